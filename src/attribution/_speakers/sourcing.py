"""Sourcing: how a source names its speaker: by a pronoun, a name, a description, as one of several.

Takes a ``Cast`` and the source's offsets; gives a ``Phrase``. Looks at a bounded number of tokens.
"""

from __future__ import annotations

from bisect import bisect_left

import attrs

from attribution._lexicon import Bit
from attribution._speakers.candidates import Description, Name
from attribution._speakers.cast import Cast
from attribution._speakers.nouns import describe, head_zone, is_definite
from attribution._tokens import Tokens
from attribution.model import SpeakerType
from attribution.rules import Pronoun

__all__ = ["Phrase", "read_phrase"]

B = Bit
NAME, RELATIVE, CLITIC, PREPOSITION, COMMA, PLURAL, MARK, ADVERB, DETERMINER, NUMBER, WORD, STOP = (
        B.NAME, B.RELATIVE, B.POSSESSIVE_CLITIC, B.PREPOSITION, B.COMMA, B.PLURAL, B.MARK, B.ADVERB, B.DETERMINER,
        B.NUMBER, B.WORD, B.STOP,
    )  # fmt: skip
ROLE = B.ROLE
AFTER_PRONOUN = COMMA | PREPOSITION | RELATIVE | ADVERB | CLITIC | (B.DASH | B.OPEN)
LONGEST = 60
LEAD = B.ADVERB | B.DISCOURSE | B.CONJUNCTION | B.COMMA | B.OPEN | B.DASH | B.MARK
TRIMS = B.COMMA | B.RELATIVE | B.DASH | B.OPEN | B.THAT | B.MARK | B.NEWLINE | B.SEMICOLON


@attrs.define(eq=False, repr=False)
class Phrase:
    """A source as it is read.

    Args:
        text: its words up to what only identifies, white space single.
        pronoun: the pronoun that it is.
        relative: True for *who*, *which*, *that*.
        ordinal: ``former`` or ``latter``.
        name: the proper name that is its head, or that an apposition gives.
        description: the description that is its head.
        group: True where it joins several.
        named: True where those are named.
        type: what a noun that no rule knows may stand for.
        plural: True where such a noun is in the plural.
        is_origin: True for *the Italian*.
        small: a name that is written without capitals: *the poet bell hooks*.
    """

    text: str
    pronoun: Pronoun | None = None
    relative: bool = False
    ordinal: str = ""
    name: Name | None = None
    description: Description | None = None
    group: bool = False
    named: bool = False
    type: SpeakerType = SpeakerType.UNKNOWN
    plural: bool = False
    is_origin: bool = False
    small: tuple[str, ...] = ()


def read_phrase(cast: Cast, start: int, end: int) -> Phrase | None:
    """Read the source that stands between two offsets; None where there is no word."""
    tokens = cast.tokens
    lo = cast.token_at(start)
    hi = min(bisect_left(tokens.starts, end), lo + LONGEST)
    while lo < hi - 1 and tokens.bits[lo] & LEAD and not tokens.bits[lo] & (NAME | DETERMINER | ROLE):
        if tokens.words[lo] in cast.people.pronouns:
            break
        lo += 1
    while hi > lo + 1 and (
        tokens.bits[hi - 1] & (CLITIC | COMMA | MARK | STOP) or tokens.words[hi - 1] in {"'", "’"}
    ):
        hi -= 1
    if lo >= hi:
        return None
    return _closed(cast, lo, hi) or _open(cast, lo, hi)


def _closed(cast: Cast, lo: int, hi: int) -> Phrase | None:
    """Read a source that is a pronoun, with or without words behind it that only identify."""
    tokens = cast.tokens
    word = tokens.words[lo]
    after = tokens.bits[lo + 1] if lo + 1 < hi else 0
    if hi == lo + 1 and tokens.bits[lo] & (RELATIVE | B.THAT):
        return Phrase(word, relative=True)
    at = lo + 1 if hi == lo + 2 and is_definite(tokens.bits[lo]) else lo
    for ordinal in ("former", "latter") if hi == at + 1 else ():
        if cast.people.is_a(ordinal, tokens.words[at]):
            return Phrase(word, ordinal=ordinal)
    pronoun = cast.people.pronouns.get(word)
    if pronoun is None or tokens.bits[lo] & NAME:
        return None
    alone = hi == lo + 1 or bool(after & AFTER_PRONOUN)
    if alone or (not pronoun.owner and tokens.words[lo + 1] in cast.people.pronouns):
        return Phrase(_trimmed(tokens, lo, hi), pronoun=pronoun)
    return None


def _open(cast: Cast, lo: int, hi: int) -> Phrase:
    """Read a source that is a noun phrase."""
    tokens = cast.tokens
    held = [cast.names[k] for k in range(lo, hi) if k in cast.names]
    ends = {max(n.left, lo): n.end for n in held}
    start, stop = head_zone(tokens, ends, lo, hi)
    text = _trimmed(tokens, lo, hi)
    if _joins(cast, stop, hi):
        return Phrase(text, group=True, named=any(start <= k < stop for k in ends))
    name = next((n for n in reversed(held) if n.lo < stop <= n.end), None)
    if name is not None and max(name.lo, lo) >= start:
        return Phrase(text, name=name)
    head = _head(cast, start, stop)
    small = _small_name(cast, start, stop) if head == stop - 1 else 0
    if small:
        return Phrase(tokens.phrase(small, stop), small=tuple(tokens.words[small:stop]))
    if _counts(cast, head, stop, hi):
        return Phrase(text, type=SpeakerType.GROUP, plural=True)
    apposed = _apposed(cast, head, stop, hi)
    if apposed is not None:
        return Phrase(text, name=apposed)
    return _described(cast, lo, head, text)


