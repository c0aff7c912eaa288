"""A run can be repeated to the byte from the cache, without key or network."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from extract import pipeline
from extract.cache import Recordings, ResponseCache
from extract.engines.llm import LLMEngine
from extract.errors import EngineError
from tests.engines.llm import makers
from tests.engines.llm.makers import KILLED, LOST, RIGHT, answer, change
from tests.servers import Reply, Server, in_turn

CANARY = "sk-canary-0123456789abcdef"

CONVERSATION = in_turn("{", json.dumps(answer(KILLED)), change(claims=[LOST, makers.BURNED]))
"""An invalid answer, one that forgets figures, and the second turn that adds them."""


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails a test in which anything opens a connection."""

    def refuse(*_: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def recorded(tmp_path: Path, **fields: Any) -> tuple[str, int]:
    """Runs the conversation once; gives the record's JSON and the number of requests."""
    with Server(CONVERSATION) as server, makers.engine(server.url, tmp_path, **fields) as engine:
        record = pipeline.finish(makers.document(), engine.extract(makers.document()))
        return record.model_dump_json(exclude={"provenance": {"usage"}}), server.count


@pytest.mark.usefixtures("no_network")
def test_offline_a_miss_never_touches_the_network_and_names_the_key(tmp_path: Path) -> None:
    with (
        makers.engine("http://127.0.0.1:9/v1", tmp_path, cache="offline") as engine,
        pytest.raises(EngineError) as caught,
    ):
        engine.extract(makers.document())
    assert caught.value.outcome == "offline_miss"
    key = str(caught.value).rstrip(".").split()[-1]
    assert len(key) == 64
    assert not (tmp_path / "responses").exists()  # looking leaves nothing behind


def test_re_asks_and_second_turns_replay_offline_with_no_request_and_the_same_bytes(tmp_path: Path) -> None:
    first, requests = recorded(tmp_path)
    assert requests == 3
    replays = []
    for url in (None, "http://127.0.0.1:9/v1"):  # neither the endpoint nor its absence is part of a key
        with makers.engine(url, tmp_path, cache="offline", api_key=CANARY, timeout=77) as engine:
            record = pipeline.finish(makers.document(), engine.extract(makers.document()))
            assert engine.totals.requests == 0
            assert engine.totals.cached == 3
            replays.append(record.model_dump_json())
            assert record.model_dump_json(exclude={"provenance": {"usage"}}) == first
    assert replays[0] == replays[1]


def test_another_document_model_prompt_or_token_limit_is_another_key(tmp_path: Path) -> None:
    recorded(tmp_path)
    changes: list[dict[str, Any]] = [{"model": "other"}, {"answer_tokens": 4000}, {"mode": "tools"}]
    for given in changes:
        with makers.engine(None, tmp_path, cache="offline", **given) as engine, pytest.raises(EngineError):
            engine.extract(makers.document())
    with makers.engine(None, tmp_path, cache="offline") as engine, pytest.raises(EngineError):
        engine.extract(makers.document(makers.TEXT.replace("seven", "eight")))


def test_refresh_asks_again_and_stores_the_new_answer(tmp_path: Path) -> None:
    recorded(tmp_path)
    with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path, cache="refresh") as engine:
        engine.extract(makers.document())
        assert server.count == 1
    with makers.engine(None, tmp_path, cache="offline") as engine:
        assert len(engine.extract(makers.document()).claims) == 3
        assert engine.totals.cached == 1


def test_off_neither_reads_nor_writes(tmp_path: Path) -> None:
    recorded(tmp_path)
    before = sorted((tmp_path / "responses").rglob("*"))
    for _ in range(2):
        with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path, cache="off") as engine:
            engine.extract(makers.document())
            assert server.count == 1
    assert sorted((tmp_path / "responses").rglob("*")) == before


