"""Whole articles, marked up as they should be parsed, each attribution with its facts and its rule.

A golden file is a title, the marked text, a line ``===``, and a line for each attribution in text order.
``pytest --update-goldens`` rewrites the files from what the parser finds, after it has checked each span.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Attribution, Parser, load_rules
from attribution._marked import ROLES, mark, places_of, read

FILES = sorted((Path(__file__).parent / "golden").glob("*.txt"))
PARSER = Parser(load_rules("en"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_article_is_parsed_as_marked(path: Path, *, update_goldens: bool) -> None:
    """Marks, facts and rule names are those of the file."""
    golden = path.read_bytes().decode()  # line ends stay as they are
    title, _, body = golden.partition("\n\n")
    text = read(body.partition("\n===\n")[0]).text
    found = PARSER.parse(text)
    _check_slices(text, found)
    now = f"{title}\n\n{mark(text, found)}\n===\n{facts(found)}"
    if update_goldens:
        path.write_bytes(now.encode())
    else:
        assert golden == now


def _check_slices(text: str, found: tuple[Attribution, ...]) -> None:
    for attribution in found:
        for role in ROLES:
            value = getattr(attribution, role)
            for span in value if isinstance(value, tuple) else filter(None, [value]):
                assert text[span.start : span.end] == span.text


def facts(found: tuple[Attribution, ...]) -> str:
    """Describe each attribution in a line, by the numbers that the marks have."""
    ordered = sorted(found, key=lambda a: sorted(p for role in ROLES for p in places_of(a, role)))
    number = {id(a): i for i, a in enumerate(ordered, 1)}
    return "".join(f"{number[id(a)]} {_line(a, found, number)}\n" for a in ordered)


def _line(attribution: Attribution, found: tuple[Attribution, ...], number: dict[int, int]) -> str:
    words = [attribution.kind.value]
    if attribution.polarity != "asserted":
        words.append(attribution.polarity.value)
    if speaker := attribution.speaker:
        words.append(f"speaker={speaker.name} ({speaker.type}{', named' if speaker.named else ''})")
        words += [f"role={speaker.role}"] if speaker.role else []
        words += ["anonymous"] if speaker.anonymous else []
    if post := attribution.post:
        words.append(f"post={post.platform} @{post.handle} {post.date}")
    if attribution.parent is not None:
        words.append(f"in {number[id(found[attribution.parent])]}")
    return " · ".join([*words, f"rule={attribution.rule}"])
