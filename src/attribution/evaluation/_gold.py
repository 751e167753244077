"""Gold: texts with the attributions that people marked in them, read from the three forms that are in use.

Takes a folder or a file; gives ``GoldDocument`` values. Linear in the size of the files.

====================  ========================================================================================
folder                brat stand-off files as PolNeAR has them: ``text/*.txt`` beside ``attributions/*.ann``
``….jsonl``           one document a line: ``{"doc": …, "text": …, "attributions": [{"source": [[start, end]],
                      "cue": …, "content": …}]}``, offsets in characters
any other file        marked text: documents begin with ``# id: NAME``, ``⟦s1 …⟧`` marks the source, ``u`` the
                      cue, ``c`` the content of attribution 1; behind a line ``===`` stand remarks
====================  ========================================================================================
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import attrs
import regex

from attribution.evaluation._words import Range

__all__ = ["GoldDocument", "GoldError", "Marked", "read_gold"]

ROLES = ("source", "cue", "content")
SPAN = regex.compile(r"(T\d+)\t(\w+) ([\d ;]+)")
EVENT = regex.compile(r"E\d+\t(.*)")
ARGUMENT = regex.compile(r"(Source|Cue|Content)\d*:(T\d+)")
DOCUMENT = regex.compile(r"^# id: (?P<name>[^\n]*)\n", regex.MULTILINE)
LETTERS = {"s": "source", "u": "cue", "c": "content"}
MARK = regex.compile(r"⟦(?P<letter>[a-z])(?P<ids>\d+(?:,\d+)*+) |⟧")
REMARK = regex.compile(r"^[ ]*(?P<id>\d+)[ ](?P<facts>.*)$", regex.MULTILINE)


class GoldError(ValueError):
    """A gold file that cannot be read: the message names the file, the place in it and the problem."""


@attrs.frozen
class Marked:
    """One attribution as somebody marked it: ranges of characters; a role may be empty.

    Args:
        source: who speaks.
        cue: the words that signal it.
        content: what is attributed.
        optional: True where it is neither asked for nor wrong.
    """

    source: tuple[Range, ...] = ()
    cue: tuple[Range, ...] = ()
    content: tuple[Range, ...] = ()
    optional: bool = False


@attrs.frozen
class GoldDocument:
    """A text and what is marked in it.

    Args:
        name: what the document is called.
        text: the text; all ranges are characters of it, half-open.
        attributions: what is marked.
        discarded: stretches that the annotators left out; words in them never count.
        nested: True where attributions inside another's content, posts and requests for comment are marked too.
    """

    name: str
    text: str
    attributions: tuple[Marked, ...]
    discarded: tuple[Range, ...] = ()
    nested: bool = False


def read_gold(path: str | PathLike[str]) -> tuple[GoldDocument, ...]:
    """Read a folder of brat files, a file of JSON Lines, or a file of marked text.

    Args:
        path: where it lies. Of a text that several people annotated, the first by name counts.

    Returns:
        The documents, in order of their names or as the file has them.

    Raises:
        OSError: a file cannot be read.
        GoldError: a file is not in its form, or nothing in it is annotated.
    """
    path = Path(path)
    read = _folder if path.is_dir() else _json_lines if path.suffix == ".jsonl" else _marked_file
    documents = tuple(read(path))
    if not documents:
        raise GoldError(f"{path}: no annotated text in it: {WANTED[read is _folder]} expected")
    return documents


WANTED = {
    True: "text/*.txt beside attributions/*.ann were",
    False: "documents of the forms that attribution.evaluation.read_gold names were",
}


def _exact(path: Path) -> str:
    """Read a file without changing its line ends, which offsets count."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 text (byte {error.start})") from None


# -- brat stand-off files ------------------------------------------------------------------------------------------


def _folder(path: Path) -> Iterator[GoldDocument]:
    marks: dict[str, Path] = {}
    for file in sorted((path / "attributions").glob("*.ann")):
        marks.setdefault(file.stem.rpartition("_")[0] or file.stem, file)
    for text in sorted((path / "text").glob("*.txt")):
        if text.stem in marks:
            yield _brat(text, marks[text.stem])


def _brat(path: Path, marks: Path) -> GoldDocument:
    """Read a text with its marks; an event holds the spans that stand above it, so that figures stay comparable."""
    spans: dict[str, tuple[Range, ...]] = {}
    discarded: list[Range] = []
    attributions: list[Marked] = []
    for line in _exact(marks).split("\n"):
        if span := SPAN.match(line):
            spans[span[1]] = _offsets(span[3], marks)
            discarded += spans[span[1]] if span[2] == "Discard" else ()
        elif event := EVENT.match(line):
            attributions.append(_event(event[1], spans))
    return GoldDocument(path.stem, _exact(path), tuple(attributions), tuple(discarded))


