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
    "Red Sands (RS), an armed group, ", "fighters of the Red Sands (RS) ", "National Liberation Army (ELN) ",
    "police suspect FLN of ", "accused of killing 12, ", "among them 3 and ", "X Yoba, 34, and ", "who, whose house, ",
    "2021-04-09. Kidal, Mali. Gunmen killed 3. ", "20 km from Kidal ", "were sentenced on Friday for ",
    "12 farmers were killed in Kidal. 3 pupils were killed in Gao. ", "1 KIDAL RESIDENTS SAID MONDAY ON\n",
    "san bin al ", "kidal 15 jun 87 efe text ",
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


def names(count: int) -> str:
    """Gives a text with as many groups, each of another name."""
    letters = [chr(97 + n) for n in range(26)]
    made = (f"X{a}{b}{c}" for a in letters for b in letters for c in letters)
    return "".join(f"the {name} gang took it. " for name, _ in zip(made, range(count), strict=False))


def cost(text: str) -> int:
    document = Document.model_validate({"id": "x", "text": text})
    return steps(lambda: ENGINE.extract(document))


@pytest.mark.parametrize("seed", SEEDS)
def test_four_times_the_text_is_about_four_times_the_work(seed: str) -> None:
    short = seed * (4_000 // len(seed) + 1)
    ENGINE.extract(Document.model_validate({"id": "x", "text": short + "x"}))  # loads what is loaded once
    lead = "The market of the old town was shut for weeks.\n\n"  # a lead told again is read once
    once, four = cost(lead + short), cost(lead + short * 4)
    assert four <= 4.8 * once + 10_000


def test_four_times_the_groups_are_about_four_times_the_work() -> None:
    cost(names(10))
    assert cost(names(800)) <= 4.8 * cost(names(200)) + 10_000
