"""Rules about a language's closed-class words, quotation marks and inflection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import attrs
import regex

from attribution.rules._base import Rule, check_strings, meant, words_of

__all__ = ["TRAITS", "WORD_CLASSES", "Inflection", "QuoteMark", "Words"]

#: The word classes that the engine asks for, and what it uses each for.
WORD_CLASSES = {
    "abbreviation": "ends in a stop that ends no sentence: Mr. Gov. a.m.",
    "account": "nouns of what somebody tells or holds, where a preposition makes a cue of them: nach Angaben",
    "addressing": "prepositions, beside to, that may stand before a hearer: before the committee",
    "adverb-ending": "ending of words that are adverbs where nothing else is known of them: ly",
    "adverb": "stands between subject and verb or behind the verb: also, later, angrily",
    "alternative": "a conjunction that offers a choice: or",
    "article": "opens a noun phrase and nothing else: the, a, an",
    "auxiliary": "stands before a verb: has, will, did",
    "be": "forms of be: they make a participle passive",
    "by": "introduces the agent of a passive",
    "as": "introduces what something is described as",
    "clitic": "is written onto the word before it: 's 've 'd n't",
    "conjunction": "joins two phrases or clauses: and, or, but",
    "contrast": "a conjunction that turns back to the author: but",
    "determiner": "opens a noun phrase, or stands for one: this, some, many",
    "discourse": "comments on the sentence between commas: however, meanwhile",
    "expletive": "an empty subject: it, there",
    "female-name": "given names borne by women",
    "male-name": "given names borne by men",
    "first-person": "pronouns of the first person: I, we",
    "go-between": "prepositions before who passes words on: through, via",
    "generic": "pronouns for all or none: everybody, nobody",
    "genitive": "determiners that join an owner to what is owned: der Sprecher der Polizei",
    "hearsay": "auxiliaries of what others tell, in a sentence behind one of theirs: er soll geflohen sein",
    "indefinite": "determiners that introduce somebody new: a, another, some",
    "ing-ending": "ending of present participles: ing",
    "label": "words before a colon that name no speaker: note, photo, update",
    "leaving": "behind a comma they lead from a content back to its author: which, while",
    "linking": "a verb that takes an infinitive and leaves the saying to it: went on to say",
    "medium": "nouns that words are said in or on: statement, interview, speech",
    "medium-preposition": "prepositions before a medium: in, on, via",
    "modal": "auxiliaries of what is not yet or not sure: will, would, can",
    "month": "names of months",
    "negation": "not, never, n't",
    "negative": "a subject that denies the verb: neither, none, nobody",
    "non-finite": "auxiliary forms that make no clause finite: be, being, been, having",
    "noun": "words that are nouns as often as verbs: address, vote",
    "number": "numerals written as words",
    "occasion": "prepositions that tell when by an event: after, during",
    "object": "pronouns that are no subject: him, them",
    "of": "of",
    "past-ending": "ending of regular pasts and past participles: ed",
    "plural-ending": "ending of regular plurals: s",
    "pointing": "one word for a pronoun and the cue phrase behind it: demnach",
    "possessive": "pronouns that open a noun phrase: his, their",
    "possessive-clitic": "marks the owner: 's",
    "preposition": "opens a prepositional phrase",
    "pronoun": "pronouns that can be a subject: he, they",
    "reaching": "participles that tell how somebody was asked: reached by phone, contacted by e-mail",
    "resorting": "a verb that leads to a place for words: took to X to say",
    "refusing": "a verb that with an infinitive of saying means silence: declined, refused",
    "relative": "who, which",
    "relay": "participles that name who passes a speaker's words on: cited, quoted",
    "relay-medium": "participles that name who put out a medium: posted, published",
    "request": "what is asked for with *for*: comment, response",
    "role-preposition": "joins a role to its house: at, for, of, with",
    "singular-ending": "ending of words that are no plural though they end like one: ss",
    "subjunctive": "finite verb forms that mark reported speech: sei, habe",
    "subjunctive-ending": "ending of such forms, where nothing else is known of a word without a noun behind it: e",
    "subordinator": "opens a subordinate clause: while, because, after",
    "that": "that",
    "time": "words that say when by themselves: yesterday, Monday",
    "time-adjective": "words before a time: last, this, early",
    "time-noun": "nouns that say when behind another word: last week, at the time",
    "to": "opens an infinitive: to",
    "trait": "traits of the language, see TRAITS: capital-nouns, compounds, verb-second",
    "topic": "a preposition behind which stands what a question or a talk is about: about",
    "verb": "finite verb forms that are no cue and no noun: went, makes",
    "verb-lemma": "base forms of verbs that are no cue and seldom a noun: believe, destroy; inflected by the pack's rules",
    "weekday": "names of weekdays",
    "writing": "nouns of what is nothing but words: tweet, post, caption",
    "wh": "opens a question: whether, why, what, how, if",
}

#: Traits of a language: words of the class ``trait``.
TRAITS = {
    "capital-nouns": "nouns are written with a capital, other words without: small words tell where a noun phrase ends",
    "names-in-marks": "a short quotation behind an article or a noun, all capitals, is a name: die „Neue Zeitung“",
    "compounds": "a noun is what its last part is: Polizeisprecher a Sprecher",
    "reported-mood": "a sentence in the subjunctive goes on with what was said before it: Man habe gewarnt.",
    "verb-second": "the finite verb is second, the rest of the verb closes the clause: hat gestern gesagt, teilte mit",
}


@attrs.frozen
class Words(Rule):
    """A class of closed-class words. Several rules of a pack may add to one class.

    Args:
        name: the class, one of ``WORD_CLASSES``; with a remark behind it after a space where a pack
            needs a second rule of the class: ``adverb of-manner``.
        words: the words, in lower case, as one string or a sequence.
    """

    words: tuple[str, ...] = attrs.field(converter=words_of, validator=check_strings)

    @property
    def word_class(self) -> str:
        """The class that the words belong to."""
        return self.name.split(" ")[0]

    def __attrs_post_init__(self) -> None:
        if self.word_class not in WORD_CLASSES:
            known = ", ".join(sorted(WORD_CLASSES))
            raise self.error(
                "name", f"no such class; the classes are {known}{meant(self.word_class, WORD_CLASSES)}"
            )
        for word in self.words if self.word_class == "trait" else ():
            if word not in TRAITS:
                problem = f"no trait {word!r}; there are {', '.join(TRAITS)}{meant(word, TRAITS)}"
                raise self.error("words", problem)


def _check_mark(rule: Rule, field: attrs.Attribute[str], value: object) -> None:
    if not isinstance(value, str) or not value or any(c.isspace() for c in value):
        raise rule.error(field.name, f"a mark, not empty and without spaces, was expected, not {value!r}")


@attrs.frozen
class QuoteMark(Rule):
    """A pair of quotation marks.

    Args:
        name: what to call it: ``curly-double``.
        open: the opening mark.
        close: the closing mark; may equal the opening one.
    """

    open: str = attrs.field(validator=_check_mark)
    close: str = attrs.field(validator=_check_mark)


def _pairs(value: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Freeze the pairs; what is no sequence is left for the validator, which can name the rule."""
    try:
        return tuple(value)
    except TypeError:
        return cast("tuple[tuple[str, str], ...]", value)


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(isinstance(v, str) for v in value)


