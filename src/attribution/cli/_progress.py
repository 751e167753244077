"""How far a run over a corpus has come: a bar while it runs, on a terminal where rich is installed, and a summary.

Takes the results as they pass by; gives them on unchanged. Everything is written to standard error.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import attrs

from attribution.cli._results import Results

__all__ = ["Tally", "bar"]

Step = Callable[[int], None]


@attrs.define
class Tally:
    """What has been counted so far."""

    texts: int = 0
    attributions: int = 0
    errors: int = 0
    characters: int = 0
    began: float = attrs.field(factory=time.monotonic)

    def watch(self, results: Results, step: Step) -> Results:
        """Count results as they pass by, and tell how far the reading has come."""
        for parsed, record in results:
            self.texts += 1
            self.attributions += len(parsed.attributions)
            self.errors += parsed.error is not None
            self.characters += len(record.text) if isinstance(record.text, str) else 0
            step(record.read)
            yield parsed, record

    def summary(self, before: int) -> str:
        """Say in a line what was done; ``before`` is how many texts an earlier run had done."""
        taken = max(time.monotonic() - self.began, 1e-3)
        text = (
            f"{self.texts:,} texts, {self.attributions:,} attributions,"
            f" {self.errors:,} error{'' if self.errors == 1 else 's'} in {taken:,.1f} s"
            f" ({self.texts / taken:,.0f} texts, {self.characters / taken:,.0f} characters a second)"
        )
        return f"{text}; {before:,} texts were done before" if before else text


@contextmanager
def bar(size: int | None, *, quiet: bool) -> Iterator[Step]:
    """Show a bar on a terminal; give what moves it to a number of bytes.

    Args:
        size: the bytes that there are to read, None where that cannot be told.
        quiet: show nothing.
    """
    if quiet or not sys.stderr.isatty():
        yield _nothing
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
    except ImportError:
        yield _nothing
        return
    columns = (
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[texts]:,} texts"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=size, texts=0)
        texts = 0

        def step(read: int) -> None:
            nonlocal texts
            texts += 1
            progress.update(task, completed=read, texts=texts)

        yield step


def _nothing(read: int) -> None:
    """Take a step that nobody sees."""
