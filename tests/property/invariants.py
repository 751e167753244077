"""What holds of every result, whatever the text: one function a promise, which fails where it is broken.

``test_results.py`` holds them against texts that Hypothesis makes, ``benchmarks/fuzz.py`` against millions more.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from itertools import pairwise

import regex

from attribution import Attribution
from attribution._marked import ROLES, places_of
from attribution.model import Cue, Span

__all__ = ["INVARIANTS", "Found", "hold", "spans_of"]

Found = tuple[Attribution, ...]
WELL_CUT = regex.compile(r"(?s)(?!\s).++(?<!\s)")


def hold(text: str, found: Found) -> None:
    """Check every invariant of what was found in a text."""
    for invariant in INVARIANTS:
        invariant(text, found)


def spans_of(attribution: Attribution) -> Iterator[Span | Cue]:
    """Give every span of an attribution, its speaker's mentions among them."""
    for role in ROLES:
        value = getattr(attribution, role)
        if value is not None:
            yield from value if isinstance(value, tuple) else (value,)
    if attribution.speaker is not None:
        yield from attribution.speaker.mentions


def spans_are_exact(text: str, found: Found) -> None:
    """A span's text is the slice that its offsets cut; it begins and ends with what is no white space."""
    for attribution in found:
        for span in spans_of(attribution):
            assert WELL_CUT.fullmatch(span.text)
            assert 0 <= span.start
            assert text[span.start : span.end] == span.text


def _first(attribution: Attribution) -> int | None:
    """Give its first character; None for a post that a page embeds and shows nothing of."""
    return min((start for role in ROLES for start, _ in places_of(attribution, role)), default=None)


def order_is_by_first_character(_: str, found: Found) -> None:
    """Attributions, the spans of a content, and a speaker's mentions stand in text order."""
    firsts = [first for first in map(_first, found) if first is not None]
    assert firsts == sorted(firsts)
    for attribution in found:
        assert list(attribution.content) == sorted(attribution.content)
        for one, other in pairwise(attribution.content):
            assert one.end <= other.start
        mentions = attribution.speaker.mentions if attribution.speaker else ()
        assert list(mentions) == sorted(mentions)


def cues_and_sources_never_overlap(_: str, found: Found) -> None:
    """Each word signals one attribution; a source may serve several, as one and the same span."""
    cues = [place for attribution in found for place in places_of(attribution, "cue")]
    sources = {place for attribution in found for place in places_of(attribution, "source")}
    assert len(cues) == len(set(cues))
    for (_start, end), (start, _end) in pairwise(sorted([*cues, *sources])):
        assert end <= start


def a_parent_holds_its_children(_: str, found: Found) -> None:
    """``parent`` is an index into the same tuple, of an attribution whose content holds this one's cue."""
    for i, attribution in enumerate(found):
        if attribution.parent is not None:
            assert 0 <= attribution.parent < len(found)
            assert attribution.parent != i
            outer = places_of(found[attribution.parent], "content")
            inner = places_of(attribution, "cue") or places_of(attribution, "content")
            assert all(any(s <= start and end <= e for s, e in outer) for start, end in inner)
        assert _has_root(found, i)


def _has_root(found: Found, i: int) -> bool:
    """Follow parents up; False where they run in a circle."""
    for _ in found:
        parent = found[i].parent
        if parent is None:
            return True
        i = parent
    return False


def fields_keep_their_ranges(_: str, found: Found) -> None:
    """Confidence is a share, the rule is named, and what is not silence or a post says something."""
    for attribution in found:
        assert 0.0 <= attribution.confidence <= 1.0
        assert attribution.rule
        assert (
            attribution.content
            or attribution.polarity in {"silent", "requested"}
            or attribution.kind == "post"
        )


def json_round_trips(_: str, found: Found) -> None:
    """What was written as JSON text reads back as the same value."""
    written = json.dumps([attribution.to_dict() for attribution in found])
    assert found == tuple(map(Attribution.from_dict, json.loads(written)))


def results_pickle(_: str, found: Found) -> None:
    """What goes to another process arrives as the same value."""
    assert found == pickle.loads(pickle.dumps(found))  # noqa: S301 - our own


INVARIANTS: tuple[Callable[[str, Found], None], ...] = (
    spans_are_exact,
    order_is_by_first_character,
    cues_and_sources_never_overlap,
    a_parent_holds_its_children,
    fields_keep_their_ranges,
    json_round_trips,
    results_pickle,
)
