"""Checks results again, as a reader who trusts nobody would."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import ValidationError

from extract import grounding
from extract.errors import InputError
from extract.jobs import report
from extract.jobs.job import Paths
from extract.records import Record


def check(path: Path, tell: Callable[[str], None]) -> tuple[int, int]:
    """Checks a results file, tells a sentence for each fault, and gives (records, faults).

    Checked are the form of each line, that every quote stands at its offsets and every figure in its quote, that no
    document comes twice, and the digest in the manifest where there is one. Raises InputError for a missing file.
    """
    records = faults = 0
    seen: set[str] = set()
    for where, found in _lines(path):
        for fault in [found] if isinstance(found, str) else _faults(found, seen, where):
            faults += 1
            tell(fault)
        records += isinstance(found, Record)
    for fault in _digest(path):
        faults += 1
        tell(fault)
    return records, faults


def _lines(path: Path) -> Iterator[tuple[str, Record | str]]:
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                where = f"{path}, line {number}"
                if not line.strip():
                    continue
                try:
                    yield where, Record.model_validate_json(line)
                except ValidationError as e:
                    yield where, f"{where}: not a record ({e.errors()[0]['msg']})."
    except OSError as e:
        raise InputError(f"{path}: cannot be read ({e.strerror or e}).", where=str(path)) from None


def _faults(record: Record, seen: set[str], where: str) -> Iterator[str]:
    if record.document.id in seen:
        yield f"{where}: the document '{record.document.id}' was there before."
    seen.add(record.document.id)
    for claim in record.claims:
        if claim.value is not None and not any(
            grounding.figure_in_quote(claim.value, e.quote) for e in claim.evidence
        ):
            yield f"{where}: the figure of claim '{claim.id}' cannot be read in its quotes."


def _digest(path: Path) -> Iterator[str]:
    manifest = Paths(path).manifest
    if not manifest.is_file():
        return
    try:
        wanted = json.loads(manifest.read_text(encoding="utf-8"))["output"]["sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        yield f"{manifest}: is not a manifest."
        return
    if report.digest(path) != wanted:
        yield f"{path}: was changed after the run (its digest is not the manifest's)."
