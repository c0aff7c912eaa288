"""One actor of a name: a record never has two actors that are called the same."""

from __future__ import annotations

from collections import Counter

import pytest

from .reading import record


def _names(text: str, published: str = "2019-05-09") -> Counter[str]:
    return Counter(a.name.lower() for a in record(text, published=published).actors)


def test_civilians_of_several_items_are_one_actor() -> None:
    told = record(
        "Incidents of the week\n\n"
        "- 3 May: Three civilians were killed by a mine near Kidal.\n"
        "- 4 May: Raiders shot dead nine civilians in Menaka.\n"
        "- 6 May: A rocket wounded two civilians in Gao.\n",
        published="2019-05-09",
    )
    assert [a.name for a in told.actors if a.type == "civilians"] == ["civilians"]
    (civilians,) = [a.id for a in told.actors if a.type == "civilians"]
    assert {c.subject.actor for c in told.claims if c.kind in ("killed", "wounded")} == {civilians}


def test_one_rebel_fighter_is_one_of_the_rebel_fighters() -> None:
    names = _names(
        "A villager and a resistance fighter died at the hands of soldiers in Pale on Sunday. Resistance fighters had "
        "attacked a convoy near Pale, residents said."
    )
    assert names["resistance fighters"] + names["resistance fighter"] == 1


def test_an_agency_in_a_dateline_is_no_armed_group_of_that_name() -> None:
    told = record(
        "DIYARBAKIR (AA) - Turkish jets killed six PKK terrorists in northern Iraq on Friday. Another two terrorists "
        "were killed in Siirt province, an official said.",
        published="2018-03-04",
    )
    assert {a.type for a in told.actors if a.name == "AA"} <= {"media"}
    assert {a.name for a in told.actors if a.type in ("armed_group", "unidentified")} == {"PKK"}


def test_the_civilians_of_a_nation_named_beside_others_keep_their_name() -> None:
    told = record(
        "Shells killed four people in Martuni on Monday, the local authorities said. Armenia said children were among "
        "them. Baku said that three Azerbaijani civilians had died in shelling of Ganja on Tuesday.",
        published="2020-10-14",
    )
    assert {a.name for a in told.actors if a.type == "civilians"} >= {"Azerbaijani civilians"}


@pytest.mark.parametrize(
    ("place", "land"),
    [
        ("Cox's Bazar", "BD"),
        ("Bara", "SD"),
        ("Uba", "NG"),
        ("Tokmak", "UA"),
        ("Omagh", "GB"),
        ("the Garo Hills", "IN"),
        ("Elephant Pass", "LK"),
    ],
)
def test_of_towns_of_one_name_that_of_a_land_of_wars_is_meant(place: str, land: str) -> None:
    found = record(f"Gunmen killed four people in {place} on Monday.").engagements
    assert [(e.place.name, e.place.country) for e in found if e.place] == [(place.removeprefix("the "), land)]


def test_a_great_city_of_a_land_at_peace_is_meant_all_the_same() -> None:
    (engagement,) = record("A bomb killed four people in Barcelona on Monday.").engagements
    assert engagement.place is not None
    assert engagement.place.country == "ES"
