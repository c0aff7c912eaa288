"""Tests of attempts on somebody's life, of banks that are robbed and of papers and stations that are seized."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def first(text: str) -> tuple[str, str | None] | None:
    """Gives type and place of the only engagement of a text, None where it has none."""
    found = record(text).engagements
    assert len(found) < 2
    return (found[0].type, found[0].place and found[0].place.name) if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Ana Lorente escaped unharmed yesterday from an attempt on her life in Neiva.",
        "Deputy Ana Lorente survived an attempt on her life in Neiva last night.",
        "Former Mayor Ana Lorente was the target of an attempt on her life in Neiva on Friday.",
        "An attempt on the life of Judge Ana Lorente failed in Neiva on Friday.",
        "An attempt was made on the life of Judge Ana Lorente in Neiva on Friday.",
        "An attempt to murder Judge Ana Lorente failed in Neiva on Friday.",
        "THERE WAS AN ATTEMPT AGAINST THE LIFE OF COLONEL JUAN LORENTE IN NEIVA ON FRIDAY.",
    ],
)
def test_an_attempt_on_a_life_is_an_attack_on_whose_it_is(text: str) -> None:
    assert first(text) == ("attack_on_civilians", "Neiva" if "NEIVA" not in text else "NEIVA")


@pytest.mark.parametrize(
    "text",
    [
        "The judge, who had survived two attempts on her life, said she would leave the country.",
        "Guards searched every guest in an attempt to protect the life of the governor in Neiva.",
    ],
)
def test_what_was_tried_long_ago_or_for_a_life_is_no_attack(text: str) -> None:
    assert first(text) is None


def test_a_motorcade_passes_through_a_town_that_no_list_knows() -> None:
    assert first("A mine went off on Sunday as his motorcade passed through Lorroquelo.") == (
        "bombing",
        "Lorroquelo",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Members of the MRTA occupied the offices of the UPI news agency in Trujillo on Friday.",
        "Seven armed ELN members seized a radio station in Trujillo on Friday.",
        "SIX HOODED MEN TOOK OVER A RADIO STATION IN TRUJILLO ON FRIDAY AND PLAYED A TAPE.",
        "Four armed youths raided the AP office in Trujillo on Friday and tied up a clerk.",
        "A masked gang burst into the press room of El Mundo in Trujillo on Friday and smashed it up.",
    ],
)
def test_papers_and_stations_are_attacked_as_civilians(text: str) -> None:
    found = first(text)
    assert found is not None
    assert (found[0], found[1] and found[1].title()) == ("attack_on_civilians", "Trujillo")


def test_a_police_station_that_is_seized_is_a_position() -> None:
    assert first("Guerrillas seized a police station in Trujillo on Friday.") == ("assault", "Trujillo")


@pytest.mark.parametrize(
    "text",
    [
        "Five men armed with rifles held up the Agrarian Bank in Trujillo on Friday.",
        "A supermarket was held up in Trujillo on Friday by three men in uniform.",
        "Masked men robbed a branch of the Banco Central in Trujillo on Friday, killing a guard.",
    ],
)
def test_a_bank_that_is_held_up_is_attacked(text: str) -> None:
    assert first(text) == ("attack_on_civilians", "Trujillo")


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Trujillo were held up on Friday by the rebels.",
        "The minister held up the bank in Trujillo as an example on Friday.",
    ],
)
def test_what_is_delayed_or_shown_is_not_robbed(text: str) -> None:
    assert first(text) is None


def test_the_enemy_of_a_clandestine_radio_does_not_attack_the_post_that_we_harassed() -> None:
    text = (
        "CLANDESTINE, 5 JAN 90 (RADIO VENCEREMOS) -- [TEXT] YESTERDAY OUR FORCES ATTACKED A COMPANY OF THE ARCE "
        "BATTALION IN EL JICARO, CAUSING FOUR DEAD. AT 0515 TODAY WE HARASSED THE NATIONAL GUARD POST IN SAN LUIS DE "
        "LA REINA, WHERE THE ENEMY SUSTAINED THREE CASUALTIES."
    )
    found = record(text, published=None)
    name = {a.id: a.name for a in found.actors}
    sides = [([name[x] for x in e.attackers], [name[x] for x in e.defenders]) for e in found.engagements]
    assert sides == [
        (["OUR FORCES"], ["ARCE BATTALION"]),
        (["OUR FORCES"], ["Salvadoran national guard"]),
    ]
    assert [e.focus for e in found.engagements] == ["main", "main"]


def test_the_civil_defense_is_not_meant_by_our_forces() -> None:
    text = (
        "CLANDESTINE, 5 JAN 90 (RADIO VENCEREMOS) -- [TEXT] TODAY OUR FORCES ATTACKED THE CIVIL DEFENSE IN SAN LUIS DE "
        "LA REINA, CAUSING IT THREE CASUALTIES."
    )
    assert camps(text)[0] == ["OUR FORCES"]


def test_a_radio_strings_its_news_of_the_last_days_together() -> None:
    text = (
        "SAN SALVADOR, 14 MAR 89 (ACAN-EFE) -- [TEXT] A POLICEMAN WAS KILLED THIS MORNING BY A BOMB IN APOPA. ON "
        "SUNDAY, REBELS BURNED A BUS IN AHUACHAPAN."
    )
    assert [e.focus for e in record(text, published=None).engagements] == ["main", "main"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three sabotage actions against power lines in Trujillo on Friday left the town dark.", "bombing"),
        ("The machinegunning of a police station in Trujillo on Friday was blamed on the ELN.", "assault"),
    ],
)
def test_actions_of_sabotage_and_machinegunnings_are_deeds(text: str, kind: str) -> None:
    assert first(text) == (kind, "Trujillo")
