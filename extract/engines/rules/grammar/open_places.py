"""Where something was, with its land behind a comma that none closes: "A blast in Lomba, Mali kills nine"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk

_AT: Final = frozenset(("in", "near", "at", "outside", "around", "of"))
_MEANWHILE: Final = frozenset(
    (
        "after",
        "before",
        "since",
        "during",
        "following",
        "amid",
        "amidst",
        "despite",
        "into",
        "with",
        "without",
        "from",
    )
)
"""Behind these stands what happened beside what the land did: "hours after a raid on Lomba, Mali shelled the hills"."""


def over_open_places(chunks: list[Chunk], j: int) -> int:
    """The first of the places told one after another up to the land at `j`, where they only say where those before
    them are; `j` itself, if the land may be who does what the verb behind it tells.
    """
    if j < 4 or not _place(chunks[j]) or chunks[j - 1].head != ",":
        return j
    k = j - 2
    while k > 2 and chunks[k].kind == "NG" and _bare(chunks[k]) and chunks[k - 1].head == ",":
        k -= 2
    if chunks[k].kind != "NG" or chunks[k - 1].kind != "P" or chunks[k - 1].head not in _AT:
        return j
    m = k - 1
    while m > 0 and chunks[m - 1].kind in ("NG", "P") and chunks[m - 1].head not in _MEANWHILE:
        m -= 1
    before = chunks[m - 1] if m else None
    opens = before is None or before.kind == "C" or before.head in (";", ":", "-", "–", "—")
    return k if opens and chunks[m].kind == "NG" and m < k - 1 else j


def _place(c: Chunk) -> bool:
    """Whether a noun group is a place and nothing else."""
    m = c.head_mention
    return c.kind == "NG" and not c.det and c.figure is None and m is not None and m.kind == "place"


def _bare(c: Chunk) -> bool:
    """Whether a noun group may be an area on the way to the land: a place, or one word without an article."""
    return _place(c) or (
        not c.det and not c.pron and c.figure is None and not c.mentions and len(c.words) < 3
    )
