"""Parquet: the lossless form of the tables, with a type for every column."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from extract.errors import MissingExtra

_GROUP: Final = 10_000
"""Rows that are held before they are written."""

_DAYS: Final = frozenset({"published", "date_start", "date_end", "made_on"})
_WHOLE: Final = frozenset({"low", "high", "claims", "evidence_start", "evidence_end"})
_YES_NO: Final = frozenset({"core", "initiator_known", "approximate", "provisional"})


class ParquetTable:
    """One Parquet file, written in groups of rows; raises MissingExtra where pyarrow is not installed."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError:
            raise MissingExtra("a Parquet file", "tables") from None
        self.rows = 0
        self._pa = pa
        self._schema = pa.schema([(name, self._type(name)) for name in columns])
        self._file = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._held: list[dict[str, Any]] = []

    def add(self, row: dict[str, Any]) -> None:
        """Takes one row."""
        self._held.append(row)
        self.rows += 1
        if len(self._held) >= _GROUP:
            self._flush()

    def close(self) -> None:
        """Writes what is held and closes the file."""
        self._flush()
        self._file.close()

    def _flush(self) -> None:
        if self._held:
            self._file.write_table(self._pa.Table.from_pylist(self._held, schema=self._schema))
            self._held = []

    def _type(self, name: str) -> Any:
        if name in _DAYS:
            return self._pa.date32()
        if name in _WHOLE:
            return self._pa.int64()
        return self._pa.bool_() if name in _YES_NO else self._pa.string()
