"""A lock on a key has one holder, whoever else tries and however the holder ends."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract.cache.inflight import InFlight, Locks

KEY, OTHER = "ab" * 32, "cd" * 32


@pytest.mark.parametrize("by_file", [False, True])
def test_one_holder_at_a_time_and_other_keys_are_free(by_file: bool, tmp_path: Path) -> None:
    first, second = Locks(tmp_path), Locks(tmp_path)

    def lock(locks: Locks, key: str) -> InFlight:
        return InFlight(tmp_path, key) if by_file else locks.of(key)

    held, wanted = lock(first, KEY), lock(second, KEY)
    assert held.acquire()
    assert not wanted.acquire()
    assert lock(second, OTHER).acquire()
    held.release()
    held.release()
    assert wanted.acquire()
    wanted.release()
    first.close()
    second.close()


def test_closing_lets_go(tmp_path: Path) -> None:
    first, second = Locks(tmp_path), Locks(tmp_path)
    assert first.of(KEY).acquire()
    first.close()
    assert second.of(KEY).acquire()
    second.close()


@pytest.mark.parametrize("by_file", ["InFlight(Path(sys.argv[1]), key)", "Locks(Path(sys.argv[1])).of(key)"])
def test_a_killed_holder_holds_no_longer(by_file: str, tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom extract.cache.inflight import InFlight, Locks\n"
        f"key = {KEY!r}\nlock = {by_file}\nprint(lock.acquire(), flush=True)\ntime.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "True"
    locks = Locks(tmp_path)
    wanted = InFlight(tmp_path, KEY) if "InFlight(" in by_file else locks.of(KEY)
    assert not wanted.acquire()
    holder.kill()
    holder.wait()
    holder.stdout.close()
    deadline = time.monotonic() + 5
    while not wanted.acquire():
        assert time.monotonic() < deadline
    wanted.release()
    locks.close()
