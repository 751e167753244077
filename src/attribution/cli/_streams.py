"""Files that may be compressed, by the end of their name: ``.gz`` and ``.zst``, all others as they are.

Takes names; gives binary streams. Zstandard needs the extra ``zst``. What is appended to a compressed file is a member
or frame of its own, which readers take for one text with what stands before it.
"""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, cast

import attrs

__all__ = ["Opened", "is_compressed", "open_to_append", "open_to_read"]

SIZE: Final = 1 << 16  # bytes read at a time


@attrs.frozen
class Opened:
    """A stream of what is in a file, and the file, which tells how far one has come."""

    stream: BinaryIO
    file: BinaryIO

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Give the lines, each with how many bytes of the file have been read up to it.

        Raises:
            EOFError: compressed data ends too soon.
            OSError: it cannot be read, or is not compressed as its name says.
        """
        told = self.file.seekable()
        with self.file, self.stream:
            try:
                for line in self.stream:
                    yield self.file.tell() if told else 0, line
            except zlib.error as error:
                raise OSError(f"not gzip: {error}") from None


def is_compressed(name: str) -> bool:
    """Tell by its name whether a file is compressed."""
    return name.endswith((".gz", ".zst"))


def open_to_read(name: str) -> Opened:
    """Open a file; ``-`` is standard input.

    Raises:
        OSError: it cannot be opened.
        ImportError: it is a Zstandard file, and the extra ``zst`` is not installed.
    """
    file = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115 - closed where it is read
    if name.endswith(".gz"):
        return Opened(cast("BinaryIO", gzip.GzipFile(fileobj=file)), file)
    if name.endswith(".zst"):
        return Opened(cast("BinaryIO", io.BufferedReader(_Frames(file), SIZE)), file)
    return Opened(file, file)


def open_to_append(name: str) -> BinaryIO:
    """Open a file to write behind what is in it.

    Raises:
        OSError: it cannot be opened.
        ImportError: it is to be a Zstandard file, and the extra ``zst`` is not installed.
    """
    if name.endswith(".gz"):
        return cast("BinaryIO", gzip.open(name, "ab"))
    if name.endswith(".zst"):
        import zstandard

        return cast("BinaryIO", zstandard.ZstdCompressor().stream_writer(Path(name).open("ab")))
    return Path(name).open("ab")


class _Frames(io.RawIOBase):
    """Zstandard frames, one behind the other, read as one; an end amid a frame is an error."""

    def __init__(self, file: BinaryIO) -> None:
        import zstandard

        self._file = file
        self._decompressor = zstandard.ZstdDecompressor()
        self._error = zstandard.ZstdError
        self._frame = self._decompressor.decompressobj()
        self._begun = False
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        while not self._ready and self._read_more():
            continue
        part, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)

    def _read_more(self) -> bool:
        """Read on in the file; tell whether there was more."""
        data = self._frame.unused_data if self._frame.eof else b""
        if self._frame.eof:
            self._frame, self._begun = self._decompressor.decompressobj(), False
        data = data or self._file.read(SIZE)
        if not data:
            if self._begun:
                raise EOFError("the compressed data ends too soon")
            return False
        self._begun = True
        try:
            self._ready = self._frame.decompress(data)
        except self._error as error:
            raise OSError(f"not Zstandard: {error}") from None
        return True
