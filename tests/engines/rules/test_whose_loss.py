"""Promises about whose loss a figure is and to which engagement it belongs."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, losses, record


def subjects(text: str, **kwargs: str) -> list[tuple[str, int | None, str | None]]:
    """Gives (kind, low, subject's name) of all claims with a figure."""
    found = record(text, **kwargs)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low, name.get(c.subject.actor or "")) for c in found.claims if c.value is not None
    ]


def test_the_rebels_of_a_later_paragraph_are_the_only_group_named() -> None:
    text = (
        "FARC guerrillas attacked a police station in Toribio on Sunday.\n\n"
        "The guerrillas had arrived in trucks, and six of the rebels were killed, the police said."
    )
    assert ("killed", 6, "FARC") in subjects(text)


def test_things_destroyed_beside_the_dead_of_a_party_were_its_own() -> None:
    text = (
        "Islamic State West Africa Province attacked an army base at Gajiram on Friday. "
        "The army said 22 militants were killed and four gun trucks destroyed."
    )
    found = subjects(text)
    assert ("materiel_destroyed", 4, {k: n for k, _, n in found}["killed"]) in found


def test_an_adjective_alone_is_no_name_of_an_army() -> None:
    text = "Four soldiers were killed near Bannu in Pakistan on Monday. Pakistani artillery then shelled the hills."
    assert "Pakistani" not in {a.name for a in record(text).actors}


def test_the_day_of_a_burial_is_not_the_day_of_the_attack() -> None:
    text = (
        "Bandits invaded Kuru village in Zamfara State on Monday and killed 19 people. "
        'A resident said: "We buried 22 corpses this morning."'
    )
    found = record(text, published="2021-02-16")
    assert len(found.engagements) == 1
    assert ("killed", 22, 22) in figures(text, published="2021-02-16")


def test_the_place_of_a_press_conference_is_no_place_of_an_attack() -> None:
    text = (
        "Insurgents killed 12 people in Nangade on Sunday, officials said. Twelve houses were burned and three people "
        "were wounded, a police spokesman told a news conference in Pemba on Tuesday."
    )
    assert {e.place.name for e in record(text).engagements if e.place} == {"Nangade"}


def test_attacks_counted_over_half_a_year_are_no_engagement() -> None:
    text = (
        "Six soldiers were killed in an ambush near Bannu on Monday. A research group in Islamabad counted 271 attacks "
        "in the first half of the year, with 389 people killed across the country."
    )
    assert figures(text) == [("killed", 6, 6)]


def test_the_toll_of_a_war_is_no_claim() -> None:
    text = (
        "Shells killed three people in Omdurman on Friday. "
        "The war, which broke out in April, has killed at least 900 people, the United Nations says."
    )
    assert figures(text) == [("killed", 3, 3)]


def test_others_who_are_wounded_are_not_the_victim_named_before() -> None:
    text = "Councillor Juan Perez was shot dead by gunmen in Cali on Friday. Two others were wounded."
    assert all(name != "Juan Perez" for kind, _, name in subjects(text) if kind == "wounded")


def test_witnesses_who_speak_without_a_comma_are_not_those_counted() -> None:
    text = "a car bomb exploded in Baghdad killing at least 14 people and wounding 30 police said"
    assert figures(text) == [("killed", 14, None), ("wounded", 30, 30)]
    (found,) = [x for x in subjects(text) if x[0] == "wounded"]
    assert found[2] != "police"


def test_a_source_that_speaks_without_a_comma_is_not_wounded() -> None:
    text = "Rebels shelled Homs leaving eight people injured a nurse at the hospital said."
    assert figures(text) == [("wounded", 8, 8)]


def test_militants_among_several_parties_are_those_against_the_army() -> None:
    text = (
        "The Turkish army and Ahrar al-Sham attacked Islamic State near al-Bab on Sunday. "
        "The Turkish army said 11 militants were killed."
    )
    assert ("killed", 11, "Islamic State") in subjects(text)


def test_the_number_of_those_killed_is_read_where_it_is_put_or_rises() -> None:
    start = "Gunmen attacked an army base at Diffa on Monday. "
    text = start + "A local official put the number of soldiers killed at nine."
    assert [(k, n) for k, n, _ in subjects(text)] == [("killed", 9)]
    text = start + "The number of people injured has risen from 12 to 40, the mayor said."
    assert ("wounded", 40, 40) in figures(text)


