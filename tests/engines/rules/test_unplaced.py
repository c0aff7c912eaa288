"""Where he who speaks holds office, how far a place lies from a city, where a part of the dead fell: none of it is
where the whole happened.
"""

from __future__ import annotations

import pytest

from .reading import record

_LEAD = "Gunmen attacked the village of Kumbasa in Wajid district on Monday, killing six traders. "


@pytest.mark.parametrize(
    "text",
    [
        "Three guards were killed as well, according to the Bishop of Dinsoor; the army kept silent.",
        "Inspector of police (Dinsoor range) Ahmed Barre claimed that five gunmen were shot dead.",
        "The fighting in the district, which lies 90 km north of Dinsoor, also left two militants dead.",
        "The gunmen withdrew towards Dinsoor after clashes with herders, blowing up a bridge.",
    ],
)
def test_a_place_where_nothing_happened_opens_no_engagement(text: str) -> None:
    (only,) = record(_LEAD + text).engagements
    assert only.place is not None
    assert only.place.name == "Kumbasa"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen also attacked Dinsoor, killing two guards.",
        "Some 90 km north of Wajid, in Dinsoor, a bomb killed two guards.",
    ],
)
def test_a_place_where_more_was_done_opens_another(text: str) -> None:
    places = [e.place and e.place.name for e in record(_LEAD + text).engagements]
    assert places == ["Kumbasa", "Dinsoor"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Jets bombed a western city of Libya on Monday, killing nine, while fighting raged further east in Sirte.",
            None,
        ),
        (
            "Jets bombed a base in Libya on Monday, and further east in Sirte nine people were killed.",
            "Sirte",
        ),
    ],
)
def test_what_a_clause_beside_tells_of_another_place_places_nothing(text: str, name: str | None) -> None:
    place = record(text).engagements[0].place
    assert place is not None
    assert (place.name, place.country) == (name, "LY")


def test_where_others_are_arrested_is_not_where_one_was_killed() -> None:
    text = (
        "Troops shot dead a rebel in a firefight in Helmand province, Afghanistan, on 4 May 2015, while three more "
        "were detained in the city of Herat."
    )
    found = record(text, published="2015-05-06").engagements
    assert [e.place.name for e in found if e.place] == ["Helmand province"]


@pytest.mark.parametrize(
    "seat",
    [
        "At army headquarters in Dewa, Oro Province, spokesman Col. Ana Ruiz",
        "From the ministry in Dewa, Col. Ana Ruiz",
    ],
)
def test_the_seat_from_which_somebody_speaks_is_no_scene(seat: str) -> None:
    found = record(f"{seat} said rebels shot dead nine guards on the way to Lomba.")
    assert [e.place.name if e.place else None for e in found.engagements] in ([None], ["Lomba"])


def test_headquarters_where_guards_were_killed_are_the_scene() -> None:
    found = record("At army headquarters in Dewa, gunmen killed nine guards, police said.")
    assert [e.place.name for e in found.engagements if e.place] == ["Dewa"]
