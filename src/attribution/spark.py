"""Spark: a data frame with a column of texts in, the same with its attributions out. Needs the extra ``spark``.

Each executor process compiles the rules once, and parses the record batches that it is handed (``mapInArrow``); no
row meets another, so there is no shuffle. The rules travel with the query, so a pack need not be installed on the
executors; the library itself must be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import pyarrow as pa

from attribution._job import Job
from attribution.arrow import NESTED, ROWS, nested_columns, texts_of
from attribution.parser import Parser
from attribution.rules import RuleSet
from attribution.rulesets import load_rules

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["with_attributions"]


def with_attributions(
    df: DataFrame,
    text: str = "body",
    *,
    rules: RuleSet | str | Iterable[str] | None = None,
    min_confidence: float = 0.0,
    columns: tuple[str, str] = ("attributions", "attribution_error"),
) -> DataFrame:
    """Give a data frame with a column of attributions added, lazily.

    Args:
        df: the texts, one a row.
        text: the column that holds them, of type ``string``.
        rules: a rule set, a pack's name, or several packs' names; ``"en"`` by default. They are loaded here, not on
            the executors.
        min_confidence: leave out attributions less sure than this, 0 to 1.
        columns: what to call the two new columns. The first is an array of structs whose fields are those of
            ``Attribution``, the second a string: what is wrong with a row's text, null where nothing is.

    Returns:
        All columns of ``df`` and the two new ones, a row for each row, in the same order within each partition. A row
        whose text is null or not UTF-8 has an error and no attributions. Offsets count characters, as ``substring``
        does: ``substring(body, a.source.start + 1, a.source.end - a.source.start)``.

    Raises:
        ValueError: there is no such column, or a new one is there already.
        TypeError: the column holds no strings.
        RuleError: there is no such pack, or something in it is wrong.
    """
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StringType, StructType

    _check(df.columns, text, columns)
    if not isinstance(df.schema[text].dataType, StringType):
        raise TypeError(
            f"column {text!r} must be of type string, not {df.schema[text].dataType.simpleString()}"
        )
    if not isinstance(rules, RuleSet):
        rules = load_rules(*([rules] if isinstance(rules, str) else rules or ["en"]))
    added = pa.schema(zip(columns, (field.type for field in NESTED), strict=True))
    schema = StructType([*df.schema.fields, *from_arrow_schema(added).fields])
    return df.mapInArrow(_parsing(text, rules, min_confidence, columns), schema)


def _check(columns: list[str], text: str, added: tuple[str, ...]) -> None:
    if text not in columns:
        raise ValueError(f"there is no column {text!r}; there are {', '.join(columns)}")
    for name in added:
        if name in columns:
            raise ValueError(f"there is a column {name!r} already: name another for what is added")


def _parsing(
    text: str, rules: RuleSet, min_confidence: float, added: tuple[str, str]
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Give what runs on the executors; all that it needs travels with it."""

    def parse(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        job = _job(rules, min_confidence)
        for part in _parts(batches):
            found = [job(value) for value in texts_of(part.column(text))]
            yield pa.RecordBatch.from_arrays(
                [*part.columns, *nested_columns(found)], [*part.schema.names, *added]
            )

    return parse


def _parts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Cut batches smaller, so that memory does not follow Spark's idea of one, which is 10,000 rows."""
    for batch in batches:
        for start in range(0, len(batch), ROWS):
            yield batch.slice(start, ROWS)


@lru_cache(maxsize=4)
def _job(rules: RuleSet, min_confidence: float) -> Job:
    """Compile rules once a process, not once a partition."""
    return Job(Parser(rules), min_confidence)
