"""Accounts: who posts, and whose account a handle is.

Takes a ``Cast`` and the mentions; gives a ``Candidate`` for the source of a post, and for a source that is a handle.
A look-up or two for each: linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from attribution._speakers.candidates import Candidate, Mention
from attribution._speakers.cast import Cast
from attribution._speakers.sourcing import read_phrase
from attribution.model import SpeakerType

__all__ = ["Accounts"]

ACCOUNT = SpeakerType.ACCOUNT


@attrs.define(eq=False)
class Accounts:
    """The accounts of one text.

    Args:
        cast: the candidates and where they stand.
        owners: by handle, in lower case, those whose account the text says it is.
        known: the accounts met so far, by handle or, where none is told, by name.
    """

    cast: Cast
    owners: dict[str, Candidate | None]
    known: dict[str, Candidate] = attrs.Factory(dict)

    @classmethod
    def of(cls, cast: Cast, mentions: Sequence[Mention]) -> Accounts:
        """Find whose accounts a text names; the sign-off of a post only tells what the account is called."""
        signed = {m.start for m in mentions if m.post}
        starts = cast.tokens.starts
        owned = [n for n in cast.names.values() if n.handle and starts[n.lo] not in signed]
        return cls(cast, {str(n.handle).lower(): cast.by_token.get(n.lo) for n in owned})

    def author(self, mention: Mention) -> Candidate | None:
        """Give the account that a post stands in, or the person in office whose post it is."""
        post = mention.post
        if post is None or not (post.author or post.handle):
            return self.named(mention)
        author = post.author or f"@{post.handle}"
        phrase = read_phrase(self.cast, mention.start, mention.end) if mention.start >= 0 else None
        known = self.cast.by_token.get(phrase.name.lo) if phrase and phrase.name else None
        if known and phrase and phrase.name:
            known.handle = known.handle or post.handle
            if known.type is ACCOUNT or phrase.name.personal or "," in author:
                return known
        if not post.handle:
            return self._called(author)
        account = self._at(post.handle)
        if post.author and account.name.startswith("@"):
            account.name = post.author
        return account

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
