"""Gold: hand-labelled records, where they come from, and what pins them.

A gold set is a folder of records with their texts (one JSON file a document), or of labels whose texts lie elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from extract.errors import InputError, OutputError
from extract.records import Record

MANIFEST = "manifest.json"
SCHEMA = "schema.json"
Split = Literal["dev", "test"]
SPLITS: tuple[Split, ...] = ("dev", "test")


@dataclass(frozen=True)
class GoldSet:
    """Labelled records, sorted by id, and one digest over all of them."""

    name: str
    records: tuple[Record, ...]

    @property
    def digest(self) -> str:
        """SHA-256 over the digests of the records in order of their ids."""
        return hashlib.sha256("\n".join(map(record_digest, self.records)).encode()).hexdigest()


def shipped() -> Path:
    """Gives the folder of the gold that is part of this project."""
    return Path(__file__).resolve().parent / "gold"


def split_of(document_id: str) -> Split:
    """Says to which part a document belongs: three in five are dev, by a hash of the id that nothing can move."""
    return "dev" if hashlib.sha256(document_id.encode()).digest()[0] % 5 < 3 else "test"


def record_digest(record: Record) -> str:
    """SHA-256 of a record's canonical JSON: the same for the same labels and text, however the file is laid out."""
    data = record.model_dump(mode="json", exclude={"provenance"})
    return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def set_name(path: Path) -> str:
    """Gives the name of the gold at a path: "shipped" for the project's own, else the last part of the path."""
    return "shipped" if path.resolve() == shipped().resolve() else path.resolve().stem


def load(
    path: Path,
    *,
    split: Split | None = None,
    texts: Path | None = None,
    only: str = "",
    checked: bool = True,
) -> GoldSet:
    """Reads a gold file, folder, or folder of folders.

    `split` keeps one part of it, `only` the documents with this in their id. `texts` is where the texts of labels
    without text lie. `checked` compares with the folder's manifest, if it has one.

    Raises InputError for a path without records, a fault in a record, a digest that is not the manifest's.
    """
    files = gold_files(path)
    records = [read(file, texts) for file in files]
    if checked:
        for folder in sorted({f.parent for f in files}):
            check_manifest(
                folder, [(f, r) for f, r in zip(files, records, strict=True) if f.parent == folder]
            )
    seen: dict[str, Path] = {}
    for file, record in zip(files, records, strict=True):
        other = seen.setdefault(record.document.id, file)
        if other != file:
            raise InputError(
                f"{file}: the id '{record.document.id}' is that of {other} too.", where=str(file)
            )
    kept = [r for r in records if only in r.document.id and split in (None, split_of(r.document.id))]
    if not kept:
        which = f" in split {split}" if split else ""
        which += f" with '{only}' in its id" if only else ""
        raise InputError(f"{path}: no labelled record{which}.", where=str(path))
    name = "/".join(part for part in (set_name(path), split, only) if part)
    return GoldSet(name, tuple(sorted(kept, key=lambda r: r.document.id)))


def gold_files(path: Path) -> list[Path]:
    """Lists the record files of a path, sorted; a folder's own files and those of its folders."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise InputError(f"{path}: no such file or folder of gold.", where=str(path))
    return sorted(f for f in path.rglob("*.json") if f.name not in (MANIFEST, SCHEMA) and f.name[0] != ".")


def read(file: Path, texts: Path | None = None) -> Record:
    """Reads one labelled record; raises InputError that names the file and the first fault."""
    data = read_json(file)
    with_text(data, file, texts)
    try:
        return Record.model_validate(data)
    except ValidationError as e:
        raise InputError(f"{file}: {faults(e)[0]}.", where=str(file)) from None


def read_json(file: Path) -> Any:
    """Reads a JSON file; raises InputError that names it."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as e:
        raise InputError(f"{file}: not readable as JSON ({e}).", where=str(file)) from None


