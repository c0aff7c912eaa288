"""Who attacked whom where the verb alone does not tell it: killers of attackers, pronouns, aims of bombs."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record, sides


@pytest.mark.parametrize(
    ("text", "began", "hit"),
    [
        (
            "Chadian soldiers killed 14 counterattacking FACT rebels near Nokou on Monday.",
            "FACT",
            "Chadian army",
        ),
        (
            "The Chadian army said it killed 14 FACT rebels who attacked its base in Nokou on Monday.",
            "FACT",
            "Chadian army",
        ),
        (
            "A Jordanian policeman shot dead a motorist who tried to run over guards in Irbid on Monday.",
            "motorist",
            "Jordanian policeman",
        ),
        (
            "Soldiers killed six FACT rebels near Nokou on Monday after the rebels ambushed a supply convoy.",
            "FACT",
            "Chadian army",
        ),
    ],
)
def test_those_killed_as_they_attacked_are_the_attackers(text: str, began: str, hit: str) -> None:
    assert camps(text) == ([began], [hit])


def test_a_commander_killed_for_an_attack_of_last_year_did_not_begin_it() -> None:
    attackers, _ = camps("Chadian soldiers killed a FACT rebel who attacked a school in Nokou last year.")
    assert attackers == ["Chadian army"]


def test_gunmen_shot_in_a_raid_on_them_are_its_target() -> None:
    text = "Jordanian police raided a workshop in Irbid on Monday and shot dead two gunmen."
    assert camps(text) == (["Jordanian police"], ["gunmen"])


def test_who_is_only_named_as_the_source_is_not_who_acts_next() -> None:
    text = (
        "CODECO fighters attacked the village of Djaiba on Monday, the army said. They killed nine residents."
    )
    assert camps(text) == (["CODECO"], ["residents"])


def test_it_after_a_bomb_is_the_bomb() -> None:
    text = (
        "Four soldiers died when a device exploded in Djibo on Monday, the army said. It wrecked their truck."
    )
    attackers, defenders = camps(text)
    assert not attackers
    assert defenders == ["Burkinabe army"]


def test_forces_that_close_off_the_place_attacked_nobody() -> None:
    text = "Two policemen were hurt by a bomb in Irbid on Monday, and security forces surrounded the area."
    assert camps(text)[0] == []


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            "A Chadian offensive was launched on Monday against FACT fighters near Nokou.",
            ["FACT"],
        ),
        ("Chadian troops seized control of the town of Nokou (Nuku) from FACT rebels on Monday.", ["FACT"]),
        (
            "Chadian forces took two hamlets in a drive to retake the town of Nokou from FACT rebels, who overran it "
            "last year.",
            ["FACT"],
        ),
        ("CODECO rebels detonated four mines under an army column near Djugu on Monday.", ["Congolese army"]),
    ],
)
def test_whom_it_was_aimed_at_may_stand_behind_a_phrase(text: str, hit: list[str]) -> None:
    assert camps(text)[1] == hit


def test_a_try_to_retake_a_town_is_no_victory() -> None:
    (engagement,) = record(
        "Chadian forces launched an offensive to retake the town of Nokou from FACT rebels on Monday."
    ).engagements
    assert engagement.outcome is None


@pytest.mark.parametrize(
    "text",
    [
        "A bus hit a landmine suspected of being laid by CODECO near Djugu on Monday; two passengers died.",
        "The bombing at Djugu on Monday caused by CODECO injured 20 people.",
        "CODECO unleashed rockets on a camp of displaced people in Djugu on Monday.",
    ],
)
def test_who_laid_caused_or_unleashed_it_attacked(text: str) -> None:
    assert camps(text)[0] == ["CODECO"]


def test_a_country_attacks_abroad_but_an_attack_named_after_its_place_is_nobodys() -> None:
    assert camps("A Rwandan attack on a school in Goma killed 12 people on Monday.")[0] == ["Rwandan army"]
    assert camps("A Congolese attack on a school in Goma killed 12 people on Monday.")[0] == []


@pytest.mark.parametrize(
    ("deed", "army"),
    [("a U.S. ambush", "American army"), ("a US raid", "American army"), ("a French ambush", "French army")],
)
def test_a_country_called_by_letters_or_adjective_before_an_ambush_laid_it(deed: str, army: str) -> None:
    assert camps(f"Nine rebels were killed in {deed} near Kidal, Mali, on Monday.")[0] == [army]


def test_a_blast_caused_by_the_missile_of_a_country_is_its_forces_work() -> None:
    text = (
        "Nine people were killed in a blast in Torvan, Poland, on Monday. Governor Jan Petrenko said the explosion was "
        "caused by {} missile."
    )
    assert camps(text.format("a Ukrainian"))[0] == ["Ukrainian army"]
    assert camps(text.format("a Ukrainian air defense"))[0] == ["Ukrainian army"]
    assert camps(text.format("a stray"))[0] == []
    made = record(text.format("a Ukrainian"))
    assert [c.claimant.text for c in made.claims if c.kind == "responsibility"] == ["Governor Jan Petrenko"]


def test_an_operation_in_which_gunmen_died_is_that_of_the_forces_behind_it() -> None:
    text = "An operation was carried out on Monday by security forces in Irbid, Jordan. Two terrorists were killed."
    attackers, defenders = camps(text)
    assert attackers == ["Jordanian security forces"]
    assert defenders == ["terrorists"]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("A mine in Djibo on Monday killed four villagers and a soldier.", True),
        ("Gunmen attacked an army post in Djibo on Monday, killing four soldiers and a villager.", False),
    ],
)
def test_civilians_dead_beside_soldiers_are_a_target_where_no_post_was(text: str, both: bool) -> None:
    made = record(text)
    types = {a.id: a.type for a in made.actors}
    found = {types[x] for x in made.engagements[0].defenders}
    assert found == ({"state_forces", "civilians"} if both else {"state_forces"})


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Four villagers were hurt in firing from Chadian soldiers near Nokou on Monday.", ["Chadian army"]),
        ("Chadian tank and mortar fire on Nokou killed three villagers on Monday.", ["Chadian army"]),
        ("Chad said it struck a FACT commander near Nokou on Monday.", ["Chadian army"]),
        (
            "Two villagers were said to have been killed by officials in a raid by FACT rebels near Nokou on Monday.",
            ["FACT"],
        ),
    ],
)
def test_fire_from_somebody_and_arms_of_a_country_tell_who_attacked(text: str, who: list[str]) -> None:
    assert camps(text)[0] == who


def test_who_shot_back_had_been_attacked() -> None:
    text = (
        "The Chadian army said that it killed five FACT rebels in retaliatory fire after a rebel attack near Nokou "
        "on Monday."
    )
    assert camps(text) == (["FACT"], ["Chadian army"])


@pytest.mark.usefixtures("by_rules_alone")
def test_who_was_active_in_the_days_of_a_bombing_did_not_plant_it() -> None:
    text = "The bombing took place in Djugu on 4 May 2020 during weeks of heavy patrolling by the ADF."
    assert camps(text)[0] == []


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Gunmen fired on a truck carrying soldiers near Djibo on Monday, killing six.", ["Burkinabe army"]),
        ("Fear grew in Nokou as FACT rebels captured it from government forces on Monday.", ["Chadian army"]),
        (
            "The Chadian-controlled town of Nokou came under fire from FACT rebels on Monday.",
            ["Chadian army"],
        ),
        (
            "Jets hit FACT fighters in Nokou on Monday in the heaviest strikes of that summer.",
            ["FACT"],
        ),
        (
            "Gunmen ambushed gendarmes near Djibo on Monday, one of the worst attacks on security forces since 2016.",
            ["Burkinabe gendarmerie"],
        ),
    ],
)
def test_the_target_is_who_rides_holds_or_is_shot_at(text: str, hit: list[str]) -> None:
    assert camps(text)[1] == hit


def test_civilians_dead_in_a_strike_on_rebels_are_no_second_target() -> None:
    text = "Jets bombed a FACT camp near Nokou on Monday. Three civilians were killed in the strike, medics said."
    assert camps(text)[1] == ["FACT"]


def test_the_title_names_who_attacked_where_the_text_on_the_attack_does_not() -> None:
    text = (
        "Eleven villagers died in an attack on Djaiba on Monday night, survivors said. CODECO fighters and those of "
        "the ADF roam the province."
    )
    assert camps(text, title="CODECO Burns Villagers In Their Beds")[0] == ["CODECO"]
    assert camps(text, title="Villagers burned in their beds")[0] == []


def test_the_only_group_named_is_held_to_have_attacked_unless_the_text_says_otherwise() -> None:
    text = "Eleven villagers died in an attack on Djaiba on Monday night. CODECO has its camps nearby."
    assert camps(text)[0] == ["CODECO"]
    text = "Eleven villagers died in an attack on Djaiba on Monday night. CODECO denied any part in it."
    assert camps(text)[0] == []


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The chief blamed the main rebel group, the ADF, for the bomb that killed two guards in Djugu on Monday.",
            (["ADF"], ["guards"]),
        ),
        (
            "Government forces recaptured the town of Nokou, which FACT rebels had seized in May, on Monday.",
            (["Chadian army"], ["FACT"]),
        ),
        ("FACT rebels lost control of Nokou to the Chadian army on Monday.", (["Chadian army"], ["FACT"])),
        (
            "Street battles pitted FACT rebels against soldiers in Nokou on Monday.",
            (["FACT"], ["Chadian army"]),
        ),
        ("The FACT rebels were repelled at Nokou on Monday when tanks arrived.", (["FACT"], [])),
        (
            "Chadian troops stormed a mosque used by the FACT group in Nokou on Monday.",
            (["Chadian army"], ["FACT"]),
        ),
        ("Chadian Major General Idriss Saleh was killed in Nokou on Monday.", ([], ["Chadian army"])),
    ],
)
def test_those_across_are_found_behind_the_noun_the_place_and_the_rank(
    text: str, sides: tuple[list[str], list[str]]
) -> None:
    assert camps(text) == sides


def test_protesters_who_died_in_clashes_with_the_police_are_the_other_side() -> None:
    (engagement,) = record("A protester was killed in clashes with police in Goma on Monday.").engagements
    assert not engagement.initiator_known
    assert len(engagement.attackers) == len(engagement.defenders) == 1


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The attack, which the military attributed to the ADF, killed nine villagers in Eringeti on Friday.",
            (["ADF"], ["villagers"]),
        ),
        (
            "The bus, which ADF rebels attacked near Eringeti, was carrying pilgrims on Friday.",
            (["ADF"], ["civilians"]),
        ),
        (
            "Chadian planes bombed the town of Nokou, which FACT rebels occupied last week, on Friday.",
            (["Chadian army"], ["FACT"]),
        ),
        ("Jordanian police found the bodies of 11 men, shot in the head, in Irbid on Friday.", ([], ["men"])),
        (
            "As the force entered Nokou on Friday it was met with hostile fire and killed three rebels.",
            (["rebels"], []),
        ),
    ],
)
def test_clauses_set_in_do_not_turn_the_sides_round(text: str, sides: tuple[list[str], list[str]]) -> None:
    assert camps(text) == sides


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            "Gunmen attacked a military outpost in Djibo on Monday, killing seven gendarmes.",
            ["Burkinabe gendarmerie"],
        ),
        (
            "M23 rebels attacked a MONUSCO base in Goma on Monday, killing two Tanzanian soldiers.",
            ["MONUSCO", "Tanzanian army"],
        ),
    ],
)
def test_forces_that_lost_men_at_the_base_were_its_target(text: str, hit: list[str]) -> None:
    assert camps(text)[1] == hit


EXPELLED = [
    "Kurdish fighters drove the Islamic State out of Manbij on Friday.",
    "Kurdish fighters expelled the Islamic State from Manbij on Friday.",
    "Kurdish fighters cleared Manbij of the Islamic State on Friday.",
    "The Islamic State was dislodged from Manbij by Kurdish fighters on Friday.",
]


@pytest.mark.parametrize("text", EXPELLED)
def test_who_drives_another_out_of_a_town_takes_it_from_him(text: str) -> None:
    assert sides(text) == [(["kurdish fighters"], ["islamic state"])]


@pytest.mark.parametrize(
    "text",
    ["Parliament ousted the prime minister in Orlin on Friday.", "Workers cleared Orlin of snow on Friday."],
)
def test_who_ousts_a_minister_or_clears_snow_fights_nobody(text: str) -> None:
    assert sides(text) == []


def test_who_helps_stands_on_the_side_that_he_helps() -> None:
    text = "Government troops retook Orlin on Friday with the support of Russian aircraft."
    assert sides(text) == [(["government troops", "russian army"], [])]
    text = "Soldiers, with support from Wagner mercenaries, raided the village of Orlin on Friday."
    assert sides(text)[0][0] == ["soldiers", "wagner"]


def test_a_name_of_everyday_words_is_the_whole_name_and_tells_of_no_country() -> None:
    made = record("The Lorwan National Liberation Front bombed a bank in Orlin on Friday.")
    assert [a.name for a in made.actors if a.type != "civilians"] == ["Lorwan National Liberation Front"]
    place = made.engagements[0].place
    assert place is not None
    assert place.country is None
    made = record("In Algeria, the National Liberation Front bombed a bank in Oran on Friday.")
    assert [a.name for a in made.actors if a.type != "civilians"] == ["National Liberation Front"]


def test_a_text_that_breaks_off_behind_whose_post_was_attacked_is_read() -> None:
    made = record(
        "The raiders had stormed a roadblock in Mukalla on Friday. They had targeted a post affiliated with"
    )
    assert [e.place.name for e in made.engagements if e.place] == ["Mukalla"]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            "Masked men raided homes in Laboule on Monday. Police exchanged fire with the attackers.",
            ["civilians", "haitian police"],
        ),
        (
            "Rebels raided a police post in Lomba on Monday. Soldiers who came to help fought with the rebels.",
            ["police", "soldiers"],
        ),
        (
            "Gunmen stormed a market in Lomba on Monday, killing four people. "
            "Police who rushed there traded fire with the gunmen.",
            ["people", "police"],
        ),
    ],
)
def test_forces_that_come_and_fight_the_attackers_stand_beside_those_attacked(
    text: str, hit: list[str]
) -> None:
    attackers, defenders = sides(text)[0]
    assert len(attackers) == 1
    assert set(attackers).isdisjoint(defenders)
    assert sorted(x.replace("haitian ", "") for x in defenders) == sorted(
        x.replace("haitian ", "") for x in hit
    )


def test_who_speaks_between_two_deeds_did_neither() -> None:
    text = "Rebels killed two policemen in Lomba on Monday, army sources said, and toppled a radio mast."
    assert camps(text) == (["Rebels"], ["police"])
