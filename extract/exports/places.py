"""Where an export goes: files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from extract.errors import OutputError


@contextmanager
def whole_files(*paths: Path) -> Iterator[tuple[Path, ...]]:
    """Gives a temporary path for each file; all get their names when everything has been written.

    Raises OutputError where a place cannot be written; nothing half-written is left behind.
    """
    with ExitStack() as clean:
        try:
            temporary = tuple(_beside(path, clean) for path in paths)
            yield temporary
            for one, path in zip(temporary, paths, strict=True):
                os.chmod(one, 0o666 & ~_umask())
                os.replace(one, path)
        except OSError as e:
            raise OutputError(f"{e.filename or paths[0]}: cannot be written ({e.strerror or e}).") from None


def _beside(path: Path, clean: ExitStack) -> Path:
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file to write to.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as e:
        raise OutputError(f"{path}: cannot be written ({e.strerror or e}).") from None
    os.close(handle)
    clean.callback(Path(name).unlink, missing_ok=True)
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def table_paths(path: Path, suffix: str) -> dict[str, Path]:
    """Gives the files of the three tables: PATH/claims.csv, or out.claims.csv for a PATH that ends in out.csv.

    A folder that does not exist yet is made; raises OutputError where that fails.
    """
    names = ("actors", "engagements", "claims")
    if path.suffix.lower() == suffix and not path.is_dir():
        return {name: path.with_name(f"{path.stem}.{name}{suffix}") for name in names}
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise OutputError(f"{path}: is no folder and cannot be made one ({e.strerror or e}).") from None
    return {name: path / f"{name}{suffix}" for name in names}