def test_tolls_of_several_places_in_one_sentence_are_several_engagements() -> None:
    found = record("Bandits killed 3 people in Gora and 5 in Maru on Monday, police said.")
    place = {e.id: e.place.name for e in found.engagements if e.place}
    assert sorted((place[c.engagement], c.value.low) for c in found.claims if c.value) == [
        ("Gora", 3),
        ("Maru", 5),
    ]
    assert len({(e.date.start, tuple(e.attackers)) for e in found.engagements if e.date}) == 1


def test_two_kinds_of_loss_in_one_place_stay_one_engagement() -> None:
    found = record("Rockets killed five people and wounded 20 in Idlib on Friday.")
    assert len(found.engagements) == 1


def test_bare_counts_behind_one_are_of_its_kind_at_places_of_their_own() -> None:
    found = record("Three people were killed in Kano, two in Maiduguri and four near Jos on Friday.")
    place = {e.id: e.place.name for e in found.engagements if e.place}
    assert sorted((place[c.engagement], c.kind, c.value.low) for c in found.claims if c.value) == [
        ("Jos", "killed", 4),
        ("Kano", "killed", 3),
        ("Maiduguri", "killed", 2),
    ]


def test_a_toll_that_adds_up_two_engagements_is_no_claim() -> None:
    text = (
        "At least 15 people died in two attacks in Zamfara on Sunday. Gunmen killed nine people in Maru, police said. "
        "Another group of gunmen killed six farmers in Tsafe."
    )
    assert figures(text) == [("killed", 6, 6), ("killed", 9, 9)]


def test_a_toll_with_its_parts_in_one_engagement_stays() -> None:
    text = "Gunmen killed 15 people, nine men and six women, in Maru on Sunday. Others shot two farmers in Tsafe."
    assert ("killed", 15, 15) in figures(text)


def test_who_the_victims_were_is_read_and_how_old_they_were_is_not() -> None:
    start = "Gunmen attacked a school at Gora on Friday. "
    assert figures(start + "The victims were two teachers and a nurse.") == [
        ("killed", 1, 1),
        ("killed", 2, 2),
    ]
    assert figures(start + "The victims were 12 and 14 years old.") == []


def test_peacekeepers_are_those_of_the_one_mission_that_a_text_names() -> None:
    text = "A mine exploded near a MINUSMA camp in Kidal, killing nine UN peacekeepers. The camp is in Mali."
    assert subjects(text) == [("killed", 9, "MINUSMA")]


def test_its_men_are_the_speakers_own_where_nobody_else_is_named_before() -> None:
    text = (
        "The Moro Islamic Liberation Front attacked an army camp near Datu Piang on Friday. The army said 17 rebels "
        "were killed. The Moro Islamic Liberation Front said that one of its fighters was wounded."
    )
    assert ("wounded", 1, "Moro Islamic Liberation Front") in subjects(text)


def test_the_women_among_the_rebels_killed_are_rebels() -> None:
    text = (
        "The Philippine army clashed with New People's Army rebels in Samar on Friday. "
        "Nine rebels, two of them women, died."
    )
    assert ("killed", 2, "New People's Army") in subjects(text)


def test_army_and_guerrilla_losses_are_each_partys_own() -> None:
    text = (
        "FARC guerrillas attacked an army post at Toribio on Sunday. "
        "The minister put army losses at 14 dead and guerrilla losses at 22 dead."
    )
    found = {k: name for _, k, name in subjects(text)}
    assert found[22] == "FARC"
    assert found[14] != "FARC"


def test_a_surname_behind_a_rank_is_a_person_on_the_side_of_his_force() -> None:
    found = record("Rebels ambushed a Philippine Army truck in Abra on Monday. Sgt. Lumbao was wounded.")
    (claim,) = [c for c in found.claims if c.kind == "wounded"]
    assert {a.type for a in found.actors if a.id == claim.subject.actor} == {"person"}
    assert claim.subject.side == "defender"


def test_a_count_with_its_digits_in_brackets_is_that_of_the_noun_behind() -> None:
    text = "Three (3) soldiers were killed and five (5) others wounded in an ambush near Gajiram on Friday."
    assert figures(text) == [("killed", 3, 3), ("wounded", 5, 5)]


def test_losses_on_both_sides_are_no_one_partys() -> None:
    text = "The Sri Lankan army clashed with the LTTE at Muhamalai on Friday. There were heavy losses on both sides."
    assert [who for _, _, who in subjects(text)] == [None]


def test_a_count_on_each_side_is_one_of_each_party() -> None:
    text = (
        "The Sri Lankan army clashed with the LTTE at Muhamalai on Friday. Some 15 were killed on each side."
    )
    assert {who for _, _, who in subjects(text)} == {"Sri Lankan army", "LTTE"}


