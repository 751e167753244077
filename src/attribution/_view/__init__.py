"""The picture: a text and its attributions in, one page out that needs nothing else.

``marks`` colours the article, ``cards`` tells who said what, ``page`` puts both into a page with ``page.css`` and
``page.js``, and is imported when a page is drawn. All that comes from the text is escaped, and the page's policy lets no
script run but its own. Linear in the length of the text and its attributions, as long as these do not cross one another
without end.
"""

from __future__ import annotations

from collections.abc import Iterable

from attribution.model import Attribution

__all__ = ["render_frame", "render_html"]


def render_html(
    text: str, attributions: Iterable[Attribution], *, title: str = "Who said what", lang: str = "en"
) -> str:
    """Draw a text and its attributions as one HTML page that needs nothing else.

    The article with its sources, cues and contents coloured by speaker, embedded posts as cards, a list of the
    speakers with counts, a card for each attribution, filters, lines from content to source to speaker. It follows
    the reader's light or dark setting, fits a phone, works by keyboard, and without scripts still shows all.

    Args:
        text: the text that was parsed.
        attributions: what a parse of it gave, all or some; a ``parent`` counts among those given.
        title: heading and title of the page.
        lang: the language of the text, as BCP 47 names it.

    Returns:
        The page, to be written as UTF-8. The text content of its element ``#text`` is ``text``, so offsets of spans
        hold in it. Nothing in the text becomes markup or script, and nothing is fetched.

    Raises:
        TypeError: ``text`` is no ``str``.
        ValueError: a span's words do not stand in the text where it says: the attributions are another text's.

    Examples:
        >>> from attribution import parse_attributions, render_html
        >>> text = "“It is safe,” Ana Ruiz said."
        >>> page = render_html(text, parse_attributions(text), title="The bridge")
        >>> page.startswith("<!DOCTYPE html>"), page.count('class="speaker')
        (True, 1)
    """
    from attribution._view.page import page_of

    return page_of(text, tuple(attributions), title, lang)


def render_frame(text: str, attributions: Iterable[Attribution]) -> str:
    """Draw the page in a frame of its own, for a notebook: its style and script stay in there."""
    from attribution._view.page import frame_of

    return frame_of(render_html(text, attributions))
