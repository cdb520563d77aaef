"""How it runs: devices and drivers."""
