"""SQLite: documents, actors, engagements and claims as tables that point at each other."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from extract.exports import tables
from extract.exports.collapse import toll
from extract.records import Record

_WHOLE: Final = frozenset({"low", "high", "claims", "evidence_start", "evidence_end"})
_YES_NO: Final = frozenset({"core", "initiator_known", "approximate", "provisional"})
_DOCUMENT: Final = ("document_id", "title", "url", "source", "published", "text", "engine")
_TOLL: Final = ("deaths_low", "deaths_best", "deaths_high", "deaths_reason")
_ITEMS: Final = {"actors": "actor_id", "engagements": "engagement_id", "claims": "claim_id"}


class Database:
    """A SQLite file of records.

    `documents` has one row a record, numbered from 1 in `record`; the other tables have that number and the item's own
    id as key. Days are ISO text; yes and no are 1 and 0. `engagements` has the collapsed deaths beside its columns.
    """

    def __init__(self, path: Path, *, policy: str = "conservative") -> None:
        self.rows = dict.fromkeys(("documents", *_ITEMS), 0)
        self._policy = policy
        self._db = sqlite3.connect(path)
        self._db.executescript(_schema())

    def add(self, record: Record, engagements: Sequence[str]) -> None:
        """Adds a record with those of its engagements that are named, and their claims."""
        number = self.rows["documents"] + 1
        d = record.document
        maker = record.provenance.engine if record.provenance else None
        self._insert("documents", number, [d.id, d.title, d.url, d.source, d.published, d.text, maker])
        for row in tables.actor_rows(record):
            self._insert("actors", number, _cells("actors", row))
        for row in tables.engagement_rows(record):
            if row["engagement_id"] in engagements:
                self._insert("engagements", number, [*_cells("engagements", row), *self._deaths(record, row)])
        for row in tables.claim_rows(record):
            if row["engagement_id"] in engagements:
                self._insert("claims", number, _cells("claims", row))

    def close(self, *, keep: bool = True) -> None:
        """Commits and closes; a file that is not kept is not worth committing."""
        if keep:
            self._db.commit()
        self._db.close()

    def _deaths(self, record: Record, row: dict[str, Any]) -> list[Any]:
        engagement = next(e for e in record.engagements if e.id == row["engagement_id"])
        counted = toll(record, engagement, self._policy)
        if not counted.known:
            return [None, None, None, counted.reason]
        return [counted.low, counted.best, counted.high, counted.reason]

    def _insert(self, table: str, number: int, values: Sequence[Any]) -> None:
        plain = [v.isoformat() if isinstance(v, dt.date) else v for v in values]
        marks = ", ".join("?" * (len(plain) + 1))
        self._db.execute(f"INSERT INTO {table} VALUES ({marks})", [number, *plain])
        self.rows[table] += 1


def _columns(table: str) -> list[str]:
    shared = ("document_id", "source", "published", "engine")
    return [c for c in tables.COLUMNS[table] if c not in shared]


def _cells(table: str, row: dict[str, Any]) -> list[Any]:
    return [row[name] for name in _columns(table)]


def _schema() -> str:
    made = [
        "PRAGMA foreign_keys = ON",
        f"CREATE TABLE documents (record INTEGER PRIMARY KEY, {', '.join(f'{c} TEXT' for c in _DOCUMENT)})",
    ]
    for table, key in _ITEMS.items():
        names = [*_columns(table), *(_TOLL if table == "engagements" else ())]
        columns = ", ".join(f"{name} {_type(name)}" for name in names)
        refers = "FOREIGN KEY (record) REFERENCES documents (record)"
        if table == "claims":
            refers += ", FOREIGN KEY (record, engagement_id) REFERENCES engagements (record, engagement_id)"
        made.append(
            f"CREATE TABLE {table} (record INTEGER NOT NULL, {columns}, PRIMARY KEY (record, {key}), {refers})"
        )
    made += [
        "CREATE INDEX documents_by_id ON documents (document_id)",
        "CREATE INDEX engagements_by_date ON engagements (date_start)",
        "CREATE INDEX claims_by_engagement ON claims (record, engagement_id, kind)",
    ]
    return ";\n".join(made) + ";"


def _type(name: str) -> str:
    return "INTEGER" if name in _WHOLE | _YES_NO or name in _TOLL[:3] else "TEXT"
