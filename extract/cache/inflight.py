"""One request in flight for equal keys, over all processes of a machine.

Where the system has locks on parts of an open file (Linux), each key is one byte of one file. Elsewhere each key has a
lock file of its own. The system frees a lock when its process ends, however it ends.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import Any

fcntl: Any
try:
    import fcntl
except ImportError:  # no such locks on this system: two processes may then ask the same once each
    fcntl = None

_BY_BYTE = sys.platform == "linux" and sys.maxsize > 2**32 and hasattr(fcntl, "F_OFD_SETLK")
_FLOCK = "hhiqqii"  # type, whence, padding, start, length, process (0 for these locks), padding


class InFlight:
    """A lock on a key. Held by one holder at a time; a block that begins with `acquire()` ends with `release()`."""

    def __init__(self, folder: Path, key: str) -> None:
        self._path = folder / f"{key}.lock"
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Takes the lock if it is free, without waiting; True where it is held now."""
        if fcntl is None:
            return True
        descriptor = os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            held = self._is_current(descriptor)
        except OSError:
            held = False
        if held:
            self._descriptor = descriptor
        else:
            os.close(descriptor)
        return held

    def _is_current(self, descriptor: int) -> bool:
        """A holder removes the file before it lets go; whoever waited on that file has to look again."""
        try:
            return os.fstat(descriptor).st_ino == os.stat(self._path).st_ino
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Lets go of the lock; does nothing where it is not held."""
        if self._descriptor is not None:
            self._path.unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> InFlight:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


class Byte(InFlight):
    """A lock on the byte of an open file that a key names; two keys that share a byte wait for each other."""

    def __init__(self, descriptor: int, key: str) -> None:
        self._file = descriptor
        self._at = int(key[:15], 16)
        self._held = False

    def acquire(self) -> bool:
        """Takes the lock if it is free, without waiting; True where it is held now."""
        self._held = self._set(fcntl.F_WRLCK)
        return self._held

    def release(self) -> None:
        """Lets go of the lock; does nothing where it is not held."""
        if self._held:
            self._set(fcntl.F_UNLCK)
            self._held = False

    def _set(self, kind: int) -> bool:
        try:
            fcntl.fcntl(
                self._file, fcntl.F_OFD_SETLK, struct.pack(_FLOCK, kind, os.SEEK_SET, 0, self._at, 1, 0, 0)
            )
        except OSError:
            return False
        return True


class Locks:
    """Makes the locks of one cache folder. Each instance is a holder of its own, also within one process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor: int | None = None

    def of(self, key: str) -> InFlight:
        """Gives the lock of a key, not yet held. Raises OSError where the folder cannot be written."""
        if not _BY_BYTE:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return InFlight(self._folder, key)
        if self._descriptor is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_CREAT | os.O_RDWR | os.O_CLOEXEC
            self._descriptor = os.open(self._folder / "keys.lock", flags, 0o600)
        return Byte(self._descriptor, key)

    def close(self) -> None:
        """Lets go of all locks."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
