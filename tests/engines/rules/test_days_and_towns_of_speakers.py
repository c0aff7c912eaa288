"""Days on which a figure stood or was made public, towns of those who speak or serve, and what is none of an attack."""

from __future__ import annotations

import datetime as dt

import pytest

from .reading import record

_RAID = "Bandits overran a gendarmes’ post at Gotheye in Niger on Sunday, leaving five gendarmes dead."


def _told(text: str) -> list[tuple[str | None, dt.date | None, dt.date | None]]:
    return [
        (
            e.place.name if e.place is not None else None,
            e.date.start if e.date is not None else None,
            e.date.end if e.date is not None else None,
        )
        for e in record(text, published="2024-05-15").engagements
    ]


def _places(text: str) -> list[str | None]:
    return [x[0] for x in _told(text)]


@pytest.mark.parametrize(
    "later",
    [
        "Three gendarmes remained missing as of 14 May, a prefect said.",
        "By Monday three gendarmes were still missing.",
        "As of Tuesday morning, three gendarmes were unaccounted for.",
    ],
)
def test_a_day_on_which_men_were_still_missing_is_no_second_attack(later: str) -> None:
    assert _told(f"{_RAID} {later}") == [("Gotheye", dt.date(2024, 5, 12), dt.date(2024, 5, 12))]


@pytest.mark.parametrize(
    "out", ["figures made public today", "data released today", "a toll published today"]
)
def test_a_day_on_which_figures_came_out_is_not_that_of_the_attack(out: str) -> None:
    text = f"Five gendarmes died in an ambush near Gotheye in Niger, according to {out}."
    assert _told(f"{text} The ambush was on 12 May.")[0][1] == dt.date(2024, 5, 12)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "A prefect said on Monday that shells fired the day before near Gotheye left four dead.",
            (12, 12),
        ),
        (
            "Raiders had come the night before and shot dead four men in Gotheye, a radio said on Monday.",
            (12, 12),
        ),
        (
            "It was late the evening before that shells hit Gotheye and killed four, a prefect said on Monday.",
            (12, 12),
        ),
        ("Four men died in a raid on Gotheye three days back.", (12, 12)),
        ("Four men died in a raid on Gotheye the night before last.", (13, 13)),
        (
            "Raiders killed four men in Gotheye. The attack began on Sunday at dusk and did not let up until "
            "early Monday.",
            (12, 13),
        ),
    ],
)
def test_the_day_counts_from_the_one_on_which_somebody_spoke(text: str, days: tuple[int, int]) -> None:
    assert _told(text)[0][1:] == tuple(dt.date(2024, 5, x) for x in days)


@pytest.mark.parametrize(
    "later",
    [
        "At the hospital in Tera, doctors counted eight wounded.",
        "In Niamey on Tuesday, the interior minister said eight people had died.",
        "Eight dead was the count given by Sani Oumarou, a journalist in Tera.",
    ],
)
def test_a_town_in_which_the_hurt_are_counted_is_no_second_scene(later: str) -> None:
    assert _places(f"{_RAID} {later}") == ["Gotheye"]


def test_a_hospital_that_is_struck_is_the_scene() -> None:
    assert _places(f"{_RAID} At the hospital in Tera, gunmen shot dead two doctors on Monday.") == [
        "Gotheye",
        "Tera",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Five paratroopers from Zinder fell in a clash in the mountains on Sunday, Niger’s army said.",
            None,
        ),
        ("Five soldiers from Zinder were shot dead near Gotheye in Niger on Sunday.", "Gotheye"),
        ("Rebels drove soldiers from Gotheye in Niger on Sunday, killing five.", "Gotheye"),
        (
            "Villagers of Gotheye, 60 kilometres west of Niamey, said shelling had killed two herders.",
            "Gotheye",
        ),
        ("Residents of rebel-held Gotheye in Niger said shelling had killed two herders.", "Gotheye"),
        ("A mine killed two herders in the Lazaret quarter, in the north of Niamey, on Sunday.", "Lazaret"),
        ("A mine killed two herders in Niamey’s northern Lazaret quarter on Sunday.", "Lazaret"),
        (
            "A mine killed two herders at Kobadie village, within the limits of Gotheye Police Station, Niger.",
            "Kobadie",
        ),
        ("Bandits shot dead two herders on the road that links Makalondi and Torodi in Niger.", None),
        (
            "Rebels launched two missiles at a base in Gotheye, Niger, from Kobadie, killing two guards.",
            "Gotheye",
        ),
    ],
)
def test_the_scene_is_told_from_towns_beside_it(text: str, place: str | None) -> None:
    assert _places(text) == [place]


def test_this_very_town_is_the_one_told_of() -> None:
    text = f"{_RAID} Earlier that day, a mortar bomb had been fired at this very town by Rebels, wounding a child."
    assert _places(text) == ["Gotheye", "Gotheye"]
