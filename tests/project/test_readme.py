"""What the README shows has to work."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_python_block_runs(tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    assert blocks
    for block in blocks:
        done = subprocess.run([sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def test_the_notebook_session_prints_the_claims_it_speaks_of(tmp_path: Path) -> None:
    block = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)[0]
    done = subprocess.run([sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True)
    lines = done.stdout.splitlines()
    assert any(line.startswith("killed 7 None | the army") for line in lines), lines
    assert any(line.startswith("killed 20 20 | The Hill Front") for line in lines), lines


def test_every_command_that_is_named_exists() -> None:
    from extract.cli import COMMANDS, _exists

    named = set(re.findall(r"\bextract ([a-z]+)\b", README))
    for name in named & set(COMMANDS):
        assert _exists(name), name
    table = re.findall(r"^\| `extract ([a-z]+)", README, re.MULTILINE)
    assert set(table) <= set(COMMANDS)


def test_the_pasted_sessions_are_there_and_their_commands_take_their_options() -> None:
    from extract.cli import cli

    typed = re.findall(r"^    \$ extract (.+?)(?:  +#.*)?$", README, re.MULTILINE)
    assert len(typed) >= 6
    for line in typed:
        name, *words = line.split()
        command = cli.get_command(click.Context(cli), name)
        assert command is not None, line
        command.make_context(name, words)


def test_every_link_into_the_project_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_target_of_make_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make ([a-z-]+)`", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
