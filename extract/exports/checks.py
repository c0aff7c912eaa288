"""The rules of the two data sets as checks on finished rows; each fault is one sentence.

Rows are looked at by the names of their columns, and cells may be typed or text as a CSV reader gives them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from extract.exports import acled_codes as codes
from extract.exports import ucdp
from extract.exports.collapse import NARRATOR, claimant_name, live_claims, toll
from extract.exports.notes import figure
from extract.records import Engagement, Record

Cells = Mapping[str, Any]

_REGIONS: Final = ("Africa", "Americas", "Asia", "Europe", "Middle East")
_UNKNOWN_IDS: Final = (
    *("id", "relid", "conflict_dset_id", "conflict_new_id", "dyad_dset_id", "dyad_new_id"),
    *("side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id", "priogrid_gid"),
)


def header(columns: Sequence[str], form: str) -> Iterator[str]:
    """Yields what is wrong with the names of a file's columns; `form` is "acled" or "ucdp".

    Columns behind the published ones are allowed, and some of ACLED's own exports have no `iso`.
    """
    wanted = codes.COLUMNS if form == "acled" else ucdp.COLUMNS
    missing = [c for c in wanted if c not in columns and c != "iso"]
    if missing:
        yield f"header: {form.upper()} has columns that are missing here: {', '.join(missing)}."
    twice = sorted({c for c in columns if list(columns).count(c) > 1})
    if twice:
        yield f"header: columns that stand twice: {', '.join(twice)}."
    if not missing and [c for c in columns if c in wanted] != [c for c in wanted if c in columns]:
        yield f"header: the columns are not in {form.upper()}'s order."


def rows(lines: Iterable[Cells], form: str) -> Iterator[str]:
    """Yields the faults of rows, each with the number of its row, from 1."""
    check = acled_row if form == "acled" else ucdp_row
    for number, cells in enumerate(lines, 1):
        yield from (f"row {number}: {fault}" for fault in check(cells))


def acled_row(cells: Cells) -> Iterator[str]:
    """Yields the faults of one ACLED row."""
    yield from _acled_event(cells)
    yield from _acled_actors(cells)
    yield from _acled_precision(cells)
    if _whole(cells, "fatalities") is None:
        yield f"fatalities '{_text(cells, 'fatalities')}' is no whole number from 0."
    day = _date(_text(cells, "event_date"))
    if day is None:
        yield f"event_date '{_text(cells, 'event_date')}' is no day as 2024-07-01."
    elif _whole(cells, "year") != day.year:
        yield f"year {_text(cells, 'year')} is not the year of {day}."
    if _text(cells, "iso") and _whole(cells, "iso") is None:
        yield f"iso '{_text(cells, 'iso')}' is no number."


def _acled_event(cells: Cells) -> Iterator[str]:
    event, sub_event = _text(cells, "event_type"), _text(cells, "sub_event_type")
    if event not in codes.SUB_EVENTS:
        yield f"event_type '{event}' is none of ACLED's."
    elif sub_event not in codes.SUB_EVENTS[event]:
        yield f"sub_event_type '{sub_event}' does not belong to event_type '{event}'."
    elif _text(cells, "disorder_type") != codes.disorder(event, sub_event):
        yield f"disorder_type '{_text(cells, 'disorder_type')}' does not follow from '{sub_event}'."
    targeted = _text(cells, "civilian_targeting")
    if targeted not in ("", codes.TARGETED):
        yield f"civilian_targeting is '{targeted}' and may be '{codes.TARGETED}' or empty."
    if event == codes.VAC:
        if not _text(cells, "actor2").startswith("Civilians"):
            yield f"actor2 of violence against civilians is '{_text(cells, 'actor2')}' and not civilians."
        if not targeted:
            yield "civilian_targeting is empty in violence against civilians."


def _acled_actors(cells: Cells) -> Iterator[str]:
    if not _text(cells, "actor1"):
        yield "actor1 is empty."
    found = [_inter(cells, "inter1"), _inter(cells, "inter2")]
    for name, code in zip(("inter1", "inter2"), found, strict=True):
        if code is None:
            yield f"{name} '{_text(cells, name)}' is none of ACLED's codes."
    if (found[1] or 0) and not _text(cells, "actor2"):
        yield "inter2 is set, but there is no actor2."
    if None in found:
        return
    pair = codes.interaction(c or 0 for c in found)
    if pair not in codes.INTERACTIONS:
        yield f"interaction {pair} is none of ACLED's pairs."
    if _text(cells, "interaction") not in (str(pair), codes.interaction_text(pair)):
        yield f"interaction '{_text(cells, 'interaction')}' is not the pair {pair} of inter1 and inter2."


def _inter(cells: Cells, name: str) -> int | None:
    text = _text(cells, name)
    if text in ("", "0"):
        return 0
    names = {words: code for code, words in codes.INTER.items()}
    return names.get(text, int(text) if text in map(str, codes.INTER) else None)


def _acled_precision(cells: Cells) -> Iterator[str]:
    if _whole(cells, "time_precision") not in (1, 2, 3):
        yield f"time_precision '{_text(cells, 'time_precision')}' is not 1, 2 or 3."
    geo = _text(cells, "geo_precision")
    if geo and _whole(cells, "geo_precision") not in (1, 2, 3):
        yield f"geo_precision '{geo}' is not 1, 2 or 3."
    yield from _point(cells)
    if geo == "1" and not _text(cells, "latitude"):
        yield "geo_precision is 1, but there are no coordinates."
    if _text(cells, "latitude") and not geo:
        yield "there are coordinates, but no geo_precision."


def _point(cells: Cells) -> Iterator[str]:
    for name, most in (("latitude", 90), ("longitude", 180)):
        text = _text(cells, name)
        try:
            if text and not -most <= float(text) <= most:
                yield f"{name} {text} is not on the globe."
        except ValueError:
            yield f"{name} '{text}' is no number."
    if bool(_text(cells, "latitude")) != bool(_text(cells, "longitude")):
        yield "one of latitude and longitude is empty."


def acled_engagement(
    record: Record, engagement: Engagement, lines: Sequence[Cells], policy: str = "conservative"
) -> Iterator[str]:
    """Yields the faults of all rows of one engagement against its claims.

    The rows' deaths add up to the collapsed total, there is one row a day, and a disputed number has each claimant
    and figure in `notes`.
    """
    if not lines:
        return
    name = f"{record.document.id}, {engagement.id}"
    counted = toll(record, engagement, policy)
    total = sum(_whole(cells, "fatalities") or 0 for cells in lines)
    if total != counted.fatalities:
        yield f"{name}: its rows have {total} deaths and its claims {counted.fatalities}."
    if len({_text(cells, "event_date") for cells in lines}) != len(lines):
        yield f"{name}: two rows have the same day."
    if not counted.disputed:
        return
    for claim in live_claims(record, engagement):
        who = claimant_name(record, claim)
        if claim.kind != "killed":
            continue
        wanted = (figure(claim),) if who == NARRATOR else (who, figure(claim))
        if any(word not in _text(cells, "notes") for word in wanted for cells in lines):
            yield f"{name}: the number is disputed, but notes do not tell that {who} said {figure(claim)}."


def ucdp_row(cells: Cells) -> Iterator[str]:
    """Yields the faults of one UCDP row."""
    yield from _ucdp_deaths(cells)
    yield from _ucdp_when(cells)
    yield from _ucdp_where(cells)
    violence = _whole(cells, "type_of_violence")
    if violence not in (1, 2, 3):
        yield f"type_of_violence '{_text(cells, 'type_of_violence')}' is not 1, 2 or 3."
    if violence == 3 and _text(cells, "side_b") != "Civilians":
        yield f"side_b of one-sided violence is '{_text(cells, 'side_b')}' and not Civilians."
    if _text(cells, "number_of_sources") != "-1" and not _whole(cells, "number_of_sources"):
        yield f"number_of_sources '{_text(cells, 'number_of_sources')}' is neither a count nor -1."
    if _whole(cells, "event_clarity") not in (1, 2):
        yield f"event_clarity '{_text(cells, 'event_clarity')}' is not 1 or 2."
    invented = [name for name in _UNKNOWN_IDS if _text(cells, name)]
    if invented:
        yield f"ids that only UCDP can give are filled: {', '.join(invented)}."


def _ucdp_deaths(cells: Cells) -> Iterator[str]:
    names = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "best", "high")
    found = {name: _whole(cells, name) for name in names}
    bad = [name for name, number in found.items() if number is None]
    if bad:
        yield f"{', '.join(bad)}: no whole number from 0."
        return
    a, b, civilians, unknown, low, best, high = (found[name] or 0 for name in names)
    if not low <= best <= high:
        yield f"low {low}, best {best} and high {high} are not in order."
    if best != a + b + civilians + unknown:
        yield f"best is {best}, but the deaths by side add up to {a + b + civilians + unknown}."
    if high < 1:
        yield "no estimate has a death."


def _ucdp_when(cells: Cells) -> Iterator[str]:
    texts = [_text(cells, name) for name in ("date_start", "date_end")]
    form = re.compile(r"\d{4}-\d\d-\d\d 00:00:00\.000")
    start, end = (_date(text[:10]) if form.fullmatch(text) else None for text in texts)
    if start is None or end is None:
        yield f"date_start '{texts[0]}' or date_end '{texts[1]}' is no day as 2024-07-01 00:00:00.000."
        return
    days = (end - start).days + 1
    code = _whole(cells, "date_prec")
    fits = {1: days == 1, 2: 2 <= days <= 6, 3: 1 <= days <= 7, 4: 8 <= days <= 31, 5: days > 31}
    if code is None or not fits.get(code, False):
        yield f"date_prec {_text(cells, 'date_prec')} does not fit {days} days."
    if _whole(cells, "year") != start.year:
        yield f"year {_text(cells, 'year')} is not the year of {start}."


def _ucdp_where(cells: Cells) -> Iterator[str]:
    yield from _point(cells)
    latitude, longitude = _text(cells, "latitude"), _text(cells, "longitude")
    wkt = f"POINT ({longitude} {latitude})" if latitude else ""
    if _text(cells, "geom_wkt") != wkt:
        yield f"geom_wkt '{_text(cells, 'geom_wkt')}' is not the point of latitude and longitude."
    if _text(cells, "region") and _text(cells, "region") not in _REGIONS:
        yield f"region '{_text(cells, 'region')}' is none of UCDP's."
    code = _text(cells, "where_prec")
    needs = {"1": "where_coordinates", "2": "where_coordinates", "3": "adm_2", "4": "adm_1", "6": "country"}
    if code and code not in map(str, range(1, 8)):
        yield f"where_prec '{code}' is not 1 to 7."
    elif code in needs and not _text(cells, needs[code]):
        yield f"where_prec is {code}, but {needs[code]} is empty."
    if code in ("1", "2", "3", "4") and not latitude:
        yield f"where_prec is {code}, but there are no coordinates."


def _text(cells: Cells, name: str) -> str:
    value = cells.get(name, "")
    return "" if value is None else str(value)


def _whole(cells: Cells, name: str) -> int | None:
    text = _text(cells, name)
    return int(text) if re.fullmatch(r"\d+", text, re.ASCII) else None


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
