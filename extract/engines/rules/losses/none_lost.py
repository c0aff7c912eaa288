"""What says that nobody was lost, and the claim of none that it makes, once for each noun group."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss, Value
from extract.engines.rules.vocabulary.words import listed

HARM: Final = frozenset(("damage", "damages", "destruction"))
_DEATHS: Final = listed("the_dead") | {"death", "fatality"}
_INJURIES: Final = listed("the_hurt") | {"injury", "wound", "wounds"}
_EITHER: Final = frozenset(("casualties", "casualty", "victims", "losses", "loss"))


def loss_of(head: str) -> str:
    """The kind of loss of people that a noun tells of; "": it tells of none."""
    if head in _EITHER:
        return "killed_or_wounded"
    return "killed" if head in _DEATHS else "wounded" if head in _INJURIES else ""


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
