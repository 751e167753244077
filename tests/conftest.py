"""What all tests share: the options that rewrite golden files and the snapshot of what is public."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer ``--update-goldens`` and ``--update-released``."""
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="rewrite tests/golden/*.txt from what the parser finds now, after checking every span",
    )
    parser.addoption(
        "--update-released",
        action="store_true",
        help="rewrite tests/released.json: on the day of a release, and never to silence a test",
    )


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update-goldens"))
