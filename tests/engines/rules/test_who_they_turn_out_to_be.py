"""Those whom a text first leaves unnamed: attackers told to be of a group, speakers named later, tolls of two camps."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.engines.rules.restoration.letter_case import recased
from extract.engines.rules.restoration.restoring import restored
from extract.records import Document
from extract.text.tidying import tidy

from .reading import ENGINE, record, said, sides


@pytest.mark.parametrize(
    "words",
    [
        "The gunmen who raided a bank in Cali on Sunday, hurting a clerk, belonged to the FARC, the prefect said.",
        "Gunmen raided a bank in Cali on Sunday and hurt a clerk. The gunmen were suspected members of the FARC.",
        "Gunmen raided a bank in Cali on Sunday and hurt a clerk. The assailants are thought to belong to the FARC.",
    ],
)
def test_attackers_who_are_told_to_be_of_a_group_are_that_group(words: str) -> None:
    assert [x.lower() for x in sides(words)[0][0]] == ["farc"]


def test_attackers_who_are_told_not_to_be_of_a_group_stay_unnamed() -> None:
    text = "Gunmen raided a bank in Cali on Sunday and hurt a clerk. The gunmen were not members of the FARC."
    assert [x.lower() for x in sides(text)[0][0]] == ["gunmen"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The district commander", "The commander, Col. Raul Ibarra,"),
        ("The mayor", "The mayor, Raul Ibarra,"),
    ],
)
def test_who_speaks_by_his_office_is_the_person_whom_the_text_names_behind(first: str, later: str) -> None:
    found = record(
        f"{first} said gunmen killed nine weavers in Huanta on Sunday. He said two guards were hurt. "
        f"{later} blamed a feud."
    )
    name = {a.id: a.name for a in found.actors}
    assert {name.get(c.claimant.actor or "") for c in found.claims if c.value is not None} == {"Raul Ibarra"}


def test_two_who_hold_one_office_are_not_mistaken_for_each_other() -> None:
    found = record(
        "The mayor said gunmen killed nine weavers in Huanta on Sunday. The mayor, Raul Ibarra, blamed a feud. "
        "The mayor, Ana Soto, blamed the army."
    )
    assert [c.claimant.actor for c in found.claims if c.value is not None] == [None]


def test_a_shootout_that_is_subsequent_is_the_same_fight_and_its_dead_are_of_either_camp() -> None:
    found = record(
        "Rebels shot at an army patrol near Huanta on Sunday. A subsequent shootout cost the lives of six people, "
        "a general told the press. Four people were wounded."
    )
    assert len(found.engagements) == 1
    assert [(c.kind, c.subject.actor, c.subject.side) for c in found.claims if c.value is not None] == [
        ("killed", None, None),
        ("wounded", None, None),
    ]


def test_a_deed_told_by_its_anniversary_was_so_many_years_before() -> None:
    found = record(
        "In May 2004, on the third anniversary of the killing of nine miners in Huanta, a union marched."
    )
    assert [e.date and e.date.start for e in found.engagements] == [dt.date(2001, 5, 1)]
    found = record("Rebels bombed a bank in Huanta on May 3, 2004, the third anniversary of the coup.")
    assert [e.date and e.date.start for e in found.engagements] == [dt.date(2004, 5, 3)]


def test_a_paragraph_that_begins_with_a_day_and_has_one_more_is_a_chronicle() -> None:
    found = record(
        "May 1: The army reported two soldiers killed near Ocotal. Four rebels died near Juigalpa. May 2: The army "
        "reported three soldiers hurt near Matagalpa.",
        published="2004-05-05",
    )
    assert [e.date and e.date.start.day for e in found.engagements] == [1, 1, 2]


def test_outlets_called_by_everyday_words_are_those_words_in_a_text_of_capitals() -> None:
    text = (
        "IT IS BAD FOR THE NATION'S TRADE AND OTHER LATIN AMERICAN LANDS, HE SAID ON GOVERNMENT RADIO MONDAY."
    )
    told = recased(text, ENGINE.lexicon)
    assert "the nation's trade" in told
    assert "LATIN" not in told
    assert "radio" in told


def test_a_rank_cut_short_keeps_its_stop_in_a_text_of_capitals() -> None:
    text = "GUNMEN SHOT NINE WEAVERS IN HUANTA ON SUNDAY. THE PREFECT, COL. RAUL IBARRA, WAS AWAY."
    assert "RAUL IBARRA" in [a.name for a in record(text).actors]


def test_no_stop_stands_before_a_small_letter_in_a_text_of_two_cases() -> None:
    text = (
        "The council of the valley told the press on Sunday that it appeared no guards were hurt in the raid on the "
        "mill and that nine men were held The raid was the third in the valley since the spring of that year"
    )
    made = restored(Document(id="t", title=None, text=text), ENGINE.lexicon)
    assert made is not None
    assert "appeared no guards" in made.document.text


def test_long_lines_that_break_before_a_name_are_joined_where_all_lines_break_anywhere() -> None:
    text = (
        "OCOTAL (XYZ) -- Gunmen opened fire late on Sunday on a patrol in western\nHonduras. Six people died, the "
        "army\nsaid, and four\nmore were hurt when the men ran into a school near the\nriver. The army then took 14\n"
        "AK-47s and two vans that the men had\nhidden in\na school.\n\nOcotal mourns\nIt lies near the\nborder.\n"
    )
    made = tidy(text)
    assert made is not None
    assert "western Honduras" in made[0]
    assert "Ocotal mourns\nIt lies" in made[0]


def test_nobodys_word_is_carried_far_through_a_text_that_lost_its_paragraphs() -> None:
    filler = " ".join(
        ["The valley has seen much of this and those who live there fear more of it in the spring."] * 9
    )
    told = (
        "The governor said a guard was hurt in Huanta on Sunday. Gunmen killed three weavers near Oro in May. A mine "
        "killed two clerks near Puno in June. The governor said the road was shut. "
    )
    assert [x[2] for x in said(told + filler)] == ["The governor", None, None]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Gunmen killed 13 people at a feast in Lomba on Monday. Six of them were women.", 6),
        (
            "A bomb killed nine people in Lomba on Monday. The dead were shoppers; two of them were children.",
            2,
        ),
    ],
)
def test_who_some_of_the_dead_were_is_a_count_of_its_own(text: str, part: int) -> None:
    dead = [c.value.low for c in record(text).claims if c.kind == "killed" and c.value]
    assert dead[1:] == [part]


@pytest.mark.usefixtures("by_rules_alone")
def test_who_some_of_dead_and_hurt_were_is_no_count_of_the_dead() -> None:
    text = "A bomb killed nine people and hurt 20 in Lomba on Monday. Six of them were women."
    assert all(c.value.low != 6 for c in record(text).claims if c.value)
