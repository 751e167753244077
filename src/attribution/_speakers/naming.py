"""Naming: which names are one person's or one body's, and what a name tells of who bears it.

Takes ``Name`` values; gives candidates. A full name gathers its surname, first name, initials and acronym
wherever they stand; a name that several bear is settled where it stands. A few look-ups a name: linear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import attrs

from attribution._speakers.candidates import Candidate, Name
from attribution._speakers.people import People
from attribution.model import SpeakerType

__all__ = ["Bearers"]

PERSON, ORGANIZATION, ACCOUNT = SpeakerType.PERSON, SpeakerType.ORGANIZATION, SpeakerType.ACCOUNT
#: How many bearers of one name are told apart; of more, only those seen last.
MOST_BEARERS = 20
JOINING = "&"


@attrs.define(eq=False, repr=False)
class Bearers:
    """Who bears which name.

    Args:
        people: the look-ups.
        full: candidates by their full names and aliases.
        ends: persons by first and last name.
        last: persons by surname, bodies by last word.
        first: persons by first name, bodies by first word.
        doubled: persons of more than two names by the first two.
        order: when each candidate was introduced.
        bare: when each name of one word is first used.
        kin: candidates introduced as somebody's relatives.
        small: those whose names are written without capitals, by name and surname.
    """

    people: People
    full: dict[tuple[str, ...], Candidate] = attrs.Factory(dict)
    ends: dict[tuple[str, str], Candidate] = attrs.Factory(dict)
    last: dict[str, list[Candidate]] = attrs.Factory(dict)
    first: dict[str, list[Candidate]] = attrs.Factory(dict)
    doubled: dict[tuple[str, ...], list[Candidate]] = attrs.Factory(dict)
    order: dict[int, int] = attrs.Factory(dict)
    bare: dict[str, int] = attrs.Factory(dict)
    kin: set[int] = attrs.Factory(set)
    small: dict[tuple[str, ...], Candidate] = attrs.Factory(dict)

    def gather(self, names: Sequence[Name]) -> None:
        """Make the candidates of all names, the longest first, so that short ones find their long ones."""
        groups: dict[tuple[str, ...], list[Name]] = {}
        for name in names:
            groups.setdefault(name.words, []).append(name)
        opened: dict[int, int] = {}
        first = {words: n for n, words in reversed(list(enumerate(groups)))}
        for words in sorted(groups, key=lambda w: (len(w), len(w[0].rstrip(".")) > 1), reverse=True):
            if len(words) > 1:
                self._place(words, groups[words])
                opened.setdefault(id(self.full[words]), first[words])
        for words, group in groups.items():
            if len(words) == 1 and all(
                id(c) in self.kin and opened.get(id(c), 0) > first[words] for c in self._options(words)
            ):
                self._place(words, group)  # nobody's, or known before the relative who shares it
        for n, name in enumerate(names):
            if len(name.words) == 1:
                self.bare.setdefault(name.words[0], n)
            found = self.full.get(name.words)
            if found:
                self.order.setdefault(id(found), n)

    def _place(self, words: tuple[str, ...], group: Sequence[Name]) -> None:
        kind, sure = self._judge(words, group)
        candidate = self._joined(words, kind)
        if candidate is None:
            candidate = Candidate(group[0].text, words, named=True, type=kind, sure=sure)
            if kind is PERSON and words[0] in self.people.given and len(words) > 1:
                candidate.gender = self.people.given[words[0]] or None
            elif kind is PERSON and len(words) == 1:
                candidate.gender = self.people.given.get(words[0]) or None
            self._index(candidate, words)
        elif sure > candidate.sure:
            candidate.type, candidate.sure = kind, sure
        self.full[words] = candidate
        candidate.offices = candidate.offices.union(*(name.offices for name in group))
        if group[0].roles and group[0].roles[0].kin:
            self.kin.add(id(candidate))
        for name in group:
            for alias in name.aliases:
                self.full.setdefault(alias, candidate)

    def _joined(self, words: tuple[str, ...], kind: SpeakerType) -> Candidate | None:
        """Find the longer name that a name of several words is a form of."""
        if words in self.full:
            return self.full[words]
        if len(words) < 2:
            return None
        if kind is not PERSON:
            return None
        first, last = words[0], _surname(self.people, words)
        found = self.ends.get((first, last))
        if found is None and self.people.is_a("particle", first):  # Van Hoorn, at the head of a sentence
            named = self.last.get(last, ())
            return named[0] if len(named) == 1 else None
        if found is None and len(words) == 2:
            longer = self.doubled.get(words, ())  # Lee Ann
            found = longer[0] if len(longer) == 1 and words[1] in self.people.given else None
        if found is None and (len(first) == 1 or "." in first):  # K. Lowell, K.J. Lowell
            bearers = self.last.get(last, [])[-MOST_BEARERS:]
            fitting = [c for c in bearers if _begin(c.words, first.replace(".", ""))]
            found = fitting[0] if len(fitting) == 1 else None
        return found

    def _index(self, candidate: Candidate, words: tuple[str, ...]) -> None:
        if len(words) < 2:
            return
        last = _surname(self.people, words)
        if candidate.type is PERSON:
            self.ends.setdefault((words[0], last), candidate)
            if len(words) > 2:
                self.doubled.setdefault(words[:2], []).append(candidate)
        elif candidate.type is ORGANIZATION:
            initials = "".join(w[0] for w in words if not self.people.is_a("acronym-gap", w))
            if len(initials) > 1:
                self.full.setdefault((initials,), candidate)
            for k in range(1, len(words) - 1):
                if not self.people.is_a("acronym-gap", words[k]):
                    self.full.setdefault(words[k:], candidate)
        else:
            return
        for index, word in ((self.last, last), (self.first, words[0])):
            index.setdefault(word, []).append(candidate)

    def _judge(self, words: tuple[str, ...], group: Sequence[Name]) -> tuple[SpeakerType, int]:
        """Tell what bears a name, and how surely: 3 where the text says so, 0 for a guess."""
        people = self.people
        joined = " ".join(words)
        if people.is_a("place", joined) or people.is_a("organization", joined):
            return ORGANIZATION, 3
        if JOINING in words:
            return ORGANIZATION, 2  # Stone & Sons
        for name in group:
            if name.personal:
                return PERSON, 3
        if words[0] in people.given and not people.is_a("company", words[-1]) and not self._is_body(words):
            return PERSON, 2
        for name in group:
            for role in name.roles:
                return role.type, 2
        paper = people.roles.get(words[-1])
        if (
            len(words) > 1
            and paper
            and paper.type is SpeakerType.DOCUMENT
            and not people.is_a("institution", words[-1])
        ):
            return SpeakerType.DOCUMENT, 2  # the Vell Report
        if self._is_body(words) or (len(words) > 1 and people.is_a("trade", words[-1])):
            return ORGANIZATION, 2
        return self._guess(words, group)

    @staticmethod
    def _guess(words: tuple[str, ...], group: Sequence[Name]) -> tuple[SpeakerType, int]:
        """Tell what bears a name of which no word tells: as hinted, else by how it is used."""
        hinted = Counter(n.hint for n in group if n.hint)
        if hinted:
            return hinted.most_common(1)[0][0], 1
        if group[0].text.isupper() and len(words) == 1 and 1 < len(words[0]) < 7:
            return ORGANIZATION, 1
        if sum(n.article for n in group) * 2 >= len(group) or any(n.housed for n in group):
            return ORGANIZATION, 1
        return PERSON, 0

    def _is_body(self, words: tuple[str, ...]) -> bool:
        if len(words) < 2:
            return False
        people = self.people
        if people.is_a("company", words[-1]):
            return True
        return any(people.is_a("institution", w) for w in words)

    def _options(self, words: tuple[str, ...]) -> list[Candidate]:
        """Give all who may bear a name."""
        found = self.full.get(words)
        if found:
            return [found]
        word = words[0]
        if len(words) > 1 or self.people.is_a("place", word):
            return []
        options = [c for c in self.last.get(word, ())[-MOST_BEARERS:] if c.type is PERSON]
        if not options:
            options = self.first.get(word, [])[-MOST_BEARERS:]
        return options or self.last.get(word, [])[-MOST_BEARERS:]

    def pick(self, name: Name, recent: Callable[[], list[Candidate]]) -> Candidate | None:
        """Settle who is meant by a name where it stands; None where it fits several equally well."""
        options = self._options(name.words)
        if name.gender:
            fitting = [c for c in options if c.may_be(name.gender)]
            if options and not fitting:
                return self._other(name)
            options = fitting
        if name.junior and len(options) > 1:
            told = [c for c in options if c.junior == name.junior]
            options = told or [c for c in options if c.junior != -name.junior]
        if name.offices:
            known = [c for c in options if not c.offices or c.offices & name.offices]
            if options and not known:
                return self._other(name)  # First lady Jill Dahl …, President Dahl
            options = [c for c in known if c.offices] or known
        if len(options) == 1:
            return options[0]
        return self._main(name, options, recent()) if options else self._other(name)

    def _other(self, name: Name) -> Candidate:
        """Keep apart who shares a name with somebody of another gender or office: Mrs. Dahl beside Tom Dahl."""
        key = (name.gender or "", *name.offices, *name.words)
        if key not in self.full:
            kind, sure = self._judge(name.words, [name])
            self.full[key] = Candidate(
                name.text, name.words, named=True, type=kind, sure=sure, offices=name.offices
            )
            if name.offices and len(name.words) == 1:
                self.last.setdefault(name.words[0], []).append(self.full[key])
            self.order.setdefault(id(self.full[key]), len(self.order))
        return self.full[key]

    def uncapitalised(self, words: tuple[str, ...], text: str) -> Candidate:
        """Give who bears a name that is written without capitals."""
        if words not in self.small:
            candidate = Candidate(text, words, named=True, type=PERSON, sure=2)
            self.small[words] = candidate
            self.small.setdefault(words[-1:], candidate)
        return self.small[words]

    def _main(
        self, name: Name, options: Sequence[Candidate], recent: Iterable[Candidate]
    ) -> Candidate | None:
        """Tell whose a name is without more: a surname of who bore it first, or holds an office; else of the last."""
        alone = [c for c in options if len(c.words) == 1]
        if len(alone) == 1:
            return alone[0]  # President Dahl, whose wife has a full name
        mains = [c for c in options if id(c) not in self.kin]
        if len({_surname(self.people, c.words) for c in mains}) > 1:
            return next((c for c in recent if any(c is m for m in mains)), None)
        mains = sorted((c for c in mains if id(c) in self.order), key=lambda c: self.order[id(c)])
        if len(mains) > 1 and self.bare.get(name.words[-1], 0) > self.order[id(mains[1])]:
            mains = [c for c in mains if c.offices]  # else nobody's: Ann Oak and Bea Oak came, then Oak spoke
            return mains[0] if len(mains) == 1 else None
        return mains[0] if mains else None

    def learn(self, candidate: Candidate, name: Name) -> None:
        """Add what stands beside a name to what is known of its bearer."""
        if len(name.words) > len(candidate.words):
            candidate.name, candidate.words = name.text, name.words
        if name.gender and (candidate.type is PERSON):
            candidate.gender = name.gender
        candidate.age = candidate.age or name.age
        candidate.handle = candidate.handle or name.handle
        candidate.junior = candidate.junior or name.junior
        for text in name.described:
            if text not in candidate.roles:
                candidate.roles.append(text)
            candidate.modifiers.update(text.lower().split())
        if any(r.kin for r in name.roles) and not candidate.heads:
            self.kin.add(id(candidate))


def _begin(words: tuple[str, ...], initials: str) -> bool:
    """Tell whether the words of a name, as far as it gives them before the surname, begin with these letters."""
    own = "".join(w[0] for w in words[:-1])
    return initials.startswith(own) or own.startswith(initials)


def _surname(people: People, words: tuple[str, ...]) -> str:
    return words[-2] if len(words) > 2 and people.is_a("generation", words[-1]) else words[-1]
