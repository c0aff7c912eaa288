"""Lists whose items begin with a place: behind a day without a year, before their area, under a line with the day."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _where_and_when(text: str) -> list[tuple[str | None, str]]:
    found = record(text, published="2017-03-19").engagements
    return [(e.place.name if e.place else None, str(e.date.start) if e.date else "") for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "It was a deadly week in the south of the Philippines. A timeline of what happened:\n\n"
        "March 9 - Zzalug, Sulu. Soldiers clashed with a band. Nine soldiers were killed.\n\n"
        "March 11 - Zzogod, Basilan. A bomb planted under a bridge went off and hurt two marines.\n",
        "Incidents in the southern Philippines, 9-15 March\n\n"
        "Thursday 9 March\n- Zzalug (Sulu). A clash between soldiers and gunmen left nine soldiers dead.\n\n"
        "Saturday 11 March\n- Zzogod (Basilan). A bomb went off beside a shop, killing a guard.\n",
        "Fighting in the southern Philippines\n\n"
        "9 March - Zzalug (Sulu): Gunmen fired on a patrol of soldiers, killing nine.\n\n"
        "11 March - Zzogod (Basilan): A bomb went off beside a shop and killed a guard.\n",
    ],
)
def test_an_item_happened_in_the_place_at_its_head(text: str) -> None:
    assert _where_and_when(text) == [("Zzalug", "2017-03-09"), ("Zzogod", "2017-03-11")]


@pytest.mark.parametrize(
    "top",
    [
        "Following are security developments in Iraq as of 1500 GMT on Saturday, 18 March.\n\n",
        "Violence in Iraq, March 18\n\n",
    ],
)
def test_items_without_a_day_take_the_one_over_them(top: str) -> None:
    text = f"{top}* BAQUBA - A mine killed three policemen.\n\n* MOSUL - Gunmen shot dead a judge outside his home.\n"
    assert _where_and_when(text) == [("BAQUBA", "2017-03-18"), ("MOSUL", "2017-03-18")]


def test_the_day_of_what_is_looked_back_on_is_not_that_of_the_items() -> None:
    text = (
        "Violence in Iraq after yesterday's bombing of a mosque\n"
        "- Gunmen shot dead a judge in Mosul.\n- A roadside bomb killed three policemen in Baquba.\n"
    )
    assert [day for _, day in _where_and_when(text)] == ["2017-03-19", "2017-03-19"]
