"""Noun phrases: what stands around a noun that can speak.

Takes ``Tokens``, ``People`` and a token; gives a ``Description`` or the head of a phrase. Looks at a bounded
number of tokens on either side.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution._lexicon import Bit
from attribution._speakers.candidates import Description
from attribution._speakers.people import People
from attribution._tokens import Tokens

__all__ = ["describe", "find_descriptions", "head_zone", "is_definite"]

B = Bit
ARTICLE, DETERMINER, POSSESSIVE, CLITIC, PREPOSITION, COMMA, NAME, WORD = (
        B.ARTICLE, B.DETERMINER, B.POSSESSIVE, B.POSSESSIVE_CLITIC, B.PREPOSITION, B.COMMA, B.NAME, B.WORD,
    )  # fmt: skip
BOUNDARY = B.STOP | B.NEWLINE | B.MARK | B.COLON | B.SEMICOLON | B.COMMA | B.DASH | B.OPEN | B.CLOSE
VERBAL = B.VERB | B.AUXILIARY | B.BE | B.PRONOUN | B.SUBORDINATOR | B.CONJUNCTION | B.RELATIVE | B.TO
ENDS_ZONE = B.COMMA | B.RELATIVE | B.CONJUNCTION | B.DASH | B.OPEN | B.THAT | B.COLON | B.MARK | B.NEWLINE
PARTICIPLE = B.ED | B.ING
NOT_NOUN = B.ED | B.ING | B.VERB | B.CUE | B.ADVERB | B.AUXILIARY | B.NAME | B.LINKING | B.PREPOSITION
AFTER_NOUN = B.ADVERB | B.PREPOSITION
CUE = B.CUE
NOUN = B.NOUN | B.ROLE | B.CUE_NOUN
AUXILIARY = B.AUXILIARY | B.BE
PREDICATIVE = B.BE | B.AS | B.NEGATION
VERBS = AUXILIARY | B.CUE | B.ED | B.VERB
INDEFINITE = B.INDEFINITE
LONGEST = 40


def describe(
    tokens: Tokens, people: People, at: int, *, back: int, exact: bool = False
) -> Description | None:
    """Read the noun phrase that ends with a token.

    Args:
        tokens: the text's tokens.
        people: the look-ups.
        at: the phrase's last token.
        back: how many tokens the phrase may reach back.
        exact: True where the last token is the head, False where words may follow the head (*of the port*).
    """
    lo, kind = _opening(tokens, at, max(0, at - back), exact=exact)
    head = at
    if not exact:
        best = None
        for k in range(lo, at + 1):
            if tokens.bits[k] & PREPOSITION and k > lo:
                break
            best = k if tokens.words[k] in people.roles else best
        if best is None:
            return None
        head = best
    role = people.title(tokens.words[max(0, head - 2) : head + 1]) or people.role(tokens.words[head])
    if role is None:
        return None
    words, bits = tokens.words, tokens.bits
    inner = tuple([words[k] for k in range(lo, head) if not bits[k] & ARTICLE])
    text = tokens.phrase(lo, head + 1)
    return Description(lo, head, role, kind, inner, text)


def is_definite(bits: int) -> bool:
    """Tell the article of what is known already: *the*."""
    return bool(bits & ARTICLE) and not bits & INDEFINITE


def _opening(tokens: Tokens, at: int, least: int, *, exact: bool) -> tuple[int, str]:
    """Walk back to the word that opens a phrase; give it and what it is: definite, indefinite, own or nothing."""
    bits = tokens.bits
    lo = at
    within = (
        not exact and at > 0
    )  # the article in "her counterpart at the ministry" opens no phrase of its own
    inner: tuple[int, str] | None = None
    for k in range(at, least - 1, -1):
        b = bits[k]
        if k < at and b & INDEFINITE and b & (DETERMINER | B.NUMBER):
            return k, "indefinite"
        if k < at and b & POSSESSIVE:
            return k, "own"
        if k < at and b & DETERMINER:
            if not (within and k and bits[k - 1] & PREPOSITION):
                return k, "definite"
            inner = inner or (k, "definite")
        if k < at and b & CLITIC:
            return _owner(tokens, k), "own"
        if b & BOUNDARY or (k < at and b & VERBAL and not b & (NAME | WORD)) or (exact and b & PREPOSITION):
            break
        verb = k < at and not b & NOUN and b & (VERBS if within else AUXILIARY | CUE)
        if verb and (not b & NAME or not k or bits[k - 1] & BOUNDARY):
            break  # also behind a capital that tells nothing: Citing two officials
        lo = k
    return inner or (lo, "")


def _owner(tokens: Tokens, clitic: int) -> int:
    """Give the first token of the owner before a possessive clitic."""
    k = clitic - 1
    while k > max(0, clitic - 5) and tokens.bits[k] & (NAME | WORD) and not tokens.bits[k] & DETERMINER:
        if not tokens.bits[k - 1] & (NAME | WORD | DETERMINER):
            break
        k -= 1
        if tokens.bits[k] & DETERMINER:
            break
    return max(k, 0)


def find_descriptions(tokens: Tokens, people: People, taken: set[int]) -> Iterator[Description]:
    """Give the noun phrases of a text around role nouns, in order.

    Args:
        tokens: the text's tokens.
        people: the look-ups.
        taken: tokens that names have taken up.
    """
    words, bits, roles, n = tokens.words, tokens.bits, people.roles, len(tokens)
    for k in [k for k, word in enumerate(words) if word in roles]:
        if k in taken:
            continue
        if k + 1 < n and (
            words[k + 1] in roles
            and not bits[k + 1] & CUE
            or not roles[words[k]].plural
            and _is_noun(words[k + 1], bits[k + 1])
        ):
            continue  # the council chair, the party line: the next word is the head
        found = describe(tokens, people, k, back=6, exact=True)
        if found and found.lo and bits[found.lo - 1] & PREDICATIVE:
            continue  # was the winner, as an aide: nobody new
        if found and (found.kind or found.role.plural or found.role.kin):
            yield found


def _is_noun(word: str, bits: int) -> bool:
    """Tell a word that nothing but its place behind a noun shows to be a noun as well."""
    return bits & (WORD | NOT_NOUN) == WORD and not word.endswith("s")


def head_zone(tokens: Tokens, names: dict[int, int], lo: int, hi: int) -> tuple[int, int]:
    """Give the tokens of a phrase that hold its head: behind the last owner, before what only identifies.

    Args:
        tokens: the text's tokens.
        names: for the first token of each name the one behind it.
        lo: the phrase's first token.
        hi: the token behind it.
    """
    start = k = lo
    hi = min(hi, lo + LONGEST)
    while k < hi:
        b = tokens.bits[k]
        if k in names:
            k = names[k]
            continue
        if (b & CLITIC or tokens.words[k] in {"'", "’"}) and k + 1 < hi and k > start:
            start = k + 1
        elif k > start and _ends_zone(tokens, k, hi):
            break
        k += 1
    return start, min(k, hi)


def _ends_zone(tokens: Tokens, k: int, hi: int) -> bool:
    b = tokens.bits[k]
    if b & ENDS_ZONE and not b & DETERMINER or b & DETERMINER and b & B.OF:
        return True
    return not b & NAME and bool(b & PREPOSITION or (b & PARTICIPLE and _is_over(tokens, k, hi)))


def _is_over(tokens: Tokens, k: int, hi: int) -> bool:
    """Tell a participle behind its noun (minutes released under …) from one before it (the retired judge)."""
    after = tokens.bits[k + 1] if k + 1 < hi else 0
    if tokens.bits[k - 1] & B.ROLE and (after & B.TIME or not after & (B.ROLE | NAME)):
        return True
    return not after & (WORD | NAME) or bool(after & AFTER_NOUN)
