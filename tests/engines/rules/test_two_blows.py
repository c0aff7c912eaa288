"""Two deeds of other hands in one sentence on one town, and what was done elsewhere in the same region or city."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

NEWS = "Gunmen killed four people in Banifandou in the Tillabery region on Sunday. "


def _told(text: str, published: str = "2018-03-14") -> list[tuple[str, str | None]]:
    found = record(text, published=published).engagements
    return [(e.type, e.place.name if e.place else None) for e in found]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "In Mosul, two policemen were shot dead at a checkpoint and a bomb in a parked car killed three soldiers.",
            ["assault", "bombing"],
        ),
        (
            "In Kirkuk, a mortar attack wounded two women, while gunmen shot dead a policeman.",
            ["shelling", "battle"],
        ),
        (
            "In Baquba, a car bomb killed six people and gunmen killed two brothers.",
            ["bombing", "attack_on_civilians"],
        ),
        (
            "In Ramadi, a suicide bomber killed nine soldiers and mortar fire killed two women.",
            ["suicide_bombing", "shelling"],
        ),
    ],
)
def test_other_hands_hurt_others_in_the_same_town(text: str, types: list[str]) -> None:
    town = text.split(",")[0].removeprefix("In ")
    assert _told(text) == [(x, town) for x in types]


@pytest.mark.parametrize(
    "text",
    [
        "In Mosul, a suicide bomber killed nine guards and gunmen then stormed the building, killing two others.",
        "In Jos, a bomb exploded and gunmen opened fire at a church, killing six people.",
        "In Gao, gunmen killed two guards and wounded six others.",
    ],
)
def test_bombs_and_gunmen_of_one_attack_are_one(text: str) -> None:
    assert len(_told(text)) == 1


def test_the_same_region_is_not_the_same_village() -> None:
    told = _told(
        NEWS + "In January, jihadists killed 60 people in two villages in the same region.", "2018-03-20"
    )
    assert [place for _, place in told] == ["Banifandou", "Tillabery region"]


def test_the_city_of_an_earlier_attack_is_that_told_of() -> None:
    told = _told(
        "Rebels stormed the Oasis Hotel in Mogadishu on Friday, killing 14 people. The group carried out a similar "
        "attack on a hotel in the city in January, when 12 people died.",
        "2018-03-20",
    )
    assert [place for _, place in told] == ["Oasis Hotel", "Mogadishu"]


def test_a_village_of_several_attacked_in_a_lead_is_where_its_attackers_came() -> None:
    made = record(
        "At least 27 people were killed when gunmen attacked three villages in western Niger, officials said Sunday. "
        "The attackers arrived on Saturday afternoon in Banifandou and shot at people at the market, a mayor said.",
        published="2018-03-18",
    )
    (engagement,) = made.engagements
    assert engagement.place is not None
    assert engagement.place.name == "Banifandou"
    assert [c.value.low for c in made.claims if c.value] == [27]


def test_a_town_on_an_island_is_nearer_than_the_island() -> None:
    told = _told(
        "Troops killed seven rebels in a clash on the island of Mindanao, the military said. The fighting erupted on "
        "Tuesday near the town of San Fernando."
    )
    assert told == [("battle", "San Fernando")]


def test_who_rescues_people_from_attackers_attacks_nobody() -> None:
    made = record(
        "Rebels stormed a hotel in Mogadishu on Friday. The police said ten civilians, three guards and all four "
        "attackers were killed, and that security forces had rescued 200 people."
    )
    names = {a.id: a.name for a in made.actors}
    assert [names[x] for x in made.engagements[0].attackers] == ["Rebels"]


def test_who_kills_two_and_frees_others_attacks() -> None:
    made = record("Troops killed two rebels and freed a family of five near Jos on Friday.")
    names = {a.id: a.name for a in made.actors}
    assert [names[x] for x in made.engagements[0].attackers] == ["Nigerian army"]


@pytest.mark.parametrize(
    ("speaker", "claimant"),
    [
        ("said a security source who asked not to be named", "a security source"),
        ("said an officer who declined to be identified", "an officer"),
        ("said a resident reached by telephone", "a resident"),
    ],
)
def test_a_speaker_behind_his_verb_is_told_more_of(speaker: str, claimant: str) -> None:
    (claim,) = record(f"Four soldiers were killed in a raid on Djibo on Friday, {speaker}.").claims
    assert claim.claimant.text == claimant


@pytest.mark.parametrize(
    ("search", "village"),
    [
        (
            "Acting on a tip-off, the army launched a cordon and search operation in Kralgund on Saturday night.",
            "Kralgund",
        ),
        ("The army and police had begun a joint operation near Handwara late on Saturday.", "Handwara"),
        ("Troops had mounted a search operation in the village of Kapran.", "Kapran"),
    ],
)
def test_where_the_operation_was_is_nearer_than_the_district(search: str, village: str) -> None:
    told = _told(
        f"Two militants were killed in an encounter in Kupwara district on Sunday, police said. {search} As the forces "
        "closed in on a house, the militants opened fire.",
        "2018-03-19",
    )
    assert told == [("battle", village)]


def test_who_closes_in_on_a_house_has_not_fired() -> None:
    made = record(
        "As the forces closed in on a house in Kupwara on Sunday, the militants opened fire, police said."
    )
    names = {a.id: a.name for a in made.actors}
    assert [names[x] for e in made.engagements for x in e.attackers] == ["militants"]


def test_a_bomber_of_another_day_and_town_is_none_of_the_militants() -> None:
    made = record(
        "Extremists killed 11 people in Gubio on Tuesday. In a separate incident, a suicide bomber killed two people "
        "at a mosque in Konduga on Wednesday."
    )
    names = {a.id: a.name for a in made.actors}
    assert [[names[x] for x in e.attackers] for e in made.engagements] == [["Extremists"], ["suicide bomber"]]


def test_traffickers_who_are_known_by_a_name_have_it() -> None:
    for end in (".", ", a spokesman said."):
        made = record(
            "A bomb exploded in Bogota on Monday, wounding 73 people. The authorities attribute the attack to drug "
            f"traffickers known as the Extraditables{end}"
        )
        assert [a.name for a in made.actors if a.type == "armed_group"] == ["the Extraditables"]
