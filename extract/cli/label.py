"""extract label: hand labels checked, converted, compared."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from extract.cli._harness import harness

PATH = click.Path(path_type=Path)
_FORMS = click.Choice(["marked", "labelstudio"])


@click.group(name="label")
def command() -> None:
    """Check, convert and compare hand labels."""


@command.command()
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option("--write", is_flag=True, help="Write the labels back with the offsets of their quotes.")
@click.option("--texts", type=PATH, help="Where the texts are that labels name by digest only.")
@click.option("-q", "--quiet", is_flag=True, help="Errors only, no warnings.")
def check(files: tuple[Path, ...], write: bool, texts: Path | None, quiet: bool) -> int:
    """Check labels: form, quotes and their offsets, what the codebook asks; say each fault with its place.

    FILE is a label in JSON, marked text (.txt, .md, .marked), or a folder of them. Exit code 1 where one has an error.
    """
    failed = 0
    paths = _files(files)
    for path in paths:
        checked = _read(path, texts)
        for fault in checked.faults:
            if fault.level == "error" or not quiet:
                click.echo(f"{path}: {fault}")
        failed += checked.record is None
        if write and checked.record is not None and path.suffix == ".json":
            _save(path, checked.record, with_text=_has_text(path))
    good = len(paths) - failed
    click.echo(
        f"{good} of {len(paths)} {'label is' if len(paths) == 1 else 'labels are'} without error", err=True
    )
    return 1 if failed else 0


@command.command("import")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option("--from", "form", type=_FORMS, required=True, help="What the files are.")
@click.option("-o", "--output", type=PATH, required=True, help="Folder for the labels, one file a document.")
def import_(files: tuple[Path, ...], form: str, output: Path) -> int:
    """Make labels of marked texts (.txt files or folders of them) or of a Label Studio export (JSON)."""
    from extract.errors import InputError

    failed = 0
    suffix = ".txt" if form == "marked" else ".json"
    paths = [p for f in files for p in (sorted(f.glob(f"*{suffix}")) if f.is_dir() else [f])]
    if not paths:
        raise InputError(f"{files[0]}: the folder has no {suffix} files.", where=str(files[0]))
    for path in paths:
        results = [_marked(path)] if form == "marked" else _tasks(path)
        for checked in results:
            for fault in checked.faults:
                click.echo(f"{path}: {fault}", err=True)
            if checked.record is None:
                failed += 1
                continue
            target = output / f"{_file_name(checked.record.document.id)}.json"
            _save(target, checked.record, with_text=True)
            click.echo(f"-> {target}")
    return 1 if failed else 0


@command.command()
@click.argument("gold", type=PATH)
@click.option("--to", "form", type=_FORMS, required=True, help="What to write.")
@click.option(
    "-o", "--output", type=PATH, required=True, help="Folder for marked texts; file for Label Studio tasks."
)
@click.option("--texts", type=PATH, help="Where the texts are that labels name by digest only.")
def export(gold: Path, form: str, output: Path, texts: Path | None) -> int:
    """Write labels as marked texts, or as Label Studio tasks with the interface beside them (.xml)."""
    records = harness("gold").load(gold, texts=texts, checked=False).records
    if form == "marked":
        for record in records:
            _put(output / f"{_file_name(record.document.id)}.txt", harness("labels.marked").write(record))
        click.echo(f"{len(records)} -> {output}")
        return 0
    studio = harness("labels.labelstudio")
    _put(output, json.dumps(studio.write(records), ensure_ascii=False, indent=1) + "\n")
    _put(output.with_suffix(".xml"), studio.config())
    click.echo(f"{len(records)} -> {output}, interface -> {output.with_suffix('.xml')}")
    return 0


@command.command()
@click.argument("a", type=PATH)
@click.argument("b", type=PATH)
@click.option("--texts", type=PATH, help="Where the texts are that labels name by digest only.")
@click.option("--errors", is_flag=True, help="List where the two differ.")
def agree(a: Path, b: Path, texts: Path | None, errors: bool) -> int:
    """Say how far two annotators agree: the codebook's scores, and Cohen's kappa for what is a choice."""
    module = harness("gold")
    first, second = (module.load(path, texts=texts, checked=False) for path in (a, b))
    result = harness("labels.agreement").agree(first, second)
    click.echo(harness("report.text").agreement_report(result, a.name, b.name), nl=False)
    if errors:
        for s in result.by_document:
            for m in s.mistakes:
                differs = f"   {a.name}: {m.wanted}, {b.name}: {m.given}" if m.wanted is not None else ""
                click.echo(f"{s.id}: {m.kind} {m.id} {m.what}{differs}")
    return 0


@command.command("hide-text")
@click.argument("gold", type=PATH)
@click.option("-o", "--output", type=PATH, required=True, help="Folder for the labels.")
def hide_text(gold: Path, output: Path) -> int:
    """Write labels without their texts, by offsets and a digest, for texts that may not be copied."""
    module = harness("gold")
    for record in module.load(gold, checked=False).records:
        _put(
            output / f"{_file_name(record.document.id)}.json",
            json.dumps(module.without_text(record), ensure_ascii=False, indent=1) + "\n",
        )
    click.echo(f"-> {output}")
    return 0


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found += sorted(harness("gold").gold_files(path)) if path.is_dir() else [path]
    return found


def _read(path: Path, texts: Path | None) -> Any:
    if path.suffix != ".json":
        return _marked(path)
    gold = harness("gold")
    data = gold.read_json(path)
    gold.with_text(data, path, texts)
    return harness("labels.check").check(data)


def _marked(path: Path) -> Any:
    return harness("labels.marked").read(_text(path), str(path))


def _tasks(path: Path) -> Any:
    return harness("labels.labelstudio").read(harness("gold").read_json(path), str(path))


def _text(path: Path) -> str:
    from extract.errors import InputError, because

    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as e:
        raise InputError(f"{path}: cannot be read ({because(e)}).", where=str(path)) from None


def _has_text(path: Path) -> bool:
    return "text" in harness("gold").read_json(path).get("document", {})


def _save(path: Path, record: Any, *, with_text: bool) -> None:
    data = record.model_dump(mode="json", exclude={"provenance"})
    if not with_text:
        data = harness("gold").without_text(record)
    _put(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _file_name(document_id: str) -> str:
    return "".join(c if c.isalnum() or c in "-_." else "_" for c in document_id).lstrip(".") or "document"


def _put(path: Path, content: str) -> None:
    from extract.errors import OutputError

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Bytes, so that a text's own ends of line stay as they are.
        path.write_bytes(content.encode("utf-8"))
    except OSError as e:
        raise OutputError(f"{path}: cannot be written ({e.strerror}).") from None
