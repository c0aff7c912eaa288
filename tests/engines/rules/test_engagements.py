"""Who attacked whom, where and when, and what is one engagement."""

from __future__ import annotations

import pytest

from .reading import record, sides

BOKO = "boko haram"


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram attacked soldiers in Dikwa on Monday.",
        "Soldiers were attacked by Boko Haram in Dikwa on Monday.",
        "An attack on soldiers by Boko Haram in Dikwa on Monday left two dead.",
        "Boko Haram launched an attack on soldiers in Dikwa on Monday.",
        "Soldiers in Dikwa repelled an attack by Boko Haram on Monday.",
        "Soldiers were ambushed by Boko Haram near Dikwa on Monday.",
    ],
)
def test_the_attacker_is_the_attacker_in_every_voice(text: str) -> None:
    (attackers, defenders), *_ = sides(text)
    assert attackers == [BOKO]
    assert len(defenders) == 1


def test_clashes_have_two_sides_and_no_known_starter() -> None:
    (engagement,) = record(
        "Clashes between Boko Haram and the Nigerian army broke out in Dikwa on Monday."
    ).engagements
    assert engagement.type == "battle"
    assert not engagement.initiator_known
    assert len(engagement.attackers) == len(engagement.defenders) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A suicide bomber blew himself up at a market in Gao on Monday, killing 12 people.",
            "suicide_bombing",
        ),
        (
            "An airstrike by Turkish warplanes hit a village near Afrin on Monday, killing 12 people.",
            "air_strike",
        ),
        ("Rebels fired mortar shells at the city of Taiz on Monday, killing 12 people.", "shelling"),
        ("A roadside bomb killed three soldiers near Gao on Monday.", "bombing"),
        ("Gunmen abducted nine girls from a school in Kankara on Monday.", "abduction"),
        ("Gunmen killed 12 villagers in the village of Kerawa on Monday.", "attack_on_civilians"),
        ("Militants ambushed a military convoy near Gao on Monday, killing three soldiers.", "ambush"),
        ("Militants attacked a military base in Gao on Monday, killing three soldiers.", "assault"),
        ("The army clashed with militants near Gao on Monday, killing three of them.", "battle"),
    ],
)
def test_the_type_is_the_first_of_the_codebook_that_applies(text: str, kind: str) -> None:
    assert record(text).engagements[0].type == kind


def test_one_fight_told_twice_is_one_engagement() -> None:
    text = (
        "Militants attacked a military base in Dikwa on Monday, killing 12 soldiers, the army said.\n\n"
        "The attack began at dawn. A resident said 14 soldiers were killed in the raid on the base."
    )
    assert len(record(text).engagements) == 1


def test_an_earlier_attack_is_background_with_its_own_date() -> None:
    text = (
        "Gunmen killed 18 civilians in the village of Tanoma on Saturday, officials said.\n\n"
        "In May 2021, over 90 villagers were killed in Tanoma."
    )
    main, background = record(text).engagements
    assert (main.focus, background.focus) == ("main", "background")
    assert background.date is not None
    assert background.date.precision == "month"
    assert main.place is not None
    assert background.place is not None
    assert main.place.name == background.place.name


def test_a_second_incident_elsewhere_is_an_engagement_of_its_own() -> None:
    text = "Gunmen killed 18 civilians in Dikwa on Saturday. Elsewhere, two soldiers were killed near Gwoza."
    found = record(text)
    assert len(found.engagements) == 2
    by_place = {e.id: e.place.name for e in found.engagements if e.place is not None}
    assert {by_place[c.engagement]: c.value.low for c in found.claims if c.value} == {"Dikwa": 18, "Gwoza": 2}


def test_a_generic_paragraph_on_the_insurgency_yields_nothing() -> None:
    text = (
        "For ten years the country has been torn by an insurgency. Attacks are a daily affair in the north."
    )
    assert record(text).engagements == ()


