"""Promises about which descriptions of a text are one actor, and by which words the record names it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def forms(text: str, type_: str) -> list[set[str]]:
    """Gives the surface forms of each core actor of a type."""
    return [{m.lower() for m in a.mentions} for a in record(text).actors if a.core and a.type == type_]


def subjects(text: str) -> dict[str, str | None]:
    """Gives for each kind of claim the name of the subject of the last one."""
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return {c.kind: name.get(c.subject.actor or "") for c in found.claims if c.subject is not None}


@pytest.mark.parametrize(
    ("text", "noun", "fuller"),
    [
        ("Gunmen abducted seven foreign road workers near Tumaco on Monday.", "road workers", "foreign road workers"),
        ("A bomb killed three elderly shoppers in Quetta on Monday.", "shoppers", "elderly shoppers"),
        ("Rebels took away nine villagers of Kambele on Monday.", "villagers", "villagers of kambele"),
    ],
)  # fmt: skip
def test_a_group_of_victims_is_named_by_its_noun_and_by_the_words_around_it(
    text: str, noun: str, fuller: str
) -> None:
    (found,) = forms(text, "civilians")
    assert {noun, fuller} <= found


def test_attackers_are_named_with_what_they_wore() -> None:
    (found,) = forms("Men in military fatigues shot dead a teacher in Basra on Monday.", "unidentified")
    assert {"men", "men in military fatigues"} <= found


def test_words_that_count_or_tell_a_fate_are_no_part_of_a_name() -> None:
    (found,) = forms(
        "At least six other wounded residents died in Sumy on Monday after shelling.", "civilians"
    )
    assert found == {"residents"}


def test_a_country_that_shares_a_patrol_is_named_by_its_adjective() -> None:
    text = "Taliban fighters ambushed a convoy of Afghan and American forces near Maiwand on Monday."
    assert {"afghan"} in forms(text, "state_forces")


def test_victims_of_one_kind_in_two_attacks_are_one_group_beside_those_of_a_third() -> None:
    text = (
        "On Monday, gunmen near Baga shot dead three fishermen.\n\n"
        "On Tuesday, a mine near Duguri killed two fishermen and hurt six others.\n\n"
        "On Friday, a suicide bomber killed nine people at a market in Bama."
    )
    assert [d for _, d in sides(text)] == [["fishermen"], ["fishermen"], ["people"]]


@pytest.mark.parametrize("thing", ["14 huts", "200 cattle", "a clinic"])
def test_a_house_or_a_herd_was_lost_by_the_civilians_and_not_by_the_soldiers_attacked(thing: str) -> None:
    text = (
        "Raiders stormed the village of Ngarannam in Nigeria on Sunday and opened fire on soldiers there. "
        f"They burned {thing}. Two farmers were shot dead."
    )
    assert subjects(text)["materiel_destroyed"] == "farmers"


def test_bodies_are_those_of_the_people_named_behind_them() -> None:
    text = "Gunmen attacked policemen in Gusau, Nigeria, on Monday. Residents found 15 corpses of traders."
    assert subjects(text)["killed"] == "traders"


def test_what_a_commander_of_a_unit_says_that_we_lost_is_the_loss_of_the_army_that_fought() -> None:
    text = (
        "Militants attacked an army post near Bannu, Pakistan, on Friday. "
        '"We lost four men," said Brigadier Asad Lodhi, commander of the 21st Brigade.'
    )
    assert subjects(text)["killed"] == "Pakistani army"


def test_the_prisoners_that_a_column_took_are_those_named_before_that_word() -> None:
    text = (
        "Guerrillas attacked the Rural Guard station in Tumaco, Colombia, on Monday. "
        "The column had taken six policemen prisoner."
    )
    assert subjects(text)["captured"] == "Rural Guard"


def test_the_national_army_is_that_of_the_country_spoken_of() -> None:
    text = (
        "Taliban fighters overran a base of the National Army at Kunduz in Afghanistan, killing 12 soldiers."
    )
    assert sides(text) == [(["taliban"], ["afghan army"])]


def test_gunmen_are_of_the_group_that_claims_their_attack() -> None:
    text = (
        "Armed men ambushed a convoy of the Frontier Corps near Hoshab in Pakistan on Monday and killed two soldiers. "
        "The Baloch Liberation Front claimed responsibility for the attack."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["baloch liberation front"]


def test_fighters_who_are_said_to_be_of_a_group_are_that_group() -> None:
    text = (
        "Gunmen ambushed a convoy of the Frontier Corps near Hoshab in Pakistan on Monday. "
        "Fighters of the Baloch Liberation Front attacked it from two sides, police said."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["baloch liberation front"]


def test_a_named_battalion_of_the_americas_is_the_armys_with_soldiers_as_its_people() -> None:
    text = "FARC guerrillas ambushed trucks of the Rondon Battalion near Yondo, Colombia. Four soldiers died."
    assert sides(text) == [(["farc"], ["rondon battalion"])]
    assert subjects(text)["killed"] == "Rondon Battalion"


def test_a_front_and_its_party_are_two_actors() -> None:
    text = (
        "The KNPP said Karenni Army fighters captured an outpost of the Myanmar army near Loikaw on Monday."
    )
    assert {"KNPP", "Karenni Army"} <= {a.name for a in record(text).actors}


@pytest.mark.parametrize(
    ("text", "enemy"),
    [
        (
            "On Monday the enemy shelled the village of Kozacha Lopan in Ukraine and hurt three residents. "
            "Russian jets also bombed Vovchansk, the Ukrainian general staff said.",
            "russian army",
        ),
        (
            "On Monday the enemy attacked a post of the Malian army near Lere in Mali and killed two soldiers. "
            "The Lorwa Front, a rebel group, has been active there.",
            "lorwa front",
        ),
        (
            "War communique: on Monday the enemy attacked the village of Perquin, El Salvador, and killed a man. "
            "The puppet army fled.",
            "salvadoran army",
        ),
    ],
)
def test_the_enemy_is_the_other_side_of_the_one_that_speaks(text: str, enemy: str) -> None:
    assert enemy in sides(text)[0][0]
    assert "enemy" not in {a.name.lower() for a in record(text).actors}


def test_our_forces_in_a_rebel_communique_are_no_army() -> None:
    text = "War communique: on Monday our forces attacked a post of the puppet army at Perquin, El Salvador."
    (found,) = forms(text, "armed_group")
    assert "our forces" in found


def test_militiamen_and_volunteers_are_the_one_militia_that_the_text_names() -> None:
    text = (
        "Bandits attacked a post of the Civilian Joint Task Force near Bama in Nigeria on Monday. "
        "Four volunteers were killed, officials said."
    )
    assert subjects(text)["killed"] == "Civilian Joint Task Force"


def test_a_man_whose_trade_or_rank_and_name_are_told_is_himself() -> None:
    trader = "Gunmen abducted a fish vendor, identified as Tomas Abdul, near Jolo on Monday."
    constable = "A bomb hurt a constable, Naeem Gul, at a police post in Turbat, Pakistan, on Monday."
    assert subjects(trader)["captured"] == "Tomas Abdul"
    assert subjects(constable)["wounded"] == "Naeem Gul"


def test_gunmen_are_named_with_what_they_came_in() -> None:
    (found,) = forms("Gunmen in two cars abducted four engineers near Kirkuk on Monday.", "unidentified")
    assert {"gunmen", "gunmen in two cars"} <= found


def test_the_civilians_in_a_box_of_losses_are_of_neither_side() -> None:
    text = (
        "Battle of Lere\nDate\t3 May 2019\nLocation\tLere, Mali\nResult\tMalian victory\nBelligerents\n"
        "Mali\tLorwa Front\nCasualties and losses\n4 killed\t21 killed\nSeveral civilians killed\n\n"
        "Fighters of the Lorwa Front attacked a post of the Malian army at Lere on 3 May 2019.\n"
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    killed = {
        c.value.low: (name.get(c.subject.actor or ""), c.subject.side)
        for c in found.claims
        if c.value and c.subject
    }
    assert killed[4] == ("Malian army", "defender")
    assert killed[21] == ("Lorwa Front", "attacker")
    assert killed[3] == ("civilians", None)


def test_a_clause_that_names_its_side_first_counts_the_losses_of_that_side() -> None:
    text = (
        "Gunmen attacked a patrol of the Malian army near Lere in Mali on Monday. "
        "On the side of the assailants, at least three were killed. On the army side, two were wounded."
    )
    found = subjects(text)
    assert (found["killed"], found["wounded"]) == ("Gunmen", "Malian army")


def test_people_called_by_their_nation_are_its_army_where_that_fights() -> None:
    text = "Libyan troops attacked Zouar in Chad on Monday. Chad said it had killed 40 Libyans."
    assert subjects(text)["killed"] == "Libyan army"


def test_a_former_chief_whom_rebels_murder_does_not_lead_them() -> None:
    text = (
        "Maoists dragged former council chief Bahadur Ram out of his house in Gadchiroli and slit his throat."
    )
    found = record(text)
    (chief,) = [a for a in found.actors if a.type == "person"]
    assert not chief.affiliations
    assert subjects(text)["killed"] == "Bahadur Ram"


def test_two_groups_that_a_text_only_names_together_are_one_actor() -> None:
    text = "Troops killed six Boko Haram/ISWAP terrorists near Bama in Nigeria. The Boko Haram/ISWAP fighters fled."
    ((found),) = forms(text, "armed_group")
    assert "boko haram/iswap" in found


def test_a_group_named_apart_as_well_stays_an_actor_of_its_own() -> None:
    text = (
        "Troops killed six Boko Haram/ISWAP fighters near Bama in Nigeria on Monday. "
        "On Tuesday Boko Haram killed two soldiers in Gwoza. On Friday ISWAP killed three soldiers in Mainok."
    )
    assert len(forms(text, "armed_group")) == 2


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("Mozambican forces backed by Rwandan troops", "rwandan army"),
        ("Mozambican forces, supported by Rwandan troops,", "rwandan army"),
        ("Mozambican forces together with Rwandan troops", "rwandan army"),
        ("Mozambican forces alongside Rwandan troops", "rwandan army"),
    ],
)
def test_who_fights_beside_a_party_is_listed_on_its_side(words: str, beside: str) -> None:
    ((attackers, _),) = sides(f"{words} attacked insurgents near Chai, Mozambique, on Monday and killed ten.")
    assert attackers == ["mozambican army", beside]


@pytest.mark.usefixtures("by_rules_alone")
def test_who_was_trained_by_others_fights_without_them() -> None:
    text = "Mozambican forces trained by Portuguese soldiers attacked insurgents near Chai, Mozambique, on Monday."
    ((attackers, _),) = sides(text)
    assert attackers == ["mozambican army"]


@pytest.mark.parametrize(
    "words",
    [
        "Ten soldiers were killed in an ambush laid by the Fourth Front of the FARC near Yondo, Colombia, on Monday.",
        "The Fourth Front of the FARC sprang an ambush near Yondo, Colombia, on Monday and killed ten soldiers.",
    ],
)
def test_a_front_that_lays_an_ambush_attacks_and_its_group_with_it(words: str) -> None:
    ((attackers, defenders),) = sides(words)
    assert set(attackers) == {"farc", "fourth front"}
    assert defenders == ["colombian army"]


def test_the_toll_of_a_clash_that_names_nobody_is_of_neither_side() -> None:
    text = "Clashes between government forces and the Kande Front left 12 dead in Faryab, Afghanistan, on Monday."
    (toll,) = [c for c in record(text).claims if c.value is not None]
    assert toll.subject is not None
    assert (toll.subject.actor, toll.subject.side) == (None, None)


def test_wounded_counted_beside_dead_soldiers_of_a_clash_are_soldiers() -> None:
    text = "Clashes between the Afghan army and the Kande Front left seven soldiers dead and 12 wounded in Faryab."
    assert subjects(text)["wounded"] == "Afghan army"


def test_a_driver_killed_besides_his_mayor_is_a_second_death() -> None:
    text = "Gunmen shot dead the mayor of Huanta, Peru, on Monday. His driver was also killed."
    assert len([c for c in record(text).claims if c.kind == "killed"]) == 2


def test_who_kills_the_assailants_at_the_end_did_not_attack() -> None:
    text = (
        "Gunmen stormed a hotel in Kismayo, Somalia, on Friday and killed nine guests. "
        "All four assailants were shot dead by the security forces."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["gunmen"]


def test_paramilitary_policemen_are_regular_forces() -> None:
    text = "Suspected rebels attacked a post in Bijapur, India, on Tuesday and killed two paramilitary policemen."
    assert forms(text, "state_forces")


def test_who_planted_the_device_told_of_before_attacked() -> None:
    text = (
        "Four Kenyan policemen were killed when their vehicle hit a landmine near Liboi on Wednesday. "
        "Al-Shabaab militants planted the device, the commissioner said."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["al-shabaab"]


def test_who_planted_the_bomb_that_was_found_attacked_nobody() -> None:
    assert not sides("Militants planted the bomb outside a school in Herat, but police defused it on Monday.")


def test_a_defence_ministry_speaks_for_the_only_army_named_and_not_for_where_it_struck() -> None:
    text = "Turkish jets struck the PKK in northern Iraq on Saturday, killing 12 militants, the defence ministry said."
    (ministry,) = [a for a in record(text).actors if a.type == "government"]
    assert ministry.country == "TR"


def test_occupiers_and_the_enemy_are_the_foreign_army_that_the_text_names() -> None:
    found = record(
        "Zaporizhzhia region, Ukraine: the occupiers shelled Orikhiv on Monday. A woman was wounded. "
        "Russian troops lost two tanks there, and the enemy withdrew."
    )
    assert [a.name for a in found.actors if a.type in ("state_forces", "unidentified")] == ["Russian army"]


def test_the_police_of_a_country_are_its_national_police() -> None:
    text = (
        "Afghan National Police fought insurgents near Ghazni on Monday. "
        "Two policemen were killed and one was wounded, police said."
    )
    found = record(text)
    assert [a.name for a in found.actors if a.type == "state_forces"] == ["Afghan National Police"]


def test_the_wing_of_a_group_is_an_actor_and_its_rebels_are_the_groups() -> None:
    text = (
        "The LTTE attacked a naval base near Mannar on Friday, the Sri Lankan army said. Sea Tigers lost two boats. "
        "Nine rebels were killed."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    losers = {name[c.subject.actor] for c in found.claims if c.subject.actor is not None}
    assert losers == {"Sea Tigers", "LTTE"}


def test_soldiers_told_of_before_foreign_jets_are_those_of_the_country() -> None:
    text = (
        "Jihadists attacked an army camp near Inates in Niger on Monday and killed 12 soldiers. "
        "French aircraft were sent to help, and the soldiers drove them off."
    )
    assert sides(text) == [(["jihadists"], ["nigerien army"])]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Gunmen killed a trader, Mohamud Haji Barre, in Kismayo on Monday.", "Mohamud Haji Barre"),
        ("Mullah Karim Gul, a Taliban commander, was killed near Ghazni on Monday.", "Mullah Karim Gul"),
        (
            "A bomb killed six people in Homs on Monday, the state news agency SANA said on Tuesday.",
            "SANA",
        ),
        ("A bomb killed six people in Homs on Monday, Barada FM reported.", "Barada FM"),
        ("A bomb killed six people in Homs on Monday, according to the Barada news network.", "Barada news network"),
    ],
)  # fmt: skip
def test_names_are_known_by_their_titles_and_by_what_stands_before_them(text: str, form: str) -> None:
    assert form in {x for a in record(text).actors for x in a.mentions}


def test_suspected_leftist_rebels_are_the_one_group_that_is_blamed_later() -> None:
    text = (
        "Suspected leftist rebels killed 14 policemen near Florencia, Colombia, on Wednesday. The police blamed the "
        "FARC, which took land from the paramilitaries."
    )
    assert sides(text) == [(["farc"], ["police"])]


def test_the_insurgents_of_a_bulletin_are_one_actor() -> None:
    text = (
        "KABUL, Afghanistan\n\n- Insurgents killed two civilians in Khost district on Monday.\n\n"
        "- Coalition forces killed four insurgents in Zabul province on Monday.\n\n"
        "- A patrol wounded an insurgent in Zhari district on Monday."
    )
    assert [a.name.lower() for a in record(text).actors if a.type == "unidentified"] == ["insurgents"]


def test_jihadists_linked_to_another_are_the_one_group_named_later() -> None:
    text = (
        "IS-affiliated jihadists killed five soldiers near Gudumbali, Nigeria, on Monday. Jihadist fighters attacked a "
        "convoy, sources said. Fighters of Boko Haram are active there."
    )
    assert [a.name for a in record(text).actors if a.core and a.type != "state_forces"] == ["Boko Haram"]


def test_a_person_identified_by_name_is_himself() -> None:
    found = record("One person, identified as Abdul Bepari, was wounded by a bomb in Guwahati on Monday.")
    name = {a.id: a.name for a in found.actors}
    assert [name[c.subject.actor or ""] for c in found.claims] == ["Abdul Bepari"]


def test_a_royal_army_is_no_rebel_group() -> None:
    text = "Maoists attacked a post of the Royal Nepalese Army near Ghorai, Nepal, on Monday, killing eight soldiers."
    assert [a.type for a in record(text).actors if "Nepal" in a.name] == ["state_forces"]


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("Three Monusco soldiers were killed near Beni on Monday.", "international", "Monusco soldiers"),
        ("Renamo killed three villagers near Beira on Monday.", "armed_group", "Renamo"),
        ("Iswap attacked a post near Monguno on Monday.", "armed_group", "Iswap"),
    ],
)
def test_acronyms_that_are_read_as_words_may_be_written_as_names(text: str, type_: str, name: str) -> None:
    assert name.lower() in {x for group in forms(text, type_) for x in group}


def test_rebels_of_a_country_are_the_one_group_of_it_that_a_text_names() -> None:
    text = "Angolan rebels killed nine farmers near Malanje on Monday. Unita denied the raid."
    assert len(forms(text, "armed_group")) == 1


def test_one_of_the_drivers_who_is_named_between_commas_is_a_person() -> None:
    text = "The charity said one of its drivers, Dorin Velko, was killed in an ambush near Lom on Monday."
    assert subjects(text)["killed"] == "Dorin Velko"
