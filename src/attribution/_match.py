"""Matches: what a pattern has found so far around one cue.

Knows the cue's sentence; works out what several patterns ask for once, when first asked.
"""

from __future__ import annotations

from attribution._boundaries import Ends
from attribution._complements import Complement, complement
from attribution._cues import Candidate
from attribution._relation import Range
from attribution._sources import Phrase, subject
from attribution._units import Unit

__all__ = ["MISSING", "Match", "Site"]
#: An element that is not where a pattern asks for it.
MISSING = -1


class Site:
    """One cue in its unit, with what several patterns ask for: worked out once, when first asked for."""

    __slots__ = ("_after", "_subject", "cue", "ends", "unit")

    def __init__(self, unit: Unit, cue: Candidate, ends: Ends) -> None:
        self.unit = unit
        self.cue = cue
        self.ends = ends
        self._after: Complement | None = None
        self._subject: Phrase | bool | None = False

    @property
    def after(self) -> Complement:
        """What follows the cue."""
        if self._after is None:
            self._after = complement(self.unit, self.cue)
        return self._after

    @property
    def subject(self) -> Phrase | None:
        """The phrase right before the cue that can be its subject."""
        if self._subject is False:
            self._subject = subject(self.unit, self.cue.lo)
        return self._subject  # type: ignore[return-value]


class Match:
    """What a pattern has found so far around one cue."""

    __slots__ = ("addressee", "content", "cue", "frame", "hi", "lo", "site", "source", "unit", "via")

    def __init__(self, site: Site) -> None:
        self.site = site
        self.unit = site.unit
        self.cue = site.cue
        self.lo, self.hi = site.cue.lo, site.cue.hi  # a copula beside a noun belongs to its cue
        self.source: Phrase | None = None
        self.content: list[Range] = []
        self.addressee: Range | None = None
        self.via: Range | None = None
        self.frame = ""

    @property
    def ends(self) -> Ends:
        """What the rule set says of the ends of contents."""
        return self.site.ends

    @property
    def after(self) -> Complement:
        """What follows the cue."""
        return self.site.after

    def subject(self, i: int) -> Phrase | None:
        """The phrase right before item ``i`` that can be a subject."""
        return self.site.subject if i == self.cue.lo else subject(self.unit, i)
