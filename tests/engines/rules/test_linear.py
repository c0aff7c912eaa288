"""The work of the rule engine grows with the length of a text and no faster, whatever the text is."""

import sys
from collections.abc import Callable
from typing import Any

import pytest

from extract.engines.rules import RulesEngine
from extract.records import Document

ENGINE = RulesEngine()
TOLD = (
    "Gunmen attacked an army post near the town of Kidal on Tuesday, killing 12 soldiers, the army said. "
    "The Front for the Liberation of the North (FLN) said that it had lost two fighters. "
)
SEEDS = [
    TOLD, TOLD.upper(), TOLD.replace(".", "").replace(",", ""), "killed 12 and ", "the army of the ", "said that ",
    "in the village of ", "General John Smith, ", "FLN (FLN) ", "12 soldiers, ", "by militants ", "\u2022 Kidal: ",
    "of ", "a ", "( ", "Mali-backed ", "on Monday ", "\n- ", "| ", "al-", "X Front for ", "KIA ", "“said ",
]  # fmt: skip


def steps(work: Callable[[], object]) -> int:
    """Counts the functions of Python and C that are called."""
    count = 0

    def trace(frame: Any, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(trace)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def cost(text: str) -> int:
    document = Document.model_validate({"id": "x", "text": text})
    return steps(lambda: ENGINE.extract(document))


@pytest.mark.parametrize("seed", SEEDS)
def test_four_times_the_text_is_about_four_times_the_work(seed: str) -> None:
    short = seed * (4_000 // len(seed) + 1)
    ENGINE.extract(Document.model_validate({"id": "x", "text": short + "x"}))  # loads what is loaded once
    once, four = cost(short), cost(short * 4)
    assert four <= 4.8 * once + 10_000
