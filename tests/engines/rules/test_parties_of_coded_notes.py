"""Promises about parties in notes of coders: names in brackets, clans, numbered units, backed sides, bare officers."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record

_ON = "On 5 April 2021, "


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "government security forces (NISA) clashed with Al Shabaab in Korvath village.",
            ["NISA"],
            ["Al Shabaab"],
        ),
        ("militants (ISGS) attacked soldiers in Korvath, Mali.", ["ISGS"], ["Malian army"]),
        (
            "foreign troops (coded as Military Forces of Kenya) and police raided a camp of Al Shabaab in Korvath.",
            ["Military Forces of Kenya", "police"],
            ["Al Shabaab"],
        ),
    ],
)
def test_a_common_noun_is_the_force_named_in_the_brackets_behind_it(text, first, second):
    assert camps(_ON + text) == (first, second)


def test_the_forces_and_the_letters_in_brackets_are_one_actor():
    text = (
        f"{_ON}Al Shabaab ambushed government security forces (SNA) in Korvath village. Three soldiers died."
    )
    assert [a.type for a in record(text).actors] == ["armed_group", "state_forces"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Orvan and Telim sub-clan militia clashed in Korvath.", "Orvan", "Telim sub-clan militia"),
        (
            "Orvan-Habar Lodu and Telim-Dir sub-clan militias clashed near Korvath.",
            "Orvan-Habar Lodu",
            "Telim-Dir sub-clan militias",
        ),
    ],
)
def test_sub_clans_with_hyphened_names_are_the_two_sides(text, first, second):
    assert camps(_ON + text) == ([first], [second])


@pytest.mark.parametrize(
    "who",
    [
        "Myanmar military from battalion 40 and 41",
        "Myanmar military battalions 40, 41 and 52",
    ],
)
def test_numbers_of_units_are_no_counts_of_others(who):
    text = f"{_ON}near Tho Wa village, Karen State, {who} clashed with the KNU."
    assert camps(text) == (["Myanmar military"], ["KNU"])


@pytest.mark.parametrize(
    "text",
    [
        "clashes between the army, backed by Orim militiamen, and the Lodu Front in Korvath, Kenya, left nine dead.",
        "shelling exchange between the army supported by Orim militiamen against the Lodu Front in Korvath, Kenya.",
        "fighting between the army, led by Colonel Abo Odu, and the Lodu Front near Korvath, Kenya.",
    ],
)
def test_the_second_side_stands_behind_an_aside_on_the_first(text):
    first, second = camps(_ON + text)
    assert (first[0], second) == ("Kenyan army", ["Lodu Front"])


@pytest.mark.parametrize("what", ["shelling", "gunfire", "rocket"])
def test_an_exchange_of_fire_by_one_noun_is_a_fight(what):
    text = f"{_ON}there was a {what} exchange between the army and the Lodu Front in Korvath, Kenya."
    assert camps(text) == (["Kenyan army"], ["Lodu Front"])


@pytest.mark.parametrize(
    "arms", ["82mm mortars", "mortars, grenade launchers and small arms", "heavy machine guns and light arms"]
)
def test_arms_by_their_kind_are_no_deeds(arms):
    text = f"{_ON}the army fired {arms} at the positions of the Lodu Front in Korvath, Kenya."
    assert camps(text) == (["Kenyan army"], ["Lodu Front"])


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "soldiers opened gunfire during a jam in Korvath, Kenya, killing a trader.",
            "Kenyan army",
            "trader",
        ),
        ("rebels opened heavy small-arms fire on an army post in Korvath, Kenya.", "rebels", "Kenyan army"),
    ],
)
def test_opening_gunfire_is_opening_fire(text, first, second):
    assert camps(_ON + text) == ([first], [second])


@pytest.mark.parametrize(
    "text",
    [
        "Police went to Orim to check a tip. Officers were attacked by gunmen and a shoot-out broke out.",
        "Police were searching a house in Korvath. Gunmen opened fire on the officers.",
        "Police raided a house in Korvath. Officers were fired upon by gunmen.",
    ],
)
def test_bare_officers_of_a_text_on_police_are_policemen(text):
    first, second = camps(_ON + text)
    assert (first, [x.lower() for x in second]) == (["gunmen"], ["police"]) or second == ["Police"]


def test_the_forces_of_a_government_beside_the_state_are_no_army_of_it():
    text = f"{_ON}NUG forces attacked a junta post in Korvath, Myanmar. Three NUG soldiers were killed."
    first, second = camps(text)
    assert (first, second) == (["NUG soldiers"], ["Myanmar army"])


def test_military_police_forces_are_police_alone():
    text = f"{_ON}in Korvath, Sergipe, Brazil, gunmen exchanged fire with military police forces."
    assert camps(text) == (["gunmen"], ["Brazilian police"])
