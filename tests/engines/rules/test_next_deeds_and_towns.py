"""What is read of a second strike in one sentence, of clashes beside a shelling, and of towns held or robbed."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import analysis, record


def test_a_second_strike_behind_and_is_another_deed() -> None:
    text = (
        "One shell hit a mill in Bortou, killing a nun, and a second struck huts in Al-Tarra, wounding five."
    )
    found = record(text)
    places = {x.id: x.place.name for x in found.engagements if x.place is not None}
    assert sorted(places.values()) == ["Al-Tarra", "Bortou"]
    assert {(x.kind, places[x.engagement]) for x in found.claims} == {
        ("killed", "Bortou"),
        ("wounded", "Al-Tarra"),
    }


def test_a_clash_that_cost_fighters_is_no_part_of_a_shelling_that_hurt_civilians() -> None:
    text = (
        "Five pupils were hurt when a shell fell in Tarrano district on Sunday. The police chief also said six rebels "
        "were killed in clashes with soldiers in Tarrano district on Sunday."
    )
    found = record(text)
    assert [x.type for x in found.engagements] == ["shelling", "battle"]
    assert {x.kind: x.engagement for x in found.claims} == {"wounded": "e1", "killed": "e2"}


def test_a_village_that_is_robbed_is_not_held() -> None:
    text = "Raiders ransacked and looted the village of Tarrano, killing six people, an elder said."
    found = record(text)
    assert "control" not in {x.kind for x in found.claims}


def test_kin_who_die_are_not_of_those_who_set_the_house_on_fire() -> None:
    found = record("He said five of his family members died after rebels set his house on fire in Tarrano.")
    (dead,) = [x for x in found.claims if x.kind == "killed"]
    assert dead.subject.side == "defender"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took over Tarrano for three hours.",
        "Rebels took control of Tarrano.",
        "Troops regained control of Tarrano on Monday.",
        "Rebels occupied Tarrano for a day.",
    ],
)
def test_what_is_taken_over_is_a_place(text: str) -> None:
    assert [m.text for m in analysis(text).mentions if m.kind == "place"] == ["Tarrano"]


def test_an_article_before_a_mosque_is_no_place() -> None:
    found = analysis("A shell fell near al-Sheikh Tarran Mosque in the Bab Oro neighborhood, killing three.")
    assert "al" not in {m.text for m in found.mentions if m.kind == "place"}


@pytest.mark.parametrize(
    "text",
    [
        "Raiders burned huts and killed 19 people in a village, a guard said. A villager in Tarrano said so.",
        "Raiders stormed a village in Oro state, killing several people. Reports on the toll in Tarrano differed.",
    ],
)
def test_who_is_at_home_in_the_village_tells_its_name(text: str) -> None:
    (deed,) = record(text).engagements
    assert deed.place is not None
    assert deed.place.name == "Tarrano"


def test_the_town_by_which_another_is_found_is_no_place_of_a_deed() -> None:
    text = "Six men died when raiders burned huts, said an elder of Tarrano, which sits south of the capital, Bortou."
    assert "Bortou" not in {x.place.name for x in record(text).engagements if x.place is not None}


def test_the_car_is_that_of_the_attack_told_right_before() -> None:
    text = (
        "Rebels blew up a car at a base in Bortou on Monday, killing one guard. A second bombing occurred in Dibar, a "
        "town west of it. When troops came near the car, it exploded, killing 11 people."
    )
    found = record(text)
    places = {x.id: x.place.name for x in found.engagements if x.place is not None}
    assert {x.value.low: places[x.engagement] for x in found.claims if x.kind == "killed"} == {
        1: "Bortou",
        11: "Dibar",
    }


def test_one_of_them_who_died_later_is_of_the_same_attack() -> None:
    found = record(
        "A mine went off in Bortou on Monday and wounded six porters; one of them died on Tuesday."
    )
    (deed,) = found.engagements
    assert deed.date is not None
    assert deed.date.start == deed.date.end
    assert {x.kind for x in found.claims} == {"wounded", "killed"}


def test_one_of_the_incidents_is_none_that_was_told() -> None:
    text = (
        "Rebels stormed a mill in Bortou on Wednesday, killing nine guards. In one of the incidents of the day, rebels "
        "shot dead a warden in Tarrano province."
    )
    assert len(record(text).engagements) == 2


def test_two_named_men_hit_in_one_sentence_are_of_one_attack() -> None:
    text = (
        "Mayor Juan Mota of Oro town was killed and Mayor Ali Ruiz of Dewa town was hurt by two men with pistols in "
        "Bortou, an elder said."
    )
    assert len(record(text).engagements) == 1


def test_who_says_that_others_were_pronounced_dead_is_alive() -> None:
    text = (
        "Gunmen shot two porters in Bortou. Col. Ana Ruiz, the provincial director, said the victims sustained wounds "
        "and were pronounced dead at a clinic."
    )
    found = record(text)
    people = {x.id for x in found.actors if x.type == "person"}
    assert not any(x.kind == "killed" and x.subject.actor in people for x in found.claims)
