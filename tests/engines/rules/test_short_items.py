"""The short sentences of digests and incident lists: who did it, whose loss it is, and what is none."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _camps(text: str) -> tuple[list[str], list[str]]:
    made = record(text, published="2016-04-04")
    names = {a.id: a.name for a in made.actors}
    e = made.engagements[0]
    return [names[x] for x in e.attackers], [names[x] for x in e.defenders]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Militants allied to al-Qaeda launch an attack on a convoy in Djelfa, Algeria.", "Militants"),
        ("Fighters backed by Chad attacked the town of Birao.", "Fighters"),
        ("A Tunisian soldier is wounded by an Islamist in Sfax, Tunisia.", "Islamist"),
        ("The Pakistan Army begins an offensive against the Taliban in Bajaur.", "Pakistan Army"),
        ("Six policemen are shot dead in an ambush with gunmen near Taybad, Iran.", "gunmen"),
        (
            "Militants of the National Front of Garoland shot dead two men in Tura.",
            "National Front of Garoland",
        ),
        (
            "Nine rebels are killed in Ampara as the Tamil Tigers attack a breakaway faction there.",
            "Tamil Tigers",
        ),
    ],
)
def test_who_attacks_is_read_from_short_sentences(text: str, attacker: str) -> None:
    assert _camps(text)[0] == [attacker]


def test_a_ministry_that_speaks_of_its_soldiers_means_the_army_of_its_country() -> None:
    made = record("Azerbaijan's defence ministry says four of its soldiers were killed by Armenian shelling.")
    names = {a.id: a.name for a in made.actors}
    lost = next(c for c in made.claims if c.kind == "killed")
    assert (names[lost.subject.actor or ""], lost.subject.side) == ("Azerbaijani army", "defender")


@pytest.mark.parametrize(
    "text",
    [
        "A bus plunges into a ravine near Puno, Peru, killing 17 people.",
        "At least 14 people are killed in a fire at a mill in Dhaka, Bangladesh.",
        "Seven miners died after the collapse of a gold pit in Zamfara, Nigeria.",
    ],
)
def test_disasters_are_no_engagements(text: str) -> None:
    assert record(text).engagements == ()


@pytest.mark.parametrize(
    ("text", "camps"),
    [
        (
            "A US drone strike killed five suspected Al-Qaeda militants travelling in a car in Shabwa, Yemen.",
            (["American army"], ["Al-Qaeda"]),
        ),
        ("A Taliban suicide bomber killed nine people in Kabul, Afghanistan.", (["Taliban"], ["people"])),
    ],
)
def test_suspected_fighters_that_are_killed_are_not_accused(
    text: str, camps: tuple[list[str], list[str]]
) -> None:
    assert _camps(text) == camps


def test_an_attack_on_a_vehicle_of_armed_men_is_an_ambush() -> None:
    text = "Gunmen opened fire on a police vehicle in Kalat, Pakistan, killing three officers."
    assert record(text).engagements[0].type == "ambush"
    text = "Gunmen attacked a truck near Kidal, Mali, killing four traders."
    assert record(text).engagements[0].type == "attack_on_civilians"
