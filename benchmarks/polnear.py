"""PolNeAR: texts with the attributions that annotators marked in them, and how spans are compared.

Takes a compartment of the corpus (``text/*.txt`` and ``attributions/*.ann``, brat stand-off files); gives
``Document`` values. Spans are compared by the words that they cover, so that quotation marks, white space and
punctuation at an edge never count. Linear in the size of the files.

The corpus is public: https://github.com/networkdynamics/PolNeAR
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import attrs

__all__ = ["Document", "Marked", "Range", "Words", "jaccard", "read", "sources_agree"]

Range = tuple[int, int]
WORD = re.compile(r"\w+(?:['’]\w+)*")
SPAN = re.compile(r"(T\d+)\t(\w+) ([\d ;]+)")
EVENT = re.compile(r"E\d+\t(.*)")
ARGUMENT = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


@attrs.frozen
class Marked:
    """One attribution as an annotator marked it, in characters; a role may be empty."""

    source: tuple[Range, ...] = ()
    cue: tuple[Range, ...] = ()
    content: tuple[Range, ...] = ()


@attrs.frozen
class Document:
    """A text and what is marked in it.

    Args:
        name: the file's name without its ending.
        text: the text; all ranges are characters of it, half-open.
        attributions: what is marked.
        discarded: stretches that the annotators left out; words in them never count.
    """

    name: str
    text: str
    attributions: tuple[Marked, ...]
    discarded: tuple[Range, ...] = ()


def read(folder: Path) -> list[Document]:
    """Read a compartment. Where several people annotated a text, the first by name counts.

    Raises:
        OSError: a file cannot be read.
    """
    marks: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        marks.setdefault(path.stem.rpartition("_")[0], path)
    texts = sorted((folder / "text").glob("*.txt"))
    return [_document(path, marks[path.stem]) for path in texts if path.stem in marks]


def _document(path: Path, marks: Path) -> Document:
    spans: dict[str, tuple[Range, ...]] = {}
    discarded: list[Range] = []
    attributions: list[Marked] = []
    for line in _exact(marks).split("\n"):
        if span := SPAN.match(line):
            spans[span[1]] = _ranges(span[3])
            discarded += spans[span[1]] if span[2] == "Discard" else ()
        elif event := EVENT.match(line):
            attributions.append(_marked(event[1], spans))
    return Document(path.stem, _exact(path), tuple(attributions), tuple(discarded))


def _exact(path: Path) -> str:
    """Read a file without changing its line ends, which offsets count."""
    return path.read_bytes().decode("utf-8")


def _ranges(offsets: str) -> tuple[Range, ...]:
    pairs = (part.split() for part in offsets.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _marked(arguments: str, spans: dict[str, tuple[Range, ...]]) -> Marked:
    roles: dict[str, tuple[Range, ...]] = {"source": (), "cue": (), "content": ()}
    for role, span in ARGUMENT.findall(arguments):
        roles[role.lower()] += spans.get(span, ())
    return Marked(**roles)


class Words:
    """The words of a text, looked up by the characters that they cover."""

    def __init__(self, text: str) -> None:
        self._at = {c: n for n, word in enumerate(WORD.finditer(text)) for c in range(*word.span())}

    def __call__(self, ranges: Iterable[Range]) -> frozenset[int]:
        """Give the numbers of the words that these ranges touch."""
        at = self._at
        return frozenset(at[c] for start, end in ranges for c in range(start, end) if c in at)


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the share of words that two spans have in common."""
    return len(one & other) / len(one | other) if one or other else 0.0


def sources_agree(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether both are empty, or the shorter shares half of its words with the longer."""
    if not one or not other:
        return not one and not other
    return len(one & other) / min(len(one), len(other)) >= 0.5
