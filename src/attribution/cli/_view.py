"""``attribution view FILE``: one text as a page with its attributions drawn in.

Takes a text or a web page; writes a page that needs nothing else, or shows it in a browser.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from attribution._view import render_html
from attribution.cli._documents import read_input
from attribution.cli._inputs import add_min_confidence, add_rules, complain, rules_of
from attribution.document import Document
from attribution.parser import Parser

__all__ = ["EPILOG", "SUMMARY", "add_arguments", "run"]

SUMMARY: Final = "Draw who said what: one text as a page to look at, which needs no network."
EPILOG: Final = """\
examples:
  attribution view article.txt -o article.html    write the page
  attribution view article.html --open            read a web page, show the picture in the browser
  curl -s … | attribution view - > page.html      from standard input to standard output

In the page: click a speaker to see their words alone, any words to see whose they are; ← and → step through them,
/ searches, Esc clears.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name what the command takes."""
    add = parser.add_argument
    add("file", metavar="FILE", help="text in UTF-8, or a web page (.html, .htm); - is standard input")
    add("-o", "--output", metavar="PAGE", help="where to write the page; - or nothing is standard output")
    add("--open", action="store_true", help="show the page in the browser")
    add("--title", metavar="WORDS", help="heading of the page (default: the name of the file)")
    add_rules(parser)
    add_min_confidence(parser, "leave out what is less certain, 0 to 1")


def run(options: argparse.Namespace) -> int:
    """Draw the file; give the exit status."""
    parser = Parser(rules_of(options.rules))
    try:
        document = _parsed(parser, read_input(options.file), options.min_confidence)
    except (ImportError, OSError, ValueError) as error:
        complain(options.file, error)
        return 2
    title = options.title or ("Who said what" if options.file == "-" else Path(options.file).stem)
    page = render_html(document.text, document.attributions, title=title)
    try:
        return _write(page, options)
    except OSError as error:
        complain(str(error.filename or options.output), error)
        return 2


def _parsed(parser: Parser, read: str | bytes, min_confidence: float) -> Document:
    if isinstance(read, bytes):
        return parser.parse_html(read, min_confidence=min_confidence)
    return Document(text=read, attributions=parser.parse(read, min_confidence=min_confidence))


def _write(page: str, options: argparse.Namespace) -> int:
    if options.output in {None, "-"} and not options.open:
        if sys.stdout.isatty() and options.output is None:
            complain("view", ValueError("a page is for a browser: name a file with -o, or give --open"))
            return 2
        print(page, end="")
        return 0
    if options.output in {None, "-"}:
        with tempfile.NamedTemporaryFile("wb", prefix="attribution-", suffix=".html", delete=False) as file:
            file.write(page.encode())
        target = Path(file.name)
    else:
        target = Path(options.output)
        target.write_bytes(page.encode())
    if options.open:
        import webbrowser

        webbrowser.open(target.resolve().as_uri())
    return 0
