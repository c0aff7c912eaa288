"""Puts a draft together: settles sides, makes claims, prunes actors, gives ids, quotes the text.

Everything comes out in the order of the text and in plain record form, so that the same document gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extract.engines.rules.actors.namesakes import namesakes
from extract.engines.rules.actors.wordings import fuller_words
from extract.engines.rules.analysis import Analysis, analyse
from extract.engines.rules.boxes import infobox
from extract.engines.rules.claims.claims import Claim, ClaimReader, Sides
from extract.engines.rules.claims.house_owners import stand_in_houses
from extract.engines.rules.claims.issuer import issue, retell
from extract.engines.rules.claims.later_doers import known_doers
from extract.engines.rules.claims.leaders_named import name_leaders
from extract.engines.rules.claims.listed_doers import name_listed
from extract.engines.rules.claims.of_governments import to_armies
from extract.engines.rules.claims.premises import stand_in_businesses
from extract.engines.rules.claims.rival_tolls import only_shot, settle_rivals
from extract.engines.rules.claims.stand_ins import stand_in, stand_in_homes
from extract.engines.rules.claims.untold_doers import flown_by_states, name_untold
from extract.engines.rules.claims.upshot import from_claims
from extract.engines.rules.claims.victories import from_victories
from extract.engines.rules.engagements.engagements import gathered
from extract.engines.rules.engagements.more_of_them import go_on_elsewhere
from extract.engines.rules.engagements.one_claimant import give_to_named, join_claimants, join_owners
from extract.engines.rules.engagements.parting import part
from extract.engines.rules.engagements.settling import settle
from extract.engines.rules.engagements.totals import without_joint_totals, without_shared_tolls
from extract.engines.rules.engagements.weighed_sides import weigh_sides
from extract.engines.rules.losses.counted_on import counted_on
from extract.engines.rules.losses.identified import identify
from extract.engines.rules.mentions.introduced import join_introduced
from extract.engines.rules.mentions.targeted import name_targets
from extract.engines.rules.mentions.victims import split_victims
from extract.engines.rules.restoration.restoring import restored
from extract.engines.rules.scenes import days, operations, stays, where
from extract.engines.rules.scenes.called import Called, called_in_capitals
from extract.engines.rules.scenes.events import Event
from extract.engines.rules.scenes.kinds import engagement_type
from extract.engines.rules.scenes.quarter_later import name_quarters
from extract.engines.rules.scenes.weighed_kinds import weighed_kind
from extract.engines.rules.scenes.year_fields import of_year_field
from extract.engines.rules.vocabulary.weights import watch
from extract.engines.rules.voices.attribution import AttributionReader
from extract.engines.rules.voices.turns import take_turns
from extract.records import Document
from extract.text.date_years import NO_YEAR

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

Item = dict[str, Any]
Told = tuple[str, str, int, int]
"""The id of an item, the rule that made it, and from where to where its words stand."""


@dataclass(slots=True)
class Result:
    """The items of a draft with the reasons for them."""

    actors: list[Item] = field(default_factory=list)
    engagements: list[Item] = field(default_factory=list)
    claims: list[Item] = field(default_factory=list)
    reasons: list[Told] = field(default_factory=list)


def assemble(document: Document, lexicon: Lexicon) -> tuple[list[Item], list[Item], list[Item]]:
    """Returns actors, engagements and claims of a document in record form."""
    result = build(document, lexicon)
    return result.actors, result.engagements, result.claims


def build(document: Document, lexicon: Lexicon) -> Result:
    """Runs all rules over a document and keeps why each item is there."""
    plain = restored(document, lexicon)
    if plain is None:
        return _built(document, lexicon)
    found = _built(plain.document, lexicon)
    engagements = plain.item(found.engagements)
    for e in engagements:
        e["place"] = called_in_capitals(e["place"])
    return Result(
        plain.item(found.actors),
        engagements,
        plain.item(found.claims),
        [(item, rule, *plain.span(start, end)) for item, rule, start, end in found.reasons],
    )


def _built(document: Document, lexicon: Lexicon) -> Result:
    a = analyse(document, lexicon)
    AttributionReader(a.text, a.triggers).read(a.sentences)
    take_turns(a.text, a.sentences, a.mentions, a.triggers.anonymous)
    identify(a)
    counted_on(a)
    if not retell(a):
        issue(a)
    part(a)
    gatherer = gathered(a)
    events = gatherer.events
    box = infobox.read(a)
    events = infobox.join(a, events, box)
    split_victims(a, events)
    name_targets(a, events)
    days.from_their_coming(a, events)
    days.from_reported_stretch(a, events)
    days.from_opening_week(a, events)
    stays.nearer(a, events, gatherer.of)
    name_quarters(a, events, gatherer.of)
    stays.from_story(a, events)
    days.of_update(a, events)
    operations.since_they_came(a, events)
    days.of_report(a, events)
    days.from_story(a, events)
    days.of_note(a, events)
    of_year_field(a, events)
    go_on_elsewhere(a, events)
    sides = {e.order: settle(a, e) for e in events}
    join_claimants(a, events, sides)
    name_listed(a, events, sides)
    name_untold(a, events, sides)
    known_doers(a, events, sides)
    flown_by_states(a, events, sides)
    join_introduced(a, sides.values())
    stand_in(a, events, sides)
    stand_in_houses(a, events, sides)
    stand_in_businesses(a, events, sides)
    stand_in_homes(a, events, sides)
    weigh_sides(a, events, sides)
    # A lead that sums up has been taken out of the events by now: what pointed to it points to nothing.
    also = {k: e for k, e in gatherer.also.items() if e.order in sides}
    parts = {k: e for k, e in gatherer.parts.items() if e.order in sides}
    reader = ClaimReader(a, gatherer.reader, gatherer.of, sides, parts=parts, also=also)
    claims = name_leaders(a, reader.run())
    settle_rivals(claims, sides)
    to_armies(a, claims, sides)
    only_shot(a.text, claims)
    from_claims(a, sides, claims)
    from_victories(a, events, sides)
    join_owners(a, claims, sides)
    give_to_named(a, claims, sides)
    claims = gatherer.records.claims(events, claims, sides)
    claims = infobox.claims(a, events, box, claims, sides)
    if not a.records:  # none of a list of records sums up the others
        claims = without_shared_tolls(events, without_joint_totals(events, claims))
    for e in events:
        where.from_heading(a, e)
        where.fill_country(a, e)
    events = _kept(a, events, sides, claims)
    alive = {e.order for e in events}
    return _records(a, events, sides, [c for c in claims if c.event.order in alive])


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
        placed = e.place is not None and bool(e.place.get("name") or e.place.get("within"))
        placed = placed or any(f.road and (f.convoy or f.cues.get("ambush")) for f in e.frames[:1])
        if not (s.attackers or s.defenders or placed or e.order in counted):
            continue  # "condemned the attacks of recent months": nobody, nowhere
        out.append(e)
    return out


def _records(a: Analysis, events: list[Event], sides: dict[int, Sides], claims: list[Claim]) -> Result:
    result = Result()
    fuller_words(a)
    items = {item["id"]: item for item in a.index.items()}
    used = _used(events, sides, claims)
    keep = _keep(a, items, used, _cited_elsewhere(a, events))
    foes = [(sides[e.order].attackers, sides[e.order].defenders) for e in events]
    one = namesakes(a.lexicon, items, keep, foes, itemized=a.index.context.digest)
    used = {one.get(x, x) for x in used}
    keep = [old for old in keep if one[old] == old]
    ids = {old: f"a{k}" for k, old in enumerate(keep, 1)}
    ids.update((old, ids[known]) for old, known in one.items())
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
                    if x["target"] in ids and ids[x["target"]] != ids[old]
                ],
                "core": old in used,
            }
        )
    number: dict[int, list[str]] = {}
    called = Called(a)
    for e in events:
        _engagement(a, e, sides[e.order], ids, number, result, called)
    claim_ids: dict[int, str] = {}
    made: list[tuple[Claim, str, str]] = []
    for c in claims:
        # "X says it took A and B": who did it, or holds it, is said of each town; a toll is of no one of them.
        for k, eid in enumerate(number[c.event.order]):
            if k == 0 or (c.value is None and c.evidence[0][0] <= c.event.frames[0].sentence.end):
                made.append((c, f"c{len(made) + 1}", eid))
                claim_ids.setdefault(id(c), made[-1][1])
    if (watching := watch()) is not None:
        watching.actors, watching.engagements = ids, number
        watching.names = {old: [item["name"], *item["mentions"]] for old, item in items.items()}
    for c, cid, eid in made:
        result.claims.append(_claim(a, c, cid, eid, claim_ids, ids, result))
    return result


def _used(events: list[Event], sides: dict[int, Sides], claims: list[Claim]) -> set[str]:
    used: set[str] = set()
    for e in events:
        used.update(sides[e.order].attackers, sides[e.order].defenders)
    for c in claims:
        used.update(x for x in (c.claimant, c.subject) if x is not None)
    return used


def _keep(a: Analysis, items: dict[str, Item], used: set[str], cited: set[str]) -> list[str]:
    """Core actors, and organisations and named persons; generic groups that play no part are dropped."""
    told = (
        {x for m in a.mentions if m.start >= a.head and (x := a.index.of(m)) is not None} if a.head else None
    )
    lines = _Lines(a.text)
    return [
        old
        for old, item in items.items()
        if old in used
        or (
            item["type"] not in ("civilians", "unidentified")
            and old not in a.bare
            and not item["name"].islower()
            and not (item["type"] == "person" and " " not in item["name"])
            and (item["type"] != "media" or ((told is None or old in told) and old not in cited))
            and not (item["type"] == "media" and item["name"].endswith((" agency", " agencies", " website")))
            and lines.have(item["mentions"])
        )
    ]


class _Lines:
    """A text in which names are looked for, line breaks and the like between their words taken as a blank."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.joined = ""

    def have(self, names: list[str]) -> bool:
        """Says whether one of the names stands in the text."""
        told = [x for x in names if x]
        if any(map(self.text.__contains__, told)):
            return True
        if told and not self.joined:  # seldom needed, and only once
            self.joined = " ".join(self.text.split())
        return any(map(self.joined.__contains__, told))


