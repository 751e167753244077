"""Web pages: the article's own text, the posts that its markup embeds, the quotations that its markup names.

Takes a page and the rule set's ``Platform`` values; gives a ``Page``, whose text the ordinary steps read. One pass
over the page, in time linear in its length: elements are read as they come, no tree is built. ``pages`` reads; it is imported where
a page is to be read.
"""

from attribution._html.page import Page

__all__ = ["Page"]
