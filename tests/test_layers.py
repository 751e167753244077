"""The drawing of docs/architecture.md: made from the code, so it is that of the code."""

from __future__ import annotations

import layers


def test_the_drawing_is_that_of_the_code() -> None:
    """``python tests/layers.py`` draws it anew."""
    assert layers.DRAWING.read_text(encoding="utf-8") == layers.drawing()


def test_a_line_that_follows_from_others_is_left_out() -> None:
    assert ("parser", "_results") in layers.edges()
    assert ("parser", "model") not in layers.edges()
