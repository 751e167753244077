"""Web pages: which text is the article's own, what its markup says of quotations, and that no page breaks it."""

from __future__ import annotations

import gc
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution import Document, Parser, load_rules, parse_html
from attribution._html.pages import PageReader
from attribution._posts import Vocabulary
from attribution.rulesets.social import PLATFORMS

pytest.importorskip("lxml")

READER = PageReader(PLATFORMS, Vocabulary.of(load_rules("en")))
TEXTS = {
    "paragraphs": ("<p>It rained.</p><p>It snowed.</p>", "It rained.\n\nIt snowed."),
    "unclosed paragraphs": ("<p>It rained.<p>It snowed.", "It rained.\n\nIt snowed."),
    "text without markup": ("It rained.", "It rained."),
    "white space": ("<p>It\n   <b>rained</b>\t all <i>day</i>.</p>", "It rained all day."),
    "words that markup joins": ("<p>un<b>usu</b>al</p>", "unusual"),
    "a line end": ("<p>One<br>two</p>", "One\ntwo"),
    "two line ends": ("<p>One<br><br>two</p>", "One\n\ntwo"),
    "a paragraph that holds a place": ("<p>It rained.</p><p>&nbsp;</p><p>It snowed.</p>", "It rained.\n\nIt snowed."),
    "entities": ("<p>Fish &amp; chips&nbsp;&#8212; &quot;now&quot;</p>", 'Fish & chips\xa0— "now"'),
    "soft hyphens": ("<p>har&shy;bour</p>", "harbour"),
    "a list": ("<ul><li>One</li><li>Two</li></ul><p>Three</p>", "One\nTwo\n\nThree"),
    "a table": ("<table><tr><td>One</td><td>1</td></tr><tr><td>Two</td><td>2</td></tr></table>", "One 1\nTwo 2"),
    "headings": ("<h2>Rain</h2>It fell.<h3>Snow</h3>It lay.", "Rain\n\nIt fell.\n\nSnow\n\nIt lay."),
    "preformatted text": ("<pre>One\n  two</pre>", "One\ntwo"),
    "script and style": ("<script>a()</script><style>p{}</style><p>It rained.</p><noscript>no</noscript>", "It rained."),
    "navigation and footer": ("<nav>Home</nav><p>It rained.</p><footer>Imprint</footer>", "It rained."),
    "the head of the page": ("<header>The Skerry Post</header><p>It rained.</p>", "It rained."),
    "the head of the article": ("<article><header><h1>Rain</h1></header><p>It rained.</p></article>", "Rain\n\nIt rained."),
    "forms": ("<p>It rained.</p><form>Search <input value=x><button>Go</button></form>", "It rained."),
    "a page that is one form": ("<form><p>It rained.</p><button>Go</button></form>", "It rained."),
    "an article in a form": ("<form><nav>Home</nav><article><p>It rained.</p></article></form>", "It rained."),
    "hidden parts": (
        "<p>It rained.</p><p hidden>a</p><p style='display: none'>b</p><p aria-hidden=true>c</p><div style='visibility:hidden'>d</div>",
        "It rained.",
    ),
    "share buttons": ("<p>It rained.</p><div class='share-buttons'>Share this</div><ul class='socialLinks'><li>X</li></ul>", "It rained."),
    "related articles": ("<p>It rained.</p><div id='related-posts'>More rain</div><aside>Snow</aside>", "It rained."),
    "a wrapper with a sidebar": ("<div class='has-sidebar'><p>It rained.</p></div>", "It rained."),
    "an inline button": ("<p>It <span class='share'>Share</span> rained.</p>", "It rained."),
    "a frame": ("<p>It rained.</p><iframe src='https://ads.example/'>old browser</iframe>", "It rained."),
    "comments in the markup": ("<p>It<!-- snowed --> rained.</p>", "It rained."),
    "an article": ("<div>Subscribe now</div><article><p>It rained all day and all night.</p></article><div>Buy a mug</div>", "It rained all day and all night."),
    "the article with most text": ("<main><article><p>It rained all day and all night.</p></article><article><p>Snow</p></article></main>", "It rained all day and all night."),
    "teasers within a page": ("<article><p>Rain.</p></article><article><p>Snow.</p></article>", "Rain.\n\nSnow."),
    "microdata": ("<div><p>Ann Oak, 9 May</p><div itemprop='articleBody'><p>It rained all day and all night.</p></div></div>", "It rained all day and all night."),
    "nothing": ("", ""),
    "nothing but markup": ("<html><body><div></div></body></html>", ""),
}  # fmt: skip


