"""What the caller hands in, taken apart: paths, folders, globs, open files, text, bytes, documents, frames, rows.

A string is taken for

- standard input, if it is `-`;
- text, if it has a line break;
- a path, if there is such a file or folder;
- a path or glob (and a fault if nothing is there), if it has no blank in it, or starts like a path (`/`, `./`, `../`,
  `~`, `C:\\`), or ends in a suffix of a known format, or has `*` or `[…]` next to a slash;
- text otherwise: words with blanks between them.

Addresses are not fetched.
"""

from __future__ import annotations

import glob as globbing
import io
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

from extract.errors import InputError, MissingExtra
from extract.readers.blobs import Blob
from extract.readers.draft import Findings, Ready
from extract.readers.formats import SUFFIXES, read_blob, suffix_of
from extract.readers.rows import from_object
from extract.readers.tables import read_frame
from extract.records import Document, Record
from extract.settings import Settings

PATH_AT_MOST = 4096
"""Characters; no path is longer, most articles are."""
_GLOB = re.compile(r"[*?]|\[[^\]]+\]")
_STARTS_LIKE_PATH = re.compile(r"(?:~|\.{0,2}[/\\]|[A-Za-z]:[/\\])")
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+\Z", re.IGNORECASE)


def findings(source: Any, settings: Settings) -> Findings:
    """Yields what a source of any kind holds, lazily and in a stable order; raises InputError for any other kind."""
    if isinstance(source, Document):
        yield Ready(source, f"document '{source.id}'")
    elif isinstance(source, Record):
        yield Ready(source.document, f"document '{source.document.id}'")
    elif isinstance(source, str):
        yield from _string(source, settings)
    elif isinstance(source, os.PathLike):
        yield from _path(Path(os.fspath(source)), settings)
    elif isinstance(source, bytes | bytearray):
        yield from _each(iter([Blob.of_bytes(bytes(source), where="the given bytes")]), settings)
    elif isinstance(source, Mapping):
        yield from_object(dict(source), settings.columns, where="the given row", name=None, at={})
    elif _is_frame(source):
        yield from _guarded(read_frame(source, settings), "the data frame")
    elif isinstance(source, io.IOBase):
        yield from _each(iter([_opened(source)]), settings)
    elif isinstance(source, Iterable):
        yield from _several(source, settings)
    else:
        raise InputError(
            f"cannot read {type(source).__name__}: give text, a path, a document, a frame or a list of these."
        )


def looks_like_path(text: str) -> bool:
    """Tells whether a string that names nothing on this disk was still meant as a path (see the module's rule)."""
    if len(text) > PATH_AT_MOST or "\n" in text or "\r" in text or not text.strip():
        return False
    if not re.search(r"\s", text.strip()):
        return True
    if "://" in text:
        return False
    if _STARTS_LIKE_PATH.match(text) or suffix_of(text) in SUFFIXES:
        return True
    return bool(_GLOB.search(text)) and ("/" in text or os.sep in text) and "?" not in text[-1:]


def _several(sources: Iterable[Any], settings: Settings) -> Findings:
    """Reads one source after another; a fault in one does not end the rest."""
    for position, source in enumerate(sources, start=1):
        if isinstance(source, Mapping):
            where = f"item {position} of the given rows"
            yield from_object(dict(source), settings.columns, where=where, name=None, at={"item": position})
            continue
        yield from _guarded(findings(source, settings), f"item {position} of the given sources")


def _string(source: str, settings: Settings) -> Findings:
    if source == "-":
        yield from _each(iter([_stdin()]), settings)
    elif not source.strip():
        raise InputError("the given text is empty.", where="the given text")
    elif _ADDRESS.match(source.strip()):
        raise InputError(
            f"{source.strip()}: addresses are not fetched; save the page and give its file.",
            where=source.strip(),
        )
    elif _exists(source) or looks_like_path(source):
        yield from _path(Path(source), settings)
    else:
        yield from _each(iter([Blob.of_bytes(_utf8(source), where="the given text", is_text=True)]), settings)


