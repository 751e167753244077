"""The lists beside the article: attributions in, markup of speakers, cards and filters out.

A speaker is a button with the number of their attributions; an attribution is a card with who, how, the words and
the circumstances. All carry as data what the filters ask for, so that the page's script holds no data of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from attribution._groups import group_by_speaker, group_numbers
from attribution._view.marks import escape
from attribution._wording import about, facts, how, notes, who, words
from attribution.model import Attribution, Kind, Polarity, Speaker

__all__ = ["Cast", "cards", "cast_of", "filters", "number", "speakers"]

HUES: Final = 8  # classes h0 … h7 in page.css; hx is nobody's
POLARITIES: Final = {
    Polarity.ASSERTED: "said",
    Polarity.DENIED: "denied",
    Polarity.SILENT: "would not say",
    Polarity.REQUESTED: "asked for comment",
}
LINKS: Final = ("http://", "https://")


@attrs.frozen
class Cast:
    """Who speaks: the speakers in the order in which they first speak, with how much is theirs.

    Args:
        speakers: the speakers and the number of their attributions; None, if anywhere, is last.
        of: for each attribution the number of its speaker.
    """

    speakers: tuple[tuple[Speaker | None, int], ...]
    of: tuple[int, ...]

    @property
    def by_share(self) -> tuple[int, ...]:
        """The numbers of the speakers: who says most first, what is nobody's last."""
        shares = {n: (speaker is None, -count) for n, (speaker, count) in enumerate(self.speakers)}
        return tuple(sorted(shares, key=shares.__getitem__))

    def hues(self) -> tuple[str, ...]:
        """Give the class that colours each speaker; those who say most have colours of their own."""
        ranks = {n: rank for rank, n in enumerate(self.by_share)}
        return tuple(
            "hx" if speaker is None else f"h{ranks[n] % HUES}" for n, (speaker, _) in enumerate(self.speakers)
        )


def cast_of(attributions: Sequence[Attribution]) -> Cast:
    """Tell who speaks in which attribution."""
    groups = group_by_speaker(attributions)
    speakers = tuple((speaker, len(theirs)) for speaker, theirs in groups.items())
    return Cast(speakers, group_numbers(attributions, groups))


def speakers(cast: Cast) -> Iterator[str]:
    """Write a button for each speaker."""
    most = max((count for _, count in cast.speakers), default=0)
    hues = cast.hues()
    for n in cast.by_share:
        speaker, count = cast.speakers[n]
        name = escape(speaker.name) if speaker else "Nobody who can be told"
        noted = escape(", ".join(about(speaker))) if speaker else ""
        yield (
            f'<li><button type="button" class="speaker {hues[n]}" data-speaker="{n}" aria-pressed="false">'
            f'<span class="who"><bdi>{name}</bdi></span> <span class="count">{count}</span>'
            f"{f' <small><bdi>{noted}</bdi></small>' if noted else ''}"
            f'<meter min="0" max="{most}" value="{count}" aria-hidden="true"></meter></button></li>'
        )


def cards(attributions: Sequence[Attribution], cast: Cast) -> Iterator[str]:
    """Write a card for each attribution."""
    hues = cast.hues()
    for n, attribution in enumerate(attributions):
        parent = attribution.parent
        told = [*facts(attribution)]
        if parent is not None and 0 <= parent < len(attributions):
            told.append(f"in the words of {who(attributions[parent])}")
        data = (
            f'data-kind="{attribution.kind.value}" data-polarity="{attribution.polarity.value}"'
            f' data-speaker="{cast.of[n]}" data-confidence="{attribution.confidence:.3f}"'
        )
        yield f'<li id="a{n}" class="card {hues[cast.of[n]]}" {data}>{_card(attribution, told)}</li>'


def _card(attribution: Attribution, told: Sequence[str]) -> str:
    noted = ", ".join(notes(attribution))
    return (
        f'<button type="button" class="go"><bdi class="who">{escape(who(attribution))}</bdi>'
        f' <bdi class="how">{escape(how(attribution))}</bdi></button>'
        f"{f'<p class=notes><bdi>{escape(noted)}</bdi></p>' if noted else ''}"
        f'<blockquote dir="auto">{escape(words(attribution))}</blockquote>'
        f'<p class="facts">{"".join(f"<span>{fact}</span> " for fact in _badges(attribution, told))}</p>'
    )


def _badges(attribution: Attribution, told: Sequence[str]) -> Iterator[str]:
    yield f'<b class="kind">{attribution.kind.value}</b>'
    yield from (f"<bdi>{escape(fact)}</bdi>" for fact in told)
    url = attribution.post.url if attribution.post else None
    if url and url.lower().startswith(LINKS):
        yield f'<a href="{escape(url)}" rel="noopener noreferrer nofollow" target="_blank">the post</a>'
    yield f'<span class="confidence">{attribution.confidence:.2f} sure</span>'
    if attribution.rule:
        yield f"<code>{escape(attribution.rule)}</code>"


def filters(attributions: Sequence[Attribution]) -> Iterator[str]:
    """Write what there is to choose by: kinds and polarities that occur, confidence, words."""
    kinds = Counter(attribution.kind for attribution in attributions)
    yield _choices("kind", "Kind", [(kind.value, kind.value, kinds[kind]) for kind in Kind if kinds[kind]])
    polarities = Counter(attribution.polarity for attribution in attributions)
    if len(polarities) > 1:
        choices = [(p.value, told, polarities[p]) for p, told in POLARITIES.items() if polarities[p]]
        yield _choices("polarity", "Polarity", choices)
    yield (
        '<p class="fields"><label>At least <output id="least-shown">0.00</output> sure '
        '<input id="least" type="range" min="0" max="1" step="0.05" value="0"></label>'
        '<label>With the words <input id="words" type="search" autocomplete="off" spellcheck="false"></label></p>'
    )


def _choices(name: str, legend: str, choices: Sequence[tuple[str, str, int]]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{value}" checked> {told}'
        f' <span class="count">{count}</span></label>'
        for value, told, count in choices
    )
    return f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>"


def number(count: int, noun: str) -> str:
    """Give a count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
