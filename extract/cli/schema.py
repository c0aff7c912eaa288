"""extract schema: the form of a record."""

from __future__ import annotations

import json

import click


@click.command(name="schema")
def command() -> int:
    """Print the JSON Schema of a record, one line of a results file."""
    from extract.records import Record

    click.echo(json.dumps(Record.model_json_schema(), indent=2, ensure_ascii=False))
    return 0
