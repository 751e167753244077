"""``attribution evaluate GOLD``: how right results are on marked texts, and what a change of rules does to them.

Takes gold that ``attribution.evaluation.read_gold`` reads; gives figures, errors, differences. Parses every text
once a rule set.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from attribution.cli._completion import offer_packs
from attribution.cli._inputs import add_min_confidence, add_rules, complain, count, rules_of
from attribution.evaluation import (
    Comparison,
    Evaluation,
    GoldDocument,
    GoldError,
    compare,
    evaluate,
    read_gold,
)
from attribution.evaluation._figures import PARTS
from attribution.evaluation._report import by_lines, comparison_lines, reliability_lines, table_lines
from attribution.model import Attribution
from attribution.parser import Parser

__all__ = ["EPILOG", "SUMMARY", "add_arguments", "run"]

SUMMARY: Final = "Hold results against texts that people have marked, or one rule set against another."
EPILOG: Final = """\
GOLD is a folder with text/*.txt and attributions/*.ann as PolNeAR has them, a .jsonl file of lines
{"doc", "text", "attributions": [{"source": [[start, end]], "cue": …, "content": …}]}, or marked text.

An attribution is right where its content shares at least half of the words with a marked one, in their union,
and the sources agree. To work on rules, hold yours against those you started from:

  attribution evaluate GOLD --rules en --rules court.toml --against en

and two versions of the library by what the older one found:

  attribution evaluate GOLD --save before.jsonl
  attribution evaluate GOLD --against before.jsonl
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name what the command takes."""
    add = parser.add_argument
    add("gold", metavar="GOLD", help="marked texts")
    add_rules(parser)
    offer_packs(
        add(
            "--against",
            action="append",
            metavar="PACK",
            help="list gains, losses and changes against this pack, more than once for several packs together,"
            " or against a .jsonl file that --save wrote",
        )
    )
    add("--errors", nargs="?", const=1, type=count, metavar="N", help="list the errors, or every N-th")
    add(
        "--by",
        action="append",
        choices=tuple(PARTS),
        default=[],
        help="figures by kind, rule or construction",
    )
    add("--reliability", action="store_true", help="hold confidence against precision, in five bins")
    add_min_confidence(parser, "leave out what is less certain, 0 to 1")
    add("--nested", action="store_true", help="compare nested attributions, posts and requests as well")
    add("--save", metavar="FILE", help="write what was found, as JSON Lines, for --against")
    add("--json", action="store_true", help="write all figures as one JSON object")


def run(options: argparse.Namespace) -> int:
    """Evaluate and write; give the exit status."""
    try:
        gold = read_gold(options.gold)
        now = _evaluated(gold, options.rules, options)
        before = _evaluated(gold, options.against, options) if options.against else None
        if options.save:
            _save(gold, options)
    except OSError as error:
        complain(str(error.filename or options.gold), error)
        return 2
    except GoldError as error:
        complain("evaluate", error)
        return 2
    comparison = compare(now, before) if before else None
    if options.json:
        print(json.dumps(_plain(now, comparison, options), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(now, comparison, options)))
    return 0


def _evaluated(
    gold: Sequence[GoldDocument], packs: Sequence[str] | None, options: argparse.Namespace
) -> Evaluation:
    saved = packs[0] if packs and len(packs) == 1 and packs[0].endswith(".jsonl") else None
    return evaluate(
        gold,
        rules=rules_of(None if saved else packs),
        found=_saved(Path(saved)) if saved else None,
        min_confidence=options.min_confidence,
        nested=options.nested,
    )


def _saved(path: Path) -> dict[str, tuple[Attribution, ...]]:
    found: dict[str, tuple[Attribution, ...]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            item = json.loads(line)
            found[item["doc"]] = tuple(map(Attribution.from_dict, item["attributions"]))
        except (KeyError, TypeError, ValueError):
            raise GoldError(f"{path}, line {number}: a line that --save wrote was expected") from None
    return found


def _save(gold: Sequence[GoldDocument], options: argparse.Namespace) -> None:
    parser = Parser(rules_of(options.rules))
    with Path(options.save).open("w", encoding="utf-8") as file:
        for document in gold:
            found = [attribution.to_dict() for attribution in parser.parse(document.text)]
            item = {"doc": document.name, "attributions": found}
            file.write(json.dumps(item, ensure_ascii=False) + "\n")


def _lines(now: Evaluation, comparison: Comparison | None, options: argparse.Namespace) -> Iterator[str]:
    yield from comparison_lines(comparison) if comparison else table_lines(now)
    for part in options.by:
        yield ""
        yield from by_lines(now, part)
    if options.reliability:
        yield ""
        yield from reliability_lines(now.reliability())
    for error in now.errors[:: options.errors] if options.errors else ():
        yield f"\n{error}"


def _plain(now: Evaluation, comparison: Comparison | None, options: argparse.Namespace) -> dict[str, Any]:
    plain = now.to_dict()
    if comparison:
        plain["against"] = comparison.before.to_dict()
        plain["changes"] = [attrs.asdict(change) for change in comparison.changes]
    if options.errors:
        plain["errors"] = [attrs.asdict(error) for error in now.errors[:: options.errors]]
    return plain