#: Seconds that an ending may take to be found in one verb: it is found in microseconds, or backtracks.
LONGEST = 0.5


@attrs.frozen
class Inflection(Rule):
    """How regular verbs make one of their forms.

    Args:
        name: the form: ``s`` (third person), ``past`` (past and past participle) or ``ing``; where the language has
            them ``participle`` (past participle, of the lemma), ``past-plural`` (of the past), ``subjunctive``.
        endings: pairs of a regular expression for the end of the lemma and what replaces its match;
            the first that matches is taken.
    """

    endings: tuple[tuple[str, str], ...] = attrs.field(converter=_pairs)
    _compiled: tuple[tuple[regex.Pattern[str], str], ...] = attrs.field(init=False, eq=False, repr=False)

    @endings.validator
    def _check_endings(self, _: object, value: object) -> None:
        if not isinstance(value, tuple):
            raise self.error("endings", f"a sequence of pairs was expected, not {value!r}")
        for pair in value:
            if not _is_pair(pair):
                raise self.error("endings", f"a pair of strings was expected, not {pair!r}")
            try:
                regex.sub(f"{pair[0]}|", pair[1], "")  # the empty branch matches, so the replacement is read
            except (regex.error, IndexError) as e:
                problem = f"{pair!r}: no regular expression with its replacement: {e}"
                raise self.error("endings", problem) from None

    def __attrs_post_init__(self) -> None:
        # A parser inflects every verb three times: looking patterns up each time costs more than matching.
        compiled = tuple((regex.compile(pattern), ending) for pattern, ending in self.endings)
        object.__setattr__(self, "_compiled", compiled)

    def __call__(self, lemma: str) -> str:
        """Inflect a lemma: ``carry`` becomes ``carries``."""
        for pattern, ending in self._compiled:
            try:
                form, n = pattern.subn(ending, lemma, count=1, timeout=LONGEST)
            except TimeoutError:
                problem = f"{pattern.pattern!r} takes too long for {lemma!r}: no repeat inside a repeat"
                raise self.error("endings", problem) from None
            if n:
                return form
        return lemma
