"""Promises of a job: it survives being killed, loses nothing that was finished, and writes nothing twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from extract.engines.scripted import ScriptedEngine
from extract.errors import ConfigError, EngineError, OutputError
from extract.jobs import check, sink
from extract.jobs.job import Job
from extract.jobs.journal import Journal
from extract.pipeline import Failure, Pipeline
from extract.records import Document, Record
from extract.settings import Settings
from tests import makers

ROOT = Path(__file__).resolve().parents[2]
COUNT = 400


def _start(out: Path, calls: Path, *flags: str, count: int = COUNT) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.jobs.slow_job", str(out), str(count), str(calls), *flags]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def _job(tmp_path: Path, engine: ScriptedEngine, **settings: object) -> Job:
    return Job(Pipeline(engine), Settings.model_validate(settings), tmp_path / "out.jsonl")


def _run(job: Job, documents: list[Document]) -> bool:
    return job.run(documents, lambda result: None, [])


def test_killed_twenty_times_it_loses_nothing_finished_and_writes_nothing_twice(tmp_path: Path) -> None:
    out, calls = tmp_path / "out.jsonl", tmp_path / "calls"
    calls.touch()
    chance = random.Random(7)
    kills = 0
    for _ in range(200):
        with _start(out, calls, "--ordered") as process:
            assert process.stdout is not None
            process.stdout.readline()
            if kills < 20:
                time.sleep(chance.uniform(0.0, 0.09))
                process.send_signal(signal.SIGKILL)
            if process.wait(timeout=60) == 0:
                break
        kills += 1
    assert kills == 20
    ids = [r.document.id for r in sink.load(out)]
    assert ids == [f"d{n:04}" for n in range(COUNT)]
    asked = calls.read_text(encoding="utf-8").split()
    # Only the document that was under way at a kill is asked for again.
    assert len(asked) <= COUNT + kills
    assert check.check(out, print) == (COUNT, 0)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["calls", "out.jsonl", "out.manifest.json"]


def test_a_torn_last_line_is_cut_off_and_said_so(tmp_path: Path) -> None:
    documents = [makers.document(id=i) for i in "abc"]
    job = _job(tmp_path, ScriptedEngine(lambda d: makers.parts()))
    stopped = _job(tmp_path, ScriptedEngine(lambda d: makers.parts()))
    stopped.run(documents, lambda result: stopped.stop(), [])
    with job.paths.partial.open("ab") as partial:
        partial.write(b'{"document": {"id": "b", "ti')
    assert _run(job, documents)
    assert job.report.torn
    assert any("torn" in line for line in job.report.lines())
    assert sorted(r.document.id for r in sink.load(tmp_path / "out.jsonl")) == ["a", "b", "c"]


def test_a_record_that_reached_the_file_but_not_the_journal_is_adopted(tmp_path: Path) -> None:
    documents = [makers.document(id=i) for i in "abc"]
    stopped = _job(tmp_path, ScriptedEngine(lambda d: makers.parts()))
    stopped.run(documents, lambda result: stopped.stop(), [])
    done = {r.document.id for r in sink.load(stopped.paths.partial)}
    other = next(i for i in "abc" if i not in done)
    with stopped.paths.partial.open("a", encoding="utf-8") as partial:
        partial.write(sink.line(makers.record(id=other)) + "\n")
    asked: list[str] = []

    def answer(document: Document) -> dict[str, object]:
        asked.append(document.id)
        return dict(makers.parts())

    job = _job(tmp_path, ScriptedEngine(answer))
    assert _run(job, documents)
    assert job.report.adopted == 1
    assert other not in asked
    assert sorted(r.document.id for r in sink.load(tmp_path / "out.jsonl")) == ["a", "b", "c"]


def test_an_interrupted_run_is_not_continued_with_other_settings(tmp_path: Path) -> None:
    documents = [makers.document(id=i) for i in "ab"]
    first = _job(tmp_path, ScriptedEngine(lambda d: {}))
    first.run(documents, lambda result: first.stop(), [])
    other = _job(tmp_path, ScriptedEngine(lambda d: {}), audit=False)
    with pytest.raises(ConfigError, match="other settings"):
        _run(other, documents)
    other.discard()
    assert _run(other, documents)


def test_two_runs_never_write_one_output(tmp_path: Path) -> None:
    # Long enough to be under way for as long as the second run waits for the lock.
    with _start(tmp_path / "out.jsonl", tmp_path / "calls", count=50 * COUNT) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.1)
        with pytest.raises(OutputError, match="another run"):
            _run(_job(tmp_path, ScriptedEngine(lambda d: {})), [makers.document()])
        process.kill()


def test_failed_documents_stand_in_a_file_that_can_be_run_again(tmp_path: Path) -> None:
    engine = ScriptedEngine([makers.parts(), EngineError("it refused.", outcome="refusal")])
    job = _job(tmp_path, engine)
    unread = [Failure(where="x.bin", outcome="input", reason="x.bin: is binary.", status="unread")]
    assert job.run([makers.document(id="a"), makers.document(id="b")], lambda r: None, unread)
    rows = [json.loads(line) for line in job.paths.failed.read_text(encoding="utf-8").splitlines()]
    assert [(r["outcome"], (r["document"] or {}).get("id")) for r in rows] == [
        ("refusal", "b"),
        ("input", None),
    ]
    assert job.report.failed == 2
    written = json.loads(job.paths.manifest.read_text(encoding="utf-8"))
    assert written["counts"]["failures"] == {"refusal": 1, "input": 1}
    assert check.check(job.output, print) == (1, 0)


def test_documents_that_wait_for_a_budget_leave_the_job_open(tmp_path: Path) -> None:
    documents = [makers.document(id=i) for i in "ab"]
    spent = ScriptedEngine([makers.parts(), EngineError("spent.", outcome="budget")])
    job = Job(Pipeline(spent, policy="wait"), Settings(fallback="wait"), tmp_path / "out.jsonl")
    assert not _run(job, documents)
    again = Job(
        Pipeline(ScriptedEngine(lambda d: makers.parts()), policy="wait"),
        Settings(fallback="wait"),
        tmp_path / "out.jsonl",
    )
    assert again.interrupted
    assert _run(again, documents)
    assert [r.document.id for r in sink.load(again.output)] == ["a", "b"]
    assert again.report.resumed == 1


def test_the_key_is_in_no_file_of_a_job(tmp_path: Path) -> None:
    job = _job(tmp_path, ScriptedEngine(lambda d: makers.parts()), api_key="sk-canary-key")
    _run(job, [makers.document()])
    for path in tmp_path.iterdir():
        assert b"sk-canary-key" not in path.read_bytes()


def test_a_changed_results_file_does_not_verify(tmp_path: Path) -> None:
    job = _job(tmp_path, ScriptedEngine(lambda d: makers.parts()))
    _run(job, [makers.document(id=i) for i in "ab"])
    text = job.output.read_text(encoding="utf-8")
    job.output.write_text(text.replace('"low":20,"high":20', '"low":400,"high":400', 1), encoding="utf-8")
    told: list[str] = []
    assert check.check(job.output, told.append) == (2, 2)
    assert any("cannot be read in its quotes" in t for t in told)
    assert any("was changed after the run" in t for t in told)


def test_records_come_out_of_two_processes_as_they_do_out_of_one(tmp_path: Path) -> None:
    from extract import door

    texts = [f"{n + 2} soldiers were killed in an attack near Dilba, the army said." for n in range(40)]
    documents = [makers.document(text, id=f"d{n}") for n, text in enumerate(texts)]
    one = list(door.stream(documents, engine="rules", settings=Settings()))
    two = list(door.stream(documents, engine="rules", settings=Settings(workers=2)))
    assert all(isinstance(r, Record) for r in one)
    assert one == two


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_a_plain_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="cannot be written"):
        _run(_job(tmp_path, ScriptedEngine(lambda d: {})), [makers.document()])
    tmp_path.chmod(0o700)


def test_a_run_that_begins_while_another_ends_gets_the_output_or_hears_that_it_is_taken(
    tmp_path: Path,
) -> None:
    path = tmp_path / "out.jsonl.journal"
    said: list[str] = []

    def come_and_go() -> None:
        for _ in range(60):
            try:
                journal = Journal(path, "settings")
            except OutputError as e:
                said.append(str(e))
                continue
            said.append(f"{journal.count('done')} done")
            journal.close(remove=True)

    runs = [threading.Thread(target=come_and_go) for _ in range(4)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert set(said) <= {"0 done", f"{tmp_path / 'out.jsonl'}: another run is writing this output."}
    assert "0 done" in said
