"""Writers: character data becomes text with paragraphs, as a browser would lay it out.

In: pieces of text and breaks between them. Out: a string. Cost: linear.
"""

from __future__ import annotations

import attrs
import regex

__all__ = ["LINE", "PARAGRAPH", "SPACE", "Writer"]

#: What may stand between two pieces of text; the greater of two wins.
SPACE, LINE, PARAGRAPH = 1, 2, 3
GAPS = ("", " ", "\n", "\n\n")
WHITE = regex.compile(r"[ \t\n\r\f]++")


@attrs.define
class Writer:
    """Text in the making. White space is joined, soft hyphens are dropped.

    Args:
        parts: what is written.
        length: characters written.
        gap: what stands before the next piece.
    """

    parts: list[str] = attrs.field(factory=list)
    length: int = 0
    gap: int = 0

    def write(self, data: str) -> None:
        """Add character data."""
        text = WHITE.sub(" ", data.replace("\xad", ""))
        body = text.strip(" ")
        if text[:1] == " ":
            self.gap = max(self.gap, SPACE)
        if not body:
            return
        self.add(body)
        self.gap = SPACE if text[-1] == " " else 0

    def write_lines(self, data: str) -> None:
        """Add character data whose line feeds count."""
        for n, line in enumerate(data.split("\n")):
            if n:
                self.end(LINE)
            self.write(line)

    def add(self, text: str) -> int:
        """Add text as it is; give the offset where it begins."""
        gap = GAPS[self.gap] if self.parts else ""
        start = self.length + len(gap)
        self.parts += (gap, text)
        self.length = start + len(text)
        self.gap = 0
        return start

    def end(self, gap: int) -> None:
        """End a line or a paragraph."""
        self.gap = max(self.gap, gap)

    def end_line(self) -> None:
        """End a line at a ``<br>``; a second one ends the paragraph."""
        self.gap = PARAGRAPH if self.gap >= LINE else LINE

    def next_at(self) -> int:
        """Give the offset where the next piece will begin."""
        return self.length + (len(GAPS[self.gap]) if self.parts else 0)

    def text(self) -> str:
        """Give what is written."""
        return "".join(self.parts)
