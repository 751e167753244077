"""Feed each entry point hostile input, without end if so wished, and keep what breaks a promise as a test.

    python benchmarks/fuzz.py                          10,000 inputs for every target
    python benchmarks/fuzz.py text html --inputs 5e6   a long run
    python benchmarks/fuzz.py pack --guided            guided by coverage, with Atheris (pip install atheris)

An input is made from bytes: random ones, or those that Atheris finds to reach new code. It fails where it raises what is not
allowed, where an invariant of ``tests/property/invariants.py`` is broken, or where it takes more than 50 microseconds a
character, whatever else the machine does. A failing input goes to ``tests/crashes``, whose files ``tests/test_fuzz.py`` runs again ever after.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import math
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from types import FunctionType
from typing import Any, NamedTuple, TypeVar

import attrs

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests" / "property")]

from invariants import hold  # noqa: E402
from strategies import PIECES, POSTS, SPACES  # noqa: E402

from attribution import Attribution, Parser, RuleError, RuleSet, load_rules  # noqa: E402
from attribution.rules import Rule  # noqa: E402
from attribution.rulesets._toml import read_toml, toml_of  # noqa: E402

__all__ = ["TARGETS", "check", "input_of", "main", "replay"]

MICROSECONDS = 50  # a character
LEAST = 400  # characters: what is shorter is given the time of so many
TRIES = 6  # the first may compile expressions, others share the processor; the bound stays what it is
INSTRUMENTED = 5.0  # so many times slower may code be that tells which of its branches it takes
LENGTHS = (4, 8, 12, 24, 48, 96)  # bytes: most inputs are short, so that there are many
WORDS = (*PIECES, POSTS)
RULES = load_rules("en", "en-stance")
PARSERS = {"en": Parser(RULES), "de": Parser(load_rules("de"))}
GIVEN = [*RULES.rules, *load_rules("de").rules]
SAMPLE = (
    "By Ana Ruiz\n\n“It is safe,” Ana Ruiz said on X. — Ana Ruiz (@anaruiz) March 9, 2025\n\nShe walked. " * 4
)
TAGS = [
    "p",
    "div",
    "blockquote",
    "q",
    "cite",
    "a",
    "b",
    "br",
    "li",
    "script",
    "style",
    "template",
    "iframe",
    "figure",
    "section",
    "time",
    "span",
    "amp-twitter",
    "svg",
]
ATTRIBUTES = (
    "class=twitter-tweet",
    "href=https://x.com/anaruiz/status/1",
    "cite=http://a.example",
    "hidden",
    "src=x",
)
NESTED: tuple[Any, ...] = (
    [],
    {},
    None,
    True,
    -1,
    2**70,
    1.5,
    float("nan"),
    "",
    "said",
    "direct",
    "\ud800",
    [[]],
    {"start": 0},
)


class Feed:
    """Choices taken from bytes; when they are used up, always the first."""

    def __init__(self, data: bytes) -> None:
        self._data = iter(data)
        self.left = len(data)

    def below(self, n: int) -> int:
        """Give a number from 0 to ``n - 1``."""
        number = self._byte()
        return (number if n <= 256 else number << 8 | self._byte()) % n

    def _byte(self) -> int:
        self.left -= 1
        return next(self._data, 0)

    def one(self, options: Any) -> Any:
        """Give one of some values."""
        return options[self.below(len(options))]


def _text(feed: Feed, most: int = 16) -> str:
    parts = []
    for _ in range(feed.below(most)):
        if feed.left <= 0:
            break
        sort = feed.below(len(WORDS) + 4)
        if sort < len(WORDS):
            parts.append(feed.one(WORDS[sort]))
        elif sort == len(WORDS):
            parts.append(chr(feed.below(0x2FFF)))
        else:
            parts.append(feed.one(WORDS[0]) + " " + feed.one(WORDS[1]) + " " + feed.one(WORDS[2]))
        parts.append(feed.one(SPACES) if feed.below(3) == 0 else " ")
    return "".join(parts) * (1 + (feed.below(24) == 23) * feed.below(20))


def _page(feed: Feed) -> str:
    parts = []
    for _ in range(feed.below(12)):
        if feed.left <= 0:
            break
        tag = feed.one(TAGS)
        attributes = " " + feed.one(ATTRIBUTES) if feed.below(3) == 0 else ""
        parts += [f"<{tag}{attributes}>", _text(feed, 5), f"</{tag}>" if feed.below(4) else ""]
    return "".join(parts)


def _bytes(feed: Feed) -> bytes:
    codec = feed.one(("utf-8", "utf-16", "latin-1", "shift_jis", "utf-7"))
    data = bytearray(_page(feed).encode(codec, "replace" if codec != "utf-8" else "surrogatepass"))
    for _ in range(feed.below(6)):
        if data:
            data[feed.below(len(data))] = feed.below(256)
    return bytes(data)


def _json(feed: Feed) -> Any:
    """Give a result as JSON has it, with values, keys or parts put out of place."""
    value = json.loads(feed.one(_results())) if feed.below(12) else feed.one(NESTED)
    for _ in range(feed.below(4)):
        at = value
        while isinstance(at, dict | list) and at:
            keys = list(at) if isinstance(at, dict) else range(len(at))
            key: Any = feed.one(keys)
            if feed.below(3) == 0:
                at[key] = feed.one(NESTED)
                break
            at = at[key]
    return value


@cache
def _results() -> list[str]:
    """Write, as JSON, what texts of many sorts gave; made once, as parsing takes longer than what is tried here."""
    chance = random.Random(0)  # noqa: S311 - no secret
    texts = [SAMPLE, *(_text(Feed(chance.randbytes(60))) for _ in range(100))]
    return [json.dumps(a.to_dict()) for text in texts for a in PARSERS["en"].parse(text)]


def _toml(feed: Feed) -> bytes:
    lines = ['format = 1\nlanguage = "en"\nextends = []']
    lines += [toml_of(feed.one(GIVEN)) for _ in range(feed.below(4))]
    text = bytearray("\n".join(lines).encode("utf-8", "replace"))
    for _ in range(feed.below(5)):
        at = feed.below(len(text))
        text[at : at + feed.below(3)] = feed.one(
            (b'"', b"[", b"]", b"{", b"}", b"*", b"\\", b"+", b"|", b".", b"=", b"\xff", b"(", b"9")
        )
    return bytes(text)


def _rule(feed: Feed) -> list[Any]:
    """Name a rule, one of its fields, and a value to try in it."""
    rule = feed.one(GIVEN)
    fields = [f.name for f in attrs.fields(type(rule)) if f.init]
    words = _text(feed, 4)
    return [
        type(rule).__name__,
        rule.name,
        feed.one(fields),
        feed.one((*NESTED[:10], words, words.strip(), [words], words.split())),
    ]


Judge = Callable[[], None]
T = TypeVar("T")


def _nothing() -> None:
    """There is nothing to judge: the input was refused as it should be."""


def _run_text(text: str) -> Judge:
    return partial(hold, text, PARSERS["en"].parse(text))


def _run_german(text: str) -> Judge:
    return partial(hold, text, PARSERS["de"].parse(text))


def _run_html(page: str | bytes) -> Judge:
    document = PARSERS["en"].parse_html(page)
    return partial(hold, document.text, document.attributions)


def _run_credits(text: str) -> Judge:
    found = PARSERS["en"].credits(text)

    def judge() -> None:
        for credit in found:
            assert credit.span
            assert text[credit.span.start : credit.span.end] == credit.span.text

    return judge


def _run_json(value: Any) -> Judge:
    try:
        read = Attribution.from_dict(value)
    except (TypeError, ValueError):
        return _nothing

    def judge() -> None:
        assert Attribution.from_dict(read.to_dict()).to_dict() == read.to_dict() or "nan" in repr(read)

    return judge


def _run_pack(data: bytes) -> Judge:
    try:
        pack = read_toml(data, "fuzz.toml", "fuzz")
        rules = RuleSet(language=pack.language, rules=pack.rules)
    except RuleError:
        return _nothing
    return partial(hold, SAMPLE, Parser(rules).parse(SAMPLE))


def _run_rule(made: list[Any]) -> Judge:
    kind, name, field, value = made
    given = next((r for r in GIVEN if (type(r).__name__, r.name) == (kind, name)), None)
    if given is None:
        return _nothing  # a rule that is no longer
    try:
        rule: Rule = attrs.evolve(given, **{field: value})
        rules = RuleSet(language="en", rules=[rule])
    except RuleError:
        return _nothing
    return partial(hold, SAMPLE, Parser(rules).parse(SAMPLE))


class Target(NamedTuple):
    """What makes an input of bytes, what runs it and gives what judges the result, and how long it is."""

    make: Callable[[Feed], Any]
    run: Callable[[Any], Judge]
    size: Callable[[Any], int] = len


SIZE_OF_SAMPLE = len(SAMPLE) * 10  # to make a parser of a few rules takes as long as some text

TARGETS = {
    "text": Target(_text, _run_text),
    "german": Target(_text, _run_german),
    "html": Target(_page, _run_html),
    "html-bytes": Target(_bytes, _run_html),
    "credits": Target(_text, _run_credits),
    "json": Target(_json, _run_json, lambda value: len(repr(value))),
    "pack": Target(_toml, _run_pack, lambda data: len(data) + SIZE_OF_SAMPLE),
    "rule": Target(_rule, _run_rule, lambda made: len(repr(made)) + SIZE_OF_SAMPLE),
}


def input_of(target: str, data: bytes) -> Any:
    """Make an input of bytes."""
    return TARGETS[target].make(Feed(data))


def check(target: str, given: Any, slower: float = 1.0) -> None:
    """Check an input. Raises whatever is wrong with it.

    Args:
        target: whose input it is.
        given: the input.
        slower: how many times as long as otherwise it may take.
    """
    bound = max(TARGETS[target].size(given), LEAST) * MICROSECONDS / 1e6 * slower
    for _ in range(TRIES):
        judge, took = _timed(partial(TARGETS[target].run, given))
        if took <= bound:
            return judge()
    raise AssertionError(f"took {took:.3f} s, more than {bound:.3f} s")


def _timed(run: Callable[[], T]) -> tuple[T, float]:
    began = time.process_time()
    return run(), time.process_time() - began


def replay(path: Path) -> None:
    """Check an input that was kept."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    given = kept["input"]
    check(
        kept["target"],
        given["bytes"].encode("latin-1") if isinstance(given, dict) and "bytes" in given else given,
    )


