"""The listing, from hand-made results: what people read on a terminal."""

from __future__ import annotations

import datetime
import time

import attrs
import pytest

from attribution._listing import listing
from attribution.model import Attribution, Cue, CueType, Kind, Polarity, Post, Span, Speaker, SpeakerType


def span(text: str) -> Span:
    """Make a span; the listing does not look at offsets."""
    return Span(0, len(text), text)


def cue(text: str, kind: CueType = CueType.VERB) -> Cue:
    return Cue(0, len(text), text, text, kind)


RUIZ = Speaker(name="Ana Ruiz", type=SpeakerType.PERSON, named=True, role="deputy mayor")
SAID = Attribution(
    kind=Kind.DIRECT, content=(span("“It is safe,”"),), cue=cue("said"), source=span("Ana Ruiz"), speaker=RUIZ
)
POST = attrs.evolve(
    SAID,
    kind=Kind.POST,
    cue=cue("—", CueType.PUNCTUATION),
    speaker=Speaker(name="City Desk", type=SpeakerType.ACCOUNT, named=True, handle="citydesk"),
    source=span("City Desk (@citydesk)"),
    post=Post(
        platform="truth-social", handle="citydesk", date=datetime.date(2025, 3, 9), url="https://a.example/1"
    ),
)


def blocks(*attributions: Attribution, width: int = 80) -> list[str]:
    """Give the blocks of a listing, the count last."""
    return listing(attributions, width=width).split("\n\n")


LISTINGS = [
    (
        "speaker, role, type, cue, words",
        SAID,
        ["Ana Ruiz (deputy mayor, person) — said", "    “It is safe,”"],
    ),
    (
        "a pronoun shows beside its speaker",
        attrs.evolve(SAID, source=span("she")),
        ["Ana Ruiz (deputy mayor, person, here “she”) — said", "    “It is safe,”"],
    ),
    (
        "no guess where the speaker cannot be told",
        attrs.evolve(SAID, speaker=None, source=span("they")),
        ["they (speaker unknown) — said", "    “It is safe,”"],
    ),
    (
        "nobody named at all",
        attrs.evolve(SAID, speaker=None, source=None, cue=cue("reportedly", CueType.ADVERB)),
        ["Nobody named — reportedly", "    “It is safe,”"],
    ),
    (
        "a name that is withheld",
        attrs.evolve(
            SAID,
            speaker=Speaker(name="an aide", type=SpeakerType.PERSON, anonymous=True),
            source=span("an aide"),
        ),
        ["an aide (person, name withheld) — said", "    “It is safe,”"],
    ),
    (
        "interrupted words and line breaks in them",
        attrs.evolve(SAID, content=(span("“It\r\nis safe,”"), span("“or\u00a0so.”"))),
        ["Ana Ruiz (deputy mayor, person) — said", "    “It is safe,” … “or so.”"],
    ),
    (
        "the circumstances in words",
        attrs.evolve(
            SAID,
            addressee=span("us"),
            time=span("on Tuesday"),
            medium=span("in an interview"),
            via=span("the Mail"),
        ),
        [
            "Ana Ruiz (deputy mayor, person) — said",
            "    “It is safe,”",
            "    [to: us · when: on Tuesday · how: in an interview · relayed by: the Mail]",
        ],
    ),
    (
        "a denial",
        attrs.evolve(SAID, polarity=Polarity.DENIED, cue=cue("denied"), content=(span("that it shook"),)),
        ["Ana Ruiz (deputy mayor, person) — denied", "    that it shook", "    [denied, or not said]"],
    ),
    (
        "silence",
        attrs.evolve(SAID, polarity=Polarity.SILENT, cue=cue("declined to comment"), content=()),
        ["Ana Ruiz (deputy mayor, person) — declined to comment", "    (no comment)"],
    ),
    (
        "a request for comment",
        attrs.evolve(
            SAID,
            polarity=Polarity.REQUESTED,
            cue=cue("has contacted"),
            content=(),
            addressee=span("the ministry"),
            source=span("The Mail"),
            speaker=Speaker(name="The Mail", type=SpeakerType.ORGANIZATION, named=True),
        ),
        ["The Mail (organization) — has contacted", "    (asked for comment)", "    [asked: the ministry]"],
    ),
    (
        "a post",
        POST,
        [
            "City Desk (account) — posted",
            "    “It is safe,”",
            "    [posted on Truth Social as @citydesk on 9 March 2025 · https://a.example/1]",
        ],
    ),
    (
        "a post of which little is told",
        attrs.evolve(POST, post=Post(platform="x"), content=()),
        ["City Desk (account) — posted", "    (the words are not in the text)", "    [posted on X]"],
    ),
    (
        "a colon for a cue",
        attrs.evolve(SAID, cue=cue(":", CueType.PUNCTUATION)),
        ["Ana Ruiz (deputy mayor, person) — before a colon", "    “It is safe,”"],
    ),
    (
        "no cue at all",
        attrs.evolve(SAID, cue=None, source=None),
        ["Ana Ruiz (deputy mayor, person) — no reporting word: the context tells", "    “It is safe,”"],
    ),
    (
        "control and bidi characters are shown, not sent",
        attrs.evolve(SAID, content=(span("“\x1b[31mred\u202e”"),)),
        ["Ana Ruiz (deputy mayor, person) — said", "    “\ufffd[31mred\ufffd”"],
    ),
]


