"""Items of one feed on several lands: whose gunmen they are, and in which land it happened."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _names(text: str, k: int) -> list[str]:
    found = record(text, published="2021-03-04")
    named = {a.id: a.name for a in found.actors}
    return [named[x] for x in found.engagements[k].attackers]


@pytest.mark.parametrize(
    ("text", "count", "attackers"),
    [
        ("Six gunmen open fire on a minibus in Tessalit, killing three people.", 6, "gunmen"),
        ("Five masked men on motorcycles open fire at a wedding in Tessalit, killing nine.", 5, "masked men"),
        ("Two policemen open fire on marchers in Tessalit, killing a student.", 2, "Malian police"),
        ("Four rebels, wearing fatigues, attack a church in Tessalit, killing nine.", 4, "rebels"),
        ("Three gunmen, dressed as nurses, storm the clinic in Tessalit, killing nine.", 3, "gunmen"),
    ],
)
def test_those_counted_who_open_fire_in_the_present_are_the_attackers(
    text: str, count: int, attackers: str
) -> None:
    found = record(text, published="2021-03-04")
    assert _names(text, 0) == [attackers]
    assert [c.value.low for c in found.claims if c.kind == "strength" and c.value] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed ten traders when they raided a Nigerian village close to Cameroon.",
        "Ten traders died when a bomb went off in a Nigerian market.",
        "A Nigerian church bombing left eleven people dead.",
        "Rebels attacked a Nigerian border town, killing two policemen.",
    ],
)
def test_the_adjective_of_a_land_before_a_civil_place_says_where_it_was(text: str) -> None:
    found = record(text, published="2021-03-04")
    assert [e.place and e.place.country for e in found.engagements] == ["NG"]
    assert "Nigerian army" not in {a.name for a in found.actors}


def test_a_raid_of_a_land_is_still_by_its_army() -> None:
    assert _names("Nine miners died in a Chadian raid on a camp near Zinder.", 0) == ["Chadian army"]


def test_the_great_city_of_a_land_spoken_of_is_meant_and_no_hamlet_of_its_name() -> None:
    text = (
        "- War in Afghanistan\n"
        "- In Kabul, gunmen open fire in a clinic, killing at least 24 people. (BBC News)\n"
        "- Israeli–Palestinian conflict\n"
        "- An Israeli soldier dies in the West Bank town of Ya'bad. Israeli police shoot a man in Kalandia. (Reuters)"
    )
    place = record(text, published="2021-03-04").engagements[0].place
    assert place is not None
    assert (place.name, place.country) == ("Kabul", "AF")


def test_an_attack_of_another_item_keeps_its_own_land() -> None:
    text = (
        "- Five suicide bombers target a village in Chad, killing 36 people. (AP)\n"
        "- War in Afghanistan\n"
        "- Families will be paid over the U.S. airstrike that hit a clinic last week in the Afghan city of Kunduz. "
        "At least 22 people were killed. (Reuters)"
    )
    found = record(text, published="2021-03-04").engagements
    assert [e.place and e.place.country for e in found] == ["TD", "AF"]


def test_holy_warriors_of_each_item_are_others() -> None:
    text = (
        "- Seventy civilians are killed when Islamist militants attack two villages in Tillabéri, Niger. (Reuters)\n"
        "- Two gendarmes and four militants are killed in a gunfight in Messelmoun, Algeria. (Xinhua)\n"
        "- A storm hits the coast of Cuba. (AP)"
    )
    assert _names(text, 0) == ["Islamist militants"]
    assert "Islamist militants" not in _names(text, 1)


def test_a_bomber_of_one_item_is_none_of_the_bombers_of_another() -> None:
    text = (
        "- Suicide bombers drive tankers into houses in Tal Afar, Iraq, killing 250 people. (Reuters)\n"
        "- A suicide bomber attacks a bridge in Taji, Iraq, killing ten people. (BBC)\n"
        "- A storm hits the coast of Cuba. (AP)"
    )
    assert [_names(text, 0), _names(text, 1)] == [["Suicide bombers"], ["suicide bomber"]]


def test_a_bomber_in_another_town_of_an_item_is_none_of_its_gunmen() -> None:
    text = (
        "- In Kabul, gunmen storm a clinic, killing 24. In Khost, a suicide bomber kills nine at a funeral. (BBC)\n"
        "- A storm hits the coast of Cuba. (AP)\n"
        "- Voters go to the polls in Mali. (AP)"
    )
    assert [_names(text, 0), _names(text, 1)] == [["gunmen"], ["suicide bomber"]]
