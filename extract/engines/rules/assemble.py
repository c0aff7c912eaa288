"""Puts a draft together: settles sides, makes claims, prunes actors, gives ids, quotes the text.

Everything comes out in the order of the text and in plain record form, so that the same document gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extract.engines.rules import infobox, where
from extract.engines.rules.analysis import Analysis, analyse
from extract.engines.rules.attribution import AttributionReader
from extract.engines.rules.claims import Claim, ClaimReader, Sides
from extract.engines.rules.engagements import Gatherer
from extract.engines.rules.events import Event, engagement_type
from extract.engines.rules.explain import Reason
from extract.records import Document

if TYPE_CHECKING:
    from extract.engines.rules.lexicon import Lexicon

Item = dict[str, Any]


@dataclass(slots=True)
class Result:
    """The items of a draft with the reasons for them."""

    actors: list[Item] = field(default_factory=list)
    engagements: list[Item] = field(default_factory=list)
    claims: list[Item] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)


def assemble(document: Document, lexicon: Lexicon) -> tuple[list[Item], list[Item], list[Item]]:
    """Returns actors, engagements and claims of a document in record form."""
    result = build(document, lexicon)
    return result.actors, result.engagements, result.claims


def build(document: Document, lexicon: Lexicon) -> Result:
    """Runs all rules over a document and keeps why each item is there."""
    a = analyse(document, lexicon)
    AttributionReader(a.text, a.triggers).read(a.sentences)
    gatherer = Gatherer(a)
    events = gatherer.run()
    box = infobox.read(a)
    events = infobox.join(a, events, box)
    sides = {e.order: settle(a, e) for e in events}
    reader = ClaimReader(a, gatherer.reader, gatherer.of, sides)
    claims = reader.run()
    claims = infobox.claims(a, events, box, claims, sides)
    for e in events:
        where.from_heading(a, e)
        where.fill_country(a, e)
    events = _kept(a, events, sides, claims)
    alive = {e.order for e in events}
    return _records(a, events, sides, [c for c in claims if c.event.order in alive])


def settle(a: Analysis, e: Event) -> Sides:
    """Decides who stands on which side, by weight; persons, media and mere victims of a fight are left out."""
    order = {actor: k for k, actor in enumerate(e.sides)}
    attackers: list[str] = []
    defenders: list[str] = []
    victims: list[str] = []
    for actor in sorted({*e.attackers, *e.defenders, *e.victims}, key=lambda x: (order.get(x, 99), x)):
        kind = a.types.get(actor)
        if kind in ("person", "media", None):
            continue
        att, dfd = e.attackers.get(actor, 0.0), e.defenders.get(actor, 0.0)
        if kind == "civilians":
            att *= 0.3
        if kind == "government" and att < 2.5:
            att = 0.0
        if att > dfd and att >= 0.8:
            attackers.append(actor)
        elif dfd > 0:
            defenders.append(actor)
        elif e.victims.get(actor):
            victims.append(actor)
    if any(a.types[x] == "state_forces" for x in attackers):
        # "three soldiers" of a named force that attacks are its own, not the other side.
        victims = [x for x in victims if not (x in a.bare and a.types[x] == "state_forces")]
    if any(a.types[x] == "state_forces" for x in (*defenders, *victims)):
        defenders = [x for x in defenders if a.types[x] != "government" or e.defenders.get(x, 0.0) >= 4.0]
    if not any(a.types[x] != "civilians" for x in defenders):
        state = any(a.types[x] in _STATE for x in attackers)
        armed = [
            x
            for x in victims
            if a.types[x] != "civilians" and (a.types[x] != "unidentified" or not attackers or state)
        ]
        hurt = max((e.victims[x] for x in armed), default=0.0)
        plain = [x for x in victims if a.types[x] == "civilians" and x not in defenders]
        defenders.extend(armed)
        defenders.extend(x for x in plain if not armed or e.victims[x] > hurt)
    if any(a.types[x] != "civilians" for x in defenders):
        hurt = max(e.victims.get(x, 0) for x in defenders if a.types[x] != "civilians")
        named = any(e.defenders.get(x, 0) for x in defenders if a.types[x] != "civilians")
        defenders = [
            x
            for x in defenders
            if a.types[x] != "civilians"
            or e.defenders.get(x, 0) >= 2.0
            or (not named and e.victims.get(x, 0) > hurt)
        ]
    if not attackers and e.cues.get("unknown_starter"):
        attackers = [x for x in victims if a.types[x] != "civilians" and not e.defenders.get(x)]
        defenders = [x for x in defenders if x not in attackers]
        if not defenders:
            attackers, defenders = [], attackers
    if not attackers:
        attackers, defenders = _from_victims(a, e, defenders, victims)
    attackers, defenders = _one_camp(a, e, attackers, defenders)
    named = [x for x in attackers if a.types[x] not in ("unidentified",)]
    if named and max(e.attackers.get(x, 0.0) for x in named) >= 1.5:
        attackers = [
            x
            for x in attackers
            if x in named or e.attackers.get(x, 0.0) > 2 * max(e.attackers.get(y, 0.0) for y in named)
        ]
    if any(a.types[x] == "armed_group" for x in defenders):
        defenders = [x for x in defenders if a.types[x] != "unidentified"]
    starter = max((e.attackers.get(x, 0.0) for x in attackers), default=0.0)
    unknown = e.cues.get("unknown_starter", 0) > 0 and starter < 2.5
    if unknown and not attackers and len(defenders) > 1:
        attackers, defenders = defenders[:1], defenders[1:]
    return Sides(attackers, defenders, not unknown)


_STATE = ("state_forces", "international", "private_military")


def _one_camp(
    a: Analysis, e: Event, attackers: list[str], defenders: list[str]
) -> tuple[list[str], list[str]]:
    """Where both camps attacked in turn, those are the attackers who did so first; one frame that has both makes them allies."""
    if len({a.types[x] in _STATE for x in attackers}) < 2:
        return attackers, defenders
    for f in e.frames:
        camps = {a.types.get(x) in _STATE for x in f.attackers if x in attackers}
        if len(camps) == 2:
            return attackers, defenders
    for f in e.frames:
        first = next((x for x in f.attackers if x in attackers), None)
        if first is not None:
            camp = a.types[first] in _STATE
            moved = [x for x in attackers if (a.types[x] in _STATE) != camp]
            kept = [x for x in moved if e.attackers[x] >= 2.0 or e.defenders.get(x)]
            return [x for x in attackers if x not in moved], [*defenders, *(x for x in kept if x not in defenders)]
    return attackers, defenders


def _from_victims(
    a: Analysis, e: Event, defenders: list[str], victims: list[str]
) -> tuple[list[str], list[str]]:
    """Where nobody is said to attack: armed dead on the other side than the army or the civilians are the attackers."""
    hostile = [
        x
        for x in (*victims, *defenders)
        if a.types[x] in ("unidentified", "armed_group", "militia") and not e.defenders.get(x)
    ]
    hostile = list(dict.fromkeys(hostile))
    others = [x for x in (*defenders, *victims) if x not in hostile]
    if (
        not hostile
        or not others
        or not any(a.types[x] in ("state_forces", "international", "militia", "armed_group") for x in others)
    ):
        return [], defenders
    rest = [x for x in defenders if x not in hostile] or [x for x in others if a.types[x] != "civilians"]
    return hostile, rest


def _kept(a: Analysis, events: list[Event], sides: dict[int, Sides], claims: list[Claim]) -> list[Event]:
    """Drops engagements that tell too little by the codebook."""
    out = []
    counted = {c.event.order for c in claims}
    for e in events:
        s = sides[e.order]
        told = sum(
            (
                e.when is not None,
                e.place is not None and bool(e.place.get("name") or e.place.get("country")),
                bool(s.attackers or s.defenders),
            )
        )
        if e.focus == "background" and told < 2:
            continue
        if e.focus == "main" and told < 1 and e.order not in counted:
            continue
        out.append(e)
    return out


def _records(a: Analysis, events: list[Event], sides: dict[int, Sides], claims: list[Claim]) -> Result:
    result = Result()
    items = {item["id"]: item for item in a.index.items()}
    used = _used(events, sides, claims)
    keep = _keep(items, used)
    ids = {old: f"a{k}" for k, old in enumerate(keep, 1)}
    for old in keep:
        item = items[old]
        result.actors.append(
            {
                "id": ids[old],
                "name": item["name"],
                "type": item["type"],
                "mentions": list(item["mentions"]),
                "country": item.get("country"),
                "affiliations": [
                    {"relation": x["relation"], "target": ids[x["target"]]}
                    for x in item.get("affiliations", ())
                    if x["target"] in ids and x["target"] != old
                ],
                "core": old in used,
            }
        )
    number: dict[int, str] = {}
    for e in _expanded(events):
        _engagement(a, e, sides[e.order], ids, number, result)
    claim_ids = {id(c): f"c{k}" for k, c in enumerate(claims, 1)}
    for c in claims:
        result.claims.append(_claim(a, c, claim_ids, number, ids, result))
    return result


def _expanded(events: list[Event]) -> list[Event]:
    return events


def _used(events: list[Event], sides: dict[int, Sides], claims: list[Claim]) -> set[str]:
    used: set[str] = set()
    for e in events:
        used.update(sides[e.order].attackers, sides[e.order].defenders)
    for c in claims:
        used.update(x for x in (c.claimant, c.subject) if x is not None)
    return used


def _keep(items: dict[str, Item], used: set[str]) -> list[str]:
    """Core actors, and organisations and named persons; generic groups that play no part are dropped."""
    return [
        old
        for old, item in items.items()
        if old in used or (item["type"] not in ("civilians", "unidentified") and not item["name"].islower())
    ]


def _engagement(
    a: Analysis, e: Event, s: Sides, ids: dict[str, str], number: dict[int, str], result: Result
) -> None:
    kind = engagement_type(e, a.types, s.attackers, s.defenders)
    spans = _evidence(e)
    dates = [e.when, *(e.twin or ())]
    for k, when in enumerate(dates):
        eid = f"e{len(result.engagements) + 1}"
        if k == 0:
            number[e.order] = eid
        result.engagements.append(
            {
                "id": eid,
                "name": e.name,
                "type": kind,
                "focus": e.focus,
                "date": None
                if when is None
                else {
                    "start": when.start.isoformat(),
                    "end": when.end.isoformat(),
                    "precision": when.precision,
                },
                "place": e.place,
                "attackers": [ids[x] for x in s.attackers],
                "defenders": [ids[x] for x in s.defenders],
                "initiator_known": s.known,
                "outcome": e.outcome,
                "evidence": [_quote(a.text, *span) for span in spans],
            }
        )
        result.reasons.append(Reason(eid, f"engagement-{kind}", *spans[0], a.text[spans[0][0] : spans[0][1]]))


def _evidence(e: Event) -> list[tuple[int, int]]:
    """The sentence that tells most of the engagement, and the first one where that is another."""

    def told(f: Any) -> tuple[int, int]:
        return (
            2 * f.strong
            + (f.when is not None)
            + (f.place is not None)
            + bool(f.attackers)
            + bool(f.defenders),
            -f.sentence.index,
        )

    best = max(e.frames, key=told)
    first = e.frames[0]
    out = [(best.sentence.start, best.sentence.end)]
    if first is not best and first.strong:
        out.append((first.sentence.start, first.sentence.end))
    return out


def _quote(text: str, start: int, end: int) -> Item:
    return {"quote": text[start:end], "start": start, "end": end}


def _claim(
    a: Analysis,
    c: Claim,
    claim_ids: dict[int, str],
    number: dict[int, str],
    ids: dict[str, str],
    result: Result,
) -> Item:
    cid = claim_ids[id(c)]
    value = None
    if c.value is not None:
        value = {
            "low": c.value.low,
            "high": c.value.high,
            "approximate": c.value.approximate,
            "text": c.value.text,
        }
    start, end = c.evidence[0]
    result.reasons.append(Reason(cid, c.rule, start, end, a.text[start:end]))
    return {
        "id": cid,
        "engagement": number[c.event.order],
        "claimant": {"actor": ids[c.claimant] if c.claimant is not None else None, "text": c.claimant_text},
        "relayed_by": c.relayed,
        "kind": c.kind,
        "subject": {
            "actor": ids[c.subject] if c.subject is not None else None,
            "side": c.side,
            "text": c.subject_text,
        },
        "value": value,
        "item": c.item,
        "stance": c.stance,
        "provisional": c.provisional,
        "made_on": c.made_on.isoformat() if c.made_on is not None else None,
        "supersedes": claim_ids.get(id(c.supersedes)) if c.supersedes is not None else None,
        "evidence": [_quote(a.text, *span) for span in c.evidence],
    }
