"""diskcache without its pickles: it stores and gives back plain text in its database, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extract.errors import CacheError

_SETTINGS = {
    "eviction_policy": "none",  # its default drops old answers silently at 1 GB
    "cull_limit": 0,
    "size_limit": 2**60,
    "disk_min_file_size": 2**60,  # everything in the database: no value files that can go missing
    "sqlite_auto_vacuum": 0,
}


def opened(folder: Path) -> Any:
    """Opens the database of a folder, or makes it. Raises sqlite3.DatabaseError where it is damaged."""
    import diskcache

    return diskcache.Cache(str(folder), disk=_text_disk(), timeout=60, **_SETTINGS)


def _text_disk() -> type:
    """Makes diskcache's Disk refuse all but plain text in the database, both ways: no pickles, no file names."""
    import diskcache

    class TextDisk(diskcache.Disk):  # type: ignore[misc]
        def put(self, key: Any) -> tuple[str, bool]:
            if type(key) is not str:
                raise CacheError("keys of the cache are text.")
            return key, True

        def get(self, key: Any, raw: Any) -> str:
            if not raw or type(key) is not str:
                raise CacheError("the cache has a key that is no text.")
            return key

        def store(self, value: Any, read: Any, key: Any = None) -> tuple[int, int, None, str]:
            if type(value) is not str:
                raise CacheError("values of the cache are text.")
            return len(value), 1, None, value

        def fetch(self, mode: Any, filename: Any, value: Any, read: Any) -> str:
            if mode != 1 or filename is not None or type(value) is not str:
                raise CacheError("the entry is no plain text.")
            return value

        def remove(self, file_path: Any) -> None:
            """Nothing of ours is in files; a file name in the database was planted."""

    return TextDisk
