"""The picture in a real browser: headless Chromium, driven by Selenium (``pip install '.[browser]'``).

Debian has both as ``chromium`` and ``chromium-driver``; without them, or without Selenium, all is skipped.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution import Document, parse_attributions, parse_html, render_html

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
selenium = pytest.importorskip("selenium", reason="needs Selenium: pip install 'attribution-parser[browser]'")
pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.skipif(
        not (BROWSER and DRIVER), reason="needs Chromium: apt-get install chromium chromium-driver"
    ),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
TEXT = """“It is safe,” said Ana Ruiz. Tom Oakes denied that it was. She added that Omar Haddad had warned that it shook.

The pier is shut.

— Harbour Office (@harbouroffice) March 9, 2025

The council declined to comment.

“We will see,” Oakes told reporters on Tuesday.
"""
NASTY = """“</span></article><script>document.title = 'hit'</script>,” said Ana <img src=x onerror="document.title='hit'"> Ruiz.

"><svg onload="document.title='hit'">, said Bob O'Neil. <style>body { display: none }</style>
"""
#: What the page adds up to be, where text meets ground: the contrast of every marked stretch, WCAG 2's formula.
CONTRAST = """
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
canvas.canvas.width = canvas.canvas.height = 1;
function paint(...colours) {
  canvas.clearRect(0, 0, 1, 1);
  for (const c of colours) { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
const light = (rgb) => { const [r, g, b] = rgb.map((v) => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b; };
return [...document.querySelectorAll("#text [data-of], #text p, .speaker *, .card *, header *, .steps *")]
  .filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
  .map((e) => {
    const grounds = [];
    for (let at = e; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
    const [ground, ink] = [light(paint("white", ...grounds)), light(paint("white", ...grounds, getComputedStyle(e).color))];
    return [(Math.max(ground, ink) + .05) / (Math.min(ground, ink) + .05), e.outerHTML.slice(0, 120)];
  });
"""


class Browser:
    """A window with a page in it, and what the tests do there."""

    def __init__(self, driver: Any, folder: Path) -> None:
        self.driver = driver
        self.folder = folder

    def show(self, page: str, *, width: int = 1280, height: int = 900, dark: bool = False) -> None:
        """Open a page in a window of a size."""
        file = self.folder / "page.html"
        file.write_text(page, encoding="utf-8")
        self.driver.get("about:blank")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme, still]})
        self.driver.get(file.as_uri())

    def ask(self, code: str, *given: object) -> Any:
        """Evaluate JavaScript."""
        return self.driver.execute_script(code if "return" in code else f"return {code}", *given)

    def all(self, selector: str) -> list[Any]:
        """Find elements."""
        found: list[Any] = self.driver.find_elements("css selector", selector)
        return found

    def click(self, selector: str) -> None:
        """Click the first that fits."""
        self.all(selector)[0].click()

    def keys(self, *keys: str) -> None:
        """Type where the focus is."""
        from selenium.webdriver import ActionChains  # noqa: PLC0415 - an extra

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def errors(self) -> list[str]:
        """Give what the page complained of since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start Chromium with a profile of its own."""
    from selenium import webdriver  # noqa: PLC0415 - an extra

    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    with contextlib.closing(contextlib.ExitStack()) as stack:
        stack.callback(driver.quit)
        yield Browser(driver, tmp_path_factory.mktemp("pages"))


def _page(text: str) -> str:
    return render_html(text, parse_attributions(text))


def _visible_words(browser: Browser) -> list[str]:
    return [card.text for card in browser.all(".card blockquote") if card.is_displayed()]


def test_the_text_is_exact_and_nothing_goes_wrong(browser: Browser) -> None:
    """Also where the text has carriage returns and what looks like markup; the console stays empty."""
    for text in (TEXT, NASTY, TEXT.replace("\n", "\r\n"), ""):
        browser.show(_page(text))
        assert text == browser.ask("document.getElementById('text').textContent")
        assert browser.errors() == []


def test_every_span_is_where_it_says(browser: Browser) -> None:
    browser.show(_page(TEXT))
    for n, attribution in enumerate(parse_attributions(TEXT)):
        for role in ("content", "source", "cue"):
            spans = attribution.content if role == "content" else [getattr(attribution, role)]
            drawn = browser.ask(
                "return [...document.querySelectorAll(`#text .${arguments[0]}`)]"
                ".filter((e) => e.dataset.of.split(' ').includes(String(arguments[1]))).map((e) => e.textContent)",
                role,
                n,
            )
            assert [span.text for span in spans if span] == drawn


def test_nothing_of_the_text_runs(browser: Browser) -> None:
    """No element of it comes to be, no script, no style; and what a script would load is refused by the policy."""
    browser.show(_page(NASTY))
    assert browser.driver.title == "Who said what"
    assert (
        browser.ask("document.querySelectorAll('#text script, #text img, #text svg, #text style').length")
        == 0
    )
    assert browser.ask("document.scripts.length") == 1
    injected = _page(TEXT).replace("</article>", "</article><script>document.title = 'hit'</script>")
    browser.show(injected)
    assert browser.driver.title == "Who said what"
    assert any("Content Security Policy" in error for error in browser.errors())


def test_clicking_a_speaker_shows_that_speakers_words(browser: Browser) -> None:
    """The cards of the others go, their marks in the text fade; clicking again brings all back."""
    browser.show(_page(TEXT))
    every = len(_visible_words(browser))
    speaker = next(b for b in browser.all(".speaker") if b.text.startswith("Tom Oakes"))
    speaker.click()
    assert [
        a.content[0].text for a in parse_attributions(TEXT) if str(a.speaker) == "Tom Oakes"
    ] == _visible_words(browser)
    assert speaker.get_attribute("aria-pressed") == "true"
    marked = {e.text for e in browser.all("#text .source:not(.off)")}
    assert marked == {"Tom Oakes", "Oakes"}
    speaker.click()
    assert len(_visible_words(browser)) == every > 2
    assert speaker.get_attribute("aria-pressed") == "false"


def test_clicking_words_tells_whose_they_are(browser: Browser) -> None:
    """The card comes up, source and cue light up with the content, lines lead to source and speaker."""
    browser.show(_page(TEXT))
    browser.click("#text .content")
    (card,) = browser.all(".card.now")
    assert card.text.startswith("Ana Ruiz said")
    assert [e.text for e in browser.all("#text .now")] == ["“It is safe,”", "said", "Ana Ruiz"]
    assert "Ana Ruiz said: “It is safe,”" in browser.ask("document.getElementById('told').textContent")
    browser.ask("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert len(browser.all("#lines g path")) == 2


def test_words_within_words_belong_to_the_inner_one(browser: Browser) -> None:
    browser.show(_page(TEXT))
    next(e for e in browser.all("#text .source") if e.text == "Omar Haddad").click()
    (card,) = browser.all(".card.now")
    assert card.text.startswith("Omar Haddad had warned")
    assert "in the words of Ana Ruiz" in card.text


def test_the_keyboard_is_enough(browser: Browser) -> None:
    """Arrows step, Escape clears, a slash leads to the search, Tab reaches what can be pressed."""
    browser.show(_page(TEXT))
    browser.keys("\ue014", "\ue014")  # right, right
    assert browser.ask("document.querySelector('.card.now').id") == "a1"
    browser.keys("\ue012")  # left
    assert browser.ask("document.querySelector('.card.now').id") == "a0"
    browser.keys("\ue00c")  # Escape
    assert browser.all(".card.now") == []
    browser.keys("/", "w", "e", " ", "w", "i", "l", "l")
    assert _visible_words(browser) == ["“We will see,”"]
    browser.keys("\ue00c")
    assert len(_visible_words(browser)) == len(parse_attributions(TEXT))
    browser.ask("document.querySelector('.speaker').focus()")
    browser.keys("\ue007")  # Enter
    assert len(browser.all(".speaker[aria-pressed=true]")) == 1


@pytest.mark.parametrize(("box", "word"), [("kind", "direct"), ("polarity", "denied")])
def test_filters_leave_out(browser: Browser, box: str, word: str) -> None:
    browser.show(_page(TEXT))
    browser.ask("document.querySelector('.filters').open = true")
    found = parse_attributions(TEXT)
    browser.click(f"input[name={box}][value={word}]")
    left = [a for a in found if getattr(a, box).value != word]
    assert len(_visible_words(browser)) == len(left) < len(found)
    assert browser.ask("document.getElementById('shown').textContent") == f"{len(left)} of {len(found)}"


def test_confidence_filters(browser: Browser) -> None:
    browser.show(_page(TEXT))
    browser.ask(
        "const e = document.getElementById('least'); e.value = 0.9; e.dispatchEvent(new Event('input', { bubbles: true })); return 0"
    )
    left = [a for a in parse_attributions(TEXT) if round(a.confidence, 3) >= 0.9]
    assert len(_visible_words(browser)) == len(left) < len(parse_attributions(TEXT))


@pytest.mark.parametrize("width", [320, 390, 800, 1280, 1920])
def test_no_width_makes_the_page_scroll_sideways(browser: Browser, width: int) -> None:
    """From a small phone to a wide screen, also with a word that never ends."""
    browser.show(_page(TEXT + "x" * 500), width=width)
    assert browser.ask("document.documentElement.scrollWidth") <= width
    browser.click("#text .content")
    assert browser.all(".card.now")[0].is_displayed()
    assert browser.ask("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_card_comes_up_from_below(browser: Browser) -> None:
    """And can be put away; what is pressed is large enough for a finger."""
    browser.show(_page(TEXT), width=390, height=780)
    browser.click("#text .content")
    box = browser.all(".card.now")[0].rect
    assert box["y"] > 300
    assert browser.ask("getComputedStyle(document.querySelector('.card.now')).position") == "fixed"
    assert all(b.size["height"] >= 40 for b in browser.all(".steps button, .speaker"))
    browser.click("#clear")
    assert browser.all(".card.now") == []


@pytest.mark.parametrize("dark", [False, True])
def test_all_words_can_be_read(browser: Browser, *, dark: bool) -> None:
    """A contrast of 4.5 at least, as WCAG AA asks, in both schemes, for every hue, chosen or not."""
    sources = [
        f"Ann {name} said that it rained on {name} Street."
        for name in ("Oak", "Elm", "Fir", "Ash", "Yew", "Box", "Fig", "Bay", "Hop")
    ]
    text = "\n\n".join([*sources, "It was reportedly late.", TEXT])
    browser.show(_page(text), dark=dark)
    assert browser.ask("matchMedia('(prefers-color-scheme: dark)').matches") is dark
    assert len({c for e in browser.all(".speaker") for c in e.get_attribute("class").split()}) > 8
    browser.ask(
        "for (const e of document.querySelectorAll('#text [data-of]')) e.classList.add('now'); return 0"
    )
    measured = browser.ask(CONTRAST)
    browser.ask(
        "for (const e of document.querySelectorAll('#text [data-of]')) e.classList.remove('now'); return 0"
    )
    measured += browser.ask(CONTRAST)
    browser.click(".speaker")
    measured += browser.ask(CONTRAST)
    assert len(measured) > 100
    assert [(round(ratio, 2), where) for ratio, where in measured if ratio < 4.5] == []


def test_without_scripts_all_is_there(browser: Browser) -> None:
    """Text, marks, speakers and cards; only what would do nothing is hidden."""
    page = _page(TEXT)
    browser.show(page[: page.index("<script>")] + "</body></html>")
    assert len(_visible_words(browser)) == len(parse_attributions(TEXT))
    assert not any(e.is_displayed() for e in browser.all(".controls"))


def test_an_embedded_post_is_a_card(browser: Browser) -> None:
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    document = parse_html(
        '<p>It rained, she said.</p><blockquote class="twitter-tweet"><p>The pier is shut.</p>&mdash; Edda Moll'
        ' (@eddamoll) <a href="https://twitter.com/eddamoll/status/1920">May 9, 2025</a></blockquote>'
    )
    browser.show(render_html(document.text, document.attributions))
    (card,) = browser.all(".embed")
    assert card.get_attribute("aria-label") == "Posted on X as @eddamoll on 9 May 2025"
    assert card.text.startswith("The pier is shut.")
    (link,) = browser.all(".card a")
    assert link.get_attribute("href") == "https://twitter.com/eddamoll/status/1920"


def test_the_frame_of_a_notebook_works_and_keeps_to_itself(browser: Browser) -> None:
    """Its script runs in there, its style does not leave it."""
    document = Document(text=TEXT, attributions=parse_attributions(TEXT))
    browser.show(f"<!DOCTYPE html><title>notebook</title><h1>A notebook</h1>{document._repr_html_()}")
    plain = browser.ask("getComputedStyle(document.querySelector('h1')).fontFamily")
    browser.driver.switch_to.frame(browser.all("iframe")[0])
    try:
        assert TEXT == browser.ask("document.getElementById('text').textContent")
        browser.click(".speaker")
        assert len(_visible_words(browser)) < len(document.attributions)
        assert browser.ask("getComputedStyle(document.querySelector('h1')).fontFamily") != plain
    finally:
        browser.driver.switch_to.default_content()
    assert browser.driver.title == "notebook"


def test_a_long_text_does_not_lag(browser: Browser) -> None:
    """100,000 characters: there within seconds, and a step, a filter, a speaker each within half a second."""
    text = "\n\n".join(TEXT.replace("Ruiz", f"Ruiz{n}") for n in range(100_000 // len(TEXT) + 1))
    page = render_html(text, parse_attributions(text, min_confidence=0.5))
    assert len(text) >= 100_000
    browser.show(page)
    assert browser.ask("performance.getEntriesByType('navigation')[0].domComplete") < 8_000
    took = browser.driver.execute_async_script("""
      const done = arguments[0], took = [];
      const acts = [() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true })),
        () => document.querySelector(".speaker").click(), () => document.getElementById("clear").click(),
        () => { const e = document.getElementById("words"); e.value = "safe"; e.dispatchEvent(new Event("input", { bubbles: true })); }];
      (async () => {
        for (const act of [acts[0], acts[0], ...acts, acts[0]]) {
          const start = performance.now();
          act();
          await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
          took.push(performance.now() - start);
        }
        done(took);
      })();
    """)
    assert max(took) < 500, took
