"""Quotes over paragraphs, people counted before a long phrase, forces from whom gunmen only fled, and new bombs."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, said, sides


@pytest.mark.parametrize(
    "last",
    [
        "“They also shot 13 goatherds in the hills.”",
        "“They also shot 13 goatherds in the hills.",
    ],
)
def test_each_paragraph_of_a_quote_is_the_word_of_who_began_it(last: str) -> None:
    text = (
        "Raiders struck the hamlet of Magama on Friday.\n\nSani Bello, a trader, said the raiders came at dusk.\n\n"
        f"“They set fire to the mill. We counted seven dead at the well.\n\n{last}"
    )
    assert {who for kind, _, who in said(text) if kind == "killed"} == {"Sani Bello, a trader"}


def test_a_quote_behind_one_who_shared_what_he_saw_is_his() -> None:
    text = (
        "Ten people were killed on Friday at Rwangoma.\n\nPaul Kambale, a catechist, shared his account of it.\n\n"
        '"The rebels came at night and they killed six of my pupils."'
    )
    assert ("killed", 6, "Paul Kambale") in said(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Two constables attached to the task force in Kano and nine traders were killed at Gaya on Friday.",
            [2, 9],
        ),
        (
            "Three soldiers serving with the mission and four nurses were killed by gunmen at Bria on Friday.",
            [3, 4],
        ),
        ("Two men from the village of Dong and three women were killed by gunmen on Friday.", [2, 3]),
    ],
)
def test_those_counted_before_a_long_phrase_are_lost_with_those_behind_and(
    text: str, killed: list[int]
) -> None:
    assert sorted(low for kind, low, _ in figures(text) if kind == "killed" and low) == killed


@pytest.mark.parametrize(
    "text",
    [
        "Two rebels from the north fled and three soldiers were killed on Friday at Bria.",
        "Two rebels were shot at and three soldiers were killed on Friday at Bria.",
    ],
)
def test_those_who_do_something_else_before_and_are_not_lost(text: str) -> None:
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen fleeing military operations by Nigerian troops killed six farmers at Gidan on Friday.",
        "Gunmen who had escaped an offensive by the Nigerian army killed six farmers at Gidan on Friday.",
        "Gunmen displaced by air strikes of the Nigerian Air Force killed six farmers at Gidan on Friday.",
        "Gunmen killed six farmers at Gidan on Friday. The chief accused the army of not coming to their aid.",
    ],
)
def test_forces_from_which_gunmen_fled_or_which_did_nothing_attack_nobody(text: str) -> None:
    assert sides(text) == [(["gunmen"], ["farmers"])]


def test_those_who_fled_an_attack_leave_it_with_who_made_it() -> None:
    text = "Residents fled an attack by gunmen on Kolofata on Friday in which six people were killed."
    assert [attackers for attackers, _ in sides(text)] == [["gunmen"]]


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed by a mine near Tori on Friday. On Friday, a convoy of the mission was hit by a new "
        "explosive device, hurting seven peacekeepers.",
        "Rebels on Friday killed a driver on a road to Manica. In Barue district, another rebel group burnt down nine "
        "houses and destroyed a lorry.",
    ],
)
def test_a_new_bomb_and_another_band_are_of_another_attack(text: str) -> None:
    assert len(record(text).engagements) == 2


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "text",
    [
        "At least 14 traders were killed on Friday when rebels ambushed a bus near Gulu. Some of the dead were burnt.",
        "At least 14 traders were killed on Friday by rebels near Gulu. Several of the victims were burned in a bus.",
    ],
)
def test_some_of_the_dead_are_no_figure_of_their_own(text: str) -> None:
    assert figures(text) == [("killed", 14, None)]


def test_injuries_with_which_the_hurt_were_found_are_no_people() -> None:
    text = "Ten people were taken to hospital with several injuries from gunshots after a raid on Lomba on Friday."
    assert figures(text) == [("wounded", 10, 10)]


def test_the_two_who_were_killed_are_no_strength_where_they_are_told_of_again() -> None:
    text = (
        "Two robbers were killed on Friday at Ndu by soldiers. The two gunmen had fired at workers on a farm."
    )
    assert [c.kind for c in record(text).claims if c.value] == ["killed"]


def test_he_who_died_after_he_was_shot_is_one() -> None:
    text = "One trader is said to have died at Kumbo on Friday after he was shot during an exchange of fire."
    assert figures(text) == [("killed", 1, 1)]
