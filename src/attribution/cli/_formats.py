"""Formats of others: a document in, the content of a file out.

One entry a format. Where there are several files, each becomes one in a folder; CSV and JSON Lines take many in one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from attribution.document import Document
from attribution.export import to_brat, to_json_ld, to_tei, to_web_annotations

__all__ = ["FORMATS", "Format", "Shelf"]


class Format(NamedTuple):
    """A format that holds one text: how it is written, and the extension of its files."""

    write: Callable[[str, Document], str]
    extension: str
    what: str


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _json_ld(name: str, document: Document) -> str:
    return _json(to_json_ld(document.text, document.attributions, title=Path(name).stem))


def _web_annotation(name: str, document: Document) -> str:
    return _json(to_web_annotations(document.text, document.attributions, source=quote(name)))


def _tei(name: str, document: Document) -> str:
    return to_tei(document.text, document.attributions, title=Path(name).stem)


def _brat(_: str, document: Document) -> str:
    return to_brat(document.attributions)


FORMATS: Final = {
    "jsonld": Format(_json_ld, ".jsonld", "schema.org"),
    "webanno": Format(_web_annotation, ".jsonld", "W3C Web Annotation"),
    "tei": Format(_tei, ".xml", "TEI P5"),
    "brat": Format(_brat, ".ann", "brat stand-off"),
}


class Shelf:
    """A folder that takes one file for each text; brat's as PolNeAR has them, with the text beside."""

    def __init__(self, folder: str, form: str) -> None:
        self.folder = Path(folder)
        self.form = form
        self.taken: dict[str, int] = {}

    def put(self, name: str, document: Document) -> None:
        """Write the file of a text. Raises OSError where it cannot be written."""
        chosen = FORMATS[self.form]
        stem = self._stem(name)
        content = chosen.write(name, document)
        if self.form == "brat":  # behind the last underscore stands who annotated
            _write(self.folder / "attributions" / f"{stem}_attribution.ann", content)
            _write(self.folder / "text" / f"{stem}.txt", document.text)
        else:
            _write(self.folder / f"{stem}{chosen.extension}", content)

    def _stem(self, name: str) -> str:
        """Name the file as the text; two texts of one name are told apart by a number."""
        stem = "text" if name == "-" else Path(name).stem
        self.taken[stem] = self.taken.get(stem, 0) + 1
        return stem if self.taken[stem] == 1 else f"{stem}-{self.taken[stem]}"


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8", "replace"))  # bytes: line ends stay, offsets count them
