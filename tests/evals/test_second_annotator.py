"""Promises of the second annotator's labels, and of the command that compares two sets made by hand."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from extract.records import Record

EVALS = Path(__file__).resolve().parents[2] / "evals"


def test_the_second_annotator_read_the_same_texts() -> None:
    files = sorted((EVALS / "second").glob("*.json"))
    assert len(files) == 10
    for path in files:
        second = Record.model_validate_json(path.read_text(encoding="utf-8"))
        first = Record.model_validate_json((EVALS / "gold" / path.name).read_text(encoding="utf-8"))
        assert second.document.text == first.document.text


def test_agreement_of_two_sets_made_by_hand_is_what_the_guide_says() -> None:
    command = [sys.executable, "-m", "extract", "label", "agree", str(EVALS / "gold"), str(EVALS / "second")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    guide = (EVALS / "gold" / "README.md").read_text(encoding="utf-8")
    for line, words in (
        ("Actors", "actors F1"),
        ("Claims, core", "claims core"),
        ("Claims, full", "claims full"),
    ):
        stated = re.search(rf"{words} (\d\.\d\d)", guide)
        measured = re.search(rf"^{line} +(\d\.\d\d)", done.stdout, re.MULTILINE)
        assert stated
        assert measured
        assert stated.group(1) == measured.group(1)
