"""A crew of processes that parse: started once, each with the parser, and replaced only where one dies.

Takes lists of texts; gives futures of their answers. A thread for each process hands it its texts and waits for
it, so the processes need no import of the user's main module, and share nothing.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import LifoQueue
from types import TracebackType
from typing import Any, Self

from attribution._job import Answer, Job
from attribution._worker import PROGRAM, READY

__all__ = ["Crew"]


class Crew:
    """Processes that do a job; left as a context, they are gone.

    Args:
        job: what to do with each text.
        size: how many processes there may be; each is started when there is work for it.
    """

    def __init__(self, job: Job, size: int) -> None:
        self._job = job
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="attribution")
        self._all = [_Worker(job) for _ in range(size)]
        self._idle: LifoQueue[_Worker] = LifoQueue()
        for worker in reversed(self._all):
            self._idle.put(worker)
        self._leaving = False

    def submit(self, texts: Sequence[object]) -> Future[list[Answer]]:
        """Have texts parsed; the answers are in the order of the texts. What is no text need not travel."""
        return self._threads.submit(self._parse, texts)

    def _parse(self, texts: Sequence[object]) -> list[Answer]:
        worker = self._idle.get()
        try:
            found = iter(self._ask(worker, [str.__str__(text) for text in texts if isinstance(text, str)]))
        finally:
            self._idle.put(worker)
        return [next(found) if isinstance(text, str) else self._job(text) for text in texts]

    def _ask(self, worker: _Worker, texts: Sequence[str]) -> list[Answer]:
        """Have one process parse texts; where it dies, find the text that kills it by giving them one by one."""
        try:
            return worker.ask(texts)
        except _DiedError as death:
            if self._leaving:
                raise
            worker.stop()
            if len(texts) == 1:
                return [((), str(death))]
            return [answer for text in texts for answer in self._ask(worker, [text])]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leaving = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.kill()
        self._threads.shutdown()
        for worker in self._all:
            worker.stop()


class _DiedError(Exception):
    """A process ended before it had parsed its texts."""


class _Worker:
    """One process, started when it is first asked, and again when it is asked after it died."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._process: subprocess.Popen[bytes] | None = None
        self._killed = False

    def ask(self, texts: Sequence[str]) -> list[Answer]:
        """Send texts, wait for their answers."""
        if not texts:
            return []
        if self._process is None:
            self._process = self._started()
        if self._killed:  # while it started
            raise _DiedError
        try:
            _send(self._process, texts)
            return list(_received(self._process))
        except (EOFError, OSError, pickle.UnpicklingError):
            status = self._process.wait()
            raise _DiedError(f"the process ended while it parsed this text (status {status})") from None

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", PROGRAM, *map(str, sys.path)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **_apart())  # noqa: S603 - ours
        try:
            _send(process, self._job)
            if _received(process) == READY:
                return process
        except (EOFError, OSError, pickle.UnpicklingError):
            pass
        _end(process)
        raise RuntimeError(f"a process for parsing could not be started: {sys.executable} -c {PROGRAM!r}")

    def kill(self) -> None:
        """End the process now, whatever it does, and for good; whoever waits for it is told."""
        self._killed = True
        if self._process is not None:
            self._process.kill()

    def stop(self) -> None:
        """End the process, so that the next question starts another."""
        if self._process is not None:
            _end(self._process)
            self._process = None


def _apart() -> dict[str, Any]:
    """Keep Ctrl-C on a terminal from the process: this one is told, and ends it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except BrokenPipeError:  # what was not sent yet is nobody's any more
                continue


def _send(process: subprocess.Popen[bytes], value: object) -> None:
    assert process.stdin is not None  # noqa: S101 - opened as a pipe
    pickle.dump(value, process.stdin, pickle.HIGHEST_PROTOCOL)
    process.stdin.flush()


def _received(process: subprocess.Popen[bytes]) -> Any:
    assert process.stdout is not None  # noqa: S101 - opened as a pipe
    return pickle.load(process.stdout)  # noqa: S301 - from a process of ours
