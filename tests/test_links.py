"""Links in README.md, docs/ and beside them lead somewhere. Nothing is fetched: addresses are checked for their form.

``sphinx-build -b linkcheck docs …`` fetches them; the recipe for releases asks for it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).parent.parent
PAGES = [
    page
    for folder in (".", "docs", "docs/guides", "examples", "benchmarks")
    for page in sorted((ROOT / folder).glob("*.md"))
]
FENCE = regex.compile(r"^(```+).*?^\1", regex.MULTILINE | regex.DOTALL)
LINK = regex.compile(r"\]\((?P<to>[^()\s]++(?:\([^()\s]*\))?)\)")
HEADING = regex.compile(r"^#{1,6} (.+)$", regex.MULTILINE)


@cache
def _text(page: Path) -> str:
    """Give a page without its code."""
    return str(FENCE.sub("", page.read_text(encoding="utf-8")))


@cache
def _anchors(page: Path) -> frozenset[str]:
    """Give the anchors of a page's headings, as GitHub and MyST make them."""
    names = (regex.sub(r"[^\w\s-]", "", title.lower()) for title in HEADING.findall(_text(page)))
    return frozenset(regex.sub(r"\s", "-", name.strip()) for name in names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """To a file of the project, to a heading that is there, or to an address that can be one."""
    for link in LINK.findall(_text(page)):
        if regex.match(r"\w+:", link):
            assert regex.fullmatch(r"https://[\w.-]+\.[a-z]{2,}(?:[/?#]\S*)?", link), link
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), f"{link}: there is no such file"
        assert target.is_relative_to(ROOT.resolve()), f"{link}: leads out of the project"
        assert not anchor or anchor in _anchors(target), f"{link}: there is no such heading"


def test_the_check_sees_links() -> None:
    """It would be worth nothing if it read no page and found no link."""
    assert {"README.md", "index.md", "add-a-verb.md"} <= {page.name for page in PAGES}
    assert sum(len(LINK.findall(_text(page))) for page in PAGES) > 100