def test_each_item_of_a_digest_is_an_engagement_on_the_digest_day() -> None:
    text = (
        "- Boko Haram insurgency\n"
        "  - Boko Haram fighters raid a fishing camp in Monguno, Borno State, Nigeria, killing at least 17 "
        "people. (Reuters)\n"
        "- Colombian conflict\n"
        "  - Three Colombian soldiers are killed and nine wounded in an ambush near Toribío, "
        "Cauca. (El Colombiano)\n"
    )
    found = record(text, published="2020-11-28")
    assert [e.focus for e in found.engagements] == ["main", "main"]
    assert all(e.date is not None and str(e.date.start) == "2020-11-28" for e in found.engagements)
    assert {c.relayed_by for c in found.claims} == {"Reuters", "El Colombiano"}


def test_the_city_of_the_dateline_is_not_the_place() -> None:
    text = (
        "MANILA (Reuters) - Two soldiers were killed in a clash with rebels in Masbate on Saturday, "
        "the military said."
    )
    (engagement,) = record(text).engagements
    assert engagement.place is not None
    assert engagement.place.name == "Masbate"


def test_the_day_on_which_it_was_said_is_not_the_day_of_the_attack() -> None:
    (engagement,) = record("Militants attacked a base in Dikwa, the army said on Sunday.").engagements
    assert engagement.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian troops will train with Estonia from June 3. The drill includes mock attacks.",
        "Ministers met in Lusaka on Wednesday to talk about the war in the east of Congo.",
        "At least 20 people died when a ferry capsized off Zanzibar on Monday.",
    ],
)
def test_what_is_no_fight_is_no_engagement(text: str) -> None:
    assert record(text).engagements == ()


BOX_ALONE = """Battle of Karsa
Part of the northern war

Date: 3-5 May 2011
Location: Karsa, Chad
Result: Rebel victory

Belligerents
Chad
vs.
United Front for Dignity (UFD)

Strength
450 soldiers
vs.
700 fighters

Casualties and losses
88 killed
vs.
35 killed (per UFD)
"""


def test_a_page_that_is_only_a_box_with_sides_between_vs_is_one_engagement_with_its_figures() -> None:
    found = record(BOX_ALONE, published=None)
    assert [(e.type, e.place.name if e.place else None) for e in found.engagements] == [("battle", "Karsa")]
    assert {(c.kind, c.value.low) for c in found.claims if c.value} == {
        ("strength", 450),
        ("strength", 700),
        ("killed", 88),
        ("killed", 35),
    }
    assert "United Front for Dignity" in [a.name for a in found.actors]


def test_a_bomber_who_drives_into_a_checkpoint_attacks_those_who_man_it() -> None:
    text = "A suicide bomber drove a truck into a checkpoint manned by the Afghan army near Kabul on Monday."
    (event,) = record(text).engagements
    assert event.type == "suicide_bombing"
    assert [a.name for a in record(text).actors if a.id in event.defenders] == ["Afghan army"]


def test_people_taken_from_a_place_are_abducted() -> None:
    (event,) = record("Gunmen took 4 nurses from a clinic in Gao on Monday.").engagements
    assert (event.type, len(event.attackers)) == ("abduction", 1)


def test_a_town_that_an_attack_was_only_near_gives_way_to_where_it_was() -> None:
    text = (
        "Al-Shabaab ambushed an army convoy near Wajid on Monday, residents said. "
        "The convoy came under attack at Huleya area while it was heading to Hudur district."
    )
    (found,) = record(text).engagements
    assert found.place
    assert found.place.name == "Huleya"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed three traders in Wajid on Monday. The wounded were taken to a hospital in Baidoa.",
        "Gunmen killed three traders in Wajid on Monday. Ten more who were hurt were treated at a clinic in Baidoa.",
        "Gunmen killed three traders on Monday in Wajid. The attackers hit four more men heading to Baidoa.",
    ],
)
def test_nothing_happened_where_people_were_brought_or_headed(text: str) -> None:
    assert [e.place.name for e in record(text).engagements if e.place] == ["Wajid"]


def test_another_convoy_attacked_is_another_engagement() -> None:
    text = (
        "Rebels ambushed a military convoy near Kalay on Tuesday, killing four soldiers. "
        "Another military convoy was also ambushed on Tuesday on the Kalay-Tamu Highway."
    )
    assert len(record(text).engagements) == 2


