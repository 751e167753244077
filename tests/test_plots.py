"""The plots of docs/plots.md are what its code draws. Needs the extras ``pandas`` and ``plot``."""

from __future__ import annotations

import doctest
import shutil
from pathlib import Path

import pytest

from test_documents import EXAMPLE

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"


@pytest.mark.filterwarnings("default")  # what pandas and matplotlib say to each other is theirs
def test_the_pictures_of_the_page_are_what_its_code_draws(tmp_path: Path) -> None:
    """Within what fonts and versions differ by. A picture that is not there is drawn, to be looked at and kept."""
    for name in ("pandas", "matplotlib"):
        pytest.importorskip(name, reason="needs the extras 'pandas' and 'plot'")
    from matplotlib.testing.compare import compare_images  # noqa: PLC0415 - an extra

    code = "\n".join(EXAMPLE.findall((ROOT / "docs" / "plots.md").read_text(encoding="utf-8")))
    test = doctest.DocTestParser().get_doctest(code, {}, "plots.md", "plots.md", 0)
    assert not doctest.DocTestRunner().run(test, clear_globs=False).failed
    for name in ("people", "outlets"):
        kept, drawn = IMAGES / f"plot-{name}.png", tmp_path / f"{name}.png"
        test.globs[name].savefig(drawn, dpi=150, metadata={"Software": None})
        if not kept.exists():
            shutil.copy(drawn, kept)
            pytest.fail(f"{kept} was not there: look at it, and run the test again")
        shutil.copy(kept, tmp_path / "kept.png")
        assert compare_images(str(tmp_path / "kept.png"), str(drawn), tol=12) is None
