"""python -m tests.project.sessions: runs the commands of the README's sessions and pastes what they print.

The texts between the markers `session` and `batch` are real output: run this when it has changed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from extract import resources

ROOT = Path(__file__).resolve().parents[2]
WIDTH = 100
STOP_AT = 2_000_000
"""Bytes of records after which the batch session is interrupted."""
COPIES = 100
"""How often each sample article is taken for the collection of the batch session."""


def main() -> None:
    """Writes both sessions into README.md."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        shutil.copytree(resources.packaged("samples"), home / "news")
        text = replaced(text, "session", _first(home))
        text = replaced(text, "batch", _batch(home))
    readme.write_text(text, encoding="utf-8")


def replaced(text: str, name: str, lines: list[str]) -> str:
    """Puts lines between the markers of a session, as a block."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    head, _, rest = text.partition(begin)
    tail = rest.partition(end)[2]
    block = "\n".join(("    " + line).rstrip() for line in lines)
    return f"{head}{begin}\n\n{block}\n\n{end}{tail}"


def _first(home: Path) -> list[str]:
    lines = _typed(home, "extract run news/ -o out.jsonl --engine rules")
    shown = _typed(home, f"extract show out.jsonl --width {WIDTH} --id {_id(home, 'Syria')}")
    return [*lines, *shown, *_typed(home, "extract verify out.jsonl")]


def _batch(home: Path) -> list[str]:
    from extract import door

    documents = door.read(home / "news")
    with (home / "collection.jsonl").open("w", encoding="utf-8") as out:
        for n in range(COPIES):
            for d in documents:
                # Each copy says its number, so that none is the same text twice.
                copy = d.model_copy(update={"id": f"{d.id}-{n}", "text": f"{d.text}\n\n(Copy {n}.)"})
                out.write(copy.model_dump_json() + "\n")
    job = "extract run collection.jsonl -o big.jsonl --engine rules --workers 2"
    return [
        *_typed(home, job, stop_at=home / "big.jsonl.partial"),
        *_typed(home, job),
        "",
        *_typed(home, "extract run news/ -o model.jsonl --engine llm --offline"),
        *_typed(home, "extract export model.jsonl --to csv"),
    ]


def _id(home: Path, title: str) -> str:
    from extract import door

    return next(r.document.id for r in door.Run.load(home / "out.jsonl") if title in (r.document.title or ""))


def _typed(home: Path, command: str, stop_at: Path | None = None) -> list[str]:
    """Runs a command line and gives it with its output, as a terminal would show them.

    Where `stop_at` names a file, Ctrl-C is pressed once it holds a fair number of records.
    """
    words = [sys.executable, "-m", *command.split()]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "EXTRACT_"))}
    environment |= {"PYTHONPATH": str(ROOT), "EXTRACT_CACHE_DIR": str(home / "cache"), "NO_COLOR": "1"}
    with subprocess.Popen(
        words, cwd=home, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        if stop_at is not None:
            while process.poll() is None and not (stop_at.exists() and stop_at.stat().st_size > STOP_AT):
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
        said = process.communicate()[0]
    return [
        f"$ {command}" + ("      # Ctrl-C" if stop_at is not None else ""),
        *said.rstrip().splitlines(),
    ]


if __name__ == "__main__":
    main()
