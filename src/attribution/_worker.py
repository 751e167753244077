"""What a process of ``parse_many`` does: parse the texts that come in, send out what was found.

Takes a pickled ``Job`` from standard input, then lists of texts; gives a list of answers for each, pickled, on
standard output. Ends where its input ends, so none is left behind when the process that started it goes.
"""

from __future__ import annotations

import copyreg
import pickle
import sys
from typing import BinaryIO, Final

from attribution.model import Cue, CueType, Span

__all__ = ["PROGRAM", "READY", "serve"]

#: Run with the module search path of the process that starts it as its arguments.
PROGRAM: Final = "import sys; sys.path[:] = sys.argv[1:]; from attribution._worker import serve; serve()"
#: The first that a process sends: it has its job.
READY: Final = "ready"


def serve() -> None:
    """Work until the input ends."""
    given, results = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing else may come between the results
    try:
        job = pickle.load(given)  # noqa: S301 - from the process that started this one
        _send(results, READY)
        while True:
            _send(results, [job(text) for text in pickle.load(given)])  # noqa: S301 - likewise
    except (EOFError, BrokenPipeError):
        return


def _send(results: BinaryIO, value: object) -> None:
    pickler = pickle.Pickler(results, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {**copyreg.dispatch_table, Span: _span, Cue: _cue}
    pickler.dump(value)
    results.flush()


def _span(span: Span) -> tuple[type[Span], tuple[int, int, str]]:
    """Take the short way for what there is most of: a third less time for handing results over."""
    return Span, (span.start, span.end, span.text)


def _cue(cue: Cue) -> tuple[type[Cue], tuple[int, int, str, str, CueType]]:
    return Cue, (cue.start, cue.end, cue.text, cue.lemma, cue.type)
