"""Drafts: relations and posts as offsets into the text, ready for speakers and parents.

Takes the settled relations of all units and the posts; gives ``Draft`` values in text order, each with its parent.
One sort and one sweep over the contents' edges.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attribution._bits import holds
from attribution._dialogue import Turn
from attribution._lexicon import PASSIVE, Bit
from attribution._mood import Told
from attribution._posts import EMBED, FoundPost
from attribution._relation import Range, Relation
from attribution._units import Unit
from attribution.model import CueType, Kind, Polarity, Post
from attribution.rules import CueNoun, CuePhrase

__all__ = ["Draft", "from_post", "from_relation", "from_told", "from_turn", "ordered"]

QUOTE, MARKS = Bit.QUOTE, (Bit.STOP | Bit.COMMA | Bit.DASH | Bit.NEWLINE)
POST_LEMMA = "post"
TURN_CONFIDENCE = 0.7
QUOTATION_CONFIDENCE = 0.6
MOOD_CONFIDENCE = 0.72
POST_CONFIDENCE = {True: 0.97, False: 0.85}  # with a date, without
EMBED_CONFIDENCE = 0.99  # markup leaves no doubt


class Draft(NamedTuple):
    """An attribution in the making; ranges are offsets into the text.

    ``turn`` tells, for a quotation without a cue, where the cues stand that name its speaker and whom they speak with.
    ``relays`` is True where the source may pass on what another said: *the Echo reported*, *according to the Echo*.
    """

    kind: Kind
    content: tuple[Range, ...]
    cue: Range | None
    lemma: str
    cue_type: CueType
    source: Range | None
    confidence: float
    rule: str
    addressee: Range | None = None
    time: Range | None = None
    medium: Range | None = None
    via: Range | None = None
    polarity: Polarity = Polarity.ASSERTED
    post: Post | None = None
    region: Range | None = None
    document: str | None = None
    relays: bool = False
    turn: tuple[int, int] | None = None

    @property
    def start(self) -> int:
        """Offset of the first character of any of its parts; of a post without any, where it stands."""
        parts = (
            *self.content, self.cue, self.source, self.addressee, self.time, self.medium, self.via,
        )  # fmt: skip
        return min((part[0] for part in parts if part), default=(self.region or (0, 0))[0])

    @property
    def anchor(self) -> Range:
        """The part that tells whether it stands in another's content."""
        return self.cue or (self.content[0] if self.content else self.source or self.region or (0, 0))


def from_relation(
    relation: Relation, more: Sequence[Range], post: Post | None, beside: Sequence[Relation] = ()
) -> Draft:
    """Make a draft of a relation.

    Args:
        relation: the relation.
        more: the quotations behind its sentence that go on with it.
        post: what the sentence tells of a post.
        beside: the other relations of the sentence.
    """
    unit = relation.unit
    prior, quoted = _prior(relation)
    return Draft(
        kind=_kind(relation, beside, goes_on=bool(more) or quoted),
        content=tuple(sorted([*prior, *(unit.edges(c) for c in relation.content), *more])),
        cue=_offsets(unit, relation.cue),
        lemma=relation.candidate.rule.name,
        cue_type=_cue_type(relation),
        source=_offsets(unit, (relation.source.lo, relation.source.hi)) if relation.source else None,
        addressee=_offsets(unit, relation.addressee),
        time=_offsets(unit, relation.time),
        medium=_offsets(unit, relation.medium),
        via=_offsets(unit, relation.via),
        polarity=_polarity(relation),
        post=post,
        confidence=round(relation.confidence, 3),
        rule=relation.pattern.name,
        relays=_relays(relation),
    )


def _prior(relation: Relation) -> tuple[tuple[Range, ...], bool]:
    """Give the sentence that a pronoun of the relation stands for, and tell whether anything in it is quoted."""
    if "BACK" not in relation.pattern.shape:
        return (), False
    tokens = relation.unit.tokens
    first, last = relation.unit.prior
    while last > first + 1 and tokens.bits[last - 1] & MARKS:
        last -= 1
    quoted = holds(tokens.bits[first:last], Bit.MARK)
    return ((tokens.starts[first], tokens.ends[last - 1]),), quoted


def _relays(relation: Relation) -> bool:
    if _cue_type(relation) is CueType.PREPOSITION:
        return True
    return bool(relation.unit.bits[relation.candidate.head] & Bit.RELAY_MEDIUM)


def from_turn(turn: Turn) -> Draft:
    """Make a draft of a turn of dialogue that only its place attributes."""
    return Draft(
        kind=Kind.DIRECT,
        content=(turn.content,),
        cue=None,
        lemma="",
        cue_type=CueType.PUNCTUATION,
        source=None,
        confidence=TURN_CONFIDENCE,
        rule="alternating-turn",
        turn=(turn.own, turn.other),
    )


