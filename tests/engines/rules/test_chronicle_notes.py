"""Incident notes and chronicles of one paragraph: their days, their further incidents, who was hurt in them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, said


def test_what_a_note_tells_behind_its_day_is_of_that_day() -> None:
    made = record(
        "March 7: Officials said rebels shot dead two guards near Luena. Army sources said bandits killed a "
        "farmer in Negage. Later, police found an empty truck.",
        published="1992-05-02",
    )
    assert [str(e.date.start) for e in made.engagements if e.date] == ["1992-03-07", "1992-03-07"]


def test_the_next_incident_of_an_untitled_note_is_no_background() -> None:
    made = record(
        "Raiders on 4 June attacked Kaya village, killing six. In Oum, soldiers on 9 June shot dead two herders.",
        published="2023-07-20",
    )
    assert [e.focus for e in made.engagements] == ["main", "main"]


def test_those_who_opened_fire_when_they_killed_are_not_those_who_fell() -> None:
    assert camps(
        "Gunmen killed a policeman and a soldier as they fired on their jeep in Mosul, police said."
    )[0] == ["Gunmen"]
    attackers, defenders = camps(
        "Soldiers shot dead four rebels when they stormed the camp in Arua on Sunday, the army said."
    )
    assert attackers == ["rebels"]
    assert defenders == ["Ugandan army"]


def test_attackers_who_hold_troops_off_are_not_attacked_by_them() -> None:
    made = record(
        "On 5 June gunmen stormed a school in Kitgum, killing six pupils and holding off soldiers all day."
    )
    names = {a.id: a.name for a in made.actors}
    (e,) = made.engagements
    assert [names[x] for x in e.attackers] == ["gunmen"]
    assert e.outcome is None


def test_what_a_victim_was_doing_does_not_end_the_list_of_victims() -> None:
    assert figures("On 2 May a bomb killed a sentry guarding the gate and three shoppers in Kabul.") == [
        ("killed", 1, 1),
        ("killed", 3, 3),
    ]
    assert figures(
        "Gunmen killed a nurse working for the Red Cross, a woman selling fruit and two boys in Rann."
    ) == [
        ("killed", 1, 1),
        ("killed", 1, 1),
        ("killed", 2, 2),
    ]


def test_one_more_of_another_calling_is_one_more_claim() -> None:
    text = "A pilgrim was killed on 3 May when rebels fired at a coach near Kampot. A porter was also killed."
    assert figures(text) == [("killed", 1, 1), ("killed", 1, 1)]


def test_a_health_centre_is_a_thing_that_is_destroyed() -> None:
    assert figures("Rebels burned a stall and destroyed a health centre in Dori on 4 June.") == [
        ("materiel_destroyed", 1, 1),
        ("materiel_destroyed", 1, 1),
    ]


def test_agencies_of_the_united_nations_are_no_armed_groups() -> None:
    made = record(
        "Two employees of the International Organization for Migration were killed in Rann on 4 June."
    )
    assert [a.type for a in made.actors if "Migration" in a.name] == ["international"]


def test_days_of_a_chronicle_take_the_year_of_the_line_before() -> None:
    made = record(
        "Sept. 14, 2001: Gunmen kill nine farmers in Lomba.\nNov. 30: Rebels kill four guards in Oro.\n"
        "Feb. 2, 2002: Raiders kill two herders in Tiri.\nDec. 9: Bandits kill six miners in Zuma.",
        published="2003-06-01",
    )
    days = [str(e.date.start) for e in made.engagements if e.date]
    assert days == ["2001-09-14", "2001-11-30", "2002-02-02", "2002-12-09"]


def test_those_in_a_stopped_car_who_open_fire_attack_the_police() -> None:
    attackers, defenders = camps(
        "Two suspected rebels were killed in Nazran on 4 May when police halted a van and those inside opened fire."
    )
    assert attackers == ["suspected rebels"]
    assert defenders == ["police"]


def test_a_driver_who_shoots_at_policemen_is_no_civilian_under_attack() -> None:
    attackers, defenders = camps("On 4 May the driver opened fire at policemen in Nalchik and was shot dead.")
    assert attackers == ["driver"]
    assert [x for x in defenders if "police" in x]


def test_a_named_officer_shot_and_killed_is_counted_once() -> None:
    text = (
        "The deputy chief of the district police, Major Omar Haji, was shot and killed in Kizlyar on 4 May."
    )
    assert figures(text) == [("killed", 1, 1)]


def test_where_no_comma_stands_the_place_is_no_part_of_those_who_acted() -> None:
    made = record(
        "On 4 May, in Bajaur district gunmen shot dead an elder. In Duk county raiders killed two herders."
    )
    assert [a.name for a in made.actors if a.type == "unidentified"] == ["gunmen"]
    assert [e.place.name for e in made.engagements if e.place] == ["Bajaur district", "Duk county"]


def test_a_district_behind_its_province_lies_in_it() -> None:
    (e,) = record("On 4 May, in Raqqa governorate, Karama district, a mine killed two shepherds.").engagements
    assert e.place is not None
    assert (e.place.name, list(e.place.within), e.place.country) == (
        "Karama district",
        ["Raqqa governorate"],
        "SY",
    )


def test_one_town_tells_whose_acronym_a_short_note_means() -> None:
    made = record("4 May: Helmand, Sangin district: One ANP officer was wounded by a mine.")
    assert [(a.type, a.country) for a in made.actors] == [("state_forces", "AF")]


def test_vehicles_of_a_relief_agency_are_its_own() -> None:
    _, defenders = camps("On 4 May bandits attacked two trucks of the Norwegian Refugee Council near Akobo.")
    assert defenders == ["Norwegian Refugee Council"]


def test_a_day_that_stands_alone_before_a_note_is_its_day() -> None:
    (e,) = record("March 4; ELN rebels attacked a village, killing two men over three hours.").engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-03-04"


def test_both_of_two_single_victims_are_counted() -> None:
    assert figures("On 4 May a drone hit a lorry in Taiz, killing both the driver and a mechanic.") == [
        ("killed", 1, 1),
        ("killed", 1, 1),
    ]


def test_bare_equipment_is_no_figure_whosever_it_is() -> None:
    assert figures("On 4 May insurgents overran a post near Gao and took its equipment.") == []


def test_what_a_stopped_bus_was_doing_does_not_hide_who_shot() -> None:
    attackers, _ = camps(
        "Bandits stopped lorries going to Lomba on 4 May and shot dead two guards and a cook."
    )
    assert attackers == ["Bandits"]


def test_lines_led_by_days_are_incidents_of_their_own() -> None:
    made = record(
        "14 March 1986, army troops kill six civilians in the village of Lomba.\n"
        "2 June 1986, army troops kill nine civilians in the town of Oro.",
        published=None,
    )
    assert [(str(e.date.start), e.focus) for e in made.engagements if e.date] == [
        ("1986-03-14", "main"),
        ("1986-06-02", "main"),
    ]


def test_a_village_is_not_the_town_north_of_which_it_lies() -> None:
    made = record("In Tari village north east of Kutum town, seven people were attacked by bandits on 4 May.")
    assert [e.place.name for e in made.engagements if e.place] == ["Tari"]


def test_all_who_are_named_in_a_list_were_killed() -> None:
    text = "On 4 May John Deng, Peter Lado and Mary Achol were killed when raiders attacked Duk."
    assert figures(text) == [("killed", 1, 1)] * 3
    assert figures("Gunmen shot dead Ali Khan and Omar Shah in Quetta on 4 May.") == [("killed", 1, 1)] * 2


def test_militia_men_are_a_militia_and_no_men_beside_it() -> None:
    made = record(
        "A trader was attacked in Nyala on 4 May by a group of militia men, who opened fire killing two."
    )
    assert sorted((a.type, a.name) for a in made.actors) == [
        ("civilians", "trader"),
        ("militia", "militia men"),
    ]


def test_lives_that_were_claimed_are_no_words_of_somebody() -> None:
    (e,) = record("Clashes between rival clans in Zuma on 4 May claimed at least 31 lives.").engagements
    assert str(e.date.start if e.date else "") == "2024-05-04"


def test_the_day_in_the_title_is_that_of_a_note_without_one() -> None:
    (e,) = record(
        "Two drivers were shot dead by bandits at a ford.",
        title="Nyala town, 21st April",
        published="2015-04-25",
    ).engagements
    assert str(e.date.start if e.date else "") == "2015-04-21"


def test_the_day_a_report_tells_of_is_no_day_on_which_it_spoke() -> None:
    made = record("On March 4, the report said bandits killed seven traders in Maru.", published="2024-03-29")
    assert [str(e.date.start) for e in made.engagements if e.date] == ["2024-03-04"]


def test_two_who_speak_behind_a_toll_are_none_of_the_hurt() -> None:
    text = "Gunmen fired on a lorry in Sofala on Sunday, wounding at least six, a driver and a nurse said."
    assert {(kind, low) for kind, low, _ in figures(text)} == {("wounded", 6)}


def test_what_was_attacked_is_no_strength_of_those_who_attacked() -> None:
    made = record("Rebels killed 31 people in raids on two trains near Maputo on Sunday.")
    assert [c.kind for c in made.claims if c.kind == "strength"] == []


def test_by_the_account_of_somebody_it_is_his_word() -> None:
    assert said("By the army's count, 40 insurgents were killed in Tiri on 4 May.") == [
        ("killed", 40, "the army")
    ]


def test_the_town_of_an_earlier_attack_is_not_where_the_next_one_was() -> None:
    (e,) = record(
        "After the raid on Homoine, rebels attacked Manjacaze on 4 May, killing 12 people."
    ).engagements
    assert e.place is not None
    assert e.place.name == "Manjacaze"


def test_little_words_with_a_capital_open_sentences_of_a_text_without_stops() -> None:
    text = (
        "A farmer was shot dead in Lomba district on 4 May according to the 31st Border Task Force About two hours "
        "later in Tiri district a bomb went off as soldiers were passing by and wounded three of them No group has "
        "said that it was behind the attacks"
    )
    made = record(text)
    assert [e.place.name for e in made.engagements if e.place] == ["Lomba district", "Tiri district"]


def test_a_victim_and_his_kin_are_three_without_their_comma() -> None:
    text = (
        "In Lomba village Tiri commune Gao region a Red Cross cook her husband and their baby died in a raid "
        "by ADF militiamen on the market"
    )
    assert figures(text) == [("killed", 1, 1)] * 3


def test_no_comma_parts_the_last_of_two_names_from_their_verb() -> None:
    text = (
        "Gunmen opened fire on a rickshaw near Gireida on 4 May and Adam Zakaria and Musa Yahya Osman were killed on "
        "the spot Four others were wounded a witness told Radio Dabanga"
    )
    made = record(text)
    assert sorted(a.name for a in made.actors if a.type == "person") == ["Adam Zakaria", "Musa Yahya Osman"]
    assert [a.name for a in made.actors if a.type == "media"] == ["Radio Dabanga"]


@pytest.mark.usefixtures("by_rules_alone")
def test_no_group_that_claimed_it_is_nobody() -> None:
    made = record(
        "Two bombs went off near Huacho on 4 May. Nine marines were killed. No rebel group claimed the attack."
    )
    assert [a.name for a in made.actors if a.type == "armed_group"] == []
    assert [c.kind for c in made.claims] == ["killed"]


def test_two_bands_that_lost_men_in_one_fight_began_it_both() -> None:
    made = record("On 4 May four men of a local militia and nine rebels died in a clash near Oro.")
    (e,) = made.engagements
    names = {a.id: a.name for a in made.actors}
    assert not e.initiator_known
    assert [names[x] for x in (*e.attackers, *e.defenders)] == ["local militia", "rebels"]


def test_what_a_dated_note_tells_of_another_town_is_of_its_day() -> None:
    made = record(
        "Jan. 9: Gunmen abducted a mayor in Chimbote. Two car bombs exploded near Huacho. Nine marines died.",
        published="1992-02-12",
    )
    assert [(str(e.date.start), e.focus) for e in made.engagements if e.date] == [("1992-01-09", "main")] * 2


def test_staff_members_who_are_taken_are_somebody() -> None:
    _, defenders = camps("Five relief staff members were abducted by gunmen in Djibo on 4 May.")
    assert len(defenders) == 1


def test_a_short_name_in_brackets_does_not_part_men_from_their_force() -> None:
    made = record(
        "Three security force (SF) personnel died when Maoist insurgents ambushed a lorry at Jalbire in Nepal."
    )
    assert [c.kind for c in made.claims if c.value is not None] == ["killed"]


def test_a_maoist_attack_is_one_by_the_maoists() -> None:
    attackers, _ = camps("Two policemen were killed in a Maoist attack near Nepalgunj in Nepal on 4 May.")
    assert [x.lower() for x in attackers] == ["maoist"]


def test_a_post_that_ends_a_note_with_its_verb_was_attacked() -> None:
    attackers, defenders = camps("4 May: Lomba police station bombed; two clerks hurt.")
    assert attackers == []
    assert len(defenders) == 1


def test_one_who_is_named_behind_the_day_was_killed() -> None:
    assert figures("Soldiers killed on 4 May, Samir Nuri (23) and wounded two boys in Tubas.") == [
        ("killed", 1, 1),
        ("wounded", 2, 2),
    ]


def test_a_detachment_of_so_many_men_is_as_strong() -> None:
    made = record("On 4 May rebels ambushed a detachment of 30 soldiers near Tiri, killing two.")
    assert [(c.subject.side, c.value.low) for c in made.claims if c.kind == "strength" and c.value] == [
        ("defender", 30)
    ]


def test_forces_during_whose_coming_people_were_hurt_hurt_them() -> None:
    attackers, _ = camps(
        "Four boys were wounded on 4 May when Israeli troops moved into Balata camp near Nablus."
    )
    assert [x for x in attackers if "Israeli" in x]
