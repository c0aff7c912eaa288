"""Which format an input has, by its first bytes and its suffix, and the reader for it.

The bytes decide where they can (a page saved as .txt is read as a page); the suffix decides what bytes cannot tell
(Markdown, CSV with unknown column names).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from extract.errors import InputError
from extract.readers.blobs import Blob, Stream
from extract.readers.decode import BOMS, decode, encoding_of, refuse_binary
from extract.readers.draft import Draft, Findings
from extract.readers.plain import has_front_matter, read_text
from extract.readers.tables import looks_tabular, read_csv, read_json, read_jsonl, read_parquet
from extract.settings import Settings
from extract.text.patterns import lazy

SUFFIXES: Final = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".parquet": "parquet",
    ".pq": "parquet",
}
# Atomic groups: a comment ends at its first "-->" and is never tried again at a later one.
_BEFORE = (
    r"(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*|<\?.*?\?>\s*|<!DOCTYPE\s+(?!html)[^>\[]*(?:\[.*?\])?\s*>\s*)*)"
)
_PAGE = lazy(_BEFORE + r"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL)
_FEED = lazy(_BEFORE + r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_TAG = lazy(r"<[a-zA-Z!/][^<>]*>")


def read_blob(blob: Blob, settings: Settings) -> Findings:
    """Yields what one input holds; raises InputError when it is empty or cannot be read at all."""
    with blob.open() as stream:
        if not stream.head:
            raise InputError(f"{blob.where}: is empty.", where=blob.where)
        kind = kind_of(stream, blob.name, settings)
        if kind == "jsonl":
            yield from read_jsonl(stream, settings, blob.name)
        elif kind in ("csv", "tsv"):
            yield from read_csv(stream, settings, blob.name, delimiter="\t" if kind == "tsv" else None)
        elif kind == "parquet":
            yield from read_parquet(stream.seekable(settings.max_bytes), stream.where, settings, blob.name)
        else:
            yield from _whole(kind, stream, blob.name, settings)


def suffix_of(name: str | None) -> str:
    """The last suffix of a file's name in small letters, `.gz` put aside; "" without one."""
    bare = (name or "").lower().removesuffix(".gz").rsplit("/", 1)[-1]
    return "." + bare.rsplit(".", 1)[1] if "." in bare.lstrip(".") else ""


def kind_of(stream: Stream, name: str | None, settings: Settings) -> str:
    """Names the format: text, markdown, html, feed, json, jsonl, csv, tsv or parquet."""
    named = SUFFIXES.get(suffix_of(name), "")
    if stream.head.startswith(b"PAR1"):
        return "parquet"
    if named == "parquet":
        raise InputError(f"{stream.where}: is no Parquet file, whatever its name says.", where=stream.where)
    if not stream.is_text:
        refuse_binary(stream.head, stream.where)
    start = _start(stream)
    if _FEED.match(start):
        return "feed"
    if _PAGE.match(start):
        return "html"
    if start.startswith("<?xml"):
        return "feed"  # whose reader says that it is none
    if named in ("csv", "tsv", "jsonl", "markdown"):
        return named
    if named == "json":
        return _json_kind(start) or "json"
    if (named == "html" and _TAG.search(start)) or (named == "feed" and start.startswith("<")):
        return named
    return _json_kind(start) or (
        "csv" if looks_tabular(start.split("\n", 1)[0], settings.columns) else "text"
    )


def _start(stream: Stream) -> str:
    """The first characters, roughly decoded: enough to see tags and brackets."""
    bom = next((name for mark, name in BOMS if stream.head.startswith(mark)), None)
    encoding = "utf-8" if stream.is_text else bom or encoding_of(stream.head, stream.where)
    return stream.head.decode(encoding, errors="replace").lstrip()


def _json_kind(start: str) -> str | None:
    """Tells JSON Lines from JSON by whether a second line opens an object too."""
    if start.startswith("["):
        return "json" if _opens_json(start) else None
    if not re.match(r"\{\s*[\"}]", start):
        return None
    return "jsonl" if _is_lines(start) else "json"


def _is_lines(text: str) -> bool:
    """Tells whether the first line ends like an object of its own and the next opens one."""
    line, _, rest = text.lstrip().partition("\n")
    return line.startswith("{") and line.rstrip()[-1] not in "{[,:" and rest.lstrip().startswith("{")


def _opens_json(start: str) -> bool:
    """A bracket opens prose too ("[Text] Guerrillas …"); JSON goes on with an object, a string or a list."""
    return re.match(r"\[\s*(?:\{\s*[\"}]|\"|\]\s*\Z|\[)", start) is not None


def _whole(kind: str, stream: Stream, name: str | None, settings: Settings) -> Findings:
    """Reads the formats that are held in memory at once."""
    where = stream.where
    raw = stream.whole(settings.max_bytes)
    if kind == "feed":
        from extract.readers.feeds import read_feed

        yield from read_feed(raw, where=where, name=name)
        return
    if stream.is_text:
        text, encoding = raw.decode("utf-8"), "utf-8"
    else:
        text, encoding = _page_text(raw, where) if kind == "html" else decode(raw, where)
    noted = {} if encoding in ("utf-8", "utf-8-sig") else {"encoding": encoding}
    if kind == "json":
        if _is_lines(text):  # the first line may be longer than what the format was told from
            with Blob.of_bytes(text.encode("utf-8", errors="replace"), where=where).open() as lines:
                yield from read_jsonl(lines, settings, name)
        else:
            yield from read_json(text, where, settings, name)
    elif kind == "html":
        from extract.readers.webpages import read_page

        yield _noting(read_page(text, where=where, name=name), noted)
    else:
        yield from _plain(kind, text, where, name, noted)


def _plain(kind: str, text: str, where: str, name: str | None, noted: dict[str, str]) -> Findings:
    """Reads text and Markdown, a feed that lost its tags, and the export of an archive."""
    from extract.readers.archives import is_archive, read_archive
    from extract.readers.flatfeed import is_flat_feed, read_flat_feed

    several = None
    if kind == "text" and not has_front_matter(text):
        several = read_flat_feed if is_flat_feed(text) else read_archive if is_archive(text) else None
    if several is None:
        yield _noting(read_text(text, where=where, name=name, markdown=kind == "markdown"), noted)
        return
    for found in several(text, where=where, name=name):
        yield _noting(found, noted) if isinstance(found, Draft) else found


def _page_text(raw: bytes, where: str) -> tuple[str, str]:
    """Decodes a page: UTF-8 where it holds, else as the page declares, else as detected."""
    try:
        return raw.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        from extract.readers.webpages import declared_encoding

        declared = declared_encoding(raw)
    if declared and not declared.startswith("utf") and not any(raw.startswith(m) for m, _ in BOMS):
        try:
            return raw.decode(declared), declared
        except UnicodeDecodeError:
            pass
    return decode(raw, where)


def _noting(draft: Draft, noted: dict[str, str]) -> Draft:
    return replace(draft, meta={**draft.meta, **noted}) if noted else draft
