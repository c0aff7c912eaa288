"""A draft made into a document: cleaned, dated, and with an id that depends on its content alone."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from extract.errors import InputError
from extract.readers.draft import Draft, Ready
from extract.readers.published import day_in_dateline, day_in_url
from extract.records import Document
from extract.settings import Settings

SLUG_AT_MOST = 48
DIGEST = 8
"""Hexadecimal digits in an id: two different documents of one slug meet once in four billion."""
_UNSAFE = re.compile("[\x00\ud800-\udfff]")


class Finisher:
    """Finishes the drafts of one call of `read`, and keeps their ids apart."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._seen: dict[str, bytes] = {}

    def finish(self, found: Draft | Ready, report: Callable[[InputError], None]) -> Document | None:
        """Makes the document; None where it is left out. What is wrong goes to `report`."""
        try:
            text = found.document.text if isinstance(found, Ready) else found.text
            _check(text, self._settings.max_chars, found.where)
            document = found.document if isinstance(found, Ready) else self._made(found)
        except InputError as e:
            report(e)
            return None
        return self._distinct(_cleaned(document), found.where, report)

    def _made(self, draft: Draft) -> Document:
        draft = _dated(draft)
        meta = {"file": draft.name, **draft.meta} if draft.name else dict(draft.meta)
        if draft.published_from:
            meta["published_from"] = draft.published_from
        return Document(
            id=draft.id or made_id(draft),
            title=draft.title,
            url=draft.url,
            source=draft.source,
            published=draft.published,
            meta=meta,
            text=draft.text,
        )

    def _distinct(
        self, document: Document, where: str, report: Callable[[InputError], None]
    ) -> Document | None:
        """Leaves out the same id with the same text; the same id with another text gets a suffix."""
        digest = hashlib.sha256(document.text.strip().encode()).digest()[:12]
        known = self._seen.get(document.id)
        if known is None:
            self._seen[document.id] = digest
            return document
        if known == digest:
            report(
                InputError(
                    f"{where}: the id '{document.id}' came before with the same text; left out.", where=where
                )
            )
            return None
        number = 2
        while f"{document.id}-{number}" in self._seen:
            if self._seen[f"{document.id}-{number}"] == digest:
                report(
                    InputError(
                        f"{where}: the id '{document.id}' came before with the same text; left out.",
                        where=where,
                    )
                )
                return None
            number += 1
        fresh = f"{document.id}-{number}"
        self._seen[fresh] = digest
        report(
            InputError(
                f"{where}: the id '{document.id}' came before with another text; read as '{fresh}'.",
                where=where,
            )
        )
        return document.model_copy(update={"id": fresh})


def made_id(draft: Draft) -> str:
    """Makes an id of a slug and a digest: the same content has the same id, whatever folder it lies in."""
    stem = re.sub(r"(\.\w{1,8}){1,2}$", "", draft.name.rsplit("/", 1)[-1]) if draft.name else ""
    last = [p for p in re.sub(r"^[a-z]+://[^/]*", "", draft.url or "").split("?")[0].split("/") if p]
    slug = next(
        (s for s in map(slugged, (draft.title or "", *last[-1:], stem, draft.text[:80])) if s), "document"
    )
    content = [
        draft.url,
        draft.source,
        draft.published.isoformat() if draft.published else None,
        draft.text.strip(),
    ]
    blob = json.dumps(content).encode("ascii")
    return f"{slug}-{hashlib.sha256(blob).hexdigest()[:DIGEST]}"


def slugged(text: str) -> str:
    """Folds a text to small ASCII letters, digits and dashes, cut at a word's end; "" if nothing is left."""
    folded = (
        unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
        .encode("ascii", "ignore")
        .decode()
    )
    slug = re.sub(r"[^a-z0-9]+", "-", folded.lower()).strip("-")
    if len(slug) <= SLUG_AT_MOST:
        return slug
    return slug[: SLUG_AT_MOST + 1].rsplit("-", 1)[0][:SLUG_AT_MOST].strip("-")


def _dated(draft: Draft) -> Draft:
    """Fills in the day of publication from the address, or else from the dateline, where nothing stated it."""
    if draft.published is not None:
        return draft
    day = day_in_url(draft.url) if draft.url else None
    if day is not None:
        return replace(draft, published=day, published_from="url")
    day = day_in_dateline(draft.text, draft.title)
    return draft if day is None else replace(draft, published=day, published_from="dateline")


def _check(text: str, limit: int, where: str) -> None:
    if not text.strip():
        raise InputError(f"{where}: has no text.", where=where)
    if len(text) > limit:
        raise InputError(
            f"{where}: its text has {len(text):,} characters, more than the limit of {limit:,} for one document "
            "(setting max_chars).",
            where=where,
        )


def _cleaned(document: Document) -> Document:
    """Replaces zeros and lone surrogates, which nothing downstream can store, one for one by U+FFFD."""
    text, count = _UNSAFE.subn("\ufffd", document.text)
    named = {
        field: _UNSAFE.sub("\ufffd", value)
        for field in ("id", "title", "url", "source")
        if (value := getattr(document, field)) and _UNSAFE.search(value)
    }
    if not count and not named:
        return document
    return document.model_copy(
        update={**named, "text": text, "meta": {**document.meta, "characters_replaced": count}}
    )
