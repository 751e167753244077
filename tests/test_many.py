"""``parse_many``: in order, lazy, in bounded memory, and one bad text never stops the rest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import texts

from attribution import CueVerb, Parsed, RuleError, load_rules, parse_attributions, parse_many
from attribution._crew import Crew, _Worker
from attribution._job import Job
from deadly import DEADLY

RUIZ = "“It is safe,” said Ana Ruiz. She added that it would open on Monday."
ARTICLES = [f"{RUIZ} Train {n} was late, Omar Haddad said." for n in range(50)]
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("chunk", [1, 7, 16, 1000])
def test_every_text_gives_one_result_in_order(workers: int, chunk: int) -> None:
    """Whatever the number of processes, the results are those of texts parsed one by one."""
    expected = [Parsed(text=text, attributions=parse_attributions(text)) for text in ARTICLES]
    assert expected == list(parse_many(ARTICLES, workers=workers, chunk=chunk))


@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(texts(), st.text(max_size=50), st.none()), max_size=30), st.integers(1, 4))
def test_any_texts_give_what_they_give_one_by_one(given_texts: list[Any], chunk: int) -> None:
    """Also lone surrogates, control characters, and what is no text, through a pipe and back."""
    alone = [next(parse_many([text])) for text in given_texts]
    assert alone == list(parse_many(given_texts, workers=2, chunk=chunk))
    assert [parse_attributions(text) for text in given_texts if text is not None] == [
        parsed.attributions for parsed in alone if parsed.error is None
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_text_is_an_error_of_its_own(workers: int) -> None:
    """The error is that of ``parse_attributions``, and stands in the place of the text."""
    given_texts: list[Any] = [RUIZ, None, b"bytes", lambda: "no pickle", 3, RUIZ]
    found = list(parse_many(given_texts, workers=workers, chunk=2))
    assert [parsed.text for parsed in found] == given_texts
    assert [parsed.error for parsed in found] == [
        None,
        "TypeError: text must be a str, not NoneType",
        "TypeError: text must be a str, not bytes",
        "TypeError: text must be a str, not function",
        "TypeError: text must be a str, not int",
        None,
    ]
    assert [len(parsed.attributions) for parsed in found] == [2, 0, 0, 0, 0, 2]


class _Own(str):
    """A text of a type that no other process knows."""

    __slots__ = ()


def test_texts_of_types_that_extend_str() -> None:
    assert [p.attributions for p in parse_many([_Own(RUIZ)], workers=2)] == [parse_attributions(RUIZ)]


def test_rules_reach_the_processes() -> None:
    """A rule set made on the spot, by value; the confidence that is asked for, as well."""
    rules = load_rules("en").extend(CueVerb("squawk", frames="quote that"))
    text = "“No,” squawked Jo Bell."
    (parsed,) = parse_many([text], workers=2, rules=rules)
    assert parsed.attributions == parse_attributions(text, rules=rules) != ()
    (unsure,) = parse_many([text], workers=2, rules=rules, min_confidence=1.0)
    assert unsure.attributions == ()


@pytest.mark.parametrize(
    ("arguments", "error", "problem"),
    [
        (dict(texts=RUIZ), TypeError, "iterable of str, not a single str"),
        (dict(texts=3), TypeError, "iter"),
        (dict(texts=[], workers=0), ValueError, "workers must be 1 or more, not 0"),
        (dict(texts=[], workers=2, chunk=0), ValueError, "chunk must be 1 or more, not 0"),
        (dict(texts=[], rules="no-such-pack"), RuleError, "no-such-pack"),
    ],
)
def test_wrong_arguments_are_told_at_the_call(
    arguments: dict[str, Any], error: type[Exception], problem: str
) -> None:
    """Not when the first result is asked for."""
    with pytest.raises(error, match=problem):
        parse_many(**arguments)


# -- lazy ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("workers", "chunk", "ahead"), [(1, 16, 1), (2, 3, 12)])
def test_no_more_is_taken_than_is_worked_on(workers: int, chunk: int, ahead: int) -> None:
    """A corpus without end is fine: texts are taken as results are asked for."""
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield RUIZ

    results = parse_many(endless(), workers=workers, chunk=chunk)
    assert taken == 0
    for given_out in range(1, 40):
        next(results)
        assert taken <= given_out + ahead
    results.close()  # type: ignore[attr-defined]


def _failing() -> Iterator[str]:
    yield from ARTICLES[:5]
    raise OSError("the disk is gone")


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_iterable_comes_behind_the_texts_before_it(workers: int) -> None:
    results = parse_many(_failing(), workers=workers, chunk=2)
    assert ARTICLES[:5] == [parsed.text for parsed in islice(results, 5)]
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


# -- processes -------------------------------------------------------------------------------------------------


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Give the processes that crews start from here on."""
    processes: list[subprocess.Popen[bytes]] = []
    start = _Worker._started

    def noted(worker: _Worker) -> subprocess.Popen[bytes]:
        processes.append(start(worker))
        return processes[-1]

    monkeypatch.setattr(_Worker, "_started", noted)
    return processes


