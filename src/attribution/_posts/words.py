"""Where the words of a post begin and end, once its sign-off is known.

In: a text, the offset of a sign-off and the offset before which the post cannot begin. Out: a range. Cost:
proportional to the limit that the platform sets on the length of a post, for each sign-off.

The words end where links to pictures and the page's boilerplate begin. They begin at the nearest of: a
previous post, a line that introduces the post, a blank line or, in texts without blank lines, a line feed;
unless the lines before are those of one post too, which shows in hashtags, enumeration or first persons. In
text that has lost its line feeds the post begins behind the last sentence that a reporter wrote.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from attribution._posts.shapes import SPACE
from attribution._posts.wording import Wording

__all__ = ["BLANK", "Look", "content_ranges", "last_sentence", "trim", "words_before"]

Line = tuple[int, int]

WINDOW = 240

SENTENCE_END = (
    r"(?<=[^\s.]\w|[\d)\]%]|\w\p{M})[.!?…]{1,4}[\"”’»)\]]{0,2}"
    r"(?:\s{1,4}(?=[^\s\p{Ll}])|(?=\p{Lu}\p{Ll})|(?<=\p{L}{3}[.!?]+[\"”]?)\s{1,4})"
)
CONTINUES = r"[#@]\w|https?://|pic\.|[,;:.)…]|\p{Ll}"
TAGS_ONLY = r"(?:(?:[#@][\w.]{1,60}|https?://\S{1,200})[\s,.]{0,3}){1,12}+"
NO_SENTENCE = r"(?:[^\p{L}#@]++|[#@][\w.]{1,60}+|https?://\S{1,200}+)*+"
THREAD = r"1/"
BLANK = r"\n[\s>]*\n"
MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("''", "''"), ("‘", "’"))
SHORT, POST, TITLE = 240, 280, 90
#: What is longer and ends as a sentence does is of the article if nothing shows that it is of a post.
LONG = 60


def trim_end(text: str, start: int, end: int, wording: Wording) -> int:
    """Give the offset behind the last word of a post."""
    while end > start:
        m = regex.search(wording.closing, text, pos=max(start, end - WINDOW), endpos=end)
        if m is None or m.start() == end:
            return end
        end = m.start()
    return start


def _reported(line: str, wording: Wording) -> bool:
    """Tell whether a line reads like an article: somebody, not "I", said something."""
    return regex.search(wording.reported, line) is not None


def _unquoted(text: str, start: int, end: int) -> Line:
    for opening, closing in MARKS:
        inner = text[start + len(opening) : end - len(closing)]
        marked = text.startswith(opening, start, end) and text.endswith(closing, start + len(opening), end)
        if marked and opening not in inner and closing not in inner:
            start += len(opening) + len(inner) - len(inner.lstrip())
            return start, start + len(inner.strip())
    return start, end


def trim(text: str, start: int, end: int, wording: Wording) -> Line:
    """Cut boilerplate, links to pictures and surrounding quotation marks off a range."""
    while m := regex.match(wording.opening, text, pos=start, endpos=end):
        start = m.end()
    end = trim_end(text, start, end, wording)
    return _unquoted(text, start, end)


def content_ranges(text: str, start: int, end: int) -> tuple[Line, ...]:
    """Part a range at the marks that Markdown puts before quoted lines; nothing for an empty range."""
    if start >= end:
        return ()
    if "\n>" not in text[start:end]:
        return ((start, end),)
    lines = (
        (m.start(), m.end())
        for m in regex.finditer(r"(?<=\n>[ >]{0,3}|\A|(?<!\n)\G)[^\s>][^\n]*", text, pos=start, endpos=end)
    )
    return tuple((s, s + len(text[s:e].rstrip())) for s, e in lines)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Give the lines that hold words, each with whether a blank line stands before it."""
    lines, last = [], start
    for m in regex.finditer(r"[^\n]+", text, pos=start, endpos=end):
        if not m.group().strip(SPACE):
            continue
        lines.append(
            (
                m.start(),
                m.end(),
                regex.search(BLANK, text, pos=last, endpos=m.start() + 1) is not None
                or m.start() == start == 0,
            )
        )
        last = m.end() - 1
    return lines


