"""Dialogue: quotations without a cue belong to those whose turn it is."""

from __future__ import annotations

import pytest

from attribution import Parser, load_rules

PARSER = Parser(load_rules("en"))
OPENING = "“Are you coming?” asked Ana Ruiz.\n\n“No,” said Tom Fell.\n\n"


def test_turns_alternate() -> None:
    """Neither cue nor source; the speaker is the one before the last."""
    found = PARSER.parse(OPENING + "“Why not?”\n\n“It rains.”\n\n“So what?”\n\nThe door fell shut.")
    assert [a.speaker and a.speaker.name for a in found] == ["Ana Ruiz", "Tom Fell"] * 2 + ["Ana Ruiz"]
    assert [a.content[0].text for a in found[2:]] == ["“Why not?”", "“It rains.”", "“So what?”"]
    assert all(a.cue is None and a.source is None and a.kind == "direct" for a in found[2:])


@pytest.mark.parametrize(
    "text",
    [
        OPENING + "The door fell shut.\n\n“Well then.”",
        "“Are you coming?” asked Ana Ruiz.\n\n“Well then.”",
        "“It is safe,” said Ana Ruiz.\n\n“It is not,” said Tom Fell.\n\n“Nobody has looked.”",
        "“Are you coming?” asked Ana Ruiz.\n\n“No,” Ruiz said.\n\n“Well then.”",
    ],
    ids=["interrupted", "one voice", "nobody asks", "one and the same"],
)
def test_a_turn_is_no_guess(text: str) -> None:
    assert all(a.cue for a in PARSER.parse(text))
