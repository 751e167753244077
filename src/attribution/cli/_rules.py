"""``attribution rules list|show|check``: the rules of a pack with their examples, one rule in full, what is wrong.

Takes packs by name or file; gives text. Checking costs a parser and one parse of each example.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from typing import Final

from attribution._lexicon import Form, Lexicon
from attribution._lint import lint
from attribution.cli._completion import offer_packs, offer_rules
from attribution.rules import CueNoun, CueVerb, Pattern, QuoteMark, Rule, RuleError, meant
from attribution.rulesets import BUILT_IN, TABLES, Pack, load_rules, packs_of
from attribution.rulesets._toml import toml_of

__all__ = ["EPILOG", "SUMMARY", "add_arguments", "run"]

SUMMARY: Final = "List the rules of a pack, show one of them, or check a pack."
EPILOG: Final = """\
examples:
  attribution rules list                    the patterns of "en", each with its example
  attribution rules list --kind verbs       its verbs; other kinds are the tables of a pack file
  attribution rules list court.toml         the same of a pack in a file, or of an installed one
  attribution rules show say                every rule of that name, as a pack file has it, with its forms
  attribution rules check court.toml        what is wrong with a pack, and how to mend it; status 1 if anything is
"""
SHOWN: Final = ("en", "en-stance")  # where "show" looks
FORMS: Final = {
    Form.S: "third person, or plural",
    Form.PAST: "past",
    Form.PARTICIPLE: "participle",
    Form.ING: "-ing",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name what the command takes."""
    commands = parser.add_subparsers(dest="task", required=True, metavar="list|show|check")
    task = commands.add_parser("list", help="the rules of a pack")
    offer_packs(
        task.add_argument("pack", nargs="?", default="en", metavar="PACK", help="name or file (default: en)")
    )
    task.add_argument(
        "--kind", choices=tuple(TABLES), default="patterns", help="what to list (default: patterns)"
    )
    task = commands.add_parser("show", help="one rule in full")
    offer_rules(task.add_argument("name", metavar="NAME", help="name of a rule: say, quote-cue-source, Mr."))
    _add_packs(task, "packs to look in (default: en and en-stance)")
    task = commands.add_parser("check", help="what is wrong with a pack")
    offer_packs(task.add_argument("pack", metavar="PACK", help="name or file"))
    _add_packs(
        task, "packs that it is used with, where it does not extend them itself (default: its language's)"
    )


def _add_packs(parser: argparse.ArgumentParser, text: str) -> None:
    offer_packs(parser.add_argument("--rules", action="append", metavar="PACK", help=text))


def run(options: argparse.Namespace) -> int:
    """Do what is asked; give the exit status."""
    if options.task == "check":
        return _check(options)
    lines = _list(options) if options.task == "list" else _show(options)
    print("\n".join(lines))
    return 0


def _list(options: argparse.Namespace) -> Iterator[str]:
    pack = packs_of(options.pack)[-1]
    kind = TABLES[options.kind]
    for rule in pack.rules:
        if type(rule) is not kind:
            continue
        if isinstance(rule, Pattern):
            yield f"{rule.name}\n    {' '.join(rule.shape)}"
            yield from (
                f"    {text}" for text in (rule.example, rule.negative and f"not: {rule.negative}") if text
            )
        else:
            yield toml_of(rule).partition("\n")[2]
    counts = Counter(type(rule) for rule in pack.rules)
    shares = ", ".join(f"{name} {counts[kind]}" for name, kind in TABLES.items() if counts[kind])
    yield f"\n{pack.name} ({pack.language}): {shares or 'no rules'}."


def _show(options: argparse.Namespace) -> Iterator[str]:
    packs = packs_of(*(options.rules or SHOWN))
    found = [(pack, rule) for pack in packs for rule in pack.rules if rule.name == options.name]
    if not found:
        names = {rule.name for pack in packs for rule in pack.rules}
        searched = ", ".join(pack.name for pack in packs)
        raise RuleError(
            "rule", "", f"there is none named {options.name!r} in {searched}{meant(options.name, names)}"
        )
    lexicon = Lexicon.of(load_rules(*(options.rules or SHOWN)))
    blocks = ("\n".join(_block(pack.where(rule) or pack.name, rule, lexicon)) for pack, rule in found)
    yield "\n\n".join(blocks)


def _block(where: str, rule: Rule, lexicon: Lexicon) -> Iterator[str]:
    yield f"# {where}"
    yield toml_of(rule)
    if isinstance(rule, CueVerb | CueNoun):
        forms = [
            f"{form} ({' or '.join(name for bit, name in FORMS.items() if entry.form & bit) or 'base'})"
            for form, entries in lexicon.cues.items()
            for entry in entries
            if entry.rule == rule
        ]
        yield f"# forms: {', '.join(forms)}"


def _needs_language(pack: Pack) -> bool:
    """True for a pack that is no language by itself, of a language that has a built-in pack."""
    whole = any(isinstance(rule, QuoteMark) for rule in pack.rules)
    return not whole and pack.name != pack.language and pack.language in BUILT_IN


def _check(options: argparse.Namespace) -> int:
    names = [*(options.rules or ()), options.pack]
    packs = packs_of(*names)
    if not options.rules and len(packs) == 1 and _needs_language(packs[0]):
        names = [packs[0].language, options.pack]
        packs = packs_of(*names)
    findings = lint(packs, load_rules(*names))
    for finding in findings:
        print(finding)
    pack = packs[-1]
    count = f"{len(pack.rules)} rule{'' if len(pack.rules) == 1 else 's'}"
    if findings:
        print(f"\n{pack.name}: {count}, {len(findings)} thing{'' if len(findings) == 1 else 's'} to mend.")
        return 1
    print(f"{pack.name}: {count}, nothing to mend.")
    return 0
