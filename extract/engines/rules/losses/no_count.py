"""What counts nobody: some of the dead told of before, and how many injuries those had who were counted."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss

_DEAD: Final = frozenset(("dead", "victims", "bodies", "corpses", "deceased", "slain"))
_INJURIES: Final = frozenset(("injuries", "wounds"))
_FEW: Final = 4


def counting(chunks: list[Chunk], found: list[Loss]) -> list[Loss]:
    """The losses without those that count nobody."""
    hurt = any(x.kind == "wounded" and chunks[x.noun].head not in _INJURIES for x in found)
    found = [x for x in found if not (_some_of_dead(chunks, x) or (hurt and _borne(chunks, x.noun, x.kind)))]
    return [x for x in found if not _he_again(chunks, x, found)]


def _he_again(chunks: list[Chunk], x: Loss, found: list[Loss]) -> bool:
    """Whether a pronoun only means one counted before: "One civilian died after he was shot"."""
    if x.kind != "killed" or not chunks[x.noun].pron or chunks[x.noun].head not in ("he", "she"):
        return False
    return any(y.kind == "killed" and y.noun < x.noun and y.value.low == y.value.high == 1 for y in found)


def _some_of_dead(chunks: list[Chunk], x: Loss) -> bool:
    """Whether a loss is of the dead, some of whom are only told of: "Some of the dead were burnt"."""
    i = x.noun
    c = chunks[i]
    if c.head not in _DEAD or c.det != "the" or i < _OF or chunks[i - 1].head != "of":
        return False
    if c.head == "victims" and not x.rule.startswith(("destroy", "noun")):
        return False  # "some of the victims were shot dead"
    some = chunks[i - _OF].figure
    return some is not None and some.approximate and some.high is None and (some.low or 0) < _FEW


_OF: Final = 2


def _borne(chunks: list[Chunk], i: int, kind: str) -> bool:
    """Whether a noun is of the injuries with which people were found: "taken to hospital with several injuries"."""
    return kind == "wounded" and chunks[i].head in _INJURIES and i > 0 and chunks[i - 1].head == "with"
