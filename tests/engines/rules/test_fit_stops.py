"""Weights for lost stops can be fitted on texts of one's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from extract.engines.rules.restoration.fit_stops import bared, fit, main
from extract.engines.rules.restoration.stops import with_stops
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.engines.rules.vocabulary.weights import weights_of
from extract.errors import InputError

WHO = ("soldiers", "farmers", "policemen", "miners", "drivers")
SAME = (
    "The patrol left the village",
    "The market was closed",
    "The bridge was destroyed",
    "The road is open",
)
TEXTS = [
    f"Gunmen attacked a convoy near the river and killed {number} {who}, residents said. {told}. "
    f"Rebels burned {number + 3} houses on the hill. {told} at night. The {who} were wounded in the valley."
    for number, (who, told) in enumerate(((who, told) for who in WHO for told in SAME), start=4)
]
BARE = "Rebels attacked a convoy on the hill The bridge was closed The farmers were wounded in the village"


@pytest.fixture(scope="module")
def table() -> str:
    return fit(TEXTS)


def test_fitted_weights_put_the_stop_back_between_two_plain_sentences(table: str) -> None:
    lexicon = Lexicon.load()
    made, _ = with_stops(BARE, lexicon, cased=True, weights=weights_of(table, "cased"))
    assert made == BARE.replace(" The", ". The")
    assert weights_of(table, "uncased")


def test_the_same_texts_give_the_same_bytes_from_the_command_line_too(table: str, tmp_path: Path) -> None:
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "made" / "stops.tsv"
    out.parent.mkdir()
    command = [
        sys.executable,
        "-m",
        "extract.engines.rules.restoration.fit_stops",
        str(tmp_path),
        "-o",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert out.read_text(encoding="utf-8") == table
    assert (done.stdout, done.stderr) == ("", "")


def test_a_text_is_bared_of_its_stops_alone_or_of_all_marks() -> None:
    text = "Over 12 men, led by Roa, fled.\nThey left."
    whole, ended = bared(text, commas=True, breaks=True)
    assert (whole, ended) == ("Over 12 men, led by Roa, fled\nThey left", {29, 39})
    assert bared(text, commas=False, breaks=False)[0] == "Over 12 men led by Roa fled They left"


def test_a_text_that_lost_its_marks_teaches_nothing(table: str) -> None:
    assert fit([*TEXTS, " ".join([BARE] * 3)]) == table


def test_a_file_without_text_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(InputError):
        main([str(empty), "-o", str(tmp_path / "stops.tsv")])


def test_without_scipy_one_sentence_says_what_to_install(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("\n".join(TEXTS), encoding="utf-8")
    code = (
        "import runpy, sys; sys.modules['scipy.optimize'] = None\n"
        f"sys.argv = ['fit_stops', {str(story)!r}, '-o', {str(tmp_path / 'stops.tsv')!r}]\n"
        "runpy.run_module('extract.engines.rules.restoration.fit_stops', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.strip().count("\n") == 0
    assert "pip install 'conflict-claims[eval]'" in done.stderr
