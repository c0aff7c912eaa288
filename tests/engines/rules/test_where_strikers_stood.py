"""Where those stood who struck, datelines within a line, makes of planes, and who holds no ground."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_MORE = " The valley has been fought over since the spring and most of those who lived there have gone to the camps."


def _places(text: str) -> list[str | None]:
    return [e.place and e.place.name for e in record(text).engagements]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels positioned in Dewan town fired shells on the town of Karkis on Friday, killing two people.",
        "Militants who fortify in Dewan village fired two mortar shells on houses in Karkis village.",
        "Troops based in Dewan continued shelling the town of Karkis on Friday, a doctor said.",
        "Gunmen holed up in Dewan opened fire on the town of Karkis on Friday, killing two people.",
    ],
)
def test_the_town_hit_is_the_place_and_not_where_they_stood(text: str) -> None:
    assert _places(text) == ["Karkis"]


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled rebels entrenched in Dewan on Friday and killed two people.",
        "Warplanes bombed militants positioned in Dewan on Friday and killed two people.",
        "Gunmen hiding in Dewan attacked an army convoy on Friday, killing two soldiers.",
    ],
)
def test_those_who_are_hit_where_they_stand_are_hit_there(text: str) -> None:
    assert _places(text) == ["Dewan"]


@pytest.mark.parametrize(
    "line",
    [
        "OSLO (Sputnik) The attacker blew himself up in front of a barracks in Homs, the army said.",
        "OSLO October 18 (RIA Novosti) - The army said the attacker blew himself up in Homs.",
        "OSLO, May 3 (AFP) — The attacker blew himself up in Homs, the army said.",
    ],
)
def test_a_dateline_within_a_line_is_no_place(line: str) -> None:
    found = record(f"A bomber killed three soldiers in Homs on Monday. {line}").engagements
    assert all(e.place is None or e.place.name == "Homs" for e in found)


@pytest.mark.parametrize("planes", ["Tupolev bombers", "Tupolev jets", "Tupolev warplanes"])
def test_makes_of_planes_are_no_group(planes: str) -> None:
    found = record(f"Six {planes} carried out strikes near Karkis on Monday, the ministry said.")
    assert not [a for a in found.actors if a.type in ("armed_group", "unidentified")]


@pytest.mark.parametrize(
    "text",
    [
        "Jets killed three civilians in Karkis on Monday, a monitor said. Karkis, which lies in the north, is "
        "controlled by the Dewan Front, the monitor said.",
        "Activists said 60 bodies of civilians were found in a town retaken by the army from the Dewan Front.",
        "A colonel said the raids on Karkis that killed nine civilians were aimed at foiling an attack.",
    ],
)
def test_civilians_hold_no_ground(text: str) -> None:
    found = record(text)
    civilians = {a.id for a in found.actors if a.type == "civilians"}
    assert not [c for c in found.claims if c.kind == "control" and c.subject.actor in civilians]


def test_who_claims_a_deed_is_not_left_among_those_hit() -> None:
    text = (
        "Dressed as scouts up to 15 gunmen walked into the camp late on Saturday roused ten climbers and a guide from "
        "their tents bound them and shot them one by one. The Pakistani Taliban claimed it."
    )
    found = record(text, published=None)
    ids = {a.id for a in found.actors}
    assert all({*e.attackers, *e.defenders} <= ids for e in found.engagements)