def from_told(told: Told) -> Draft:
    """Make a draft of sentences that only what stands before them attributes, to who spoke there."""
    quotation = told.kind is Kind.DIRECT
    return Draft(
        kind=told.kind,
        content=told.content,
        cue=None,
        lemma="",
        cue_type=CueType.PUNCTUATION,
        source=told.source,
        confidence=QUOTATION_CONFIDENCE if quotation else MOOD_CONFIDENCE,
        rule="reported-quotation" if quotation else "reported-mood",
    )


def _offsets(unit: Unit, items: Range | None) -> Range | None:
    return unit.edges(items) if items else None


def from_post(post: FoundPost) -> Draft:
    """Make a draft of an embedded post."""
    return Draft(
        kind=Kind.POST,
        content=post.content,
        cue=post.cue,
        lemma=POST_LEMMA,
        cue_type=CueType.PUNCTUATION if post.cue and post.cue[1] - post.cue[0] <= 2 else CueType.NOUN,
        source=post.source,
        time=post.time,
        post=post.post,
        confidence=EMBED_CONFIDENCE if post.rule == EMBED else POST_CONFIDENCE[post.post.date is not None],
        rule=post.rule,
        region=(post.start, post.end),
    )


def with_cited(drafts: list[Draft], cited: Sequence[tuple[int, int, str]]) -> list[Draft]:
    """Add the quotations whose markup names an address as their source, and that no words attribute."""
    if not cited:
        return drafts
    taken = sorted(span for draft in drafts for span in draft.content)
    starts = [span[0] for span in taken]
    for start, end, address in cited:
        at = bisect_left(starts, end) - 1  # the last content that begins before the quotation's end
        if at < 0 or taken[at][1] <= start:
            drafts.append(
                Draft(
                    kind=Kind.DIRECT, content=((start, end),), cue=None, lemma="", cue_type=CueType.PUNCTUATION,
                    source=None, confidence=EMBED_CONFIDENCE, rule="cited", document=address,
                )
            )  # fmt: skip
    return drafts


def _cue_type(relation: Relation) -> CueType:
    rule = relation.candidate.rule
    if isinstance(rule, CuePhrase):
        return rule.type
    return CueType.NOUN if isinstance(rule, CueNoun) else CueType.VERB


def _polarity(relation: Relation) -> Polarity:
    cue = relation.candidate
    if relation.frame.removeprefix(PASSIVE) == "request":
        return Polarity.REQUESTED
    if cue.refusing or relation.frame == "silence":
        return Polarity.SILENT
    if cue.negated:
        silent = relation.frame == "wh" or "silence" in cue.frames
        return Polarity.SILENT if silent else Polarity.DENIED
    return Polarity.ASSERTED if cue.rule.polarity is Polarity.REQUESTED else cue.rule.polarity


def _kind(relation: Relation, beside: Sequence[Relation], *, goes_on: bool) -> Kind:
    """Tell how much stands in quotation marks; what another attribution inside quotes does not count."""
    unit = relation.unit
    inner = {
        i
        for other in beside
        if any(lo <= other.cue[0] < hi for lo, hi in relation.content)
        for lo, hi in other.content
        for i in range(lo, hi)
    }
    items = [i for lo, hi in relation.content for i in range(lo, hi) if not unit.bits[i] & MARKS]
    quoted = sum(bool(unit.bits[i] & QUOTE) and i not in inner for i in items)
    if items and quoted == len(items):
        return Kind.DIRECT
    return Kind.MIXED if quoted or goes_on else Kind.INDIRECT


def _place(draft: Draft) -> tuple[int, int, int]:
    """By the first character; of those that share it, what opens with its content first, the longest before others."""
    start = draft.start
    opens = bool(draft.content) and draft.content[0][0] == start
    return start, -draft.content[0][1] if opens else 0, draft.anchor[0]


def ordered(drafts: Iterable[Draft]) -> tuple[list[Draft], list[int | None]]:
    """Sort drafts by their first character; tell the parent of each."""
    found = sorted(drafts, key=_place)
    edges = sorted((lo, -hi, n) for n, d in enumerate(found) for lo, hi in d.content)
    anchors = sorted((*d.anchor, n) for n, d in enumerate(found))
    parents: list[int | None] = [None] * len(found)
    stack: list[tuple[int, int]] = []
    at = 0
    for lo, hi, n in anchors:
        while at < len(edges) and edges[at][0] <= lo:
            stack.append((-edges[at][1], edges[at][2]))
            at += 1
        while stack and stack[-1][0] <= lo:
            stack.pop()
        holder = next((m for end, m in reversed(stack[-MAX_DEPTH:]) if m != n and end >= hi), None)
        parents[n] = holder
    return found, parents


MAX_DEPTH = 8
