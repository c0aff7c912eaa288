"""Shares of a place in per cent, read like "most of the town": "took at least 90% of Lomba"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk

_PARTS: Final = frozenset(("half", "two-thirds", "three-quarters", "third", "quarter"))
SHARES: Final = frozenset(("%", "percent", "cent")) | _PARTS
_ABOUT: Final = frozenset(("around", "about", "over", "above", "under", "below", "nearly", "almost", "some"))
_GROUND: Final = frozenset(("town", "city", "village", "district", "camp", "territory", "area", "province"))


def of_places(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of a share of a place with all that stands before its figure."""
    out: list[Chunk] = []
    for k, c in enumerate(chunks):
        if c.head not in SHARES or not _of_place(chunks, k):
            out.append(c)
            continue
        own = c if c.kind == "NG" and (len(c.words) > 1 or c.head in _PARTS) else None
        if own is None:
            while out and out[-1].head == "per":
                out.pop()
            if not out or out[-1].kind != "NG" or not out[-1].words[-1].replace(".", "").isdigit():
                out.append(c)
                continue
            own = out.pop()
        if out and (out[-1].head in _ABOUT or (out[-1].head == "at" and own.words[0] in ("least", "most"))):
            own.start = out.pop().start
        elif len(out) > 1 and out[-1].head == "than" and out[-2].head in ("more", "less"):
            out.pop()
            own.start = out.pop().start
        own.words, own.head, own.end, own.figure = ["most"], "most", c.end, None
        out.append(own)
    return out


def _of_place(chunks: list[Chunk], k: int) -> bool:
    """Whether "of" and a place stand behind a chunk."""
    if k + 2 >= len(chunks) or chunks[k + 1].head != "of":
        return False
    place = chunks[k + 2]
    mention = place.head_mention
    return place.head in _GROUND or (mention is not None and mention.kind == "place")
