"""Where a house or compound was at which men were sought, told behind a lead that names only the district of it all:
"Troops killed two rebels in Lomba district. … Tips led the force to a compound north of Oro, where …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.places.places import resolve_place
from extract.engines.rules.vocabulary.actor_types import REGULAR
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

_AT_A_HOUSE: Final = lazy(
    r"\b(?:to|at|in|on|of|near|targeted|searched|approached|entered|surrounded|secured|cleared|raided|targeting|searching"
    r"|approaching|clearing|securing|surrounding|raiding) "
    r"(?:an? |the |several |two |three |four |five |multiple |some |that |remote |series of )*"
    r"(?:[a-z-]+ ){0,2}?(?:compounds?|buildings?|houses?|homes?|residences?|hideouts?|huts?|farms?|tents?|orchards?"
    r"|area)\b(?: and (?:[a-z]+ ){1,3}?(?:areas?|buildings|fields))?,? (?:located |situated |just )?"
    r"(?:(?:\d+ (?:km|kilometers|kilometres|miles) )?(?:to the )?(?:north|south|east|west)(?:-?(?:east|west))? of"
    r"|near|outside|outside of|close to|around|in|at|on the outskirts of)"
    r" (?:the )?(?:(?:village|villages|town|hamlet|area|city|outskirts) of )?(?=[A-Z])"
)
_FINE: Final = ("town", "site")
_BEHIND: Final = 8
"""Sentences over which a release tells how it came to the fight that its lead sums up."""


def from_search(a: Analysis, events: list[Event]) -> None:
    """Gives each engagement of which only the district is told the town of the compound that was searched then."""
    told = {f.sentence.index: e for e in events for f in e.frames}
    for e in events:
        if e.focus != "main" or not e.frames or not e.place or not e.place.get("name"):
            continue
        first = e.frames[0]
        if first.grain < _DISTRICT:
            continue
        regular = any(a.types.get(x) in REGULAR for x in (*e.attackers, *e.defenders))
        for s in a.sentences[first.sentence.index + 1 : first.sentence.index + _BEHIND]:
            if s.segment != first.sentence.segment or told.get(s.index, e) is not e:
                break
            if _give(a, e, s, regular=regular):
                break


_DISTRICT: Final = 2


_OPERATION: Final = lazy(
    r"\b(?:launched|mounted|began|begun|started|conducted|carried out|laid|initiated|undertook|during|in) "
    r"(?:an? |the )?(?:[a-z&-]+ ){0,6}?(?:operations?|caso|cordon) (?:in|at|near|of|around) (?:the )?"
    r"(?:village of |area of )?(?=[A-Z])"
)
"""How forces came to where they met those whom they sought: "launched a cordon and search operation in Lomba"."""


def _give(a: Analysis, e: Event, s: Sentence, *, regular: bool) -> bool:
    match = _AT_A_HOUSE.search(a.masked, s.start, s.end) if regular else None
    match = match or _OPERATION.search(a.masked, s.start, s.end)
    if match is None:
        return False
    spots = [m for m in s.mentions if m.kind == "place" and m.start >= match.end()]
    if not spots or spots[0].start != match.end() or spots[0].head not in (*_FINE, "region", "district"):
        return False
    place = resolve_place(spots, a.places)
    if place is None or not place["name"] or e.place is None:
        return False
    chosen = next((m for m in spots if m.text == place["name"]), None)
    if chosen is None or chosen.head not in _FINE:
        return False
    old = [e.place["name"], *e.place.get("within", ())]
    if place["name"] in old or place["country"] not in (None, e.place["country"]):
        return False
    named = [m.text for m in spots[1:] if m.head == "district"]
    if e.frames[0].grain == _DISTRICT and named and named[0] not in old:
        return False
    within = [x for x in place["within"] if x not in old]
    e.place = {**place, "within": [*within, *old], "country": place["country"] or e.place["country"]}
    return True
