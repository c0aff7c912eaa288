"""Promises of the checks: a row that breaks a rule is told so in one sentence."""

from __future__ import annotations

from typing import Any

import pytest

from extract.exports import acled, checks, ucdp
from tests.exports import cases
from tests.exports.cases import ARMY, REBELS, claim, exact

RECORD = cases.record(claim(exact(9), by=ARMY), claim(exact(40), by=REBELS))
(ACLED,) = acled.rows(RECORD, RECORD.engagements[0])
(UCDP,) = ucdp.rows(RECORD, RECORD.engagements[0])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"event_type": "Battle"}, "event_type 'Battle' is none of ACLED's"),
        ({"sub_event_type": "Attack"}, "does not belong to event_type 'Battles'"),
        ({"disorder_type": "Demonstrations"}, "does not follow from 'Armed clash'"),
        ({"interaction": "State forces-Civilians"}, "is not the pair 12"),
        ({"inter1": "9"}, "inter1 '9' is none of ACLED's codes"),
        ({"inter1": 5, "inter2": 1, "interaction": "x"}, "interaction 'x' is not the pair 15"),
        ({"actor1": ""}, "actor1 is empty"),
        ({"fatalities": -1}, "fatalities '-1' is no whole number from 0"),
        ({"fatalities": ""}, "fatalities '' is no whole number from 0"),
        ({"fatalities": "3.0"}, "fatalities '3.0' is no whole number"),
        ({"event_date": "1 July 2024"}, "event_date '1 July 2024' is no day"),
        ({"year": 2023}, "year 2023 is not the year of 2024-07-01"),
        ({"time_precision": 4}, "time_precision '4' is not 1, 2 or 3"),
        ({"latitude": "", "longitude": ""}, "geo_precision is 1, but there are no coordinates"),
        ({"latitude": 91}, "latitude 91 is not on the globe"),
        ({"longitude": ""}, "one of latitude and longitude is empty"),
        ({"civilian_targeting": "yes"}, "civilian_targeting is 'yes'"),
        (
            {"event_type": "Violence against civilians", "sub_event_type": "Attack"},
            "actor2 of violence against civilians is 'Military Forces of Mali'",
        ),
        ({"iso": "MLI"}, "iso 'MLI' is no number"),
    ],
)
def test_a_wrong_acled_cell_is_told(change: dict[str, Any], words: str) -> None:
    faults = list(checks.acled_row({**ACLED, **change}))
    assert any(words in fault for fault in faults), faults


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"low": 60}, "low 60, best 9 and high 40 are not in order"),
        ({"deaths_a": 1}, "best is 9, but the deaths by side add up to 1"),
        ({"best": "9.5"}, "best: no whole number from 0"),
        ({"deaths_a": 0, "low": 0, "best": 0, "high": 0}, "no estimate has a death"),
        ({"type_of_violence": 3}, "side_b of one-sided violence is 'Hill Front'"),
        ({"type_of_violence": 4}, "type_of_violence '4' is not 1, 2 or 3"),
        ({"date_prec": 3, "date_end": "2024-07-09 00:00:00.000"}, "date_prec 3 does not fit 9 days"),
        ({"date_start": "2024-07-01"}, "is no day as 2024-07-01 00:00:00.000"),
        ({"where_prec": 4, "adm_1": ""}, "where_prec is 4, but adm_1 is empty"),
        ({"geom_wkt": "POINT (0 0)"}, "is not the point of latitude and longitude"),
        ({"region": "Oceania"}, "region 'Oceania' is none of UCDP's"),
        ({"id": 7, "relid": "X"}, "ids that only UCDP can give are filled: id, relid"),
        ({"number_of_sources": 0}, "number_of_sources '0' is neither a count nor -1"),
        ({"event_clarity": 3}, "event_clarity '3' is not 1 or 2"),
        ({"year": 1999}, "year 1999 is not the year of 2024-07-01"),
    ],
)
def test_a_wrong_ucdp_cell_is_told(change: dict[str, Any], words: str) -> None:
    faults = list(checks.ucdp_row({**UCDP, **change}))
    assert any(words in fault for fault in faults), faults


def test_missing_doubled_and_misplaced_columns_are_told_by_name() -> None:
    names = list(acled.codes.COLUMNS)
    assert list(checks.header(names, "acled")) == []
    assert list(checks.header([n for n in names if n != "iso"], "acled")) == []
    assert "notes" in next(checks.header([n for n in names if n != "notes"], "acled"))
    assert "stand twice: year" in next(checks.header([*names, "year"], "acled"))
    assert "not in UCDP's order" in next(checks.header([*reversed(ucdp.COLUMNS)], "ucdp"))


def test_rows_that_do_not_add_up_or_hide_a_dispute_are_told() -> None:
    engagement = RECORD.engagements[0]
    faults = list(checks.acled_engagement(RECORD, engagement, [{**ACLED, "fatalities": 8, "notes": ""}]))
    assert "gao, e1: its rows have 8 deaths and its claims 9." in faults
    assert any("do not tell that Hill Front said 40" in f for f in faults)
    assert "gao, e1: two rows have the same day." in checks.acled_engagement(
        RECORD, engagement, [ACLED, {**ACLED, "fatalities": 0}]
    )
