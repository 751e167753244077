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

__all__ = ["SPACE", "Junk", "Look", "content_ranges", "last_sentence", "trim", "words_before"]

Line = tuple[int, int]

SPACE = " \t\n\r\f\v\xa0\u2028\u2029>"
#: What pages put between the words of a post and its sign-off, or before its words.
BOILERPLATE = (
    r"\[image or embed\]|ADVERTISEMENT|Advertisement|(?:Story|Article) continues below(?: this)? advertisement|<br ?/?>|&nbsp;|"
    r"\b(?:SIGN UP|Sign up|SUBSCRIBE|Subscribe)\b[^.!?\n]{0,60}\b(?i:newsletters?|updates|alerts)\b\.?|"
    r"Warning: Third party content may contain adverts\.?"
)
OPENING = (
    r"(?:[\s>]++|Replying to @\w{1,30}|Allow [\p{L} ]{1,20} content\?[^\n]{0,400}?[‘'“\"][Aa]ccept and continue[’'”\"]\.?|"
    rf"View content on \w{{1,20}}|{BOILERPLATE})"
)
WINDOW = 240

REPORTING = (
    r"said|says|told|tells|wrote|writes|tweeted|tweets|posted|posts|announced|added|reported|replied|responded|captioned|warned|"
    r"claimed|insisted|confirmed|published|uploaded|took to|according to|shared (?:a|an|the|this|his|her|their)|reposted|commented|"
    r"declined|urged|stated|reacted"
)
REPORTED = rf"(?<!\b(?:I|[Ww]e|[Yy]ou)(?:['’]ve|['’]d|\s\w{{1,10}})?\s)\b(?:{REPORTING})\b"
POSTING = (
    r"\b(?:tweeted|posted|captioned|took to (?:X|Twitter)|(?:wrote|said|shared|replied)\b[^.!?\n]{0,60}\b(?:on|in|to) "
    r"(?:an? |the |his |her |its )?(?:X|Twitter|Instagram|Facebook|Bluesky|Threads|post|tweet|message))\b"
)
#: A line that leads to the post below it.
INTRODUCTION = (
    r":[\s*_]*\Z|\b(?:post|tweet|message|video|photo|statement|it|thread|full)\b[^\n.]{0,20}\b(?:below|here)\b[:.]?\s*\Z|"
    r"\b(?:[Hh]ere(?: is|['’]s)|[Ss]ee|[Rr]ead|[Ww]atch) (?:the|his|her|their|its)\b[^\n.]{0,30}[:.]?\s*\Z"
)
SENTENCE_END = (
    r"(?<=[^\s.]\w|[\d)\]%]|\w\p{M})[.!?…]{1,4}[\"”’»)\]]{0,2}(?:\s{1,4}(?=[^\s\p{Ll}])|(?=\p{Lu}\p{Ll}))"
)
ABBREVIATION = r"\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Prof|Rev|No|vs|[A-Z]|[ap]\.m)\.\s{1,4}\Z"
NUMBERED = r"(?:\d{1,2}(?:/\d{0,2}|[.):])(?=\s)|[-•*▪✅➡→]\s|(?i:one|two|three|four|five|six|seven|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally)[:,]\s)"
OWN = r"\b(?:I|we|We|my|My|our|Our|me|us|I['’]m|[Ww]e['’]re)\b|(?<!\S)#\w|\p{Emoji_Presentation}"
CONTINUES = r"[#@]\w|https?://|pic\.|[,;:.)…]|\p{Ll}"
TAGS_ONLY = r"(?:(?:[#@][\w.]{1,60}|https?://\S{1,200})[\s,.]{0,3}){1,12}+"
BLANK = r"\n[\s>]*\n"
CLEAR_AFTER = r"[^\n]{0,60}(?:\n\s?(?:[Aa]dvertisement|ADVERTISEMENT|[—–―-])[^\n]{0,70})?(?:\n[\s>]*\n|\s*\Z)"
FOLLOWED = r"[ \t\xa0.]{0,4}(?:Advertisement\b[ \t]{0,4}+)?+[^\s<.]"
MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("''", "''"), ("‘", "’"))
SHORT, COLLAPSED, POST = 240, 200, 280


class Junk(NamedTuple):
    """What may stand at the end of a post without being its words, for some platforms.

    Args:
        closing: matches it at the end of a stretch.
    """

    closing: str

    @classmethod
    def of(cls, media: tuple[str, ...], leads: tuple[str, ...]) -> Junk:
        """Make it from beginnings of links to pictures and from the patterns of openings."""
        links = "|".join(regex.escape(m) for m in media) or r"(?!)"
        also = "".join(f"|{lead}" for lead in leads)
        return cls(
            rf"(?:\[[^\[\]\n]{{0,60}}\]\((?:{links})[^()\s]{{0,60}}\)|\[?(?:{links})[\w/]{{1,40}}…?|{BOILERPLATE}{also}|[\s>\[]++)\Z"
        )

    def trim_end(self, text: str, start: int, end: int) -> int:
        """Give the offset behind the last word of the post."""
        while end > start:
            m = regex.search(self.closing, text, pos=max(start, end - WINDOW), endpos=end)
            if m is None or m.start() == end:
                return end
            end = m.start()
        return start


def _reported(line: str) -> bool:
    """Tell whether a line reads like an article: somebody, not "I", said something."""
    return regex.search(REPORTED, line) is not None


def _unquoted(text: str, start: int, end: int) -> Line:
    for opening, closing in MARKS:
        inner = text[start + len(opening) : end - len(closing)]
        marked = text.startswith(opening, start, end) and text.endswith(closing, start + len(opening), end)
        if marked and opening not in inner and closing not in inner:
            return start + len(opening), end - len(closing)
    return start, end


