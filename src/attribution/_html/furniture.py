"""Furniture: which parts of a page are not the article's own text.

In: an element's tag and attributes. Out: how it is read. Cost: one look at each class name. The words below are
those that page templates give their parts, whatever language the page is in.
"""

from __future__ import annotations

from collections.abc import Mapping

import regex

from attribution.rules._base import words_of

__all__ = ["BLOCKS", "CELLS", "HIDDEN", "LINES", "READ", "SKIPPED", "body_of", "nested", "reading", "shown"]

#: How an element is read: as text; as furniture, unless the article stands in it; for the embeds in it; not at all.
READ, SKIPPED, EMBEDS, HIDDEN = range(4)

HIDDEN_TAGS = frozenset(
    words_of(
        "script style head iframe object embed applet audio video canvas svg math map "
        "select textarea button input datalist dialog noframes noembed title"
    )
)
#: What is shown if no script runs, and what scripts show later: lazy pages keep embeds there.
EMBEDS_TAGS = frozenset(words_of("noscript template"))
SKIPPED_TAGS = frozenset(words_of("nav footer aside form menu"))
#: Elements that hold an article.
BODIES = frozenset(words_of("article main"))
BLOCKS = frozenset(
    words_of(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu "
        "nav ol p plaintext pre search section summary table td th tr ul"
    )
)
#: Those that end a line, and those that stand side by side in one.
LINES = frozenset(words_of("li dt dd tr option"))
CELLS = frozenset(words_of("td th"))
SKIPPED_ROLES = frozenset(
    words_of(
        "navigation banner contentinfo search dialog alertdialog complementary menu menubar toolbar form "
        "button"
    )
)
#: Words of class names and ids: ``share-buttons``, ``sharedaddy``, ``post-comments``.
SKIPPED_WORDS = frozenset(
    words_of(
        "share sharing sharedaddy addtoany addthis social socials sharebar breadcrumb breadcrumbs pagination "
        "pager sidebar related recirculation recommended newsletter subscribe signup cookie cookies consent "
        "advert advertisement ads sponsored promo paywall comments disqus masthead navbar nav menu footer "
        "skiplink pullquote outbrain taboola"
    )
)
HIDDEN_STYLE = regex.compile(r"(?i)(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)")
WORD = regex.compile(r"[A-Z]?[a-z]++|[A-Z]++")
PLAIN = frozenset(words_of("p a em strong b i h1 h2 h3 h4 h5 h6 blockquote q cite html body"))


def nested(around: int, found: int, tag: str, attributes: Mapping[str, str]) -> int:
    """Give how an element is read that stands in one that is not: the article is, amid furniture."""
    if around == SKIPPED and found == READ and body_of(tag, attributes):
        return READ
    return max(found, around)


def shown(tag: str) -> bool:
    """Tell whether what an element holds can be seen on a page where scripts run."""
    return tag not in HIDDEN_TAGS and tag not in EMBEDS_TAGS


def body_of(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element marks an article, or the part of the page where it stands."""
    return (
        tag in BODIES or attributes.get("role") == "main" or "articleBody" in attributes.get("itemprop", "")
    )


def reading(tag: str, attributes: Mapping[str, str]) -> int:
    """Tell how an element is read that is no carrier of a post.

    Examples:
        >>> reading("div", {"class": "share-buttons"}) == SKIPPED, reading("div", {"class": "story"}) == READ
        (True, True)
    """
    if tag in HIDDEN_TAGS:
        return HIDDEN
    if tag in EMBEDS_TAGS:
        return EMBEDS
    if not attributes:
        return SKIPPED if tag in SKIPPED_TAGS else READ
    hidden = "hidden" in attributes and attributes["hidden"] != "until-found"
    if hidden or attributes.get("aria-hidden") == "true" or HIDDEN_STYLE.search(attributes.get("style", "")):
        return HIDDEN
    if tag in SKIPPED_TAGS or attributes.get("role") in SKIPPED_ROLES:
        return SKIPPED
    if tag in PLAIN or body_of(tag, attributes):
        return SKIPPED if "pullquote" in attributes.get("class", "").replace("-", "") else READ
    return SKIPPED if _named_as_furniture(attributes) else READ


def _named_as_furniture(attributes: Mapping[str, str]) -> bool:
    names = f"{attributes.get('class', '')[:200]} {attributes.get('id', '')[:60]}"
    return any(
        SKIPPED_WORDS.intersection(word.lower() for word in WORD.findall(name))
        for name in names.split()
        if not name.startswith(("has-", "with-", "no-", "is-"))
    )
