"""The policy of docs/stability.md: what leaves was deprecated for a minor release, and what is deprecated warns.

A name counts as deprecated or removed where an item of CHANGELOG.md under ``Deprecated`` or ``Removed`` has it in
backticks before its colon, behind which stands what to use: ``- `Parser.hear`, `hear`: use `Parser.parse`.``
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
import regex

from attribution import Attribution
from surface import surface
from test_stability import RELEASED

CHANGELOG = Path(__file__).parent.parent / "CHANGELOG.md"
UNRELEASED = (10**6, 0)

#: Each deprecated name with a use of it, which has to warn: {"Attribution.quote": lambda: found.quote}.
USES: dict[str, Callable[[], object]] = {}

Minor = tuple[int, int]


def sections(changelog: str, heading: str) -> list[tuple[Minor, str]]:
    """Give each name in backticks under a heading, with the minor release that it stands in."""
    found: list[tuple[Minor, str]] = []
    for part in regex.split(r"(?m)^## ", changelog)[1:]:
        version = regex.match(r"\[(\d+)\.(\d+)", part)
        minor = (int(version[1]), int(version[2])) if version else UNRELEASED
        for section in regex.split(r"(?m)^### ", part)[1:]:
            if section.startswith(heading):
                items = regex.findall(r"(?m)^- ([^:]*)", section)
                found += [(minor, name) for item in items for name in regex.findall(r"`([^`\n]+)`", item)]
    return found


def early(changelog: str, gone: Iterable[str] = ()) -> list[str]:
    """List what was removed without having been deprecated in an earlier minor release.

    Args:
        changelog: the text of CHANGELOG.md. Before the first release nothing is promised.
        gone: names that a release had and that are no longer there, whatever the changelog says.
    """
    if not regex.search(r"(?m)^## \[\d", changelog):
        return []
    first: dict[str, Minor] = {}
    for minor, name in sections(changelog, "Deprecated"):
        first[_bare(name)] = min(minor, first.get(_bare(name), minor))
    removed = [*sections(changelog, "Removed"), *((UNRELEASED, name) for name in gone)]
    return sorted({name for minor, name in removed if first.get(_bare(name), UNRELEASED) >= minor})


def _bare(name: str) -> str:
    """Leave out module and arguments: ``attribution.Parser.parse(text)`` is ``Parser.parse``."""
    return name.partition("(")[0].removeprefix("attribution.").rpartition(" ")[2]


def silent(
    names: Iterable[str], present: Iterable[str], uses: Mapping[str, Callable[[], object]]
) -> list[str]:
    """List what is deprecated, is still there, and does not say what to use instead and when it goes."""
    there = set(map(_bare, present))
    return [name for name in names if _bare(name) in there and not _warns(uses.get(_bare(name)))]


def _warns(use: Callable[[], object] | None) -> bool:
    if use is None:
        return False
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        use()
    told = [str(w.message) for w in heard if w.category is DeprecationWarning]
    return any(regex.search(r"\buse .+\bin \d+\.\d+", message) for message in told)


def _all_names() -> list[str]:
    return [name for names in surface().values() for name in names]


def test_nothing_leaves_without_having_been_deprecated() -> None:
    """One minor release at least lies between the warning and the end."""
    released: dict[str, dict[str, str]] = json.loads(RELEASED.read_text(encoding="utf-8"))
    gone = {name for names in released.values() for name in names} - set(_all_names())
    assert early(CHANGELOG.read_text(encoding="utf-8"), gone) == []


def test_what_is_deprecated_warns() -> None:
    """Nobody has to read the changelog to learn of it."""
    names = [name for _, name in sections(CHANGELOG.read_text(encoding="utf-8"), "Deprecated")]
    assert silent(names, _all_names(), USES) == []
    assert USES.keys() <= set(map(_bare, names)), "a use of what is not deprecated"


RELEASE = "# Changelog\n## [Unreleased]\n{}\n## [0.3.1] - 2025-05-01\n{}\n## [0.3.0] - 2025-04-01\n{}\n## [0.2.0] - 2025-01-01\n{}"
DEPRECATED, REMOVED = "### Deprecated\n- `Parser.hear()`.", "### Removed\n- `Parser.hear`: use `parse`."


@pytest.mark.parametrize(
    ("unreleased", "patch", "minor", "before", "expected"),
    [
        (REMOVED, "", DEPRECATED, "", []),
        (REMOVED, "", "", DEPRECATED, []),
        ("", "", REMOVED, DEPRECATED, []),
        (REMOVED, "", "", "", ["Parser.hear"]),
        (REMOVED + "\n" + DEPRECATED, "", "", "", ["Parser.hear"]),
        ("", REMOVED, DEPRECATED, "", ["Parser.hear"]),
        (DEPRECATED, "", REMOVED, "", ["Parser.hear"]),
    ],
    ids=["next", "later", "released", "never deprecated", "at once", "in a patch", "the wrong way round"],
)
def test_an_early_end_is_seen(
    unreleased: str, patch: str, minor: str, before: str, expected: list[str]
) -> None:
    """A patch release is no minor one; what is deprecated and removed in one release was not deprecated."""
    changelog = RELEASE.format(unreleased, patch, minor, before)
    assert expected == early(changelog)


def test_a_name_that_is_missing_counts_as_removed() -> None:
    """Also where the changelog is silent; before the first release nothing is promised."""
    changelog = RELEASE.format("", "", "", DEPRECATED)
    assert early(changelog, ["attribution.Parser.hear", "CueVerb say"]) == ["CueVerb say"]
    assert early("# Changelog\n## [Unreleased]\n" + REMOVED, ["CueVerb say"]) == []


def _warn(message: str, category: type[Warning] = DeprecationWarning) -> Callable[[], object]:
    return lambda: warnings.warn(message, category, stacklevel=1)


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        (_warn("use Parser.parse instead; Parser.hear goes in 0.4"), []),
        (_warn("Parser.hear is deprecated"), ["Parser.hear()"]),
        (_warn("use Parser.parse instead; Parser.hear goes in 0.4", FutureWarning), ["Parser.hear()"]),
        (lambda: Attribution, ["Parser.hear()"]),
        (None, ["Parser.hear()"]),
    ],
    ids=["tells", "no replacement", "another category", "silent", "untested"],
)
def test_silence_is_seen(use: Callable[[], object] | None, expected: list[str]) -> None:
    """The warning is a DeprecationWarning that names what to use, and the release that ends it."""
    uses = {} if use is None else {"Parser.hear": use}
    assert expected == silent(["Parser.hear()", "Parser.gone"], ["attribution.Parser.hear"], uses)
