"""The picture as markup: whole, exact, harmless. How it behaves in a browser: tests/test_browser.py."""

from __future__ import annotations

import base64
import hashlib
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from attribution import Attribution, Document, Kind, Post, Span, Speaker, parse_attributions, render_html
from attribution.cli import main

VOID = {"meta", "link", "input", "path", "br"}
TEXT = """“It is <b>safe</b> & sound,” Ana Ruiz told reporters on Tuesday. She added that Omar Haddad had denied that it shook.

The council declined to comment.\r
— Harbour Office (@harbouroffice) March 9, 2025
"""
NASTY = """“</span></article><script>window.hit = 1</script>,” said Ana <img src=x onerror=alert(1)> Ruiz.

"><svg onload=alert(1)>, said Bob &lt;i&gt; O'Neil. </style></script><!-- Ruiz said: “]]>”
"""


class Page(HTMLParser):
    """Reads a page as strictly as a page can be read, and keeps what the tests ask for."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[tuple[str, list[dict[str, str | None]]]] = []
        self.feed(page)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        assert len(dict(attrs)) == len(attrs), f"<{tag}>: an attribute twice"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element is whole in one tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop()[0] == tag, f"</{tag}> closes another"

    def handle_data(self, data: str) -> None:
        """Text, of which the article's counts."""
        if any(tag == "article" for tag, _ in self.open):
            self.pieces.append((data, [attributes for _, attributes in self.open]))

    @property
    def text(self) -> str:
        """The text content of the article."""
        return "".join(data for data, _ in self.pieces)

    def marked(self, n: int, role: str) -> str:
        """All that is marked as a role of an attribution."""
        return "".join(data for data, around in self.pieces if any(_is(a, n, role) for a in around))


def _is(attributes: dict[str, str | None], n: int, role: str) -> bool:
    owners = (attributes.get("data-of") or "").split()
    return str(n) in owners and role in (attributes.get("class") or "").split()


def _drawn(text: str) -> tuple[Page, tuple[Attribution, ...]]:
    found = parse_attributions(text)
    return Page(render_html(text, found)), found


@pytest.mark.parametrize(
    "text", [TEXT, NASTY, "", "No one said anything.", "\n\n \r\n", "“A,” she said.\n“B.”"]
)
def test_the_text_content_is_the_text(text: str) -> None:
    """Character for character: offsets of spans are offsets into the article of the page."""
    assert text == _drawn(text)[0].text


@pytest.mark.parametrize("text", [TEXT, NASTY])
def test_every_span_is_marked_with_its_words(text: str) -> None:
    """Contents, sources and cues, in words within words too."""
    page, found = _drawn(text)
    assert len(found) > 1
    for n, attribution in enumerate(found):
        assert "".join(span.text for span in attribution.content) == page.marked(n, "content")
        for role in ("source", "cue", "addressee", "time", "medium", "via"):
            span = getattr(attribution, role)
            assert (span.text if span else "") == page.marked(n, role)


@given(st.text(alphabet="ab<>&\"'“” \n\r\t—@", max_size=60), st.data())
def test_spans_that_cross_are_marked_exactly(text: str, data: st.DataObject) -> None:
    """Whatever somebody hands in: spans may cross one another and paragraphs; blank space between these has no mark."""
    offsets = st.integers(0, len(text))
    ranges = data.draw(st.lists(st.tuples(offsets, offsets).map(sorted), max_size=6))
    found = [Attribution(kind=Kind.DIRECT, content=(Span(lo, hi, text[lo:hi]),)) for lo, hi in ranges]
    page = Page(render_html(text, found))
    assert text == page.text
    for n, (lo, hi) in enumerate(ranges):
        assert "".join(text[lo:hi].split()) == "".join(page.marked(n, "content").split())


def test_characters_that_no_page_can_hold_are_replaced() -> None:
    """Offsets stay: one character for one."""
    page, _ = _drawn("A\x00B \ud800C.")
    assert page.text == "A\ufffdB \ufffdC."
    render_html("\udfff", []).encode()


@pytest.mark.parametrize(
    "field", ["name", "role", "handle", "author", "platform", "url", "rule", "title", "lang"]
)
def test_nothing_becomes_markup(field: str) -> None:
    """Whatever a field of a result holds: the elements of the page are the same."""

    def tags(value: str) -> list[str]:
        speaker = Speaker(name=value if field == "name" else "x", role=value if field == "role" else "x")
        told: dict[str, Any] = {
            k: value if field == k else "x" for k in ("platform", "author", "handle", "url")
        }
        post = Post(**told)
        rule = value if field == "rule" else "x"
        found = Attribution(kind=Kind.POST, content=(Span(0, 1, "A"),), speaker=speaker, post=post, rule=rule)
        page = Page(
            render_html(
                "A", [found], title=value if field == "title" else "x", lang=value if field == "lang" else "x"
            )
        )
        assert not [k for _, attributes in page.tags for k in attributes if k.startswith("on")]
        return [tag for tag, _ in page.tags]

    assert tags("harmless") == tags("'\"><script>alert(1)</script><img src=x onerror=alert(1)>")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", " javascript:x"])
def test_only_web_addresses_are_links(url: str) -> None:
    found = Attribution(kind=Kind.POST, content=(), post=Post(platform="x", url=url))
    assert not [a for tag, a in Page(render_html("", [found])).tags if tag == "a" and a["href"] != "#text"]
    found = attrs.evolve(found, post=Post(platform="x", url="https://x.com/a?b=1&c=2"))
    links = [a["href"] for tag, a in Page(render_html("", [found])).tags if tag == "a"]
    assert links == ["#text", "https://x.com/a?b=1&c=2"]


