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


def told(text: str, **kwargs: str | None) -> list[tuple[str, str | None]]:
    """Gives type and place of the engagements of a text."""
    return [(e.type, e.place and e.place.name) for e in record(text, **kwargs).engagements]


@pytest.mark.parametrize(
    "text",
    [
        "Dynamite destroyed a branch of the Industrial Bank in Trujillo on Friday.",
        "A water main in Trujillo was wrecked by explosives on Friday.",
        "A grenade damaged the front of a shop in Trujillo on Friday.",
    ],
)
def test_what_dynamite_destroys_was_bombed(text: str) -> None:
    assert first(text) == ("bombing", "Trujillo")


def test_the_house_of_a_party_is_no_base_of_the_army() -> None:
    assert camps("A charge of dynamite destroyed the APRA headquarters in Chimbote on Friday.") == (
        [],
        ["APRA"],
    )


def test_a_branch_of_a_bank_is_the_bank_s() -> None:
    assert camps("A bomb damaged a branch of the Bank of Chile in Maipu on Friday.") == (
        [],
        ["Bank of Chile"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "In Trujillo, unidentified men killed a merchant on Sunday. In the same town, a bomb went off at the offices "
        "of the Agrarian Bank, injuring a cashier.",
        "Terrorists machinegunned a bus near Trujillo on Sunday, injuring five passengers. Later, at approximately "
        "1100 in the same area, terrorists burned six trucks.",
        "Gunmen murdered a peasant in Trujillo on Sunday. The army also reported that rebels machinegunned a bus, "
        "injuring four passengers.",
        "FARC members blew up a bridge at Trujillo last night. The guerrillas also burned four trucks on the "
        "Ocana-Neiva highway.",
    ],
)
def test_a_second_blow_of_the_same_day_is_another_engagement(text: str) -> None:
    assert len(told(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Terrorists machinegunned a bus near Trujillo on Sunday, injuring five passengers. The army also reported that "
        "the five were taken to a hospital.",
        "Terrorists killed a merchant in Trujillo on Sunday. In the same town, he had owned a shop.",
    ],
)
def test_what_is_only_added_is_no_second_blow(text: str) -> None:
    assert len(told(text)) == 1


def blamed(text: str) -> list[tuple[str | None, str | None, str]]:
    """Gives (subject, claimant's words, stance) of the claims of responsibility."""
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (name.get(c.subject.actor or ""), c.claimant.text, c.stance)
        for c in found.claims
        if c.kind == "responsibility" and c.subject is not None
    ]


_KILLED = "Gunmen killed four peasants in Perquin on Sunday. "


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("An anonymous caller claimed the attack for the ELN.", ("ELN", "An anonymous caller", "asserts")),
        ("The mayor said it was the work of the ELN.", ("ELN", "The mayor", "asserts")),
        ("The mayor said the ELN did it.", ("ELN", "The mayor", "asserts")),
        (
            "A union accused the ELN of the killing, but the ELN denied it.",
            ("ELN", "the ELN", "denies"),
        ),
        (
            "ELN commander Raul Ospina said his group had nothing to do with it.",
            ("ELN", "Raul Ospina", "denies"),
        ),
        (
            "The army denied that soldiers were involved and attributed the crime to the ELN.",
            ("ELN", "The army", "asserts"),
        ),
    ],
)
def test_who_is_said_to_have_done_it(text: str, claim: tuple[str, str, str]) -> None:
    assert any(
        x[0] == claim[0] and (x[1] or "").endswith(claim[1]) and x[2] == claim[2]
        for x in blamed(_KILLED + text)
    )


def test_who_had_nothing_to_do_with_a_bomb_does_not_claim_it() -> None:
    text = "The ELN said it had nothing to do with the bomb that killed three people in Neiva on Sunday."
    assert [x[2] for x in blamed(text)] == ["denies"]


@pytest.mark.parametrize(
    "text",
    [
        "A grenade was found near the market in Trujillo on Friday. Police experts detonated it.",
        "Police experts defused a bomb that had been left at the bus terminal in Trujillo on Friday.",
        "A second bomb was found near the bus stop in Trujillo on Friday and was safely detonated by police.",
        "A bomb was deactivated in front of the embassy in Trujillo on Friday.",
    ],
)
def test_a_bomb_that_is_made_harmless_is_no_attack(text: str) -> None:
    assert first(text) is None


def test_sappers_of_fighters_blow_up_no_bomb_harmlessly() -> None:
    text = "Our sappers blew up a bomb under a column of soldiers in Trujillo on Friday, destroying a truck."
    assert first(text) == ("bombing", "Trujillo")


def test_a_sign_that_is_hung_up_is_nobody_killed() -> None:
    found = record("Rebels murdered the mayor of Cangallo on Friday, hanging a sign around his neck.")
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value is not None] == [1]


def test_a_group_is_not_called_by_what_it_leans_to() -> None:
    text = (
        "Guerrillas of the pro-Castroite Army of National Liberation (ELN) killed a judge in Neiva on Friday."
    )
    assert camps(text)[0] == ["Army of National Liberation"]


def test_the_crew_of_a_downed_helicopter_is_not_of_those_who_downed_it() -> None:
    text = "Rebels shot down an army helicopter near Bria on Friday; its four crewmen died."
    found = record(text)
    assert [(c.kind, c.subject.side) for c in found.claims if c.kind == "killed" and c.subject] == [
        ("killed", "defender")
    ]
