"""Releases and posts of one side: coalition updates, what was seized, strikes on bombs, martyrdom seekers."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _subject(text: str, kind: str) -> list[str]:
    found = record(text, published="2013-04-12")
    names = {a.id: a.name.lower() for a in found.actors}
    return [names.get(c.subject.actor or "", "") for c in found.claims if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        (
            "Six insurgents were killed in a clash with an Afghan patrol in Qalat on Tuesday. "
            "Multiple grenades and a pistol were seized.",
            "insurgents",
        ),
        (
            "Rebels overran an army post near Kidal on Tuesday, killing six soldiers. Two mortars were seized.",
            "malian army",
        ),
    ],
)
def test_things_that_nobody_is_named_to_have_seized_were_of_those_who_fell(text: str, loser: str) -> None:
    assert set(_subject(text, "materiel_captured")) == {loser}


def test_suspects_are_captured_where_others_of_them_were_killed_and_not_alone() -> None:
    fight = "Troops killed two militants and detained several suspected militants in Khost on Monday."
    assert len(_subject(fight, "captured")) == 1
    assert not record("Police detained nine suspected militants in Khost on Monday.").engagements


def test_the_number_of_a_make_counts_no_rifles() -> None:
    text = "Two AK 47 rifles were recovered after soldiers killed four bandits near Gusau on Tuesday."
    values = [c.value for c in record(text).claims if c.kind == "materiel_captured"]
    assert [(v.low, v.high) for v in values if v] == [(2, 2)]


def test_regions_at_the_head_of_lines_part_the_items_of_an_update() -> None:
    text = (
        "North: In Archi district, Kunduz province, a coalition airstrike killed four insurgents.\n"
        "South: In Sayed Karam district, Paktiya province, insurgents attacked a police checkpoint. "
        "A policeman was wounded."
    )
    found = record(text, published="2013-04-12")
    names = {a.id: a.name for a in found.actors}
    assert [e.place and e.place.name for e in found.engagements] == ["Archi district", "Sayed Karam district"]
    assert [names[x] for x in found.engagements[0].attackers] == ["coalition"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A US strike destroyed an ISIL car bomb near Al Bab on Monday.", "air_strike"),
        ("A car bomb destroyed two police vehicles in Homs on Monday, killing five officers.", "bombing"),
        (
            "A martyrdom seeker detonated his vehicle at the police headquarters in Lashkar Gah on Monday, "
            "killing nine policemen.",
            "suicide_bombing",
        ),
    ],
)
def test_a_bomb_that_was_struck_did_not_go_off(text: str, kind: str) -> None:
    assert [e.type for e in record(text, published="2016-11-30").engagements] == [kind]


def test_fighters_who_attained_martyrdom_bombed_nobody() -> None:
    text = "Two fighters attained martyrdom in an attack on a post near Sangin, in which five soldiers died."
    assert [e.type for e in record(text).engagements if e.type == "suicide_bombing"] == []


def test_a_town_whose_name_begins_like_that_of_a_group_is_a_place() -> None:
    text = "A bomb killed two policemen in Lashkar Gah on Monday."
    assert [e.place and e.place.name for e in record(text).engagements] == ["Lashkar Gah"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Troops killed a Taliban commander and two of his fighters near Marjah on Monday.", "taliban"),
        ("Rebels killed a farmer and two of his sons near Marjah on Monday.", "farmer"),
    ],
)
def test_two_of_his_men_are_of_whom_he_was_killed_with_is(text: str, whose: str) -> None:
    assert _subject(text, "killed") == [whose, whose]


def test_soldiers_of_an_army_are_no_group_by_that_name() -> None:
    text = "Soldiers of the Army's 81st Infantry Battalion clashed with rebels near Salcedo on Wednesday."
    assert "Soldiers of the Army" not in [a.name for a in record(text).actors]


def test_tanks_destroyed_in_answer_to_a_shelling_are_not_of_the_civilians() -> None:
    text = "Armenian forces shelled the city of Tartar, killing two civilians. Three tanks were destroyed in response."
    assert _subject(text, "materiel_destroyed") == ["armenian army"]
    text = "Armenian forces shelled the city of Tartar, killing two civilians. Three houses were destroyed."
    assert _subject(text, "materiel_destroyed") == ["civilians"]
