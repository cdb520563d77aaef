"""How fast things run, beside what this machine can do."""
