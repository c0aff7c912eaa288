"""Home towns of the dead, areas behind valleys, and buildings that are places."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str) -> list[tuple[str | None, str | None]]:
    found = record(text, published="2021-03-04").engagements
    return [(e.place.name, e.place.country) for e in found if e.place]


@pytest.mark.parametrize(
    "text",
    [
        "Sgt. John Miller, 24, of Dayton, Ohio, was killed Monday in Kandahar, Afghanistan, by a roadside bomb.",
        "Lance Cpl. Ray Holt, 21, from Salem, Oregon, died Sunday when a mine exploded in Kandahar.",
        "Two soldiers assigned to the 10th Mountain Division at Fort Drum, New York, died when rockets hit Kandahar.",
        "A bomb in Kandahar on Monday killed a 24-year-old medic of Houston.",
        "Marines assigned to Lejeune, Jacksonville, N.C., were ambushed in Kandahar on Monday, and four died.",
    ],
)
def test_the_home_town_of_the_dead_is_not_where_they_fell(text: str) -> None:
    assert _places(text) == [("Kandahar", "AF")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Forty soldiers fell in a raid in the Rasht Valley in eastern Tajikistan.",
            ("Rasht Valley", "TJ"),
        ),
        (
            "Rebels from Uganda who crossed into the Beni Territory, North Kivu, killed ten.",
            ("Beni Territory", "CD"),
        ),
        ("Gunmen crossed from Chad into Maiduguri, killing nine traders.", ("Maiduguri", "NG")),
        ("A drone hit the Roshen Tower in Kyiv, killing nine people.", ("Roshen Tower", "UA")),
        (
            "A bomb went off in the Lombard Federal Building in Houston.",
            ("Lombard Federal Building", "US"),
        ),
        ("Four gendarmes died in a shootout in the Kalasha Valleys in Pakistan.", ("Kalasha Valleys", "PK")),
    ],
)
def test_the_place_with_the_most_of_a_name_is_where_it_was(text: str, place: tuple[str, str]) -> None:
    assert _places(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan police killed four militants who had crossed from Somalia to carry out attacks.",
        "Kenyan troops shot dead two men who slipped across the border from neighbouring Somalia.",
        "Kenyan soldiers killed nine fighters who infiltrated from Somalia overnight.",
    ],
)
def test_the_land_whence_somebody_crossed_is_not_where_it_was(text: str) -> None:
    assert [land for _, land in _places(text)] == ["KE"]
