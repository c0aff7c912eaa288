"""Stories of agencies and papers in which several attacks, voices and lands stand side by side."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, said, sides


def _places(text: str) -> list[tuple[str | None, str | None]]:
    return [(e.place.name, e.place.country) for e in record(text).engagements if e.place]


def _dead(text: str) -> list[tuple[str | None, set[int | None]]]:
    """Place and figures of the dead of each engagement."""
    made = record(text)
    return [
        (
            e.place.name if e.place else None,
            {c.value.low for c in made.claims if c.value and c.engagement == e.id and c.kind == "killed"},
        )
        for e in made.engagements
    ]


@pytest.mark.parametrize("land", ["Congo", "Nigeria", "Somalia"])
def test_the_land_behind_a_town_is_none_of_those_who_speak(land: str) -> None:
    found = said(f"Gunmen shot dead five people in Dewa, {land}, officials and residents said.")
    assert {who for _, _, who in found} == {"officials", "residents"}


@pytest.mark.parametrize(
    "who",
    [
        "A member of a local vigilante group, Bala Kyari,",
        "A leader of a self-defence militia, Issa Dembo,",
        "A spokesman for the rebel group, Omar Halil,",
    ],
)
def test_a_name_behind_a_group_is_that_of_its_man(who: str) -> None:
    text = f"A bomb killed 14 people at a market in Dewa on Monday. {who} put the dead at 19."
    name = who.strip(",").rpartition(", ")[2]
    assert [a.type for a in record(text).actors if a.name == name] == ["person"]
    assert sides(text) == [([], ["people"])]


def test_a_militia_that_only_speaks_did_nothing() -> None:
    text = "A bomb killed 14 people at a market in Dewa. A leader of the CJTF militia said 20 had died."
    assert sides(text) == [([], ["people"])]


@pytest.mark.parametrize(
    "since",
    [
        "This is the first major attack on the army since the strike on a camp at Oro on May 18, in which 19 soldiers "
        "were killed.",
        "It was the deadliest attack since the raid on a camp at Oro on May 18, which killed 19 soldiers.",
    ],
)
def test_a_deed_of_a_day_since_which_another_is_ranked_stands_apart(since: str) -> None:
    lead = "Seven soldiers were killed when militants attacked an army unit at Dewa on Friday. "
    assert _dead(lead + since) == [("Dewa", {7}), ("Oro", {19})]


@pytest.mark.parametrize(
    ("total", "dead"),
    [
        ("Twenty people have been killed there since the raid on a camp at Oro on May 18.", []),
        ("At least 90 people have died in violence since the attack on the church at Oro on May 18.", []),
        ("Three of the wounded have died since the attack on the church at Oro on May 18.", [("Oro", {3})]),
    ],
)
def test_the_dead_counted_since_a_deed_are_none_of_it(total: str, dead: list[tuple[str, set[int]]]) -> None:
    assert _dead(total) == dead


def test_a_group_that_claims_another_attack_too_did_that_one_as_well() -> None:
    text = (
        "Ten soldiers were killed after gunmen ambushed their patrol near Dewa on Tuesday. The Sand Hills Front "
        "claimed the attack. The group also claimed an attack on the prison at Oro on Monday, in which the assailants "
        "were driven off by the guards. Since 2015 more than 200 soldiers have died in attacks by jihadist groups."
    )
    assert [(e.place.name, e.outcome) for e in record(text).engagements if e.place] == [
        ("Dewa", None),
        ("Oro", "defenders"),
    ]
    assert [x for x, _ in sides(text)] == [["sand hills front"], ["sand hills front"]]


@pytest.mark.parametrize(
    "voice", ["according to the police", "said Lawal Tanko, the state police commissioner", "the army said"]
)
def test_they_are_those_told_of_and_not_who_speaks_behind(voice: str) -> None:
    text = f"Gunmen came to Dewa on Saturday night. They killed nine men in the village, {voice}."
    assert [x for x, _ in sides(text)] == [["gunmen"]]


def test_they_who_shot_rebels_are_the_army_that_says_so() -> None:
    [(attackers, defenders)] = sides("They killed nine rebels near Dewa on Saturday, the army said.")
    assert (attackers, defenders) == (["army"], ["rebels"])


def test_their_patrol_is_that_of_those_killed_in_it() -> None:
    text = (
        "A suicide bomber rammed a NATO convoy in Kandahar on Thursday, killing 21 civilians. Hours earlier, three "
        "Canadian soldiers were killed when rebels attacked their patrol near Dewa."
    )
    assert sides(text)[1] == (["rebels"], ["canadian army"])


def test_a_few_policemen_among_many_dead_are_not_all_that_was_hit() -> None:
    text = (
        "At least 17 people were killed when a suicide bomber blew himself up near a bus in Dewa. Two policemen were "
        "also among the dead. Officials of the hospital said they had received 38 injured."
    )
    made = record(text)
    names = {a.id: a.name for a in made.actors}
    assert "people" in sides(text)[0][1]
    assert [names[c.subject.actor] for c in made.claims if c.kind == "wounded" and c.subject.actor] == [
        "people"
    ]


def test_soldiers_killed_at_another_time_are_of_the_army_and_not_of_an_operation() -> None:
    text = (
        "Troops of Operation Whirl Stroke on Monday killed four bandits at Takum in Nigeria. In May, gunmen killed "
        "nine soldiers in Wukari."
    )
    assert sides(text)[1][1] == ["nigerian army"]


@pytest.mark.parametrize(
    "who",
    [
        "In Washington, the State Department condemned",
        "In Addis Ababa, the African Union denounced",
        "The French embassy in Abuja deplored",
        "In Paris, the foreign ministry condemns",
    ],
)
def test_those_who_condemn_from_afar_tell_no_place(who: str) -> None:
    assert [x for x, _ in _places(f"{who} the killing of 14 people in Bria.")] == ["Bria"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("at Bangi village in neighbouring Niger State", ("Bangi", "NG")),
        ("in Paris village, Antioquia department,", ("Paris", "CO")),
        ("in the town of Roma in Texas", ("Roma", "US")),
        ("in Hiran town in Sargodha district", ("Hiran", "PK")),
    ],
)
def test_a_village_lies_in_the_land_of_its_area(where: str, found: tuple[str, str]) -> None:
    assert _places(f"Gunmen killed six farmers {where} on Monday.") == [found]


_BOMB = "A bomb killed 20 people in a mosque in Kaduna on Friday. "


@pytest.mark.parametrize(
    ("answer", "who", "dead"),
    [
        ("Police opened fire on a crowd protesting against the blast, killing three people.", "police", 3),
        ("Youths angered by the bombing later attacked a church, killing four people.", "youths", 4),
        ("Soldiers fired on mourners at a funeral for the victims of the attack, killing two.", "army", 2),
    ],
)
def test_what_is_done_in_anger_over_a_deed_is_another_one(answer: str, who: str, dead: int) -> None:
    (first, second), (told, other) = sides(_BOMB + answer), _dead(_BOMB + answer)
    assert (first[0], told) == ([], ("Kaduna", {20}))
    assert who in second[0][0]
    assert other == ("Kaduna", {dead})


def test_a_protest_over_the_deed_itself_is_no_other_one() -> None:
    text = "A gunman killed six people at a mosque in Quetta on Friday. Hundreds marched to protest against the attack."
    assert _dead(text) == [("Quetta", {6})]


@pytest.mark.parametrize(
    "row",
    [
        "The assault was part of a wave of attacks across the country in which at least 50 people have died.",
        "It was the latest in a string of raids by the guerrillas that have left 90 dead this week.",
    ],
)
def test_the_dead_of_a_row_of_attacks_are_none_of_one_that_is_a_part_of_it(row: str) -> None:
    assert _dead("Rebels attacked a base at Dewa on Friday, killing 27 soldiers. " + row) == [("Dewa", {27})]


def test_those_taken_captive_are_across_from_who_took_them() -> None:
    made = record(
        "Rebels overran a base at Dewa on Friday, killing 27 soldiers and taking as many as 60 captive, the army said."
    )
    assert [(c.value.high, c.subject.side) for c in made.claims if c.value and c.kind == "captured"] == [
        (60, "defender")
    ]


def test_nameless_men_who_come_to_the_attack_of_a_group_are_its_men() -> None:
    made = record(
        "Two policemen were killed after suspected Al-Shabaab militants attacked a camp at Dewa on Sunday night. The "
        "mayor said more than 40 heavily armed militants raided the camp."
    )
    names = {a.id: a.name for a in made.actors}
    assert [names[c.subject.actor or ""] for c in made.claims if c.kind == "strength"] == ["Al-Shabaab"]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        (
            "Gunmen stormed the C-Division (Old Town) police station in Peshawar, killing six policemen.",
            ["pakistani police"],
        ),
        ("Russia said its forces had struck foreign mercenary deployment points near Odesa on Friday.", []),
    ],
)
def test_what_only_describes_a_post_is_no_party(text: str, defenders: list[str]) -> None:
    assert [y for _, y in sides(text)] == [defenders]


def test_to_take_somebody_hostage_names_no_hostage() -> None:
    made = record(
        "Gunmen stormed a police station in Quetta on Friday. They wanted to take the policemen hostage."
    )
    assert "hostage" not in {a.name for a in made.actors}


def test_a_clause_on_what_was_done_days_before_a_place_was_hit_stands_apart() -> None:
    text = "A church in Kaya was attacked two weeks after militants killed nine people at a mosque in Dori."
    assert _dead(text) == [("Kaya", set()), ("Dori", {9})]


def test_what_a_bus_does_is_no_part_of_the_name_of_those_in_it() -> None:
    text = "Militants killed nine people at Dewa on Friday when they fired upon a bus ferrying people to a market."
    assert [y for _, y in sides(text)] == [["people"]]


@pytest.mark.parametrize(
    "aside",
    [
        "The Sand Hills Front, which emerged last year, said it had killed 28 policemen and wounded 32.",
        "The Sand Hills Front, which is banned, said it had killed 28 policemen and wounded 32.",
    ],
)
def test_when_a_party_arose_is_no_time_over_which_its_figures_go(aside: str) -> None:
    made = record("Nine policemen were killed in an ambush near Arish on Friday. " + aside)
    assert {c.value.low for c in made.claims if c.value} == {9, 28, 32}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The Red Front, which has killed 900 people since 2009, attacked Dewa on Monday.", set()),
        ("In Dewa, where 900 people have died since 2009, gunmen killed nine traders on Monday.", {9}),
    ],
)
def test_what_was_counted_over_years_aside_hides_no_deed(text: str, dead: set[int]) -> None:
    assert _dead(text) == [("Dewa", dead)]


def test_a_mob_that_kills_the_gunmen_is_none_of_them() -> None:
    made = record(
        "Gunmen killed 81 people at a mosque in Kano on Friday. An angry mob killed four of the gunmen outside the "
        "mosque, police said."
    )
    assert not [c for c in made.claims if c.kind == "responsibility"]


@pytest.mark.parametrize(
    "verb", ["corrected an earlier statement", "withdrew a report", "retracted its claim"]
)
def test_what_is_taken_back_did_not_happen(verb: str) -> None:
    text = (
        "A suicide bomber killed 72 people at the airport of Kabul on Thursday. The ministry "
        f"{verb} that there had been a second blast at the Baron Hotel."
    )
    assert [d for _, d in _dead(text)] == [{72}]


def test_the_number_of_a_sector_counts_nobody() -> None:
    made = record("Nigerien troops of Sector 4 killed 19 insurgents at Toumour on Friday.")
    assert [c.value.low for c in made.claims if c.value and c.kind == "killed"] == [19]


def test_a_land_that_somebody_is_asked_to_leave_is_no_place() -> None:
    text = "Gunmen, who are demanding a Russian withdrawal from Chechnya, fired grenades at two cars on Thursday."
    assert not [name for name, _ in _places(text) if name]


@pytest.mark.parametrize(
    ("men", "name"),
    [
        ("About 150 MILF rebels under Commander Ramil Tawa", "milf"),
        ("Abu Sayyaf gunmen led by Commander Rolo", "abu sayyaf"),
    ],
)
def test_men_of_a_named_group_under_a_commander_are_its_men(men: str, name: str) -> None:
    assert [x for x, _ in sides(f"{men} attacked an army detachment in Datu Piang on Friday.")] == [[name]]


def test_a_blast_minutes_later_at_another_house_is_of_the_same_attack() -> None:
    text = (
        "A suicide bomber struck the Grand Lake Hotel in Amman on Friday, killing 20 people. A few minutes later, "
        "police reported an explosion at the Palm Hotel. The Red Front claimed responsibility for the bombings."
    )
    assert [x for x, _ in sides(text)] == [["red front"]]


def test_a_bomb_minutes_later_that_kills_others_is_another_one() -> None:
    text = "A bomb killed nine people in Dori on Friday. Minutes later a roadside bomb killed four in Kaya."
    assert _dead(text) == [("Dori", {9}), ("Kaya", {4})]


def test_a_village_before_the_militia_that_speaks_is_no_militia() -> None:
    made = record(
        "The assailants killed nine labourers in the village of Koshobe on Friday, the militia said."
    )
    assert [e.place.name for e in made.engagements if e.place] == ["Koshobe"]
    assert "Koshobe" not in {a.name for a in made.actors}


def test_a_lynching_that_killings_followed_is_another_deed() -> None:
    text = (
        "Suspected jihadists massacred 70 people in Dewa on Friday. The killings followed the lynching of two "
        "jihadists by villagers."
    )
    assert [x for x, _ in sides(text)] == [["suspected jihadists"]]