def test_the_page_needs_nothing_else_and_lets_nothing_else_run() -> None:
    """No address to fetch from; style and script are those that the page's policy names by their digests."""
    page = render_html(NASTY, parse_attributions(NASTY))
    read = Page(page)
    assert not [a for _, a in read.tags if "src" in a or (a.get("href") or "#").startswith(("http", "//"))]
    assert not [a for _, a in read.tags if "style" in a]
    (policy,) = (a["content"] or "" for _, a in read.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    for element in ("style", "script"):
        bodies = regex.findall(rf"<{element}>(.*?)</{element}>", page, regex.DOTALL)
        digest = base64.b64encode(hashlib.sha256(bodies[0].encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy
        assert len(bodies) == 1


def test_speakers_are_listed_with_counts_most_first() -> None:
    text = "Tom Oakes said it rained. “It is safe,” Ana Ruiz said. She added that it would open on Monday."
    page = render_html(text, parse_attributions(text))
    buttons = regex.findall(r'data-speaker="\d+" aria-pressed="false">(.*?)</button>', page)
    assert [regex.sub("<[^>]+>", "", b).split(" person")[0] for b in buttons] == ["Ana Ruiz 2", "Tom Oakes 1"]


def test_a_post_is_a_card_of_its_own_and_its_text_untouched() -> None:
    """Where it has its paragraphs for itself; amid a reporter's sentence it is coloured only."""
    text = (
        "It rained, she said.\n\nThe pier is shut.\n\n— Harbour Office (@harbouroffice) March 9, 2025\n\nEnd."
    )
    page, found = _drawn(text)
    assert [a.kind for a in found if a.kind is Kind.POST] == [Kind.POST]
    (group,) = (a for _, a in page.tags if a.get("class") == "embed")
    assert group["aria-label"] == "Posted on X as @harbouroffice on 9 March 2025"
    inside = [data for data, around in page.pieces if group in around]
    assert "".join(inside).startswith("The pier is shut.")
    assert "rained" not in "".join(inside)
    assert "End." not in "".join(inside)


def test_attributions_of_another_text_are_refused() -> None:
    """A picture of them would lie."""
    found = parse_attributions("“It is safe,” Ana Ruiz said.")
    with pytest.raises(ValueError, match="attribution 0: its content"):
        render_html("Something else altogether, and long enough.", found)
    with pytest.raises(TypeError, match="str, not bytes"):
        render_html(b"bytes", [])  # type: ignore[arg-type]


def test_controls_have_names() -> None:
    """What a screen reader says of a button or a field: its text, its label or its aria-label."""
    page = render_html(TEXT, parse_attributions(TEXT))
    for button in regex.findall(r"<button[^>]*>.*?</button>", page, regex.DOTALL):
        assert "aria-label" in button or regex.sub(r"<[^>]*>|[←→✕]", "", button).strip()
    labelled = "".join(regex.findall(r"<label>.*?</label>", page, regex.DOTALL))
    assert page.count("<input") == labelled.count("<input")


def test_a_notebook_gets_a_frame_that_keeps_all_inside() -> None:
    """The page stands in an attribute: nothing of it reaches the notebook's own page."""
    document = Document(text=NASTY, attributions=parse_attributions(NASTY))
    frame = document._repr_html_()
    page = Page(frame)
    ((tag, attributes),) = page.tags
    assert tag == "iframe"
    assert attributes["srcdoc"] == render_html(NASTY, document.attributions)
    assert "allow-same-origin" not in (attributes["sandbox"] or "")


@pytest.mark.once
def test_time_is_linear() -> None:
    """Twice the text, about twice the time."""

    def seconds(times: int) -> float:
        text = TEXT * times
        found = parse_attributions(text)
        start = time.process_time()
        render_html(text, found)
        return time.process_time() - start

    seconds(5)
    assert min(seconds(160) for _ in range(3)) < 8 * min(seconds(40) for _ in range(3))


# -- the command ---------------------------------------------------------------------------------------------------


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give a file to draw."""
    path = tmp_path / "bridge.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_the_command_writes_the_page(article: Path) -> None:
    page = article.with_suffix(".html")
    assert main(["view", str(article), "-o", str(page)]) == 0
    assert page.read_bytes().decode() == render_html(TEXT, parse_attributions(TEXT), title="bridge")


def test_the_command_reads_web_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By their extension; the picture is that of the extracted text."""
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    source = tmp_path / "page.HTML"
    source.write_text("<nav>Home</nav><p><q>It is safe,</q> Ana Ruiz said.</p>", encoding="utf-8")
    assert main(["view", str(source)]) == 0
    assert Page(capsys.readouterr().out).text == "“It is safe,” Ana Ruiz said."


def test_the_command_opens_a_browser_only_when_asked(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    main(["view", str(article), "-o", str(article.with_suffix(".html"))])
    assert opened == []
    main(["view", str(article), "-o", str(article.with_suffix(".html")), "--open"])
    assert opened == [article.with_suffix(".html").resolve().as_uri()]


@pytest.mark.parametrize("words", [["missing.txt"], ["bridge.txt", "-o", "no/such/folder.html"]])
def test_what_cannot_be_read_or_written_is_named(
    words: list[str], article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(article.parent)
    assert main(["view", *words]) == 2
    assert f"attribution: {words[-1]}: No such file or directory" in capsys.readouterr().err
