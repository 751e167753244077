"""Names: every proper name in a text, with the titles, appositions, ages and aliases beside it.

Takes ``Tokens`` and ``People``; gives ``Name`` values in text order. One look at each token, and at no more
than a dozen tokens on either side of a name: linear.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution._lexicon import Bit
from attribution._speakers.appositions import look_left, look_right
from attribution._speakers.candidates import Name
from attribution._speakers.people import People, Role
from attribution._tokens import Tokens
from attribution.model import SpeakerType

__all__ = ["find_names"]

B = Bit
NAME, MARK = B.NAME, B.MARK
BOUNDARY = B.STOP | B.NEWLINE | B.MARK | B.COLON
CLOSED = B.PREPOSITION | B.CONJUNCTION | B.ARTICLE | B.AUXILIARY | B.SUBORDINATOR
FINITE = B.CUE | B.VERB | B.AUXILIARY
#: How many tokens a name may have.
LONGEST = 9
PERSON = SpeakerType.PERSON


def find_names(tokens: Tokens, people: People) -> list[Name]:
    """Give the names of a text in order."""
    found: list[Name] = []
    done = 0
    common = {w for w, b in zip(tokens.words, tokens.bits, strict=True) if b & FINITE and not b & NAME}
    for i in [k for k, b in enumerate(tokens.bits) if b & NAME]:
        if i < done or tokens.text[tokens.starts[i]] in "@#" or tokens.words[i] in people.calendar:
            continue
        if tokens.bits[i] & B.AUXILIARY and tokens.words[i] not in people.given:
            continue  # Did Ann know?
        done = _run_end(tokens, people, i, common)
        # Will, May, Mark: closed-class words and verbs that are given names
        early = i and tokens.words[i - 1] in people.given and tokens.text[tokens.starts[i - 1]].isupper()
        name = _name(tokens, people, i - 1 if early else i, done)
        if name:
            done = _take_nickname(tokens, people, name, common)
            look_left(tokens, people, name)
            look_right(tokens, people, name)
            found.append(name)
    return found


def _take_nickname(tokens: Tokens, people: People, name: Name, common: set[str]) -> int:
    """Join *Robert “Bobby” Lang* into one name; give the token behind it."""
    words, bits, at = tokens.words, tokens.bits, name.end
    if at >= len(bits) or not bits[at] & MARK:
        return at
    close = next((k for k in range(at + 2, min(at + 5, len(tokens) - 1)) if bits[k] & MARK), 0)
    if not close or not all(b & NAME for b in (*bits[at + 1 : close], bits[close + 1])):
        return at
    end = _run_end(tokens, people, close + 1, common)
    name.words += tuple(w for w in words[close + 1 : end] if w != ".")
    name.aliases.append(tuple(words[at + 1 : close]))
    name.hi = name.end = end
    name.text, name.personal = tokens.phrase(name.lo, end), True
    return end


def _run_end(tokens: Tokens, people: People, i: int, common: set[str]) -> int:
    """Give the token behind a run of capitalised words, with initials' stops, particles and *of* in bodies."""
    words, bits, n = tokens.words, tokens.bits, len(tokens)
    given = words[i] in people.given
    j = i + 1
    while j < n and j - i < LONGEST:
        word = words[j]
        if bits[j] & NAME:
            if bits[j] & CLOSED or _is_verb(people, word, bits[j], common, given=given):
                break  # a headline in capitals: Ann Oak Says …, Ann Oak On …
            if tokens.text[tokens.starts[j]] in "@#" or (word in people.calendar and not given):
                break
            given = given or word in people.given
            j += 1
        elif j + 1 >= n:
            break
        elif (
            word == "."
            and tokens.ends[j - 1] == tokens.starts[j]
            and (bits[j + 1] & NAME or _joins_particle(tokens, people, j + 1))
        ):
            if not (len(words[j - 1]) == 1 or words[j - 1] in people.titles or tokens.abbreviates(j - 1)):
                break
            j += 1
        elif (
            bits[j + 1] & NAME
            and (people.is_a("particle", word) or word == "&")
            or _joins_particle(tokens, people, j)
        ):
            j += 1
        elif people.is_a("inner", word) and _heads_body(people, words[j - 1]):
            step = 2 if bits[j + 1] & B.ARTICLE and j + 2 < n else 1
            if not bits[j + step] & NAME:
                break
            j += step
        else:
            break
    return j


def _joins_particle(tokens: Tokens, people: People, j: int) -> bool:
    """Tell a surname that a particle is written onto: *al-Sayed*."""
    word = tokens.words[j]
    if "-" not in word:
        return False
    particle = word.partition("-")[0]
    if not people.is_a("particle", particle):
        return False
    at = tokens.starts[j] + len(particle) + 1
    return at < len(tokens.text) and tokens.text[at].isupper()


