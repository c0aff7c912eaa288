"""When a sentence opens another engagement, and what opens none."""

from __future__ import annotations

import pytest

from .reading import record


def _places(text: str, **about: str | None) -> list[str | None]:
    return [e.place and e.place.name for e in record(text, **about).engagements]


def test_a_place_over_lines_parts_what_stands_below_from_what_stands_above() -> None:
    text = (
        "Homs Province:\n\nThree fighters of the regime forces were killed in clashes with rebels near Ghantu.\n\n"
        "Aleppo Province:\n\nA woman was killed by sniper fire.\n\n"
        "Hama Province:\n\nHelicopters dropped 12 barrel bombs on Kafr Zita and killed a man."
    )
    found = record(text)
    killed = {c.value.low: c.engagement for c in found.claims if c.value and c.kind == "killed"}
    assert len(found.engagements) == 3
    assert {e.focus for e in found.engagements} == {"main"}
    assert killed[3] == "e1"


def test_the_first_and_the_second_of_two_clashes_are_engagements_and_not_the_lead() -> None:
    text = (
        "Four soldiers died in two clashes in northern Mali on Monday, the army said. "
        "The first clash took place near Tessalit, where three soldiers died. "
        "The second took place in Kidal when a patrol was ambushed. One soldier died."
    )
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Tessalit", "Kidal"]
    assert [(c.engagement, c.value.low) for c in found.claims if c.value and c.kind == "killed"] == [
        ("e1", 3),
        ("e2", 1),
    ]


def test_a_day_over_a_note_is_that_of_its_later_sentences() -> None:
    text = (
        "Guatemala: notes of the week\n\n"
        "April 3: Guerrillas ambushed an army convoy near Playa Grande, killing four soldiers.\n\n"
        "April 6: The bishop spoke to reporters in the capital. Gunmen shot dead a student in Chajul.\n\n"
        "April 8: A bomb exploded in Mixco and wounded two policemen."
    )
    found = record(text, published="1990-04-12")
    days = {e.place.name: e.date.start.isoformat() for e in found.engagements if e.place and e.date}
    assert days["Chajul"] == "1990-04-06"


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers searched a forest near Kinniya on Monday and found two claymore mines and nine hand grenades.",
        "Police discovered a cache of mortar rounds at Kinniya on Monday.",
        "More than 40,000 people died in the conflict, which ended in May 2009, according to the United Nations.",
    ],
)
def test_weapons_that_are_found_and_the_dead_of_a_war_are_no_engagement(text: str) -> None:
    assert not record(text).engagements


def test_in_the_capital_is_the_capital_of_the_land_told_of() -> None:
    text = (
        "Rebels attacked an army post near Chajul in Guatemala on Monday, killing two soldiers. "
        "In the capital, a bomb exploded early on Tuesday in front of the offices of a party."
    )
    assert _places(text) == ["Chajul", "Guatemala City"]


def test_reprisals_against_houses_are_an_engagement_of_their_own() -> None:
    text = (
        "Separatists detonated a bomb against a vehicle of the Cameroonian army in Kumbo on Monday, killing three "
        "soldiers. In reprisal, the army torched 12 shops."
    )
    assert len(record(text).engagements) == 2


def test_people_who_are_seized_are_abducted_and_another_attack_of_the_night_is_told_by_itself() -> None:
    text = (
        "On the evening of 3 May 2016, armed men stopped cars on the road to Tuz and seized five truck drivers. "
        "The same night mortar shells fell on the village of Bastora, wounding a child."
    )
    found = record(text, published=None).engagements
    assert [e.type for e in found] == ["abduction", "shelling"]


def test_an_account_without_a_date_of_its_own_tells_on() -> None:
    text = (
        "On 3 February 2013, rebels attacked the army post at Tell Dahab, killing six soldiers.\n\n"
        "On 9 February, jets of the Syrian army bombed silos near Raqqa and killed four civilians.\n\n"
        "On 20 August, rebels ambushed a convoy near Homs and killed two soldiers."
    )
    assert [e.focus for e in record(text, published=None).engagements] == ["main", "main", "background"]


@pytest.mark.parametrize(
    ("words", "focus"),
    [
        (
            "Separately, gunmen threw a grenade at a police post in Turbat on Sunday night, wounding a guard.",
            "background",
        ),
        ("The strike follows one conducted on Sunday near Turbat, which killed two men.", "background"),
        ("The army had shelled a camp near Turbat on Saturday, killing two men.", "background"),
        ("Simultaneously, a grenade was thrown at a party office in Turbat, wounding a guard.", "main"),
    ],
)
def test_what_an_article_adds_in_passing_is_background(words: str, focus: str) -> None:
    text = (
        "A strike by the army killed six fighters near Awaran on Monday, officials said.\n\n"
        "The fighters were sleeping in a hut.\n\n" + words
    )
    found = record(text, title="Army strike kills six near Awaran").engagements
    assert [e.focus for e in found] == ["main", focus]


