"""JSON Lines, JSON, CSV, Parquet and data frames."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from extract.errors import InputError
from extract.readers import read
from extract.records import Document, Record
from extract.settings import Settings

ROWS: list[dict[str, Any]] = [
    {
        "id": "a1",
        "title": "Orlo",
        "url": "https://v.example/1",
        "source": "Veld",
        "published": "2031-05-06",
        "text": "Two died.",
    },
    {"id": "a2", "title": None, "url": None, "source": None, "published": None, "text": "One was hurt."},
]


def both(source: Any, **settings: Any) -> tuple[list[Document], list[str]]:
    faults: list[InputError] = []
    documents = list(read(source, settings=Settings(**settings), on_error=faults.append))
    return documents, [str(f) for f in faults]


def lines(*things: Any) -> str:
    return "".join((t if isinstance(t, str) else json.dumps(t)) + "\n" for t in things)


def check(documents: list[Document]) -> None:
    assert [d.id for d in documents] == ["a1", "a2"]
    assert [d.text for d in documents] == ["Two died.", "One was hurt."]
    first, second = documents
    assert (first.title, first.url, first.source) == ("Orlo", "https://v.example/1", "Veld")
    assert first.published == dt.date(2031, 5, 6)
    assert first.meta["published_from"] == "metadata"
    assert (second.title, second.url, second.source, second.published) == (None, None, None, None)


def test_every_table_gives_the_same_documents(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = pandas.DataFrame(ROWS)
    frame.to_csv(tmp_path / "t.csv", index=False)
    frame.to_csv(tmp_path / "t.tsv", index=False, sep="\t")
    frame.to_csv(tmp_path / "semicolons.csv", index=False, sep=";")
    frame.to_parquet(tmp_path / "t.parquet")
    (tmp_path / "t.jsonl").write_text(lines(*ROWS))
    (tmp_path / "t.json").write_text(json.dumps(ROWS, indent=1))
    (tmp_path / "wrapped.json").write_text(json.dumps({"status": "ok", "articles": ROWS}))
    for file in sorted(tmp_path.iterdir()):
        documents, faults = both(file)
        assert faults == []
        check(documents)
        assert documents[0].meta["file"] == file.name
    check(both(frame)[0])
    check(both(ROWS)[0])


def test_a_table_is_told_by_its_bytes_where_nothing_names_it() -> None:
    assert [d.id for d in both(lines(*ROWS))[0]] == ["a1", "a2"]
    assert [d.id for d in both(json.dumps(ROWS, indent=1))[0]] == ["a1", "a2"]
    assert [d.text for d in both(b"id;text;date\n1;Two died.;2031-05-06\n")[0]] == ["Two died."]


def test_common_other_names_of_columns_are_understood() -> None:
    row = {
        "headline": "Orlo",
        "link": "https://v.example",
        "publisher": {"name": "Veld"},
        "pubDate": "Tue, 06 May 2031 10:00:00 GMT",
    }
    (document,), faults = both(lines({**row, "body": "Two died."}))
    assert faults == []
    assert (document.title, document.url, document.source) == ("Orlo", "https://v.example", "Veld")
    assert (document.published, document.text) == (dt.date(2031, 5, 6), "Two died.")


def test_a_mapped_column_stands_before_any_alias() -> None:
    csv = "text,Meldung,wann\nignored,Two died.,6 May 2031\n"
    (document,), faults = both(csv, columns={"text": "Meldung", "published": "wann"})
    assert (faults, document.text, document.published) == ([], "Two died.", dt.date(2031, 5, 6))


def test_a_mapped_column_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("a,text\n1,Two died.\n")
    assert both(file, columns={"text": "Body"})[1] == [f"{file}: has no column 'Body' (it has: a, text)."]
    assert both(file, columns={"body": "text"})[1][0].startswith(
        f"{file}: 'body' is no field to map a column to"
    )


def test_a_table_without_a_text_column_says_which_it_has(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("when,what\n1,2\n")
    assert both(file)[1] == [
        f"{file}: has no column with the text (it has: when, what); name it with the setting columns."
    ]


def test_one_bad_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_bytes(
        lines(ROWS[0], '{"text": "cut', "[1]", "", '{"id": "x"}').encode()
        + b'{"text": "\xff"}\n'
        + lines(ROWS[1]).encode()
    )
    documents, faults = both(file)
    check(documents)
    assert [d.meta["line"] for d in documents] == [1, 7]
    assert len(faults) == 4
    assert faults[0].startswith(f"{file}: line 2: is not JSON (")
    assert faults[1] == f"{file}: line 3: is a list, not an object with a text."
    assert faults[2] == f"{file}: line 5: has no text (its keys: id)."
    assert faults[3].startswith(f"{file}: line 6: is not UTF-8")


def test_the_fault_of_a_line_says_where_for_programs_too(tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_text(lines(ROWS[0], "{"))
    with pytest.raises(InputError) as raised:
        list(read(file))
    assert raised.value.where == f"{file}: line 2"


def test_json_that_no_one_should_trust_is_refused_in_one_sentence() -> None:
    deep = '{"text": ' + "[" * 100_000 + "]" * 100_000 + "}"
    _, faults = both(lines(deep, '{"text": NaN}', {"text": "Two died."}))
    assert [f.removeprefix("the given text: ") for f in faults] == [
        "line 1: is not JSON (it is nested too deeply).",
        "line 2: is not JSON (NaN is no JSON value).",
    ]


def test_a_row_without_text_is_a_fault_and_the_next_is_read(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    csv = "id,text\n1,\n2,Two died.\n3,   \n"
    documents, faults = both(csv)
    assert [d.id for d in documents] == ["2"]
    assert faults == [f"the given text: row {n}: has no text (column 'text' is empty)." for n in (1, 3)]
    documents, faults = both(pandas.DataFrame({"id": [1, 2], "text": [float("nan"), "Two died."]}))
    assert [d.id for d in documents] == ["2"]
    assert faults == ["the data frame: row 1: has no text (column 'text' is empty)."]


def test_cells_keep_their_line_breaks_commas_and_quotes() -> None:
    text = 'First, "quoted".\n\nSecond; with\ttab.'
    csv = 'id,text\n1,"' + text.replace('"', '""') + '"\n'
    assert both(csv)[0][0].text == text


def test_a_row_that_does_not_fit_its_header_is_a_fault() -> None:
    documents, faults = both("id,text\n1,Two died,he said\n2,One died.\n")
    assert [d.id for d in documents] == ["2"]
    assert faults == ["the given text: row 1: has 3 cells under 2 columns."]


def test_a_csv_saved_by_an_old_spreadsheet_is_decoded() -> None:
    rows = "id;text\n" + "".join(f"{n};Les blessés ont été évacués près d’Orlo.\n" for n in range(4))
    documents, faults = both(rows.encode("cp1252"))
    assert faults == []
    assert {d.text for d in documents} == {"Les blessés ont été évacués près d’Orlo."}


def test_our_own_records_give_their_documents_unchanged() -> None:
    made = [Document(id="x", title="T", published=dt.date(2031, 5, 6), meta={"k": [1]}, text="Two died.")]
    written = "".join(Record(document=d).model_dump_json() + "\n" for d in made)
    assert both(written)[0] == made
    assert both("".join(d.model_dump_json() + "\n" for d in made))[0] == made


def test_a_record_that_is_no_longer_valid_is_a_fault() -> None:
    assert "is no valid record (document.text" in both(lines({"document": {"id": "x"}, "actors": []}))[1][0]


def test_a_broken_parquet_file_is_a_fault(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    file = tmp_path / "t.parquet"
    file.write_bytes(b"PAR1" + b"x" * 100)
    assert both(file)[1][0].startswith(f"{file}: is no readable Parquet file (")
    file.write_bytes(b"no such thing")
    assert both(file)[1] == [f"{file}: is no Parquet file, whatever its name says."]


def test_jsonl_is_read_line_by_line_as_it_is_asked_for() -> None:
    def rows() -> Any:
        yield from ROWS[:1]
        raise AssertionError("read too far")

    assert next(read(rows())).id == "a1"


def test_a_table_may_be_larger_than_a_file_that_is_held_whole_but_not_its_lines() -> None:
    many = lines(*({"id": str(n), "text": "Two died. " * 20} for n in range(2000)))
    documents, faults = both(many, max_bytes=100_000)
    assert (len(documents), faults) == (2000, [])
    documents, faults = both(lines(ROWS[0], {"text": "x" * 2000}, ROWS[1]), max_bytes=1000)
    check(documents)
    assert faults == ["the given text: line 2: is longer than 1,000 bytes (setting max_bytes)."]


def test_a_list_of_objects_may_be_written_one_to_a_line() -> None:
    text = "[\n" + ",\n".join(json.dumps(r) for r in ROWS) + "\n]\n"
    check(both(text)[0])
    check(both('{"articles": ' + text + "}\n")[0])


def test_a_csv_line_that_never_ends_is_refused_before_it_fills_the_memory() -> None:
    documents, faults = both('id,text,title\n1,Two died.,T\n2,"' + "x" * 5000, max_bytes=1000)
    assert [d.id for d in documents] == ["1"]
    assert faults == ["the given text: has a line longer than 1,000 characters (setting max_bytes)."]


def test_an_open_quote_in_a_csv_is_a_fault() -> None:
    documents, faults = both('id,text,title\n1,Two died.,T\n2,"One died.,T\n')
    assert [d.id for d in documents] == ["1"]
    assert faults == ["the given text: row 2: is not readable as CSV (unexpected end of data)."]


def test_missing_values_of_pandas_are_missing() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(
        {
            "title": pandas.array(["Orlo", pandas.NA], dtype="string"),
            "published": pandas.to_datetime(["2031-05-06", None]),
            "text": ["Two died.", "One was hurt."],
        }
    )
    documents, faults = both(frame)
    assert faults == []
    assert [d.title for d in documents] == ["Orlo", None]
    assert [d.published for d in documents] == [dt.date(2031, 5, 6), None]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("t.jsonl", "\n\n", "has no rows."),
        ("t.csv", "id,text\n", "has a header and no rows."),
        ("t.json", "[]", "holds an empty list."),
        (
            "t.json",
            "{",
            "is not JSON (expecting property name enclosed in double quotes at line 1 column 2).",
        ),
    ],
)
def test_a_table_without_rows_is_a_fault(name: str, content: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(content)
    assert both(file) == ([], [f"{file}: {fault}"])


def test_the_documents_of_the_gold_come_out_as_they_were_written(shared: Path) -> None:
    files = sorted((shared / "gold").glob("*/*.json"))
    documents, faults = both(files)
    assert faults == []
    assert documents == [Record.model_validate_json(f.read_text(encoding="utf-8")).document for f in files]
