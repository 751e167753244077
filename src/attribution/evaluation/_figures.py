"""Figures: judged texts added up into precision, recall and F1, whole or in parts, and into a table of trust.

Takes ``Judged`` values; gives ``Figures`` by name and ``Bin`` values. Linear in what was found and marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from attribution.evaluation._judge import Judged, Roles
from attribution.evaluation._words import Range

__all__ = ["BINS", "PARTS", "ROWS", "Bin", "Figures", "figures", "figures_by", "reliability"]

#: The rows of the table, and what each counts.
ROWS = {
    "link": "contents share at least half of the words in their union, and the sources agree",
    "strict": "the same, with contents and sources identical word for word",
    "quoted": "link, where a quotation mark stands in the content or at its edge",
    "indirect": "link, where none does",
    "speech": "link, without marked attributions whose cue names no speech act (wants, believes, supports)",
    "cue": "cues share a word",
    "tokens:source": "words of sources",
    "tokens:cue": "words of cues",
    "tokens:content": "words of contents",
    "tokens:micro": "words of sources, cues and contents, all together",
}
#: What attributions may be counted by.
PARTS: dict[str, Callable[[Roles], str]] = {
    "kind": lambda roles: roles.kind,
    "rule": lambda roles: roles.rule,
    "construction": lambda roles: roles.construction,
}
BINS = 5

Counts = Iterator[tuple[str, Counter[str]]]


@attrs.frozen
class Figures:
    """How much of what was found is right, and how much of what is marked was found.

    Args:
        precision: share of what was found that is right.
        recall: share of what is marked that was found.
        found: how much was found.
        marked: how much is marked.
    """

    precision: float
    recall: float
    found: int
    marked: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@attrs.frozen
class Bin:
    """Results of like confidence: how sure the parser was of them, and how many are right.

    Args:
        low: the least confidence.
        high: the greatest.
        confidence: the mean.
        precision: the share that is right (link).
        found: how many there are.
    """

    low: float
    high: float
    confidence: float
    precision: float
    found: int


def figures(judged: Iterable[Judged]) -> dict[str, Figures]:
    """Add up texts into the rows of the table, ``ROWS``."""
    total: dict[str, Counter[str]] = {row: Counter() for row in ROWS}
    for one in judged:
        for row, counts in _counts(one):
            total[row].update(counts)
    return {row: _figures(counts) for row, counts in total.items()}


def _figures(counts: Counter[str]) -> Figures:
    def share(side: str) -> float:
        return counts[f"right {side}"] / counts[side] if counts[side] else 0.0

    return Figures(share("found"), share("marked"), counts["found"], counts["marked"])


def _counts(judged: Judged) -> Counts:
    found, marked = dict(enumerate(judged.found)), dict(enumerate(judged.marked))
    same = [
        (i, j)
        for i, j in judged.contents
        if found[i].content == marked[j].content and found[i].source == marked[j].source
    ]
    yield "link", _count(judged.right, found, marked)
    yield "strict", _count(same, found, marked)
    for row, quoted in (("quoted", True), ("indirect", False)):
        part = (
            [i for i in found if found[i].quoted is quoted],
            [j for j in marked if marked[j].quoted is quoted],
        )
        yield row, _count(judged.right, *part)
    speech = found.keys() - _no_speech(judged), [j for j in marked if marked[j].speech]
    yield "speech", _count(judged.right, *speech)
    cues = [i for i in found if found[i].cue], [j for j in marked if marked[j].cue]
    yield "cue", _count(judged.cues, *cues)
    for role in ("source", "cue", "content"):
        words = _words(judged.found, role), _words(judged.marked, role)
        counts = _count([(word, word) for word in words[0] & words[1]], *words)
        yield f"tokens:{role}", counts
        yield "tokens:micro", counts


def _count(
    pairs: Iterable[tuple[object, object]], found: Collection[object], marked: Collection[object]
) -> Counter[str]:
    """Count the right pairs within what was found and within what is marked."""
    pairs = list(pairs)
    left, right = set(found), set(marked)
    return Counter(
        {
            "right found": sum(i in left for i, _ in pairs),
            "found": len(left),
            "right marked": sum(j in right for _, j in pairs),
            "marked": len(right),
        }
    )


def _no_speech(judged: Judged) -> set[int]:
    """What was found by content or cue where something is marked that is no speech act."""
    ok = dict(judged.right)
    silent = {j for j, one in enumerate(judged.marked) if not one.speech}
    beside = {i for pairs in (judged.contents, judged.cues) for i, j in pairs if j in silent and i not in ok}
    return beside | {i for i, j in ok.items() if j in silent}


def _words(attributions: Iterable[Roles], role: str) -> frozenset[int]:
    return frozenset(word for one in attributions for word in getattr(one, role))


def figures_by(judged: Iterable[Judged], part: str) -> dict[str, Figures]:
    """Add up (link) by what attributions are, the most frequent part first.

    Args:
        judged: the texts.
        part: ``kind``, ``construction`` or ``rule``. Nobody marks rules, so the recall of a rule is the share of
            *everything* marked that it found: what would be lost without it.
    """
    name = PARTS[part]
    total: dict[str, Counter[str]] = {}
    everything = 0
    for one in judged:
        everything += len(one.marked)
        right: tuple[Range, ...] = one.right
        sides = (
            ("found", [name(r) for r in one.found]),
            ("marked", [name(r) for r in one.marked] if part != "rule" else []),
            ("right found", [name(one.found[i]) for i, _ in right]),
            ("right marked", [name(one.found[i] if part == "rule" else one.marked[j]) for i, j in right]),
        )
        for side, names in sides:
            for key in names:
                total.setdefault(key, Counter())[side] += 1
    if part == "rule":
        for counts in total.values():
            counts["marked"] = everything
    ranked = sorted(total.items(), key=lambda item: (-item[1]["marked"] - item[1]["found"], item[0]))
    return {key: _figures(counts) for key, counts in ranked}


def reliability(judged: Iterable[Judged], bins: int = BINS) -> tuple[Bin, ...]:
    """Compare confidence with precision in bins that hold about as many results each, the least sure first."""
    sure = sorted(
        (roles.confidence, i in ok)
        for one in judged
        for ok in [{i for i, _ in one.right}]
        for i, roles in enumerate(one.found)
    )
    edges = [len(sure) * n // bins for n in range(bins + 1)]
    return tuple(_bin(sure[lo:hi]) for lo, hi in pairwise(edges) if lo < hi)


def _bin(sure: Sequence[tuple[float, bool]]) -> Bin:
    n = len(sure)
    return Bin(sure[0][0], sure[-1][0], sum(c for c, _ in sure) / n, sum(ok for _, ok in sure) / n, n)
