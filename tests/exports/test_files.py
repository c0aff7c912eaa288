"""Promises of the files: read back by other libraries, whole or not at all, and safe in spreadsheets."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import Run
from extract.errors import ConfigError, OutputError
from extract.exports import files, tables
from extract.exports.delimited import CsvTable, safe
from extract.records import Record
from tests import makers
from tests.exports import cases
from tests.exports.cases import ARMY, REBELS, claim, exact

NASTY = [
    '=HYPERLINK("x","y")',
    "+1-2",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    "\rx",
    'He said "no"\nand left',
    "a; b, c",
    "'quoted'",
    "＝1",
    "שלום, мир – ok",
]


def _named(*names: str) -> list[Record]:
    """Gives records whose actor, title and source have these names."""
    found = []
    for name in names:
        made = makers.record().model_dump(mode="json")
        made["document"].update(title=name, source=name)
        made["actors"][0]["name"] = name
        found.append(Record.model_validate(made))
    return found


def _read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_csv_is_three_tables_in_a_folder_with_every_row(tmp_path: Path) -> None:
    gold = cases.gold()
    written = files.write(gold, tmp_path / "new" / "tables", "csv")
    for name in ("actors", "engagements", "claims"):
        frame = pd.read_csv(tmp_path / "new" / "tables" / f"{name}.csv")
        assert list(frame.columns) == list(tables.COLUMNS[name])
        assert len(frame) == written.rows[name] == sum(len(getattr(r, name)) for r in gold)


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_file_name_gives_three_files_beside_each_other(form: str, tmp_path: Path) -> None:
    written = files.write([makers.record()], tmp_path / f"news.{form}", form)
    names = [f"news.actors.{form}", f"news.engagements.{form}", f"news.claims.{form}"]
    assert [p.name for p in written.paths] == names
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(names)


def test_csv_gives_back_the_cells_of_the_frames(tmp_path: Path) -> None:
    gold = cases.gold()
    files.write(gold, tmp_path, "csv", raw_csv=True)
    for name, frame in tables.frames(gold).items():
        rows = _read_csv(tmp_path / f"{name}.csv")
        for column in frame.columns:
            wanted = ["" if pd.isna(v) else _as_text(v) for v in frame[column]]
            assert [r[column] for r in rows] == wanted, (name, column)


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_cells_that_a_spreadsheet_would_run_get_an_apostrophe_unless_raw(tmp_path: Path) -> None:
    files.write(_named(*NASTY), tmp_path / "safe", "csv")
    files.write(_named(*NASTY), tmp_path / "raw", "csv", raw_csv=True)
    safe_rows, raw_rows = (_read_csv(tmp_path / d / "actors.csv")[::2] for d in ("safe", "raw"))
    assert [r["name"] for r in raw_rows] == NASTY
    assert [r["name"] for r in safe_rows] == [f"'{n}" for n in NASTY[:6]] + NASTY[6:9] + ["'＝1", NASTY[10]]


@pytest.mark.parametrize("form", ["acled", "ucdp"])
def test_event_files_are_safe_too_and_leave_numbers_alone(form: str, tmp_path: Path) -> None:
    records = _named(*NASTY)
    west = {"name": "Ouagadougou", "within": [], "country": "BF"}
    made = records[0].model_dump(mode="json")
    made["engagements"][0]["place"] = west
    files.write([Record.model_validate(made), *records[1:]], tmp_path / "a.csv", form)
    rows = _read_csv(tmp_path / "a.csv")
    column = "source" if form == "acled" else "source_office"
    assert rows[0][column] == f"'{NASTY[0]}"
    assert float(rows[0]["longitude"]) < 0
    for row in rows:
        for text in row.values():
            assert not text.startswith(("=", "+", "@", "\t", "\r")), text
    again = pd.read_csv(tmp_path / "a.csv", keep_default_na=False, dtype=str)
    assert again.to_dict("records") == rows


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_any_text_survives_the_way_through_csv(texts: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        table = CsvTable(path, [f"c{i}" for i in range(len(texts))])
        table.add({f"c{i}": text for i, text in enumerate(texts)})
        table.close()
        (row,) = _read_csv(path)
    assert list(row.values()) == [safe(t.replace("\x00", "")) for t in texts]
    assert not any(v.startswith(("=", "+", "-", "@", "\t", "\r")) for v in row.values())


def test_parquet_has_types_and_the_same_rows_as_the_frames(tmp_path: Path) -> None:
    gold = cases.gold()
    files.write(gold, tmp_path, "parquet")
    claims = pq.read_table(tmp_path / "claims.parquet")
    kinds = {n: str(claims.schema.field(n).type) for n in ("low", "made_on", "provisional", "evidence")}
    assert kinds == {"low": "int64", "made_on": "date32[day]", "provisional": "bool", "evidence": "string"}
    for name, frame in tables.frames(gold).items():
        rows = pq.read_table(tmp_path / f"{name}.parquet").to_pylist()
        wanted = frame.astype(object).where(frame.notna(), None).to_dict("records")
        assert rows == wanted


def test_parquet_without_rows_still_has_its_columns(tmp_path: Path) -> None:
    files.write([], tmp_path, "parquet")
    assert list(pd.read_parquet(tmp_path / "claims.parquet").columns) == list(tables.COLUMNS["claims"])


def test_geojson_has_a_feature_an_engagement_with_its_claims(tmp_path: Path) -> None:
    record = cases.record(claim(exact(9), by=ARMY), claim(exact(40), by=REBELS))
    elsewhere = cases.record(place={"name": "Xyzzy", "within": [], "country": "ML"})
    files.write([record, elsewhere], tmp_path / "a.geojson", "geojson")
    found = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))
    assert found["type"] == "FeatureCollection"
    first, second = found["features"]
    assert first["id"] == "gao/e1"
    assert first["geometry"]["type"] == "Point"
    longitude, latitude = first["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (0, 16)
    properties = first["properties"]
    assert (properties["deaths_low"], properties["deaths_best"], properties["deaths_high"]) == (9, 9, 40)
    assert [c["claimant"] for c in properties["claims"]] == ["Malian army", "Hill Front"]
    assert properties["date_start"] == "2024-07-01"
    assert second["geometry"] is None
    assert second["properties"]["deaths_best"] is None


def test_geojson_of_nothing_is_still_geojson(tmp_path: Path) -> None:
    files.write([], tmp_path / "a.geojson", "geojson")
    found = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))
    assert found == {"type": "FeatureCollection", "features": []}


def test_sqlite_tables_point_at_each_other(tmp_path: Path) -> None:
    gold = cases.gold()
    # The same document twice is two records.
    files.write([*gold, gold[0]], tmp_path / "a.sqlite", "sqlite")
    with sqlite3.connect(tmp_path / "a.sqlite") as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counts = {t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("documents", "claims")}
        assert counts["documents"] == len(gold) + 1
        assert counts["claims"] == sum(len(r.claims) for r in [*gold, gold[0]])
        query = (
            "SELECT d.document_id, e.place, c.low FROM claims c JOIN engagements e USING (record, engagement_id) "
            "JOIN documents d USING (record) WHERE c.kind = 'killed' AND c.low >= 100"
        )
        assert db.execute(query).fetchall()
        names = [row[1] for row in db.execute("PRAGMA table_info(engagements)")]
    db.close()
    assert {"record", "engagement_id", "attackers", "deaths_low", "deaths_best", "deaths_high"} <= set(names)


def test_main_leaves_out_background_and_its_claims(tmp_path: Path) -> None:
    gold = cases.gold()
    every = files.write(gold, tmp_path / "all", "csv").rows
    main = files.write(gold, tmp_path / "main", "csv", focus="main").rows
    wanted = sum(e.focus == "main" for r in gold for e in r.engagements)
    assert main["engagements"] == wanted < every["engagements"]
    assert main["claims"] < every["claims"]
    for form in ("acled", "ucdp"):
        few = files.write(gold, tmp_path / "few", form).rows["events"]
        assert few < files.write(gold, tmp_path / "many", form, focus="all").rows["events"]


@pytest.mark.parametrize("form", files.FORMS)
def test_a_source_that_breaks_leaves_nothing_behind(form: str, tmp_path: Path) -> None:
    def records() -> Iterator[Record]:
        yield makers.record()
        raise RuntimeError("the line was bad")

    target = tmp_path / "folder"
    target.mkdir()
    path = target / f"a.{form}"
    with pytest.raises(RuntimeError):
        files.write(records(), path, form)
    assert not [p for p in target.rglob("*") if p.is_file()]


@pytest.mark.parametrize("form", files.FORMS)
def test_two_exports_of_the_same_records_are_equal(form: str, tmp_path: Path) -> None:
    one, other = (
        files.write(cases.gold(), tmp_path / n / f"a.{form}", form).paths for n in _folders(tmp_path)
    )
    for first, second in zip(one, other, strict=True):
        assert first.read_bytes() == second.read_bytes()


def _folders(tmp_path: Path) -> list[str]:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    return ["one", "other"]


def test_wrong_options_and_places_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="form 'xlsx' is unknown; choose from csv"):
        files.write([], tmp_path / "a", "xlsx")
    with pytest.raises(ConfigError, match="policy 'best' is unknown"):
        files.write([], tmp_path / "a", "csv", policy="best")
    with pytest.raises(ConfigError, match="focus is 'none'"):
        files.write([], tmp_path / "a", "csv", focus="none")
    with pytest.raises(OutputError, match="is a folder; name a file"):
        files.write([], tmp_path, "acled")
    with pytest.raises(OutputError, match="cannot be written"):
        files.write([], tmp_path / "absent" / "a.csv", "ucdp")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="is no folder and cannot be made one"):
        files.write([], tmp_path / "file", "csv")


def test_a_run_writes_every_form(tmp_path: Path) -> None:
    run = Run([makers.record()])
    written = [
        run.to_csv(tmp_path / "csv"),
        run.to_parquet(tmp_path / "parquet"),
        run.to_geojson(tmp_path / "a.geojson"),
        run.to_acled(tmp_path / "a.acled.csv", policy="max"),
        run.to_ucdp(tmp_path / "a.ucdp.csv"),
        run.to_sqlite(tmp_path / "a.sqlite"),
    ]
    assert all(path.stat().st_size for w in written for path in w.paths)
    assert pd.read_csv(tmp_path / "a.acled.csv").fatalities.tolist() == [22]
