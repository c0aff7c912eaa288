"""Names of areas, capitals and lines of advance that no list knows: what stands around them tells what they are."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import analysis, camps, record, sides


def _places(text: str) -> list[tuple[str, str]]:
    """Gives the places of a text with their levels."""
    return [(m.text, m.head) for m in analysis(text).mentions if m.kind == "place"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Three policemen were killed in Tarvo, Besk. Nobody claimed it.",
            [("Tarvo", "town"), ("Besk", "district")],
        ),
        (
            "A convoy was ambushed near Tarvo, Besk, Olmana on Tuesday.",
            [("Tarvo", "town"), ("Besk", "district"), ("Olmana", "region")],
        ),
        (
            "Marines fought rebels at Barangay Tarvo, Besk, Olmana before dawn.",
            [("Tarvo", "town"), ("Besk", "district"), ("Olmana", "region")],
        ),
        (
            "Gunmen raided the village of Tarvo (Besk, South Olmana) at night.",
            [("Tarvo", "town"), ("Besk", "district"), ("South Olmana", "region")],
        ),
        (
            "Looters shot two drivers on the coast highway, Tarvo, Besk department on Friday.",
            [("Tarvo", "town"), ("Besk department", "region")],
        ),
    ],
)
def test_the_areas_behind_an_unlisted_place_are_read_by_their_commas(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _places(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "In Tarvo, Emil Dorn, a teacher, was shot dead.",
        "In Tarvo, Emil, 34, was shot dead by robbers.",
        "TARVO (Besk Wire) -- Two men were shot dead on Sunday.",
        "He was treated in Tarvo, Besk., for burns.",
    ],
)
def test_a_person_an_agency_or_a_short_form_behind_a_place_is_no_area_of_it(text: str) -> None:
    assert [name for name, _ in _places(text)][1:] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In West Olmana, the army killed six rebels.", ("West Olmana", "region")),
        (
            "Two nurses died when jets bombed a clinic in the capital of North Olmana.",
            ("North Olmana", "region"),
        ),
        ("Bandits shot a herder in Besk County of Olmana state.", ("Olmana state", "region")),
        ("A grenade killed a guard in the state capital, Besk, on Monday.", ("Besk", "town")),
        ("Mortars fell on the capital Besk and killed two.", ("Besk", "town")),
        ("In the Besk direction, the enemy lost a tank and four men.", ("Besk", "town")),
        ("Over the past day shells hit Besk and Olmana regions.", ("Besk", "region")),
        ("Jets pounded the rebel enclave of eastern Besk for a third day.", ("Besk", "town")),
        ("Militiamen stormed the centre of Besk at dawn.", ("Besk", "town")),
        ("A clash 20 kilometres from Besk cost the lives of nine recruits.", ("Besk", "town")),
    ],
)
def test_a_name_that_no_list_knows_is_a_place_by_the_words_around_it(
    text: str, found: tuple[str, str]
) -> None:
    assert found in _places(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Besk, the guerrillas' bastion, two cooks perished as a mortar round fell on a tent.", "Besk"),
        ("Ten people died in a gas attack on Olmana Besk, a rebel-held town in the hills.", "Olmana Besk"),
        ("In rural Olmana Besk, one fighter was killed along with three soldiers.", "Olmana Besk"),
        (
            "The raid near a farm 6 miles north of San Besk, came days after rebel gunfire hit a bus.",
            "San Besk",
        ),
    ],
)
def test_a_place_is_neither_a_group_nor_a_person_for_what_follows_its_comma(text: str, name: str) -> None:
    assert [(m.kind, m.text) for m in analysis(text).mentions if name in m.text] == [("place", name)]


def test_fights_on_two_lines_of_advance_are_two_engagements() -> None:
    made = record(
        "In the Besk direction, Ukrainian forces killed two Russian soldiers. "
        "In the Olmana direction, Ukrainian forces killed nine Russian soldiers and destroyed a tank."
    )
    assert [e.place and e.place.name for e in made.engagements] == ["Besk", "Olmana"]


def test_an_enemy_with_a_nation_is_that_nation_s_army() -> None:
    text = (
        "Lebanese doctors said three people were killed on Thursday when Israeli jets struck. "
        'Hezbollah vowed revenge. Rescuers said this "Israeli enemy strike" struck the hamlet of Besk by Olmana.'
    )
    assert [attackers for attackers, _ in sides(text)] == [["israeli army"]]


def test_a_dateline_abroad_does_not_name_the_country_of_forces_of_another_one() -> None:
    attackers, defenders = camps(
        "MEXICO CITY (SALNET) -- The rebels said their men killed eight soldiers in San Besk on Monday. "
        "The Salvadoran air force bombed Olmana Hill on the same day."
    )
    assert attackers == ["rebels"]
    assert defenders == ["Salvadoran army"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A baker was knifed to death in the mixed Besk area on Friday.", ("Besk", "town")),
        ("In another northern province, Olmana, a mine killed two policemen.", ("Olmana", "town")),
        ("The push on Besk on Monday left six troopers dead.", ("Besk", "town")),
        ("Four drivers were shot in Tarvo, Besk local government area, at dusk.", ("Besk", "district")),
        ("Olmana region was calm. Six guards were shot dead in Olmana on Monday.", ("Olmana", "region")),
    ],
)
def test_a_name_that_no_list_knows_is_as_large_as_the_text_says(text: str, found: tuple[str, str]) -> None:
    assert found in _places(text)


def test_each_entry_of_a_report_in_one_line_is_of_the_place_that_heads_it() -> None:
    made = record(
        "Report of 19 May 2023. In Tarvo 1 civilian killed, 2 wounded by shelling. Besk: missile strike at 0240, "
        "3 civilians wounded. Olmana Dorn: drone hit an ambulance, 1 medic wounded.",
        published="2023-05-20",
    )
    assert [e.place and e.place.name for e in made.engagements] == ["Tarvo", "Besk", "Olmana Dorn"]


@pytest.mark.parametrize(
    "text",
    [
        "Nine women died on Thursday when Saudi jets hit a camp in Besk. "
        "Earlier on Thursday the Houthis had launched a rocket at the town, killing one boy.",
        "Nine women died on Thursday when Saudi jets hit a market in Aden. "
        "The Houthis shelled the city on Thursday, killing two boys.",
    ],
)
def test_shells_of_outlaws_are_none_of_an_air_strike_told_before(text: str) -> None:
    assert [attackers for attackers, _ in sides(text)] == [["saudi army"], ["houthis"]]


def test_who_pays_for_extremists_sits_nowhere_near_their_bomb() -> None:
    made = record(
        "TEGUCIGALPA, 8 AUG 87 -- A bomb exploded at a cafe in Toranska on Friday, wounding five Honduran soldiers. "
        'The armed forces blamed "extremists financed by Managua" for the bomb.',
        published=None,
    )
    assert [e.place and e.place.name for e in made.engagements] == ["Toranska"]
