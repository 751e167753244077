"""Dates of sign-offs, in any language."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution._posts.dates import MONTHS, date_at, day_of

DAY = datetime.date(2025, 2, 7)


@pytest.mark.parametrize(
    "text",
    [
        "February 7, 2025", "February 7 2025", "February 7th, 2025", "Feb 7, 2025", "Feb. 7, 2025", "7 February 2025", "7th of February 2025",
        "Friday, February 7, 2025", "Fri Feb 7, 2025", "February\n7, 2025", "February 7,\n2025", "FEBRUARY 7, 2025",
        "February 7, 2025 at 3:43 PM", "Feb 7, 2025 at 15:09", "Feb 7, 2025 at 3:55pm PST", "11:32 AM · Feb 7, 2025",
        "7. Februar 2025", "7. Februar 2025 um 15:09", "Freitag, 7. Februar 2025", "7 février 2025", "7 Février 2025", "7 de febrero de 2025",
        "viernes, 7 de febrero de 2025", "7 de fevereiro de 2025", "7 febbraio 2025", "7 februari 2025", "7 lutego 2025", "7 Şubat 2025",
        "7 февраля 2025 г.", "7 лютого 2025 р.", "7 φεβρουαρίου 2025", "7 tháng 2, 2025", "7 فبراير، 2025", "2025年2月7日", "2025년 2월 7일",
        "2025 2月 7", "2025-02-07", "2025-02-07T21:14:00.000Z", "2025-02-07T21:14:00+02:00", "Fri Feb 07 21:14:00 +0000 2025",
    ],
)  # fmt: skip
def test_date(text: str) -> None:
    """The whole date is read, with its weekday and its time of day."""
    found = date_at(f"x{text}", 1)
    assert found is not None
    assert (1, len(text) + 1, DAY) == (found.start, found.end, found.day)


@pytest.mark.parametrize(("text", "day"), [
    ("3/12/2021", None), ("03.12.2021", None), ("27/11/2024", datetime.date(2024, 11, 27)),
    ("11/27/2024", datetime.date(2024, 11, 27)), ("5/5/2024", datetime.date(2024, 5, 5)),
    ("99/99/2024", None), ("February 30, 2024", None), ("2024-13-01", None),
])  # fmt: skip
def test_ambiguous_or_impossible(text: str, day: datetime.date | None) -> None:
    """A numeric date tells the day only where it can be read in one way."""
    found = date_at(text, 0)
    assert found is not None
    assert (len(text), day) == (found.end, found.day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "February 7",
        "February 7, 20256",
        "Friday",
        "Fobruary 7, 2025",
        "7 o'clock",
        "2025",
        "at 3:43 PM",
        "7 of 2025",
    ],
)
def test_no_date(text: str) -> None:
    assert date_at(text, 0) is None


def test_year_ends_at_four_digits() -> None:
    """The next paragraph may be glued to the year."""
    for after in ("The boat", " The boat", " at noon", " PM"):
        found = date_at("February 7, 2025" + after, 0)
        assert found is not None
        assert 16 == found.end


def test_time_of_day_ends_before_glued_words() -> None:
    """So may it be to the time of day."""
    found = date_at("February 7, 2025 at 3:43 PMSkerry", 0)
    assert found is not None
    assert 27 == found.end


def test_day_of_an_attribute() -> None:
    """Tags give seconds since 1970, or a date."""
    assert DAY == day_of("1738933200") == day_of(" 2025-02-07 ") == day_of("Feb 7, 2025")
    assert day_of("") is day_of("soon") is day_of("12") is None


def test_months_are_twelve() -> None:
    assert {12} == {len(line.split()) for lines in MONTHS.values() for line in lines}


@given(st.text(alphabet="0123456789/-. ,:AMPmayMay年月日T·г٣", max_size=40), st.integers(0, 5))
def test_any_text(text: str, start: int) -> None:
    """No text raises, and a date begins where it was asked for."""
    found = date_at(text, min(start, len(text)))
    assert found is None or min(start, len(text)) == found.start < found.end <= len(text)
