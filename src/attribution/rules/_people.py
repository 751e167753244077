"""Rules about those who speak: titles, role nouns, pronouns, words that tell what bears a name."""

from __future__ import annotations

import attrs

from attribution.model import SpeakerType
from attribution.rules._base import (
    Rule,
    check_flag,
    check_strings,
    check_words,
    meant,
    member_of,
    one_of,
    words_of,
)

__all__ = ["GENDERS", "NAME_KINDS", "Anonymity", "NameWords", "Pronoun", "RoleNoun", "Title"]

GENDERS = ("female", "male", None)
NUMBERS = ("singular", "plural", None)

#: What the words of a ``NameWords`` rule tell of a name.
NAME_KINDS = {
    "company": "ends the name of a company: Inc, Ltd, AB",
    "degree": "stands behind a person's name: Jr, MP, PhD",
    "acronym-gap": "left out of an acronym: of, for, the",
    "elder": "tells the first-born of two who share a surname: elder",
    "empty": "tells nothing of whom a description means: new, same, other",
    "former": "the first of two: former",
    "generation": "behind a surname, part of the name: Jr",
    "housing": "between a role and those it speaks for: a spokesman for",
    "inner": "written small inside an organization's name or a title: of, for",
    "institution": "in a name of several words, makes it an organization's: Ministry, University",
    "joiner": "joins two into one source: and",
    "latter": "the second of two: latter",
    "naming": "words between a description and the name: named, called",
    "organization": "is an organization's whole name: Google, Congress",
    "origin": "says where somebody is from: Italian",
    "particle": "written small inside a person's name: van, de",
    "person-relative": "relative pronouns that stand for persons only: who",
    "place": "a country, or a capital that stands for its government: France, Kyiv",
    "trade": "ends the name of a company, but also of a person: Steel, Capital",
    "verb-ending": "what many verb forms end in, so that a capital at the head of a sentence makes no name of them: ing",
    "younger": "tells the later-born of two who share a surname: younger",
}


def _check_gender(rule: Rule, _: attrs.Attribute[str | None], value: str | None) -> None:
    if value not in GENDERS:
        raise rule.error("gender", f"female or male was expected, or nothing, not {value!r}")


def _speaker_type(value: SpeakerType | str) -> SpeakerType:
    return member_of(SpeakerType, value)


def _number(value: str | None) -> str | None:
    return None if value == "either" else value


@attrs.frozen
class Title(Rule):
    """A word that stands before a person's name, such as ``Mr.``, ``Senator``, ``Lt. Col.``.

    Args:
        name: the title as written, with its stop.
        gender: ``"female"`` or ``"male"`` where the title tells it.
        role: False for a mere form of address (``Mr.``), True where it says what the person is.
        noun: the role noun that says the same as a shortened title: ``senator`` for ``Sen.``
    """

    gender: str | None = attrs.field(default=None, kw_only=True, validator=_check_gender)
    role: bool = attrs.field(default=True, kw_only=True, validator=check_flag)
    noun: str | None = attrs.field(default=None, kw_only=True, validator=check_words)


@attrs.frozen
class RoleNoun(Rule):
    """A noun that can speak: ``spokeswoman``, ``council``, ``report``, ``protesters``.

    Args:
        name: the singular, or the plural of a noun that has no singular here. A name that begins with a
            hyphen is an ending: ``-woman`` stands for every noun that ends so.
        type: what such a speaker is: person, organization, group, document or account.
        gender: ``"female"`` or ``"male"`` where the noun tells it.
        plural: the plural where it is irregular; an empty string where there is none.
        epithet: True for a noun that is often used to name somebody anew who has been named just before
            ("the veteran", "the striker"), rather than for the holder of an office.
        kin: True for a noun that is told from somebody else's side ("his mother"): never the owner.
        sole: True for an office that nobody holds beside another ("president", "first lady"): before a surname
            it tells its holder from a namesake with another such office.
        noun: another role noun that says the same: ``chief executive`` for ``ceo``.
    """

    type: SpeakerType = attrs.field(
        default=SpeakerType.PERSON, converter=_speaker_type, validator=one_of(SpeakerType), kw_only=True
    )
    gender: str | None = attrs.field(default=None, kw_only=True, validator=_check_gender)
    plural: str | None = attrs.field(default=None, kw_only=True, validator=check_words)
    epithet: bool = attrs.field(default=False, kw_only=True, validator=check_flag)
    kin: bool = attrs.field(default=False, kw_only=True, validator=check_flag)
    sole: bool = attrs.field(default=False, kw_only=True, validator=check_flag)
    noun: str | None = attrs.field(default=None, kw_only=True, validator=check_words)


@attrs.frozen
class Pronoun(Rule):
    """A pronoun that stands for a speaker: ``she``, ``his``, ``they``.

    Args:
        name: the pronoun in lower case.
        person: 1, 2 or 3.
        number: ``"singular"``, ``"plural"``, or ``"either"``, which is the same as None.
        gender: ``"female"`` or ``"male"`` where the pronoun tells it.
        neuter: True where it stands for things and organizations, not for persons.
        owner: True where it opens a noun phrase that belongs to the speaker: ``his``.
        indefinite: True where it stands for nobody in particular: ``many``, ``someone``.
    """

    person: int = attrs.field(kw_only=True)
    number: str | None = attrs.field(default="singular", converter=_number, kw_only=True)
    gender: str | None = attrs.field(default=None, kw_only=True, validator=_check_gender)
    neuter: bool = attrs.field(default=False, kw_only=True, validator=check_flag)
    owner: bool = attrs.field(default=False, kw_only=True, validator=check_flag)
    indefinite: bool = attrs.field(default=False, kw_only=True, validator=check_flag)

    @person.validator
    def _check_person(self, _: object, value: object) -> None:
        if value not in (1, 2, 3):
            raise self.error("person", f"1, 2 or 3 was expected, not {value!r}")

    @number.validator
    def _check_number(self, _: object, value: object) -> None:
        if value not in NUMBERS:
            raise self.error("number", f"singular, plural or either was expected, not {value!r}")


@attrs.frozen
class NameWords(Rule):
    """Words that tell what bears a name: countries, companies, institutions, particles.

    Args:
        name: the kind, one of ``NAME_KINDS``; with a remark behind it after a space where a pack needs a
            second rule of the kind: ``place cities``.
        words: the words in lower case, as one string, or as a sequence where a name has several words.
    """

    words: tuple[str, ...] = attrs.field(converter=words_of, validator=check_strings)

    @property
    def kind(self) -> str:
        """What the words tell."""
        return self.name.split(" ")[0]

    def __attrs_post_init__(self) -> None:
        if self.kind not in NAME_KINDS:
            known = ", ".join(sorted(NAME_KINDS))
            raise self.error("name", f"no such kind; the kinds are {known}{meant(self.kind, NAME_KINDS)}")


@attrs.frozen
class Anonymity(Rule):
    """A phrase that tells that a speaker's name is withheld: ``condition of anonymity``.

    Args:
        name: the phrase, in lower case.
    """
