"""extract verify: is a results file what it says it is."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(name="verify")
@click.argument("results", type=click.Path(path_type=Path), metavar="OUT.jsonl")
def command(results: Path) -> int:
    """Check each record of OUT.jsonl again: its form, its quotes at their offsets, its figures in their quotes.

    Where OUT.manifest.json stands beside it, the file's digest is checked too. Exit code 1 if anything is wrong.
    """
    from extract.jobs import check
    from extract.jobs.report import count

    records, faults = check.check(results, click.echo)
    click.echo(f"{count(records, 'record')}, {count(faults, 'fault')}", err=True)
    return 1 if faults else 0