def _cited_elsewhere(a: Analysis, events: list[Event]) -> set[str]:
    """Outlets that stand only in brackets behind items that tell of no engagement."""
    told = {a.index.context.line(f.sentence.start) for e in events for f in e.frames}
    only: dict[str, bool] = {}
    for m in a.mentions:
        if m.kind == "media" and (actor := a.index.of(m)) is not None:
            apart = _in_brackets(a.text, m.start, m.end) and a.index.context.line(m.start) not in told
            only[actor] = only.get(actor, True) and apart
    return {actor for actor, apart in only.items() if apart}


def _in_brackets(text: str, start: int, end: int) -> bool:
    left, right = text.rfind("(", max(0, start - 60), start), text.find(")", end, end + 60)
    return left >= 0 and right >= 0 and ")" not in text[left:start] and "(" not in text[end:right]


def _engagement(
    a: Analysis,
    e: Event,
    s: Sides,
    ids: dict[str, str],
    number: dict[int, list[str]],
    result: Result,
    called: Called,
) -> None:
    ruled = engagement_type(e, a.types, s.attackers, s.defenders)
    kind = weighed_kind(e, s, a.types, ruled, a.document.title or "", a.lexicon)
    spans = _evidence(e)
    told = [(e.when, e.place), *((x, e.place) for x in e.twin or ()), *((e.when, x) for x in e.spots)]
    for day, place in told:
        when = day if day is not None and day.start.year > NO_YEAR + 1 else None
        eid = f"e{len(result.engagements) + 1}"
        number.setdefault(e.order, []).append(eid)
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
                "place": called.place(place),
                "attackers": list(dict.fromkeys(ids[x] for x in s.attackers)),
                "defenders": list(dict.fromkeys(ids[x] for x in s.defenders)),
                "initiator_known": s.known,
                "outcome": e.outcome,
                "evidence": [_quote(a.text, *span) for span in spans],
            }
        )
        result.reasons.append((eid, f"engagement-{kind}", *spans[0]))


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
    cid: str,
    eid: str,
    claim_ids: dict[int, str],
    ids: dict[str, str],
    result: Result,
) -> Item:
    value = None
    if c.value is not None:
        value = {
            "low": c.value.low,
            "high": c.value.high,
            "approximate": c.value.approximate,
            "text": c.value.text,
        }
    result.reasons.append((cid, c.rule, *c.evidence[0]))
    return {
        "id": cid,
        "engagement": eid,
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
        "made_on": c.made_on.isoformat() if c.made_on is not None and c.made_on.year > NO_YEAR + 1 else None,
        "supersedes": claim_ids.get(id(c.supersedes)) if c.supersedes is not None else None,
        "evidence": [_quote(a.text, *span) for span in c.evidence],
    }
