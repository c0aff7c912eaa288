"""Bombs that go off under whoever passes, and words by a figure that are of a place, a row of attacks or a boast."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _sides(text: str) -> tuple[set[str], set[str]]:
    made = record(text)
    names = {a.id: a.name for a in made.actors}
    (event,) = made.engagements
    return {names[x] for x in event.attackers}, {names[x] for x in event.defenders}


def _figures(text: str) -> list[tuple[str, int | None]]:
    return [(c.kind, c.value.low) for c in record(text).claims if c.value is not None]


@pytest.mark.parametrize(
    "sentence",
    [
        "A land mine that was set off by an army bus killed five soldiers near Oro on Monday.",
        "A land mine triggered by an army lorry killed five soldiers near Oro on Monday.",
        "An army jeep detonated a land mine near Oro on Monday, killing five soldiers.",
        "Five soldiers were killed near Oro on Monday when their truck set off a roadside bomb.",
    ],
)
def test_who_sets_off_a_mine_by_driving_over_it_is_hit_and_attacks_nobody(sentence: str) -> None:
    assert _sides(sentence) == (set(), {"soldiers"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels set off a mine under an army truck near Oro on Monday, killing five soldiers.",
        "A mine was detonated by rebels against an army truck near Oro on Monday, killing five soldiers.",
        "A charge was detonated by rebels beside an army truck near Oro on Monday, killing five soldiers.",
    ],
)
def test_who_sets_one_off_under_others_attacks_them(sentence: str) -> None:
    assert _sides(sentence) == ({"rebels"}, {"soldiers"}) or _sides(sentence) == ({"Rebels"}, {"soldiers"})


def test_a_bomb_that_goes_off_as_a_bus_passes_hits_its_passengers() -> None:
    assert _sides("A bomb exploded as a bus passed near Oro on Monday.") == (set(), {"civilians"})


@pytest.mark.parametrize(
    "what", ["a hamlet on the border", "a commune of 900 souls", "an island off the coast"]
)
def test_what_a_place_is_said_to_be_is_nobody_killed(what: str) -> None:
    assert _figures(f"Gunmen killed nine guards late on Monday in Velm Alta, {what}.") == [("killed", 9)]


def test_who_is_told_behind_a_place_is_killed_still() -> None:
    told = _figures(
        "Gunmen killed two teachers in Velm Alta, a nurse in Oro and three clerks in Lom on Monday."
    )
    assert ("killed", 1) in told


@pytest.mark.parametrize(
    "row",
    [
        "Since March 1, the army has broken the truce 80 times. Eleven herders died in these breaches.",
        "There have been twelve raids in the province since July. Six people died in these attacks.",
        "The army has shelled the district more than 40 times this year. Six men have died in those incidents.",
    ],
)
def test_the_dead_of_a_row_of_attacks_are_of_none_of_them(row: str) -> None:
    assert _figures(f"Gunmen killed two men in Lomba on Monday. {row}") == [("killed", 2)]


def test_the_dead_of_attacks_just_told_are_counted() -> None:
    told = _figures("Shells hit Lomba and Velm on Monday. Seven clerks died in these attacks.")
    assert ("killed", 7) in told


@pytest.mark.parametrize(
    "lead",
    [
        "The Taliban say they were behind Monday's assault on a court in Kabul in which nine clerks died.",
        "The Taliban has said it was responsible for Monday's bombing in Kabul, which left nine clerks dead.",
    ],
)
def test_who_owns_up_to_an_attack_says_nothing_of_its_toll(lead: str) -> None:
    claims = record(lead).claims
    assert [(c.kind, c.claimant.actor is None) for c in claims] == [
        ("killed", True),
        ("responsibility", False),
    ]


@pytest.mark.parametrize(
    ("sentence", "low"),
    [
        ("A brief firefight erupted in Lomba on Monday between about 15 rebels and soldiers.", 15),
        ("A clash on Monday near Lomba between soldiers and 30 rebels left a bridge in ruins.", 30),
    ],
)
def test_how_many_fought_on_a_side_stands_behind_between(sentence: str, low: int) -> None:
    assert ("strength", low) in _figures(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no injuries to the troops.",
        "No injuries were suffered by the troops.",
        "There was no loss of life among the troops.",
    ],
)
def test_those_whom_no_harm_befell_are_told_of(sentence: str) -> None:
    made = record(f"Gunmen attacked an army post at Oro on Monday. {sentence}")
    (claim,) = (c for c in made.claims if c.value is not None)
    assert claim.value is not None
    assert (claim.value.high, claim.subject.text) == (0, "the troops")


def test_each_count_behind_of_whom_is_of_those_whom_it_is_told_of() -> None:
    text = (
        "A raid near Oro killed 19 people on Monday, of whom 11 were herders, six were nurses and two clerks."
    )
    made = record(text)
    told = [(c.value.low, c.subject.text) for c in made.claims if c.value is not None]
    assert told == [(19, "people"), (11, "herders"), (6, "nurses"), (2, "clerks")]


@pytest.mark.parametrize(
    "word",
    [
        "they did it",
        "its men had done it",
        "the bomb was theirs",
        "they carried it out",
        "that they had carried this out",
    ],
)
def test_a_party_says_that_it_did_it_without_a_word_for_the_deed(word: str) -> None:
    made = record(f"A bomb killed four grocers in Oro on Monday. The Taliban said {word}.")
    assert [c.stance for c in made.claims if c.kind == "responsibility"] == ["asserts"]


@pytest.mark.parametrize("word", ["they had not done it", "others did it", "they did nothing"])
def test_a_party_that_says_it_did_not_claims_nothing(word: str) -> None:
    made = record(f"A bomb killed four grocers in Oro on Monday. The Taliban said {word}.")
    assert [c for c in made.claims if c.kind == "responsibility" and c.stance == "asserts"] == []


def test_a_fight_at_another_hour_of_the_day_is_another_engagement() -> None:
    made = record(
        "A mine killed five guards near Kud on Sunday. Two policemen were hurt that same night in an ambush."
    )
    assert [(e.type, e.focus) for e in made.engagements] == [("bombing", "main"), ("ambush", "main")]
    assert [c.engagement for c in made.claims if c.value is not None] == [e.id for e in made.engagements]


def test_those_hurt_who_die_later_that_day_open_no_other_engagement() -> None:
    made = record(
        "A mine killed five guards near Kud on Sunday. A sixth died hours later in a clinic in Oro."
    )
    assert len(made.engagements) == 1


def test_an_attack_in_another_land_told_with_both_its_sides_is_an_engagement() -> None:
    made = record(
        "In Niger, rebels attacked a post in Oro. In Chad, two army camps in the Bol region were raided by rebels."
    )
    assert [e.place and e.place.country for e in made.engagements] == ["NE", "TD"]
