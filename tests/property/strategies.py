"""Hypothesis strategies: news text as nasty as it comes.

Sentences are put together from what the parser looks for (cues, names, quotation marks, signatures), what
goes wrong in scraped text (CRLF, NBSP, half a quotation, bidi controls, emoji), and arbitrary characters.
"""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["texts"]

NAMES = [
    "Ana Ruiz",
    "Mr. Dahl",
    "she",
    "they",
    "the council",
    "a senior official, who asked not to be named,",
]
NAMES += [
    "The Evening Ledger",
    "Gov. Thomas Albrecht",
    "it",
    "who",
    "Dr. O’Neill Jr.",
    "ANA RUIZ",
    "the U.S.",
]
CUES = ["said", "said that", "told reporters that", "according to", "added:", "denied", "did not say whether"]
CUES += ["reportedly", "declined to comment", "has asked", "adding that", "describing it as", "wrote on X"]
CUES += [
    "There are reports that",
    "cited by",
    "was quoted as saying",
    "tweeted",
    "claims",
    "asked,",
    "insists",
]
CONTENTS = [
    "the bridge is safe",
    "it would rain on Monday",
    "to leave",
    "rates, which fell in May, will rise",
]
CONTENTS += [
    "“It is safe,”",
    "“It is",
    "safe.”",
    "'It is safe'",
    "''It is safe,''",
    "‘So “it” is’",
    '"No"',
    "«Non»",
]
MARKS = [
    "“",
    "”",
    '"',
    "''",
    "‘",
    "’",
    "'",
    "``",
    "„",
    "«",
    "»",
    ",",
    ".",
    ":",
    ";",
    "—",
    "–",
    "…",
    "(",
    ")",
    "?",
    "!",
]
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\u00a0", "\t", "\u2028", "\u200b", "", "\f"]
ODDITIES = [
    "🌉",
    "👩🏽‍🚒",
    "e\u0301",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\x00",
    "\ud800",
    "ﷺ",
    "ß",
    "İ",
    "ﬁ",
    "x" * 300,
]
POSTS = [
    "— Ana Ruiz (@anaruiz) March 9, 2025",
    "— (@)",
    "pic.twitter.com/VmX0 ",
    "A post shared by Ana Ruiz (@anaruiz)",
    "Ana Ruiz\n@anaruiz\nRain.\n4:05 PM · Jun 4, 2025",
    "@anaruiz",
    "https://x.com/anaruiz/status/1",
    "The post Rain appeared first on Ledger.",
    "<tweet id=1>",
]

pieces = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(CUES),
    st.sampled_from(CONTENTS),
    st.sampled_from(MARKS),
    st.sampled_from(ODDITIES),
    st.sampled_from(POSTS),
    st.text(max_size=8),
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Give a text of up to some forty pieces, mostly parted by single spaces."""
    drawn: list[str] = []
    for piece in draw(st.lists(pieces, max_size=40)):
        drawn += [piece, draw(st.one_of(st.just(" "), st.sampled_from(SPACES)))]
    return "".join(drawn)
