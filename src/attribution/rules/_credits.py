r"""Credits: how a page says who made an article or a picture.

In: literals. Out: frozen ``CreditPattern`` and ``CreditWords`` values, checked when they are made.

A pattern's *shapes* are what stands on the page, with slots for what varies ::

    (Reporting|Writing) by {names}
    The post {title} appeared first on {outlet}

A space stands for any white space within a line, ``[…]`` for a part that may be missing, ``(…|…)`` for one of
several parts; neither holds another one. Capitals and small letters are not told apart. A bracket, or a bar outside
brackets, that is meant as such stands behind a backslash: ``\(``.
"""

from __future__ import annotations

import attrs
import regex

from attribution.model import CreditKind
from attribution.rules._base import Rule, check_strings, check_text, member_of, one_of, strings_of, words_of

__all__ = ["CREDIT_PLACES", "CREDIT_SLOTS", "CREDIT_WORDS", "CreditPattern", "CreditWords", "shape_pieces"]

#: What the slots of a shape stand for.
CREDIT_SLOTS = {
    "names": "people and outlets, joined by commas, slashes and joiners, with roles, places, handles and e-mail",
    "outlet": "one agency or publication, by its name or its address",
    "agency": "one agency that ``CreditWords`` lists",
    "title": "an article's title",
    "place": "a place in capitals, with or without its state or country",
    "town": "a place, in capitals or not",
    "date": "a day, with a figure in it",
}

#: Where on the page a credit stands.
CREDIT_PLACES = {
    "line": "fills a line, brackets and dashes aside",
    "part": "fills a line, a sentence, a bracket, or what stands between semicolons or bars",
    "opening": "opens a paragraph; text follows on the same line",
}

#: What the words of a ``CreditWords`` rule are for.
CREDIT_WORDS = {
    "agency": "names of agencies: Reuters, Getty Images",
    "joiner": "joins two who are credited: and, via",
    "place": "leads from somebody to where they work: in, from",
    "label": "words in capitals before a dash that name no place: BREAKING",
}

PIECE = regex.compile(
    r"\{(?P<slot>[^{}]*)\}|\[(?P<optional>[^\[\]]*)\]|\((?P<choice>[^()]*)\)|(?P<text>(?:\\.|[^\\\[\](){}])+)|(?P<wrong>.)"
)


def shape_pieces(shape: str) -> tuple[tuple[str, str], ...]:
    r"""Take a shape apart: pairs of ``slot``, ``optional``, ``choice`` or ``text`` and what stands there.

    Raises:
        ValueError: a bracket or brace stands alone.

    Examples:
        >>> shape_pieces(r"Photo[s] by {names}")
        (('text', 'Photo'), ('optional', 's'), ('text', ' by '), ('slot', 'names'))
    """
    found = []
    for m in PIECE.finditer(shape):
        if m.lastgroup == "wrong":
            raise ValueError(f"{m[0]!r} stands alone")
        found.append((str(m.lastgroup), m[m.lastgroup or 0]))
    return tuple(found)


def _problem(shape: str) -> str | None:
    """Say what is wrong with a shape."""
    try:
        pieces = shape_pieces(shape)
        for kind, value in pieces:
            if kind == "optional":
                shape_pieces(value)
    except ValueError as e:
        return str(e)
    slots = regex.findall(r"\{([^{}]*)\}", shape)
    for slot in slots:
        if slot not in CREDIT_SLOTS:
            return f"there is no slot {slot!r}; the slots are {', '.join(CREDIT_SLOTS)}"
    if len(slots) != len(set(slots)):
        return "a slot stands twice"
    if not set(slots) - {"date"}:
        return "it has no slot: who is credited?"
    if "place" not in slots and not any(
        kind in {"text", "choice"} and value.strip(" |") for kind, value in pieces
    ):
        return "it needs literal text, not in square brackets, to be known by"
    return None


def _credit_kind(value: CreditKind | str) -> CreditKind:
    return member_of(CreditKind, value)


@attrs.frozen
class CreditPattern(Rule):
    """How one sort of credit looks.

    Args:
        name: what the pattern is called.
        kind: what the credit is for.
        shapes: what stands on the page; the first that fits is taken.
        example: a text with the credit marked: ``<credit>By <name>Ana Ruiz</name></credit>``; the roles are
            ``credit``, ``name``, ``outlet`` and ``title``.
        where: where on the page it stands, one of ``CREDIT_PLACES``.
    """

    kind: CreditKind = attrs.field(converter=_credit_kind, validator=one_of(CreditKind), kw_only=True)
    shapes: tuple[str, ...] = attrs.field(converter=strings_of, validator=check_strings, kw_only=True)
    example: str = attrs.field(validator=check_text, kw_only=True)
    where: str = attrs.field(default="part", validator=one_of(CREDIT_PLACES), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.shapes:
            raise self.error("shapes", "a shape was expected")
        for shape in self.shapes:
            problem = _problem(shape)
            if problem:
                raise self.error("shapes", f"{shape!r}: {problem}")
        if "<credit>" not in self.example:
            raise self.error("example", f"a text with <credit> in it was expected, not {self.example!r}")


@attrs.frozen
class CreditWords(Rule):
    """Words that credits are read with: agencies, what joins names.

    Args:
        name: what they are for, one of ``CREDIT_WORDS``; with a remark behind it after a space where a pack
            needs a second rule of the sort.
        words: the words in lower case, as one string, or as a sequence where a name has several words.
    """

    words: tuple[str, ...] = attrs.field(converter=words_of, validator=check_strings)

    @property
    def sort(self) -> str:
        """What the words are for."""
        return self.name.split(" ")[0]

    def __attrs_post_init__(self) -> None:
        if self.sort not in CREDIT_WORDS:
            raise self.error("name", f"no such sort; the sorts are {', '.join(sorted(CREDIT_WORDS))}")
