"""What is done with each of many texts, here or in another process: it is parsed, and an error is an answer too."""

from __future__ import annotations

from typing import Any

import attrs

from attribution.model import Attribution
from attribution.parser import Parser

__all__ = ["Answer", "Job"]

#: What was found in a text, and what went wrong.
Answer = tuple[tuple[Attribution, ...], str | None]


@attrs.frozen
class Job:
    """What to do with each text."""

    parser: Parser
    min_confidence: float = 0.0

    def __call__(self, text: Any) -> Answer:
        """Parse a text; an error is a result like others."""
        try:
            return self.parser.parse(text, min_confidence=self.min_confidence), None
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this text's alone
            return (), f"{type(error).__name__}: {error}"
