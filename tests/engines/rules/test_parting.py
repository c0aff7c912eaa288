"""Several attacks told in one sentence, or summed up in a lead, are engagements of their own."""

from __future__ import annotations

import pytest

from .reading import figures, record


def _told(text: str) -> list[tuple[str | None, int | None]]:
    """The place of each engagement and the first number of killed or wounded claimed of it."""
    found = record(text)
    return [
        (
            e.place and e.place.name,
            next((c.value.low for c in found.claims if c.engagement == e.id and c.value), None),
        )
        for e in found.engagements
    ]


@pytest.mark.parametrize(
    "joint",
    [", while ", "; ", " -- ", ", and ", " and ", ", but "],
)
def test_a_clause_with_a_verb_and_a_place_of_its_own_is_another_engagement(joint: str) -> None:
    text = f"Gunmen shot dead three traders in Wajid on Monday{joint}a roadside bomb wounded five herders near Dinsoor."
    assert _told(text) == [("Wajid", 3), ("Dinsoor", 5)]


def test_who_speaks_at_the_end_speaks_for_both_parts_of_a_sentence() -> None:
    text = (
        "Gunmen shot dead three traders in Wajid on Monday, while a roadside bomb wounded five herders near Dinsoor, "
        "police said."
    )
    found = record(text)
    counted = {c.value.low: c.claimant.text for c in found.claims if c.value}
    assert counted == {3: "police", 5: "police"}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead three traders in Wajid on Monday and the attackers fled towards Dinsoor.",
        "Gunmen attacked a market in Wajid on Monday, killing three traders, and two women were wounded.",
        "Rebels shelled Wajid on Monday, killing three traders, and the wounded were taken to a hospital in Dinsoor.",
    ],
)
def test_a_clause_that_goes_on_with_the_attack_is_no_other_engagement(text: str) -> None:
    assert len(record(text).engagements) == 1


def test_tolls_of_a_lead_that_sums_up_are_no_claims_and_its_day_is_that_of_its_parts() -> None:
    text = (
        "Six people were killed and nine wounded in violence across northern Mali on Tuesday, officials said. "
        "In the deadliest attack, gunmen killed four herders in Menaka. "
        "In Bourem, a mine killed two soldiers and wounded nine others."
    )
    assert _told(text) == [("Menaka", 4), ("Bourem", 2)]
    assert {e.date and e.date.start.isoformat() for e in record(text).engagements} == {"2024-07-23"}


def test_another_attack_in_the_same_town_is_an_engagement_of_its_own() -> None:
    text = (
        "Gunmen shot dead three policemen in Hawija on Monday. "
        "In a separate incident, a bomb exploded near a taxi in Hawija, wounding two men."
    )
    assert _told(text) == [("Hawija", 3), ("Hawija", 2)]


def test_twin_blasts_in_one_town_are_one_engagement() -> None:
    text = (
        "Twin bombings killed eleven people in Kirkuk on Monday. The first bomb went off at a market in Kirkuk. "
        "Hospitals received thirty wounded."
    )
    assert len(record(text).engagements) == 1


def test_a_part_without_a_day_has_that_of_the_part_before() -> None:
    text = "Gunmen shot dead three traders in Wajid on Monday, while a roadside bomb wounded five herders near Dinsoor."
    assert [e.date and e.date.start.isoformat() for e in record(text).engagements] == ["2024-07-29"] * 2


def test_a_place_is_enough_where_a_text_strings_attacks_together() -> None:
    text = (
        "Attacks across Iraq killed seven people on Monday, officials said. "
        "In the deadliest attack, gunmen shot dead four policemen in Baquba. "
        "In Baghdad, a car bomb killed a guard. "
        "A doctor said a sticky bomb wounded a lawyer in Baghdad. "
        "The last victim died when a device went off in Tikrit."
    )
    assert _told(text) == [("Baquba", 4), ("Baghdad", 1), ("Baghdad", 1), ("Tikrit", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two guards in Wajid on Monday. The attack follows an ambush near Dinsoor on Friday, in which "
        "six soldiers died.",
        "Gunmen killed two guards in Wajid on Monday. The raid came amid fears of famine, and followed a bombing near "
        "Dinsoor on Friday that killed six soldiers.",
    ],
)
def test_what_an_attack_followed_is_another_one_told_in_passing(text: str) -> None:
    found = record(text)
    assert [(e.focus, e.date and e.date.start.day) for e in found.engagements] == [
        ("main", 29),
        ("background", 26),
    ]
    assert [c.value.low for c in found.claims if c.value and c.engagement == "e2"] == [6]


