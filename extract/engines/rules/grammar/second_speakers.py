"""Who gives another count where the verb stands only before the first: "The army spoke of 12 dead, the rebels of 40",
"Officials put the toll at 12, a doctor at 19".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.engines.rules.grammar.chunks import Chunk

_BEFORE_COUNTS: Final = frozenset(("of", "at", "as", "about"))
_BETWEEN: Final = frozenset((",", ";", "and", "while", "but"))
_SPEAKING: Final = listed("owning_to_counts") | listed("stating_counts") | {"put", "place", "set", "estimate"}
_NEAR: Final = 7
"""Chunks within which the first count stands behind its verb."""


def second_counts(chunks: list[Chunk]) -> Iterator[tuple[int, int]]:
    """Gives the further speakers of a sentence and the counts that they give, as places of their chunks."""
    for v, c in enumerate(chunks):
        if c.cls != "say" or c.voice != "active" or not c.subject or c.verb is None:
            continue
        if c.verb.lemma not in _SPEAKING:
            continue
        first = next((k for k in range(v + 1, min(v + _NEAR, len(chunks))) if _bare(chunks, k)), 0)
        led = chunks[first - 1].head if first else ""
        k = first + 1 + (first + 1 < len(chunks) and chunks[first + 1].cls in ("kill", "die", "wound"))
        while first and led in _BEFORE_COUNTS and (found := _gapped(chunks, k, led)):
            yield found
            k = found[1] + 1


def _gapped(chunks: list[Chunk], k: int, led: str) -> tuple[int, int] | None:
    """The speaker and the count behind a comma at k: ", the rebels of 40"; none where a verb follows."""
    if k + 3 >= len(chunks) or chunks[k].head not in _BETWEEN:
        return None
    k += chunks[k + 1].head in _BETWEEN
    who, count = k + 1, k + 3
    if count >= len(chunks) or chunks[who].kind != "NG" or chunks[who].figure is not None:
        return None
    if chunks[who].pron or chunks[k + 2].head != led or not _bare(chunks, count):
        return None
    behind = chunks[count + 1] if count + 1 < len(chunks) else None
    return (who, count) if behind is None or behind.kind in ("X", "C") else None


def _bare(chunks: list[Chunk], k: int) -> bool:
    """Whether a count stands there with nobody named: "40", "40 dead"."""
    c = chunks[k]
    return c.kind == "NG" and c.figure is not None and not c.mentions and set(c.words) <= _DEAD


_DEAD: Final = frozenset(
    ("dead", "deaths", "fatalities", "killed", "casualties", "wounded", "injured", "victims")
)
