"""Houses with a name of their own that were struck when nobody was hurt: "set fire to the Lomba Care Centre".

By the codebook's section 2 an organisation of civilians is an actor; one that is told by its house is called by that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions.houses import body_of, house_type, is_house
from extract.engines.rules.mentions.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.claims.claims import Sides
    from extract.engines.rules.scenes.events import Event

_NEAR: Final = 2
"""Sentences of an engagement that are looked through."""


def stand_in_houses(a: Analysis, events: list[Event], sides: Mapping[int, Sides]) -> None:
    """Puts those who have such a house on the side of those attacked where nobody else stands there."""
    for e in events:
        s = sides[e.order]
        if s.defenders or e.victims or e.cues.get("battle") or e.cues.get("clash"):
            continue
        found = next((m for f in e.frames[:_NEAR] for m in f.sentence.mentions if _struck(m)), None)
        if found is None:
            continue
        kind = house_type(found.text)
        key = f"house:{found.text.lower()}"
        word = found
        for name in (found.text, body_of(found.text)) if found.kind == "place" else ():
            word = Mention(found.start, found.start, name, "force", kind, None, key, name, name)
            a.index.put(key, kind, None, word)
        actor = a.index.of(word)
        if actor is None:
            continue
        a.types[actor] = kind
        s.defenders.append(actor)
        e.cues.setdefault("civilian_site" if kind == "civilians" else "position", 1.0)


def _struck(m: Mention) -> bool:
    if m.kind == "force":
        return m.key.startswith("house:")
    return m.kind == "place" and m.head == "site" and is_house(m.text)
