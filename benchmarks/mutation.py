#!/usr/bin/env python3
"""Change the code a little, run the tests, and see whether one fails: a sample of mutants of each core module.

    python benchmarks/mutation.py                          # three mutants of every core module
    python benchmarks/mutation.py --each 20 _quotes _units # more of some
    python benchmarks/mutation.py --quick                  # one mutant of a few modules: what .ci/run does
    python benchmarks/mutation.py --seed 2 --least 0.85    # other mutants; status 1 where fewer are killed

Mutants are those of cosmic-ray (the extra ``mutation``): ``<`` for ``<=``, ``and`` for ``or``, ``n + 1`` for ``n``,
``not`` put in, ``break`` for ``continue`` … Places are drawn by the seed, then one mutant for each; what is the same
program (annotations, names of types) is no mutant. No file is written: each mutant lives in a process of its own,
forked where pytest is loaded and the package is not, which imports the changed module in place of the file.

A mutant is killed where a test fails, or where the tests take longer than ``--timeout``. Survivors are shown as
differences, and explained in docs/guarantees.md. Costs seconds a mutant that is killed, and the time of its tests for
one that survives.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, ModuleType

import attrs

__all__ = ["CORE", "Mutant", "alike", "core_modules", "mutants", "tests_of"]

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "attribution"

#: What parsing a text runs through, and the values that it takes and gives.
CORE = ("_posts", "_speakers", "_credits", "rules", "_", "model", "parser", "hints")
#: Modules beside it: what shows results, reads pages or works on corpora has its own tests, and slow ones.
BESIDE = (
    "_html",
    "_view",
    "_many",
    "_crew",
    "_worker",
    "_job",
    "_rows",
    "_weave",
    "_listing",
    "_lint",
    "_examples",
)
QUICK = ("_quotes", "_credits.shapes", "_evidence")

#: Operators of cosmic-ray that have to be told names of variables.
NEEDING_NAMES = {"core/VariableInserter", "core/VariableReplacer"}
#: Bits of words are joined with ``|``, no bit twice: their sum, and what one of them alone has, is the same.
THE_SAME = {"core/ReplaceBinaryOperator_BitOr_Add", "core/ReplaceBinaryOperator_BitOr_BitXor"}

#: The tests that every mutant meets, quick killers first; those of its part come before.
EVERY = ("marked", "golden", "constructions", "spans", "quotes", "facts", "sentences", "dialogue")
OWN = {
    "_posts": ("posts", "dates", "platforms", "post_words", "reported_posts", "references"),
    "_speakers": ("speakers", "groups", "hints"),
    "_credits": ("credits",),
    "_groups": ("groups",),
    "_explain": ("explain",),
    "_wording": ("explain",),
    "_marked": ("testing",),
    "rules": ("rules_values", "packs", "testing"),
    "model": ("model", "export"),
    "parser": ("public_api", "model", "hints"),
    "hints": ("hints",),
}
LAST = ("german", "posts", "speakers")
#: How time grows is a matter of its own, and takes it.
SLOW = "linear or growth"


@attrs.frozen
class Mutant:
    """A module with one change.

    Args:
        module: its name, without that of the package.
        operator: what cosmic-ray calls the change.
        source: the changed text.
        difference: the lines that differ.
    """

    module: str
    operator: str
    source: str = attrs.field(repr=False)
    difference: str = attrs.field(repr=False)


def core_modules() -> list[str]:
    """Name the modules of the core: ``_quotes``, ``rules._base``."""
    names = [".".join(path.relative_to(SOURCE).with_suffix("").parts) for path in SOURCE.rglob("*.py")]
    names = [name.removesuffix(".__init__") for name in names if name != "__init__"]
    return sorted(
        name for name in names if name.startswith(CORE) and not name.startswith(("__", "rulesets", *BESIDE))
    )


def path_of(module: str) -> Path:
    """Give the file of a module."""
    path = SOURCE.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def tests_of(module: str) -> list[str]:
    """Name the test files that a mutant of a module meets, in their order."""
    own = OWN.get(module.partition(".")[0], ())
    return [f"tests/test_{name}.py" for name in dict.fromkeys((*own, *EVERY, *LAST))]


# -- making mutants ----------------------------------------------------------------------------------------------


def mutants(module: str, source: str, each: int, seed: int) -> Iterator[Mutant]:
    """Draw mutants of a module: places first, so that a sign with many replacements counts once.

    Args:
        module: its name.
        source: its text.
        each: how many, at most.
        seed: with the module's name it says which.
    """
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    draw = random.Random(f"{module} {seed}")  # noqa: S311 - no secret
    places = list(_places(source).values())
    draw.shuffle(places)
    plain, given = _bare(source), 0
    for changes in places:
        operator, occurrence = draw.choice(changes)
        changed = mutate_code(source, get_operator(operator)(), occurrence)
        if changed is None or given == each or alike(plain, changed):
            continue
        given += 1
        yield Mutant(module, operator.removeprefix("core/"), changed, _difference(source, changed))


def _places(source: str) -> dict[object, list[tuple[str, int]]]:
    """Give all changes of a text by where they are made: operator, and number of its occurrence."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    nodes = list(ast_nodes(get_ast(source)))
    places: dict[object, list[tuple[str, int]]] = {}
    for name in sorted(set(operator_names()) - NEEDING_NAMES - THE_SAME):
        operator = get_operator(name)()
        positions = (position for node in nodes for position in operator.mutation_positions(node))
        for occurrence, position in enumerate(positions):
            places.setdefault(position, []).append((name, occurrence))
    return dict(sorted(places.items(), key=str))


