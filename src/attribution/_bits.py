"""Bits: the properties that a token may have, one bit each.

No input; gives the numbers by name. A word may have several properties at once (*that*: conjunction, relative,
determiner), so a token carries a set of bits and each step asks for those that matter to it. They are names of this module
and plain integers, so that a look at a token costs no more than a look at a number: steps know the module as ``Bit``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

__all__ = ["CLASS_BITS", "holds"]

# those that most tokens carry come first: a set of them fits one digit of an integer, which is the fastest
WORD: Final = 1 << 0
NAME: Final = 1 << 1
PREPOSITION: Final = 1 << 2
PLURAL: Final = 1 << 3
ROLE_PREPOSITION: Final = 1 << 4
DETERMINER: Final = 1 << 5
ROLE: Final = 1 << 6
MEDIUM_PREPOSITION: Final = 1 << 7
ARTICLE: Final = 1 << 8
AUXILIARY: Final = 1 << 9
CUE: Final = 1 << 10
COMMA: Final = 1 << 11
STOP: Final = 1 << 12
VERB: Final = 1 << 13
PRONOUN: Final = 1 << 14
ADVERB: Final = 1 << 15
ED: Final = 1 << 16
BE: Final = 1 << 17
LABEL: Final = 1 << 18
MARK: Final = 1 << 19
ING: Final = 1 << 20
CONJUNCTION: Final = 1 << 21
TO: Final = 1 << 22
NEWLINE: Final = 1 << 23
OF: Final = 1 << 24
LINKING: Final = 1 << 25
NOUN: Final = 1 << 26
QUOTE: Final = 1 << 27
NUMBER: Final = 1 << 28
DASH: Final = 1 << 29
# closed-class words, titles, roles
AS: Final = 1 << 30
BY: Final = 1 << 31
CONTRAST: Final = 1 << 32
DOTTED: Final = 1 << 33
DISCOURSE: Final = 1 << 34
EXPLETIVE: Final = 1 << 35
FIRST_PERSON: Final = 1 << 36
GENERIC: Final = 1 << 37
LEAVING: Final = 1 << 38
MEDIUM: Final = 1 << 39
MODAL: Final = 1 << 40
NEGATION: Final = 1 << 41
NON_FINITE: Final = 1 << 42
OBJECT: Final = 1 << 43
POSSESSIVE: Final = 1 << 44
POSSESSIVE_CLITIC: Final = 1 << 45
REFUSING: Final = 1 << 46
RELATIVE: Final = 1 << 47
RELAY_MEDIUM: Final = 1 << 48
RELAY: Final = 1 << 49
REQUEST: Final = 1 << 50
SUBORDINATOR: Final = 1 << 51
THAT: Final = 1 << 52
TIME: Final = 1 << 53
TIME_ADJECTIVE: Final = 1 << 54
TIME_NOUN: Final = 1 << 55
WH: Final = 1 << 56
ABBREVIATION: Final = 1 << 57
TITLE: Final = 1 << 58
# marks
COLON: Final = 1 << 59
SEMICOLON: Final = 1 << 60
OPEN: Final = 1 << 61
CLOSE: Final = 1 << 62
OTHER: Final = 1 << 63
# cues
CUE_NOUN: Final = 1 << 64
CUE_PHRASE: Final = 1 << 65
#: a capital on a word that may be a name: Will, May
DOUBTFUL: Final = 1 << 66
ALTERNATIVE: Final = 1 << 67
TOPIC: Final = 1 << 68
#: the last word of what a social-media platform is called; with NAME it is meant so
PLATFORM: Final = 1 << 69
RESORTING: Final = 1 << 70
#: the base form of a verb: finite behind a plural or a pronoun
VERB_BASE: Final = 1 << 71
# what circumstances are read by
ADDRESSING: Final = 1 << 72
GO_BETWEEN: Final = 1 << 73
INDEFINITE: Final = 1 << 74
NEGATIVE: Final = 1 << 75
OCCASION: Final = 1 << 76
REACHING: Final = 1 << 77
# what languages other than English are read by
SUBJUNCTIVE: Final = 1 << 78
ACCOUNT: Final = 1 << 79
#: a small word behind a noun, where nouns have capitals: it opens a phrase of its own
FRESH: Final = 1 << 80
#: a quotation that is a name: die „Neue Zeitung“
NAME_IN_MARKS: Final = 1 << 81
#: a relative pronoun whose clause ends with its verb: …, der gestern kam, …
VERB_LAST: Final = 1 << 82
#: between a description and the name: a page called Skerry Watch
NAMING: Final = 1 << 83
#: auxiliaries of what others tell: er soll geflohen sein
HEARSAY: Final = 1 << 85
#: one word for a pronoun and the cue behind it: demnach
POINTING: Final = 1 << 86
#: a noun for what is nothing but words: a tweet
WRITING: Final = 1 << 84

#: The bit of each class of words.
CLASS_BITS: Final[dict[str, int]] = {
    name.lower().replace("_", "-"): bit for name, bit in tuple(globals().items()) if name.isupper()
}


def holds(items: Iterable[int], bits: int) -> bool:
    """True where one of some tokens has one of these bits. A loop, since a generator costs more than most of these take."""
    for item in items:
        if item & bits:
            return True
    return False
