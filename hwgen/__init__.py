"""How it is built: one component per unit, the accelerator, its schedule compiler, emission."""