def test_policemen_counted_beside_soldiers_are_not_the_armys() -> None:
    text = "Rebels attacked an army convoy near Abeche in Chad on Friday. Five soldiers and three policemen died."
    found = {n: who for _, n, who in subjects(text)}
    assert found[3] != found[5]


def test_a_party_without_a_verb_lost_the_figure_behind_it() -> None:
    text = "The Sri Lankan army clashed with the LTTE at Muhamalai on Friday. The LTTE lost 31 men and the army 14."
    assert subjects(text) == [("killed", 31, "LTTE"), ("killed", 14, "Sri Lankan army")]


def test_jets_of_two_countries_are_the_forces_of_both() -> None:
    text = "Russian and Syrian warplanes bombed Kafr Nabl on Friday, killing six civilians."
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert {name[x] for x in made.engagements[0].attackers} == {"Russian army", "Syrian army"}


def test_no_group_is_nobodys_voice() -> None:
    text = (
        "No group has claimed responsibility for Friday's attack on a market in Gwoza that killed 17 people."
    )
    assert [c.claimant.text for c in record(text).claims] == [None]


def test_whom_the_forces_shot_in_return_are_those_who_fired_at_them() -> None:
    text = (
        "A security force searched a compound in Khost province, Afghanistan, on Monday. "
        "As the force approached, insurgents opened fire. The force returned fire, killing two."
    )
    assert subjects(text) == [("killed", 2, "insurgents")]
    text = (
        "Rebels fired on an army patrol near Gossi, Mali, on Monday. "
        "The patrol returned fire, killing six of them."
    )
    assert subjects(text) == [("killed", 6, "Rebels")]
    # Whom forces that were not fired at kill may be anybody.
    assert subjects("The army raided a village in Kayah, Myanmar, on Monday, killing six.") == [
        ("killed", 6, None)
    ]


def test_the_joint_patrol_of_two_countries_is_one_force() -> None:
    found = record("A joint Afghan and NATO patrol killed two insurgents in Zharay, Afghanistan, on Monday.")
    name = {a.id: a.name for a in found.actors}
    (event,) = found.engagements
    assert [name[x] for x in event.attackers] == ["joint Afghan and NATO patrol"]


def test_a_fight_is_where_and_when_the_operation_was_that_it_came_of() -> None:
    found = record(
        "Troops searched a village in Sangin district, Afghanistan, on Friday. They found a radio. "
        "During the operation several insurgents attacked the troops.",
        published="2011-07-11",
    )
    (event,) = found.engagements
    assert event.place is not None
    assert event.place.name == "Sangin district"
    assert event.date is not None
    assert event.date.start.isoformat() == "2011-07-08"


def test_who_is_told_by_a_word_of_his_own_is_not_the_only_party_attacked() -> None:
    start = "Rebels attacked an army post near Gossi, Mali, on Monday. "
    assert ("killed", 12, "Malian army") in subjects(start + "12 were killed.")
    assert ("killed", 1, "Malian army") in subjects(start + "A sergeant was killed.")
    assert ("killed", 2, "smugglers") in subjects(start + "Two smugglers were killed.")
    start = "Gunmen attacked villagers near Gossi, Mali, on Monday. "
    assert ("killed", 1, "Malian army") in subjects(start + "A sergeant was killed.")
    assert ("killed", 12, "villagers") in subjects(start + "12 were killed.")


def test_who_killed_himself_among_others_attacked() -> None:
    found = record(
        "A man set off a bomb in a tax office in Lumera, Peru, on Monday, killing three people and himself."
    )
    assert [(c.value.low, c.subject.side) for c in found.claims if c.value is not None] == [
        (3, "defender"),
        (1, "attacker"),
    ]


def test_nobody_kills_members_of_his_own() -> None:
    text = (
        "A Mai-Mai militia ambushed an army patrol near Beni, Congo, on Sunday. The army said that its soldiers had "
        "pursued the group and killed four of its members."
    )
    assert ("killed", 4, "Mai-Mai") in subjects(text)


@pytest.mark.parametrize(
    "words", ["another four were hurt", "a further four were hurt", "four others were hurt"]
)
def test_more_who_were_hurt_are_of_those_who_died(words: str) -> None:
    found = record(
        f"Taliban fighters attacked an army post in Herat on Monday. Ten militants died and {words}."
    )
    assert [(c.kind, c.subject.side) for c in found.claims] == [
        ("killed", "attacker"),
        ("wounded", "attacker"),
    ]