def _answers(crew: Crew, given_texts: Iterable[object]) -> list[str | None]:
    return [error for _, error in crew.submit(list(given_texts)).result()]


def test_a_text_that_kills_its_process_is_told_and_the_rest_goes_on() -> None:
    """Its neighbours in the chunk are parsed all the same, by another process."""
    died = "the process ended while it parsed this text (status 3)"
    with Crew(Job(DEADLY), 1) as crew:
        assert [None, died, None, died] == _answers(crew, ["fine", "die", "fine", "die"])
        assert [None] == _answers(crew, ["fine"])


def test_whatever_a_parser_raises_is_the_error_of_the_text() -> None:
    with Crew(Job(DEADLY), 1) as crew:
        assert [None, "RecursionError: too deep", None] == _answers(crew, ["fine", "raise", "fine"])


def test_processes_are_started_once_and_end_with_the_last_text(
    started: list[subprocess.Popen[bytes]],
) -> None:
    results = parse_many(ARTICLES, workers=2, chunk=5)
    assert not started
    assert len(list(results)) == len(ARTICLES)
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)


def test_no_more_processes_are_started_than_there_is_work_for(
    started: list[subprocess.Popen[bytes]],
) -> None:
    list(parse_many(ARTICLES[:3], workers=8))
    assert len(started) == 1


def test_a_consumer_that_leaves_ends_the_processes(started: list[subprocess.Popen[bytes]]) -> None:
    """With the iterator, which is closed where nobody refers to it any more."""
    for parsed in parse_many(ARTICLES * 100, workers=2):
        assert parsed.attributions
        break
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)


@pytest.mark.parametrize("seconds", [0, 1.5], ids=["starting", "parsing"])
def test_leaving_waits_for_no_text(seconds: float) -> None:
    """A crew goes at once, though a text would take minutes more, and no thread stays behind."""
    threads = threading.active_count()
    with Crew(Job(DEADLY), 2) as crew:
        crew.submit(["hang"])
        crew.submit(["hang"])
        time.sleep(seconds)
        began = time.monotonic()
    assert time.monotonic() - began < 20
    assert threading.active_count() == threads


INTERRUPTED = """
import itertools, sys
from attribution import parse_many

for n, parsed in enumerate(parse_many(itertools.repeat("“No,” said Jo Bell."), workers=2)):
    if n == 100:
        print("going", flush=True)
"""


@POSIX
def test_ctrl_c_stops_everything() -> None:
    """The process ends as Python ends at Ctrl-C, soon, with one traceback, and takes its workers with it."""
    command = [sys.executable, "-c", INTERRUPTED]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - ours
        assert process.stdout is not None
        assert process.stdout.readline() == "going\n"
        listing = ["/bin/ps", "-o", "pid=", "--ppid", str(process.pid)]
        listed = subprocess.run(listing, capture_output=True, check=True)  # noqa: S603 - ours
        workers = list(map(int, listed.stdout.split()))
        process.send_signal(signal.SIGINT)
        try:
            _, complaint = process.communicate(timeout=20)
        finally:
            process.kill()
    assert process.returncode == -signal.SIGINT
    assert complaint.count("Traceback") == 1
    assert complaint.endswith("KeyboardInterrupt\n")
    assert len(workers) == 2
    assert not any(map(_alive, workers))


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


UNGUARDED = """
from attribution import parse_many

for parsed in parse_many(["“No,” said Jo Bell."] * 40, workers=2):
    pass
print(len(parsed.attributions))
"""


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    """The processes do not import the main module, so that a script need not say ``if __name__ == "__main__"``."""
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED, encoding="utf-8")
    command = [sys.executable, str(script)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=False)  # noqa: S603 - ours
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_a_process_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", ["/nowhere"])
    with pytest.raises(RuntimeError, match="could not be started"):
        list(parse_many([RUIZ], workers=2))
