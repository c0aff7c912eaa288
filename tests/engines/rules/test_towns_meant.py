"""Towns that a text means by "the town", answers with the days of what they answer, and leads that sum up nothing."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str, **kwargs: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in record(text, **kwargs).engagements]


@pytest.mark.parametrize(
    "text",
    [
        "Ministers spoke of a swift answer to the violence, the latest in the port city of Lomba.\n\n"
        "A suicide bomber boarded a bus in the northern town and killed 15 passengers.",
        "Officials had vowed to stop the unrest, which has now reached the town of Lomba.\n\n"
        "Gunmen walked into a market in the centre of the town and opened fire, killing nine people.",
        "Curfew was lifted in Lomba on Monday after a week of tension.\n\n"
        "A car bomb went off outside a bank in the city, killing four guards.",
        "Traders had only just returned to the town of Lomba. Gunmen who entered the town killed three of them.",
        "Aid workers run a clinic in the village of Lomba. Rebels raided the village and shot dead two nurses.",
    ],
)
def test_the_town_is_the_one_named_just_before(text: str) -> None:
    assert _places(text) == ["Lomba"]


def test_the_town_is_none_of_two_and_not_where_somebody_spoke() -> None:
    two = "Roads to the town of Lomba and to the town of Oro were closed. Gunmen entered the town and killed two men."
    assert "Oro" not in _places(two)
    spoke = "The talks failed, an envoy told reporters in Oro. Gunmen entered the town and killed two men."
    assert "Oro" not in _places(spoke)


_STORMED = "Rebels attacked the northern city of Lomba on Wednesday and were driven back by soldiers. "


@pytest.mark.parametrize(
    "behind",
    [
        "Dozens of fighters stormed the outskirts of the city near Oro military base, residents said.",
        "Dozens of rebels entered the city near Oro Airport, residents said.",
        '"Soldiers from Oro barracks engaged them in a fight that lasted for an hour," said a resident.',
        "Troops from Oro Camp met the rebels and killed six of them in a fight of two hours.",
        "Fighters stormed the north of the city, firing in all directions, residents said.",
    ],
)
def test_what_lies_by_a_town_and_where_soldiers_came_from_is_no_place_of_another_fight(behind: str) -> None:
    assert _places(_STORMED + behind, published="2024-07-26") == ["Lomba"]


@pytest.mark.parametrize(
    "behind",
    [
        "A guard said it might have been a reprisal for the rebels' losses in a Monday offensive on "
        "their camp.",
        "The raid was in retaliation for Monday's crackdown on the rebels, in which many died.",
        "A guard called it an act of war. The attack was a response to the heavy losses of the rebels on Monday.",
        "It was seen as revenge for the killing of the rebels' leader on Monday.",
    ],
)
def test_the_day_of_what_an_attack_answers_is_not_its_own(behind: str) -> None:
    lead = "Rebels attacked the northern city of Lomba, killing nine people. "
    days = [e.date and str(e.date.start) for e in record(lead + behind, published="2024-07-26").engagements]
    assert days[0] != "2024-07-22"


_LEAD = (
    "Air strikes on three rebel villages killed at least 39 civilians, among them 17 children, a "
    "monitor said.\n\nEight sisters died in Wednesday's air strikes in Lomba province.\n\n"
    "Dozens of civilians were wounded in the air raids on Lomba.\n\n"
)


@pytest.mark.parametrize(
    "behind",
    [
        "Earlier reports said jets had bombed a suburb of Oro on Tuesday, killing at least 15 people.",
        "Elsewhere, in the Tiri mountains, eight rebels were killed in fighting with the army.",
    ],
)
def test_a_lead_over_villages_without_names_does_not_sum_up_what_was_elsewhere(behind: str) -> None:
    made = record(_LEAD + behind, published="2024-07-26")
    told = {c.value.low for c in made.claims if c.value and c.engagement == made.engagements[0].id}
    assert told >= {39, 17, 8, 24}


def test_a_lead_over_villages_sums_up_what_is_told_of_each() -> None:
    made = record(
        "Raids on three villages in the north killed 17 farmers on Wednesday, police said.\n\n"
        "Gunmen shot dead nine farmers in Lomba.\n\nIn Oro, gunmen killed eight farmers.",
        published="2024-07-26",
    )
    assert sorted(c.value.low or 0 for c in made.claims if c.value and c.kind == "killed") == [8, 9]
