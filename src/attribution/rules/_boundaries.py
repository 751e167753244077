"""Rules about where contents end: what speaks for a content's going on across a comma, a dash and the like.

A boundary of each kind has a weight of its own and one for each *sign*, what stands around it. Weights are log-odds
that the content goes on: it ends at the first boundary where they sum up to less than zero::

    Boundary("comma", 0.4, signs="ahead-cue -1.6 next-cue-ing -1.1 word-compared -1.3")
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import attrs

from attribution.rules._base import Rule, check_number, words_of

__all__ = ["BOUNDARIES", "SIGNS", "Boundary", "Sign"]

#: The kinds of boundaries.
BOUNDARIES = {
    "comma": "a comma",
    "comma-conjunction": "a comma and *and* or *or*",
    "comma-contrast": "a comma and *but*",
    "dash": "a dash",
    "colon": "a colon",
    "conjunction": "*and*, *or* without a comma",
    "contrast": "*but* without a comma",
    "subordinator": "*while*, *as*, *after* … without a comma",
    "quote": "the end of a quotation in the content",
    "quote-conjunction": "the same, before *and* or *or*",
    "quote-contrast": "the same, before *but*",
    "quote-subordinator": "the same, before *while*, *as* …",
    "preposition": "a preposition that has a weight of its own",
    "quote-preposition": "the same, behind a quotation",
    "time": "a time: *on Tuesday*, *last week*",
    "time-last": "a time at the end of the clause",
    "medium": "a medium: *in a statement*",
    "medium-last": "a medium at the end of the clause",
}

#: The signs around a boundary, but for ``next-…`` and ``word-…``, and what each means.
SIGNS = {
    "frame-clausal": "the content is a clause",
    "frame-quote": "the content opens with a quotation",
    "frame-object": "the content is the object of its cue",
    "ahead-cue": "a subject and a cue verb follow",
    "ahead-clause": "a subject and a finite verb follow",
    "ahead-tail": "a subject and a cue verb follow, and nothing behind them: *…, she said.*",
    "ahead-doubtful": "a subject and what may be a cue follow",
    "ahead-phrase": "a noun phrase follows",
    "ahead-none": "no noun phrase follows",
    "spoken-clause": "a clause with its own subject follows, and all of this stands in a quotation",
    "quoted-clause": "such a clause follows, and the content is a quotation",
    "finite": "the content has a finite verb before the boundary",
    "verbless": "it has none",
    "size-1": "the content before the boundary is up to 2 words",
    "size-2": "up to 5 words",
    "size-3": "up to 11 words",
    "size-4": "up to 24 words",
    "size-5": "longer",
    "rest-1": "less than 5 words of the sentence follow",
    "rest-2": "less than 12",
    "rest-3": "more",
    "cue-later": "a cue verb follows within 12 words",
    "cueless": "none does",
    "quote-later": "a quotation follows in the sentence",
    "quoteless": "none does",
    "comma-inside": "the quotation before the boundary ends in a comma",
    "comma-outside": "it does not",
    "series": "two things joined by *and* follow the comma",
    "spoken": "all of this stands in a quotation",
    "that-opened": "the content opens with *that*",
    "subordinate-opened": "the content opens with a subordinator or preposition",
}
FREE = ("next-", "word-")


@attrs.frozen
class Sign:
    """What stands around a boundary, and what it is worth, in log-odds that the content goes on."""

    name: str
    weight: float


def _as_given(value: str | Iterable[Sign]) -> tuple[Sign, ...]:
    """Tell type checkers what may be given; ``Boundary`` reads it, since its errors name the rule."""
    return cast("tuple[Sign, ...]", value)


@attrs.frozen
class Boundary(Rule):
    """What speaks for a content's going on across one kind of boundary.

    Args:
        name: the kind, one of ``BOUNDARIES``.
        weight: log-odds that a content goes on where nothing else is known.
        signs: the signs, each with its weight behind it; one of ``SIGNS``, the sort of the next word (``next-name``)
            or the word itself (``word-while``).
    """

    weight: float = attrs.field(validator=check_number)
    signs: tuple[Sign, ...] = attrs.field(default=(), converter=_as_given, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.name not in BOUNDARIES:
            raise self.error("name", f"no such boundary; there are {', '.join(BOUNDARIES)}")
        if isinstance(self.signs, str):
            object.__setattr__(self, "signs", self._read(words_of(self.signs)))
        signs: object = self.signs
        if not isinstance(signs, tuple) or not all(isinstance(sign, Sign) for sign in signs):
            raise self.error("signs", f"a string or a tuple of Sign was expected, not {signs!r}")
        for sign in self.signs:
            if sign.name not in SIGNS and not sign.name.startswith(FREE):
                raise self.error("signs", f"no sign {sign.name!r}; there are {', '.join((*SIGNS, *FREE))}")

    def _read(self, words: tuple[str, ...]) -> tuple[Sign, ...]:
        try:
            return tuple(
                Sign(name, float(weight)) for name, weight in zip(words[::2], words[1::2], strict=True)
            )
        except ValueError:
            raise self.error("signs", "each sign has a weight behind it: ``finite .4 rest-1 -.2``") from None
