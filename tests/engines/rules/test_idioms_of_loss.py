"""Idioms of loss are read as the verbs that they stand for, and told from their like that count nobody."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, losses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid sent four guards and two cooks to their graves.", [("killed", 4), ("killed", 2)]),
        ("Six drivers were put to the sword by the bandits.", [("killed", 6)]),
        ("The blast proved fatal to a passing nurse.", [("killed", 1)]),
        ("The ambush brought death to seven constables.", [("killed", 7)]),
        ("Seven constables went to their deaths in the ambush.", [("killed", 7)]),
        ("Captain Musa drank the cup of martyrdom in the clash.", [("killed", 1)]),
        ("The bomb hit a truck, felling at least five recruits.", [("killed", 5)]),
        ("A shell took the life of the school's caretaker.", [("killed", 1)]),
        ("The patrol accounted for eight guerrillas in the clash.", [("killed", 8)]),
        ("The raid cost the garrison six men and two lorries.", [("killed", 6), ("materiel_destroyed", 2)]),
        ("Three constables came away with wounds.", [("wounded", 3)]),
        ("The blast left three constables nursing injuries.", [("wounded", 3)]),
        ("Burns were suffered by several of the cooks.", [("wounded", 3)]),
        ("The raid put eleven pupils in hospital.", [("wounded", 11)]),
        ("Five suspects were taken into custody after the clash.", [("captured", 5)]),
        ("The police placed under arrest 14 raiders.", [("captured", 14)]),
        ("The gunmen herded nine passengers into the forest.", [("captured", 9)]),
        ("They put to the torch two buses laden with coffee.", [("materiel_destroyed", 2)]),
        ("A gunboat was sent to the bottom by the rebels' fire.", [("materiel_destroyed", 1)]),
        (
            "They helped themselves to six radios and a mortar.",
            [("materiel_captured", 6), ("materiel_captured", 1)],
        ),
        ("Four machine guns fell into the rebels' hands.", [("materiel_captured", 4)]),
        ("The raiders drove off 70 goats.", [("materiel_captured", 70)]),
    ],
)
def test_idioms_tell_of_losses(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister put two questions to the house.",
        "The company took out two loans.",
        "The talks proved fatal to the plan.",
        "The bomber did away with himself.",
        "Nine passengers were taken out of the bus and searched.",
        "The army accounted for 60 percent of the budget.",
        "The number of recruits fell to nine.",
        "Nine soldiers fell ill.",
        "Nine soldiers became victims of a fraud.",
        "He brought two letters to the bishop.",
        "The rebels took possession of the town.",
    ],
)
def test_their_like_count_nobody(text: str) -> None:
    assert losses(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nine soldiers fell to rebels near Bankilare on Saturday.",
        "Nine soldiers fell to the guns of rebels near Bankilare on Saturday.",
        "Nine soldiers died at the hands of rebels near Bankilare on Saturday.",
        "Nine soldiers lost their lives to rebels near Bankilare on Saturday.",
    ],
)
def test_those_to_whom_men_fall_are_the_attackers(text: str) -> None:
    assert camps(text)[0] == ["rebels"]
    assert figures(text) == [("killed", 9, 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry put the dead at 21 conscripts and four rebels.", [("killed", 21), ("killed", 4)]),
        ("It claimed the raid, putting the number of guards it had killed at 13.", [("killed", 13)]),
        ("The station put at 13 the number of guards killed.", [("killed", 13)]),
        ("Five guards have yet to be found.", [("missing", 5)]),
        ("There was no trace of five guards.", [("missing", 5)]),
        ("The army lost contact with five guards.", [("missing", 5)]),
        ("The whereabouts of five guards are not known.", [("missing", 5)]),
        ("The abduction there of three nurses was confirmed.", [("captured", 3)]),
        ("He led the beheading in Sirte of six fishermen.", [("killed", 6)]),
        ("Two guards were wounded and taken to Gao by road.", [("wounded", 2)]),
        ("Nobody came to any harm.", [("killed_or_wounded", 0)]),
    ],
)
def test_lots_are_told_without_a_verb_of_loss(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels, some 60 in number, attacked an army post near Bankilare on Saturday.",
        "Rebels, about 60 of them, attacked an army post near Bankilare on Saturday.",
        "Rebels, estimated at 60, attacked an army post near Bankilare on Saturday.",
        "A rebel force 60 strong attacked an army post near Bankilare on Saturday.",
        "A rebel band numbering 60 attacked an army post near Bankilare on Saturday.",
    ],
)
def test_counts_behind_a_party_are_its_strength(text: str) -> None:
    assert [(kind, low) for kind, low, _ in figures(text)] == [("strength", 60)]


def test_a_party_that_comes_in_its_hundreds_is_counted() -> None:
    text = "Rebels, coming in their hundreds, attacked an army post near Bankilare on Saturday."
    assert figures(text) == [("strength", 200, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six cooks did not live to see the end of the raid.", [("killed", 6)]),
        ("The clash left two guards dead, with seven more nursing wounds.", [("killed", 2), ("wounded", 7)]),
        ("The wounded number seventeen.", [("wounded", 17)]),
        ("The dead came to 17.", [("killed", 17)]),
        ("Bullets hit three clerks.", [("wounded", 3)]),
        ("Two clerks sustained light wounds.", [("wounded", 2)]),
        ("Two clerks got wounds.", [("wounded", 2)]),
        ("The only fatality was a clerk.", [("killed", 1)]),
        ("They made captives of eleven clerks.", [("captured", 11)]),
        ("Four rebels are now in custody.", [("captured", 4)]),
        ("They reduced three barns to ashes.", [("materiel_destroyed", 3)]),
        ("One of the buses was a total loss.", [("materiel_destroyed", 1)]),
        ("A bomber blew himself up, taking six clerks with him.", [("killed", 6)]),
        ("The raid took three clerks.", [("killed", 3)]),
        ("Battles also claimed nine rebels.", [("killed", 9)]),
        ("The mayor was gunned down with two other clerks.", [("killed", 1), ("killed", 2)]),
        ("Among the guards, two fallen and four wounded.", [("killed", 2), ("wounded", 4)]),
        ("Another 19 remained unaccounted for.", [("missing", 19)]),
    ],
)
def test_further_turns_tell_of_losses(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The convoy was fired on without anybody being hurt.", "wounded"),
        ("Nor was anyone hurt when the convoy was fired on.", "wounded"),
        ("Neither plane was damaged.", "materiel_destroyed"),
        ("The raid caused neither deaths nor injuries.", "killed_or_wounded"),
        ("The army lost nobody.", "killed"),
        ("The garrison held out without losing a man.", "killed"),
        ("Nobody was hit.", "killed_or_wounded"),
        ("No harm came to the troops.", "killed_or_wounded"),
        ("Not one of the guards was killed.", "killed"),
    ],
)
def test_nobody_lost_counts_none(text: str, kind: str) -> None:
    assert losses(text) == [(kind, 0)]


@pytest.mark.parametrize(
    ("more", "low"),
    [
        ("They were about 60 strong.", 60),
        ("There were some 60 attackers.", 60),
        ("Residents spoke of 60 attackers.", 60),
    ],
)
def test_attackers_are_counted_in_a_sentence_of_its_own(more: str, low: int) -> None:
    text = f"Rebels attacked an army post near Bankilare on Saturday. {more}"
    assert [(kind, bound) for kind, bound, _ in figures(text)] == [("strength", low)]


@pytest.mark.usefixtures("by_rules_alone")
def test_those_who_attack_bring_men_along() -> None:
    text = "Rebels attacked an army post near Bankilare on Saturday with 60 men."
    assert [(kind, bound) for kind, bound, _ in figures(text)] == [("strength", 60)]
    text = "Rebels attacked an army post with 60 men inside near Bankilare on Saturday."
    assert figures(text) == []


def test_a_convoy_is_counted_behind_a_comma_or_a_verb() -> None:
    text = "Rebels ambushed an army convoy, of some 18 vehicles, near Bankilare on Saturday."
    assert [(kind, bound) for kind, bound, _ in figures(text)] == [("strength", 18)]
    text = "Rebels ambushed an army convoy near Bankilare on Saturday. The convoy consisted of 18 vehicles."
    assert [(kind, bound) for kind, bound, _ in figures(text)] == [("strength", 18)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six carbines were missing after the raid.", [("materiel_captured", 6)]),
        ("Six carbines are unaccounted for.", [("materiel_captured", 6)]),
        ("Two nuns died; six others had light injuries.", [("killed", 2), ("wounded", 6)]),
        ("The casualties included two nuns, who were injured.", [("wounded", 2)]),
        ("Two nuns are among the casualties.", [("killed_or_wounded", 2)]),
        ("The raid failed and nobody was hurt.", [("killed_or_wounded", 0)]),
        ("The raid failed and nobody was injured.", [("wounded", 0)]),
    ],
)
def test_kinds_are_told_by_the_words_around(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert losses(text) == expected


def test_a_band_that_was_attacked_is_counted() -> None:
    text = "A group of eight soldiers was attacked by rebels near Bankilare on Saturday."
    assert [(kind, low) for kind, low, _ in figures(text)] == [("strength", 8)]
