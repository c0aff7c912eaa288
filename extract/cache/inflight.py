"""One request in flight for equal keys, over all processes of a machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

fcntl: Any
try:
    import fcntl
except ImportError:  # no such locks on this system: two processes may then ask the same once each
    fcntl = None


class InFlight:
    """A lock on a key, held by one process; the system frees it when the process ends, however it ends."""

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
