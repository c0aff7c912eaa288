"""JSON Lines, JSON, CSV, Parquet and pandas frames: many documents in one input, read row by row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NoReturn

from extract.errors import InputError, MissingExtra
from extract.readers.blobs import Stream
from extract.readers.decode import BOMS, encoding_of
from extract.readers.draft import Findings
from extract.readers.plain import key_of
from extract.readers.rows import Columns, from_object
from extract.settings import Settings

DELIMITERS = (",", "\t", ";", "|")
BATCH = 256
"""Rows of a Parquet file in memory at once."""


def read_jsonl(stream: Stream, settings: Settings, name: str | None) -> Findings:
    """Yields one draft a line; a bad line is a fault with its number, and the lines after it are read."""
    any_row = False
    for number, raw in _lines(stream, settings.max_bytes):
        any_row = any_row or raw is None or bool(raw.strip())
        where = f"{stream.where}: line {number}"
        if raw is None:
            yield InputError(
                f"{where}: is longer than {settings.max_bytes:,} bytes (setting max_bytes).", where=where
            )
            continue
        if not raw.strip():
            continue
        try:
            thing = _loads(raw.decode("utf-8"))
        except UnicodeDecodeError as e:
            yield InputError(f"{where}: is not UTF-8 (byte {e.start + 1} of the line).", where=where)
        except (ValueError, RecursionError) as e:
            yield InputError(f"{where}: is not JSON ({_reason(e)}).", where=where)
        else:
            yield from_object(thing, settings.columns, where=where, name=name, at={"line": number})
    if not any_row:
        yield InputError(f"{stream.where}: has no rows.", where=stream.where)


def read_json(text: str, where: str, settings: Settings, name: str | None) -> Findings:
    """Yields the drafts of a list of objects, of one object, or of the one list of objects inside an object."""
    try:
        found = _loads(text)
    except (ValueError, RecursionError) as e:
        raise InputError(f"{where}: is not JSON ({_reason(e)}).", where=where) from None
    things = _inner_list(found, settings.columns)
    if not things:
        raise InputError(f"{where}: holds an empty list.", where=where)
    for number, thing in enumerate(things, start=1):
        place = where if len(things) == 1 else f"{where}: item {number}"
        yield from_object(thing, settings.columns, where=place, name=name, at={"item": number})


def read_csv(
    stream: Stream, settings: Settings, name: str | None, *, delimiter: str | None = None
) -> Findings:
    """Yields one draft a row; rows are counted from 1 below the header. A row that does not fit is a fault."""
    encoding = encoding_of(stream.head, stream.where)
    if csv.field_size_limit() < 2 * settings.max_chars:
        csv.field_size_limit(2 * settings.max_chars)
    # A byte that does not decode becomes a lone surrogate, so that only its own row is lost.
    text = io.TextIOWrapper(stream.reader(), encoding=encoding, errors="surrogateescape", newline="")
    physical = _physical_lines(text, settings.max_bytes, stream.where)
    header_line = next(physical, "")
    delimiter = delimiter or _delimiter(header_line)
    header = next(csv.reader([header_line], delimiter=delimiter), [])
    columns = Columns(header, settings.columns, stream.where)
    reader = csv.reader(physical, delimiter=delimiter, strict=True)
    number = 0
    while True:
        where = f"{stream.where}: row {number + 1}"
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as e:
            number += 1
            yield InputError(f"{where}: is not readable as CSV ({e}).", where=where)
            continue
        if not cells:
            continue
        number += 1
        if len(cells) > len(header) and any(c.strip() for c in cells[len(header) :]):
            yield InputError(f"{where}: has {len(cells)} cells under {len(header)} columns.", where=where)
        elif any("\udc80" <= c <= "\udcff" for cell in cells for c in cell):
            yield InputError(f"{where}: holds bytes that are not {encoding}.", where=where)
        else:
            row = dict(zip(header, cells, strict=False))
            yield columns.draft(row, where=where, name=name, at={"row": number})
    if not number:
        yield InputError(f"{stream.where}: has a header and no rows.", where=stream.where)


def read_parquet(raw: BinaryIO, where: str, settings: Settings, name: str | None) -> Findings:
    """Yields one draft a row, in batches; raises MissingExtra without pyarrow, InputError for a broken file."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise MissingExtra(f"reading the Parquet file {where}", "tables") from None
    number = 0
    try:
        table = parquet.ParquetFile(raw)
        columns = Columns(table.schema_arrow.names, settings.columns, where)
        for batch in table.iter_batches(batch_size=BATCH, columns=columns.wanted):
            for row in batch.to_pylist():
                number += 1
                place = f"{where}: row {number}"
                yield columns.draft(row, where=place, name=name, at={"row": number})
    except (pyarrow.ArrowException, OSError) as e:
        raise InputError(f"{where}: is no readable Parquet file ({_first_line(e)}).", where=where) from None
    if not number:
        yield InputError(f"{where}: has no rows.", where=where)


