"""Promises of the ACLED rows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.exports import acled, acled_codes, checks, files
from extract.exports.collapse import toll
from tests.exports import cases
from tests.exports.cases import ARMY, CIVIL, REBELS, claim, exact
from tests.exports.test_collapse import RECORDS

# fmt: off
PUBLISHED = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
]
# fmt: on


def _rows(*claims: dict[str, Any], inter: str = "text", **engagement: Any) -> list[dict[str, Any]]:
    record = cases.record(*claims, **engagement)
    found = acled.rows(record, record.engagements[0], inter=inter)
    assert list(checks.rows(found, "acled")) == []
    assert list(checks.acled_engagement(record, record.engagements[0], found)) == []
    return found


def test_a_file_has_the_published_columns_first_and_in_order(tmp_path: Path) -> None:
    files.write(cases.gold(), tmp_path / "a.csv", "acled")
    frame = pd.read_csv(tmp_path / "a.csv")
    assert list(frame.columns[:31]) == PUBLISHED
    assert list(frame.columns[31:]) == ["collapse_reason", "document_id", "engagement_id"]
    files.write(cases.gold(), tmp_path / "b.csv", "acled", published_only=True)
    assert list(pd.read_csv(tmp_path / "b.csv").columns) == PUBLISHED


def test_a_clash_has_the_codes_of_its_sides_and_of_its_place() -> None:
    (row,) = _rows(claim(exact(9), by=ARMY))
    expected = {
        "event_id_cnty": "",
        "event_date": "2024-07-01",
        "year": 2024,
        "time_precision": 1,
        "disorder_type": "Political violence",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "actor1": "Hill Front",
        "inter1": "Rebel group",
        "actor2": "Military Forces of Mali",
        "inter2": "State forces",
        "interaction": "State forces-Rebel group",
        "civilian_targeting": "",
        "iso": 466,
        "region": "Western Africa",
        "country": "Mali",
        "location": "Gao",
        "geo_precision": 1,
        "source": "Sahel News",
        "fatalities": 9,
        "timestamp": "",
    }
    assert {name: row[name] for name in expected} == expected
    assert (round(row["latitude"]), round(row["longitude"])) == (16, 0)


def test_codes_are_numbers_where_asked() -> None:
    (row,) = _rows(inter="num")
    assert (row["inter1"], row["inter2"], row["interaction"]) == (2, 1, 12)
    (alone,) = _rows(inter="num", defenders=[])
    assert (alone["actor2"], alone["inter2"], alone["interaction"]) == ("", 0, 20)


def test_victims_of_violence_against_civilians_are_the_second_actor() -> None:
    (row,) = _rows(type="attack_on_civilians", attackers=[], defenders=[CIVIL])
    assert row["actor1"] == "Unidentified Armed Group (Mali)"
    assert row["actor2"] == "Civilians (Mali)"
    assert row["civilian_targeting"] == "Civilians targeted"
    assert row["interaction"] == "Political militia-Civilians"


def test_civilians_are_no_actor_of_a_fight_and_a_fight_takes_two_armed_sides() -> None:
    (mixed,) = _rows(defenders=[ARMY, CIVIL])
    assert (mixed["actor2"], mixed["assoc_actor_2"]) == ("Military Forces of Mali", "")
    (raid,) = _rows(defenders=[CIVIL])
    assert (raid["event_type"], raid["sub_event_type"]) == ("Violence against civilians", "Attack")


def test_soldiers_taken_are_no_violence_against_civilians() -> None:
    (row,) = _rows(type="abduction")
    assert (row["event_type"], row["disorder_type"]) == ("Strategic developments", "Strategic developments")


def test_an_army_abroad_is_an_external_force() -> None:
    (row,) = _rows(place={"name": "Niamey", "within": [], "country": "NE"})
    assert row["inter2"] == "External/Other forces"
    assert row["interaction"] == "Rebel group-External/Other forces"


@pytest.mark.parametrize("kind", acled_codes.TYPES)
def test_every_type_of_engagement_keeps_the_rules(kind: str) -> None:
    for defenders in ([], [ARMY], [CIVIL], [ARMY, CIVIL]):
        for attackers in ([], [REBELS], [ARMY]):
            assert _rows(claim(exact(3), by=ARMY), type=kind, attackers=attackers, defenders=defenders)


def test_days_of_fighting_are_rows_and_their_deaths_add_up_with_the_rest_on_the_first() -> None:
    span = {"start": "2024-07-01", "end": "2024-07-04", "precision": "day"}
    found = _rows(claim(exact(10), by=ARMY), date=span)
    assert [r["event_date"] for r in found] == ["2024-07-01", "2024-07-02", "2024-07-03", "2024-07-04"]
    assert [r["fatalities"] for r in found] == [4, 2, 2, 2]


@given(st.integers(0, 5000), st.integers(1, 400))
def test_a_total_spread_over_days_stays_the_total(total: int, days: int) -> None:
    shares = acled.spread(total, days)
    assert (len(shares), sum(shares)) == (days, total)
    assert set(shares[1:]) <= {total // days}


def test_one_night_is_one_event() -> None:
    span = {"start": "2024-07-01", "end": "2024-07-02", "precision": "day"}
    quote = "Rebels raided the base overnight."
    record = cases.record(
        sentence=quote, date=span, evidence=[{"quote": quote, "start": 0, "end": len(quote)}]
    )
    assert [d for d, _ in acled.event_days(record.engagements[0])] == [dt.date(2024, 7, 1)]


@pytest.mark.parametrize(
    ("date", "day", "code"),
    [
        ({"start": "2024-06-24", "end": "2024-06-30", "precision": "week"}, "2024-06-27", 2),
        ({"start": "2024-02-01", "end": "2024-02-29", "precision": "month"}, "2024-02-15", 3),
        ({"start": "2024-02-01", "end": "2024-02-10", "precision": "month"}, "2024-02-05", 3),
    ],
)
def test_a_week_or_a_month_is_one_row_on_its_middle_day(date: dict[str, str], day: str, code: int) -> None:
    (row,) = _rows(date=date)
    assert (row["event_date"], row["time_precision"]) == (day, code)


@pytest.mark.parametrize(
    ("words", "day"), [("early July", 1), ("at the end of July", 31), ("late in July", 31), ("in July", 15)]
)
def test_the_beginning_and_the_end_of_a_month_are_its_first_and_last_day(words: str, day: int) -> None:
    month = {"start": "2024-07-01", "end": "2024-07-31", "precision": "month"}
    quote = f"Rebels raided the base {words}."
    record = cases.record(
        sentence=quote, date=month, evidence=[{"quote": quote, "start": 0, "end": len(quote)}]
    )
    assert acled.event_days(record.engagements[0]) == [(dt.date(2024, 7, day), 3)]


def test_what_is_not_known_to_the_month_is_left_out_and_said(tmp_path: Path) -> None:
    year = cases.record(date={"start": "2024-01-01", "end": "2024-12-31", "precision": "year"})
    written = files.write([year, cases.record(date=None)], tmp_path / "a.csv", "acled")
    assert written.rows == {"events": 0}
    assert written.left_out == ["gao, e1: its date is not known, or only the year."] * 2


def test_a_dispute_is_told_with_each_claimant_and_figure() -> None:
    (row,) = _rows(
        claim(exact(9), by=ARMY),
        claim(exact(40), by=REBELS),
        claim(exact(40), by=ARMY, stance="denies"),
        claim(exact(40), by="a reporter", stance="doubts"),
    )
    assert row["fatalities"] == 9
    for words in (
        "Deaths are disputed",
        "Malian army says 9 soldiers killed",
        "Hill Front says 40 soldiers killed",
        "Malian army denies 40",
        "a reporter doubts 40",
    ):
        assert words in row["notes"]
    assert row["collapse_reason"] == "conservative: defenders 9 by Malian army (against Hill Front 40)"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ({"name": "Gao", "within": [], "country": "ML"}, 1),
        ({"name": "Xyzzy", "within": ["Gao"], "country": "ML"}, 2),
        ({"name": None, "within": ["Mopti Region"], "country": "ML"}, 3),
        ({"name": "Xyzzy", "within": [], "country": "ML"}, ""),
        ({"name": "Gao", "within": [], "country": None}, ""),
        (None, ""),
    ],
)
def test_coordinates_say_how_near_they_are_and_are_never_a_guess(
    place: dict[str, Any] | None, code: int | str
) -> None:
    (row,) = _rows(place=place)
    assert row["geo_precision"] == code
    assert (row["latitude"] == "") == (code == "")


def test_every_hand_labelled_record_makes_rows_without_fault(tmp_path: Path) -> None:
    for inter in ("text", "num"):
        written = files.write(cases.gold(), tmp_path / "a.csv", "acled", focus="all", inter=inter)
        assert written.faults == []
        frame = pd.read_csv(tmp_path / "a.csv", keep_default_na=False, dtype=str)
        assert len(frame) == written.rows["events"] > 100
        assert list(checks.header(list(frame.columns), "acled")) == []
        assert list(checks.rows(frame.to_dict("records"), "acled")) == []
        assert set(frame.event_id_cnty) == set(frame.timestamp) == {""}


def test_row_totals_in_the_file_are_the_totals_of_the_claims(tmp_path: Path) -> None:
    gold = cases.gold()
    files.write(gold, tmp_path / "a.csv", "acled", focus="all", policy="max")
    frame = pd.read_csv(tmp_path / "a.csv")
    sums = frame.groupby(["document_id", "engagement_id"]).fatalities.sum()
    for record in gold:
        for engagement in record.engagements:
            if acled.event_days(engagement):
                assert sums[record.document.id, engagement.id] == toll(record, engagement, "max").fatalities


@given(RECORDS, st.sampled_from(sorted(acled_codes.TYPES)))
def test_rows_keep_the_rules_whatever_is_claimed(record: Any, kind: str) -> None:
    engagement = record.engagements[0].model_copy(update={"type": kind})
    found = acled.rows(record, engagement)
    assert list(checks.rows(found, "acled")) == []
    assert list(checks.acled_engagement(record, engagement, found)) == []
