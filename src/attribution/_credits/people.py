"""People and outlets of a credit, told apart.

Takes what stands in a slot for names; gives the people and the outlet. By the words that a rule set has for
organizations, roles and given names; what is neither a person nor an outlet is nobody. One look at each word.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import regex

from attribution._credits.shapes import CONTACT, Vocabulary
from attribution._speakers.people import People
from attribution.model import SpeakerType
from attribution.rules import CueVerb, RuleSet, Words

__all__ = ["Cast", "cast_of"]

MARKS = regex.compile(r"\s*[,/]\s*")
CONTACTS = regex.compile(rf"(?<!\w){CONTACT}")
#: The fewest words of a person's name in a credit.
SHORTEST = 2
LONGEST_ACRONYM = 7


@attrs.frozen(eq=False, repr=False)
class Cast:
    """Tells the people of a credit from its outlet.

    Args:
        people: the look-ups about speakers.
        agencies: names of agencies.
        joiners: what joins two who are credited.
        places: what leads to a place.
        labels: words that stand in capitals before a dash and name no place.
        common: words that open no person's name, though they may stand in capitals.
        articles: articles.
    """

    people: People
    agencies: frozenset[str]
    joiners: frozenset[str]
    places: frozenset[str]
    labels: frozenset[str]
    common: frozenset[str]
    articles: frozenset[str]

    def read(self, slot: str) -> tuple[tuple[str, ...], str | None]:
        """Give the people that a slot names, and the outlet."""
        names: list[str] = []
        outlet: str | None = None
        for part in self._parts(slot):
            if part.islower() and not self._describes(part) and not self._is_known(part):
                return (), None
            house, person = self._divided(part)
            if house and outlet is None:
                outlet = house
            if person and person not in names:
                names.append(person)
        return tuple(names), outlet

    def _parts(self, slot: str) -> Iterator[str]:
        """Cut a slot at commas, slashes, joiners; leave out handles, e-mail and places."""
        for chunk in MARKS.split(CONTACTS.sub(",", slot)):
            held: list[str] = []
            placed = False
            for word in chunk.split():
                small = word.lower()
                if small in self.joiners and not self._inside_name(held, small):
                    yield " ".join(held)
                    held, placed = [], False
                elif small in self.places and held:
                    yield " ".join(held)
                    held, placed = [], True
                elif not placed:
                    held.append(word)
            yield " ".join(held)

    def _inside_name(self, held: list[str], joiner: str) -> bool:
        """Tell the *of* of *Bank of Vell* from one between a person and a house."""
        last = held[-1].lower() if held else ""
        return self.people.is_a("institution", last) and joiner.isalpha() and len(held) < SHORTEST

    def _divided(self, part: str) -> tuple[str | None, str | None]:
        """Give outlet and person of one part: *Evening Ledger writer Ana Ruiz*."""
        words = part.split()
        if not words:
            return None, None
        at = max((k + 1 for k, w in enumerate(words) if self._is_role(w, words, k)), default=0)
        if at and not (at == len(words) and self._is_known(part)):  # The Guardian
            house = " ".join(w for w in words[:at] if w[:1].isupper() and not self._is_role(w, words, 0))
            person = " ".join(words[at:])
            return (
                house if self._is_outlet(house) else None,
                person if self._is_person(words[at:]) else None,
            )
        if self._is_outlet(part):
            return part, None
        return None, part if self._is_person(words) else None

    def _describes(self, part: str) -> bool:
        """Tell a part without capitals that says what somebody is: *staff writer*."""
        return any(self._is_role(word, [], 0) for word in part.split())

    def _is_role(self, word: str, words: list[str], k: int) -> bool:
        role = self.people.roles.get(word.lower())
        if role is None or role.type is not SpeakerType.PERSON:
            return False
        return word.lower() not in self.people.given and not (k and words[k - 1].lower() in self.people.given)

    def _is_outlet(self, name: str) -> bool:
        words = self._bare(name).split()
        if not words or self._is_known(name):
            return bool(words)
        if "." in words[-1].rstrip(".") or (
            len(words) == 1 and name.isupper() and 1 < len(name) < LONGEST_ACRONYM
        ):
            return True
        if words[0] in self.people.given:
            return False
        return self.people.is_a("company", words[-1]) or (
            len(words) > 1 and any(self.people.is_a("institution", w) for w in words)
        )

    def _is_known(self, name: str) -> bool:
        """Tell an outlet by its whole name, or by an article before it."""
        small, bare = name.lower(), self._bare(name)
        if small in self.agencies or bare in self.agencies or self.people.is_a("organization", bare):
            return True
        return bare != small and not self.people.is_a("origin", bare)

    def _bare(self, name: str) -> str:
        """Give a name in lower case without the article that opens it."""
        first, _, rest = name.lower().partition(" ")
        return rest if rest and first in self.articles else name.lower()

    def _is_person(self, words: list[str]) -> bool:
        if len(words) < SHORTEST or not all(w[:1].isalpha() for w in words) or not words[-1][:1].isupper():
            return False
        first = words[0].lower().rstrip(".")
        if first in self.people.titles:
            return len(words) > SHORTEST or words[0].endswith(".")
        if not all(w[0].isupper() or self.people.is_a("particle", w) for w in words):
            return False
        if first in self.people.given or len(first) == 1:
            return True
        return not any(w.lower() in self.common or w.lower() in self.people.calendar for w in words)

    def may_be_place(self, place: str) -> bool:
        """Tell whether words in capitals before a dash may be a place: no label, title, role or person."""
        words = place.split(",", maxsplit=1)[0].lower().split()
        if any(w.rstrip(".") in self.labels or w in self.people.calendar for w in words):
            return False
        if any(w in self.people.roles or w.rstrip(".") in self.people.titles for w in words):
            return False
        return not (len(words) > 1 and "," not in place and words[0] in self.people.given)


def cast_of(rules: RuleSet, people: People, vocabulary: Vocabulary, labels: tuple[str, ...]) -> Cast:
    """Compile what people and outlets are told apart by."""
    closed = {w for ws in rules.of(Words) if not ws.word_class.endswith("-name") for w in ws.words}
    common = (closed | {v.name.split(" ")[0] for v in rules.of(CueVerb)}) - set(people.given)
    common -= set(people.kinds.get("particle", ()))
    return Cast(
        people,
        frozenset(vocabulary.agencies),
        frozenset(vocabulary.joiners),
        frozenset(vocabulary.places),
        frozenset(labels),
        frozenset(common),
        frozenset(vocabulary.articles),
    )
