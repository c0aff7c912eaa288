"""Promises of the UCDP GED rows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.exports import checks, files, ucdp
from extract.exports.policies import POLICIES
from extract.records import When
from tests.exports import cases
from tests.exports.cases import ARMY, CIVIL, REBELS, claim, exact, figure
from tests.exports.test_collapse import POLICY, RECORDS

# fmt: off
PUBLISHED = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
]
# fmt: on


def _rows(*claims: dict[str, Any], **engagement: Any) -> list[dict[str, Any]]:
    record = cases.record(*claims, **engagement)
    found = ucdp.rows(record, record.engagements[0])
    assert list(checks.rows(found, "ucdp")) == []
    return found


def test_a_file_has_the_published_columns_first_and_in_order(tmp_path: Path) -> None:
    files.write(cases.gold(), tmp_path / "a.csv", "ucdp")
    frame = pd.read_csv(tmp_path / "a.csv")
    assert len(PUBLISHED) == 49
    assert list(frame.columns[:49]) == PUBLISHED
    files.write(cases.gold(), tmp_path / "b.csv", "ucdp", published_only=True)
    assert list(pd.read_csv(tmp_path / "b.csv").columns) == PUBLISHED


def test_in_a_state_based_fight_the_government_is_side_a_and_the_dead_go_with_their_side() -> None:
    (row,) = _rows(
        claim(exact(9), by=ARMY),
        claim(exact(40), by=REBELS),
        claim(exact(2), of=REBELS, side="attacker", text="fighters"),
        claim(exact(1), of=CIVIL, side=None, text="civilian"),
    )
    expected = {
        "type_of_violence": 1,
        "side_a": "Government of Mali",
        "side_b": "Hill Front",
        "dyad_name": "Government of Mali - Hill Front",
        "code_status": "Clear",
        "deaths_a": 9,
        "deaths_b": 2,
        "deaths_civilians": 1,
        "deaths_unknown": 0,
        "low": 12,
        "best": 12,
        "high": 43,
        "gwnoa": 432,
        "gwnob": "",
        "country_id": 432,
        "country": "Mali",
        "region": "Africa",
        "number_of_sources": 1,
        "source_office": "Sahel News",
        "source_date": "2024-07-03",
        "source_original": "Malian army; the document",
        "where_prec": 1,
        "date_prec": 1,
        "date_start": "2024-07-01 00:00:00.000",
        "event_clarity": 1,
    }
    assert {name: row[name] for name in expected} == expected
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"


def test_violence_against_civilians_is_one_sided_with_the_perpetrator_as_side_a() -> None:
    (row,) = _rows(claim(exact(5), of=CIVIL, text="people"), type="attack_on_civilians", defenders=[CIVIL])
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == (3, "Hill Front", "Civilians")
    assert row["deaths_civilians"] == 5


def test_without_a_state_a_fight_is_non_state() -> None:
    dead = claim(exact(5), of=REBELS, side="attacker", text="fighters")
    (row,) = _rows(dead, attackers=[REBELS], defenders=[])
    assert (row["type_of_violence"], row["side_a"], row["side_b"], row["code_status"]) == (
        2,
        "Hill Front",
        "",
        "Check",
    )


def test_an_event_without_a_death_in_any_estimate_has_no_row_and_is_said(tmp_path: Path) -> None:
    assert _rows(claim(exact(0), by=ARMY)) == []
    assert _rows(claim(exact(12), by=ARMY, kind="wounded")) == []
    (row,) = _rows(claim(exact(0), by=ARMY), claim(exact(7), by=REBELS))
    assert (row["low"], row["best"], row["high"]) == (0, 0, 7)
    written = files.write([cases.record()], tmp_path / "a.csv", "ucdp")
    assert written.left_out == ["gao, e1: no death in any estimate, or no date."]


def test_vague_numbers_spread_low_best_and_high() -> None:
    (row,) = _rows(claim(figure(24, None, "dozens", True), by=ARMY))
    assert (row["low"], row["best"], row["high"]) == (12, 24, 99)


@given(
    st.dates(dt.date(1989, 1, 1), dt.date(2030, 1, 1)),
    st.integers(0, 500),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_the_date_code_fits_the_span(start: dt.date, days: int, precision: str) -> None:
    span = {"start": start, "end": start + dt.timedelta(days=days), "precision": precision}
    (row,) = _rows(claim(exact(1), by=ARMY), date=span)
    assert row["date_prec"] == ucdp.date_precision(When.model_validate(span))


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ({"name": "Gao", "within": [], "country": "ML"}, 1),
        ({"name": "Xyzzy", "within": ["Gao"], "country": "ML"}, 2),
        ({"name": None, "within": ["Mopti Region"], "country": "ML"}, 4),
        ({"name": "Xyzzy", "within": [], "country": "ML"}, 6),
        (None, ""),
    ],
)
def test_the_place_code_says_what_the_point_stands_for(place: dict[str, Any] | None, code: int | str) -> None:
    (row,) = _rows(claim(exact(1), by=ARMY), place=place)
    assert row["where_prec"] == code


@pytest.mark.parametrize("policy", POLICIES)
def test_every_hand_labelled_record_makes_rows_without_fault(policy: str, tmp_path: Path) -> None:
    written = files.write(cases.gold(), tmp_path / "a.csv", "ucdp", focus="all", policy=policy)
    assert written.faults == []
    frame = pd.read_csv(tmp_path / "a.csv", keep_default_na=False, dtype=str)
    assert len(frame) == written.rows["events"] > 70
    assert list(checks.header(list(frame.columns), "ucdp")) == []
    assert list(checks.rows(frame.to_dict("records"), "ucdp")) == []
    for name in ("id", "relid", "dyad_new_id", "side_a_new_id", "priogrid_gid"):
        assert set(frame[name]) == {""}


@given(RECORDS, POLICY, st.sampled_from(["assault", "bombing", "attack_on_civilians", "air_strike"]))
def test_rows_keep_the_rules_whatever_is_claimed(record: Any, policy: str, kind: str) -> None:
    engagement = record.engagements[0].model_copy(update={"type": kind})
    found = ucdp.rows(record, engagement, policy=policy)
    assert list(checks.rows(found, "ucdp")) == []
    assert all(row["high"] >= 1 for row in found)
