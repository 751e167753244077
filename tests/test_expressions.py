"""No regular expression backtracks beyond a bound: each that the library compiles, on the worst that can be made of what it matches.

All calls of ``regex`` are listened to while every sort of text is read. What an expression matched is its seed: each part
of it is repeated, and cut off before its end, so that it all but matches; then it is searched for in that.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

import pytest
import regex
from articles import articles, sentences

from attribution import CueVerb, Parser, Platform, RuleError, RuleSet, load_rules
from attribution.rules import Inflection
from families import FAMILIES, text_of

MICROSECONDS = 50  # a character
REPEATED = 1_000  # characters of a worst case
SEEDS = 2  # matches of an expression that worst cases are made of
FUNCTIONS = ("match", "search", "fullmatch", "finditer")
#: Parts that are repeated whatever an expression matches.
UNITS = (
    " ",
    "a",
    "A",
    "1",
    "a ",
    "A ",
    "“",
    '"',
    "'",
    ".",
    "a.",
    "A. ",
    ", ",
    "-",
    "— ",
    "@a",
    "#a ",
    "\n",
    "\n\n",
    "> ",
    "(",
    "[a](",
    "http://a",
    "a@a.",
    "é",
)


@cache
def _expressions() -> tuple[dict[str, list[str]], set[str]]:
    """Give every expression that reading makes or uses, with some of what it matched; and those that are searched for.

    The others are only tried at single places.
    """
    seeds: dict[str, list[str]] = {}
    searched = set[str]()
    compiled = [
        v for name, m in [*sys.modules.items()] if name.startswith("attribution") for v in vars(m).values()
    ]
    for value in compiled:
        if isinstance(value, regex.Pattern) and isinstance(value.pattern, str):
            seeds.setdefault(value.pattern, [])
            searched.add(value.pattern)
    with pytest.MonkeyPatch.context() as patch:
        for name in FUNCTIONS:
            patch.setattr(regex, name, _listening(getattr(regex, name), seeds, searched))
        patch.setattr(regex, "compile", _noting(regex.compile, seeds, searched))
        regex.purge()
        parsers = [Parser(load_rules("en", "en-stance")), Parser(load_rules("de"))]
        for parser in parsers:
            for text in (*articles().values(), *sentences(), *(text_of(family, 300) for family in FAMILIES)):
                parser.parse(text)
                parser.credits(text)
    for pattern, found in seeds.items():
        if not found:
            for text in articles().values():
                found += [m[0] for m in islice(regex.compile(pattern).finditer(text), SEEDS)]
    return seeds, searched


def _listening(call: Any, seeds: dict[str, list[str]], searched: set[str]) -> Any:
    def listen(pattern: str, text: str, *given: Any, **named: Any) -> Any:
        found = seeds.setdefault(pattern, [])
        if call.__name__ in {"search", "finditer"}:
            searched.add(pattern)
        result = call(pattern, text, *given, **named)
        if call.__name__ == "finditer":
            result = [*result]
        for match in result if isinstance(result, list) else filter(None, [result]):
            if len(found) < SEEDS and 0 < len(match[0]) <= 400:
                found.append(match[0])
        return iter(result) if isinstance(result, list) else result

    return listen


def _noting(call: Any, seeds: dict[str, list[str]], searched: set[str]) -> Any:
    def note(pattern: str, *given: Any, **named: Any) -> Any:
        compiled = call(pattern, *given, **named)
        if not given and isinstance(
            compiled.pattern, str
        ):  # with flags, it is another expression: those stand in modules
            seeds.setdefault(compiled.pattern, [])
            searched.add(compiled.pattern)
        return compiled

    return note


def _worst(seed: str) -> Iterator[str]:
    """Give texts that all but match: the seed, some part of it repeated, its end cut off."""
    size = len(seed)
    for lo in range(0, size, max(1, size // 4)):
        for hi in {min(size, lo + 1), min(size, lo + 2), min(size, lo + 7), size}:
            yield (
                (seed[:lo] + seed[lo:hi] * (REPEATED // max(1, hi - lo)))[:REPEATED] + "\0" + seed
            )  # which has all that must occur


def _slowest(
    pattern: regex.Pattern[str], texts: Iterator[str], *, searched: bool = True
) -> tuple[float, str]:
    worst = (0.0, "")
    for text in texts:
        bound = MICROSECONDS * len(text) / 1e6
        took = 0.0
        for _ in range(4):
            began = time.process_time()
            try:
                for _match in pattern.finditer(text, timeout=2 * bound) if searched else ():
                    pass
                pattern.match(text, timeout=2 * bound)
            except TimeoutError:
                pass
            took = time.process_time() - began
            if took <= bound:
                break
        worst = max(worst, (took / len(text) * 1e6, text))
        if took > bound:
            break
    return worst


@pytest.mark.timeout(300)
def test_no_expression_backtracks_without_bound() -> None:
    """Some thousand worst cases for each of some hundred expressions, none above 50 microseconds a character."""
    seeds, searched = _expressions()
    assert len(seeds) > 100
    slow = {}
    for pattern, found in seeds.items():
        compiled = regex.compile(pattern)
        texts = (text for seed in found for text in _worst(seed))
        bare = (unit * (REPEATED // len(unit)) + "\0" for unit in UNITS)
        for some in (texts, bare):
            took, text = _slowest(compiled, some, searched=pattern in searched)
            if took > MICROSECONDS:
                slow[pattern[:200]] = (round(took), text[:80])
    assert slow == {}


def test_worst_cases_are_found() -> None:
    """Of an expression that backtracks, and one that searches anew from everywhere."""
    for pattern, seed in ((r"(?:\w|[a-z]){1,60}!", "aaaaa!"), (r"\w+\s*\w*!", "word word!")):
        assert _slowest(regex.compile(pattern), _worst(seed))[0] > MICROSECONDS


@pytest.mark.parametrize("handle", [r"(?:a|a){1,40}", r"(?:\w{1,20}){1,20}", r"(?:[a-z]{1,9}-?){1,9}"])
def test_a_handle_that_backtracks_is_refused_where_it_is_made(handle: str) -> None:
    with pytest.raises(RuleError, match="no repeat inside a repeat"):
        Platform("slow", names="Slow", handle=handle)


def test_every_handle_of_ours_is_made_in_no_time() -> None:
    """None is near the bound that refuses one."""
    for platform in load_rules("en").of(Platform):
        began = time.process_time()
        Platform(platform.name, handle=platform.handle)
        assert time.process_time() - began < 0.1


def test_an_ending_that_backtracks_stops_the_making_of_a_parser() -> None:
    """After a while, with the rule and the verb named, instead of never."""
    rules = RuleSet(
        language="en",
        rules=[Inflection("s", [(r"(?:a|a|aa)+b?c", "s")]), CueVerb("a" * 60 + "b", frames="that")],
    )
    with pytest.raises(RuleError, match=r"Inflection .*endings.*takes too long"):
        Parser(rules)
