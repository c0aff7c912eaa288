"""The short sentences of digests and incident lists: who did it, whose loss it is, and what is none."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _camps(text: str) -> tuple[list[str], list[str]]:
    return camps(text, published="2016-04-04")


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Militants allied to al-Qaeda attack a customs convoy in Djelfa, Algeria.", "Militants"),
        ("Fighters backed by Chad attacked the town of Birao.", "Fighters"),
        ("A Tunisian corporal is stabbed and wounded by an Islamist in Sfax, Tunisia.", "Islamist"),
        ("The Pakistan Army begins an offensive against the Taliban in Bajaur.", "Pakistan Army"),
        ("Six policemen are shot dead in an ambush with gunmen near Taybad, Iran.", "gunmen"),
        (
            "Militants of the National Front of Garoland shot dead two men in Tura.",
            "National Front of Garoland",
        ),
        (
            "Nine rebels are killed near Ampara when the Tamil Tigers attack a splinter faction.",
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
        "Fourteen workers died in a fire at a mill in Dhaka, Bangladesh.",
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


@pytest.mark.parametrize(
    "text",
    [
        "A rocket attack on Erbil airport kills a driver; Iran-backed militias are suspected of the attack.",
        "A rocket attack on Erbil airport kills a driver; Iran-backed militias are blamed.",
    ],
)
def test_who_is_blamed_or_suspected_is_an_attacker(text: str) -> None:
    assert _camps(text)[0] == ["Iran-backed militias"]


@pytest.mark.usefixtures("by_rules_alone")
def test_who_dies_in_clashes_between_militias_is_not_their_target() -> None:
    made = record("Clashes between rival militias in Sabha, Libya, leave 16 people dead.")
    assert (made.engagements[0].type, made.engagements[0].defenders) == ("battle", ())


def test_who_claims_victory_speaks_of_the_losses_told_with_it() -> None:
    text = (
        "In a battle near Mannar, Sri Lanka, the army claims victory with the loss of 41 soldiers killed. "
        "The Tamil Tigers claim victory as well, saying they killed 70 soldiers while only losing 13."
    )
    made = record(text)
    names = {a.id: a.name for a in made.actors}
    told = {c.value.low: names.get(c.claimant.actor or "") for c in made.claims if c.value is not None}
    assert told == {41: "Sri Lankan army", 70: "Tamil Tigers", 13: "Tamil Tigers"}


def test_a_ministry_may_claim_at_the_end_of_what_it_claims() -> None:
    made = record(
        "Russian forces capture the village of Dovhe, Donetsk Oblast, the Russian Defence Ministry claims."
    )
    assert [c.kind for c in made.claims] == ["control"]


@pytest.mark.parametrize(
    "crowd", ["A group of gunmen", "A band of 30 gunmen", "Dozens of gunmen", "Hundreds of gunmen"]
)
def test_a_crowd_of_gunmen_attacks_as_gunmen_do(crowd: str) -> None:
    assert _camps(f"{crowd} attacked the village of Petegoli, Mali.")[0] == ["gunmen"]


def test_a_day_that_opens_a_note_is_no_dateline() -> None:
    found = record(
        "September 4: Two troopers were killed in a blast near Sukma, India.", published="2016-10-04"
    )
    assert [e.date.start.isoformat() for e in found.engagements if e.date] == ["2016-09-04"]


def test_the_raid_is_what_was_called_a_raid() -> None:
    text = (
        "Rebels of the M23 killed four soldiers in a raid on an army post at Sake, Congo, on Monday. "
        "On Tuesday, a roadside bomb set off by the M23 wounded three soldiers at Kibumba. "
        "The M23 said nine soldiers had died in the raid."
    )
    made = record(text, published="2024-07-31")
    nine = next(c for c in made.claims if c.value is not None and c.value.low == 9)
    place = next(e.place for e in made.engagements if e.id == nine.engagement)
    assert place is not None
    assert place.name == "Sake"


def test_a_country_behind_a_place_did_not_do_what_which_tells() -> None:
    text = "The attack on a base in Sake, Congo, which killed nine soldiers, was claimed by the M23."
    made = record(text)
    assert "Congolese army" not in _camps(text)[0]
    assert next(c for c in made.claims if c.kind == "killed").subject.side == "defender"


def test_by_whom_an_attack_was_claimed_is_its_attacker() -> None:
    assert _camps("The bombing in Kabul, Afghanistan, was claimed by the Islamic State.")[0] == [
        "Islamic State"
    ]
