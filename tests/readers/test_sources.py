"""What the caller may hand in, and every input that cannot be read."""

import datetime as dt
import io
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from extract.errors import InputError
from extract.readers import read
from extract.readers.sources import looks_like_path
from extract.records import Document
from extract.settings import Settings
from tests.readers import samples


def both(source: Any, **settings: Any) -> tuple[list[Document], list[str]]:
    faults: list[InputError] = []
    documents = list(read(source, settings=Settings(**settings), on_error=faults.append))
    return documents, [str(f) for f in faults]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden", ".git/x.txt"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"Report {name}\n\nTwo died in {name}.\n", encoding="utf-8")
    return root


def test_a_folder_is_read_with_its_subfolders_sorted_and_hidden_files_passed_over(folder: Path) -> None:
    documents, faults = both(folder)
    assert faults == []
    assert [d.meta["file"] for d in documents] == ["a.txt", "b.txt", "sub/c.txt"]
    assert both(str(folder))[0] == documents


def test_globs_and_lists_of_paths_are_read_in_order(folder: Path) -> None:
    assert [d.meta["file"] for d in both(f"{folder}/*.txt")[0]] == ["a.txt", "b.txt"]
    assert [d.meta["file"] for d in both(f"{folder}/**/*.txt")[0]] == ["a.txt", "b.txt", "c.txt"]
    assert [d.meta["file"] for d in both([folder / "b.txt", str(folder / "a.txt")])[0]] == ["b.txt", "a.txt"]


def test_no_absolute_path_gets_into_a_document(folder: Path) -> None:
    for document in both(folder)[0]:
        assert str(folder) not in document.model_dump_json()


def test_ids_are_the_same_from_any_folder_and_in_any_company(folder: Path, tmp_path: Path) -> None:
    ids = {d.meta["file"]: d.id for d in both(folder)[0]}
    moved = tmp_path / "elsewhere"
    folder.rename(moved)
    assert {d.meta["file"]: d.id for d in both(moved)[0]} == ids
    assert both(moved / "b.txt")[0][0].id == ids["b.txt"]
    assert ids["a.txt"].startswith("report-a-txt-")


def test_standard_input_is_read_whatever_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    for text, count in ((samples.TITLED, 1), ('{"text": "One died."}\n{"text": "Two died."}\n', 2)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert len(both("-")[0]) == count


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(samples.TITLED, encoding="utf-8"))
    writer.start()
    documents, _ = both(str(pipe))
    writer.join()
    assert [d.text for d in documents] == [samples.TITLED]


def test_documents_pass_unchanged_alone_and_among_others() -> None:
    document = Document(id="x", text="Two died.", meta={"mine": 1}, published=dt.date(2031, 1, 1))
    assert both(document)[0] == [document]
    assert both([document, samples.ARTICLE])[0][0] == document
    assert both(d for d in [document])[0] == [document]


@pytest.mark.parametrize(
    ("string", "path"),
    [
        ("news/a.txt", True),
        ("missing", True),
        ("my news/report one.txt", True),
        ("./my news", True),
        ("my news/*.x", True),
        ("Two soldiers died near Orlo.", False),
        ("Did they die and/or flee?", False),
        ("See https://v.example/a.html", False),
        ("Two died.\nnews.txt", False),
        ("word " * 2000 + ".txt", False),
    ],
)
def test_a_string_is_taken_for_a_path_by_the_rule_that_is_documented(string: str, path: bool) -> None:
    assert looks_like_path(string) is path


def test_an_address_is_not_fetched_and_says_so() -> None:
    assert both("https://v.example/news")[1] == [
        "https://v.example/news: addresses are not fetched; save the page and give its file."
    ]


def test_what_is_no_source_is_a_fault() -> None:
    with pytest.raises(InputError, match="cannot read int"):
        list(read(5))


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.txt")
    assert both([gone, samples.ARTICLE])[1] == [f"{gone}: no such file or folder."]
    assert both(f"{tmp_path}/*.txt")[1] == [f"{tmp_path}/*.txt: nothing matches."]


def test_an_empty_input_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\n")
    assert both(tmp_path)[1] == [f"{tmp_path}/blank.txt: has no text.", f"{tmp_path}/empty.txt: is empty."]
    assert both("")[1] == ["the given text is empty."]


def test_a_folder_without_readable_files_is_named(tmp_path: Path) -> None:
    (tmp_path / ".hidden").touch()
    assert both(tmp_path)[1] == [f"{tmp_path}: the folder has no readable files."]


