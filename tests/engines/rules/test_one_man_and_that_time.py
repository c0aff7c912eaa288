"""One man told by name and by what he is, earlier deeds gone on with, days of courts, and crews of what was shot at."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import draft, record


def _dead(text: str) -> list[tuple[str | None, str | None, int | None]]:
    made = draft(text)
    named = {x["id"]: x["name"] for x in made.actors}
    return [
        (x["kind"], named.get(x["subject"]["actor"]), x["value"]["low"])
        for x in made.claims
        if x["kind"] in ("killed", "wounded")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed Ann Orr, a local journalist, in Lomba on Monday. The journalist was shot dead near her home.",
        "Ann Orr, mayor of Lomba, was killed by gunmen on Monday. The mayor died on the way to hospital.",
        "A bishop was killed in an ambush near Lomba on Monday. Bishop Ann Orr was killed by the Lomba Front.",
        "The chief of the village of Lomba was killed by rebels on Monday. Chief Ann Orr was shot by a firing squad.",
    ],
)
def test_a_man_told_by_his_name_and_by_his_calling_is_one(text: str) -> None:
    assert [(kind, who) for kind, who, _ in _dead(text)] == [("killed", "Ann Orr")]


def test_two_of_one_calling_stay_two() -> None:
    text = "A journalist and a cook were killed in Lomba on Monday. Gunmen shot dead Ann Orr, a teacher, near the mill."
    assert len(_dead(text)) == 3


def test_the_next_sentence_goes_on_with_an_earlier_attack_that_the_one_before_only_dates() -> None:
    text = (
        "Rebels ambushed a patrol near Lomba on Monday, wounding three policemen. The previous ambush there was on "
        "2 May. On that occasion, six policemen were killed."
    )
    first, then = record(text).engagements
    assert (first.focus, then.focus) == ("main", "background")
    assert then.date is not None
    assert then.date.start.isoformat() == "2024-05-02"
    assert {(x.engagement, x.kind) for x in record(text).claims} == {
        (first.id, "wounded"),
        (then.id, "killed"),
    }


def test_that_occasion_is_the_earlier_deed_told_right_before() -> None:
    text = (
        "Rebels said the raid near Dewa on Monday, in which five soldiers died, was in response to the death of a "
        "guard near Lomba on 9 May 2023. On that occasion, 14 fishermen were killed by soldiers."
    )
    days = {x.value.low: x.engagement for x in record(text).claims if x.kind == "killed" and x.value}
    assert days[14] == days[1] != days[5]


@pytest.mark.parametrize(
    "court",
    [
        "The prosecutor on Monday filed charges against five guards for the killing of two students in Lomba.",
        "The Lomba court today opened proceedings against a colonel for the murder of two students in Lomba.",
        "A judge on Tuesday ordered the arrest of two officers over the massacre of two students in Lomba.",
    ],
)
def test_the_day_of_a_court_is_not_that_of_the_deed(court: str) -> None:
    (deed,) = record(court).engagements
    assert deed.date is None


@pytest.mark.parametrize(
    "sent",
    [
        "The media today received an urgent message which says that the ELN holds the engineer it kidnapped in Lomba.",
        "The embassy on Monday received a videotape of the two nurses kidnapped near Lomba.",
        "The family received a letter on Monday in which rebels said they had killed two hostages in Lomba.",
    ],
)
def test_the_day_on_which_word_of_captors_came_is_not_that_of_the_deed(sent: str) -> None:
    assert all(x.date is None for x in record(sent).engagements)


def test_a_warrant_is_served_on_the_day_of_the_fight() -> None:
    text = (
        "A rebel was killed after he shot at policemen who had come to serve a warrant in Lomba on Saturday."
    )
    (deed,) = record(text).engagements
    assert deed.date is not None
    assert deed.date.start.isoformat() == "2024-07-27"


def test_the_day_on_which_the_one_hit_took_office_is_not_that_of_the_deed() -> None:
    text = (
        "The mayor, who took office on Friday, was wounded in the neck when his car was shot at near Lomba."
    )
    (deed,) = record(text).engagements
    assert deed.date is None


@pytest.mark.parametrize("one", ["one crewmember", "a crew member", "the co-pilot"])
def test_the_crew_of_an_army_helicopter_is_of_the_army(one: str) -> None:
    made = draft(
        f"Rebels shot down a Malian army helicopter near Gao on Monday. The pilot died and {one} was hurt."
    )
    named = {x["id"]: x["name"] for x in made.actors}
    assert {named.get(x["subject"]["actor"]) for x in made.claims if x["kind"] == "wounded"} == {
        "Malian army"
    }


def test_who_did_the_last_of_several_things_did_them_all() -> None:
    made = record("A Lombian patrol was attacked and pursued by Sand Front rebels near Oro on Saturday.")
    (deed,) = made.engagements
    assert [x.name for x in made.actors if x.id in deed.attackers] == ["Sand Front"]


def test_who_buried_the_dead_did_not_kill_them() -> None:
    made = record("Six men were shot dead and buried by relatives in Lomba on Saturday.")
    (deed,) = made.engagements
    assert not deed.attackers


def test_a_rescue_tells_where_and_when_the_captors_fell() -> None:
    (deed,) = record(
        "Police freed two traders in Kaduna on Monday. Three kidnappers were killed in it."
    ).engagements
    assert deed.place is not None
    assert deed.place.name == "Kaduna"


def test_names_behind_the_injured_here_are_all_counted() -> None:
    text = (
        "A bomb exploded in Lomba. Among the injured here are Ann Lou Orr, 53; Jim Lim Roe, 24; and Lou Poe."
    )
    assert len([x for x in _dead(text) if x[0] == "wounded"]) == 3
