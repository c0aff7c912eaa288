"""Promises of extract explain."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests import makers


def test_every_engagement_and_claim_is_shown_with_its_rule_and_the_words_it_read(tmp_path: Path) -> None:
    article = tmp_path / "news.txt"
    article.write_text(f"Soldiers killed in Dilba\n\n{makers.TEXT}\n", encoding="utf-8")
    command = [sys.executable, "-m", "extract", "explain", str(article)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    blocks = done.stdout.split("\n\n")
    items = [b for b in blocks if b.startswith(("  e", "  c"))]
    assert len(items) >= 4
    for block in items:
        assert "“" in block, block
        assert ", line " in block, block
    only = subprocess.run([*command, "--item", "c1"], capture_output=True, text=True)
    assert "  c1  claim" in only.stdout
    assert "  c2  claim" not in only.stdout
