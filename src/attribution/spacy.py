"""A component for spaCy: ``nlp.add_pipe("attribution")``. Needs the extra ``spacy``.

Takes a ``Doc``; finds the attributions of its text, and aligns their spans to its tokens. What is found is the very result
of ``parse_attributions`` on ``doc.text``. It is kept in ``doc.user_data`` as plain JSON types, so that it survives
``nlp.pipe(n_process=…)``, ``Doc.to_bytes`` and ``DocBin(store_user_data=True)``. Linear, as parsing is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from attribution._weave import spans_of
from attribution.model import Attribution
from attribution.parser import Parser
from attribution.rulesets import load_rules

__all__ = ["KEY", "AttributionFinder", "attributions_of", "make"]

#: Where results are kept in ``doc.user_data``.
KEY: Final = "attributions"


class AttributionFinder:
    """The component: fills ``doc._.attributions`` and a span group.

    Args:
        rules: names of rule packs, or paths of pack files.
        min_confidence: leave out attributions less sure than this, 0 to 1.
        spans_key: the key in ``doc.spans`` of the group. Its spans are labelled ``CONTENT``, ``SOURCE``, ``CUE``,
            ``ADDRESSEE``, ``TIME``, ``MEDIUM`` and ``VIA``; the ``id_`` of a span is the index of its attribution in
            ``doc._.attributions``. A span that ends amid a token is widened to it.

    Raises:
        RuleError: there is no such pack.
    """

    def __init__(
        self, rules: Sequence[str] = ("en",), min_confidence: float = 0.0, spans_key: str = KEY
    ) -> None:
        self.parser = Parser(load_rules(*rules))
        self.min_confidence = min_confidence
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions of a document and write them into it."""
        found = self.parser.parse(doc.text, min_confidence=self.min_confidence)
        doc.user_data[KEY] = [attribution.to_dict() for attribution in found]
        spans = []
        for index, attribution in enumerate(found):
            for role, span in spans_of(attribution):
                aligned = doc.char_span(
                    span.start, span.end, label=role.upper(), alignment_mode="expand", span_id=str(index)
                )
                if aligned is not None:
                    spans.append(aligned)
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, spans=spans)
        return doc


def attributions_of(doc: Doc) -> tuple[Attribution, ...]:
    """Give the attributions of a document: what ``doc._.attributions`` gives.

    Args:
        doc: what went through the component, also when it was stored and read in between; of any other, nothing.
    """
    return tuple(map(Attribution.from_dict, doc.user_data.get(KEY, ())))


def make(
    nlp: Language,  # noqa: ARG001 - spaCy gives it by name
    name: str,  # noqa: ARG001 - likewise
    rules: list[str],
    min_confidence: float,
    spans_key: str,
) -> AttributionFinder:
    """Make the component for a pipeline, from its configuration."""
    return AttributionFinder(rules, min_confidence, spans_key)


Language.factory(
    "attribution",
    func=make,
    default_config={"rules": ["en"], "min_confidence": 0.0, "spans_key": KEY},
    assigns=["doc._.attributions", "doc.spans"],
)
Doc.set_extension("attributions", getter=attributions_of, force=True)
