"""Promises of merging: one event, one row, and nothing of what any document said is lost or counted twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extract import ledger
from extract.errors import ConfigError
from extract.exports import acled, files, ucdp
from extract.exports.collapse import toll
from extract.exports.merge import merged
from extract.records import Record
from tests.exports import cases
from tests.exports.cases import ARMY, REBELS, claim, exact


def _told(number: int, *claims: dict[str, Any], **fields: Any) -> Record:
    made = cases.record(*claims, **fields).model_dump(mode="json")
    made["document"].update(id=f"d{number}", source=f"Outlet {number}", published=f"2024-07-{2 + number:02}")
    return Record.model_validate(made)


def _merged(*records: Record) -> Record:
    (found,) = merged(records)
    # Valid as it stands: every quote is where it says, every id is known.
    return Record.model_validate_json(found.model_dump_json())


def test_two_reports_of_one_attack_are_one_row_with_both_sources(tmp_path: Path) -> None:
    told = [_told(1, claim(exact(9), by=ARMY)), _told(2, claim(exact(40), by=REBELS))]
    for form, column in (("acled", "source"), ("ucdp", "source_office")):
        assert files.write(told, tmp_path / "a.csv", form).rows == {"events": 2}
        written = files.write(told, tmp_path / "b.csv", form, merge=True)
        assert (written.rows, written.faults) == ({"events": 1}, [])
        (row,) = pd.read_csv(tmp_path / "b.csv").to_dict("records")
        assert (row[column], row["document_id"]) == ("Outlet 1; Outlet 2", "d1; d2")
    assert row["number_of_sources"] == 2
    assert (row["low"], row["best"], row["high"]) == (9, 9, 40)


def test_what_a_claimant_says_later_replaces_what_it_said_also_downwards() -> None:
    record = _merged(_told(1, claim(exact(26), by=ARMY)), _told(2, claim(exact(23), by=ARMY)))
    found = toll(record, record.engagements[0], "max")
    assert (found.fatalities, found.high) == (23, 23)
    assert [c.supersedes for c in record.claims] == [None, "r0-c1"]


def test_each_outlets_own_word_is_a_claimant_of_its_own() -> None:
    record = _merged(_told(1, claim(exact(9))), _told(2, claim(exact(12))))
    assert [c.claimant.text for c in record.claims] == ["Outlet 1", "Outlet 2"]
    (row,) = acled.rows(record, record.engagements[0])
    assert "Outlet 1 says 9 soldiers killed; Outlet 2 says 12 soldiers killed" in row["notes"]


def test_sides_told_the_other_way_round_are_turned_before_the_dead_are_counted() -> None:
    clash = {"type": "battle", "initiator_known": False}
    second = claim(exact(3), by="a doctor", side="attacker")
    record = _merged(
        _told(1, claim(exact(3), by="a doctor"), **clash),
        _told(2, second, attackers=[ARMY], defenders=[REBELS], **clash),
    )
    (row,) = ucdp.rows(record, record.engagements[0])
    assert (row["side_a"], row["deaths_a"], row["deaths_b"], row["best"]) == ("Government of Mali", 3, 0, 3)


def test_one_document_alone_keeps_its_numbers() -> None:
    gold = cases.gold()
    by_document = {(r.document.id, r.engagements[0].id): r for r in merged(gold)}
    for record in gold:
        for engagement in record.engagements:
            alone = by_document[record.document.id, engagement.id]
            before, after = toll(record, engagement), toll(alone, alone.engagements[0])
            assert (before.low, before.best, before.high) == (after.low, after.best, after.high)


def test_every_claim_stays_once() -> None:
    gold = cases.gold()
    assert sum(len(r.claims) for r in merged(gold)) == sum(len(r.claims) for r in gold)
    assert sum(1 for _ in merged(gold)) == len(ledger.build(gold).incidents)


def test_geojson_merges_too_and_tables_do_not(tmp_path: Path) -> None:
    told = [_told(1), _told(2)]
    files.write(told, tmp_path / "a.geojson", "geojson", merge=True)
    features = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["features"]
    assert [f["id"] for f in features] == ["d1; d2/e1"]
    with pytest.raises(ConfigError, match="merge is for acled, ucdp, geojson"):
        files.write(told, tmp_path / "csv", "csv", merge=True)
