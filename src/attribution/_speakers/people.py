"""People: a rule set's words about speakers, compiled for look-up.

Takes a ``RuleSet``; gives ``People``: which words are titles, roles and pronouns, what given names, countries
and institutions there are. Costs some milliseconds, once per ``Parser``; every look-up is one of a dictionary.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from attribution.model import SpeakerType
from attribution.rules import Anonymity, NameWords, Pronoun, RoleNoun, RuleSet, Title, Words

__all__ = ["People", "Role"]


class Role(NamedTuple):
    """One reading of a word as a noun that can speak.

    Args:
        lemma: the singular, of the noun that says the same where there is one.
        type: what such a speaker is.
        gender: female or male where the noun tells it.
        plural: True for the form of several.
        epithet: True for a noun that names anew who has been named just before.
        kin: True for a noun told from somebody else's side.
        sole: True for an office that nobody holds beside another.
    """

    lemma: str
    type: SpeakerType
    gender: str | None = None
    plural: bool = False
    epithet: bool = False
    kin: bool = False
    sole: bool = False


#: How many words a noun may have.
LONGEST_NOUN = 3


@attrs.frozen(eq=False, repr=False)
class People:
    """Look-ups for what speakers are called.

    Args:
        titles: titles by their last word, in lower case, without a stop.
        roles: role nouns by word; one of several words under all of them and under the last.
        endings: role nouns that stand for every noun with their ending.
        pronouns: pronouns by word.
        given: given names with the gender of those who bear them.
        kinds: for each kind of ``NameWords`` its words.
        calendar: months and weekdays.
        anonymity: phrases that say that a name is withheld.
        compounding: endings that are nouns themselves, and so make one whatever stands around it: -woman.
        compounds: True where the last part of any noun tells what it is: *Innenministerin* a *Ministerin*.
    """

    titles: dict[str, Title]
    roles: dict[str, Role]
    endings: tuple[tuple[str, Role], ...]
    pronouns: dict[str, Pronoun]
    given: dict[str, str]
    kinds: dict[str, frozenset[str]]
    calendar: frozenset[str]
    anonymity: tuple[str, ...]
    compounding: tuple[str, ...]
    compounds: bool = False

    @classmethod
    def of(cls, rules: RuleSet) -> People:
        """Compile a rule set."""
        roles = _roles(rules.of(RoleNoun))
        return cls(
            titles={t.name.lower().rstrip(".").split(" ")[-1]: t for t in rules.of(Title)},
            roles={word: role for word, role in roles.items() if word[0] != "-"},
            endings=tuple((word[1:], role) for word, role in roles.items() if word[0] == "-"),
            pronouns={p.name: p for p in rules.of(Pronoun)},
            given=_given(rules.of(Words)),
            kinds=_kinds(rules.of(NameWords)),
            calendar=frozenset(
                w for ws in rules.of(Words) if ws.word_class in {"month", "weekday"} for w in ws.words
            ),
            anonymity=tuple(a.name.lower() for a in rules.of(Anonymity)),
            compounding=tuple(word[1:] for word in roles if word[0] == "-" and word[1:] in roles),
            compounds=any("compounds" in ws.words for ws in rules.of(Words) if ws.word_class == "trait"),
        )

    def standing(self, word: str) -> Role | None:
        """Give what a word before a name says of its bearer; in a language of compounds also by its last part."""
        return self.roles.get(word) or (self._by_ending(word) if self.compounds else None)

    def title(self, words: Sequence[str]) -> Role | None:
        """Give what several words tell together, by as many of the last as make a noun: chief executive officer."""
        for size in range(min(LONGEST_NOUN, len(words)), 1, -1):
            role = self.roles.get(" ".join(words[-size:]))
            if role:
                return role
        return None

    def role(self, word: str) -> Role | None:
        """Give what a noun says of who it stands for; None for one that cannot speak."""
        return self.roles.get(word) or (
            self._by_ending(word) if "-" in word or word.endswith(self.compounding) else None
        )

    def guess(self, word: str) -> Role | None:
        """Give the same for a noun that is known to speak, also by endings that verbs and adjectives share."""
        return self.roles.get(word) or self._by_ending(word)

    def _by_ending(self, word: str) -> Role | None:
        for ending, role in self.endings:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return role._replace(lemma=word if not role.plural else word.removesuffix("s"))
        return None

    def is_a(self, kind: str, name: str) -> bool:
        """Tell whether a name, in lower case, is one of a kind of ``NameWords``."""
        return kind in self.kinds and name in self.kinds[kind]


def _roles(nouns: tuple[RoleNoun, ...]) -> dict[str, Role]:
    """Collect every form of every role noun; a noun of one word goes before the last word of another."""
    found: dict[str, Role] = {}
    for noun in sorted(nouns, key=lambda n: (" " in n.name, -len(n.name) if n.name[0] == "-" else 0)):
        one = Role(noun.noun or noun.name, noun.type, noun.gender, False, noun.epithet, noun.kin, noun.sole)
        forms = [(noun.name, one)]
        if noun.plural != "":
            forms.append((noun.plural or noun.name + "s", one._replace(plural=True)))
        for form, role in forms:
            found.setdefault(form, role)
            found.setdefault(form.split(" ")[-1], role)
    return found


def _given(words: tuple[Words, ...]) -> dict[str, str]:
    """Collect given names; one that stands in both lists tells nothing of gender."""
    lists = {
        gender: {w for ws in words if ws.word_class == f"{gender}-name" for w in ws.words}
        for gender in ("female", "male")
    }
    both = lists["female"] & lists["male"]
    return {w: "" if w in both else gender for gender, names in lists.items() for w in names}


def _kinds(rules: tuple[NameWords, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for rule in rules:
        found[rule.kind] = found.get(rule.kind, frozenset()) | frozenset(rule.words)
    return found
