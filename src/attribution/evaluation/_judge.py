"""Judging: what a parser found in a text, paired with what people marked in it.

Takes a ``GoldDocument`` and what was found; gives a ``Judged``. An attribution is *right* where the contents share
at least half of the words in their union and the sources agree. Costs the text's length plus the product of what
is found and what is marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from attribution.evaluation._gold import GoldDocument, Marked
from attribution.evaluation._words import (
    Range,
    Words,
    is_quoted,
    jaccard,
    kind_of,
    names_speech,
    sources_agree,
)
from attribution.model import Attribution, Kind, Polarity

__all__ = ["Judged", "Roles", "compared", "judge"]

Openings = Mapping[str, str]


@attrs.frozen
class Roles:
    """An attribution, marked or found, as the words that its roles cover.

    Args:
        source: numbers of the words that name who speaks.
        cue: those that signal it.
        content: those that are attributed.
        spans: the same in characters.
        quoted: a quotation mark stands in the content or at its edge.
        speech: it is quoted, or its cue names a speech act, or it has none.
        kind: ``direct``, ``mixed`` or ``indirect``, by the marks.
        construction: the order of its parts: ``quote-source-cue``.
        rule: the rule that found it; empty where it is marked.
        confidence: how sure the parser was.
    """

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    spans: Marked
    quoted: bool
    speech: bool
    kind: str
    construction: str
    rule: str = ""
    confidence: float = 1.0


@attrs.frozen
class Judged:
    """What is marked in a text, what was found, and which belong together: pairs of indices, found and marked.

    Args:
        document: the text.
        marked: what people marked.
        found: what the parser found.
        contents: pairs whose contents agree.
        right: those of them whose sources agree too.
        cues: pairs whose cues share a word.
    """

    document: GoldDocument
    marked: tuple[Roles, ...]
    found: tuple[Roles, ...]
    contents: tuple[Range, ...]
    right: tuple[Range, ...]
    cues: tuple[Range, ...]


def compared(found: Iterable[Attribution]) -> list[Attribution]:
    """Leave out what PolNeAR does not mark: nested attributions, posts, requests for comment."""
    return [
        a
        for a in found
        if a.parent is None and a.kind is not Kind.POST and a.polarity is not Polarity.REQUESTED
    ]


def judge(document: GoldDocument, found: Sequence[Attribution], openings: Openings | None = None) -> Judged:
    """Pair what was found in a text with what is marked in it, one to one, the best pairs first.

    Args:
        document: the text and what is marked in it.
        found: what was found in it.
        openings: words that a content may open with, and what a construction calls such a content.
    """
    view = _View(document, openings or {})
    golds = tuple(m for m in (view.of(m) for m in document.attributions if not m.optional) if m.content)
    preds = tuple(r for r in (view.found(a) for a in found) if r.content)
    optional = [m for m in (view.of(m) for m in document.attributions if m.optional) if m.content]
    free = {i for i, _ in _pairs(preds, optional, _closeness)} - {
        i for i, _ in _pairs(preds, golds, _closeness)
    }
    preds = tuple(r for i, r in enumerate(preds) if i not in free)
    contents = _pairs(preds, golds, _closeness)
    right = tuple((i, j) for i, j in contents if sources_agree(preds[i].source, golds[j].source))
    cues = _pairs(preds, golds, lambda one, other: len(one.cue & other.cue))
    return Judged(document, golds, preds, contents, right, cues)


class _View:
    """One text, with its words looked up once."""

    def __init__(self, document: GoldDocument, openings: Openings) -> None:
        self.text = document.text
        self.words = Words(document.text)
        self.skip = self.words(document.discarded)
        self.openings = openings

    def of(self, spans: Marked) -> Roles:
        words, skip, text = self.words, self.skip, self.text
        quoted = is_quoted(text, spans.content)
        cue = " ".join(text[lo:hi] for lo, hi in spans.cue)
        return Roles(
            source=words(spans.source) - skip,
            cue=words(spans.cue) - skip,
            content=words(spans.content) - skip,
            spans=spans,
            quoted=quoted,
            speech=quoted or not cue or names_speech(cue),
            kind=kind_of(text, spans.content),
            construction=self.construction(spans),
        )

    def found(self, found: Attribution) -> Roles:
        spans = Marked(
            source=((found.source.start, found.source.end),) if found.source else (),
            cue=((found.cue.start, found.cue.end),) if found.cue else (),
            content=tuple((span.start, span.end) for span in found.content),
        )
        return attrs.evolve(self.of(spans), rule=found.rule, confidence=found.confidence)

    def construction(self, spans: Marked) -> str:
        """Name the order of the parts, as rules are named: ``quote-source-cue``, ``source-cue-that``."""
        cue = min(spans.cue, default=None)
        parts = [(lo, "source") for lo, _ in spans.source[:1]] + ([(cue[0], "cue")] if cue else [])
        parts += [(lo, self._opening(lo, hi, cue)) for lo, hi in spans.content]
        names = [name for _, name in sorted(parts)]
        return "-".join(
            name
            for i, name in enumerate(names)
            if not i or name in PARTS or names[i - 1] in PARTS  # contents in several spans are one part
        )

    def _opening(self, lo: int, hi: int, cue: Range | None) -> str:
        if kind_of(self.text, [(lo, hi)]) == "direct":
            return "quote"
        if cue is None or lo < cue[0]:
            return "content"
        first = self.text[lo:hi].split(maxsplit=1)[:1]
        return self.openings.get(first[0].lower(), "content") if first else "content"


PARTS = frozenset({"source", "cue"})


def _closeness(one: Roles, other: Roles) -> float:
    """How well two attributions fit: by content, then by source, then by cue; 0 where contents differ."""
    share = jaccard(one.content, other.content)
    if share < 0.5:
        return 0.0
    return share + 0.1 * sources_agree(one.source, other.source) + 0.01 * bool(one.cue & other.cue)


def _pairs(
    found: Sequence[Roles], marked: Sequence[Roles], score: Callable[[Roles, Roles], float]
) -> tuple[Range, ...]:
    ranked = sorted(
        (-points, i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(marked)
        if (points := score(one, other)) > 0
    )
    left: set[int] = set(range(len(found)))
    right: set[int] = set(range(len(marked)))
    chosen: list[Range] = []
    for _, i, j in ranked:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            chosen.append((i, j))
    return tuple(chosen)
