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
    group = VerbGroup(i)
    while group.lo:
        lo = group.lo
        b = bits[lo - 1]
        if b & TO and not group.auxiliary:
            verb = _resorts(unit, lo - 1)
            if verb >= 0:
                group = group._replace(lo=verb, auxiliary=True)
                continue
            if not _links(unit, lo - 2):
                group = group._replace(infinitive=True)
                break
            group = _chained(unit, group)
        elif (
            b & NAME
            or not b & GROUP
            or b & B.CONJUNCTION
            or b & B.POSSESSIVE_CLITIC
            and not _contracted(unit, lo - 1, i, entry)
        ):
            break
        else:
            group = group._replace(
                lo=lo - 1,
                be=group.be or (bool(b & BE) and not group.auxiliary),
                auxiliary=group.auxiliary or bool(b & AUXILIARY),
                negated=group.negated or bool(b & NEGATION),
            )
    return group._replace(lo=_behind_discourse(unit, group.lo, i))


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


def _chained(unit: Unit, group: VerbGroup) -> VerbGroup:
    """Take in a verb that leaves the saying to its infinitive: *went on to say*, *declined to say*."""
    bits = unit.bits
    to = group.lo - 1
    lo = to - 1 if bits[to - 1] & (LINKING | REFUSING) else to - 2
    while lo and bits[lo - 1] & LINKING and not bits[lo - 1] & (NAME | AUXILIARY):
        lo -= 1
    return group._replace(lo=lo, auxiliary=True, refusing=to if bits[to - 1] & REFUSING else group.refusing)


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
    behind = unit.bits[i + 1] if i + 1 < len(unit) else B.STOP
    return not behind & (B.WORD | B.ROLE) or bool(behind & B.PREPOSITION)  # not: her proposed cuts
