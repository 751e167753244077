"""Platforms: how posts of a social-media site look in text, and what running text calls the site.

In: literals. Out: a frozen ``Platform``. Everything is checked here, once, when the value is made, so that the
step that looks for posts need not doubt it.

A post is described by *shapes*: the text of an embed with slots for what varies ::

    {words} — {name} (@{handle}) {date}
    Skip Twitter post by @{handle} {words} End of Twitter post by @{handle}

A space stands for any white space or none, a line feed for a line break, ``[…]`` for a part that may be missing
(it holds no other one), ``—`` for any dash. The slots are those of ``SLOTS``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs
import regex

from attribution.rules._base import Rule, check_strings, check_text, strings_of, words_of
from attribution.rules._carriers import Carrier

__all__ = ["SLOTS", "Piece", "Platform", "pieces_of"]

#: What the slots of a shape stand for.
SLOTS = {
    "words": "the post's own words",
    "line": "the post's own words where they are one line, such as a title",
    "name": "the display name",
    "handle": "the name of the account, without @",
    "date": "the day, with or without the time of day, in any language; last but for literals, or right before them",
    "full-date": "the same, and only with the day of the week: Friday, May 9, 2025",
    "clock": "the time of day: 11:32 AM",
    "count": "a number, as of likes: 1,204 or 12K",
    "other": "the account of somebody else",
    "group": "a part of the platform: a subreddit, a channel",
    "sound": "title of a piece of music; behind “original sound” comes the author's name",
    "id": "number or code of a post in an address",
}

TOKEN = regex.compile(r"\{(?P<slot>[^{}]*)\}|(?P<mark>[\[\]\n —])|(?P<text>[^\[\]{}\n —]+)|(?P<wrong>.)")
MARKS = {"[": "open", "]": "close", "\n": "line-break", " ": "gap", "—": "dash"}
#: Handles of so few repeats, none inside another and no choices, that there are not many ways to match: not tried out.
PLAIN = regex.compile(
    r"(?:[^(){}|?]++(?:\{\d+,\d+\})?+){0,2}+(?:\(\?:[^(){}|?]++\{\d+,\d+\}[^(){}|?]*+\)\?)?+"
)
#: What is repeated, so many times, to try a handle out, and how long it may take a character.
PUMPED = ("a", "A", "0", "_", ".", "-", "@", "a.", "a-", "a_", "a0", "a@", "é")
PUMPS = 60
MICROSECONDS = 50
UNBOUNDED = regex.compile(r"(?<!\\)(?:[*]|\+(?!\+)|\{\d*,\})")


@attrs.frozen
class Piece:
    """A part of a shape.

    Args:
        kind: ``slot``, ``text``, ``dash``, ``gap``, ``line-break``, ``open`` or ``close``.
        value: the slot's name or the characters.
    """

    kind: str
    value: str


def pieces_of(shape: str) -> tuple[Piece, ...]:
    """Take a shape apart.

    Raises:
        ValueError: a brace stands alone.

    Examples:
        >>> [p.kind for p in pieces_of("— {name}")]
        ['dash', 'gap', 'slot']
    """
    pieces = []
    for m in TOKEN.finditer(shape):
        if m["wrong"]:
            raise ValueError(f"{m['wrong']!r} stands alone")
        if m["slot"] is not None:
            pieces.append(Piece("slot", m["slot"]))
        else:
            pieces.append(Piece(MARKS[m["mark"]], m["mark"]) if m["mark"] else Piece("text", m["text"]))
    return tuple(pieces)


def _problem(shape: str) -> str | None:
    """Say what is wrong with a shape."""
    try:
        pieces = pieces_of(shape)
    except ValueError as e:
        return str(e)
    slots = [p.value for p in pieces if p.kind == "slot"]
    unknown = [s for s in slots if s not in SLOTS]
    if unknown:
        return f"there is no slot {unknown[0]!r}; the slots are {', '.join(SLOTS)}"
    if slots.count("words") + slots.count("line") > 1:
        return "it has room for the words twice"
    if not {"name", "handle"} & set(slots):
        return "it needs {name} or {handle}: who posts it?"
    if not _balanced(pieces):
        return "a bracket is open, or stands in another"
    if not _closed(pieces):
        return "it needs literal text, not in brackets, to be known by: behind the words if it has any"
    if not _date_alone(pieces):
        return "an optional {date} stands in brackets of its own: [on] [{date}]"
    return None


def _closed(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether literal text stands behind the words, or anywhere in a shape without words."""
    outside = True
    known = False
    for p in pieces:
        if p.kind in ("open", "close"):
            outside = p.kind == "close"
        elif p.kind == "slot" and p.value in ("words", "line"):
            known = False
        elif p.kind == "text" and outside:
            known = True
    return known


