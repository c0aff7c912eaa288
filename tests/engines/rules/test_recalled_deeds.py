"""Deeds done before that a sentence names only to say of whom or why it tells, and raiders who go on elsewhere."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

Told = tuple[str | None, str, str | None, list[int | None]]


def told(text: str, published: str | None = "2024-07-29") -> list[Told]:
    """Gives (place, focus, first day, low bounds of those hurt) of all engagements."""
    made = record(text, published=published)
    return [
        (
            x.place and x.place.name,
            x.focus,
            None if x.date is None else x.date.start.isoformat(),
            [c.value.low for c in made.claims if c.engagement == x.id and c.value is not None],
        )
        for x in made.engagements
    ]


_BEFORE = ("Dimapur", "background", "2024-07-25", [9])


@pytest.mark.parametrize(
    "recalled",
    [
        "killed two gunmen in Tezpur on Saturday as they searched for suspects in Thursday's "
        "bombing in Dimapur that left "
        "nine dead",
        "on Saturday shot dead two gunmen in Tezpur wanted over Thursday's bombing in Dimapur "
        "that killed nine people",
        "killed two gunmen in Tezpur on Saturday who took part in the July 25 ambush in Dimapur "
        "in which nine troopers died",
        "killed two gunmen in Tezpur on Saturday accused of planning the July 25 bombing "
        "in Dimapur that killed nine people",
        "raided a hideout in Tezpur on Saturday and killed two gunmen believed to have been "
        "involved in Thursday's ambush "
        "in Dimapur, in which nine troopers were killed",
    ],
)
def test_what_the_hunted_had_done_is_an_engagement_of_its_own(recalled: str) -> None:
    assert told(f"Indian troops {recalled}.") == [("Tezpur", "main", "2024-07-27", [2]), _BEFORE]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb wounded six mourners in Tezpur on Saturday at the funeral of nine men shot "
        "dead in Dimapur on Thursday.",
        "Troops fired at a crowd in Tezpur on Saturday, wounding six people who were protesting "
        "against the killing of nine "
        "men in Dimapur on Thursday.",
        "Six people were wounded in clashes in Tezpur on Saturday following the killing of "
        "nine men in Dimapur on Thursday.",
    ],
)
def test_those_mourned_or_avenged_were_killed_elsewhere_before(text: str) -> None:
    assert told(text) == [("Tezpur", "main", "2024-07-27", [6]), _BEFORE]


def test_the_first_of_two_attacks_is_not_the_one_told_of() -> None:
    text = (
        "Two troopers were killed by a mine near Tezpur on Saturday. It was the second attack "
        "on troops this week, the "
        "first being the July 25 bombing in Dimapur that killed nine troopers."
    )
    assert told(text) == [("Tezpur", "main", "2024-07-27", [2]), _BEFORE]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two suspects in Thursday's bombing in Dimapur that killed nine people.",
        "The dead were killed as part of an offensive in Dimapur on Thursday in which nine men died.",
    ],
)
def test_without_a_deed_before_it_nothing_is_recalled(text: str) -> None:
    assert [x[0] for x in told(text)] == ["Dimapur"]


@pytest.mark.parametrize(
    "text",
    [
        "Two men who ambushed troopers in Tezpur fled to Dimapur, where they ambushed a police patrol.",
        "Bandits killed six farmers in Tezpur and then attacked Dimapur, where two herders died.",
        "Bandits killed six farmers in Tezpur on Friday. The gunmen then fled to Dimapur, "
        "where they killed two herders.",
    ],
)
def test_those_who_go_on_to_another_town_strike_anew(text: str) -> None:
    assert [x[0] for x in told(text)] == ["Tezpur", "Dimapur"]


def test_what_and_that_adds_in_another_province_is_another_engagement() -> None:
    text = (
        "The army said nine guerrillas died in clashes in Tezpur district and that two policemen "
        "were killed in Dimapur "
        "district when a mine went off."
    )
    assert [(x[0], x[3]) for x in told(text)] == [("Tezpur district", [9]), ("Dimapur district", [2])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("here today", "on 26 January"),
        ("on Friday", "In December"),
        ("today", "On Wednesday"),
        ("on Monday", "On Wednesday"),
        ("yesterday", "On 26 January"),
    ],
)
def test_days_that_nothing_resolves_are_others_in_other_words(first: str, second: str) -> None:
    other = f"{second} two herders were shot dead by bandits"
    text = f"A mine killed six farmers in Tezpur {first}. " + (
        f"Police said that {other} in the town." if second[0] == "o" else f"{other} in the town."
    )
    assert [x[3] for x in told(text, published=None)] == [[6], [2]]


def test_the_day_on_which_police_arrest_some_is_that_on_which_they_kill_others() -> None:
    text = (
        "A suicide bomber killed 20 people in Tezpur on Friday. On Saturday, police arrested "
        "three men in Dimapur and "
        "killed a fourth in a shootout."
    )
    assert [(x[0], x[2]) for x in told(text)] == [("Tezpur", "2024-07-26"), ("Dimapur", "2024-07-27")]


def test_a_new_attack_in_a_town_left_behind_is_not_the_one_told_there() -> None:
    text = (
        "Shells killed four people in Tezpur, a monitor said. A mine killed two guards in "
        "Dimapur. Three suicide bombers "
        "killed six policemen in Tezpur, it said."
    )
    assert [(x[0], x[3]) for x in told(text)][:2] == [("Tezpur", [4]), ("Dimapur", [2])]


@pytest.mark.parametrize(
    "men",
    [
        "Two gunmen suspected of carrying out Thursday's bombing in Dimapur, which killed nine people,",
        "Two gunmen wanted for Thursday's bombing in Dimapur that killed nine people",
        "Two gunmen responsible for the ambush in Dimapur on Thursday in which nine troopers died",
        "Two survivors of Thursday's ambush in Dimapur in which nine troopers died",
    ],
)
def test_what_befell_those_of_a_deed_is_told_behind_it(men: str) -> None:
    assert told(f"{men} were shot dead in Tezpur on Saturday.") == [
        ("Tezpur", "main", "2024-07-27", [2]),
        _BEFORE,
    ]


def test_those_hurt_in_the_deed_itself_are_of_it() -> None:
    assert len(told("Two people involved in the clashes in Tezpur on Saturday were wounded.")) == 1


def test_deeds_strung_by_commas_are_told_town_by_town() -> None:
    text = (
        "Rebels attacked a bank in Tezpur, killing a guard, ambushed a patrol near Dimapur, wounding two policemen, "
        "and shelled a barracks in Imphal."
    )
    assert [(x[0], x[3]) for x in told(text)] == [("Tezpur", [1]), ("Dimapur", [2]), ("Imphal", [])]


@pytest.mark.parametrize("way", ["who rushed to the scene", "heading to the scene", "sent from Kohima"])
def test_those_hit_on_their_way_to_the_scene_were_hit_elsewhere(way: str) -> None:
    text = f"A bomb in Tezpur killed nine people on Saturday. Troops {way} were ambushed near Dimapur and two died."
    assert [(x[0], x[3]) for x in told(text)] == [("Tezpur", [9]), ("Dimapur", [2])]


def test_what_those_who_are_hit_had_done_on_another_day_is_another_engagement() -> None:
    text = "Rebels who had killed nine troopers in Dimapur on Thursday were ambushed near Tezpur on Saturday; two died."
    assert [x[:3] for x in told(text)] == [("Tezpur", "main", "2024-07-27"), _BEFORE[:3]]


def test_whom_the_man_had_hurt_whom_police_shoot_were_hurt_then() -> None:
    assert (
        len(
            told("Police shot dead the man who had attacked worshippers in Tezpur with a knife, killing two.")
        )
        == 1
    )