def _own(line: str, wording: Wording) -> bool:
    """Tell whether a line could be part of a post rather than of an article."""
    return len(line) <= SHORT and not _reported(line, wording) and not regex.search('[“”"«»]', line)


def _joined(above: str, below: str, wording: Wording, *, blank: bool) -> bool:
    """Tell whether two lines, with or without a blank line between, are of one post."""
    above, below = above.strip(SPACE), below.strip(SPACE)
    numbered = regex.match(wording.numbered, below) is not None
    if not _own(above, wording) or (regex.search(wording.introduction, above) and not numbered):
        return False
    if numbered:
        opens = regex.match(THREAD, below) is not None  # the first of a thread has nothing above it
        return regex.match(wording.numbered, above) is not None or (len(above) <= TITLE and not opens)
    if blank:
        return regex.search(wording.own, above) is not None and (
            regex.search(wording.own, below) is not None or len(above) <= 60
        )
    if below[:1].islower() and _long(above, wording):
        return False
    return bool(
        regex.match(CONTINUES, below)
        or regex.fullmatch(TAGS_ONLY, above)
        or (regex.search(wording.own, above) and len(above) <= 140)
    )


def _long(line: str, wording: Wording) -> bool:
    """Tell whether a line or a sentence is long, and nothing shows that it is of a post."""
    line = line.rstrip()
    return len(line) >= LONG and line[-1] in ".!?…" and not regex.search(wording.own, line)


def _first_line(
    text: str, lines: list[tuple[int, int, bool]], wording: Wording, *, spaced: bool, parted: bool
) -> int:
    """Give the index of the line where the post begins: the last, or one above that goes with it."""
    i = len(lines) - 1
    while i > 0:
        above, below = text[slice(*lines[i - 1][:2])], text[slice(*lines[i][:2])]
        blank = lines[i][2]
        if spaced and not blank:
            article = _reported(above, wording) and len(above) > LONG
            if regex.search(wording.introduction, above) or article or (not parted and _long(above, wording)):
                return i
        elif not _joined(above, below, wording, blank=blank):
            return i
        i -= 1
    return i


def _sentences(text: str, start: int, end: int, wording: Wording) -> list[Line]:
    """Part a range into sentences; tags and signs alone are part of the one before."""
    found: list[Line] = []
    last = start
    ends = [m.end() for m in regex.finditer(SENTENCE_END, text, pos=start, endpos=end)]
    for at in (*ends, end):
        if at < end and regex.search(wording.abbreviation, text, pos=max(last, at - 12), endpos=at):
            continue
        if found and regex.fullmatch(NO_SENTENCE, text, pos=last, endpos=at):
            found[-1] = (found[-1][0], at)
        elif last < at:
            found.append((last, at))
        last = at
    return found


def _capped(sentences: list[Line]) -> int:
    """Take whole sentences from the end while they fit into a post."""
    end, start = sentences[-1][1], sentences[-1][0]
    for low, _ in reversed(sentences):
        if end - low > POST:
            break
        start = low
    return start


def _introduced(text: str, start: int, end: int, wording: Wording) -> int:
    """Skip "Moll wrote on X:" at the head of the words."""
    m = regex.match(r"[^:\n]{3,160}:\s{0,2}+", text, pos=start, endpos=end)
    return m.end() if m and regex.search(wording.posting, m.group()) else start


def _in_line(text: str, start: int, end: int, wording: Wording, *, collapsed: bool) -> int:
    """Find where a post begins in a line that may hold sentences of the article before it."""
    sentences = _sentences(text, start, end, wording)
    if len(sentences) < 2 or not collapsed:
        return _introduced(text, start, end, wording)
    before = [
        i
        for i, (s, e) in enumerate(sentences[:-1])
        if _reported(text[s:e], wording) or text[s:e].rstrip()[-1:] in "”»"
    ]
    if before:
        sentences = sentences[before[-1] + 1 :]
    elif _long(text[slice(*sentences[0])], wording):
        sentences = sentences[1:]
    return _introduced(text, _capped(sentences), end, wording)


