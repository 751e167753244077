"""What is promised of every result, whatever the text."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import texts

from attribution import Attribution, Parser, load_rules
from attribution._marked import ROLES, places_of
from attribution.model import Cue, Span

PARSER = Parser(load_rules("en"))
SETTINGS = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def spans(attribution: Attribution) -> Iterator[Span | Cue]:
    """Give every span of an attribution, its speaker's mentions among them."""
    for role in ROLES:
        value = getattr(attribution, role)
        if value is not None:
            yield from value if isinstance(value, tuple) else (value,)
    if attribution.speaker is not None:
        yield from attribution.speaker.mentions


def first(attribution: Attribution) -> int:
    return min(start for role in ROLES for start, _ in places_of(attribution, role))


@SETTINGS
@given(st.text())
def test_any_string_parses(text: str) -> None:
    PARSER.parse(text)


@SETTINGS
@given(texts())
@example("“")
@example("said")
@example("Ana Ruiz said that she said that they said that")
def test_spans_are_exact(text: str) -> None:
    """A span's text is the slice that its offsets cut, and no span is empty."""
    for attribution in PARSER.parse(text):
        for span in spans(attribution):
            assert span.text
            assert text[span.start : span.end] == span.text


@SETTINGS
@given(texts())
@example(
    "rates, which fell in May, will rise 0 Gov. Thomas Albrecht did not say whether reportedly Ana Ruiz "
)
@example("In May rates reportedly rose, Gov. Thomas Albrecht said.")
def test_order_is_by_first_character(text: str) -> None:
    """Attributions, the spans of a content, and a speaker's mentions stand in text order."""
    found = PARSER.parse(text)
    assert [*map(first, found)] == sorted(map(first, found))
    for attribution in found:
        assert list(attribution.content) == sorted(attribution.content)
        for one, other in pairwise(attribution.content):
            assert one.end <= other.start


@SETTINGS
@given(texts())
def test_cues_and_sources_never_overlap(text: str) -> None:
    """Each word signals one attribution; a source may serve several, as one and the same span."""
    found = PARSER.parse(text)
    cues = [place for attribution in found for place in places_of(attribution, "cue")]
    sources = {place for attribution in found for place in places_of(attribution, "source")}
    assert len(cues) == len(set(cues))
    taken = sorted([*cues, *sources])
    for (_, end), (start, _) in pairwise(taken):
        assert end <= start


@SETTINGS
@given(texts())
def test_a_parent_holds_its_children(text: str) -> None:
    """``parent`` is an index into the same tuple, of an attribution whose content holds this one's cue."""
    found = PARSER.parse(text)
    for i, attribution in enumerate(found):
        if attribution.parent is not None:
            assert 0 <= attribution.parent < len(found)
            assert attribution.parent != i
            outer = places_of(found[attribution.parent], "content")
            inner = places_of(attribution, "cue") or places_of(attribution, "content")
            assert all(any(s <= start and end <= e for s, e in outer) for start, end in inner)
        assert _root(found, i) is not None


def _root(found: tuple[Attribution, ...], i: int) -> int | None:
    """Follow parents up; None where they run in a circle."""
    for _ in found:
        parent = found[i].parent
        if parent is None:
            return i
        i = parent
    return None


@SETTINGS
@given(texts())
def test_fields_keep_their_ranges(text: str) -> None:
    """Confidence is a share, the rule is named, and what is not silence or a post says something."""
    for attribution in PARSER.parse(text):
        assert 0.0 <= attribution.confidence <= 1.0
        assert attribution.rule
        assert (
            attribution.content
            or attribution.polarity in {"silent", "requested"}
            or attribution.kind == "post"
        )


@SETTINGS
@given(texts())
def test_the_same_text_gives_the_same_result(text: str) -> None:
    """No state between calls, none between parsers."""
    assert PARSER.parse(text) == PARSER.parse(text) == pickle.loads(PICKLED).parse(text)  # noqa: S301 - our own


PICKLED = pickle.dumps(PARSER)


@SETTINGS
@given(texts())
def test_json_round_trips(text: str) -> None:
    """What was written as JSON text reads back as the same value."""
    for attribution in PARSER.parse(text):
        assert attribution == Attribution.from_dict(json.loads(json.dumps(attribution.to_dict())))


@pytest.mark.parametrize("space", ["\n\n", "\r\n\r\n"])
def test_paragraphs_far_apart_do_not_meddle(space: str) -> None:
    """A later paragraph moves nothing in the first, whatever it says."""
    one = "Ana Ruiz said that the bridge is safe."
    alone = PARSER.parse(one)
    for other in ("It rained.", "“No,” said Omar Haddad.", "“"):
        assert len(alone) == 1
        assert alone[0].content == PARSER.parse(one + space + other)[0].content
