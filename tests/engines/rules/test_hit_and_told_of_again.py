"""Whom "they" and "the four" mean behind a deed, where it befell them, and who is only asked after."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


def _places(text: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in record(text).engagements]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels gunned down four constables in Kano State on Friday. They were ambushed near Wudil after dark.",
        "Rebels gunned down four constables in Kano State on Friday. The four were ambushed near Wudil after dark.",
        "Rebels gunned down two constables in Kano State on Friday. The duo were attacked near Wudil after dark.",
    ],
)
def test_they_who_were_ambushed_are_those_shot_in_the_sentence_before(text: str) -> None:
    assert sides(text) == [(["rebels"], ["nigerian police"])]
    assert _places(text) == ["Wudil"]


def test_they_whom_soldiers_shot_are_the_gunmen_who_had_killed() -> None:
    text = "Gunmen killed two clerks at a bank in Kano on Friday. They were shot dead by soldiers near the river."
    attackers, defenders = camps(text)
    assert "Gunmen" in attackers
    assert "Gunmen" not in defenders


def test_the_five_who_were_killed_in_a_village_are_the_five_of_the_district() -> None:
    text = (
        "The army killed five rebels in Kabale district on Monday. The five, all youths, were killed at Muko."
    )
    assert _places(text) == ["Muko"]
    assert figures(text) == [("killed", 5, 5)]
    assert sides(text) == [(["ugandan army"], ["rebels"])]


@pytest.mark.parametrize(
    "asked",
    [
        "It was not yet clear who was responsible.",
        "The army said it did not know who carried out the attack.",
        "It is still unknown who was behind the bombing.",
    ],
)
def test_nobody_is_blamed_where_it_is_asked_who_did_it(asked: str) -> None:
    text = f"Four soldiers died when their truck hit a mine near Gao on Monday, an army officer said. {asked}"
    assert all(not attackers for attackers, _ in sides(text))
    assert all(c.kind != "responsibility" for c in record(text).claims)


@pytest.mark.parametrize(
    "known_for",
    [
        "an area regularly targeted by Boko Haram fighters",
        "a district where herders are often attacked by Boko Haram",
        "a town repeatedly attacked by Boko Haram",
    ],
)
def test_what_an_area_is_known_for_is_no_part_of_an_attack(known_for: str) -> None:
    text = f"Three traders were killed on Sunday in Fotokol, {known_for}, officials said. Gunmen fired at a bus there."
    assert sides(text) == [(["gunmen"], ["traders"])]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Eight guards, including three critically, were wounded at Gao on Monday by a mine.", [3, 8]),
        (
            "Two soldiers were killed and another seriously injured in a gunfight with rebels at Gao on Monday.",
            [1],
        ),
        ("Two guards were killed and four badly wounded by a mine at Gao on Monday.", [4]),
    ],
)
def test_how_badly_they_were_hurt_leaves_those_counted_as_whose_they_are(
    text: str, wounded: list[int]
) -> None:
    found = [c for c in record(text).claims if c.kind == "wounded"]
    assert sorted(c.value.low for c in found if c.value and c.value.low) == wounded
    assert len({c.subject.actor for c in record(text).claims}) == 1
    assert all(c.subject.actor for c in found)
