"""The words of a language that posts are found and told by, as expressions.

In: a rule set. Out: a ``Vocabulary``: parts of regular expressions, all of them bounded. Cost: paid once for a rule
set. A language that has no words of a sort gets an expression that matches nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

import attrs
import regex

from attribution.rules import PostWords, Pronoun, RuleSet, Words
from attribution.rules._credits import shape_pieces

__all__ = ["NOTHING", "Vocabulary", "any_of"]

NOTHING = r"(?!)"
BETWEEN_WORDS = r"\s{1,2}"
#: What ``…`` stands for: some words of the same sentence.
SOME_WORDS = r"(?:[^\s.!?]{1,20}\s{1,2}){0,6}?"
MORE_WORDS = r"(?:\s{1,2}[^\s.!?]{1,20}){0,6}"
#: What pages write between the words of a post and its sign-off in no language.
MARKUP = r"<br ?/?>|&nbsp;"


def _words(text: str) -> str:
    """Give the words of a phrase as an expression; ``…`` for some more between two of them."""
    body, last, _ = text.partition(" …") if text.endswith(" …") else (text, "", "")
    parts = [regex.escape(word).replace("'", "['’]") + BETWEEN_WORDS for word in body.split(" ")]
    joined = "".join(parts).replace("…" + BETWEEN_WORDS, SOME_WORDS).removesuffix(BETWEEN_WORDS)
    return joined + (MORE_WORDS if last else "")


@lru_cache(maxsize=1024)
def _phrase(entry: str) -> str:
    parts = []
    for kind, value in shape_pieces(entry):
        if kind == "text":
            parts.append(_words(value))
        else:
            options = sorted(value.split("|"), key=len, reverse=True)
            parts.append(f"(?:{'|'.join(map(_words, options))})" + ("?" if kind == "optional" else ""))
    return "".join(parts)


def _either(entries: Iterable[str], read: Callable[[str], str] = _phrase) -> str:
    longest_first = sorted(dict.fromkeys(entries), key=lambda entry: (-len(entry), entry))
    return "|".join(read(entry) + _edge(entry) for entry in longest_first) or NOTHING


def _edge(entry: str) -> str:
    """A phrase that ends in a letter does not end within a word."""
    return r"(?!\w)" if entry[-1].isalnum() or entry[-1] in ")]" else ""


def _capitalized(entry: str) -> str:
    """Give the entry with its first letter as a capital, of each choice where it opens with one."""
    return regex.sub(r"\A\(?\w|(?<=\A\([^()]*\|)\w", lambda m: m[0].upper(), entry)


@attrs.frozen
class Vocabulary:
    """What a language says of posts. Sorts are those of ``POST_WORDS``.

    Args:
        words: the words and phrases by sort.
        own: pronouns of the first person, in lower case.
        addressed: pronouns of the second person.
        joiners: conjunctions.
        prepositions: prepositions before what words are said in.
        determiners: articles and possessives.
        abbreviations: words whose stop ends no sentence.
        dated: names of months and weekdays.
        noun_capitals: True where all nouns are written with a capital.
    """

    words: tuple[PostWords, ...] = ()
    own: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    noun_capitals: bool = False

    @classmethod
    def of(cls, rules: RuleSet) -> Vocabulary:
        """Take what there is of it in a rule set."""

        def of_class(*names: str) -> tuple[str, ...]:
            return tuple(w for ws in rules.of(Words) if ws.word_class in names for w in ws.words)

        pronouns = rules.of(Pronoun)
        resorting = tuple(f"{verb} … {to}" for to in of_class("to") for verb in of_class("resorting"))
        return cls(
            words=(*rules.of(PostWords), PostWords("way of-resorting", resorting)),
            own=tuple(p.name for p in pronouns if p.person == 1),
            addressed=tuple(p.name for p in pronouns if p.person == 2),
            joiners=of_class("conjunction"),
            prepositions=of_class("medium-preposition"),
            determiners=of_class("article", "possessive"),
            abbreviations=of_class("abbreviation"),
            dated=of_class("month", "weekday"),
            noun_capitals="capital-nouns" in of_class("trait"),
        )

    def __getitem__(self, sort: str) -> tuple[str, ...]:
        """Give the entries of a sort."""
        return tuple(entry for ws in self.words if ws.sort == sort for entry in ws.words)

    def any_case(self, sort: str) -> str:
        """Give an expression for any entry of a sort, in capitals or not."""
        return f"(?i:{_either(self[sort])})"

    def as_written(self, sort: str) -> str:
        """Give an expression for any entry of a sort as it is written."""
        return f"(?:{_either(self[sort])})"

    def opening(self, sort: str) -> str:
        """Give an expression for any entry, with a capital or without, as at the head of a sentence."""
        return f"(?:{self._with(sort, _capitalized)})"

    def shouted(self, sort: str) -> str:
        """Give an expression for any entry as it is written or all in capitals."""
        return f"(?:{self._with(sort, str.upper)})"

    def _with(self, sort: str, change: Callable[[str], str]) -> str:
        return _either(form for entry in self[sort] for form in (entry, change(entry)))

    def first_person(self) -> str:
        """Give an expression for pronouns of the first person."""
        return f"(?:{_pronouns(self.own)})"

    def speaking(self) -> str:
        """Give an expression for what makes a sentence one of a post: a pronoun of the first or second person."""
        return f"(?:{_pronouns((*self.own, *self.addressed))})"

    def boilerplate(self) -> str:
        """Give an expression for what pages put between words and sign-off."""
        entries = self._with("boilerplate", str.upper)
        return rf"(?:{MARKUP}|(?<!\w)(?:{entries})\.?)"

    def abbreviated(self) -> str:
        """Give an expression for words whose stop ends no sentence: *Dr.*, *a.m.*, and single capitals."""
        known = _either((word.capitalize() for word in self.abbreviations), _words)
        return rf"(?:{known}|\p{{Lu}}|\p{{Ll}}\.\p{{Ll}})"


def any_of(words: Iterable[str]) -> str:
    """Give an expression for any of some words, in capitals or not."""
    return f"(?i:{_either(words, _words)})"


def _pronouns(names: Iterable[str]) -> str:
    """A pronoun of a single letter is a capital: *I*."""
    forms = {
        form for name in names for form in (name, name.capitalize()) if form[0].isupper() or len(form) > 1
    }
    return "|".join(sorted(forms, key=lambda form: (-len(form), form))) or NOTHING
