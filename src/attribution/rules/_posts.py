r"""Words that a language finds posts by: around a platform's name, and around the words of a post.

In: literals. Out: frozen ``PostWords``, checked when they are made.

An entry is a word or a phrase, as it stands: in a phrase ``[…]`` is a part that may be missing, ``(…|…)`` one of several
parts, neither with another one in it, and ``…`` up to six words of the same sentence ::

    via
    (took|turned) … to
    message[s]
"""

from __future__ import annotations

import attrs

from attribution.rules._base import Rule, check_strings, meant, words_of
from attribution.rules._credits import shape_pieces

__all__ = ["POST_WORDS", "PostWords"]

#: What the words of a ``PostWords`` rule are for.
POST_WORDS = {
    "adjective": "between a platform's name and a noun: live, fan, social media",
    "again": "where words are said that stand on the platform named last: in a follow-up post, on the site",
    "as-post": "before a name that stands for what is posted there: in a (TikTok that …)",
    "banner": "opens a notice that asks for consent before a post is shown",
    "banner-end": "ends such a notice",
    "behind-post": "behind a name that stands for what is posted there: that, posted, from",
    "between": "between a preposition and a platform's name: the, official, platform",
    "boilerplate": "what pages put between the words of a post and its sign-off, also in capitals: Advertisement",
    "button": "before the preposition on a button: share (on X)",
    "byline": "all that stands for a name over an article, so no display name: Admin",
    "credit": "opens a line of credits, not a display name: Reporting by",
    "introduction": "ends or fills a line that leads to the post below it: see his post below",
    "lone": "before a lone letter that is a name's end, not a platform: Malcolm (X)",
    "naming": "between a noun and the account: called, with the handle",
    "no-name": "opens no display name where neither date nor account follows: the, Photo",
    "noun": "what people have, are or do on a platform: account, user, post",
    "numbered": "opens a part of a post of several paragraphs: first, finally",
    "opening": "before the words of a post, with an account or a platform behind it: Replying to",
    "place": "prepositions before a place where words are said, but before a topic too: on",
    "posting": "says by itself that a post follows: tweeted",
    "reporting": "tells a sentence of an article from one of a post, if not in the first or second person: said",
    "there": "behind “again”, a word that stands for the platform: (in a post) on the site",
    "topic": "before such a preposition, makes a topic of what follows: a ban (on TikTok)",
    "way": "before a place where words are said, and nothing else: via, took … to",
}


def _problem(entry: str) -> str | None:
    """Say what is wrong with an entry."""
    try:
        pieces = shape_pieces(entry)
    except ValueError as e:
        return str(e)
    slots = [value for kind, value in pieces if kind == "slot"]
    if slots:
        return f"it has no slots: {slots[0]!r} would stand for nothing"
    if not any(value.strip(" …|") for kind, value in pieces if kind != "optional"):
        return "it needs words, not in square brackets"
    if entry != " ".join(entry.split()) or entry.startswith("…"):
        return "it begins with a word, and single spaces part its words"
    return None


@attrs.frozen
class PostWords(Rule):
    """Words that posts are found and told by.

    Args:
        name: what they are for, one of ``POST_WORDS``; with a remark behind it after a space where a pack needs a
            second rule of the sort.
        words: words as one string, or words and phrases as a sequence; see the module's description.

    Raises:
        RuleError: there is no such sort, or an entry has a bracket that stands alone.

    Examples:
        >>> PostWords("way", ("via", "(took|turned) … to")).sort
        'way'
    """

    words: tuple[str, ...] = attrs.field(converter=words_of, validator=check_strings)

    @property
    def sort(self) -> str:
        """What the words are for."""
        return self.name.split(" ")[0]

    def __attrs_post_init__(self) -> None:
        if self.sort not in POST_WORDS:
            known = ", ".join(sorted(POST_WORDS))
            raise self.error("name", f"no such sort; the sorts are {known}{meant(self.sort, POST_WORDS)}")
        for entry in self.words:
            problem = _problem(entry)
            if problem:
                raise self.error("words", f"{entry!r}: {problem}")
