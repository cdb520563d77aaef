"""Where it runs: one file per board, build flows, resource and timing reports."""
