"""Each pattern carries its own example, marked up; this runs them all."""

from __future__ import annotations

import pytest

from attribution import Parser, Pattern, load_rules
from attribution._marked import CORE, canonical, mark, read

PACKS = ["de", "en"]
PARSERS = {pack: Parser(load_rules(pack)) for pack in PACKS}
PATTERNS = [(pack, pattern) for pack in PACKS for pattern in load_rules(pack).of(Pattern)]
EXAMPLES = [(pack, pattern.name, pattern.example) for pack, pattern in PATTERNS if pattern.example]
NEGATIVES = [(pack, pattern.name, pattern.negative) for pack, pattern in PATTERNS if pattern.negative]


@pytest.mark.parametrize("pattern", [row[1] for row in PATTERNS], ids=lambda pattern: pattern.name)
def test_every_pattern_has_an_example(pattern: Pattern) -> None:
    """A pattern that nobody can show is a pattern that nobody can read."""
    assert read(pattern.example).attributions


@pytest.mark.parametrize(
    ("pack", "name", "example"), EXAMPLES, ids=[f"{row[0]}-{row[1]}" for row in EXAMPLES]
)
def test_a_pattern_finds_its_example(pack: str, name: str, example: str) -> None:
    """Source, cue and content stand where the example marks them, and this pattern found them."""
    marked = read(example)
    found = PARSERS[pack].parse(marked.text)
    assert canonical(example) == mark(marked.text, found, CORE | marked.roles)
    assert name in {attribution.rule for attribution in found}


@pytest.mark.parametrize(
    ("pack", "name", "negative"), NEGATIVES, ids=[f"{row[0]}-{row[1]}" for row in NEGATIVES]
)
def test_a_pattern_leaves_its_negative_alone(pack: str, name: str, negative: str) -> None:
    """What looks like the pattern and is not: whatever is found there, it is not by this pattern."""
    assert name not in {attribution.rule for attribution in PARSERS[pack].parse(read(negative).text)}
