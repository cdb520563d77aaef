"""Benches: cocotb checks on the emitted Verilog of each unit."""