def _head(cast: Cast, start: int, stop: int) -> int:
    """Give the noun of a phrase; an adjective behind it has more words: *a source close to the family*."""
    tokens, roles = cast.tokens, cast.people.roles
    head = stop - 1
    after = tokens.bits[stop] if stop < len(tokens) else 0
    if (
        head > start
        and after & PREPOSITION
        and tokens.words[head] not in roles
        and tokens.words[head - 1] in roles
    ):
        return head - 1
    while head > start and tokens.bits[head] & (ADVERB | NUMBER) and tokens.words[head].isalnum():
        head -= 1
    return head


def _counts(cast: Cast, head: int, stop: int, hi: int) -> bool:
    """Tell a noun that only counts those behind it: *a number of members*, *a chorus of critics*."""
    tokens, people = cast.tokens, cast.people
    if stop + 1 >= hi or not tokens.bits[stop] & B.OF or tokens.words[head] in people.roles:
        return False
    start, end = head_zone(tokens, {}, stop + 1, hi)
    role = people.role(tokens.words[end - 1]) if end > start else None
    return role is not None and role.plural and role.type is SpeakerType.PERSON


def _joins(cast: Cast, stop: int, hi: int) -> bool:
    tokens = cast.tokens
    if stop + 1 >= hi or not cast.people.is_a("joiner", tokens.words[stop]):
        return False
    after = tokens.bits[stop + 1]
    return bool(after & (NAME | DETERMINER)) or any(
        w in cast.people.roles for w in tokens.words[stop + 1 : hi]
    )


def _small_name(cast: Cast, start: int, stop: int) -> int:
    """Give the token at which a name without capitals begins behind a noun for one person; 0 for none."""
    tokens, people = cast.tokens, cast.people
    if stop == start + 1 and (tokens.words[start],) in cast.bearers.small:
        return start
    for k in range(max(start, stop - 3), stop - 1):
        role = people.roles.get(tokens.words[k])
        rest = range(k + 1, stop)
        person = role is not None and role.type is SpeakerType.PERSON and not role.plural and k > start
        if person and all(tokens.bits[j] == WORD and not people.guess(tokens.words[j]) for j in rest):
            return k + 1
    return 0


def _apposed(cast: Cast, head: int, stop: int, hi: int) -> Name | None:
    """Find the name that an apposition gives: *the prefect, Agathe Roux*; *a man named Emil Varga*."""
    tokens, people = cast.tokens, cast.people
    for k in range(stop, hi):
        name = cast.names.get(k)
        if name is None:
            continue
        if any(lo <= head < end for lo, end in name.spans):
            return name
        before = tokens.words[k - 1]
        if people.is_a("naming", before) or (tokens.bits[k - 1] & B.BE and tokens.words[k - 2] == "name"):
            return name
    return None


def _described(cast: Cast, lo: int, head: int, text: str) -> Phrase:
    tokens, people = cast.tokens, cast.people
    word = tokens.words[head]
    origin = people.is_a("origin", word)
    found = describe(tokens, people, head, back=head - lo, exact=False) if people.role(word) else None
    if found is None and not origin and people.guess(word):
        found = _guessed(cast, lo, head)
    if found is not None:
        return Phrase(text, description=found)
    if head == lo and tokens.bits[lo] & NAME and not origin:
        return Phrase(
            text, small=(word,)
        )  # a lone capital that only its place as a source shows to be a name
    plural = bool(tokens.bits[head] & PLURAL) and not tokens.bits[head] & NAME
    counted = cast.people.pronouns.get(tokens.words[lo])
    plural = plural or (
        bool(tokens.bits[lo] & NUMBER) and head > lo and not (counted and counted.number == "singular")
    )
    kind = SpeakerType.GROUP if plural else SpeakerType.UNKNOWN
    if origin:
        kind = SpeakerType.PERSON
    return Phrase(text, type=kind, plural=plural, is_origin=origin)


def _guessed(cast: Cast, lo: int, head: int) -> Description | None:
    role = cast.people.guess(cast.tokens.words[head])
    if role is None:
        return None
    tokens = cast.tokens
    first = tokens.bits[lo]
    kind = "definite" if is_definite(first) else "indefinite" if first & B.INDEFINITE else ""
    text = tokens.phrase(lo, head + 1)
    return Description(lo, head, role, kind, tuple(tokens.words[lo + 1 : head]), text)


def _trimmed(tokens: Tokens, lo: int, hi: int) -> str:
    """Give a phrase without relative clauses, appositions and brackets at its end."""
    stop = lo + 1
    while stop < hi and not tokens.bits[stop] & TRIMS:
        stop += 1
    return tokens.phrase(lo, stop)
