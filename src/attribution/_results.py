"""Results: drafts and who is behind them, as what the caller gets.

Takes a text's drafts, for each the draft that holds it, and the speakers they resolve to; gives ``Attribution``
objects in text order. Also puts drafts as the mentions that speaker resolution asks for. Linear in the drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attribution._drafts import Draft
from attribution._relation import Range
from attribution._speakers import Mention
from attribution.model import Attribution, Cue, Kind, Post, Span, Speaker, SpeakerType

__all__ = ["mentions", "results"]


def mentions(drafts: Sequence[Draft], parents: Sequence[int | None]) -> list[Mention]:
    """Put drafts as the mentions that speaker resolution asks for."""
    at = {draft.cue[0]: n for n, draft in enumerate(drafts) if draft.cue}
    return [
        Mention(
            *(draft.source or (-1, -1)),
            inside=parent,
            content=draft.content,
            quoted=draft.kind is Kind.DIRECT,
            cue=draft.cue,
            post=draft.post if draft.kind is Kind.POST else None,
            turn=(at[draft.turn[0]], at[draft.turn[1]]) if draft.turn else None,
        )
        for draft, parent in zip(drafts, parents, strict=True)
    ]


def _introduced(
    text: str, drafts: Sequence[Draft], speakers: Sequence[Speaker | None]
) -> list[Speaker | None]:
    """Give a post that names nobody, or by a handle alone, the speaker of the sentence before it.

    *Hanne Vik announced on LinkedIn that she would leave*, and below it a frame with nothing but an address. Both tell of
    one platform; a handle holds the speaker's last name: *@mayorvik*.
    """
    found = list(speakers)
    for n, (before, draft) in enumerate(pairwise(drafts), 1):
        if (
            draft.kind is not Kind.POST
            or before.kind is Kind.POST
            or (found[n] and not _handle_of(draft.post, found[n - 1]))
            or not (before.post and draft.post)
        ):
            continue
        end = max((r[1] for r in (*before.content, before.cue, before.source, before.medium) if r), default=0)
        between = text[end : (draft.region or (draft.start,))[0]]
        near = len(between) <= INTRODUCTION and "\n\n" not in between.strip()
        if near and before.post.platform == draft.post.platform:
            found[n] = found[n - 1]
    return found


def _handle_of(post: Post | None, speaker: Speaker | None) -> bool:
    """True where all that is told of an account is a handle, with the last name of a speaker in it."""
    if post is None or post.author or not post.handle or speaker is None or not speaker.named:
        return False
    last = speaker.name.split()[-1].lower()
    return len(last) >= LAST_NAME and last in post.handle.lower()


LAST_NAME = 4  # letters of a name that no other word holds by chance
INTRODUCTION = 120  # characters between a sentence and the post that it leads to


def results(
    text: str,
    drafts: Sequence[Draft],
    parents: Sequence[int | None],
    speakers: Sequence[Speaker | None],
    min_confidence: float,
) -> tuple[Attribution, ...]:
    """Turn drafts into results; leave out the unsure, and give their children to their parents."""
    speakers = _introduced(text, drafts, speakers)
    kept = [
        n
        for n, d in enumerate(drafts)
        if d.confidence >= min_confidence and (speakers[n] or not d.turn)  # a turn of nobody's tells nothing
    ]
    index = {n: i for i, n in enumerate(kept)}

    def parent(n: int) -> int | None:
        above = parents[n]
        while above is not None and above not in index:
            above = parents[above]
        return None if above is None else index[above]

    return tuple(
        _attribution(text, drafts[n], parent(n), speakers[n], _relayer(drafts, parents[n], speakers))
        for n in kept
    )


def _relayer(drafts: Sequence[Draft], parent: int | None, speakers: Sequence[Speaker | None]) -> Range | None:
    """Give the outlet that passes on what it holds: *Ruiz told the crew to go, the Echo reported*."""
    if parent is None or not drafts[parent].relays:
        return None
    outlet = speakers[parent]
    is_outlet = outlet is not None and outlet.named and outlet.type is SpeakerType.ORGANIZATION
    return drafts[parent].source if is_outlet else None


def _attribution(
    text: str, draft: Draft, parent: int | None, speaker: Speaker | None, relayer: Range | None
) -> Attribution:
    def span(offsets: Range | None) -> Span | None:
        return Span(*offsets, text[slice(*offsets)]) if offsets else None

    cue = span(draft.cue)
    return Attribution(
        kind=draft.kind,
        content=tuple(Span(lo, hi, text[lo:hi]) for lo, hi in draft.content),
        cue=Cue(cue.start, cue.end, cue.text, draft.lemma, draft.cue_type) if cue else None,
        source=span(draft.source),
        speaker=_document(draft.document) if draft.document else speaker,
        addressee=span(draft.addressee),
        time=span(draft.time),
        medium=span(draft.medium),
        via=span(draft.via or (relayer if draft.source else None)),
        polarity=draft.polarity,
        post=draft.post,
        parent=parent,
        confidence=draft.confidence,
        rule=draft.rule,
    )


def _document(address: str) -> Speaker:
    """Make the speaker of a quotation of which only the address of its source is known."""
    return Speaker(name=address, type=SpeakerType.DOCUMENT)
