"""One row of a table, or one JSON object, as a draft: columns by their name, an alias, or the user's mapping."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic import ValidationError

from extract.errors import InputError
from extract.readers.draft import Draft, Found, Ready
from extract.readers.plain import key_of
from extract.readers.published import as_day
from extract.records import Document, Record

FIELDS: Final = ("id", "title", "url", "source", "published", "text")


class Columns:
    """Which column of a table holds which field; a column that the user maps stands before any alias."""

    def __init__(self, names: Iterable[str], mapping: Mapping[str, str], where: str) -> None:
        names = [str(n) for n in names]
        self._columns: dict[str, str] = {}
        for field, column in mapping.items():
            if field not in FIELDS:
                raise InputError(
                    f"{where}: '{field}' is no field to map a column to ({', '.join(FIELDS)}).", where=where
                )
            if column not in names:
                raise InputError(f"{where}: has no column '{column}' (it has: {_shown(names)}).", where=where)
            self._columns[field] = column
        # The field's own name stands before its aliases, whatever the order of the columns.
        for name in sorted(names, key=lambda n: (n.strip().lower() not in FIELDS, names.index(n))):
            key = key_of(name)
            if key is not None:
                self._columns.setdefault(key, name)
        if "text" not in self._columns:
            raise InputError(
                f"{where}: has no column with the text (it has: {_shown(names)}); name it with the setting columns.",
                where=where,
            )

    @property
    def wanted(self) -> list[str]:
        """The columns that are read, once each, in the order of the fields."""
        return list(dict.fromkeys(self._columns[f] for f in FIELDS if f in self._columns))

    def draft(self, row: Mapping[str, Any], *, where: str, name: str | None, at: Mapping[str, Any]) -> Found:
        """Makes a draft of one row; a row without text is a fault."""
        text = _cell(row.get(self._columns["text"]))
        if text is None:
            return InputError(
                f"{where}: has no text (column '{self._columns['text']}' is empty).", where=where
            )
        values = {f: row.get(c) for f, c in self._columns.items()}
        stated = values.get("published")
        day = as_day(stated)
        unread = {} if day or _cell(stated) is None else {"published_unread": _cell(stated)}
        return Draft(
            text=text,
            where=where,
            name=name,
            id=_line(values.get("id")),
            title=_line(values.get("title")),
            url=_line(values.get("url")),
            source=_line(values.get("source")),
            published=day,
            published_from="metadata" if day else None,
            meta={**at, **unread},
        )


def from_object(
    thing: Any, mapping: Mapping[str, str], *, where: str, name: str | None, at: Mapping[str, Any]
) -> Found:
    """Makes a draft of a JSON object; one of our own records gives its document, unchanged."""
    if not isinstance(thing, dict):
        return InputError(f"{where}: is {_kind(thing)}, not an object with a text.", where=where)
    if isinstance(thing.get("document"), dict):
        return _of_record(thing, where)
    if not mapping and "meta" in thing and thing.keys() <= Document.model_fields.keys() and thing.get("text"):
        try:
            # By its JSON form: dates are strings there, as in any row.
            return Ready(Document.model_validate_json(json.dumps(thing)), where)
        except ValidationError:
            pass
    columns = {f: c for f, c in mapping.items() if c in thing}
    if "text" in mapping and "text" not in columns:
        return InputError(f"{where}: has no text ('{mapping['text']}' is missing).", where=where)
    try:
        return Columns(thing, columns, where).draft(thing, where=where, name=name, at=at)
    except InputError:
        return InputError(f"{where}: has no text (its keys: {_shown(list(thing))}).", where=where)


def _of_record(thing: dict[str, Any], where: str) -> Found:
    """A whole record must hold together; a bare {"document": …} needs no more than its document."""
    try:
        if thing.keys() <= Record.model_fields.keys():
            return Ready(Record.model_validate_json(json.dumps(thing)).document, where)
        return Ready(Document.model_validate_json(json.dumps(thing["document"])), where)
    except ValidationError as e:
        first = e.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        return InputError(
            f"{where}: is no valid record ({place + ': ' if place else ''}{first['msg']}).", where=where
        )


def _cell(value: Any) -> str | None:
    """A cell's text, verbatim; None for an empty one, NaN and their like."""
    if _missing(value):
        return None
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or value.get("#text")
    if isinstance(value, list | tuple):
        value = ", ".join(str(v) for v in value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # a column of whole numbers with gaps comes as floats
    text = "" if value is None else str(value)
    return text if text.strip() else None


def _missing(value: Any) -> bool:
    """None, NaN, and what pandas puts for them: alone among values they are not equal to themselves."""
    try:
        return value is None or bool(value != value)
    except (TypeError, ValueError):  # pandas.NA will not be compared; an array is compared element by element
        return type(value).__name__ == "NAType"


def _line(value: Any) -> str | None:
    cell = _cell(value)
    return None if cell is None else " ".join(cell.split())


def _shown(names: list[str]) -> str:
    shown = ", ".join(str(n)[:40] for n in names[:12])
    return (shown + (", …" if len(names) > 12 else "")) or "none"


def _kind(thing: Any) -> str:
    return {str: "a string", list: "a list", bool: "true or false", type(None): "null"}.get(
        type(thing), "a number"
    )
