"""The cast: all candidates of a text, with every place where they are named or described.

Takes ``Tokens`` and ``People``; gives a ``Cast``. Names are joined first (a full name gathers its short forms,
wherever they stand), then the text is walked once in order: definite descriptions are bound to those whom they
fit. A name that fits several is bound to the one seen last among a bounded number. Linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from attribution._lexicon import Bit
from attribution._speakers.candidates import Candidate, Description, Name, Sighting
from attribution._speakers.hinting import with_entities
from attribution._speakers.names import find_names
from attribution._speakers.naming import Bearers
from attribution._speakers.nouns import find_descriptions
from attribution._speakers.people import People
from attribution._tokens import Tokens
from attribution.hints import Entity
from attribution.model import SpeakerType

__all__ = ["Cast"]

B = Bit
NAME, CLITIC, PREPOSITION = B.NAME, B.POSSESSIVE_CLITIC, B.PREPOSITION
#: How many candidates of one role noun, and how many sightings, are looked back at.
WINDOW = 12
PERSON, GROUP, ORGANIZATION = SpeakerType.PERSON, SpeakerType.GROUP, SpeakerType.ORGANIZATION
OBJECT_AFTER = B.PREPOSITION | B.VERB | B.CUE | B.ED | B.ING | B.AUXILIARY | B.CONJUNCTION | B.CLOSE
FINITE = B.VERB | B.AUXILIARY | B.BE | B.CUE | B.ED
COMMA, MARK, PLURAL = B.COMMA, B.MARK, B.PLURAL
SUBORDINATOR, WORD = B.SUBORDINATOR, B.WORD


@attrs.define(eq=False, repr=False)
class Cast:
    """The candidates of a text.

    Args:
        tokens: the text's tokens.
        people: the look-ups.
        bearers: who bears which name.
        names: the names by their first token; those of entities, which a source may cut, by each.
        sightings: where candidates stand, in text order.
        starts: the offsets at which those begin.
        by_head: the candidates that a role noun has been used of, the latest last.
        by_phrase: the candidates of descriptions that belong to somebody, and of bare plurals.
    """

    tokens: Tokens
    people: People
    bearers: Bearers
    names: dict[int, Name]
    sightings: list[Sighting] = attrs.Factory(list)
    starts: list[int] = attrs.Factory(list)
    by_head: dict[str, list[Candidate]] = attrs.Factory(dict)
    by_phrase: dict[str, Candidate] = attrs.Factory(dict)
    by_token: dict[int, Candidate | None] = attrs.Factory(dict)
    known: set[int] = attrs.Factory(set)

    @classmethod
    def of(cls, tokens: Tokens, people: People, entities: Sequence[Entity] = ()) -> Cast:
        """Find all candidates of a text."""
        names = find_names(tokens, people)
        if entities:
            names = with_entities(names, tokens, people, entities)
        bearers = Bearers(people)
        common = {w for w, b in zip(tokens.words, tokens.bits, strict=True) if b & WORD}
        common -= {n.words[-1] for n in names if len(n.words) > 1 and "-" in n.words[-1]}  # Ahmed al-Sayed
        common -= {w for n in names if n.hint for w in n.words}  # danah boyd
        known = {n.words for n in names}
        endings = tuple(people.kinds.get("verb-ending", ()))
        for name in names:
            if name.words[0] not in people.given and not people.is_a("particle", " ".join(name.words[1:2])):
                _strip(name, tokens, known, endings)
        inner = {w for n in names if not n.opens or len(n.words) > 1 or n.personal for w in n.words}
        kept = [
            n
            for n in names
            if n.hint or not (_is_lone(n, people) and _is_noise(n, tokens, common, inner, endings))
        ]
        bearers.gather(kept)
        cast = cls(
            tokens, people, bearers, {k: n for n in kept for k in (range(n.lo, n.hi) if n.hint else (n.lo,))}
        )
        cast._walk(kept)
        return cast

    def _walk(self, names: Sequence[Name]) -> None:
        taken = {k for n in names for k in range(n.lo, n.hi)}
        taken |= {k for n in names for lo, hi in n.spans for k in range(lo, hi)}
        taken |= {k for n in names for k in range(n.left, n.lo)}
        events: list[tuple[int, Name | Description]] = [(n.left, n) for n in names]
        events += [(d.lo, d) for d in find_descriptions(self.tokens, self.people, taken)]
        events.sort(key=lambda e: e[0])
        for _, event in events:
            if isinstance(event, Name):
                self._see_name(event)
            else:
                self.see(event)
        self.sightings.sort(key=lambda s: s.start)
        self.starts = [s.start for s in self.sightings]

    def _see_name(self, name: Name) -> None:
        candidate = self.bearers.pick(name, self._recent)
        if candidate:
            self.bearers.learn(candidate, name)
            for text in name.described:
                candidate.proper |= _proper(text, opened=False)
            for word in name.words:
                if len(name.words) > 1 and word in self.people.roles and candidate.type is not PERSON:
                    self.used(self.people.roles[word].lemma, candidate)
            for role in name.roles:
                self.used(role.lemma, candidate)
                if " " in role.lemma:
                    self.used(role.lemma.rpartition(" ")[2], candidate)  # the prime minister, the minister
        self.by_token[name.lo] = candidate
        self._add(candidate, name.left, name.hi, named=True)

    def see(self, found: Description) -> Candidate:
        """Bind a description to whom it fits, or make them known; note the place."""
        candidate = self.fitting(found)
        if candidate is None:
            candidate = self.introduce(found)
        self.by_token[found.head] = candidate
        self._add(candidate, found.lo, found.head + 1, named=False)
        return candidate

    def fitting(self, found: Description) -> Candidate | None:
        """Give the candidate that a description takes up; None where it is a new one."""
        if found.kind == "indefinite":
            return None
        if found.kind != "definite":
            return self.by_phrase.get(found.text.lower())
        words = {w for w in found.modifiers if not self.people.is_a("empty", w)}
        proper = _proper(found.text)
        best: Candidate | None = None
        most = -1
        for candidate in reversed(self.by_head.get(found.role.lemma, [])[-WINDOW:]):
            shared = len(words & candidate.modifiers)
            if candidate.plural != found.role.plural:
                continue
            if proper and not proper & candidate.proper and self._alien(candidate):
                continue
            if shared > most:
                best, most = candidate, shared
        return best

    @staticmethod
    def _alien(candidate: Candidate) -> bool:
        """Tell whether capitals that a candidate is not known by speak against it: the Ohio manager."""
        return bool(candidate.proper) or not candidate.named or candidate.type is not PERSON

    def introduce(self, found: Description) -> Candidate:
        """Make the candidate of a description that takes up none."""
        role = found.role
        plural = role.plural or role.type is GROUP
        kind = GROUP if role.plural and role.type is PERSON else role.type
        text = found.text
        candidate = Candidate(
            text, type=kind, sure=1, gender=role.gender, plural=plural, epithet=role.epithet
        )
        if found.kind == "own" and self.tokens.bits[found.head] & NAME and kind is ORGANIZATION:
            candidate.named = True  # St. Mary's Hospital
        candidate.modifiers.update(w for w in found.modifiers if not self.people.is_a("empty", w))
        candidate.proper |= _proper(text)
        words = text.split(" ", 1)
        candidate.roles.append(words[1] if found.kind and len(words) > 1 else text)
        self.used(role.lemma, candidate)
        if found.kind in {"own", ""}:
            self.by_phrase[text.lower()] = candidate
        return candidate

    def used(self, lemma: str, candidate: Candidate) -> None:
        """Note that a role noun has been used of a candidate."""
        candidate.heads.add(lemma)
        held = self.by_head.setdefault(lemma, [])
        if not held or held[-1] is not candidate:
            held.append(candidate)

    def _recent(self) -> list[Candidate]:
        return [s.candidate for s in self.sightings[-WINDOW * 3 :][::-1] if s.candidate]

    def _add(self, candidate: Candidate | None, lo: int, hi: int, *, named: bool) -> None:
        tokens = self.tokens
        subject = self._is_subject(lo, hi)
        first = id(candidate) not in self.known
        self.known.add(id(candidate))
        start, end = tokens.starts[lo], tokens.ends[hi - 1]
        self.sightings.append(Sighting(start, end, candidate, subject, named, lo, first))

    def _is_subject(self, lo: int, hi: int) -> bool:
        """Tell whether a phrase looks like the subject of a clause, by the words around it."""
        bits = self.tokens.bits
        if hi < len(bits) and bits[hi] & CLITIC:
            return False
        if not lo:
            return True
        before = bits[lo - 1]
        if before & B.CONJUNCTION and self.sightings and lo > 1:
            last = self.sightings[-1]
            if last.end == self.tokens.ends[lo - 2]:
                return last.subject  # Ann Oak and Bea Fox met
        return not before & OBJECT_AFTER or bool(before & (NAME | SUBORDINATOR))

    def token_at(self, offset: int) -> int:
        """Give the index of the token that begins at an offset or behind it."""
        return bisect_left(self.tokens.starts, offset)


def _strip(name: Name, tokens: Tokens, known: set[tuple[str, ...]], endings: tuple[str, ...]) -> None:
    """Take from a name in a headline the words before it: *Rip Donald Trump*."""
    verbal = name.opens and name.words[0].endswith(endings)  # Injecting Fox into it …
    while (len(name.words) > 2 or (len(name.words) == 2 and verbal)) and name.words[1:] in known:
        if tokens.words[name.lo + 1] != name.words[1]:
            return
        name.lo += 1
        name.words = name.words[1:]
        name.text = name.text.split(" ", 1)[1]


def _is_lone(name: Name, people: People) -> bool:
    return name.opens and len(name.words) == 1 and name.words[0] not in people.given


def _is_noise(
    name: Name, tokens: Tokens, common: set[str], inner: set[str], endings: tuple[str, ...]
) -> bool:
    """Tell a lone word whose capital only opens a sentence: *Asked*, *Contrary to*."""
    word = name.words[0]
    if word in common:
        return True
    if word in inner or name.personal or name.hi >= len(tokens):
        return False
    if word.endswith(endings):
        return True
    after = tokens.bits[name.hi]
    if after & COMMA:
        return bool(name.lo and tokens.bits[name.lo - 1] & MARK)
    return not after & (FINITE | CLITIC | PLURAL)


def _proper(text: str, *, opened: bool = True) -> set[str]:
    """Give the capitalised words of a description: they tell one manager from the other."""
    words = text.split()[1 if opened else 0 : -1]
    return {w.lower().removesuffix("'s").removesuffix("’s") for w in words if w[0].isupper()}
