"""``attribution.spark`` on real Spark in local mode, with executor processes of its own; slow, so a step of its own.

Left out where PySpark or Java is not there: ``pip install '.[test,clusters]'`` brings the one, a package of the system
(``openjdk-17-jre-headless``) the other.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution import Attribution, CueVerb, RuleError, load_rules, parse_attributions, parse_many

sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed: pip install '.[test,clusters]'")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java: install openjdk-17-jre-headless", allow_module_level=True)

from attribution.arrow import ATTRIBUTION, from_arrow  # noqa: E402 - where PySpark is
from attribution.spark import with_attributions  # noqa: E402 - likewise

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.filterwarnings("ignore"),  # Spark's own, which change with its version
]

BODIES = [
    "“It is safe,” said Ana Ruiz on Monday. She added that it would open.",
    "It rained.",
    None,
    "",
    "“No rain.”\n— Ana Ruiz (@anaruiz) March 9, 2025",
    "Omar Haddad denied it 👍🏽, and “no,” said Jo Bell.",
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Give a session with two executor threads, whose processes run this Python."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = (
            sql.SparkSession.builder.master("local[2]")
            .appName("attribution")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate()
        )
        yield session
        session.stop()


@pytest.fixture
def frame(spark: Any) -> Any:
    """Give a data frame of a few texts, with a column that nobody asks about."""
    return spark.createDataFrame(list(enumerate(BODIES)), "id long, body string")


def _expected(texts: list[Any], **options: Any) -> list[tuple[tuple[Attribution, ...], str | None]]:
    return [(parsed.attributions, parsed.error) for parsed in parse_many(texts, **options)]


def _found(df: Any) -> list[tuple[tuple[Attribution, ...], str | None]]:
    table = df.orderBy("id").toArrow()
    return list(zip(from_arrow(table), table["attribution_error"].to_pylist(), strict=True))


def test_the_rows_are_those_of_parse_many(frame: Any) -> None:
    """All fields of all attributions, and the errors; the columns that were there stay."""
    df = with_attributions(frame)
    assert _expected(BODIES) == _found(df)
    assert [(row.id, row.body) for row in df.orderBy("id").collect()] == list(enumerate(BODIES))


def test_the_schema_is_the_one_of_tables(frame: Any) -> None:
    """What Spark hands back as Arrow has the types of ``attribution.arrow``."""
    df = with_attributions(frame, columns=("found", "wrong"), min_confidence=1.0)
    table = df.toArrow()
    assert table.schema.names == ["id", "body", "found", "wrong"]
    assert table.schema.field("found").type.value_type == ATTRIBUTION


def test_offsets_are_those_of_substring(spark: Any, frame: Any) -> None:
    """Spark counts characters as Python does, whatever UTF-16 makes of an emoji."""
    with_attributions(frame).createOrReplaceTempView("articles")
    rows = spark.sql(
        "select a.source.text, substring(body, a.source.start + 1, a.source.end - a.source.start) cut "
        "from (select body, explode(attributions) a from articles) where a.source is not null"
    ).collect()
    assert len(rows) >= 4
    assert [row.text for row in rows] == [row.cut for row in rows]


def test_a_malformed_row_stops_nothing(spark: Any) -> None:
    """Bytes that are no UTF-8, which a cast lets into a column of strings."""
    frame = spark.sql(
        "select 0L id, cast(X'636166E9' as string) body union all select 1L, '“No,” said Jo Bell.'"
    )
    assert _expected([b"caf\xe9", "“No,” said Jo Bell."]) == _found(with_attributions(frame))


def test_a_pack_of_the_user_travels_with_the_query(spark: Any, tmp_path: Path) -> None:
    """From a file that the executors never see; and from rules made on the spot."""
    text = "“No,” squawked Jo Bell."
    pack = tmp_path / "birds.toml"
    pack.write_text('format = 1\nlanguage = "en"\n\n[verbs]\nsquawk = "quote that"\n', encoding="utf-8")
    frame = spark.createDataFrame([(0, text)], "id long, body string")
    rules = load_rules("en").extend(CueVerb("squawk", frames="quote that"))
    df = with_attributions(frame, rules=str(pack))
    pack.unlink()
    expected = [(parse_attributions(text, rules=rules), None)]
    assert expected[0][0]
    assert expected == _found(df) == _found(with_attributions(frame, rules=rules))


def test_a_hundred_thousand_rows(spark: Any) -> None:
    """Each is parsed once and keeps its id, over several partitions."""
    frame = spark.range(100_000, numPartitions=4).selectExpr(
        "id", "concat('“Train ', id, ' was late,” said Ana Ruiz.') body"
    )
    df = with_attributions(frame).selectExpr(
        "id", "attributions[0].content[0].text content", "size(attributions) size", "attribution_error error"
    )
    total = df.selectExpr(
        "count(*) n", "sum(size) found", "count(error) errors", "count(distinct id) ids",
        "count_if(content = concat('“Train ', id, ' was late,”')) right",
    ).collect()[0]  # fmt: skip
    assert total.asDict() == dict(n=100_000, found=100_000, errors=0, ids=100_000, right=100_000)


@pytest.mark.parametrize(
    ("arguments", "error", "problem"),
    [
        (dict(text="text"), ValueError, "there is no column 'text'; there are id, body"),
        (dict(text="id"), TypeError, "column 'id' must be of type string, not bigint"),
        (dict(columns=("id", "error")), ValueError, "a column 'id' already"),
        (dict(rules="no-such-pack"), RuleError, "no-such-pack"),
    ],
)
def test_wrong_arguments_are_told_at_the_call(
    frame: Any, arguments: dict[str, Any], error: type[Exception], problem: str
) -> None:
    """On the driver, before anything runs."""
    with pytest.raises(error, match=problem):
        with_attributions(frame, **arguments)
