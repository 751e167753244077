"""Sphinx configuration: ``sphinx-build -W -n -b html docs docs/_build``."""

import tomllib
from pathlib import Path

_pyproject = Path(__file__).parent.parent / "pyproject.toml"

project = "attribution"
release = tomllib.loads(_pyproject.read_text(encoding="utf-8"))["project"]["version"]
copyright = "the attribution contributors"  # noqa: A001 - Sphinx's name

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "attribution"
exclude_patterns = ["_build"]

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
doctest_global_setup = "from importlib.util import find_spec\nfrom attribution import *"
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
nitpicky = True
# The standard library's pages are elsewhere, and a build fetches nothing.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections|collections\.abc|datetime|enum|os|pathlib|typing)\..*"),
    (r"py:.*", r"attribution\.rules\._.*"),  # bases and type variables that are nobody's business
    (r"py:.*", r"(pa|pyarrow|pyspark)\..*|DataFrame"),  # of extras, whose pages are elsewhere as well
    (r"py:.*", r"(date|datetime\.date|Iterable|Iterator|Mapping|Sequence|Any|StrEnum)"),
]
