"""Places in a list, settlements without a name near a town, and towns to which only a letter went."""

import pytest

from tests.engines.rules.reading import record


def places(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(e.place.name, tuple(e.place.within)) for e in record(text).engagements if e.place]


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        (
            "Riders burned the hamlets of Sorve, Tavone, Renda, Moti and Gasol, all in the Dambe district, on Friday "
            "and killed eleven herders.",
            "Sorve",
            "Dambe district",
        ),
        (
            "Militiamen attacked Sorve, Tavone, Renda and Moti villages in Dambe Province on Friday, killing eleven "
            "herders.",
            "Sorve",
            "Dambe Province",
        ),
        (
            "Eleven herders died on Friday when militiamen raided the settlements of Sorve, Tavone and Renda in Dambe "
            "district.",
            "Sorve",
            "Dambe district",
        ),
    ],
)
def test_no_place_of_a_list_lies_in_the_next_and_all_lie_where_the_last_does(
    text: str, name: str, area: str
) -> None:
    (found,) = places(text)
    assert found == (name, (area,))


def test_provinces_in_a_list_are_no_towns() -> None:
    found = record("Fighting in the provinces of Sorve, Tavone and Renda killed forty soldiers on Friday.")
    assert all(e.place is None or e.place.name != "Tavone" for e in found.engagements)


@pytest.mark.parametrize(
    "near", ["near the capital, Sorve", "outside Sorve", "not far from the town of Sorve"]
)
def test_a_village_without_a_name_is_named_by_the_sentence_behind(near: str) -> None:
    text = (
        f"Rebels of the Tavone Front overran a village {near}, and killed nineteen policemen, officials said. Some 300 "
        "rebels attacked Renda at first light on Saturday, the army said."
    )
    assert [x for x, _ in places(text)] == ["Renda"]


def test_a_town_is_known_by_what_happened_where_it_is_named() -> None:
    assert places("On Saturday rebels attacked Renda, where they killed four nurses.") == [("Renda", ())]


def test_others_killed_in_another_village_are_of_another_attack() -> None:
    text = (
        "Rebels overran a village near Sorve on Friday, killing nineteen policemen. On Saturday rebels attacked Renda, "
        "where they killed four nurses."
    )
    assert [x for x, _ in places(text)] == ["Sorve", "Renda"]


@pytest.mark.parametrize(
    "opening",
    [
        "In a letter faxed to a news agency in Nairobi, the group",
        "In a message read to reporters in Nairobi, the group",
        "In a communique issued on Sunday in Nairobi, the group",
    ],
)
def test_where_a_statement_was_sent_nothing_happened(opening: str) -> None:
    text = (
        f"The rebels attacked the garrison of Sorve on Saturday. {opening} said it had killed forty troopers."
    )
    found = record(text)
    assert [e.place.name for e in found.engagements if e.place] == ["Sorve"]
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value] == [40]


def test_a_province_whose_name_ends_on_sur_is_no_town() -> None:
    text = (
        "Three marines died in an ambush in Camarines Sur on Monday. The marines were hit as their lorry crossed a "
        "bridge in the village of Tavone."
    )
    assert places(text) == [("Tavone", ("Camarines Sur",))]


def test_a_village_pointed_at_is_that_of_the_dateline() -> None:
    text = (
        "SORVEDAL, Colombia -- Militias that roam rural Colombia left the bodies of ten farm hands on the square of "
        "this small coffee village on Monday. They had raided several homes."
    )
    (event,) = record(text, published="1999-10-06").engagements
    assert event.place is not None
    assert event.place.name is not None
    assert event.place.name.lower() == "sorvedal"
