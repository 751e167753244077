"""Dates as social-media sites write them under a post.

In: a text and a position. Out: how far a date reaches from there, and which day it is. Cost: constant, since
every part of a date is bounded.

The language of such a date is that of the page that shows the post, not of the post or the article, so all
languages are tried at once: the names of the months hardly clash.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

import regex

__all__ = ["FoundDate", "date_at", "day_of"]

#: Months in the form that dates use (the genitive where a language has one), January to December, with short
#: forms in a second line where they are more than the first three letters.
MONTHS = {
    "en": (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jan feb mar apr may june july aug sept oct nov dec",
    ),
    "de": (
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jänner feber mär apr mai jun jul aug sept okt nov dez",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sept oct nov dic",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
    ),
    "nl": ("januari februari maart april mei juni juli augustus september oktober november december",),
    "sv": ("januari februari mars april maj juni juli augusti september oktober november december",),
    "da": ("januar februar marts april maj juni juli august september oktober november december",),
    "pl": (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    ),
    "cs": ("ledna února března dubna května června července srpna září října listopadu prosince",),
    "ro": (
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    ),
    "tr": ("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",),
    "id": ("januari februari maret april mei juni juli agustus september oktober november desember",),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
    ),
    "uk": ("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",),
    "el": (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    ),
    "fi": (
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    ),
    "no": ("januar februar mars april mai juni juli august september oktober november desember",),
    "hu": (
        "január február március április május június július augusztus szeptember október november december",
    ),
    "he": ("בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",),
    "fa": ("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",),
    "hi": ("जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",),
    "ar": ("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",),
}


def _numbers() -> dict[str, int]:
    lines = (line.split() for lines in MONTHS.values() for line in lines)
    return {month.casefold(): n for line in lines for n, month in enumerate(line, 1)}


NUMBERS = _numbers()

WEEKDAY = r"(?P<w>\p{L}[\p{L}-]{1,14}(?:\.|,|\.,)?[ \xa0]{0,2})?+"
BEFORE = r"(?:\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?\s{0,3}[·∙–-]\s{0,3})?+"
ZONE = r"(?:UTC|GMT|BST|CES?T|EES?T|[ECMP][SD]?T)\b"
AT = r"(?:at|um|à|a\s+las|alle|às|om|kl\.?|в|o)"
CLOCK = rf"\d{{1,2}}[:.h]\d\d(?::\d\d)?(?:\s?(?:[AaPp]\.?[Mm](?!\p{{Ll}})\.?|午[前後]))?(?:\s?{ZONE})?"
#: White space with no blank line in it: a time of day below one belongs to what follows.
NEAR = r"(?:[^\S\n]{1,3}|[^\S\n]{0,2}\n[^\S\n]{0,2})"
AFTER = rf"(?:,?{NEAR}(?:{AT}\s{{1,3}})?{CLOCK})?"
MONTH = r"(?P<m>\p{L}{3,14})\.?"
YEAR = r"(?P<y>\d{4})(?!\d)"

#: The shapes of dates. Of a numeric one it is not known which number is the month.
SHAPES = (
    rf"{BEFORE}(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{{1,9}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
    rf"{BEFORE}(?P<y>\d{{4}})\s?[年년]?\s?(?P<m>\d{{1,2}})[月월]\s?(?P<d>\d{{1,2}})[日일]?(?!\d){AFTER}",
    rf"{BEFORE}{WEEKDAY}{MONTH}\s{{1,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}{YEAR}{AFTER}",
    rf"{BEFORE}{MONTH}\s{{1,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}{YEAR}{AFTER}",
    rf"{BEFORE}(?P<y>\d{{4}})\.\s{{1,2}}{MONTH}\s{{1,2}}(?P<d>\d{{1,2}})\.{AFTER}",
    (
        rf"{BEFORE}{WEEKDAY}(?P<d>\d{{1,2}})(?!\d)(?:\.|º|er\b|st\b|nd\b|rd\b|th\b)?\s{{0,3}}(?:de\s|of\s|tháng\s)?"
        rf"(?P<m>[\p{{L}}\p{{M}}]{{2,14}}|\d{{1,2}})\.?[,،]?\s{{1,3}}(?:del?\s|năm\s)?{YEAR}(?:\s?[гр]\.)?{AFTER}"
    ),
    rf"{WEEKDAY}{MONTH} (?P<d>\d\d) \d\d:\d\d:\d\d [+-]\d{{4}} {YEAR}",  # of an interface: Sun Mar 03 15:09:00 +0000 2024
    rf"{BEFORE}(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep){YEAR}{AFTER}",
)


class FoundDate(NamedTuple):
    """A date in a text.

    Args:
        start: offset of its first character.
        end: offset behind its last character.
        day: the day; None where the date is ambiguous or no such day exists.
        weekday: True where the day of the week is told.
    """

    start: int
    end: int
    day: datetime.date | None
    weekday: bool = False


def _month(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    return NUMBERS.get(word.casefold().replace("i̇", "i"))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _numeric(year: int, a: int, b: int) -> datetime.date | None:
    """Only where one of the two cannot be a month, or both are equal, is there one reading."""
    if a > 12 or a == b:
        return _day(year, b, a)
    return _day(year, a, b) if b > 12 else None


def date_at(text: str, start: int, end: int | None = None) -> FoundDate | None:
    """Read the date that begins at an offset.

    Args:
        text: any text.
        start: offset, in characters, where the date must begin.
        end: offset that it must not pass; the end of the text if None.

    Examples:
        >>> date_at("on 14 de febrero de 2019The", 3)
        FoundDate(start=3, end=24, day=datetime.date(2019, 2, 14), weekday=False)
        >>> date_at("3/12/2021", 0).day is None
        True
    """
    stop = len(text) if end is None else end
    if not text[start : min(start + 1, stop)].isalnum():
        return None
    for shape in SHAPES:
        m = regex.match(shape, text, pos=start, endpos=stop)
        if m is None:
            continue
        found = m.groupdict()
        year = int(found["y"])
        if "a" in found:
            return FoundDate(start, m.end(), _numeric(year, int(found["a"]), int(found["b"])))
        month = _month(found["m"])
        if month is not None:
            weekday = bool(found.get("w"))
            return FoundDate(start, m.end(), _day(year, month, int(found["d"])), weekday)
    return None


def day_of(value: str) -> datetime.date | None:
    """Read the day from an attribute: a date in any of the shapes, or seconds since 1970.

    Examples:
        >>> day_of("1474387200")
        datetime.date(2016, 9, 20)
        >>> day_of("soon")
    """
    value = value.strip()
    if regex.fullmatch(r"[0-9]{9,10}", value):
        return datetime.datetime.fromtimestamp(int(value), datetime.UTC).date()
    found = date_at(value, 0)
    return found.day if found else None
