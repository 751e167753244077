"""Output of texts: documents in, a listing, the article, JSON, or the formats of others out.

Each document is written before the next is asked for.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Final, NamedTuple, TextIO

from attribution._listing import listing
from attribution.cli._formats import FORMATS, Shelf
from attribution.cli._inputs import UsageError
from attribution.cli._marks import Marker, marker_for
from attribution.document import Document
from attribution.export import to_csv

__all__ = ["CHOICES", "Form", "Named", "present"]

Named = tuple[str, Document]

CHOICES: Final = ("text", "article", "json", "jsonl", "csv", *FORMATS)


class Form(NamedTuple):
    """How results are written.

    Args:
        format: one of ``CHOICES``.
        by: the order of a listing, ``text`` or ``speaker``.
        color: whether an article is coloured: ``auto``, ``always``, ``never``.
        several: whether there may be several texts, which are then named.
        spreadsheet: whether a table is for a spreadsheet.
    """

    format: str
    by: str
    color: str
    several: bool
    spreadsheet: bool = False


def present(found: Iterator[Named], form: Form, output: str | None) -> None:
    """Write what was found.

    Args:
        found: the documents, named.
        form: how.
        output: a file; a folder, where each text gives a file; standard output if None.

    Raises:
        UsageError: several texts would give several files, and no folder is named.
        OSError: it cannot be written.
    """
    if form.format in FORMATS and (form.several or _is_folder(output)):
        if output is None:
            raise UsageError(f"--format {form.format} gives a file for each text: name a folder with -o")
        shelf = Shelf(output, form.format)
        for name, document in found:
            shelf.put(name, document)
        return
    file = open(output, "w", encoding="utf-8", errors="replace", newline="") if output else None  # noqa: PTH123, SIM115
    with file or nullcontext(sys.stdout) as out:
        _write(found, form, out)


def _is_folder(output: str | None) -> bool:
    """Tell a folder by its being one, or by the slash behind its name."""
    return output is not None and (output.endswith("/") or Path(output).is_dir())


def _write(found: Iterator[Named], form: Form, out: TextIO) -> None:
    if form.format == "json":
        print(json.dumps([*_items(found, form)], ensure_ascii=False, indent=2), file=out)
    elif form.format == "jsonl":
        for item in _items(found, form):
            print(json.dumps(item, ensure_ascii=False), file=out)
    elif form.format == "csv":
        for n, (name, document) in enumerate(found):
            named = name if form.several else None
            table = to_csv(document.attributions, header=not n, file=named, spreadsheet=form.spreadsheet)
            out.write(table)
    elif form.format in FORMATS:
        for name, document in found:
            out.write(FORMATS[form.format].write(name, document))
    else:
        _write_pages(found, form, out)


def _write_pages(found: Iterator[Named], form: Form, out: TextIO) -> None:
    """Write for people: each text under its name where there are several."""
    width = shutil.get_terminal_size().columns
    marker = _marker(form.color)
    separator = ""
    for name, document in found:
        title = f"{name}\n{'=' * len(name)}\n\n" if form.several else ""
        if form.format == "article":
            body = marker(document.text, document.attributions).rstrip("\n")
        else:
            body = listing(document.attributions, width=width, by_speaker=form.by == "speaker")
        print(f"{separator}{title}{body}", file=out)
        separator = "\n\n"


def _marker(color: str) -> Marker:
    try:
        return marker_for(color)
    except ImportError:
        raise UsageError("--color always needs rich: pip install 'attribution-parser[terminal]'") from None


def _items(found: Iterator[Named], form: Form) -> Iterator[dict[str, Any]]:
    for name, document in found:
        for attribution in document.attributions:
            yield {**({"file": name} if form.several else {}), **attribution.to_dict()}
