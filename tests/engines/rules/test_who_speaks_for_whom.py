"""Who speaks for a party or leads it, in the forms in which a text tells it."""

from __future__ import annotations

import pytest

from .reading import record


def _ties(text: str) -> list[tuple[str, str, str]]:
    actors = record(text).actors
    name = {a.id: a.name for a in actors}
    return [(a.name, x.relation, name[x.target]) for a in actors for x in a.affiliations]


@pytest.mark.parametrize(
    "who",
    [
        "Major Ali Dao, an army spokesman, said",
        "Major Ali Dao, army spokesman in Tirkot, said",
        "army spokesman for the region, Major Ali Dao, said",
        "the spokesman of the army, Major Ali Dao, said",
        "Major Ali Dao, public affairs officer of the army, said",
        "army press officer Major Ali Dao said",
    ],
)
def test_a_named_spokesman_speaks_for_his_party(who: str) -> None:
    text = f"Gunmen killed six soldiers of the Kenyan army in Tirkot on Monday, and {who} four gunmen died."
    assert _ties(text) == [("Ali Dao", "speaks_for", "Kenyan army")]


def test_its_spokesman_is_that_of_the_party_that_the_sentence_opens_on() -> None:
    text = "The Sabo Liberation Front killed six rebels in Tirkot on Monday, its spokesman Ali Dao said."
    assert ("Ali Dao", "speaks_for", "Sabo Liberation Front") in _ties(text)


@pytest.mark.parametrize("office", ["commander", "commanding officer", "chief of staff", "leader"])
def test_whose_office_stands_before_the_party_leads_it(office: str) -> None:
    text = f"Gunmen killed six people in Tirkot on Monday, the {office} of the Sabo Liberation Front, Ali Dao, said."
    assert _ties(text) == [("Ali Dao", "leads", "Sabo Liberation Front")]


@pytest.mark.parametrize("office", ["former commander", "deputy leader"])
def test_who_led_a_party_once_or_is_second_does_not_lead_it(office: str) -> None:
    text = f"Gunmen killed six people in Tirkot on Monday, the {office} of the Sabo Liberation Front, Ali Dao, said."
    assert all(x[1] != "leads" for x in _ties(text))
