"""Two clauses of one sentence that tell of deeds in two places are two engagements; of one deed, one."""

from __future__ import annotations

import pytest

from .reading import figures, record


def _told(text: str) -> list[tuple[str | None, str | None]]:
    """The place and type of each engagement."""
    return [(e.place and e.place.name, e.type) for e in record(text).engagements]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mortar rounds killed four bakers in Burao, and jets bombed Hobyo.",
            [("Burao", "shelling"), ("Hobyo", "air_strike")],
        ),
        (
            "Jets struck Hobyo and two shepherds were gunned down in Burao.",
            [("Hobyo", "air_strike"), ("Burao", "attack_on_civilians")],
        ),
        (
            "Militiamen raided Burao, wounding six traders, and helicopters dropped barrel bombs on Hobyo.",
            [("Burao", "attack_on_civilians"), ("Hobyo", "air_strike")],
        ),
        (
            "A lorry bomb went off in Burao, and a sergeant of the army was killed in clashes in Hobyo.",
            [("Burao", "bombing"), ("Hobyo", "battle")],
        ),
        (
            "The bodies of four drivers were found in Burao, while fighting broke out in Hobyo.",
            [("Burao", "attack_on_civilians"), ("Hobyo", "battle")],
        ),
    ],
)
def test_each_of_two_clauses_tells_of_its_own_town(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told
    assert _told(text.replace(", and", " and").replace(", while", " while")) == told


@pytest.mark.parametrize("joint", [" and ", ", and "])
def test_what_was_struck_before_and_does_nothing_in_the_next_clause(joint: str) -> None:
    text = f"Drones attacked a barn near Burao{joint}a tractor was damaged."
    claim = record(text).claims[0]
    assert (claim.item, claim.evidence[0].quote) == ("tractor", "a tractor was damaged")


def test_towns_of_one_province_are_told_apart() -> None:
    text = (
        "Militiamen killed four bakers in Qoryoley in Lower Shabelle, while a mine killed two guards near Barawe in "
        "Lower Shabelle."
    )
    assert _told(text) == [("Qoryoley", "attack_on_civilians"), ("Barawe", "bombing")]


def test_what_was_done_after_a_deed_in_another_town_is_another_engagement() -> None:
    text = "A tailor was stabbed to death in Burao after herders had found the bodies of two nurses in Hobyo."
    assert _told(text) == [("Burao", "attack_on_civilians"), ("Hobyo", "attack_on_civilians")]
    assert figures(text) == [("killed", 1, 1), ("killed", 2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "The garrison shelled Burao from its guns at Hobyo, and four bakers were killed.",
        "Militiamen attacked the post in Burao, and troops from Hobyo shot dead four of them.",
        "Militiamen fought their way into Burao on Monday, and fighting continued into Tuesday.",
        "Four bakers were killed in Burao before dawn when militiamen from Hobyo attacked.",
        "Militiamen took Burao after the garrison had left for Hobyo.",
    ],
)
def test_where_others_came_from_or_went_is_no_second_engagement(text: str) -> None:
    assert len(record(text).engagements) == 1


def test_reinforcements_bring_no_place_with_them() -> None:
    text = "Militiamen took Burao at noon. Reserves with two guns arrived from Hobyo and the town was retaken by dusk."
    assert {e.place.name for e in record(text).engagements if e.place} == {"Burao"}


@pytest.mark.parametrize("after", ["a day after", "two weeks after", "hours after"])
def test_one_who_fell_after_a_deed_elsewhere_opens_no_adverb(after: str) -> None:
    text = f"A warden was shot in Burao, {after} shelling of Hobyo on Monday killed six bakers."
    assert [x for x, _ in _told(text)] == ["Burao", "Hobyo"]


def test_a_town_before_what_came_a_day_earlier_is_no_group() -> None:
    text = (
        "Helicopters dropped barrel bombs on Zarbula, a day after rebels attacked Hobyo, killing six bakers."
    )
    assert [x for x, _ in _told(text)] == ["Zarbula", "Hobyo"]
    assert "Zarbula" not in {a.name for a in record(text).actors}


def test_an_unlisted_town_may_stand_before_while() -> None:
    text = "Helicopters dropped barrel bombs on Zarbula while militiamen shot dead two guards in Hobyo."
    assert [x for x, _ in _told(text)] == ["Zarbula", "Hobyo"]
