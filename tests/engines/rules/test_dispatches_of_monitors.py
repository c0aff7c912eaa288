"""Dispatches and broadcasts that monitors wrote down: their heads, whose word goes on in them, and their wounded."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, said


@pytest.mark.parametrize(
    "head",
    [
        "Lomba EL ORO in Spanish 12 Nov 84 p A-10 -- [Text]",
        "Lomba EL ORO in Portuguese 12 Nov 84 pp 3, 18 -- [Excerpts]",
        "Lomba Radio Oro in Spanish 1145 GMT 12 Nov 84 -- [Text]",
        "LOMBA EL ORO IN SPANISH 12 NOV 84 P 7 -- [TEXT]",
    ],
)
def test_the_head_of_a_paper_tells_the_day(head: str) -> None:
    (first,) = record(f"{head} Two guards were shot dead yesterday near Karkis.", published=None).engagements
    assert first.date is not None
    assert str(first.date.start) == "1984-11-11"


@pytest.mark.parametrize(
    "turn", ["Meanwhile,", "In another incident,", "Elsewhere,", "In Oro, meanwhile,", "Hours later,"]
)
def test_whose_word_ends_where_the_narrator_turns(turn: str) -> None:
    text = (
        "Lima, 12 Nov 84 (EFE) -- [Text] The army reported that rebels killed two soldiers in Tarma on Sunday. "
        f"{turn} a bomb exploded near Jauja, wounding nine people."
    )
    assert ("wounded", 9, None) in said(text, published=None)


@pytest.mark.parametrize("how", ["It was also learned", "It has been learned", "It was learned"])
def test_what_was_learned_is_nobodys_word(how: str) -> None:
    text = (
        "Gunmen killed two guards in Tarma on Sunday, General Juan Mota said. "
        f"{how} that nine farmers were killed on Monday in Huanta."
    )
    assert ("killed", 9, None) in said(text)


def test_the_enemy_of_our_fighters_is_not_they() -> None:
    text = (
        "Clandestine Radio Venceremos in Spanish 0100 GMT 22 Aug 89 -- [Text] Our fighters attacked the post at "
        "Las Vueltas, Chalatenango, on Sunday. The enemy lost nine men."
    )
    assert camps(text, published=None) == (["fighters"], ["Salvadoran army"])


@pytest.mark.parametrize(
    "told",
    [
        "His driver was taken to the hospital with three bullet wounds.",
        "A guard had a hand blown off.",
    ],
)
def test_who_bears_wounds_is_wounded(told: str) -> None:
    assert ("wounded", 1, 1) in figures(f"Gunmen shot a judge dead in Cali on Monday. {told}")


@pytest.mark.parametrize("who", ["who were kidnapped last week", "kidnapped on 3 July"])
def test_the_bodies_of_those_taken_are_of_both_kinds(who: str) -> None:
    found = figures(f"The bodies of four students {who} were found on Tuesday in Escuintla.")
    assert found == [("captured", 4, 4), ("killed", 4, 4)]


def test_hours_later_are_nobody_who_was_killed() -> None:
    found = figures("Two teachers were kidnapped on Monday in Escuintla and killed hours later.")
    assert found == [("captured", 2, 2), ("killed", 2, 2)]


def test_one_who_shares_the_verb_of_his_guards_is_not_parted_from_them() -> None:
    text = (
        "A bomb went off in Cali on Monday, wounding six. In Medellin, meanwhile, Judge Juan Mota, 46, and one of the "
        "two guards who escorted him were murdered on Sunday in the Oro district."
    )
    assert [x[:2] for x in figures(text) if x[0] == "killed"] == [("killed", 1), ("killed", 1)]


@pytest.mark.parametrize("count", ["12th", "third"])
def test_how_often_in_a_year_is_no_day(count: str) -> None:
    text = f"Lima, 12 Nov 84 (EFE) -- [Text] Rebels yesterday blew up the Oro pipeline for the {count} time this year."
    (first,) = record(text, published=None).engagements
    assert first.date is not None
    assert str(first.date.start) == "1984-11-11"


@pytest.mark.parametrize(
    "text",
    [
        "The bishop said that between 20 and 26 May 18 people were killed as a consequence of the armed conflict.",
        "The bishop said that 23 people died violently last week, 14 of them in combat.",
        "All told, in the past 72 hours, our troops have inflicted 29 casualties on the army and seized six rifles.",
        "Total for the period 24-26 May: 12 enemy casualties and four rifles recovered.",
        "The accident of the plane, which crashed on Monday near Oro and in which 11 soldiers died, was due to engine "
        "failure and not to an attack.",
    ],
)
def test_what_days_of_a_war_cost_together_is_of_no_engagement(text: str) -> None:
    assert not record(text).claims


def test_those_killed_in_a_town_between_two_days_are_counted() -> None:
    text = "Clashes in Lomba between 20 and 22 July left 18 people dead, the bishop said."
    assert figures(text) == [("killed", 18, 18)]


def test_who_turned_up_alive_is_not_missing() -> None:
    text = (
        "Five guards were killed in an ambush by guerrillas at Karkis on Monday. A sergeant who was thought to be "
        "missing turned up alive today."
    )
    assert figures(text) == [("killed", 5, 5)]


def test_one_of_the_wounded_who_speaks_is_counted_with_them() -> None:
    text = (
        "Gunmen attacked a camp near Karkis on Monday. Five workers were wounded and have been moved to Oro, where one "
        "of them, surveyor Juan Mota, told a newspaper that the attackers shouted slogans."
    )
    assert figures(text) == [("wounded", 5, 5)]


def test_members_lost_over_years_were_not_lost_there() -> None:
    text = "A leader of the Oro Union, which has lost more than 1,000 members in 4 years, was slain in Cali on Monday."
    assert all(low != 1001 for _, low, _ in figures(text))
