"""The guides and the example pack, as a new user tries them: from an empty folder, with the built wheel alone.

One virtual environment is made for all of them. It sees the libraries that this environment has, so nothing is
fetched; where the wheel cannot be built without the network, the tests are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
import regex

ROOT = Path(__file__).parent.parent
GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
STEP = regex.compile(
    r"<!-- (?P<what>file|run)(?:: (?P<name>[^ ]+))? -->\n+```\w*\n(?P<body>.*?)^```$",
    regex.MULTILINE | regex.DOTALL,
)
pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(os.name == "nt", reason="the guides are written for a Unix shell"),
    pytest.mark.skipif(not (ROOT / "src").exists(), reason="needs src/ to build a wheel from"),
    pytest.mark.skipif(
        find_spec("hatchling") is None, reason="needs hatchling, of the extra 'test', to build a wheel"
    ),
]


class Step(NamedTuple):
    """A step of a guide: a file to write, or commands with what they print and their last status."""

    what: str
    name: str
    body: str


def steps(guide: Path) -> list[Step]:
    """Give the steps of a guide in order."""
    return [
        Step(m["what"], m["name"] or "", m["body"]) for m in STEP.finditer(guide.read_text(encoding="utf-8"))
    ]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make a virtual environment that holds the built wheel, and give the variables to use it with."""
    folder = tmp_path_factory.mktemp("installed")
    home = folder / "venv"
    variables = {
        **{
            k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PIP_", "VIRTUAL_ENV", "COV_"))
        },
        "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_BUILD_ISOLATION": "0",  # as pip reads it: no isolation
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "COLUMNS": "80",
    }
    run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", str(folder), str(ROOT)],
        folder,
        variables,
    )
    (wheel,) = folder.glob("*.whl")
    venv.create(home, with_pip=True)
    run([str(home / "bin" / "pip"), "install", "--quiet", str(wheel)], folder, variables)
    # Only now the libraries of this environment: pip would take an editable installation for the wheel.
    (site,) = home.glob("lib/python*/site-packages")
    (site / "beside.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return variables


def run(command: list[str], folder: Path, variables: dict[str, str], expected: int = 0) -> str:
    """Run a command; give what it prints, both streams together."""
    done = subprocess.run(  # noqa: S603 - ours
        command, cwd=folder, env=variables, capture_output=True, text=True, timeout=250, check=False
    )
    said = done.stdout + done.stderr
    assert done.returncode == expected, f"{command}: status {done.returncode}\n{said}"
    return said


def test_the_wheel_is_what_is_used(environment: dict[str, str], tmp_path: Path) -> None:
    """Not the source tree, else the rest of this file would prove nothing."""
    path = run(["python", "-c", "import attribution; print(attribution.__file__)"], tmp_path, environment)
    assert "site-packages" in path
    assert str(ROOT) not in path


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_guide_works_as_written(guide: Path, environment: dict[str, str], tmp_path: Path) -> None:
    """Its files are written, its commands run in order, and print what the guide says; … stands for anything."""
    found = steps(guide)
    assert {"file", "run"} == {step.what for step in found}
    for step in found:
        if step.what == "file":
            (tmp_path / step.name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / step.name).write_text(step.body, encoding="utf-8")
            continue
        for command, printed in commands(step.body):
            said = run(["bash", "-c", command], tmp_path, environment, int(step.name or 0))
            pattern = ".*?".join(regex.escape(part) for part in printed.strip().split("…"))
            assert regex.fullmatch(pattern, said.strip()), f"{guide.name}: $ {command}\n{said}"


def commands(body: str) -> list[tuple[str, str]]:
    """Take a console apart: each command with the lines below it."""
    blocks = regex.split(r"^\$ ", body, flags=regex.MULTILINE)[1:]
    return [(command, printed) for command, _, printed in (block.partition("\n") for block in blocks)]


def test_the_example_pack_installs_and_passes_its_tests(environment: dict[str, str], tmp_path: Path) -> None:
    """Built to a wheel of its own, loaded by its name, tested by what the library ships for that."""
    pack = shutil.copytree(ROOT / "examples" / "court-pack", tmp_path / "pack")
    run(["pip", "wheel", "--quiet", "--wheel-dir", "dist", "."], pack, environment)
    (wheel,) = (pack / "dist").glob("attribution_court-*.whl")
    run(["pip", "install", "--quiet", "--force-reinstall", str(wheel)], pack, environment)
    shutil.rmtree(pack / "src")
    assert "nothing to mend" in run(["attribution", "rules", "check", "en-court"], pack, environment)
    assert "passed" in run(["python", "-m", "pytest", "-q", "tests"], pack, environment)
    (pack / "a.txt").write_text("The witness deponed that it rained.", encoding="utf-8")
    assert '"lemma": "depone"' in run(["attribution", "a.txt", "--rules", "en-court"], pack, environment)
    assert "there are de, en, en-court, en-stance" in run(
        ["attribution", "a.txt", "--rules", "en-cuort"], pack, environment, 2
    )
