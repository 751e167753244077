"""Every frame, piece of evidence and boundary of the English packs is at work in a sentence of its own.

What they are worth is counted on a corpus, and no result names them: here a sentence for each shows that a frame is
heard, that evidence moves the confidence, and that a boundary moves the end of a content.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest

from attribution import CueNoun, CuePhrase, CueVerb, Parser, load_rules
from attribution._cues import find_cues
from attribution._evidence import EVIDENCE
from attribution._html import Page
from attribution._relations import relate
from attribution.rules import Boundary, Evidence
from attribution.rules._boundaries import BOUNDARIES
from test_lexicon import sentences

RULES = load_rules("en", "en-stance")
PARSER = Parser(RULES)
VERBS = {"say", "deny", "decline", "tell"}
#: All but the other verbs, which make up half of the time that a parser takes to be made.
FEW = attrs.evolve(RULES, rules=[r for r in RULES.rules if r.name in VERBS or not isinstance(r, CueVerb)])
PLAIN = Parser(FEW)

#: Frames that no sentence of ``test_lexicon`` shows.
SHOWN = {
    ("CueNoun", "about"): "Her comment about the bridge surprised the council.",
    ("CueNoun", "for"): "She repeated her call for the closure of the bridge.",
    ("CueNoun", "in"): "Her interest in the bridge surprised the council.",
    ("CueNoun", "of"): "She repeated her criticism of the bridge.",
    ("CueNoun", "on"): "Her attack on the bridge surprised the council.",
    ("CueNoun", "to"): "She repeated her pledge to close the bridge.",
    ("CuePhrase", "wh"): "Ana Ruiz was silent on whether the bridge was safe.",
    ("CueVerb", "be-as"): "The bridge was described as a trap.",
    ("CueVerb", "be-asked"): "Asked whether the bridge was safe, Ana Ruiz said no.",
    ("CueVerb", "be-clause"): "It is held the bridge was safe.",
    ("CueVerb", "be-of"): "Ana Ruiz was accused of closing the bridge.",
    ("CueVerb", "be-request"): "Ana Ruiz was contacted for comment.",
    ("CueVerb", "be-that"): "It was reported that the bridge was safe.",
    ("CueVerb", "colon"): "Ana Ruiz said: the bridge is safe.",
    ("CueVerb", "gap"): "It was a claim that Ana Ruiz denied.",
    ("CueVerb", "unsaid"): "Ana Ruiz would not disclose.",
}

#: Whatever more this is worth, an attribution of the sentence is surer.
SURER = {
    "source-none": "By saying that the bridge was safe, she won.",
    "source-pronoun": "She said that the bridge was safe.",
    "source-first-person": "I said that the bridge was safe.",
    "source-generic": "Nobody said that the bridge was safe.",
    "source-name": "Ana Ruiz said that the bridge was safe.",
    "source-noun": "The council said that the bridge was safe.",
    "source-relative": "The engineer, who said that the bridge was safe, left.",
    "source-shared": "Ana Ruiz closed the bridge and said that it was unsafe.",
    "source-long": "The crews of the three small towns on the northern bank of the wide river said that it was safe.",
    "cue-auxiliary": "Ana Ruiz has said that the bridge was safe.",
    "cue-negated": "Ana Ruiz did not say that the bridge was safe.",
    "cue-posting": "Ana Ruiz took to X to say that the bridge was safe.",
    "cue-silent": "Ana Ruiz declined to say whether the bridge was safe.",
    "cue-present": "Ana Ruiz says that the bridge is safe.",
    "cue-base": "They heard Ana Ruiz say that the bridge was safe.",
    "cue-conditional": "If Ana Ruiz said that the bridge was safe, it would open.",
    "content-quoted": "“The bridge is safe,” Ana Ruiz said.",
    "content-word": "Ana Ruiz denied it.",
    "content-short": "Ana Ruiz denied the closure of bridges.",
    "content-pronoun": "Ana Ruiz said it would be safe.",
    "content-article": "Ana Ruiz said the bridge would be safe.",
    "content-name": "Ana Ruiz said Kyiv would be safe.",
    "content-apart": "Ana Ruiz told the council on Monday that the bridge was safe.",
    "question": "Did Ana Ruiz say that the bridge was safe?",
    "title": "Ana Ruiz says the bridge is safe",
    "both-sides": "The bridge, Ana Ruiz said, is safe.",
}

#: Where the content ends if it ends at this boundary; where the content goes on, it goes on beyond.
ENDS = {
    "comma": "Ana Ruiz said the bridge was safe|, the banks of the river having been raised in May.",
    "comma-conjunction": "Ana Ruiz said the bridge was safe|, and the boats left in the morning.",
    "comma-contrast": "Ana Ruiz said the bridge was safe|, but the boats left in the morning.",
    "dash": "Ana Ruiz said the bridge was safe| — the boats left in the morning.",
    "colon": "Ana Ruiz said the bridge was safe|: the boats left in the morning.",
    "conjunction": "Ana Ruiz said the bridge was safe| and the boats left in the morning.",
    "contrast": "Ana Ruiz said the bridge was safe| but the boats left in the morning.",
    "subordinator": "Ana Ruiz said the bridge was safe| because the banks had been raised in May.",
    "quote": "Ana Ruiz said the bridge was “a risk”| the council should take.",
    "quote-conjunction": "Ana Ruiz said the bridge was “a risk”| and the boats left in the morning.",
    "quote-contrast": "Ana Ruiz said the bridge was “a risk”| but the boats left in the morning.",
    "quote-subordinator": "Ana Ruiz said the bridge was “a risk”| because the banks had been raised in May.",
    "preposition": "Ana Ruiz said the bridge was safe| during the flood of the year before.",
    "quote-preposition": "Ana Ruiz said the bridge was “a risk”| for the towns on the river.",
    "time": "Ana Ruiz said the bridge was safe| on Monday and the boats had left.",
    "time-last": "Ana Ruiz said the bridge was safe| on Monday.",
    "medium": "Ana Ruiz said the bridge was safe| in a statement and the boats had left.",
    "medium-last": "Ana Ruiz said the bridge was safe| in a statement.",
}


def heard(sentence: str) -> Iterator[tuple[str, str]]:
    """Give the kind of each cue that is read in a sentence, and its frame."""
    for unit in PARSER._read(Page(text=sentence)).units:
        for relation in relate(unit, find_cues(unit, PARSER._lexicon), PARSER._grammar):
            yield type(relation.candidate.rule).__name__, relation.frame
            yield "CueVerb", relation.pattern.frame  # of a pattern for such verbs alone


def test_every_frame_is_heard() -> None:
    """Those of each line of the lexicon, in the sentences that are made of it, or in one of its own."""
    unheard, found = set(), set[tuple[str, str]]()
    for cue in (*RULES.of(CueVerb), *RULES.of(CueNoun), *RULES.of(CuePhrase)):
        named = {(type(cue).__name__, frame.name) for frame in cue.frames}
        unheard |= named - found
        for sentence in sentences(cue) if named - found else ():
            found |= {*heard(sentence)}
    assert unheard - found == SHOWN.keys()
    assert [shown for shown, sentence in SHOWN.items() if shown not in heard(sentence)] == []


def test_every_evidence_has_a_sentence() -> None:
    assert SURER.keys() == EVIDENCE.keys()
    assert {rule.name for rule in RULES.of(Evidence)} <= EVIDENCE.keys()


@pytest.mark.parametrize("name", SURER)
def test_evidence_moves_the_confidence(name: str) -> None:
    weight = next(rule.weight for rule in FEW.of(Evidence) if rule.name == name)
    before, after = (
        max((found.confidence for found in parser.parse(SURER[name])), default=0.0)
        for parser in (PLAIN, Parser(FEW.replace(Evidence(name, weight + 1))))
    )
    assert before < after


def test_every_boundary_has_a_sentence() -> None:
    assert {*ENDS} == {*BOUNDARIES} == {rule.name for rule in RULES.of(Boundary)}


#: No boundary ends a content.
OPEN = Parser(
    attrs.evolve(
        FEW, rules=[attrs.evolve(r, weight=9.0) if isinstance(r, Boundary) else r for r in FEW.rules]
    )
)


@pytest.mark.parametrize("name", ENDS)
def test_a_boundary_moves_the_end(name: str) -> None:
    given = next(rule for rule in FEW.of(Boundary) if rule.name == name)
    text, end = ENDS[name].replace("|", ""), ENDS[name].index("|")
    closed = Parser(FEW.replace(attrs.evolve(given, weight=-9.0)))
    assert closed.parse(text)[0].content[0].end == end < OPEN.parse(text)[0].content[0].end
