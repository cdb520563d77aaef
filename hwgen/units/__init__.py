"""Hardware units, one component per file."""
