"""extract explain: which rule made each item of a document, and from which words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from extract.engines.rules import RulesEngine
    from extract.engines.rules.explain import Reason
    from extract.records import Document, Record


@click.command(name="explain")
@click.argument("doc", metavar="DOC")
@click.option("--id", "ids", multiple=True, help="Only this document of DOC; may be given again.")
@click.option("--item", "items", multiple=True, help="Only this item, as c3 or e1; may be given again.")
@click.option(
    "--lexicon",
    "lexicons",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A lexicon file of your own.",
)
def command(doc: str, ids: tuple[str, ...], items: tuple[str, ...], lexicons: tuple[Path, ...]) -> int:
    """Show which rule made each item of DOC (any file that `extract run` reads, or - ), with the words it read."""
    from extract import readers
    from extract.engines.rules import RulesEngine
    from extract.errors import InputError
    from extract.settings import Settings

    settings = Settings.load({"lexicons": lexicons or None})
    engine = RulesEngine(settings.lexicons)
    shown = found = 0
    for document in readers.read("-" if doc == "-" else Path(doc), settings=settings):
        if ids and document.id not in ids:
            continue
        shown += 1
        record, reasons = _explained(engine, document)
        click.echo(f"{document.title or document.id}")
        found += _print(document, record, reasons, items)
    if not shown:
        raise InputError(f"{doc}: holds no document{' with that id' if ids else ''}.", where=doc)
    if items and not found:
        raise InputError(f"{doc}: holds no item {' or '.join(items)}.", where=doc)
    return 0


def _explained(engine: RulesEngine, document: Document) -> tuple[Record, tuple[Reason, ...]]:
    """Gives what `extract run` would give, with reasons: nothing but a notice for a language not known."""
    from extract import pipeline
    from extract.text.language import detect

    if detect(document.text) not in ("en", "und"):
        return pipeline.finish(document, engine.extract(document)), ()
    draft, reasons = engine.explain(document)
    return pipeline.finish(document, draft), reasons


def _print(document: Document, record: Record, reasons: tuple[Reason, ...], wanted: tuple[str, ...]) -> int:
    """Prints the wanted items, or all, and gives their number."""
    from extract.views.terminal import clean

    printed = 0
    for item, said in _items(record):
        if wanted and item not in wanted:
            continue
        printed += 1
        click.echo(f"\n  {item}  {clean(said)}")
        for reason in reasons:
            if reason.item == item:
                line = document.text.count("\n", 0, reason.start) + 1
                click.echo(
                    f"      {reason.rule}, line {line}, [{reason.start}, {reason.end}): “{clean(reason.words)}”"
                )
    notices: tuple[Any, ...] = record.provenance.warnings if record.provenance else ()
    for notice in notices:
        click.echo(f"\n  ! {clean(notice.message)}")
    click.echo()
    return printed


def _items(record: Record) -> list[tuple[str, str]]:
    from extract.views import words

    said = [
        (a.id, f"actor: {a.name} ({a.type}), named in the text as {', '.join(a.mentions) or 'nothing'}")
        for a in record.actors
    ]
    for e in record.engagements:
        first, second = words.sides(record, e)
        between = "on" if e.initiator_known else "and"
        said.append(
            (
                e.id,
                f"{words.kind_of(e)}: {first} {between} {second}, {words.where(e.place)}, {words.day(e.date)}",
            )
        )
    for c in record.claims:
        figure = f"{words.bounds(c.value)} " if c.value else ""
        said.append(
            (
                c.id,
                f"claim: {figure}{words.KINDS[c.kind]}, {words.subject(record, c)}, says {words.claimant(record, c)}",
            )
        )
    return said
