"""What ``python -m tests fast`` asks for: fewer parameter sets."""

from pathlib import Path


def pytest_addoption(parser):
    parser.addoption(
        "--few",
        action="store_true",
        help="of a test with many parameter sets run the first, the middle and the last",
    )


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--few"):
        return
    tests, kept = {}, set()
    for item in items:
        # Those beside this file ask for every unit and every page whether it is there.
        if item.path.parent == Path(__file__).parent:
            kept.add(item)
        else:
            tests.setdefault((item.path, item.originalname), []).append(item)
    for sets in tests.values():
        kept |= {sets[0], sets[len(sets) // 2], sets[-1]}
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = [item for item in items if item in kept]
