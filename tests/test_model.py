import datetime
import json
import pickle
from typing import Any

import attrs
import pytest

from attribution.document import Document
from attribution.model import (
    Attribution,
    Credit,
    CreditKind,
    Cue,
    CueType,
    Kind,
    Polarity,
    Post,
    Span,
    Speaker,
    SpeakerType,
)

SHE = Span(0, 3, "She")
SAID = Cue(4, 8, "said", "say", CueType.VERB)
CONTENT = Span(9, 17, "that “…”")
RUIZ = Speaker(name="Ana Ruiz", type=SpeakerType.PERSON, named=True, role="deputy mayor", mentions=(SHE,))
POST = Post(
    platform="x", author="Ana Ruiz", handle="anaruiz", date=datetime.date(2025, 3, 9), url="https://x.com/a/1"
)

BARE = Attribution(kind=Kind.DIRECT, content=(Span(0, 3, "“A”"),))
MIXED = Attribution(
    kind=Kind.MIXED,
    content=(CONTENT,),
    cue=SAID,
    source=SHE,
    speaker=RUIZ,
    confidence=0.97,
    rule="source-cue-content",
)
FULL = attrs.evolve(
    MIXED,
    kind=Kind.POST,
    addressee=Span(20, 22, "us"),
    time=Span(23, 29, "Monday"),
    medium=Span(30, 34, "on X"),
    via=Span(35, 40, "a man"),
    polarity=Polarity.DENIED,
    post=POST,
    parent=0,
)
SILENT = Attribution(kind=Kind.INDIRECT, content=(), polarity=Polarity.SILENT)
ALL = [BARE, MIXED, FULL, SILENT]

#: The JSON promised to users, key by key.
MIXED_JSON = {
    "kind": "mixed",
    "content": [{"start": 9, "end": 17, "text": "that “…”"}],
    "cue": {"start": 4, "end": 8, "text": "said", "lemma": "say", "type": "verb"},
    "source": {"start": 0, "end": 3, "text": "She"},
    "speaker": {
        "name": "Ana Ruiz",
        "type": "person",
        "named": True,
        "anonymous": False,
        "role": "deputy mayor",
        "handle": None,
        "mentions": [{"start": 0, "end": 3, "text": "She"}],
    },
    "addressee": None,
    "time": None,
    "medium": None,
    "via": None,
    "polarity": "asserted",
    "post": None,
    "parent": None,
    "confidence": 0.97,
    "rule": "source-cue-content",
}

ENUMS = {
    Kind: "direct indirect mixed post",
    CueType: "verb noun preposition adverb punctuation",
    SpeakerType: "person organization group document account unknown",
    Polarity: "asserted denied silent requested",
}


def test_json_is_what_users_were_promised() -> None:
    """Keys are field names in order, enums their values, what is absent is null."""
    assert MIXED_JSON == MIXED.to_dict()
    assert list(MIXED_JSON) == list(MIXED.to_dict())


@pytest.mark.parametrize("attribution", ALL, ids=["bare", "mixed", "full", "silent"])
def test_round_trips(attribution: Attribution) -> None:
    """A value survives JSON text and pickling unchanged, and hashes alike."""
    again = Attribution.from_dict(json.loads(json.dumps(attribution.to_dict())))
    assert attribution == again
    assert hash(attribution) == hash(again)
    assert attribution == pickle.loads(pickle.dumps(attribution))  # noqa: S301 - our own bytes


def test_dates_are_iso() -> None:
    """A post's date is an ISO day in JSON."""
    assert POST.to_dict()["date"] == "2025-03-09"


def test_json_holds_plain_types_only() -> None:
    """No enum or date is left in it: any JSON, YAML or message pack writer takes it."""
    assert type(FULL.to_dict()["kind"]) is str
    assert type(FULL.to_dict()["cue"]["type"]) is str


@pytest.mark.parametrize(("enum", "values"), ENUMS.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_enumerations_have_the_promised_values(enum: Any, values: str) -> None:
    """The values are part of the JSON that users store."""
    assert values.split() == [member.value for member in enum]


@pytest.mark.parametrize("value", [SHE, SAID, RUIZ, POST, MIXED], ids=lambda value: type(value).__name__)
def test_results_are_frozen(value: Any) -> None:
    """Nothing in a result can be changed in place."""
    for field in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)


def test_fields_left_out_of_json_take_their_defaults() -> None:
    """Only kind and content are needed; a reader of older JSON gets today's defaults."""
    assert BARE == Attribution.from_dict(
        {"kind": "direct", "content": [{"start": 0, "end": 3, "text": "“A”"}]}
    )


@pytest.mark.parametrize(
    ("data", "error", "problem"),
    [
        ([], TypeError, "expected a mapping, got list"),
        (None, TypeError, "expected a mapping, got NoneType"),
        ({}, ValueError, "'kind' is missing"),
        ({"kind": "direct"}, ValueError, "'content' is missing"),
        ({"kind": "loud", "content": []}, ValueError, "loud"),
        ({"kind": "direct", "content": "words"}, TypeError, "expected a list of spans, got str"),
        ({"kind": "direct", "content": [3]}, TypeError, "Span: expected a mapping, got int"),
        ({"kind": "direct", "content": [{"start": 0, "end": 1}]}, ValueError, "'text' is missing"),
        ({"kind": "direct", "content": [], "cue": {"start": 0}}, ValueError, "Cue: the key 'end' is missing"),
        ({"kind": "direct", "content": [], "speaker": {}}, ValueError, "Speaker: the key 'name' is missing"),
        ({"kind": "direct", "content": [], "polarity": "odd"}, ValueError, "odd"),
        ({"kind": "direct", "content": [], "post": {"date": "soon"}}, ValueError, "soon"),
    ],
)
def test_wrong_json_is_refused_with_the_reason(data: object, error: type[Exception], problem: str) -> None:
    """The message says what was wrong and where."""
    with pytest.raises(error, match=problem):
        Attribution.from_dict(data)


def test_a_speaker_prints_as_the_name() -> None:
    """``print(a.speaker)`` is what a first user writes."""
    assert str(RUIZ) == "Ana Ruiz"


@pytest.mark.parametrize(
    "value",
    [
        Document(text="“A”", attributions=(BARE,)),
        Document(text=""),
        Credit(kind=CreditKind.BYLINE, names=("Ana Ruiz",), outlet="Echo", title="A Bridge", span=SHE),
        Credit(kind=CreditKind.PHOTO),
    ],
)
def test_a_page_and_its_credits_survive_json(value: Document | Credit) -> None:
    """What ``to_dict`` gives, ``from_dict`` reads back, through JSON text too."""
    assert type(value).from_dict(json.loads(json.dumps(value.to_dict()))) == value
