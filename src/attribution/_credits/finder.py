"""Finder of credits: who made an article and its pictures, where the page says so.

Takes a text; gives ``FoundCredit`` values in text order, none overlapping. A search for each pattern's literals;
where one occurs, one bounded expression is tried at no more than some places before it: linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs
import regex

from attribution._credits.people import Cast, cast_of
from attribution._credits.shapes import Shape, Vocabulary, compile_shape
from attribution._speakers.people import People
from attribution.model import CreditKind
from attribution.rules import CreditPattern, CreditWords, RuleSet, Words

__all__ = ["CreditFinder", "FoundCredit"]

Range = tuple[int, int]
#: How far before a literal its credit may begin, and at how many places that is tried.
REACH = 320
TRIES = 12
PART_START = regex.compile(r"(?:\A|[\r\n(\[;|•·]|[.!?][\"”’)]{0,2} )[ \t\xa0—–\-*_>]{0,6}")
OPENS_LINE = regex.compile(r"[ \t\xa0(\[*_>]{0,6}")
OPENS_PART = regex.compile(r"(?:\A|[\r\n(\[;|•·]|[.!?][\"”’)]{0,2} |[—–] ?)[ \t\xa0*_>]{0,4}\Z")


class FoundCredit(NamedTuple):
    """A credit as it stands in a text. Offsets are characters, half-open."""

    start: int
    end: int
    kind: CreditKind
    names: tuple[str, ...]
    outlet: str | None
    title: str | None


@attrs.frozen(eq=False, repr=False)
class CreditFinder:
    """The credit patterns of a rule set, compiled. Holds no state between calls.

    Args:
        shapes: the shapes of all patterns, in their order.
        cast: tells people from outlets.
    """

    shapes: tuple[Shape, ...]
    cast: Cast

    @classmethod
    def of(cls, rules: RuleSet, people: People) -> CreditFinder:
        """Compile a rule set."""

        def words(sort: str) -> tuple[str, ...]:
            return tuple(w for ws in rules.of(CreditWords) if ws.sort == sort for w in ws.words)

        articles = tuple(w for ws in rules.of(Words) if ws.word_class == "article" for w in ws.words)
        particles = tuple(people.kinds.get("particle", ()))
        vocabulary = Vocabulary(words("agency"), words("joiner"), words("place"), particles, articles)
        patterns = rules.of(CreditPattern)
        shapes = tuple(compile_shape(p, shape, vocabulary) for p in patterns for shape in p.shapes)
        return cls(shapes, cast_of(rules, people, vocabulary, words("label")))

    def find(self, text: str, taken: Sequence[Range] = ()) -> list[FoundCredit]:
        """Give the credits of a text in order.

        Args:
            text: any text.
            taken: ranges in which no credit is looked for, such as embedded posts, in text order.
        """
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        found: list[FoundCredit] = []
        for shape in self.shapes:
            for trigger in shape.triggers:
                if trigger in lower:
                    found += self._matches(shape, trigger, text, lower)
        return _disjoint(found, taken)

    def _matches(self, shape: Shape, trigger: str, text: str, lower: str) -> Iterator[FoundCredit]:
        at = lower.find(trigger)
        while at >= 0:
            done = at + len(trigger)
            for start in _starts(shape, text, at):
                credit = self._match(shape, text, start)
                if credit:
                    yield credit
                    done = max(done, credit.end)
                    break
            at = lower.find(trigger, done)

    def _match(self, shape: Shape, text: str, start: int) -> FoundCredit | None:
        m = shape.expression.match(text, start)
        if m is None:
            return None
        slots = m.groupdict()
        names, outlet = self.cast.read(slots.get("names") or "")
        outlet = slots.get("outlet") or slots.get("agency") or outlet
        place = slots.get("place")
        if place and not self.cast.may_be_place(place):
            return None
        if not (names or outlet or place):
            return None
        return FoundCredit(start, m.end(), shape.pattern.kind, names, outlet, slots.get("title"))


def _starts(shape: Shape, text: str, at: int) -> Iterator[int]:
    """Give where a credit that holds a literal may begin, the nearest first."""
    line = max(text.rfind("\n", max(0, at - REACH), at), text.rfind("\r", max(0, at - REACH), at)) + 1
    if not line and at > REACH:
        line = -1
    if shape.leads:
        if _may_begin(shape, text, at, line):
            yield at
    elif shape.pattern.where == "part":
        lo = max(line, at - REACH, 0)
        begins = [m.end() for m in PART_START.finditer(text, max(lo - 1, 0), at) if lo <= m.end() <= at]
        yield from begins[: -TRIES - 1 : -1]
    elif line >= 0 and (m := OPENS_LINE.match(text, line, at)):
        yield line if shape.pattern.where == "opening" else m.end()


def _may_begin(shape: Shape, text: str, at: int, line: int) -> bool:
    if shape.pattern.where == "opening":
        return line >= 0 and not text[line:at].strip()
    if shape.pattern.where == "line":
        return line >= 0 and OPENS_LINE.fullmatch(text, line, at) is not None
    return OPENS_PART.search(text, max(0, at - 8), at) is not None


def _disjoint(found: list[FoundCredit], taken: Sequence[Range]) -> list[FoundCredit]:
    """Sort credits; of two that overlap keep the first, which is the one of the pattern listed before."""
    kept: list[FoundCredit] = []
    done = 0
    for credit in sorted(found, key=lambda c: (c.start, -c.end)):
        if credit.start >= done:
            kept.append(credit)
            done = credit.end
    if not taken:
        return kept
    clear: list[FoundCredit] = []
    ranges = iter(sorted(taken))
    lo, hi = next(ranges, (0, 0))
    for credit in kept:
        while hi <= credit.start and (lo, hi) != (0, 0):
            lo, hi = next(ranges, (0, 0))
        if credit.end <= lo or credit.start >= hi:
            clear.append(credit)
    return clear
