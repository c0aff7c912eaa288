"""Pages of an encyclopaedia that give the year of a fight once, and boxes that part its sides by a slash."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_BOX = (
    "Battle of Baidoa\nDate: 20–26 December 2006\nLocation: Baidoa, Somalia\n"
    "Belligerents: ICU{0}Transitional Federal Government, Ethiopia\nStrength: 3,000{0}2,500\n"
    "Casualties and losses: 600 killed{0}20 killed, 8 wounded\n\n"
    "The battle began when ICU forces attacked Daynuunay on 20 December. By 26 December the Ethiopians had won.\n"
)


@pytest.mark.parametrize("mark", [" / ", " | ", " vs. ", " versus "])
def test_a_mark_in_the_cells_of_a_box_parts_the_sides(mark: str) -> None:
    found = record(_BOX.format(mark), published=None)
    first = found.engagements[0]
    assert first.place is not None
    assert first.place.name == "Baidoa"
    assert [(c.kind, c.value and c.value.low, c.subject.side) for c in found.claims if c.subject] == [
        ("strength", 3000, "attacker"),
        ("strength", 2500, "defender"),
        ("killed", 600, "attacker"),
        ("killed", 20, "defender"),
        ("wounded", 8, "defender"),
    ]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "The Siege of Kuito was fought in 1993 between UNITA and the army. On 6 January, UNITA attacked the city, "
            "killing nine. The town was again shelled in 1998.",
            1993,
        ),
        (
            "The fighting began in May 1999. On 3 June, UNITA attacked Kuito, killing nine. A truce held until 2002.",
            1999,
        ),
        (
            "Fighting began in November 1998. On 3 March, UNITA attacked Kuito, killing six. A truce came in 1999.",
            1999,
        ),
    ],
)
def test_a_day_without_a_year_is_of_the_year_told_last(text: str, year: int) -> None:
    (first, *_) = record(text, published=None).engagements
    assert first.date is not None
    assert first.date.start is not None
    assert first.date.start.year == year
