"""CSV: attributions as a table, one a row (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from attribution._rows import COLUMNS, row
from attribution.model import Attribution

__all__ = ["to_csv"]


def to_csv(attributions: Iterable[Attribution], *, header: bool = True, file: str | None = None) -> str:
    r"""Write attributions as a table.

    Args:
        attributions: what a parse gave.
        header: whether the first line names the columns.
        file: the name of the text; if given, it is the first column, ``file``.

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
    first = () if file is None else (file,)
    if header:
        writer.writerow((*(("file",) if first else ()), *COLUMNS))
    for index, attribution in enumerate(attributions):
        cells = (str(c).lower() if isinstance(c, bool) else c for c in row(index, attribution))
        writer.writerow((*first, *cells))
    return out.getvalue()
