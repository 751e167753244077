"""Quotations: what markup sets off as quoted becomes text with quotation marks, as it would be printed.

In: the text of a quotation, the text that signs it. Out: text. Cost: linear.
"""

from __future__ import annotations

import regex

__all__ = ["marked", "signed"]

#: A quotation that brings its own marks.
OWN = regex.compile(r"[\s—–-]*+[“\"«„‘']")
DASHES = regex.compile(r"[\s—–―-]++")


def marked(text: str) -> str:
    r"""Put a quotation in marks: each paragraph is opened, the last is closed; marks within become single ones.

    Examples:
        >>> marked("One.\n\nTwo “twos”.")
        '“One.\n\n“Two ‘twos’.”'
    """
    if OWN.match(text):
        return text
    single = text.replace("“", "‘").replace("”", "’")
    return "“" + single.replace("\n\n", "\n\n“") + "”"


def signed(text: str, source: str) -> str:
    r"""Put the line below a quotation that tells who is quoted.

    Examples:
        >>> signed("“One.”", "– Ana Ruiz")
        '“One.”\n— Ana Ruiz'
    """
    source = DASHES.sub("", source, count=1) if DASHES.match(source) else source
    return f"{text}\n— {source}" if source else text
