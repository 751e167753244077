"""schema.org as JSON-LD: what was said as ``Quotation``, ``Claim`` or ``SocialMediaPosting``, and who said it.

Words in quotation marks are a ``Quotation`` whose ``creator`` is the speaker. Reported words are a ``Claim`` with the
speaker as ``author``; of a denied one the speaker is no author, but the author of a ``Review`` of it. Silence and
requests for comment have no words, and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from attribution._groups import group_by_speaker, group_numbers
from attribution._weave import check
from attribution.model import Attribution, Kind, Polarity, Speaker, SpeakerType

__all__ = ["to_json_ld"]

CONTEXT: Final = "https://schema.org"
TYPES: Final = {
    SpeakerType.PERSON: "Person",
    SpeakerType.ORGANIZATION: "Organization",
    SpeakerType.GROUP: "Organization",
    SpeakerType.DOCUMENT: "CreativeWork",
}


def to_json_ld(
    text: str, attributions: Iterable[Attribution], *, url: str | None = None, title: str | None = None
) -> dict[str, Any]:
    """Tell in schema.org's words who said what, for a page's ``<script type="application/ld+json">`` or a store.

    Args:
        text: the text that was parsed.
        attributions: what a parse of it gave.
        url: address of the article; the things told get addresses below it.
        title: headline of the article.

    Returns:
        One JSON-LD object whose ``@graph`` holds the article, the speakers, and what they said.

    Raises:
        ValueError: the attributions are another text's.

    Examples:
        >>> from attribution import parse_attributions
        >>> from attribution.export import to_json_ld
        >>> text = "“It is safe,” Ana Ruiz said."
        >>> article, ana, words = to_json_ld(text, parse_attributions(text))["@graph"]
        >>> words["@type"], words["text"], words["creator"] == {"@id": ana["@id"]}
        ('Quotation', 'It is safe,', True)
    """
    found = tuple(attributions)
    check(text, found)
    base = url or ""
    article = _told({"@type": "Article", "@id": f"{base}#article", "url": url, "headline": title})
    groups = group_by_speaker(found)
    names = [f"{base}#speaker-{n}" for n in range(len(groups))]
    graph: list[dict[str, Any]] = [article]
    graph += [_speaker(speaker, name) for speaker, name in zip(groups, names, strict=True) if speaker]
    for n, (attribution, of) in enumerate(zip(found, group_numbers(found, groups), strict=True)):
        if attribution.content:
            speaker = names[of] if attribution.speaker else None
            graph.append(_said(attribution, f"{base}#attribution-{n}", article["@id"], speaker))
    return {"@context": CONTEXT, "@graph": graph}


def _told(thing: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in thing.items() if value is not None}


def _speaker(speaker: Speaker, name: str) -> dict[str, Any]:
    kind = TYPES.get(speaker.type, "Thing")
    return _told(
        {
            "@type": kind,
            "@id": name,
            "name": speaker.name,
            "alternateName": f"@{speaker.handle}" if speaker.handle else None,
            "jobTitle" if kind == "Person" else "description": speaker.role,
        }
    )


def _said(attribution: Attribution, name: str, article: str, speaker: str | None) -> dict[str, Any]:
    who = {"@id": speaker} if speaker else None
    words = " … ".join(span.text for span in attribution.content)
    thing: dict[str, Any] = {"@id": name, "text": words}
    if attribution.kind is Kind.POST:
        post = attribution.post
        thing |= {"@type": "SocialMediaPosting", "author": who}
        thing |= {"datePublished": post.date.isoformat() if post and post.date else None}
        thing |= {"url": post.url if post else None, "isPartOf": {"@id": article}}
    elif attribution.polarity is Polarity.DENIED:
        review = _told({"@type": "Review", "author": who, "reviewBody": _cue(attribution)})
        thing |= {"@type": "Claim", "appearance": {"@id": article}, "review": review}
    elif attribution.kind is Kind.DIRECT:
        thing |= {"@type": "Quotation", "text": _bare(words), "creator": who, "isPartOf": {"@id": article}}
    else:
        thing |= {"@type": "Claim", "author": who, "appearance": {"@id": article}}
    return _told(thing)


def _cue(attribution: Attribution) -> str | None:
    return attribution.cue.text if attribution.cue else None


def _bare(words: str) -> str:
    """Take off the quotation marks around: what is quoted is what stands between them."""
    return words.strip("“”„‟«»\"'‘’‚‹› ") or words
