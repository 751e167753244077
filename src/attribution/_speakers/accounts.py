"""Accounts: who posts, and whose account a handle is.

Takes a ``Cast`` and the mentions; gives a ``Candidate`` for the source of a post, and for a source that is a handle.
A look-up or two for each: linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs
import regex

from attribution._speakers.candidates import Candidate, Mention
from attribution._speakers.cast import Cast
from attribution._speakers.sourcing import read_phrase
from attribution.model import Post, SpeakerType

__all__ = ["Accounts"]

ACCOUNT, PERSON = SpeakerType.ACCOUNT, SpeakerType.PERSON
#: How far above a post those stand who may lead to it, and letters of a name that no other word holds by chance.
ABOVE, LAST_NAME = 240, 4
#: What people put around their names: emoji, flags, marks of a membership.
ORNAMENT = r"\A[^\p{L}]+|[^\p{L}.]+\Z"


@attrs.define(eq=False, repr=False)
class Accounts:
    """The accounts of one text.

    Args:
        cast: the candidates and where they stand.
        owners: by handle, in lower case, those whose account the text says it is.
        persons: by full name, in lower case, those whom the text names outside the sign-offs of posts.
        spelled: the same, by the letters of the name alone: *unaberg*.
        known: the accounts met so far, by handle or, where none is told, by name.
    """

    cast: Cast
    owners: dict[str, Candidate | None]
    persons: dict[str, Candidate | None]
    spelled: dict[str, Candidate | None]
    known: dict[str, Candidate] = attrs.Factory(dict)

    @classmethod
    def of(cls, cast: Cast, mentions: Sequence[Mention]) -> Accounts:
        """Find whose accounts a text names; the sign-off of a post only tells what the account is called."""
        starts = cast.tokens.starts
        signed = {
            k
            for m in mentions
            if m.post and m.start >= 0
            for k in range(bisect_left(starts, m.start), bisect_left(starts, m.end))
        }
        names = [(n, cast.by_token.get(n.lo)) for n in cast.names.values()]
        told = [(n, candidate) for n, candidate in names if n.lo not in signed]
        owners = {n.handle.lower(): candidate for n, candidate in told if n.handle}
        persons = (
            {" ".join(n.words): candidate for n, candidate in told if len(n.words) > 1}
            if any(m.post for m in mentions)
            else {}
        )
        for n, candidate in names if signed else ():
            if n.lo in signed and candidate and str(candidate.handle).lower() not in owners:
                candidate.handle = None  # it is the account's, who may be somebody else
        spelled = {"".join(filter(str.isalnum, name)): candidate for name, candidate in persons.items()}
        return cls(cast, owners, persons, spelled)

    def author(self, mention: Mention) -> Candidate | None:
        """Give the account that a post stands in, or the person whose account it is."""
        post = mention.post
        if post is None or not (post.author or post.handle):
            return self.named(mention)
        known = self._bearer(mention, post)
        if known:
            known.handle = known.handle or post.handle
            return known
        author = post.author or f"@{post.handle}"
        if not post.handle:
            return self._called(author)
        account = self._at(post.handle)
        if post.author and account.name.startswith("@"):
            account.name = post.author
        return account

    def _bearer(self, mention: Mention, post: Post) -> Candidate | None:
        """Give whom the name of an account means: whose full name it is, or who signs with a title."""
        author = post.author or f"@{post.handle}"
        if post.handle and self.owners.get(post.handle.lower()):
            return self.owners[post.handle.lower()]
        person = self._namesake(post) or self._told_above(mention, post)
        if person:
            return person
        phrase = read_phrase(self.cast, mention.start, mention.end) if mention.start >= 0 else None
        known = self.cast.by_token.get(phrase.name.lo) if phrase and phrase.name else None
        titled = known and phrase and phrase.name and (phrase.name.personal or "," in author)
        return known if known and (titled or known.type is ACCOUNT) else None

    def _namesake(self, post: Post) -> Candidate | None:
        """Give the person whose full name an account has as its own or, where none is told, as its handle."""
        if post.author is None:
            person = self.spelled.get(regex.sub(r"\W|_", "", post.handle or "").lower())
        else:
            person = self.persons.get(regex.sub(ORNAMENT, "", post.author).lower())
        return person if person and person.type is PERSON else None

    def _told_above(self, mention: Mention, post: Post) -> Candidate | None:
        """Give whom the lines above a post name, where its handle alone is told and spells them: *@emoll*, *@SenMoll*."""
        handle, starts = (post.handle or "").lower(), self.cast.starts
        if post.author or not handle or mention.start < 0:
            return None
        low, high = (bisect_left(starts, at) for at in (mention.start - ABOVE, mention.start))
        for sighting in reversed(self.cast.sightings[low:high]):
            person = sighting.candidate
            if person and person.type is PERSON and person.named and self._spells(handle, person.name):
                return person
        return None

    def _spells(self, handle: str, name: str) -> bool:
        """True where a handle is a last name, with a first name, its beginning or a title beside it at most."""
        first, *_, last = name.lower().split(" ") if " " in name else ("", name.lower())
        beside = handle.replace(last, "", 1).strip("_.0123456789")
        known = first.startswith(beside) or beside in self.cast.people.titles
        return len(last) >= LAST_NAME and last in handle and known

    def only_signed(self, mention: Mention, candidate: Candidate) -> bool:
        """Tell whether nothing but its name says that an account is a person's: it stays an account then."""
        post = mention.post
        if post is None or candidate is not self._namesake(post):
            return False
        return not post.handle or self.owners.get(post.handle.lower()) is not candidate

    def named(self, mention: Mention) -> Candidate | None:
        """Give the account that a source is, by its handle or its name."""
        if mention.start < 0:
            return None
        text = " ".join(self.cast.tokens.text[mention.start : mention.end].split())
        return self._at(text[1:]) if text.startswith("@") and " " not in text else self._called(text)

    def at_end(self, mention: Mention) -> Candidate | None:
        """Give the account whose handle a source without a name ends with: *X user @quaywatch*."""
        tokens = self.cast.tokens
        last = bisect_left(tokens.starts, mention.end) - 1
        word = tokens.text[tokens.starts[last] : tokens.ends[last]]
        return self._at(word[1:]) if word.startswith("@") and len(word) > 1 else None

    def _at(self, handle: str) -> Candidate:
        """Give whose account a handle is, as far as the text says so, or the account itself."""
        key = handle.lower()
        if key not in self.known:
            account = Candidate(f"@{handle}", named=True, type=ACCOUNT, sure=3, handle=handle)
            self.known[key] = self.owners.get(key) or account
        return self.known[key]

    def _called(self, name: str) -> Candidate:
        return self.known.setdefault(name.lower(), Candidate(name, named=True, type=ACCOUNT, sure=3))