def test_a_toll_told_again_is_of_the_engagement_that_it_was_told_of() -> None:
    text = (
        "Rebels attacked a post in Sirba on Monday, killing two soldiers. "
        "On June 3, rebels overran a base in Tanout, where 43 soldiers were killed.\n\n"
        "The government said 43 soldiers died."
    )
    found = record(text)
    (told,) = {c.engagement for c in found.claims if c.value is not None and c.value.low == 43}
    assert next(e for e in found.engagements if e.id == told).place.name == "Tanout"  # type: ignore[union-attr]


def test_troops_that_encounter_fighters_have_fought_them() -> None:
    (found,) = record("Troops encountered 20 Abu Sayyaf militants in Patikul on Monday.").engagements
    assert found.type == "battle"
    assert found.attackers
    assert found.defenders


def test_a_suicide_bomber_with_a_car_bomb_is_a_suicide_bombing() -> None:
    (found,) = record("A suicide bomber set off a car bomb at a checkpoint in Wajid on Monday.").engagements
    assert found.type == "suicide_bombing"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a police post in Dikwa on Tuesday, killing four officers. "
        "The attack came two days after a bomb killed 12 people at a mosque in Bama.",
        "Gunmen attacked a police post in Dikwa on Tuesday, killing four officers, "
        "hours after a bomb wounded 12 people in Bama.",
        "Gunmen attacked a police post in Dikwa on Tuesday, killing four officers. "
        "It was the worst attack since January, when rebels overran a base in Bama and killed 12 soldiers.",
    ],
)
def test_a_clause_about_an_earlier_attack_is_background_by_itself(text: str) -> None:
    found = record(text)
    assert [(e.focus, e.place and e.place.name) for e in found.engagements] == [
        ("main", "Dikwa"),
        ("background", "Bama"),
    ]
    assert {c.engagement: c.value.low for c in found.claims if c.value} == {"e1": 4, "e2": 12}


def test_a_clause_that_goes_on_with_the_same_attack_is_not_cut_off() -> None:
    text = (
        "Two policemen died in Dikwa on Tuesday, hours after the attack on their post that wounded six men."
    )
    assert len(record(text).engagements) == 1


def test_the_second_of_two_attacks_is_an_engagement_of_its_own() -> None:
    text = (
        "Two attacks in northern Burkina Faso left at least nine dead on Monday. "
        "In the first, gunmen stormed a gold mine near Arbinda and killed six miners. "
        "In the second attack, a lorry hit a landmine near Djibo, killing three civilians."
    )
    found = record(text).engagements
    assert [(e.type, e.place and e.place.name) for e in found] == [
        ("attack_on_civilians", "Arbinda"),
        ("bombing", "Djibo"),
    ]


def test_a_plot_that_was_foiled_is_no_engagement() -> None:
    assert not record("The army said it had thwarted a plot to bomb a market in Lashkar Gah.").engagements


def test_the_day_of_an_arrest_is_not_that_of_the_deed() -> None:
    text = "Police arrested two men on Monday over an attack on a church in Kasese last month that killed 11 people."
    (found,) = record(text, published="2021-03-10").engagements
    assert found.date
    assert (found.date.start.isoformat(), found.date.precision) == ("2021-02-01", "month")


def test_people_killed_here_and_taken_there_are_two_engagements() -> None:
    text = "Gunmen killed three farmers in Zuru and abducted ten women in Danko on Tuesday."
    assert [e.type for e in record(text).engagements] == ["attack_on_civilians", "abduction"]


def test_setting_off_a_vest_is_a_suicide_bombing() -> None:
    (found,) = record(
        "The attacker set off his explosive vest at a bus station in Kirkuk on Monday."
    ).engagements
    assert found.type == "suicide_bombing"


def test_dead_on_both_sides_of_a_clash_leave_open_who_began() -> None:
    text = "Monday's fighting in Cauca left eight FARC guerrillas and five Colombian soldiers dead."
    (found,) = record(text).engagements
    assert not found.initiator_known


