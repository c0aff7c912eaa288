"""Promises about who the victims are: their people, their nation, one group or several, and who only speaks."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def _subjects(text: str) -> list[tuple[str, int | None, str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low, name.get(c.subject.actor or "")) for c in found.claims if c.value is not None
    ]


def _typed(text: str) -> dict[str, str]:
    return {a.name: a.type for a in record(text).actors}


def test_victims_named_by_their_people_are_others_than_those_of_the_next_engagement() -> None:
    text = (
        "Armed herders raided Dinga village near Bandiagara, Mali, on Monday and killed 22 Dogon villagers.\n\n"
        "On Thursday, militants attacked the town of Djibo in Burkina Faso, killing nine civilians."
    )
    found = _subjects(text)
    assert ("killed", 22, "Dogon villagers") in found
    assert ("killed", 9, "civilians") in found


def test_one_victim_told_of_more_closely_is_an_actor_of_her_own() -> None:
    text = (
        "A bomb exploded at a market in Pattani, Thailand, on Monday and killed four people.\n\n"
        "On Thursday gunmen shot dead a 61-year-old woman on a road in Narathiwat."
    )
    assert ("killed", 1, "61-year-old woman") in _subjects(text)


def test_one_victim_beside_others_stays_with_them() -> None:
    text = (
        "A bomb exploded at a market in Pattani, Thailand, on Monday and killed four people.\n\n"
        "On Thursday gunmen shot dead a woman and wounded two others on a road in Narathiwat."
    )
    assert {x for _, _, x in _subjects(text)} == {"civilians"}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Gunmen killed two Romanians and a Frenchman in Kabul, Afghanistan, on Monday.", "Romanians"),
        ("Gunmen shot dead one Tamil in Vavuniya, Sri Lanka, on Monday.", "Tamil"),
        ("Troops killed 40 Nuer men in Malakal, South Sudan, on Monday.", "Nuer men"),
    ],
)
def test_people_counted_by_nation_or_people_are_civilians(text: str, victims: str) -> None:
    assert _typed(text)[victims] == "civilians"


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian troops shelled Belgorod on Monday, killing two Russians. Russian forces fired back.",
        "Rebels said they had killed 30 Russians of the Wagner Group near Kidal, Mali, on Monday.",
        "A Romanian bus was burnt in Kabul, Afghanistan, on Monday and three people were killed.",
    ],
)
def test_a_nation_that_fights_or_only_describes_gives_no_civilians(text: str) -> None:
    assert not {"Russians", "Romanian"} & {n for n, t in _typed(text).items() if t == "civilians"}


def test_the_forces_of_a_people_are_not_the_army_of_the_country() -> None:
    text = "Kurdish forces captured two villages near Mosul, Iraq, on Monday, killing 12 Islamic State militants."
    assert sides(text)[0][0] == ["kurdish forces"]


def test_officials_of_a_country_speak_for_its_government_and_are_no_victims() -> None:
    text = "Kenyan officials said al-Shabaab killed six quarry workers near Mandera on Monday."
    found = record(text)
    name = {a.id: (a.name, a.type) for a in found.actors}
    assert {name[c.claimant.actor] for c in found.claims if c.claimant.actor} == {
        ("Kenyan officials", "government")
    }
    assert sides(text)[0][1] == ["quarry workers"]


def test_unnamed_officials_who_speak_and_reporters_who_hear_are_no_victims() -> None:
    text = (
        "Gunmen killed four people in Jalalabad, Afghanistan, on Monday. Two officials told reporters "
        "that the gunmen had fled."
    )
    assert not any("official" in x or "reporter" in x for a in record(text).actors for x in a.mentions)


def test_officials_who_are_shot_are_victims() -> None:
    text = "Gunmen shot dead three election officials in Kabul, Afghanistan, on Monday."
    assert ("killed", 3, "election officials") in _subjects(text)


def test_a_government_has_the_country_in_its_name() -> None:
    text = "The Government of Burundi said rebels killed four soldiers in Gitega on Monday."
    assert "Government of Burundi" in _typed(text)


def test_who_condemns_an_attack_told_of_behind_its_day_did_not_commit_it() -> None:
    text = "The Kenyan government condemned the attack in Mandera on Monday, which killed six quarry workers."
    assert sides(text) == [([], ["quarry workers"])]


def test_a_people_that_is_blamed_is_a_perpetrator_and_one_attacked_is_a_victim() -> None:
    blamed = "The mayor of Bankass, Mali, blames local Fulani for an attack on Monday that killed 95 Dogon villagers."
    assert sides(blamed)[0] == (["local fulani"], ["dogon villagers"])
    attacked = "A bomb attack on Hazaras in Quetta, Pakistan, killed nine people on Monday."
    assert sides(attacked)[0] == ([], ["hazaras"])


def test_people_who_are_part_of_a_toll_are_of_those_whom_the_toll_counts() -> None:
    text = "At least 70 Palestinians were killed by Israeli airstrikes on Monday, including eight people in a house."
    assert [x for _, _, x in _subjects(text)] == ["Palestinians", "Palestinians"]


def test_a_common_soldier_stays_one_of_his_force_when_only_his_surname_is_told() -> None:
    text = (
        "Pfc. Arnel Sumulong was on patrol when the New People's Army attacked an army base in Samar, Philippines, on "
        "Monday, killing two soldiers. Sumulong died on the spot."
    )
    assert ("killed", 1, "Philippine army") in _subjects(text)


def test_the_place_before_the_name_of_a_force_is_a_form_of_its_name() -> None:
    text = "Airstrikes killed 12 men near Taji, Iraq, on Monday, the Taji Awakening Council said."
    assert "Taji Awakening Council" in {x for a in record(text).actors for x in a.mentions}