def test_those_attacked_who_answer_from_the_air_fight_an_engagement_of_their_own() -> None:
    text = (
        "Rebels of the Kachin Independence Army stormed a post of the Burmese army at Hpakant on Monday, killing nine "
        "soldiers. The army retaliated with air strikes that destroyed twelve houses in Hpakant."
    )
    assert [e.type for e in record(text).engagements] == ["assault", "air_strike"]


def test_what_drives_past_a_bomb_does_not_set_it_off() -> None:
    text = (
        "A bomb went off as policemen were driving through a market in Wajid on Monday, killing four of them."
    )
    (found,) = record(text).engagements
    assert not found.attackers


def test_an_attack_without_a_place_behind_a_lead_that_sums_up_is_not_lost_with_it() -> None:
    text = (
        "Attacks across Iraq killed 24 people on Monday, officials said. "
        "A car bomb exploded outside a ministry, killing 12 people. "
        "In Latifiyah, gunmen killed three militiamen. In Baquba, a mine killed two soldiers."
    )
    assert [killed for _, killed in _told(text)] == [12, 3, 2]


def test_what_stands_beside_an_attack_of_last_night_is_of_that_night() -> None:
    text = (
        "A bomb killed two soldiers in Suchitoto on Monday.\n\nIn another attack, gunmen hurled a grenade at a post in "
        "Mejicanos.\n\nMeanwhile, rebels attacked a garrison in Tonaca on Friday. They also blew up four pylons near "
        "Concepcion."
    )
    assert [e.date and e.date.start.day for e in record(text).engagements] == [29, 29, 26, 26]


def test_a_bomber_behind_while_is_another_engagement() -> None:
    text = (
        "Two car bombs exploded outside a ministry on Monday, killing 12 people, while a suicide bomber set off his "
        "belt in Karrada, leaving five dead."
    )
    assert [killed for _, killed in _told(text)] == [12, 5]


def test_killed_and_injured_in_separate_incidents_is_one_sentence() -> None:
    text = (
        "Seven people were killed and a dozen injured in separate incidents of violence in northern Iraq on Monday. "
        "Gunmen killed a constable in Baquba."
    )
    assert (7, 12) in [
        tuple(c.value.low for c in record(text).claims if c.value and c.engagement == "e1"),
    ]


def test_the_second_of_those_who_struck_is_another_attack() -> None:
    text = (
        "Two suicide bombers killed six people in two separate attacks in northeastern Nigeria on Monday. "
        "The first attacker struck near the university in Maiduguri, killing two. "
        "The second blew herself up outside a hospital in Damboa, killing four people."
    )
    assert _told(text) == [("Maiduguri", 2), ("Damboa", 4)]


def test_what_happened_before_the_raid_is_not_the_raid() -> None:
    text = (
        "Jets bombed guerrilla camps near Sidon on Monday, wounding five people. "
        "Hours before the raid, gunmen attacked a patrol near Jezzine, killing two militiamen."
    )
    assert _told(text) == [("Sidon", 5), ("Jezzine", 2)]


def test_a_bare_count_behind_and_shares_the_occasion_told_behind_when() -> None:
    text = (
        "Five students of Salme University were killed and two wounded on Monday when gunmen attacked a bus "
        "near Wajora, Kenya."
    )
    (event,) = record(text).engagements
    assert event.place is not None
    assert event.place.name == "Wajora"
    assert figures(text) == [("killed", 5, 5), ("wounded", 2, 2)]


def test_shells_and_air_raids_on_one_city_are_two_attacks() -> None:
    text = "Rebel shelling killed six civilians in Wajid on Monday, while air raids on the city left 14 people dead."
    assert _told(text) == [("Wajid", 6), ("Wajid", 14)]


