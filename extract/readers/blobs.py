"""An input as a stream of bytes with a name, opened once, looked at from the front, and never above its limit."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from extract.errors import InputError

HEAD = 1 << 16
"""Bytes that the format is told from."""
RATIO = 200
"""A gzip stream that grows more than this many times is a bomb; news in JSON stays under 30, zeros reach 1,000."""
RATIO_FROM = 5_000_000
"""Unpacked bytes below which the ratio is not looked at: small files of repeated lines are harmless."""
GZIP_MAGIC = b"\x1f\x8b"


class Blob:
    """One input: `where` for messages, `name` for ids and metadata, `open()` for its bytes."""

    def __init__(
        self,
        opener: Callable[[], BinaryIO],
        *,
        where: str,
        name: str | None,
        owned: bool = True,
        is_text: bool = False,
    ) -> None:
        self._opener = opener
        self.where = where
        self.name = name
        self._owned = owned
        self.is_text = is_text
        """True: the bytes are UTF-8 of a text that the caller gave, whatever they look like."""

    @classmethod
    def of_bytes(cls, raw: bytes, *, where: str, is_text: bool = False) -> Blob:
        """Makes a blob of bytes in memory."""
        return cls(lambda: io.BytesIO(raw), where=where, name=None, is_text=is_text)

    @contextmanager
    def open(self) -> Iterator[Stream]:
        """Opens the bytes, unpacked where they are gzip; raises InputError when they cannot be opened.

        A stream that somebody else opened (standard input) is left open.
        """
        try:
            raw = self._opener()
        except OSError as e:
            raise InputError(
                f"{self.where}: cannot be opened ({e.strerror or e}).", where=self.where
            ) from None
        try:
            first = raw.read(2)
            chained = _Chained(first, raw)
            packed = first == GZIP_MAGIC and not self.is_text
            source = _Unpacked(chained, self.where) if packed else chained
            yield Stream(source, self.where, None if packed else raw, self.is_text)
        finally:
            if self._owned:
                raw.close()


class Stream:
    """Bytes read once from front to back; `head` shows the first `HEAD` of them without using them up."""

    def __init__(self, raw: io.RawIOBase, where: str, underlying: BinaryIO | None, is_text: bool) -> None:
        self._underlying = underlying
        self.is_text = is_text
        self.where = where
        self.head = _exactly(raw, HEAD, where)
        self._rest: BinaryIO = io.BufferedReader(_Chained(self.head, raw), buffer_size=1 << 18)

    def reader(self) -> BinaryIO:
        """The whole stream, head included, as a buffered reader."""
        return self._rest

    def whole(self, limit: int) -> bytes:
        """Reads everything; raises InputError when it is more than `limit` bytes."""
        raw = self._rest.read(limit + 1)
        if len(raw) > limit:
            raise InputError(
                f"{self.where}: is larger than {limit:,} bytes, the limit for one file (setting max_bytes).",
                where=self.where,
            )
        return raw

    def seekable(self, limit: int) -> BinaryIO:
        """The bytes as a file that can be read in any order: the file itself, or a copy of at most `limit` bytes."""
        if self._underlying is not None and self._underlying.seekable():
            self._underlying.seek(0)
            return self._underlying
        return io.BytesIO(self.whole(limit))


class _Chained(io.RawIOBase):
    """Some bytes already read, then the rest of a stream."""

    def __init__(self, head: bytes, rest: BinaryIO | io.RawIOBase) -> None:
        self._head = head
        self._tail = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if self._head:
            part, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            part = self._tail.read(len(buffer)) or b""
        buffer[: len(part)] = part
        return len(part)


class _Unpacked(io.RawIOBase):
    """A gzip stream that refuses to grow out of proportion."""

    def __init__(self, packed: _Chained, where: str) -> None:
        self._counted = _Counted(packed)
        self._gzip = gzip.GzipFile(fileobj=io.BufferedReader(self._counted), mode="rb")
        self._where = where
        self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            part = self._gzip.read(len(buffer))
        except EOFError:
            raise InputError(f"{self._where}: the gzip file is cut off.", where=self._where) from None
        except (OSError, zlib.error) as e:
            raise InputError(f"{self._where}: is no readable gzip file ({e}).", where=self._where) from None
        self._out += len(part)
        if self._out > RATIO_FROM and self._out > RATIO * self._counted.count:
            raise InputError(
                f"{self._where}: unpacks to more than {RATIO} times its size, which no text does; refused.",
                where=self._where,
            )
        buffer[: len(part)] = part
        return len(part)


class _Counted(io.RawIOBase):
    """Counts the bytes that pass."""

    def __init__(self, raw: _Chained) -> None:
        self._raw = raw
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        size = self._raw.readinto(buffer)
        self.count += size
        return size


def _exactly(raw: io.RawIOBase, size: int, where: str) -> bytes:
    """Reads `size` bytes, or all there are: pipes give less than asked for."""
    parts: list[bytes] = []
    missing = size
    while missing:
        try:
            part = raw.read(missing)
        except OSError as e:
            raise InputError(f"{where}: cannot be read ({e.strerror or e}).", where=where) from None
        if not part:
            break
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
