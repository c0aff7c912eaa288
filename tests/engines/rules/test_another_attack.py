"""Further attacks on a town of which one attack was told: the words that say that another one follows."""

from __future__ import annotations

import pytest

from .reading import record

_FIRST = "Rebels stormed a police post in Kassala on Monday, killing four officers. "


@pytest.mark.parametrize(
    "second",
    [
        "In other developments on Monday, snipers shot at a school bus in Kassala, wounding two pupils.",
        "Also on Monday, snipers shot at a school bus in Kassala, wounding two pupils.",
        "The same day, snipers shot at a school bus in Kassala, wounding two pupils.",
        "Hours later, a car bomb tore through a bus station in Kassala and killed nine travellers.",
        "Late in the evening, mortar rounds landed on a school in Kassala, wounding six pupils.",
        "Earlier in the day, unknown gunmen shot dead a judge in Kassala.",
        "Across town, a grenade went off in a bar, killing three drinkers.",
        "Two more officers were killed in a second attack on a roadblock in the town.",
    ],
)
def test_others_hurt_in_the_same_town_are_another_attack_where_the_sentence_says_so(second: str) -> None:
    told = record(_FIRST + second, published="2016-04-27")
    assert len(told.engagements) == 2
    assert len({c.engagement for c in told.claims if c.kind in ("killed", "wounded")}) == 2


@pytest.mark.parametrize(
    "more",
    [
        "Hours later, two of the wounded died in hospital.",
        "Later that day, an officer succumbed to his wounds.",
        "Late in the evening, two of those hurt died as well.",
    ],
)
def test_those_who_die_later_of_their_wounds_belong_to_the_attack_told(more: str) -> None:
    assert len(record(_FIRST + more, published="2016-04-27").engagements) == 1


def test_those_struck_in_a_region_who_ambush_their_foes_at_a_village_of_it_do_so_in_another_engagement() -> (
    None
):
    told = record(
        "Government jets bombed rebel camps in Kayah State on Tuesday, wounding two fighters. "
        "The Karenni Army ambushed a junta column near Daw Tama village on Monday and killed nine soldiers.",
        published="2022-06-22",
    )
    places = {(e.place.name, e.type) for e in told.engagements if e.place}
    assert places == {("Kayah State", "air_strike"), ("Daw Tama", "ambush")}
    (killed,) = [c for c in told.claims if c.kind == "killed"]
    assert killed.engagement == next(e.id for e in told.engagements if e.type == "ambush")


def test_a_lead_that_speaks_of_several_districts_is_no_engagement_beside_its_parts() -> None:
    told = record(
        "The army carried out raids on bandit camps in three districts, destroying many huts. On Friday a patrol "
        "stormed a camp near Gusau and killed four bandits. Another patrol killed six bandits at a camp near Kaura "
        "Namoda on Saturday.",
        published="2021-06-14",
    )
    assert sorted(e.place.name or "" for e in told.engagements if e.place) == ["Gusau", "Kaura Namoda"]


def test_two_towns_of_one_province_may_lie_far_apart() -> None:
    told = record(
        "Gunmen killed two policemen in Zahedan on Friday. The province has seen much unrest. Another ten guards "
        "had been shot in Chabahar in the province of Sistan and Baluchestan, the agency said.",
        published="2018-06-18",
    )
    assert {e.place.name for e in told.engagements if e.place} == {"Zahedan", "Chabahar"}


def test_those_on_their_way_when_they_were_attacked_are_those_of_the_attack_told() -> None:
    told = record(
        "Gunmen attacked a bus carrying Yazidis west of Mosul, killing eight men, an official said. The Yazidis were "
        "coming back from a wedding when they were ambushed on Friday evening near Baaj, 70 km from the city.",
        published="2007-04-23",
    )
    (engagement,) = told.engagements
    assert engagement.place is not None
    assert (engagement.place.name, str(engagement.date and engagement.date.start)) == ("Baaj", "2007-04-20")


@pytest.mark.parametrize(
    "second",
    [
        "In a neighbouring district of Lanao del Sur, gunmen used a roadside bomb to kill the mayor on Saturday.",
        "The army also said a separate unit killed four gunmen in a raid in Sulu province.",
    ],
)
def test_an_attack_in_another_area_is_another_one(second: str) -> None:
    told = record(
        f"Gunmen stormed a police post in Maguindanao province on Saturday and killed six officers. {second}",
        published="2015-06-14",
    )
    assert len(told.engagements) == 2


def test_that_attack_at_the_end_of_a_further_attack_is_the_further_one() -> None:
    told = record(
        "Two border guards were shot dead in an attack in Gudermes on Monday. Later that evening, unknown gunmen fired "
        "at a police post in Gudermes, yet nobody came to harm in that attack.",
        published="2010-08-12",
    )
    assert len(told.engagements) == 2


def test_where_a_victim_comes_from_is_no_place_of_another_attack() -> None:
    told = record(
        "Gunmen shot up a car in the Kizlyar district on Monday. The driver died at once, while his passenger, a "
        "30-year-old woman from Buynaksk, died on the way to a clinic.",
        published="2010-08-12",
    )
    assert [e.place.name for e in told.engagements if e.place] == ["Kizlyar district"]


def test_attacks_in_the_area_beside_are_not_those_told_before():
    text = (
        "Rebels of the Sand Hills Front attacked the village of Pendel in Ori province on Saturday and killed nine "
        "herders, the mayor said.\n\nThe Front was also blamed for last week's raids in a neighbouring province, "
        "which cost at least 23 lives."
    )
    made = record(text)
    killed = {c.value.low: c.engagement for c in made.claims if c.kind == "killed" and c.value}
    assert killed[9] != killed[23]
