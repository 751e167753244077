"""``attribution FILE…``: files in, a listing for people or JSON for programs out.

A text file is one text, read whole, parsed and written before the next is read, so memory follows the largest files
(``--format json`` aside, which writes its one array at the end). A file of many texts is left to ``_corpora``. Status 2
where a file could not be read, with one line on standard error for each such file.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Final, TextIO

from attribution._listing import listing
from attribution._many import parse_many
from attribution.cli._inputs import (
    UsageError,
    add_min_confidence,
    add_rules,
    complain,
    count,
    read_text,
    rules_of,
)
from attribution.cli._records import is_corpus, is_parquet
from attribution.model import Attribution

__all__ = ["EPILOG", "add_arguments", "run"]

EPILOG: Final = """\
On a terminal the result is a listing; into a file or pipe it is JSON Lines, one attribution a line.
Offsets in JSON count characters of the decoded text: the byte order mark, where there is one, is no
character, and line ends stay as they are. "parent" counts the attributions of one file from 0.

A corpus is a file of many texts: .jsonl, .jsonl.gz, .jsonl.zst, .parquet, or any file where --text-field
is given. Each of its records gives one line with "line", "id", "attributions" and "error", or one row of
a .parquet file. A run into a file of lines that was interrupted goes on when the command is given again:

  attribution corpus.jsonl.gz --workers 2 --text-field body --id-field url -o out.jsonl
  attribution corpus.parquet -o out.parquet --flat

Exit status 1 says that a record has an error, 2 that an input could not be read.
"""

Found = tuple[str, tuple[Attribution, ...]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name what the command takes."""
    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="text in UTF-8, or a corpus; - is standard input")
    add(
        "--format",
        choices=("text", "json", "jsonl"),
        help="of texts: text: a listing; json: one array; jsonl: one object a line",
    )
    add_rules(parser)
    add_min_confidence(parser, "leave out what is less certain, 0 to 1")
    add("-o", "--output", metavar="FILE", help="write here (default: standard output)")
    add("--workers", type=count, default=1, metavar="N", help="parse in N processes (default: 1)")
    corpus = parser.add_argument_group("of a corpus").add_argument
    corpus("--text-field", metavar="NAME", help="field or column that holds the text (default: text)")
    corpus("--id-field", metavar="NAME", help="field or column that names the text (default: id)")
    corpus("--flat", action="store_true", help="one row an attribution, in a .parquet file")
    corpus("--overwrite", action="store_true", help="begin anew, whatever the file holds")
    corpus("--quiet", action="store_true", help="no progress bar, no summary")


def run(options: argparse.Namespace) -> int:
    """Parse the files and write what was found; give the exit status."""
    corpora = [options.text_field is not None or is_corpus(name) for name in options.files]
    _check(options, corpora)
    if all(corpora):
        from attribution.cli import _corpora

        return _corpora.run(options)
    try:
        return _run(options)
    except OSError as error:
        if error.filename != options.output or not options.output:
            raise
        complain(options.output, error)
        return 2


def _check(options: argparse.Namespace, corpora: list[bool]) -> None:
    """Refuse options that do not go together."""
    problem = None
    if any(corpora) and not all(corpora):
        problem = "texts and corpora cannot be parsed in one run"
    elif all(corpora) and options.format in {"text", "json"}:
        problem = f"--format {options.format} is for texts: a corpus gives JSON Lines or a .parquet file"
    elif options.flat and not is_parquet(options.output or ""):
        problem = "--flat is for --output FILE.parquet"
    elif not any(corpora) and (options.overwrite or options.id_field):
        problem = "--overwrite and --id-field are for corpora"
    elif not any(corpora) and is_parquet(options.output or ""):
        problem = "a .parquet file is for corpora"
    if problem:
        raise UsageError(problem)


def _run(options: argparse.Namespace) -> int:
    unread: list[str] = []
    found = _parse_files(options, unread)
    several = len(options.files) > 1
    output = Path(options.output) if options.output else None
    chosen = options.format or ("text" if output is None and sys.stdout.isatty() else "jsonl")
    with output.open("w", encoding="utf-8", errors="replace") if output else nullcontext(sys.stdout) as out:
        if chosen == "text":
            _write_listings(found, out, several=several)
        elif chosen == "jsonl":
            for item in _items(found, several=several):
                print(_json(item), file=out)
        else:
            print(json.dumps([*_items(found, several=several)], ensure_ascii=False, indent=2), file=out)
    return 2 if unread else 0


def _parse_files(options: argparse.Namespace, unread: list[str]) -> Iterator[Found]:
    """Parse one file after the other; name those that cannot be read, and go on."""
    names: deque[str] = deque()

    def texts() -> Iterator[str]:
        for name in options.files:
            try:
                text = read_text(name)
            except (OSError, ValueError) as error:
                complain(name, error)
                unread.append(name)
            else:
                names.append(name)
                yield text

    rules = rules_of(options.rules)
    confidence, workers = options.min_confidence, options.workers
    for parsed in parse_many(texts(), workers=workers, chunk=1, rules=rules, min_confidence=confidence):
        name = names.popleft()
        if parsed.error is not None:
            complain(name, RuntimeError(parsed.error))
            unread.append(name)
        yield name, parsed.attributions


def _write_listings(found: Iterator[Found], out: TextIO, *, several: bool) -> None:
    width = shutil.get_terminal_size().columns
    separator = ""
    for name, attributions in found:
        title = f"{name}\n{'=' * len(name)}\n\n" if several else ""
        print(f"{separator}{title}{listing(attributions, width=width)}", file=out)
        separator = "\n\n"


def _items(found: Iterator[Found], *, several: bool) -> Iterator[dict[str, Any]]:
    for name, attributions in found:
        for attribution in attributions:
            yield {**({"file": name} if several else {}), **attribution.to_dict()}


def _json(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False)
