"""Resolution: whom each source of a text stands for.

Takes a ``Cast``, a ``Scene`` and the mentions; gives a ``Candidate`` for each mention that can be told. A bounded
number of look-ups for each mention: linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from attribution._speakers.accounts import Accounts
from attribution._speakers.antecedents import Place, Scene, fits_pronoun
from attribution._speakers.candidates import Candidate, Description, Mention
from attribution._speakers.cast import Cast
from attribution._speakers.hinting import Clusters
from attribution._speakers.sourcing import Phrase, read_phrase
from attribution.model import SpeakerType
from attribution.rules import Pronoun

__all__ = ["DEEPEST", "Resolution"]

PERSON, GROUP, ORGANIZATION, ACCOUNT = (
    SpeakerType.PERSON,
    SpeakerType.GROUP,
    SpeakerType.ORGANIZATION,
    SpeakerType.ACCOUNT,
)
#: How far up the attributions around a mention are followed.
DEEPEST = 8


@attrs.define(eq=False, repr=False)
class Resolution:
    """The work on one text: which candidate each mention stands for."""

    cast: Cast
    scene: Scene
    mentions: Sequence[Mention]
    found: dict[int, Candidate] = attrs.Factory(dict)
    others: dict[str, Candidate] = attrs.Factory(dict)
    clusters: Clusters | None = None
    accounts: Accounts = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.accounts = Accounts.of(self.cast, self.mentions)

    def settle(self, k: int) -> None:
        """Find out who one mention stands for."""
        mention = self.mentions[k]
        candidate = self.accounts.author(mention) if mention.post else self._source(k, mention)
        if candidate is None:
            return
        self.found[k] = candidate
        self.scene.spoke.add(id(candidate))
        if mention.start >= 0 and not mention.post:
            insert = bisect_left(self.scene.spoken, mention.start, key=lambda x: x[0])
            self.scene.spoken.insert(insert, (mention.start, candidate))

    def _source(self, k: int, mention: Mention) -> Candidate | None:
        if mention.turn:
            own, other = (self.found.get(n) for n in mention.turn)
            return own if own is not None and other is not None and own is not other else None
        if mention.start < 0:
            return None
        if self.cast.tokens.text.startswith("@", mention.start):
            return self.accounts.named(mention)
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
            return self.cast.by_token.get(phrase.name.lo)
        account = self.accounts.at_end(mention)
        if account:
            return account
        if phrase.small:
            return self.cast.bearers.uncapitalised(phrase.small, phrase.text)
        return self._described(mention, phrase)

    # Pronouns

    def _pronoun(self, k: int, mention: Mention, pronoun: Pronoun, phrase: Phrase) -> Candidate | None:
        if pronoun.indefinite:
            return self._nobody(phrase, pronoun)
        if pronoun.person == 1:
            return self._first_person(k, pronoun, phrase)
        if pronoun.person == 2:
            return None
        hinted = self.clusters.antecedent(mention.start, pronoun) if self.clusters else None
        candidate = hinted or self._nearest(mention, pronoun)
        if candidate and pronoun.gender and candidate.gender is None:
            candidate.gender = pronoun.gender
        if candidate and pronoun.neuter and candidate.type is PERSON:
            candidate.type, candidate.sure = ORGANIZATION, 1
        return candidate

    def _nearest(self, mention: Mention, pronoun: Pronoun) -> Candidate | None:
        """Give who fits best before a pronoun, else behind it; nobody for a *they* that may be two."""
        candidate = self.scene.find(self._place(mention), fits_pronoun(pronoun, self.scene))
        if candidate is None:
            return self._ahead(mention, pronoun)
        several = pronoun.number is None and self._in_company(candidate, mention.start)
        return None if several else candidate

    def _in_company(self, candidate: Candidate, start: int) -> bool:
        """Tell whether *they* may be two: somebody else stands in the sentence that names the one who fits."""
        if candidate.type is not PERSON or candidate.plural:
            return False
        cast, scene = self.cast, self.scene
        at = bisect_left(cast.starts, start)
        near = [s for s in cast.sightings[max(0, at - 12) : at] if s.candidate and s.candidate.type is PERSON]
        last = next((s for s in reversed(near) if s.candidate is candidate), None)
        return last is not None and any(
            s.candidate is not candidate
            and not scene.distance(min(s.start, last.start), max(s.start, last.start))
            for s in near
        )

    @staticmethod
    def _nobody(phrase: Phrase, pronoun: Pronoun) -> Candidate:
        several = pronoun.number == "plural"
        return Candidate(phrase.text, type=GROUP if several else PERSON, sure=1, plural=several)

    def _first_person(self, k: int, pronoun: Pronoun, phrase: Phrase) -> Candidate | None:
        at = self.mentions[k].inside
        for _ in range(DEEPEST):
            if at is None or not 0 <= at < len(self.mentions):
                break
            if self.mentions[at].quoted or self.mentions[at].post:
                speaker = self.found.get(at)
                if speaker and pronoun.number == "plural":
                    return speaker if speaker.plural or speaker.type is ORGANIZATION else None
                return speaker
            at = self.mentions[at].inside
        if pronoun.number == "plural":
            return None
        return self.others.setdefault("I", Candidate(phrase.text, type=PERSON, sure=1))

    def _place(self, mention: Mention) -> Place:
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
        """Look for the name that follows in the same sentence: *When she left, Ann Oak said*."""
        cast, fit = self.cast, fits_pronoun(pronoun, self.scene)
        lo = bisect_left(cast.starts, mention.end)
        for s in cast.sightings[lo : lo + 6]:
            if self.scene.distance(mention.start, s.start):
                return None
            if (
                s.subject
                and s.named
                and s.candidate
                and fit(s.candidate) is not None
                and self.scene.quote_at(s.start) is None
            ):
                return s.candidate if not self._within(mention, s.start) else None
        return None

    def _within(self, mention: Mention, offset: int) -> bool:
        return any(start <= offset < end for start, end in mention.content)

    def _before(self, mention: Mention) -> Candidate | None:
        """Give what a relative pronoun stands for: the last head before it in its sentence."""
        cast = self.cast
        at = bisect_left(cast.starts, mention.start)
        word = cast.tokens.words[min(cast.token_at(mention.start), len(cast.tokens) - 1)]
        people_only = cast.people.is_a("person-relative", word)
        for s in reversed(cast.sightings[max(0, at - 5) : at]):
            if self.scene.distance(s.start, mention.start) or mention.start - s.end > 80:
                break
            if s.candidate and (s.candidate.type in {PERSON, GROUP}) is people_only:
                return s.candidate
        return None

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

    def _group(self, phrase: Phrase) -> Candidate:
        key = phrase.text.lower()
        if key not in self.others:
            self.others[key] = Candidate(phrase.text, named=phrase.named, type=GROUP, sure=1, plural=True)
        return self.others[key]

    def _described(self, mention: Mention, phrase: Phrase) -> Candidate | None:
        found = phrase.description
        if found is None:
            return self._unknown(mention, phrase)
        cast = self.cast
        candidate = cast.by_token.get(found.head)
        if candidate is None:
            candidate = cast.fitting(found) or cast.introduce(found)
            cast.by_token[found.head] = candidate
        if candidate.named or found.kind != "definite" or candidate.name.lower() != found.text.lower():
            return self._worded(candidate, found, phrase)
        if id(candidate) in self.scene.spoke:
            return candidate
        other = self._anew(mention, found)
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

    def _anew(self, mention: Mention, found: Description) -> Candidate | None:
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

        place = self._place(mention)
        candidate = self._of_age(place, found) or self.scene.find(place, fit)
        if candidate is None or not (
            candidate.age or self._is_near(candidate, place.start, 1 if office else 3)
        ):
            return None
        return candidate

    def _of_age(self, place: Place, found: Description) -> Candidate | None:
        """Find whose age the text gives as that of *the 42-year-old*."""
        age, _, rest = found.role.lemma.partition("-")
        if not rest or not age.isdigit():
            return None
        return self.scene.find(place, lambda c: 20.0 if c.age == age else None)

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
            c is candidate and self.scene.distance(offset, start) <= most
            for offset, c in self.scene.spoken[-6:]
        )

    def _unknown(self, mention: Mention, phrase: Phrase) -> Candidate:
        """A noun phrase whose noun no rule knows."""
        key = phrase.text.lower()
        if phrase.is_origin and key.startswith("the "):
            person = self.scene.find(
                self._place(mention),
                lambda c: 0.0 if c.named and c.type is PERSON and not c.plural else None,
            )
            if person:
                return person
        if key not in self.others:
            kind = phrase.type
            self.others[key] = Candidate(phrase.text, type=kind, sure=1, plural=phrase.plural)
        return self.others[key]
