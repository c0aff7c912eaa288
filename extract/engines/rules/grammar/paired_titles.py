"""One man called by two things that he is: "lawyer and human rights activist Ann Orr"."""

from __future__ import annotations

from extract.engines.rules.grammar.chunks import Chunk


def untitled(chunks: list[Chunk], group: list[int]) -> list[int]:
    """Gives a list of noun groups without those that only tell what somebody named behind "and" is, too."""
    if not group[1:]:
        return group
    return [k for k, then in zip(group, [*group[1:], -1], strict=True) if not _title(chunks, k, then)]


def _title(chunks: list[Chunk], k: int, then: int) -> bool:
    c = chunks[k]
    if then != k + 2 or chunks[k + 1].head != "and" or c.det or c.figure is not None or c.head.endswith("s"):
        return False
    last = chunks[then]
    named = any(m.kind == "person" and m.end == last.end for m in last.mentions)
    titled = (
        named and not last.det and last.figure is None and min(m.start for m in last.mentions) >= last.start
    )
    own = titled and not any(m.kind == "person" and m.start == last.start for m in last.mentions)
    return own and bool(c.mentions) and all(m.kind in ("office", "generic") for m in c.mentions)
