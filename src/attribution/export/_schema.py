"""The JSON Schema of the contract's JSON, which lies beside this module as a file."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """Give the schema of what ``Attribution.to_dict`` gives, as JSON Schema, draft 2020-12.

    Other results are among its definitions: ``{"$ref": "…#/$defs/Document"}`` for ``Document.to_dict``.

    Examples:
        >>> from attribution.export import json_schema
        >>> schema = json_schema()
        >>> schema["$schema"], sorted(schema["$defs"])[:3]
        ('https://json-schema.org/draft/2020-12/schema', ['Attribution', 'Credit', 'Cue'])
    """
    schema: dict[str, Any] = json.loads((files(__package__) / "attribution.schema.json").read_text("utf-8"))
    return schema
