"""Deeds in one town told one behind the other that are engagements of their own, by how the second is brought in."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _count(text: str) -> int:
    return len(record(text, published="2015-06-09").engagements)


@pytest.mark.parametrize(
    "text",
    [
        "A policeman was shot dead on Monday in Quetta. In Quetta, in another incident, gunmen killed a trader.",
        "A policeman was shot dead on Monday in Quetta. In Quetta, in a separate attack, gunmen killed a trader.",
        "Rebels killed a policeman in Cali today. Another commando shot dead sergeant Ana Ruiz in the same city.",
        "In Cali, terrorists shot dead a judge. In Cali, another commando that apparently also belongs to the M-19 "
        "shot dead police sergeant Ana Ruiz.",
        "Militants raided a market in Baga on Monday, killing nine people. Other militants burned houses in the "
        "village of Doro, killing two.",
        "Two pylons were blown up on Friday in Cali, causing a blackout. During the blackout, rebels threw bombs at a "
        "police station, injuring three policemen.",
        "A car bomb exploded in Cali on Friday, killing two people. At almost the same time, gunmen machine-gunned a "
        "police station in the city, wounding three policemen.",
    ],
)
def test_what_others_did_in_another_incident_is_told_apart(text: str) -> None:
    assert _count(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the base near Goma on Friday. One group attacked the gate, while another group stormed the "
        "barracks, killing nine soldiers.",
        "Gunmen attacked a church in Jos on Sunday, killing nine people. Other gunmen fired at people who fled, "
        "wounding twelve.",
    ],
)
def test_others_of_the_same_attack_are_not(text: str) -> None:
    assert _count(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "By a first count, more than 290 people were killed in Peru during October in consequence of political "
        "violence.",
        "According to provisional figures, 240 people were killed in Iraq during October as a result of attacks.",
    ],
)
def test_a_hundred_dead_of_a_month_in_a_country_are_a_sum(text: str) -> None:
    assert not record(text, published="2015-06-09").claims


@pytest.mark.parametrize(
    "text",
    [
        "More than 150 people were killed in a suicide bombing in Iraq in October.",
        "In June 2012, more than 130 farmers were killed by the Taliban, in one of the worst raids in Afghanistan.",
    ],
)
def test_those_killed_by_one_deed_in_a_month_are_not(text: str) -> None:
    assert [c.kind for c in record(text, published="2015-06-09").claims][:1] == ["killed"]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded at a hotel in Cali on Monday, killing two people. A second bomb exploded at a bank in Bogota, "
        "wounding a guard. The authorities attributed the attacks to the M-19.",
        "A bomb exploded at a hotel in Cali on Monday, killing two people. Gunmen also shot dead three traders in "
        "Bogota. The M-19 claimed responsibility for the attacks.",
    ],
)
def test_who_is_blamed_for_the_attacks_did_all_that_were_told(text: str) -> None:
    found = record(text, published="2015-06-09")
    party = next(a.id for a in found.actors if a.name in ("M-19", "the M-19"))
    assert [party in e.attackers for e in found.engagements] == [True, True]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "The army said rebels in trucks and on motorcycles raided Baga on Monday, killing nine people.",
            ["rebels"],
        ),
        (
            "Witnesses said that gunmen from the hills and from the town killed nine people in Baga.",
            ["gunmen"],
        ),
        ("The police reported that two blasts here in Cali and in the port of Tumaco left nine dead.", []),
        ("The army said rebels raided Baga and in the evening killed nine men.", ["rebels"]),
    ],
)
def test_two_settings_tied_by_and_keep_their_noun(text: str, doers: list[str]) -> None:
    found = record(text, published="2015-06-09")
    names = {a.id: a.name for a in found.actors}
    assert {names[x] for e in found.engagements for x in e.attackers} == set(doers)
