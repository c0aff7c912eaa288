"""Which engagement a sentence goes on with that names the town of one of those told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.engines.rules.roles.frames import elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event


def by_place(s: Sentence, pool: Iterable[Event]) -> Event | None:
    """The one engagement in the one town that a sentence names of those where something happened."""
    names = {m.text.lower() for m in s.mentions if m.kind == "place" and m.head in ("town", "site")}
    owners = [e for e in pool if ((e.place or {}).get("name") or "").lower() in names] if names else []
    return owners[0] if len(owners) == 1 else None


def in_another_town(s: Sentence, e: Event) -> bool:
    """Whether a sentence turns to something else ("Meanwhile, …"), or names towns or districts and none of where an
    engagement was, so that who was held there was none of those who fought: "In Oro, police arrested three men".
    """
    if elsewhere(s.low):
        return True
    known = {x.lower() for x in ((e.place or {}).get("name") or "", *(e.place or {}).get("within", ())) if x}
    named = [m for m in s.mentions if m.kind == "place" and m.head in ("town", "site", "district", "region")]
    if not known or not any(m.head != "region" for m in named):
        return False
    low = " ".join(known)
    return not any(m.text.lower() in low or any(x in m.text.lower() for x in known) for m in named)
