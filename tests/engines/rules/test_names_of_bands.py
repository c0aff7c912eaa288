"""Bands that a text names once, in another tongue or in ordinary words, and what shows that they are such."""

import pytest

from tests.engines.rules.reading import record, sides


def bands(text: str) -> set[str]:
    return {x.name for x in record(text).actors if x.type in ("armed_group", "militia")}


@pytest.mark.parametrize(
    "name", ["Korba Teni", "Grey Wolves", "Serpent Guard", "Sons of the Meadow", "Sabil-e-Noor"]
)
@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot four millers near Bankilare on Saturday. The governor accused {} of the killings.",
        "Four millers died near Bankilare on Saturday at the hands of {}.",
        "Saturday's raid near Bankilare, which killed four millers, was the handiwork of {}.",
        "Four millers were killed by {} near Bankilare on Saturday.",
        "The prefect said {} was behind the raid near Bankilare on Saturday that killed four millers.",
        "The prefect holds {} responsible for the raid near Bankilare on Saturday that killed four millers.",
        "A cell of {} blew up a mill near Bankilare on Saturday, killing four millers.",
        "Soldiers chased {} out of Bankilare on Saturday, killing four fighters.",
        "A commander of {} was shot dead by soldiers near Bankilare on Saturday.",
    ],
)
def test_whoever_is_blamed_or_fights_is_a_party_though_named_once(text: str, name: str) -> None:
    assert name in bands(text.format(name))


@pytest.mark.parametrize("name", ["Grey Wolves", "Serpent Guard", "Korba Teni"])
@pytest.mark.parametrize(
    "deed",
    ["laid siege to", "fell upon", "overran", "set upon", "swooped on", "launched an assault on", "stormed"],
)
def test_what_only_a_party_does_makes_one_of_a_name(deed: str, name: str) -> None:
    found = sides(f"Four soldiers died when {name} {deed} an army post near Bankilare on Saturday.")
    assert found[0][0] == [name.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "Four millers were shot near Bankilare on Saturday by a man named Ruben Acosta.",
        "Police accused Ruben Acosta, 31, of killing four millers near Bankilare on Saturday.",
        "A raid led by Musa Dawo killed four millers near Bankilare on Saturday.",
        "Four millers were killed on Saturday near Bankilare. The unions blamed the White House.",
        "Militants burned the Upper Meadow Farm near Bankilare on Saturday, killing four millers.",
        "Four millers died near Bankilare on Saturday in fire from Black Hawk helicopters.",
        "Four soldiers died on Saturday in fighting for the Torba Peninsula.",
        "Six Torba villagers were attacked near Bankilare on Saturday; four of them died.",
        "Saturday's raid near Bankilare, which killed four, was condemned by Lawyers for Peace.",
        "Four millers died near Bankilare on Saturday in an FPV attack.",
    ],
)
def test_a_man_a_place_or_a_thing_with_a_name_is_no_party(text: str) -> None:
    assert bands(text) <= {"Militants"}


@pytest.mark.parametrize(
    "name",
    ["Mujahideen Shura Council", "Mujahideen Army", "Mujahidin Youth Movement", "Mujahideen Front of Wajid"],
)
def test_holy_warriors_open_the_name_of_a_band(name: str) -> None:
    found = record(f"The {name} claimed an attack in Luuq that killed two soldiers.")
    assert [[a.name for a in found.actors if a.id in e.attackers] for e in found.engagements] == [[name]]


@pytest.mark.parametrize("name", ["Royal Saudi Navy", "Royal Moroccan Army", "Royal Jordanian Air Force"])
def test_a_royal_force_keeps_its_word(name: str) -> None:
    found = record(f"Two {name} men were killed in an ambush near Wajid.")
    assert name in {m for a in found.actors for m in a.mentions} | {a.name for a in found.actors}
