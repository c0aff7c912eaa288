"""Round-ups, timelines and explainers that put place and day at the head of each attack they tell of."""

from __future__ import annotations

import pytest

from extract.engines.rules.layout.section_heads import section_heads
from tests.engines.rules.reading import record

_PLACE_FIRST = (
    "A look at the worst attacks of the season.\n\n"
    "Sabonkafi, Borno State, 14 February. Gunmen on motorcycles opened fire at a market, killing 17 traders.\n\n"
    "Tilkawa, 2 March. Jihadists attacked a well where herders had gathered. At least 60 people died.\n\n"
    "Kindawa camp, last Tuesday. Two women blew themselves up among displaced people. Eleven were killed."
)
_NUMBERED = (
    "Attacks in the east this year:\n\n"
    "1. Bargal, 8 March 2021. Armed men kill 43 villagers in their houses.\n"
    "2. Kompela, 30 May 2021. Gunmen open fire on a cattle market. Toll: 30 dead.\n"
    "3. Namsika, 29 June 2021. A convoy of traders is ambushed. Fifteen people are killed."
)
_DAY_FIRST = (
    "The siege in three dates\n\n"
    "May 2-3: The Sarbo jail. Armed men broke into the prison at night. Eleven guards were killed.\n\n"
    "May 9: Gunmen tried to enter the upper town but the police pushed them back. Six of the attackers were killed.\n\n"
    "May 18: Laskera, in the hills above the capital. Gunmen shot dead two villagers."
)
_OVER_LINE = (
    "Kabul, 5 March\nA magnetic bomb attached to a minibus killed three teachers and wounded eleven.\n\n"
    "Jalalabad, 7 March\nGunmen shot dead three women who worked for a television station as they walked home.\n\n"
    "Herat, late March\nA car bomb exploded near a police station. Eight people died, among them a policeman."
)
_CAPITALS = (
    "BANI WALID. Two shells struck a school at noon and a teacher was killed.\n\n"
    "SIRTE. Clashes between Misrata fighters and the Islamic State went on. Five fighters were killed.\n\n"
    "BENGHAZI. A mine killed two soldiers of the army in the Sabri district."
)


def _told(text: str) -> list[tuple[str | None, str | None]]:
    found = record(text, published="2022-06-01").engagements
    return [(e.place.name if e.place else None, e.date.start.isoformat() if e.date else None) for e in found]


def test_place_and_day_before_a_stop_head_what_follows() -> None:
    assert _told(_PLACE_FIRST) == [
        ("Sabonkafi", "2022-02-14"),
        ("Tilkawa", "2022-03-02"),
        ("Kindawa camp", "2022-05-31"),
    ]


def test_numbered_heads_part_a_list() -> None:
    assert _told(_NUMBERED) == [
        ("Bargal", "2021-03-08"),
        ("Kompela", "2021-05-30"),
        ("Namsika", "2021-06-29"),
    ]


def test_a_day_before_a_place_heads_what_follows_and_so_does_a_day_alone_among_them() -> None:
    assert _told(_DAY_FIRST) == [
        ("Sarbo jail", "2022-05-02"),
        (None, "2022-05-09"),
        ("Laskera", "2022-05-18"),
    ]


def test_heads_on_a_line_of_their_own() -> None:
    assert _told(_OVER_LINE) == [
        ("Kabul", "2022-03-05"),
        ("Jalalabad", "2022-03-07"),
        ("Herat", "2022-03-01"),
    ]


def test_towns_in_capitals_hold_the_nearer_place_that_an_item_names() -> None:
    found = record(_CAPITALS, published="2022-06-01").engagements
    assert [e.place.name for e in found if e.place] == ["BANI WALID", "SIRTE", "Sabri district"]
    assert found[2].place is not None
    assert found[2].place.within == ("BENGHAZI",)


def test_what_follows_counts_its_days_from_the_head() -> None:
    text = (
        "Bankala, 9 March. Men on motorcycles shot at worshippers. Two days later the army said that it had killed "
        "ten of them.\n\nAyoru, 20-22 March: Fighting between the army and a militia left 60 dead."
    )
    assert [when for _, when in _told(text)] == ["2022-03-09", "2022-03-20"]


@pytest.mark.parametrize(
    "text",
    [
        "KABUL, March 5 - Gunmen killed two teachers on Friday.\n\nWashington, March 5 - The State Department "
        "condemned the killing.",
        "Gunmen killed nine people in Lomu on Friday.\nThe attack took place in the market of Lomu, Friday.\n"
        '"We ran," said Yusuf, a trader, Saturday.\nThe army promised to find the killers, Monday.',
        "BACKGROUND. The war began long ago.\n\nOUTLOOK. More attacks are likely.\n\nSOURCES. Local radio.",
    ],
)
def test_datelines_and_sentences_that_end_on_a_day_are_no_heads(text: str) -> None:
    assert section_heads(text) == []
