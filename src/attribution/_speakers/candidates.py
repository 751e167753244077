"""Candidates: all who are named or described in a text, and where.

Holds the values that the steps of speaker resolution share: a ``Candidate`` gathers what the text tells of one
person, body or paper; a ``Sighting`` is one place where a candidate is named or described, a ``Mention`` a source to
resolve. They live as long
as the resolution of one text; what leaves it are frozen ``Speaker`` values.
"""

from __future__ import annotations

from typing import NamedTuple

import attrs

from attribution._speakers.people import Role
from attribution.model import Post, SpeakerType

__all__ = ["Candidate", "Description", "Mention", "Name", "Sighting"]

PERSON = SpeakerType.PERSON


class Mention(NamedTuple):
    """One source to resolve. Offsets are characters, half-open.

    Args:
        start: offset of the source's first character; -1 where the attribution has no source.
        end: offset behind its last character, or -1.
        inside: index, among the mentions, of the attribution whose content holds this one.
        content: the spans of what is attributed.
        quoted: True where the content is direct speech.
        cue: the span of the cue.
        post: author and handle of an embedded post.
        turn: for dialogue without a cue, the mentions of who speaks and of whom they speak with.
    """

    start: int
    end: int
    inside: int | None = None
    content: tuple[tuple[int, int], ...] = ()
    quoted: bool = False
    cue: tuple[int, int] | None = None
    post: Post | None = None
    turn: tuple[int, int] | None = None


@attrs.define(eq=False, repr=False)
class Description:
    """A noun phrase around a role noun: ``the former mayor``. Positions are token indices.

    Args:
        lo: its first token, article and all.
        head: the role noun; what follows it (``of the port``) is left out.
        role: what the noun tells.
        kind: ``definite``, ``indefinite``, ``own`` (his, her, somebody's) or an empty string for none of them.
        modifiers: the words between article and noun.
        text: the phrase as it stands, white space single.
    """

    lo: int
    head: int
    role: Role
    kind: str
    modifiers: tuple[str, ...]
    text: str


@attrs.define(eq=False, repr=False)
class Name:
    """A proper name where it stands. Positions are token indices.

    Args:
        lo: its first token, without title.
        hi: behind its last token.
        end: behind the degrees that follow it.
        words: its words in lower case.
        text: the name as it stands, white space single.
        left: the first token of the phrase, with article, title and role noun.
        roles: what title and appositions tell, first the nearest.
        described: those descriptions as they stand, without article.
        offices: the titles before it that nobody holds beside another.
        gender: what a title tells.
        personal: True where a title, age or degree shows a person.
        article: True behind *the*.
        opens: True where it opens its sentence, so that its capital means nothing.
        owner: True before a possessive clitic.
        housed: True where it says whom somebody speaks or works for.
        age: its bearer's age, as written.
        aliases: acronyms and nicknames beside it, as tuples of words.
        handle: the account beside it, without ``@``.
        junior: -1 for *younger*, 1 for *elder*, 0 where nothing tells.
        spans: token ranges of the appositions that the name has taken up.
        hint: what another tool takes its bearer for.
    """

    lo: int
    hi: int
    end: int
    words: tuple[str, ...]
    text: str
    left: int
    roles: list[Role] = attrs.Factory(list)
    described: list[str] = attrs.Factory(list)
    offices: frozenset[str] = frozenset()
    gender: str | None = None
    personal: bool = False
    article: bool = False
    opens: bool = False
    owner: bool = False
    housed: bool = False
    age: str | None = None
    aliases: list[tuple[str, ...]] = attrs.Factory(list)
    handle: str | None = None
    junior: int = 0
    spans: list[tuple[int, int]] = attrs.Factory(list)
    hint: SpeakerType | None = None


@attrs.define(eq=False, repr=False)
class Candidate:
    """One who may turn out to be a speaker, with all that the text tells of them so far."""

    name: str
    words: tuple[str, ...] = ()
    named: bool = False
    type: SpeakerType = SpeakerType.UNKNOWN
    sure: int = 0
    gender: str | None = None
    plural: bool = False
    heads: set[str] = attrs.Factory(set)
    modifiers: set[str] = attrs.Factory(set)
    proper: set[str] = attrs.Factory(set)
    offices: frozenset[str] = frozenset()
    roles: list[str] = attrs.Factory(list)
    age: str | None = None
    handle: str | None = None
    junior: int = 0
    anonymous: bool = False
    epithet: bool = True

    def may_be(self, gender: str | None) -> bool:
        """Tell whether nothing speaks against a gender."""
        return gender is None or self.gender is None or self.gender == gender


@attrs.define(eq=False, repr=False)
class Sighting:
    """One place where a candidate is named or described.

    Args:
        start: offset of its first character, with article and title.
        end: offset behind its last character.
        candidate: who it is; None where the name fits several and nothing tells which.
        subject: True where it looks like the subject of its clause.
        named: True for a name, False for a description.
        token: index of its first token.
        first: True where the candidate is introduced.
    """

    start: int
    end: int
    candidate: Candidate | None
    subject: bool
    named: bool
    token: int
    first: bool = False
