"""Encodings: bytes of a web page become characters.

In: a page as it came. Out: a string. Cost: linear. Nothing that a page declares makes it fail: a declaration
counts where the bytes can be read so, else UTF-8 does, else Windows' Latin alphabet.

As browsers do (WHATWG Encoding Standard), Latin-1 and ASCII are read as windows-1252, and a page that says in
ASCII that it is UTF-16 is UTF-8.
"""

from __future__ import annotations

import codecs

import regex

__all__ = ["decode"]

HEAD = 4096
DECLARED = rb"""(?i)<(?:meta\b[^<>]{0,400}?|\?xml\b[^<>]{0,100}?en)(?:charset|coding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,20})"""
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
#: What a declaration may name. Codecs that are none of the web's are left alone: some take quadratic time.
ALLOWED = (
    r"(?:windows-|cp)125[0-8]|windows-(?:874|949)|iso-?8859-(?:[2-8]|1[03-6])|koi8-[ru]|macintosh|ibm866|"
    r"(?:shift|x)[_-]?s?jis|euc-(?:jp|kr)|iso-2022-jp|gb(?:k|2312|18030)|big5(?:-hkscs)?"
)
FALLBACK = "windows-1252"


def decode(page: bytes) -> str:
    r"""Turn the bytes of a page into characters.

    Examples:
        >>> decode('<meta charset="windows-1251">Да'.encode("windows-1251"))[-2:]
        'Да'
        >>> decode(b'<meta charset="utf-8">caf\xe9')[-4:]
        'café'
    """
    for mark, encoding in MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, "replace")
    declared = regex.search(DECLARED, page, endpos=HEAD)
    label = declared[1].decode("ascii", "replace").lower() if declared else ""
    encodings: tuple[str, ...] = ("utf-8",)
    if regex.fullmatch(ALLOWED, label):
        encodings = ("gb18030" if label in {"gbk", "gb2312"} else label, "utf-8")
    for encoding in encodings:
        try:
            return page.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return page.decode(FALLBACK, "replace")
