"""Constants of linear layers: from the graph into memory, and the fields that find them there."""

from edgewright.hwgen.commands import COMMAND_BYTES
from edgewright.hwgen.packing import Layer, pack_layer
from edgewright.hwgen.structure import CompileError

__all__ = ["expert_layers", "linear_layer", "place_layers"]


def linear_layer(graph, operation):
    """Return the Layer of a linear operation."""
    return Layer(
        graph.weight(operation),
        *(graph.constant(operation, name) for name in ("bias", "multiplier", "shift")),
        ternary=_ternary(operation),
    )


def expert_layers(graph, operation, part):
    """Return one Layer per expert of a mixture: of ``part`` ``fc1`` or ``fc2``."""
    names = ("bias", "multiplier", "shift")
    constants = [graph.constant(operation, f"{part}.{name}") for name in names]
    return [
        Layer(weight, *(values[expert] for values in constants), ternary=_ternary(operation))
        for expert, weight in enumerate(graph.weight(operation, f"{part}.weight"))
    ]


def place_layers(layers, image, capacity):
    """Pack equally shaped layers one after the other.

    Parameters
    ----------
    layers : list of Layer
        One, or a mixture's experts in order.
    image : MemoryImage
        Where they are placed.
    capacity : Capacity
        Checks that the accelerator can take them.

    Returns
    -------
    dict of str to int
        Command fields: where the first is, how far apart they are, and the shape of each.
    """
    config = capacity.config
    outputs, inputs = layers[0].weight.shape
    capacity.fits("weight_words", inputs)
    if layers[0].ternary and not config.ternary:
        raise CompileError("ternary must be True for this network, not False")
    blobs = [pack_layer(layer, config) for layer in layers]
    stride = -(-len(blobs[0]) // COMMAND_BYTES) * COMMAND_BYTES
    tiles = -(-outputs // config.columns)
    return {
        "address": image.place(b"".join(blob.ljust(stride, b"\0") for blob in blobs)),
        "beats": capacity.beats(len(blobs[0])),
        "expert_bytes": stride,
        "ternary": layers[0].ternary,
        "depth": inputs,
        "tiles": tiles,
        "last_columns": outputs - (tiles - 1) * config.columns,
    }


def _ternary(operation):
    return operation.attributes["weights"] == "ternary"
