"""Promises of the door: run, read, Run."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.engines.base import Draft
from extract.errors import ConfigError, EngineError, OutputError
from tests import makers


def test_all_is_sorted_and_every_name_loads() -> None:
    assert extract.__all__[:-1] == sorted(extract.__all__[:-1], key=str.lower)
    for name in extract.__all__:
        assert getattr(extract, name) is not None
    assert {*extract._HOME_OF, "__version__"} == set(extract.__all__)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, extract; print([m for m in ('pydantic', 'openai', 'instructor', 'pandas') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


@pytest.mark.parametrize("on", [True, False])
def test_loading_leaves_the_cyclic_collector_as_it_was(on: bool) -> None:
    code = f"import gc, extract; gc.{'enable' if on else 'disable'}(); extract.run; print(gc.isenabled())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == str(on)


def test_run_takes_documents_and_a_scripted_engine() -> None:
    engine = extract.ScriptedEngine(lambda document: makers.parts())
    run = extract.run([makers.document(id="one"), makers.document(id="two")], engine=engine)
    assert [r.document.id for r in run] == ["one", "two"]
    assert "2 records" in repr(run)
    assert not run.failures


def test_one_failing_document_leaves_the_others() -> None:
    engine = extract.ScriptedEngine([makers.parts(), EngineError("no.", outcome="refusal"), makers.parts()])
    run = extract.run([makers.document(id=i) for i in "abc"], engine=engine)
    assert [r.document.id for r in run] == ["a", "c"]
    assert [(f.where, f.outcome) for f in run.failures] == [("b", "refusal")]
    assert "1 failure" in repr(run)


def test_an_unknown_engine_is_a_plain_sentence() -> None:
    with pytest.raises(ConfigError, match="engine 'magic' is unknown; choose from auto, rules, llm"):
        extract.run("Some text about soldiers.", engine="magic")


def test_what_cannot_be_read_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(makers.TEXT, encoding="utf-8")
    engine = extract.ScriptedEngine(lambda document: {})
    run = extract.run([tmp_path / "absent.txt", good], engine=engine)
    assert len(run) == 1
    assert len(run.failures) == 1
    assert "absent.txt" in run.failures[0].reason


def test_save_and_load_give_the_same_records(tmp_path: Path) -> None:
    run = extract.run(makers.document(), engine=extract.ScriptedEngine(lambda d: makers.parts()))
    path = run.save(tmp_path / "out.jsonl")
    assert list(extract.Run.load(path)) == list(run)
    before = path.read_bytes()
    assert run.save(path).read_bytes() == before


def test_a_place_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    run = extract.run(makers.document(), engine=extract.ScriptedEngine(lambda d: makers.parts()))
    with pytest.raises(OutputError, match="cannot be written"):
        run.save(tmp_path / "no" / "such" / "folder.jsonl")
    with pytest.raises(OutputError, match="is a folder"):
        run.save(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_frames_have_their_columns_even_without_rows() -> None:
    pytest.importorskip("pandas")
    full = extract.run(makers.document(), engine=extract.ScriptedEngine(lambda d: makers.parts()))
    empty = extract.run(makers.document(), engine=extract.ScriptedEngine(lambda d: {}))
    for name, frame in full.to_frames().items():
        assert list(frame.columns) == list(empty.to_frames()[name].columns)
    assert list(full.claims["low"]) == [7, 20, 2]
    assert full.claims["high"].isna().tolist() == [True, False, False]
    assert full.claims["claimant"].tolist() == ["army", "Hill Front", "Hill Front"]


class _Waiting:
    """An engine that waits, and notes how many documents were under way at once."""

    name, version, concurrency = "waiting", "1", 4

    def __init__(self) -> None:
        self.now = self.most = 0

    def extract(self, document: extract.Document) -> Draft:
        raise AssertionError("the async way is there")

    async def aextract(self, document: extract.Document) -> Draft:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.01 if document.id.endswith("0") else 0)
        self.now -= 1
        made = extract.Provenance(engine=self.name, engine_version="1", toolkit_version="0")
        return Draft(provenance=made)


def test_waiting_engines_run_at_once_within_their_limit_and_keep_the_order() -> None:
    engine = _Waiting()
    documents = [makers.document(id=f"d{n}") for n in range(50)]
    run = extract.run(documents, engine=engine)
    assert [r.document.id for r in run] == [d.id for d in documents]
    assert 1 < engine.most <= 4


def test_run_works_inside_a_running_event_loop() -> None:
    async def notebook() -> Any:
        return extract.run(makers.document(), engine=_Waiting())

    assert len(asyncio.run(notebook())) == 1


def test_a_progress_function_is_told_the_number_done() -> None:
    seen: list[int] = []
    engine = extract.ScriptedEngine(lambda d: {})
    extract.run([makers.document(id=i) for i in "ab"], engine=engine, progress=seen.append)
    assert seen == [1, 2]
