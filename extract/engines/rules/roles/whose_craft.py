"""Who is said to fly, man or send the craft that strike: "a jet called in by the army bombed", "a tank manned by X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.engines.rules.grammar.items import Chunk

_MANNED: Final = listed("craft_manned")
_VEHICLES: Final = listed("vehicles")
_CRAFT: Final = ("air_strike", "shelling")
_STRIKING: Final = frozenset(
    ("attack", "bomb", "shell", "airstrike", "ambush", "kill", "wound", "destroy", "storm")
)


def crews(chunks: list[Chunk], means: Mapping[str, str]) -> Iterator[int]:
    """Yields those who sent, manned or called in a craft that strikes, as a participle behind it says."""
    for v, i in _strikers(chunks):
        craft = means.get(chunks[i].head) in _CRAFT or chunks[i].head in _VEHICLES
        for k in range(i + 1, v) if craft else ():
            by = chunks[k]
            if by.kind == "VG" and by.voice == "passive" and i in by.subject and _manned(chunks, k):
                yield from by.agent


def struck(chunks: list[Chunk], means: Mapping[str, str]) -> set[int]:
    """Gives the craft that strike: "planes sent by the government bombed a village" are no planes that were sent."""
    return {i for _, i in _strikers(chunks) if chunks[i].head in means}


def _strikers(chunks: list[Chunk]) -> Iterator[tuple[int, int]]:
    """Yields (verb, subject) of each verb of striking in the active and of each of its subjects."""
    for v, c in enumerate(chunks):
        if c.kind == "VG" and c.cls in _STRIKING and c.voice != "passive" and not c.neg:
            for i in c.subject:
                yield v, i


def _manned(chunks: list[Chunk], k: int) -> bool:
    c = chunks[k]
    lemma = c.verb.lemma if c.verb is not None else ""
    return lemma in _MANNED or (lemma == "call" and chunks[k + 1].head == "in")
