"""Rules and rule sets as values: made, checked, extended, never changed in place."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, cast

import attrs
import pytest

from attribution import Parser, load_rules
from attribution.model import Polarity
from attribution.rules import (
    Boundary,
    CueNoun,
    CuePhrase,
    CueVerb,
    Evidence,
    Inflection,
    Pattern,
    Platform,
    QuoteMark,
    RoleNoun,
    Rule,
    RuleError,
    RuleSet,
    Title,
    Words,
)

RUE = CueVerb("rue", frames="quote that .9")
QUIP = CueVerb("quip", past="quipped", ing="quipping", frames="quote")
MAYOR = RoleNoun("mayor")
RULES = RuleSet(language="en", rules=[RUE, QUIP, MAYOR])

#: A kind of rule; a name; what else is given; the place that is wrong; a word of the problem.
WRONG: list[tuple[Any, Any, dict[str, Any], str, str]] = [
    (CueVerb, "", {}, "name", "words parted by single spaces"),
    (CueVerb, " say", {}, "name", "words parted by single spaces"),
    (CueVerb, "point  out", {}, "name", "words parted by single spaces"),
    (Title, 7, {}, "name", "not 7"),
    (CueVerb, "say", {"frames": "quote that 9"}, "frames", "from 0 to 1"),
    (CueVerb, "say", {"frames": ".9 quote"}, "frames", "behind its frame"),
    (CueVerb, "say", {"frames": "quote 0.x"}, "frames", "behind its frame"),
    (CueVerb, "say", {"frames": "quote quote"}, "frames", "twice"),
    (CueVerb, "say", {"frames": 7}, "frames", "7"),
    (CueVerb, "say", {"polarity": "loud"}, "polarity", "loud"),
    (CuePhrase, "in short", {"type": "odd"}, "type", "odd"),
    (RoleNoun, "mayor", {"type": "robot"}, "type", "robot"),
    (RoleNoun, "mayor", {"gender": "none"}, "gender", "none"),
    (Title, "Mr.", {"gender": "none"}, "gender", "none"),
    (Words, "adverbs", {"words": "also"}, "name", "the classes are"),
    (Words, "adverb", {"words": 3}, "words", "int"),
    (Inflection, "past", {"endings": [("(", "ed")]}, "endings", "no regular expression"),
    (QuoteMark, "none", {"open": "", "close": "”"}, "open", "empty"),
    (Platform, "x", {"names": 3}, "names", "int"),
    (Platform, "x", {"names": [""]}, "names", "not empty"),
    (Platform, "x", {"handle": "("}, "handle", "no regular expression"),
    (Platform, "x", {"handle": "a*"}, "handle", "must match something"),
    (Platform, "x", {"handle": "a+"}, "handle", "no greatest length"),
    (Platform, "x", {"shapes": "{words} — {nick}"}, "shapes", "no slot 'nick'"),
    (Platform, "x", {"shapes": "{words} on X"}, "shapes", "who posts it"),
    (Platform, "x", {"shapes": "{words} [by {name}"}, "shapes", "bracket"),
    (Platform, "x", {"links": "https://x.com/{handle}"}, "links", "from the host on"),
    (Platform, "x", {"tag": "<tweet>"}, "tag", "no name of a tag"),
    (Platform, "x", {"limit": 0}, "limit", "from 1 to 5000"),
    (Pattern, "quote-source", {"shape": "QUOTE SOURCE"}, "shape", "holds CUE once"),
    (Pattern, "quote-cue", {"shape": "QUOTE CUE WHO"}, "shape", "no element 'WHO'"),
    (Pattern, "quote-cue", {"shape": "QUOTE CUE", "cue": "gesture"}, "cue", "gesture"),
    (Pattern, "quote-cue", {"shape": "QUOTE CUE", "form": "loud"}, "form", "loud"),
]


@pytest.mark.parametrize(
    ("kind", "name", "fields", "place", "problem"),
    WRONG,
    ids=[f"{r[0].__name__}-{r[3]}-{r[4]}" for r in WRONG],
)
def test_a_wrong_rule_is_refused_when_it_is_made(
    kind: Any, name: Any, fields: dict[str, Any], place: str, problem: str
) -> None:
    """The error names the rule, the place in it and the problem."""
    with pytest.raises(RuleError) as caught:
        kind(name, **fields)
    rule = f"{kind.__name__} {name!r}"
    assert (rule, place) == (caught.value.rule, caught.value.place)
    assert problem in caught.value.problem
    assert all(part in str(caught.value) for part in (rule, place, problem))


def test_a_rule_error_is_a_value_error_and_pickles() -> None:
    """Callers may catch ValueError; worker processes may send it home."""
    error = RuleError("CueVerb 'say'", "frames", "wrong")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(error, ValueError)
    assert (str(error), error.place) == (str(again), again.place)


@pytest.mark.parametrize(
    ("frames", "safety"),
    [
        ("quote .98", {"quote": 0.98}),
        ("quote .98 that 1", {"quote": 0.98, "that": 1.0}),
        ("about .35", {"about": 0.35}),
        ("", {}),
    ],
)
def test_frames_are_written_with_their_figures(frames: str, safety: dict[str, float]) -> None:
    """A figure belongs to the frame before it."""
    assert safety == {frame.name: frame.safety for frame in CueVerb("say", frames=frames).frames}


def test_a_frame_without_a_figure_takes_that_of_its_kind() -> None:
    """Known frames have figures of their own, any other word counts as a preposition."""
    that, about, prep = CueVerb("say", frames="that about prep").frames
    assert that.safety > about.safety == prep.safety


def test_words_may_be_a_string_or_a_sequence() -> None:
    """A rule author writes one string."""
    assert Words("adverb", "also later") == Words("adverb", ["also", "later"])
    assert Platform("x", names="X Twitter").names == ("X", "Twitter")


def test_a_class_may_have_several_word_rules() -> None:
    """A remark behind the class tells them apart."""
    assert Words("adverb of-manner", "angrily").word_class == "adverb"


@pytest.mark.parametrize(("lemma", "form"), [("carry", "carried"), ("quip", "quiped"), ("rue", "rued")])
def test_inflection_takes_the_first_ending_that_matches(lemma: str, form: str) -> None:
    past = Inflection("past", [("(?<=[^aeiou])y$", "ied"), ("e$", "ed"), ("$", "ed")])
    assert form == past(lemma)


@pytest.mark.parametrize("rule", [RUE, MAYOR, Title("Mr.", gender="male"), CueNoun("claim"), Platform("x")])
def test_rules_are_frozen_values(rule: Rule) -> None:
    """Rules compare by value, hash, pickle, and cannot be changed."""
    assert rule == attrs.evolve(rule) == pickle.loads(pickle.dumps(rule))  # noqa: S301 - our own bytes
    assert hash(rule) == hash(attrs.evolve(rule))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        rule.name = "other"  # type: ignore[misc]


def test_extend_gives_a_new_set() -> None:
    """The old one is untouched; rules and whole sets may be added."""
    more = RuleSet(language="en", rules=[Title("Dr.")])
    extended = RULES.extend(CueNoun("quip"), more)
    assert extended.rules == (*RULES.rules, CueNoun("quip"), Title("Dr."))
    assert RULES.rules == (RUE, QUIP, MAYOR)


def test_base_verbs_need_no_inflection() -> None:
    assert Parser(RULES.extend(Words("verb-lemma", "believe"))).parse("They believe it.") == ()


def test_without_undoes_extend() -> None:
    """What was added by name goes by name."""
    assert RULES == RULES.extend(Title("Dr.")).without("Dr.")


def test_without_takes_several_names_of_whatever_kind() -> None:
    assert RuleSet(language="en", rules=[MAYOR]) == RULES.without("rue", "quip")
    assert RuleSet(language="en") == RuleSet(language="en", rules=[RUE, RoleNoun("rue")]).without("rue")


def test_replace_keeps_the_place() -> None:
    """Order is part of what a rule set says."""
    denied = CueVerb("rue", polarity=Polarity.DENIED)
    assert (denied, QUIP, MAYOR) == RULES.replace(denied).rules


def test_of_gives_the_rules_of_one_kind() -> None:
    assert (RUE, QUIP) == RULES.of(CueVerb)


def test_the_same_rules_make_the_same_set() -> None:
    """Rule sets compare and hash by value, so a parser can be kept for each."""
    again = RuleSet(language="en", rules=iter([RUE, QUIP, MAYOR]))
    assert RULES == again
    assert hash(RULES) == hash(again)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda: RULES.extend(CueVerb("rue")), "CueVerb 'rue': two rules"),
        (lambda: RULES.extend(RULES), "two rules of one kind share this name"),
        (lambda: RULES.extend(RuleSet(language="de")), "cannot join 'en' and 'de'"),
        (lambda: RULES.extend(cast("Any", "rue")), "a rule value was expected, got str"),
        (lambda: RULES.without("regret"), "there is no rule named 'regret'"),
        (lambda: RULES.replace(Title("Dr.")), "Title 'Dr.': there is no rule"),
        (lambda: RULES.replace(CueNoun("rue")), "CueNoun 'rue': there is no rule"),
        (lambda: RuleSet(language="en", rules=cast("Any", ["rue"])), "a rule value was expected, got str"),
        (lambda: RuleSet(language="en", rules=cast("Any", 3)), "int"),
        (lambda: RuleSet(language="en", rules=[RUE, RUE]), "CueVerb 'rue': two rules"),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(change: Callable[[], Any], problem: str) -> None:
    """Never silently: a misspelt name would leave a rule in force that its user believes gone."""
    with pytest.raises(RuleError, match=problem):
        change()


@pytest.mark.parametrize("figure", [1e9, -1e9])
@pytest.mark.parametrize("rule", [Boundary("conjunction", 0.0), Evidence("source-name", 0.0)])
def test_any_finite_figure_is_a_weight(rule: Boundary | Evidence, figure: float) -> None:
    """However large: a probability comes out, no overflow."""
    parser = Parser(load_rules("en").replace(attrs.evolve(rule, weight=figure)))
    for found in parser.parse("Ana Ruiz said that it rained and Bo Quist sang."):
        assert 0 <= found.confidence <= 1
