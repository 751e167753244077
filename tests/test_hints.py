"""Hints: what entities and coreference that another tool found tell of speakers, and what they never change."""

from __future__ import annotations

import time

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from attribution import Attribution, Parser, SpeakerType, load_rules
from attribution.hints import Entity, Hints

PARSER = Parser(load_rules("en"))
PERSON, BODY = SpeakerType.PERSON, SpeakerType.ORGANIZATION


def _place(text: str, words: str) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


def _speakers(
    text: str, entities: dict[str, SpeakerType], clusters: list[list[str]]
) -> list[tuple[str, str] | None]:
    hints = Hints(
        entities=[Entity(*_place(text, words), kind) for words, kind in entities.items()],
        clusters=[[_place(text, words) for words in cluster] for cluster in clusters],
    )
    found = PARSER.parse(text, hints=hints)
    assert _bare(PARSER.parse(text)) == _bare(found)
    return [(a.speaker.name, a.speaker.type.value) if a.speaker else None for a in found]


def _bare(found: tuple[Attribution, ...]) -> list[Attribution]:
    return [attrs.evolve(a, speaker=None) for a in found]


@pytest.mark.parametrize(
    ("text", "entities", "speakers"),
    [
        # A name of which only the capital tells.
        ("Ropewalk said it rained.", {}, [("Ropewalk", "person")]),
        ("Ropewalk said it rained.", {"Ropewalk": BODY}, [("Ropewalk", "organization")]),
        # One place tells for all.
        ("Ropewalk met. Then Ropewalk said it rained.", {"Ropewalk": BODY}, [("Ropewalk", "organization")]),
        # Title, role and given name are believed before a hint.
        ("Mr. Ropewalk said it rained.", {"Ropewalk": BODY}, [("Ropewalk", "person")]),
        ("The mayor, Ropewalk, said it rained.", {"Ropewalk": BODY}, [("Ropewalk", "person")]),
        ("Ana Ruiz said it rained.", {"Ana Ruiz": BODY}, [("Ana Ruiz", "person")]),
        # Words that no name was seen in, and the short form behind it.
        (
            "“It is safe,” said danah boyd. Boyd said it rained.",
            {"danah boyd": PERSON},
            [("danah boyd", "person"), ("danah boyd", "person")],
        ),
        # How far the name of a body goes, also where the source begins amid it.
        ("Oak, Bell & Sons said it rained.", {}, [("Bell & Sons", "organization")]),
        ("Oak, Bell & Sons said it rained.", {"Oak, Bell & Sons": BODY}, [("Oak, Bell & Sons", "organization")]),
        # Of a person the text is believed: recognisers take titles in.
        ("Deputy Mayor Ana Ruiz said it rained.", {"Deputy Mayor Ana Ruiz": PERSON}, [("Ana Ruiz", "person")]),
        # Articles, marks and what is owned are no part of a name.
        ("The Ropewalk’s pier is shut, Ropewalk said.", {"The Ropewalk’s": BODY}, [("Ropewalk", "organization")]),
    ],
)  # fmt: skip
def test_entities(text: str, entities: dict[str, SpeakerType], speakers: list[tuple[str, str]]) -> None:
    assert speakers == _speakers(text, entities, [])


@pytest.mark.parametrize(
    ("text", "cluster", "name"),
    [
        ("Ana Ruiz met Bea Fox. She said it rained.", [], "Ana Ruiz"),
        ("Ana Ruiz met Bea Fox. She said it rained.", ["Bea Fox", "She"], "Bea Fox"),
        ("Ana Ruiz met Bea Fox. She said it rained.", ["She", "Bea Fox"], "Bea Fox"),
        # A mention may be one word of a name, or the whole phrase around it.
        ("Ana Ruiz met Bea Fox. She said it rained.", ["Fox", "She"], "Bea Fox"),
        ("Ana Ruiz met the doctor Bea Fox. She said it rained.", ["the doctor Bea Fox", "She"], "Bea Fox"),
        # Gender that the text gives away speaks against a cluster, and so does what is no person.
        ("Ana Ruiz met Tom Fox. She said it rained.", ["Tom Fox", "She"], "Ana Ruiz"),
        ("Ana Ruiz sued the council. She said it rained.", ["the council", "She"], "Ana Ruiz"),
        ("Ana Ruiz sued the council. It said it rained.", ["Ana Ruiz", "It"], "the council"),
        # It makes a body of what only a capital makes a person.
        ("Kelm sued Vell. It said it rained.", ["Vell", "It"], "Vell"),
        # They may be one.
        ("Bea Fox met Ana Ruiz. They said it rained.", ["Ana Ruiz", "They"], "Ana Ruiz"),
        # A cluster that names nobody tells nothing.
        ("Ana Ruiz met Bea Fox. She said it rained.", ["met", "She"], "Ana Ruiz"),
    ],
)
def test_clusters(text: str, cluster: list[str], name: str) -> None:
    assert [name] == [speaker and speaker[0] for speaker in _speakers(text, {}, [cluster] if cluster else [])]


@given(texts(), st.data())
def test_any_hints_change_nothing_but_speakers(text: str, data: st.DataObject) -> None:
    """Whatever another tool says, also offsets outside the text: nothing is raised, no span moves."""
    offset = st.integers(-3, len(text) + 3)
    hints = Hints(
        entities=data.draw(st.lists(st.tuples(offset, offset, st.sampled_from(SpeakerType)))),
        clusters=data.draw(st.lists(st.lists(st.tuples(offset, offset)))),
    )
    assert _bare(PARSER.parse(text)) == _bare(PARSER.parse(text, hints=hints))


def _seconds(repeats: int) -> float:
    """Measure a text of names that each are an entity and in the one cluster, the best of three runs."""
    text = "ropewalk met Vell Oak, and she said that it rained. " * repeats
    unit = len(text) // repeats
    starts = range(0, len(text), unit)
    hints = Hints(
        entities=[(at + lo, at + hi, BODY) for at in starts for lo, hi in ((0, 8), (13, 21), (17, 40))],
        clusters=[[(at + lo, at + hi) for at in starts for lo, hi in ((13, 21), (27, 30))]],
    )
    taken = []
    for _ in range(3):
        began = time.process_time()
        PARSER.parse(text, hints=hints)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.once
def test_time_is_linear() -> None:
    """Four times the text with four times the hints takes about four times as long."""
    assert _seconds(2000) < 6 * _seconds(500)


def test_no_hints_are_as_none() -> None:
    text = "Ana Ruiz met Bea Fox. She said it rained, and Ropewalk denied it."
    assert PARSER.parse(text) == PARSER.parse(text, hints=Hints())
