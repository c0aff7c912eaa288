"""Places that no list knows, shown by what is done there."""

from __future__ import annotations

import pytest

from .reading import record

TOLD = [
    "An attack on Velmora on Friday killed six people.",
    "Soldiers attacked rebel-held Velmora on Friday, killing six people.",
    "The army captured Velmora from the rebels on Friday.",
    "Rebels killed six soldiers 15 miles west of Velmora on Friday.",
    "Velmora was shelled by rebels on Friday; six soldiers died.",
    "Velmora came under attack on Friday; six soldiers died.",
    "The shelling of Velmora on Friday killed six people.",
    "Velmora, 40 km south of the lake, was hit by rockets on Friday that killed six people.",
    "Six people were shot dead by gunmen in downtown Velmora on Friday.",
    "Gunmen shot six people dead in general area Velmora on Friday.",
    "Rebels pulled out of Velmora on Friday after a battle that killed six soldiers.",
    "Six people were killed on Friday as troops advanced on Velmora.",
]


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("upper", [False, True])
def test_a_name_is_a_place_by_what_is_done_there(text: str, upper: bool) -> None:
    made = record(text.upper() if upper else text)
    assert [e.place.name.lower() for e in made.engagements if e.place and e.place.name] == ["velmora"]


@pytest.mark.parametrize(
    "text",
    [
        "Six people died on Friday in an attack on Velmora positions.",
        "The attack on Velmora's convoy on Friday killed six people.",
        "Gunmen captured Velmora and six other men on Friday, killing two guards.",
    ],
)
def test_a_name_that_may_be_anything_is_no_place(text: str) -> None:
    assert all(e.place is None or e.place.name is None for e in record(text).engagements)


@pytest.mark.parametrize("end", [".", ", police said.", ", killing two guards.", "; two guards fell."])
def test_a_name_that_ends_what_is_told_of_an_attack_on_it_is_a_place(end: str) -> None:
    found = record(f"Six people died in a dawn attack on Velmora{end} The army sent troops.").engagements
    assert [e.place.name for e in found if e.place] == ["Velmora"]


def test_somebody_who_was_attacked_is_no_place() -> None:
    found = record("Six people died in an attack on Velmora, a former minister.").engagements
    assert all(e.place is None or e.place.name is None for e in found)
