"""TEI P5: the text with what is said in ``<said>``, who says it in ``<rs>``, and all speakers in the header.

What crosses paragraphs or other elements is cut, and joined again by ``@next`` and ``@prev``.
(TEI P5 Guidelines, chapter 3.3.3, Quotation; https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-said.html)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape as _xml
from xml.sax.saxutils import quoteattr

import regex

from attribution._groups import group_by_speaker, group_numbers
from attribution._weave import Piece, check, weave
from attribution.model import Attribution, Kind, Speaker, SpeakerType

__all__ = ["to_tei"]

NO_XML: Final = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ORGANIZED: Final = frozenset({SpeakerType.ORGANIZATION, SpeakerType.GROUP, SpeakerType.DOCUMENT})
TEI: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>{title}</title></titleStmt>
<publicationStmt><p>Not published.</p></publicationStmt>
<sourceDesc><p>{source}</p></sourceDesc>
</fileDesc>{profile}
</teiHeader>
<text><body>
{body}
</body></text>
</TEI>
"""


def to_tei(
    text: str,
    attributions: Iterable[Attribution],
    *,
    title: str = "Untitled",
    source: str = "Born digital.",
) -> str:
    """Write a text with its attributions as a TEI document.

    Args:
        text: the text that was parsed.
        attributions: what a parse of it gave.
        title: title of the text.
        source: where it comes from.

    Returns:
        The document. Its paragraphs hold the words of the text exactly; characters that XML cannot hold are U+FFFD.

    Raises:
        ValueError: the attributions are another text's.

    Examples:
        >>> from attribution import parse_attributions
        >>> from attribution.export import to_tei
        >>> text = "“It is safe,” Ana Ruiz said."
        >>> tei = to_tei(text, parse_attributions(text))
        >>> "<said " in tei, 'who="#speaker-0"' in tei
        (True, True)
    """
    found = tuple(attributions)
    check(text, found)
    groups = group_by_speaker(found)
    numbers = group_numbers(found, groups)
    speakers = [n if a.speaker else None for n, a in zip(numbers, found, strict=True)]
    parts = _Parts(found, speakers)
    bodies = [body for _, body in weave(text, found, parts.opening, parts.closing, _escape) if body]
    body = "\n".join(f"<p>{parts.joined(body)}</p>" for body in bodies) or "<p/>"
    profile = "".join(_cast([speaker for speaker in groups if speaker]))
    return TEI.format(title=_escape(title), source=_escape(source), profile=profile, body=body)


def _escape(text: str) -> str:
    return _xml(NO_XML.sub("\ufffd", text)).replace("\r", "&#13;")


def _cast(speakers: Sequence[Speaker]) -> Iterator[str]:
    people = [(n, s) for n, s in enumerate(speakers) if s.type not in ORGANIZED]
    others = [(n, s) for n, s in enumerate(speakers) if s.type in ORGANIZED]
    if not speakers:
        return
    yield "\n<profileDesc><particDesc>\n"
    for holder, item, name, members in (
        ("listPerson", "person", "persName", people),
        ("listOrg", "org", "orgName", others),
    ):
        if members:
            rows = "\n".join(
                f'<{item} xml:id="speaker-{n}"><{name}>{_escape(s.name)}</{name}>{_note(s)}</{item}>'
                for n, s in members
            )
            yield f"<{holder}>\n{rows}\n</{holder}>\n"
    yield "</particDesc></profileDesc>"


def _note(speaker: Speaker) -> str:
    return f"<note>{_escape(speaker.role)}</note>" if speaker.role else ""


class _Parts:
    """The elements of one document: numbers what is said, and joins what is cut in parts."""

    def __init__(self, attributions: Sequence[Attribution], speakers: Sequence[int | None]) -> None:
        self.attributions = attributions
        self.speakers = speakers
        self.counts = [0] * len(attributions)

    def opening(self, piece: Piece) -> str:
        n = piece.owners[0]
        speaker = self.speakers[n]
        if piece.role == "source":
            ref = "" if speaker is None else f' ref="#speaker-{speaker}"'
            return f'<rs type="source"{ref}>'
        if piece.role != "content":
            return f'<seg type="{piece.role}">'
        return "".join(self._said(n) for n in piece.owners)

    def closing(self, piece: Piece) -> str:
        if piece.role == "content":
            return "</said>" * len(piece.owners)
        return "</rs>" if piece.role == "source" else "</seg>"

    def _said(self, n: int) -> str:
        attribution, speaker, part = self.attributions[n], self.speakers[n], self.counts[n]
        self.counts[n] += 1
        who = "" if speaker is None else f' who="#speaker-{speaker}"'
        direct = "true" if attribution.kind in {Kind.DIRECT, Kind.POST} else "false"
        prev = f' prev="#said-{n}-{part - 1}"' if part else ""
        rule = f" n={quoteattr(_escape(attribution.rule))}" if attribution.rule else ""
        return (
            f'<said xml:id="said-{n}-{part}"{who} direct="{direct}" cert="{_cert(attribution)}"{rule}{prev}>'
        )

    def joined(self, body: str) -> str:
        """Let each part point to the next, which is known only when the whole text is written."""

        def link(match: regex.Match[str]) -> str:
            n, part = int(match[1]), int(match[2])
            more = f' next="#said-{n}-{part + 1}"' if part + 1 < self.counts[n] else ""
            return f"{match[0]}{more}"

        return regex.sub(r'<said xml:id="said-(\d+)-(\d+)"', link, body)


def _cert(attribution: Attribution) -> str:
    return "high" if attribution.confidence >= 0.9 else "medium" if attribution.confidence >= 0.6 else "low"
