"""Which engagement a text turns to by a sentence that tells nothing of it but names it: "Residents of Lomba were
afraid", "the gunmen in Friday's attack wore uniforms". A bare toll behind it is of that engagement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.engines.rules.deed_names import of_a_day
from extract.engines.rules.events import Event, overlap
from extract.engines.rules.frames import Frame
from extract.engines.rules.referring import pointed_at

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence


def resumed(a: Analysis, s: Sentence, pool: list[Event], current: Event | None) -> Event | None:
    """The engagement that a sentence without news of its own turns to: that told of last, unless it names another."""
    if current is None or len(pool) < 2 or a.segments[s.segment].kind != "body":
        return current
    named = _by_day(a, s, pool) or _by_place(s, pool) or (pointed_at(Frame(s), pool) if s.chunks else None)
    return named if named is not None and named.segment == s.segment else current


def _by_day(a: Analysis, s: Sentence, pool: list[Event]) -> Event | None:
    """The one engagement of the day by which a sentence calls it."""
    for i, c in enumerate(s.chunks):
        if c.head not in a.triggers.events or not of_a_day(s.chunks, i):
            continue
        day = next((d.when for d in s.dates if d.when is not None and d.end <= c.end), None)
        owners = [e for e in pool if day is not None and e.when is not None and overlap(e.when, day)]
        days = [e for e in owners if e.when.precision == "day"]
        return days[0] if len(days) == 1 else None
    return None


def _by_place(s: Sentence, pool: list[Event]) -> Event | None:
    """The one engagement in the one town that a sentence names of those where something happened."""
    names = {m.text.lower() for m in s.mentions if m.kind == "place" and m.head in ("town", "site")}
    owners = [e for e in pool if ((e.place or {}).get("name") or "").lower() in names] if names else []
    return owners[0] if len(owners) == 1 else None
