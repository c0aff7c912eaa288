"""Releases that list strikes town by town, and say only behind them who flew them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_DAY = "2014-10-12"
_STRIKES = (
    "In Iraq, an airstrike southwest of Tikrit destroyed an ISIL vehicle. An airstrike northwest of Ramadi destroyed "
    "an ISIL tank. "
)


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("To conduct these strikes, the U.S. employed bombers.", {"American army"}),
        ("To carry out these airstrikes, France used fighter aircraft.", {"French army"}),
        (
            "To conduct these strikes, the U.S. employed bombers. In addition, Denmark participated in these "
            "airstrikes.",
            {"American army", "Danish army"},
        ),
        ("Canada and Jordan took part in these strikes.", {"Canadian army", "Jordanian army"}),
    ],
)
def test_strikes_of_nobody_are_theirs_who_are_said_behind_them_to_have_flown_them(
    told: str, who: set[str]
) -> None:
    found = record(_STRIKES + told, published=_DAY)
    names = {a.id: a.name for a in found.actors}
    assert [{names[x] for x in e.attackers} for e in found.engagements] == [who, who]
    assert {e.focus for e in found.engagements} == {"main"}


def test_strikes_summed_up_without_a_day_are_of_the_day_of_the_release() -> None:
    found = record(f"{_STRIKES}All aircraft exited the area safely.", published=_DAY)
    assert {e.date and e.date.start.isoformat() for e in found.engagements} == {_DAY}


def test_things_of_strike_lists_are_counted() -> None:
    text = (
        "The army carried out three air strikes on ISIL positions near Tikrit on Monday. The strikes destroyed two "
        "VBIEDs, three wellheads, and two pump jacks."
    )
    found = [(c.item, c.value.low) for c in record(text, published=_DAY).claims if c.value]
    assert [low for _, low in found] == [2, 3, 2]


def test_items_of_a_list_of_strikes_are_air_strikes() -> None:
    text = (
        "- Near Tikrit, two strikes engaged an ISIL unit and destroyed a truck.\n"
        "- Near Ramadi, one strike destroyed an ISIL truck.\n"
    )
    assert {e.type for e in record(text, published=_DAY).engagements} == {"air_strike"}
