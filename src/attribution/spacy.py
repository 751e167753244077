"""A component for spaCy: ``nlp.add_pipe("attribution")``. Needs the extra ``spacy``.

Takes a ``Doc``; finds the attributions of its text, and aligns their spans to its tokens. What is found is the very result
of ``parse_attributions`` on ``doc.text``; who is behind it may rest on entities and coreference of other components. It is kept in ``doc.user_data`` as plain JSON types, so that it survives
``nlp.pipe(n_process=…)``, ``Doc.to_bytes`` and ``DocBin(store_user_data=True)``. Linear, as parsing is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from attribution._weave import spans_of
from attribution.hints import Entity, Hints
from attribution.model import Attribution, SpeakerType
from attribution.parser import Parser
from attribution.rulesets import load_rules

__all__ = ["KEY", "AttributionFinder", "attributions_of", "make"]

#: Where results are kept in ``doc.user_data``.
KEY: Final = "attributions"
#: What bears an entity of a label, of OntoNotes or of CoNLL. Others tell nothing of speakers.
TYPES: Final = {
    "GPE": SpeakerType.ORGANIZATION,
    "ORG": SpeakerType.ORGANIZATION,
    "PER": SpeakerType.PERSON,
    "PERSON": SpeakerType.PERSON,
}


class AttributionFinder:
    """The component: fills ``doc._.attributions`` and a span group.

    Args:
        rules: names of rule packs, or paths of pack files.
        min_confidence: leave out attributions less sure than this, 0 to 1.
        spans_key: the key in ``doc.spans`` of the group. Its spans are labelled ``CONTENT``, ``SOURCE``, ``CUE``,
            ``ADDRESSEE``, ``TIME``, ``MEDIUM`` and ``VIA``; the ``id_`` of a span is the index of its attribution in
            ``doc._.attributions``. A span that ends amid a token is widened to it.
        entities: take ``doc.ents`` as evidence for what speakers are, and for how far their names go.
        coreference: take clusters as evidence for whom pronouns stand for. The name of what another component writes: span
            groups ``NAME_1``, ``NAME_2`` … (spacy-experimental: ``coref_clusters``), or ``doc._.NAME`` with pairs of
            characters' offsets (fastcoref: ``coref_clusters``) or with chains (Coreferee: ``coref_chains``).

    Raises:
        RuleError: there is no such pack.
    """

    def __init__(
        self,
        rules: Sequence[str] = ("en",),
        min_confidence: float = 0.0,
        spans_key: str = KEY,
        *,
        entities: bool = False,
        coreference: str | None = None,
    ) -> None:
        self.parser = Parser(load_rules(*rules))
        self.min_confidence = min_confidence
        self.spans_key = spans_key
        self.entities = entities
        self.coreference = coreference

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions of a document and write them into it."""
        found = self.parser.parse(doc.text, min_confidence=self.min_confidence, hints=self._hints(doc))
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

    def _hints(self, doc: Doc) -> Hints | None:
        if not self.entities and self.coreference is None:
            return None
        ents = doc.ents if self.entities else ()
        named = [Entity(e.start_char, e.end_char, TYPES[e.label_]) for e in ents if e.label_ in TYPES]
        return Hints(entities=named, clusters=_clusters(doc, self.coreference) if self.coreference else ())


def _clusters(doc: Doc, name: str) -> Iterator[list[tuple[int, int]]]:
    """Give the clusters that other components wrote into a document under a name."""
    for key, group in doc.spans.items():
        if key == name or (key.startswith(f"{name}_") and key[len(name) + 1 :].isdecimal()):
            yield [(span.start_char, span.end_char) for span in group]
    for cluster in (doc._.get(name) if Doc.has_extension(name) else None) or ():
        yield [_place(doc, mention) for mention in cluster]


def _place(doc: Doc, mention: Any) -> tuple[int, int]:
    """Give the characters of a mention: of a pair of offsets, or of tokens."""
    if hasattr(mention, "token_indexes"):
        held = doc[min(mention.token_indexes) : max(mention.token_indexes) + 1]
        return held.start_char, held.end_char
    start, end = mention
    return start, end


def attributions_of(doc: Doc) -> tuple[Attribution, ...]:
    """Give the attributions of a document: what ``doc._.attributions`` gives.

    Args:
        doc: what went through the component, also when it was stored and read in between; of any other, nothing.
    """
    return tuple(map(Attribution.from_dict, doc.user_data.get(KEY, ())))


def make(  # noqa: PLR0913 - spaCy gives them by name
    nlp: Language,  # noqa: ARG001 - likewise
    name: str,  # noqa: ARG001 - likewise
    *,
    rules: list[str],
    min_confidence: float,
    spans_key: str,
    entities: bool,
    coreference: str | None,
) -> AttributionFinder:
    """Make the component for a pipeline, from its configuration."""
    return AttributionFinder(rules, min_confidence, spans_key, entities=entities, coreference=coreference)


Language.factory(
    "attribution",
    func=make,
    default_config={
        "rules": ["en"],
        "min_confidence": 0.0,
        "spans_key": KEY,
        "entities": False,
        "coreference": None,
    },
    assigns=["doc._.attributions", "doc.spans"],
)
Doc.set_extension("attributions", getter=attributions_of, force=True)
