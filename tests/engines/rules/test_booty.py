"""What is read of things taken and wrecked, and of people told to be lost in phrases without a verb of loss."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, losses, record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patrol seized pistols and ammunition.", []),
        (
            "The patrol seized a cache of arms and two pistols.",
            [("materiel_captured", None), ("materiel_captured", 2)],
        ),
        (
            "The raiders stole two muskets, nine slingshots, a tuba and cartridges.",
            [
                ("materiel_captured", 2),
                ("materiel_captured", 9),
                ("materiel_captured", 1),
            ],
        ),
        ("The raiders took their revolvers.", []),
        ("Among the captured weapons were three mortars.", [("materiel_captured", 3)]),
        (
            "The haul included six carbines and a bazooka.",
            [("materiel_captured", 6), ("materiel_captured", 1)],
        ),
        ("They seized equipment.", []),
        ("They seized two villages.", []),
        ("Police found a man and two women.", []),
    ],
)
def test_things_taken_are_read_where_they_are_counted_or_measured(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They shot down a Mi-35.", [("materiel_destroyed", 1)]),
        ("Rebels brought down a MiG fighter.", [("materiel_destroyed", 1)]),
        ("The strikes destroyed nine fuel pumps.", [("materiel_destroyed", 9)]),
        ("They stopped a lorry and burned it.", [("materiel_destroyed", 1)]),
        ("Fourteen huts went up in flames.", [("materiel_destroyed", 14)]),
        ("Two cars were reduced to ashes.", [("materiel_destroyed", 2)]),
        ("The fire destroyed 40 percent of the crop.", []),
        ("The war destroyed 300 livelihoods.", []),
    ],
)
def test_things_wrecked_are_read_in_set_phrases_and_by_their_make(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The whereabouts of six sailors are unknown.", [("missing", 6)]),
        ("Two rangers could not be accounted for.", [("missing", 2)]),
        ("Eleven marines fell into the hands of the rebels.", [("captured", 11)]),
        ("Eleven rebels fell, the mayor said.", [("killed", 11)]),
        ("Two seats fell to the opposition.", []),
        ("Three marines are in hospital.", [("wounded", 3)]),
        ("The garrison did not suffer any casualties.", [("killed_or_wounded", 0)]),
        ("It was not clear whether any casualties had occurred.", []),
        (
            "The mayor put the toll at nine: six porters and three guards.",
            [("killed", 9), ("killed", 6), ("killed", 3)],
        ),
        ("They annihilated a whole section.", []),
    ],
)
def test_people_are_counted_by_phrases_of_their_plight(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


def test_a_box_of_an_attack_counts_its_dead_its_hurt_and_the_bomber() -> None:
    text = (
        "2016 Lambe church bombing\nLocation | Lambe, Cameroon\nDate | 4 May 2016\nAttack type | Suicide bombing\n"
        "Deaths | 13 (including the bomber)\nInjured | 20+\n\n"
        "A bomber blew himself up in a church in Lambe, Cameroon, on 4 May 2016."
    )
    assert {("killed", 13, 13), ("killed", 1, 1), ("wounded", 20, None)} <= set(figures(text))


def test_a_box_with_bars_between_its_sides_gives_strengths_and_the_fate_of_commanders() -> None:
    text = (
        "Battle of Dorma\nPart of the Civil War\nDate | 4 May 2016\nLocation | Dorma, Chad\nResult | Rebel victory\n"
        "Belligerents\nUnited Front for Renewal; Movement for Hope of the South | "
        "Chadian Army; National Guard of Chad\n"
        "Commanders\nAli Saley | Col. Omar Bichara (POW)\nStrength\n300 fighters | 120 soldiers\n"
        "Casualties and losses\n9 killed | 31 killed\n\nThe Battle of Dorma was fought on 4 May 2016."
    )
    found = set(figures(text))
    assert {("strength", 300, 300), ("strength", 120, 120), ("captured", 1, 1), ("killed", 31, 31)} <= found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The note adds that one sailor drowned.", [("killed", 1)]),
        (
            "Rebels executed the mayor, the judge and two clerks.",
            [("killed", 1), ("killed", 1), ("killed", 2)],
        ),
        ("On the side of the raiders, at least six were killed.", [("killed", 6)]),
        ("A married couple, aged 71 and 68, was killed.", [("killed", 2)]),
        (
            "The enemy lost 40 men killed and wounded, three tanks and two boats.",
            [("killed_or_wounded", 40), ("materiel_destroyed", 3), ("materiel_destroyed", 2)],
        ),
        (
            "The following was recovered: nine rifles, a mortar and 300 cartridges.",
            [("materiel_captured", 9), ("materiel_captured", 1), ("materiel_captured", 300)],
        ),
        ("A gunship struck two of the lorries, destroying them.", [("materiel_destroyed", 2)]),
        ("Some 200 marines were killed, wounded or captured.", [("killed_or_wounded", 200)]),
    ],
)
def test_lists_are_read_to_their_end(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They snatched nine firearms -- six rifles and three pistols -- and 90 bullets.",
            [("materiel_captured", 9), ("materiel_captured", 6), ("materiel_captured", 3), ("materiel_captured", 90)],
        ),
        ("Rangers seized an array of weapons, including two mortars.",
         [("materiel_captured", None), ("materiel_captured", 2)]),
        ("Five of the slain rangers had been mutilated.", []),
        ("Nineteen people were still under treatment.", [("wounded", 19)]),
        ("About 30 rangers, among them nine officers, and two porters were killed.",
         [("killed", 30), ("killed", 9), ("killed", 2)]),
    ],
)  # fmt: skip
def test_lists_with_dashes_and_asides_are_read(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert losses(text) == expected


def test_a_box_in_the_form_of_its_source_is_read() -> None:
    text = (
        "{| 2014 Dorma clash\n| date = 4 May 2014\n| place = Dorma, Chad\n| result = Army victory\n"
        "| combatant1 = Chadian Army\n| combatant2 = United Front for Renewal\n| strength1 = 60\n"
        "| casualties1 = 9 killed\n| casualties2 = 31 killed\n|}\n\n"
        "The 2014 Dorma clash was a fight between the Chadian Army and the United Front for Renewal on 4 May 2014."
    )
    assert {("strength", 60, 60), ("killed", 9, 9), ("killed", 31, 31)} <= set(figures(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The front promised to kill 90 rangers.", []),
        ("If the rebels kill ten rangers, the army will leave.", []),
        ("The bus was taking 20 patients to hospital.", []),
        ("They set fire to the town hall.", [("materiel_destroyed", 1)]),
        ("The mayor of Dorma, Lorwa department, was murdered.", [("killed", 1)]),
    ],
)
def test_what_has_not_happened_counts_nobody_and_places_are_not_murdered(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mine went off, killing or injuring 35 marines.", [("killed_or_wounded", 35)]),
        ("Two hundred rebels were killed and as many wounded.", [("killed", 200), ("wounded", 200)]),
        ("The shell killed nine porters and injured an additional 40.", [("killed", 9), ("wounded", 40)]),
        ("The raid left over 30 marines dead.", [("killed", 31)]),
    ],
)
def test_figures_shared_repeated_and_added_are_read(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Troops found the bodies of four raiders together with two INSAS rifles, one .303 rifle and a pistol.",
            [("killed", 4), ("materiel_captured", 2), ("materiel_captured", 1), ("materiel_captured", 1)],
        ),
        ("Pirates hijacked two merchant vessels.", [("materiel_captured", 2)]),
        ("The gunners hit three tanks.", [("materiel_destroyed", 3)]),
        ("Four police vehicles suffered damage.", [("materiel_destroyed", 4)]),
        ("Raiders sprayed the van with bullets and then torched it.", [("materiel_destroyed", 1)]),
        ("Raiders took dozens of pilgrims hostage.", [("captured", 24)]),
        ("Luc Bret and Guy Aumont, two Belgian nurses, were abducted.", [("captured", 2)]),
        ("Raiders killed 30 goats.", [("materiel_destroyed", 30)]),
    ],
)
def test_things_and_captives_are_counted_however_they_are_told(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


def test_one_car_that_was_hit_is_no_wreck() -> None:
    assert losses("A car was hit by a missile.") == []


def test_what_befell_the_same_people_in_turn_is_two_losses() -> None:
    assert losses("Nine herders were kidnapped and later murdered.") == [("captured", 9), ("killed", 9)]
    assert losses("Two raiders were wounded and captured.") == [("captured", 2), ("wounded", 2)]
    assert losses("Nine of the herders who were kidnapped were killed.") == [("killed", 9)]


def test_a_store_is_told_by_what_is_counted_in_it() -> None:
    found = losses("Police found a cache of six rifles, 40 mines and 900 rounds.")
    assert found == [("materiel_captured", 6), ("materiel_captured", 40), ("materiel_captured", 900)]


def test_suspects_held_where_lives_were_lost_are_captives() -> None:
    fight = "A patrol in Marjah was attacked on Monday. It returned fire, killing one rebel."
    held = " Three suspected rebels were detained."
    assert ("captured", 3, 3) in figures(fight + held)
    assert ("captured", 3, 3) not in figures("Police searched a house in Marjah on Monday." + held)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Rebels ambushed a bus at Zhob on Friday. The bus was destroyed.", [1]),
        ("Rebels ambushed a bus at Zhob on Friday. It was destroyed, along with four cars.", [4]),
        ("Maoists set a machine on fire at Dantewada on Friday.", [1]),
    ],
)
def test_vehicles_machines_and_what_went_with_them_are_wrecked(text: str, counts: list[int]) -> None:
    assert [low for kind, low, _ in figures(text) if kind == "materiel_destroyed"] == counts


@pytest.mark.parametrize("noun", ["a raid", "an attack"])
def test_fighters_who_took_rifles_in_an_attack_attacked(noun: str) -> None:
    found = record(
        f"Manila news. The NPA seized nine rifles in {noun} on a police outpost at Butuan on Friday."
    )
    assert len(found.engagements) == 1
    assert [c.kind for c in found.claims] == ["materiel_captured"]
    assert len(found.engagements[0].attackers) == 1


def test_a_battle_is_nothing_that_one_takes_control_of() -> None:
    text = "Rebels raided an outpost at Butuan on Friday. The rebels said they took control of the {} in minutes."
    assert "control" not in [c.kind for c in record(text.format("firefight")).claims]
    assert "control" in [c.kind for c in record(text.format("town")).claims]


def test_arms_that_are_told_by_what_they_include_are_each_a_find() -> None:
    text = "Weapons which include six rifles, 40 cartridges and two motorcycles were recovered from the dead rebels."
    assert losses(text) == [("materiel_captured", 6), ("materiel_captured", 40), ("materiel_captured", 2)]


def test_an_alliance_in_the_name_of_a_cartridge_takes_no_part() -> None:
    text = "Troops killed two rebels at Welo on Monday. They recovered nine rounds of 5.56mm NATO ammunition."
    assert not any("NATO" in a.name for a in record(text).actors)


@pytest.mark.parametrize(
    "told",
    [
        "The soldiers seized the following: four rifles, two radios and a mortar.",
        "The soldiers also captured the following materiel: four rifles, two radios and a mortar.",
        "The following was recovered: four rifles, two radios and a mortar.",
    ],
)
def test_what_is_listed_behind_a_colon_was_theirs_who_fought_those_that_took_it(told: str) -> None:
    found = record(f"Six rebels were killed in a clash with the army near Tecoluca, El Salvador. {told}")
    taken = [c for c in found.claims if c.kind == "materiel_captured"]
    names = {a.id: a.name for a in found.actors}
    assert [(c.value.low, names.get(c.subject.actor or "")) for c in taken if c.value] == [
        (4, "rebels"), (2, "rebels"), (1, "rebels"),
    ]  # fmt: skip
