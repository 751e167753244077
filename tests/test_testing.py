"""``attribution.testing``: what pack authors test their rules with."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Parser, load_rules
from attribution.testing import Example, assert_marked, check_pack, examples, findings

GOOD = "<source>Ana Ruiz</source> <cue>said</cue> <content>it rained</content>."
PACK = """\
format = 1
language = "en"
verbs.zing = "quote .9"
examples = ["<content>“No,”</content> <cue>zinged</cue> <source>Lee Fox</source>."]
"""


@pytest.mark.parametrize("example", examples("en"), ids=str)
def test_examples_are_given_one_by_one(example: Example) -> None:
    """As a pack's own test has it, for a built-in pack."""
    example.check()


def test_a_file_has_its_own_examples_only(tmp_path: Path) -> None:
    """Those of the packs that it extends are tested there."""
    path = tmp_path / "owls.toml"
    path.write_text(PACK, encoding="utf-8")
    (example,) = examples(path)
    example.check()
    assert str(example) == "sentence: “No,” zinged Lee Fox."
    check_pack(path)


@pytest.mark.parametrize("rules", ["en", ["en", "en-stance"], load_rules("en"), Parser(load_rules("en"))])
def test_a_marked_sentence_holds(rules: object) -> None:
    """Packs by name, a rule set or a parser."""
    assert_marked(GOOD, rules=rules)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("Ana Ruiz said it rained.", "found:  <source>Ana Ruiz</source>"),
        ("<cue>Rain</cue> fell.", "marked: <cue>Rain</cue> fell."),
    ],
)
def test_a_difference_is_shown(marked: str, shown: str) -> None:
    """What is marked and what is found, below each other."""
    with pytest.raises(AssertionError) as caught:
        assert_marked(marked)
    assert shown in str(caught.value)


def test_unbalanced_marks_are_no_difference() -> None:
    with pytest.raises(ValueError, match="left open"):
        assert_marked("<cue>said")


def test_a_pack_that_is_not_in_order_is_refused(tmp_path: Path) -> None:
    """The message lists all that is wrong; a failing example fails by itself as well."""
    path = tmp_path / "owls.toml"
    path.write_text(PACK.replace("zing =", "zong ="), encoding="utf-8")
    with pytest.raises(AssertionError, match="examples: not found as marked"):
        check_pack(path)
    (example,) = examples(path)
    with pytest.raises(AssertionError, match="not found as marked"):
        example.check()
    assert len(findings(path)) == 1
