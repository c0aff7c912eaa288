"""Several deeds in one sentence: tolls without a verb, lists of towns, doers who go on, quarters, days."""

from __future__ import annotations

import pytest

from .reading import record


def _told(text: str, **kwargs: str) -> list[tuple[str | None, list[int | None]]]:
    """The place of each engagement and the figures claimed of it."""
    found = record(text, **kwargs)
    return [
        (e.place and e.place.name, [c.value.low for c in found.claims if c.engagement == e.id and c.value])
        for e in found.engagements
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nine herders died in a cattle raid in Burao and one in Hobyo.",
            [("Burao", [9]), ("Hobyo", [1])],
        ),
        (
            "A tailor was killed by stray bullets in Burao, another in Hobyo by shrapnel.",
            [("Burao", [1]), ("Hobyo", [1])],
        ),
        (
            "Bandits murdered a surgeon in Burao, a miller in Hobyo and four midwives in Luuq.",
            [("Burao", [1]), ("Hobyo", [1]), ("Luuq", [4])],
        ),
        (
            "Bandits murdered five porters in the northern town of Burao and a miller and his son in Hobyo.",
            [("Burao", [5]), ("Hobyo", [1, 1])],
        ),
        (
            "Six died when their lorry was ambushed outside Burao, another two in a firefight in the village of Hobyo.",
            [("Burao", [6]), ("Hobyo", [2])],
        ),
        (
            "In Burao nine herders were killed in a raid and four in Hobyo.",
            [("Burao", [9]), ("Hobyo", [4])],
        ),
    ],
)
def test_a_toll_whose_verb_is_left_out_is_that_of_its_own_town(
    text: str, told: list[tuple[str, list[int]]]
) -> None:
    assert _told(text) == told


def test_those_of_whom_a_further_verb_tells_are_no_toll_of_the_first() -> None:
    text = "Nine herders were killed in Burao and two millers in Hobyo were arrested."
    assert not any(c.value and c.value.low == 2 and c.kind == "killed" for c in record(text).claims)


@pytest.mark.parametrize(
    "text",
    [
        "The villages of Qoryoley and Barawe came under mortar fire.",
        "Qoryoley village and Barawe village were targets of the air raids.",
        "On Monday Qoryoley and Barawe were shelled.",
        "Drones struck parts of Qoryoley in Lower Shabelle and Hobyo in Mudug, killing two cooks.",
    ],
)
def test_towns_that_are_told_to_have_been_struck_are_struck_each(text: str) -> None:
    assert len(record(text).engagements) == 2


def test_a_list_of_three_towns_puts_none_into_the_next() -> None:
    text = "Qoryoley village, Barawe village and Luuq village were targets of the air raids."
    found = [e.place for e in record(text).engagements if e.place]
    assert {(x.name, *x.within) for x in found} == {("Qoryoley",), ("Barawe",), ("Luuq",)}


@pytest.mark.parametrize(
    "text",
    [
        "Bandits raided Burao, killing nine herders, before attacking Hobyo, where four were slain.",
        "Bandits raided a dairy in Burao, killing nine herders, and stormed a mosque in Hobyo, killing four.",
        "Bandits raided a dairy in Burao, killing nine herders, and, on Monday, stormed a mosque in Hobyo, killing 4.",
    ],
)
def test_those_who_go_on_to_the_next_town_strike_twice(text: str) -> None:
    assert _told(text) == [("Burao", [9]), ("Hobyo", [4])]


def test_the_same_doers_strike_another_town_on_another_day() -> None:
    found = record("Bandits raided Burao on 3 May and Hobyo on 5 May.", published="2024-05-09").engagements
    assert [(e.place and e.place.name, e.date and e.date.start.day) for e in found] == [
        ("Burao", 3),
        ("Hobyo", 5),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 June a carter was gunned down in the western outskirts of Burao, while a mine killed four herders in the "
        "eastern outskirts.",
        "A carter was gunned down in the north of Burao and a grenade killed four herders in the south of the town.",
    ],
)
def test_deeds_in_two_quarters_of_a_town_are_two(text: str) -> None:
    assert _told(text) == [("Burao", [1]), ("Burao", [4])]


def test_somebody_of_whom_a_clause_tells_on_its_own_day_was_not_told_of_before() -> None:
    text = (
        "On 3 June the judge of a court in Burao, Ali Nur Warsame, was gunned down, while on 1 June the bailiff of a "
        "court in Hobyo, Omar Farah Dirie, was slain."
    )
    assert [x for x, _ in _told(text, published="2024-06-09")] == ["Burao", "Hobyo"]


def test_what_the_same_did_at_once_in_another_town_is_told_from_its_own_words_on() -> None:
    found = record("Bandits stormed Burao on Monday, simultaneously attacking a dairy at Hobyo.").engagements
    assert [(e.place and e.place.name, e.evidence[0].quote[:14]) for e in found] == [
        ("Burao", "Bandits storme"),
        ("Hobyo", "simultaneously"),
    ]


@pytest.mark.parametrize("besides", ["Besides", "In addition to", "Apart from"])
def test_what_was_done_besides_an_attack_is_another_one(besides: str) -> None:
    text = f"{besides} a raid on Burao that left nine dead, bandits slew four millers in Hobyo."
    assert _told(text) == [("Burao", [9]), ("Hobyo", [4])]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Burao killing nine herders and bandits slew four millers in Hobyo.",
        "Jets bombed Zarbula killing nine herders while bandits slew four millers in Hobyo.",
    ],
)
def test_a_participle_without_its_comma_ends_a_clause_as_well(text: str) -> None:
    assert [x for _, x in _told(text)] == [[9], [4]]
    assert len({x for x, _ in _told(text)} - {None}) == 2