def _of_article(text: str, start: int, end: int, wording: Wording) -> bool:
    """Tell whether the last sentence of a range reads like an article."""
    last = text[slice(*_sentences(text, start, end, wording)[-1])]
    return _reported(last, wording) or _long(last, wording)


class Look(NamedTuple):
    """How the words before a sign-off are looked for.

    Args:
        wording: what tells the words from the article.
        limit: most characters to look at.
        one_line: the words are one line, such as a title.
        near: no blank line stands between words and sign-off.
        bare: nothing stands behind the account, as where the words are lost.
        flat: the whole text is one line.
        parted: the text has blank lines.
    """

    wording: Wording
    limit: int
    one_line: bool
    near: bool
    bare: bool
    flat: bool
    parted: bool


def _parted(above: str, between: str, wording: Wording, *, near: bool) -> bool:
    """Tell whether what stands before a sign-off is not its words: an introduction, or the article."""
    if regex.search(wording.introduction, above):
        return True
    blank = regex.search(BLANK, between)
    if "\n" in between and regex.search(wording.placeholders, between):
        return not (_own(above, wording) or regex.search(wording.own, above))
    if blank is None:
        return "\n" in between.strip(SPACE) and _reported(above, wording)
    alone = near or between[blank.end() :].strip(SPACE)  # a picture without words
    return bool(alone) and not (regex.search(wording.own, above) and _own(above, wording))


def _clear(text: str, end: int, look: Look) -> bool:
    """Tell whether a blank line follows a sign-off, or nothing: then blank lines part the text."""
    after = look.wording.clear_after if look.parted else r"\s*\Z"
    return regex.match(after, text, pos=end) is not None


def words_before(text: str, low: int, sign: Line, look: Look) -> Line:
    """Find the words of the post that a sign-off closes.

    Args:
        text: any text.
        low: offset before which the post cannot begin, such as the end of another post.
        sign: range of the sign-off.
        look: how to look for them.

    Returns:
        The range of the words; an empty one at the sign-off where the text has lost them.
    """
    wording = look.wording
    cut = max(low, sign[0] - look.limit)
    end = trim_end(text, cut, sign[0], wording)
    lines = _lines(text, cut, end)
    if not lines or _parted(
        text[lines[-1][0] : end].strip(SPACE), text[end : sign[0]], wording, near=look.near
    ):
        return sign[0], sign[0]
    spaced = any(blank for *_, blank in lines) and _clear(text, sign[1], look)
    if look.one_line:
        first = len(lines) - 1
    else:
        first = _first_line(text, lines, wording, spaced=spaced, parted=look.parted)
    start, stop = lines[first][0], min(end, lines[first][1])
    if start == cut > low:
        start = _sentences(text, start, end, wording)[-1][0]
    amid = "\n" not in text[end : sign[0]] and regex.match(wording.followed, text, pos=sign[1])
    collapsed = stop == end and bool(look.flat or amid)
    if look.one_line:
        start = _sentences(text, start, end, wording)[-1][0] if collapsed else start
    else:
        start = _in_line(text, start, stop, wording, collapsed=collapsed)
        if look.near and look.bare and _of_article(text, start, end, wording):
            return sign[0], sign[0]
    return trim(text, start, end, wording)


def last_sentence(text: str, start: int, end: int, wording: Wording) -> int:
    """Find where the last line of a range begins or, if it is one line, its last sentence."""
    line = text.rfind("\n", start, end)
    at = line + 1 if line >= 0 else _sentences(text, start, end, wording)[-1][0]
    return at + len(text[at:end]) - len(text[at:end].lstrip(SPACE))
