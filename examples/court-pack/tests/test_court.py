"""The pack's own examples, and sentences that its users sent in."""

import pytest

from attribution.testing import Example, assert_marked, check_pack, examples

PACKS = ("en", "en-court")
SENTENCES = [
    "<content>“The will is void,”</content> <cue>adjudged</cue> <source>Recorder Lee Fox</source>.",
    "<source>The witness</source> <cue>deponed</cue> <content>that she had seen no knife</content>.",
    "The witness took the stand.",
]


@pytest.mark.parametrize("example", examples(*PACKS), ids=str)
def test_examples(example: Example) -> None:
    """Each pattern finds its example, and the pack its sentences."""
    example.check()


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked: str) -> None:
    """What is marked is found, and nothing else."""
    assert_marked(marked, rules=PACKS)


def test_nothing_is_to_mend() -> None:
    """The same as the command: attribution rules check en-court."""
    check_pack(*PACKS)
