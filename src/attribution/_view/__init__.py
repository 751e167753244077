"""The picture: a text and its attributions in, one page out that needs nothing else.

``marks`` colours the article, ``cards`` tells who said what, ``page`` puts both into a page with ``page.css`` and
``page.js``. All that comes from the text is escaped, and the page's policy lets no script run but its own.
Linear in the length of the text and its attributions, as long as these do not cross one another without end.
"""

from attribution._view.page import render_frame, render_html

__all__ = ["render_frame", "render_html"]
