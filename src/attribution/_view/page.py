"""The page: article, lists, style and script put together, with the policy that keeps it to itself.

The style and the script lie beside this module, as a browser takes them; the page holds both, and the digests of
both in its Content-Security-Policy, so that nothing else can run or load, whatever the text says.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from attribution._view.cards import cards, cast_of, filters, number, speakers
from attribution._view.marks import article, escape
from attribution._weave import check
from attribution.model import Attribution

__all__ = ["frame_of", "page_of"]

PAGE: Final = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{style_digest}'; script-src 'sha256-{script_digest}'; img-src data:; base-uri 'none'; form-action 'none'">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<h1 dir="auto">{title}</h1>
<p class="summary">{summary}</p>
<p class="legend" aria-label="How the text is marked"><span class="h0 content direct">quoted words</span>
<span class="h0 content indirect">reported words</span> <span class="h0 source">source</span>
<span class="h0 cue">cue</span> <span class="keys"><kbd>←</kbd> <kbd>→</kbd> step, <kbd>/</kbd> search, <kbd>Esc</kbd> clears</span></p>
</header>
<main>
<section class="article" aria-label="Text">
<article id="text" tabindex="-1">{article}</article>
</section>
<aside aria-label="Who said what">
<details class="filters controls"><summary>Filter</summary><form>{filters}</form></details>
<section class="cast" aria-labelledby="cast"><h2 id="cast">Speakers <span class="count">{speaker_count}</span></h2>
<ul>{speakers}</ul></section>
<section class="said" aria-labelledby="said"><div class="steps"><h2 id="said">Attributions <span class="count" id="shown">{count}</span></h2>
<p class="controls"><span id="place" role="status"></span><button type="button" id="previous" aria-label="Previous attribution">←</button><button type="button" id="next" aria-label="Next attribution">→</button><button type="button" id="clear" aria-label="Clear the choice">✕</button></p></div>
<div class="list"><ol>{cards}</ol><p id="end"></p></div></section>
</aside>
</main>
<svg id="lines" aria-hidden="true" focusable="false"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8Z"/></marker></defs><g></g></svg>
<p id="told" class="unseen" aria-live="polite"></p>
<script>{script}</script>
</body>
</html>
"""
FRAME: Final = (
    '<iframe srcdoc="{page}" sandbox="allow-scripts allow-popups" title="Who said what"'
    ' style="width:100%;height:36em;border:1px solid #8886;border-radius:6px"></iframe>'
)


def page_of(text: str, found: Sequence[Attribution], title: str, lang: str) -> str:
    """Put a page together; see ``attribution.render_html``."""
    check(text, found)
    cast = cast_of(found)
    hues = cast.hues()
    named = sum(speaker is not None for speaker, _ in cast.speakers)
    style, script = _resource("page.css"), _resource("page.js")
    return PAGE.format(
        lang=escape(lang),
        title=escape(title),
        summary=f"{number(len(found), 'attribution')} by {number(named, 'speaker')}",
        style=style,
        style_digest=_digest(style),
        script=script,
        script_digest=_digest(script),
        article="".join(article(text, found, [hues[n] for n in cast.of])),
        filters="".join(filters(found)),
        speaker_count=named,
        speakers="".join(speakers(cast)),
        count=len(found),
        cards="".join(cards(found, cast)),
    )


def frame_of(page: str) -> str:
    """Put a page into a frame; see ``attribution.document.Document``."""
    return FRAME.format(page=escape(page))


@cache
def _resource(name: str) -> str:
    from importlib.resources import files

    return (files(__package__) / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    import base64
    import hashlib

    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
