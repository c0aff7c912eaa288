"""Attacks on homes, schools and markets of which no victim is named: those attacked are civilians."""

from __future__ import annotations

import pytest

from .reading import record


@pytest.mark.parametrize(
    "text",
    [
        "Artillery fire damaged a school in Bakhmut on Monday, the governor said.",
        "Mortar shells fell on residential areas of Hodeidah on Monday.",
        "Troops set fire to at least ten houses in Kale on Monday.",
        "Raiders killed 14 in Kaura Namoda on Monday.",
    ],
)
def test_civilians_are_the_target_where_homes_or_nobody_named_were_hit(text: str) -> None:
    (engagement, *_) = (told := record(text, published="2022-10-12")).engagements
    names = {a.id: (a.name, a.type) for a in told.actors}
    assert [names[x] for x in engagement.defenders] == [("civilians", "civilians")]


@pytest.mark.parametrize(
    "text",
    [
        "Artillery fire hit a barracks in Bakhmut on Monday, the governor said.",
        "Rebels and soldiers fought for the market of Bria on Monday.",
    ],
)
def test_no_civilians_stand_in_where_a_post_was_hit_or_both_sides_fought(text: str) -> None:
    assert not [a for a in record(text, published="2022-10-12").actors if a.type == "civilians"]


@pytest.mark.parametrize(
    "text",
    [
        "Three rockets landed near a clinic in Sderot on Monday.",
        "Mortar bombs fell on a market in Taiz on Monday.",
    ],
)
def test_what_shells_and_rockets_come_down_on_was_shelled(text: str) -> None:
    (engagement,) = record(text, published="2022-10-12").engagements
    assert engagement.type == "shelling"


def test_a_group_whose_attacks_a_page_lists_made_them() -> None:
    told = record(
        "1974: A bomb in a cafe in Madrid kills 12 people.\n1986: A car bomb in Zaragoza kills 11 people. ETA says so.",
        published=None,
        title="List of ETA attacks",
    )
    names = {a.id: a.name for a in told.actors}
    assert [[names[x] for x in e.attackers] for e in told.engagements] == [["ETA"], ["ETA"]]


def test_who_counts_the_dead_of_the_other_side_in_a_clash_fought_them() -> None:
    told = record(
        "Three guerrillas were killed in a clash in Tejutla on Friday, the Salvadoran army said.",
        published="1988-05-16",
    )
    names = {a.id: a.name for a in told.actors}
    (engagement,) = told.engagements
    assert {names[x] for x in (*engagement.attackers, *engagement.defenders)} == {
        "guerrillas",
        "Salvadoran army",
    }
    assert not engagement.initiator_known
