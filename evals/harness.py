"""Runs an engine over gold, or reads its predictions from a file, and scores them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from extract.errors import InputError
from extract.records import Record

from .gold import faults


@dataclass(frozen=True, slots=True)
class Prediction:
    """What an engine made of one document: a record, or why there is none; `seconds` is None where nobody measured."""

    record: Record | None
    failed: str | None = None
    seconds: float | None = None


def predictions_from(path: Path) -> dict[str, Prediction]:
    """Reads records (JSON lines) as predictions by document id; rows that say why a document failed are kept as such.

    Raises InputError with file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as e:
        raise InputError(f"{path}: cannot be read ({e}).", where=str(path)) from None
    result: dict[str, Prediction] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            data = json.loads(line)
            record = Record.model_validate(data)
        except json.JSONDecodeError as e:
            raise InputError(f"{where}: not JSON ({e.msg}).", where=where) from None
        except ValidationError as e:
            raise InputError(f"{where}: {faults(e)[0]}.", where=where) from None
        if record.document.id in result:
            raise InputError(f"{where}: a second prediction for '{record.document.id}'.", where=where)
        result[record.document.id] = Prediction(record)
    return result
