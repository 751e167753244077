"""A parser that fails, hangs or kills its process where a text tells it to; what a real one should never do."""

from __future__ import annotations

import os
import time
from typing import cast

from attribution import Attribution, Parser

__all__ = ["DEADLY"]


class _Deadly:
    def parse(self, text: str, *, min_confidence: float) -> tuple[Attribution, ...]:
        """Do what the text says."""
        assert min_confidence == 0.0
        if text == "die":
            os._exit(3)
        if text == "raise":
            raise RecursionError("too deep")
        if text == "hang":
            time.sleep(600)
        return ()


DEADLY = cast("Parser", _Deadly())