@pytest.mark.parametrize("whom", ["ten soldiers", "dozens of soldiers", "ten members of the army"])
def test_who_killed_some_and_wounded_others_is_not_hurt_himself(whom: str) -> None:
    found = record(
        f"Taliban fighters attacked an army post in Herat on Monday. They killed {whom}, wounded two and fled."
    )
    assert [(c.kind, c.subject.side) for c in found.claims] == [
        ("killed", "defender"),
        ("wounded", "defender"),
    ]


def test_a_couple_of_soldiers_are_no_couple() -> None:
    found = record(
        "Taliban fighters attacked an army post in Herat on Monday. A couple of soldiers were killed."
    )
    assert [(c.subject.side, c.value.low) for c in found.claims if c.value] == [("defender", 2)]
    assert not [a for a in found.actors if a.type == "civilians"]


def test_the_comrades_left_behind_are_of_those_who_left_them() -> None:
    found = record(
        "JNIM attacked an army post in Gao on Monday. The army said the raiders left the bodies of 12 of their "
        "comrades."
    )
    assert [(c.kind, c.subject.side) for c in found.claims] == [("killed", "attacker")]


def test_a_fighter_who_is_named_beside_what_he_is_is_himself() -> None:
    text = "Israeli soldiers killed a Hamas fighter identified as Karim Rashid Saleh in Jenin on Monday."
    assert subjects(text) == [("killed", 1, "Karim Rashid Saleh")]


def test_others_of_a_state_who_die_beside_its_police_were_attacked_too() -> None:
    text = "Gunmen attacked a police post in Homs on Monday. A soldier was killed, the governor said."
    (claim,) = (c for c in record(text).claims if c.value is not None)
    assert claim.subject.side == "defender"


def test_a_text_cut_off_behind_a_verb_of_shooting_is_read() -> None:
    assert losses("It was said that army troops shot") == []


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked a convoy of soldiers near Lomba on Monday and withdrew without casualties.",
        "Rebels struck an army camp in Lomba on Monday. Four soldiers died. The rebels escaped without any losses.",
    ],
)
def test_who_gets_away_without_losses_has_none(text: str) -> None:
    found = record(text)
    none = [c for c in found.claims if c.kind == "killed_or_wounded" and c.value and c.value.low == 0]
    assert [c.subject.side for c in none] == ["attacker"]


def test_what_is_carted_away_without_a_shot_was_the_guards() -> None:
    text = (
        "Rebels raided a post of the militia in Magpet on Monday. The rebels disarmed the militiamen "
        "without a rifle being fired and carted away nine guns."
    )
    taken = [c for c in record(text).claims if c.kind == "materiel_captured"]
    assert [c.subject.side for c in taken] == ["defender"]


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "thing", ["a Russian missile system", "two Russian tanks", "a Russian Pantsir system"]
)
def test_arms_taken_from_one_army_are_not_lost_by_the_land_that_made_them(thing: str) -> None:
    made = record(f"Rebels captured the town of Sarmin from the Syrian army on Monday and seized {thing}.")
    names = {a.id: a.name for a in made.actors}
    taken = [c for c in made.claims if c.kind == "materiel_captured"]
    assert [names.get(c.subject.actor or "") for c in taken] == ["Syrian army"]


@pytest.mark.parametrize("after", ["fire", "blast", "collapse"])
def test_what_broke_out_behind_the_dead_is_none_of_them(after: str) -> None:
    made = record(
        f"An air strike killed 20 refugees due to explosions and a subsequent {after} in Gao on Monday."
    )
    assert [c.value.low for c in made.claims if c.kind == "killed" and c.value] == [20]


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian missiles hit a training centre near Horlivka on Monday, killing nine soldiers.",
        "An Israeli strike on a border post killed nine soldiers on Monday.",
        "Ethiopian troops attacked Badme on Monday and killed nine soldiers.",
        "Ukraine said its missiles had hit a barracks in Horlivka, killing nine soldiers.",
    ],
)
def test_soldiers_whom_an_army_killed_are_not_its_own(text: str) -> None:
    killed = next(c for c in record(text).claims if c.kind == "killed")
    assert (killed.subject.actor, killed.subject.side) == (None, "defender")


def test_soldiers_killed_by_mistake_may_be_its_own() -> None:
    found = record("Ukrainian missiles hit a barracks in Odesa by mistake on Monday, killing nine soldiers.")
    killed = next(c for c in found.claims if c.kind == "killed")
    assert next(a.name for a in found.actors if a.id == killed.subject.actor) == "Ukrainian army"
