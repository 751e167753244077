#!/usr/bin/env python3
"""Count how safe each frame, pattern and circumstance of the English packs is: a PolNeAR compartment in, figures out.

Every cue of the lexicon is given all frames that a cue may have; every relation that a pattern then finds outside
quotations is a candidate. It is right where an annotator marked it. A log-linear model over frame, cue, the two
together, pattern and evidence turns the candidates into the figures of the rule files. One reading of the corpus
and one fit: about a minute for PolNeAR's training part.

    python benchmarks/count_frames.py FOLDER --report      # show what was counted
    python benchmarks/count_frames.py FOLDER --write       # put it into src/attribution/rulesets
    python benchmarks/count_frames.py --calibrate FOLDER   # how true the confidences are on another part

Needs scikit-learn: pip install -e '.[benchmark]'
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from attribution import load_rules, rulesets
from attribution._cues import Candidate, find_cues
from attribution._evidence import EVIDENCE, evidence
from attribution._lexicon import Lexicon
from attribution._quotes import find_quotes
from attribution._relations import Grammar, Relation, relate
from attribution._tokens import tokenize
from attribution._units import find_units
from attribution.evaluation import GoldDocument, evaluate, read_gold
from attribution.evaluation._report import reliability_lines
from attribution.evaluation._words import Range, Words, jaccard, sources_agree
from attribution.rules import Cued, CueVerb, Pattern, RuleSet
from attribution.rulesets import en_stance
from attribution.rulesets.en.nouns import NOUNS
from attribution.rulesets.en.verbs import VERBS
from figures import (
    PATTERN_SEEN,
    Counted,
    by_safety,
    entry,
    evidence_weight,
    frames_to_count,
    pattern_safety,
    rewritten,
)

__all__ = ["Example", "examples", "features", "fit", "labelled", "opened"]

PACKS = ("en", "en-stance")
LINES: tuple[Cued, ...] = (*VERBS, *NOUNS, *en_stance.VERBS)
#: The files that hold figures, below ``rulesets``, with the cues in each.
FILES: dict[str, tuple[Cued, ...]] = {
    "en/verbs.py": VERBS,
    "en/nouns.py": NOUNS,
    "en_stance.py": en_stance.VERBS,
    "en/weights.py": (),
    "en/patterns.py": (),
}
NESTED = 0.5  # weight of a candidate in another's content: PolNeAR marks only what stands outermost
PENALTY = 0.6  # inverse strength of the penalty on large odds
OWN = 0.7  # odds of cue and frame together are held closer to zero than odds of each


@attrs.frozen
class Example:
    """A candidate with its label: its features, whether it is right, how much it counts."""

    features: tuple[str, ...]
    right: bool
    weight: float


def opened(rules: RuleSet, lines: Iterable[Cued] = LINES) -> RuleSet:
    """Give the rules with every frame of every counted cue open."""
    for line in lines:
        frames = [*frames_to_count(line), *(("silence",) if isinstance(line, CueVerb) else ())]
        rules = rules.replace(
            attrs.evolve(line, frames=" ".join(f"{name} .5" for name in dict.fromkeys(frames)))
        )
    return rules


def candidates(text: str, lexicon: Lexicon, grammar: Grammar) -> Iterator[Relation]:
    """Give every relation that any pattern finds outside quotations."""
    tokens = tokenize(text, lexicon)
    for unit in find_units(tokens, find_quotes(tokens, lexicon)):
        if unit.inside is None:
            yield from relate(unit, find_cues(unit, lexicon), grammar)


def features(relation: Relation) -> tuple[str, ...]:
    """Name what the confidence of a relation is made of."""
    cue = _rule(relation.candidate)
    return (
        f"frame {relation.frame}",
        f"cue {type(cue).__name__} {cue.name}",
        entry(cue, relation.frame),
        f"pattern {relation.pattern.name}",
        *(f"evidence {name}" for name in evidence(relation)),
    )


def _rule(candidate: Candidate) -> Cued:
    return candidate.rule


def examples(documents: Iterable[GoldDocument], rules: RuleSet) -> Iterator[Example]:
    """Label every candidate of the texts."""
    lexicon, grammar = Lexicon.of(rules), Grammar.of(rules)
    for document in documents:
        words = Words(document.text)
        golds = [(words(m.source), words(m.cue), words(m.content)) for m in document.attributions]
        for relation in candidates(document.text, lexicon, grammar):
            here = words([(relation.unit.starts[0], relation.unit.ends[-1])])
            right, weight = labelled(_words(relation, words), golds, here)
            yield Example(features(relation), right, weight)


WordSets = tuple[frozenset[int], frozenset[int], frozenset[int]]


def _words(relation: Relation, words: Words) -> WordSets:
    unit, source = relation.unit, relation.source

    def covered(*ranges: Range) -> frozenset[int]:
        return words((unit.starts[lo], unit.ends[hi - 1]) for lo, hi in ranges)

    whose = covered((source.lo, source.hi)) if source else frozenset[int]()
    return whose, covered(relation.cue), covered(*relation.content)


def labelled(candidate: WordSets, golds: Sequence[WordSets], here: frozenset[int]) -> tuple[bool, float]:
    """Tell whether a candidate is right, and how much it counts.

    Args:
        candidate: the words of its source, cue and content.
        golds: the same of each attribution that is marked.
        here: the words of the candidate's sentence: contents that go on in further ones count as far as it goes.
    """
    source, cue, content = candidate
    for of_source, of_cue, of_content in golds:
        if not content & of_content or not sources_agree(source, of_source):
            continue
        if jaccard(content, of_content & here if cue & of_cue else of_content) >= 0.5:
            return True, 1.0
    return False, NESTED if any(cue <= of_content for _, _, of_content in golds) else 1.0


def fit(found: Sequence[Example]) -> Counted:
    """Fit the log-linear model."""
    from scipy.sparse import diags  # noqa: PLC0415 - needed for counting alone, and large
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform([dict.fromkeys(e.features, 1) for e in found])
    names = [str(name) for name in vectorizer.get_feature_names_out()]
    scale = [OWN if name.startswith("entry ") else 1.0 for name in names]
    model = LogisticRegression(C=PENALTY, max_iter=1000, tol=1e-6)
    model.fit(table @ diags(scale), [e.right for e in found], sample_weight=[e.weight for e in found])
    odds = {name: float(c) * s for name, c, s in zip(names, model.coef_[0], scale, strict=True)}
    return Counted(
        intercept=float(model.intercept_[0]),
        odds=odds,
        seen=Counter(name for e in found for name in e.features),
        right=Counter(name for e in found if e.right for name in e.features),
    )


def report(counted: Counted) -> Iterator[str]:
    """Give the tables: patterns, evidence, the least and the most safe frames."""

    def row(name: str, figure: float, feature: str) -> str:
        seen = counted.seen.get(feature, 0)
        return f"{name:44}{f'{figure:.2f}' if seen else '-':>8}{seen:8}{counted.right.get(feature, 0):8}"

    patterns = [pattern.name for pattern in load_rules(*PACKS).of(Pattern)]
    yield f"{'pattern':44}{'safety':>8}{'seen':>8}{'right':>8}"
    yield from (row(name, pattern_safety(name, counted), f"pattern {name}") for name in patterns)
    yield f"\n{'evidence':44}{'weight':>8}{'seen':>8}{'right':>8}"
    yield from (row(name, evidence_weight(name, counted), f"evidence {name}") for name in EVIDENCE)
    frames = list(by_safety(counted))
    for title, part in (("least safe frames", frames[:25]), ("most safe frames", frames[-25:])):
        yield f"\n{f'{title}, seen {PATTERN_SEEN} times or more':44}{'figure':>8}{'seen':>8}{'right':>8}"
        yield from (row(name.removeprefix("entry "), safety, name) for safety, name in part)


def write(counted: Counted, folder: Path) -> Iterator[str]:
    """Put the figures into the rule files; tell which files changed."""
    for name, rules in FILES.items():
        path = folder / name
        before = path.read_text(encoding="utf-8")
        after = rewritten(before, rules, counted, VERBS if rules is VERBS else ())
        if after != before:
            path.write_text(after, encoding="utf-8")
        yield f"{name}: {'changed' if after != before else 'as it was'}"


def main() -> None:
    """Count, and show or write what was counted."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folder", type=Path, nargs="?", help="a compartment of PolNeAR, to count")
    options.add_argument("--report", action="store_true", help="print what was counted")
    options.add_argument("--write", action="store_true", help="rewrite the figures of the rule files")
    options.add_argument(
        "--calibrate", type=Path, metavar="FOLDER", help="another compartment, to compare with"
    )
    chosen = options.parse_args()
    if not chosen.folder and not chosen.calibrate:
        options.error("name a folder to count, or one to --calibrate on")
    if chosen.folder:
        counted = fit(list(examples(read_gold(chosen.folder), opened(load_rules(*PACKS)))))
        if chosen.report:
            print(*report(counted), "", sep="\n")
        if chosen.write:
            print(*write(counted, Path(rulesets.__file__).parent), "", sep="\n")
    if chosen.calibrate:
        print(*reliability_lines(evaluate(chosen.calibrate, rules=PACKS).reliability()), sep="\n")


if __name__ == "__main__":
    main()
