"""Which verb is that of the main clause, where a clause beside it stands between a verb and who does it."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.items import Chunk
from extract.engines.rules.link_groups import prior_verb, shoots_back

_WHILE: Final = frozenset(("while", "as", "when"))


def past_scene(chunks: list[Chunk], prior: int) -> int:
    """The verb before a scene in the progressive, which goes on behind it: "Gunmen came while people were praying and
    opened fire". `prior` itself where it tells of no such scene.
    """
    verb = chunks[prior]
    if not verb.head.endswith("ing") or _BEING.isdisjoint(verb.aux) or not verb.subject:
        return prior
    first = verb.subject[0]
    if not first or chunks[first - 1].head not in _WHILE or first > prior:
        return prior
    before = range(first - 2, max(-1, first - _FAR), -1)
    return next((k for k in before if chunks[k].kind == "VG" and chunks[k].subject), prior)


_BEING: Final = frozenset(("was", "were"))
_FAR: Final = 14
"""Chunks over which the verb of the main clause is looked for."""


def main_verb(chunks: list[Chunk], prior: int) -> int:
    """The verb of the main clause where `prior` stands in a clause with "where", "who" and the like."""
    k = prior
    while k >= 0:
        verb = chunks[k]
        first = verb.subject[0] if verb.subject and verb.subject[0] < k else k
        opens = chunks[first - 1] if first else None
        inside = opens is not None and opens.kind == "C" and opens.head in ("where", "while")
        # "A bomb went off as policemen drove past, killing four": the bomb did.
        inside = inside or (opens is not None and opens.head == "as" and _bombed(chunks, first - 1))
        if not inside and (not (k and chunks[k - 1].kind == "R") or shoots_back(chunks, k)):
            return k
        k = prior_verb(chunks, k)
    return prior


def _bombed(chunks: list[Chunk], at: int) -> bool:
    """Whether the verb before says that something went off."""
    prior = prior_verb(chunks, at)
    return prior >= 0 and chunks[prior].cls == "bomb"