def _offsets(offsets: str, marks: Path) -> tuple[Range, ...]:
    try:
        pairs = (tuple(map(int, part.split())) for part in offsets.split(";"))
        return tuple((start, end) for start, end in pairs)
    except ValueError:
        raise GoldError(f"{marks}: {offsets!r}: start and end of a span were expected") from None


def _event(arguments: str, spans: Mapping[str, tuple[Range, ...]]) -> Marked:
    roles: dict[str, tuple[Range, ...]] = dict.fromkeys(ROLES, ())
    for role, span in ARGUMENT.findall(arguments):
        roles[role.lower()] += spans.get(span, ())
    return Marked(roles["source"], roles["cue"], roles["content"])


# -- JSON Lines ----------------------------------------------------------------------------------------------------


def _json_lines(path: Path) -> Iterator[GoldDocument]:
    for number, line in enumerate(_exact(path).split("\n"), 1):
        if line.strip():
            try:
                yield _json_document(json.loads(line))
            except KeyError as error:
                raise GoldError(f"{path}, line {number}: the key {error} is missing") from None
            except (TypeError, ValueError) as error:
                raise GoldError(f"{path}, line {number}: {error}") from None


def _json_document(data: Any) -> GoldDocument:
    if not isinstance(data, dict):
        raise TypeError(f"an object was expected, not {type(data).__name__}")
    text = data["text"]
    if not isinstance(text, str):
        raise TypeError(f"text: a string was expected, not {type(text).__name__}")
    attributions = tuple(_json_attribution(a, len(text)) for a in data["attributions"])
    discarded = _json_spans(data.get("discard"), len(text))
    return GoldDocument(str(data["doc"]), text, attributions, discarded, nested=data.get("nested") is True)


def _json_attribution(data: Any, length: int) -> Marked:
    if not isinstance(data, dict):
        raise TypeError(f"attributions: an object was expected, not {type(data).__name__}")
    source, cue, content = (_json_spans(data.get(role), length) for role in ROLES)
    return Marked(source, cue, content)


def _json_spans(value: Any, length: int) -> tuple[Range, ...]:
    """Read ``[[start, end], …]``, or the spans that ``Attribution.to_dict`` gives."""
    if isinstance(value, dict):
        value = [value]
    spans: list[Range] = []
    for item in value or ():
        start, end = (item["start"], item["end"]) if isinstance(item, dict) else item
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length):
            raise ValueError(f"[{start}, {end}] is no span of a text of {length} characters")
        spans.append((start, end))
    return tuple(spans)


# -- marked text ---------------------------------------------------------------------------------------------------


def _marked_file(path: Path) -> Iterator[GoldDocument]:
    raw = _exact(path)
    heads = list(DOCUMENT.finditer(raw))
    ends = [head.start() for head in heads[1:]]
    for head, end in zip(heads, [*ends, len(raw)], strict=False):
        body, _, remarks = raw[head.end() : end].partition("\n===\n")
        try:
            yield _marked_document(head["name"].strip(), body.strip("\n"), remarks)
        except ValueError as error:
            raise GoldError(f"{path}: {head['name'].strip()}: {error}") from None


def _marked_document(name: str, body: str, remarks: str) -> GoldDocument:
    text, spans = _unmarked(body)
    optional = {m["id"] for m in REMARK.finditer(remarks) if "optional=yes" in m["facts"].split()}
    attributions = tuple(_of(spans[i], optional=i in optional) for i in sorted(spans, key=int))
    return GoldDocument(name, text, attributions, nested=True)


def _of(spans: Mapping[str, list[Range]], *, optional: bool) -> Marked:
    source, cue, content = (tuple(sorted(spans.get(role, ()))) for role in ROLES)
    return Marked(source, cue, content, optional)


def _unmarked(body: str) -> tuple[str, dict[str, dict[str, list[Range]]]]:
    """Take the marks out of a text; give the spans by attribution and role."""
    pieces: list[str] = []
    waiting: list[tuple[str, list[str], int]] = []
    spans: dict[str, dict[str, list[Range]]] = {}
    at = last = 0
    for mark in MARK.finditer(body):
        pieces.append(body[last : mark.start()])
        at += len(pieces[-1])
        last = mark.end()
        if mark["letter"]:
            waiting.append((LETTERS.get(mark["letter"], ""), mark["ids"].split(","), at))
            continue
        if not waiting:
            raise ValueError(f"a ⟧ too many behind {body[max(0, last - 40) : last - 1]!r}")
        role, ids, start = waiting.pop()
        for i in ids if role else ():
            spans.setdefault(i, {}).setdefault(role, []).append((start, at))
    if waiting:
        raise ValueError(f"a mark is left open: {waiting[-1][0]} of attribution {waiting[-1][1][0]}")
    return "".join([*pieces, body[last:]]), spans
