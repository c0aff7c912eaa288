"""Names that a participle gives to those counted before it: "three guards identified as X Y (25), Z (30) and V W"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk

_CALLED: Final = frozenset(("identified", "named", "called"))


def is_name(c: Chunk) -> bool:
    """Whether a noun group is the name of a person."""
    return c.kind == "NG" and c.figure is None and any(m.kind == "person" for m in c.mentions)


def past_names(chunks: list[Chunk], k: int) -> int:
    """Where a list of names that begins at `k` ends, over their ages."""
    end = k + 1
    while end < len(chunks):
        j = end
        while j < len(chunks) and (chunks[j].paren or chunks[j].head in ("(", ")")):
            j += 1
        end = j
        while j < len(chunks) and chunks[j].head in (",", "and"):
            j += 1
        if j == end or j >= len(chunks) or not is_name(chunks[j]):
            break
        end = j + 1
    return end


def over_name(chunks: list[Chunk], v: int) -> int:
    """Where the name ends that a participle gives: "the headman identified as X Y and six others"; 0: none does."""
    if chunks[v].aux or chunks[v].head not in _KNOWN_AS:
        return 0
    k = v + 1
    while k < len(chunks) and (chunks[k].kind == "A" or chunks[k].head in ("as", "by")):
        k += 1
    if k >= len(chunks) or not is_name(chunks[k]):
        return 0
    figure = chunks[v - 1].figure if v else None
    return past_names(chunks, k) if figure is not None and figure.high != 1 else k + 1


_KNOWN_AS: Final = _CALLED | {"known", "nicknamed"}


def whose_names(chunks: list[Chunk], p: int) -> int:
    """Those counted before a participle that gives their names, the first of which stands at `p`; -1: none does."""
    if p < 3 or not is_name(chunks[p]):
        return -1
    v = p - 2 if chunks[p - 1].head == "as" else p - 1
    if chunks[v].head not in _CALLED or chunks[v].aux:
        return -1
    counted = v - 2 if chunks[v - 1].head == "," else v - 1
    c = chunks[counted] if counted >= 0 else None
    return counted if c is not None and c.kind == "NG" and c.figure is not None and c.figure.high != 1 else -1


def past_given(chunks: list[Chunk], k: int) -> int:
    """The last chunk of a participle behind `k` that gives names, and of these names; `k` where there is none."""
    v = k + 1
    if v + 1 >= len(chunks) or chunks[v].head not in _CALLED or chunks[v].aux:
        return k
    first = v + 2 if chunks[v + 1].head == "as" else v + 1
    return past_names(chunks, first) - 1 if first < len(chunks) and is_name(chunks[first]) else k
