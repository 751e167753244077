"""Examples: the marked-up sentences that rules carry, and whether a parser finds what is marked.

Takes packs and a parser; gives ``Example`` values and what is wrong with each. Costs one parse of each sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from attribution._marked import CORE, canonical, mark, read
from attribution.parser import Parser
from attribution.rules import Pattern
from attribution.rulesets import Pack

__all__ = ["Example", "difference", "examples_of", "problem_of"]


@attrs.frozen
class Example:
    """A sentence that a rule or a pack carries, with what must be found in it marked up.

    Args:
        rule: name of the pattern that it shows; empty for a sentence of the pack.
        marked: the sentence; tags say what must be found.
        negative: True for one in which the pattern must not fire, whatever else is found.
    """

    rule: str
    marked: str
    negative: bool = False

    def __str__(self) -> str:
        return f"{self.rule or 'sentence'}{' (negative)' if self.negative else ''}: {self.marked}"


def examples_of(pack: Pack) -> Iterator[Example]:
    """Give the examples of a pack: those of its patterns, then its own sentences."""
    for rule in pack.rules:
        if isinstance(rule, Pattern):
            if rule.example:
                yield Example(rule.name, rule.example)
            if rule.negative:
                yield Example(rule.name, rule.negative, negative=True)
    yield from (Example("", marked) for marked in pack.examples)


def problem_of(example: Example, parser: Parser) -> str:
    """Say what is wrong with an example; an empty string where nothing is."""
    try:
        text = read(example.marked).text
    except ValueError as error:
        return str(error)
    fired = sorted({found.rule for found in parser.parse(text)})
    if example.negative:
        return f"{example.rule} fires, and must not, in {text!r}" if example.rule in fired else ""
    if not read(example.marked).attributions and example.rule:
        return f"nothing is marked in {text!r}: write <source>, <cue> and <content> around what it must find"
    wrong = difference(example.marked, parser)
    if wrong:
        return wrong
    if example.rule and example.rule not in fired:
        return (
            f"what is marked is found, but by {', '.join(fired)}: that pattern is surer, so this one is idle"
        )
    return ""


def difference(marked: str, parser: Parser) -> str:
    """Say how what a parser finds differs from what is marked; an empty string where it does not.

    Source, cue and content are compared always, other roles where the sentence marks one.

    Raises:
        ValueError: the marks are not balanced.
    """
    given = read(marked)
    expected = canonical(marked)
    found = mark(given.text, parser.parse(given.text), CORE | given.roles)
    return "" if expected == found else f"not found as marked\n  marked: {expected}\n  found:  {found}"
