"""The cache gives back what was stored, or nothing: never something else."""

from __future__ import annotations

import hashlib
import json
import pickle
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.cache import KEY_VERSION, Entry, ResponseCache, key_of
from extract.cache.entry import from_line, line, sealed, unsealed
from extract.errors import CacheError, InputError

KEY = "ab" * 32


def entry(content: str = "{}", **labels: str) -> Entry:
    """An entry with one reply."""
    reply = {
        "choices": [{"message": {"content": content}, "finish_reason": "stop"}],
        "usage": {"total_tokens": 12},
    }
    return Entry(reply, seconds=0.5, created="2024-07-03T10:00:00Z", labels=labels)


def raw(folder: Path, statement: str, *values: Any) -> None:
    """Writes into the database behind the cache's back."""
    connection = sqlite3.connect(folder / "cache.db")
    connection.execute(statement, values)
    connection.commit()
    connection.close()


def test_what_is_stored_is_found_by_another_instance(tmp_path: Path) -> None:
    ResponseCache(tmp_path).put(KEY, entry("öß\u2028\ud800"))
    found = ResponseCache(tmp_path).get(KEY)
    assert found is not None
    assert found.entry == entry("öß\u2028\ud800")
    assert found.layer == "cache"


def test_looking_creates_nothing(tmp_path: Path) -> None:
    cache = ResponseCache(tmp_path / "none")
    assert cache.get(KEY) is None
    assert cache.verify().ok
    assert cache.stats().entries == 0
    assert cache.clear() == 0
    assert not (tmp_path / "none").exists()


def test_the_folder_is_closed_to_others(tmp_path: Path) -> None:
    ResponseCache(tmp_path / "c").put(KEY, entry())
    assert stat.S_IMODE((tmp_path / "c").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("mode", "reads", "writes"), [("on", 1, 1), ("refresh", 0, 1), ("off", 0, 0), ("offline", 1, 0)]
)
def test_modes_read_and_write_as_they_say(mode: Any, reads: int, writes: int, tmp_path: Path) -> None:
    ResponseCache(tmp_path).put(KEY, entry("old"))
    cache = ResponseCache(tmp_path, mode)
    assert (cache.get(KEY) is not None) == bool(reads)
    cache.put(KEY, entry("new"))
    stored = ResponseCache(tmp_path).get(KEY)
    assert stored is not None
    assert (stored.entry == entry("new")) == bool(writes)


def test_nothing_is_ever_evicted(tmp_path: Path) -> None:
    cache = ResponseCache(tmp_path)
    for n in range(300):
        cache.put(f"{n:064x}", entry("x" * 10_000))
    assert cache.stats().entries == 300


