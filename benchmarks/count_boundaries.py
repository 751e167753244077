#!/usr/bin/env python3
"""Count where contents end: a PolNeAR compartment in, the weights of the ``Boundary`` rules out.

Each attribution that an annotator marked, and whose content begins where a pattern finds one behind its cue, is
followed boundary by boundary: the content went on across each but the last. A logistic model over the signs of each
boundary gives the weights. One reading of the corpus and one fit: half a minute for PolNeAR's training part.

    python benchmarks/count_boundaries.py FOLDER           # show how often contents go on, by kind of boundary
    python benchmarks/count_boundaries.py FOLDER --write   # put the weights into src/attribution/rulesets/en

Needs scikit-learn: pip install -e '.[benchmark]'
"""

from __future__ import annotations

import argparse
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from attribution import load_rules, rulesets
from attribution._boundaries import Ends, finite_until, places, signs
from attribution._contents import clause_right, opening
from attribution._cues import find_cues
from attribution._lexicon import Bit, Lexicon
from attribution._quotes import find_quotes
from attribution._relations import Grammar, relate
from attribution._tokens import tokenize
from attribution._units import Unit, find_units
from attribution.evaluation import GoldDocument, Marked, read_gold
from attribution.rules import BOUNDARIES

__all__ = ["Crossing", "crossings", "fit", "written"]

PACKS = ("en", "en-stance")
SEEN = 8  # times that a sign must have been seen at a kind of boundary
PENALTY = 0.5  # inverse strength of the penalty on large weights
NEAR = 3  # characters by which the beginnings of two contents may differ
MARKS = Bit.COMMA | Bit.STOP | Bit.DASH | Bit.COLON
LEAST = 0.05  # a smaller weight is left out
WEIGHED = (
    "on",
    "at",
    "during",
    "in",
    "from",
    "through",
    "after",
    "before",
    "for",
    "despite",
    "without",
    "since",
)
PREPOSITIONS = {f"word-{word}": 0.0 for word in WEIGHED}
WORD = 0.6  # weights of single words are held closer to zero than those of sorts of words
ANY = "any"  # what a sign is worth at boundaries of all kinds
#: Weights that the corpus cannot give, since it marks no attributions inside quotations, with the reason.
HAND = (
    *(
        (
            kind,
            "spoken-clause",
            -3.0,
            "in speech a new subject begins a new sentence: *he asked and I said yes*",
        )
        for kind in (
            "comma",
            "comma-conjunction",
            "comma-contrast",
            "conjunction",
            "contrast",
            "quote-conjunction",
        )
    ),
    ("comma", "ahead-tail", -2.5, "*that the bridge was in ruins, police said*"),
    ("comma-conjunction", "ahead-cue", -2.0, "*that he would stay, and aides said it was true*"),
    ("comma-contrast", "ahead-cue", -2.0, "*that he would stay, but aides said it was not true*"),
    ("comma", "word-whose", -1.5, "*who will replace Nunes, whose last match he won*"),
    ("contrast", "next-cue-saying", -3.0, "*how many were used but confirmed that some were*"),
    ("contrast", "next-cue-ed", -2.0, "*how many were used but confirmed*"),
    ("comma-contrast", "ahead-clause", -1.0, "*he said it was safe, but his engineers were silent*"),
    ("quote-conjunction", "spoken", -2.0, "*they said ‘never’ and meant it*"),
    ("quote-conjunction", "quoted-clause", -2.0, "*he said “no” and I left*"),
    ("quote-subordinator", "quoted-clause", -1.0, "*he said “no” as I left*"),
)
HEAD = '''"""Where contents end in English, counted on PolNeAR's training part by ``benchmarks/count_boundaries.py``.

Each figure is in log-odds that a content goes on across the boundary.
"""

from attribution.rules import Boundary

__all__ = ["BOUNDARIES"]

# fmt: off
BOUNDARIES = (
'''


@attrs.frozen
class Crossing:
    """A boundary that a content met: its kind, the signs around it, whether the content went on."""

    kind: str
    signs: tuple[str, ...]
    goes_on: bool


def crossings(documents: Iterable[GoldDocument], *, ends: Ends | None = None) -> Iterator[Crossing]:
    """Follow the contents that are marked in the texts."""
    rules = load_rules(*PACKS)
    lexicon, grammar = Lexicon.of(rules), Grammar.of(rules)
    kinds: Ends = ends or {**{kind: {} for kind in BOUNDARIES}, "preposition": PREPOSITIONS}
    for document in documents:
        tokens = tokenize(document.text, lexicon)
        units = [u for u in find_units(tokens, find_quotes(tokens, lexicon)) if u.inside is None]
        starts = [u.starts[0] for u in units]
        for marked in document.attributions:
            if marked.cue and marked.content:
                found = _content(
                    marked, units[max(0, bisect_right(starts, marked.cue[0][0]) - 1)], lexicon, grammar
                )
                if found:
                    yield from _followed(*found, kinds)


