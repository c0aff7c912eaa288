"""Places where people are at home, from which they speak or went off, and between which they drove, are not where it
happened; nor is the one where a force stands that fought elsewhere.
"""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str) -> list[str | None]:
    found = record(text, published="2018-05-09").engagements
    return [e.place.name if e.place else None for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit three huts in Dembo village on Sunday. A 50-year-old woman from Bozoum, Ouham, was wounded.",
        "Gunmen shot dead a schoolteacher from Bozoum and his driver in Dembo village on Monday.",
        "A mine went off in Dembo village on Monday. A trader from Bozoum and two brothers from Bouar were hurt.",
    ],
)
def test_where_somebody_comes_from_is_no_scene(text: str) -> None:
    assert _places(text) == ["Dembo"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed nine people on Monday in an attack on a bus that was going from Bouar to the market in Bozoum.",
        "Rebels shot the driver of a lorry on Monday as it drove from the port of Beira to the capital, Maputo.",
        "Rebels ambushed six trucks on Monday and killed two men. The convoy had left Bouar for Bozoum.",
    ],
)
def test_neither_end_of_a_journey_is_the_scene(text: str) -> None:
    assert _places(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed four policemen in Yemen on Monday. Rebels, speaking from a hideout in Abyan, owned to it.",
        "A bomb killed four policemen in Yemen on Monday, a rebel told Reuters by phone from a camp in Abyan.",
        "A bomb killed four policemen in Yemen on Monday. A radio that broadcasts from Abyan said rebels laid it.",
    ],
)
def test_whence_somebody_speaks_is_no_scene(text: str) -> None:
    assert _places(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers in Bozoum killed nine rebels in a clash at Dembo on Monday.",
        "The army fired heavy artillery from its base in Bozoum at Dembo village on Monday, wounding two women.",
        "Rebels lobbed mortars from the hills near Bozoum at Dembo village on Monday, wounding two women.",
    ],
)
def test_where_those_stood_who_struck_is_no_scene(text: str) -> None:
    assert _places(text) == ["Dembo"]


def test_a_small_word_between_two_places_is_no_part_of_a_name() -> None:
    assert _places(
        "Two guards were killed by the Black Vultures at Dembo in the Lomba District on Monday."
    ) == ["Dembo"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Militants stormed a prison on Monday. The raiders, in uniforms, scaled a wall of the Lomba base at Dembo.",
            "Lomba base",
        ),
        (
            "A soldier was killed in the Philippines on Monday. The attackers came through Sitio Dembo in Lomba town.",
            "Sitio Dembo",
        ),
        (
            "Nine soldiers were killed on Monday. The fighting broke out near Lomba town, when troops on their way to "
            "arrest a rebel were met by gunmen in Sitio Dembo.",
            "Sitio Dembo",
        ),
        (
            "Two troops were killed by a bomb in eastern Chad on Monday. They were on patrol in the town of Dembo.",
            "Dembo",
        ),
    ],
)
def test_a_later_sentence_tells_where_it_was(text: str, place: str) -> None:
    assert _places(text) == [place]


def test_the_day_of_a_fight_is_kept_beside_an_arrest_that_was_meant() -> None:
    text = (
        "Nine soldiers were killed in a fight. It broke out on Sunday near Dembo when troops on their way to "
        "arrest a rebel came under fire."
    )
    found = record(text, published="2018-05-09").engagements
    assert [e.date and e.date.start.day for e in found] == [6]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Soldiers were fired on in Dembo village on Monday. A third one, a Nigerian from Kaduna, died Tuesday in "
            "a hospital in Bozoum.",
            "Dembo",
        ),
        (
            "Soldiers clashed with rebels in Dembo village on Monday. Two gunmen, identified as Ali Dar of Zzipora, "
            "Pulwama, and Omar Mir, a resident of Tral, were killed.",
            "Dembo",
        ),
        (
            "Rebels blew up three pylons near Huancayo on Monday, leaving Huancayo and Jauja without light.",
            "Huancayo",
        ),
        (
            "Raiders burned the station of Dembo on Monday and then fled toward the heights of Chuschi.",
            "Dembo",
        ),
        (
            "Air strikes on the Eastern Ghouta enclave outside Damascus killed 47 on Monday.",
            "Eastern Ghouta enclave",
        ),
    ],
)
def test_what_lies_beside_or_lost_its_light_is_no_scene(text: str, place: str) -> None:
    assert _places(text) == [place]


def test_the_day_of_another_clause_is_not_that_of_the_deed() -> None:
    text = (
        "The town of Dembo voted last week; in 2012, gunmen killed nine soldiers in front of the same hall."
    )
    found = record(text, published="2018-05-09").engagements
    assert [e.date and e.date.start.year for e in found] == [2012]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Bandits attacked the commune of Calulo on Saturday and killed nine men. On Sunday a patrol clashed with "
            "bandits at Munenga, on the road linking Calulo to Quibala.",
            ["Calulo", "Munenga"],
        ),
        (
            "Gunmen attacked an army checkpoint in northern Sinai on Friday, killing nine men. The attackers rammed "
            "a car into a post in the village of el-Zzarth.",
            ["el-Zzarth"],
        ),
        (
            "Nine men were killed in Beni on Monday. The raiders came from the direction of Oicha and fired on huts.",
            ["Beni"],
        ),
    ],
)
def test_roads_and_directions_hold_no_place(text: str, places: list[str]) -> None:
    assert _places(text) == places
