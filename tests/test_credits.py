"""Credits: who made the article and its pictures, and that they are never taken for those who are quoted in it."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from strategies import texts

from attribution import (
    Credit,
    CreditKind,
    CreditPattern,
    CreditWords,
    Parser,
    RuleError,
    Span,
    load_rules,
    parse_attributions,
    parse_credits,
)

TAG = re.compile(r"</?(credit|name|outlet|title)>")
PATTERNS = load_rules("en").of(CreditPattern)


def read(marked: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """Give the text of a marked example, and for each role where its marks stand."""
    pieces: list[str] = []
    places: dict[str, list[tuple[int, int]]] = {}
    opened: dict[str, int] = {}
    at = last = 0
    for tag in TAG.finditer(marked):
        pieces.append(marked[last : tag.start()])
        at += tag.start() - last
        last = tag.end()
        if tag[0][1] == "/":
            places.setdefault(tag[1], []).append((opened[tag[1]], at))
        else:
            opened[tag[1]] = at
    return "".join([*pieces, marked[last:]]), places


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_a_pattern_finds_its_example(pattern: CreditPattern) -> None:
    """The credit stands where the example marks it, with the people, outlet and title that are marked."""
    text, places = read(pattern.example)
    ((start, end),) = places["credit"]

    def words(role: str) -> list[str]:
        return [text[lo:hi] for lo, hi in places.get(role, ())]

    expected = Credit(
        kind=pattern.kind,
        names=tuple(words("name")),
        outlet=next(iter(words("outlet")), None),
        title=next(iter(words("title")), None),
        span=Span(start, end, text[start:end]),
    )
    assert expected in parse_credits(text)


BYLINE, DATELINE, AGENCY, REPORTING, EDITING, PHOTO, CONTRIBUTION, SYNDICATION = (
    CreditKind.BYLINE,
    CreditKind.DATELINE,
    CreditKind.AGENCY,
    CreditKind.REPORTING,
    CreditKind.EDITING,
    CreditKind.PHOTO,
    CreditKind.CONTRIBUTION,
    CreditKind.SYNDICATION,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Jane Dole @janedole\nIt rained.", [(BYLINE, ("Jane Dole",), None)]),
        ("By Jane Dole (jane@ledger.example) and Tom Fell, Staff Writers\n", [(BYLINE, ("Jane Dole", "Tom Fell"), None)]),
        ("BY JANE DOLE AND TOM FELL\nIt rained.", [(BYLINE, ("JANE DOLE", "TOM FELL"), None)]),
        ("By JANE DOLE, Associated Press\n", [(BYLINE, ("JANE DOLE",), "Associated Press")]),
        ("By Jane Dole, Political Correspondent\n", [(BYLINE, ("Jane Dole",), None)]),
        ("By Jane Dole, staff writer\n", [(BYLINE, ("Jane Dole",), None)]),
        ("By Jane Dole for The Evening Ledger\n", [(BYLINE, ("Jane Dole",), "The Evening Ledger")]),
        ("By Ludwig van Hoorn, Reuters\n", [(BYLINE, ("Ludwig van Hoorn",), "Reuters")]),
        ("By J. K. Orland\n", [(BYLINE, ("J. K. Orland",), None)]),
        ("By Jane Dole | May 3, 2024\n", [(BYLINE, ("Jane Dole",), None)]),
        ("By Jane Dole - May 3, 2024\n", [(BYLINE, ("Jane Dole",), None)]),
        ("Written by Jane Dole on May 3, 2024\n", [(BYLINE, ("Jane Dole",), None)]),
        ("By The Associated Press\n", [(BYLINE, (), "The Associated Press")]),
        ("Story by Jane Dole | Photos by Tom Fell", [(BYLINE, ("Jane Dole",), None), (PHOTO, ("Tom Fell",), None)]),
        ("LONDON, Nov 27 (Reuters) - Rain is coming.", [(DATELINE, (), "Reuters")]),
        ("London (AFP) — Rain is coming.", [(DATELINE, (), "AFP")]),
        ("REYKJAVIK, Iceland — The road opened.", [(DATELINE, (), None)]),
        ("(Reuters) - Rain is coming.", [(AGENCY, (), "Reuters")]),
        ("It rained.\n— AFP\n", [(AGENCY, (), "AFP")]),
        (
            "(Reporting by Jane Dole in Vell; Additional reporting by Tom Fell and Ann Oak; Editing by Matt Lew.)",
            [(REPORTING, ("Jane Dole",), None), (REPORTING, ("Tom Fell", "Ann Oak"), None), (EDITING, ("Matt Lew",), None)],
        ),
        ("Additional reporting by Reuters.", [(REPORTING, (), "Reuters")]),
        (
            "Associated Press writers Jane Dole in Paris and Tom Fell in Rome contributed to this report.",
            [(CONTRIBUTION, ("Jane Dole", "Tom Fell"), "Associated Press")],
        ),
        ("Jane Dole contributed reporting from Paris.", [(CONTRIBUTION, ("Jane Dole",), None)]),
        ("Reuters contributed to this article.", [(CONTRIBUTION, (), "Reuters")]),
        ("This story first appeared on ledger.example", [(SYNDICATION, (), "ledger.example")]),
        ("This article was originally published by The Conversation. Read on.", [(SYNDICATION, (), "The Conversation")]),
        ("The bridge. (Photo: Jane Dole / Reuters)", [(PHOTO, ("Jane Dole",), "Reuters")]),
        ("Photograph: Jane Dole/The Guardian", [(PHOTO, ("Jane Dole",), "The Guardian")]),
        ("The bridge on May 2, 2015. (JANE DOLE/AFP/Getty Images.)", [(PHOTO, ("JANE DOLE",), "AFP/Getty Images")]),
        ("Jane Dole via Getty Images.", [(PHOTO, ("Jane Dole",), "Getty Images")]),
        ("(AP Photo/Jane Dole)", [(PHOTO, ("Jane Dole",), "AP")]),
        ("REUTERS/Jane Dole", [(PHOTO, ("Jane Dole",), "REUTERS")]),
        ("Photo courtesy of Jane Dole", [(PHOTO, ("Jane Dole",), None)]),
        ("Image credit: NASA", [(PHOTO, (), "NASA")]),
    ],
)  # fmt: skip
def test_credits_name_people_and_outlets(
    text: str, expected: list[tuple[CreditKind, tuple[str, ...], str | None]]
) -> None:
    assert expected == [(c.kind, c.names, c.outlet) for c in parse_credits(text)]


@pytest.mark.parametrize(
    "text",
    [
        "By Monday, police said, it will rain.",
        "By Ana Ruiz’s account, the bridge fell.",
        "By Popular Demand\nThe bridge is back.",
        "By Jane Dole, who lives here\nThe bridge is back.",
        "By Land and Sea\nThe ferry is back.",
        "The by-election was won by Jane Dole\n",
        "Reporting by The Evening Ledger found that it rained.",
        "The editing by Jane Dole was superb, critics said.",
        "Photos show the bridge in ruins, police said.",
        "Video by witnesses shows the crash, police said.",
        "This story was first reported by The Evening Ledger.",
        "JOHN SMITH — “I love it,” he said.",
        "BREAKING — The bridge is shut.",
        "Tom Fell of Reuters said no.",
        "It was said by Jane Dole.",
        "Post by @janedole\nNo bus today.\nView on Threads",
        "No bus today.\n— Jane Dole (@janedole) May 4, 2025",
    ],
)
def test_what_only_looks_like_a_credit_is_none(text: str) -> None:
    assert parse_credits(text) == ()


@pytest.mark.parametrize(
    "credit",
    [
        "By Jane Dole @janedole",
        "Reporting by Jane Dole; Editing by Tom Fell",
        "Photograph: Jane Dole/The Guardian",
        "Video: Jane Dole",
        "The post Mayor Said “Never”: Report appeared first on The Evening Ledger.",
        "Associated Press writer Jane Dole in Paris contributed to this report.",
        "Written by Jane Dole",
        "Source: Reuters",
    ],
)
def test_a_credit_is_no_attribution_and_speaks_for_nobody(credit: str) -> None:
    """Neither source nor antecedent, wherever the credit stands; what else the text says stays found."""
    assert parse_attributions(credit) == ()
    for text in (
        f"{credit}\nAna Ruiz resigned. She said no.",
        f"Ana Ruiz resigned. She said no.\n{credit}\n",
    ):
        (found,) = parse_attributions(text)
        assert found.speaker
        assert found.speaker.name == "Ana Ruiz"
        assert [m.text for m in found.speaker.mentions] == ["She"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Photos show the bridge in ruins, police said.", "police"),
        ("“We won,” said Jane Dole.\nBy Jane Dole", "Jane Dole"),
        ("LONDON (Reuters) - Rain is coming, the mayor said.", "the mayor"),
        ("Reporting by The Evening Ledger found that it rained.", "Reporting by The Evening Ledger"),
    ],
)
def test_what_is_said_beside_credits_is_not_lost(text: str, source: str) -> None:
    assert source in {a.source.text for a in parse_attributions(text) if a.source}


def test_a_dateline_is_no_part_of_what_is_said() -> None:
    (found,) = parse_attributions("LONDON, Nov 27 (Reuters) - Rain is coming, the mayor said.")
    assert [span.text for span in found.content] == ["Rain is coming"]


def test_a_pack_can_add_a_sort_of_credit() -> None:
    """A shape and its words are data; the engine knows neither."""
    rules = load_rules("en").extend(
        CreditPattern(
            "crossword",
            kind=CreditKind.PRODUCTION,
            shapes="Crossword set by {names}",
            example="<credit>Crossword set by <name>Ana Ruiz</name></credit>",
        ),
        CreditWords("agency of-our-own", ["vell wire"]),
    )
    text = "Crossword set by Ana Ruiz\nVELL (Vell Wire) - It rained."
    assert [(c.kind, c.outlet) for c in parse_credits(text, rules=rules)] == [
        (CreditKind.PRODUCTION, None),
        (DATELINE, "Vell Wire"),
    ]
    assert not any(c.kind is CreditKind.PRODUCTION for c in parse_credits(text))


@pytest.mark.parametrize(
    ("shapes", "problem"),
    [
        ((), "a shape was expected"),
        ("By {nick}", "no slot 'nick'"),
        ("By {names} and {names}", "twice"),
        ("By nobody", "who is credited"),
        ("{names}", "literal text"),
        ("[By] {names}", "literal text"),
        ("By {names", "stands alone"),
    ],
)
def test_a_wrong_shape_is_refused_when_it_is_made(shapes: str, problem: str) -> None:
    with pytest.raises(RuleError, match=problem):
        CreditPattern("x", kind=CreditKind.BYLINE, shapes=shapes, example="<credit></credit>")


def test_only_a_string_is_text() -> None:
    with pytest.raises(TypeError, match="bytes"):
        parse_credits(b"By Jane Dole")  # type: ignore[arg-type]


@given(texts())
@example("\u2028— Ana Ruiz (@anaruiz) March 9, 2025 ")
def test_any_text_gives_exact_slices_in_order(text: str) -> None:
    """Whatever the text holds: spans are slices, in order, none overlapping; JSON gives the same value back."""
    found = parse_credits(text)
    at = 0
    for credit in found:
        assert credit.span
        assert text[credit.span.start : credit.span.end] == credit.span.text
        assert at <= credit.span.start < credit.span.end
        at = credit.span.end
        assert all(name in credit.span.text or "\xa0" in credit.span.text for name in credit.names)
        assert Credit.from_dict(credit.to_dict()) == credit
        for attribution in parse_attributions(text):
            if attribution.source:
                assert not credit.span.start <= attribution.source.start < credit.span.end


HOSTILE = [
    "By ", "By Jo Bell and ", "BY A AND ", "Photo: ", "Jo Bell/", "The post a ", "a / ", "(", "VELL — ", "VELL (AP) ",
    "contributed to this ", "Jo Bell contributed ", "By Jo Bell\n", "jo@x.y ", "@a ", "Jo, ", ". ", "— ", "A. ", "; ", "AP/",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.once
def test_time_is_linear(unit: str) -> None:
    """Four times the text costs no more than six times the time."""
    parser = Parser(load_rules("en"))

    def seconds(text: str) -> float:
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            parser.credits(text)
            best = min(best, time.process_time() - began)
        return best

    text = unit * (12_000 // len(unit))
    ratios = []
    for _ in range(3):
        ratios.append(seconds(text * 4) / max(seconds(text), 1e-3))
        if ratios[-1] <= 6:
            return
    pytest.fail(f"four times the text took {min(ratios):.1f} times as long")
