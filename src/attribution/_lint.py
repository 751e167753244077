"""Linting: what is wrong with a pack although every rule in it could be made.

Takes packs as ``packs_of`` gives them; gives ``Finding`` values about the last: examples that fail, forms that two
verbs own, patterns that can never fire, expressions that can backtrack, words that can never be met. Costs a parser
and one parse of each example.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import attrs
import regex

from attribution._evidence import EVIDENCE, SOURCES
from attribution._examples import examples_of, problem_of
from attribution._lexicon import PASSIVE, Lexicon
from attribution.parser import Parser
from attribution.rules import (
    FRAMES,
    SPECIAL_FRAMES,
    Cued,
    CueNoun,
    CuePhrase,
    CueVerb,
    Evidence,
    Inflection,
    Pattern,
    Platform,
    Rule,
    RuleSet,
    Words,
    meant,
)
from attribution.rulesets import Pack

__all__ = ["Finding", "lint"]

#: Elements that are content, or stand where there is none.
CONTENTS = frozenset(
    {
        *(
            "AMID",
            "BACK",
            "BEFORE",
            "BEHIND",
            "CLAUSE",
            "CONTENT",
            "FRONTED",
            "HEADLINE",
            "MAIN",
            "OBJECT",
            "PHRASE",
            "PREDICATE",
        ),
        *("QUOTE", "REPORTED", "REST", "SILENCE", "SPEECH", "TOPIC", "UNSAID"),
    }
)
KEBAB = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*+")
#: Elements that name the source: each takes the place of the one before.
NAME_SOURCE = SOURCES | {"WRITING"}
#: Elements before which nothing can stand.
OUTERMOST = ("START", "FIRST", "OPENING")
#: Pieces of an expression: what is escaped or in a class, brackets, repeats without an end.
PIECE = regex.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|(?P<open>\()|(?P<close>\))(?P<again>[*+](?!\+)|\{\d*,\}(?!\+))?+"
    r"|(?P<repeat>[*+](?!\+)|\{\d*,\}(?!\+))|.",
    regex.DOTALL,
)
#: Seconds that an expression may take for ``PROBE`` letters that it cannot end with.
PATIENCE, PROBE = 0.05, 40
FORMS = ("s", "past", "ing", "participle", "past-plural", "subjunctive")


@attrs.frozen
class Finding:
    """Something that is wrong with a rule, and how to mend it.

    Args:
        rule: kind and name of the rule.
        problem: what is wrong and what would be right.
        where: file and line; empty for a pack written in Python.
    """

    rule: str
    problem: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.where + ': ' if self.where else ''}{self.rule}: {self.problem}"


@attrs.frozen
class _View:
    """A pack, all rules that it is used with, and these compiled."""

    pack: Pack
    rules: RuleSet
    parser: Parser
    lexicon: Lexicon
    prepositions: frozenset[str]


Found = Iterator[tuple[Rule, str]]
R = TypeVar("R", bound=Rule)


def lint(packs: Sequence[Pack], rules: RuleSet) -> tuple[Finding, ...]:
    """Look over the last of some packs.

    Args:
        packs: the packs, those that it builds on before it.
        rules: all of them joined.

    Returns:
        What is wrong, in the order of its rules; nothing where all is well.
    """
    pack = packs[-1]
    prepositions = {
        word for words in rules.of(Words) if words.word_class in PREPOSITIONS for word in words.words
    }
    view = _View(pack, rules, Parser(rules), Lexicon.of(rules), frozenset(prepositions))
    place = {(type(rule), rule.name): n for n, rule in enumerate(pack.rules)}
    found = [(rule, problem) for check in CHECKS for rule, problem in check(view)]
    found.sort(key=lambda row: place[type(row[0]), row[0].name])
    findings = [Finding(f"{type(r).__name__} {r.name!r}", problem, pack.where(r)) for r, problem in found]
    sentences = ((e, problem_of(e, view.parser)) for e in examples_of(pack) if not e.rule)
    findings += [Finding("examples", problem, pack.source) for _, problem in sentences if problem]
    return tuple(findings)


PREPOSITIONS = frozenset({"preposition", "of", "by", "as", "to", "role-preposition", "medium-preposition"})


def _of(view: _View, kind: type[R]) -> Iterator[R]:
    return (rule for rule in view.pack.rules if isinstance(rule, kind))


def _patterns(view: _View) -> Iterator[Pattern]:
    return _of(view, Pattern)


# -- cues ----------------------------------------------------------------------------------------------------------


def _shared_forms(view: _View) -> Found:
    """A form that two verbs, or two nouns, own: only one of them is ever read."""
    own = {(type(rule), rule.name): rule for rule in _of(view, Cued) if not isinstance(rule, CuePhrase)}
    for form, entries in view.lexicon.cues.items():
        alike: dict[tuple[type, tuple[str, ...], str], set[str]] = {}
        for entry in entries:
            alike.setdefault((type(entry.rule), entry.rest, entry.particle), set()).add(entry.rule.name)
        for (kind, *_), names in alike.items():
            mine = next((own[kind, name] for name in sorted(names) if (kind, name) in own), None)
            if mine and len(names) > 1:
                other = min(names - {mine.name})
                yield (
                    mine,
                    f"the form {form!r} is one of {other!r} as well: give one another form, or drop it",
                )


def _unknown_frames(view: _View) -> Found:
    """A frame that is neither known nor a preposition: nothing ever has it."""
    named = {pattern.frame for pattern in view.rules.of(Pattern)} | {
        frame for pattern in view.rules.of(Pattern) for frame in pattern.frames
    }
    known = {*FRAMES, *SPECIAL_FRAMES, *named} - {"", "prep"}
    for rule in _of(view, Cued):
        for frame in rule.frames:
            name = frame.name.removeprefix(PASSIVE)
            if name not in known and name not in view.prepositions:
                hint = meant(name, known) or f": the frames are {', '.join(sorted(known))}"
                yield rule, f"frames: {frame.name!r} is no frame and no preposition{hint}"


def _no_frames(view: _View) -> Found:
    for rule in _of(view, Cued):
        if not rule.frames:
            yield rule, 'frames: it has none, so it attributes nothing: write frames = "quote that", say'


def _never_met(view: _View) -> Found:
    """Cues are looked up in lower case."""
    for rule in _of(view, Cued):
        irregular = (
            getattr(rule, field, None) for field in ("past", "participle", "ing", "present", "plural")
        )
        for form in (rule.name, *filter(None, irregular)):
            if form != form.lower():
                yield rule, NEVER_MET.format(form, form.lower())


def _words_never_met(view: _View) -> Found:
    for rule in _of(view, Words):
        for word in rule.words:
            if word != word.lower():
                yield rule, NEVER_MET.format(word, word.lower())


NEVER_MET = "{!r} is never met, since words are looked up in lower case: write {!r}"


# -- patterns ------------------------------------------------------------------------------------------------------


def _examples(view: _View) -> Found:
    patterns = {rule.name: rule for rule in _patterns(view)}
    for example in examples_of(view.pack):
        problem = problem_of(example, view.parser) if example.rule else ""
        if problem:
            yield patterns[example.rule], f"{'negative' if example.negative else 'example'}: {problem}"


def _shape_of_patterns(view: _View) -> Found:
    """What a pattern must have to be read and to find anything."""
    for rule in _patterns(view):
        if not rule.example:
            yield rule, "example: it has none: write a sentence in which it fires, marked up"
        if not KEBAB.fullmatch(rule.name):
            yield rule, "name: write it in small letters with hyphens, after the order: quote-cue-source"
        elements = {element.rstrip("?") for element in rule.shape}
        if not elements & CONTENTS:
            yield (
                rule,
                f"shape: it can never fire, since nothing in it is content: add one of {', '.join(sorted(CONTENTS))}",
            )
        have = {words.word_class for words in view.rules.of(Words)}
        for element in sorted(elements):
            if element.islower() and element not in have:
                yield (
                    rule,
                    f"shape: it can never fire, since there are no words of the class {element!r}: add some",
                )


def _order_of_patterns(view: _View) -> Found:
    """Elements that can never stand where the shape has them, or never both."""
    for rule in _patterns(view):
        shape = [element.rstrip("?") for element in rule.shape]
        late = next((e for e in OUTERMOST if e in shape[1:]), "")
        if late:
            yield (
                rule,
                f"shape: it can never fire, since nothing can stand before {late}: let {late} open the shape",
            )
        behind = shape[shape.index("END") + 1 :] if "END" in shape else []
        if set(behind) - {"MORE"}:
            yield (
                rule,
                f"shape: it can never fire, since {behind[0]} stands behind END: let END close the shape",
            )
        sources = [e for e in shape if e in NAME_SOURCE]
        if len(sources) > 1:
            yield rule, f"shape: {' and '.join(sources)} each name the source: keep the one that does"
        if rule.cue != "verb" and rule.form not in {"finite", "any"}:
            yield (
                rule,
                f"form: it can never fire, since only a verb is {rule.form}: leave form out, or take verbs",
            )


def _idle_patterns(view: _View) -> Found:
    """A pattern that asks for a cue or frame that nothing has."""
    for rule in _patterns(view):
        cues = [cue for cue in view.rules.rules if _is_for(rule, cue)]
        if not cues:
            yield rule, f"cue: it can never fire, since there is no cue of the sort {rule.cue!r}: add one"
            continue
        prefix = PASSIVE if rule.form == "passive" else ""
        asked = {rule.frame} if rule.frame else set(rule.frames)
        taken = {frame.name for cue in cues if isinstance(cue, Cued) for frame in cue.frames}
        if asked and not {prefix + frame for frame in asked} & taken and rule.form != "any":
            frames = " or ".join(sorted(prefix + frame for frame in asked))
            yield rule, f"frames: it can never fire, since no cue takes {frames}: give the frame to a cue"


def _is_for(pattern: Pattern, cue: Rule) -> bool:
    if isinstance(cue, CuePhrase):
        return cue.type.value == pattern.cue
    return isinstance(cue, {"verb": CueVerb, "noun": CueNoun}.get(pattern.cue, ()))


def _twins(view: _View) -> Found:
    """Two patterns that ask for the same: the less sure never wins."""
    patterns = view.rules.of(Pattern)
    for rule in _patterns(view):
        twin = next((p for p in patterns if p.name != rule.name and _asks(p) == _asks(rule)), None)
        if twin and rule.safety <= twin.safety:
            yield rule, f"it can never win: {twin.name!r} asks for the same and is as sure: replace that one"


def _asks(pattern: Pattern) -> tuple[object, ...]:
    return pattern.shape, pattern.cue, pattern.form, pattern.frames, pattern.frame


# -- the rest ------------------------------------------------------------------------------------------------------


def _evidence(view: _View) -> Found:
    for rule in _of(view, Evidence):
        if rule.name not in EVIDENCE:
            known = ", ".join(EVIDENCE)
            yield rule, f"name: there is no such evidence; there are {known}{meant(rule.name, EVIDENCE)}"


def _inflection(view: _View) -> Found:
    for rule in _of(view, Inflection):
        if rule.name not in FORMS:
            yield rule, f"name: there is no such form; there are {', '.join(FORMS)}{meant(rule.name, FORMS)}"
        for pattern, _ in rule.endings:
            if _backtracks(pattern):
                yield rule, BACKTRACKS.format(pattern)


BACKTRACKS = (
    "endings: {!r} can backtrack without end: no repeat inside a repeat, nor a choice of what may be the same"
)


def _backtracks(expression: str) -> bool:
    """True for a repeat inside a repeat, and where a word that does not fit takes too long."""
    inside = [False]
    for piece in PIECE.finditer(expression):
        if piece["open"]:
            inside.append(False)
        elif piece["close"] and len(inside) > 1:
            repeats = inside.pop()
            if piece["again"] and repeats:
                return True
            inside[-1] = inside[-1] or repeats or bool(piece["again"])
        elif piece["repeat"]:
            inside[-1] = True
    compiled = regex.compile(expression)
    letters = sorted({"a", "1", *filter(str.isalnum, expression)})
    for letter in letters:
        try:
            compiled.search(f"{letter * PROBE}!{''.join(letters)}", timeout=PATIENCE)
        except TimeoutError:
            return True
    return False


def _platforms(view: _View) -> Found:
    for rule in _of(view, Platform):
        if not (rule.names or rule.words or rule.shapes or rule.links):
            yield rule, "names: it has no names, words, shapes or links, so nothing ever shows it: add one"


CHECKS: tuple[Callable[[_View], Found], ...] = (
    _shared_forms,
    _unknown_frames,
    _no_frames,
    _never_met,
    _words_never_met,
    _examples,
    _shape_of_patterns,
    _order_of_patterns,
    _idle_patterns,
    _twins,
    _evidence,
    _inflection,
    _platforms,
)
