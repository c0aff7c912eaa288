"""RSS and Atom by feedparser: one draft an entry, its full content or else its summary."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from extract.errors import InputError
from extract.readers.draft import Draft, Findings
from extract.readers.markup import clean_url, to_text, without_appeared
from extract.readers.published import as_day

TAIL = 10_000
"""Bytes at the end of a feed among which its closing tag must be."""
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ENTRY_END = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_FEED_END = re.compile(
    rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?>(?:<!--.*?-->\s*)*)\Z", re.IGNORECASE | re.DOTALL
)


def read_feed(raw: bytes, *, where: str, name: str | None) -> Findings:
    """Yields the drafts of a feed; a feed cut off in the middle gives its whole entries and then a fault.

    Raises InputError for XML that declares entities (a feed needs none, a bomb does) or that is no feed.
    """
    plain = raw.replace(b"\0", b"")
    if _ENTITY.search(plain):
        raise InputError(f"{where}: declares XML entities, which no feed needs; refused.", where=where)
    import feedparser

    # Markup is taken off below, so its cleaning and the mending of links in it would be work for nothing.
    parsed = feedparser.parse(BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    entries = list(parsed.entries)
    whole = len(_ENTRY_END.findall(plain))
    cut = not _FEED_END.search(plain[-TAIL:])
    if not parsed.version and not entries:
        raise InputError(f"{where}: is XML, but neither an RSS nor an Atom feed.", where=where)
    for number, entry in enumerate(entries[:whole] if cut else entries, start=1):
        yield _draft(entry, parsed.feed, f"{where}: item {number}", name, number)
    if cut:
        yield InputError(
            f"{where}: the feed breaks off in the middle, after {whole} whole items.", where=where
        )
    elif not entries:
        yield InputError(f"{where}: the feed has no items.", where=where)


def _draft(entry: Any, feed: Any, where: str, name: str | None, number: int) -> Draft:
    text, site = without_appeared(_text(entry))
    stated = entry.get("published") or entry.get("updated")
    day = as_day(stated)
    return Draft(
        text=text,
        where=where,
        name=name,
        title=_line(entry.get("title")),
        url=clean_url(entry.get("link")),
        source=_line((entry.get("source") or {}).get("title") or entry.get("publisher"))
        or site
        or _line(feed.get("publisher") or feed.get("title")),
        published=day,
        published_from="feed" if day else None,
        meta={"item": number, **({"published_unread": stated} if stated and day is None else {})},
    )


def _text(entry: Any) -> str:
    """The fullest of the entry's contents, or else its summary, without markup."""
    contents = [to_text(c.get("value") or "") for c in entry.get("content") or ()]
    fullest = max(contents, key=len, default="")
    return fullest or to_text(entry.get("summary") or "")


def _line(value: str | None) -> str | None:
    """A title or name in one line without markup; None when nothing is left."""
    return " ".join(to_text(value).split()) or None if value else None