def _content(
    marked: Marked, unit: Unit, lexicon: Lexicon, grammar: Grammar
) -> tuple[Unit, int, str, int] | None:
    """Give the content right of the cue as a pattern finds it: its unit, first item, frame, and marked end."""
    cue_start, cue_end = marked.cue[0]
    right = [c for c in sorted(marked.content) if cue_end <= c[0] < unit.ends[-1]]
    if not right or cue_start >= unit.ends[-1]:
        return None
    begin, end = right[0]
    cues = [
        cue
        for cue in find_cues(unit, lexicon)
        if unit.starts[cue.lo] < cue_end and unit.ends[cue.hi - 1] > cue_start
    ]
    for relation in relate(unit, cues, grammar):
        for first, _ in relation.content:
            if first >= relation.candidate.hi and abs(unit.starts[first] - begin) <= NEAR:
                return unit, first, relation.frame, _trimmed(unit, first, bisect_left(unit.starts, end))
    return None


def _trimmed(unit: Unit, first: int, end: int) -> int:
    while end > first + 1 and unit.bits[end - 1] & MARKS:
        end -= 1
    return end


def _followed(unit: Unit, start: int, frame: str, end: int, kinds: Ends) -> Iterator[Crossing]:
    limit = clause_right(unit, start, frame, {})
    skip = opening(unit, start, limit) if frame != "wh" else start
    finite, at = False, start
    for place in places(unit, start, limit, kinds):
        finite = finite or finite_until(unit, start, at, place.at)
        at = place.at
        if place.at > end:
            return
        if (not finite and frame in {"that", "clause"}) or place.at < skip:
            continue
        names = tuple(signs(unit, start, frame, place, finite=finite))
        yield Crossing(place.kind, names, end > place.at)


def fit(found: Sequence[Crossing]) -> dict[str, dict[str, float]]:
    """Fit the weights: for each kind its own, under an empty name, and those of its signs."""
    from scipy.sparse import diags  # noqa: PLC0415
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - needed for counting alone, and large
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    seen = Counter((c.kind, sign) for c in found for sign in ("", *c.signs))
    vectorizer = DictVectorizer()
    anywhere = Counter(sign for c in found for sign in c.signs)
    rows = [
        {f"{c.kind} {sign}": 1 for sign in ("", *c.signs) if seen[c.kind, sign] >= SEEN}
        | {f"{ANY} {sign}": 1 for sign in c.signs if anywhere[sign] >= SEEN}
        for c in found
    ]
    table = vectorizer.fit_transform(rows)
    names = [str(name) for name in vectorizer.get_feature_names_out()]
    scale = [WORD if " word-" in name else 1.0 for name in names]
    model = LogisticRegression(C=PENALTY, max_iter=2000).fit(table @ diags(scale), [c.goes_on for c in found])
    weights: dict[str, dict[str, float]] = {
        kind: {"": float(model.intercept_[0])} for kind in BOUNDARIES if seen[kind, ""] >= SEEN
    }
    for name, weight in zip(names, model.coef_[0] * scale, strict=True):
        kind, _, sign = name.partition(" ")
        for one in weights if kind == ANY else [kind]:
            if one in weights and (kind != ANY or seen[one, sign] or not sign.startswith("word-")):
                weights[one][sign] = weights[one].get(sign, 0.0) + float(weight)
    for kind, sign, most, _ in HAND:
        weights[kind][sign] = min(weights[kind].get(sign, most), most)
    return weights


def written(weights: Ends) -> str:
    """Write the rules as a file of the pack: one a kind."""
    lines = []
    for kind, of_kind in weights.items():
        kept = sorted((s, w) for s, w in of_kind.items() if s and (abs(w) >= LEAST or kind == "preposition"))
        told = " ".join(f"{sign} {weight:.2f}".replace("0.", ".") for sign, weight in kept)
        lines.append(f'    Boundary("{kind}", {of_kind[""]:.2f}, signs="{told}"),\n')
    return HEAD + "".join(lines) + ")\n"


def main() -> None:
    """Count, and show or write what was counted."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folder", type=Path, help="a compartment of PolNeAR")
    options.add_argument("--write", action="store_true", help="rewrite the rules of the English pack")
    chosen = options.parse_args()
    found = list(crossings(read_gold(chosen.folder)))
    for kind in BOUNDARIES:
        of_kind = [c.goes_on for c in found if c.kind == kind]
        print(f"{kind:24}{len(of_kind):7}{sum(of_kind) / max(1, len(of_kind)):8.2f}")
    if chosen.write:
        path = Path(rulesets.__file__).parent / "en" / "boundaries.py"
        path.write_text(written(fit(found)), encoding="utf-8")


if __name__ == "__main__":
    main()
