"""What was released stays, or its going is announced: all that ``surface`` describes.

``tests/released.json`` is taken when a version is released: ``pytest tests/test_stability.py --update-released``.
Whatever is in it and is no longer there, or is another now, must stand in CHANGELOG.md under [Unreleased], as
``Removed`` or ``Changed``, by its name in backticks. What is new to the public names must stand there under ``Added``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import regex

from attribution.rules import FRAMES, NAME_KINDS, POST_WORDS, SPECIAL_FRAMES, WORD_CLASSES
from attribution.rules._patterns import ELEMENTS
from attribution.rulesets import TABLES
from surface import MODULES, OF_EXTRAS, Surface, fields_of, surface
from test_public_api import PUBLIC_MODULES

ROOT = Path(__file__).parent.parent
RELEASED = Path(__file__).parent / "released.json"


def _announced(*headings: str) -> str:
    """Give what CHANGELOG.md says under these headings of what is not released yet."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    unreleased = regex.split(r"(?m)^## ", text)[1]
    parts = regex.split(r"(?m)^### ", unreleased)
    return "\n".join(part for part in parts if part.startswith(headings))


def _is_named(name: str, announced: str) -> bool:
    """Tell whether a name, or the last part of it, stands in backticks."""
    short = name.rpartition(" ")[2].rpartition(".")[2]
    return any(
        regex.search(rf"`[^`\n]*(?<![\w-]){regex.escape(n)}(?!\w)[^`\n]*`", announced) for n in (name, short)
    )


@pytest.fixture
def released(request: pytest.FixtureRequest) -> Surface:
    """Give what the last release promised; rewrite it on demand."""
    if request.config.getoption("--update-released"):
        RELEASED.write_text(
            json.dumps(surface(), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8"
        )
    data: Surface = json.loads(RELEASED.read_text(encoding="utf-8"))
    return data


def _broken(released: Surface, now: Surface, announced: str) -> list[str]:
    return [
        f"{part}: {name}"
        for part, names in released.items()
        for name, promise in names.items()
        if now.get(part, {}).get(name) != promise and not _is_named(name, announced)
    ]


def test_what_goes_or_changes_is_announced(released: Surface) -> None:
    """Nobody's code or pack breaks without a word."""
    broken = _broken(released, surface(), _announced("Removed", "Changed"))
    assert broken == [], "announce these in CHANGELOG.md under Removed or Changed"


def test_what_is_new_is_announced(released: Surface) -> None:
    """A public name that nobody hears of is no use; rules and their words may grow without."""
    announced = _announced("Added")
    new = [
        name
        for part in ("api", "commands", "options", "json", "columns")
        for name in surface()[part].keys() - released[part].keys()
        if name.rpartition(".")[0] not in surface()[part] and not _is_named(name, announced)
    ]
    assert sorted(new) == [], "announce these in CHANGELOG.md under Added"


def test_every_public_module_is_watched() -> None:
    """What may be imported is what stands in the snapshot."""
    assert set(PUBLIC_MODULES) == {*MODULES, *OF_EXTRAS}


def test_an_unannounced_change_is_seen() -> None:
    """The comparison sees what goes and what changes, and takes an announcement for one."""
    smaller = {part: dict(names) for part, names in surface().items()}
    del smaller["api"]["attribution.Parser.parse"]
    del smaller["rules of en"]["CueVerb say"]
    smaller["api"]["attribution.load_rules"] = "(pack)"
    broken = ["api: attribution.Parser.parse", "api: attribution.load_rules", "rules of en: CueVerb say"]
    assert sorted(broken) == sorted(_broken(surface(), smaller, ""))
    assert [broken[2]] == _broken(
        surface(), smaller, "Removed\n- `Parser.parse()`; `load_rules(pack)` takes one."
    )


def test_the_page_of_pack_files_is_complete() -> None:
    """Every table, field, frame, element and class has its line there."""
    page = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    told = set(regex.findall(r"`([^`\n]+)`", regex.sub(r"(?ms)^```.*?^```", "", page)))
    language = {*TABLES, *FRAMES, *SPECIAL_FRAMES, *WORD_CLASSES, *NAME_KINDS, *POST_WORDS, *ELEMENTS}
    fields = {field for kind in TABLES.values() for field in fields_of(kind)} - {"name"}
    assert set() == (language | fields) - told - {"CUE"}
    assert all(f"| `{name}`" in page or f"`{name}`," in page for name in ("format", "language", *TABLES))
