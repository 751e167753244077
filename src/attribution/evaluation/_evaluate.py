"""Evaluation: a parser against gold documents, and the errors that it makes.

Takes gold and rules, or what was found before; gives an ``Evaluation``. Costs one parse of every text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any

import attrs

from attribution.evaluation._figures import BINS, PARTS, Bin, Figures, figures, figures_by, reliability
from attribution.evaluation._gold import GoldDocument, Marked, read_gold
from attribution.evaluation._judge import Judged, Roles, compared, judge
from attribution.model import Attribution
from attribution.parser import Parser
from attribution.rules import RuleSet, Words
from attribution.rulesets import load_rules

__all__ = ["Error", "Evaluation", "evaluate", "first_of", "shown"]

#: Classes of words that a content may open with: a construction names such a content after the class.
OPENINGS = ("that", "to", "wh")


@attrs.frozen
class Error:
    """Something marked that was missed, or something found that is wrong.

    Args:
        missed: True where it is marked and was not found right; False where it was found and is not right.
        document: name of the document.
        reason: what is wrong: ``nothing`` (nothing there), ``content`` or ``source`` (another one).
        source: the words of the source.
        cue: those of the cue.
        content: those of the content.
        construction: the order of its parts.
        rule: the rule that found it; empty where it was missed.
        confidence: how sure the parser was; 1 where it was missed.
        start: offset of its first character.
    """

    missed: bool
    document: str
    reason: str
    source: str
    cue: str
    content: str
    construction: str
    rule: str
    confidence: float
    start: int

    def __str__(self) -> str:
        head = "missed" if self.missed else f"wrong, {self.confidence:.2f}"
        why = REASONS[self.reason][self.missed]
        by = f" · {self.rule}" if self.rule else ""
        parts = f"{self.source} | {self.cue} | {self.content}"
        return f"{head} ({why}) · {self.document}:{self.start}{by}\n  {parts}"


#: Why an attribution is wrong, and why one was missed.
REASONS = {
    "nothing": ("nothing is marked there", "nothing was found there"),
    "content": ("another content is marked", "another content was found"),
    "source": ("another source is marked", "another source was found"),
}


@attrs.frozen
class Evaluation:
    """What a parser found in texts, held against what people marked in them.

    Args:
        judged: every text with what is marked in it, what was found, and which belong together.

    Examples:
        >>> from attribution.evaluation import GoldDocument, Marked, evaluate
        >>> text = "The clinic said it would stay open."
        >>> gold = GoldDocument("one", text, (Marked(((0, 10),), ((11, 15),), ((16, 34),)),))
        >>> evaluate([gold], rules="en").figures["link"].f1
        1.0
    """

    judged: tuple[Judged, ...] = attrs.field(repr=lambda judged: f"<{len(judged)}>")

    @property
    def figures(self) -> dict[str, Figures]:
        """The rows of the table, by name; ``attribution.evaluation.ROWS`` says what each counts."""
        return figures(self.judged)

    def by(self, part: str) -> dict[str, Figures]:
        """Give the figures (link) by ``"kind"``, ``"rule"`` or ``"construction"``, the most frequent first.

        A *construction* is the order of the parts as they stand in the text, so it can be told of what was missed
        as well: ``quote-source-cue``, ``source-cue-that``. A content is called by what opens it behind its cue:
        ``that``, ``to``, ``wh``; ``quote`` where all of it is quoted; else ``content``. Nobody marks rules, so the
        recall of a rule is the share of everything marked that it found.

        Raises:
            ValueError: there is no such part.
        """
        if part not in PARTS:
            raise ValueError(f"one of {', '.join(PARTS)} was expected, not {part!r}")
        return figures_by(self.judged, part)

    def reliability(self, bins: int = BINS) -> tuple[Bin, ...]:
        """Compare confidence with precision (link) in bins of equal count, the least sure first."""
        return reliability(self.judged, bins)

    @property
    def errors(self) -> tuple[Error, ...]:
        """What was missed and what is wrong, in text order."""
        return tuple(error for one in self.judged for error in _errors(one))

    def to_dict(self) -> dict[str, Any]:
        """Give all figures as plain JSON types."""
        return {
            "documents": len(self.judged),
            "figures": _plain(self.figures),
            **{f"by_{part}": _plain(self.by(part)) for part in PARTS},
            "reliability": [attrs.asdict(bin_) for bin_ in self.reliability()],
        }


def _plain(of: Mapping[str, Figures]) -> dict[str, dict[str, float]]:
    return {name: {**attrs.asdict(row), "f1": row.f1} for name, row in of.items()}


def evaluate(
    gold: Iterable[GoldDocument] | str | PathLike[str],
    *,
    rules: RuleSet | str | Iterable[str] | None = None,
    found: Mapping[str, Sequence[Attribution]] | None = None,
    min_confidence: float = 0.0,
    nested: bool = False,
) -> Evaluation:
    """Hold what a parser finds against what people marked.

    Args:
        gold: documents, or the folder or file to read them from (``read_gold``).
        rules: a rule set, a pack's name or several; ``"en"`` by default.
        found: what was found before, by the documents' names; nothing is parsed then. A document that it lacks
            counts as one in which nothing was found.
        min_confidence: leave out what is less sure than this.
        nested: compare nested attributions, posts and requests for comment as well. They are left out where the
            gold does not mark them, as PolNeAR does not; documents that say so themselves have them compared always.

    Raises:
        OSError: a file cannot be read.
        GoldError: a file is not in its form.
        RuleError: the rules cannot be loaded.
    """
    documents = read_gold(gold) if isinstance(gold, str | PathLike) else tuple(gold)
    rules = rules if isinstance(rules, RuleSet) else _load(rules)
    openings = {
        word: words.word_class
        for words in rules.of(Words)
        if words.word_class in OPENINGS
        for word in words.words
    }
    parser = Parser(rules) if found is None else None
    judged: list[Judged] = []
    for document in documents:
        results = parser.parse(document.text) if parser else (found or {}).get(document.name, ())
        if not (nested or document.nested):
            results = tuple(compared(results))
        sure = [a for a in results if a.confidence >= min_confidence]
        judged.append(judge(document, sure, openings))
    return Evaluation(tuple(judged))


def _load(rules: str | Iterable[str] | None) -> RuleSet:
    if rules is None:
        return load_rules()
    return load_rules(rules) if isinstance(rules, str) else load_rules(*rules)


def _errors(judged: Judged) -> Iterator[Error]:
    ok = dict(judged.right)
    right_marked = set(ok.values())
    missed = [
        _error(
            judged, roles, _reason(j, [(b, a) for a, b in judged.contents], [(b, a) for a, b in judged.cues])
        )
        for j, roles in enumerate(judged.marked)
        if j not in right_marked
    ]
    wrong = [
        _error(judged, roles, _reason(i, judged.contents, judged.cues))
        for i, roles in enumerate(judged.found)
        if i not in ok
    ]
    yield from sorted([*missed, *wrong], key=lambda error: (error.start, error.missed))


def _reason(index: int, contents: Sequence[tuple[int, int]], cues: Sequence[tuple[int, int]]) -> str:
    if any(i == index for i, _ in contents):
        return "source"
    return "content" if any(i == index for i, _ in cues) else "nothing"


def _error(judged: Judged, roles: Roles, reason: str) -> Error:
    text, spans = judged.document.text, roles.spans
    return Error(
        missed=not roles.rule,
        document=judged.document.name,
        reason=reason,
        **{role: shown(text, getattr(spans, role)) for role in ("source", "cue", "content")},
        construction=roles.construction,
        rule=roles.rule,
        confidence=roles.confidence,
        start=first_of(spans),
    )


def first_of(spans: Marked) -> int:
    """Give the offset of the first character of an attribution."""
    return min(lo for lo, _ in (*spans.source, *spans.cue, *spans.content))


def shown(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Give the words of a role on one line, its parts in text order."""
    return " … ".join(" ".join(text[lo:hi].split()) for lo, hi in sorted(ranges))
