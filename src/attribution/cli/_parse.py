"""``attribution FILE…``: files in, a listing for people, JSON for programs or the formats of others out.

A text file or web page is one text, read whole, parsed and written before the next is read, so memory follows the
largest files (``--format json`` aside, which writes its one array at the end). A file of many texts is left to ``_corpora``. Status 2
where a file could not be read, with one line on standard error for each such file.
"""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs

from attribution._many import parse_many
from attribution.cli._documents import expanded, read_input
from attribution.cli._filters import add_filters, filter_of, kept
from attribution.cli._inputs import (
    UsageError,
    add_min_confidence,
    add_rules,
    complain,
    count,
    rules_of,
)
from attribution.cli._present import CHOICES, Form, Named, present
from attribution.cli._records import is_corpus, is_parquet
from attribution.document import Document
from attribution.model import Attribution
from attribution.parser import parse_html

__all__ = ["EPILOG", "add_arguments", "run"]

EPILOG: Final = """\
examples:
  attribution article.txt                         who said what, to read
  attribution articles/ --by speaker              all texts and pages of a folder, listed by speaker
  attribution page.html --format article          the article with source, cue and content coloured
  attribution '*.txt' --speaker ruiz --kind direct --format csv > ruiz.csv
  attribution articles/ --format tei -o tei/      one TEI file for each text
  curl -s … | attribution -                       standard input, as JSON Lines

On a terminal the result is a listing; into a file or pipe it is JSON Lines, one attribution a line.
formats:
  text     a listing; --by speaker puts together what each says
  article  the text itself with its spans marked, by colour on a terminal, else by tags
  json     one array; jsonl: one object a line; csv: one table
  jsonld   schema.org Quotation and Claim; webanno: W3C Web Annotation; tei: TEI P5; brat: stand-off;
           of several files each gives one, in the folder that -o names

Offsets in JSON count characters of the decoded text: the byte order mark, where there is one, is no
character, and line ends stay as they are. "parent" counts the attributions of one file from 0.

A corpus is a file of many texts: .jsonl, .jsonl.gz, .jsonl.zst, .parquet, or any file where --text-field
is given. Each of its records gives one line with "line", "id", "attributions" and "error", or one row of
a .parquet file. A run into a file of lines that was interrupted goes on when the command is given again:

  attribution corpus.jsonl.gz --workers 2 --text-field body --id-field url -o out.jsonl
  attribution corpus.parquet -o out.parquet --flat

Exit status 1 says that a record has an error, 2 that an input could not be read.
"""


class Waiting(NamedTuple):
    """A text on its way: what it is called, itself, and of a page what was found."""

    name: str
    text: str
    found: tuple[Attribution, ...] | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name what the command takes."""
    add = parser.add_argument
    add(
        "files",
        nargs="+",
        metavar="FILE",
        help="text in UTF-8, web page, folder, glob, or corpus; - is standard input",
    )
    add("--format", choices=CHOICES, metavar="FORMAT", help=f"of texts: {', '.join(CHOICES)}; see below")
    add("--spreadsheet", action="store_true", help="with --format csv: let no cell be taken for a formula")
    add("--by", choices=("text", "speaker"), default="text", help="order of a listing (default: text)")
    add("--color", choices=("auto", "always", "never"), default="auto", help="mark an article by colour")
    add_rules(parser)
    add_min_confidence(parser, "leave out what is less certain, 0 to 1")
    add("-o", "--output", metavar="FILE", help="write here (default: standard output)")
    add("--workers", type=count, default=1, metavar="N", help="parse in N processes (default: 1)")
    add_filters(parser)
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
        if not options.output:
            raise
        complain(str(error.filename or options.output), error)
        return 2


def _check(options: argparse.Namespace, corpora: list[bool]) -> None:
    """Refuse options that do not go together."""
    problem = None
    if any(corpora) and not all(corpora):
        problem = "texts and corpora cannot be parsed in one run"
    elif all(corpora) and options.format not in {None, "jsonl"}:
        problem = f"--format {options.format} is for texts: a corpus gives JSON Lines or a .parquet file"
    elif all(corpora) and (options.speaker or options.kind or options.polarity or options.by != "text"):
        problem = "--speaker, --kind, --polarity and --by are for texts"
    elif options.spreadsheet and options.format != "csv":
        problem = "--spreadsheet is for --format csv"
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
    names = _names(options, unread)
    several = len(names) > 1
    chosen = options.format or ("text" if options.output is None and sys.stdout.isatty() else "jsonl")
    form = Form(chosen, options.by, options.color, several, options.spreadsheet)
    present(_chosen(_parse_files(names, options, unread), options), form, options.output)
    return 2 if unread else 0


def _names(options: argparse.Namespace, unread: list[str]) -> list[str]:
    """Give the files that are meant; name the folders that hold none."""
    names: list[str] = []
    for name in options.files:
        files = [*expanded([name])]
        if not files:
            complain(name, ValueError("no texts or web pages in it"))
            unread.append(name)
        names += files
    return names


def _chosen(found: Iterator[Named], options: argparse.Namespace) -> Iterator[Named]:
    wanted = filter_of(options)
    for name, document in found:
        yield name, attrs.evolve(document, attributions=kept(document.attributions, wanted))


def _parse_files(names: list[str], options: argparse.Namespace, unread: list[str]) -> Iterator[Named]:
    """Parse one file after the other; name those that cannot be read, and go on."""
    waiting: deque[Waiting] = deque()
    rules = rules_of(options.rules)
    confidence, workers = options.min_confidence, options.workers

    def texts() -> Iterator[str]:
        for name in names:
            try:
                read = read_input(name)
                page = (
                    parse_html(read, rules=rules, min_confidence=confidence)
                    if isinstance(read, bytes)
                    else None
                )
            except (ImportError, OSError, ValueError) as error:
                complain(name, error)
                unread.append(name)
            else:
                text = page.text if page else str(read)
                waiting.append(Waiting(name, text, page.attributions if page else None))
                yield "" if page else text  # a page is parsed already, and keeps its place

    for parsed in parse_many(texts(), workers=workers, chunk=1, rules=rules, min_confidence=confidence):
        name, text, found = waiting.popleft()
        if parsed.error is not None:
            complain(name, RuntimeError(parsed.error))
            unread.append(name)
        yield name, Document(text=text, attributions=parsed.attributions if found is None else found)
