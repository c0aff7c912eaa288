"""Histories: tolls retold by documents and rivals, the days and sides of a box, massacres, days that head a note."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides

_RAID = "On 4 May 1992 gunmen attacked the hamlet of Ostrova near Bihac and murdered its people. "


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("An inquiry established 131 victims.", 131, 131),
        ("The stone in the churchyard lists the names of 84 victims.", 84, 84),
        ("The parish book gives 77 names.", 77, 77),
        ("In 2003 the remains of 66 persons were exhumed.", 66, 66),
        ("Estimates of the death toll range from 90 to 120.", 90, 120),
    ],
)
def test_a_history_counts_the_dead_by_victims_names_graves_and_estimates(sentence, low, high):
    found = record(_RAID + sentence)
    assert [(c.kind, c.value.low, c.value.high) for c in found.claims if c.value] == [("killed", low, high)]
    assert len(found.engagements) == 1


def test_names_and_graves_that_no_list_or_spade_tells_of_are_no_dead():
    assert not figures(_RAID + "The council asked for 77 names. The church keeps the remains of a saint.")


def test_a_second_source_gives_another_figure_of_what_the_first_one_counted():
    text = _RAID + "The Red Crescent counted 52 dead; the embassy spoke of 47, and the army put it at 30."
    assert [low for _, low, _ in figures(text)] == [30, 47, 52]


def test_a_toll_revised_on_a_later_day_is_that_of_the_same_attack():
    text = (
        "The ambush at Dzhara took place on 23 April 2000. The ministry spoke of ten recruits killed; on 25 April the "
        "figure was raised to 16."
    )
    found = record(text, published=None)
    assert [e.date.start.isoformat() for e in found.engagements if e.date] == ["2000-04-23"]
    assert figures(text, published=None) == [("killed", 10, 10), ("killed", 16, 16)]


def test_figures_behind_a_partys_losses_or_before_its_side_are_its_own():
    text = (
        "On 4 May 1995 Ecuadorian troops attacked the Peruvian army at Cueva Alta. Losses were 15 killed and "
        "30 wounded on the Peruvian side, and 45 killed on the Ecuadorian side."
    )
    found = record(text)
    assert [(c.value.low, c.subject.side) for c in found.claims if c.value] == [
        (15, "defender"), (30, "defender"), (45, "attacker"),
    ]  # fmt: skip


def test_what_was_lost_of_ones_own_is_told_of_who_speaks():
    text = (
        "On 4 May 1995 rebels ambushed the army near Ravno. "
        "The rebels claimed 40 soldiers killed for the loss of 3 of their own."
    )
    (mine,) = [c for c in record(text).claims if c.value and c.value.low == 3]
    assert mine.subject.side == "attacker"


def test_people_taken_into_the_bush_are_captives_and_no_report_is_no_figure():
    text = (
        "On 4 May 2021 gunmen raided Dandume. 27, mostly women, were taken into the forest. "
        "Attackers killed: no report."
    )
    assert figures(text) == [("captured", 27, 27)]


def test_a_count_that_names_nobody_is_a_rival_of_the_one_nearest_to_it():
    text = (
        "The Oicha massacre took place on 5 August 2014 when ADF rebels killed 47 villagers. According to the "
        "army, two soldiers were also killed when reinforcements were ambushed on the road. "
        "A local rights group counted 52 dead."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert [names[c.subject.actor] for c in found.claims if c.value and c.value.low == 52] == ["villagers"]
    assert found.engagements[0].type == "attack_on_civilians"


def test_the_days_of_a_box_part_the_battle_from_what_came_later_and_keep_its_days_together():
    text = (
        "Battle of Yasna Poliana\nPart of the Border War\nDate | 6 April – 2 May 2022\nLocation | Yasna Poliana\n"
        "Strength | 1,200 ; 500\nLosses | Per Orlia: 160 killed ; Per Morland: 90 killed\n\n"
        "The Battle of Yasna Poliana was fought between rebels and the army in the spring of 2022.\n\n"
        "On 9 April rebels stormed the outpost of Krasna, where 12 soldiers died. A missile strike on the school, on "
        "11 July 2022, killed three people."
    )
    found = record(text, published=None)
    main = found.engagements[0]
    assert main.date is not None
    assert (main.date.start.isoformat(), main.date.end.isoformat()) == ("2022-04-06", "2022-05-02")
    assert [(c.value.low, c.subject.side, c.claimant.text) for c in found.claims[2:4] if c.value] == [
        (160, "attacker", "Orlia"), (90, "defender", "Morland"),
    ]  # fmt: skip
    assert {c.value.low: c.engagement for c in found.claims if c.value}[12] == main.id
    assert {c.value.low: c.engagement for c in found.claims if c.value}[3] != main.id


def test_the_day_that_heads_a_note_is_that_of_what_it_tells():
    text = "28 January 2024. Gunmen attacked Dandume, killing four people."
    assert [str(e.date.start) for e in record(text, published="2024-01-29").engagements if e.date] == [
        "2024-01-28"
    ]
    assert sides(text, published="2024-01-29")[0][0] == ["gunmen"]
