"""Every line of the English lexicon works: cues in sentences that their own frames make, those who speak as sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import regex

from attribution import CueNoun, CuePhrase, CueVerb, Parser, Pronoun, RoleNoun, Title, load_rules
from attribution.rules import Cued, Inflection

RULES = load_rules("en", "en-stance")
PARSER = Parser(RULES)
PAST = next(rule for rule in RULES.of(Inflection) if rule.name == "past")

#: A sentence for each frame of a verb: D stands for its past, B for its participle, N for its base form.
OF_VERBS = {
    "quote": "“The bridge is safe,” Ana Ruiz D.",
    "that": "Ana Ruiz D that the bridge was safe.",
    "clause": "Ana Ruiz D the bridge was safe.",
    "end": "The bridge was safe, Ana Ruiz D.",
    "wh": "Ana Ruiz D why the bridge was closed.",
    "to": "Ana Ruiz D to close the bridge.",
    "np": "Ana Ruiz D the closure of the bridge.",
    "ing": "Ana Ruiz D closing the bridge.",
    "as": "Ana Ruiz D the bridge as a trap.",
    "adjective": "Ana Ruiz D the bridge unsafe.",
    "silence": "Ana Ruiz did not N.",
    "request": "The council D for comment.",
    "slot": "The Echo D that the bridge was safe.",
    "be-that": "Ana Ruiz was B that the bridge was safe.",
    "be-to": "The bridge was B to be safe.",
    "be-by": "The closure of the bridge was B by Ana Ruiz.",
    "be-saying": "Ana Ruiz was B the bridge was safe.",
    "be-relayed": "Ana Ruiz was B the bridge was safe.",
}
OF_NOUNS = {
    "that": "Ana Ruiz repeated her N that the bridge was safe.",
    "be": "Her N was that the bridge was safe.",
    "there": "There were Ns that the bridge was safe.",
}
OF_PHRASES = {
    "end": "The bridge was safe, N Ana Ruiz.",
    "clause": "The bridge was N safe.",
    "np": "Ana Ruiz was N the bridge.",
    "quote": "The sign N “The bridge is safe.”",
    "silence": "Ana Ruiz was N.",
    "held": "In her N, the bridge was safe.",
}
#: Sentences for phrases that stand elsewhere than others.
ODD = {
    "reached": "Ana Ruiz could not be reached.",
    "reached for comment": "Ana Ruiz could not be reached for comment.",
    "available for comment": "Ana Ruiz was not immediately available for comment.",
    "available to comment": "Ana Ruiz was not available to comment.",
    ":": "Ana Ruiz: “The bridge is safe.”",
    **dict.fromkeys(("—", "–", "―", "--", "-"), "“The bridge is safe.”\nN Ana Ruiz"),
}


def sentences(cue: Cued) -> Iterator[str]:
    """Give a sentence for each frame of a cue, the safest frame first."""
    for frame in sorted(cue.frames, key=lambda frame: -frame.safety):
        yield from filter(None, [_sentence(cue, frame.name)])


def _sentence(cue: Cued, frame: str) -> str | None:
    if isinstance(cue, CueVerb):
        preposition = f"Ana Ruiz D {frame.rstrip(':')} the closure of the bridge."
        pattern = OF_VERBS.get(frame, None if frame.startswith(("be-", "gap", "raise")) else preposition)
        return pattern and regex.sub(r"\b[DBN]\b", lambda m: _form(cue, m[0]), pattern)
    pattern = OF_NOUNS.get(frame) if isinstance(cue, CueNoun) else ODD.get(cue.name) or OF_PHRASES.get(frame)
    plural = getattr(cue, "plural", None) or f"{cue.name}s"
    return pattern and regex.sub(r"\bNs?\b", lambda m: plural if m[0] == "Ns" else cue.name, pattern)


def _form(verb: CueVerb, form: str) -> str:
    """Inflect the first word of a verb, and put something where its line has a star."""
    first, _, rest = verb.name.partition(" ")
    past = verb.past or PAST(first)
    word = {"D": past, "B": verb.participle or past, "N": first}[form]
    filled = rest.replace("by *", "by the Echo").replace("* as", "Ana Ruiz as").replace("*", "a statement")
    return f"{word} {filled}".rstrip()


CUES = [cue for kind in (CueVerb, CueNoun, CuePhrase) for cue in RULES.of(kind)]
#: Lines whose figures stay below the floor of their pack in every plain sentence. A line more is a defect.
UNSURE = {
    "CueNoun": {"ban", "idea", "plan", "point", "word"},
    "CuePhrase": {"purportedly", "supposedly"},
    "CueVerb": {
        "adopt",
        "appreciate",
        "attempt",
        "embrace",
        "finish",
        "hold",
        "honor",
        "mean",
        "need",
        "open",
        "respect",
        "struggle",
        "submit",
        "sue",
        "tend",
        "try",
        "turn",
        "value",
    },
}


def cases() -> Iterator[object]:
    """Give each cue, those known to be too unsure as expected failures."""
    unsure = pytest.mark.xfail(strict=True, reason="the figures of its line stay below the floor of its pack")
    for cue in CUES:
        kind = type(cue).__name__
        known = cue.name in UNSURE.get(kind, ())
        yield pytest.param(cue, id=f"{kind}-{cue.name}", marks=[unsure] if known else [])


@pytest.mark.parametrize("cue", [*cases()])
def test_a_cue_is_heard(cue: Cued) -> None:
    """In one at least of the sentences that its frames make."""
    assert any(a.cue and a.cue.lemma == cue.name for s in sentences(cue) for a in PARSER.parse(s))


def source_of(sentence: str) -> str | None:
    """Give the source of the one attribution of a sentence."""
    found = PARSER.parse(sentence)
    return found[0].source.text if len(found) == 1 and found[0].source else None


def test_every_title_belongs_to_the_name() -> None:
    """Also at the beginning of a sentence, where its stop might end one."""
    sources = [f"{title.name} Ana Ruiz" for title in RULES.of(Title)]
    assert len(sources) > 100
    assert [s for s in sources if source_of(f"{s} said that the bridge was safe.") != s] == []


def test_every_role_noun_is_a_source() -> None:
    """A noun that begins with a hyphen is an ending: of one word (*quilmaker*), or behind a hyphen (*test-born*)."""
    names = [
        noun.name for noun in RULES.of(RoleNoun) if noun.name != "loved one"
    ]  # read as the pronoun *one*
    sources = [
        f"The {name}".replace("The -", "The test-" if name in HYPHENATED else "The quil") for name in names
    ]
    assert len(sources) > 1000
    assert [s for s in sources if source_of(f"{s} said that the bridge was safe.") != s] == []


HYPHENATED = {"-born", "-general", "-in-chief", "-year-old"}
#: Pronouns that are no subjects.
OBJECTS = {
    *("her", "him", "his", "its", "me", "my", "our", "them", "their", "us", "your"),
    *("herself", "himself", "itself", "myself", "themselves"),
}


def test_every_pronoun_is_a_source() -> None:
    """If it is a subject; what is an object or tells whose is none."""
    names = {pronoun.name for pronoun in RULES.of(Pronoun)}
    silent = {
        n for n in names if source_of(f"{n.capitalize()} said that the bridge was safe.") != n.capitalize()
    }
    assert silent == OBJECTS