class Bomb:
    """Runs a command when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return (Path.touch, (self.path,))


def test_a_planted_pickle_is_never_loaded(tmp_path: Path) -> None:
    home, mark = tmp_path / "c", tmp_path / "ran"
    ResponseCache(home).put("cd" * 32, entry())
    bomb = pickle.dumps(Bomb(mark))
    insert = "INSERT INTO Cache (key, raw, mode, filename, value) VALUES (?, ?, ?, ?, ?)"
    raw(home, insert, KEY, 1, 4, None, bomb)
    raw(home, insert, sqlite3.Binary(bomb), 0, 1, None, "x")
    (home / "planted.val").write_bytes(bomb)
    raw(home, insert, "ef" * 32, 1, 4, "planted.val", None)
    raw(home, insert, "12" * 32, 1, 3, "../secret.txt", None)
    (tmp_path / "secret.txt").write_text("secret")
    cache = ResponseCache(home)
    for key in (KEY, "ef" * 32, "12" * 32):
        assert cache.get(key) is None
    result = cache.verify()
    cache.export(tmp_path / "out.jsonl")
    cache.clear()
    assert not mark.exists()
    assert (tmp_path / "secret.txt").exists()
    assert result.sound == 1
    assert "secret" not in (tmp_path / "out.jsonl").read_text()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE Cache SET value = substr(value, 1, 40)",
        "UPDATE Cache SET value = replace(value, 'stop', 'halt')",
        "UPDATE Cache SET value = ''",
        "UPDATE Cache SET value = NULL",
        "UPDATE Cache SET value = 17",
        "UPDATE Cache SET mode = 3, filename = 'gone.val', value = NULL",
        "UPDATE Cache SET value = x'00ff'",
    ],
)
def test_a_damaged_entry_is_set_aside_and_said(damage: str, tmp_path: Path) -> None:
    ResponseCache(tmp_path).put(KEY, entry())
    raw(tmp_path, damage)
    cache = ResponseCache(tmp_path)
    assert cache.get(KEY) is None
    assert any(KEY in event for event in cache.events)
    assert KEY in (tmp_path / "set-aside" / "entries.jsonl").read_text()
    cache.put(KEY, entry("again"))
    assert cache.get(KEY) is not None
    assert cache.verify().ok


def test_an_entry_under_another_key_is_no_answer(tmp_path: Path) -> None:
    ResponseCache(tmp_path).put(KEY, entry())
    raw(tmp_path, "UPDATE Cache SET key = ?", "cd" * 32)
    assert ResponseCache(tmp_path).get("cd" * 32) is None


@pytest.mark.parametrize("garbage", [b"this is no database at all" * 50, b""], ids=["garbage", "empty"])
def test_a_damaged_database_is_set_aside_and_a_new_one_begun(garbage: bytes, tmp_path: Path) -> None:
    ResponseCache(tmp_path).put(KEY, entry())
    for path in tmp_path.glob("cache.db*"):
        path.unlink()
    (tmp_path / "cache.db").write_bytes(garbage)
    cache = ResponseCache(tmp_path)
    assert cache.get(KEY) is None
    cache.put(KEY, entry())
    assert cache.get(KEY) is not None
    if garbage:
        assert any("set aside" in event for event in cache.events)
        assert any(p.read_bytes() == garbage for p in (tmp_path / "set-aside").glob("*cache.db"))


def test_a_page_overwritten_in_the_middle_never_gives_a_wrong_answer(tmp_path: Path) -> None:
    cache = ResponseCache(tmp_path)
    for n in range(200):
        cache.put(f"{n:064x}", entry(f"answer {n} " + "x" * 500))
    cache.close()
    connection = sqlite3.connect(tmp_path / "cache.db")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    whole = bytearray((tmp_path / "cache.db").read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 4096] = b"\xa5" * 4096
    (tmp_path / "cache.db").write_bytes(whole)
    again = ResponseCache(tmp_path)
    for n in range(200):
        found = again.get(f"{n:064x}")
        assert found is None or found.entry == entry(f"answer {n} " + "x" * 500)
    again.verify()
    assert ResponseCache(tmp_path).verify().ok


def test_an_export_is_sorted_text_that_another_cache_takes_whole(tmp_path: Path) -> None:
    cache = ResponseCache(tmp_path / "a")
    for n in (3, 1, 2):
        cache.put(f"{n:064x}", entry(f"“{n}”", model="m1" if n < 3 else "m2", prompt="engagements/v1"))
    cache.put(KEY, Entry(None, "truncated", created="2024-07-03T10:00:00Z"))
    assert cache.export(tmp_path / "all.jsonl") == 4
    rows = (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()
    assert [from_line(r)[0] for r in rows] == sorted(from_line(r)[0] for r in rows)
    assert "“1”" in rows[0]
    other = ResponseCache(tmp_path / "b")
    assert other.load(tmp_path / "all.jsonl").added == 4
    again = other.load(tmp_path / "all.jsonl")
    assert (again.added, again.same, again.differing) == (0, 4, [])
    assert list(other.items()) == list(cache.items())
    assert cache.export(tmp_path / "some.jsonl", model="m1") == 2
    other.export(tmp_path / "back.jsonl")
    assert (tmp_path / "back.jsonl").read_bytes() == (tmp_path / "all.jsonl").read_bytes()


def test_an_import_keeps_what_is_there_and_names_what_differs(tmp_path: Path) -> None:
    first, second = ResponseCache(tmp_path / "a"), ResponseCache(tmp_path / "b")
    first.put(KEY, entry("one"))
    second.put(KEY, entry("two"))
    first.export(tmp_path / "x.jsonl")
    assert second.load(tmp_path / "x.jsonl").differing == [KEY]
    found = second.get(KEY)
    assert found is not None
    assert found.entry == entry("two")


@pytest.mark.parametrize(
    "wrong", ["not json", '{"key": "short"}', "[]", '{"key": "' + KEY + '", "reply": 3}', "{}"]
)
def test_a_wrong_line_of_an_import_is_named_and_nothing_is_imported(wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(line(KEY, entry()) + "\n\n" + wrong + "\n")
    cache = ResponseCache(tmp_path / "c")
    with pytest.raises(InputError, match="line 3"):
        cache.load(path)
    assert cache.get(KEY) is None


def test_prune_removes_what_is_old_or_asked_by_nobody(tmp_path: Path) -> None:
    cache = ResponseCache(tmp_path)
    cache.put("1" * 64, entry(prompt_hash="aa"))
    cache.put("2" * 64, entry(prompt_hash="bb"))
    assert cache.prune(before="2024-01-01T00:00:00Z") == 0
    assert cache.prune(prompt_hashes=frozenset({"bb"})) == 1
    assert [key for key, _ in cache.items()] == ["2" * 64]
    assert cache.prune(before="2025-01-01T00:00:00Z") == 1


@given(st.text(), st.dictionaries(st.text(min_size=1), st.text(), max_size=3))
def test_any_reply_survives_storing_and_exporting(content: str, labels: dict[str, str]) -> None:
    one = entry(content, **{f"k{k}": v for k, v in labels.items()})
    assert unsealed(KEY, sealed(KEY, one)) == one
    text = line(KEY, one)
    assert "\n" not in text
    assert len(text.splitlines()) == 1
    assert from_line(text) == (KEY, one)


@given(st.text(max_size=300), st.integers(0, 400), st.characters())
def test_any_change_of_a_sealed_entry_is_noticed(content: str, at: int, new: str) -> None:
    text = sealed(KEY, entry(content))
    at %= len(text)
    changed = text[:at] + new + text[at + 1 :]
    if changed != text:
        with pytest.raises(CacheError):
            unsealed(KEY, changed)


def test_a_key_depends_on_what_is_asked_and_not_on_how_it_gets_there() -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": "é\ud800"}], "temperature": 0.0}
    assert key_of(body) == key_of(dict(reversed(body.items())))
    assert key_of(body) == key_of({**body, "timeout": 3, "api_key": "sk", "user": "me", "stream": False})
    for other in (
        {"model": "n"},
        {"temperature": 1.0},
        {"seed": 1},
        {"response_format": {"type": "json_object"}},
    ):
        assert key_of({**body, **other}) != key_of(body)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=8,
    ),
    st.text(),
)
def test_a_key_is_the_hash_of_the_plain_canonical_json(part: Any, text: str) -> None:
    body = {
        "model": "m",
        "part": part,
        "messages": [{"role": "user", "content": text + "x" * 1200, "z": part}],
    }
    plain = json.dumps({"body": body, "v": KEY_VERSION}, sort_keys=True, separators=(",", ":"))
    assert key_of(body) == hashlib.sha256(plain.encode()).hexdigest()


WRITER = """
import sys
from pathlib import Path
from extract.cache import Entry, ResponseCache
cache = ResponseCache(Path(sys.argv[1]))
print("go", flush=True)
for n in range(100000):
    cache.put(f"{n:064x}", Entry({"choices": [], "n": "x" * 3000}, created="now"))
"""


def test_a_writer_killed_in_the_middle_leaves_a_sound_cache(tmp_path: Path) -> None:
    for _ in range(3):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            writer.wait(timeout=0.3)
        writer.kill()
        writer.wait()
        writer.stdout.close()
        assert ResponseCache(tmp_path).verify().ok
    assert ResponseCache(tmp_path).stats().entries > 10