def test_a_hamlet_is_where_a_fight_in_its_town_was() -> None:
    text = (
        "Soldiers clashed with NPA rebels in Labo, Camarines Norte, on Monday, killing two. "
        "Troops had gone to Barangay Maot when they clashed with 15 rebels."
    )
    (found,) = record(text).engagements
    assert found.place
    assert found.place.name == "Maot"


def test_a_lead_that_sums_up_attacks_told_after_it_is_none_by_itself() -> None:
    text = (
        "Nine rebels died in two operations in Sulu on Monday, the army said. "
        "Soldiers killed seven rebels in Patikul. Another operation in Indanan left two rebels dead."
    )
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Patikul", "Indanan"]
    assert sorted(c.value.low for c in found.claims if c.value and c.value.low) == [2, 7]


def test_further_victims_belong_to_the_attack_told_before() -> None:
    text = (
        "Gunmen shot dead three traders at a market in Wajid on Monday. "
        "Two women were also wounded in Huleya village, a medic said."
    )
    assert len(record(text).engagements) == 1


def test_a_day_over_a_stretch_is_that_of_what_it_tells() -> None:
    text = (
        "The battle of Orikhiv was fought in March 2022.\n\n4 March\n\nRussian troops attacked Orikhiv with tanks.\n\n"
        "6 March\n\nUkrainian forces destroyed a Russian column near Tokmak and killed 12 soldiers."
    )
    days = {
        e.place.name: e.date.start.isoformat()
        for e in record(text, published=None).engagements
        if e.place and e.date
    }
    assert days["Tokmak"] == "2022-03-06"


def test_last_year_at_the_end_of_a_sentence_makes_it_no_sum() -> None:
    text = "Jets of the Myanmar army struck a village near Loikaw on Tuesday, with war feared after last year's coup."
    assert len(record(text).engagements) == 1


def test_the_day_of_a_lead_that_sums_up_holds_for_its_parts() -> None:
    text = (
        "A string of attacks on Tuesday left nine people dead in Iraqi cities, police said. "
        "In Kirkuk, a roadside bomb killed three policemen. In Samarra, gunmen shot dead five men at a shop."
    )
    found = [e for e in record(text).engagements if e.place and e.place.name in ("Kirkuk", "Samarra")]
    assert [e.date and e.date.start.isoformat() for e in found] == ["2024-07-23", "2024-07-23"]


def test_a_line_that_heads_a_list_gives_its_day() -> None:
    text = (
        "Insurgents attacked a coalition patrol in Alasay district, Kapisa province, today and were beaten.\n\n"
        "In operations yesterday:\n\nIn Panjwa'i district, Kandahar province, insurgents opened fire on policemen."
    )
    found = record(text, published="2011-02-23").engagements
    assert [(e.focus, e.place and e.place.name, e.date and e.date.start.day) for e in found] == [
        ("main", "Alasay district", 23),
        ("main", "Panjwa'i district", 22),
    ]


def test_a_part_of_a_name_is_no_place() -> None:
    text = "A strike in Syria on Monday killed Hamza al-Ansari, a leader of the group, the army said."
    assert [e.place and e.place.name for e in record(text).engagements] == [None]


def test_attacks_that_come_as_others_were_made_are_told_apart() -> None:
    text = (
        "Al-Shabaab fighters ambushed a convoy of Somali troops near Tabta on Monday, killing two soldiers. "
        "The attacks come as a base was overrun in Qoryoley, where at least 20 soldiers were killed."
    )
    found = record(text).engagements
    assert [(e.focus, e.place and e.place.name) for e in found] == [
        ("main", "Tabta"),
        ("background", "Qoryoley"),
    ]


def test_a_month_that_is_over_is_not_the_date_of_fresh_news() -> None:
    text = (
        "Five people were killed in a suicide bombing at a camp in Mogadishu, police said. "
        "Al-Shabaab killed 121 people in two car bombings in the capital last month."
    )
    first = record(text, published="2022-11-03").engagements[0]
    assert first.date is None


def test_the_fight_against_something_is_no_fight() -> None:
    assert not record(
        "The minister said on Monday that the fight against terrorism goes on in Kabul."
    ).engagements
