"""Verb brackets: verbs in two parts, where a language puts the finite one second and the rest at the clause's end.

Takes a ``Unit`` and the item of a cue verb; gives each ``Bracket`` that the verb can be a part of: *teilte … mit*,
*hat … gesagt*, *wurde … mitgeteilt*, *gesagt hatte*, a verb that stands alone. Walks over a bounded number of items.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attribution._bits import holds
from attribution._lexicon import Bit, CueEntry, Form
from attribution._phrases import is_nominal
from attribution._units import Unit

__all__ = ["Bracket", "brackets"]

B = Bit
REACH = 30
CLAUSE_MARKS = (
    B.COMMA | B.STOP | B.SEMICOLON | B.COLON | B.QUOTE | B.DASH | B.CLOSE | B.CONJUNCTION | B.NEWLINE
)
OPENS_CLAUSE = B.SUBORDINATOR | B.THAT | B.WH | B.AS
BREAKS = B.STOP | B.SEMICOLON | B.COLON


class Bracket(NamedTuple):
    """A verb with its other part, in items of its unit.

    Args:
        lo: the finite verb, which is second in its clause; of a verb at the clause's end its first item.
        hi: item behind the finite verb, or behind the verb at the clause's end.
        tail: item behind the part that closes the clause; ``hi`` where there is none.
        shown: the items that are named as the cue.
        form: ``finite``, ``passive``, ``infinitive`` or ``last``.
        negated: True for *hat nicht gesagt*.
    """

    lo: int
    hi: int
    tail: int
    shown: tuple[int, int]
    form: str
    negated: bool = False


def brackets(unit: Unit, i: int, end: int, entry: CueEntry) -> Iterator[Bracket]:
    """Give the brackets that the verb at item ``i``, which ends before item ``end``, can be a part of."""
    beside = bool(entry.particle and i and unit.words[i - 1] == entry.particle)
    if beside and entry.form & ~Form.PARTICIPLE and _closes(unit, end):
        yield Bracket(i - 1, end, end, (i - 1, end), "last")  # wie sie bekannt gab
    if entry.form & Form.PARTICIPLE and (beside or not entry.particle):
        yield from _participle(unit, i, end)
    if not entry.form & (Form.BASE | Form.S | Form.PAST):
        return
    if entry.particle:
        close = _close(unit, end, entry.particle)
        if close:
            shown = (i, close) if close == end + 1 else (i, end)
            yield Bracket(i, end, close, shown, "finite", _negated(unit, end, close))
        return
    closes = _closes(unit, end)
    if closes or entry.rule.name.startswith(unit.words[i][:2]) and getattr(entry.rule, "particle", None):
        yield Bracket(i, end, end, (i, end), "last")
    if not getattr(entry.rule, "particle", None):
        yield Bracket(i, end, end, (i, end), "finite", end < unit.size and bool(unit.bits[end] & B.NEGATION))


def _participle(unit: Unit, i: int, end: int) -> Iterator[Bracket]:
    """*hat … gesagt*, *wurde … mitgeteilt*; at the end of its clause *gesagt hatte*, *mitgeteilt wurde*."""
    bits = unit.bits
    if end < unit.size and bits[end] & B.AUXILIARY and not bits[end] & B.NON_FINITE:
        form = "passive" if bits[end] & B.BE else "last"
        yield Bracket(i, end + 1, end + 1, (i, end + 1), form, bool(i and bits[i - 1] & B.NEGATION))
        return
    for k in range(i - 1, max(-1, i - REACH), -1):
        if bits[k] & BREAKS and not is_nominal(unit, k):
            return
        if bits[k] & OPENS_CLAUSE and (not k or bits[k - 1] & B.COMMA):
            return
        if bits[k] & B.AUXILIARY and not bits[k] & (B.NON_FINITE | B.MODAL):
            form = "passive" if bits[k] & B.BE else "finite"
            shown = (k, end) if k + 1 == i else (i, end)
            yield Bracket(k, k + 1, end, shown, form, _negated(unit, k, i))
            return


def _close(unit: Unit, j: int, particle: str) -> int:
    """Give the item behind the particle that closes the clause, or 0."""
    bits = unit.bits
    for k in range(j, min(unit.size, j + REACH)):
        if unit.words[k] == particle and _closes(unit, k + 1):
            return k + 1
        if bits[k] & BREAKS and not is_nominal(unit, k) or bits[k] & B.THAT:
            return 0
    return 0


def _closes(unit: Unit, j: int) -> bool:
    return j >= unit.size or bool(unit.bits[j] & (CLAUSE_MARKS | B.THAT))


def _negated(unit: Unit, lo: int, hi: int) -> bool:
    return holds(unit.bits[lo:hi], B.NEGATION)
