"""extract prompt: what would be sent to the model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from extract.prompting import Message
    from extract.records import Document


@click.group(name="prompt")
def command() -> None:
    """Show prompts and what would be sent to the model."""


@command.command(name="list")
def listing() -> int:
    """List the prompts, their versions and hashes."""
    from extract import prompting, resources

    for folder in sorted(p for p in resources.bundled("prompts").iterdir() if p.is_dir()):
        for version in prompting.versions(folder.name):
            prompt = prompting.load(f"{folder.name}/{version}")
            click.echo(f"{prompt.label}  {prompt.hash}  {len(prompt.examples)} worked examples")
    return 0


@command.command()
@click.argument("source", metavar="DOC")
@click.option("--version", help="Version of the prompt, as v1; the newest without it.")
@click.option(
    "--mode", type=click.Choice(["json_schema", "tools", "json_object", "plain"]), default="json_schema"
)
@click.option("--json", "as_json", is_flag=True, help="The request's body as it goes over the wire.")
@click.option(
    "--document", "number", type=click.IntRange(min=1), default=1, help="Which document of the file."
)
@click.option("--model", help="Model name to put into the body.")
def show(source: str, version: str | None, mode: str, as_json: bool, number: int, model: str | None) -> int:
    """Print exactly what would be sent for a document, with an estimate of its tokens. Nothing is sent."""
    from extract import prompting
    from extract.settings import Settings

    given = {"model": model, "prompt": f"engagements/{version}" if version else None}
    settings = Settings.load(given)
    prompt = prompting.load(settings.prompt)
    document = _document(source, number, settings.max_bytes)
    pieces = prompting.parts(document, settings.context_tokens)
    for at, piece in enumerate(pieces, 1):
        part = (at, len(pieces)) if len(pieces) > 1 else None
        enforced = mode in ("json_schema", "tools")
        messages = prompt.messages(piece, part=part, schema=None if enforced else prompting.Answer)
        if as_json:
            _print_body(messages, mode, settings.model or "MODEL", settings.answer_tokens)
        else:
            click.echo(f"# {prompt.label} ({prompt.hash}), part {at} of {len(pieces)}, mode {mode}")
            _print_messages(messages)
        tokens = prompting.of_messages(messages)
        schema = prompting.of_schema(prompting.strict_schema(prompting.Answer)) if enforced else 0
        article = prompting.estimate(piece.text)
        click.echo(
            f"about {tokens + schema:,} tokens: {tokens - article:,} rules and examples, {article:,} article, "
            f"{schema:,} schema; at most {settings.answer_tokens:,} in answer",
            err=as_json,
        )
    return 0


def _document(source: str, number: int, max_bytes: int) -> Document:
    from extract import readers
    from extract.errors import InputError
    from extract.settings import Settings

    documents = list(readers.read(source, settings=Settings.load({"max_bytes": max_bytes})))
    if len(documents) < number:
        raise InputError(
            f"{source} holds {len(documents)} documents; there is no number {number}.", where=source
        )
    return documents[number - 1]


def _print_messages(messages: list[Message]) -> None:
    for message in messages:
        click.echo(f"\n## {message['role']}\n{message['content']}")
    click.echo()


def _print_body(messages: list[Message], mode: str, model: str, limit: int) -> None:
    """Prints the body as the engine makes it, without loading the libraries that send it."""
    from extract import prompting
    from extract.engines.llm.dialect import Dialect

    body = Dialect(mode=mode).body(model, messages, prompting.Answer, limit)  # type: ignore[arg-type]
    click.echo(json.dumps(body, ensure_ascii=False, indent=1))
