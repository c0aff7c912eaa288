"""Engagements as rows with ACLED's 31 columns: one day, one place, one type, one pair of actors."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Any, Final

from extract.exports import acled_codes as codes
from extract.exports.collapse import Toll, toll
from extract.exports.geo import areas, nation, spot
from extract.exports.notes import notes
from extract.records import Actor, Engagement, Evidence, Record, When

Row = dict[str, Any]

_JOIN: Final = "; "
_NIGHT: Final = re.compile(r"\b(overnight|night)\b", re.IGNORECASE)
_GEO_PRECISION: Final = {"town": 1, "near": 2, "district": 2, "region": 3}


def rows(
    record: Record, engagement: Engagement, *, policy: str = "conservative", inter: str = "text"
) -> list[Row]:
    """Gives an engagement's rows, one for each of its days; none where the day is not known at least to the month.

    `inter` "num" writes interaction codes as numbers, as older files have them. What cannot be known (event_id_cnty,
    timestamp, source_scale, tags, admin3) is empty. Raises ConfigError for an unknown policy.
    """
    days = event_days(engagement)
    if not days:
        return []
    counted = toll(record, engagement, policy)
    shared = _event(record, engagement, counted, inter)
    shares = spread(counted.fatalities, len(days))
    return [_dated(shared, day, precision, dead) for (day, precision), dead in zip(days, shares, strict=True)]


def spread(total: int, days: int) -> list[int]:
    """Divides deaths evenly over days, the remainder on the first."""
    share, rest = divmod(total, days)
    return [share + rest, *[share] * (days - 1)]


def event_days(engagement: Engagement) -> list[tuple[dt.date, int]]:
    """Gives the days of an event with ACLED's time precision: 1 the day, 2 the week, 3 the month."""
    date = engagement.date
    if date is None or date.precision == "year":
        return []
    if date.precision == "week":
        return [(date.start + (date.end - date.start) // 2, 2)]
    if date.precision == "month":
        return [(_day_of_month(date, engagement.evidence), 3)]
    if date.end - date.start == dt.timedelta(days=1) and _at_night(engagement.evidence):
        return [(date.start, 1)]
    return [(date.start + dt.timedelta(days=n), 1) for n in range((date.end - date.start).days + 1)]


def _day_of_month(date: When, evidence: tuple[Evidence, ...]) -> dt.date:
    """Gives the first day for "early July", the last for "the end of July", else the middle."""
    last = calendar.monthrange(date.start.year, date.start.month)[1]
    if (date.start.day, date.end) != (1, date.start.replace(day=last)):
        return date.start + (date.end - date.start) // 2
    month = calendar.month_name[date.start.month]
    for words, day in ((_BEGINNING, 1), (_END, last)):
        if any(re.search(rf"\b{words}\s+{month}\b", e.quote, re.IGNORECASE) for e in evidence):
            return date.start.replace(day=day)
    return date.start.replace(day=15)


_BEGINNING: Final = r"(?:early(?: in)?|(?:beginning|start) of)"
_END: Final = r"(?:late(?: in)?|end of)"


def _at_night(evidence: tuple[Evidence, ...]) -> bool:
    # One night has two dates but is one event.
    return any(_NIGHT.search(e.quote) for e in evidence)


def _dated(shared: Row, day: dt.date, precision: int, dead: int) -> Row:
    own = {"event_date": day.isoformat(), "year": day.year, "time_precision": precision, "fatalities": dead}
    row = {**shared, **own}
    return {name: row[name] for name in (*codes.COLUMNS, *codes.EXTRA)}


def _event(record: Record, engagement: Engagement, counted: Toll, inter: str) -> Row:
    country = engagement.place.country if engagement.place else None
    event, sub_event = event_type(record, engagement)
    sides = _sides(record, engagement, event, country)
    return {
        "event_id_cnty": "",
        "disorder_type": codes.disorder(event, sub_event),
        "event_type": event,
        "sub_event_type": sub_event,
        **_actor_cells(sides, inter),
        "civilian_targeting": codes.TARGETED if event == codes.VAC or _only_civilians(sides, event) else "",
        **_where(engagement),
        "source": record.document.source or "",
        "source_scale": "",
        "notes": notes(record, engagement, counted),
        "tags": "",
        "timestamp": "",
        "collapse_reason": counted.reason,
        "document_id": record.document.id,
        "engagement_id": engagement.id,
    }


def event_type(record: Record, engagement: Engagement) -> tuple[str, str]:
    """Gives event type and sub-event type by the codebook's column, where ACLED's rules on actors allow it.

    A fight takes two armed sides, so an assault on nobody but civilians is an "Attack"; violence against civilians
    takes civilians, so the abduction of soldiers is a strategic development.
    """
    actors = {a.id: a for a in record.actors}
    targets = [actors[i] for i in engagement.defenders]
    event, sub_event = codes.TYPES[engagement.type]
    if event == codes.BATTLES and targets and all(map(codes.is_civil, targets)):
        return (codes.VAC, "Attack")
    armed = ("state_forces", "armed_group", "militia", "private_military", "international")
    if engagement.type == "abduction" and targets and all(t.type in armed for t in targets):
        return (codes.STRATEGIC, "Other")
    return (event, sub_event)


_Side = list[tuple[str, int]]


def _sides(record: Record, engagement: Engagement, event: str, country: str | None) -> tuple[_Side, _Side]:
    """Gives both sides as (name, code), the principal actor first."""
    actors = {a.id: a for a in record.actors}
    here = nation(country)
    where = f" ({here.acled_name})" if here else ""
    first = _named([actors[i] for i in engagement.attackers], country, event)
    second = _named([actors[i] for i in engagement.defenders], country, event)
    if event == codes.VAC:
        # Victims are the second actor, and they are civilians: officials stand beside them.
        victims = [s for s in second if s[1] == 7] or [(f"Civilians{where}", 7)]
        second = [*victims, *(s for s in second if s[1] != 7)]
    if not first:
        first = [(f"Unidentified Armed Group{where}", 3)]
    return first, second


def _named(side: list[Actor], country: str | None, event: str) -> _Side:
    armed = [a for a in side if not codes.is_civil(a)]
    # Civilians among the targets of a fight are counted but are no actor of it.
    listed = armed if armed and event == codes.BATTLES else sorted(side, key=codes.is_civil)
    return list(dict.fromkeys((codes.actor_name(a, country), codes.inter(a, country)) for a in listed))


def _only_civilians(sides: tuple[_Side, _Side], event: str) -> bool:
    return event == codes.REMOTE and bool(sides[1]) and sides[1][0][1] == 7


def _actor_cells(sides: tuple[_Side, _Side], inter: str) -> Row:
    cells: Row = {}
    found = [side[0] if side else ("", 0) for side in sides]
    for number, (side, (name, code)) in enumerate(zip(sides, found, strict=True), 1):
        cells[f"actor{number}"] = name
        cells[f"assoc_actor_{number}"] = _JOIN.join(n.replace(";", ",") for n, _ in side[1:])
        cells[f"inter{number}"] = code if inter == "num" else codes.INTER.get(code, "")
    pair = codes.interaction(code for _, code in found)
    cells["interaction"] = pair if inter == "num" else codes.interaction_text(pair)
    return cells


def _where(engagement: Engagement) -> Row:
    place = engagement.place
    here = nation(place.country if place else None)
    point, divisions = spot(place), areas(place)
    name = (place.name or next(iter(place.within), "")) if place else ""
    return {
        "iso": here.iso if here and here.iso is not None else "",
        "region": here.acled_region if here else "",
        "country": here.acled_name if here else "",
        "admin1": divisions.admin1,
        "admin2": divisions.admin2,
        "admin3": "",
        "location": name,
        "latitude": point.latitude if point else "",
        "longitude": point.longitude if point else "",
        "geo_precision": _GEO_PRECISION[point.level] if point else "",
    }
