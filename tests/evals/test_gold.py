"""Gold is read whole or not at all, pinned by digests, and split by a rule that nothing moves."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import gold as golds
from evals.gold import SPLITS, check_manifest, load, record_digest, split_of, without_text, write_manifest
from extract.errors import InputError

from .makers import WORDS, claim, record


def put(folder: Path, *idents: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for ident in idents:
        (folder / f"{ident}.json").write_text(
            record(claim(), ident=ident).model_dump_json(), encoding="utf-8"
        )
    return folder


def test_a_folder_is_read_in_order_of_ids(tmp_path: Path) -> None:
    assert [r.document.id for r in load(put(tmp_path, "b", "a")).records] == ["a", "b"]


def test_folders_of_folders_and_single_files_are_read(tmp_path: Path) -> None:
    put(tmp_path / "x", "a")
    put(tmp_path / "y", "b")
    assert len(load(tmp_path).records) == 2
    assert load(tmp_path / "x" / "a.json").name == "a"


def test_the_digest_of_a_record_hangs_on_its_content_alone(tmp_path: Path) -> None:
    put(tmp_path, "a")
    file = tmp_path / "a.json"
    before = load(tmp_path).digest
    file.write_text(json.dumps(json.loads(file.read_text()), indent=3, sort_keys=True))
    assert load(tmp_path).digest == before
    file.write_text(file.read_text().replace("Hill Front", "Hill Band"))
    assert load(tmp_path).digest != before


@given(st.text(min_size=1))
def test_every_id_has_one_split(ident: str) -> None:
    assert split_of(ident) in SPLITS


def test_the_split_of_an_id_is_fixed_for_ever() -> None:
    assert {i: split_of(i) for i in ("dilba", "karo", "suna", "mopti", "gao")} == {
        "dilba": "test",
        "karo": "dev",
        "suna": "test",
        "mopti": "dev",
        "gao": "test",
    }


def test_a_split_and_a_part_of_an_id_choose_documents(tmp_path: Path) -> None:
    put(tmp_path, "dilba", "karo", "mopti")
    assert [r.document.id for r in load(tmp_path, split="test").records] == ["dilba"]
    assert load(tmp_path, split="dev").name.endswith("/dev")
    assert [r.document.id for r in load(tmp_path, only="kar").records] == ["karo"]


def test_a_manifest_lets_unchanged_gold_pass_and_names_what_changed(tmp_path: Path) -> None:
    put(tmp_path, "a", "b")
    write_manifest(tmp_path)
    assert len(load(tmp_path).records) == 2
    file = tmp_path / "b.json"
    file.write_text(file.read_text().replace("Hill Front", "Hill Band"))
    with pytest.raises(InputError, match=r"differs from its manifest \(b\)"):
        load(tmp_path)


def test_a_record_that_is_new_or_gone_is_a_difference_from_the_manifest(tmp_path: Path) -> None:
    put(tmp_path, "a", "b", "c")
    write_manifest(tmp_path)
    put(tmp_path, "d")
    with pytest.raises(InputError, match=r"\(d\)"):
        load(tmp_path)
    (tmp_path / "d.json").unlink()
    (tmp_path / "c.json").unlink()
    with pytest.raises(InputError, match=r"\(c\)"):
        load(tmp_path)


def test_one_file_of_a_folder_is_checked_by_itself(tmp_path: Path) -> None:
    put(tmp_path, "a", "b")
    write_manifest(tmp_path)
    assert len(load(tmp_path / "a.json").records) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not readable as JSON"),
        ('{"document": {"id": "x"}}', "neither 'text' nor 'text_sha256'"),
        ('{"document": {"id": "x", "text": "y"}, "claims": [{}]}', r"claims\.0"),
        ("[]", "."),
    ],
)
def test_a_faulty_record_is_named_with_its_fault(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "x.json").write_text(content)
    with pytest.raises(InputError, match=said) as caught:
        load(tmp_path)
    assert "x.json" in str(caught.value)


def test_a_path_without_gold_is_an_error(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "away"):
        with pytest.raises(InputError):
            load(path)


def test_two_records_of_one_id_are_an_error(tmp_path: Path) -> None:
    put(tmp_path / "x", "a")
    put(tmp_path / "y", "a")
    with pytest.raises(InputError, match="the id 'a'"):
        load(tmp_path)


def test_labels_without_text_find_it_by_its_digest(tmp_path: Path) -> None:
    whole = record(claim())
    labels, texts = tmp_path / "labels", tmp_path / "texts"
    labels.mkdir()
    texts.mkdir()
    (labels / "dilba.json").write_text(json.dumps(without_text(whole)))
    assert WORDS not in (labels / "dilba.json").read_text().replace(json.dumps(WORDS)[1:-1], "", 2)
    with pytest.raises(InputError, match="--texts"):
        load(labels)
    with pytest.raises(InputError, match="is not in"):
        load(labels, texts=texts)
    (texts / "dilba.txt").write_text(WORDS + "!", encoding="utf-8")
    with pytest.raises(InputError, match="digest differs"):
        load(labels, texts=texts)
    (texts / "dilba.txt").write_text(WORDS, encoding="utf-8")
    (found,) = load(labels, texts=texts).records
    assert found == whole
    assert record_digest(found) == record_digest(whole)


def test_a_text_is_never_looked_for_outside_its_folder(tmp_path: Path) -> None:
    data = without_text(record())
    data["document"]["text_file"] = "../secret.txt"
    (tmp_path / "secret.txt").write_text(WORDS)
    (tmp_path / "texts").mkdir()
    (tmp_path / "x.json").write_text(json.dumps(data))
    with pytest.raises(InputError, match="is not in"):
        load(tmp_path / "x.json", texts=tmp_path / "texts")


# the gold that ships


def test_the_shipped_gold_is_what_its_manifest_says() -> None:
    folder = golds.shipped()
    files = golds.gold_files(folder)
    assert (folder / golds.MANIFEST).is_file()
    check_manifest(folder, [(f, golds.read(f)) for f in files])


def test_the_shipped_gold_has_enough_articles_in_both_splits_and_some_without_an_engagement() -> None:
    records = load(golds.shipped()).records
    assert len(records) >= 24
    assert min(sum(split_of(r.document.id) == s for r in records) for s in SPLITS) >= 6
    assert any(not r.engagements for r in records)


def test_the_shipped_labels_have_no_error_by_the_codebook() -> None:
    from evals.labels.check import check

    for r in load(golds.shipped()).records:
        assert not check(r.model_dump(mode="json")).errors


def test_the_shipped_schema_is_current() -> None:
    assert json.loads((golds.shipped() / golds.SCHEMA).read_text(encoding="utf-8")) == golds.schema()