@pytest.mark.parametrize(("html", "text"), TEXTS.values(), ids=TEXTS)
def test_text(html: str, text: str) -> None:
    """The article's own text, a blank line between paragraphs."""
    assert READER.read(html).text == text


QUOTATIONS = {
    "q": ("<p><q>It rained,</q> said Ann Oak.</p>", "“It rained,”", "Ann Oak"),
    "q in q": ("<p><q>He said <q>rain</q> to me,</q> said Ann Oak.</p>", "“He said ‘rain’ to me,”", "Ann Oak"),
    "q and cite": ("<p><q>Rain is a kind of weather too.</q> <cite>Ann Oak</cite></p>", "“Rain is a kind of weather too.”", "Ann Oak"),
    "introduced": ("<p>Ann Oak said:</p><blockquote><p>Rain is weather.</p></blockquote>", "“Rain is weather.”", "Ann Oak"),
    "introduced, with marks of its own": ("<p>Ann Oak said:</p><blockquote>“Rain is weather.”</blockquote>", "“Rain is weather.”", "Ann Oak"),
    "footer": ("<blockquote><p>Rain is a kind of weather.</p><footer>— <cite>Ann Oak</cite></footer></blockquote>", "“Rain is a kind of weather.”", "Ann Oak"),
    "cite within": ("<blockquote>Rain is a kind of weather.<cite>Ann Oak</cite></blockquote>", "“Rain is a kind of weather.”", "Ann Oak"),
    "cite below": ("<blockquote>Rain is a kind of weather.</blockquote><p><cite>Ann Oak</cite></p>", "“Rain is a kind of weather.”", "Ann Oak"),
    "figure": ("<figure><blockquote>Rain is a kind of weather.</blockquote><figcaption>– Ann Oak</figcaption></figure>", "“Rain is a kind of weather.”", "Ann Oak"),
    "marks within": ("<p>Ann Oak said:</p><blockquote>Some “rain” fell.</blockquote>", "“Some ‘rain’ fell.”", "Ann Oak"),
    "address only": ("<p>It rained.</p><blockquote cite='https://skerry.example/report'>Rain fell.</blockquote>", "“Rain fell.”", "https://skerry.example/report"),
    "q with an address": ("<p>The rest is <q cite='https://skerry.example/report'>rain and more rain</q>.</p>", "“rain and more rain”", "https://skerry.example/report"),
    "address, but introduced": ("<p>Ann Oak said:</p><blockquote cite='https://skerry.example/report'>Rain fell.</blockquote>", "“Rain fell.”", "Ann Oak"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "content", "speaker"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_quotations(html: str, content: str, speaker: str) -> None:
    """Markup that sets off a quotation, and who it says is quoted."""
    document = parse_html(html)
    found = document.attributions[0]
    assert all(a.parent == 0 for a in document.attributions[1:])
    assert [s.text for s in found.content] == [content]
    assert found.speaker
    assert found.speaker.name == speaker
    assert document.text[found.content[0].start : found.content[0].end] == content


def test_a_quotation_of_several_paragraphs() -> None:
    """Each paragraph opens with a mark, the last closes with one, as in print."""
    text = READER.read("<blockquote><p>One.</p><p>Two.</p></blockquote>").text
    assert text == "“One.\n\n“Two.”"


def test_a_quotation_that_nobody_is_said_to_have_said_is_no_attribution() -> None:
    """Markup without a source attributes nothing."""
    assert parse_html("<p>It rained.</p><blockquote>Rain fell.</blockquote>").attributions == ()


ENCODED = {
    "utf-8": "<meta charset='utf-8'><p>Œuvre “à” café</p>".encode(),
    "utf-8 without a word of it": "<p>Œuvre “à” café</p>".encode(),
    "windows-1252": "<meta charset='windows-1252'><p>Œuvre “à” café</p>".encode("windows-1252"),
    "iso-8859-1 means windows-1252": "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><p>Œuvre “à” café</p>".encode("windows-1252"),
    "no word of windows-1252": "<p>Œuvre “à” café</p>".encode("windows-1252"),
    "wrongly called utf-8": "<meta charset=utf-8><p>Œuvre “à” café</p>".encode("windows-1252"),
    "wrongly called shift_jis": "<meta charset=shift_jis><p>Œuvre “à” café</p>".encode(),
    "a mark of utf-8": b"\xef\xbb\xbf<meta charset=koi8-r>" + "<p>Œuvre “à” café</p>".encode(),
    "utf-16": "\ufeff<p>Œuvre “à” café</p>".encode("utf-16-le"),
    "no such encoding": "<meta charset='klingon'><p>Œuvre “à” café</p>".encode(),
    "a codec that is no encoding": "<meta charset='rot13'><p>Œuvre “à” café</p>".encode(),
    "xml": "<?xml version='1.0' encoding='windows-1252'?><p>Œuvre “à” café</p>".encode("windows-1252"),
}  # fmt: skip


@pytest.mark.parametrize("page", ENCODED.values(), ids=ENCODED)
def test_encodings(page: bytes) -> None:
    """A declaration counts where the bytes can be read so."""
    assert READER.read(page).text == "Œuvre “à” café"


def test_cyrillic_and_japanese() -> None:
    """Declared encodings of other scripts."""
    assert READER.read("<meta charset='koi8-r'><p>Дождь</p>".encode("koi8-r")).text == "Дождь"
    assert READER.read("<meta charset='Shift_JIS'><p>雨が降る</p>".encode("shift_jis")).text == "雨が降る"


def test_bytes_and_str_give_the_same() -> None:
    """So do other kinds of bytes."""
    html = "<p>“It rained,” said Ann Oak.</p>"
    same = [parse_html(html), parse_html(html.encode()), parse_html(bytearray(html.encode()))]
    assert same[0] == same[1] == same[2] == Parser(load_rules("en")).parse_html(html)


def test_a_document_goes_to_json_and_back() -> None:
    """Like every result."""
    document = parse_html("<p>“It rained,” said Ann Oak.</p>")
    assert Document.from_dict(document.to_dict()) == document


@pytest.mark.parametrize("html", [None, 7, ["<p>"]])
def test_what_is_no_page(html: object) -> None:
    """The error says what was expected."""
    with pytest.raises(TypeError, match="html must be a str or bytes"):
        parse_html(html)  # type: ignore[arg-type]


def test_rules_and_confidence_are_those_of_plain_text() -> None:
    """The page's text is parsed as any text."""
    html = "<p>“It rained,” said Ann Oak.</p>"
    assert parse_html(html, min_confidence=1.0).attributions == ()
    assert parse_html(html, rules=("en", "en-stance")).attributions


def run(code: str) -> str:
    """Run code in a Python of its own."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


def test_importing_the_package_does_not_import_lxml() -> None:
    """What parses plain text needs no parser of web pages."""
    code = "import sys, attribution; attribution.parse_attributions('It rained, said Jo.'); print('lxml' in sys.modules)"
    assert run(code) == "False\n"


def test_without_lxml_the_error_names_the_extra() -> None:
    """Whoever calls it learns what to install."""
    code = (
        "import sys; sys.modules['lxml'] = None; import attribution\n"
        "try: attribution.parse_html('<p>')\n"
        "except ImportError as e: print(e)"
    )
    assert "attribution-parser[html]" in run(code)


PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "<br>", "<li>", "<table>", "<td>", "<q>", "</q>", "<cite>", "</cite>",
        "<blockquote>", "</blockquote>", "<figure>", "<figcaption>", "<article>", "</article>", "<nav>", "</nav>", "<script>",
        "</script>", "<!--", "-->", "<", ">", "&amp;", "&#x110000;", "&#0;", "\0", "\ud800", "<pre>", "</pre>", "<footer>",
        '<blockquote class="twitter-tweet">', "— Una (@una) May 4, 2025", '<a href="https://x.com/una/status/12">', "</a>", "u/una",
        '<iframe src="https://t.me/skerry/12">', "</iframe>", "View on Threads", "Post by @una", "“No,” she said.", "It rained.\n\n",
        '<script data-telegram-post="a/1">', '<div id="vk_post_1_2">', '<div class="tweet" data-attrs="{}">', "♬ ", "<template>",
        "https://x.com/una/status/12", "<select>", "<svg>", "<math>", "<title>", "<html>", "<body class=share>", "<frameset>",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_page_gives_spans_of_its_text(html: str) -> None:
    """However broken a page is, nothing is raised, and every span is a slice of the text."""
    document = parse_html(html)
    starts = []
    for a in document.attributions:
        spans = [s for s in (*a.content, a.cue, a.source, a.time, a.medium, a.addressee, a.via) if s]
        assert all(document.text[s.start : s.end] == s.text for s in spans)
        starts += [min(s.start for s in (*a.content, a.cue, a.source) if s)] if spans else []
    assert starts == sorted(starts)
    assert document.text == document.text.strip(" \n")


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_page(page: bytes) -> None:
    """Wrong encodings are no errors."""
    assert isinstance(READER.read(page).text, str)


HOSTILE = {
    "nested": "<div>",
    "nested inline": "<span>a",
    "unclosed": "<p><b>a ",
    "stray ends": "<div></b>",
    "wrong ends": "<b><div></i>",
    "quotations": "<blockquote>a",
    "sources": "<blockquote cite=x>a<cite>b",
    "q": "<q>a",
    "tables": "<table><tr><td>a",
    "entities": "&amp;&#8212;&nbsp;&bogus;",
    "open brackets": "<",
    "attributes": "<p " + "a=b " * 200,
    "open comments": "<!-- a -- b ->",
    "declarations": "<![CDATA[",
    "articles": "<article>a",
    "short articles": "<article>a</article>",
    "figures": "<figure><blockquote>a</blockquote><figcaption>b",
    "open embeds": '<blockquote class="twitter-tweet">a',
    "embeds": '<blockquote class="twitter-tweet"><p>a</p>— A (@b) May 4, 2025</blockquote>',
    "frames": '<iframe src="https://t.me/skerry/123"></iframe>',
    "open quotes": '<a "',
    "line ends": "a<br>",
    "links": '<blockquote><a href="https://x.com/a/status/1">a</a></blockquote>',
    "classes": '<div class="' + "ab-cd " * 30 + '">a',
    "brackets in JSON": '<div class="tweet" data-attrs="[[[[[[[[[[[[[[">',
}
LENGTH = 24_000


def seconds(html: str, times: int) -> float:
    """Give the time of the fastest of several readings."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        READER.read(html)
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.once
def test_time_is_linear(unit: str) -> None:
    """A page eight times as long may cost twelve times as much, whatever it repeats."""
    gc.collect()
    gc.disable()
    try:
        html = unit * (LENGTH // len(unit))
        ratio = 0.0
        for _ in range(3):
            ratio = seconds(html * 8, 1) / max(seconds(html, 3), 5e-3)
            if ratio <= 12:
                return
        pytest.fail(f"eight times the page took {ratio:.1f} times as long")
    finally:
        gc.enable()


@pytest.mark.parametrize("unit", ["<div>", "<div></b>", "<blockquote>a", "&amp;&bogus;"])
@pytest.mark.once
def test_two_megabytes_are_read_to_the_end(unit: str) -> None:
    """What stands behind two megabytes of broken markup is found."""
    html = unit * (2_000_000 // len(unit)) + "<p>It rained, said Ann Oak.</p>"
    assert "It rained, said Ann Oak." in READER.read(html).text
