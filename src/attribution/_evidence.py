"""Evidence: what of a relation, besides its cue and pattern, speaks for it or against it.

Takes a ``Relation``; gives the names of what holds of it. What each is worth is data of the rule set
(``Evidence`` rules), in log-odds, counted on a corpus; the sum makes the confidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution._lexicon import Bit
from attribution._phrases import on_platform
from attribution._relation import Relation

__all__ = ["EVIDENCE", "evidence"]

B = Bit
QUOTE, NAME, NUMBER, STOP = B.QUOTE, B.NAME, B.NUMBER, B.STOP
OPENING, PRONOUN = B.DETERMINER, B.PRONOUN

#: Every piece of evidence and what it means.
EVIDENCE = {
    "source-none": "the pattern asks for a source, and none was found",
    "source-pronoun": "the source is a pronoun",
    "source-first-person": "the source is I or we",
    "source-generic": "the source is everybody or nobody",
    "source-name": "the source holds a name",
    "source-noun": "the source holds no name",
    "source-relative": "the source is who or which",
    "source-shared": "the source is the subject of an earlier verb",
    "source-long": "the source is longer than 12 words",
    "cue-auxiliary": "the verb stands behind an auxiliary",
    "cue-negated": "the verb is negated",
    "cue-posting": "a platform is named as the place: took to X to say, wrote on X",
    "cue-silent": "somebody declines or fails to say",
    "cue-present": "the verb is in the present",
    "cue-base": "the verb is in its base form",
    "cue-conditional": "the clause says what follows if somebody says it",
    "content-quoted": "a quotation is the content or a part of it",
    "content-word": "the content is one word or two",
    "content-short": "the content is three to five words",
    "content-pronoun": "the content opens with a pronoun",
    "content-article": "the content opens with a determiner",
    "content-name": "the content opens with a name",
    "content-apart": "words stand between cue and content",
    "question": "the sentence asks",
    "title": "the sentence is a headline or has no stop",
    "both-sides": "content stands on both sides of the cue",
}


#: The elements of patterns that are sources.
SOURCES = frozenset(
    {
        "SOURCE",
        "(SOURCE)",
        "AGENT",
        "OWNER",
        "SLOT",
        "SIGNATURE",
        "SUBJECT",
        "INNER",
        "TELLER",
        "ACCOUNT",
        "FRONT",
    }
)


def evidence(relation: Relation) -> Iterator[str]:
    """Give the names of the evidence that a relation shows."""
    yield from _of_source(relation)
    yield from _of_cue(relation)
    yield from _of_content(relation)
    last = relation.unit.words[-1]
    if last == "?":
        yield "question"
    if not relation.unit.bits[-1] & (STOP | QUOTE):
        yield "title"


def _of_source(relation: Relation) -> Iterator[str]:
    source = relation.source
    if source is None:
        if SOURCES & {element.rstrip("?") for element in relation.pattern.shape}:
            yield "source-none"
        return
    yield "source-" + source.how
    if source.hi - source.lo > 12:
        yield "source-long"
    if relation.unit.bits[source.lo] & B.GENERIC:
        yield "source-generic"
    if source.how == "pronoun" and relation.unit.bits[source.lo] & B.FIRST_PERSON:
        yield "source-first-person"


def _of_cue(relation: Relation) -> Iterator[str]:
    cue = relation.candidate
    if cue.refusing or relation.frame == "silence" or (cue.negated and relation.frame == "wh"):
        yield "cue-silent"
    elif cue.negated:
        yield "cue-negated"
    if _is_conditional(relation):
        yield "cue-conditional"
    resorting = relation.unit.bits[cue.lo] & B.RESORTING and cue.lo < cue.head
    if resorting or (relation.medium and any(map(on_platform, relation.unit.bits[slice(*relation.medium)]))):
        yield "cue-posting"
    if resorting:
        return
    if cue.lo < cue.head:
        yield "cue-auxiliary"
    elif cue.present:
        yield "cue-present"
    elif cue.base:
        yield "cue-base"


def _is_conditional(relation: Relation) -> bool:
    """True behind a subordinator that can also open a question: *if she said yes*."""
    first = min(relation.cue[0], relation.source.lo if relation.source else relation.cue[0])
    before = relation.unit.bits[first - 1] if first else 0
    return bool(before & B.SUBORDINATOR and before & B.WH)


def _of_content(relation: Relation) -> Iterator[str]:
    if not relation.content:
        return
    unit = relation.unit
    if any(b & QUOTE for lo, hi in relation.content for b in unit.bits[lo:hi]):
        yield "content-quoted"
    else:
        size = sum(hi - lo for lo, hi in relation.content)
        if size <= 5:
            yield "content-word" if size <= 2 else "content-short"
    behind = [c for c in relation.content if c[0] >= relation.cue[1]]
    if behind:
        first = unit.bits[behind[0][0]]
        if first & PRONOUN:
            yield "content-pronoun"
        elif first & OPENING:
            yield "content-article"
        elif first & NAME:
            yield "content-name"
        if behind[0][0] > relation.cue[1]:
            yield "content-apart"
        if len(behind) < len(relation.content):
            yield "both-sides"