def test_binary_and_undecodable_files_are_named_and_the_rest_is_read(folder: Path) -> None:
    (folder / "a.bin").write_bytes(bytes(range(256)) * 4)
    (folder / "b.pdf").write_bytes(b"%PDF-1.4")
    documents, faults = both(folder)
    assert len(documents) == 3
    assert faults == [f"{folder}/a.bin: is binary, not text.", f"{folder}/b.pdf: is a PDF file, not text."]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    documents, faults = both(folder)
    assert (len(documents), faults) == (2, [f"{folder}/a.txt: cannot be opened (Permission denied)."])


def test_a_text_of_fifty_megabytes_is_refused_and_the_rest_is_read(folder: Path) -> None:
    (folder / "huge.txt").write_bytes(b"Two died near Orlo on Monday. \n" * 1_700_000)
    documents, faults = both(folder)
    assert len(documents) == 3
    assert faults == [
        f"{folder}/huge.txt: its text has 52,700,000 characters, more than the limit of 2,000,000 for one document "
        "(setting max_chars)."
    ]


def test_a_file_above_the_limit_of_bytes_is_refused_unread(folder: Path) -> None:
    faults = both(folder / "a.txt", max_bytes=10)[1]
    assert faults == [f"{folder}/a.txt: is larger than 10 bytes, the limit for one file (setting max_bytes)."]


def test_an_id_that_comes_again_with_the_same_text_is_left_out() -> None:
    row = {"id": "x", "text": "Two died."}
    documents, faults = both([row, row])
    assert [d.id for d in documents] == ["x"]
    assert faults == ["item 2 of the given rows: the id 'x' came before with the same text; left out."]


def test_an_id_that_comes_again_with_another_text_gets_a_suffix() -> None:
    rows = [{"id": "x", "text": t} for t in ("One died.", "Two died.", "Three died.", "Two died.")]
    documents, faults = both(rows)
    assert [(d.id, d.text) for d in documents] == [
        ("x", "One died."),
        ("x-2", "Two died."),
        ("x-3", "Three died."),
    ]
    assert [f.split("; ")[1] for f in faults] == ["read as 'x-2'.", "read as 'x-3'.", "left out."]


def test_without_a_handler_the_first_fault_is_raised_after_what_was_good() -> None:
    found = read([{"id": "x", "text": "Two died."}, {"id": "y"}])
    assert next(found).id == "x"
    with pytest.raises(InputError, match="has no text"):
        next(found)


def test_the_same_input_read_twice_gives_equal_documents(folder: Path) -> None:
    assert both(folder) == both(folder)


def test_an_open_file_is_read_and_left_open(folder: Path) -> None:
    with (folder / "a.txt").open("rb") as raw, (folder / "b.txt").open(encoding="utf-8") as text:
        documents, faults = both([raw, text, io.StringIO(samples.TITLED)])
        assert not raw.closed
        assert not text.closed
    assert faults == []
    assert [d.meta.get("file") for d in documents] == ["a.txt", "b.txt", None]


def test_a_pipe_or_a_dead_link_in_a_folder_is_named_and_does_not_block(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "link.txt").symlink_to(folder / "gone.txt")
    documents, faults = both(folder)
    assert len(documents) == 3
    assert faults == [f"{folder}/{name}: is no regular file." for name in ("link.txt", "pipe")]


def test_a_file_name_that_is_no_text_does_not_reach_the_record(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"orlo\xff.txt")).write_text(samples.ARTICLE, encoding="utf-8")
    (document,) = both(tmp_path)[0]
    assert document.meta["file"] == "orlo?.txt"
    assert document.model_dump_json()


@pytest.mark.parametrize(
    ("module", "file", "extra"),
    [("trafilatura", "page.html", "html"), ("pyarrow", "table.parquet", "tables")],
)
def test_a_missing_optional_package_is_named_with_its_extra(
    module: str, file: str, extra: str, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(samples.PAGE, encoding="utf-8")
    (tmp_path / "table.parquet").write_bytes(b"PAR1" + b"x" * 100)
    (tmp_path / "z.txt").write_text(samples.ARTICLE, encoding="utf-8")
    program = (
        f"import sys; sys.modules[{module!r}] = None\n"
        "from extract.errors import MissingExtra\n"
        "from extract.readers import read\n"
        f"try: list(read({str(tmp_path / file)!r}))\n"
        "except MissingExtra as e: print(e)\n"
        "faults = []\n"
        f"both = [{str(tmp_path / file)!r}, {str(tmp_path / 'z.txt')!r}]\n"
        "print(len(list(read(both, on_error=faults.append))), *faults)\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert f"pip install 'conflict-claims[{extra}]'" in out[0]
    assert out[1].startswith("1 ")
    assert f"[{extra}]" in out[1]


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    program = (
        "import sys, extract.readers as r\n"
        f"list(r.read({samples.TITLED!r}))\n"
        "print(*{m.split('.')[0] for m in sys.modules} & {'feedparser', 'trafilatura', 'lxml', 'pandas', 'pyarrow'})"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert out.strip() == ""