def with_text(data: Any, file: Path, texts: Path | None) -> None:
    """Puts the text into parsed labels that have only its digest, from the folder `texts`; raises InputError."""
    document = data.get("document") if isinstance(data, dict) else None
    if isinstance(document, dict) and "text" not in document:
        document["text"] = _text_elsewhere(document, file, texts)


def _text_elsewhere(document: dict[str, Any], file: Path, texts: Path | None) -> str:
    """Finds the text of a label that has `text_sha256` (and perhaps `text_file`) in place of a text."""
    wanted = document.pop("text_sha256", None)
    name = document.pop("text_file", None) or f"{document.get('id')}.txt"
    if wanted is None:
        raise InputError(f"{file}: the document has neither 'text' nor 'text_sha256'.", where=str(file))
    if texts is None:
        raise InputError(
            f"{file}: its text is not part of it; say where the texts are with --texts DIR.", where=str(file)
        )
    source = texts / str(name)
    if not source.resolve().is_relative_to(texts.resolve()) or not source.is_file():
        raise InputError(f"{file}: its text '{name}' is not in {texts}.", where=str(file))
    text = source.read_bytes().decode("utf-8")
    if text_digest(text) != wanted:
        raise InputError(
            f"{source}: not the text that {file.name} was labelled on (its digest differs).",
            where=str(source),
        )
    return text


def without_text(record: Record) -> dict[str, Any]:
    """Gives a record as labels with offsets and the text's digest, for texts that may not be copied.

    Quotes stay, since they are what the offsets are checked against.
    """
    data: dict[str, Any] = record.model_dump(mode="json", exclude={"provenance"})
    data["document"]["text_sha256"] = text_digest(data["document"].pop("text"))
    return data


def faults(error: ValidationError) -> list[str]:
    """Gives pydantic's faults as 'claims.3.kind: …' lines."""
    lines = []
    for e in error.errors():
        where = ".".join(str(part) for part in e["loc"])
        lines.append(f"{where}: {e['msg']}" if where else e["msg"])
    return [line.removeprefix("Value error, ").replace(": Value error, ", ": ") for line in lines]


def manifest(pairs: Iterable[tuple[Path, Record]]) -> dict[str, Any]:
    """Builds the manifest of a folder: each document's id, file, split and digest."""
    rows = {
        record.document.id: {
            "file": file.name,
            "split": split_of(record.document.id),
            "sha256": record_digest(record),
        }
        for file, record in pairs
    }
    return {"version": 1, "documents": dict(sorted(rows.items()))}


def write_manifest(folder: Path) -> Path:
    """Writes the manifest of the records that lie in a folder itself, and the schema of a record beside it.

    Raises InputError for a record with a fault, OutputError.
    """
    files = [f for f in gold_files(folder) if f.parent == folder]
    made = {MANIFEST: manifest([(f, read(f)) for f in files]), SCHEMA: schema()}
    try:
        for name, data in made.items():
            (folder / name).write_text(
                json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
            )
    except OSError as e:
        raise OutputError(f"{folder}: cannot be written ({e.strerror}).") from None
    return folder / MANIFEST


def schema() -> dict[str, Any]:
    """Gives the JSON Schema of a label: an editor that knows it checks labels as they are typed."""
    return Record.model_json_schema()


def check_manifest(folder: Path, pairs: Sequence[tuple[Path, Record]]) -> None:
    """Compares records with their folder's manifest; raises InputError that names what changed."""
    path = folder / MANIFEST
    if not path.is_file():
        return
    try:
        pinned = json.loads(path.read_text(encoding="utf-8"))["documents"]
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError):
        raise InputError(f"{path}: not a gold manifest.", where=str(path)) from None
    actual = manifest(pairs)["documents"]
    changed = [i for i, row in actual.items() if row != pinned.get(i)]
    if not changed and len(pairs) > 1:
        changed = [i for i in pinned if i not in actual]
    if changed:
        shown = ", ".join(changed[:3]) + (" …" if len(changed) > 3 else "")
        raise InputError(
            f"{path}: gold differs from its manifest ({shown}); if meant, run `extract eval manifest {folder}`.",
            where=str(path),
        )