def trim(text: str, start: int, end: int, junk: Junk) -> Line:
    """Cut boilerplate, links to pictures and surrounding quotation marks off a range."""
    while m := regex.match(OPENING, text, pos=start, endpos=end):
        start = m.end()
    end = junk.trim_end(text, start, end)
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


def _own(line: str) -> bool:
    """Tell whether a line could be part of a post rather than of an article."""
    return len(line) <= SHORT and not _reported(line) and not regex.search('[“”"«»]', line)


def _joined(above: str, below: str, *, blank: bool) -> bool:
    """Tell whether two lines, with or without a blank line between, are of one post."""
    above, below = above.strip(SPACE), below.strip(SPACE)
    numbered = regex.match(NUMBERED, below) is not None
    if not _own(above) or (regex.search(INTRODUCTION, above) and not numbered):
        return False
    if numbered:
        return regex.match(NUMBERED, above) is not None or len(above) <= 90
    if blank:
        return regex.search(OWN, above) is not None and (
            regex.search(OWN, below) is not None or len(above) <= 60
        )
    return bool(
        regex.match(CONTINUES, below)
        or regex.fullmatch(TAGS_ONLY, above)
        or (regex.search(OWN, above) and len(above) <= 140)
    )


def _first_line(text: str, lines: list[tuple[int, int, bool]], *, spaced: bool) -> int:
    """Give the index of the line where the post begins: the last, or one above that goes with it."""
    i = len(lines) - 1
    while i > 0:
        above, below = text[slice(*lines[i - 1][:2])], text[slice(*lines[i][:2])]
        blank = lines[i][2]
        if spaced and not blank:
            if regex.search(INTRODUCTION, above) or (_reported(above) and len(above) > 60):
                return i
        elif not _joined(above, below, blank=blank):
            return i
        i -= 1
    return i


def _sentences(text: str, start: int, end: int) -> list[Line]:
    found, last = [], start
    for m in regex.finditer(SENTENCE_END, text, pos=start, endpos=end):
        if not regex.search(ABBREVIATION, text, pos=max(last, m.end() - 12), endpos=m.end()):
            found.append((last, m.end()))
            last = m.end()
    return [*found, (last, end)] if last < end else found


def _capped(sentences: list[Line]) -> int:
    """Take whole sentences from the end while they fit into a post."""
    end, start = sentences[-1][1], sentences[-1][0]
    for low, _ in reversed(sentences):
        if end - low > POST:
            break
        start = low
    return start


def _introduced(text: str, start: int, end: int) -> int:
    """Skip "Moll wrote on X:" at the head of the words."""
    m = regex.match(r"[^:\n]{3,160}:\s{0,2}+", text, pos=start, endpos=end)
    return m.end() if m and regex.search(POSTING, m.group()) else start


def _in_line(text: str, start: int, end: int, *, collapsed: bool) -> int:
    """Find where a post begins in a line that may hold sentences of the article before it."""
    sentences = _sentences(text, start, end)
    if len(sentences) < 2 or not collapsed:
        return _introduced(text, start, end)
    before = [
        i
        for i, (s, e) in enumerate(sentences[:-1])
        if _reported(text[s:e]) or text[s:e].rstrip()[-1:] in "”»"
    ]
    if before:
        sentences = sentences[before[-1] + 1 :]
    elif sentences[0][1] - start >= 60:
        sentences = sentences[1:]
    return _introduced(text, _capped(sentences), end)


class Look(NamedTuple):
    """How the words before a sign-off are looked for.

    Args:
        junk: what may follow the words.
        limit: most characters to look at.
        one_line: the words are one line, such as a title.
        near: no blank line stands between words and sign-off.
        flat: the whole text is one line.
    """

    junk: Junk
    limit: int
    one_line: bool
    near: bool
    flat: bool


def _parted(above: str, between: str, *, near: bool) -> bool:
    """Tell whether what stands before a sign-off is not its words: an introduction, or the article."""
    if regex.search(INTRODUCTION, above):
        return True
    blank = regex.search(BLANK, between)
    if "[image or embed]" in between:
        return not _own(above)
    if blank is None:
        return "\n" in between.strip(SPACE) and _reported(above)
    alone = near or between[blank.end() :].strip(SPACE)  # a picture without words
    return bool(alone) and not (regex.search(OWN, above) and _own(above))


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
    cut = max(low, sign[0] - look.limit)
    end = look.junk.trim_end(text, cut, sign[0])
    lines = _lines(text, cut, end)
    if not lines or _parted(text[lines[-1][0] : end].strip(SPACE), text[end : sign[0]], near=look.near):
        return sign[0], sign[0]
    spaced = any(blank for *_, blank in lines) and regex.match(CLEAR_AFTER, text, pos=sign[1]) is not None
    first = len(lines) - 1 if look.one_line else _first_line(text, lines, spaced=spaced)
    start, stop = lines[first][0], min(end, lines[first][1])
    if start == cut > low:
        start = _sentences(text, start, end)[-1][0]
    long = look.flat and end - start > COLLAPSED
    collapsed = stop == end and bool(long or regex.match(FOLLOWED, text, pos=sign[1]))
    if look.one_line:
        start = _sentences(text, start, end)[-1][0] if collapsed else start
    else:
        start = _in_line(text, start, stop, collapsed=collapsed)
    return trim(text, start, end, look.junk)


def last_sentence(text: str, start: int, end: int) -> int:
    """Find where the last line of a range begins or, if it is one line, its last sentence."""
    line = text.rfind("\n", start, end)
    at = line + 1 if line >= 0 else _sentences(text, start, end)[-1][0]
    return at + len(text[at:end]) - len(text[at:end].lstrip(SPACE))
