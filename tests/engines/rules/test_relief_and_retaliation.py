"""Further engagements told in few words: another vehicle, another part of the land, mourners, answers to a blow."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_DAY = "2019-03-14"
_FIRST = "Gunmen attacked an army post near Tillia on Tuesday, killing nine soldiers. "


def _told(text: str) -> list[tuple[str | None, set[int | None]]]:
    """The place and the figures of each engagement."""
    made = record(text, published=_DAY)
    found: dict[str, set[int | None]] = {e.id: set() for e in made.engagements}
    for c in made.claims:
        if c.value is not None and c.engagement is not None:
            found[c.engagement].add(c.value.low)
    return [(e.place.name if e.place is not None else None, found[e.id]) for e in made.engagements]


@pytest.mark.parametrize(
    ("behind", "place"),
    [
        ("Six other soldiers died when their vehicle hit a mine in a different part of the region.", None),
        ("A second convoy, sent from Niamey, was attacked on the way and lost six men.", None),
        ("Police in Ayorou said six traders were killed when bandits attacked a bus there.", "Ayorou"),
        ("In a related development, a patrol vehicle ran into an IED. Six guards were wounded.", None),
        (
            "At Inates, two kilometres away, the gunmen met resistance from villagers. Six of them died.",
            "Inates",
        ),
        ("On Wednesday a suicide bomber struck the funeral of the victims, killing six mourners.", "Tillia"),
    ],
)
def test_what_befell_others_elsewhere_is_an_engagement_of_its_own(behind: str, place: str | None) -> None:
    assert _told(_FIRST + behind) == [("Tillia", {9}), (place, {6})]


@pytest.mark.parametrize(
    "behind",
    [
        "A doctor in Ayorou said six soldiers had been wounded there.",
        "Thousands attended the funerals of the victims on Wednesday, at which six people fainted.",
    ],
)
def test_what_is_told_of_the_same_blow_opens_none(behind: str) -> None:
    assert len(_told(_FIRST + behind)) == 1


@pytest.mark.parametrize(
    "behind",
    [
        "In retaliation, helicopters pounded hideouts in Ayorou, killing 15 militants.",
        "In the town of Ayorou, clashes raged between rebels and troops, with 15 fighters killed.",
    ],
)
def test_an_engagement_without_a_place_does_not_take_that_of_the_next(behind: str) -> None:
    text = _FIRST + "Reinforcements sent from Niamey hit a mine on the way and six of them were wounded. "
    assert _told(text + behind) == [("Tillia", {9}), (None, {6}), ("Ayorou", {15})]


def test_those_hunted_down_are_hit_on_the_day_of_their_own_attack_if_no_other_is_told() -> None:
    text = "Troops caught up with the gunmen at Ayorou in the afternoon, inflicting on them 15 casualties."
    days = [e.date and e.date.start for e in record(_FIRST + text, published=_DAY).engagements]
    assert len(days) == 2
    assert days[0] == days[1]


@pytest.mark.parametrize(
    "what", ["six suspected rebels in a raid on a house", "six suspects in an operation"]
)
def test_those_who_are_sought_die_in_the_raid_that_is_made_on_them(what: str) -> None:
    assert _told(_FIRST + f"Police killed {what} in Ayorou on Wednesday.")[1:] == [("Ayorou", {6})]


def test_the_raid_of_which_somebody_is_suspected_is_another_one() -> None:
    found = _told("Police killed two suspects in Monday's bombing in Ayorou that left nine dead.")
    assert [x for _, x in found] == [{2}, {9}]


@pytest.mark.parametrize(
    ("behind", "month"),
    [
        ("Islamic State was also blamed for a bombing in Ayorou in January which killed 25 people.", 1),
        ("The deadliest attack this year was in Ayorou in February, when 25 people were killed.", 2),
        ("The worst was a raid on Ayorou in February that killed 25 people.", 2),
    ],
)
def test_the_time_of_what_is_recalled_is_read_beside_blame_and_rank(behind: str, month: int) -> None:
    date = record(_FIRST + behind, published=_DAY).engagements[1].date
    assert date is not None
    assert (date.precision, date.start.month) == ("month", month)


def test_a_raid_that_people_recall_from_another_year_is_not_that_of_the_news() -> None:
    text = _FIRST + "Residents recalled a raid by Islamic State in 2012 that killed 25 people."
    assert [x for _, x in _told(text)] == [{9}, {25}]