def test_figures_that_happen_to_add_up_are_no_joint_toll() -> None:
    text = (
        "At least ten people were killed when gunmen stormed a hotel in Wajid on Monday. Police shot dead all seven "
        "attackers, and six guests and three guards lost their lives, officials said. "
        "Elsewhere, rebels attacked a base in Dinsoor on Monday; the army lost three men."
    )
    killed = sorted(c.value.low or 0 for c in record(text).claims if c.kind == "killed" and c.value)
    assert killed == [3, 3, 6, 7, 10]


@pytest.mark.usefixtures("by_rules_alone")
def test_attacks_listed_by_nouns_with_a_place_each_are_several_and_the_toll_over_all_is_none() -> None:
    found = record("Ten people were killed in an ambush in Wajid and a bombing in Dinsoor on Monday.")
    assert [(e.place and e.place.name, e.type) for e in found.engagements] == [
        ("Wajid", "ambush"),
        ("Dinsoor", "bombing"),
    ]
    assert {e.date and e.date.start.isoformat() for e in found.engagements} == {"2024-07-29"}
    assert not found.claims


def test_attacks_that_a_campaign_has_seen_are_listed_each_with_its_own_figure() -> None:
    told = _told(
        "The campaign has seen the kidnapping of 40 girls in Wajid, a massacre in Dinsoor and a raid on Luuq."
    )
    assert told == [("Wajid", 40), ("Dinsoor", None), ("Luuq", None)]


def test_two_nouns_for_one_attack_are_no_list() -> None:
    assert len(record("Six people died in an ambush and a gunfight in Wajid on Monday.").engagements) == 1
    assert (
        len(record("Six people died in a raid on a camp in Wajid, a massacre that shocked many.").engagements)
        == 1
    )


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Raiders attacked a police post in Wajid on Monday and robbed a market in Dinsoor.",
            ["Wajid", "Dinsoor"],
        ),
        ("Jets hit a school in Taiz on Friday and bombed a mill in Lahj, farmers said.", ["Taiz", "Lahj"]),
        (
            "Drones struck depots in the coastal province of Latakia and the inland province of Hama.",
            ["Latakia", "Hama"],
        ),
        ("Air raids hit targets in Idlib and Hama provinces on Monday.", ["Idlib", "Hama"]),
        ("Raiders attacked a post in Wajid on Monday and killed two guards.", ["Wajid"]),
    ],
)
def test_those_who_strike_in_two_places_made_two_attacks(text: str, places: list[str]) -> None:
    assert [place for place, _ in _told(text)] == places


def test_a_raid_in_a_province_is_none_of_the_town_of_another_one() -> None:
    text = "Planes killed nine rebels near Aden on Monday. Planes also hit a school in the province of Saada on Monday."
    assert [place for place, _ in _told(text)] == ["Aden", "Saada"]


def test_rocket_attacks_on_one_town_sum_nothing_up() -> None:
    text = (
        "Four herders died in rocket attacks on Kafr Nabl near Idlib on Monday. Moreover, two pupils died due "
        "to mortar fire by the army on Binnish. Eight houses burned down in all.\n\n"
        "Furthermore, the army shelled posts in Saraqib."
    )
    assert [place for place, _ in _told(text)] == ["Kafr Nabl", "Binnish", "Saraqib"]


def test_what_an_agency_reported_in_another_month_is_another_attack() -> None:
    text = (
        "Two policemen were killed in an attack in Saravan on Tuesday. “Nine sentries have been killed by rebels in a "
        "raid on the frontier,” Fars reported last April."
    )
    first, second = record(text, published="2017-08-22").engagements
    assert second.date is not None
    assert (second.date.precision, second.date.start.month) == ("month", 4)
    assert first.date is not None
    assert first.date.precision == "day"


@pytest.mark.parametrize("what", ["clashes with rebels", "fighting", "shelling", "an ambush"])
def test_dead_and_wounded_of_one_occasion_stay_together_behind_the_area_told_first(what: str) -> None:
    text = (
        "In neighbouring Lombar province, three soldiers were killed and eight wounded "
        f"in {what} near Tirkot on Monday."
    )
    assert [place for place, _ in _told(text)] == ["Tirkot"]
