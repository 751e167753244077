"""What is promised of every result, whatever the text. What each promise says stands in ``invariants.py``."""

from __future__ import annotations

import pickle

import invariants
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import texts

from attribution import Parser, load_rules

PARSER = Parser(load_rules("en"))
PICKLED = pickle.dumps(PARSER)
PACKS = {
    "en": PARSER,
    "en and en-stance": Parser(load_rules("en", "en-stance")),
    "de": Parser(load_rules("de")),
}
SETTINGS = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@SETTINGS
@given(st.text())
def test_any_string_parses(text: str) -> None:
    PARSER.parse(text)


@SETTINGS
@given(texts())
@example("“")
@example("said")
@example("Ana Ruiz said that she said that they said that")
@example("“É” said Ana Ruiz: “e\u0301\u0316\u0301.”\r\n\r\n“\u1100\u1161\u11a8”,\u202fsaid \u0301\u00a0Ana.")
def test_spans_are_exact(text: str) -> None:
    invariants.spans_are_exact(text, PARSER.parse(text))


@SETTINGS
@given(texts())
@example(
    "rates, which fell in May, will rise 0 Gov. Thomas Albrecht did not say whether reportedly Ana Ruiz "
)
@example("In May rates reportedly rose, Gov. Thomas Albrecht said.")
def test_order_is_by_first_character(text: str) -> None:
    invariants.order_is_by_first_character(text, PARSER.parse(text))


@SETTINGS
@given(texts())
def test_cues_and_sources_never_overlap(text: str) -> None:
    invariants.cues_and_sources_never_overlap(text, PARSER.parse(text))


@SETTINGS
@given(texts())
def test_a_parent_holds_its_children(text: str) -> None:
    invariants.a_parent_holds_its_children(text, PARSER.parse(text))


@SETTINGS
@given(texts())
def test_fields_keep_their_ranges(text: str) -> None:
    invariants.fields_keep_their_ranges(text, PARSER.parse(text))


@SETTINGS
@given(texts())
def test_json_round_trips(text: str) -> None:
    invariants.json_round_trips(text, PARSER.parse(text))


@SETTINGS
@given(texts())
def test_results_pickle(text: str) -> None:
    invariants.results_pickle(text, PARSER.parse(text))


@SETTINGS
@given(texts())
def test_the_same_text_gives_the_same_result(text: str) -> None:
    """No state between calls, none between parsers."""
    assert PARSER.parse(text) == PARSER.parse(text) == pickle.loads(PICKLED).parse(text)  # noqa: S301 - our own


@pytest.mark.parametrize("packs", PACKS)
@SETTINGS
@given(text=texts())
def test_every_pack_keeps_every_promise(packs: str, text: str) -> None:
    invariants.hold(text, PACKS[packs].parse(text))


@SETTINGS
@given(texts())
def test_a_threshold_only_leaves_out(text: str) -> None:
    """What is surer than asked for is the same with and without a threshold, but for its parent, and all promises hold."""
    sure = PARSER.parse(text, min_confidence=0.7)
    invariants.hold(text, sure)
    kept = [a for a in PARSER.parse(text) if a.confidence >= 0.7]
    assert [(a.cue, a.source, a.content, a.speaker) for a in kept] == [
        (a.cue, a.source, a.content, a.speaker) for a in sure
    ]
