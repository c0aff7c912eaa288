"""Bytes to documents: every format that conflict news comes in, read lazily, with one sentence for each fault.

`read` is the one entrance. The text of a document is kept as it was found; what is not prose in it is for the
text tools to mask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from extract.errors import ExtractError, InputError
from extract.readers.finish import Finisher
from extract.readers.sources import findings
from extract.records import Document
from extract.settings import Settings

__all__ = ["read"]


def read(
    source: Any,
    *,
    settings: Settings | None = None,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Document]:
    """Yields the documents of a source, one after another as they are read.

    `source` is a path, a folder (read with all its subfolders, sorted, hidden files passed over), a glob, `-` for
    standard input, a text, bytes, a `Document`, a pandas DataFrame, a row (a mapping), an open file, or an iterable of
    any of these.
    A string with a line break is text; one that names a file or folder, has no blank in it, or starts or ends like a
    path is a path; any other is text. Formats: plain text, Markdown with front matter, HTML pages (extra `html`), RSS
    and Atom, a WordPress feed stripped of its tags, exports of LexisNexis, Nexis Uni, Factiva and ProQuest as text
    (a document for each article), JSON Lines, JSON, CSV, TSV, Parquet (extra `tables`), the toolkit's own records;
    each of them packed with gzip too.

    Each document's `meta` says where it was found: `file`, and `offset` (code points), `line`, `row` or `item`
    (from 1), and `published_from`: metadata, head (the lines of a page over its story), feed, url or dateline. Ids
    depend on content alone, so the same input gives the same ids from any folder and in any company.

    With `on_error`, each fault is handed to it and the rest is read; without, the first fault is raised as
    InputError, or as MissingExtra where an optional package is missing.
    """
    return _documents(source, settings or Settings(), on_error)


def _documents(
    source: Any, settings: Settings, on_error: Callable[[InputError], None] | None
) -> Iterator[Document]:
    finisher = Finisher(settings)

    def report(fault: ExtractError) -> None:
        if on_error is None:
            raise fault
        on_error(fault if isinstance(fault, InputError) else InputError(str(fault)))

    try:
        for found in findings(source, settings):
            if isinstance(found, ExtractError):
                report(found)
                continue
            document = finisher.finish(found, report)
            if document is not None:
                yield document
    except InputError as e:
        if on_error is None:
            raise
        on_error(e)
