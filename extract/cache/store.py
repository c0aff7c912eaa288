"""The store behind the response cache: diskcache without its pickles, without eviction, checked on every read."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.cache.disk import opened
from extract.cache.entry import Entry, from_line, line, sealed, unsealed
from extract.cache.inflight import InFlight, Locks
from extract.cache.recordings import Recordings
from extract.cache.results import Found, Imported, Stats, Verified
from extract.errors import CacheError, InputError, OutputError, because
from extract.settings import CacheMode, Settings

_log = logging.getLogger(__name__)

DATABASE = "cache.db"
SET_ASIDE = "set-aside"


class ResponseCache:
    """Replies by key, on disk and (read only) in the recordings. Several threads and processes may use one folder.

    `mode`: "on" reads and writes; "refresh" writes only; "off" does neither; "offline" reads only. A damaged entry or
    database is moved to `set-aside/`, logged and listed in `events`; it is never an answer.
    """

    def __init__(self, folder: Path, mode: CacheMode = "on", recordings: Recordings | None = None) -> None:
        self.folder = folder
        self.mode = mode
        self.recordings = recordings or Recordings(None)
        self.events: list[str] = []
        self._disk: Any = None
        self._lock = threading.RLock()
        self._locks = Locks(folder / "inflight")

    @classmethod
    def from_settings(cls, settings: Settings) -> ResponseCache:
        """The cache that the settings name, with the bundled recordings behind it."""
        return cls(settings.responses, settings.cache, Recordings.bundled())

    # reading and writing

    def get(self, key: str) -> Found | None:
        """Finds the entry of a key, or None (always None in the modes "refresh" and "off")."""
        if self.mode in ("refresh", "off"):
            return None
        entry = self._stored(key)
        if entry is not None:
            return Found(entry, "cache")
        recorded = self.recordings.get(key)
        return Found(recorded, "recordings") if recorded is not None else None

    def put(self, key: str, entry: Entry) -> None:
        """Stores an entry (not in the modes "off" and "offline"); a full or unwritable disk is logged, not raised."""
        if self.mode in ("off", "offline"):
            return
        try:
            with self._lock:
                self._open().set(key, sealed(key, entry), retry=True)
        except sqlite3.DatabaseError as e:
            if _is_damage(e):
                self._replace_database(str(e))
                self._open().set(key, sealed(key, entry), retry=True)
            else:
                self._say(f"the answer under {key} could not be stored ({e})")
        except OSError as e:
            self._say(f"the answer under {key} could not be stored ({e})")

    def in_flight(self, key: str) -> InFlight | None:
        """A lock that keeps other processes from asking the same; None where nothing is stored anyway."""
        if self.mode in ("off", "offline"):
            return None
        try:
            return self._locks.of(key)
        except OSError:
            return None

    def close(self) -> None:
        """Closes this thread's connection and lets go of all locks."""
        self._close_database()
        self._locks.close()

    def _close_database(self) -> None:
        with self._lock:
            if self._disk is not None:
                self._disk.close()
                self._disk = None

    def _stored(self, key: str) -> Entry | None:
        if self._disk is None and not (self.folder / DATABASE).is_file():
            return None  # nothing there yet: looking must not create it
        try:
            with self._lock:
                text = self._open().get(key, retry=True)
            return None if text is None else unsealed(key, text)
        except CacheError as e:
            self._set_entry_aside(key, str(e))
        except sqlite3.DatabaseError as e:
            if not _is_damage(e):
                self._say(f"the cache in {self.folder} cannot be read ({e})")
                return None
            self._replace_database(str(e))
        except OSError as e:
            self._say(f"the cache in {self.folder} cannot be read ({e})")
        return None

    # the whole cache

    def rows(self) -> Iterator[tuple[int, str, Any]]:
        """Yields (row id, key, stored text) sorted by key; the text is None where the row is not one of ours."""
        if not (self.folder / DATABASE).is_file():
            return
        with self._connection() as connection:
            select = "SELECT rowid, key, raw, mode, filename, value FROM Cache ORDER BY key"
            for number, key, raw, mode, filename, value in connection.execute(select):
                plain = isinstance(key, str) and raw == 1 and mode == 1 and filename is None
                yield number, key if isinstance(key, str) else repr(key), value if plain else None

    def items(self) -> Iterator[tuple[str, Entry]]:
        """Yields (key, entry) sorted by key, leaving out what is damaged."""
        for _, key, text in self.rows():
            try:
                yield key, unsealed(key, text)
            except CacheError:
                continue

    def stats(self) -> Stats:
        """Counts what the cache holds."""
        by: dict[str, Counter[str]] = {name: Counter() for name in ("model", "prompt", "step")}
        entries = notes = tokens = 0
        created: list[str] = []
        for _, entry in self.items():
            entries += 1
            notes += entry.note is not None
            created.append(entry.created)
            usage = (entry.reply or {}).get("usage") or {}
            tokens += int(usage.get("total_tokens") or 0)
            for name, counter in by.items():
                counter[entry.labels.get(name, "unknown")] += 1
        size = sum(p.stat().st_size for p in self.folder.glob(DATABASE + "*")) if self.folder.is_dir() else 0
        return Stats(
            folder=self.folder,
            entries=entries,
            notes=notes,
            bytes=size,
            tokens=tokens,
            oldest=min(created, default=None),
            newest=max(created, default=None),
            models=dict(sorted(by["model"].items())),
            prompts=dict(sorted(by["prompt"].items())),
            steps=dict(sorted(by["step"].items())),
            recordings=len(self.recordings),
        )

    def verify(self) -> Verified:
        """Reads every entry and the database's own structure; sets aside what is damaged and says so."""
        result = Verified()
        if not (self.folder / DATABASE).is_file():
            return result
        damaged: list[str] = []
        try:
            with self._connection() as connection:
                (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
                if answer != "ok":
                    raise sqlite3.DatabaseError(answer)
            for _, key, text in self.rows():
                try:
                    unsealed(key, text)
                    result.sound += 1
                except CacheError:
                    damaged.append(key)
        except sqlite3.DatabaseError as e:
            self._replace_database(str(e))
            result.set_aside.append(f"the whole database ({e})")
            return result
        for key in damaged:
            self._set_entry_aside(key, "damaged")
            result.set_aside.append(key)
        return result

    def export(self, path: Path, *, model: str | None = None, prompt: str | None = None) -> int:
        """Writes entries as JSON lines sorted by key (all, or one model's or prompt's); gives how many.

        The file appears whole or not at all. Raises OutputError.
        """
        chosen = [
            line(key, entry)
            for key, entry in self.items()
            if model in (None, entry.labels.get("model")) and prompt in (None, entry.labels.get("prompt"))
        ]
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            temporary.write_text("".join(f"{text}\n" for text in chosen), encoding="utf-8")
            os.replace(temporary, path)
        except OSError as e:
            temporary.unlink(missing_ok=True)
            raise OutputError(f"{path} cannot be written ({e.strerror or e}).") from None
        return len(chosen)

    def load(self, path: Path) -> Imported:
        """Imports an export; an entry that is already there stays as it is. Raises InputError that names the line."""
        result = Imported()
        fresh: list[tuple[str, Entry]] = []
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as e:
            raise InputError(f"{path}: cannot be read ({because(e)}).", where=str(path)) from None
        for number, row in enumerate(text.split("\n"), 1):
            if row.strip():
                try:
                    fresh.append(from_line(row))
                except CacheError as e:
                    raise InputError(f"{path}, line {number}: {e}", where=f"{path}:{number}") from None
        for key, entry in fresh:
            there = self._stored(key)
            if there is None:
                with self._lock:
                    self._open().set(key, sealed(key, entry), retry=True)
                result.added += 1
            elif there == entry:
                result.same += 1
            else:
                result.differing.append(key)
        return result

    def prune(self, *, before: str | None = None, prompt_hashes: frozenset[str] | None = None) -> int:
        """Removes entries made before an ISO time, or for a prompt whose hash is not given; says how many."""
        doomed = [
            key
            for key, entry in self.items()
            if (before is not None and entry.created < before)
            or (prompt_hashes is not None and entry.labels.get("prompt_hash") not in prompt_hashes)
        ]
        with self._lock:
            for key in doomed:
                self._open().delete(key, retry=True)
        return len(doomed)

    def clear(self) -> int:
        """Removes every entry; says how many there were."""
        if not (self.folder / DATABASE).is_file():
            return 0
        with self._lock:
            return int(self._open().clear(retry=True))

    # damage

    def _set_entry_aside(self, key: str, reason: str) -> None:
        home = self._aside()
        with self._connection() as connection:
            select = "SELECT key, raw, mode, filename, value FROM Cache WHERE key = ?"
            rows = connection.execute(select, (key,)).fetchall()
            if not rows:  # a key that is no text: found by its form in `rows`
                select = "SELECT rowid, key, raw, mode, filename, value FROM Cache"
                wanted = [r for r in connection.execute(select) if repr(r[1]) == key]
                rows = [r[1:] for r in wanted]
                connection.executemany("DELETE FROM Cache WHERE rowid = ?", [(r[0],) for r in wanted])
            connection.execute("DELETE FROM Cache WHERE key = ?", (key,))
        with (home / "entries.jsonl").open("a", encoding="utf-8") as out:
            for row in rows:
                out.write(json.dumps([str(field) for field in row]) + "\n")
        self._say(f"the entry under {key} was set aside in {home} ({reason.rstrip('.')})")

    def _replace_database(self, reason: str) -> None:
        """Moves a damaged database out of the way; of several processes that notice, one moves it."""
        home = self._aside()
        lock = InFlight(home, "move")
        while not lock.acquire():
            time.sleep(0.01)
        with lock, self._lock:
            self._close_database()
            if not _is_sound(self.folder / DATABASE):
                stamp = time.strftime("%Y%m%dT%H%M%S")
                for path in sorted(self.folder.glob(DATABASE + "*")):
                    os.replace(path, home / f"{stamp}-{os.getpid()}-{path.name}")
                self._say(f"the cache database was damaged and set aside in {home} ({reason})")

    def _aside(self) -> Path:
        home = self.folder / SET_ASIDE
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        return home

    def _say(self, message: str) -> None:
        if message not in self.events:
            self.events.append(message)
            _log.warning("%s", message)

    # opening

    def _open(self) -> Any:
        if self._disk is None:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.chmod(self.folder, 0o700)  # what diskcache makes is open to everybody
            try:
                self._disk = opened(self.folder)
            except sqlite3.DatabaseError as e:
                if not _is_damage(e):
                    raise
                self._replace_database(str(e))
                self._disk = opened(self.folder)
        return self._disk

    def _connection(self) -> _Connection:
        return _Connection(self.folder / DATABASE)


class _Connection:
    """A plain connection to the database that commits and closes at the end of its block."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=60)

    def __enter__(self) -> sqlite3.Connection:
        return self._connection

    def __exit__(self, *_: object) -> None:
        self._connection.commit()
        self._connection.close()


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tells a damaged database from one that is locked, full or read-only."""
    return "malformed" in str(error) or "not a database" in str(error) or "no such table" in str(error)


def _is_sound(path: Path) -> bool:
    if not path.is_file():
        return True
    try:
        with _Connection(path) as connection:
            (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            connection.execute("SELECT COUNT(*) FROM Cache").fetchone()
            connection.execute("SELECT COUNT(*) FROM Settings").fetchone()
        return bool(answer == "ok")
    except sqlite3.DatabaseError:
        return False
