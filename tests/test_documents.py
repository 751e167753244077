"""README.md and docs/ show code: it runs, and prints what they say."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
#: Pages about libraries that are extras; continuous integration runs them where these are.
NEEDS = {"pandas.md": ["pandas"], "plots.md": ["pandas", "matplotlib"], "spacy.md": ["spacy"]}
EXAMPLE = regex.compile(r"^```(?:pycon|\{doctest\})[^\n]*\n(.*?)^```", regex.MULTILINE | regex.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_run(page: Path) -> None:
    """A page is read from top to bottom, so its examples share their names."""
    for name in NEEDS.get(page.name, ()):
        pytest.importorskip(name, reason=f"needs {name}, of an extra")
    code = "\n".join(EXAMPLE.findall(page.read_text(encoding="utf-8")))
    test = doctest.DocTestParser().get_doctest(code, {}, page.name, str(page), 0)
    out: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=out.append)
    if out:
        pytest.fail("".join(out), pytrace=False)


def test_the_two_commands_are_marked() -> None:
    """Continuous integration takes the two commands of README.md from between these marks."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("run", "test"):
        assert len(regex.findall(rf"<!-- command: {name} -->\n+```console\n\$ [^\n]+\n```", readme)) == 1
