"""All that is public, described: names and signatures, rules, forms of packs, keys of the JSON, columns, commands.

``tests/test_stability.py`` holds it against ``tests/released.json``. Modules whose extra may not be installed are
read as source text, so that what is described is the same everywhere.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs

import attribution
from attribution import load_rules
from attribution._rows import COLUMNS
from attribution.cli import COMMANDS, DEFAULT, _command
from attribution.export import json_schema
from attribution.rules import FRAMES, NAME_KINDS, POST_WORDS, SPECIAL_FRAMES, WORD_CLASSES
from attribution.rules._patterns import ELEMENTS
from attribution.rulesets import BUILT_IN, TABLES
from attribution.rulesets._toml import FORMAT

MODULES = (
    "attribution",
    "attribution.cli",
    "attribution.document",
    "attribution.evaluation",
    "attribution.explanation",
    "attribution.export",
    "attribution.hints",
    "attribution.model",
    "attribution.parser",
    "attribution.rules",
    "attribution.rulesets",
    "attribution.testing",
)
OF_EXTRAS = ("attribution.arrow", "attribution.pandas", "attribution.spacy", "attribution.spark")

Surface = dict[str, dict[str, str]]


@cache
def surface() -> Surface:
    """Describe all that is public: by part, each name with what is promised of it."""
    found: Surface = {"api": {}}
    for module in map(importlib.import_module, MODULES):
        for name in module.__all__:
            found["api"].update(_described(module.__name__, name, getattr(module, name)))
    for name in OF_EXTRAS:
        found["api"].update(_read(name))
    for pack in BUILT_IN:
        found[f"rules of {pack}"] = {
            f"{type(rule).__name__} {rule.name}": "" for rule in load_rules(pack).rules
        }
    found["pack files"] = {
        f"{table}.{field}": "" for table, kind in TABLES.items() for field in fields_of(kind)
    }
    found["pack files"]["format"] = str(FORMAT)
    found["rule language"] = dict.fromkeys(
        (*ELEMENTS, *FRAMES, *SPECIAL_FRAMES, *WORD_CLASSES, *NAME_KINDS, *POST_WORDS), ""
    )
    found["commands"] = dict.fromkeys(COMMANDS, "")
    found["options"] = {f"{c} {option}": "" for c in (DEFAULT, *COMMANDS) for option in _options(c)}
    found["json"] = dict(_keys(json_schema()["$defs"]))
    found["columns"] = dict.fromkeys(COLUMNS, "")
    return found


def fields_of(kind: type) -> tuple[str, ...]:
    """Name what a value is made of."""
    return tuple(f.name for f in attrs.fields(kind) if f.init) if attrs.has(kind) else ()


def _described(module: str, short: str, value: Any) -> Iterator[tuple[str, str]]:
    name = f"{module}.{short}"
    if module != "attribution" and short in attribution.__all__:
        yield name, f"attribution.{short}"
    elif inspect.isclass(value):
        yield name, "class"
        for field in fields_of(value):
            yield f"{name}.{field}", "field"
        for member, of in inspect.getmembers(value, inspect.isroutine):
            if not member.startswith("_") and (getattr(of, "__module__", None) or "").startswith(
                "attribution"
            ):
                yield f"{name}.{member}", _signature(of)
    elif callable(value):
        yield name, _signature(value)
    else:
        yield name, type(value).__name__


def _signature(function: Callable[..., Any]) -> str:
    """Give the parameters with their defaults; types may be told more exactly at any time."""
    given = inspect.signature(function)
    bare = [p.replace(annotation=inspect.Parameter.empty) for p in given.parameters.values()]
    return str(given.replace(parameters=bare, return_annotation=inspect.Signature.empty))


# -- without importing -------------------------------------------------------------------------------------------


def _read(module: str) -> Iterator[tuple[str, str]]:
    """Describe what a module's ``__all__`` names, from its source text."""
    path = Path(attribution.__file__).parent / f"{module.rpartition('.')[2]}.py"
    body = ast.parse(path.read_text(encoding="utf-8")).body
    public = next(
        ast.literal_eval(node.value)
        for node in body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
    for name in public:
        yield from _read_one(f"{module}.{name}", next(node for node in body if name in _bound(node)))


def _bound(node: ast.stmt) -> set[str]:
    """Give the names that a statement binds."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _read_one(name: str, node: ast.stmt) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.FunctionDef):
        yield name, f"({_parameters(node.args)})"
    elif isinstance(node, ast.ClassDef):
        yield name, "class"
        for member in node.body:
            if isinstance(member, ast.FunctionDef) and not member.name.startswith("_"):
                yield f"{name}.{member.name}", f"({_parameters(member.args)})"
    else:
        yield name, "value"


def _parameters(given: ast.arguments) -> str:
    for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg):
        if argument is not None:
            argument.annotation = None
    return ast.unparse(given)


# -- data and command --------------------------------------------------------------------------------------------


def _options(command: str) -> Iterator[str]:
    parser, _ = _command(command)
    for action in parser._actions:
        yield from action.option_strings or [action.dest.upper()]


def _keys(definitions: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the keys of each kind of object, and whether they are always there."""
    for name, definition in definitions.items():
        for key in definition.get("properties", ()):
            yield f"{name}.{key}", "required" if key in definition.get("required", ()) else "optional"
        for value in definition.get("enum", ()):
            yield f"{name} {value}", "value"
