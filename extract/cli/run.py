"""extract run: news in, records out."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extract.cli._options import engine_options, load_settings

if TYPE_CHECKING:
    from extract.jobs.job import Job
    from extract.jobs.report import Report
    from extract.settings import Settings


@click.command(name="run")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Results file; standard output without it."
)
@click.option(
    "--resume/--fresh", default=True, help="Go on with an interrupted run (default), or start over."
)
@click.option("--ordered", is_flag=True, help="Records in the order of the input, also after a resumed run.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes for the rule engine.")
@click.option("-q", "--quiet", is_flag=True, help="No bar and no summary.")
@engine_options
def command(
    inputs: tuple[str, ...],
    output: Path | None,
    resume: bool,
    ordered: bool,
    quiet: bool,
    engine: str,
    **options: Any,
) -> int:
    """Extract engagements, claims and actors from INPUT: files, folders, globs, or - for standard input.

    Reads text, Markdown, HTML, RSS and Atom, JSON, JSON Lines, CSV and Parquet. Writes one record a line.
    A run into a file that was interrupted goes on where it stopped.
    """
    settings = load_settings(**options)
    # A word of the command line is always a path, never text.
    source = [i if i == "-" else Path(i) for i in inputs]
    if output is not None:
        _refuse_input_as_output(inputs, output)
    if output is None:
        return _to_standard_output(source, engine, settings, quiet)
    from extract import door
    from extract.jobs.job import Job

    job = Job(door.build_pipeline(engine, settings), settings, output, ordered)
    if not resume:
        job.discard()
    return run_job(job, source, quiet)


def _refuse_input_as_output(inputs: tuple[str, ...], output: Path) -> None:
    """Raises ConfigError where the records would replace an article, or be read as one the next time."""
    from extract.errors import ConfigError

    target = output.resolve()
    for given in inputs:
        source = Path(given).resolve()
        if source == target or target.match(str(source)):
            raise ConfigError(f"{output}: is an input, which the records would replace; name another output.")
        if source.is_dir() and source in target.parents:
            raise ConfigError(
                f"{output}: lies in the input folder {given}, where its records would be read as news; "
                "name an output outside of it."
            )
    if output.is_file() and not _holds_records(output):
        raise ConfigError(f"{output}: is there and holds no records; name another output, or remove it.")


def _holds_records(path: Path) -> bool:
    """Tells a results file, also an empty or torn one, from a file of another kind by its first line."""
    try:
        with path.open("rb") as file:
            start = file.read(64).lstrip()
    except OSError:
        return True
    return not start or start.startswith(b'{"document":')


def run_job(job: Job, source: Any, quiet: bool) -> int:
    """Runs a job with progress, summary and a first Ctrl-C that finishes what is under way; gives the exit code."""
    from extract import door
    from extract.cli._progress import Progress
    from extract.pipeline import Failure

    if job.interrupted and not quiet:
        click.echo(f"extract: going on with the interrupted run of {job.output}", err=True)
    unread: list[Failure] = []
    documents = door.documents_of(source, job.settings, unread)
    with Progress(job.report, quiet=quiet) as progress:

        def stop(*_: object) -> None:
            job.stop()
            signal.signal(signal.SIGINT, signal.default_int_handler)
            progress.say("finishing what is under way; press Ctrl-C again to stop at once.")

        before = signal.signal(signal.SIGINT, stop)
        try:
            finished = job.run(documents, progress, unread)
        finally:
            signal.signal(signal.SIGINT, before)
    if not quiet:
        _summarise(job.report, job.output if finished else None)
    if not finished:
        click.echo(f"extract: not finished; the same command goes on where {job.output} stopped.", err=True)
        return 1
    if job.report.failed and not quiet:
        click.echo(f"extract: try the failed ones again with: extract retry {job.paths.failed}", err=True)
    return 1 if job.report.failed else 0


def _to_standard_output(source: Any, engine: str, settings: Settings, quiet: bool) -> int:
    from extract import door
    from extract.cli._progress import Progress
    from extract.jobs import sink
    from extract.jobs.report import Report
    from extract.records import Record

    report = Report()
    with Progress(report, quiet=quiet) as progress:
        for result in door.stream(source, engine=engine, settings=settings):
            report.add(result)
            progress(result)
            if isinstance(result, Record):
                sys.stdout.write(sink.line(result) + "\n")
    report.finish()
    if not quiet:
        _summarise(report, None)
    return 1 if report.failed else 0


def _summarise(report: Report, output: Path | None) -> None:
    first, *rest = report.lines()
    click.echo(f"{first}" + (f" -> {output}" if output else ""), err=True)
    for line in rest:
        click.echo(f"  {line}", err=True)
