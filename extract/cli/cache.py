"""extract cache: look into and look after the response cache."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from extract.cache import ResponseCache


@click.group(name="cache")
@click.option(
    "--dir", "folder", type=click.Path(path_type=Path), help="Folder of the cache; else the settings' one."
)
@click.pass_context
def command(context: click.Context, folder: Path | None) -> None:
    """Look into and look after the response cache: every answer of a model, stored once."""
    context.obj = folder


def _opened(context: click.Context) -> ResponseCache:
    from extract.cache import Recordings, ResponseCache
    from extract.settings import Settings

    folder = context.obj or Settings.load().responses
    return ResponseCache(folder, "on", Recordings.bundled())


@command.command()
@click.pass_context
def stats(context: click.Context) -> int:
    """Say what the cache holds: entries, size, models, prompts."""
    found = _opened(context).stats()
    click.echo(f"folder      {found.folder}")
    click.echo(f"entries     {found.entries} ({found.notes} notes), {_size(found.bytes)}")
    click.echo(f"tokens      {found.tokens:,} behind the stored answers")
    if found.oldest:
        click.echo(f"made        {found.oldest} to {found.newest}")
    for title, counts in (("models", found.models), ("prompts", found.prompts), ("steps", found.steps)):
        if counts:
            click.echo(f"{title:<12}" + ", ".join(f"{name} {n}" for name, n in counts.items()))
    click.echo(f"recordings  {found.recordings} answers that came with the project, behind the cache")
    return 0


@command.command()
@click.pass_context
def verify(context: click.Context) -> int:
    """Read every entry; set aside what is damaged. Exit code 1 if anything was."""
    result = _opened(context).verify()
    click.echo(f"{result.sound} entries are sound.")
    for name in result.set_aside:
        click.echo(f"set aside: {name}")
    return 0 if result.ok else 1


@command.command(name="export")
@click.argument("path", metavar="FILE.jsonl", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--model", help="Only answers of this model.")
@click.option("--prompt", help="Only answers to this prompt, as engagements/v1.")
@click.pass_context
def export(context: click.Context, path: Path, model: str | None, prompt: str | None) -> int:
    """Write the entries as sorted JSON lines, fit for review and for git."""
    count = _opened(context).export(path, model=model, prompt=prompt)
    click.echo(f"{count} entries in {path}")
    return 0


@command.command(name="import")
@click.argument("path", metavar="FILE.jsonl", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def load(context: click.Context, path: Path) -> int:
    """Add the entries of an export; what is already there stays as it is. Exit code 1 if any differs."""
    result = _opened(context).load(path)
    click.echo(f"{result.added} added, {result.same} were there already.")
    for key in result.differing:
        click.echo(f"kept another answer under {key}")
    return 1 if result.differing else 0


@command.command()
@click.option(
    "--older-than", type=click.IntRange(min=0), metavar="DAYS", help="Remove entries older than this."
)
@click.option("--stale", is_flag=True, help="Remove answers to texts of a prompt that no longer exist.")
@click.pass_context
def prune(context: click.Context, older_than: int | None, stale: bool) -> int:
    """Remove entries that are old, or that no prompt asks for any more."""
    import datetime as dt

    if older_than is None and not stale:
        raise click.UsageError("say what to remove: --older-than DAYS or --stale.")
    before = None
    if older_than is not None:
        limit = dt.datetime.now(dt.UTC) - dt.timedelta(days=older_than)
        before = limit.strftime("%Y-%m-%dT%H:%M:%SZ")
    count = _opened(context).prune(before=before, prompt_hashes=_hashes() if stale else None)
    click.echo(f"{count} entries removed.")
    return 0


@command.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def clear(context: click.Context, yes: bool) -> int:
    """Remove every entry. Recordings that came with the project stay."""
    cache = _opened(context)
    if not yes:
        click.confirm(f"Remove all entries in {cache.folder}?", abort=True)
    click.echo(f"{cache.clear()} entries removed.")
    return 0


def _hashes() -> frozenset[str]:
    """The hashes of all versions of all prompts."""
    from extract import prompting, resources

    names = sorted(p.name for p in resources.bundled("prompts").iterdir() if p.is_dir())
    return frozenset(prompting.load(f"{n}/{v}").hash for n in names for v in prompting.versions(n))


def _size(count: int) -> str:
    size = float(count)
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