def _keep(target: str, given: Any, folder: Path) -> Path:
    shown = {"bytes": given.decode("latin-1")} if isinstance(given, bytes) else given
    text = json.dumps({"target": target, "input": shown}, indent=1)
    path = folder / f"{target}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.json"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def _fails(target: str, data: bytes, folder: Path, slower: float = 1.0) -> str:
    """Check the input of some bytes; where it fails keep it and tell how."""
    given = input_of(target, data)
    try:
        check(target, given, slower)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
        at = error.__traceback__
        while at and at.tb_next:
            at = at.tb_next
        where = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""
        return f"{_keep(target, given, folder)}: {type(error).__name__}: {error} ({where})"
    return ""


def _data(seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)  # noqa: S311 - no secret
    while True:
        yield chance.randbytes(chance.choice(LENGTHS))


def _run(targets: list[str], options: argparse.Namespace) -> int:
    failures, done, began, told = set[str](), 0, time.monotonic(), time.monotonic()
    for data in _data(options.seed):
        if done >= options.inputs * len(targets) or (
            options.seconds and time.monotonic() - began > options.seconds
        ):
            break
        failure = _fails(targets[done % len(targets)], data, options.crashes)
        done += 1
        place = failure.rpartition("(")[2]
        if failure and place not in failures:
            failures.add(place)
            print(failure, flush=True)
        if time.monotonic() - told > 60:
            told = time.monotonic()
            print(
                f"{done:,} inputs, {len(failures)} failures, {done / (told - began):.0f} a second", flush=True
            )
    print(f"{done:,} inputs of {', '.join(targets)}, seed {options.seed}: {len(failures)} failures")
    return int(bool(failures))


