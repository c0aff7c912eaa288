"""Members of one band told of one after another, a speaker's own men, denials beside blame, the next province."""

from __future__ import annotations

import pytest

from .reading import record


def _told(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    found = record(text, published="2020-05-06")
    names = {a.id: a.name for a in found.actors}
    return [
        (str(c.kind), c.value.low if c.value else None, names.get(c.subject.actor or ""), c.subject.side)
        for c in found.claims
    ]


RAID = "Six gunmen attacked an army camp near Zzurmi on Monday, killing 12 soldiers. "


@pytest.mark.parametrize(
    ("told", "fates"),
    [
        (
            "Three of the raiders blew themselves up, two were shot and one was captured, police said.",
            {("killed", 2), ("captured", 1)},
        ),
        (
            "Of the attackers, two detonated their belts, three were gunned down and one surrendered.",
            {("killed", 3), ("captured", 1)},
        ),
        (
            "One attacker blew himself up at the fence and five others were shot dead by guards.",
            {("killed", 5)},
        ),
    ],
)
def test_those_counted_off_one_after_another_are_all_of_the_band(
    told: str, fates: set[tuple[str, int]]
) -> None:
    attackers = {(kind, low) for kind, low, _, side in _told(RAID + told) if side == "attacker"}
    assert fates <= attackers


def test_shots_fired_by_a_band_still_hit_others() -> None:
    told = _told(RAID + "Two of the gunmen shot at a lorry and three were wounded.")
    assert ("wounded", 3) not in {(kind, low) for kind, low, _, side in told if side == "attacker"}


@pytest.mark.parametrize("people", ["men", "fighters"])
def test_its_own_men_are_the_speakers_even_behind_those_of_the_foe(people: str) -> None:
    text = (
        "The Zzurmi Liberation Front (ZLF) fought government forces at Torkamba from 3 to 9 April. "
        f"The ZLF said that 80 government soldiers and 21 of its own {people} died."
    )
    assert ("killed", 21, "Zzurmi Liberation Front", "attacker") in _told(text)


def test_who_denies_and_blames_is_one_and_the_same() -> None:
    text = (
        "Shells hit Zzurmi on Monday, killing four civilians. The army denied that its guns had fired on the town and "
        "blamed the rebels."
    )
    found = record(text, published="2020-05-06")
    names = {a.id: a.name for a in found.actors}
    said = {
        (names.get(c.claimant.actor or ""), str(c.stance), names.get(c.subject.actor or ""))
        for c in found.claims
        if c.kind == "responsibility"
    }
    assert said == {("army", "asserts", "rebels"), ("army", "denies", "army")}


@pytest.mark.parametrize(
    "denial",
    [
        "rejected accusations that the army had been warned of the raid",
        "denied that the army was slow to respond",
    ],
)
def test_who_denies_having_been_warned_is_not_held_to_have_attacked(denial: str) -> None:
    text = f"Raiders killed 27 people in Zzurmi on Monday. Army spokesman Major Sam Otteni {denial}."
    assert [kind for kind, *_ in _told(text)] == ["killed"]


def test_a_place_in_the_neighbouring_province_is_the_finer_one() -> None:
    text = (
        "Six policemen died when a bomb struck their vehicle in Helmand on Sunday. In neighbouring Kandahar, gunmen "
        "stormed a checkpoint in Zhari late on Sunday, killing three officers."
    )
    places = [e.place.name for e in record(text, published="2020-05-06").engagements if e.place]
    assert places == ["Helmand", "Zhari"]
