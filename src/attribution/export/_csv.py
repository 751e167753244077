"""CSV: attributions as a table, one a row (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import regex

from attribution._rows import COLUMNS, Cell, row
from attribution.model import Attribution

__all__ = ["to_csv"]


#: What a spreadsheet takes for the beginning of a formula, also behind spaces, and in full width as East Asian text has it.
FORMULA = regex.compile(r"\s*+[=+\-@＝＋－＠]|[\t\r\n]")


def to_csv(
    attributions: Iterable[Attribution],
    *,
    header: bool = True,
    file: str | None = None,
    spreadsheet: bool = False,
) -> str:
    r"""Write attributions as a table.

    Args:
        attributions: what a parse gave.
        header: whether the first line names the columns.
        file: the name of the text; if given, it is the first column, ``file``.

        spreadsheet: whether words that a spreadsheet would take for a formula get an apostrophe before them, as OWASP
            advises against CSV injection. Such words are then no longer those of the text.

    Returns:
        The table, with commas, quotation marks where needed, and CRLF behind each row, as RFC 4180 has it. Absent is
        empty, true and false are ``true`` and ``false``. Words stand as they are in the text, line feeds included.

    Examples:
        >>> import csv
        >>> from attribution import parse_attributions
        >>> from attribution.export import to_csv
        >>> table = to_csv(parse_attributions("“It is safe,” Ana Ruiz said."))
        >>> [row] = csv.DictReader(table.splitlines())
        >>> row["speaker"], row["content"], row["content_spans"], row["time"]
        ('Ana Ruiz', '“It is safe,”', '0-13', '')
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    first = () if file is None else (_inert(file) if spreadsheet else file,)
    if header:
        writer.writerow((*(("file",) if first else ()), *COLUMNS))
    for index, attribution in enumerate(attributions):
        cells = (str(c).lower() if isinstance(c, bool) else c for c in row(index, attribution))
        writer.writerow((*first, *(map(_inert, cells) if spreadsheet else cells)))
    return out.getvalue()


def _inert(cell: Cell) -> Cell:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell
