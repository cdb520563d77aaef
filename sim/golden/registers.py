"""Golden model of the registers: what each address answers, one access at a time."""

__all__ = ["COUNTERS", "SETTINGS", "Registers"]

OKAY, SLVERR = 0, 2

SETTINGS = {
    "program_address": 0x038,
    "commands": 0x03C,
    "task": 0x040,
    "image_address": 0x044,
    "output_address": 0x048,
}
COUNTERS = {
    "cycles": 0x080,
    "compute": 0x088,
    "macs": 0x090,
    "wait_weights": 0x098,
    "wait_activations": 0x0A0,
    "wait_drain": 0x0A8,
    "wait_memory": 0x0B0,
    "sequence": 0x0B8,
    "key_value_bytes": 0x0C0,
    "query_bytes": 0x0C8,
    "activation_bytes": 0x0D0,
    "read_beats": 0x0D8,
    "write_beats": 0x0E0,
}
_CONTROL, _STATUS, _ENABLE, _CAUSES = 0x028, 0x02C, 0x030, 0x034


class Registers:
    """The register file between accesses.

    Parameters
    ----------
    version : tuple of 3 int
        Major, minor, patch.
    build_hash : bytes, 32
    """

    def __init__(self, version: tuple[int, int, int], build_hash: bytes) -> None:
        self._constants = {0x000: b"EDGW", 0x004: bytes([version[2], version[1]])}
        self._constants[0x004] += version[0].to_bytes(2, "little")
        for start in range(0, 32, 4):
            self._constants[0x008 + start] = build_hash[start : start + 4]
        self._settings = dict.fromkeys(SETTINGS.values(), 0)
        self._counters = dict.fromkeys(COUNTERS.values(), 0)
        self._latched = 0
        self.busy = self.state = self.command = 0
        self.done = self.error = self.soft_reset = False
        self._enable = self._causes = 0

    @property
    def interrupt(self) -> bool:
        """Whether an enabled cause has occurred."""
        return bool(self._enable & self._causes)

    def setting(self, name: str) -> int:
        """Return what the core sees of a setting."""
        return self._settings[SETTINGS[name]]

    def count(self, name: str, amount: int) -> None:
        """Add to a counter."""
        self._counters[COUNTERS[name]] = (self._counters[COUNTERS[name]] + amount) % 2**64

    def end(self) -> None:
        """End a program."""
        if not self.soft_reset:
            self.done = True
            self._causes |= 1

    def fail(self) -> None:
        """Report an error."""
        if not self.soft_reset:
            self.error = True
            self._causes |= 2

    def read(self, address: int) -> tuple[int, int]:
        """Return (word, response)."""
        address -= address % 4
        if address in self._constants:
            return int.from_bytes(self._constants[address], "little"), OKAY
        if address in self._settings:
            return self._settings[address], OKAY
        if address in self._counters:
            self._latched = self._counters[address] // 2**32
            return self._counters[address] % 2**32, OKAY
        if address - 4 in self._counters:
            return self._latched, OKAY
        flags = self.busy + 2 * self.done + 4 * self.error
        small = {
            _CONTROL: 2 * self.soft_reset,
            _STATUS: flags + self.state * 2**8 + self.command * 2**16,
            _ENABLE: self._enable,
            _CAUSES: self._causes,
        }
        return (small[address], OKAY) if address in small else (0, SLVERR)

    def write(self, address: int, text: bytes, strobes: int) -> tuple[bool, int]:
        """Write the bytes of ``text`` that ``strobes`` selects; return (started, response)."""
        address -= address % 4
        chosen = [bool(strobes >> i & 1) for i in range(4)]
        word = int.from_bytes(bytes(b for b in text), "little")
        low = word % 256 if chosen[0] else 0
        started = False
        if address in self._settings:
            old = self._settings[address].to_bytes(4, "little")
            new = bytes(text[i] if chosen[i] else old[i] for i in range(4))
            self._settings[address] = int.from_bytes(new, "little")
        elif address == _CONTROL and chosen[0]:
            started = bool(low % 2)
            self.soft_reset = bool(low // 2 % 2)
            if started:
                self.done = False
                self._counters = dict.fromkeys(self._counters, 0)
            if self.soft_reset:
                self.done = self.error = False
                self._causes = 0
        elif address == _STATUS and low // 2 % 2:
            self.done = False
        elif address == _ENABLE and chosen[0]:
            self._enable = low % 4
        elif address == _CAUSES:
            self._causes &= ~low
        response = self.read_response(address)
        return started, response

    def read_response(self, address: int) -> int:
        """Return OKAY for a mapped address."""
        mapped = address in (_CONTROL, _STATUS, _ENABLE, _CAUSES)
        mapped |= address in self._constants or address in self._settings
        mapped |= address - address % 8 in self._counters
        return OKAY if mapped else SLVERR
