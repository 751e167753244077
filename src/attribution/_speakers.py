"""Speakers: who the sources of a text turn out to be.

Takes the tokens of a text and a ``Mention`` for each attribution; gives a ``Speaker`` for each, equal for all
mentions of the same one, or None where it cannot be told. Sources are read in text order, those outside
quotations first. A bounded number of look-ups for each mention and each name: linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from attribution._antecedents import Place, Scene, fits_pronoun
from attribution._candidates import Candidate, Description
from attribution._cast import Cast
from attribution._lexicon import Bit
from attribution._people import People
from attribution._sourcing import Phrase, read_phrase
from attribution._tokens import Tokens
from attribution.model import Post, Span, Speaker, SpeakerType
from attribution.rules import Pronoun

__all__ = ["Mention", "resolve"]

PERSON, GROUP, ORGANIZATION, DOCUMENT, ACCOUNT, UNKNOWN = SpeakerType
DEEPEST = 8


@attrs.frozen
class Mention:
    """One source to resolve. Offsets are characters, half-open.

    Args:
        start: offset of the source's first character; -1 where the attribution has no source.
        end: offset behind its last character, or -1.
        inside: index, among the mentions, of the attribution whose content holds this one.
        content: the spans of what is attributed.
        quoted: True where the content is direct speech.
        cue: the span of the cue.
        post: author and handle of an embedded post.
    """

    start: int
    end: int
    inside: int | None = None
    content: tuple[tuple[int, int], ...] = ()
    quoted: bool = False
    cue: tuple[int, int] | None = None
    post: Post | None = None


def resolve(tokens: Tokens, people: People, mentions: Sequence[Mention]) -> list[Speaker | None]:
    """Give the speaker of each mention, in the order of the mentions.

    Args:
        tokens: the tokens of the text.
        people: the compiled rules about speakers.
        mentions: the sources to resolve, in any order.
    """
    if not mentions:
        return []
    cast = Cast.of(tokens, people)
    depths = [_depth(mentions, k) for k in range(len(mentions))]
    quotes = [s for k, m in enumerate(mentions) if not depths[k] and (m.quoted or m.post) for s in m.content]
    work = _Resolution(cast, Scene(cast, _disjoint(quotes)), mentions)
    for k in sorted(range(len(mentions)), key=lambda k: (depths[k], mentions[k].start, k)):
        work.settle(k)
    work.mark_anonymous()
    return work.speakers()


def _depth(mentions: Sequence[Mention], k: int) -> int:
    depth = 0
    at = mentions[k].inside
    while at is not None and 0 <= at < len(mentions) and depth < DEEPEST:
        depth += 1
        at = mentions[at].inside
    return depth


def _disjoint(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give spans in order, without those that begin inside another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


@attrs.define(eq=False)
class _Resolution:
    """The work on one text: which candidate each mention stands for."""

    cast: Cast
    scene: Scene
    mentions: Sequence[Mention]
    found: dict[int, Candidate] = attrs.Factory(dict)
    accounts: dict[str, Candidate] = attrs.Factory(dict)

    def settle(self, k: int) -> None:
        """Find out who one mention stands for."""
        mention = self.mentions[k]
        candidate = self._author(mention) if mention.post else self._source(k, mention)
        if candidate is None:
            return
        self.found[k] = candidate
        self.scene.spoke.add(id(candidate))
        if mention.start >= 0 and not mention.post:
            insert = bisect_left(self.scene.spoken, mention.start, key=lambda x: x[0])
            self.scene.spoken.insert(insert, (mention.start, candidate))

    def _source(self, k: int, mention: Mention) -> Candidate | None:
        if mention.start < 0:
            return None
        phrase = read_phrase(self.cast, mention.start, mention.end)
        if phrase is None:
            return None
        if phrase.pronoun:
            return self._pronoun(k, mention, phrase.pronoun, phrase)
        if phrase.relative:
            return self._before(mention)
        if phrase.ordinal:
            return self._latter(mention, first=phrase.ordinal == "former")
        if phrase.group:
            return self._group(phrase)
        if phrase.name is not None:
            return self.cast.by_token.get(phrase.name.lo) or self._by_content(mention, phrase)
        if phrase.small:
            return self.cast.bearers.uncapitalised(phrase.small, phrase.text)
        return self._described(k, mention, phrase)

    # Pronouns

    def _pronoun(self, k: int, mention: Mention, pronoun: Pronoun, phrase: Phrase) -> Candidate | None:
        if pronoun.indefinite:
            return self._nobody(phrase, pronoun)
        if pronoun.person == 1:
            return self._first_person(k, pronoun, phrase)
        if pronoun.person == 2:
            return None
        place = self._place(k, mention)
        candidate = self.scene.find(place, fits_pronoun(pronoun, self.scene))
        if candidate is None:
            candidate = self._ahead(mention, pronoun)
        if candidate and pronoun.gender and candidate.gender is None:
            candidate.gender = pronoun.gender
        return candidate

    def _nobody(self, phrase: Phrase, pronoun: Pronoun) -> Candidate:
        several = pronoun.number == "plural"
        return Candidate(phrase.text, type=GROUP if several else PERSON, sure=1, plural=several)

    def _first_person(self, k: int, pronoun: Pronoun, phrase: Phrase) -> Candidate | None:
        at = self.mentions[k].inside
        for _ in range(DEEPEST):
            if at is None or not 0 <= at < len(self.mentions):
                break
            if self.mentions[at].quoted or self.mentions[at].post:
                speaker = self.found.get(at)
                if speaker and (pronoun.number == "plural") == (speaker.plural or speaker.type is ORGANIZATION):
                    return speaker
                return speaker if speaker and pronoun.number != "plural" else None
            at = self.mentions[at].inside
        if pronoun.number == "plural":
            return None
        return self.accounts.setdefault("I", Candidate(phrase.text, type=PERSON, sure=1))

    def _place(self, k: int, mention: Mention) -> Place:
        inside = self.scene.quote_at(mention.start)
        barred = self._named_within(mention)
        if inside is not None:
            at, depth = mention.inside, 0
            while at is not None and 0 <= at < len(self.mentions) and depth < DEEPEST:
                if at in self.found and self.mentions[at].quoted:
                    barred.add(id(self.found[at]))
                at, depth = self.mentions[at].inside, depth + 1
        return Place(mention.start, inside, frozenset(barred))

    def _named_within(self, mention: Mention) -> set[int]:
        """Give those whom nobody means who says *he*: whom he names in his own words, and whom he addresses."""
        cast = self.cast
        barred: set[int] = set()
        for start, end in mention.content[:4]:
            lo = bisect_left(cast.starts, start)
            for s in cast.sightings[lo : lo + 20]:
                if s.start >= end:
                    break
                if s.named and s.candidate is not None:
                    barred.add(id(s.candidate))
        if mention.cue:
            lo = bisect_left(cast.starts, mention.cue[1])
            for s in cast.sightings[lo : lo + 1]:
                if s.candidate is not None and 0 <= s.start - mention.cue[1] <= 1:
                    barred.add(id(s.candidate))
        return barred

    def _ahead(self, mention: Mention, pronoun: Pronoun) -> Candidate | None:
        """Look for the name that follows in the same sentence: When she left, Ann Oak said …"""
        cast, fit = self.cast, fits_pronoun(pronoun, self.scene)
        lo = bisect_left(cast.starts, mention.end)
        for s in cast.sightings[lo : lo + 6]:
            if self.scene.distance(mention.start, s.start):
                return None
            if s.subject and s.named and s.candidate and fit(s.candidate) is not None and self.scene.quote_at(s.start) is None:
                return s.candidate if not self._within(mention, s.start) else None
        return None

    def _within(self, mention: Mention, offset: int) -> bool:
        return any(start <= offset < end for start, end in mention.content)

    def _before(self, mention: Mention) -> Candidate | None:
        """Give what a relative pronoun stands for: the last head before it in its sentence."""
        cast = self.cast
        at = bisect_left(cast.starts, mention.start)
        best: Candidate | None = None
        for s in reversed(cast.sightings[max(0, at - 4) : at]):
            if self.scene.distance(s.start, mention.start) or mention.start - s.end > 80:
                break
            best = best or s.candidate
            if s.candidate and s.candidate.type is PERSON and mention.start - s.end <= 2:
                return s.candidate
        return best

    def _latter(self, mention: Mention, *, first: bool) -> Candidate | None:
        """Tell the former from the latter: the last two of a kind that one sentence names."""
        cast = self.cast
        at = bisect_left(cast.starts, mention.start)
        by_sentence: dict[int, list[Candidate]] = {}
        for s in cast.sightings[max(0, at - 16) : at]:
            if s.candidate is not None and s.named:
                held = by_sentence.setdefault(self.scene.sentence(s.start), [])
                if not any(c is s.candidate for c in held):
                    held.append(s.candidate)
        for number in sorted(by_sentence, reverse=True):
            if len(by_sentence[number]) >= 2:
                return by_sentence[number][-2 if first else -1]
        return None

    # Names and descriptions

    def _by_content(self, mention: Mention, phrase: Phrase) -> Candidate | None:
        """A name that fits several, where nothing tells which."""
        return None

    def _group(self, phrase: Phrase) -> Candidate:
        key = phrase.text.lower()
        if key not in self.accounts:
            self.accounts[key] = Candidate(phrase.text, named=phrase.named, type=GROUP, sure=1, plural=True)
        return self.accounts[key]

    def _described(self, k: int, mention: Mention, phrase: Phrase) -> Candidate | None:
        found = phrase.description
        if found is None:
            return self._unknown(k, mention, phrase)
        cast = self.cast
        candidate = cast.by_token.get(found.head)
        if candidate is None:
            candidate = cast.fitting(found) or cast.introduce(found)
            cast.by_token[found.head] = candidate
        if candidate.named or found.kind != "the" or candidate.name.lower() != found.text.lower():
            return self._worded(candidate, found, phrase)
        if id(candidate) in self.scene.spoke:
            return candidate
        other = self._anew(k, mention, found)
        if other:
            cast.by_token[found.head] = other
            cast.used(found.role.lemma, other)
            return other
        return self._worded(candidate, found, phrase)

    def _worded(self, candidate: Candidate, found: Description, phrase: Phrase) -> Candidate:
        """Let a description that is first read here keep what follows its noun: *lawyers for the men*."""
        if not candidate.named and candidate.name == found.text and id(candidate) not in self.scene.spoke:
            candidate.name = phrase.text
        return candidate

    def _anew(self, k: int, mention: Mention, found: Description) -> Candidate | None:
        """Find who is named anew: *the veteran*, *the 42-year-old*, *the company*."""
        role = found.role
        if role.plural or self._known_before(found):
            return None
        office = not role.epithet
        if office and not any(w[:1].isupper() for w in found.text.split()[1:-1]):
            return None

        def fit(c: Candidate) -> float | None:
            if not c.named or c.plural or c.type is not role.type or not c.may_be(role.gender):
                return None
            if role.type is ORGANIZATION and self.cast.people.is_a("place", " ".join(c.words)):
                return None
            if role.type is PERSON and office and c.heads:
                return None
            return self.scene.sure_of(c)

        place = self._place(k, mention)
        candidate = self.scene.find(place, fit)
        if candidate is None or not self._is_near(candidate, place.start, 1 if office else 3):
            return None
        return candidate

    def _known_before(self, found: Description) -> bool:
        """Tell whether the very words stand earlier: then they are somebody's whom the text knows by them."""
        held = self.cast.by_token.get(found.head)
        start = self.cast.tokens.starts[found.lo]
        at = bisect_left(self.cast.starts, start)
        return any(s.candidate is held for s in self.cast.sightings[max(0, at - 30) : at]) if held else False

    def _is_near(self, candidate: Candidate, start: int, most: int) -> bool:
        cast = self.cast
        at = bisect_left(cast.starts, start)
        near = any(
            s.candidate is candidate and self.scene.distance(s.start, start) <= most
            for s in cast.sightings[max(0, at - 30) : at]
        )
        return near or any(
            c is candidate and self.scene.distance(offset, start) <= most for offset, c in self.scene.spoken[-6:]
        )

    def _unknown(self, k: int, mention: Mention, phrase: Phrase) -> Candidate | None:
        """A noun phrase whose noun no rule knows."""
        key = phrase.text.lower()
        if phrase.is_origin and key.startswith("the "):
            person = self.scene.find(
                self._place(k, mention), lambda c: 0.0 if c.named and c.type is PERSON and not c.plural else None
            )
            if person:
                return person
        if key not in self.accounts:
            kind = phrase.type
            self.accounts[key] = Candidate(phrase.text, type=kind, sure=1, plural=phrase.plural)
        return self.accounts[key]

    def _author(self, mention: Mention) -> Candidate | None:
        """Give the account that a post stands in, or the person in office whose post it is."""
        post = mention.post
        if post is None or not (post.author or post.handle):
            return self._source_of_post(mention)
        author = post.author or f"@{post.handle}"
        phrase = read_phrase(self.cast, mention.start, mention.end) if mention.start >= 0 else None
        known = self.cast.by_token.get(phrase.name.lo) if phrase and phrase.name else None
        if known and phrase and phrase.name:
            known.handle = known.handle or post.handle
            if known.type is ACCOUNT or phrase.name.personal or "," in author:
                return known
        key = (post.handle or author).lower()
        if key not in self.accounts:
            self.accounts[key] = Candidate(author, named=True, type=ACCOUNT, sure=3, handle=post.handle)
        return self.accounts[key]

    def _source_of_post(self, mention: Mention) -> Candidate | None:
        if mention.start < 0:
            return None
        text = " ".join(self.cast.tokens.text[mention.start : mention.end].split())
        return self.accounts.setdefault(text.lower(), Candidate(text, named=True, type=ACCOUNT, sure=3))

    # What leaves

    def mark_anonymous(self) -> None:
        """Mark those of whom the text says that their names are withheld."""
        spans = sorted((m.start, m.end, k) for k, m in enumerate(self.mentions) if m.start >= 0 and k in self.found)
        starts = [s[0] for s in spans]
        for offset in self._withheld():
            at = bisect_left(starts, offset)
            near = [
                (abs(start - offset), k)
                for start, end, k in spans[max(0, at - 2) : at + 1]
                if start <= offset < end or not self.scene.distance(min(start, offset), max(start, offset))
            ]
            if near and not self.found[min(near)[1]].named:
                self.found[min(near)[1]].anonymous = True

    def _withheld(self) -> list[int]:
        """Give where the text says that a name is withheld."""
        text = self.cast.tokens.text
        lower = text.lower()
        if len(lower) != len(text):
            lower = text
        found: list[int] = []
        for phrase in self.cast.people.anonymity:
            at = lower.find(phrase)
            while at >= 0:
                found.append(at)
                at = lower.find(phrase, at + len(phrase))
        return found

    def speakers(self) -> list[Speaker | None]:
        """Give the results: one value for each candidate, shared by all its mentions."""
        spans: dict[int, list[Span]] = {}
        text = self.cast.tokens.text
        for k in sorted(self.found, key=lambda k: self.mentions[k].start):
            m = self.mentions[k]
            if m.start >= 0:
                spans.setdefault(id(self.found[k]), []).append(Span(m.start, m.end, text[m.start : m.end]))
        made: dict[int, Speaker] = {}
        for candidate in self.found.values():
            if id(candidate) not in made:
                made[id(candidate)] = _speaker(candidate, spans.get(id(candidate), ()))
        return [made[id(self.found[k])] if k in self.found else None for k in range(len(self.mentions))]


def _speaker(candidate: Candidate, mentions: Sequence[Span]) -> Speaker:
    return Speaker(
        name=candidate.name,
        type=candidate.type,
        named=candidate.named,
        anonymous=candidate.anonymous,
        role=candidate.roles[0] if candidate.roles else None,
        handle=candidate.handle,
        mentions=tuple(dict.fromkeys(mentions)),
    )
