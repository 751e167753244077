"""Comparing: two evaluations of the same texts, what one gets right that the other does not.

Takes two ``Evaluation`` values; gives a ``Comparison``. Costs the product of what both found in a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from attribution.evaluation._evaluate import Evaluation, first_of, shown
from attribution.evaluation._judge import Judged, Roles

__all__ = ["Change", "Comparison", "compare"]


@attrs.frozen
class Change:
    """One difference between two sets of rules.

    Args:
        verdict: ``gain`` (right now, or an error less), ``loss`` (wrong or missed now), or ``change``: other spans
            or another rule, as right or as wrong as before.
        document: name of the document.
        start: offset of its first character.
        marked: what is marked there, in words, where something is.
        before: what was found there before, where anything was.
        now: what is found there now, where anything is.
    """

    verdict: str
    document: str
    start: int
    marked: str
    before: str
    now: str

    def __str__(self) -> str:
        lines = [f"{self.verdict} · {self.document}:{self.start}"]
        for label, words in (("marked", self.marked), ("before", self.before), ("now", self.now)):
            lines += [f"  {label:7} {words}"] if words or label != "marked" else []
        return "\n".join(
            line if line.strip() not in {"before", "now"} else f"{line.rstrip():9} –" for line in lines
        )


@attrs.frozen
class Comparison:
    """All differences between two sets of rules on the same texts, and the figures of both.

    Args:
        now: the evaluation of the rules that are tried.
        before: that of the rules they are held against.
        changes: the differences, in text order.
    """

    now: Evaluation
    before: Evaluation
    changes: tuple[Change, ...]

    @property
    def gains(self) -> tuple[Change, ...]:
        """What is better than before."""
        return tuple(c for c in self.changes if c.verdict == "gain")

    @property
    def losses(self) -> tuple[Change, ...]:
        """What is worse than before."""
        return tuple(c for c in self.changes if c.verdict == "loss")


def compare(now: Evaluation, before: Evaluation) -> Comparison:
    """List the differences between two evaluations of the same documents.

    Args:
        now: the evaluation of the rules that are tried.
        before: that of the rules they are held against.

    Raises:
        ValueError: they are not of the same documents.
    """
    if [j.document for j in now.judged] != [j.document for j in before.judged]:
        raise ValueError("two evaluations of the same documents were expected")
    changes = tuple(c for new, old in zip(now.judged, before.judged, strict=True) for c in _changes(new, old))
    return Comparison(now, before, changes)


def _changes(new: Judged, old: Judged) -> Iterator[Change]:
    """Walk over what is marked, then over what was found beside it."""
    right, was = {j: i for i, j in new.right}, {j: i for i, j in old.right}
    left, gone = _only(new.found, old.found), _only(old.found, new.found)
    found: list[Change] = []
    for j, marked in enumerate(new.marked):
        a = new.found[right[j]] if j in right else None
        b = old.found[was[j]] if j in was else None
        if (a is None) == (b is None):
            if a and b and not _same(a, b):
                found.append(_change("change", new, marked, b, a))
                left.discard(right[j])
                gone.discard(was[j])
            continue
        other = _beside(a or b, old.found if a else new.found, gone if a else left)
        (left if a else gone).discard(right[j] if a else was[j])
        if other is not None:
            (gone if a else left).discard(other)
        beside = None if other is None else (old.found if a else new.found)[other]
        found.append(
            _change("gain", new, marked, beside, a) if a else _change("loss", new, marked, b, beside)
        )
    found += _beside_the_marks(new, old, left - set(right.values()), gone - set(was.values()))
    yield from sorted(found, key=lambda change: (change.start, change.verdict))


def _beside_the_marks(new: Judged, old: Judged, left: set[int], gone: set[int]) -> Iterator[Change]:
    """Errors that are new, errors that are gone, errors that look otherwise."""
    gone = set(gone)
    for i in sorted(left):
        other = _beside(new.found[i], old.found, gone)
        if other is None:
            yield _change("loss", new, None, None, new.found[i])
        else:
            gone.discard(other)
            yield _change("change", new, None, old.found[other], new.found[i])
    for i in sorted(gone):
        yield _change("gain", new, None, old.found[i], None)


def _only(found: Sequence[Roles], others: Sequence[Roles]) -> set[int]:
    """Give the indices of what only one of two parsers found so."""
    seen = {_key(roles) for roles in others}
    return {i for i, roles in enumerate(found) if _key(roles) not in seen}


def _key(roles: Roles) -> tuple[object, str]:
    return roles.spans, roles.rule


def _same(one: Roles, other: Roles) -> bool:
    return _key(one) == _key(other)


def _beside(roles: Roles | None, others: Sequence[Roles], among: set[int]) -> int | None:
    """Find the other reading of the same cue, or of the same content where there is no cue."""
    if roles is None:
        return None
    return next((i for i in sorted(among) if _touch(roles, others[i])), None)


def _touch(one: Roles, other: Roles) -> bool:
    if one.cue and other.cue:
        return bool(one.cue & other.cue)
    return bool(one.content & other.content)


def _change(
    verdict: str, judged: Judged, marked: Roles | None, before: Roles | None, now: Roles | None
) -> Change:
    text, name = judged.document.text, judged.document.name
    start = min(first_of(roles.spans) for roles in (marked, before, now) if roles)
    return Change(verdict, name, start, _parts(text, marked), _parts(text, before), _parts(text, now))


def _parts(text: str, roles: Roles | None) -> str:
    """Give source, cue and content in words, and the rule that found them."""
    if roles is None:
        return ""
    spans = roles.spans
    by = f"  [{roles.rule} {roles.confidence:.2f}]" if roles.rule else ""
    return " | ".join(shown(text, ranges) for ranges in (spans.source, spans.cue, spans.content)) + by
