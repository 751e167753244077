"""Lexicon: a rule set compiled for look-up.

Takes a ``RuleSet``; gives the flags of any word (one integer, a bit a property), the cue entries of any word
form, and the token expression. Costs some milliseconds, once per ``Parser``.

A word may have several properties at once (*that*: conjunction, relative, determiner), so a token carries a set
of bits and each step asks for those that matter to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

import attrs
import regex

from attribution import _bits as Bit  # noqa: N812 - reads as the class that it would be if that were as fast
from attribution._bits import CLASS_BITS
from attribution.rules import (
    CueNoun,
    CuePhrase,
    CueVerb,
    Inflection,
    NameWords,
    Platform,
    QuoteMark,
    RoleNoun,
    RuleSet,
    Title,
    Words,
)

__all__ = ["CLASS_BITS", "Bit", "CueEntry", "Form", "Lexicon"]


#: Frames of the passive are written with this before them: ``be-to`` for *is expected to*.
PASSIVE: Final = "be-"


class Form:
    """Forms of a verb, as bits; one word may be several."""

    BASE: Final = 1
    S: Final = 2
    PAST: Final = 4
    PARTICIPLE: Final = 8
    ING: Final = 16


SORTS: Final = {CueVerb: "verb", CueNoun: "noun"}


@attrs.frozen(eq=False, repr=False)
class CueEntry:
    """One reading of a word form as a cue: its rule, its form, the words that must follow it, its part that stands apart.

    ``sort`` names what it is as patterns do.
    """

    rule: CueVerb | CueNoun | CuePhrase
    form: int
    rest: tuple[str, ...]
    particle: str = ""
    sort: str = attrs.field(init=False)
    active: dict[str, float] = attrs.field(init=False, eq=False, repr=False)
    passive: dict[str, float] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        frames = self.rule.frames
        active = {f.name: f.safety for f in frames if not f.name.startswith(PASSIVE)}
        passive = {f.name.removeprefix(PASSIVE): f.safety for f in frames if f.name.startswith(PASSIVE)}
        sort = self.rule.type.value if isinstance(self.rule, CuePhrase) else SORTS[type(self.rule)]
        object.__setattr__(self, "sort", sort)
        object.__setattr__(self, "active", active)
        object.__setattr__(self, "passive", passive)


#: How many different words a lexicon remembers: enough for news, little enough for memory.
REMEMBERED: Final = 20_000
PUNCTUATION: Final = {
    ",": Bit.COMMA,
    "،": Bit.COMMA,
    ":": Bit.COLON,
    ";": Bit.SEMICOLON,
    "&": Bit.NAME,
    "-": Bit.DASH,
    "—": Bit.DASH,
    "–": Bit.DASH,
    "―": Bit.DASH,
    "(": Bit.OPEN,
    "[": Bit.OPEN,
    ")": Bit.CLOSE,
    "]": Bit.CLOSE,
    ".": Bit.STOP,
    "!": Bit.STOP,
    "?": Bit.STOP,
    "…": Bit.STOP,
}

#: White space within a line.
BLANKS: Final = "\t\v\f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

WORD_OR_MARK = r"""
    [A-Za-z]++(?=[ ,])                                  # most words: nothing that goes on with them is to be looked for
  | (?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))*+           # line ends, empty lines with them
  | https?://[^\s<>"”]++                                # addresses
  | [@\#][\w](?:[\w.]*\w)?+                             # handles, hashtags
  | (?:\p{L}\.){2,}+(?:-\w++)*+                         # U.S., a.m., J.P., D.C.-based
  | [$£€¥]?\d\w*+(?:[.,:/]\d\w*+)*+(?:-\w++)*+%?        # 1.4m, 19th, 12-member, £900,000
  | ['’](?:CLITICS)(?!\w)                               # 's, n't, 'twas
  | \w[\w\p{M}]*+(?:(?:[-&/_@]|\.(?!(?<=\p{Ll}\.)\p{Lu}\p{Ll})|['’](?!(?:CLITICS)(?!\w)))\w[\w\p{M}]*+)*+(?:\+(?!\w))?+  # words, O'Neill, tight-lipped, AT&T, Disney+
  | (?<=[^\s'])'(?=''(?!'))|''|``|--++|\.\.\.++                                 # NYT's double marks, typed dashes and ellipses
  | [^\s]                                               # any other mark
"""


def _bits(words: Words) -> int:
    bits = CLASS_BITS.get(words.word_class, 0)
    if words.word_class in {"article", "possessive"}:
        bits |= Bit.DETERMINER
    if words.word_class in {"by", "as", "of", "to", "role-preposition", "medium-preposition", "go-between"}:
        bits |= Bit.PREPOSITION
    if words.word_class in {"be", "modal"}:
        bits |= Bit.AUXILIARY
    if words.word_class in {"month", "weekday"}:
        bits |= Bit.TIME
    if words.word_class == "genitive":
        bits |= Bit.OF
    if words.word_class == "subjunctive":
        bits |= Bit.VERB
    return bits


@attrs.frozen(eq=False, repr=False)
class Lexicon:
    """Look-ups compiled from a rule set.

    Args:
        bits: properties of each known word, in lower case.
        cues: the readings of each first word of a cue.
        closings: for each opening quotation mark the marks that may close it.
        closers: all closing quotation marks. Apostrophes stand in both as ``'``.
        token: the expression that finds one token, with the blanks behind it: what it finds covers a text without gaps.
        endings: endings that tell what a word is, by class.
        traits: traits of the language.
        seen: tokens looked up before; a cache, no state.
    """

    bits: dict[str, int]
    cues: dict[str, tuple[CueEntry, ...]]
    closings: dict[str, frozenset[str]]
    closers: frozenset[str]
    token: regex.Pattern[str]
    endings: Endings
    traits: frozenset[str]
    seen: dict[str, tuple[str, int, int]] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    @classmethod
    def of(cls, rules: RuleSet) -> Lexicon:
        """Compile a rule set."""
        cues = _cue_entries(rules)
        closings = _closings(rules.of(QuoteMark))
        clitics = "|".join(
            regex.escape(w[1:]) for ws in rules.of(Words) if ws.word_class == "clitic" for w in ws.words
        )
        word_or_mark = WORD_OR_MARK.replace("CLITICS", clitics or r"(?!)")
        token = regex.compile(rf"(?:{word_or_mark})[^\S\r\n]*+", regex.VERBOSE)
        traits = frozenset(w for ws in rules.of(Words) if ws.word_class == "trait" for w in ws.words)
        closers = frozenset().union(*closings.values())
        return cls(_known(rules, cues), cues, closings, closers, token, Endings.of(rules), traits)

    def look_up(self, found: str) -> tuple[str, int, int]:
        """Give a token as the look-ups know it, its bits and its length. Remembers what it has seen, up to a bound.

        Args:
            found: what ``token`` found: the token as it stands, and blanks behind it.
        """
        if len(self.seen) >= REMEMBERED:
            self.seen.clear()
        word = found.rstrip(BLANKS)
        lower = plain(word)
        entry = self.seen[found] = (lower, self._classify(word, lower), len(word))
        return entry

    def _classify(self, word: str, lower: str) -> int:
        mark = PUNCTUATION.get(word)
        if mark is not None:
            return mark | self.bits.get(word, 0)
        if lower in self.closings or lower in self.closers:
            return Bit.MARK
        first = lower[0]
        if not (first.isalnum() or first in "@#$£€¥'"):
            return _mark_bit(word) | self.bits.get(word, 0)
        known = self.bits.get(lower, 0)
        if not known and "compounds" in self.traits and word[0].isupper():
            known = self._last_part(lower)
        elif not known and "compounds" in self.traits and word.rpartition("-")[2][:1].isupper():
            return Bit.NAME | self._last_part(lower)  # al-Dschasira, dpa-Bericht
        if "-" in lower:
            known |= self.bits.get(lower.rpartition("-")[2], 0) & Bit.ABBREVIATION  # then-Sen.
        if word[-1] == "." and len(word) > 2:
            known |= Bit.DOTTED  # U.S., a.m.
        if len(word) > 1 and word.isupper():
            return (
                known & (Bit.DOTTED | Bit.LABEL | Bit.PLATFORM) | Bit.NAME
            )  # US, WHO, IT: initials, not pronouns
        written = lower if word != lower and self._posts(lower) else word
        return known | _shape(written, lower, known & ~Bit.DOTTED, self.endings)

    def _posts(self, lower: str) -> bool:
        """Tell the past of a verb that a platform owns, which may have its capital: *Tweeted*, *Truthed*."""
        return any(
            e.form & Form.PAST and isinstance(e.rule, CueVerb) and e.rule.platform and not e.rest
            for e in self.cues.get(lower, ())
        )

    def pronoun_in(self, word: str) -> int:
        """Tell where in a word for a pronoun and its cue the cue begins, 0 where it is none: *dem|nach*."""
        return next((k for k in range(1, len(word)) if self.bits.get(word[k:], 0) & Bit.CUE_PHRASE), 0)

    def _last_part(self, lower: str) -> int:
        """Give what a compound is by its last part: *Polizeisprecher*, *Polizei-Sprecher*."""
        for start in range(2, len(lower) - 3):
            found = self.bits.get(lower[start:], 0) & COMPOUND
            if found:
                return found
        return 0


def _known(rules: RuleSet, cues: Mapping[str, tuple[CueEntry, ...]]) -> dict[str, int]:
    """Give the properties of each word that a rule set knows."""
    bits: dict[str, int] = {}
    inflect = {i.name: i for i in rules.of(Inflection)}
    for word, bit in (*_of_classes(rules, inflect), *_of_people(rules)):
        bits[word] = bits.get(word, 0) | bit
    for word, entries in cues.items():
        for entry in entries:
            bits[word] = bits.get(word, 0) | CUE_BITS[type(entry.rule)]
    for verb in rules.of(CueVerb) if "subjunctive" in inflect else ():
        particle, lemma, _ = _parts(verb)
        for word in ((form := inflect["subjunctive"](lemma)), particle + form):
            bits[word] = bits.get(word, 0) | Bit.SUBJUNCTIVE
    return bits


def _of_classes(rules: RuleSet, inflect: Mapping[str, Inflection]) -> Iterator[tuple[str, int]]:
    for words in rules.of(Words):
        bit = _bits(words)
        for word in words.words:
            if bit:
                yield word, bit
            elif words.word_class == "verb-lemma":
                yield word, Bit.VERB_BASE
                if "s" in inflect:
                    yield inflect["s"](word), Bit.VERB


def _of_people(rules: RuleSet) -> Iterator[tuple[str, int]]:
    for name in (name for platform in rules.of(Platform) for name in platform.names):
        yield plain(name).split(" ")[-1], Bit.PLATFORM
    for naming in (words for words in rules.of(NameWords) if words.kind == "naming"):
        yield from ((word, Bit.NAMING) for word in naming.words)
    for title in rules.of(Title):
        yield title.name.lower().rstrip(".").split(" ")[-1], Bit.TITLE
    for noun in rules.of(RoleNoun):
        yield noun.name.split(" ")[-1], Bit.ROLE
        if noun.plural != "":
            yield (noun.plural or noun.name + "s").split(" ")[-1], Bit.ROLE | Bit.PLURAL


class Endings(NamedTuple):
    """Endings that tell what a word is where nothing else is known of it."""

    adverb: tuple[str, ...]
    past: tuple[str, ...]
    ing: tuple[str, ...]
    plural: tuple[str, ...]
    singular: tuple[str, ...]
    subjunctive: tuple[str, ...]

    @classmethod
    def of(cls, rules: RuleSet) -> Endings:
        """Collect the endings of a rule set."""
        return cls(*(
            tuple(w for ws in rules.of(Words) if ws.word_class == f"{name}-ending" for w in ws.words)
            for name in cls._fields
        ))  # fmt: skip


#: What a compound inherits from its last part.
COMPOUND: Final = Bit.ROLE | Bit.CUE_NOUN | Bit.MEDIUM | Bit.ACCOUNT | Bit.PLURAL


def plain(word: str) -> str:
    """Give a token as the look-ups know it: lower case, its apostrophe straight."""
    return word.lower().replace("’", "'")


def _closings(marks: Iterable[QuoteMark]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for mark in marks:
        opening = plain(mark.open)
        found[opening] = found.get(opening, frozenset()) | {plain(mark.close)}
    return found


def _mark_bit(word: str) -> int:
    if word[0] in "\r\n":
        return Bit.NEWLINE
    if word.startswith("--"):
        return Bit.DASH
    return Bit.STOP if word.startswith("..") else Bit.OTHER


def _shape(word: str, lower: str, known: int, endings: Endings) -> int:
    first = word[0]
    if first.isdigit() or first in "$£€¥":
        return Bit.NUMBER | known & Bit.ABBREVIATION
    if first in "@#":
        return Bit.NAME
    plural = Bit.PLURAL if lower.endswith(endings.plural) and not lower.endswith(endings.singular) else 0
    if first.isupper():
        name = Bit.NAME if not known or known & OPEN_CLASS else 0
        adverb = not known and len(lower) > 5 and lower.endswith(endings.adverb)
        if adverb or (known & MAY_NAME and len(lower) > 2):
            name |= Bit.DOUBTFUL
        return name | plural
    shape = 0
    if not known and "." in lower and lower[-1] != ".":
        return Bit.NAME  # example.org
    if not known or known & OPEN_CLASS:
        shape = Bit.WORD
    if len(lower) > 3:
        if lower.endswith(endings.adverb) and not known:
            shape = Bit.ADVERB | Bit.WORD
        elif lower.endswith(endings.past):
            shape |= Bit.ED
        elif lower.endswith(endings.ing) and not known & Bit.ROLE:
            shape |= Bit.ING
        elif not known and lower.endswith(endings.subjunctive):
            shape |= Bit.SUBJUNCTIVE
    return shape | plural


#: Known words that are nouns, verbs or adjectives as well, so that they may stand inside a noun phrase.
OPEN_CLASS: Final = (
    Bit.ABBREVIATION | Bit.ACCOUNT | Bit.CUE | Bit.CUE_NOUN | Bit.LABEL | Bit.LINKING | Bit.MEDIUM | Bit.NAMING | Bit.NOUN
    | Bit.PLATFORM | Bit.RELAY | Bit.RELAY_MEDIUM | Bit.REQUEST | Bit.RESORTING | Bit.ROLE | Bit.TIME
    | Bit.TIME_ADJECTIVE | Bit.TIME_NOUN | Bit.TITLE | Bit.VERB | Bit.VERB_BASE | Bit.WRITING
)  # fmt: skip


#: Closed classes with words that are names as well.
MAY_NAME: Final = Bit.AUXILIARY


CUE_BITS: Final = {CueVerb: Bit.CUE, CueNoun: Bit.CUE_NOUN, CuePhrase: Bit.CUE_PHRASE}


def _cue_entries(rules: RuleSet) -> dict[str, tuple[CueEntry, ...]]:
    """Collect every form of every cue, the entries with the most words first."""
    inflect = {i.name: i for i in rules.of(Inflection)}
    found: dict[str, list[CueEntry]] = {}
    for verb in rules.of(CueVerb):
        particle, lemma, rest = _parts(verb)
        for form, word in _verb_forms(verb, lemma, inflect):
            apart = word.removeprefix(particle)
            if particle:
                found.setdefault(apart, []).append(CueEntry(verb, form, rest, particle))
            found.setdefault(particle + apart, []).append(CueEntry(verb, form, rest))
    for noun in rules.of(CueNoun):
        plural = noun.plural or (inflect["s"](noun.name) if "s" in inflect else noun.name + "s")
        found.setdefault(noun.name, []).append(CueEntry(noun, Form.BASE, ()))
        found.setdefault(plural, []).append(CueEntry(noun, Form.S, ()))
    for phrase in rules.of(CuePhrase):
        first, *words = phrase.name.split(" ")
        found.setdefault(first, []).append(CueEntry(phrase, Form.BASE, tuple(words)))
    return {w: tuple(sorted(es, key=lambda e: -len(e.rest))) for w, es in found.items()}


def _parts(verb: CueVerb) -> tuple[str, str, tuple[str, ...]]:
    """Give particle, lemma without it, and the words behind: *mit|teilen*, *klar* | *machen*, *point* | *out*."""
    particle = verb.particle or ""
    lemma, *rest = verb.name.removeprefix(f"{particle} ").split(" ")
    return particle, lemma.removeprefix(particle), tuple(rest)


def _verb_forms(verb: CueVerb, lemma: str, inflect: dict[str, Inflection]) -> Iterable[tuple[int, str]]:
    """Give every form of a verb with what it is; equal words are joined into one form."""
    regular = {name: rule(lemma) for name, rule in inflect.items()}
    past = verb.past or regular.get("past", lemma)
    forms: dict[str, int] = {}
    given = [
        (Form.BASE, lemma),
        (Form.S, verb.present or regular.get("s", lemma)),
        (Form.PAST, past),
        (Form.PARTICIPLE, verb.participle or regular.get("participle", past)),
        (Form.ING, verb.ing or regular.get("ing", lemma)),
    ]
    if "past-plural" in inflect:
        given.append((Form.PAST, inflect["past-plural"](past)))
    if "subjunctive" in inflect:
        given.append((Form.S, regular["subjunctive"]))
    for form, word in given:
        forms[word] = forms.get(word, 0) | form
    return ((form, word) for word, form in forms.items())
