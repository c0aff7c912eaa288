"""Promises about wire stories and chronicles of guerrilla wars: whom a verb counts, where it was, and its items."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, said, sides

DAY = "1991-06-20"


@pytest.mark.parametrize(
    "text",
    [
        "At least 300 insurgents shelled a camp in Kalvo, killing a Dutch medic, the third to die there this year.",
        "A Dutch medic was killed in Kalvo on Monday. He was the third foreigner killed since the truce ended.",
    ],
)
def test_one_who_is_next_in_a_row_is_not_counted_again(text: str) -> None:
    assert [x for x in figures(text, published=DAY) if x[0] == "killed"] == [("killed", 1, 1)]


@pytest.mark.parametrize(
    "doers",
    [
        "Gunmen, some wearing ski masks,",
        "Gunmen, most dressed in police fatigues,",
        "Gunmen, several carrying rifles,",
    ],
)
def test_what_some_of_them_wore_does_not_hide_who_did_it(doers: str) -> None:
    text = f"{doers} dragged five nurses from a bus in the hamlet of Tarqui on Sunday and shot them dead."
    assert camps(text, published=DAY)[0] == ["Gunmen"]


def test_people_whose_part_is_wounded_are_still_the_patients() -> None:
    text = "Two herders, both carrying axes, were killed on Sunday by soldiers in Tarma, Peru."
    assert figures(text, published=DAY) == [("killed", 2, 2)]
    assert camps(text, published=DAY)[0] == ["Peruvian army"]


def test_maoists_elsewhere_than_in_india_are_those_of_the_text() -> None:
    text = (
        "LIMA, Peru -- Shining Path guerrillas killed six farmers in Tarma on Sunday. Police said the Maoist rebels "
        "also burned a bus."
    )
    assert [a.name for a in record(text, published=DAY).actors if a.type == "armed_group"] == ["Shining Path"]
    indian = "Maoists killed six policemen in Dantewada district of Chhattisgarh, India, on Sunday."
    assert camps(indian, published=DAY)[0] == ["Maoists"]


def test_those_who_speak_are_not_those_who_fought() -> None:
    text = "According to residents, the soldiers of the Ninth Brigade killed nine weavers in Tarma on Sunday."
    assert ("killed", 9, "residents") in said(text, published=DAY)


def test_a_summit_beside_an_ambush_gives_it_no_day_and_no_place() -> None:
    text = (
        "Rebels ambushed an army column near Tarma, killing nine soldiers. The attack came as five heads of state "
        "gathered for a summit this week in Quito."
    )
    e = record(text, published=DAY).engagements[0]
    assert e.place is not None
    assert e.place.name == "Tarma"
    assert e.date is None
    going = "Rebels ambushed an army column, killing nine soldiers. The ambush came as the column was leaving Tarma."
    assert len(record(going, published=DAY).engagements) == 1


def test_a_province_lies_where_only_one_land_has_it() -> None:
    text = "Rebels burned two trucks near Perulapan in Cabanas province, killing nine soldiers."
    place = record(text, published=DAY).engagements[0].place
    assert place is not None
    assert place.country == "SV"


def test_a_city_a_day_away_is_not_where_it_happened() -> None:
    far = record("Five guards were shot on Tuesday in a reserve 280 miles north of Lima.", published=DAY)
    near = record("Five guards were shot on Tuesday in a reserve nine miles north of Lima.", published=DAY)
    assert [e.place.name if e.place else None for e in (*far.engagements, *near.engagements)] == [
        None,
        "Lima",
    ]


def test_battles_told_of_another_province_are_their_own() -> None:
    text = (
        "Guerrillas attacked the Joateca garrison in Morazan province, El Salvador, killing six soldiers, Col. Luis "
        "Paz said. Paz also spoke of several battles in Cabanas province, with 40 rebels killed."
    )
    assert len(record(text, published=DAY).engagements) == 2


def test_troops_told_to_be_fighting_are_no_battle() -> None:
    text = "Rebels shot a priest in Tarma, Peru, on Sunday. Jauja is headquarters for 900 marines fighting the rebels."
    assert [e.type for e in record(text, published=DAY).engagements] == ["attack_on_civilians"]
    told = record("Marines fighting rebels in Tarma, Peru, killed six of them on Sunday.", published=DAY)
    assert [e.type for e in told.engagements] == ["battle"]


def test_operations_that_nobody_engaged_in_are_none() -> None:
    text = "The rebels of Yoro have never engaged in raids against the police, a bishop said."
    assert not record(text, published=DAY).engagements


def test_days_before_colons_in_one_paragraph_are_items() -> None:
    text = (
        "June 3: Police reported that gunmen killed two judges in Cali. June 5: A bomb went off at a bank in Tunja, "
        "wounding six people. June 9: The senate met. June 11: About 90 rebels attacked the town of Tame, Arauca."
    )
    found = record(text, published=DAY).engagements
    assert [(e.focus, e.date.start.day if e.date else None) for e in found] == [
        ("main", 3),
        ("main", 5),
        ("main", 11),
    ]


def test_a_second_person_taken_is_read_behind_what_the_first_one_is() -> None:
    text = (
        "A death squad abducted Ramiro Ossa, a student leader, and Luis Mesa, a teacher, in Cali on Sunday."
    )
    assert figures(text, published=DAY) == [("captured", 1, 1)] * 2


def test_a_person_with_age_and_office_is_killed_with_his_driver() -> None:
    text = "Ramiro Ossa, 45, mayor of Segovia, and his driver were murdered on Sunday in Cali."
    assert figures(text, published=DAY) == [("killed", 1, 1)] * 2


@pytest.mark.parametrize(("count", "low"), [("a score of officers", 20), ("at least a score more", 20)])
def test_a_score_is_twenty(count: str, low: int) -> None:
    text = f"Rebels killed nine soldiers and wounded {count} in Tarma, Peru, on Sunday."
    assert ("wounded", low) in [x[:2] for x in figures(text, published=DAY)]


def test_ages_of_two_are_no_captives() -> None:
    text = "Rebels kidnapped two boys in Tarma, 11 and 15 years old, on Sunday."
    assert figures(text, published=DAY) == [("captured", 2, 2)]


def test_a_dateline_with_a_low_line_is_cut_off_in_capitals_too() -> None:
    text = "QUITO, ECUADOR (AP) _ REBELS KILLED NINE SOLDIERS IN TENA ON SUNDAY, THE ARMY SAID."
    assert not [a for a in record(text, published=DAY).actors if a.type == "media"]


def test_the_same_survivors_claim_a_toll_once() -> None:
    text = (
        "Rebels killed 16 farmers in Tarma on Sunday, survivors said. The rebels burned homes and killed 16 men and "
        "women, the survivors said."
    )
    assert [x for x in figures(text, published=DAY) if x[0] == "killed"] == [("killed", 16, 16)]


def test_uniformed_men_are_of_the_security_forces() -> None:
    text = "In Tame, Colombia, rebels fired at a post on Sunday, and six uniformed men were hurt."
    assert sides(text, published=DAY)[0][1] == ["colombian security forces"]


def test_lines_broken_anywhere_make_one_sentence() -> None:
    text = (
        "Suspected rebels killed two forest guards in a reserve for deer and foxes\nnear Tarma, some miles\neast of "
        "the sea,\na spokesman for the ministry of agriculture\nsaid on Monday."
    )
    assert ("killed", 2, "a spokesman for the ministry of agriculture") in said(text, published=DAY)


def test_those_who_came_to_a_hamlet_did_what_was_done_there() -> None:
    text = (
        "On 4 March 1979 the Honduran army entered the hamlet of Agua Fria in Olancho. Before they left a day later, "
        "more than 70 weavers had been massacred."
    )
    e = record(text, published="1996-02-01").engagements[0]
    assert e.place is not None
    assert (e.place.name, e.date.start.day if e.date else None) == ("Agua Fria", 4)
    assert camps(text, published="1996-02-01")[0] == ["Honduran army"]


def test_the_dead_of_a_whole_war_told_aside_are_no_toll() -> None:
    text = "Rebels, whose 20-year war has cost 45,000 lives, killed three officers in Tame, Colombia, on Tuesday."
    assert [x for x in figures(text, published=DAY) if x[0] == "killed"] == [("killed", 3, 3)]


def test_gas_cylinders_made_into_weapons_are_no_accident() -> None:
    fired = "In Tame, Colombia, gas cylinders filled with dynamite rained on a post on Tuesday, killing six officers."
    cooking = "A gas cylinder exploded in a kitchen in Tame, Colombia, on Tuesday, killing six people."
    assert [len(record(x, published=DAY).engagements) for x in (fired, cooking)] == [1, 0]


def test_missing_guards_are_guards() -> None:
    text = "Rebels attacked Tame, Colombia, on Tuesday. The army believed 17 missing guards were being held by them."
    (claim,) = (x for x in record(text, published=DAY).claims if x.kind == "missing")
    assert claim.subject.text == "missing guards"


def test_combatants_are_of_both_sides() -> None:
    text = "Rebels raided Tame, Colombia, on Tuesday in a battle that left at least 19 combatants dead."
    (claim,) = (x for x in record(text, published=DAY).claims if x.kind == "killed")
    assert (claim.subject.actor, claim.subject.side) == (None, None)


def test_who_writes_it_is_the_narrator() -> None:
    text = "LONDON - A truck bomb killed 16 people in the Lima suburb of Surco on Friday, writes Anne Poole."
    assert said(text, published=DAY) == [("killed", 16, None)]


def test_where_help_was_sent_from_is_not_where_it_was_struck() -> None:
    text = (
        "Rebels attacked a police post in Pailitas, Colombia, on Thursday. Nine officers dispatched from Curumani were "
        "ambushed and killed, the army said."
    )
    assert {e.place.name for e in record(text, published=DAY).engagements if e.place} == {"Pailitas"}


def test_people_told_of_between_dashes_are_still_counted_once() -> None:
    text = "Six soldiers -- drivers called in by a mayor -- were killed by rebels in Tame, Colombia."
    assert figures(text, published=DAY) == [("killed", 6, 6)]


def test_what_the_dead_had_done_before_is_not_what_was_done_to_them() -> None:
    text = (
        "On Friday police killed three guerrillas who had kidnapped a rancher in Caldas province, Colombia."
    )
    assert figures(text, published=DAY) == [("killed", 3, 3)]


def test_an_attack_in_another_province_is_one_of_its_own() -> None:
    text = (
        "Rebels raided a post in Mallama, in Narino province, Colombia, on Friday, killing six policemen. In Cesar "
        "province, the rebels blew up an oil pump."
    )
    assert len(record(text, published=DAY).engagements) == 2


def test_those_whom_the_police_suspected_are_named_by_them() -> None:
    text = "A truck bomb killed nine people in Callao, Peru, on Friday. Police suspected the Shining Path."
    told = [c for c in record(text, published=DAY).claims if c.kind == "responsibility"]
    assert [c.claimant.text for c in told] == ["Police"]


def test_lines_in_capitals_go_on_over_their_breaks() -> None:
    text = (
        "GANG MEMBERS BURNED DOWN A MARKET IN HAITI ON THURSDAY, KILLING AT LEAST 35 PEOPLE AND DRIVING AWAY MANY\n"
        "MORE. THE ATTACK TOOK PLACE AT PETITE RIVIERE, IN THE EARLY\nHOURS OF THE MORNING, IN THE FARMING REGION OF\n"
        "ARTIBONITE, LOCAL AUTHORITIES AND A\nNURSE SAID."
    )
    e = record(text, published="2024-11-10").engagements[0]
    assert e.place is not None
    assert e.place.name == "PETITE RIVIERE"


@pytest.mark.parametrize("backed", ["U.S.-backed", "US-backed", "U.N.-supervised"])
def test_who_backs_a_party_is_not_the_party(backed: str) -> None:
    text = f"Cambodian troops killed 17 {backed} guerrillas in Pailin on Friday, state radio said."
    (claim,) = (x for x in record(text, published=DAY).claims if x.kind == "killed")
    assert claim.subject.text == f"{backed} guerrillas"
    assert not {a.country for a in record(text, published=DAY).actors} & {"US"}


def test_a_voice_on_the_air_is_no_victim() -> None:
    text = "A mine killed 31 people in Jalapa, five nuns among them, the Voice of Honduras radio said."
    assert {c.claimant.text for c in record(text, published=DAY).claims} == {"the Voice of Honduras radio"}
    assert max(x[1] or 0 for x in figures(text, published=DAY)) == 31


def test_blasts_that_rock_a_town_happened_there() -> None:
    text = "Explosions rocked Arequipa and the lights went out on Tuesday night. Two towers were blown up, police said."
    places = {e.place.name for e in record(text, published=DAY).engagements if e.place}
    assert places == {"Arequipa"}


def test_military_men_are_of_the_army() -> None:
    text = "Three nuns and six military men were killed in a raid by guerrillas on Monday in San Lorenzo, Nicaragua."
    assert sorted(sides(text, published=DAY)[0][1]) == ["nicaraguan army", "nuns"]


def test_a_river_into_which_bodies_were_thrown_is_not_the_place() -> None:
    text = (
        "On 3 May 1996 some 80 paramilitaries entered the town of Segovia. The gunmen killed 17 people, throwing the "
        "bodies into the Cauca River."
    )
    e = record(text, published="1998-02-01").engagements[0]
    assert e.place is not None
    assert e.place.name == "Segovia"


def test_a_group_told_nearer_with_its_two_lands_still_acts() -> None:
    text = (
        "Gunmen of the ACR, a militia of Sucre and Cesar, killed nine people in Segovia, Colombia, on Friday."
    )
    assert figures(text, published=DAY) == [("killed", 9, 9)]
    assert camps(text, published=DAY)[0]


def test_what_an_attack_is_measured_by_is_not_told_of_it() -> None:
    text = (
        "Gunmen shot 26 people dead in Ayutla, Mexico, on Monday. It was the bloodiest day in Guerrero since nine "
        "herders died in an army ambush in 1988. Ayutla lies in an area where rebels and the army have been fighting."
    )
    assert sides(text, published=DAY) == [(["gunmen"], ["civilians"])]
    assert figures(text, published=DAY) == [("killed", 26, 26)]


@pytest.mark.parametrize("town", ["LOS ALISOS", "ACAPULCO"])
def test_this_village_is_that_of_the_dateline(town: str) -> None:
    text = f"{town}, Mexico (AP) -- Raiders came into this village on Monday and killed six people."
    e = record(text, published=DAY).engagements[0]
    assert e.place is not None
    assert e.place.name == town


def test_how_a_war_may_be_widened_is_no_attack() -> None:
    text = "Officials said on Monday that the cartel might be widening its war by attacking the kin of judges in Cali."
    assert not record(text, published=DAY).engagements


def test_a_bomb_made_harmless_is_no_attack() -> None:
    assert not record(
        "On Monday police in Cali deactivated a car bomb of 200 kilos.", published=DAY
    ).engagements


def test_one_who_was_hit_and_died_is_killed() -> None:
    text = "Gunmen fired at a judge in Cali on Monday. The judge, who was hit six times in the volley, died in bed."
    assert figures(text, published=DAY) == [("killed", 1, 1)]


def test_a_second_clause_with_a_place_of_its_own_is_read() -> None:
    text = (
        "On 23 May 1975 three officers died in an ambush by guerrillas in La Plata and an army cook was killed "
        "by a bomb in Salta province, Argentina."
    )
    assert figures(text, published=None) == [("killed", 1, 1), ("killed", 3, 3)]
    assert len(record(text, published=None).engagements) == 2


def test_people_stopped_and_forced_into_a_car_were_taken_by_those_who_stopped_them() -> None:
    text = (
        "TENA, Ecuador -- On the night of June 2, as farmers rode home, they were stopped by a band of armed men. "
        "Three farmers were forced into a van and driven away."
    )
    assert figures(text, published=DAY) == [("captured", 3, 3)]
    assert camps(text, published=DAY)[0] == ["armed men"]


def test_deaths_of_a_year_are_no_toll_of_the_day() -> None:
    text = (
        "Gunmen killed two policemen in Cali on Monday. Including Monday's deaths, 90 policemen have been killed there "
        "this year."
    )
    assert figures(text, published=DAY) == [("killed", 2, 2)]


def test_the_foreign_capital_of_a_spokeswoman_is_no_second_scene_and_bearing_no_arms_is_no_booty() -> None:
    text = (
        "Masked men shot at guards near a bakery on Sunday in Danli, Honduras, wounding two. They carried no arms.\n\n"
        "In Ottawa, ministry spokeswoman June Hart said four men attacked the guards by a fountain."
    )
    assert [e.place.name for e in record(text, published=DAY).engagements if e.place] == ["Danli"]
    assert not [x for x in figures(text, published=DAY) if x[0] == "materiel_captured"]
