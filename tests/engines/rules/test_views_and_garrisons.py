"""Who did it in a view told aside, how many held a post, and who acts before what he comes with."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def blamed(text: str) -> list[tuple[str, str | None]]:
    """Whose word it is that somebody did it, with that somebody."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (names.get(c.claimant.actor or "") or c.claimant.text or "", names.get(c.subject.actor or ""))
        for c in found.claims
        if c.kind == "responsibility"
    ]


def strengths(text: str) -> list[tuple[int | None, str | None]]:
    """How many took part, on which side."""
    return [(c.value.low, c.subject.side) for c in record(text).claims if c.kind == "strength" and c.value]


@pytest.mark.parametrize(
    "text",
    [
        "Four people died in Karakh in what police called a Red Dawn Front attack.",
        "Four people died in Karakh in what police described as an attack by the Red Dawn Front.",
        "Four people were killed in Karakh by what police said were fighters of the Red Dawn Front.",
        "Four people were killed in Karakh by gunmen whom police believe to belong to the Red Dawn Front.",
        "Four people were killed in Karakh by gunmen who police said belonged to the Red Dawn Front.",
        "Four people were killed in Karakh by gunmen that police believe are members of the Red Dawn Front.",
        "Gunmen identified by police as Red Dawn Front fighters killed four people in Karakh.",
        "Gunmen believed by police to be Red Dawn Front fighters killed four people in Karakh.",
        "Four people were killed in Karakh in an attack attributed by police to the Red Dawn Front.",
        "Four people were killed in Karakh in an attack blamed by police on the Red Dawn Front.",
        "The attack in Karakh, which killed four people, was blamed by police on the Red Dawn Front.",
    ],
)
def test_who_holds_whom_to_have_done_it_beside_the_deed_says_so(text: str) -> None:
    assert blamed(text) == [("police", "Red Dawn Front")]


def test_what_only_seems_to_be_is_nobodys_word() -> None:
    assert blamed("Four people died in Karakh in what appeared to be a Red Dawn Front attack.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The army post at Karakh, where 90 soldiers were stationed, was attacked at dawn by jihadists.",
        "Jihadists attacked the army post at Karakh, where 90 soldiers are based.",
        "Jihadists attacked the army post at Karakh, which houses 90 soldiers.",
        "Jihadists attacked the army post at Karakh on Sunday. Some 90 soldiers were stationed there.",
        "Jihadists attacked the army post at Karakh on Sunday. About 90 soldiers were at the post when it began.",
    ],
)
def test_those_who_held_a_post_are_counted_on_its_side(text: str) -> None:
    assert (90, "defender") in strengths(text)


@pytest.mark.parametrize(
    ("text", "who", "counted"),
    [
        ("Gunmen on dozens of motorbikes raided Karakh, killing 14 people.", "Gunmen", [24]),
        ("Rebels in dozens of trucks attacked the army base at Karakh.", "Rebels", [24]),
        (
            "Government forces, with 10 tanks and 30 trucks, attacked rebel posts in Karakh.",
            "Government forces",
            [10, 30],
        ),
        ("Rebels, on foot and on motorcycles, attacked the army base at Karakh.", "Rebels", []),
        (
            "Some 200 rebels backed by 10 tanks and two trucks attacked the army base at Karakh.",
            "rebels",
            [200, 10, 2],
        ),
    ],
)
def test_who_acts_stands_before_what_he_comes_with(text: str, who: str, counted: list[int]) -> None:
    assert [[y.lower() for y in x[0]] for x in sides(text)] == [[who.lower()]]
    assert [n for n, side in strengths(text) if side == "attacker"] == counted


@pytest.mark.parametrize("body", ["column of 50 pick-ups", "convoy of 50 trucks"])
def test_a_column_that_attacks_is_no_target(body: str) -> None:
    assert strengths(f"A {body} attacked the town of Karakh on Monday.") == [(50, "attacker")]
    assert strengths(f"Gunmen attacked a {body} near Karakh on Monday.") == [(50, "defender")]


def test_who_drives_off_a_herd_takes_it() -> None:
    text = "Raiders drove off 300 head of cattle after killing two herders in Karakh."
    assert ("materiel_captured", 300) in [(c.kind, c.value.low) for c in record(text).claims if c.value]
    assert sides(text)[0][0] == ["raiders"]
