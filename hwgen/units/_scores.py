"""Divides the shares of a token's winners by their total."""

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

from edgewright.hwgen.units._layouts import route_layout

__all__ = ["Scores"]


class Scores(wiring.Component):
    """Send a token's routes, the score of each being its share of the total, in 1/65536.

    Parameters
    ----------
    experts, tokens : int
        What the routes must tell apart.
    top_k : int
        Winners of a token.
    total_max : int
        Largest total.

    Members
    -------
    winners : In(stream), ``total``, ``token``, ``share`` (top_k,), ``expert`` (top_k,)
        One token. No share is larger than the total.
    routes : Out(stream), ``token``, ``expert``, ``score``
        Its routes, in the order of the winners.

    Timing
    ------
    A token takes ``17 * top_k + 1`` cycles; its first route has latency 18 cycles. Full
    back-pressure.
    """

    def __init__(self, *, experts, tokens, top_k, total_max):
        self.top_k = top_k
        layout = data.StructLayout({
            "total": bits_for(total_max),
            "token": bits_for(tokens - 1),
            "share": data.ArrayLayout(16, top_k),
            "expert": data.ArrayLayout(bits_for(experts - 1), top_k),
        })
        super().__init__({
            "winners": In(stream.Signature(layout)),
            "routes": Out(stream.Signature(route_layout(experts, tokens))),
        })

    def elaborate(self, platform):
        m = Module()
        winners, routes = self.winners, self.routes
        token = Signal.like(winners.payload)
        rest, score = Signal.like(winners.p.total), Signal(16)
        rank, step = Signal(range(self.top_k)), Signal(4)
        trial = Signal(signed(len(rest) + 2))
        m.d.comb += trial.eq((rest << 1) - token.total)
        with m.If(routes.ready):
            m.d.sync += routes.valid.eq(0)

        with m.FSM(name="scores"):
            with m.State("free"):
                m.d.comb += winners.ready.eq(1)
                m.d.sync += [token.eq(winners.payload), rest.eq(winners.p.share[0]), rank.eq(0)]
                with m.If(winners.valid):
                    m.next = "divide"
            with m.State("divide"):
                # A share equal to the total subtracts at every step: 65535, already saturated.
                m.d.sync += [
                    rest.eq(Mux(trial < 0, rest << 1, trial)),
                    score.eq(Cat(trial >= 0, score)),
                    step.eq(step + 1),
                ]
                with m.If(step == 15):
                    m.next = "send"
            with m.State("send"):
                with m.If(~routes.valid | routes.ready):
                    m.d.sync += [
                        routes.valid.eq(1),
                        routes.p.token.eq(token.token),
                        routes.p.expert.eq(token.expert[0]),
                        routes.p.score.eq(score),
                        rank.eq(rank + 1),
                    ]
                    for index in range(self.top_k - 1):
                        m.d.sync += [
                            token.share[index].eq(token.share[index + 1]),
                            token.expert[index].eq(token.expert[index + 1]),
                        ]
                    m.next = "free"
                    if self.top_k > 1:
                        with m.If(rank != self.top_k - 1):
                            m.d.sync += rest.eq(token.share[1])
                            m.next = "divide"

        return m