def _is_verb(people: People, word: str, bits: int, common: set[str], *, given: bool) -> bool:
    """Tell a verb of a headline from a surname: it has a third person's ending, or stands small elsewhere."""
    if word in people.roles or word in people.titles or people.is_a("institution", word):
        return False
    return bool(bits & (B.CUE | B.VERB) and word.endswith("s")) or (word in common and not given)


def _heads_body(people: People, word: str) -> bool:
    return people.is_a("institution", word) or word in people.titles or word in people.roles


def _name(tokens: Tokens, people: People, lo: int, hi: int) -> Name | None:
    """Make a name of a run: title and role nouns before it and degrees behind it are no part of it."""
    words = tokens.words
    opens = not lo or bool(tokens.bits[lo - 1] & BOUNDARY)
    if hi == lo + 1:
        if _is_common(tokens, people, lo):
            return None
        return Name(lo, hi, hi, (words[lo],), tokens.phrase(lo, hi), lo, opens=opens)
    run = [k for k in range(lo, hi) if words[k] != "."]
    while (
        len(run) > 1
        and people.is_a("degree", words[run[-1]])
        and not people.is_a("generation", words[run[-1]])
    ):
        run.pop()
    degree = run[-1] + 1 < hi and people.is_a("degree", words[hi - 1])
    if words[run[-1]] == "&" or (len(run) == 1 and _is_common(tokens, people, run[0])):
        return None
    at = _split(people, [words[k] for k in run])
    if at is None:
        return None
    core = run[at:]
    name = Name(
        core[0],
        core[-1] + 1,
        hi,
        tuple(words[k] for k in core),
        tokens.phrase(core[0], core[-1] + 1),
        lo,
        opens=opens,
        personal=degree,
    )
    if at:
        _take_title(tokens, people, name, run[:at])
    return name


def _is_common(tokens: Tokens, people: People, i: int) -> bool:
    """Tell whether a lone capitalised word is a noun that happens to open a sentence, or a lone title."""
    word = tokens.words[i]
    if people.is_a("organization", word) or people.is_a("place", word) or word in people.given:
        return False
    return word in people.roles or word in people.titles or people.is_a("origin", word.removesuffix("s"))


def _split(people: People, words: list[str]) -> int | None:
    """Give the index at which the name begins behind titles and roles; None where there is no name at all."""
    last = words[-1]
    if len(words) == 1 or _is_body(people, words):
        return 0
    if (last in people.titles or last in people.roles) and words[-2] not in people.given:
        role = people.roles.get(last)
        return None if last in people.titles or (role and role.type is PERSON) else 0
    at = 0
    for k in range(len(words) - 1):
        role = people.standing(words[k])
        if words[k] in people.titles or (role and role.type is PERSON and words[k] not in people.given):
            at = k + 1
    if at and people.is_a("inner", words[at]):
        return _behind_of(people, words, at + 1)
    if not at and people.is_a("origin", words[0]) and (words[1] in people.given or len(words) > 3):
        return 1
    return at


def _is_body(people: People, words: list[str]) -> bool:
    last = words[-1]
    if people.is_a("organization", " ".join(words)) or people.is_a("company", last):
        return True
    if words[0] in people.titles and people.titles[words[0]].gender:
        return False
    return people.is_a("institution", last) and words[-2] not in people.given


def _behind_of(people: People, words: list[str], at: int) -> int | None:
    """Find the name in ``Secretary of State John Kerry``, ``Mayor of London Sadiq Khan``."""
    if people.is_a("acronym-gap", words[at]):
        at += 1
    for k in range(at + 1, len(words) - 1):
        if words[k] in people.given:
            return k
    for k in range(len(words) - 1, at, -1):
        if people.is_a("place", " ".join(words[at:k])):
            return k
    return at + 1 if len(words) - at >= 3 else None


def _take_title(tokens: Tokens, people: People, name: Name, run: Sequence[int]) -> None:
    kept = list(run)
    while kept and (title := people.titles.get(tokens.words[kept[0]])) and not title.role:
        kept.pop(0)
    for k in run:
        title = people.titles.get(tokens.words[k])
        role = people.title(tokens.words[max(run[0], k - 2) : k + 1]) or people.standing(tokens.words[k])
        if role is None and title and title.role:
            role = people.roles.get(title.noun or "") or Role(
                title.noun or tokens.words[k], PERSON, title.gender
            )
        name.gender = name.gender or (title.gender if title else None) or (role.gender if role else None)
        if role and not role.kin:
            name.roles.append(role)
    name.personal = True
    name.offices = frozenset(role.lemma for role in name.roles if role.sole)
    if kept and name.roles:
        end = run[-1] + 1
        end += end < len(tokens) and tokens.words[end] == "." and end < name.lo
        name.described.append(tokens.phrase(kept[0], end))
