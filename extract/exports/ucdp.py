"""Engagements as rows with UCDP GED's 49 columns; only those with at least one death in any estimate."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from extract.exports import victims
from extract.exports.collapse import Toll, claimant_name, toll
from extract.exports.geo import areas, nation, spot
from extract.exports.merge import MERGED_FROM
from extract.exports.notes import notes
from extract.records import Actor, Engagement, Record, When

Row = dict[str, Any]

COLUMNS: Final = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id"),
    *("conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id"),
    *("side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources"),
    *("source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec"),
    *("where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"),
    *("priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start"),
    *("date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"),
    *("gwnoa", "gwnob"),
)
"""The 49 published columns of releases 25.1 and 26.1, in order."""

EXTRA: Final = ("notes", "collapse_reason", "document_id", "engagement_id")
"""What the toolkit adds behind them: the dispute in words, how the numbers came about, where the row comes from."""

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3

_STATE: Final = frozenset({"state_forces", "government"})
_BESIDE_STATE: Final = frozenset({"international", "private_military"})
_WHERE_PREC: Final = {"town": 1, "near": 2, "district": 3, "region": 4}


@dataclass(frozen=True, slots=True)
class _Dyad:
    """Type of violence, and who is side A and side B; `a` and `b` name the groups of the dead on either side."""

    violence: int
    side_a: str
    side_b: str
    a: str
    b: str | None
    gw_a: int | None
    gw_b: int | None
    clear: bool


def rows(record: Record, engagement: Engagement, *, policy: str = "conservative") -> list[Row]:
    """Gives an engagement's row; none where the date is unknown or no estimate has a death.

    Ids of UCDP's own (id, relid, dyads, actors, grid cells) are empty, and so is `conflict_name`. Raises ConfigError
    for an unknown policy.
    """
    counted = toll(record, engagement, policy)
    if engagement.date is None or counted.high < 1:
        return []
    dyad = _dyad(record, engagement, counted)
    row: Row = {
        **dict.fromkeys(COLUMNS, ""),
        "year": engagement.date.start.year,
        "code_status": "Clear" if dyad.clear and engagement.place else "Check",
        "type_of_violence": dyad.violence,
        "dyad_name": f"{dyad.side_a} - {dyad.side_b}" if dyad.side_a and dyad.side_b else "",
        "side_a": dyad.side_a,
        "side_b": dyad.side_b,
        **_source(record, counted),
        **_where(engagement),
        **_when(engagement.date),
        **_deaths(dyad, counted),
        "gwnoa": _blank(dyad.gw_a),
        "gwnob": _blank(dyad.gw_b),
        "notes": notes(record, engagement, counted),
        "collapse_reason": counted.reason,
        "document_id": record.document.id,
        "engagement_id": engagement.id,
    }
    return [row]


def date_precision(date: When) -> int:
    """Gives UCDP's code: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer."""
    start, end = _span(date)
    days = (end - start).days + 1
    if date.precision == "year":
        return 5
    if date.precision == "month":
        return 4 if days <= 31 else 5
    if date.precision == "week" and days <= 7:
        return 3
    return next(code for most, code in ((1, 1), (6, 2), (7, 3), (31, 4), (days, 5)) if days <= most)


def _when(date: When) -> Row:
    start, end = _span(date)
    return {
        "event_clarity": 1 if date.precision in ("day", "week") else 2,
        "date_prec": date_precision(date),
        "date_start": _midnight(start),
        "date_end": _midnight(end),
    }


def _span(date: When) -> tuple[dt.date, dt.date]:
    """Gives first and last day; a month or a year that a record gives as a few days is the whole of it."""
    days = (date.end - date.start).days + 1
    if date.precision == "month" and days < 8:
        last = calendar.monthrange(date.end.year, date.end.month)[1]
        first = date.start if date.start.month != date.end.month else date.start.replace(day=1)
        return first, date.end.replace(day=last)
    if date.precision == "year" and days < 32:
        return date.start.replace(month=1, day=1), date.end.replace(month=12, day=31)
    return date.start, date.end


def _midnight(day: dt.date) -> str:
    return f"{day.isoformat()} 00:00:00.000"


def _blank(value: int | None) -> int | str:
    return "" if value is None else value


