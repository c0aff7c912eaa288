"""Deeds told in a row of clauses with nothing but commas between them: "A car bomb in Lomba killed six, a mine in Oro
killed a guard, and gunmen shot two men in Dewa".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_DEEDS: Final = frozenset(
    ("kill", "wound", "die", "abduct", "attack", "storm", "ambush", "bomb", "shell", "airstrike")
)
_NEW: Final = ("", "a", "an", "another")
_REACH: Final = 5
"""Chunks from the noun of a clause to its verb: "a bomb in a market in Lomba killed"."""


def in_row(s: Sentence, i: int, k: int) -> bool:
    """Whether the comma at `k` stands between two such clauses, the first of which begins at `i`; or the colon before
    the first of a row: "Three attacks shook the city: a bomb in Lomba killed six, a mine in Oro killed a guard".
    """
    chunks = s.chunks
    if chunks[k].head not in (",", ":") or k + 3 >= len(chunks):
        return False
    if chunks[k].head == ":" and not any(
        in_row(s, k + 1, x) for x in range(k + 4, len(chunks)) if chunks[x].head == ","
    ):
        return False
    first = chunks[k + 1]
    if first.kind != "NG" or first.pron or first.det not in _NEW:
        return False
    verb = next(
        (
            v
            for v in range(k + 2, min(len(chunks), k + 2 + _REACH))
            if chunks[v].kind != "NG" and (chunks[v].kind not in ("P", "D"))
        ),
        -1,
    )
    if verb < 0 or not _told(chunks[verb]) or k + 1 not in chunks[verb].subject:
        return False
    end = next(
        (x for x in range(verb, len(chunks)) if chunks[x].head in _ENDS or chunks[x].kind == "C"), len(chunks)
    )
    if chunks[k].head == ":":
        return _placed(chunks[k + 1 : end])
    return _placed(chunks[k + 1 : end]) and _placed(chunks[i:k]) and any(map(_told, chunks[i:k]))


_ENDS: Final = (",", ";", ".")


def _told(c: Chunk) -> bool:
    return (
        c.kind == "VG" and c.cls in _DEEDS and (c.voice == "active" or (c.voice == "passive" and bool(c.aux)))
    )


def _placed(chunks: list[Chunk]) -> bool:
    return any(m.kind == "place" and m.head != "country" for c in chunks for m in c.mentions)
