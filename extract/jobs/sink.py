"""Where records go: JSON Lines, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from extract.errors import InputError, OutputError
from extract.records import Record


def line(record: Record) -> str:
    """Gives a record as one line of JSON, without the line's end; equal records give equal lines."""
    return record.model_dump_json()


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """Opens a file that appears under its name only when everything has been written.

    Raises OutputError where the place cannot be written; nothing half-written is left behind.
    """
    temporary: str | None = None
    try:
        if path.is_dir():
            raise OutputError(f"{path}: is a folder; name a file to write to.")
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            yield out
        # mkstemp makes files that only their owner reads; results get the rights that any new file gets.
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)
        os.replace(temporary, path)
        temporary = None
    except OSError as e:
        raise OutputError(f"{path}: cannot be written ({e.strerror or e}).") from None
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def write(records: Iterable[Record], path: Path) -> int:
    """Writes records as JSON Lines and gives their number; raises OutputError as `whole_file` does."""
    count = 0
    with whole_file(path) as out:
        for record in records:
            out.write(line(record) + "\n")
            count += 1
    return count


def load(path: Path) -> Iterator[Record]:
    """Yields the records of a JSON Lines file.

    Raises InputError with file and line for a line that is not a record.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for number, text in enumerate(lines, 1):
                if text.strip():
                    yield _record(text, f"{path}, line {number}")
    except OSError as e:
        raise InputError(f"{path}: cannot be read ({e.strerror or e}).", where=str(path)) from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: is not UTF-8 text.", where=str(path)) from None


def _record(text: str, where: str) -> Record:
    try:
        return Record.model_validate_json(text)
    except ValidationError as e:
        first = e.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        message = f"{where}: not a record ({place + ': ' if place else ''}{first['msg']})."
        raise InputError(message, where=where) from None
