"""What every format hands on: a document before its id, its cleaning and its date of publication.

A format yields `Found` things: drafts, and faults for the parts that could not be read. It raises only when nothing of
its input can be read any further.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from extract.errors import ExtractError
from extract.records import Document


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as one format read it; `None` means that the input does not say."""

    text: str
    where: str
    """For messages: the path, and the line or row where there is one."""
    name: str | None = None
    """The file's name; stands in for a title in the id, nowhere else."""
    id: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: dt.date | None = None
    published_from: str | None = None
    """Which of metadata, feed, url and dateline the date comes from."""
    meta: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ready:
    """A finished document that only needs its id checked; `where` is for messages."""

    document: Document
    where: str


Found = Draft | Ready | ExtractError
Findings = Iterator[Found]
