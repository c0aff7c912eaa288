"""Texts that lost their commas: shares of a toll, places at the head, and who is said to be what are parted again."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.commas import with_commas
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import figures, record

_MORE = (
    " The valley has been fought over since the spring and most of those who lived there have gone to the camps in the "
    "south or over the border where they wait for the end of a war that nobody there wanted."
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "Nine people six of them nurses were killed by shells.",
            "Nine people, six of them nurses, were killed",
        ),
        ("Four men among them a cook died in Karkis.", "Four men, among them a cook, died"),
        (
            "At least 12 soldiers including a major and 30 rebels were killed.",
            "including a major, and 30 rebels",
        ),
        ("In the village of Karkis gunmen shot a teacher.", "Karkis, gunmen shot"),
        ("Also in Dewa province the army killed four rebels.", "Dewa province, the army"),
        ("According to the Peace Board 14 people died in Karkis.", "Board, 14 people"),
        ("Four men were killed said Ana Ruz a doctor in Karkis.", "killed, said Ana Ruz, a doctor"),
        ("Four men were killed said the mayor of Karkis.", "killed, said the mayor"),
        ("Nine guards and two cooks died said village head Ibo Sarr.", "died, said village head"),
        ("In a message on Telegram army spokesman Ana Ruz said nine men died.", "Telegram, army spokesman"),
        ("The force which holds Karkis said nine men died there.", "force, which holds Karkis, said nine"),
        ("The dead included five fighters two medics and a child.", "five fighters, two medics and a child"),
        (
            "Rami al-Haddad spokesman of the board said nine died.",
            "Rami al-Haddad, spokesman of the board, said",
        ),
        ("Ana Ruz deputy minister of health said nine died.", "Ana Ruz, deputy minister of health, said"),
        (
            "Jets hit a camp near Kobani US Central Command said adding no more.",
            "Kobani, US Central Command said, adding",
        ),
    ],
)
def test_commas_come_back_where_the_words_are_sure_of_them(text, marked):
    assert marked in with_commas(text + _MORE, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    "text",
    [
        "They fled in the morning and the army shelled Karkis.",
        "Shells killed a nurse and two of them were wounded in Karkis.",
        "The mayor asked for help in a letter to the queen.",
        "Rebels with rifles stopped a bus and shot the driver.",
    ],
)
def test_no_comma_is_put_where_none_was(text):
    made = with_commas(text + _MORE, Lexicon.load(), cased=True)[0]
    assert made.startswith(text)


def test_the_whole_and_the_share_of_a_toll_are_read_without_commas():
    text = "Nine people six of them nurses were killed on Monday when shells hit a clinic in Idlib activists said."
    assert figures(text + _MORE) == [("killed", 6, 6), ("killed", 9, 9)]


@pytest.mark.parametrize(
    "text",
    [
        "In Aleppo, four people were killed on Monday by shells fired by troops stationed on Mount Arbaeen.",
        "In Aleppo, four people were killed on Monday when shells hit the quarters of Hamdaniyeh and Midan.",
    ],
)
def test_neither_where_guns_stood_nor_one_of_two_suburbs_is_the_place_of_a_town(text):
    (attack,) = record(text).engagements
    assert attack.place.name == "Aleppo"


def test_several_groups_without_names_are_not_the_one_group_that_has_one():
    text = (
        "Army units killed nine fighters of the Nusra Front in Homs on Monday. The terrorist groups shelled Damascus "
        "on Tuesday and wounded two people, state media said."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name[x] for x in found.engagements[-1].attackers] == ["terrorist groups"]
