"""Words: how spans are compared, so that marks, white space and stops at an edge never count.

Takes a text; gives the words that a span covers, as numbers. Linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

__all__ = ["QUOTE", "Range", "Words", "is_quoted", "jaccard", "kind_of", "names_speech", "sources_agree"]

Range = tuple[int, int]
WORD = regex.compile(r"\w+(?:['’]\w+)*+")
#: Double quotation marks as news writes them; ``''`` stands for one in the New York Times's files of PolNeAR.
QUOTE = regex.compile("[“”\"«»„‟]|''|``")
MARGIN = 2  # characters around a span in which its quotation marks may stand
#: English words of cues that name a speech act; ``*`` stands for any ending, ``&`` for a space. They define the
#: row ``speech``, which leaves out wants, beliefs and support; texts in other languages have no use for it.
SPEECH_WORDS = """
    according accus* acknowledg* add added adding adds admit* agree agreed agrees alleg* announc*
    argu* ask asked asking asks assert* attack attacked attacking attacks blame blamed blames
    blaming boast* brag* call called calling calls caution* cite cited cites citing claim* comment*
    complain* conced* conclud* confirm* contend* continue continued continues counter* criticiz*
    declar* declin* demand* denied denies deny denying describ* disclos* dismiss* echo* emphasis*
    emphasiz* explain* indicat* insist* interview* joke joked maintain* mention* mocked mocking
    mocks note noted notes noting observ* pledg* point&out pointed&out pointing&out points&out post
    posted posting posts prais* predict* promis* question questioned questioning questions quote
    quoted quotes quoting read reading reads recall* refer* reiterat* remark* replied replies reply
    replying report reported reportedly reporting reports respond* reveal* said say saying says
    shout* slam* speak* spoke state stated statement states stating stress* suggest* talk* tell
    telling tells testif* told tweet* urge urged urges urging vow* warn* write writes writing
    written wrote yell*
"""
SPEECH = regex.compile(
    r"\b(?:{})\b".format("|".join(SPEECH_WORDS.split()).replace("*", r"\w*").replace("&", " ")),
    regex.IGNORECASE,
)


class Words:
    """The words of a text, looked up by the characters that they cover."""

    def __init__(self, text: str) -> None:
        self._at = {c: n for n, word in enumerate(WORD.finditer(text)) for c in range(*word.span())}

    def __call__(self, ranges: Iterable[Range]) -> frozenset[int]:
        """Give the numbers of the words that these ranges touch."""
        at = self._at
        return frozenset(at[c] for start, end in ranges for c in range(start, end) if c in at)


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the share of words that two spans have in common."""
    return len(one & other) / len(one | other) if one or other else 0.0


def sources_agree(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether both are empty, or the shorter shares half of its words with the longer."""
    if not one or not other:
        return not one and not other
    return len(one & other) / min(len(one), len(other)) >= 0.5


def is_quoted(text: str, content: Iterable[Range]) -> bool:
    """Tell whether a quotation mark stands in a content or at its edge."""
    return any(QUOTE.search(text[max(0, lo - MARGIN) : hi + MARGIN]) for lo, hi in content)


def kind_of(text: str, content: Iterable[Range]) -> str:
    """Tell by the marks alone how much of a content is quoted: ``direct``, ``mixed`` or ``indirect``.

    Examples:
        >>> kind_of("“Stay,” he said.", [(0, 7)]), kind_of("He said it was “cold”.", [(8, 21)])
        ('direct', 'mixed')
    """
    content = list(content)
    if not is_quoted(text, content):
        return "indirect"
    return "direct" if all(_all_quoted(text, lo, hi) for lo, hi in content) else "mixed"


def _all_quoted(text: str, lo: int, hi: int) -> bool:
    """True where a mark opens before the first word, and none but the last closes before the last word."""
    start = max(0, lo - MARGIN)
    words = [m.span() for m in WORD.finditer(text, lo, hi)]
    marks = [m.start() for m in QUOTE.finditer(text, start, hi + MARGIN)]
    if not words or not marks or marks[0] > words[0][0]:
        return False
    return all(mark >= words[-1][1] for mark in marks[1:])


def names_speech(cue: str) -> bool:
    """Tell whether the words of an English cue name a speech act.

    Examples:
        >>> names_speech("pointed out"), names_speech("wants")
        (True, False)
    """
    return bool(SPEECH.search(cue))
