"""Verb groups: the auxiliaries, negation, adverbs and chained verbs that stand before a verb.

Takes a ``Unit`` and the item of a verb; gives where its group begins and what it says of voice and polarity:
*had repeatedly been told*, *went on to say*, *declined to comment*. Walks left over a few items.
"""

from __future__ import annotations

from typing import NamedTuple

from attribution._lexicon import Bit, CueEntry, Form
from attribution._phrases import medium, on_platform, time
from attribution._units import Unit

__all__ = ["VerbGroup", "verb_group"]

B = Bit
ADVERB, AUXILIARY, BE, NAME, NEGATION, TO = B.ADVERB, B.AUXILIARY, B.BE, B.NAME, B.NEGATION, B.TO
LINKING, REFUSING = B.LINKING, B.REFUSING
GROUP = ADVERB | AUXILIARY | BE | NEGATION
COUNTED = B.PRONOUN | B.PLURAL | NAME | B.WORD
CLITIC, NOT_GROUP = B.POSSESSIVE_CLITIC, NAME | B.CONJUNCTION


class VerbGroup(NamedTuple):
    """What stands before a verb.

    Args:
        lo: first item of the group.
        auxiliary: True behind an auxiliary or a chained verb.
        be: True where the nearest auxiliary is a form of *be*.
        negated: True for *did not say*.
        infinitive: True behind *to* that no chained verb opens.
        refusing: for *declined to say* the item of *to*, else 0.
    """

    lo: int
    auxiliary: bool = False
    be: bool = False
    negated: bool = False
    infinitive: bool = False
    refusing: int = 0


def verb_group(unit: Unit, i: int, entry: CueEntry) -> VerbGroup:
    """Read the group of the verb at item ``i`` from right to left."""
    bits = unit.bits
    lo, refusing = i, 0
    auxiliary = be = negated = infinitive = False
    while lo:
        b = bits[lo - 1]
        if b & TO and not auxiliary:
            verb = _resorts(unit, lo - 1)
            if verb < 0 and not _links(unit, lo - 2):
                infinitive = True
                break
            if verb < 0 and bits[lo - 2] & REFUSING:
                refusing = lo - 1
            lo, auxiliary = (_chained(unit, lo - 1) if verb < 0 else verb), True
        elif not b & GROUP or b & NOT_GROUP or b & CLITIC and not _contracted(unit, lo - 1, i, entry):
            break
        elif b & B.DETERMINER and not (lo > 1 and bits[lo - 2] & COUNTED):
            break  # Both insist; but: the sisters both insist
        else:
            lo -= 1
            be = be or bool(b & BE) and not auxiliary
            auxiliary = auxiliary or bool(b & AUXILIARY)
            negated = negated or bool(b & NEGATION)
    return VerbGroup(_behind_discourse(unit, lo, i), auxiliary, be, negated, infinitive, refusing)


def _links(unit: Unit, k: int) -> bool:
    """True for a verb that can be chained, with its particle if it has one: *went on*."""
    bits = unit.bits
    if k > 0 and bits[k] & B.PREPOSITION and bits[k - 1] & LINKING:
        k -= 1
    return k >= 0 and bool(bits[k] & (LINKING | REFUSING)) and not bits[k] & NAME


def _resorts(unit: Unit, to: int) -> int:
    """Give the verb that leads to where the words stand, up to *to*: *took to X on Monday to call*; else -1."""
    for k in range(to - 2, max(-1, to - REACH), -1):
        if unit.bits[k] & (B.STOP | B.QUOTE | B.SEMICOLON):
            return -1
        if unit.bits[k] & B.RESORTING and not unit.bits[k] & NAME:
            end = medium(unit, k + 1, to)
            posted = any(b & B.MEDIUM or on_platform(b) for b in unit.bits[k + 2 : end])
            return k if posted and to in {end, time(unit, end, to)} else -1
    return -1


REACH = 14


def _chained(unit: Unit, to: int) -> int:
    """Give the first item of what leaves the saying to the infinitive of *to*: *went on to say*, *declined to say*."""
    bits = unit.bits
    lo = to - 1 if bits[to - 1] & (LINKING | REFUSING) else to - 2
    while lo and bits[lo - 1] & LINKING and not bits[lo - 1] & (NAME | AUXILIARY):
        lo -= 1
    return lo


def _behind_discourse(unit: Unit, lo: int, i: int) -> int:
    while lo < i and unit.bits[lo] & B.DISCOURSE:
        lo += 1
    return lo


def _contracted(unit: Unit, k: int, i: int, entry: CueEntry) -> bool:
    """Tell *she's told*, *Mum's already told* from *Ruiz's claims*."""
    if k and unit.bits[k - 1] & (B.PRONOUN | B.RELATIVE | B.EXPLETIVE):
        return True
    if not entry.form & (Form.PARTICIPLE | Form.ING) or unit.bits[k + 1] & (B.CUE_NOUN | B.NOUN):
        return False
    behind = unit.bits[i + 1] if i + 1 < unit.size else B.STOP
    return not behind & (B.WORD | B.ROLE) or bool(behind & B.PREPOSITION)  # not: her proposed cuts
