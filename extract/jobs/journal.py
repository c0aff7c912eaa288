"""What a job knows of itself: which documents are done, failed or under way, kept in SQLite beside the output.

The output grows by whole lines; after each batch the journal notes how far it reaches. A job that was killed is taken
up again by reading the lines beyond that point: whole ones are adopted, a torn last one is cut off.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import ConfigError, OutputError
from extract.records import Document

FORM = 1
"""Version of the journal's tables."""

_BUSY = "another run is writing this output"
_TRIES = 10

_VANISHED = ("disk I/O", "unable to open", "readonly")
"""SQLite's words for a file that is taken away, with its companions, while it is being opened."""

_TABLES = """
create table if not exists job (name text primary key, value text not null);
create table if not exists documents (
  key text primary key, seq integer not null, state text not null,
  start integer, length integer, outcome text, reason text, document text
);
"""


def content_key(document: Document) -> str:
    """Gives the hash of all that a document is: the key under which its work is remembered."""
    return hashlib.sha256(document.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a job, as the journal knows it; `state` is "done" or "failed"."""

    key: str
    seq: int
    state: str
    start: int | None = None
    length: int | None = None
    outcome: str | None = None
    reason: str | None = None
    document: str | None = None


def _why(path: Path, error: sqlite3.OperationalError) -> str:
    """Says why no journal can be made; SQLite's own words do not tell a missing folder from a full disk."""
    folder = path.parent
    if not folder.exists():
        return f"there is no folder {folder}"
    if not folder.is_dir():
        return f"{folder} is no folder"
    return str(error)


class Journal:
    """The journal of one job; one process at a time.

    Raises OutputError where it cannot be written or another run holds it, ConfigError where it was begun with other
    settings.
    """

    def __init__(self, path: Path, config: str) -> None:
        self.path = path
        self._db = self._taken(config)
        self._pending: list[Entry] = []
        self._flushed = time.monotonic()

    def _taken(self, config: str) -> sqlite3.Connection:
        """Opens the journal for this run; a file that a run just ending took away meanwhile is begun anew."""
        for left in range(_TRIES, 0, -1):
            try:
                db = self._begin(config)
                if self.path.exists():
                    return db
                db.close()
            except sqlite3.OperationalError as e:
                if left > 1 and any(x in str(e) for x in _VANISHED) and self.path.parent.is_dir():
                    continue
                busy = "locked" in str(e)
                said = _BUSY if busy else f"cannot be written ({_why(self.path, e)})"
                raise OutputError(f"{self.path.with_suffix('')}: {said}.") from None
            except sqlite3.DatabaseError:
                raise OutputError(f"{self.path}: is damaged; delete it, or run with --fresh.") from None
        raise OutputError(f"{self.path.with_suffix('')}: {_BUSY}.")

    def _begin(self, config: str) -> sqlite3.Connection:
        """Opens the file, takes it for this run alone and sees that it was begun with these settings."""
        db = sqlite3.connect(self.path, isolation_level=None, timeout=1.0, check_same_thread=False)
        try:
            # Held for the whole run, so that two runs never write one output; set before the first use of the log, so
            # that SQLite maps no shared file which a run just ending could take away under it (a bus error).
            db.execute("pragma locking_mode=exclusive")
            db.execute("pragma journal_mode=wal")
            db.execute("pragma synchronous=normal")
            db.executescript(_TABLES)
            db.execute("begin immediate")
            self._claim(db, config)
            db.execute("commit")
        except BaseException:
            db.close()
            raise
        return db

    def _claim(self, db: sqlite3.Connection, config: str) -> None:
        held = dict(db.execute("select name, value from job"))
        if not held:
            rows = [("form", str(FORM)), ("config", config), ("reach", "0")]
            db.executemany("insert into job values (?, ?)", rows)
        elif held.get("config") != config or held.get("form") != str(FORM):
            raise ConfigError(
                f"{self.path}: a run with other settings was interrupted here; "
                "repeat its settings, name another output, or start over with --fresh."
            )

    @property
    def reach(self) -> int:
        """Bytes of the output that the journal answers for."""
        return int(self._db.execute("select value from job where name = 'reach'").fetchone()[0])

    def done(self, key: str) -> bool:
        """Says whether a document's record is in the output."""
        row = self._db.execute("select state from documents where key = ?", (key,)).fetchone()
        return bool(row) and row[0] == "done"

    def note(self, entry: Entry) -> None:
        """Remembers an entry until the next `flush`."""
        self._pending.append(entry)

    @property
    def due(self) -> bool:
        """Says that it is time to flush: many entries, or an old one."""
        return len(self._pending) >= 256 or time.monotonic() - self._flushed > 0.5

    def flush(self, reach: int) -> None:
        """Writes what was noted, and how far the output reaches; call after the output itself is flushed."""
        self._db.execute("begin")
        self._db.executemany(
            "insert or replace into documents values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (e.key, e.seq, e.state, e.start, e.length, e.outcome, e.reason, e.document)
                for e in self._pending
            ],
        )
        self._db.execute("update job set value = ? where name = 'reach'", (str(reach),))
        self._db.execute("commit")
        self._pending.clear()
        self._flushed = time.monotonic()

    def place(self, key: str, seq: int) -> None:
        """Notes where in the input a document that is done stands."""
        self._db.execute("update documents set seq = ? where key = ?", (seq, key))

    def positions(self) -> Iterator[tuple[int, int]]:
        """Yields (start, length) in the output of each record, in the order of the input."""
        query = "select start, length from documents where state = 'done' order by seq"
        yield from self._db.execute(query)

    def failures(self) -> Iterator[Entry]:
        """Yields the failed documents, in the order of the input."""
        query = (
            "select key, seq, state, start, length, outcome, reason, document"
            " from documents where state = 'failed' order by seq"
        )
        yield from (Entry(*row) for row in self._db.execute(query))

    def count(self, state: str) -> int:
        """Gives the number of documents in a state."""
        row = self._db.execute("select count(*) from documents where state = ?", (state,)).fetchone()
        return int(row[0])

    def close(self, *, remove: bool = False) -> None:
        """Closes the journal, and removes it when the job is finished."""
        self._db.close()
        if remove:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self.path}{suffix}").unlink(missing_ok=True)


def config_key(settings: dict[str, Any]) -> str:
    """Gives the hash of the settings that change what a record says."""
    text = json.dumps(settings, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def whole_lines(path: Path, start: int) -> Iterator[tuple[int, bytes]]:
    """Yields (offset, line with its end) for each whole line from `start` on; a torn last line is not yielded."""
    with closing(path.open("rb")) as source:
        source.seek(start)
        at = start
        for text in source:
            if not text.endswith(b"\n"):
                return
            yield at, text
            at += len(text)