def alike(plain: str, changed: str) -> bool:
    """Tell whether a text is the same program as one of which ``_bare`` was given, or no program at all."""
    try:
        return plain == _bare(changed)
    except SyntaxError:
        return True


def _bare(source: str) -> str:
    """Give a program without annotations and names of types."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(None)
    body = [node for node in tree.body if not _is_alias(node)]
    return ast.dump(ast.Module(body, []))


def _is_alias(node: ast.stmt) -> bool:
    """Tell whether a statement names a type: ``Range = tuple[int, int]``."""
    return (
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Subscript | ast.BinOp)
        and (ast.unparse(node.targets[0])[:1].isupper() and not ast.unparse(node.targets[0]).isupper())
    )


def _difference(source: str, changed: str) -> str:
    lines = difflib.unified_diff(source.splitlines(), changed.splitlines(), lineterm="", n=0)
    return "\n".join(list(lines)[2:])


# -- running them ------------------------------------------------------------------------------------------------


@attrs.frozen
class _Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports one module from a text."""

    name: str
    path: Path
    source: str

    def find_spec(
        self, fullname: str, path: object, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.name:
            return None
        folder = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return importlib.util.spec_from_loader(
            fullname, self, origin=str(self.path), is_package=folder is not None
        )

    def get_source(self, fullname: str) -> str:
        return self.source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, str(self.path), "exec")

    def is_package(self, fullname: str) -> bool:
        return self.path.name == "__init__.py"

    def exec_module(self, module: ModuleType) -> None:
        if self.is_package(self.name):
            module.__path__ = [str(self.path.parent)]
        exec(self.get_code(self.name), module.__dict__)  # noqa: S102 - this is what it is for


def outcome(module: str, source: str, tests: Sequence[str], timeout: float) -> str:
    """Run tests with a changed module in a process of its own.

    Returns:
        ``survived`` where all pass, ``killed`` where one fails, ``timeout``.
    """
    child = os.fork()
    if child == 0:
        os._exit(_run(module, source, tests, timeout))
    ends = time.monotonic() + 6 * timeout  # other work on the machine is no fault of the mutant
    while time.monotonic() < ends:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return {0: "survived", 1: "killed"}.get(os.waitstatus_to_exitcode(status), "timeout")
        time.sleep(0.05)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return "timeout"


def _run(module: str, source: str, tests: Sequence[str], timeout: float) -> int:
    import pytest

    resource.setrlimit(resource.RLIMIT_CPU, (int(timeout), int(timeout) + 1))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.meta_path.insert(0, _Changed(f"attribution.{module}", path_of(module), source))
    options = [
        "-x",
        "-q",
        "--assert=plain",
        "--no-header",
        "--tb=no",
        "-p",
        "no:cacheprovider",
        "-k",
        f"not ({SLOW})",
    ]
    try:
        return int(pytest.main([*options, *tests]) != 0)
    except BaseException:  # noqa: BLE001 - whatever a mutant does, it is killed
        return 1


def _load() -> None:
    """Import what every child needs, but for the package."""
    for name in (
        "pytest",
        "attrs",
        "regex",
        "hypothesis",
        "hypothesis.strategies",
        "jsonschema",
        "lxml.html",
    ):
        importlib.import_module(name)
    if any(name.partition(".")[0] == "attribution" for name in sys.modules):
        raise RuntimeError("the package is loaded already: no mutant could take its place")


# -- the command -------------------------------------------------------------------------------------------------


def main() -> int:
    """Draw, run and report; give the exit status."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument(
        "modules", nargs="*", metavar="MODULE", help="_quotes, rules._base …; all of the core"
    )
    options.add_argument("--each", type=int, default=3, help="mutants of each module")
    options.add_argument("--seed", type=int, default=1, help="which mutants")
    options.add_argument("--least", type=float, default=0.0, help="share that has to be killed")
    options.add_argument(
        "--timeout", type=float, default=60, help="seconds of processor time for the tests of one"
    )
    options.add_argument("--quick", action="store_true", help="one mutant of a few modules")
    chosen = options.parse_args()
    modules = chosen.modules or (QUICK if chosen.quick else core_modules())
    each = 1 if chosen.quick else chosen.each
    os.chdir(ROOT)
    _load()
    tests = list(dict.fromkeys(test for module in modules for test in tests_of(module)))
    if (
        outcome(modules[0], path_of(modules[0]).read_text(encoding="utf-8"), tests, 10 * chosen.timeout)
        != "survived"
    ):
        options.error("the tests fail without any change: run them first")
    counts = {"killed": 0, "timeout": 0, "survived": 0}
    for module in modules:
        source = path_of(module).read_text(encoding="utf-8")
        for mutant in mutants(module, source, each, chosen.seed):
            began = time.monotonic()
            end = outcome(module, mutant.source, tests_of(module), chosen.timeout)
            counts[end] += 1
            print(f"{end:9} {module:24} {mutant.operator} ({time.monotonic() - began:.0f} s)", flush=True)
            if end == "survived":
                print(mutant.difference, flush=True)
    share = 1 - counts["survived"] / max(1, sum(counts.values()))
    print(
        ", ".join(f"{count} {end}" for end, count in counts.items()), f"({share:.1%} of the mutants killed)"
    )
    return int(share < chosen.least)


if __name__ == "__main__":
    sys.exit(main())