def _dyad(record: Record, engagement: Engagement, counted: Toll) -> _Dyad:
    actors = {a.id: a for a in record.actors}
    first = _armed(actors[i] for i in engagement.attackers)
    second = _armed(actors[i] for i in engagement.defenders)
    if not second and (engagement.defenders or counted.groups.get(victims.CIVILIANS)):
        clear = bool(first) and all(a.type != "unidentified" for a in first)
        gw = _gw(first)
        return _Dyad(ONE_SIDED, _side(first), "Civilians", victims.ATTACKERS, None, gw, None, clear)
    clear = bool(first and second) and all(a.type != "unidentified" for a in (*first, *second))
    violence, swapped = _order(first, second)
    if swapped:
        first, second = second, first
    a, b = (victims.DEFENDERS, victims.ATTACKERS) if swapped else (victims.ATTACKERS, victims.DEFENDERS)
    return _Dyad(violence, _side(first), _side(second), a, b, _gw(first), _gw(second), clear)


def _armed(side: Iterable[Actor]) -> list[Actor]:
    return [a for a in side if a.type not in ("civilians", "media", "person")]


def _order(first: list[Actor], second: list[Actor]) -> tuple[int, bool]:
    """Gives the type of a fight, and whether the second side is side A: in a state-based one the government is."""
    for kinds in (_STATE, _BESIDE_STATE):
        one, other = (any(a.type in kinds for a in side) for side in (first, second))
        if one or other:
            return STATE_BASED, not one
    return NON_STATE, False


def _government(side: list[Actor]) -> Actor | None:
    return next((a for a in side if a.type in _STATE and nation(a.country)), None)


def _side(side: list[Actor]) -> str:
    own = _government(side)
    country = nation(own.country) if own else None
    if country:
        return f"Government of {country.ucdp_name}"
    return side[0].name if side else ""


def _gw(side: list[Actor]) -> int | None:
    own = _government(side)
    country = nation(own.country) if own else None
    return country.gw if country else None


def _deaths(dyad: _Dyad, counted: Toll) -> Row:
    groups = dict(counted.groups)
    a = groups.pop(dyad.a, 0)
    b = groups.pop(dyad.b, 0) if dyad.b else 0
    civilians = groups.pop(victims.CIVILIANS, 0)
    return {
        "deaths_a": a,
        "deaths_b": b,
        "deaths_civilians": civilians,
        "deaths_unknown": sum(groups.values()),
        "best": counted.best,
        "high": counted.high,
        "low": counted.low,
    }


def _source(record: Record, counted: Toll) -> Row:
    d = record.document
    day = d.published.isoformat() if d.published else ""
    known = bool(d.source or d.url)
    said = dict.fromkeys(claimant_name(record, c) for c in record.claims if c.id in counted.chosen)
    return {
        "number_of_sources": len(d.meta.get(MERGED_FROM, (d.id,))) if known else -1,
        "source_article": ", ".join(x for x in (d.source or d.url, day, d.title) if x),
        "source_office": d.source or "",
        "source_date": day,
        "source_headline": d.title or "",
        "source_original": "; ".join(said),
    }


def _where(engagement: Engagement) -> Row:
    place = engagement.place
    country = nation(place.country if place else None)
    point, divisions = spot(place), areas(place)
    cells: Row = {
        "where_description": ", ".join(filter(None, (place.name, *place.within))) if place else "",
        "adm_1": divisions.admin1,
        "adm_2": divisions.admin2,
        "country": country.ucdp_name if country else "",
        "country_id": _blank(country.gw if country else None),
        "region": country.ucdp_region if country else "",
    }
    if point is None:
        # A place that the gazetteer does not know has its country's precision and no point.
        where = {"where_prec": 6, "where_coordinates": country.ucdp_name} if country else {}
        return {**cells, **where}
    if point.level == "district" and not divisions.admin2:
        cells["adm_2"] = point.name
    if point.level == "region" and not divisions.admin1:
        cells["adm_1"] = point.name
    return {
        **cells,
        "where_prec": _WHERE_PREC[point.level],
        "where_coordinates": point.name,
        "latitude": point.latitude,
        "longitude": point.longitude,
        "geom_wkt": f"POINT ({point.longitude} {point.latitude})",
    }
