"""What all tests share: the option that rewrites golden files."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer ``--update-goldens``."""
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="rewrite tests/golden/*.txt from what the parser finds now, after checking every span",
    )


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update-goldens"))