@pytest.mark.parametrize(
    ("attribution", "lines"),
    [row[1:] for row in LISTINGS],
    ids=[row[0].replace(" ", "-") for row in LISTINGS],
)
def test_one_block_tells_one_attribution(attribution: Attribution, lines: list[str]) -> None:
    """Who and how, the words, then what else is known."""
    assert lines == blocks(attribution)[0].split("\n")


def test_attributions_inside_a_content_follow_it_indented() -> None:
    """A child stands under its parent, a later stranger back at the margin."""
    inner = attrs.evolve(SAID, parent=0)
    innermost = attrs.evolve(SAID, parent=2)
    found = blocks(POST, SAID, inner, innermost)
    heads = [block.split("\n")[0] for block in found]
    assert heads == [
        "City Desk (account) — posted",
        "    In it, Ana Ruiz (deputy mayor, person) — said",
        "        In it, Ana Ruiz (deputy mayor, person) — said",
        "Ana Ruiz (deputy mayor, person) — said",
        "4 attributions (3 direct, 1 post) by 2 speakers: City Desk (1), Ana Ruiz (3).",
    ]


@pytest.mark.parametrize(
    ("attributions", "count"),
    [
        ([], "No attributions found."),
        ([attrs.evolve(SAID, speaker=None)], "1 attribution (1 direct)."),
        ([SAID, SAID], "2 attributions (2 direct) by 1 speaker."),
    ],
)
def test_the_last_line_counts(attributions: list[Attribution], count: str) -> None:
    assert count == blocks(*attributions)[-1]


@pytest.mark.parametrize("width", [0, 40, 72, 1000])
def test_lines_fit_the_terminal(width: int) -> None:
    """Words wrap at the width, within 40 and 100 columns; every word is kept."""
    words = "the bridge is safe " * 30
    body = blocks(attrs.evolve(SAID, content=(span(words),)), width=width)[0].split("\n")
    assert max(map(len, body)) <= min(max(width, 40), 100)
    assert words.split() == " ".join(body[1:]).split()


def test_deep_nesting_and_long_words_stay_cheap() -> None:
    """A chain of thousands neither recurses nor indents without end; one huge word is not cut up."""
    chain = [attrs.evolve(SAID, parent=i - 1 if i else None) for i in range(3000)]
    began = time.process_time()
    longest = max(map(len, listing(chain).split("\n")))
    listing([attrs.evolve(SAID, content=(span("x" * 1_000_000),))])
    assert longest <= 80
    assert time.process_time() - began < 10