def _date_alone(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether brackets that hold the date hold nothing else."""
    held: list[Piece] = []
    for p in pieces:
        if p.kind == "open":
            held = []
        elif p.kind != "close":
            held.append(p)
        elif len(held) > 1 and any(p.value in ("date", "full-date") for p in held if p.kind == "slot"):
            return False
    return True


def _backtracks(pattern: str) -> bool:
    """Tell whether an expression takes too long on texts that it nearly matches; a busy machine gets other chances."""
    failing = regex.compile(rf"(?:{pattern})(?=\0)")
    return any(all(_gives_up(failing, unit * PUMPS) for _ in range(3)) for unit in PUMPED)


def _gives_up(pattern: regex.Pattern[str], text: str) -> bool:
    try:
        pattern.match(text, timeout=MICROSECONDS * len(text) / 1e6)
    except TimeoutError:
        return True
    return False


def _balanced(pieces: Iterable[Piece]) -> bool:
    marks = [p.kind for p in pieces if p.kind in ("open", "close")]
    return marks == ["open", "close"] * (len(marks) // 2)


def _carriers_of(value: Any) -> tuple[Carrier, ...]:
    """Take carriers, or tables of their fields as pack files write them."""
    given = (value,) if isinstance(value, Carrier | Mapping) or not isinstance(value, Iterable) else value
    read: Iterable[Any] = (Carrier(**c) if isinstance(c, Mapping) and _is_carrier(c) else c for c in given)
    return tuple(read)


def _is_carrier(fields: Mapping[Any, Any]) -> bool:
    """Tell whether a table has the fields of a carrier."""
    return "match" in fields and fields.keys() <= {f.name for f in attrs.fields(Carrier)}


@attrs.frozen
class Platform(Rule):
    """A place where people post.

    Args:
        name: short name in lower case, the value of ``Post.platform``.
        names: what running text calls it, as written; a string is split at spaces, so names of several
            words need a sequence.
        words: words that name the platform by themselves, as they stand within a sentence: ``tweet``,
            ``tooted``, ``TikToker``.
        handle: regular expression for the name of an account, without ``@``; bounded, without groups.
        sigil: what running text puts before a handle: ``@``, ``u/``.
        shapes: how its posts look in text, the surest first; see the module's description.
        links: addresses of posts, from the host on: ``x.com/{handle}/status/{id}``.
        media: beginnings of links to pictures, up to a slash, and whole phrases that stand in a picture's place; they
            end a post without being its words.
        tag: name of a tag that is left around its posts: ``<tweet …>``.
        limit: most characters that its posts are looked for in.
        carriers: the elements that embed its posts in web pages.

    Raises:
        RuleError: a shape, link, tag or handle that cannot be used.

    Examples:
        >>> gab = Platform("gab", names="Gab", handle=r"[a-z0-9_]{1,30}", shapes="{words} — {name} (@{handle}) on Gab")
        >>> gab.names
        ('Gab',)
    """

    names: tuple[str, ...] = attrs.field(
        converter=words_of, validator=check_strings, default=(), kw_only=True
    )
    words: tuple[str, ...] = attrs.field(
        converter=words_of, validator=check_strings, default=(), kw_only=True
    )
    handle: str = attrs.field(default=r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9_])?", kw_only=True)
    sigil: str = attrs.field(default="@", validator=check_text, kw_only=True)
    shapes: tuple[str, ...] = attrs.field(converter=strings_of, default=(), kw_only=True)
    links: tuple[str, ...] = attrs.field(converter=strings_of, default=(), kw_only=True)
    media: tuple[str, ...] = attrs.field(
        converter=strings_of, validator=check_strings, default=(), kw_only=True
    )
    tag: str = attrs.field(default="", kw_only=True)
    limit: int = attrs.field(default=1000, kw_only=True)
    carriers: tuple[Carrier, ...] = attrs.field(converter=_carriers_of, default=(), kw_only=True)

    @handle.validator
    def _check_handle(self, _: object, value: str) -> None:
        try:
            pattern = regex.compile(value)
        except (regex.error, TypeError) as e:
            raise self.error("handle", f"{value!r} is no regular expression: {e}") from None
        if pattern.groups or pattern.fullmatch(""):
            raise self.error("handle", f"{value!r} must match something and have no group: write (?:…)")
        if UNBOUNDED.search(value):
            raise self.error("handle", f"{value!r} has no greatest length: write {{1,30}} for + or *")
        if not PLAIN.fullmatch(value) and _backtracks(value):
            raise self.error("handle", f"{value!r} tries too many ways to match: no repeat inside a repeat")

    @shapes.validator
    def _check_shapes(self, _: object, value: tuple[object, ...]) -> None:
        for shape in value:
            problem = _problem(shape) if isinstance(shape, str) else "a string was expected"
            if problem:
                raise self.error("shapes", f"{shape!r}: {problem}")

    @links.validator
    def _check_links(self, _: object, value: tuple[object, ...]) -> None:
        for link in value:
            if not isinstance(link, str) or not regex.fullmatch(
                r"(?:\{(?:handle|id|group)\}|[^\s{}])+", link
            ):
                raise self.error(
                    "links",
                    f"{link!r}: an address with the slots {{handle}}, {{group}} and {{id}} was expected",
                )
            if "/" not in link or "://" in link:
                raise self.error("links", f"{link!r}: write it from the host on, up to the post")

    @tag.validator
    def _check_tag(self, _: object, value: object) -> None:
        if not isinstance(value, str) or not regex.fullmatch(r"[a-z][a-z-]*+|", value):
            raise self.error("tag", f"{value!r} is no name of a tag")

    @limit.validator
    def _check_limit(self, _: object, value: object) -> None:
        if type(value) is not int or not 0 < value <= 5000:
            raise self.error("limit", f"a number from 1 to 5000 was expected, not {value!r}")

    @carriers.validator
    def _check_carriers(self, _: object, value: tuple[object, ...]) -> None:
        for carrier in value:
            if not isinstance(carrier, Carrier):
                fields = ", ".join(f.name for f in attrs.fields(Carrier))
                problem = f"a Carrier, or a table of its fields ({fields}), was expected, not {carrier!r}"
                raise self.error("carriers", problem)
