"""The accessor for pandas. Needs ``pip install '.[pandas]'``; a step of continuous integration of its own runs this."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from attribution import Attribution, RuleError, parse_attributions
from attribution._rows import COLUMNS

pd = pytest.importorskip("pandas", reason="needs pandas: pip install 'attribution-parser[pandas]'")
import_module("attribution.pandas")
pytestmark = pytest.mark.timeout(120)

ANA = "“It is safe,” Ana Ruiz told reporters. She added that Omar Haddad had warned that it shook."
TOM = "The pier is shut, Tom Oakes said."
NONE = "It rained."


@pytest.fixture
def df() -> Any:
    """Give a table of articles, one of them missing, with an index of its own."""
    return pd.DataFrame(
        {"body": [ANA, None, NONE, TOM], "outlet": ["Echo", "Echo", "Ledger", "Ledger"]},
        index=["a", "b", "c", "d"],
    )


def test_find_gives_what_the_plain_call_gives(df: Any) -> None:
    found = df["body"].attributions.find()
    assert list(found) == [parse_attributions(ANA), (), (), parse_attributions(TOM)]
    assert list(found.index) == list(df.index)
    assert isinstance(found["a"][0], Attribution)


def test_explode_gives_a_row_for_each(df: Any) -> None:
    """Under the label of its text, with plain columns; missing is missing."""
    table = df["body"].attributions.explode()
    assert list(table.columns) == list(COLUMNS)
    assert list(table.index) == ["a"] * len(parse_attributions(ANA)) + ["d"]
    assert list(table["index"]) == [*range(len(parse_attributions(ANA))), 0]
    first = table.iloc[0]
    assert (first["speaker"], first["cue"], first["content"]) == ("Ana Ruiz", "told", "“It is safe,”")
    assert df.loc["a", "body"][first["content_start"] : first["content_end"]] == first["content"]
    assert pd.isna(first["time"])
    assert pd.isna(first["parent"])


def test_the_table_joins_what_it_was_made_of(df: Any) -> None:
    """So that who is quoted most, by outlet, is one line."""
    joined = df.join(df["body"].attributions.explode(), how="inner")
    counts = joined.groupby(["outlet", "speaker"]).size()
    assert counts["Ledger", "Tom Oakes"] == 1
    assert counts["Echo", "Ana Ruiz"] == 2


@pytest.mark.parametrize(
    "index",
    [[7, 7, 8, 9], pd.MultiIndex.from_tuples([(1, "x"), (1, "y"), (2, "x"), (2, "y")], names=["n", "m"])],
)
def test_any_index_is_kept(index: Any) -> None:
    """Labels that come twice, and several levels, with their names."""
    series = pd.Series([ANA, NONE, TOM, TOM], index=index)
    table = series.attributions.explode()
    count = len(parse_attributions(ANA))
    assert list(table.index) == [series.index[0]] * count + list(series.index[2:])
    assert table.index.names == series.index.names


@pytest.mark.parametrize("texts", [[], [NONE], [None], [pd.NA, float("nan")]])
def test_nothing_found_is_an_empty_table_of_the_same_columns(texts: list[Any]) -> None:
    table = pd.Series(texts, dtype=object).attributions.explode()
    assert (len(table), list(table.columns)) == (0, list(COLUMNS))


def test_options_are_those_of_the_library(df: Any) -> None:
    texts = df["body"].dropna()
    found = texts.attributions.find(min_confidence=0.95, rules=("en", "en-stance"), workers=2)
    assert [parse_attributions(t, rules=("en", "en-stance"), min_confidence=0.95) for t in texts] == list(
        found
    )
    with pytest.raises(RuleError):
        texts.attributions.find(rules="no-such-pack")


def test_only_strings_are_texts() -> None:
    """A column of numbers has no such accessor; a number among strings is named with its label."""
    with pytest.raises(AttributeError, match="strings, not in int64"):
        pd.Series([1, 2]).attributions  # noqa: B018 - the access itself fails
    with pytest.raises(TypeError, match=r"'b': text must be a str, not int"):
        pd.Series([ANA, 3], index=["a", "b"]).attributions.find()
