"""Shapes of credits, compiled: a shape's text and slots as one bounded expression.

Takes ``CreditPattern`` values and the words that credits are read with; gives ``Shape`` values. Costs a
millisecond once per ``Parser``, and some for each shape of which a text first holds a literal. No slot can match without limit, and none gives back what it has taken.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import attrs
import regex

from attribution.rules import CreditPattern
from attribution.rules._credits import shape_pieces

__all__ = ["Shape", "Vocabulary", "compile_shape"]

GAP = r"(?:[ \t\xa0]{1,3}|(?<=\W)|(?=[^\w\s]))"
SPACE = r"[ \t\xa0]{1,2}"
WORD = (
    r"(?:(?:\p{Lu}\.(?:-?\p{Lu}\.){0,3}|\p{Lu}\p{Ll}{1,3}\.)(?=[ \xa0]\p{Lu}|,)"  # J. K., Dr.
    r"|\p{Lu}[\p{L}\p{M}\p{N}'’\-]{0,30}(?<!['’\-])|\d[\p{L}\d]{0,6}|\p{Lo}[\p{L}\p{M}]{0,20})"
)
#: A word without a capital before one with a capital (van, writers), and a description behind a comma (, staff writer).
SMALL = r"\p{Ll}[\p{Ll}\-]{1,14}(?=[ \xa0]\p{Lu})"
DESCRIPTION = r", ?\p{Ll}[\p{L}\-]{0,14}(?: \p{L}[\p{L}\-]{1,14}){0,3}+(?=[,.)\];|\r\n]|\Z)"
#: An agency in small letters: Foto: Ana Ruiz/dpa.
BEHIND_SLASH = r"(?<=/ ?)\p{Ll}[\p{Ll}\-]{1,14}(?!\w)"
CONTACT = r"(?:\(?@\w[\w.]{0,40}\)?|[(<]?(?:mailto:)?[\w.+\-]{1,60}@[\w\-]{1,60}(?:\.[\w\-]{1,30}){1,4}[)>]?)"
ADDRESS = r"(?:https?://)?(?:[\w\-]{1,40}\.){1,3}\p{Ll}{2,10}"
PLACE = r"\p{Lu}[\p{Lu}\p{M}'’.\-]{2,20}(?: \p{Lu}[\p{Lu}\p{M}'’.\-]{1,20}){0,2}+"
REGION = r"(?:, \p{Lu}[\p{L}\p{M}.]{1,20}(?: \p{Lu}[\p{L}\p{M}.]{1,20}){0,2})?"
TOWN = r"\p{Lu}[\p{L}\p{M}'’.\-]{1,20}(?:[ /]\p{Lu}[\p{L}\p{M}'’.\-]{1,20}){0,3}+"
DATE = r"[\p{L}., ]{0,20}\d{1,4}[\p{L}\d., ]{0,20}?"
TITLE = r"[^\r\n]{2,300}?"
#: Where a part of a line ends.
END = r"(?=\s{0,3}[.!]?[\"”’]?\s{0,3}(?:[)\]|;•·]|[\r\n]|\Z)|\.\s)"
LINE_END = r"(?=[ \t\xa0.)\]*_]{0,6}(?:[|•·][^\r\n]{0,80}|[—–-][^\d\r\n]{0,30}\d[^\r\n]{0,30})?(?:[\r\n]|\Z))"  # | May 4, 2025
OPENING_END = r"(?=[ \t\xa0]{1,3}\S)"
#: How long a literal that opens a shape must be to be looked for rather than a longer one behind it.
WORDY = 5
ENDS = {"part": END, "line": LINE_END, "opening": OPENING_END}


@attrs.frozen(eq=False, repr=False)
class Vocabulary:
    """The words that credits are read with, in lower case.

    Args:
        agencies: names of agencies.
        joiners: what joins two who are credited.
        places: what leads from somebody to where they work.
        particles: what is written small inside a name.
        articles: articles.
    """

    agencies: tuple[str, ...]
    joiners: tuple[str, ...]
    places: tuple[str, ...]
    particles: tuple[str, ...]
    articles: tuple[str, ...]


@attrs.frozen(eq=False, repr=False)
class Shape:
    """A shape, ready to be matched.

    Args:
        pattern: the rule.
        source: the expression that matches the credit from its first character; a named group for each slot.
        triggers: literals in lower case, one of which stands in every match.
        leads: True where a match begins with its trigger.
    """

    pattern: CreditPattern
    source: str
    triggers: tuple[str, ...]
    leads: bool

    @property
    def expression(self) -> regex.Pattern[str]:
        """The expression, compiled when a text first holds one of the triggers: most texts hold few."""
        return _compiled(self.source)


@lru_cache(maxsize=256)
def _compiled(source: str) -> regex.Pattern[str]:
    return regex.compile(source)


def compile_shape(pattern: CreditPattern, shape: str, words: Vocabulary) -> Shape:
    """Compile one shape of a pattern."""
    pieces = shape_pieces(shape)
    parts: list[str] = []
    for k, (kind, value) in enumerate(pieces):
        if kind == "slot":
            behind = next((v for _, v in pieces[k + 1 :] if v.strip()), "")
            parts.append(f"(?P<{value}>{_slot(value, behind.split('|'), words)})")
        elif kind == "optional":
            inner = "".join(_inner(k2, v2, words) for k2, v2 in shape_pieces(value))
            parts.append(f"(?:{inner})?+")
        elif kind == "choice":
            parts.append(f"(?>{'|'.join(map(_text, sorted(value.split('|'), key=len, reverse=True)))})")
        else:
            parts.append(_text(value))
    at, triggers = _triggers(pieces)
    return Shape(pattern, "".join(parts) + ENDS[pattern.where], triggers, leads=at == 0)


def _inner(kind: str, value: str, words: Vocabulary) -> str:
    return f"(?P<{value}>{_slot(value, (), words)})" if kind == "slot" else _text(value)


def _text(value: str) -> str:
    """Give literal text as an expression; a space stands for any within a line, or none beside a mark."""
    literal = regex.sub(r"\\(.)", r"\1", value)
    return "(?i:" + GAP.join(regex.escape(word) for word in literal.split(" ")) + ")"


@lru_cache(maxsize=64)
def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(regex.escape(w, literal_spaces=True) for w in sorted(words, key=len, reverse=True))


def _slot(name: str, behind: Collection[str], words: Vocabulary) -> str:
    if name == "names":
        return _names([w.strip() for w in behind], words)
    agency = rf"(?i:(?:{_one_of(words.agencies)})(?!\w))"
    small = _one_of((*words.particles, *words.joiners, *words.articles))
    outlet = rf"(?>{ADDRESS}|(?i:(?:{_one_of(words.articles)}) )?{WORD}(?:{SPACE}(?:(?:{small}){SPACE}){{0,2}}{WORD}){{0,7}}+)"
    return {
        "agency": rf"(?>{agency}(?: ?/ ?{agency}){{0,2}}+)",
        "outlet": outlet,
        "title": TITLE,
        "place": PLACE + REGION,
        "town": TOWN + REGION,
        "date": DATE,
    }[name]


def _names(behind: Collection[str], words: Vocabulary) -> str:
    """Give the expression for people and outlets; what follows the slot in its shape joins none of them."""
    joiners = [w for w in words.joiners if w not in behind]
    marks = "".join(m for m in ",/" if m not in behind)
    word = rf"(?:{CONTACT}|{WORD}|{SMALL}|{BEHIND_SLASH})"
    glue = (
        rf"(?:{SPACE}|(?:{SPACE})?[{marks}](?:{SPACE})?)(?:(?i:{_one_of((*joiners, *words.places))}){SPACE})?"
        if marks
        else rf"{SPACE}(?:(?i:{_one_of((*joiners, *words.places))}){SPACE})?"
    )
    barred = "|".join(regex.escape(w) + r"(?!\w)" for w in behind if w[:1].isalpha())
    guard = f"(?!{barred})" if barred else ""
    return rf"(?>{word}(?:{glue}{guard}{word}|{DESCRIPTION}){{0,60}}+)"


def _triggers(pieces: tuple[tuple[str, str], ...]) -> tuple[int, tuple[str, ...]]:
    """Give the literals that a search looks for, and the place of their piece."""
    options = []
    for k, (kind, value) in enumerate(pieces):
        if kind in {"text", "choice"} and (found := _literals(value, choice=kind == "choice")):
            options.append((min(map(len, found)), -k, found))
    leading = [o for o in options if not o[1] and o[0] >= WORDY]
    _, at, found = max(leading or options, default=(0, 1, ()))
    return -at, found


def _literals(value: str, *, choice: bool) -> tuple[str, ...]:
    """Give the literals of a piece, as a text in lower case holds them; a hyphen, which joins words, with its space."""
    texts = [regex.sub(r"\\(.)", r"\1", v).lower() for v in (value.split("|") if choice else [value])]
    found = tuple(dict.fromkeys(t if t.strip() == "-" else t.strip() for t in texts))
    return found if all(found) else ()
