"""The raw seed files give exactly the documents that were cut from them by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from extract.errors import InputError
from extract.readers import read
from extract.records import Document


@pytest.fixture
def gold(shared: Path) -> list[dict[str, Any]]:
    files = sorted((shared / "gold" / "seeds").glob("*.json"))
    return [json.loads(f.read_text(encoding="utf-8"))["document"] for f in files]


@pytest.fixture
def documents(shared: Path) -> list[Document]:
    faults: list[InputError] = []
    found = list(read(shared / "seeds", on_error=faults.append))
    assert faults == []
    return found


def _place(meta: dict[str, Any]) -> tuple[str, int]:
    return meta["file"], meta["offset"]


def test_the_seed_files_give_the_fourteen_documents_and_no_other(
    gold: list[dict[str, Any]], documents: list[Document]
) -> None:
    assert len(documents) == len(gold) == 14
    assert {_place(d.meta) for d in documents} == {_place(g["meta"]) for g in gold}


def test_every_seed_document_has_its_title_address_date_and_text(
    gold: list[dict[str, Any]], documents: list[Document]
) -> None:
    found = {_place(d.meta): d for d in documents}
    for label in gold:
        document = found[_place(label["meta"])]
        assert document.title == label["title"]
        assert document.url == label["url"]
        assert (document.published.isoformat() if document.published else None) == label["published"]
        assert document.text.strip() == label["text"].strip()


def test_a_feed_names_the_outlet_of_its_items(gold: list[dict[str, Any]], documents: list[Document]) -> None:
    found = {_place(d.meta): d for d in documents}
    for label in gold:
        if label["url"]:
            assert found[_place(label["meta"])].source == label["source"]


def test_the_seed_documents_keep_their_ids_from_run_to_run(shared: Path, documents: list[Document]) -> None:
    alone = [d.id for file in sorted((shared / "seeds").iterdir()) for d in read(str(file))]
    assert [d.id for d in documents] == alone
    assert len(set(alone)) == 14