def _utf8(text: str) -> bytes:
    """Encodes a text; a lone surrogate has no UTF-8 and becomes U+FFFD, as in any other input."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text).encode("utf-8")


def _path(path: Path, settings: Settings) -> Findings:
    shown = str(path)
    expanded = path.expanduser() if shown.startswith("~") else path
    if expanded.is_dir():
        yield from _each(_folder(expanded, shown), settings)
    elif _exists(str(expanded)):
        yield from _each(iter([_file(expanded, where=shown, name=path.name)]), settings)
    elif _GLOB.search(shown):
        yield from _glob(str(expanded), settings)
    else:
        raise InputError(f"{shown}: no such file or folder.", where=shown)


def _glob(pattern: str, settings: Settings) -> Findings:
    matches = sorted(globbing.glob(pattern, recursive=True))
    if not matches:
        raise InputError(f"{pattern}: nothing matches.", where=pattern)
    # `**` matches folders and the files in them: a file is read once, a folder only when it is matched for itself.
    chosen = [m for m in matches if not Path(m).is_dir()] if "**" in pattern else matches
    for match in chosen:
        yield from _guarded(_path(Path(match), settings), match)


def _folder(folder: Path, shown: str) -> Iterator[Blob | InputError]:
    """Yields the files under a folder, sorted by their path in it; names that start with a dot are passed over."""
    any_file = False
    unread: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "__pycache__")
        for file in sorted(f for f in files if not f.startswith(".")):
            any_file = True
            path = Path(here) / file
            inner = path.relative_to(folder).as_posix()
            where = str(Path(shown) / inner)
            if path.is_file():
                yield _file(path, where=where, name=inner)
            else:
                yield InputError(f"{where}: is no regular file.", where=where)
    for error in unread:
        where = str(error.filename)
        yield InputError(f"{where}: the folder cannot be opened ({error.strerror}).", where=where)
    if not any_file and not unread:
        raise InputError(f"{shown}: the folder has no readable files.", where=shown)


def _file(path: Path, *, where: str, name: str) -> Blob:
    # A file name may hold bytes that are no text; they must not reach a record.
    printable = name.encode("utf-8", errors="replace").decode()
    return Blob(lambda: cast(BinaryIO, path.open("rb")), where=where, name=printable)


def _opened(handle: Any) -> Blob:
    """A file that the caller has opened, for bytes or for text; it is left open."""
    name = getattr(handle, "name", None)
    shown = str(name) if isinstance(name, str) else "the given file"
    if isinstance(handle, io.TextIOBase):
        handle = getattr(handle, "buffer", None) or io.BytesIO(_utf8(handle.read()))
    return Blob(
        lambda: cast(BinaryIO, handle), where=shown, name=Path(shown).name if name else None, owned=False
    )


def _stdin() -> Blob:
    return Blob(lambda: cast(BinaryIO, sys.stdin.buffer), where="standard input", name=None, owned=False)


def _each(blobs: Iterator[Blob | InputError], settings: Settings) -> Findings:
    for blob in blobs:
        if isinstance(blob, InputError):
            yield blob
        else:
            yield from _guarded(read_blob(blob, settings), blob.where)


def _guarded(found: Findings, where: str) -> Findings:
    """Turns what ends one input into a fault, so that the next input is still read."""
    try:
        yield from found
    except (InputError, MissingExtra) as e:
        yield e
    except RecursionError:
        yield InputError(f"{where}: is nested too deeply to be read.", where=where)
    except OSError as e:
        yield InputError(f"{where}: cannot be read ({e.strerror or e}).", where=where)


def _exists(path: str) -> bool:
    """Tells whether there is a file, folder or pipe of this name; strings that can be no path are none."""
    if len(path) > PATH_AT_MOST:
        return False
    try:
        return stat.S_IFMT(os.stat(path).st_mode) != 0
    except (OSError, ValueError):
        return False


def _is_frame(source: Any) -> bool:
    """Tells a pandas frame without importing pandas."""
    return (
        type(source).__module__.split(".")[0] == "pandas"
        and hasattr(source, "itertuples")
        and hasattr(source, "columns")
    )
