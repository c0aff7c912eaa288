"""The answers that come with the project belong to the prompts that come with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import prompting
from extract.cache import Entry, Recordings, ResponseCache
from extract.errors import CacheError

KEY = "ab" * 32


def test_recordings_stand_behind_the_cache_and_are_never_written(tmp_path: Path) -> None:
    recorded, stored = Entry({"choices": []}, created="then"), Entry({"choices": [1]}, created="now")
    first = ResponseCache(tmp_path / "first")
    first.put(KEY, recorded)
    folder = tmp_path / "recordings"
    folder.mkdir()
    first.export(folder / "a.jsonl")
    before = (folder / "a.jsonl").read_bytes()
    cache = ResponseCache(tmp_path / "second", "on", Recordings(folder))
    found = cache.get(KEY)
    assert found is not None
    assert (found.entry, found.layer) == (recorded, "recordings")
    cache.put(KEY, stored)
    found = cache.get(KEY)
    assert found is not None
    assert (found.entry, found.layer) == (stored, "cache")
    assert (folder / "a.jsonl").read_bytes() == before


def test_a_wrong_line_of_a_recording_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("\n{}\n")
    with pytest.raises(CacheError, match=r"bad\.jsonl, line 2"):
        Recordings(tmp_path).get(KEY)


def test_the_model_of_most_recordings_is_the_one_they_name(tmp_path: Path) -> None:
    cache = ResponseCache(tmp_path / "c")
    for n, model in enumerate(("m2", "m1", "m2")):
        cache.put(f"{n:064x}", Entry({"choices": []}, labels={"model": model}))
    cache.export(tmp_path / "r.jsonl")
    assert Recordings(tmp_path).model() == "m2"
    assert Recordings(None).model() is None


def test_recordings_of_another_text_of_a_prompt_are_stale(tmp_path: Path) -> None:
    cache = ResponseCache(tmp_path / "c")
    for n, (prompt, digest) in enumerate((("p/v1", "aa"), ("p/v1", "bb"), ("p/v2", "cc"))):
        labels = {"prompt": prompt, "prompt_hash": digest, "document": f"d{n}"}
        cache.put(f"{n:064x}", Entry({"choices": []}, labels=labels))
    cache.export(tmp_path / "r.jsonl")
    assert [e.labels["document"] for _, e in Recordings(tmp_path).stale("p/v1", "aa")] == ["d1"]


def test_no_recording_of_this_project_is_stale() -> None:
    """Fails with the names of the documents whose answers have to be recorded again."""
    stale: list[str] = []
    recordings = Recordings.bundled()
    for version in prompting.versions("engagements"):
        prompt = prompting.load(f"engagements/{version}")
        stale += [e.labels.get("document", "probe") for _, e in recordings.stale(prompt.label, prompt.hash)]
    assert sorted(set(stale)) == []
