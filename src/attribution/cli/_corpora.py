"""``attribution CORPUS…``: records of JSON Lines and Parquet files in, a line or row for each of them out.

Each record is parsed and written as it is read, so memory follows ``--workers``, not the corpus. A run that was
interrupted goes on where it ended when the same command is given again.
"""

from __future__ import annotations

import argparse
import sys
from itertools import tee
from pathlib import Path
from typing import Any

import attrs

from attribution._many import parse_many
from attribution.cli._inputs import complain, rules_of
from attribution.cli._progress import Tally, bar
from attribution.cli._records import Fields, UnreadableError, is_parquet, read_records, size_of
from attribution.cli._results import (
    Done,
    OtherRunError,
    Results,
    done_so_far,
    run_of,
    write_lines,
    write_table,
)
from attribution.rules import RuleSet

__all__ = ["run"]


def run(options: argparse.Namespace) -> int:
    """Parse the records and write what was found; give the exit status."""
    tally = Tally()
    try:
        done = _parse(options, tally)
    except UnreadableError as error:
        complain(error.name, error.reason)
        return 2
    except OtherRunError as error:
        complain(options.output, error)
        return 2
    except BrokenPipeError:
        raise
    except (OSError, ImportError) as error:
        complain(options.output or "standard output", error)
        return 2
    except KeyboardInterrupt:
        _say(options, f"stopped: {tally.summary(0)}{_how_to_go_on(options)}")
        raise
    _say(options, tally.summary(done.lines))
    return 1 if tally.errors else 0


def _parse(options: argparse.Namespace, tally: Tally) -> Done:
    """Do the work; give what had been done before."""
    files: list[str] = options.files
    rules, fields = rules_of(options.rules), Fields(options.text_field or "text", options.id_field or "id")
    size = size_of(files)
    table = options.output is not None and is_parquet(options.output)
    run = run_of(rules, options.min_confidence, fields)
    if options.output is not None:
        _prepare(options.output, overwrite=options.overwrite and not table, files=files)
    done = Done() if options.output is None or table else done_so_far(options.output, run, files)
    with bar(size, quiet=options.quiet) as step:
        results = tally.watch(_results(files, fields, done, rules, options), step)
        if table:
            write_table(options.output, results, _id_type(files, fields), nested=not options.flat)
        else:
            write_lines(options.output, results, run, several=len(files) > 1)
    return done


def _prepare(output: str, *, overwrite: bool, files: list[str]) -> None:
    """Make place for results, but for what is read."""
    path = Path(output)
    if path.exists() and any(file != "-" and path.samefile(file) for file in files):
        raise OtherRunError("it is to be read, and cannot be written as well")
    if overwrite:
        path.unlink(missing_ok=True)


def _results(
    files: list[str], fields: Fields, done: Done, rules: RuleSet, options: argparse.Namespace
) -> Results:
    records, again = tee(read_records(files, fields, done.last))
    texts = ("" if record.error else record.text for record in records)
    found = parse_many(texts, workers=options.workers, rules=rules, min_confidence=options.min_confidence)
    # What was found comes first: it is what tells that a file cannot be read, behind the results before it.
    for parsed, record in zip(found, again, strict=True):
        yield (attrs.evolve(parsed, error=record.error) if record.error else parsed), record


def _id_type(files: list[str], fields: Fields) -> Any:
    """Give the Arrow type of the ids of Parquet files; None where they are to be written as strings."""
    if not all(map(is_parquet, files)):
        return None
    import pyarrow.parquet as pq

    schemas = [pq.read_schema(name) for name in files]
    types = [schema.field(fields.id).type for schema in schemas if fields.id in schema.names]
    return types[0] if types and all(kind == types[0] for kind in types) else None


def _how_to_go_on(options: argparse.Namespace) -> str:
    if options.output is None or is_parquet(options.output):
        return ""
    return "; the same command goes on from here"


def _say(options: argparse.Namespace, what: str) -> None:
    if not options.quiet:
        print(f"attribution: {what}", file=sys.stderr)
