"""Local papers: titles in short before names, glosses in brackets, bodies picked up, datelines led by a day."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record, said, sides


@pytest.mark.parametrize("title", ["Mr.", "Mrs.", "Dr.", "Hon.", "Engr.", "Barr.", "Alh."])
def test_a_title_in_short_does_not_part_a_verb_from_the_person_who_was_killed(title: str) -> None:
    text = f"Hooded men broke into a house at Odoro on 3 May 2023 and gunned down {title} Bassey Udo."
    assert losses(text) == [("killed", 1)]
    assert "Bassey Udo" in {a.name for a in record(text).actors}


@pytest.mark.parametrize("named", ["identified as", "named", "identified only as"])
def test_those_counted_behind_the_name_of_one_victim_are_victims_too(named: str) -> None:
    text = f"Raiders shot dead the headman {named} Bassey Udo and eleven other peasants near Odoro on 3 May 2023."
    assert losses(text) == [("killed", 1), ("killed", 11)]


def test_a_lot_of_people_are_many_and_a_lot_of_things_are_not_counted() -> None:
    text = "Guardsmen killed a lot of rebels near Bo and seized lots of ammunition."
    assert figures(text, published="1998-03-02") == [
        ("killed", 1, None),
        ("materiel_captured", None, None),
    ]


def test_those_who_were_wounded_before_they_were_shot_are_not_told_dead() -> None:
    assert ("killed", 5) not in losses("The five guards who were wounded at Bo were shot by a straggler.")
    assert ("killed", 5) in losses("The five guards who had left the camp at Bo were shot by a straggler.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Troops seized three shoulder rocket (RPG) launchers, 40 rounds of 5.56mm (NATO) ammunition and a bicycle.",
            [("materiel_captured", 3), ("materiel_captured", 40), ("materiel_captured", 1)],
        ),
        ("Soldiers neutralised (killed) seven kidnappers in the forest.", [("killed", 7)]),
    ],
)
def test_a_gloss_in_brackets_does_not_end_the_list_it_stands_in(text, found):
    assert losses(text) == found


def test_others_who_were_picked_up_beside_bodies_are_dead_and_those_arrested_are_not() -> None:
    text = "Thirty bodies were found in the market while {}."
    assert losses(text.format("eight others were picked up in the bush")) == [("killed", 30), ("killed", 8)]
    assert ("killed", 8) not in losses(text.format("eight others were arrested in the bush"))


def test_a_dateline_that_begins_with_the_day_is_neither_where_nor_when_it_happened() -> None:
    text = "June 9, 2015 (TORIT) – Seven herders were killed in a raid on Kolok cattle camp in Lomo Payam on Friday 5."
    (one,) = record(text, published="2015-06-10").engagements
    assert one.place is not None
    assert one.date is not None
    assert (one.place.name, one.place.country) == ("Kolok cattle camp", "SS")
    assert one.date.start.isoformat() == "2015-06-05"


def test_a_number_behind_a_weekday_that_is_not_its_day_of_the_month_is_none() -> None:
    (one,) = record(
        "Seven men were killed in a raid on Torit on Friday 6.", published="2015-06-10"
    ).engagements
    assert one.date is not None
    assert one.date.start.isoformat() == "2015-06-05"


def test_the_day_in_the_name_of_a_deed_stays_its_own_where_bodies_are_found_later() -> None:
    text = "Thirty bodies were found at Odoro after Monday's attack by bandits."
    (one,) = record(text, published="2023-05-03").engagements
    assert one.date is not None
    assert one.date.start.isoformat() == "2023-05-01"


def test_a_lead_with_place_and_day_is_the_first_of_several_attacks_and_no_list_of_their_victims() -> None:
    text = (
        "Police killed a rebel chief and two other rebels in Oro district, Lomba province, on 4 May 2012.\n\n"
        "Rebels shot and killed an elder in Kob district, Dara province, on 5 May 2012.\n\n"
        "A rebel set off a bomb at a post in Sefi district, Dara province, on 5 May 2012, killing one policeman."
    )
    assert len(sides(text, published="2012-05-06")) == 3


def test_a_count_behind_a_month_and_a_comma_is_no_day_of_it() -> None:
    text = "Last March, 17 recruits were killed in a raid on a post at Odoro."
    (one,) = record(text, published="2017-05-02").engagements
    assert one.date is not None
    assert one.date.precision == "month"
    assert figures(text, published="2017-05-02") == [("killed", 17, 17)]


def test_an_area_called_a_division_is_a_place_and_no_unit_or_group() -> None:
    text = "Gunmen raided the locality of Lom in Kob in the Mayo Dara Division on 3 May 2020 and killed six traders."
    found = record(text)
    assert all(a.type in ("unidentified", "civilians") for a in found.actors)
    assert found.engagements[0].place is not None
    assert found.engagements[0].place.name == "Lom"


def test_one_man_of_two_offices_is_one_claimant() -> None:
    text = "Six guards were killed at Odoro on 3 May 2020, {} Ada Mba said."
    assert len(said(text.format("housing minister and government spokesman"))) == 1
    assert (
        len(said("Six guards were killed at Odoro on 3 May 2020, the mayor and a police officer said.")) == 2
    )


def test_a_toll_nobody_knows_is_not_the_number_of_those_who_attacked() -> None:
    text = (
        "Raiders attacked the town of Odoro on 3 May 2020. The number of casualties is not known, but "
        "residents said the attack involved hundreds of raiders."
    )
    assert figures(text) == [("strength", 200, None)]


@pytest.mark.parametrize("named", ["identified as", "named"])
def test_people_with_a_list_of_their_names_are_counted_once_as_a_group(named: str) -> None:
    text = f"Two brothers {named} Ada Mba and Bala Mba were killed by raiders at Odoro on 3 May 2020."
    assert figures(text) == [("killed", 2, 2)]


def test_who_acts_behind_a_phrase_and_an_and_is_not_who_was_killed_before_it() -> None:
    text = "Raiders attacked Odoro on 3 May 2020. Ten soldiers died in this raid and the raiders stole 30 rifles."
    made = record(text)
    sort = {actor.id: actor.type for actor in made.actors}
    (stolen,) = [x for x in made.claims if x.kind == "materiel_captured"]
    assert sort[stolen.subject.actor or ""] == "state_forces"


def test_a_border_with_an_area_of_another_country_is_not_where_it_happened() -> None:
    text = (
        "Raiders killed six traders in Odoro district, on the border with Lombia's Kob state, on 3 May 2020."
    )
    (one,) = record(text).engagements
    assert one.place is not None
    assert one.place.name == "Odoro district"


def test_the_day_a_search_is_launched_begins_no_second_fight() -> None:
    text = (
        "Raiders ambushed an army convoy near Odoro on 3 May 2020. “Today we launched a search for our missing, "
        "but the raiders lost at least 14 men,” an officer said."
    )
    assert len(record(text, published="2020-05-05").engagements) == 1


def test_he_is_the_nameless_victim_of_the_sentence_before_and_no_one_named_earlier() -> None:
    text = "Mayor Ada Mba denounced the raid on Odoro on 3 May 2020. A driver was shot by the raiders. He died later."
    assert "Ada Mba" not in {a.name for a in record(text).actors if a.core and a.type != "person"}
    made = record(text)
    called = {actor.id: actor.name for actor in made.actors}
    assert {called.get(x.subject.actor or "") for x in made.claims if x.kind == "killed"} == {"driver"}


def test_individuals_who_were_killed_are_civilians_beside_those_in_uniform_who_killed() -> None:
    text = (
        "Gunmen killed eleven individuals and wounded two others at Odoro on 3 May 2020. Three traders were shot dead "
        "by individuals in uniform."
    )
    found = record(text)
    types = {a.id: a.type for a in found.actors}
    assert {types[c.subject.actor or ""] for c in found.claims if c.value is not None} == {"civilians"}
    armed = record("Soldiers killed eleven armed individuals at Odoro on 3 May 2020.")
    assert "civilians" not in {a.type for a in armed.actors}


@pytest.mark.parametrize("who", ["Villagers", "Angry residents", "Locals"])
def test_those_at_home_who_kill_bandits_are_not_bandits_themselves(who: str) -> None:
    text = f"{who} waylaid the bandits near Odoro on 3 May 2020 and killed nine of them; more got away with wounds."
    (one,) = sides(text)
    assert one == ([who.lower().removeprefix("angry ")], ["bandits"]) or one == ([who.lower()], ["bandits"])
    assert {c.subject.side for c in record(text).claims if c.kind in ("killed", "wounded")} == {"defender"}


def test_bandits_who_come_attack_though_the_vigilantes_of_the_village_strike_back() -> None:
    text = (
        "Bandits attacked Odoro village on 3 May 2020, where the vigilantes met them. The bandits ran into an ambush "
        "laid by the vigilantes, who killed four of the bandits."
    )
    (one,) = sides(text)
    assert one[0] == ["bandits"]
    assert "vigilantes" in one[1]


def test_those_who_resist_an_attack_kill_those_who_made_it() -> None:
    text = "Vigilantes in Odoro on 3 May 2020 resisted a night raid on their hamlet by bandits, killing five."
    (one,) = record(text).engagements
    assert one.outcome == "defenders"
    assert [c.subject.side for c in record(text).claims if c.kind == "killed"] == ["attacker"]


def test_the_age_behind_a_name_is_no_count_and_who_follows_it_is_counted() -> None:
    assert losses("Raiders stormed Odoro and shot dead Bassey Udo, 34.") == [("killed", 1)]
    assert losses("Raiders stormed Odoro and gunned down Bassey Udo, 34, and two others.") == [
        ("killed", 1),
        ("killed", 2),
    ]


def test_the_home_of_those_who_came_is_not_where_they_struck() -> None:
    text = "Clashes began in Odoro on 3 May 2020. Raiders suspected to be from Kano struck the village and killed two."
    (one,) = record(text).engagements
    assert one.place is not None
    assert one.place.name == "Odoro"


def test_how_some_and_others_of_a_count_died_is_no_further_count() -> None:
    text = "Residents found 17 bodies at Odoro, some shot from afar, others stabbed to death."
    assert losses(text) == [("killed", 17)]


@pytest.mark.parametrize("opening", ["Included in", "Counted among", "Among"])
def test_parts_of_the_dead_are_counted_however_the_sentence_opens_on_them(opening: str) -> None:
    text = f"A bomb killed 21 people in Kismayo on 3 May 2020. {opening} the dead were a nurse and two boys."
    assert [low for _, low, _ in figures(text)] == [1, 2, 21]


def test_herders_and_farmers_who_kill_each_other_are_two_parties() -> None:
    text = (
        "Herders murdered seven farmers in Odoro on 3 May 2020. The farmers then killed two of the herders."
    )
    made = record(text)
    called = {actor.id: actor.name.lower() for actor in made.actors}
    dead = {
        (x.value.low, called[x.subject.actor or ""]) for x in made.claims if x.kind == "killed" and x.value
    }
    assert dead == {(7, "farmers"), (2, "herders")}
    assert sides("Clashes between farmers and herders left nine dead in Odoro on 3 May 2020.") == [
        (["farmers"], ["herders"])
    ]


def test_a_weekend_without_its_article_is_a_day_behind_an_auxiliary() -> None:
    text = "Nine traders were weekend killed by raiders in Odoro village."
    (one,) = record(text, published="2024-07-29").engagements
    assert one.date is not None
    assert (one.date.start.isoformat(), one.date.end.isoformat()) == ("2024-07-27", "2024-07-28")
    assert figures(text) == [("killed", 9, 9)]
