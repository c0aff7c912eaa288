"""The last steps over the engagements of a document: what they lack comes from leads and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.engines.rules.engagements.held_first import join_held
from extract.engines.rules.engagements.leads import (
    day_of_lead,
    day_of_measure,
    day_of_newscast,
    from_head,
    from_title,
    of_digest,
)
from extract.engines.rules.engagements.listed_lead import parcel_out
from extract.engines.rules.engagements.note_leads import from_leads
from extract.engines.rules.engagements.quiet_searches import drop_quiet
from extract.engines.rules.engagements.retold_lead import give_back
from extract.engines.rules.engagements.summing import without_sum
from extract.engines.rules.engagements.who_flew import name_flyers
from extract.engines.rules.mentions.local_voices import from_local_voices
from extract.engines.rules.scenes.approach import from_approach
from extract.engines.rules.scenes.events import (
    Event,
)
from extract.engines.rules.scenes.searched import from_search
from extract.engines.rules.scenes.spread import untold

if TYPE_CHECKING:
    from extract.engines.rules.engagements.engagements import Gatherer


def finish(g: Gatherer) -> None:
    """Settles days, places and sums of all engagements, once each sentence is in one."""
    for section, spot in g.spots.items():
        e = next((e for e in g.events if e.section == section and e.focus == "main"), None)
        if e is not None and not (e.place or {}).get("name"):
            e.place = spot
    g.records.fill(g.events, g.reader.read, g.of)
    untold(g.events)
    day_of_newscast(g.a, g.events)
    day_of_lead(g.a, g.events, many=g.many)
    if (taken := without_sum(g.a, g.events, guessed=g.guessed is not None)) is not None:
        _take_out(g, *taken)
    parcel_out(g.a, g.events, g.of, g.parts)
    give_back(g.events, g.of, g.parts)
    from_approach(g.a, g.events)
    from_search(g.a, g.events)
    join_held(g)
    name_flyers(g.a, g.events)
    from_leads(g.a, g.events)
    of_digest(g.a, g.events)
    from_title(g.a, g.events)
    from_head(g.a, g.events)
    day_of_measure(g.a, g.events)
    from_local_voices(g.a, g.events)
    drop_quiet(g)
    g.promote()


def _take_out(g: Gatherer, lead: Event, rest: Event | None) -> None:
    """Leaves the sentences of a lead that sums up without an engagement, but those of what took its place."""
    kept = {f.sentence.index for f in rest.frames} if rest is not None else set()
    of = {k: rest if e is lead and k in kept else e for k, e in g.of.items()}
    g.of = {k: e for k, e in of.items() if e is not None and e is not lead}