def read_frame(frame: Any, settings: Settings) -> Findings:
    """Yields one draft a row of a pandas frame; rows are counted from 1."""
    where = "the data frame"
    columns = Columns([str(c) for c in frame.columns], settings.columns, where)
    by_name = {str(c): i for i, c in enumerate(frame.columns)}
    places = [by_name[c] for c in columns.wanted]
    for number, values in enumerate(frame.itertuples(index=False, name=None), start=1):
        row = {c: values[i] for c, i in zip(columns.wanted, places, strict=True)}
        yield columns.draft(row, where=f"{where}: row {number}", name=None, at={"row": number})


def looks_tabular(first_line: str, mapping: Mapping[str, str]) -> bool:
    """Tells whether a line is the header of a table: some delimiter cuts it into names, the text's among them."""
    cells = next(csv.reader([first_line], delimiter=_delimiter(first_line)), [])
    known = {key_of(c) for c in cells} - {None}
    return len(cells) > 1 and (mapping.get("text") in cells or ("text" in known and len(known) > 1))


def _delimiter(header: str) -> str:
    """The delimiter that cuts most known names out of the header; at a tie, the one that cuts most."""

    def score(mark: str) -> tuple[int, int]:
        cells = next(csv.reader([header], delimiter=mark), [])
        return len({key_of(c) for c in cells} - {None}), len(cells)

    return max(DELIMITERS, key=score)


def _lines(stream: Stream, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yields (number, line) from 1; None for a line above the limit, which is passed over unread."""
    source = stream.reader()
    bom = next((name for mark, name in BOMS if stream.head.startswith(mark)), None)
    if bom == "utf-8-sig":
        source.read(3)
    elif bom:
        source = io.BytesIO(stream.whole(limit).decode(bom, errors="replace").encode("utf-8"))
    number = 0
    while line := source.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := source.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line


def _physical_lines(text: io.TextIOWrapper, limit: int, where: str) -> Iterator[str]:
    """Yields lines with their ends; raises InputError for one above the limit, before it fills the memory."""
    while line := text.readline(limit + 1):
        if len(line) > limit:
            raise InputError(
                f"{where}: has a line longer than {limit:,} characters (setting max_bytes).", where=where
            )
        yield line


def _inner_list(found: Any, mapping: Mapping[str, str]) -> list[Any]:
    if isinstance(found, list):
        return found
    if not isinstance(found, dict) or "document" in found:
        return [found]
    has_text = mapping.get("text") in found or any(
        key_of(k) == "text" and isinstance(v, str) for k, v in found.items()
    )
    lists = [v for v in found.values() if isinstance(v, list) and v and all(isinstance(x, dict) for x in v)]
    return lists[0] if not has_text and len(lists) == 1 else [found]


def _loads(text: str) -> Any:
    return json.loads(text, parse_constant=_refuse_constant)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


def _reason(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower()} at line {error.lineno} column {error.colno}"
    return str(error)


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")[:200]
