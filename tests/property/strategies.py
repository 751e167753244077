"""Hypothesis strategies: news text as nasty as it comes.

Sentences are put together from what the parser looks for (cues, names, quotation marks, signatures), what
goes wrong in scraped text (CRLF, NBSP, half a quotation, bidi controls, emoji), the scripts of the world, leftovers
of markup, and arbitrary characters. ``benchmarks/fuzz.py`` puts texts together from the same pieces.
"""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["PIECES", "POSTS", "SPACES", "plain_texts", "texts"]

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

#: A few words, mostly of saying, in twenty scripts; some are written from right to left, some without spaces.
SCRIPTS = [
    "Ο Νίκος είπε",
    "Она сказала",
    "Նա ասաց",
    "הוא אמר",
    "قال الوزير",
    "ܐܡܪ",
    "उसने कहा",
    "তিনি বলেন",
    "ਉਸ ਨੇ ਕਿਹਾ",
    "તેણે કહ્યું",
    "அவர் கூறினார்",
    "ఆయన చెప్పారు",
    "ಅವರು ಹೇಳಿದರು",
    "അദ്ദേഹം പറഞ്ഞു",
    "ඔහු කීවේය",
    "เขากล่าวว่า",
    "ລາວເວົ້າ",
    "ཁོས་བཤད",
    "သူက ပြောသည်",
    "მან თქვა",
    "አለ",
    "គាត់និយាយ",
    "ᠬᠡᠯᠡᠪᠡ",
    "他说：「雨」",
    "彼は『雨だ』と述べた",
    "그는 말했다",
    "ꦏꦶꦭ",
    "𐎀𐎁",
    "𝓢𝓪𝓲𝓭",
]
#: What pages and feeds leave in a text.
MARKUP = [
    "<b>",
    "</b>",
    "<p>“",
    "&nbsp;",
    "&amp;ldquo;",
    "&#8220;",
    "[said](http://x.com/",
    "**",
    "> ",
    "{{said}}",
    "<script>",
    "<!--",
    "]]>",
    "%s",
    "\\u201c",
]
#: What hides, turns, marks or fills.
CONTROLS = [
    "\u200d",
    "\u2060",
    "\u00ad",
    "\u202e",
    "\u2067",
    "\u2069",
    "\x1b[2J",
    "\x08",
    "\x85",
    "\u0301" * 12,
]
CONTROLS += [
    "\udfff",
    "\U000e0001",
    "\ufffe",
    "\U0010ffff",
    "\u1100\u1161\u11a8",
    "A\u030a",
    "\u212b",
    "ǆ",
    "said" * 60,
]

PIECES = [NAMES, CUES, CONTENTS, MARKS, ODDITIES, SCRIPTS, MARKUP, CONTROLS]
plain_pieces = st.one_of(*map(st.sampled_from, PIECES), st.text(max_size=8))
pieces = st.one_of(plain_pieces, st.sampled_from(POSTS))


@st.composite
def texts(draw: st.DrawFn, pieces: st.SearchStrategy[str] = pieces) -> str:
    """Give a text of up to some forty pieces, mostly parted by single spaces."""
    drawn: list[str] = []
    for piece in draw(st.lists(pieces, max_size=40)):
        drawn += [piece, draw(st.one_of(st.just(" "), st.sampled_from(SPACES)))]
    return "".join(drawn)


def plain_texts() -> st.SearchStrategy[str]:
    """Give a text like the others, but without posts."""
    return texts(plain_pieces)
