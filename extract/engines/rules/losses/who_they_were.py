"""Parts of a toll told by who they were, in the same sentence or the next: "13 died. Six of them were women."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.losses.losses import LossReader

_BE: Final = frozenset(("was", "were", "are", "is"))
_THEM: Final = frozenset(("them", "those", "these", "whom"))
_KNOWN: Final = {"victims": "killed", "dead": "killed", "wounded": "wounded", "injured": "wounded"}
"""Nouns that take up those who were counted."""
_LATER: Final = frozenset(("killed", "wounded", "captured"))


def told_who(reader: LossReader, sentences: Sequence[Sentence]) -> None:
    """Adds such parts to the losses of each sentence."""
    before: Sentence | None = None
    for s in sentences:
        near = before is not None and s.index == before.index + 1 and s.block == before.block
        for i, noun in _equated(s.chunks, s.verbs):
            figure = s.chunks[i].figure
            if figure is None or any(x.noun in (i, noun) for x in s.losses):
                continue
            value = reader.value(s.chunks[i])
            kind = _kind(s, i, before if near else None, figure.low or 0)
            if kind and value is not None and reader.people(s.chunks[noun]):
                loss = Loss(kind, value, noun, -1, "part-told-of")
                reader.extent(s.chunks, loss)
                s.losses.append(loss)
        before = s


def _equated(chunks: list[Chunk], verbs: list[int]) -> Iterator[tuple[int, int]]:
    """Bare figures with the noun groups that say who these were: "six of them were women"."""
    for v in verbs:
        c = chunks[v]
        if c.head not in _BE or len(c.aux) > 1 or c.neg or len(c.subject) != 1 or v + 1 >= len(chunks):
            continue
        i, who = c.subject[0], chunks[v + 1]
        first = chunks[i]
        of_them = v == i + 3 and chunks[i + 1].head == "of" and chunks[i + 2].head in _THEM
        if first.figure is None or first.words or first.mentions or not of_them:
            continue
        plain = who.kind == "NG" and who.figure is None and not who.det and not who.pron
        if plain and not any(m.kind in ("person", "place") for m in who.mentions):
            yield i, v + 1


def _kind(s: Sentence, i: int, before: Sentence | None, low: int) -> str:
    """What befell those counted at chunk `i`: what befell the larger number told right before; "" for none."""
    here = [x for x in s.losses if x.people and x.noun < i]
    known = [k for c in s.chunks[:i] if c.det in ("the", "") and (k := _KNOWN.get(c.head))]
    if known and not here:
        return known[-1]
    told = here or [x for x in (before.losses if before is not None else ()) if x.people]
    larger = [x for x in told if x.kind in _LATER and (x.value.low or 0) >= max(low, 2)]
    kinds = {x.kind for x in larger}
    return kinds.pop() if len(kinds) == 1 and len({x.kind for x in told}) == 1 else ""
