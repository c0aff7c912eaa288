"""What a deed led to, told with a toll of its own: "Police shot a student, sparking clashes in which nine died"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_LEADING: Final = frozenset(
    ("triggering", "sparking", "igniting", "prompting", "provoking", "unleashing", "fuelling", "fueling")
)
_FIGHTS: Final = frozenset(
    (
        "clash",
        "clashes",
        "riot",
        "riots",
        "rioting",
        "fighting",
        "reprisals",
        "violence",
        "unrest",
        "protests",
    )
)
_AGAIN: Final = frozenset(("reprisal", "revenge", "retaliatory", "deadly", "street"))
_NEAR: Final = 3


def leads_to(s: Sentence, k: int) -> bool:
    """Whether a deed counted before is told to have led to others at the participle at `k`, which are counted, too."""
    chunks = s.chunks
    c = chunks[k]
    if c.kind != "VG" or c.head not in _LEADING or c.voice != "ing" or not k or chunks[k - 1].head != ",":
        return False
    fights = any(
        x.kind == "NG" and (x.head in _FIGHTS or not _AGAIN.isdisjoint(x.words))
        for x in chunks[k + 1 : k + _NEAR]
    )
    lost = [x.noun for x in s.losses if x.people and x.value.low]
    return fights and any(i > k for i in lost) and any(i < k for i in lost)


def triggered(low: str) -> bool:
    """Whether a clause (lower case) opens on what a deed led to."""
    return low.split(" ", 1)[0] in _LEADING
