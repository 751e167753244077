"""Tables of attributions: Arrow, and through it pandas, Polars and Parquet. Needs the extra ``arrow``.

Takes what ``parse_attributions`` or ``parse_many`` gave; gives tables of one schema, in two forms. *Nested* has a row
for each text and loses nothing; *flat* has a row for each attribution and a plain column for each thing that is told of
it. Offsets count characters, as everywhere, not bytes. Rows are made batch by batch, so memory follows ``rows``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, islice
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq
import regex

from attribution._many import Parsed
from attribution._rows import COLUMNS, PLACES, cells
from attribution._rows import SPEAKER as SPEAKER_FIELDS
from attribution.model import Attribution

__all__ = [
    "ATTRIBUTION",
    "FLAT",
    "NESTED",
    "ROWS",
    "Results",
    "from_arrow",
    "nested_columns",
    "texts_of",
    "to_arrow",
    "to_batches",
    "to_pandas",
    "to_polars",
    "write_parquet",
]

#: What tables are made of: the attributions of one text, or what each of several texts gave.
Results = Iterable[Attribution] | Iterable[Parsed] | Iterable[tuple[Attribution, ...]]

ROWS: Final = 1_000  # texts in a batch, and in a row group of a Parquet file
LONE_SURROGATES: Final = regex.compile("[\ud800-\udfff]")

SPAN: Final = pa.struct({"start": pa.int32(), "end": pa.int32(), "text": pa.string()})
CUE: Final = pa.struct([*SPAN, pa.field("lemma", pa.string()), pa.field("type", pa.string())])
SPEAKER: Final = pa.struct(
    {
        "name": pa.string(),
        "type": pa.string(),
        "named": pa.bool_(),
        "anonymous": pa.bool_(),
        "role": pa.string(),
        "handle": pa.string(),
        "mentions": pa.list_(SPAN),
    }
)
POST: Final = pa.struct(
    {
        "platform": pa.string(),
        "author": pa.string(),
        "handle": pa.string(),
        "date": pa.date32(),
        "url": pa.string(),
    }
)
#: What one attribution is in a table. Its fields are those of ``Attribution``, as in its JSON; a post’s date is a date.
ATTRIBUTION: Final = pa.struct(
    {
        "kind": pa.string(),
        "content": pa.list_(SPAN),
        "cue": CUE,
        "source": SPAN,
        "speaker": SPEAKER,
        "addressee": SPAN,
        "time": SPAN,
        "medium": SPAN,
        "via": SPAN,
        "polarity": pa.string(),
        "post": POST,
        "parent": pa.int32(),
        "confidence": pa.float64(),
        "rule": pa.string(),
    }
)
#: Nested form, a row for each text; an ``id`` stands before it.
NESTED: Final = pa.schema({"attributions": pa.list_(ATTRIBUTION), "error": pa.string()})

#: Flat form, a row for each attribution; the ``id`` of its text stands before it, and ``index`` counts within the text.
FLAT: Final = pa.schema(
    [
        ("index", pa.int32()),
        ("kind", pa.string()),
        *chain.from_iterable(
            ((role, pa.string()), (f"{role}_start", pa.int32()), (f"{role}_end", pa.int32()))
            for role in ("content", *PLACES)
        ),
        ("cue_lemma", pa.string()),
        ("cue_type", pa.string()),
        ("speaker", pa.string()),
        *((f"speaker_{name}", SPEAKER.field(name).type) for name in SPEAKER_FIELDS),
        ("polarity", pa.string()),
        *((f"post_{field.name}", field.type) for field in POST),
        ("parent", pa.int32()),
        ("confidence", pa.float64()),
        ("rule", pa.string()),
    ]
)


def to_arrow(results: Results, *, ids: Iterable[Any] | None = None, nested: bool = False) -> pa.Table:
    """Make a table of attributions.

    Args:
        results: the attributions of one text, or what each of several texts gave.
        ids: what to call each text, in the order of the results; their positions, from 0, if None.
        nested: one row a text, with its attributions as a list, rather than one row an attribution. In flat form a
            content of several spans is one string, its parts joined with ``…``, from the start of the first to the
            end of the last; texts without attributions have no row.

    Returns:
        A table with the column ``id`` and those of ``FLAT`` or ``NESTED``.

    Raises:
        ValueError: there are more results than ids, or fewer.

    Examples:
        >>> from attribution import parse_attributions
        >>> from attribution.arrow import to_arrow
        >>> table = to_arrow(parse_attributions("“It is safe,” said Ana Ruiz. “I looked.”"))
        >>> table.select(["speaker", "cue", "content", "content_start"]).to_pylist()
        [{'speaker': 'Ana Ruiz', 'cue': 'said', 'content': '“It is safe,” … “I looked.”', 'content_start': 0}]
    """
    batches = list(to_batches(results, ids=ids, nested=nested))
    return pa.Table.from_batches(batches, schema=None if batches else _schema(pa.int64(), nested=nested))


def to_pandas(results: Results, *, ids: Iterable[Any] | None = None, nested: bool = False) -> Any:
    """Make a pandas data frame of attributions; see ``to_arrow``. Its columns have Arrow's types.

    Raises:
        ImportError: pandas is not installed.
    """
    import pandas as pd

    return to_arrow(results, ids=ids, nested=nested).to_pandas(types_mapper=pd.ArrowDtype)


def to_polars(results: Results, *, ids: Iterable[Any] | None = None, nested: bool = False) -> Any:
    """Make a Polars data frame of attributions; see ``to_arrow``.

    Raises:
        ImportError: Polars is not installed.
    """
    import polars as pl

    return pl.from_arrow(to_arrow(results, ids=ids, nested=nested))


def to_batches(
    results: Results,
    *,
    ids: Iterable[Any] | None = None,
    id_type: pa.DataType | None = None,
    nested: bool = False,
    rows: int = ROWS,
) -> Iterator[pa.RecordBatch]:
    """Make record batches of attributions, lazily: for more than memory holds; see ``to_arrow``.

    Args:
        results: as for ``to_arrow``.
        ids: as for ``to_arrow``.
        id_type: the type of ``id``; that of the first ids if None.
        nested: as for ``to_arrow``.
        rows: how many texts go into a batch.

    Returns:
        An iterator of batches, all of the schema of the first; none where there are no texts.
    """
    pairs = zip(count() if ids is None else ids, _by_text(results), strict=ids is not None)
    while some := list(islice(pairs, rows)):
        names, found = zip(*some, strict=True)
        column = pa.array(names, id_type)
        id_type = column.type
        yield (_nested if nested else _flat)(column, found, _schema(id_type, nested=nested))


def from_arrow(table: pa.Table | pa.RecordBatch) -> Iterator[tuple[Attribution, ...]]:
    """Give the attributions of each row of a table in nested form.

    Args:
        table: what has a column ``attributions``, as ``to_arrow(…, nested=True)`` gives it.

    Returns:
        The attributions of each text; of a text that was an error, none.

    Examples:
        >>> from attribution import parse_attributions
        >>> from attribution.arrow import from_arrow, to_arrow
        >>> found = parse_attributions("“It is safe,” said Ana Ruiz.")
        >>> list(from_arrow(to_arrow([found], nested=True))) == [found]
        True
    """
    for row in table.column("attributions"):
        yield tuple(map(_attribution, row.as_py() or ()))


def write_parquet(
    path: Path | str, results: Results, *, id_type: pa.DataType | None = None, **options: Any
) -> None:
    """Write attributions to a Parquet file, batch by batch: a row group for each, and no more than one in memory.

    Args:
        path: the file; what is there is replaced.
        results: as for ``to_arrow``; an iterator is worked off as it is written.
        id_type: as for ``to_batches``.
        options: ``ids``, ``nested`` and ``rows``, as for ``to_batches``.
    """
    batches = to_batches(results, id_type=id_type, **options)
    first = next(batches, None)
    if first is None:
        first = pa.RecordBatch.from_pylist(
            [], _schema(id_type or pa.int64(), nested=options.get("nested", False))
        )
    with pq.ParquetWriter(path, first.schema, compression="zstd") as writer:
        for batch in chain([first], batches):
            writer.write_batch(batch)


def texts_of(column: pa.Array | pa.ChunkedArray) -> list[Any]:
    """Give the values of a column of texts; what is not UTF-8 in it stays bytes, which no parser takes for a text."""
    try:
        values = column.to_pylist()
    except UnicodeDecodeError:
        values = column.cast(pa.binary()).to_pylist()
    return [_decoded(value) if isinstance(value, bytes) else value for value in values]


def _decoded(value: bytes) -> str | bytes:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value


def _schema(ids: pa.DataType, *, nested: bool) -> pa.Schema:
    return pa.schema([pa.field("id", ids), *(NESTED if nested else FLAT)])


def _by_text(results: Results) -> Iterator[Parsed]:
    """Give what each text gave; bare attributions are those of one text."""
    items: Iterator[Any] = iter(results)
    for first in items:
        if isinstance(first, Attribution):
            yield Parsed(text="", attributions=(first, *items))
        else:
            yield first if isinstance(first, Parsed) else Parsed(text="", attributions=tuple(first))


def nested_columns(answers: Iterable[tuple[Sequence[Attribution], str | None]]) -> list[pa.Array]:
    """Make the columns of ``NESTED`` from the attributions of each text and what is wrong with it."""
    rows = [{"attributions": [_struct(a) for a in found], "error": error} for found, error in answers]
    return _columns(rows, NESTED)


def _nested(ids: pa.Array, found: Sequence[Parsed], schema: pa.Schema) -> pa.RecordBatch:
    columns = nested_columns((parsed.attributions, parsed.error) for parsed in found)
    return pa.RecordBatch.from_arrays([ids, *columns], schema=schema)


def _flat(ids: pa.Array, found: Sequence[Parsed], schema: pa.Schema) -> pa.RecordBatch:
    texts = [n for n, parsed in enumerate(found) for _ in parsed.attributions]
    rows = [
        dict(zip(COLUMNS, cells(i, a), strict=True))
        for parsed in found
        for i, a in enumerate(parsed.attributions)
    ]
    return pa.RecordBatch.from_arrays(
        [ids.take(pa.array(texts, pa.int64())), *_columns(rows, FLAT)], schema=schema
    )


def _columns(rows: list[dict[str, Any]], schema: pa.Schema) -> list[pa.Array]:
    try:
        return list(pa.RecordBatch.from_pylist(rows, schema=schema).columns)
    except (
        UnicodeEncodeError
    ):  # half of a surrogate pair, which Python's strings may hold and Arrow's may not
        return list(pa.RecordBatch.from_pylist(_encodable(rows), schema=schema).columns)


def _encodable(value: Any) -> Any:
    """Put replacement characters for lone surrogates: as long, so that offsets stay."""
    if isinstance(value, str):
        return LONE_SURROGATES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _encodable(part) for key, part in value.items()}
    return [_encodable(part) for part in value] if isinstance(value, list) else value


def _struct(attribution: Attribution) -> dict[str, Any]:
    fields = attribution.to_dict()
    if attribution.post is not None:
        fields["post"]["date"] = attribution.post.date
    return fields


def _attribution(fields: dict[str, Any]) -> Attribution:
    post = fields.get("post")
    if post and post["date"] is not None:
        fields = {**fields, "post": {**post, "date": post["date"].isoformat()}}
    return Attribution.from_dict(fields)
