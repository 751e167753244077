#!/usr/bin/env python3
"""Hold results against those of the last release: figures that fell, and each attribution gained or lost.

    python benchmarks/regression.py [POLNEAR]            # figures then and now; status 1 where one fell unannounced
    python benchmarks/regression.py [POLNEAR] --changes  # and every difference
    python benchmarks/regression.py POLNEAR --write      # on the day of a release: take what is found now

POLNEAR holds ``dev/text`` and ``dev/attributions``; without it only the golden articles (``tests/golden``) are
compared, as they were when released. A figure that falls by more than ``TOLERANCE`` is announced in CHANGELOG.md
under [Unreleased], with the value that it has fallen to:

    - Fewer titles are taken for names: `polnear-dev en link` .642 → .638, `polnear-dev en strict` .533 → .530.

``benchmarks/released/`` keeps figures (``figures.json``) and what was found: for PolNeAR offsets alone, since its
articles are other people's; for the golden articles gold that ``attribution evaluate`` reads. Costs one parse of
each text and rule set, ten seconds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs
import regex

from attribution import Attribution, Cue, CueType, Kind, Span
from attribution._marked import read
from attribution.evaluation import Evaluation, GoldDocument, Marked, compare, evaluate, read_gold
from attribution.evaluation._report import comparison_lines

__all__ = ["RELEASED", "TOLERANCE", "Fall", "announced", "falls", "gold", "measured", "restored", "stored"]

ROOT = Path(__file__).parent.parent
RELEASED = Path(__file__).parent / "released"
TOLERANCE = 0.002  # of F1: what a busy day of changes may lose without a word

#: What is measured: a name of the texts, and the packs that parse them.
MEASURED = (("polnear-dev", "en"), ("polnear-dev", "en,en-stance"), ("articles", "en"))

Gold = Mapping[str, Sequence[GoldDocument]]
Figures = dict[str, dict[str, float]]


@attrs.frozen
class Fall:
    """A figure that is lower than at the last release.

    Args:
        name: the texts, the packs and the row of the table: ``polnear-dev en link``.
        before: F1 at the last release.
        now: F1 now.
    """

    name: str
    before: float
    now: float

    def __str__(self) -> str:
        return f"`{self.name}` {_short(self.before)} → {_short(self.now)}"


def gold(polnear: Path | None) -> dict[str, tuple[GoldDocument, ...]]:
    """Read the texts: the golden articles as they were released, and PolNeAR where there is any."""
    texts = {"articles": read_gold(RELEASED / "articles.jsonl")}
    return texts if polnear is None else {"polnear-dev": read_gold(polnear / "dev"), **texts}


def measured(texts: Gold) -> dict[str, Evaluation]:
    """Parse the texts; give an evaluation for each entry of ``MEASURED`` that there are texts for."""
    return {
        f"{name} {packs}": evaluate(texts[name], rules=packs.split(",")) for name, packs in _present(texts)
    }


def _present(texts: Gold) -> Iterator[tuple[str, str]]:
    return ((name, packs) for name, packs in MEASURED if name in texts)


def figures(now: Mapping[str, Evaluation]) -> Figures:
    """Give F1 of every row of the table."""
    return {name: {row: round(f.f1, 4) for row, f in e.figures.items()} for name, e in now.items()}


def falls(before: Figures, now: Figures) -> list[Fall]:
    """List the figures that fell by more than the tolerance."""
    return [
        Fall(f"{name} {row}", before[name][row], value)
        for name, rows in now.items()
        for row, value in rows.items()
        if value < before[name][row] - TOLERANCE
    ]


def announced(changelog: str) -> dict[str, float]:
    """Give the figures that a changelog says to have fallen since the last release, and what to."""
    unreleased = regex.split(r"(?m)^## ", changelog)[1]
    told = regex.findall(r"`([^`\n]+)`\s+[01]?\.\d+\s+→\s+([01]?\.\d+)", unreleased)
    return {name: float(value) for name, value in told}


def unannounced(fell: Iterable[Fall], told: Mapping[str, float]) -> list[Fall]:
    """Keep the falls of which nothing is said, or less than is true."""
    return [fall for fall in fell if fall.now < told.get(fall.name, fall.before) - TOLERANCE]


# -- what was found ----------------------------------------------------------------------------------------------


def stored(evaluation: Evaluation) -> dict[str, list[Any]]:
    """Give what was found in each text as offsets alone: source, cue, content, rule, confidence."""
    return {
        one.document.name: [
            [r.spans.source, r.spans.cue, r.spans.content, r.rule, r.confidence] for r in one.found
        ]
        for one in evaluation.judged
    }


def restored(
    found: Mapping[str, Sequence[Any]], documents: Iterable[GoldDocument]
) -> dict[str, list[Attribution]]:
    """Make attributions of what ``stored`` gave, as far as an evaluation looks at them."""
    return {d.name: [_attribution(d.text, item) for item in found.get(d.name, ())] for d in documents}


def _attribution(text: str, found: Sequence[Any]) -> Attribution:
    source, cue, content, rule, confidence = found
    return Attribution(
        kind=Kind.INDIRECT,
        content=tuple(Span(lo, hi, text[lo:hi]) for lo, hi in content),
        cue=next((Cue(lo, hi, text[lo:hi], text[lo:hi], CueType.VERB) for lo, hi in cue), None),
        source=next((Span(lo, hi, text[lo:hi]) for lo, hi in source), None),
        confidence=confidence,
        rule=rule,
    )


def differences(texts: Gold, now: Mapping[str, Evaluation]) -> Iterator[str]:
    """Report every attribution gained or lost since the last release."""
    for name, packs in _present(texts):
        lines = (RELEASED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        found = {item["doc"]: item["found"][packs] for item in map(json.loads, lines)}
        before = evaluate(texts[name], rules=packs.split(","), found=restored(found, texts[name]))
        yield f"\n## {name}, {packs}\n"
        yield from comparison_lines(compare(now[f"{name} {packs}"], before))


# -- the day of a release ----------------------------------------------------------------------------------------


def write(polnear: Path) -> None:
    """Take what is found now for what was found at the release of this version."""
    texts = {"polnear-dev": read_gold(polnear / "dev"), "articles": tuple(_golden_articles())}
    now = measured(texts)
    taken = {"version": version("attribution-parser"), "figures": figures(now)}
    (RELEASED / "figures.json").write_text(json.dumps(taken, indent=1) + "\n", encoding="utf-8")
    for name, documents in texts.items():
        found = {packs: stored(now[f"{name} {packs}"]) for of, packs in MEASURED if of == name}
        with (RELEASED / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for document in documents:
                item: dict[str, Any] = _as_gold(document) if name == "articles" else {"doc": document.name}
                item["found"] = {packs: by_name[document.name] for packs, by_name in found.items()}
                file.write(json.dumps(item, ensure_ascii=False, separators=(",", ":")) + "\n")


def _golden_articles() -> Iterator[GoldDocument]:
    for path in sorted((ROOT / "tests" / "golden").glob("*.txt")):
        body = path.read_bytes().decode().partition("\n\n")[2].partition("\n===\n")[0]
        marked = read(body)
        roles = tuple(
            Marked(of.get("source", ()), of.get("cue", ()), of.get("content", ()))
            for of in marked.attributions.values()
        )
        yield GoldDocument(path.stem, marked.text, roles, nested=True)


def _as_gold(document: GoldDocument) -> dict[str, Any]:
    attributions = [{"source": m.source, "cue": m.cue, "content": m.content} for m in document.attributions]
    return {"doc": document.name, "text": document.text, "nested": True, "attributions": attributions}


# -- the command -------------------------------------------------------------------------------------------------


def _short(value: float) -> str:
    return f"{value:.4f}".removeprefix("0")


def main() -> int:
    """Compare, or write; give the exit status."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("polnear", nargs="?", type=Path, help="PolNeAR, with dev/ in it")
    options.add_argument("--changes", action="store_true", help="list every attribution gained or lost")
    options.add_argument(
        "--write", action="store_true", help="take what is found now: on the day of a release"
    )
    chosen = options.parse_args()
    if chosen.write and chosen.polnear is None:
        options.error("a release is measured on PolNeAR as well")
    if chosen.write:
        write(chosen.polnear)
        return 0
    return _compare(chosen.polnear, changes=chosen.changes)


def _compare(polnear: Path | None, *, changes: bool) -> int:
    """Print what became better and worse; give 1 where something fell of which the changelog says nothing."""
    texts = gold(polnear)
    now = measured(texts)
    released = json.loads((RELEASED / "figures.json").read_text(encoding="utf-8"))
    print(f"{'F1':40}{released['version']:>8}{'now':>8}{'change':>8}")
    for name, rows in figures(now).items():
        for row, value in rows.items():
            before = released["figures"][name][row]
            print(f"{f'{name} {row}':40}{before:8.4f}{value:8.4f}{value - before:+8.4f}")
    if changes:
        print("\n".join(differences(texts, now)))
    told = announced((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    bad = unannounced(falls(released["figures"], figures(now)), told)
    if bad:
        print("\nannounce these in CHANGELOG.md under [Unreleased]:", *bad, sep="\n  ", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
