"""Evidence: what of a relation, besides its cue and pattern, speaks for it or against it.

Takes a ``Relation``; gives the names of what holds of it. What each is worth is data of the rule set
(``Evidence`` rules), in log-odds, counted on a corpus; the sum makes the confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution._bits import holds
from attribution._lexicon import Bit
from attribution._phrases import on_platform
from attribution._relation import Relation

__all__ = ["EVIDENCE", "SOURCES", "evidence"]

B = Bit
QUOTE, NAME, NUMBER, STOP = B.QUOTE, B.NAME, B.NUMBER, B.STOP
OPENING, PRONOUN = B.DETERMINER, B.PRONOUN
ENDED = STOP | QUOTE

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


def evidence(relation: Relation) -> list[str]:
    """Give the names of the evidence that a relation shows."""
    found = [*_of_source(relation), *_of_cue(relation)]
    if relation.content:
        found += _of_content(relation)
    unit = relation.unit
    if unit.words[-1] == "?":
        found.append("question")
    if not unit.bits[-1] & ENDED:
        found.append("title")
    return found


def _of_source(relation: Relation) -> Sequence[str]:
    source = relation.source
    if source is None:
        seeks = SOURCES & {element.rstrip("?") for element in relation.pattern.shape}
        return ("source-none",) if seeks else ()
    lo, hi, how = source
    first = relation.unit.bits[lo]
    found = ["source-" + how]
    if hi - lo > 12:
        found.append("source-long")
    if first & B.GENERIC:
        found.append("source-generic")
    if how == "pronoun" and first & B.FIRST_PERSON:
        found.append("source-first-person")
    return found


def _of_cue(relation: Relation) -> list[str]:
    cue, frame = relation.candidate, relation.frame
    found: list[str] = []
    if cue.refusing or frame == "silence" or (cue.negated and frame == "wh"):
        found.append("cue-silent")
    elif cue.negated:
        found.append("cue-negated")
    if _is_conditional(relation):
        found.append("cue-conditional")
    resorting = cue.lo < cue.head and relation.unit.bits[cue.lo] & B.RESORTING
    if resorting or (relation.medium and any(map(on_platform, relation.unit.bits[slice(*relation.medium)]))):
        found.append("cue-posting")
    if cue.lo < cue.head:
        if not resorting:
            found.append("cue-auxiliary")
    elif cue.present:
        found.append("cue-present")
    elif cue.base:
        found.append("cue-base")
    return found


def _is_conditional(relation: Relation) -> bool:
    """True behind a subordinator that can also open a question: *if she said yes*."""
    first = min(relation.cue[0], relation.source.lo if relation.source else relation.cue[0])
    before = relation.unit.bits[first - 1] if first else 0
    return bool(before & B.SUBORDINATOR and before & B.WH)


def _of_content(relation: Relation) -> Iterator[str]:
    bits, content, end = relation.unit.bits, relation.content, relation.cue[1]
    size, quoted = 0, False
    for lo, hi in content:
        size += hi - lo
        quoted = quoted or holds(bits[lo:hi], QUOTE)
    if quoted:
        yield "content-quoted"
    elif size <= 5:
        yield "content-word" if size <= 2 else "content-short"
    behind = [lo for lo, _ in content if lo >= end]
    if behind:
        first = bits[behind[0]]
        if first & PRONOUN:
            yield "content-pronoun"
        elif first & OPENING:
            yield "content-article"
        elif first & NAME:
            yield "content-name"
        if behind[0] > end:
            yield "content-apart"
        if len(behind) < len(content):
            yield "both-sides"
