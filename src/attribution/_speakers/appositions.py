"""Appositions: what stands beside a name and tells of its bearer.

Takes ``Tokens``, ``People`` and a ``Name``; adds to the name the titles, roles, ages, aliases and handles on
either side of it. Looks at no more than some twenty tokens: linear.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution._lexicon import Bit
from attribution._speakers.candidates import Description, Name
from attribution._speakers.nouns import describe, is_definite
from attribution._speakers.people import People
from attribution._tokens import Tokens
from attribution.model import SpeakerType

__all__ = ["look_left", "look_right"]

B = Bit
NAME, STOP, NEWLINE, MARK, COMMA, DASH, NUMBER, BE = (
    B.NAME, B.STOP, B.NEWLINE, B.MARK, B.COMMA, B.DASH, B.NUMBER, B.BE,
)  # fmt: skip
OPEN, CLITIC, WORD, DETERMINER, PREPOSITION = B.OPEN, B.POSSESSIVE_CLITIC, B.WORD, B.DETERMINER, B.PREPOSITION
BOUNDARY = STOP | NEWLINE | MARK | B.COLON
VERBAL = B.VERB | B.AUXILIARY | B.CUE | B.BE
FINITE_OR_PRONOUN = VERBAL | B.PRONOUN
ENDS_PHRASE = STOP | NEWLINE | COMMA | MARK | DASH | B.PREPOSITION | B.RELATIVE | B.CONJUNCTION
ENDS_APPOSITION = STOP | NEWLINE | COMMA | MARK | DASH | B.RELATIVE | B.CLOSE
OPENING = B.ARTICLE | B.INDEFINITE
PERSON = SpeakerType.PERSON


def look_left(tokens: Tokens, people: People, name: Name) -> None:
    """Take up ``the former striker``, ``his brother,`` and the article right before a name."""
    words, bits = tokens.words, tokens.bits
    before = name.left - 1
    if before < 0:
        return
    if is_definite(bits[before]):
        name.left, name.article = before, True
        return
    if people.is_a("housing", words[before]) and before and words[before - 1] in people.roles:
        name.housed = people.roles[words[before - 1]].type is PERSON  # a spokesman for Tesco
        return
    if words[before] == ",":
        _look_beyond_comma(tokens, people, name)
        return
    role = people.role(words[before]) if bits[before] & WORD or not bits[before] & NAME else None
    if role and not role.plural and not bits[before] & BOUNDARY:
        found = describe(tokens, people, before, back=6, exact=True)
        if found:
            _adopt(people, name, found, found.lo)
            if found.role.sole and not found.modifiers[1:] and found.text.lower().endswith(found.role.lemma):
                name.offices |= {found.role.lemma}
            _look_beyond_comma(tokens, people, name)  # a protester, student Ann Oak, …
    elif before and is_definite(bits[before - 1]) and (born := _born(people, words[before : before + 1])):
        name.junior, name.left = born, before - 1


def _born(people: People, words: Sequence[str]) -> int:
    """Give -1 where one of some words says *younger*, 1 for *elder*, else 0."""
    return next((b for w in words for b, kind in ((-1, "younger"), (1, "elder")) if people.is_a(kind, w)), 0)


def _look_beyond_comma(tokens: Tokens, people: People, name: Name) -> None:
    """Take up a description with a comma between it and the name: *his brother, Tom*."""
    before = name.left - 1
    if before < 2 or tokens.words[before] != ",":
        return
    found = describe(tokens, people, before - 1, back=8)
    if not found or found.role.plural or not found.kind:
        return
    if _closes(tokens, name.hi) or _opens_sentence(tokens, found):
        _adopt(people, name, found, found.lo)


def _opens_sentence(tokens: Tokens, found: Description) -> bool:
    """Tell whether a description stands before its name, as in *A Democrat, Ms. Fox is running*."""
    return found.kind == "indefinite" and (not found.lo or bool(tokens.bits[found.lo - 1] & BOUNDARY))


def _closes(tokens: Tokens, at: int) -> bool:
    """Tell whether an apposition may end here: a comma, a stop, a quotation mark, the end."""
    if at >= len(tokens):
        return True
    return bool(tokens.bits[at] & (COMMA | STOP | NEWLINE | MARK | DASH | OPEN | CLITIC | B.RELATIVE))


def _adopt(people: People, name: Name, found: Description, left: int) -> None:
    """Let a name take up a description beside it."""
    if found.role.type is SpeakerType.GROUP:
        return
    name.roles.append(found.role)
    name.described.append(_bare(found))
    name.gender = name.gender or found.role.gender
    name.left = min(name.left, left)
    name.spans.append((found.lo, found.head + 1))
    if found.kind == "own" and found.role.kin:
        name.junior = _born(people, found.modifiers) or name.junior
    if found.role.type is PERSON:
        name.personal = True


def _bare(found: Description) -> str:
    """Give a description without the word that opens it: the deputy, her deputy; but *the bank’s chief*."""
    _, _, rest = found.text.partition(" ")
    owner = found.kind == "own" and not any(mark in found.text for mark in "'’")  # her deputy
    return rest if rest and (owner or found.kind in {"definite", "indefinite"}) else found.text


def look_right(tokens: Tokens, people: People, name: Name) -> None:
    """Take up ``(WHO)``, ``, 41,``, ``, a dentist,``, ``is a dentist`` and a possessive behind a name."""
    bits, words, n = tokens.bits, tokens.words, len(tokens)
    at = name.hi
    while at < n and (words[at] == "." or people.is_a("degree", words[at])) and bits[at] & (NAME | STOP):
        if words[at] == "." and (
            tokens.ends[at - 1] != tokens.starts[at] or at + 1 >= n or bits[at + 1] & NAME
        ):
            break
        at += 1
    if at >= n:
        return
    if bits[at] & CLITIC or words[at] in {"'", "’"}:
        name.owner = True
    elif bits[at] & OPEN:
        _bracket(tokens, name, at)
    elif bits[at] & (COMMA | DASH):
        _apposed(tokens, people, name, at + 1)
    elif bits[at] & BE and at + 1 < n and bits[at + 1] & OPENING:
        found = _forward(tokens, people, at + 1)
        if found:
            name.roles.append(found.role)
            name.described.append(_bare(found))


def _bracket(tokens: Tokens, name: Name, at: int) -> None:
    n, bits = len(tokens), tokens.bits
    for k in range(at + 1, min(at + 4, n)):
        raw = tokens.text[tokens.starts[k] : tokens.ends[k]]
        if raw.startswith("@"):
            name.handle = raw[1:]
        elif k == at + 1 and bits[k] & NAME and raw.isupper() and k + 1 < n and tokens.words[k + 1] == ")":
            name.aliases.append((tokens.words[k],))


def _apposed(tokens: Tokens, people: People, name: Name, at: int) -> None:
    words, bits, n = tokens.words, tokens.bits, len(tokens)
    if at + 3 < n and people.is_a("naming", words[at]) and bits[at + 1] & MARK:
        inner = [k for k in range(at + 2, min(at + 6, n)) if not bits[k] & MARK]
        close = next((k for k in range(at + 2, min(at + 7, n)) if bits[k] & MARK), 0)
        called = tuple(words[k] for k in inner if k < close and bits[k] & NAME)
        if called:
            name.aliases.append(called)  # nicknamed “the Lamp-post”
        return
    if (
        at < n
        and bits[at] & NUMBER
        and words[at].isdigit()
        and len(words[at]) < 4
        and _closes(tokens, at + 1)
    ):
        name.age, name.personal = words[at], True
        at += 2
    if at >= n or bits[at] & (STOP | NEWLINE):
        return
    found = _forward(tokens, people, at)
    if not found or found.role.plural or not _runs_out(tokens, found.head + 1):
        return
    _adopt(people, name, found, name.left)


def _forward(tokens: Tokens, people: People, at: int) -> Description | None:
    """Read the description that begins at a token: its head is the last role noun before anything else."""
    best = None
    for k in range(at, min(at + 8, len(tokens))):
        bits = tokens.bits[k]
        if k > at and bits & (ENDS_PHRASE):
            break
        if (
            bits & FINITE_OR_PRONOUN
            and not bits & (NAME | DETERMINER | CLITIC)
            and tokens.words[k] not in people.roles
        ):
            break
        if people.role(tokens.words[k]):
            best = k
    if best is None:
        return None
    found = describe(tokens, people, best, back=best - at, exact=True)
    return found if found and found.lo <= at + 1 else None


def _runs_out(tokens: Tokens, at: int) -> bool:
    """Tell whether a comma or a stop comes before any verb: what stands before it is no clause."""
    if at < len(tokens) and tokens.bits[at] & NAME:
        return False
    for k in range(at, min(at + 14, len(tokens))):
        bits = tokens.bits[k]
        if bits & (ENDS_APPOSITION):
            return True
        if bits & VERBAL and not bits & (NAME | PREPOSITION):
            return False
    return at >= len(tokens) - 1
