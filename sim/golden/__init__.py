"""Golden models: what each operation computes, in plain exact integers."""
