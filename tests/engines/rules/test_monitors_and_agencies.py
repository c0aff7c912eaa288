"""Posts of monitors and despatches of agencies: who is meant by "gunmen believed to be of X", whose statement it is."""

from __future__ import annotations

import pytest

from .reading import camps, figures, losses, record, said, sides


@pytest.mark.parametrize(
    "told",
    [
        "Two gunmen on a moped, believed to come from ISIS cells, shot dead an SDF member near Shaddadi on Friday.",
        "Unknown gunmen, who probably belong to ISIS, shot an SDF member dead near Shaddadi on Friday.",
        "Gunmen, who are probably of ISIS cells, shot dead an SDF member near Shaddadi on Friday.",
        "Gunmen thought to be members of ISIS shot dead an SDF member near Shaddadi on Friday.",
    ],
)
def test_gunmen_who_likely_belong_to_a_group_are_that_group(told: str) -> None:
    assert camps(told) == (["ISIS"], ["SDF"])


@pytest.mark.parametrize("verb", ["saying", "stating"])
def test_what_a_statement_says_is_the_word_of_those_who_issued_it(verb: str) -> None:
    told = f"The Malian army issued a communique {verb} that rebels raided a post in Ber on Friday, killing two men."
    assert {who for _, _, who in said(told)} == {"The Malian army"}


def test_a_warning_after_a_raid_does_not_tell_of_the_raid() -> None:
    told = "The premier warned of a wider war after eight porters were killed in a rocket strike in Haifa on Friday."
    assert said(told) == [("killed", 8, None)]


def test_no_mention_of_casualties_counts_nobody() -> None:
    assert losses("The command made no mention of casualties.") == []
    assert losses("The raid caused no casualties.") == [("killed_or_wounded", 0)]


@pytest.mark.parametrize("of", ["an attack of ISIS militants", "an attempt of ISIS militants"])
def test_those_whose_attack_was_foiled_are_said_to_have_made_it(of: str) -> None:
    found = record(f"The Iraqi army announced that it foiled {of} on Nukhaib on Friday.")
    kinds = {c.kind: c.subject.text for c in found.claims}
    assert kinds == {"control": "it", "responsibility": "ISIS militants"}


def test_a_checkpoint_is_of_those_with_whom_it_is_affiliated() -> None:
    told = "Raiders attacked a checkpoint affiliated with the Security Belt in Lahj on Friday."
    assert sides(told)[0][1] == ["security belt"]


def test_a_town_told_with_what_it_is_stands_in_a_list_with_the_next() -> None:
    told = "Missiles of the rebels hit Nazareth, home to many families, and the town of Afula on Friday."
    assert [e.place and e.place.name for e in record(told).engagements] == ["Nazareth", "Afula"]


def test_a_day_of_another_place_is_not_lent_to_what_was_told_before() -> None:
    told = (
        "A bomb under his car killed a Libyan army colonel in Benghazi, officials said. The town is restless.\n\n"
        "On Tuesday six soldiers died when gunmen attacked a checkpoint in Sirte."
    )
    first, second = record(told, published="2013-06-27").engagements
    assert first.date is None
    assert second.date is not None


def test_the_day_on_which_troops_came_is_that_of_the_killing_told_first() -> None:
    told = (
        "Israeli soldiers shot dead two porters in Nablus. Rights groups protested.\n\n"
        "Witnesses said that on Friday, 26 July 2024, some 40 Israeli soldiers moved into Nablus."
    )
    (only,) = record(told).engagements
    assert only.date is not None
    assert only.date.start.isoformat() == "2024-07-26"


def test_those_who_throw_stones_are_no_strength_and_make_no_battle() -> None:
    told = "Dozens of young men gathered in Nablus on Friday and hurled bottles at soldiers."
    assert not record(told).engagements
    assert figures(told) == []
