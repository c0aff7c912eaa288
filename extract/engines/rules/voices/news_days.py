"""Days on which news of a deed came, an account was given or one of those hurt died, which are none of the deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk


def of_news(chunks: list[Chunk]) -> set[int]:
    """The day on which news of a deed came: "Word of the raid reached the capital on Friday"."""
    first = next((v for v, c in enumerate(chunks) if c.kind == "VG"), 0)
    verb = chunks[first].verb if first else None
    if verb is None or verb.lemma not in _COMING or chunks[first].voice != "active":
        return set()
    if not any(chunks[k].head in _NEWS for k in chunks[first].subject):
        return set()
    days: set[int] = set()
    for c in chunks[first + 1 :]:
        if c.kind in ("C", "R", "X") or (c.kind == "VG" and c.voice != "inf") or c.head in ("as", "after"):
            break
        if c.kind == "D":
            days.add(c.start)
    return days


_NEWS: Final = frozenset(
    ("detail", "details", "news", "word", "account", "accounts", "information", "footage", "video", "images",
     "photographs", "pictures", "story", "stories")
)  # fmt: skip
"""What is told of a deed, and comes out later."""
_COMING: Final = frozenset(
    ("emerge", "surface", "filter", "trickle", "leak", "reach", "come", "begin", "start", "spread", "arrive",
     "appear", "circulate", "break")
)  # fmt: skip


def of_accounts(chunks: list[Chunk]) -> set[int]:
    """The day behind a speaker at the end of a sentence: "…, according to an official toll Wednesday"."""
    days: set[int] = set()
    for i, c in enumerate(chunks):
        if c.head != "according":
            continue
        for k in range(i + 2, len(chunks)):
            if chunks[k].kind == "D" and (k + 1 == len(chunks) or chunks[k + 1].kind == "X"):
                days.add(chunks[k].start)
            if chunks[k].kind not in ("NG", "P"):
                break
    return days


def of_deaths(chunks: list[Chunk]) -> set[int]:
    """The days on which some of those hurt died: "wounded six guards, one of whom died on Monday"."""
    days: set[int] = set()
    for v, c in enumerate(chunks):
        if c.kind == "R" and c.head == "whom" and v > 1 and chunks[v - 1].head == "of":
            died = next((x for x in chunks[v + 1 : v + 6] if x.kind == "VG"), None)
            if died is not None and died.cls == "die":
                days.update(x.start for x in chunks[v:] if x.kind == "D")
    return days
