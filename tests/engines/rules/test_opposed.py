"""Fighters called by a common noun are not of the group that they fight, nor is a government one that only visits."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def camps(found: Record) -> tuple[list[str], list[str]]:
    """The names on both sides of the first engagement."""
    names = {a.id: a.name.lower() for a in found.actors}
    first = found.engagements[0]
    return [names[x] for x in first.attackers], [names[x] for x in first.defenders]


@pytest.mark.parametrize(
    ("text", "attacker", "defender"),
    [
        (
            "Al-Shabaab militants stormed the village of Dolmi on Friday, killing eleven insurgents, elders said.",
            "al-shabaab",
            "insurgents",
        ),
        (
            "Insurgents captured the ridge of Dolmi from Al-Shabaab fighters on Friday after a battle that killed "
            "thirty Al-Shabaab fighters.",
            "insurgents",
            "al-shabaab",
        ),
    ],
)
def test_insurgents_who_fight_a_named_group_are_not_of_it(text: str, attacker: str, defender: str) -> None:
    first, second = camps(record(text, published="2024-07-29"))
    assert (first, second) == ([attacker], [defender])


def test_insurgents_whom_an_army_kills_in_an_attack_on_a_group_are_of_it() -> None:
    text = "The army killed eleven insurgents in a raid on an Al-Shabaab camp in Dolmi on Friday."
    assert camps(record(text, published="2024-07-29"))[1] == ["al-shabaab"]


def test_a_group_that_others_are_only_said_to_belong_to_is_not_the_rebels() -> None:
    text = (
        "Rebels shelled the village of Dolmi on Friday, killing six people. Ankara sees the militia of the north as an "
        "offshoot of the PKK."
    )
    assert camps(record(text, published="2024-07-29"))[0] == ["rebels"]


@pytest.mark.parametrize(
    "aside", ["Turkey regards the northern militia as a foe.", "U.S. diplomats called for calm."]
)
def test_the_regime_is_not_that_of_a_country_named_in_passing(aside: str) -> None:
    text = f"Regime forces shelled the village of Dolmi on Friday, killing six people, farmers said. {aside}"
    assert camps(record(text, published="2024-07-29"))[0] == ["regime forces"]


def test_the_regime_is_that_of_the_country_where_it_happened() -> None:
    text = "Regime forces shelled the village of Dolmi in Syria on Friday, killing six. Turkey closed its border."
    found = record(text, published="2024-07-29")
    assert [a.country for a in found.actors if a.id in found.engagements[0].attackers] == ["SY"]


def test_a_battle_that_killed_men_of_a_force_is_the_killer_and_not_the_force() -> None:
    text = (
        "Al-Shabaab fighters captured the ridge of Dolmi on Friday after a battle with the regime forces that killed "
        "nine regime soldiers."
    )
    attackers, defenders = camps(record(text, published="2024-07-29"))
    assert attackers == ["al-shabaab"]
    assert defenders


@pytest.mark.parametrize("deed", ["claiming the lives of nine guards", "a blast that claimed nine lives"])
def test_who_claims_lives_says_nothing(deed: str) -> None:
    found = record(f"Rebels fired rockets on a depot in Dolmi on Friday, {deed}.", published="2024-07-29")
    assert [c.claimant.text for c in found.claims if c.kind == "killed"] == [None]


def test_commandos_called_by_whom_they_fight_are_no_part_of_it() -> None:
    text = "Four anti-Naxal commandos died when Maoists set off a mine at Bijapur on Friday."
    assert camps(record(text, published="2024-07-29")) == (["maoists"], ["indian army"])


@pytest.mark.parametrize("noun", ["rebels", "insurgents", "guerrillas"])
@pytest.mark.parametrize(
    ("text", "foe"),
    [
        (
            "{} ambushed the Civilian Joint Task Force near Dolmi on Friday, killing four.",
            "civilian joint task force",
        ),
        ("{} fired on Taliban positions near Dolmi on Friday, killing four.", "taliban"),
        ("{} and the Kamajors clashed near Dolmi on Friday; four men died.", "kamajors"),
        ("Gorba Liberation Front fighters killed four {} near Dolmi on Friday.", "gorba liberation front"),
        ("Taliban fighters clashed with {} near Dolmi on Friday and four men died.", "taliban"),
        ("The Taliban said {} had killed four of its men near Dolmi on Friday.", "taliban"),
        ("Four members of the Sons of Iraq were killed near Dolmi on Friday by {}.", "sons of iraq"),
    ],
)
def test_who_fights_the_one_named_group_is_somebody_else(text: str, foe: str, noun: str) -> None:
    text = text.format(noun.capitalize() if text.startswith("{}") else noun)
    first, second = camps(record(text))
    assert {*first, *second} >= {foe, noun}


@pytest.mark.parametrize("noun", ["rebels", "insurgents", "guerrillas"])
def test_who_goes_on_with_the_attack_of_a_named_group_is_of_it(noun: str) -> None:
    text = (
        f"The Gorba Liberation Front attacked the village of Dolmi on Friday. The {noun} killed four farmers."
    )
    assert camps(record(text))[0] == ["gorba liberation front"]
