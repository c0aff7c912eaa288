"""extract retry: the failed documents of an earlier run, once more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extract.cli._options import engine_options, load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.records import Document


@click.command(name="retry")
@click.argument("failed", type=click.Path(path_type=Path), metavar="OUT.failed.jsonl")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Results file; OUT.jsonl, to which they are added.",
)
@click.option("-q", "--quiet", is_flag=True, help="No bar and no summary.")
@engine_options
def command(failed: Path, output: Path | None, quiet: bool, engine: str, **options: Any) -> int:
    """Run the failed documents of OUT.failed.jsonl again, and add their records to OUT.jsonl.

    Documents that fail again stay in OUT.failed.jsonl. Inputs that could not be read are left there too.
    """
    from extract import door
    from extract.cli._progress import Progress
    from extract.jobs import sink
    from extract.jobs.job import Paths, write_failed
    from extract.jobs.journal import Entry
    from extract.jobs.report import Report, renewed
    from extract.pipeline import Failure
    from extract.records import Record

    settings = load_settings(**options)
    target = output or failed.with_name(failed.name.removesuffix(".failed.jsonl") + ".jsonl")
    documents, unread = _read(failed)
    report = Report()
    records: list[Record] = []
    entries: list[Entry] = []
    with Progress(report, quiet=quiet) as progress:
        for result in door.stream(documents, engine=engine, settings=settings):
            report.add(result)
            progress(result)
            if isinstance(result, Record):
                records.append(result)
            else:
                raw = result.document.model_dump_json() if result.document else "null"
                entries.append(
                    Entry("", -1, "failed", outcome=result.outcome, reason=result.reason, document=raw)
                )
    manifest = _sound_manifest(target)
    sink.write(_followed(target, records), target)
    write_failed(failed, entries, [Failure(**row) for row in unread])
    report.finish()
    if manifest is not None:
        failing = [*(e.outcome for e in entries), *(row["outcome"] for row in unread)]
        text = json.dumps(renewed(manifest, report, target, failing), indent=1)
        with sink.whole_file(Paths(target).manifest) as out:
            out.write(text + "\n")
    if not quiet:
        for line in (f"{report.lines()[0]} added to {target}", *report.lines()[1:]):
            click.echo(line, err=True)
    return 1 if entries or unread else 0


def _sound_manifest(target: Path) -> dict[str, Any] | None:
    """Reads the manifest of a results file; None where there is none, or where the file is not what it says.

    A file that was changed by hand must not become sound by a retry.
    """
    from extract.jobs.job import Paths
    from extract.jobs.report import digest

    try:
        held = json.loads(Paths(target).manifest.read_text(encoding="utf-8"))
        return dict(held) if held["output"]["sha256"] == digest(target) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _read(path: Path) -> tuple[list[Document], list[dict[str, Any]]]:
    from pydantic import ValidationError

    from extract.errors import InputError
    from extract.records import Document

    documents: list[Document] = []
    unread: list[dict[str, Any]] = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as e:
        raise InputError(f"{path}: cannot be read ({getattr(e, 'strerror', None) or 'not UTF-8'}).") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            # A results file has documents too, and must not be taken, and removed, for one of failures.
            _ = row["outcome"], row["reason"]
            if row["document"] is None:
                unread.append({k: row[k] for k in ("where", "outcome", "reason")})
            else:
                documents.append(Document.model_validate(row["document"]))
        except (ValueError, KeyError, TypeError, ValidationError):
            raise InputError(f"{path}, line {number}: not a line of a failed-documents file.") from None
    return documents, unread


def _followed(target: Path, records: list[Any]) -> Iterator[Any]:
    from extract.jobs import sink

    if target.exists():
        yield from sink.load(target)
    yield from records
