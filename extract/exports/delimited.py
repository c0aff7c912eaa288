"""CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TextIO

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula, full-width forms too."""


def safe(text: str) -> str:
    """Puts an apostrophe before a text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


class CsvTable:
    """One CSV file: UTF-8, a header, empty cells for None, true and false, ISO days; opened at once, closed by `close`.

    Unless `raw`, text cells are made `safe`; numbers stay as they are.
    """

    def __init__(self, path: Path, columns: Sequence[str], *, raw: bool = False) -> None:
        self.rows = 0
        self._columns, self._raw = tuple(columns), raw
        self._file: TextIO = path.open("w", encoding="utf-8", newline="")
        # Rows end as RFC 4180 has it: with a bare newline the writer does not quote a lone CR, which tears the row.
        self._writer = csv.writer(self._file, lineterminator="\r\n")
        self._writer.writerow(self._columns)

    def add(self, row: dict[str, Any]) -> None:
        """Writes one row; columns that the file does not have are left out."""
        self._writer.writerow([self._cell(row.get(name)) for name in self._columns])
        self.rows += 1

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def _cell(self, value: Any) -> Any:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, str):
            # A NUL ends a cell, or the file, in many readers.
            text = value.replace("\x00", "")
            return text if self._raw else safe(text)
        return value
