"""Attacks told in the present tense, and by verbs with a little word behind them."""

from __future__ import annotations

import pytest

from .reading import camps, record, sides


@pytest.mark.parametrize("who", ["Gunmen", "Two gunmen", "Policemen", "Rebels"])
def test_several_people_open_fire_in_the_present_tense(who: str) -> None:
    found = record(f"{who} open fire on a bus in Wajid, killing nine.")
    assert [
        (e.place and e.place.name, c.value and c.value.low)
        for e, c in zip(found.engagements, found.claims, strict=False)
    ] == [("Wajid", 9)]


def test_who_takes_over_a_town_has_taken_it() -> None:
    found = record(
        "By nightfall the rebels took over the walled town of Wajid with its fort and its two mills."
    )
    assert [(e.place and e.place.name, e.type, e.outcome) for e in found.engagements] == [
        ("Wajid", "assault", "attackers")
    ]


def test_a_college_of_the_police_is_a_position_and_that_of_a_town_is_none() -> None:
    text = "Three gunmen attacked the {} college in Wajid on Friday, killing 61 {}."
    assert record(text.format("police training", "cadets")).engagements[0].type == "assault"
    assert record(text.format("teachers'", "students")).engagements[0].type == "attack_on_civilians"


def test_paragraphs_led_by_days_with_of_or_spans_of_days_are_notes() -> None:
    found = record(
        "1st of January 1994: Rebels seize the town of Wajid.\n\n2nd of January 1994: The army attacks men near Luuq."
        "\n\n3rd-11th of January 1994: Rebels shell Dinsoor, killing nine farmers.",
        published=None,
    )
    assert [(e.place and e.place.name, str(e.date and e.date.start)) for e in found.engagements] == [
        ("Wajid", "1994-01-01"),
        ("Luuq", "1994-01-02"),
        ("Dinsoor", "1994-01-03"),
    ]


def test_who_answers_an_attack_at_the_head_of_a_sentence_is_the_attacker_of_what_follows() -> None:
    text = "On Friday, in retaliation for the raid on Luuq, rebels attacked the airport at Wajid."
    assert sides(text)[0][0] == ["rebels"]


def test_what_is_dropped_behind_an_infinitive_is_no_second_verb() -> None:
    text = "On Friday rebels used drones to drop bombs on a customs house in Loikaw, wounding two guards."
    assert camps(text)[0] == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "The Lombian ministry says six Russian bombers hit rebel positions in Wajid.",
        "Russia's military says its jets hit 12 rebel targets in Wajid on Sunday.",
        "The Russian ministry reports its drones strike a rebel depot in Wajid.",
        "A spokesman says Russian warplanes hit a rebel camp near Wajid.",
    ],
)
def test_what_somebody_says_has_a_verb_of_its_own(text: str) -> None:
    (found,) = record(text).engagements
    assert (found.type, found.place and found.place.name) == ("air_strike", "Wajid")


def test_a_report_behind_a_saying_in_the_passive_is_a_noun() -> None:
    found = record("Rebels killed six soldiers in Wajid. This was corroborated in a May 3 UN report.")
    assert [c.stance for c in found.claims] in (["asserts"], ["asserts", "confirms"])


@pytest.mark.parametrize("onto", ["on a bus", "upon a bus", "into a crowd", "at worshippers"])
def test_who_fires_onto_others_attacks_them_in_the_present_tense(onto: str) -> None:
    (found,) = sides(f"At least seven people die after gunmen fire {onto} in Wajid.")
    assert found[0] == ["gunmen"]
