#!/usr/bin/env python3
"""Compare what a parser finds with what annotators marked: a PolNeAR compartment in, a table of figures out.

link          contents share at least half of the words in their union, and the sources agree
strict        the same, with contents and sources identical word for word
quoted        link, where the content has a quotation mark in it or at its edge
speech        link, without marked attributions whose cue names no speech act (wants, believes, supports):
              what is found where one of those is marked is neither right nor wrong
tokens:micro  words of sources, cues and contents, each role by itself, all together

PolNeAR marks only outermost attributions and treats embedded posts unevenly, so nested attributions, posts and
requests for comment are left out. A text costs its length plus the product of what is found and what is marked.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from attribution import Attribution, Kind, Parser, Polarity, load_rules
from polnear import Document, Marked, Range, Words, jaccard, read, sources_agree

__all__ = ["Figures", "Judged", "accuracy", "compared", "judge"]

ROWS = ("link", "strict", "quoted", "speech", "tokens:micro")
QUOTE = re.compile("[“”\"«»„‟]|''|``")
#: Words of cues that name a speech act; ``*`` stands for any ending, ``&`` for a space.
SPEECH_WORDS = """
    according accus* acknowledg* add added adding adds admit* agree agreed agrees alleg* announc*
    argu* ask asked asking asks assert* attack attacked attacking attacks blame blamed blames
    blaming boast* brag* call called calling calls caution* cite cited cites citing claim* comment*
    complain* conced* conclud* confirm* contend* continue continued continues counter* criticiz*
    declar* declin* demand* denied denies deny denying describ* disclos* dismiss* echo* emphasis*
    emphasiz* explain* indicat* insist* interview* joke joked maintain* mention* mocked mocking
    mocks note noted notes noting observ* pledg* point&out pointed&out pointing&out points&out post
    posted posting posts prais* predict* promis* question questioned questioning questions quote
    quoted quotes quoting read reading reads recall* refer* reiterat* remark* replied replies reply
    replying report reported reportedly reporting reports respond* reveal* said say saying says
    shout* slam* speak* spoke state stated statement states stating stress* suggest* talk* tell
    telling tells testif* told tweet* urge urged urges urging vow* warn* write writes writing
    written wrote yell*
"""
SPEECH = re.compile(
    r"\b(?:{})\b".format("|".join(SPEECH_WORDS.split()).replace("*", r"\w*").replace("&", " ")), re.IGNORECASE
)


@attrs.frozen
class Roles:
    """An attribution, marked or found, as the words that its roles cover."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    quoted: bool
    speech: bool
    marked: Marked
    rule: str = ""
    confidence: float = 1.0


@attrs.frozen
class Judged:
    """What is marked in a text, what was found, and which belong together (indices of found and marked).

    Args:
        document: the text.
        marked: what annotators marked.
        found: what the parser found.
        contents: pairs whose contents agree.
        right: those of them whose sources agree too.
        cues: pairs whose cues share a word.
    """

    document: Document
    marked: tuple[Roles, ...]
    found: tuple[Roles, ...]
    contents: tuple[Range, ...]
    right: tuple[Range, ...]
    cues: tuple[Range, ...]


@attrs.frozen
class Figures:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean, 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def compared(found: Iterable[Attribution]) -> list[Attribution]:
    """Leave out what PolNeAR does not mark: nested attributions, posts, requests for comment."""
    return [
        a
        for a in found
        if a.parent is None and a.kind is not Kind.POST and a.polarity is not Polarity.REQUESTED
    ]


def judge(document: Document, found: Sequence[Attribution]) -> Judged:
    """Pair what was found in a text with what is marked in it, one to one, the best pairs first."""
    words = Words(document.text)
    skip = words(document.discarded)
    marked = [_roles(document.text, words, skip, m) for m in document.attributions]
    golds = tuple(m for m in marked if m.content)
    preds = tuple(r for a in found if (r := _found_roles(document.text, words, skip, a)).content)
    contents = _pairs(preds, golds, _closeness)
    right = tuple((i, j) for i, j in contents if sources_agree(preds[i].source, golds[j].source))
    cues = _pairs(preds, golds, lambda one, other: len(one.cue & other.cue))
    return Judged(document, golds, preds, contents, right, cues)


def _roles(text: str, words: Words, skip: frozenset[int], marked: Marked) -> Roles:
    quoted = any(QUOTE.search(text[max(0, lo - 2) : hi + 2]) for lo, hi in marked.content)
    cue = " ".join(text[lo:hi] for lo, hi in marked.cue)
    return Roles(
        source=words(marked.source) - skip,
        cue=words(marked.cue) - skip,
        content=words(marked.content) - skip,
        quoted=quoted,
        speech=quoted or not cue or bool(SPEECH.search(cue)),
        marked=marked,
    )


def _found_roles(text: str, words: Words, skip: frozenset[int], found: Attribution) -> Roles:
    roles = Marked(
        source=((found.source.start, found.source.end),) if found.source else (),
        cue=((found.cue.start, found.cue.end),) if found.cue else (),
        content=tuple((span.start, span.end) for span in found.content),
    )
    return attrs.evolve(_roles(text, words, skip, roles), rule=found.rule, confidence=found.confidence)


def _closeness(one: Roles, other: Roles) -> float:
    """How well two attributions fit: by content, then by source, then by cue; 0 where contents differ."""
    share = jaccard(one.content, other.content)
    if share < 0.5:
        return 0.0
    return share + 0.1 * sources_agree(one.source, other.source) + 0.01 * bool(one.cue & other.cue)