def test_items_told_each_from_its_place_are_all_main() -> None:
    text = (
        "During the day, the enemy shelled Kramatorsk and killed a man.\n"
        "On the Bakhmut axis, the enemy stormed the town of Soledar.\n"
        "On the Terny axis, the enemy attacked positions near Terny."
    )
    assert [(e.place and e.place.name, e.focus) for e in record(text).engagements] == [
        ("Kramatorsk", "main"),
        ("Soledar", "main"),
        ("Terny", "main"),
    ]


def test_days_of_the_week_tell_attacks_apart_where_the_text_has_no_date() -> None:
    text = (
        "Four policemen were killed on Tuesday when their vehicle ran over a mine near Garissa. "
        "Gunmen of Al-Shabaab also shot dead two teachers in Hulugho on Monday night."
    )
    assert _places(text, published=None) == ["Garissa", "Hulugho"]


@pytest.mark.parametrize(
    "text",
    [
        "Militants ambushed a patrol of hunters between the villages of Konio and Tango in Mali, killing three.",
        "Rebel rockets killed two children in Aleppo on Monday. Shelling of the city has killed 49 civilians in the "
        "past three days, a monitor said.",
    ],
)
def test_a_way_between_two_places_and_a_count_of_some_days_are_no_further_engagement(text: str) -> None:
    found = record(text)
    assert len(found.engagements) == 1
    assert 49 not in [c.value.low for c in found.claims if c.value]


def test_pounds_of_explosives_attack_nobody() -> None:
    assert not record(
        "Soldiers discovered a cache containing 12 mortar rounds and 300 pounds of explosives in Panjwai on Saturday."
    ).engagements


def test_a_toll_with_its_parts_stays_at_the_place_named_behind_them() -> None:
    found = record(
        "On 4 March 2021, gunmen killed 17 farmers in Banibo village, and 25 people, including eight children, "
        "in the nearby Kassou village in the Zinder region of Niger."
    )
    place = {e.id: e.place.name for e in found.engagements if e.place}
    told = {(place[c.engagement], c.value.low) for c in found.claims if c.value and c.kind == "killed"}
    assert told == {("Banibo", 17), ("Kassou", 25), ("Kassou", 8)}


def test_places_of_one_sentence_take_its_day_where_the_text_gave_it_before() -> None:
    found = record(
        "The army executed dozens of civilians in two villages on 4 March 2021, a rights group said. "
        "Soldiers killed 31 people, among them nine women, in Banibo village and 12 people in Kassou village, Niger."
    )
    assert {e.place.name: str(e.date.start) for e in found.engagements if e.place and e.date} == {
        "Banibo": "2021-03-04",
        "Kassou": "2021-03-04",
    }


def test_other_developments_are_further_engagements_of_the_same_town() -> None:
    text = (
        "Militiamen killed two priests in Bangui on Monday. In other developments Monday, bandits fired on a bus in"
        " northern Bangui, wounding a driver."
    )
    assert _places(text) == ["Bangui", "Bangui"]


def test_what_was_done_to_others_earlier_is_an_engagement_of_its_own() -> None:
    text = (
        "Gunmen ambushed a French patrol in Gao on Saturday and wounded two soldiers. Earlier, Chadian peacekeepers"
        " guarding a checkpoint near the market came under fire."
    )
    found = record(text)
    assert [e.type for e in found.engagements] == ["ambush", "assault"]


def test_fresh_violence_in_a_lead_is_that_of_the_town_told_behind_it() -> None:
    text = (
        "Fresh ethnic violence has killed nine soldiers in simultaneous attacks in a town in eastern Congo.\n"
        "On Sunday, militiamen carried out simultaneous attacks on two army posts in Sake, officials said."
    )
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Sake"]
    assert [c.value.low for c in found.claims if c.value and c.kind == "killed"] == [9]


@pytest.mark.usefixtures("by_rules_alone")
def test_a_site_where_fights_are_usual_tells_of_no_fight() -> None:
    text = "A guard was shot at Gulu on the Lom Bridge, a regular scene of clashes of police with rebels."
    found = record(text)
    assert all(a.type != "armed_group" or not a.core for a in found.actors)


@pytest.mark.parametrize(
    "second",
    [
        "A car bomb exploded at a police post in Khogyani, Nangarhar. Two policemen died.",
        "Taliban fighters raided a police post in Khogyani district of Nangarhar province. Two policemen died.",
        "In the east, a car bomb hit a police post in Khogyani, Nangarhar. Two policemen died.",
    ],
)
def test_what_happened_in_a_district_of_another_province_is_another_attack(second: str) -> None:
    text = "Gunmen attacked a checkpoint in Bala Buluk district in Farah province on Monday, killing six soldiers. "
    found = record(text + second)
    assert [e.place.name for e in found.engagements if e.place] == [
        "Bala Buluk district",
        "Khogyani district" if "district of" in second else "Khogyani",
    ]
    by_place = [(c.engagement, c.value.low) for c in found.claims if c.kind == "killed" and c.value]
    assert by_place == [("e1", 6), ("e2", 2)]
