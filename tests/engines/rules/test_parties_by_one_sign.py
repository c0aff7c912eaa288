"""A name that no list has is one of a party where one sign is enough: what it claims, what it is blamed for."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

DEED = "Gunmen killed five traders near Bama on Friday. "


@pytest.mark.parametrize("name", ["Harka Nuri", "Kwena"])
@pytest.mark.parametrize(
    "words",
    [
        DEED + "{} claimed responsibility for the killings.",
        DEED + "{} said it had carried out the attack.",
        "A blast near Bama on Friday that cost the lives of five traders was claimed by {}.",
        "{} ambushed a convoy of troops near Bama on Friday.",
    ],
)
def test_who_claims_an_attack_is_a_party(words, name):
    found = record(words.format(name))
    (party,) = [x for x in found.actors if x.name == name]
    assert party.type == "armed_group"
    assert party.id in found.engagements[0].attackers


@pytest.mark.parametrize(
    "words",
    ["The army blamed {} for the attack.", "Police said {} was behind the attack."],
)
def test_who_is_blamed_by_a_name_of_one_word_is_a_party(words):
    types = {x.name: x.type for x in record(DEED + words.format("Kwena")).actors}
    assert types["Kwena"] == "armed_group"


def test_a_person_who_was_named_before_stays_one():
    text = "Rafael Ortuno fled in March. " + DEED + "The army blamed Ortuno for the attack."
    assert "armed_group" not in [x.type for x in record(text).actors if "Ortuno" in x.name]
