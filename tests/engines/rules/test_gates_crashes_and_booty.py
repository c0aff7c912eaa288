"""Bombs at gates, hours like years, what was only called for, planes that crash, and from whom arms were taken."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import draft, losses, record


@pytest.mark.parametrize(
    "hour", ["APPROXIMATELY 1915 [2115 GMT]", "APPROXIMATELY 1915", "ABOUT 2005 (0105 GMT)"]
)
def test_an_hour_is_no_year(hour: str) -> None:
    text = f"LIMA, 13 FEB 90 (EFE) -- [TEXT] AT {hour} TODAY, A BOMB EXPLODED AT THE GATE OF A CHURCH."
    (deed,) = record(text, published=None).engagements
    assert deed.date is not None
    assert deed.date.start.isoformat() == "1990-02-13"


@pytest.mark.parametrize(
    "where",
    [
        "at the gate of a bank",
        "at the main gate of a church",
        "outside a bank",
        "at the entrance to a school",
    ],
)
def test_a_bomb_at_the_gate_of_a_house_is_meant_for_those_in_it(where: str) -> None:
    made = record(f"A bomb exploded on Monday {where} in Karachi.")
    (deed,) = made.engagements
    assert [x.type for x in made.actors if x.id in deed.defenders] == ["civilians"]


@pytest.mark.parametrize(
    "text",
    [
        "It is really necessary to begin an attack against the rebels in Lomba.",
        "It is essential to attack the rebels in Lomba, the general said.",
        "There is a need to bomb the camps in Lomba, he said.",
        "Three men died in the crash of an aircraft with arms for the rebels in Lomba on Monday.",
        "We honour one of those who have become part of our armed forces' history, who gave his life for the people.",
    ],
)
def test_what_nobody_did_is_no_attack(text: str) -> None:
    assert not record(text).engagements


def test_a_plane_that_was_shot_down_did_not_just_crash() -> None:
    text = "Two pilots died in the crash of a jet that was shot down by rebels near Lomba on Monday."
    assert len(record(text).engagements) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They murdered, at gunpoint, a soldier who lay in the hospital.", [("killed", 1)]),
        ("The rebels killed, in front of his family, a judge in Lomba.", [("killed", 1)]),
        ("Gunmen kidnapped, according to witnesses, two engineers near Lomba.", [("captured", 2)]),
        ("Two men killed, in front of a mosque in Lomba, a witness said.", [("killed", 2)]),
        (
            "Police seized 405 detonating caps and 213 sticks of dynamite.",
            [("materiel_captured", 405), ("materiel_captured", 213)],
        ),
        ("Rebels raided the post and seized a good supply of medicines.", [("materiel_captured", None)]),
    ],
)
def test_who_was_hit_may_stand_behind_a_phrase_between_commas(
    text: str, told: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == told


def _lost_by(text: str) -> set[str | None]:
    made = draft(text)
    named = {x["id"]: x["name"] for x in made.actors}
    return {named.get(x["subject"]["actor"]) for x in made.claims if x["kind"] != "killed"}


@pytest.mark.parametrize(
    "text",
    [
        "In clashes on Monday in Lomba troops seized from the rebels 25 missiles and 12 carbines.",
        "In clashes on Monday in Lomba troops seized 25 missiles and 12 carbines from the rebels.",
        "The rebels attacked soldiers in Lomba on Monday. They left for the heavy losses that they had suffered.",
    ],
)
def test_those_are_the_losers_from_whom_it_was_taken_or_who_suffered(text: str) -> None:
    assert _lost_by(text) == {"rebels"}


def test_whom_arms_are_taken_from_in_a_clash_fought_in_it() -> None:
    made = record("In clashes on Monday in Lomba troops seized from the Sand Front two rifles.")
    (deed,) = made.engagements
    assert [x.name for x in made.actors if x.id in deed.defenders] == ["Sand Front"]


@pytest.mark.parametrize("post", ["a professor of", "dean of", "rector of the"])
def test_the_university_that_somebody_led_is_not_where_he_was_killed(post: str) -> None:
    (deed,) = record(f"Gunmen shot dead Ann Orr, {post} Mosul University, in Erbil on Monday.").engagements
    assert deed.place is not None
    assert deed.place.name == "Erbil"
