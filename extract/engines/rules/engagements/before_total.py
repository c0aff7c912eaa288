"""Places told before the toll of a whole war: "were on patrol in Lomba, where fighting has claimed 900 lives"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_NOW: Final = frozenset(("is", "are", "has", "have"))
_NEXT: Final = 3
"""How many sentences behind its last one an engagement may still be told of."""


def take_place(e: Event | None, f: Frame) -> None:
    """Gives an engagement without a place the one that a sentence names before it turns to the toll of a war."""
    if e is None or f.place is None or not f.place.get("name") or (e.place or {}).get("name"):
        return
    if not e.frames or f.sentence.index - e.frames[-1].sentence.index > _NEXT:
        return
    chunks = f.sentence.chunks
    at = next((k for k, c in enumerate(chunks) if k and (c.kind == "R" or c.head == "where")), 0)
    verbs = [c.head for c in chunks[:at] if c.kind == "VG"]
    mentions = [m for c in chunks[:at] for m in c.mentions if m.kind == "place" and m.head != "country"]
    if verbs and mentions and _NOW.isdisjoint(verbs):
        e.place, e.grain, e.area = f.place, f.grain, f.area
