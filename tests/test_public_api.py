"""The public names: what may be imported is listed, described and documented, and nothing else is."""

from __future__ import annotations

import importlib
import subprocess
import sys
import types
from pathlib import Path

import pytest

import attribution

PUBLIC_MODULES = [
    "attribution",
    "attribution.arrow",
    "attribution.cli",
    "attribution.document",
    "attribution.evaluation",
    "attribution.explanation",
    "attribution.export",
    "attribution.hints",
    "attribution.model",
    "attribution.pandas",
    "attribution.parser",
    "attribution.rules",
    "attribution.rulesets",
    "attribution.spacy",
    "attribution.spark",
    "attribution.testing",
]
OF_EXTRAS = {"attribution.pandas", "attribution.spacy"}  # modules named for the library that they need
API_PAGE = Path(__file__).parent.parent / "docs" / "api.md"


@pytest.mark.parametrize("name", PUBLIC_MODULES)
def test_all_names_exist_and_are_sorted(name: str) -> None:
    """``__all__`` promises nothing that is missing, and nothing twice."""
    if name in OF_EXTRAS:
        pytest.importorskip(name.rpartition(".")[2])
    module = importlib.import_module(name)
    assert all(hasattr(module, public) for public in module.__all__)
    assert len(set(module.__all__)) == len(module.__all__)


def test_what_is_importable_is_listed() -> None:
    """A name of the package without underscore is public, so it stands in ``__all__``."""
    names = {
        name
        for name, value in vars(attribution).items()
        if not name.startswith("_") and not isinstance(value, types.ModuleType) and name != "annotations"
    }
    assert set(attribution.__all__) - {"__version__"} == names


@pytest.mark.parametrize("name", attribution.__all__)
def test_public_names_are_documented(name: str) -> None:
    """Each has a docstring and a place on the API page."""
    value = getattr(attribution, name)
    if callable(value):
        assert value.__doc__
        assert not value.__doc__.startswith(f"{name}("), "that is the signature that Python made up"
    assert f"attribution.{name}\n" in API_PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["parse_attributions", "load_rules", "Parser", "RuleSet", "Attribution"])
def test_the_promised_names_are_there(name: str) -> None:
    assert name in attribution.__all__


@pytest.mark.parametrize("value", [None, b"bytes", 3, ["text"]])
def test_only_a_string_is_text(value: object) -> None:
    """Anything else gets a TypeError that says so."""
    with pytest.raises(TypeError, match=rf"str.*{type(value).__name__}"):
        attribution.parse_attributions(value)  # type: ignore[arg-type]


def test_of_two_that_begin_together_the_longer_comes_first() -> None:
    """So that whoever passes on what another said stands before what is passed on."""
    found = attribution.parse_attributions("“The bridge is safe,” Ana Ruiz said, according to the Echo.")
    assert ["according to", "said"] == [a.cue.text for a in found if a.cue]
    assert [None, 0] == [a.parent for a in found]


def test_importing_loads_no_pack_and_no_command_line() -> None:
    """Import is cheap: packs, entry points and argparse come when they are asked for."""
    code = (
        "import sys, attribution; "
        "print([m for m in ('argparse', 'importlib.metadata', 'json', 'lxml', 'pickle', 'pyarrow', 'subprocess', 'tomllib', 'attribution.rulesets.en') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)  # noqa: S603 - ours
    assert done.stdout.strip() == "[]"
