"""A paragraph that a page tells twice is told once."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import NEWS, plain, quoted_as_is, told

LEAD = NEWS.split("\n", 1)[0]
LAYOUTS = {
    "its lead said twice": LEAD + "\n\n" + NEWS,
    "its lead said again below": NEWS + "\n\n" + LEAD,
    "a standfirst that breaks off": LEAD[:90] + "…\n\n" + NEWS,
    "itself pasted below": NEWS + "\n\n" + NEWS,
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_news_reads_the_same_with(layout):
    assert plain(LAYOUTS[layout]) == plain(NEWS)
    assert told(LAYOUTS[layout]) == told(NEWS)
    assert quoted_as_is(LAYOUTS[layout])


def test_a_lead_below_its_standfirst_keeps_its_dateline():
    filed = "NIAMEY, Niger (AP) — " + NEWS
    assert told(LEAD + "\n\n" + filed) == told(filed)


def test_what_happened_again_on_another_day_is_told_again():
    shelled = (
        "Rebels shelled the barracks of Bankilare with mortars and wounded three soldiers of the garrison."
    )
    text = f"3 May 2024\n{shelled}\n4 May 2024\n{shelled}\n5 May 2024\nNothing of note happened there."
    assert plain(text) == text.split()


FLED = "The Front’s fighters fled towards the border with three trucks after a two-hour battle"
ASIDE = {
    "a pull quote": NEWS.replace("\nA week", f"\n“{FLED}”\nA week"),
    "its points in a list": f"Key points\n• {LEAD}\n• {FLED}.\n\n{NEWS}",
    "points in other words": f"Summary:\n- Four soldiers killed at post\n- Two more dead a week before\n\n{NEWS}",
}


@pytest.mark.parametrize("layout", ASIDE)
def test_news_tells_nothing_more_with(layout):
    assert told(ASIDE[layout]) == told(NEWS)
    assert quoted_as_is(ASIDE[layout])


def test_a_list_that_nothing_repeats_is_read():
    rows = [
        f"- Rebels killed {n} guards in the town of {x} on Friday." for n, x in ((2, "Bama"), (3, "Ayorou"))
    ]
    assert [c[1] for c in told("\n".join(rows))[1] if c[0] == "killed"] == [(2, 2), (3, 3)]
