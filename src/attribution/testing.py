"""Testing rules: marked-up sentences that a pack must find, for pytest or any other runner.

A pack's tests are three lines::

    import pytest
    from attribution.testing import Example, check_pack, examples

    @pytest.mark.parametrize("example", examples("en-court"), ids=str)
    def test_example(example: Example) -> None:
        example.check()

    def test_the_pack_is_in_order() -> None:
        check_pack("en-court")

and any sentence is tested by ``assert_marked("<source>Ana Ruiz</source> <cue>said</cue> …", rules=…)``. Failures are
plain ``AssertionError``, whose message shows what is marked and what is found. pytest is not imported. A sentence
costs one parse.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from os import PathLike

import attrs

from attribution import _examples
from attribution._lint import Finding, lint
from attribution._marked import CORE, ROLES, Marked, canonical, mark, read
from attribution.parser import Parser
from attribution.rules import RuleSet
from attribution.rulesets import load_rules, packs_of

__all__ = [
    "CORE",
    "ROLES",
    "Example",
    "Finding",
    "Marked",
    "assert_marked",
    "canonical",
    "check_pack",
    "examples",
    "findings",
    "mark",
    "read",
]

Rules = RuleSet | Parser | str | PathLike[str] | Iterable[str | PathLike[str]]


@attrs.frozen
class Example:
    """One sentence of a pack, ready to be checked.

    Args:
        rule: name of the pattern that it shows; empty for a sentence of the pack itself.
        marked: the sentence, marked up.
        negative: True for one in which the pattern must not fire.
        parser: what reads it.
    """

    rule: str
    marked: str
    negative: bool
    parser: Parser = attrs.field(repr=False)

    def __str__(self) -> str:
        return (
            f"{self.rule or 'sentence'}{'-negative' if self.negative else ''}: {read_text(self.marked)[:60]}"
        )

    def check(self) -> None:
        """Parse the sentence.

        Raises:
            AssertionError: what is found is not what is marked, or another rule found it.
        """
        problem = _examples.problem_of(_examples.Example(self.rule, self.marked, self.negative), self.parser)
        if problem:
            raise AssertionError(f"{self.rule or 'sentence'}: {problem}")


def read_text(marked: str) -> str:
    """Give the words of a marked sentence, however wrong its marks are."""
    try:
        return read(marked).text
    except ValueError:
        return marked


def examples(*packs: str | PathLike[str]) -> tuple[Example, ...]:
    """Give the examples of a pack, to be checked one by one.

    Args:
        packs: the pack, behind those that it is used with, if it does not extend them itself.

    Returns:
        The examples of the last pack's patterns, then its own sentences.

    Raises:
        RuleError: the packs cannot be loaded.

    Examples:
        >>> from attribution.testing import examples
        >>> examples("en")[0].rule
        'source-cue-content'
    """
    parser = Parser(load_rules(*packs))
    found = _examples.examples_of(packs_of(*packs)[-1])
    return tuple(Example(e.rule, e.marked, e.negative, parser) for e in found)


def findings(*packs: str | PathLike[str]) -> tuple[Finding, ...]:
    """Give all that ``attribution rules check`` finds wrong with a pack.

    Args:
        packs: the pack, behind those that it is used with, if it does not extend them itself.

    Raises:
        RuleError: the packs cannot be loaded.
    """
    return lint(packs_of(*packs), load_rules(*packs))


def check_pack(*packs: str | PathLike[str]) -> None:
    """Ask that nothing is wrong with a pack: its examples, its forms, its frames, its patterns.

    Args:
        packs: the pack, behind those that it is used with, if it does not extend them itself.

    Raises:
        AssertionError: something is wrong; the message lists all of it.
        RuleError: the packs cannot be loaded.
    """
    wrong = findings(*packs)
    if wrong:
        raise AssertionError("\n".join(map(str, wrong)))


def assert_marked(marked: str, *, rules: Rules = "en") -> None:
    """Ask that a parser finds in a sentence what is marked in it, and nothing else.

    Source, cue and content are compared always; addressee, time, medium and via where the sentence marks one. A
    sentence without marks says that there is no attribution in it.

    Args:
        marked: the sentence: ``<source>Ana Ruiz</source> <cue>said</cue> <content>it rained</content>.`` Several
            attributions are told apart by numbers: ``<cue 2>``, ``<source 1,2>``.
        rules: a rule set, a parser, or the names of packs.

    Raises:
        AssertionError: what is found is not what is marked.
        ValueError: the marks are not balanced.

    Examples:
        >>> from attribution.testing import assert_marked
        >>> assert_marked("<source>Ana Ruiz</source> <cue>said</cue> <content>it rained</content>.")
    """
    wrong = _examples.difference(marked, _parser_of(rules))
    if wrong:
        raise AssertionError(wrong)


def _parser_of(rules: Rules) -> Parser:
    if isinstance(rules, Parser):
        return rules
    if isinstance(rules, RuleSet):
        return _parser(rules)
    return _parser(load_rules(rules) if isinstance(rules, str | PathLike) else load_rules(*rules))


@lru_cache(maxsize=4)
def _parser(rules: RuleSet) -> Parser:
    return Parser(rules)
