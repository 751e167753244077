"""Families of hostile texts: what makes a careless expression or loop go quadratic, at any length.

A family is a unit that is repeated, or a function that gives ``n`` different parts. ``text_of`` makes a text of a
family at a length. ``growth.py`` times them from 10 kB to 1 MB, ``tests/test_growth.py`` at small lengths.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

__all__ = ["FAMILIES", "text_of", "word"]

#: What is repeated.
UNITS = {
    # marks
    "straight quotes": '"',
    "open quotes": "“a ",
    "closed quotes": "a” ",
    "quotes in quotes": "“‘",
    "single quotes": "'a ",
    "double single quotes": "''a ",
    "apostrophes": "'s ",
    "guillemets": "«a ",
    "brackets": "((",
    "closed brackets": "a) ",
    "dashes": "— ",
    "hyphens": "a-",
    "commas": "a, ",
    "semicolons": "a; ",
    "colons": "Jo: ",
    "stops": ". ",
    "ellipses": "…",
    "questions": "no? ",
    "dashes between words": "it is — he said — ",
    # characters
    "one word": "x",
    "capitals": "A",
    "digits": "1",
    "figures": "1,000.5 ",
    "spaces": " ",
    "line ends": "\n",
    "carriage returns": "\r",
    "blank paragraphs": " \n\n",
    "combining": "e\u0301",
    "emoji": "👩🏽‍🚒",
    "surrogates": "\ud800",
    "controls": "\u202e\x00",
    # speech
    "quoted speech": "“a,” said Jo. ",
    "unfinished speech": "“a, said Jo ",
    "paragraphs of an open quotation": "“a\n\n",
    "turns": "“a?”\n\n“b.”\n\n",
    "said": "said ",
    "said that": "he said that ",
    "said and said": "she said and ",
    "told": "told them that ",
    "asked to": "asked him to ",
    "saying": "saying that it was, ",
    "according to": "according to ",
    "reportedly": "reportedly ",
    "denials": "did not say whether ",
    "silence": "declined to comment and ",
    "nouns of saying": "the claim that the report that ",
    "passives": "was told by ",
    "times": "on Monday ",
    "media": "in an interview with ",
    # names
    "names": "Jo Bell ",
    "name commas": "Jo Bell, ",
    "initials": "J. ",
    "titles": "Mr. Dr. ",
    "ands": "Jo and ",
    "of": "head of the ",
    "roles": "deputy mayor ",
    "appositions": "Jo, a mayor, ",
    "relative": "who said who ",
    "pronouns": "she said. ",
    "which": "which, which ",
    # posts and credits
    "posts": "— A (@b) ",
    "signature lines": "— A (@b) May 4, 2025\n",
    "handles": "@a ",
    "hashtags": "#a ",
    "links": "https://a.b/",
    "post frames": "A post shared by A (@b)\n",
    "clock lines": "4:05 PM · Jun 4, 2025\n",
    "wrote on": "wrote on X on ",
    "bylines": "By Jo Bell\n",
    "photo credits": "Photo: Jo Bell/AP ",
    "datelines": "VELL (AP) — ",
    "reporting": "Reporting by Jo Bell; ",
}


def word(k: int) -> str:
    """Give a capitalised word of its own for each number."""
    letters = ""
    while True:
        k, digit = divmod(k, 20)
        letters = "bcdfghjklmnpqrstvwxz"[digit] + "o" + letters
        if not k:
            return letters.title()


#: What has as many parts as is asked for, each different.
PARTS: dict[str, Callable[[int], str]] = {
    "distinct names": lambda k: f"Ana {word(k)} ",
    "distinct names that speak": lambda k: f"Ana {word(k)} said no. ",
    "one surname": lambda k: f"{word(k)} Oakes said no. Oakes left. ",
    "one name": lambda _: "Ana Ruiz said no. She left. ",
    "pronouns among names": lambda k: f"Ana {word(k)} came. She said no. ",
    "companies": lambda k: f"{word(k)} Ltd said no. The company left. ",
    "distinct handles": lambda k: f"— Ana (@{word(k)}) May 4, 2025\n",
    "distinct roles": lambda k: f"The {word(k).lower()} minister said no. The minister left. ",
}


def _joined(part: Callable[[int], str], n: int) -> str:
    return "".join(map(part, range(n)))


#: All families: what each gives for a number of parts.
FAMILIES: dict[str, Callable[[int], str]] = {
    **{name: unit.__mul__ for name, unit in UNITS.items()},
    **{name: partial(_joined, part) for name, part in PARTS.items()},
}


def text_of(family: str, length: int) -> str:
    """Give a text of a family, of that length or a little more."""
    make = FAMILIES[family]
    one = max(1, len(make(8)) // 8)
    return make(length // one + 1)[: max(length, 1)]
