"""Recorded answers that come with the project: a second, read-only layer behind the cache."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from extract import resources
from extract.cache.entry import Entry, from_line
from extract.errors import CacheError, ConfigError

FOLDER = "recordings"


class Recordings:
    """All lines of the `*.jsonl` files of a folder, read when first needed. Safe to use from several threads."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._entries: dict[str, Entry] | None = None
        self._lock = threading.Lock()

    @classmethod
    def bundled(cls) -> Recordings:
        """The recordings of this installation; empty where the folder is missing."""
        try:
            return cls(resources.bundled("evals") / FOLDER)
        except ConfigError:
            return cls(None)

    def get(self, key: str) -> Entry | None:
        """Gives the recorded entry of a key, or None."""
        return self._loaded().get(key)

    def items(self) -> Iterator[tuple[str, Entry]]:
        """Yields (key, entry) sorted by key."""
        yield from sorted(self._loaded().items())

    def __len__(self) -> int:
        return len(self._loaded())

    def model(self) -> str | None:
        """Names the model that gave most of the recorded answers; None where there are none."""
        models = Counter(e.labels["model"] for e in self._loaded().values() if "model" in e.labels)
        return min(models, key=lambda m: (-models[m], m)) if models else None

    def stale(self, prompt: str, prompt_hash: str) -> list[tuple[str, Entry]]:
        """Gives the recordings made with another text of this version of the prompt (`prompt` is name/version)."""
        return [
            (key, entry)
            for key, entry in self.items()
            if entry.labels.get("prompt") == prompt and entry.labels.get("prompt_hash") != prompt_hash
        ]

    def _loaded(self) -> dict[str, Entry]:
        with self._lock:
            if self._entries is None:
                self._entries = dict(self._read())
            return self._entries

    def _read(self) -> Iterator[tuple[str, Entry]]:
        if self.folder is None or not self.folder.is_dir():
            return
        for path in sorted(self.folder.glob("*.jsonl")):
            with path.open(encoding="utf-8") as lines:
                for number, text in enumerate(lines, 1):
                    if not text.strip():
                        continue
                    try:
                        yield from_line(text)
                    except CacheError as e:
                        raise CacheError(f"{path}, line {number}: {e}") from None
