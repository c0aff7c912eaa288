"""Stories that go round the attacks of a day: what is told nearer, what is another, and what only sums up."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def towns(text: str) -> list[str | None]:
    """Gives the name of the place of each engagement."""
    return [e.place.name if e.place else None for e in record(text).engagements]


def counts(text: str) -> list[tuple[str | None, str, int | None]]:
    """Gives (town, kind, low) of each claim with a figure."""
    made = record(text)
    place = {e.id: e.place.name if e.place else None for e in made.engagements}
    return [(place[c.engagement], c.kind, c.value.low) for c in made.claims if c.value is not None]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "Rebels opened fire on a bus north of Kampala, killing eleven people, police said. The passengers were "
            "coming home from a funeral when they were stopped on Sunday near Gulu, the mayor said.",
            "Gulu",
        ),
        (
            "A bomb killed nine soldiers on a road east of Bamako on Thursday, the army said. The soldiers were out "
            "to fetch water when the device went off outside the village of Kolondi, a spokesman said.",
            "Kolondi",
        ),
        (
            "Militants attacked a convoy south of Mosul, killing six guards, an official said. The guards were on "
            "their way to a depot when they came under fire near Qayyarah, the mayor said.",
            "Qayyarah",
        ),
    ],
)
def test_a_lead_that_gives_a_bearing_from_a_city_and_the_town_told_behind_it_are_one(
    text: str, town: str
) -> None:
    assert towns(text) == [town]


def test_those_hurt_in_the_city_itself_are_others_than_those_hurt_north_of_it() -> None:
    text = "Gunmen attacked a lorry north of Kabul on Monday, killing four traders. A bomb in Kabul wounded seven."
    assert counts(text) == [("Kabul", "killed", 4), ("Kabul", "wounded", 7)]
    assert len(towns(text)) == 2


def test_a_bomb_behind_and_is_another_attack_than_the_shot_before_it() -> None:
    text = "In Basra, a teacher was shot dead outside his home, and a mine hit a British patrol, wounding one soldier."
    assert len(record(text).engagements) == 2


def test_dead_of_another_attack_told_at_the_end_of_a_sentence_are_not_of_the_one_before() -> None:
    text = (
        "Five villagers were killed in an attack on Maro on Friday. Three more people were hurt in other shooting. "
        "Four guards were wounded in another incident."
    )
    assert [n for town, _, n in counts(text) if town == "Maro"] == [5]


@pytest.mark.parametrize("opener", ["In another part of the state", "In other bombings", "In other areas"])
def test_openers_that_turn_to_other_news_open_another_engagement(opener: str) -> None:
    text = f"Boko Haram killed 12 farmers in Gwoza on Tuesday. {opener}, bandits used a mine to kill seven traders."
    assert len(record(text).engagements) == 2


def test_a_clause_of_the_lead_that_is_told_again_behind_it_is_of_that_attack() -> None:
    text = (
        "Gunmen killed six men in Dora on Saturday. Soldiers shot dead three rebels. The six men were hauled off a "
        "bus in Dora, police said. In Amiriyah, soldiers shot dead three rebels at a road block, the army said."
    )
    assert ("Dora", "killed", 3) not in counts(text)


def test_dead_of_attacks_on_several_places_that_are_not_named_are_of_no_engagement() -> None:
    text = (
        "Guerrillas killed two soldiers in an attack on the garrison at El Paraiso on Monday. Rebel radio reported "
        "nine guards slain in raids on five minor towns."
    )
    assert counts(text) == [("El Paraiso", "killed", 2)]


def test_what_a_toll_is_compared_with_is_an_attack_of_its_own() -> None:
    text = (
        "Rebels shelled the town of Goma on Tuesday, killing nine people. The losses were far lighter than in last "
        "year's rebel assault on the 4th Brigade at Sake."
    )
    assert towns(text) == ["Goma", "Sake"]


def test_those_who_fire_back_did_not_begin() -> None:
    text = "A raid on the post at Hacari hurt a guard on Friday. The raid was blamed on the ELN; soldiers fired back."
    attackers, defenders = camps(text)
    assert attackers == ["ELN"]
    assert "Colombian army" in defenders or "soldiers" in defenders


def test_an_area_where_two_sides_have_been_fighting_for_long_is_no_engagement() -> None:
    text = (
        "Rebels shot dead two teachers in Lomba on Monday. Families fled Oro district, where the army and the rebels "
        "have been trading rocket attacks."
    )
    assert towns(text) == ["Lomba"]


def test_parts_of_a_total_told_behind_it_are_attacks_of_its_day_and_its_doers() -> None:
    text = (
        "A bomb killed nine soldiers in Gao on 2 July, the army said.\n\nSix men were slain in attacks by rebels "
        "on 5 July, an official said. Two died when a lorry was hit near Gao. In Lomba district, a mine blew up "
        "an army truck at Tiri. One guard was killed and nine men were hurt."
    )
    found = record(text).engagements
    assert [(e.place.name, e.date.start.day, e.focus) for e in found if e.place and e.date] == [
        ("Gao", 2, "main"),
        ("Gao", 5, "main"),
        ("Tiri", 5, "main"),
    ]
    assert ("killed", 6) not in [(k, n) for _, k, n in counts(text)]


def test_more_dead_in_another_deed_behind_a_comma_are_of_that_deed() -> None:
    text = "Three people died in an ambush near Gao, two more in a clash at Menaka."
    assert counts(text) == [("Gao", "killed", 3), ("Menaka", "killed", 2)]


def test_the_day_of_an_election_is_not_that_of_the_attack() -> None:
    text = "Rebels who have vowed to wreck Sunday's elections struck a base in Chalatenango province, the army said."
    (e,) = record(text).engagements
    assert e.date is None


def test_a_first_account_and_the_district_told_behind_it_are_one_in_a_story_of_many() -> None:
    text = (
        "A spate of raids left five troops and two villagers dead on Monday. In the deadliest raid, five troops "
        "were slain by a bomb in Yala province. Six troops sat on a lorry in Raman district when they were hit. "
        "In a second attack, gunmen wounded four rangers in Rangae district of Narathiwat."
    )
    assert towns(text) == ["Raman district", "Rangae district"]


def test_a_second_blow_that_follows_an_attack_is_of_it() -> None:
    text = (
        "Rebels fired two rockets at a base in Dhale on Tuesday, killing nine soldiers. The raid was followed by "
        "a second missile strike, hitting medics who had rushed to the base."
    )
    assert len(record(text).engagements) == 1


def test_a_toll_of_separate_clashes_in_two_places_is_of_neither() -> None:
    text = (
        "Abu Sayyaf gunmen ambushed a patrol in Tuburan on Wednesday, killing one soldier. It was the first ambush of "
        "the year there. On Monday six gunmen were killed in separate clashes with marines in Basilan and Jolo."
    )
    assert counts(text) == [("Tuburan", "killed", 1)]


def test_clauses_that_open_on_their_places_have_tolls_of_their_own() -> None:
    text = "In Tiri we saw seven bodies, and at Oro there were nine dead, including six women, an elder said."
    assert counts(text) == [("Tiri", "killed", 7), ("Oro", "killed", 9), ("Oro", "killed", 6)]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Two herders had their throats slit near Medea on Friday.", 2),
        ("Five villagers had their throats slashed by gunmen at Larba on Friday.", 5),
        ("In Oran, four boys had their throats cut as they played cards.", 4),
    ],
)
def test_those_who_had_their_throats_cut_were_killed(text: str, dead: int) -> None:
    assert [(k, n) for _, k, n in counts(text)] == [("killed", dead)]


def test_a_village_said_to_be_of_a_town_is_the_place() -> None:
    (e,) = record("Near the Aleppo village of Hayan, gunmen shot dead five guards on Monday.").engagements
    assert e.place is not None
    assert (e.place.name, list(e.place.within)) == ("Hayan", ["Aleppo"])


def test_those_who_struck_a_town_and_are_hit_in_a_village_of_it_are_hit_in_another_attack() -> None:
    text = (
        "Army air strikes on Aleppo killed ten people on Tuesday. Near the Aleppo village of Hayan, rebels shot "
        "dead six soldiers on Monday."
    )
    assert towns(text) == ["Aleppo", "Hayan"]


def test_an_aside_on_a_town_beset_for_months_makes_no_sum_of_an_ambush() -> None:
    text = (
        "A convoy from Djibo, a city cut off for months by rebels, was ambushed at Namsiguia, the army said."
    )
    assert towns(text) == ["Namsiguia"]


def test_several_operations_of_late_are_no_engagement() -> None:
    text = (
        "A bomb killed two soldiers in Miran Shah on Sunday. The military has lately launched several offensives "
        "along the border but has left out North Waziristan."
    )
    assert towns(text) == ["Miran Shah"]


def test_another_attack_that_is_only_said_to_have_taken_place_is_not_the_one_before() -> None:
    text = (
        "Gunmen attacked the village of Noaka on Monday, killing thirty men. A militia chief added that "
        "another, smaller raid had taken place in Gayeri, killing four guards."
    )
    assert ("Noaka", "killed", 4) not in counts(text)


def test_a_series_of_which_an_attack_is_the_latest_counts_nobody_of_it() -> None:
    text = (
        "Attackers hacked to death nine villagers in Medea on Friday. It was the latest of a spate of raids in which "
        "over 150 people were slain."
    )
    assert counts(text) == [("Medea", "killed", 9)]


def test_a_bare_toll_of_the_clashes_is_of_those_told_last() -> None:
    text = (
        "Army air strikes on Aleppo killed ten people on Tuesday. Six gunmen died in clashes elsewhere in Aleppo.\n\n"
        "In Homs province, clashes continued at Tal Kalakh. Seven rebels and an officer were killed in these clashes "
        "in the last two days, a monitor said."
    )
    assert ("Tal Kalakh", "killed", 7) in counts(text)


def test_a_village_said_to_be_of_a_district_is_the_place() -> None:
    assert towns("Three gunmen were killed in Maligund village of Shopian area on Monday.") == ["Maligund"]


def test_a_lead_sums_up_no_attack_that_cost_more_lives_than_it_counts() -> None:
    text = (
        "Two air strikes of the alliance killed no fewer than seven people in the province of Ibb on Monday, doctors "
        "said.\n\nThe strikes, which hit a street in the town of Jibla, also hurt more than ten, doctors said.\n\n"
        "Also Monday, the coalition said that its jets had killed 35 Houthis in the northern Saada province.\n\n"
        "Meanwhile, in the port of Hodeida, people have fled since the coalition attacked the city a week ago."
    )
    assert ("Jibla", "killed", 7) in counts(text)


def test_attacks_of_a_list_are_several_though_clauses_tell_of_each() -> None:
    text = (
        "The army regrets two incidents on March 20: a clash 12 kilometres from Fada, which cost "
        "nine soldiers their lives, and an ambush near Djibo, in which six soldiers fell."
    )
    assert counts(text) == [("Fada", "killed", 9), ("Djibo", "killed", 6)]


def test_a_lead_that_counts_rebels_sums_up_no_attacks_in_which_soldiers_fell() -> None:
    text = (
        "Some 36 terrorists were killed in ground and air operations in the East region of Burkina Faso, the "
        "army said.\n\nOn March 20, 13 soldiers fell in a clash near Natiaboani. Eleven soldiers died in an "
        "ambush near Djibo the same day."
    )
    assert 36 in [low for _, _, low in counts(text)]
