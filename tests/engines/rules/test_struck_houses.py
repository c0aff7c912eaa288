"""Promises about houses with a name that were struck, villages that were raided, and parties told with a stroke."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record


def hit(text: str) -> tuple[str | None, list[tuple[str, str]]]:
    """The place of the one engagement of a text, and those attacked with their types."""
    found = record(text)
    (event,) = found.engagements
    actors = {x.id: x for x in found.actors}
    place = event.place and event.place.name
    return place, [(actors[x].name, actors[x].type) for x in event.defenders]


@pytest.mark.parametrize(
    ("deed", "house"),
    [
        ("Assailants set fire to", "Korma Care Centre"),
        ("Arsonists torched", "Brightwater Community Church"),
        ("Gunmen threw a grenade at", "Vantar Youth Centre"),
        ("Unknown men attacked", "Old Lane Missionary Baptist Church"),
        ("Attackers burned down", "Telmor Maritime Museum"),
    ],
)
def test_a_house_with_a_name_that_was_struck_is_the_place_and_the_target(deed, house):
    text = f"{deed} the {house} in Leeds, England. No one was hurt."
    assert hit(text) == (house, [(house, "civilians")])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rebels stormed Kolo Prison in Niger and freed 30 inmates.", "Kolo Prison", "government"),
        (
            "Criminals dropped an explosive from a drone on the Tarvela jail in Ecuador. There were no casualties.",
            "Tarvela jail",
            "government",
        ),
        (
            "Assailants attacked the Lomba National Institute of Statistics in Bantoro, Belgium.",
            "Lomba National Institute of Statistics",
            "government",
        ),
        (
            "Unknown perpetrators threw a firebomb into a Land Registry Office in Dover, England.",
            "Land Registry Office",
            "government",
        ),
        (
            "Militants attacked the Lomba Army Training Centre in Bantoro, Niger.",
            "Lomba Army Training Centre",
            "state_forces",
        ),
    ],
)
def test_houses_of_the_state_are_the_states(text, name, kind):
    assert (name, kind) in hit(text)[1]


def test_those_killed_at_a_house_are_the_target_and_not_the_house():
    text = (
        "Two suicide bombers blew themselves up outside All Saints Church in Leeds. At least 86 people died."
    )
    place, defenders = hit(text)
    assert place == "All Saints Church"
    assert [kind for _, kind in defenders] == ["civilians"]
    assert defenders[0][0] == "people"


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman of the Lomba Policy Centre said that rebels attacked Bantoro on Monday.",
        "The wounded were taken to the Lomba Care Centre after rebels attacked Bantoro on Monday.",
        "An analyst at the Lomba Policy Institute said the rebels took Bantoro on Monday.",
    ],
)
def test_houses_that_nothing_fell_on_are_no_targets(text):
    assert not any(
        "Lomba" in x.name
        for e in record(text).engagements
        for x in record(text).actors
        if x.id in e.defenders
    )


@pytest.mark.parametrize(
    "text",
    [
        "Unknown perpetrators placed five sticks of dynamite under a police car in Dover. The bomb exploded.",
        "Persons unknown planted two pounds of dynamite at a police post in Dover. The explosion broke windows.",
        "Unidentified men left three kilos of explosives outside a police station in Dover. The blast hurt nobody.",
    ],
)
def test_who_lays_a_measure_of_dynamite_that_goes_off_bombs(text):
    (found,) = record(text).engagements
    assert found.type == "bombing"
    assert found.attackers


def test_a_division_of_a_company_is_no_armed_group():
    text = "Leftists bombed a laboratory of the Norval Motors Division of Continental Plant Corporation in Dover."
    assert all(x.type != "armed_group" for x in record(text).actors if "Norval" in x.name)


@pytest.mark.parametrize(
    "text",
    [
        "On 1 May 2020, the Lorwa Front attacked the village of Kolo, in Mali. They took away two motorcycles.",
        "Insurgents stormed Banta village in Mali and looted shops. No casualties were reported.",
        "Gunmen attacked Pandu community in Nigeria. No one was hurt.",
        "Militants raided the hamlet of Tarfa in Niger and left with cattle.",
    ],
)
def test_a_village_raided_is_its_people(text):
    found = record(text)
    (event,) = found.engagements
    kinds = {x.id: x.type for x in found.actors}
    assert [kinds[x] for x in event.defenders] == ["civilians"]
    assert event.type == "attack_on_civilians"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked an army post in Kolo village, Mali. No casualties were reported.",
        "Rebels attacked Kolo village in Mali and took control of it.",
    ],
)
def test_a_post_in_a_village_or_a_village_taken_is_no_raid_on_its_people(text):
    found = record(text)
    kinds = {x.id: x.type for x in found.actors}
    assert "civilians" not in [kinds[x] for x in found.engagements[0].defenders]


@pytest.mark.parametrize(
    "end",
    [
        "before being repelled by security forces",
        "until being beaten back by the army",
        "before being driven off by government troops",
    ],
)
def test_raiders_repelled_at_the_end_were_beaten_by_those_who_came(end):
    found = record(f"Militants raided Kolo village in Mali. They burned down 20 huts {end}.")
    (event,) = found.engagements
    kinds = {x.id: x.type for x in found.actors}
    assert event.outcome == "defenders"
    assert [kinds[x] for x in event.defenders] == ["civilians", "state_forces"]
    assert event.type == "attack_on_civilians"


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (
            "5 TTP/LEI militants were killed in a clash with security forces in Jamrud, Pakistan.",
            ("killed", 5, 5),
        ),
        ("Six KNLA/PDF fighters died in a clash with troops near Kawkareik, Myanmar.", ("killed", 6, 6)),
        ("Two ISIS/Taliban members were wounded in a clash with the police in Khost.", ("wounded", 2, 2)),
    ],
)
def test_parties_with_a_stroke_between_them_are_counted_as_one(text, toll):
    assert figures(text) == [toll]


@pytest.mark.parametrize(
    "text",
    [
        "4 men of the Lorwa Front, a pro-government militia were hurt as they clashed with rebels in Kolo, Mali.",
        "Four fighters of the Lorwa Front, a rebel group were injured in a raid by the army on Kolo, Mali.",
        "Four men of the Lorwa Front, an armed faction were injured when the army raided Kolo, Mali.",
    ],
)
def test_what_a_band_is_called_behind_its_men_is_not_what_was_counted(text):
    assert figures(text) == [("wounded", 4, 4)]


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "On 2 May 2020, government forces repelled an attack by rebels in Kolo area of Lomba district, Mali.",
            "battle",
        ),
        ("Troops beat back an attack by insurgents near Kolo, Mali, killing six.", "battle"),
        ("Soldiers repulsed a raid by militants in the Kolo hills in Mali.", "battle"),
        ("Troops repelled an attack by rebels on a checkpoint near Kolo, Mali.", "assault"),
        ("The army repelled a rebel attempt to seize the town of Kolo in Mali.", "assault"),
    ],
)
def test_an_attack_repelled_in_the_open_is_a_battle_and_one_on_a_post_an_assault(text, kind):
    assert record(text).engagements[0].type == kind


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rebels attacked a base near Kolo, Mali with bombs attached to two drones.", 2),
        ("Rebels used five drones to drop bombs on a military camp near Kolo, Mali.", 5),
        ("Rebels struck an army base near Kolo, Mali with three drones.", 3),
    ],
)
def test_drones_that_an_attack_was_made_with_are_counted(text, count):
    assert ("strength", count, count) in figures(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rebels carried out drone strikes twice against fifteen soldiers stationed at Kolo gate, Mali.", 15),
        ("Rebels launched an attack on 30 soldiers near Kolo bridge in Mali.", 30),
        ("Insurgents staged an ambush against 12 policemen in Kolo, Mali.", 12),
    ],
)
def test_those_whom_a_blow_was_launched_at_are_counted(text, count):
    assert ("strength", count, count) in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels burnt two trucks at a mine, 5 kilometres from a police post in Lomba district, Mali.",
        "Three workers were killed when gunmen attacked guards at a mine in Kolo, Mali.",
        "Gunmen shot dead four diggers inside a mine near Kolo, Mali.",
    ],
)
def test_what_happened_at_a_pit_was_no_bombing(text):
    assert record(text).engagements[0].type == "attack_on_civilians"


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Insurgents blasted two tractors of a contractor in Kolo, India.", [("materiel_destroyed", 2, 2)]),
        ("Insurgents blasted a bridge and three trucks in Kolo, India.", [("materiel_destroyed", 3, 3)]),
        ("Two jeeps were blasted by insurgents in Kolo, India.", [("materiel_destroyed", 2, 2)]),
        ("The army fired from Kolo, India and blasted the hills with shells.", []),
    ],
)
def test_things_that_were_blasted_are_counted(text, things):
    assert [x for x in figures(text) if x[0] == "materiel_destroyed"][-1:] == things


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Nine rebels died in an encounter with the police in the Gopara reserve forests of Kadam District, India.",
            "Gopara reserve forests",
        ),
        ("Troops clashed with rebels in Lomba reserve forest, India.", "Lomba reserve forest"),
        ("Troops clashed with rebels in the Tarfa Forest Reserve in Nigeria.", "Tarfa Forest Reserve"),
        ("Bandits ambushed troops in Kolo forest in Nigeria.", "Kolo"),
    ],
)
def test_a_forest_that_is_a_reserve_keeps_its_noun(text, place):
    assert record(text).engagements[0].place.name == place


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot dead a constable, Moinuddin, outside Kolo police station in Lomba District, India.",
        "Rebels killed a village headman, Harjit (45), in Lomba District, India.",
        "Rebels killed a trader, Ramulu, in Lomba District, India.",
    ],
)
def test_one_word_between_commas_behind_what_a_man_was_is_his_name(text):
    (claim,) = [x for x in record(text).claims if x.kind == "killed"]
    (person,) = [x for x in record(text).actors if x.type == "person"]
    assert claim.subject.actor == person.id


def test_a_day_or_a_town_between_commas_is_no_name():
    for text in ("Rebels killed a trader, Thursday, in Kolo, Mali.", "A soldier, Bamako, Mali, was killed."):
        assert all(x.type != "person" for x in record(text).actors)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ten Imbonerakure beat a CNL member in Bugabira, Burundi.", "Imbonerakure", "militia"),
        (
            "The Russian MoD reported that 30 soldiers were killed near Bakhmut, Ukraine.",
            "Russian MoD",
            "government",
        ),
        (
            "Troops shelled positions of the Luhansk People's Militia in Zolote.",
            "Luhansk People's Militia",
            "armed_group",
        ),
    ],
)
def test_bodies_that_coders_note_by_their_short_names_are_known(text, name, kind):
    assert (name, kind) in [(x.name, x.type) for x in record(text).actors]
