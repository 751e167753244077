"""The component for spaCy. Needs ``pip install '.[spacy]'``; a step of continuous integration of its own runs this."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

from attribution import RuleError, parse_attributions

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


@pytest.mark.parametrize("config", [{"rules": ["no-such-pack"]}, {"rules": "en"}, {"min_confidence": "high"}])
def test_a_wrong_configuration_is_told_when_the_component_is_made(config: dict[str, Any]) -> None:
    from confection import ConfigValidationError  # noqa: PLC0415 - comes with spaCy

    with pytest.raises((RuleError, ConfigValidationError)):
        spacy.blank("en").add_pipe("attribution", config=config)
