"""W3C Web Annotation: an attribution as an ``Annotation`` on the stretches of the text that it consists of.

Each stretch is told twice, by its place and by its words with what stands around them, so that a reader finds it again
in a text that has changed a little. The class of a stretch is its role: ``content``, ``source``, ``cue`` …
(Web Annotation Data Model, W3C Recommendation of 23 February 2017; offsets count code points, as Python does.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from attribution._weave import check, spans_of
from attribution.model import Attribution, Cue, Span

__all__ = ["to_web_annotations"]

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32  # characters of context that a quote selector gives on either side


def to_web_annotations(text: str, attributions: Iterable[Attribution], *, source: str) -> dict[str, Any]:
    """Give attributions as annotations.

    Args:
        text: the text that was parsed.
        attributions: what a parse of it gave.
        source: the address (IRI) of the text; annotations get addresses below it.

    Returns:
        An ``AnnotationPage``, one annotation for each attribution that stands on words.

    Raises:
        ValueError: the attributions are another text's.

    Examples:
        >>> from attribution import parse_attributions
        >>> from attribution.export import to_web_annotations
        >>> text = "“It is safe,” Ana Ruiz said."
        >>> page = to_web_annotations(text, parse_attributions(text), source="https://example.org/bridge")
        >>> content = page["items"][0]["target"][0]
        >>> content["styleClass"], content["selector"][1]["exact"], content["selector"][1]["suffix"]
        ('content', '“It is safe,”', ' Ana Ruiz said.')
    """
    found = tuple(attributions)
    check(text, found)
    items = [_annotation(text, n, a, source) for n, a in enumerate(found) if any(True for _ in spans_of(a))]
    return {
        "@context": CONTEXT,
        "id": f"{source}#attributions",
        "type": "AnnotationPage",
        "items": items,
    }


def _annotation(text: str, n: int, attribution: Attribution, source: str) -> dict[str, Any]:
    return {
        "id": f"{source}#attribution-{n}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [*_bodies(attribution)],
        "target": [_target(text, role, span, source) for role, span in spans_of(attribution)],
    }


def _bodies(attribution: Attribution) -> Iterator[dict[str, Any]]:
    if attribution.speaker:
        yield _body("identifying", attribution.speaker.name)
    yield _body("tagging", attribution.kind.value)
    yield _body("classifying", attribution.polarity.value)


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(text: str, role: str, span: Span | Cue, source: str) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": source,
        "styleClass": role,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
        ],
    }
