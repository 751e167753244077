"""What well-known extractors leave of a page: their text goes to ``parse_attributions`` as any text does.

The extra ``extractors`` installs them; without it these tests are left out.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable

import pytest

from attribution import Attribution, Kind, parse_attributions, parse_html
from test_html_carriers import CASES

trafilatura = pytest.importorskip("trafilatura")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it asks for nltk, which nothing here needs
    newspaper = pytest.importorskip("newspaper")

BEFORE = (
    "The ferry company said on Monday that the night boat to Skerry would not sail before spring, since its engine needs parts.",
    "“We have asked for a second boat three times,” Una Berg, who chairs the island council, told reporters. “Nobody has answered.”",
)
AFTER = (
    "A spokesman for the ministry declined to comment on the letter, but said that a meeting was planned for next week.",
    "Berg wrote on X that the islanders would charter a fishing boat if they had to, and send the bill to the ministry.",
)  # fmt: skip


def page(embed: str) -> str:
    before, after = ("".join(f"<p>{p}</p>" for p in part) for part in (BEFORE, AFTER))
    return (
        "<!DOCTYPE html><html lang='en'><head><title>No night boat</title></head><body><nav><a href='/'>Home</a></nav><main>"
        f"<article><h1>No night boat</h1>{before}{embed}{after}</article></main><footer>All rights reserved</footer></body></html>"
    )


def by_trafilatura(html: str) -> str:
    """Extract with trafilatura."""
    text = trafilatura.extract(html)
    assert isinstance(text, str)
    return text


def by_newspaper(html: str) -> str:
    """Extract with newspaper4k."""
    text = newspaper.article("https://skerry.example/boat", input_html=html, language="en").text
    assert isinstance(text, str)
    return text


def told(found: tuple[Attribution, ...]) -> list[tuple[str | None, str | None, str]]:
    """Platform, account and words of the posts."""
    posts = [a for a in found if a.kind is Kind.POST and a.post]
    return [(a.post.platform, a.post.handle, "|".join(s.text for s in a.content)) for a in posts if a.post]


WORDS = "No boat, no post, no bread since Friday."
LEFT = {
    "x": (by_trafilatura, ("x", "unaberg", WORDS)),
    "bluesky": (by_trafilatura, ("bluesky", "unaberg.bsky.social", WORDS)),
    "bluesky, from the server": (by_newspaper, ("bluesky", "una.example.org", WORDS)),
    "threads": (by_trafilatura, ("threads", "unaberg", "")),
    "mastodon": (by_newspaper, ("mastodon", "unaberg@skerry.example", "")),
    "tiktok": (by_trafilatura, ("tiktok", "unaberg", f"{WORDS} #skerry")),
    "facebook": (by_trafilatura, ("facebook", None, WORDS)),
    "instagram 9": (by_trafilatura, ("instagram", "unaberg", f"{WORDS} #skerry")),
    "reddit": (by_newspaper, ("reddit", "una_berg", "No boat again")),
}


@pytest.mark.parametrize("name", LEFT)
def test_what_an_extractor_leaves_of_a_post(name: str) -> None:
    """Stubs, glued lines and whole sign-offs are read as posts."""
    extract, expected = LEFT[name]
    assert told(parse_attributions(extract(page(CASES[name].html)))) == [expected]


@pytest.mark.parametrize("extract", [by_trafilatura, by_newspaper])
@pytest.mark.parametrize("name", ["x", "bluesky", "threads", "tiktok", "youtube"])
def test_what_the_article_says_is_the_same_by_either_way(extract: Callable[[str], str], name: str) -> None:
    """The attributions of the article's own sentences do not depend on who extracted its text."""

    def spoken(found: tuple[Attribution, ...]) -> list[tuple[str | None, list[str]]]:
        return [
            (a.source.text if a.source else None, [s.text for s in a.content])
            for a in found
            if a.kind is not Kind.POST and a.parent is None
        ]

    html = page(CASES[name].html)
    own = parse_html(html).attributions
    assert spoken(parse_attributions(extract(html))) == spoken(own)
    assert [a.post.platform for a in own if a.kind is not Kind.POST and a.post] == ["x"]


def test_where_an_extractor_drops_a_post_the_page_still_tells() -> None:
    """Newspaper4k drops what is marked as a tweet."""
    html = page(CASES["x"].html)
    assert told(parse_attributions(by_newspaper(html))) == []
    assert told(parse_html(html).attributions) == [("x", "unaberg", WORDS)]
