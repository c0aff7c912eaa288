"""Who came along, how many they were, men told by their nation alone, and what no longer works."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


@pytest.mark.parametrize(
    "told", ["Two elders put their number at about 60.", "Elders put their number at about 60."]
)
def test_their_number_is_how_many_came_and_not_how_many_died(told: str) -> None:
    text = f"Raiders stormed Lira on 9 August 2022, killing a cook. {told}"
    assert figures(text) == [("killed", 1, 1), ("strength", 60, 60)]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Settlers from Bracha, accompanied by policemen, attacked Burin near Nablus on 5 May 2023, hurting a cook.",
         ["Settlers", "Palestinian police"]),
        ("Janjaweed forces supported by two trucks of the border guard raided Tawila on 5 May 2004 and killed a cook.",
         ["Janjaweed"]),
    ],
)  # fmt: skip
def test_whoever_stands_behind_a_band_takes_no_ones_place(text: str, attackers: list[str]) -> None:
    assert camps(text)[0][: len(attackers)] == attackers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two Somalis threw a grenade into a bus in Nairobi on 5 May 2012, hurting six people.", "Somalis"),
        ("Three Lebanese hijacked a bus near Bonn on 5 May 1986 and took 20 passengers hostage.", "Lebanese"),
        (
            "Four Syrians seized an airliner in Lomé on 5 May 1986. They fired at the passengers, killing two.",
            "Syrians",
        ),
    ],
)
def test_men_told_by_their_nation_alone_may_be_the_attackers(text: str, who: str) -> None:
    assert camps(text)[0] == [who]


def test_those_who_throw_stones_and_are_shot_are_victims() -> None:
    assert camps("Two Syrians threw stones at soldiers in Hebron on 3 May 1990 and were shot dead.")[1] == [
        "Syrians"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Two clinics in Idlib were put out of service by air strikes on 4 May 2019.",
        "Two clinics were rendered unusable by shelling in Hama on 4 May 2019.",
    ],
)
def test_what_no_longer_works_is_wrecked(text: str) -> None:
    assert figures(text) == [("materiel_destroyed", 2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers fired tear gas in Beita on 5 May 2023. Dozens of protesters suffocated.",
        "Dozens of protesters suffocated from teargas in clashes with soldiers in Beita on 5 May 2023.",
    ],
)
def test_who_chokes_on_tear_gas_is_hurt(text: str) -> None:
    assert figures(text) == [("wounded", 24, None)]


def test_an_organisation_with_a_name_of_its_own_is_not_the_group_told_of_before() -> None:
    text = "JNIM gunmen shot dead a major of the Central Customs Organisation in Gao on 4 May 2014."
    killed = [c.subject.side for c in record(text).claims if c.kind == "killed"]
    assert killed == ["defender"]


def test_a_port_on_a_sea_is_not_called_after_it() -> None:
    place = (
        record("Gunmen shot dead a guard in the Red Sea port of Hodeidah on 4 May 2014.").engagements[0].place
    )
    assert place is not None
    assert (place.name, place.country) == ("Hodeidah", "YE")


@pytest.mark.parametrize("who", ["former regime elements", "remnants of the former regime"])
def test_what_is_left_of_a_regime_is_no_government(who: str) -> None:
    found = record(f"A bomb killed two guards in Basra on 5 May 2005. Officials blamed {who}.")
    types = {a.id: a.type for a in found.actors}
    assert [types[x] for x in found.engagements[0].attackers] == ["unidentified"]