def _guided(targets: list[str], options: argparse.Namespace) -> int:
    """Let Atheris look for inputs; it stops at the first that fails."""
    import atheris  # noqa: PLC0415 - only here

    for code in gc.get_objects():  # instrument_all() takes minutes, most of them for what is not ours
        if isinstance(code, FunctionType) and str(code.__module__).startswith("attribution"):
            atheris.instrument_func(code)

    def one(data: bytes) -> None:
        feed = bytes(data)
        target = targets[feed[0] % len(targets)] if feed else targets[0]
        failure = _fails(target, feed[1:], options.crashes, INSTRUMENTED)
        if failure:
            raise AssertionError(failure)

    runs = -1 if options.inputs == math.inf else int(options.inputs * len(targets))
    flags = [f"-runs={runs}", f"-max_total_time={options.seconds}", f"-seed={options.seed % 2**31}"]
    flags += ["-max_len=256", "-len_control=0"]
    flags += [
        f"-artifact_prefix={tempfile.gettempdir()}/"
    ]  # kept is not the bytes, but what was made of them
    atheris.Setup([sys.argv[0], *flags, *options.corpus], one)
    atheris.Fuzz()
    return 0


def main(given: list[str] | None = None) -> int:
    """Run the command; 1 where something failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"{', '.join(TARGETS)}; all by default")
    parser.add_argument(
        "--inputs", type=float, help="inputs for each target: 10,000, or no end where --seconds is given"
    )
    parser.add_argument("--seconds", type=int, default=0, help="stop after so long")
    parser.add_argument(
        "--seed", type=int, default=random.SystemRandom().randrange(2**31), help="repeat a run"
    )
    parser.add_argument("--guided", action="store_true", help="by coverage, with Atheris")
    parser.add_argument(
        "--corpus", nargs="*", default=[], help="folders of bytes to begin with, for --guided"
    )
    parser.add_argument(
        "--crashes", type=Path, default=ROOT / "tests" / "crashes", help="where to keep what fails"
    )
    options = parser.parse_args(given)
    options.inputs = options.inputs or (math.inf if options.seconds else 10_000)
    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    return (_guided if options.guided else _run)(options.targets or list(TARGETS), options)


if __name__ == "__main__":
    sys.exit(main())
