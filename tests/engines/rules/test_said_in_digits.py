"""Official reports say small numbers in words and again in digits; that changes nothing else of a sentence."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

PLAIN = (
    "Troops shot dead five bandits near Tudun on Friday and seized two rifles, one motorcycle and six magazines, three "
    "days after a guard was killed there. One of its men was hurt, the army said."
)


@pytest.mark.parametrize("form", ["{} ({})", "{}({})", "{} (0{})"])
def test_a_number_said_again_in_digits_is_said_once(form):
    text = PLAIN
    for digit, word in enumerate(("one", "two", "three", "four", "five", "six"), 1):
        for said in (f" {word} ", f"{word.title()} "):
            text = text.replace(said, said.replace(said.strip(), form.format(said.strip(), digit)))

    def told(x):
        found = record(x)
        return [(c.kind, c.value and c.value.low, c.item) for c in found.claims], [
            e.date for e in found.engagements
        ]

    assert told(text) == told(PLAIN)
    assert all(e.quote == text[e.start : e.end] for c in record(text).claims for e in c.evidence)


def test_another_number_in_brackets_stays():
    killed = [
        c.value.low for c in record("Gunmen shot dead two (3) guards near Tudun on Friday.").claims if c.value
    ]
    assert killed[0] == 2