@pytest.mark.usefixtures("no_network")
def test_recordings_answer_where_the_cache_is_empty(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    cache = ResponseCache(tmp_path / "first")
    recordings = tmp_path / "recordings" / "made.jsonl"
    _record_elsewhere(tmp_path / "first")
    assert cache.export(recordings) == 4
    behind = ResponseCache(tmp_path / "empty", "offline", Recordings(recordings.parent))
    settings = makers.settings(None, tmp_path, model=None, cache="offline")
    with LLMEngine(settings, cache=behind) as engine:
        assert engine.model == "fake"  # nobody named a model: the recordings do
        assert len(engine.extract(makers.document()).claims) == 3
    assert not (tmp_path / "empty").exists()


def _record_elsewhere(folder: Path) -> None:
    """Records the conversation in another process, whose network is its own."""
    code = (
        "import sys; from pathlib import Path; from tests.engines.llm import makers, test_replay as t\n"
        "from tests.servers import Server\n"
        "with Server(t.CONVERSATION) as s:\n"
        f"    with makers.engine(s.url, Path('.'), cache_dir=Path({str(folder)!r})) as e:\n"
        "        e.extract(makers.document())\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=_root(), timeout=60)


def _root() -> Path:
    return Path(__file__).resolve().parents[3]


WORKER = """
import sys
from pathlib import Path
from tests.engines.llm import makers
url, folder = sys.argv[1], Path(sys.argv[2])
with makers.engine(url, folder) as engine:
    for n in range(12):
        assert len(engine.extract(makers.document(id=f"d{n}", title=f"Post {n}")).claims) == 3
    print(engine.totals.requests, engine.totals.cached)
"""


def test_two_processes_on_one_cache_ask_each_question_once(tmp_path: Path) -> None:
    with Server(in_turn(Reply(RIGHT, delay=0.05))) as server:
        command = [sys.executable, "-c", WORKER, server.url, str(tmp_path)]
        workers = [
            subprocess.Popen(command, cwd=_root(), stdout=subprocess.PIPE, text=True) for _ in range(2)
        ]
        outputs = [w.communicate(timeout=60)[0].split() for w in workers]
        assert [w.returncode for w in workers] == [0, 0]
        assert server.count == 12
        assert sum(int(o[0]) for o in outputs) == 12
        assert sum(int(o[1]) for o in outputs) == 12
    result = ResponseCache(tmp_path / "responses").verify()
    assert (result.sound, result.ok) == (13, True)  # twelve answers and the probe


def test_a_process_that_is_killed_loses_only_what_was_under_way(tmp_path: Path) -> None:
    with Server(in_turn(Reply(RIGHT, delay=0.01))) as server:
        command = [
            sys.executable,
            "-c",
            WORKER.replace("range(12)", "range(5000)"),
            server.url,
            str(tmp_path),
        ]
        worker = subprocess.Popen(command, cwd=_root())
        deadline = time.monotonic() + 60
        while server.count < 15 and time.monotonic() < deadline:
            time.sleep(0.005)
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait(timeout=10)
        asked = server.count
        result = ResponseCache(tmp_path / "responses").verify()
        assert result.ok
        assert asked - 1 <= result.sound <= asked + 1  # the probe is stored too; one may have been under way
        with makers.engine(server.url, tmp_path) as engine:  # nor is anything locked for good
            for n in range(15):
                engine.extract(makers.document(id=f"d{n}", title=f"Post {n}"))
        assert server.count - asked <= 1


def test_the_key_never_appears_in_anything_that_is_written_or_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    with Server(CONVERSATION) as server:
        with makers.engine(server.url, tmp_path, api_key=CANARY) as engine:
            record = pipeline.finish(makers.document(), engine.extract(makers.document()))
            engine.cache.export(tmp_path / "export.jsonl")
        assert all(CANARY in h["authorization"] for h in _lower(server.headers))
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert CANARY.encode() not in path.read_bytes(), path
    said = capfd.readouterr()
    for text in (
        record.model_dump_json(),
        repr(engine.settings),
        said.out,
        said.err,
        caplog.text,
        str(engine.totals),
    ):
        assert CANARY not in text


def _lower(headers: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{k.lower(): v for k, v in h.items()} for h in headers]


def test_importing_the_package_loads_no_model_library() -> None:
    code = (
        "import sys, extract.engines.llm, extract.cache, extract.prompting\n"
        "heavy = {'openai', 'instructor', 'tenacity', 'diskcache', 'httpx', 'httpx2'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
