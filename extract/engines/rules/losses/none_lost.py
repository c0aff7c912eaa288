"""Adds that nobody was lost, where a text says so: a claim of none, once for each noun group."""

from __future__ import annotations

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss, Value


def add_none(
    reader: Counted,
    rule: str,
    chunks: list[Chunk],
    noun: int,
    span: tuple[int, int],
    kind: str,
    owner: list[int],
    found: list[Loss],
) -> None:
    """Adds a loss of nobody to those found; `span`: the first and the last chunk of the words that say so."""
    if any(x.noun == noun and x.value.low == 0 for x in found):
        return
    start, end = chunks[min(span)].start, chunks[max(span)].end
    value = Value(0, 0, False, reader.text[start:end], start, end)
    found.append(Loss(kind, value, noun, -1, rule, owner=owner))
