"""extract explain: which rule made each item of a document, and from which words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
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
    from extract import pipeline, readers
    from extract.engines.rules import RulesEngine
    from extract.errors import InputError
    from extract.settings import Settings

    engine = RulesEngine(lexicons)
    shown = 0
    for document in readers.read("-" if doc == "-" else Path(doc), settings=Settings.load()):
        if ids and document.id not in ids:
            continue
        shown += 1
        draft, reasons = engine.explain(document)
        record = pipeline.finish(document, draft)
        click.echo(f"{document.title or document.id}")
        _print(document, record, reasons, items)
    if not shown:
        raise InputError(f"{doc}: holds no document{' with that id' if ids else ''}.", where=doc)
    return 0


def _print(document: Document, record: Record, reasons: tuple[Reason, ...], wanted: tuple[str, ...]) -> None:
    from extract.views.terminal import clean

    for item, said in _items(record):
        if wanted and item not in wanted:
            continue
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
