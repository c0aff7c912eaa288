"""A name that no list has is a party's by what it does and undergoes: it holds towns, makes truces, has fighters."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def types(text: str) -> dict[str, str]:
    return {x.name: x.type for x in record(text).actors}


@pytest.mark.parametrize(
    "words",
    [
        "The Morvani announced that its forces had waylaid a supply column near Dori on Friday, killing nine troopers.",
        "The Morvani admitted the loss of six combatants when the garrison of Dori was relieved on Friday.",
        "The town of Dori fell to the Morvani on Friday, traders said.",
        "Gunships fired on Friday at positions of the Morvani near Dori, leaving nine dead.",
        "Two lorries hit mines laid by the Morvani near Dori on Friday; six troopers died.",
        "First inquiries point to the Morvani criminal group, which shot six constables in Dori on Friday.",
        "Six constables were shot in Dori on Friday. The Morvani are believed to be responsible.",
        "The camp at Dori came under fire from the Morvani on Friday, and six troopers died.",
        "Six troopers died in Dori on Friday in an attack attributed to the separatist group Morvani.",
        "The Morvani broke the ceasefire on Friday with a raid on Dori in which six troopers died.",
        "Karim Abda, a spokesman for the Morvani, said six troopers had died in Friday's raid on Dori.",
        "Nine men were held after Friday's bombing in Dori; they belonged to Morvani, prosecutors said.",
        "The Morvani claimed the abduction of six teachers in Dori on Friday.",
    ],
)
def test_what_a_party_does_and_undergoes_tells_one(words):
    assert types(words)["Morvani"] == "armed_group"


def test_a_verb_of_many_behind_a_name_without_an_s_tells_a_band():
    attackers, defenders = camps("Morvan kill six constables in Dori on Friday.")
    assert (attackers, len(defenders)) == (["Morvan"], 1)


def test_many_who_are_counted_are_of_a_band():
    assert types("The army said it had killed 12 Morvan near Dori on Friday.")["Morvan"] == "armed_group"
    assert "Morvanians" not in types("Two Morvanians were killed by gunmen in Dori on Friday.")


def test_who_fights_beside_the_army_in_one_breath_is_its_foe():
    text = "Thirty villagers died on Friday as the army and Morvani clashed for Dori."
    assert types(text)["Morvani"] == "armed_group"


@pytest.mark.parametrize(
    "words",
    [
        "The governor of Morvan denied that troops had burned Dori on Friday, killing six.",
        "A spokesman for the Morvan hospital said six troopers were brought in after Friday's ambush near Dori.",
        "A spokesman for the Morvan, a hotel in Dori, said gunmen killed two guards there on Friday.",
        "An official of the Morvan administration said six troopers were shot near Dori on Friday.",
        "Typhoon Morvan killed 12 people on Friday, and gunmen shot six troopers in Dori.",
        "Ivan Morvan said on Friday that gunmen had shot six troopers in Dori. Morvan has not commented further.",
        "The 1999 Morvan ambush happened on Friday, when six troopers died near Dori.",
    ],
)
def test_what_towns_and_men_do_as_well_tells_no_party(words):
    assert "armed_group" not in [kind for name, kind in types(words).items() if "Morvan" in name]


@pytest.mark.parametrize(
    "words",
    [
        "The Morvani said two of its combatants had died in the battle for Dori on Friday.",
        "The Morvani accused the army of the murder of three of its members in Dori on Friday.",
        "Morvani killed nine gendarmes at the customs post of Dori on Friday.",
        "Six troopers died near Dori on Friday as Morvani hit back with mortars.",
        "Six constables died in Dori on Friday. Morvani has carried out like raids before.",
        "Six constables died in Dori on Friday. Morvani was at once suspected.",
        "The Morvani, which seeks a homeland of its own, shot six constables in Dori on Friday.",
        "Morvani-linked militants shot six constables in Dori on Friday.",
        "Six traders died on Friday in shelling of Dori, a town held by Morvani.",
        "A man who had defected from Morvani was shot in Dori on Friday.",
        "Troops cleared Dori of Morvani on Friday after a battle in which six died.",
        "Six troopers died on Friday in an operation against Morvani near Dori.",
        "Border guards repulsed Morvani near Dori on Friday; six of the raiders died.",
        "Troops killed Morvani commander Abu Idris in Dori on Friday.",
        "A Morvani ambush cost six troopers their lives near Dori on Friday.",
        "Morvani, led by Abu Idris, shot six constables in Dori on Friday.",
        "More than 30 members of Morvan al-Idri were killed near Dori on Friday.",
        "Prosecutors accused the Abu Morvan group of shooting six constables in Dori on Friday.",
    ],
)
def test_men_and_fights_of_its_own_tell_a_party(words):
    assert "armed_group" in [kind for name, kind in types(words).items() if "Morvan" in name]


@pytest.mark.parametrize(
    "words",
    [
        "Rebels swept into the towns of Morvan and Dori on Friday, killing six farmers.",
        "The army opened an offensive against Morvan on Friday, killing six rebels in the town.",
        "Air strikes on Morvan killed nine guards on Friday.",
        "A mortar shell that landed near Camp Morvan killed two guards on Friday.",
        "Two Morvan officials were killed by gunmen in Dori on Friday.",
        "Troops repelled rebels at Morvan on Friday, killing six.",
        "Gunmen killed six farmers near the Morvan refugee camp on Friday.",
    ],
)
def test_what_is_fought_over_is_no_party(words):
    assert "armed_group" not in [kind for name, kind in types(words).items() if "Morvan" in name]
