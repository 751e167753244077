"""A text together with its attributions, which can show itself.

Knows the model and the picture; parsing knows it. Apart from the model because a notebook asks a value to draw itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from attribution._view import render_frame
from attribution.model import Attribution

__all__ = ["Document"]


@attrs.frozen(kw_only=True)
class Document:
    """A text, and what is attributed in it: what ``parse_html`` gives, and what a notebook draws.

    Args:
        text: the text; of a page, the article as extracted. Every span is an offset into it.
        attributions: the attributions, in text order.

    Examples:
        >>> from attribution import parse_attributions
        >>> text = "“It is safe,” Ana Ruiz said."
        >>> document = Document(text=text, attributions=parse_attributions(text))
        >>> Document.from_dict(document.to_dict()) == document
        True
    """

    text: str
    attributions: tuple[Attribution, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Give the value as plain JSON types, keyed by field name."""
        return {"text": self.text, "attributions": [a.to_dict() for a in self.attributions]}

    @classmethod
    def from_dict(cls, data: object) -> Document:
        """Read what ``to_dict`` gave. Raises TypeError or ValueError for anything else."""
        if not isinstance(data, Mapping):
            raise TypeError(f"Document: expected a mapping, got {type(data).__name__}")
        for key in ("text", "attributions"):
            if key not in data:
                raise ValueError(f"Document: the key {key!r} is missing")
        return cls(
            text=str(data["text"]), attributions=tuple(map(Attribution.from_dict, data["attributions"]))
        )

    def _repr_html_(self) -> str:
        """Draw the text with its attributions where a notebook shows the value."""
        return render_frame(self.text, self.attributions)
