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
