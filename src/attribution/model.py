"""Results: the values that parsing gives.

Takes nothing, knows nothing of parsing. Every value is frozen, compares by value, hashes, pickles, and
turns into plain JSON types with ``to_dict`` and back with ``from_dict``.

The terms are those of PARC and PolNeAR: an *attribution* ties a *source* (the words that name who speaks),
a *cue* (the words that signal speaking) and a *content* (what is attributed).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

import attrs

__all__ = [
    "Attribution",
    "Credit",
    "CreditKind",
    "Cue",
    "CueType",
    "Kind",
    "Polarity",
    "Post",
    "Span",
    "Speaker",
    "SpeakerType",
]

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Kind(StrEnum):
    """How much of the content stands in quotation marks: all, none, a part; or an embedded post."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    POST = "post"


class CueType(StrEnum):
    """What sort of words signal the attribution."""

    VERB = "verb"
    NOUN = "noun"
    PREPOSITION = "preposition"
    ADVERB = "adverb"
    PUNCTUATION = "punctuation"


class SpeakerType(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    DOCUMENT = "document"
    ACCOUNT = "account"
    UNKNOWN = "unknown"


class CreditKind(StrEnum):
    """What somebody is credited with.

    ``dateline``: where, and with which agency, a report was filed; ``agency``: a report that an agency supplied;
    ``syndication``: who published the article first.
    """

    BYLINE = "byline"
    DATELINE = "dateline"
    AGENCY = "agency"
    REPORTING = "reporting"
    WRITING = "writing"
    EDITING = "editing"
    TRANSLATION = "translation"
    PRODUCTION = "production"
    CONTRIBUTION = "contribution"
    SYNDICATION = "syndication"
    PHOTO = "photo"
    VIDEO = "video"
    GRAPHIC = "graphic"


class Polarity(StrEnum):
    """Said; denied or "did not say that"; declined to say; was asked for comment."""

    ASSERTED = "asserted"
    DENIED = "denied"
    SILENT = "silent"
    REQUESTED = "requested"


def _fields(data: object, what: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise TypeError(f"{what}: expected a mapping, got {type(data).__name__}")
    return data


def _optional(data: Mapping[str, Any], key: str, read: Callable[[Any], T]) -> T | None:
    value = data.get(key)
    return None if value is None else read(value)


def _required(data: Mapping[str, Any], key: str, what: str) -> Any:
    if key not in data:
        raise ValueError(f"{what}: the key {key!r} is missing")
    return data[key]


def _whole(value: Any) -> int:
    try:
        return int(value)
    except OverflowError:  # Infinity, which Python's own JSON knows
        raise ValueError(f"expected a whole number, got {value!r}") from None


def _to_json(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)  # an enum becomes its plain lower-case value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_to_json(v) for v in value]
    return value.to_dict()


class _Json:
    """``to_dict`` for every result: the keys are the field names, absent is None."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Give the value as plain JSON types, keyed by field name."""
        cls: type[attrs.AttrsInstance] = type(self)  # type: ignore[assignment]
        return {f.name: _to_json(getattr(self, f.name)) for f in attrs.fields(cls)}


@attrs.frozen(order=True)
class Span(_Json):
    """A half-open range of characters in the text that was parsed.

    Args:
        start: offset of the first character.
        end: offset behind the last character.
        text: the characters themselves, ``parsed_text[start:end]``.

    Examples:
        >>> Span(4, 8, "said").to_dict()
        {'start': 4, 'end': 8, 'text': 'said'}
    """

    start: int
    end: int
    text: str

    @classmethod
    def from_dict(cls, data: object) -> Span:
        """Read what ``to_dict`` gave. Raises TypeError or ValueError for anything else."""
        d = _fields(data, "Span")
        start, end, text = (_required(d, k, "Span") for k in ("start", "end", "text"))
        return cls(_whole(start), _whole(end), str(text))


@attrs.frozen
class Cue(_Json):
    """The words that signal the attribution: ``had repeatedly warned``, ``according to``.

    Args:
        start: offset of the first character.
        end: offset behind the last character.
        text: the words as written.
        lemma: the dictionary form of the head: ``warn``, ``according to``.
        type: verb, noun, preposition, adverb or punctuation.
    """

    start: int
    end: int
    text: str
    lemma: str
    type: CueType

    @classmethod
    def from_dict(cls, data: object) -> Cue:
        """Read what ``to_dict`` gave. Raises TypeError or ValueError for anything else."""
        d = _fields(data, "Cue")
        start, end, text, lemma, kind = (
            _required(d, k, "Cue") for k in ("start", "end", "text", "lemma", "type")
        )
        return cls(_whole(start), _whole(end), str(text), str(lemma), CueType(kind))


def _spans(data: Any) -> tuple[Span, ...]:
    if not isinstance(data, list | tuple):
        raise TypeError(f"expected a list of spans, got {type(data).__name__}")
    return tuple(map(Span.from_dict, data))


@attrs.frozen(kw_only=True)
class Speaker(_Json):
    """Who a source turns out to be.

    Args:
        name: the fullest name that the text gives: ``Ana Ruiz`` for a source ``she``.
        type: person, organization, group, document, account or unknown.
        named: False for "a senior official".
        anonymous: True where the text says that the name is withheld.
        role: title, apposition or description: ``deputy mayor``.
        handle: account name on a platform, without ``@``.
        mentions: where the speaker is named or referred to as a source, in text order.
    """

    name: str
    type: SpeakerType = SpeakerType.UNKNOWN
    named: bool = False
    anonymous: bool = False
    role: str | None = None
    handle: str | None = None
    mentions: tuple[Span, ...] = ()

    def __str__(self) -> str:
        return self.name

    @classmethod
    def from_dict(cls, data: object) -> Speaker:
        """Read what ``to_dict`` gave. Raises TypeError or ValueError for anything else."""
        d = _fields(data, "Speaker")
        return cls(
            name=str(_required(d, "name", "Speaker")),
            type=SpeakerType(d.get("type", SpeakerType.UNKNOWN)),
            named=bool(d.get("named", False)),
            anonymous=bool(d.get("anonymous", False)),
            role=_optional(d, "role", str),
            handle=_optional(d, "handle", str),
            mentions=_spans(d.get("mentions") or ()),
        )


@attrs.frozen(kw_only=True)
class Post(_Json):
    """What the text tells of a social-media post; what it does not tell is None.

    Args:
        platform: name of the platform's rule: ``x``, ``instagram``, ``telegram`` …
        author: display name as written.
        handle: account name without ``@``.
        date: the day of the post.
        url: permalink.
    """

    platform: str | None = None
    author: str | None = None
    handle: str | None = None
    date: datetime.date | None = None
    url: str | None = None

    @classmethod
    def from_dict(cls, data: object) -> Post:
        """Read what ``to_dict`` gave. Raises TypeError or ValueError for anything else."""
        d = _fields(data, "Post")
        return cls(
            platform=_optional(d, "platform", str),
            author=_optional(d, "author", str),
            handle=_optional(d, "handle", str),
            date=_optional(d, "date", datetime.date.fromisoformat),
            url=_optional(d, "url", str),
        )


@attrs.frozen(kw_only=True)
class Attribution(_Json):
    """One act of saying: who said what, in which words, where in the text.

    Spans follow PolNeAR's conventions: quotation marks, a leading *that* or *to* and the comma inside the
    marks belong to the content; auxiliaries, negation and particles to the cue; title, apposition and
    identifying relative clause to the source. (Newell, Margolin, Ruths: An attribution relations corpus
    for political news, LREC 2018.)

    Args:
        kind: direct, indirect, mixed or post.
        content: what is attributed, one span or more in text order; empty where a post's words are lost
            or where nothing is said (silence, a request for comment).
        cue: the signalling words; None for a quotation that only its context attributes.
        source: the whole phrase that names the speaker, as it stands; None where there is none.
        speaker: who the source is; None where it cannot be told.
        addressee: whom it was said to.
        time: when it was said, as written.
        medium: in, on or through what: ``in an interview``, ``on X``.
        via: who relayed it: an official cited by *the Financial Times*.
        polarity: asserted, denied, silent or requested.
        post: what is known of the post that holds the words.
        parent: index, in the same tuple, of the attribution whose content this one stands in.
        confidence: 0 to 1, calibrated on PolNeAR.
        rule: name of the pattern that fired.
    """

    kind: Kind
    content: tuple[Span, ...]
    cue: Cue | None = None
    source: Span | None = None
    speaker: Speaker | None = None
    addressee: Span | None = None
    time: Span | None = None
    medium: Span | None = None
    via: Span | None = None
    polarity: Polarity = Polarity.ASSERTED
    post: Post | None = None
    parent: int | None = None
    confidence: float = 1.0
    rule: str = ""

    @classmethod
    def from_dict(cls, data: object) -> Attribution:
        """Read what ``to_dict`` gave.

        Raises:
            TypeError: a value is of the wrong type.
            ValueError: a key is missing or a value is none of those allowed.

        Examples:
            >>> a = Attribution(kind=Kind.DIRECT, content=(Span(0, 3, "“A”"),))
            >>> Attribution.from_dict(a.to_dict()) == a
            True
        """
        d = _fields(data, "Attribution")
        return cls(
            kind=Kind(_required(d, "kind", "Attribution")),
            content=_spans(_required(d, "content", "Attribution")),
            cue=_optional(d, "cue", Cue.from_dict),
            source=_optional(d, "source", Span.from_dict),
            speaker=_optional(d, "speaker", Speaker.from_dict),
            addressee=_optional(d, "addressee", Span.from_dict),
            time=_optional(d, "time", Span.from_dict),
            medium=_optional(d, "medium", Span.from_dict),
            via=_optional(d, "via", Span.from_dict),
            polarity=Polarity(d.get("polarity", Polarity.ASSERTED)),
            post=_optional(d, "post", Post.from_dict),
            parent=_optional(d, "parent", _whole),
            confidence=float(d.get("confidence", 1.0)),
            rule=str(d.get("rule", "")),
        )


@attrs.frozen(kw_only=True)
class Credit(_Json):
    """Who made an article or a picture, as the page says: a byline, an agency, a photo credit.

    Args:
        kind: what the credit is for.
        names: the people it names, as written, without roles, handles and addresses.
        outlet: the agency or publication it names, or its site.
        title: the article that it belongs to, where it says so.
        span: where it stands, without the brackets around it and the stop behind it.
    """

    kind: CreditKind
    names: tuple[str, ...] = ()
    outlet: str | None = None
    title: str | None = None
    span: Span | None = None

    @classmethod
    def from_dict(cls, data: object) -> Credit:
        """Read what ``to_dict`` gave. Raises TypeError or ValueError for anything else."""
        d = _fields(data, "Credit")
        return cls(
            kind=CreditKind(_required(d, "kind", "Credit")),
            names=tuple(map(str, d.get("names") or ())),
            outlet=_optional(d, "outlet", str),
            title=_optional(d, "title", str),
            span=_optional(d, "span", Span.from_dict),
        )
