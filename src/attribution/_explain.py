"""Explaining: the steps of the parser laid open, cue by cue.

Takes a text as the first steps have read it, and what was found in it; runs the steps that decide once more and
gives an ``Explanation`` of what each made of every word that may signal saying. Nothing here decides anything, and
nothing of it runs while parsing. Costs about what parsing costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attribution._cues import MAX_CUES, Candidate, find_cues
from attribution._evidence import evidence
from attribution._lexicon import PASSIVE, Bit, CueEntry, Lexicon
from attribution._match import Site
from attribution._posts import FoundPost
from attribution._relation import Range, Relation
from attribution._relations import NO_FRAME, Grammar, Shape, lay, logit, relate, shapes_for
from attribution._settle import rival, settle
from attribution._tokens import Tokens
from attribution._units import Unit
from attribution.explanation import CueAccount, Explanation, Outcome, Trial
from attribution.model import Attribution, Span

__all__ = ["Reading", "explain"]

B = Bit
CUES = B.CUE | B.CUE_NOUN | B.CUE_PHRASE


class Reading(NamedTuple):
    """A text as the steps before the cues have read it."""

    tokens: Tokens
    posts: Sequence[FoundPost]
    units: Sequence[Unit]


Laid = list[tuple[Candidate, Shape, "Relation | str"]]


class _Rules(NamedTuple):
    lexicon: Lexicon
    grammar: Grammar


def explain(
    reading: Reading, attributions: tuple[Attribution, ...], lexicon: Lexicon, grammar: Grammar
) -> Explanation:
    """Tell what became of every word that may signal saying.

    Args:
        reading: the text as it has been read.
        attributions: what was found in it.
        lexicon: the compiled words.
        grammar: the compiled patterns.
    """
    made = {(a.cue.start, a.cue.end): i for i, a in enumerate(attributions) if a.cue}
    rules = _Rules(lexicon, grammar)
    accounts = [a for unit in reading.units for a in _unit(unit, made, rules)]
    accounts += _outside(reading, lexicon)
    ordered = sorted(accounts, key=lambda a: (a.sentence.start, -a.sentence.end, a.cue.start))
    return Explanation(text=reading.tokens.text, attributions=attributions, cues=tuple(ordered))


def _unit(unit: Unit, made: dict[Range, int], rules: _Rules) -> Iterator[CueAccount]:
    """Account for the cues of one sentence."""
    cues = find_cues(unit, rules.lexicon)
    kept = settle(relate(unit, cues, rules.grammar), rules.grammar.floor)
    heads: dict[int, list[Candidate]] = {}
    for cue in cues:
        heads.setdefault(cue.head, []).append(cue)
    taken = {i for cue in cues for i in range(cue.lo, cue.hi)}
    for i, bits in enumerate(unit.bits):
        if i in heads:
            yield _account(unit, heads[i], kept, made, rules.grammar)
        elif bits & CUES and i not in taken and _begun(unit, i, rules.lexicon):
            yield _no_cue(unit, i, rules.lexicon, full=len(cues) >= MAX_CUES)


def _account(
    unit: Unit, cues: Sequence[Candidate], kept: Sequence[Relation], made: dict[Range, int], grammar: Grammar
) -> CueAccount:
    laid = _laid(unit, cues, grammar)
    winner = next((r for r in kept if r.candidate.head == cues[0].head), None)
    index = made.get(unit.edges(winner.cue)) if winner else None
    best = max((r for _, _, r in laid if not isinstance(r, str)), key=lambda r: r.confidence, default=None)
    if winner:
        outcome, reason = _of_winner(winner, index)
    elif best:
        outcome, reason = _of_loser(unit, best, kept, grammar.floor)
    else:
        outcome, reason = _of_none(unit, laid, grammar)
    widest = (
        unit.edges(winner.cue) if winner else unit.edges((min(c.lo for c in cues), max(c.hi for c in cues)))
    )
    return CueAccount(
        cue=_span(unit, widest),
        lemmas=tuple(dict.fromkeys(cue.rule.name for cue in cues)),
        sentence=_sentence(unit),
        outcome=outcome,
        reason=reason,
        attribution=index,
        trials=tuple(_trial(unit, shape, found, grammar) for _, shape, found in laid),
    )


def _laid(unit: Unit, cues: Sequence[Candidate], grammar: Grammar) -> Laid:
    found: Laid = []
    for cue in cues:
        site = Site(unit, cue, grammar.ends)
        found += [(cue, shape, lay(site, shape, grammar)) for shape in shapes_for(cue, grammar)]
    return found


def _of_winner(relation: Relation, index: int | None) -> tuple[Outcome, str]:
    if index is None:
        return (
            Outcome.UNSURE,
            f"{relation.confidence:.2f} by {relation.pattern.name}: less sure than was asked for",
        )
    return Outcome.FOUND, f"found by {relation.pattern.name}"


def _of_loser(unit: Unit, relation: Relation, kept: Sequence[Relation], floor: float) -> tuple[Outcome, str]:
    by = f"{relation.confidence:.2f} by {relation.pattern.name}"
    if relation.confidence < floor:
        return Outcome.UNSURE, f"{by}: less sure than {floor:.2f}"
    better = rival(relation, sorted(kept, key=lambda r: -r.confidence))
    if better is None:
        return Outcome.UNSURE, f"{by}: another reading of the same words is surer"
    cue = unit.text(*better.cue)
    return Outcome.CONTRADICTED, f"{by}: claims words of “{cue}”, which is surer ({better.confidence:.2f})"


def _of_none(unit: Unit, laid: Laid, grammar: Grammar) -> tuple[Outcome, str]:
    for cue, shape, found in laid:
        if found == NO_FRAME:
            frame = Site(unit, cue, grammar.ends).after.frame
            stands = "nothing that it could take" if frame == "none" else f"“{frame}”"
            takes = ", ".join(cue.frames) or "nothing in this form"
            reason = f"{shape.pattern.name} fits, but what stands there is {stands}; “{cue.rule.name}” takes {takes}"
            return Outcome.NO_FRAME, reason
    if not laid:
        return Outcome.NO_PATTERN, "no pattern is for a cue of this sort and form"
    _, shape, found = min(laid, key=lambda row: _left_over(row[1], str(row[2])))
    return Outcome.NO_PATTERN, f"no pattern fits; {shape.pattern.name} comes closest, but there is no {found}"


def _left_over(shape: Shape, missing: str) -> int:
    """How many elements that must be there were not reached."""
    elements = [*shape.left, *shape.right]
    at = next(i for i, (name, optional) in enumerate(elements) if name == missing and not optional)
    return sum(not optional for _, optional in elements[at:])


def _trial(unit: Unit, shape: Shape, found: Relation | str, grammar: Grammar) -> Trial:
    if isinstance(found, str):
        return Trial(rule=shape.pattern.name, missing=found)
    source = found.source
    return Trial(
        rule=shape.pattern.name,
        frame=found.frame,
        source=_span(unit, unit.edges((source.lo, source.hi))) if source else None,
        cue=_span(unit, unit.edges(found.cue)),
        content=tuple(_span(unit, unit.edges(c)) for c in found.content),
        confidence=round(found.confidence, 3),
        weights=tuple((name, round(weight, 2)) for name, weight in _weights(found, grammar)),
    )


def _weights(relation: Relation, grammar: Grammar) -> Iterator[tuple[str, float]]:
    """Give what the confidence of a relation is the sum of."""
    cue = relation.candidate
    yield f"{cue.rule.name} {relation.frame}", logit(cue.frames[relation.frame.removeprefix(PASSIVE)])
    if relation.pattern.safety:
        yield "pattern", relation.pattern.safety
    for name in evidence(relation):
        if grammar.weights.get(name):
            yield name, grammar.weights[name]


def _begun(unit: Unit, i: int, lexicon: Lexicon) -> bool:
    """True but for a word that only opens cues of several words, none of which goes on here: *in the words of*."""
    after = unit.words[i + 1] if i + 1 < unit.size else ""
    return any(not entry.rest or entry.rest[0] == after for entry in lexicon.cues.get(unit.words[i], ()))


def _goes_on(unit: Unit, i: int, entry: CueEntry) -> bool:
    """True where the words that a cue of several words asks for follow its first."""
    return tuple(unit.words[i + 1 : i + 1 + len(entry.rest)]) == entry.rest


def _no_cue(unit: Unit, i: int, lexicon: Lexicon, *, full: bool) -> CueAccount:
    """Account for a word of the lexicon that was not read as a cue."""
    entries = lexicon.cues.get(unit.words[i], ())
    outcome = Outcome.NO_CUE
    if full:
        outcome, reason = Outcome.UNREAD, f"the sentence holds more than {MAX_CUES} cues"
    elif unit.bits[i] & B.NAME:
        reason = "reads as a name or as a part of one"
    elif not any(_goes_on(unit, i, entry) for entry in entries):
        asked = " or ".join(f"“{entry.rule.name}”" for entry in entries)
        reason = f"is a cue only in {asked}"
    else:
        reason = "reads as a noun, an adjective or a participle here, by the words beside it"
    return CueAccount(
        cue=_span(unit, unit.edges((i, i + 1))),
        lemmas=tuple(dict.fromkeys(entry.rule.name for entry in entries)),
        sentence=_sentence(unit),
        outcome=outcome,
        reason=reason,
    )


def _outside(reading: Reading, lexicon: Lexicon) -> Iterator[CueAccount]:
    """Account for the words that stand in no sentence: those of a post's frame, or nested too deep."""
    tokens = reading.tokens
    read = {start for unit in reading.units for i, start in enumerate(unit.starts) if i not in unit.quotes}
    for i, bits in enumerate(tokens.bits):
        start, end = tokens.starts[i], tokens.ends[i]
        if not bits & CUES or bits & (B.DASH | B.COLON) or start in read:
            continue
        post = next((p for p in reading.posts if p.start <= start < p.end), None)
        where = Span(post.start, post.end, tokens.text[post.start : post.end]) if post else None
        span = Span(start, end, tokens.text[start:end])
        platform = (post.post.platform if post else None) or "an unnamed platform"
        yield CueAccount(
            cue=span,
            lemmas=tuple(dict.fromkeys(entry.rule.name for entry in lexicon.cues.get(tokens.words[i], ()))),
            sentence=where or span,
            outcome=Outcome.IN_POST if post else Outcome.UNREAD,
            reason=f"stands in the frame of a post on {platform}"
            if post
            else "stands too deep in quotations",
        )


def _span(unit: Unit, offsets: Range) -> Span:
    return Span(*offsets, unit.tokens.text[slice(*offsets)])


def _sentence(unit: Unit) -> Span:
    return _span(unit, (unit.starts[0], unit.ends[-1]))
