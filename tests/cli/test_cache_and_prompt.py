"""Promises of the commands that look after the cache and show what would be sent."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.cache import Entry, ResponseCache
from extract.engines.llm import LLMEngine
from extract.settings import Settings
from tests.servers import Server, in_turn

KEY = "ab" * 32


def _extract(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extract", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cache = ResponseCache(tmp_path / "c")
    labels = {"model": "m1", "prompt": "engagements/v1", "prompt_hash": "old", "step": "read"}
    reply = {"choices": [], "usage": {"total_tokens": 1234}}
    cache.put(KEY, Entry(reply, created="2024-07-03T10:00:00Z", labels=labels))
    return tmp_path / "c"


def test_stats_say_what_the_cache_holds(folder: Path) -> None:
    said = _extract("cache", "--dir", folder, "stats").stdout
    for words in ("entries     1", "1,234 behind", "m1 1", "engagements/v1 1", "read 1", "recordings"):
        assert words in said


def test_verify_has_exit_code_1_where_something_was_set_aside(folder: Path) -> None:
    assert _extract("cache", "--dir", folder, "verify").returncode == 0
    import sqlite3

    connection = sqlite3.connect(folder / "cache.db")
    connection.execute("UPDATE Cache SET value = 'x'")
    connection.commit()
    connection.close()
    done = _extract("cache", "--dir", folder, "verify")
    assert (done.returncode, KEY in done.stdout) == (1, True)
    assert _extract("cache", "--dir", folder, "verify").returncode == 0


def test_what_is_exported_can_be_imported(folder: Path, tmp_path: Path) -> None:
    assert "1 entries" in _extract("cache", "--dir", folder, "export", tmp_path / "x.jsonl").stdout
    assert "1 added" in _extract("cache", "--dir", tmp_path / "d", "import", tmp_path / "x.jsonl").stdout
    assert (
        "0 added, 1 were" in _extract("cache", "--dir", tmp_path / "d", "import", tmp_path / "x.jsonl").stdout
    )
    missing = _extract("cache", "--dir", tmp_path / "d", "import", tmp_path / "none.jsonl")
    assert missing.returncode == 1
    assert "none.jsonl" in missing.stderr


def test_prune_asks_what_to_remove(folder: Path) -> None:
    assert _extract("cache", "--dir", folder, "prune").returncode == 2
    assert "0 entries removed" in _extract("cache", "--dir", folder, "prune", "--older-than", "99999").stdout
    assert "1 entries removed" in _extract("cache", "--dir", folder, "prune", "--stale").stdout


def test_clear_removes_everything_when_told_so(folder: Path) -> None:
    assert "1 entries removed" in _extract("cache", "--dir", folder, "clear", "--yes").stdout
    assert "entries     0" in _extract("cache", "--dir", folder, "stats").stdout


def test_prompts_are_listed_with_version_and_hash() -> None:
    assert "engagements/v1" in _extract("prompt", "list").stdout


def test_what_is_shown_is_exactly_what_is_sent(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(
        "Soldiers killed in Dilba\n\nSeven soldiers were killed in Dilba on Monday.\n", encoding="utf-8"
    )
    shown = _extract("prompt", "show", path, "--json", "--model", "fake", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "tokens" in shown.stderr
    from extract.door import read

    empty = json.dumps({"actors": [], "engagements": [], "claims": []})
    with Server(in_turn(empty)) as server:
        settings = Settings(model="fake", base_url=server.url, cache_dir=tmp_path / "c", audit=False)
        with LLMEngine(settings) as engine:
            engine.extract(read(str(path))[0])
        assert server.bodies[0] == json.loads(shown.stdout)


def test_a_prompt_is_shown_as_text_with_an_estimate(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("Seven soldiers were killed in Dilba.", encoding="utf-8")
    said = _extract("prompt", "show", path, "--version", "v1", "--mode", "plain").stdout
    assert "## system" in said
    assert "Seven soldiers were killed in Dilba." in said
    assert "additionalProperties" in said
    assert "tokens" in said.splitlines()[-1]
    unknown = _extract("prompt", "show", path, "--version", "v99")
    assert (unknown.returncode, "v99" in unknown.stderr) == (2, True)
