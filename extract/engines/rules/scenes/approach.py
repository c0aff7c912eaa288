"""Where and when those came who attack in the next sentence: "Raiders rode into Lomba at dawn on 4 May. They opened
fire on the huts."
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.places import resolve_place
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

_CAME: Final = lazy(
    r"\b(?:approached|arrived|came|rode|drove|walked|marched|moved|sneaked|crept|swept|poured|entered|invaded|surrounded"
    r"|encircled|besieged)\b"
)


def from_approach(a: Analysis, events: list[Event]) -> None:
    """Gives engagements that lack a day or a place those of the sentence before them, on how the attackers came."""
    told = {f.sentence.index for e in events for f in e.frames}
    for e in events:
        if not e.frames:
            continue
        first = e.frames[0].sentence
        if e.focus != "main" or not first.index or first.index - 1 in told:
            continue
        before = a.sentences[first.index - 1]
        if before.segment != first.segment or not _comes(a, e, before):
            continue
        days = [d.when for d in before.dates if d.when is not None and d.when.precision == "day"]
        if e.when is None and len(days) == 1:
            e.when = days[0]
        spots = [m for m in before.mentions if m.kind == "place"]
        if spots and not (e.place or {}).get("name"):
            place: dict[str, Any] | None = resolve_place(spots, a.places)
            e.place = place if place is not None and place["name"] else e.place


def _comes(a: Analysis, e: Event, s: Sentence) -> bool:
    """Whether a sentence tells that armed men, and those of the engagement if any, came somewhere."""
    match = _CAME.search(s.low)
    if match is None:
        return False
    ahead = [m for m in s.mentions if m.kind in ("force", "generic") and m.start < s.start + match.start()]
    doers = {x for m in ahead if (x := a.index.of(m)) is not None and a.types.get(x) in OUTLAWS}
    return bool(doers) and (not e.attackers or not doers.isdisjoint(e.attackers))
