"""What a process of ``parse_many`` does: parse the texts that come in, send out what was found.

Takes a pickled ``Job`` from standard input, then lists of texts; gives a list of answers for each, pickled, on
standard output. Ends where its input ends, so none is left behind when the process that started it goes.
"""

from __future__ import annotations

import pickle
import sys
from typing import Any, BinaryIO, Final

import attrs

from attribution.model import Attribution
from attribution.parser import Parser

__all__ = ["PROGRAM", "READY", "Answer", "Job", "serve"]

#: What was found in a text, and what went wrong.
Answer = tuple[tuple[Attribution, ...], str | None]
#: Run with the module search path of the process that starts it as its arguments.
PROGRAM: Final = "import sys; sys.path[:] = sys.argv[1:]; from attribution._worker import serve; serve()"
#: The first that a process sends: it has its job.
READY: Final = "ready"


@attrs.frozen
class Job:
    """What to do with each text."""

    parser: Parser
    min_confidence: float = 0.0

    def __call__(self, text: Any) -> Answer:
        """Parse a text; an error is a result like others."""
        try:
            return self.parser.parse(text, min_confidence=self.min_confidence), None
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this text's alone
            return (), f"{type(error).__name__}: {error}"


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
