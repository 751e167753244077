"""Records of a corpus: lines of a JSON Lines file, rows of a Parquet file.

Takes names of files; gives their records in order, lazily. What is wrong with one record is its error and stops
nothing; what is wrong with a file is raised, since no line of a corpus may be lost unnoticed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from attribution.cli._streams import open_to_read

__all__ = [
    "Fields",
    "Position",
    "Record",
    "UnreadableError",
    "is_corpus",
    "is_parquet",
    "read_records",
    "size_of",
]

LINES: Final = (".jsonl", ".ndjson")
BATCH: Final = 64  # rows of a Parquet file that are read at a time


@attrs.frozen
class Position:
    """A line or row of a corpus, counted from 1; 0 is before the first."""

    file: str
    line: int


@attrs.frozen
class Fields:
    """Where a record has its text, and what it is called by."""

    text: str
    id: str


@attrs.frozen
class Record:
    """One record; ``read`` is how many bytes of all files have been read up to it."""

    at: Position
    read: int
    text: Any = None
    id: Any = None
    error: str | None = None


class UnreadableError(Exception):
    """A file of a corpus cannot be read, or not to its end."""

    def __init__(self, name: str, reason: Exception) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason


def is_corpus(name: str) -> bool:
    """Tell by its name whether a file holds many texts."""
    return is_parquet(name) or name.removesuffix(".gz").removesuffix(".zst").endswith(LINES)


def is_parquet(name: str) -> bool:
    """Tell by its name whether a file is a Parquet file."""
    return name.endswith(".parquet")


def size_of(files: Sequence[str]) -> int | None:
    """Give the bytes of files together, None for standard input.

    Raises:
        UnreadableError: there is no such file.
    """
    try:
        return None if "-" in files else sum(Path(name := file).stat().st_size for file in files)
    except OSError as error:
        raise UnreadableError(name, error) from None


def read_records(files: Sequence[str], fields: Fields, done: Position | None = None) -> Iterator[Record]:
    """Give the records of files, one file after the other.

    Args:
        files: their names; ``-`` is standard input.
        fields: where to find text and id.
        done: the last record that is not wanted any more, in one of the files.

    Raises:
        UnreadableError: a file cannot be read.
    """
    before = 0
    skipped = files.index(done.file) if done else 0
    for n, name in enumerate(files):
        try:
            size = 0 if name == "-" else Path(name).stat().st_size
            if n >= skipped:
                after = done.line if done and n == skipped else 0
                yield from (_rows if is_parquet(name) else _lines)(name, fields, before, after)
        except (OSError, EOFError, ImportError) as error:
            raise UnreadableError(name, error) from None
        before += size


def _lines(name: str, fields: Fields, before: int, after: int) -> Iterator[Record]:
    for n, (read, line) in enumerate(open_to_read(name).lines(), 1):
        if n > after and line.strip():
            yield _record(Position(name, n), before + read, line, fields)


def _record(at: Position, read: int, line: bytes, fields: Fields) -> Record:
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Record(at, read, error=f"no JSON: {error}")
    if not isinstance(item, dict):
        return Record(at, read, error=f"a JSON object was expected, not {type(item).__name__}")
    if fields.text not in item:
        return Record(at, read, id=item.get(fields.id), error=f"there is no field {fields.text!r}")
    return Record(at, read, item[fields.text], item.get(fields.id))


def _rows(name: str, fields: Fields, before: int, after: int) -> Iterator[Record]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from attribution.arrow import texts_of

    try:
        with pq.ParquetFile(name) as file:
            known = file.schema_arrow.names
            if fields.text not in known:
                raise OSError(f"there is no column {fields.text!r}; there are {', '.join(known)}")
            columns = [column for column in (fields.text, fields.id) if column in known]
            share = Path(name).stat().st_size / max(1, file.metadata.num_rows)
            n = 0
            for batch in file.iter_batches(BATCH, columns=columns):
                if n + len(batch) > after:
                    ids = batch.column(fields.id).to_pylist() if fields.id in known else [None] * len(batch)
                    for i, (text, id_) in enumerate(
                        zip(texts_of(batch.column(fields.text)), ids, strict=True), n + 1
                    ):
                        if i > after:
                            yield Record(Position(name, i), before + int(i * share), text, id_)
                n += len(batch)
    except pa.ArrowInvalid as error:
        raise OSError(f"no Parquet: {error}") from None
