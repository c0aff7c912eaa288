"""Notices of embassies, mutual blame, parts of a toll behind "of which", totals that a coder adds up at the end."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, said


@pytest.mark.parametrize(
    "told", ["U.S. citizens should avoid the area.", "The Embassy advises U.S. citizens to stay at home."]
)
def test_those_whom_an_embassy_warns_are_no_victims(told: str) -> None:
    found = record(f"Six drivers were kidnapped near Waza in Cameroon on 4 May 2014. {told}")
    assert not any("citizens" in x.lower() for a in found.actors for x in (a.name, *a.mentions))


def test_two_who_blame_each_other_accuse_the_other_one() -> None:
    found = record(
        "Nine cooks were killed in Lira on 4 June 2003. The army and the rebels accused each other of it."
    )
    name = {a.id: a.name for a in found.actors}
    told = [
        (c.claimant.text, name[c.subject.actor or ""]) for c in found.claims if c.kind == "responsibility"
    ]
    assert sorted(told) == [("The army", "rebels"), ("the rebels", "Ugandan army")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "24 traders were killed, of which 15 women, when a mine blew up a van near Hama on 2 March 2019.",
            (24, 15),
        ),
        ("A mine killed nine traders near Hama on 2 March 2019, of whom six were women.", (9, 6)),
    ],
)
def test_a_part_of_the_dead_stands_behind_of_which(text: str, parts: tuple[int, int]) -> None:
    assert {low for kind, low, _ in figures(text) if kind == "killed"} == set(parts)


def test_gunmen_believed_to_be_of_a_group_believe_nothing() -> None:
    text = (
        "Gunmen believed to be JNIM members raided a police camp in Gao on 4 May 2019, killing six officers."
    )
    assert said(text) == [("killed", 6, None)]


def test_the_radio_that_adds_something_is_the_one_named_before() -> None:
    text = "Nine people died in Kayove on 8 June 1998, Rwandan radio reported. Six others were hurt, the radio added."
    found = record(text, published="1998-06-12")
    assert len({c.claimant.actor for c in found.claims}) == 1


def test_investigators_sent_by_helicopter_are_shot_at_on_the_ground() -> None:
    found = record("UN investigators sent by helicopter on 16 January 2004 came under fire near Bunia.")
    assert [e.type for e in found.engagements] == ["battle"]


def test_a_total_behind_a_second_attack_is_of_that_whose_dead_are_told() -> None:
    text = (
        "Rebels attacked Bunia on 8 January 2004 and killed between 70 and 100 traders. "
        "UN investigators came under fire near Djugu on 16 January. Best estimate of fatalities: 80."
    )
    found = record(text)
    first = found.engagements[0].id
    assert [c.engagement for c in found.claims if c.kind == "killed"] == [first, first]


def test_huts_that_were_looted_and_burned_are_destroyed() -> None:
    assert figures("Raiders looted and torched about 150 huts in Mundri on 11 November 2016.") == [
        ("materiel_destroyed", 150, 150)
    ]
