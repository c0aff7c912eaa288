"""Paragraphs of security bulletins and chronologies: who else was lost, who claims it, what was done to people."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


@pytest.mark.parametrize(
    ("told", "kind", "low"),
    [
        ("Five priests were among the hostages.", "captured", 5),
        ("A priest was among the captives.", "captured", 1),
        ("Two cooks were among the dead.", "killed", 2),
    ],
)
def test_some_are_told_to_be_among_those_taken(told: str, kind: str, low: int) -> None:
    text = f"On 3 May 1995 rebels raided the mission at Kambia, taking 100 hostages and killing six people. {told}"
    assert (kind, low, low) in figures(text)


def test_those_named_behind_the_scene_by_as_well_as_died_too() -> None:
    text = "Nine pilgrims were killed in Cairo on 4 October 1997, as well as a cook and two policemen."
    assert figures(text) == [("killed", 1, 1), ("killed", 2, 2), ("killed", 9, 9)]


@pytest.mark.parametrize(
    "claimant",
    ["The Union of Democratic Sands (UDS)", "The Union of Democratic Sands"],
)
def test_a_body_that_claims_responsibility_is_no_outlet(claimant: str) -> None:
    found = record(
        f"{claimant} claimed responsibility for the kidnapping of four Germans in Sarh on 3 May 1998."
    )
    assert next((a.name, a.type) for a in found.actors) == ("Union of Democratic Sands", "armed_group")
    assert any(c.kind == "responsibility" for c in found.claims)


@pytest.mark.parametrize("deed", ["massacre", "killing", "bombing"])
def test_who_claims_a_deed_of_killing_says_that_he_did_it(deed: str) -> None:
    found = record(f"JNIM claimed the {deed} of nine guards in Gao on 4 March 2024 in a leaflet.")
    assert [c.kind for c in found.claims].count("responsibility") == 1


def test_letters_of_a_long_name_that_nobody_explains_are_that_force() -> None:
    found = record(
        "Fighters of the Lira Defence Union attacked Pader on 6 June 2003. LDU men burned 20 huts."
    )
    assert "LDU" in next(a.mentions for a in found.actors if a.name == "Lira Defence Union")


def test_who_stole_the_cattle_attacked_the_herder() -> None:
    text = "On 4 October 2015 a trader was hurt and his goats looted by unknown raiders at Kalma."
    assert sides(text) == [(["unknown raiders"], ["trader"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 4 October 2015 soldiers beat four villagers in Kass.", (["Sudanese army"], ["villagers"])),
        ("On 4 October 2015 militants whipped three cooks in Timbuktu.", (["militants"], ["cooks"])),
        ("On 4 October 2015 a woman was raped by rebels near Wau.", (["rebels"], ["woman"])),
        ("On 4 October 2015 settlers beat two olive pickers near Nablus.", (["settlers"], ["olive pickers"])),
    ],
)
def test_beatings_and_rapes_are_attacks_on_those_who_suffer_them(
    text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert camps(text) == expected


@pytest.mark.parametrize(
    "told",
    ["All five were shot dead by police.", "The gunmen fled in a bus; all five were later found dead."],
)
def test_all_five_are_those_of_whom_the_text_says_that_they_were_five(told: str) -> None:
    found = record(f"Five gunmen attacked a church in Freetown on 4 March 1998, killing three people. {told}")
    killed = [
        (c.value.low, c.subject.side) for c in found.claims if c.kind == "killed" and c.value is not None
    ]
    assert killed == [(3, "defender"), (5, "attacker")]


@pytest.mark.parametrize(
    ("where", "land"),
    [
        ("near Burin in the West Bank", "PS"),
        ("in Banda (Niangara territory, Haut-Uele)", "CD"),
        ("in Boni (Douentza, Mopti)", "ML"),
    ],
)
def test_the_area_behind_a_name_says_in_which_land_it_lies(where: str, land: str) -> None:
    place = record(f"Gunmen shot a farmer {where} on 4 March 2019.").engagements[0].place
    assert place is not None
    assert place.country == land


def test_the_west_bank_is_no_house_of_money() -> None:
    found = record("On 14 May 2019 settlers burned three cars in the West Bank.")
    assert "West Bank" not in [a.name for a in found.actors]
