"""What is only aimed at is not taken; whose the fallen are, who is called how, and who is counted beside others."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, said


def _kinds(text: str) -> list[str]:
    return sorted(c.kind for c in record(text).claims)


@pytest.mark.parametrize(
    "text",
    [
        "Troops shelled rebels in Karkis on Sunday with the aim of taking the town, officials said.",
        "The army attacked rebels in Karkis on Sunday with the goal of recapturing the town, officials said.",
        "Rebels attacked troops near Karkis on Sunday in the hope of seizing the town, officials said.",
    ],
)
def test_what_is_only_aimed_at_is_not_taken(text):
    assert "control" not in _kinds(text)
    assert record(text).engagements[0].outcome is None


def test_who_holds_the_place_that_is_hit_is_no_claim():
    text = "Jets hit villages held by the Taliban near Karkis on Sunday, killing nine, officials said."
    assert _kinds(text) == ["killed"]


def test_counted_strikes_are_no_strength():
    text = "Hundreds of Russian air strikes hit Karkis on Sunday, a monitor said."
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine people in Karkis. Nobody has claimed it, but a spokesman for the Taliban praised it.",
        "A bomb killed nine people in Karkis. No one claimed the blast and a spokesman for the Taliban denied it.",
    ],
)
def test_who_speaks_where_nobody_claims_a_deed_did_not_do_it(text):
    assert camps(text)[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "An opposition activist identified as Rami Odeh said rebels killed nine people in Karkis on Sunday.",
        "A local official, identified as Rami Odeh, said rebels killed nine people in Karkis on Sunday.",
    ],
)
def test_who_speaks_is_the_one_he_is_identified_as(text):
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    killed = next(c for c in found.claims if c.kind == "killed")
    assert name[killed.claimant.actor] == "Rami Odeh"
    assert name[killed.subject.actor] == "people"


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("The army raided a camp of the ELN near Arauca and nine of its fighters were killed.", "ELN"),
        ("The army attacked the ELN near Arauca on Sunday. Nine of its members were killed.", "ELN"),
        (
            "Jets destroyed two cars belonging to the ELN near Arauca, and nine of its members were killed.",
            "ELN",
        ),
        ("The ELN attacked an army post near Arauca on Sunday and nine of its fighters were killed.", "ELN"),
        ("The ELN attacked an army post near Arauca on Sunday. Nine soldiers were killed.", "Colombian army"),
    ],
)
def test_fighters_are_those_of_the_group(text, loser):
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    killed = next(c for c in found.claims if c.kind == "killed")
    assert name[killed.subject.actor] == loser


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Shells hit Karkis on Sunday, and left 14 dead in addition to more than 50 hurt.",
            [("killed", 14, None), ("wounded", 51, None)],
        ),
        (
            "Five soldiers were killed in Karkis on Sunday in addition to nine policemen.",
            [("killed", 5, None), ("killed", 9, None)],
        ),
        (
            "The shelling of Karkis killed six people in addition to the destruction of nine houses.",
            [("killed", 6, None), ("materiel_destroyed", 9, None)],
        ),
    ],
)
def test_who_is_told_in_addition_is_counted_too(text, counts):
    assert said(text) == counts


def test_a_group_told_of_behind_a_name_is_nobody_killed():
    text = (
        "The raid near Karkis killed Rami Odeh, a commander of the Haqqani network, a faction of the Taliban."
    )
    assert figures(text) == [("killed", 1, 1)]
