"""Explanations: what became of every word that may signal saying, as values and as readable text.

Knows results and nothing of how they were found. ``Parser.explain`` gives them; ``str()`` shows them. Linear in the
length of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any

import attrs

from attribution._marked import CORE, mark
from attribution.model import Attribution, Span

__all__ = ["CueAccount", "Explanation", "Outcome", "Trial"]


class Outcome(StrEnum):
    """What became of a word that may signal saying."""

    FOUND = "found"  # an attribution
    UNSURE = "unsure"  # a pattern fits, but the result is less sure than what is reported
    CONTRADICTED = "contradicted"  # it claims words that a surer result holds
    NO_FRAME = "no-frame"  # a pattern fits, but the cue does not take what stands there
    NO_PATTERN = "no-pattern"  # no pattern fits
    NO_CUE = "no-cue"  # the word reads as something else here
    IN_POST = "in-post"  # it stands in the frame of an embedded post, which is read as a whole
    UNREAD = "unread"  # quotations are nested too deep, or the sentence holds too many cues


@attrs.frozen(kw_only=True)
class Trial:
    """One pattern laid over one cue.

    Args:
        rule: name of the pattern.
        missing: the first element of its shape that is not there; ``frame`` where all are there and the cue does not
            take what stands there; empty where the pattern fits.
        frame: the frame that the pattern found; empty where it does not fit.
        source: the words that name who speaks, where it fits and names them.
        cue: the words that signal it, where it fits.
        content: what is attributed, where it fits.
        confidence: how sure it is, where it fits.
        weights: what the confidence is made of, in log-odds: frame, pattern, and each piece of evidence.
    """

    rule: str
    missing: str = ""
    frame: str = ""
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    confidence: float | None = None
    weights: tuple[tuple[str, float], ...] = ()

    def __str__(self) -> str:
        if self.missing:
            why = (
                "the cue does not take what stands there" if self.missing == "frame" else f"no {self.missing}"
            )
            return f"{self.rule}: {why}"
        parts = ", ".join(f"{name} {weight:+.2f}" for name, weight in self.weights)
        return f"{self.rule}: {self.confidence:.2f} ({parts})"


@attrs.frozen(kw_only=True)
class CueAccount:
    """What became of one word that may signal saying.

    Args:
        cue: the word with what belongs to it: *did not say*.
        lemmas: the names of the cue rules that know it.
        sentence: the sentence, or the part of a quotation, that it was read in.
        outcome: what became of it.
        reason: the same in words.
        attribution: index of the attribution that it made; None for any other outcome.
        trials: the patterns that were laid over it, in their order.
    """

    cue: Span
    lemmas: tuple[str, ...]
    sentence: Span
    outcome: Outcome
    reason: str
    attribution: int | None = None
    trials: tuple[Trial, ...] = ()

    def __str__(self) -> str:
        return f"{_line(self.cue.text)} ({' / '.join(self.lemmas)}): {self.reason}"


Marker = Callable[[str, Iterable[Attribution]], str]


@attrs.frozen(kw_only=True)
class Explanation:
    """A text, what was found in it, and what became of every word in it that may signal saying.

    Args:
        text: the text that was read; all spans are offsets into it.
        attributions: what ``Parser.parse`` gives for it.
        cues: an account of each candidate cue, in text order.

    Examples:
        >>> from attribution import Parser, load_rules
        >>> print(Parser(load_rules("en")).explain("Ana Ruiz said it rained."))
        <source>Ana Ruiz</source> <cue>said</cue> <content>it rained</content>.
          said (say): found by source-cue-content
    """

    text: str
    attributions: tuple[Attribution, ...]
    cues: tuple[CueAccount, ...]

    def __str__(self) -> str:
        return self.show()

    def show(self, *, trials: bool = False, marker: Marker | None = None) -> str:
        """Give the readable text: each sentence with its spans marked, and its cues below it.

        Args:
            trials: list every pattern that was laid over a cue as well, with what its confidence is made of.
            marker: what marks attributions in a text; tags as in the examples of patterns by default.
        """
        return "\n\n".join(
            "\n".join(self._block(accounts, marker or _tags, trials=trials)) for accounts in self._sentences()
        )

    def _sentences(self) -> Iterator[list[CueAccount]]:
        accounts: list[CueAccount] = []
        for account in self.cues:
            if accounts and accounts[-1].sentence != account.sentence:
                yield accounts
                accounts = []
            accounts.append(account)
        if accounts:
            yield accounts

    def _block(self, accounts: list[CueAccount], marker: Marker, *, trials: bool) -> Iterator[str]:
        found = [self.attributions[a.attribution] for a in accounts if a.attribution is not None]
        spans = [accounts[0].sentence, *(span for a in found for span in _spans(a))]
        lo, hi = min(span.start for span in spans), max(span.end for span in spans)
        yield _line(marker(self.text[lo:hi], [_moved(a, -lo) for a in found]))
        for account in accounts:
            yield f"  {account}"
            if trials:
                yield from (f"    {trial}" for trial in account.trials)

    def to_dict(self) -> dict[str, Any]:
        """Give the accounts as plain JSON types, keyed by field name; attributions as their ``to_dict`` gives them."""
        return {
            "attributions": [attribution.to_dict() for attribution in self.attributions],
            "cues": [attrs.asdict(account, value_serializer=_plain) for account in self.cues],
        }


def _plain(_: object, __: object, value: Any) -> Any:
    return value.value if isinstance(value, Outcome) else value


def _tags(text: str, attributions: Iterable[Attribution]) -> str:
    return mark(text, attributions, CORE)


def _spans(attribution: Attribution) -> Iterator[Span]:
    yield from attribution.content
    if attribution.source:
        yield attribution.source


def _moved(attribution: Attribution, by: int) -> Attribution:
    """Give an attribution whose core spans stand elsewhere: in a piece of the text."""

    def moved(span: Span) -> Span:
        return attrs.evolve(span, start=span.start + by, end=span.end + by)

    cue = attribution.cue
    return attrs.evolve(
        attribution,
        content=tuple(map(moved, attribution.content)),
        source=moved(attribution.source) if attribution.source else None,
        cue=attrs.evolve(cue, start=cue.start + by, end=cue.end + by) if cue else None,
    )


def _line(words: str) -> str:
    return " ".join(words.split())
