"""Tables of attributions: one schema in two forms, and back without loss."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import texts

from attribution import Attribution, Cue, Post, Span, Speaker, parse_attributions, parse_many

pa = pytest.importorskip("pyarrow")
from attribution.arrow import (  # noqa: E402 - where pyarrow is
    ATTRIBUTION,
    CUE,
    FLAT,
    NESTED,
    POST,
    SPAN,
    SPEAKER,
    from_arrow,
    texts_of,
    to_arrow,
    to_batches,
    to_pandas,
    to_polars,
    write_parquet,
)

TEXT = (
    "“It is safe,” Ana Ruiz said on Monday. “I looked.” She denied that it shook.\n\n"
    "“No rain.”\n— Ana Ruiz (@anaruiz) March 9, 2025"
)
FOUND = parse_attributions(TEXT)
SETTINGS = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("struct", "value"),
    [(ATTRIBUTION, Attribution), (SPAN, Span), (CUE, Cue), (SPEAKER, Speaker), (POST, Post)],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_schema_is_that_of_the_results(struct: Any, value: type[attrs.AttrsInstance]) -> None:
    """A field that is added to a result has to be added here."""
    assert [field.name for field in struct] == [field.name for field in attrs.fields(value)]


@SETTINGS
@given(st.lists(texts(), max_size=5))
def test_nested_tables_lose_nothing(given_texts: list[str]) -> None:
    """What is read from a table is what went into it, lone surrogates aside, which Arrow's strings cannot hold."""
    clean = [text.encode("utf-8", "replace").decode() for text in given_texts]
    found = [parse_attributions(text) for text in clean]
    assert list(from_arrow(to_arrow(found, nested=True))) == found


@SETTINGS
@given(st.lists(texts(), max_size=5))
def test_flat_tables_have_a_row_for_each_attribution(given_texts: list[str]) -> None:
    found = list(parse_many(given_texts))
    table = to_arrow(found)
    assert table.schema == pa.schema([pa.field("id", pa.int64()), *FLAT])
    assert [(n, i) for n, p in enumerate(found) for i, _ in enumerate(p.attributions)] == [
        (row["id"], row["index"]) for row in table.to_pylist()
    ]


def test_flat_rows_tell_all_that_is_told_once() -> None:
    """Every role with its place; a content of two spans as one string."""
    said, denied, post = to_arrow(FOUND, ids=["a"]).to_pylist()
    assert said["id"] == "a"
    assert (said["content"], said["content_start"], said["content_end"]) == (
        "“It is safe,” … “I looked.”",
        0,
        50,
    )
    assert (said["source"], said["source_start"], said["source_end"]) == ("Ana Ruiz", 14, 22)
    assert (said["cue"], said["cue_lemma"], said["cue_type"], said["time"]) == (
        "said",
        "say",
        "verb",
        "on Monday",
    )
    assert (said["speaker"], said["speaker_type"], said["speaker_named"]) == ("Ana Ruiz", "person", True)
    assert (denied["index"], denied["polarity"], denied["source"]) == (1, "denied", "She")
    assert (post["kind"], post["post_platform"], post["post_date"]) == (
        "post",
        "x",
        datetime.date(2025, 3, 9),
    )
    assert all(said[name] is None for name in ("via", "via_start", "post_date", "parent", "addressee_end"))


def test_an_error_has_a_row_in_nested_form() -> None:
    given_texts: list[Any] = [TEXT, None]
    table = to_arrow(parse_many(given_texts), ids=["a", "b"], nested=True)
    assert table.schema == pa.schema([pa.field("id", pa.string()), *NESTED])
    assert table["error"].to_pylist() == [None, "TypeError: text must be a str, not NoneType"]
    assert list(from_arrow(table)) == [FOUND, ()]


@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize("results", [(), [()], FOUND, [FOUND], list(parse_many([TEXT]))], ids=range(5))
def test_the_schema_is_the_same_whatever_was_found(results: Any, *, nested: bool) -> None:
    """Also for nothing at all, so that tables can be joined."""
    assert to_arrow(results, nested=nested).schema == to_arrow([FOUND], nested=nested).schema


def test_ids_and_results_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="zip"):
        to_arrow([FOUND, FOUND], ids=["a"])


def test_a_lone_surrogate_becomes_a_character_as_long() -> None:
    """Offsets stay true."""
    found = parse_attributions("“It \ud800 is,” said Jo Bell.")
    (row,) = to_arrow(found).to_pylist()
    assert (row["content"], row["source_start"]) == ("“It \ufffd is,”", 16)
    assert "“It \ufffd is,”" in str(to_arrow([found], nested=True).to_pylist())


def test_batches_are_made_as_they_are_asked_for() -> None:
    """No more texts are taken than a batch holds; all batches have one schema."""
    taken = []

    def endless() -> Any:
        while True:
            taken.append(FOUND)
            yield FOUND

    batches = to_batches(endless(), rows=3)
    first, second = next(batches), next(batches)
    assert len(taken) == 6
    assert first.num_rows == second.num_rows == 9
    assert first.schema == second.schema


def test_parquet_holds_a_row_group_for_each_batch(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "found.parquet"
    write_parquet(path, parse_many([TEXT] * 7), nested=True, rows=3)
    file = pq.ParquetFile(path)
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [3, 3, 1]
    assert list(from_arrow(file.read())) == [FOUND] * 7
    write_parquet(path, ())
    assert pq.read_table(path).schema == to_arrow(()).schema


@pytest.mark.parametrize("kind", ["string", "large_string", "binary"])
def test_a_column_of_texts_may_hold_what_is_none(kind: str) -> None:
    """Bytes that are not UTF-8 stay bytes; the texts around them are read."""
    broken = pa.array([b"caf\xc3\xa9", b"caf\xe9", None], pa.binary())
    if kind != "binary":
        target = pa.type_for_alias(kind)
        broken = pa.Array.from_buffers(pa.string(), 3, broken.buffers()).cast(target, safe=False)
    assert texts_of(broken) == ["café", b"caf\xe9", None]


def test_pandas() -> None:
    """Numbers that may be missing stay whole numbers."""
    pytest.importorskip("pandas")
    frame = to_pandas(FOUND)
    assert len(frame) == len(FOUND)
    assert list(frame["speaker"]) == ["Ana Ruiz"] * 3
    assert str(frame["cue_start"].dtype) == "int32[pyarrow]"


def test_polars() -> None:
    pytest.importorskip("polars")
    frame = to_polars(list(parse_many([TEXT, TEXT])), nested=True)
    assert frame.columns == ["id", "attributions", "error"]
    assert frame["attributions"][1][0]["source"] == {"start": 14, "end": 22, "text": "Ana Ruiz"}
