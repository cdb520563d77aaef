"""Is it right: golden models, benches, Verilator builds, the simulated device."""
