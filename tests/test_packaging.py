"""What is published: one version everywhere, complete metadata, archives that hold what they should.

``.ci/run`` builds both archives twice and compares them, and runs these tests from the unpacked sdist.
"""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import pytest
import regex

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

TRIED = "3.14"  # the version of Python that is not promised yet


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_version_is_one_everywhere() -> None:
    """In the project's metadata, the citation, and the newest section of the changelog that is released, if any."""
    version = PROJECT["version"]
    assert f"\nversion: {version}\n" in _read("CITATION.cff")
    released = regex.findall(
        r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", _read("CHANGELOG.md"), regex.MULTILINE
    )
    assert released[:1] in ([], [version])


def test_the_licence_is_one_everywhere() -> None:
    assert f"\nlicense: {PROJECT['license']}\n" in _read("CITATION.cff")
    assert "Apache License" in _read("LICENSE")


def test_every_version_of_python_that_is_tested_is_a_classifier() -> None:
    """And the oldest is the one that is required. A newer one is tried where it is at hand, and promised later."""
    told = regex.findall(r":: (3\.\d+)", " ".join(PROJECT["classifiers"]))
    assert PROJECT["requires-python"] == f">={told[0]}"
    assert set(regex.findall(r"python(3\.\d+)\b", _read(".ci/run"))) <= {*told, TRIED}
    assert f"{', '.join(told)}; {TRIED} where it is at hand" in _read("docs/stability.md")


def test_the_oldest_versions_of_dependencies_are_told() -> None:
    """The page has those that pyproject.toml has, which ``.ci/run`` installs."""
    for dependency in PROJECT["dependencies"]:
        name, _, oldest = dependency.partition(">=")
        assert f"| `{name}` | from {oldest} on |" in _read("docs/stability.md")


def test_the_citation_is_whole() -> None:
    """The keys that version 1.2.0 of the format asks for, and a title of the corpus that the figures rest on."""
    citation = _read("CITATION.cff")
    for key in ("cff-version: 1.2.0", "message: ", "title: attribution", "authors:", "references:"):
        assert f"\n{key}" in f"\n{citation}"


@pytest.mark.parametrize(
    "name",
    [
        "CHANGELOG.md",
        "CODE_OF_CONDUCT.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.md",
        "SECURITY.md",
        ".github/ISSUE_TEMPLATE/bug.yml",
    ],
)
def test_what_people_look_for_is_there(name: str) -> None:
    assert _read(name)


def test_the_installed_metadata_are_those_of_the_project() -> None:
    try:
        installed = metadata("attribution-parser")
    except PackageNotFoundError:
        pytest.skip("needs an installation")
    assert installed["Name"] == PROJECT["name"]
    assert installed["License-Expression"] == PROJECT["license"]
    assert installed["Version"] == PROJECT["version"]


@pytest.mark.xfail(strict=True, reason="the project has no public home yet: the first release names it")
def test_the_project_says_where_it_lives() -> None:
    assert {"Changelog", "Documentation", "Issues", "Source"} <= PROJECT["urls"].keys()
