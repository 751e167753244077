"""Joints: whether a word or a comma joins two parts of one noun phrase, or parts what does not belong together.

Takes a ``Unit`` and the item between two parts. Each look walks a bounded number of items to the left.
"""

from __future__ import annotations

from attribution._bits import holds
from attribution._lexicon import Bit
from attribution._phrases import NOMINAL, OPENING, is_finite, is_nominal, verbal_cue
from attribution._units import Unit

__all__ = ["coordinates", "fronted", "in_list", "joins", "pairs"]

B = Bit
(CLOSE, COLON, COMMA, CONJUNCTION, CUE, DETERMINER, DISCOURSE, ED, ING, NAME, OBJECT, POSSESSIVE, PREPOSITION) = (
    B.CLOSE, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DETERMINER, B.DISCOURSE, B.ED, B.ING, B.NAME, B.OBJECT,
    B.POSSESSIVE, B.PREPOSITION,
)  # fmt: skip
(PRONOUN, QUOTE, RELATIVE, ROLE, SEMICOLON, STOP, SUBORDINATOR, TIME, TITLE, WORD) = (
    B.PRONOUN, B.QUOTE, B.RELATIVE, B.ROLE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.TIME, B.TITLE, B.WORD,
)  # fmt: skip


def joins(unit: Unit, k: int) -> bool:
    """True for a preposition or conjunction that joins two parts of one noun phrase."""
    if not k:
        return False
    before = unit.bits[k - 1]
    if before & (DETERMINER | PRONOUN) and unit.bits[k] & B.OF or pairs(unit, k) and _is_paired(before):
        return True  # some of her followers, he and Ruiz, his or her
    if not (is_nominal(unit, k - 1) or before & (ED | ING | B.ADVERB | CLOSE)):
        return False
    return not unit.bits[k] & CONJUNCTION or coordinates(unit, k)


def pairs(unit: Unit, k: int) -> bool:
    """True for a word that joins two of whom one is a pronoun."""
    return k < unit.size and bool(unit.bits[k] & CONJUNCTION and not unit.bits[k] & B.CONTRAST)


def _is_paired(before: int) -> bool:
    """True for a pronoun that is a subject, or a possessive one."""
    return bool(before & POSSESSIVE or before & PRONOUN and not before & OBJECT)


def coordinates(unit: Unit, k: int) -> bool:
    """Tell *Ruiz and Okafor* from *it rained and Okafor*: no finite verb before the conjunction in its clause."""
    for j in range(k - 1, max(-1, k - 25), -1):
        b = unit.bits[j]
        if b & (SEMICOLON | COLON | QUOTE | SUBORDINATOR):
            return True
        if b & (PRONOUN | OBJECT) and not b & (OPENING | NOMINAL):
            return False
        if is_finite(unit, j) or verbal_cue(unit, j) or b & B.REFUSING and b & ED:
            return False
    return True


def in_list(unit: Unit, k: int, i: int) -> bool:
    """A comma belongs to a list of names or adjectives: *A, B and C said*, *the bespectacled, aged poet said*."""
    if _between_adjectives(unit, k) and not _is_parenthesis(unit, i):
        return True
    return (
        k > 0
        and is_nominal(unit, k - 1)
        and holds(unit.bits[k + 1 : i], CONJUNCTION)
        and not unit.bits[k + 1] & (CONJUNCTION | RELATIVE)
        and not fronted(unit, k)
        and coordinates(unit, k)
    )


def _is_parenthesis(unit: Unit, i: int) -> bool:
    """True where a single word and a comma or the sentence's end follow the source: *A, election officials* | *said, b*."""
    return i + 1 >= unit.size or bool(unit.bits[i + 1] & (COMMA | STOP))


def fronted(unit: Unit, k: int) -> bool:
    """True for the comma behind a phrase that opens the clause: *In addition, …*, *Also on Monday, …*."""
    bits = unit.bits
    for j in range(k - 1, max(-1, k - 12), -1):
        if bits[j] & (SEMICOLON | COLON | QUOTE | COMMA | STOP) and not is_nominal(unit, j):
            return False
        if not j or bits[j - 1] & (CONJUNCTION | DISCOURSE | SEMICOLON | QUOTE | STOP | COMMA):
            return (
                bool(bits[j] & (PREPOSITION | SUBORDINATOR | B.ADVERB | TIME | ING)) and not bits[j] & OPENING
            )
    return False


def _between_adjectives(unit: Unit, k: int) -> bool:
    bits = unit.bits
    if k + 2 >= unit.size or bits[k + 1] & (NAME | OPENING | TITLE | B.PLURAL) or not is_nominal(unit, k + 1):
        return False
    if bits[k - 1] & B.PLURAL or bits[k + 2] & CUE:
        return False
    lo = k - 1
    while lo > 0 and k - lo < 3 and bits[lo] & (WORD | ED | ING | B.ADVERB) and not bits[lo] & (NAME | ROLE):
        lo -= 1
    return lo < k - 1 and bool(bits[lo] & OPENING) and bool(bits[k + 2] & (NAME | WORD | ROLE))
