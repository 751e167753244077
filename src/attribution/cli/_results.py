"""Where the results of a corpus go: JSON Lines, a line for each record, or a Parquet file.

Takes records with what became of them, in order; gives files. JSON Lines can be gone on with: each line tells which
record it is of and, as ``run``, by what version, rules and fields it was made, so that the last whole line says where
to go on, and lines of different runs are never mixed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from itertools import tee
from pathlib import Path
from typing import Any, BinaryIO, Final

import attrs

from attribution._many import Parsed
from attribution.cli._records import Position, Record
from attribution.cli._streams import is_compressed, open_to_append, open_to_read
from attribution.rules import RuleSet

__all__ = ["Done", "OtherRunError", "Results", "done_so_far", "run_of", "write_lines", "write_table"]

Results = Iterator[tuple[Parsed, Record]]
FLUSHED: Final = 1_000  # lines of a compressed file; others are written line by line


class OtherRunError(Exception):
    """A file holds what this run cannot go on with."""


@attrs.frozen
class Done:
    """What an earlier run has left: how many lines, and the last record among them."""

    lines: int = 0
    last: Position | None = None


def run_of(rules: RuleSet, *settings: object) -> str:
    """Give a short name for all that decides over results but the texts: the version, the rules, the settings."""
    from importlib.metadata import version

    parts = (version("attribution-parser"), rules.language, settings, *rules.rules)
    return hashlib.sha256("\n".join(map(repr, parts)).encode("utf-8", "replace")).hexdigest()[:12]


def done_so_far(name: str, run: str, files: list[str]) -> Done:
    """Tell what a file of results holds, and cut off what an interruption left of a last line.

    Raises:
        OtherRunError: there are no results of this run in it.
        OSError: it cannot be read or mended.
    """
    if not Path(name).exists():
        return Done()
    size, lines, last, whole = 0, 0, b"", False
    try:
        for _, line in open_to_read(name).lines():
            if whole := line.endswith(b"\n"):
                size, lines, last = size + len(line), lines + 1, line
        whole = whole or not Path(name).stat().st_size
    except (EOFError, OSError):  # what is compressed ends too soon
        whole = False
    done = Done(lines, _position(last, run, files)) if lines else Done()
    if not whole:
        _keep(name, size)
    return done


def _position(line: bytes, run: str, files: list[str]) -> Position:
    try:
        item = json.loads(line)
        same = item["run"] == run
        at = Position(item.get("file", files[0]), int(item["line"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise OtherRunError("it holds no results; --overwrite replaces it") from None
    if not same:
        raise OtherRunError(
            "it holds results of other rules, options or another version; --overwrite replaces it"
        )
    if at.file not in files:
        raise OtherRunError(f"it goes up to {at.file}, which is not among the files; --overwrite replaces it")
    return at


def _keep(name: str, size: int) -> None:
    """Keep the first bytes of what is in a file."""
    if not is_compressed(name):
        os.truncate(name, size)
        return
    mended = Path(name).with_stem(f"{Path(name).stem}.part")
    mended.unlink(missing_ok=True)
    with open_to_append(str(mended)) as out:
        for _, line in open_to_read(name).lines() if size else ():
            out.write(line)
            size -= len(line)
            if size <= 0:
                break
    mended.replace(name)


def write_lines(name: str | None, results: Results, run: str, *, several: bool) -> None:
    """Write a line for each record behind what is in the file, or on standard output.

    Args:
        name: the file; standard output if None.
        results: what became of each record.
        run: see ``run_of``.
        several: whether there are several files, so that lines name theirs.

    Raises:
        OSError: it cannot be written.
    """
    if name is None:
        for parsed, record in results:
            sys.stdout.write(_line(parsed, record, run, several=several))
        return
    with open_to_append(name) as out:
        _append(
            out,
            (_line(*result, run, several=several) for result in results),
            FLUSHED if is_compressed(name) else 1,
        )


def _append(out: BinaryIO, lines: Iterator[str], flushed: int) -> None:
    for n, line in enumerate(lines, 1):
        out.write(line.encode("utf-8", "backslashreplace"))  # a lone surrogate, as JSON writes it
        if not n % flushed:
            out.flush()


def _line(parsed: Parsed, record: Record, run: str, *, several: bool) -> str:
    item: dict[str, Any] = {"file": record.at.file} if several else {}
    item |= {"line": record.at.line, "id": record.id}
    item |= {"attributions": [a.to_dict() for a in parsed.attributions], "error": parsed.error, "run": run}
    return json.dumps(item, ensure_ascii=False, default=str) + "\n"


def write_table(name: str, results: Results, id_type: Any, *, nested: bool) -> None:
    """Write a Parquet file. It has its name when it is whole: until then it is called ``….part``.

    Args:
        name: the file.
        results: what became of each record.
        id_type: the Arrow type of the ids; they are written as strings if None.
        nested: as for ``attribution.arrow.to_arrow``.

    Raises:
        OSError: it cannot be written.
        ImportError: the extra ``arrow`` is not installed.
    """
    import pyarrow as pa

    from attribution.arrow import write_parquet

    part = Path(f"{name}.part")
    one, other = tee(results)
    ids = (record.id if id_type is not None or record.id is None else str(record.id) for _, record in one)
    found = (parsed for parsed, _ in other)
    write_parquet(part, found, ids=ids, id_type=id_type or pa.string(), nested=nested)
    part.replace(name)
