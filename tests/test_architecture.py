"""The shape of the code: which module may know which, what data files may hold, how long things may get."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import attribution
from attribution import Title, Words, load_rules
from attribution.rules import FRAMES, NAME_KINDS, POST_WORDS, SPECIAL_FRAMES, WORD_CLASSES

ROOT = Path(attribution.__file__).parent
RUN_TIME_DEPENDENCIES = {"attrs", "regex"}
#: Modules that use an extra, with what they use; nothing else needs it.
EXTRAS = {
    "attribution._html.pages": {"lxml"},
    "attribution.arrow": {"pandas", "polars", "pyarrow"},
    "attribution.cli._completion": {"argcomplete"},
    "attribution.cli._corpora": {"pyarrow"},
    "attribution.cli._marks": {"rich"},
    "attribution.cli._progress": {"rich"},
    "attribution.cli._records": {"pyarrow"},
    "attribution.cli._results": {"pyarrow"},
    "attribution.cli._streams": {"zstandard"},
    "attribution.pandas": {"pandas"},
    "attribution.spacy": {"spacy"},
    "attribution.spark": {"pyarrow", "pyspark"},
}
#: Modules that exist to be known to a library: importing them registers what they hold with it.
PLUGINS = {"attribution.pandas", "attribution.spacy"}
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300

#: Low to high: a module may import modules of lower layers and of its own package, nothing else.
#: Modules of one layer do not know each other.
LAYERS: list[list[str]] = [
    ["model"],
    ["hints", "rules", "_groups", "_marked", "_bits", "_rows", "_weave", "_wording"],
    ["explanation"],
    ["rulesets", "_lexicon", "_listing", "_view"],
    ["document", "export"],
    ["_tokens", "_posts"],
    ["_quotes", "_speakers", "_html"],
    ["_units", "_credits", "_plain"],
    ["_phrases"],
    ["_hearers"],
    ["_boundaries"],
    ["_frames"],
    ["_verbs", "_brackets"],
    ["_joints"],
    ["_cues", "_contents", "_sources"],
    ["_complements", "_inverted", "_relation"],
    ["_shared", "_evidence"],
    ["_match"],
    ["_elements_left", "_elements_right", "_elements_second", "_elements_told"],
    ["_elements"],
    ["_relations"],
    ["_circumstances", "_settle", "_dialogue", "_mood"],
    ["_drafts"],
    ["_explain", "_results"],
    ["parser"],
    ["_job"],
    ["_worker"],
    ["_crew"],
    ["_many"],
    ["arrow", "pandas", "spacy"],
    ["spark"],
    ["evaluation", "_examples"],
    ["_lint"],
    ["testing"],
    ["attribution"],
    ["cli"],
    ["__main__"],
]

MODULES = {
    ".".join(["attribution", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}
DATA = [name for name in MODULES if name.startswith("attribution.rulesets.") and name.count(".") > 2]


@cache
def tree(name: str) -> ast.Module:
    """Parse a module of the package."""
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


@cache
def imported(name: str) -> frozenset[str]:
    """Give what a module imports, also inside functions: our own modules in full, of others the top name."""
    found: set[str] = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are absolute"
            module = node.module or ""
            subs = {f"{module}.{alias.name}" for alias in node.names} & MODULES.keys()
            found |= subs or {module}
    return frozenset(x if x.split(".")[0] == "attribution" else x.split(".")[0] for x in found)


def layer(name: str) -> str:
    """Give the unit of the import order that a module belongs to: ``attribution.rules._base`` is ``rules``."""
    parts = name.split(".")[1:]
    return parts[0] if parts else "attribution"


@pytest.mark.parametrize("name", MODULES)
def test_imports_only_the_standard_library_and_two_dependencies(name: str) -> None:
    """An installation is small, and stays so."""
    foreign = {x for x in imported(name) if not x.startswith("attribution")}
    assert foreign - sys.stdlib_module_names - RUN_TIME_DEPENDENCIES - EXTRAS.get(name, set()) == set()


def test_there_are_no_import_cycles() -> None:
    """Every module can be read with only those below it in mind."""
    done: set[str] = set()
    for start in MODULES:
        _visit(start, (), done)


def _visit(name: str, path: tuple[str, ...], done: set[str]) -> None:
    assert name not in path, f"a cycle: {' -> '.join([*path, name])}"
    if name in done:
        return
    for other in imported(name) & MODULES.keys():
        _visit(other, (*path, name), done)
    done.add(name)


def test_every_module_has_a_place_in_the_order() -> None:
    """A new module is put into ``LAYERS`` on purpose."""
    assert {layer(name) for name in MODULES} == {unit for units in LAYERS for unit in units}


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_down_only(name: str) -> None:
    """A step knows the values it takes and gives, not the steps around it."""
    height = {unit: i for i, units in enumerate(LAYERS) for unit in units}
    own = layer(name)
    for other in imported(name) & MODULES.keys():
        lower = height.get(layer(other), len(LAYERS)) < height.get(own, -1)
        assert layer(other) == own or lower, f"{name} imports {other}"


@pytest.mark.parametrize("name", MODULES)
def test_modules_are_short_and_say_what_they_are(name: str) -> None:
    """A header tells what goes in, what comes out and what it costs; the lexicon may be longer."""
    if name in DATA:
        return
    lines = MODULES[name].read_text(encoding="utf-8").splitlines()
    assert ast.get_docstring(tree(name)), "no header"
    assert _lines_of_code(name, lines) <= LONGEST_MODULE


def _lines_of_code(name: str, lines: list[str]) -> int:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {
        i
        for node in ast.walk(tree(name))
        if isinstance(node, documented) and ast.get_docstring(node)
        for i in range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)
    }
    return sum(
        1
        for i, line in enumerate(lines, 1)
        if line.strip() and not line.lstrip().startswith("#") and i not in docstrings
    )


#: Classes of nouns, which name things of the code as well: text, time, request.
TERMS = {"label", "medium", "month", "noun", "request", "role-noun", "time", "time-noun", "verb"}
SPEAKING_NO_LANGUAGE = [
    name
    for name in MODULES
    if name.startswith(("attribution._speakers", "attribution._credits", "attribution._circumstances"))
]


@pytest.mark.parametrize("name", SPEAKING_NO_LANGUAGE)
def test_engine_modules_hold_no_words_of_a_language(name: str) -> None:
    """What English says with *the*, *of*, *who* is in its pack: another language brings its own."""
    rules = load_rules("en")
    closed = [
        ws for ws in rules.of(Words) if ws.word_class not in TERMS and not ws.word_class.endswith("-ending")
    ]
    words = {word for ws in closed for word in ws.words}
    words |= {title.name.lower() for title in rules.of(Title)}
    named = {
        node.value
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isalpha()
    }
    assert named & words - {"own", *getattr(sys.modules[name], "__all__", ())} == set()


#: What the rule language itself is called: frames, elements, classes.
TERMS_OF_RULES = {*FRAMES, *SPECIAL_FRAMES, *WORD_CLASSES, *NAME_KINDS, *POST_WORDS}
ENGINE = [
    name
    for name in MODULES
    if not name.startswith(("attribution.rulesets", "attribution.cli", "attribution.evaluation"))
    and name
    not in {"attribution._posts.dates", "attribution._wording"}  # months of all languages; words for readers
]


@pytest.mark.parametrize("name", ENGINE)
def test_engine_modules_hold_no_word_lists(name: str) -> None:
    """A list of words, or an expression that offers some, is data of a language: it belongs into its pack."""
    lists = [found & _closed_class() - TERMS_OF_RULES for found in _lists_of_words(tree(name))]
    assert [sorted(words) for words in lists if len(words) >= A_LIST] == []


A_LIST = 3


@cache
def _closed_class() -> frozenset[str]:
    packs = (load_rules("en"), load_rules("de"))
    classes = [
        words for rules in packs for words in rules.of(Words) if words.word_class not in {*TERMS, "trait"}
    ]
    return frozenset(w for words in classes for w in words.words if w.isalpha() and len(w) > 1)


def _lists_of_words(module: ast.Module) -> Iterator[set[str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            yield {e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)}
        elif isinstance(node, ast.Dict):
            yield {e.value for e in node.keys if isinstance(e, ast.Constant) and isinstance(e.value, str)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value:
            yield set(re.findall(r"(?<=[|(:])[a-z]+(?=[|)])", node.value))


@pytest.mark.parametrize("name", MODULES)
def test_functions_are_short(name: str) -> None:
    """What does not fit on a screen is two things."""
    too_long = {
        node.name: size
        for node in ast.walk(tree(name))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (size := _length(node)) > LONGEST_FUNCTION
    }
    assert too_long == {}


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1


@pytest.mark.parametrize("name", MODULES)
def test_no_module_works_at_import(name: str) -> None:
    """At the top stand definitions and values: no loops, no bare calls, no files."""
    for node in tree(name).body:
        if isinstance(node, ast.If):
            test = ast.unparse(node.test)
            assert test in {"TYPE_CHECKING", "__name__ == '__main__'"}, f"line {node.lineno}"
        elif isinstance(node, ast.Expr):
            registers = name in PLUGINS and isinstance(node.value, ast.Call)
            assert registers or isinstance(node.value, ast.Constant), f"line {node.lineno}: a bare expression"
        else:
            assert not isinstance(node, ast.For | ast.While | ast.With | ast.Try), f"line {node.lineno}"


@pytest.mark.parametrize("name", DATA)
def test_data_files_hold_literals_only(name: str) -> None:
    """A lexicon is read at a glance: names, strings, figures and rule values, no code."""
    for node in ast.walk(tree(name)):
        assert isinstance(node, tuple(_data_nodes())), (
            f"line {getattr(node, 'lineno', '?')}: {type(node).__name__}"
        )
        if isinstance(node, ast.Call):
            assert isinstance(node.func, ast.Name), f"line {node.lineno}: a method call"


def _data_nodes() -> Iterator[type[ast.AST]]:
    yield from (ast.Module, ast.ImportFrom, ast.alias, ast.Assign, ast.AnnAssign, ast.Expr)
    yield from (ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.Starred, ast.Name, ast.Call, ast.keyword)
    yield from (ast.Attribute, ast.Subscript, ast.Load, ast.Store, ast.UnaryOp, ast.USub)
