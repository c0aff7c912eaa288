"""Which engagement a sentence goes on with that names the town of one of those told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event


def by_place(s: Sentence, pool: Iterable[Event]) -> Event | None:
    """The one engagement in the one town that a sentence names of those where something happened."""
    names = {m.text.lower() for m in s.mentions if m.kind == "place" and m.head in ("town", "site")}
    owners = [e for e in pool if ((e.place or {}).get("name") or "").lower() in names] if names else []
    return owners[0] if len(owners) == 1 else None
