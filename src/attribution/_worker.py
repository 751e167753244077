"""What a process of ``parse_many`` does: parse the texts that come in, send out what was found.

Takes a pickled ``Job`` from standard input, then lists of texts; gives a list of answers for each, pickled, on
standard output. Ends where its input ends, so none is left behind when the process that started it goes.
"""

from __future__ import annotations

import pickle
import sys
from typing import BinaryIO, Final

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
    pickle.dump(value, results, pickle.HIGHEST_PROTOCOL)
    results.flush()
