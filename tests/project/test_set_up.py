"""Promises of the project's own files."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        return [
            p for p in ROOT.rglob("*") if p.is_file() and ".venv" not in p.parts and ".git" not in p.parts
        ]
    return [ROOT / name for name in listed.stdout.splitlines()]


def test_constraints_are_exact_and_name_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(r"[A-Za-z0-9_.-]+==[A-Za-z0-9_.+!-]+", line), line


def test_there_is_no_lock_file_that_carries_addresses() -> None:
    names = {p.name for p in _tracked()}
    assert not {n for n in names if n.endswith(".lock") or n.startswith(("pylock", "Pipfile"))}


def test_every_range_of_the_project_admits_its_pin() -> None:
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = {canonicalize_name(name): pin for name, pin in (line.split("==") for line in lines)}
    extras = project["optional-dependencies"]
    for text in [*project["dependencies"], *(t for group in extras.values() for t in group)]:
        requirement = Requirement(text)
        if requirement.name == project["name"]:
            continue
        pin = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pin, prereleases=True), f"{text} does not admit {pin}"


def test_no_file_names_a_path_of_a_machine_or_an_issue() -> None:
    wrong = re.compile(r"/work/main|/work/shared|/root/|\bissue #?\d|\(#\d+\)", re.IGNORECASE)
    for path in _tracked():
        if path == Path(__file__) or path.suffix in {".png", ".gz", ".parquet"} or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found = wrong.search(text)
        assert found is None, f"{path.relative_to(ROOT)}: {found and found.group()}"


def test_python_before_3_11_gets_a_plain_sentence(tmp_path: Path) -> None:
    old = tmp_path / "python-old"
    old.write_text('#!/bin/sh\ncase "$1" in -c) exit 1;; -V) echo Python 3.10.13;; esac\n', encoding="utf-8")
    old.chmod(0o755)
    command = ["make", "-C", str(ROOT), "-W", "pyproject.toml", f"PYTHON={old}", "VENV=no-such-venv", "demo"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode != 0
    assert "Python 3.11 or newer is needed, and" in done.stdout + done.stderr


def test_make_alone_lists_the_targets() -> None:
    done = subprocess.run(["make", "-C", str(ROOT)], capture_output=True, text=True, check=True)
    for target in ("demo", "test", "lint", "wheel-check", "bench"):
        assert f"make {target}" in done.stdout


def test_help_is_quick_because_it_loads_no_command() -> None:
    code = (
        "import sys; sys.argv = ['extract', '--help']\n"
        "from extract.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([m for m in sys.modules if m.startswith('extract.cli.')], 'pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[] False"
    assert "run" in done.stdout
