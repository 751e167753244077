"""Shapes of posts, made ready for the search.

In: ``Platform`` values. Out: one ``CompiledShape`` a shape. Cost: paid once for a set of platforms.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from attribution._posts.vocabulary import NOTHING, Vocabulary
from attribution.rules._platforms import Piece, Platform, pieces_of

__all__ = ["DASH", "GAP", "LINK", "SPACE", "CompiledShape", "compile_shapes"]

Pieces = tuple[Piece, ...]

GAP = r"[\s>]{0,4}+"
#: All white space, and the mark that Markdown puts before quoted lines.
SPACE = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029>"
DASH = r"(?:[—–―]|--?|&mdash;|&ndash;|&#821[12];)"
#: Marks that stand in all texts.
COMMON = frozenset("-.,:;/")
#: What Markdown leaves behind a linked word.
LINK = r"\]\((?P<url>[^()\s]{1,300})\)"
#: The end of a line's title to which the next paragraph is glued: ``Una BergIslanders have asked …``
BEFORE_GLUED = r"[^\n]{1,60}?[\p{Ll}\p{N}\p{So}_](?<!\bMa?c)(?=\p{Lu}[\p{L}'’]{0,20},?\s[^\n]{8})"
#: What a date begins with that tells the day of the week: so "on" in a name is not the one before the date.
WEEKDAY = r"(?=[\s>]{0,4}\p{L}[\p{L}-]{1,14}[.,]{0,2}[ \xa0]{1,2}(?:\p{L}{3,14}\.?\s{1,3}\d|\d))"
SLOT = {
    "name": r"\[?(?P<name>[^\s\[][^\n]{0,59}?)(?:\]\([^()\s]{1,300}\))?",
    "clock": r"(?P<clock>\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?)",
    "count": r"\d[\d,.]{0,11}[KMkm]?",
    "other": r"[\w.@-]{1,60}",
    "group": r"(?:[a-z0-9_]{2,30}(?=\p{Lu}\p{Ll}*(?:[.!?,]|\s\p{Ll}))|[A-Za-z0-9_]{2,30})",  # inskerryThe council met
    "sound": rf"(?<!\n[\s>]{{0,4}})(?:(?:original sound|son original|sonido original|som original|[Oo]riginalton|suono originale)"
    rf"(?:\s?[-–]\s?(?P<author>{BEFORE_GLUED}|[^\n]{{1,40}}(?=\n|\Z)"
    r"|\p{Lu}[\w'’-]{0,20}(?:\s\p{Lu}[\w'’-]{0,20}){0,2}?(?:\s\p{So}\S{0,3}){0,2}(?=\s\p{Lu}\w{0,20}\s\p{Ll})|\S{1,30}))?"
    rf"|{BEFORE_GLUED}|[^\n]{{1,100}}(?=\n|\Z)|[^\n]{{1,40}}?\s[-–]\s\S{{1,30}})",
    "id": r"[\w.:-]{1,80}(?:[?][^\s()\]]{1,200})?",
}


class CompiledShape(NamedTuple):
    """A shape that can be looked for.

    Patterns are kept as strings: most of them no text of a run needs, and ``regex`` keeps what it compiled.

    Args:
        platform: the platform's name.
        rule: what results call it.
        sigil: what stands before a handle.
        slots: the slots of the shape.
        literals: strings without which the shape does not occur.
        lead: what stands before the words; optional unless ``framed``.
        tail: what stands behind the words, or the whole shape if it has no words.
        framed: lead and tail are both there.
        card: name and account open it, and nothing but marks and a date tells it from a byline.
        back: how the name is found that stands at the very start of ``lead`` or ``tail``.
        date: ``no``, ``may`` or ``must`` follow the tail; ``full`` where it must tell the day of the week;
            ``before``: it stands right before the tail.
        rest: what may follow the date.
        name_line: the lead is nothing but a line with the name.
        bare_handle: the lead is nothing but ``@{handle}``.
        words: False if the shape has no room for words.
        one_line: the words are one line.
        limit: most characters of words.
        credit: what opens a line of credits, not a name.
        no_name: what opens no name where neither date nor account follows.
        name_starts: where a name may begin that no dash opens.
    """

    platform: str
    rule: str
    sigil: str
    slots: frozenset[str]
    literals: tuple[str, ...]
    lead: str
    tail: str
    framed: bool
    card: bool
    back: str
    date: str
    rest: str
    name_line: bool
    bare_handle: bool
    words: bool
    one_line: bool
    limit: int
    credit: str
    no_name: str
    name_starts: str

    @classmethod
    def of_tag(cls, platform: Platform) -> CompiledShape:
        """Make the shape that stands for the tags of a platform; nothing is looked for with it."""
        shape = _compile(platform, "tag {handle}", (NOTHING, NOTHING, NOTHING))
        return shape._replace(rule="post-tag", words=True)


def _is_slot(piece: Piece, *names: str) -> bool:
    return piece.kind == "slot" and piece.value in names


def _text(value: str) -> str:
    parts = []
    for c in value:
        if c == "(":
            parts.append(r"[(（]\s{0,2}+\[?")
        elif c == ")":
            parts.append(rf"(?:{LINK})?\s{{0,2}}+[)）]")
        else:
            parts.append("['’]" if c == "'" else regex.escape(c))
    return "".join(parts)


def _piece(piece: Piece, handle: str, *, last: bool) -> str:
    if piece.kind == "slot":
        return rf"\[?@?+(?P<handle>{handle})" if piece.value == "handle" else SLOT[piece.value]
    if piece.kind == "line-break":
        return r"[^\S\n]{0,8}+(?=\n|\Z)" if last else r"[^\S\n]{0,4}+\n[\s>]{0,6}+"
    fixed = {"gap": GAP, "dash": DASH, "open": "(?:", "close": ")?"}
    return fixed.get(piece.kind) or _text(piece.value)


def _cue_end(pieces: Pieces) -> int:
    """Where the words end that stand before the first name: "Post by" of ``Post by @{handle}``."""
    first = next((i for i, p in enumerate(pieces) if _is_slot(p, "name", "handle")), 0)
    while first and pieces[first - 1].kind != "gap":
        first -= 1
    return max(first - 1, 0)


def _regex(pieces: Pieces, handle: str, *, cued: bool = True) -> str:
    parts = [_piece(p, handle, last=i == len(pieces) - 1) for i, p in enumerate(pieces)]
    for i, p in enumerate(pieces[1:], 1):
        if p.kind == "close" and pieces[i - 1].value[-1:].isalpha():
            parts[i] = r"(?!\p{Ll}))?"  # "on" is not the beginning of "one"
    cue = _cue_end(pieces)
    if cue and cued:
        parts[:cue] = ["(?P<cue>", *parts[:cue], ")"]
    return "".join(parts)


def _strip(pieces: Pieces) -> Pieces:
    low, high = 0, len(pieces)
    while low < high and pieces[low].kind == "gap":
        low += 1
    while high > low and pieces[high - 1].kind == "gap":
        high -= 1
    return pieces[low:high]


def _split_date(tail: Pieces) -> tuple[Pieces, str, Pieces]:
    at = next((i for i, p in enumerate(tail) if _is_slot(p, "date", "full-date")), None)
    if at is None:
        return tail, "no", ()
    if at == 0:
        return _strip(tail[1:]), "before", ()
    if tail[at - 1].kind == "open":
        return _strip(tail[: at - 1]), "may", _strip(tail[at + 2 :])
    needed = "must" if tail[at].value == "date" else "full"
    return _strip(tail[:at]), needed, _strip(tail[at + 1 :])


def _split_back(pieces: Pieces) -> tuple[str, Pieces]:
    """Part what is found leftwards: a dash and a name, or a name alone."""
    kinds = [p.value if p.kind == "slot" else p.kind for p in pieces[:3]]
    if kinds[:1] == ["dash"] and "name" in kinds:
        return "dash", _strip(pieces[kinds.index("name") + 1 :])
    return ("name", _strip(pieces[1:])) if kinds[:1] == ["name"] else ("", pieces)


def _literals(pieces: Pieces) -> tuple[str, ...]:
    inside, found = False, set()
    for p in pieces:
        inside = p.kind == "open" or (inside and p.kind != "close")
        if p.kind == "text" and not inside:
            found |= set(regex.split(r"['()]", p.value)) - {""}
    return tuple(sorted(found, key=lambda s: (s in COMMON or (s.isascii() and s.isalpha()), -len(s), s)))


def _brackets(pieces: Pieces) -> list[Pieces]:
    """Give what stands in brackets, if all that there is stands in brackets."""
    groups: list[Pieces] = []
    start = None
    for i, p in enumerate(pieces):
        if p.kind == "open":
            start = i + 1
        elif p.kind == "close":
            groups.append(pieces[start:i])
            start = None
        elif start is None and p.kind != "gap":
            return []
    return groups


def _parts(pieces: Pieces) -> tuple[Pieces, Piece | None, Pieces]:
    """Part a shape at its words; without words all of it is the tail."""
    at = next((i for i, p in enumerate(pieces) if _is_slot(p, "words", "line")), None)
    if at is None:
        return (), None, pieces
    return _strip(pieces[:at]), pieces[at], _strip(pieces[at + 1 :])


def _opening(lead: Pieces, handle: str) -> str:
    """Make the pattern of what stands before the words, linked or not where it may be missing."""
    optional = "|".join(_regex(group, handle, cued=False) for group in _brackets(lead))
    return rf"(?:\[\s?)?(?:{optional})(?:\s{{0,2}}{LINK})?" if optional else _regex(lead, handle)


def _compile(platform: Platform, shape: str, names: tuple[str, str, str]) -> CompiledShape:
    pieces = pieces_of(shape)
    lead, words, tail = _parts(pieces)
    literals = _literals(pieces)
    framed = bool(lead) and not _brackets(lead)
    name_line = [p.value for p in lead] == ["name", "\n"]
    back, before = _split_back(lead) if framed and not name_line else ("", lead)
    closing, date, rest = _split_date(tail)
    if words and not framed:
        back, closing = _split_back(closing)
    return CompiledShape(
        platform=platform.name,
        rule="post-stub" if words is None else "post-frame" if framed else "post-sign-off",
        sigil=platform.sigil,
        slots=frozenset(p.value for p in pieces if p.kind == "slot"),
        literals=literals,
        lead="" if name_line else _opening(before, platform.handle),
        tail=_regex(closing, platform.handle) + (WEEKDAY if date == "full" else ""),
        framed=framed,
        card=framed and back == "name" and not any(map(str.isalpha, "".join(literals))),
        back=back,
        date=date,
        rest=_regex(rest, platform.handle),
        name_line=name_line,
        bare_handle=[p.value for p in lead] == ["@", "handle"],
        words=words is not None,
        one_line=words is not None and words.value == "line",
        limit=platform.limit,
        credit=names[0],
        no_name=names[1],
        name_starts=names[2],
    )


def compile_shapes(platforms: tuple[Platform, ...], words: Vocabulary) -> tuple[CompiledShape, ...]:
    """Compile the shapes of all platforms, in order."""
    no_name = rf"{words.as_written('no-name')}(?!['’])|{words.any_case('byline')}\Z"
    starts = rf"\n|(?<!\b{words.abbreviated()})[.!?…]\s|\]"
    names = rf"{words.opening('credit')}(?!-)", no_name, starts
    return tuple(_compile(p, shape, names) for p in platforms for shape in p.shapes)
