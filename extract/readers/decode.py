"""Bytes to text: byte order mark, then UTF-8, then a detected encoding; what is no text is refused.

Line ends are kept as they are, so that the text stays verbatim.
"""

from __future__ import annotations

import re

from extract.errors import InputError

SAMPLE = 1 << 18
"""Bytes that the encoding is detected from."""

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "an SQLite database"),
)
"""First bytes of files that people hand in by mistake, for a message that says what they are."""

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_WESTERN = ("cp1252", "latin_1")
_IN_USE = re.compile(
    r"cp125\d|latin_1|iso8859_\d+|koi8_[rut]|cp866|cp1125|mac_(?:roman|cyrillic)|cp874|tis_620|kz1048|ptcp154"
    r"|utf_.+|big5(?:hkscs)?|cp9(?:32|36|49|50)|gb.+|hz|euc_.+|shift_?jis.*|iso2022_.+|johab"
)
"""Encodings that news is found in. Old code pages give every byte a letter: with them damaged text passes for text."""


def decode(raw: bytes, where: str) -> tuple[str, str]:
    """Gives (text, encoding); raises InputError for binary, damaged or unknown bytes."""
    encoding = encoding_of(raw, where)
    try:
        return raw.decode(encoding), encoding
    except UnicodeDecodeError as e:
        raise _undecodable(raw, e.start, where) from None


def encoding_of(raw: bytes, where: str) -> str:
    """Names the encoding of `raw`, which may be the first part of a longer input.

    A sequence cut off at the very end does not count against UTF-8.
    """
    refuse_binary(raw, where)
    for bom, name in BOMS:
        if raw.startswith(bom):
            return name
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as e:
        if e.end == len(raw) and e.reason == "unexpected end of data":
            return "utf-8"
        return _utf16_without_bom(raw) or _detected(raw, e.start, where)
    return _utf16_without_bom(raw) or "utf-8"


def refuse_binary(raw: bytes, where: str) -> None:
    """Raises InputError when `raw` starts like, or looks like, a file that is no text."""
    for magic, kind in MAGIC:
        if raw.startswith(magic):
            raise InputError(f"{where}: is {kind}, not text.", where=where)
    if any(raw.startswith(bom) for bom, _ in BOMS) or _utf16_without_bom(raw):
        return
    sample = raw[:SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(4, len(sample) // 100):
        raise InputError(f"{where}: is binary, not text.", where=where)


def _utf16_without_bom(raw: bytes) -> str | None:
    """Tells UTF-16 by its zeros: every other byte of Western text, and none of the others."""
    sample = raw[:4096]
    if len(sample) < 4 or (len(raw) % 2 and len(raw) <= 4096):
        return None
    even, odd = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.4 and even < 0.02:
        return "utf-16-le"
    if even > 0.4 and odd < 0.02:
        return "utf-16-be"
    return None


def _detected(raw: bytes, bad: int, where: str) -> str:
    """Asks charset-normalizer, unless the bytes are UTF-8 with a few broken ones, which must not turn to mojibake."""
    sample = raw[:SAMPLE]
    good = len(_MULTIBYTE.findall(sample))
    broken = sample.decode("utf-8", errors="replace").count("\ufffd")
    if good >= 3 * broken > 0:
        raise _undecodable(raw, bad, where)
    from charset_normalizer import from_bytes

    matches = from_bytes(_around(raw, bad))
    best = matches.best()
    if best is None or not _IN_USE.fullmatch(best.encoding):
        raise _undecodable(raw, bad, where)
    for match in matches:
        # Short Western text fits many code pages equally well; the commonest of them is the best guess.
        if (
            match.encoding in _WESTERN
            and match.chaos <= best.chaos + 0.02
            and match.coherence >= best.coherence - 0.1
        ):
            return "cp1252" if _decodes(raw, "cp1252") else "latin_1"
    return best.encoding


def _around(raw: bytes, bad: int) -> bytes:
    """A sample that holds the first byte that is not UTF-8."""
    return raw[:SAMPLE] if bad < SAMPLE else raw[bad - SAMPLE // 2 : bad + SAMPLE // 2]


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _undecodable(raw: bytes, at: int, where: str) -> InputError:
    return InputError(
        f"{where}: cannot be decoded; byte 0x{raw[at]:02x} at offset {at:,} is not UTF-8 and no other encoding fits.",
        where=where,
    )
