"""The same model in other runtimes, side by side.

Every runtime runs in a process of its own, perhaps under another interpreter. The modules of the
runners import nothing of this package but ``protocol``, and nothing from outside but NumPy and
their own runtime, and that one only when they start.
"""