def _pairs(
    found: Sequence[Roles], marked: Sequence[Roles], score: Callable[[Roles, Roles], float]
) -> tuple[Range, ...]:
    ranked = sorted(
        (-points, i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(marked)
        if (points := score(one, other)) > 0
    )
    left, right = set(range(len(found))), set(range(len(marked)))
    chosen: list[Range] = []
    for _, i, j in ranked:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            chosen.append((i, j))
    return tuple(chosen)


def accuracy(judged: Iterable[Judged]) -> dict[str, Figures]:
    """Add up texts into the rows of the table."""
    total: Counter[tuple[str, str]] = Counter()
    for one in judged:
        total.update(dict(_counts(one)))

    def share(row: str, side: str) -> float:
        return total[row, f"right {side}"] / total[row, side] if total[row, side] else 0.0

    return {row: Figures(share(row, "found"), share(row, "marked")) for row in ROWS}


def _counts(judged: Judged) -> Iterator[tuple[tuple[str, str], int]]:
    """Count a text: for each row what was found, what is marked, and how much of either is right."""
    found, marked = dict(enumerate(judged.found)), dict(enumerate(judged.marked))
    same = {
        (i, j)
        for i, j in judged.contents
        if found[i].content == marked[j].content and found[i].source == marked[j].source
    }
    yield from _row("link", judged.right, found, marked)
    yield from _row("strict", same, found, marked)
    quoted = [i for i in found if found[i].quoted], [j for j in marked if marked[j].quoted]
    yield from _row("quoted", judged.right, *quoted)
    speech = found.keys() - _no_speech(judged), [j for j in marked if marked[j].speech]
    yield from _row("speech", judged.right, *speech)
    words_found, words_marked = _words(judged.found), _words(judged.marked)
    both = [(word, word) for word in words_found & words_marked]
    yield from _row("tokens:micro", both, words_found, words_marked)


def _row(
    name: str, pairs: Iterable[tuple[object, object]], found: Collection[object], marked: Collection[object]
) -> Iterator[tuple[tuple[str, str], int]]:
    """Count the right pairs within what was found and within what is marked."""
    pairs = list(pairs)
    yield (name, "right found"), sum(i in found for i, _ in pairs)
    yield (name, "found"), len(found)
    yield (name, "right marked"), sum(j in marked for _, j in pairs)
    yield (name, "marked"), len(marked)


def _no_speech(judged: Judged) -> set[int]:
    """What was found by content or cue where something is marked that is no speech act."""
    ok = dict(judged.right)
    silent = {j for j, one in enumerate(judged.marked) if not one.speech}
    beside = {i for pairs in (judged.contents, judged.cues) for i, j in pairs if j in silent and i not in ok}
    return beside | {i for i, j in ok.items() if j in silent}


def _words(attributions: Iterable[Roles]) -> frozenset[tuple[str, int]]:
    return frozenset(
        (role, word)
        for one in attributions
        for role, words in (("source", one.source), ("cue", one.cue), ("content", one.content))
        for word in words
    )


def _table(figures: dict[str, Figures]) -> Iterator[str]:
    yield f"{'':14}{'P':>8}{'R':>8}{'F1':>8}"
    for row, of in figures.items():
        yield f"{row:14}{of.precision:8.4f}{of.recall:8.4f}{of.f1:8.4f}"


def _by_rule(judged: Iterable[Judged]) -> Iterator[str]:
    """Give the precision (link) of each pattern, the most frequent first."""
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in judged:
        found.update(roles.rule for roles in one.found)
        right.update(one.found[i].rule for i, _ in one.right)
    yield f"{'':34}{'found':>8}{'right':>8}{'P':>8}"
    for rule, n in found.most_common():
        yield f"{rule:34}{n:8}{right[rule]:8}{right[rule] / n:8.4f}"


def _errors(judged: Iterable[Judged]) -> Iterator[str]:
    for one in judged:
        missed = set(range(len(one.marked))) - {j for _, j in one.right}
        wrong = set(range(len(one.found))) - {i for i, _ in one.right}
        yield from (_shown("missed", one.document, one.marked[j]) for j in sorted(missed))
        yield from (_shown("wrong", one.document, one.found[i]) for i in sorted(wrong))


def _shown(what: str, document: Document, roles: Roles) -> str:
    def text(ranges: Iterable[Range]) -> str:
        return " … ".join(" ".join(document.text[lo:hi].split()) for lo, hi in sorted(ranges))

    of = roles.marked
    where = f"{what} · {document.name} {roles.rule}".rstrip()
    return f"{where}\n  {text(of.source)} | {text(of.cue)} | {text(of.content)[:300]}"


def main() -> None:
    """Print the figures of one folder."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("folder", type=Path, help="a compartment of PolNeAR")
    options.add_argument(
        "--packs", nargs="+", default=["en"], metavar="PACK", help="rule packs (default: en)"
    )
    options.add_argument("--errors", type=int, default=0, metavar="N", help="show every N-th error as well")
    options.add_argument("--by-rule", action="store_true", help="show the precision of each pattern as well")
    chosen = options.parse_args()
    documents = read(chosen.folder)
    if not documents:
        options.error(f"no annotated text in {chosen.folder}")
    parser = Parser(load_rules(*chosen.packs))
    judged = [judge(document, compared(parser.parse(document.text))) for document in documents]
    print("\n".join(_table(accuracy(judged))))
    if chosen.by_rule:
        print("", *_by_rule(judged), sep="\n")
    if chosen.errors > 0:
        print("", *list(_errors(judged))[:: chosen.errors], sep="\n")


if __name__ == "__main__":
    main()
