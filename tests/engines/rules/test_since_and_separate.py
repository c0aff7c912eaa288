"""Deeds that a text goes back to with "since", sums of a month, leads over separate attacks, squares of a town."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_LEAD = "A bomb killed nine people in Lomba on Friday. "


def _told(text: str, published: str = "2024-07-29") -> list[tuple[str | None, str, set[int | None]]]:
    """Place, focus and figures of the dead of each engagement."""
    made = record(text, published=published)
    return [
        (
            e.place.name if e.place else None,
            e.focus,
            {c.value.low for c in made.claims if c.value and c.engagement == e.id and c.kind == "killed"},
        )
        for e in made.engagements
    ]


@pytest.mark.parametrize(
    ("since", "dead"),
    [
        (
            "It was the worst attack since the bombing of an embassy in Oro in 2008, which killed 40 people.",
            40,
        ),
        ("It was the bloodiest day since the attack on Oro barracks in May, in which 30 soldiers died.", 30),
        ("Security has been tight since the 2008 attacks on Oro, in which 160 people were killed.", 160),
        (
            "It was the first such blast since the assault on a court in Oro three years ago, when 12 people died.",
            12,
        ),
    ],
)
def test_the_deed_since_which_a_blow_is_the_worst_has_its_own_dead(since: str, dead: int) -> None:
    first, second = _told(_LEAD + since)
    assert first[2] == {9}
    assert second[1:] == ("background", {dead})


@pytest.mark.parametrize(
    "total",
    [
        "More than 1,500 civilians were killed last month, the morgue said.",
        "In June, 1,100 civilians were killed, the ministry said.",
        "Troops have killed more than 170 people, half of them civilians, since launching an offensive there in June.",
        "Since the attack on Oro in 2008, more than 300 people have been killed in the region.",
        "The army has lost 60 men since mounting its operation in May.",
    ],
)
def test_what_was_counted_over_months_is_no_toll_of_the_blow(total: str) -> None:
    assert _told(_LEAD + total) == [("Lomba", "main", {9})]


def test_a_lead_over_separate_attacks_gives_its_dead_to_those_told_behind_it() -> None:
    made = record(
        "Three civilians and two Nato soldiers died in separate attacks in southern Afghanistan on Monday, officials "
        "say.\n\nThe soldiers were killed when a roadside bomb hit their vehicle in the Lomba district, a statement "
        "said.\n\nIn neighbouring Oro province, a suicide bomber struck a police checkpoint in Tiri, killing three "
        "civilians.",
        published="2012-05-08",
    )
    first = made.engagements[0]
    assert (first.place and first.place.name, first.date and str(first.date.start)) == (
        "Lomba district",
        "2012-05-07",
    )
    assert first.defenders
    assert {c.value.low for c in made.claims if c.value and c.engagement == first.id} == {2}


@pytest.mark.parametrize(
    "behind",
    [
        "The explosion hit a bus stop on Sunday evening in Oro Square, a transport hub.",
        "The blast tore through a row of shops near Oro Mall on Sunday, police said.",
        "The bomb went off outside the Oro Hotel on Sunday.",
    ],
)
def test_the_blast_on_a_square_was_in_the_town_of_the_lead(behind: str) -> None:
    made = record("A car bomb has killed 34 people in the city of Lomba.\n\n" + behind)
    assert [str(e.date.start) for e in made.engagements if e.date] == ["2024-07-28"]


def test_another_bomb_on_a_square_is_another_attack() -> None:
    text = "A bomb killed six people in Lomba on Sunday.\n\nA second bomb wounded two guards in Oro Square on Monday."
    assert len(record(text).engagements) == 2


@pytest.mark.parametrize(
    "why",
    [
        "in response to army operations in Mali",
        "in revenge for army operations in Mali",
        "as a response to the offensive in Mali",
    ],
)
def test_the_place_of_what_an_attack_answers_is_not_its_own(why: str) -> None:
    made = record(
        f"Gunmen killed nine people in a hotel in Abuja on Saturday.\n\nThe Sand Front said it carried out "
        f"the assault {why}.",
    )
    assert [(c.subject.text, c.kind) for c in made.claims if c.kind == "responsibility"]
    assert len(made.engagements) == 1
