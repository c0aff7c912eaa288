"""Bands called only by what they believe, gunmen who are those fought in the same sentence, and "he" of a clause."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record, said


@pytest.mark.parametrize(
    "band",
    ["leftist group", "little-known anarchist group", "right-wing organization", "clandestine organisation"],
)
def test_a_band_called_by_its_creed_owns_up_to_what_it_did(band: str) -> None:
    told = f"A bomb hurt two clerks in Kesra on Sunday. A {band} took responsibility for the blast."
    found = record(told)
    assert [a.name for a in found.actors if a.type == "armed_group"] == [band]
    assert [c.kind for c in found.claims] == ["wounded", "responsibility"]
    assert camps(told)[0] == [band]


@pytest.mark.parametrize(
    "told",
    [
        "Troops clashed with the Red Dawn Front near Kesra on Friday, killing nine gunmen.",
        "Marines battled members of the Red Dawn Front in Kesra on Friday, leaving nine gunmen dead.",
        "Police raided a camp of the Red Dawn Front in Kesra on Friday and killed nine gunmen.",
    ],
)
def test_gunmen_who_fall_to_those_who_fight_a_group_are_its_men(told: str) -> None:
    found = record(told)
    front = next(a.id for a in found.actors if a.name == "Red Dawn Front")
    assert [(c.value.low, c.subject.actor) for c in found.claims if c.value] == [(9, front)]
    assert camps(told)[1] == ["Red Dawn Front"]


def test_gunmen_who_strike_those_who_hunt_a_group_stay_unnamed() -> None:
    told = (
        "Gunmen attacked soldiers who had fought the Red Dawn Front in Kesra on Friday, killing six soldiers."
    )
    assert camps(told)[0] == ["Gunmen"]


def test_suspects_of_a_gang_are_men_of_the_one_cartel_told_of() -> None:
    told = "Marines battled alleged members of the Gulf cartel in Kesra on Friday. Nine gang suspects were killed."
    assert [a.type for a in record(told).actors].count("armed_group") == 1
    assert not any(a.type == "unidentified" for a in record(told).actors)


def test_he_is_the_one_named_before_in_his_sentence() -> None:
    told = (
        'Rebels attacked a police post in Kesra on Tuesday. "We have six dead," a police spokesman said. President '
        "Ivo Brenn was close to talks until he blamed the Red Dawn Front for the attack."
    )
    found = record(told)
    brenn = next(a.id for a in found.actors if a.name == "Ivo Brenn")
    assert [c.claimant.actor for c in found.claims if c.kind == "responsibility"] == [brenn]


def test_she_who_counts_in_a_clause_on_her_visit_is_the_governor() -> None:
    told = (
        "A colonel said six men died in Kesra on Tuesday. Gov. Ana Ruiz flew to the town, where she said nine people "
        "were killed."
    )
    assert ("killed", 9, "Ana Ruiz") in [
        (k, low, (who or "").removeprefix("Gov. ")) for k, low, who in said(told)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Herald Staff Writer",
        "TIMES STAFF WRITERS",
        "Associated Press Writer",
        "Special to The Herald",
        "From Herald Wire Services",
    ],
)
def test_a_line_on_who_wrote_names_nobody(line: str) -> None:
    found = record(f"{line}\n\nRebels killed six farmers in Kesra on Friday.")
    assert sorted(a.name for a in found.actors) == ["Rebels", "farmers"]


def test_a_writer_who_was_killed_is_one_who_was_killed() -> None:
    assert said("A staff writer was killed in Kesra on Friday.") == [("killed", 1, None)]
