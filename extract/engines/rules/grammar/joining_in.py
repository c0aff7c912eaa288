"""Who had a part in a deed that is told for itself: "two brigades took part in the assault on Oro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_JOINING: Final = frozenset(("participate", "join", "join in"))
_HYPOTHETICAL: Final = listed("hypothetical")


def joined(chunks: list[Chunk], i: int) -> int:
    """The verb by which somebody is told to have had a part in the deed at `i`; -1: there is none, or a relative clause
    only says who somebody is: "caught a man who took part in the raid".
    """
    v = i - 1
    if v > 0 and chunks[v].head == "in":
        v -= 1
    part = v > 1 and chunks[v].head == "part"
    v -= part
    c = chunks[v]
    if (
        v < 1
        or c.kind != "VG"
        or c.verb is None
        or (c.verb.lemma != "take" if part else c.verb.lemma not in _JOINING)
    ):
        return -1
    # without an auxiliary, "participated" reads like a participle
    told = (
        (c.voice == "active" or (c.voice == "passive" and not c.aux))
        and not c.neg
        and bool(c.subject)
        and chunks[v - 1].kind != "R"
    )
    return v if told and not any(x in _HYPOTHETICAL for x in c.aux) else -1
