"""Many texts: an iterable of texts in, an iterator of what each gave out, in the same order.

Lazy: texts are taken as results are asked for, a bounded number ahead, so memory does not follow the number of
texts. With more than one worker the texts are parsed in processes of their own, a chunk of them at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from attribution._job import Answer, Job
from attribution.model import Attribution
from attribution.parser import Parser
from attribution.rules import RuleSet
from attribution.rulesets import load_rules

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["CHUNK", "Parsed", "parse_many"]

CHUNK = 16  # texts: some tenths of a second for articles, and a thousandth of that for handing them over
AHEAD = 2  # chunks for each worker: one that it parses, one that waits for it


@attrs.frozen(kw_only=True)
class Parsed:
    """What became of one of many texts.

    Args:
        text: the text as it was given; every span of the attributions is an offset into it.
        attributions: the attributions, as ``parse_attributions`` gives them; none where there is an error.
        error: what went wrong with this text, None where nothing did: the error's type and message.

    Examples:
        >>> from attribution import parse_many
        >>> for parsed in parse_many(["“No,” said Jo Bell.", None]):
        ...     print(len(parsed.attributions), parsed.error)
        1 None
        0 TypeError: text must be a str, not NoneType
    """

    text: str
    attributions: tuple[Attribution, ...] = ()
    error: str | None = None


def parse_many(
    texts: Iterable[str],
    *,
    workers: int = 1,
    chunk: int = CHUNK,
    rules: RuleSet | str | Iterable[str] | None = None,
    min_confidence: float = 0.0,
) -> Iterator[Parsed]:
    """Find who said what in many texts: lazily, in order, and one bad text never stops the rest.

    Texts are taken from the iterable as results are asked for, with several workers at most two chunks for each ahead
    of what has been given out: memory follows ``workers * chunk`` and the length of the texts, not their number. The
    processes are started once. They end when the last text is done, when the iterator is closed or no longer
    referred to, and at Ctrl-C.

    Args:
        texts: the texts, from a list, a generator, a file …
        workers: how many processes parse; 1 parses in this one.
        chunk: how many texts a process is handed at a time: more for very short texts, 1 for very long ones.
        rules: a rule set, a pack's name, or several packs' names; ``"en"`` by default.
        min_confidence: leave out attributions less sure than this, 0 to 1.

    Returns:
        An iterator with one ``Parsed`` for each text, in the order of the texts. What goes wrong with a text is its
        ``error``: it is no ``str``, or a process died of it. An error of ``texts`` itself is raised behind the results
        of all texts before it.

    Raises:
        TypeError: ``texts`` is a single ``str``, or no iterable.
        ValueError: ``workers`` or ``chunk`` is less than 1.
        RuleError: there is no such pack, or something in it is wrong.
        RuntimeError: a process could not be started; raised while iterating.

    Examples:
        >>> articles = ["“It is safe,” said Ana Ruiz.", "It rained.", "Omar Haddad denied that it rained."]
        >>> for parsed in parse_many(articles, workers=2):
        ...     print([str(a.speaker) for a in parsed.attributions])
        ['Ana Ruiz']
        []
        ['Omar Haddad']
    """
    if isinstance(texts, str | bytes):
        raise TypeError(f"texts must be an iterable of str, not a single {type(texts).__name__}")
    for name, number in (("workers", workers), ("chunk", chunk)):
        if number < 1:
            raise ValueError(f"{name} must be 1 or more, not {number}")
    if not isinstance(rules, RuleSet):
        rules = load_rules(*([rules] if isinstance(rules, str) else rules or ["en"]))
    job = Job(Parser(rules), min_confidence)
    if workers == 1:
        return (_parsed(text, job(text)) for text in texts)
    return _in_processes(_Source(texts, chunk), job, workers)


def _parsed(text: str, answer: Answer) -> Parsed:
    attributions, error = answer
    return Parsed(text=text, attributions=attributions, error=error)


def _in_processes(source: _Source, job: Job, workers: int) -> Iterator[Parsed]:
    from attribution._crew import (
        Crew,
    )  # it brings much of the standard library, which one process can do without

    waiting: deque[tuple[list[str], Future[list[Answer]]]] = deque()
    with Crew(job, workers) as crew:
        while True:
            # What is done goes out at once, and nothing more is taken in while the crew has enough to do.
            while len(waiting) < AHEAD * workers and not (waiting and waiting[0][1].done()):
                if not (taken := source.take()):
                    break
                waiting.append((taken, crew.submit(taken)))
            if not waiting:
                break
            texts, answers = waiting.popleft()
            yield from map(_parsed, texts, answers.result())
    if source.error is not None:
        raise source.error


class _Source:
    """Texts by the chunk. An error of the iterable waits until the texts before it are done."""

    def __init__(self, texts: Iterable[str], chunk: int) -> None:
        self._texts = iter(texts)
        self._chunk = chunk
        self.error: Exception | None = None

    def take(self) -> list[str]:
        """Give the next chunk, none at the end."""
        taken: list[str] = []
        if self.error is None:
            try:
                taken.extend(islice(self._texts, self._chunk))
            except Exception as error:  # noqa: BLE001 - raised when the texts before it are done
                self.error = error
        return taken
