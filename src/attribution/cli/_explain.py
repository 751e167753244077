"""``attribution explain FILE…``: what became of every word that may signal saying.

Takes texts; gives each sentence with its spans marked and an account of each of its cues, or JSON Lines, one cue a
line. Reads one file after the other, whole.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from typing import Any, Final

import attrs

from attribution.cli._inputs import add_min_confidence, add_rules, complain, read_text, rules_of
from attribution.cli._marks import Marker, marker_for
from attribution.explanation import CueAccount, Explanation, Outcome
from attribution.parser import Parser

__all__ = ["EPILOG", "SUMMARY", "add_arguments", "run"]

SUMMARY: Final = (
    "Tell what became of every word that may signal saying: the rule that fired, or why none did."
)
EPILOG: Final = """\
outcomes:
  found         a rule fired
  unsure        a pattern fits, but the result is less sure than what is reported
  contradicted  a pattern fits, but claims words that a surer result holds
  no-frame      a pattern fits, but the cue does not take what stands there
  no-pattern    no pattern fits
  no-cue        the word reads as something else here: a name, a noun
  in-post       it stands in the frame of an embedded post
  unread        quotations nested too deep, or too many cues in one sentence

examples:
  attribution explain article.txt              every cue, and what became of it
  attribution explain article.txt --cue said   one word only
  attribution explain article.txt --outcome no-pattern --trials

--cue WORD shows the accounts of one word only, --trials every pattern that was tried, with what its confidence is
made of (log-odds). On a terminal the spans are coloured where rich is installed (attribution-parser[terminal]).
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name what the command takes."""
    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="text in UTF-8; - is standard input")
    add_rules(parser)
    add("--cue", action="append", metavar="WORD", help="only these: a lemma, or the word as it stands")
    add("--outcome", action="append", choices=[o.value for o in Outcome], help="only what became this")
    add("--trials", action="store_true", help="show every pattern that was laid over a cue")
    add_min_confidence(parser, "call unsure what is less certain, 0 to 1")
    add("--color", choices=("auto", "always", "never"), default="auto", help="mark spans by colour")
    add("--json", action="store_true", help="write JSON Lines, one cue a line")


def run(options: argparse.Namespace) -> int:
    """Explain the files; give the exit status."""
    parser = Parser(rules_of(options.rules))
    try:
        marker = marker_for(options.color)
    except ImportError:
        print(
            "attribution: --color always needs rich: pip install 'attribution-parser[terminal]'",
            file=sys.stderr,
        )
        return 2
    unread = 0
    for name in options.files:
        try:
            text = read_text(name)
        except (OSError, ValueError) as error:
            complain(name, error)
            unread += 1
        else:
            _write(
                name,
                _chosen(parser.explain(text, min_confidence=options.min_confidence), options),
                options,
                marker,
            )
    return 2 if unread else 0


def _chosen(explanation: Explanation, options: argparse.Namespace) -> Explanation:
    words = {word.lower() for word in options.cue or ()}

    def wanted(account: CueAccount) -> bool:
        if words and not words & {*account.lemmas, account.cue.text.lower()}:
            return False
        return not options.outcome or account.outcome.value in options.outcome

    return attrs.evolve(explanation, cues=tuple(filter(wanted, explanation.cues)))


def _write(name: str, explanation: Explanation, options: argparse.Namespace, marker: Marker) -> None:
    several = len(options.files) > 1
    if options.json:
        for account in explanation.to_dict()["cues"]:
            item: dict[str, Any] = {**({"file": name} if several else {}), **account}
            print(json.dumps(item, ensure_ascii=False))
        return
    if several:
        print(f"{name}\n{'=' * len(name)}\n")
    if explanation.cues:
        print(explanation.show(trials=options.trials, marker=marker), end="\n\n")
    counts = Counter(account.outcome for account in explanation.cues)
    shares = ", ".join(f"{counts[outcome]} {outcome.value}" for outcome in Outcome if counts[outcome])
    count = len(explanation.cues)
    print(
        f"{count} cue{'' if count == 1 else 's'}{': ' if shares else ''}{shares}." + ("\n" if several else "")
    )
