"""Promises of the record models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from extract.records import Evidence, Record, Value, When
from tests import makers


def _faulty(change: Any) -> str:
    raw = json.loads(makers.record().model_dump_json())
    change(raw)
    with pytest.raises(ValidationError) as error:
        Record.model_validate(raw)
    return str(error.value)


def test_a_record_written_and_read_again_is_equal() -> None:
    record = makers.record()
    assert Record.model_validate_json(record.model_dump_json()) == record


def test_records_are_frozen() -> None:
    with pytest.raises(ValidationError):
        makers.record().actors = ()  # type: ignore[misc]


def test_unknown_fields_are_refused() -> None:
    assert "Extra inputs" in _faulty(lambda r: r["claims"][0].update(certainty=0.9))


def test_a_quote_that_is_not_at_its_offsets_is_refused() -> None:
    def shift(raw: dict[str, Any]) -> None:
        raw["claims"][0]["evidence"][0]["start"] += 1
        raw["claims"][0]["evidence"][0]["end"] += 1

    assert "is not at [" in _faulty(shift)


def test_a_figure_that_its_quote_does_not_contain_is_refused() -> None:
    assert "in none of its quotes" in _faulty(lambda r: r["claims"][1]["value"].update(text="40"))


@pytest.mark.parametrize(
    "change",
    [
        lambda r: r["claims"][0].update(engagement="e9"),
        lambda r: r["claims"][0]["claimant"].update(actor="a9"),
        lambda r: r["claims"][0]["subject"].update(actor="a9"),
        lambda r: r["claims"][0].update(supersedes="c9"),
        lambda r: r["claims"][0].update(supersedes="c1"),
        lambda r: r["engagements"][0]["attackers"].append("a9"),
        lambda r: r["actors"][0].update(affiliations=[{"relation": "part_of", "target": "a9"}]),
    ],
)
def test_an_id_that_does_not_exist_is_refused_by_name(change: Any) -> None:
    message = _faulty(change)
    assert any(f"'{name}9'" in message for name in "ace") or "'c1'" in message


def test_two_items_with_one_id_are_refused() -> None:
    assert "two claims have the id 'c1'" in _faulty(lambda r: r["claims"][1].update(id="c1"))


def test_responsibility_takes_no_value_and_killed_needs_one() -> None:
    assert "takes no value" in _faulty(lambda r: r["claims"][0].update(kind="responsibility"))
    assert "takes a value" in _faulty(lambda r: r["claims"][0].update(value=None))


@given(st.text(min_size=1), st.integers(0, 50))
def test_evidence_is_as_long_as_its_quote(quote: str, start: int) -> None:
    assert Evidence(quote=quote, start=start, end=start + len(quote)).quote == quote
    with pytest.raises(ValidationError):
        Evidence(quote=quote, start=start, end=start + len(quote) + 1)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_bounds_are_in_order(low: int, high: int) -> None:
    if low <= high:
        assert Value(low=low, high=high, approximate=False, text="x").high == high
    else:
        with pytest.raises(ValidationError):
            Value(low=low, high=high, approximate=False, text="x")


def test_a_date_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValidationError, match="before it starts"):
        When.model_validate({"start": "2024-02-02", "end": "2024-02-01", "precision": "day"})


def test_every_field_that_may_be_null_says_what_null_means() -> None:
    silent = []
    for name, model in Record.model_json_schema()["$defs"].items():
        for field, schema in model.get("properties", {}).items():
            nullable = any(option.get("type") == "null" for option in schema.get("anyOf", ()))
            if nullable and "null" not in schema.get("description", "").lower():
                silent.append(f"{name}.{field}")
    assert silent == []


def test_all_external_gold_validates_and_survives_a_round_trip(shared: Path) -> None:
    files = sorted(shared.glob("gold/*/*.json"))
    assert len(files) >= 14
    for path in files:
        raw = json.loads(path.read_text(encoding="utf-8"))
        record = Record.model_validate(raw)
        again = json.loads(record.model_dump_json(exclude={"provenance"}))
        assert again == raw, path.name
