"""The build of sentences around a figure: what is set equal to the dead, parts without a verb of their own, those told
beside others, costs, zeros without a "no", and how many came.
"""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, losses, record

RAID = "Rebels of the Sand Hills Front attacked an army convoy near Bankilare on Monday. "


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "The brigade put the dead at nine guards and two cooks and the wounded at five guards and a driver.",
            [("killed", 9), ("killed", 2), ("wounded", 5), ("wounded", 1)],
        ),
        ("Their spokesman put the number of gendarmes they had killed at 34.", [("killed", 34)]),
        ("The clinic put at 16 the number of villagers injured.", [("wounded", 16)]),
        (
            "The governor gave the fatalities as 12 militiamen and three porters.",
            [("killed", 12), ("killed", 3)],
        ),
        ("The coroner broke down the dead as five nurses and two guards.", [("killed", 5), ("killed", 2)]),
        (
            "Five nurses make up the dead, while the wounded consist of six clerks.",
            [("killed", 5), ("wounded", 6)],
        ),
        ("The dead comprise eight herders and two girls.", [("killed", 8), ("killed", 2)]),
        ("The dead number at least 19.", [("killed", 19)]),
        ("The dead, who numbered 19, were laid in the mosque.", [("killed", 19)]),
        ("The dead, 19 in number, were laid in the mosque.", [("killed", 19)]),
        ("The dead came to 19, the injured to 31.", [("killed", 19), ("wounded", 31)]),
        ("A guard died on Friday, raising to six the number killed.", [("killed", 1), ("killed", 6)]),
        ("The recruits who died numbered 14.", [("killed", 14)]),
        ("The dead and injured in the market came to 23.", [("killed_or_wounded", 23)]),
        ("The count of the wounded was 17.", [("wounded", 17)]),
    ],
)
def test_what_is_set_equal_to_the_dead_or_the_wounded_is_their_count(
    told: str, expected: list[tuple[str, int]]
) -> None:
    assert losses(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "The council put the number of voters at 900.",
        "The dead numbered among his friends.",
        "The minister put the bridge at the disposal of the troops.",
        "The families of the dead came to the ministry.",
        "The wounded were two hours on the road.",
        "He gave the injured to the care of two nurses.",
    ],
)
def test_what_stands_near_the_dead_is_not_their_count(told: str) -> None:
    assert losses(told) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Seven men, of whom three were drivers and four porters, died.",
            [("killed", 7), ("killed", 3), ("killed", 4)],
        ),
        ("Nine people were killed, of whom six were officers.", [("killed", 9), ("killed", 6)]),
        ("Of the dead, five were boys and three girls.", [("killed", 5), ("killed", 3)]),
        ("Two of the dead were teachers; the other three were farmers.", [("killed", 2), ("killed", 3)]),
        ("Among the 25 dead there were two nurses.", [("killed", 25), ("killed", 2)]),
        ("Of the nine who were killed four were children.", [("killed", 9), ("killed", 4)]),
        ("The casualties also included two clerks, who were hurt.", [("wounded", 2)]),
    ],
)
def test_a_part_needs_no_verb_of_its_own(told: str, expected: list[tuple[str, int]]) -> None:
    assert losses(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Nine guards, together with their captain, were killed.", [("killed", 9), ("killed", 1)]),
        ("A captain was mown down with four other guards.", [("killed", 1), ("killed", 4)]),
        ("Two guards were killed and so were three clerks.", [("killed", 2), ("killed", 3)]),
        ("Two guards died; so did three clerks.", [("killed", 2), ("killed", 3)]),
        ("Two guards died, and with them three clerks.", [("killed", 2), ("killed", 3)]),
        ("Two guards were killed, plus three clerks.", [("killed", 2), ("killed", 3)]),
        ("With him died two bodyguards.", [("killed", 2)]),
        ("There died in the blast four villagers and a policeman.", [("killed", 4), ("killed", 1)]),
        ("Six soldiers died, three drivers having been injured as well.", [("killed", 6), ("wounded", 3)]),
        ("The army lost six men, another nine having been wounded.", [("killed", 6), ("wounded", 9)]),
        ("The garrison gave chase, at the end of which one rebel was killed.", [("killed", 1)]),
        ("The mine claimed two lives, by a count of the clinic, and left six others with burns.",
         [("killed", 2), ("wounded", 6)]),
        ("The blast left one dead and nine with wounds.", [("killed", 1), ("wounded", 9)]),
        ("The blast brought death to 14 recruits and injury to 11.", [("killed", 14), ("wounded", 11)]),
        ("The ministry confirmed the death in action of six soldiers and the disappearance of two.",
         [("killed", 6), ("missing", 2)]),
        ("He condemned the murder in Kandahar of two nurses.", [("killed", 2)]),
        ("The clash ended with the loss of two trucks and a jeep.",
         [("materiel_destroyed", 2), ("materiel_destroyed", 1)]),
        ("The rebels have 12 fighters fallen, three captured.", [("killed", 12), ("captured", 3)]),
    ],
)  # fmt: skip
def test_those_beside_others_share_their_lot_or_have_their_own(
    told: str, expected: list[tuple[str, int]]
) -> None:
    assert losses(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "A captain was killed with two bullets.",
        "He was shot dead with the guns of two other guards.",
        "The governor met the guards, and so did two ministers.",
        "The mayor spoke with four other guests.",
        "The battle cost the rebels the town.",
        "The operation cost the army 20 million dollars.",
    ],
)
def test_means_and_company_are_no_further_dead(told: str) -> None:
    assert all(low == 1 for _, low in losses(told))


def test_a_verb_of_cost_tells_who_bore_it() -> None:
    found = record(RAID + "The clash, which cost the army six men and two trucks, went on until dusk.").claims
    assert sorted((c.kind, c.value.low, c.subject.side) for c in found if c.value) == [
        ("killed", 6, "defender"),
        ("materiel_destroyed", 2, "defender"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "It left four dead among army conscripts and six dead among the rebels.",
        "Losses: among the soldiers, four fallen; among the rebels, six fighters killed.",
    ],
)
def test_the_dead_among_a_party_are_that_party_s(told: str) -> None:
    found = record(RAID + told).claims
    dead = sorted((c.value.low, c.subject.side) for c in found if c.value)
    assert dead == [(4, "defender"), (6, "attacker")]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Stones flew at the gate without anyone being hurt.", "wounded"),
        ("The shells came down without injuring anybody.", "wounded"),
        ("Nor was anyone killed.", "killed"),
        ("Nor was there anybody wounded.", "wounded"),
        ("Not a soul was hurt.", "wounded"),
        ("The shells hurt nobody.", "wounded"),
        ("Nobody came to any harm.", "killed_or_wounded"),
        ("The blast caused neither deaths nor injuries.", "killed_or_wounded"),
        ("There were neither casualties nor damage.", "killed_or_wounded"),
        ("The patrol said it was glad not to have had a single loss.", "killed_or_wounded"),
        ("The patrol had neither dead nor wounded.", "killed_or_wounded"),
    ],
)
def test_nobody_needs_no_no(told: str, kind: str) -> None:
    assert losses(told) == [(kind, 0)]


@pytest.mark.parametrize(
    "told",
    [
        "It was not clear whether anyone was hurt.",
        "Nobody could say if anybody was killed.",
        "They fired without warning at anyone they saw.",
        "The law forbids them to hurt anyone.",
        "He was asked who killed anyone there.",
    ],
)
def test_what_is_left_open_is_no_zero(told: str) -> None:
    assert losses(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The rebels pulled back without losses.",
        "The rebels said that their fighters withdrew without losses.",
    ],
)
def test_who_got_away_without_losses_had_none(told: str) -> None:
    found = record(RAID + told).claims
    assert [(c.value.low, c.subject.side) for c in found if c.value] == [(0, "attacker")]


@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ("The rebels, some 400 in number, fled.", ("strength", 400, 400)),
        ("The rebels, 400 strong, fled.", ("strength", 400, 400)),
        ("A band of rebels, six in all, was seen at dawn.", ("strength", 6, 6)),
        ("The rebels, coming in their hundreds, burned the tents.", ("strength", 200, None)),
        ("There were six or seven attackers.", ("strength", 6, 7)),
    ],
)
def test_how_many_came_stands_beside_the_party(told: str, bounds: tuple[str, int, int | None]) -> None:
    assert bounds in figures(RAID + told)


@pytest.mark.parametrize(
    "told",
    [
        "The villagers, 400 in number, fled.",
        "The mayor, three in all, was calm.",
        "There were 40 guests at the time.",
    ],
)
def test_who_did_not_fight_is_no_strength(told: str) -> None:
    assert not [x for x in figures(RAID + told) if x[0] == "strength"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The shelling took three porters' lives.", [("killed", 3)]),
        ("The shelling took a porter's life.", [("killed", 1)]),
        ("The gate was held at a cost of seven guards' lives.", [("killed", 7)]),
        ("The gate was held at the price of seven guards and a truck.", [("killed", 7), ("materiel_destroyed", 1)]),
        ("The bomber blew himself up, taking with him 17 shoppers.", [("killed", 17)]),
        ("The lorry fell into a gorge, taking six conscripts to their deaths.", [("killed", 6)]),
        ("The skirmishes claimed dozens of soldiers.", [("killed", 24)]),
        ("Twelve herders were slain, five women and three boys being among them.",
         [("killed", 12), ("killed", 5), ("killed", 3)]),
        ("Twenty herders, a figure that includes two boys, were killed.", [("killed", 20), ("killed", 2)]),
        ("Police say the dead include Idris Bala.", [("killed", 1)]),
        ("Killed in action: 4", [("killed", 4)]),
        ("The dead, in all: 6-9", [("killed", 6)]),
        ("Two girls were among the casualties.", [("killed_or_wounded", 2)]),
    ],
)  # fmt: skip
def test_lives_and_costs_and_labels_count_the_dead(told: str, expected: list[tuple[str, int]]) -> None:
    assert losses(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "The three were taken to the capital by air.",
        "Four men took part, at a cost of seven dollars.",
        "The governor took 12 officials with him to the ceremony in the capital.",
    ],
)
def test_those_carried_or_taken_along_alive_are_not_dead(told: str) -> None:
    assert ("killed", 12) not in losses(told)
    assert not [x for x in losses(told) if x[1] != 12]


def test_a_count_told_behind_a_column_stands_in_its_quote() -> None:
    found = record(
        RAID + "A second convoy of rebels, some 80 in number, was attacked by soldiers at noon."
    ).claims
    assert all("80" in c.evidence[0].quote for c in found if c.value and c.value.low == 80)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Nine died and another 14 stayed unaccounted for.", [("killed", 9), ("missing", 14)]),
        (
            "The dead and injured in the raid, which the militia mounted, came to 23.",
            [("killed_or_wounded", 23)],
        ),
    ],
)
def test_verbs_behind_bare_counts_are_no_part_of_them(told: str, expected: list[tuple[str, int]]) -> None:
    assert losses(told) == expected


@pytest.mark.parametrize("deed", ["led away", "seized", "taken away", "shot"])
def test_what_has_also_been_done_is_no_sum_of_many_deeds(deed: str) -> None:
    found = figures(RAID + f"Four soldiers have also been {deed} by the rebels.")
    assert [low for _, low, _ in found] == [4]


@pytest.mark.parametrize(
    "told",
    [
        "The group said that its own men withdrew without losses.",
        "Nine soldiers died, the group stated, adding that it had suffered no casualties.",
    ],
)
def test_the_group_speaks_of_its_own(told: str) -> None:
    found = record(
        "Fighters of the Black Leopard Army attacked a column of regime troops near Pale in Myanmar on Monday. "
        + told
    ).claims
    assert [c.subject.side for c in found if c.value and c.value.low == 0] == ["attacker"]


@pytest.mark.parametrize("tie", ["which is linked to al-Qaeda", "an affiliate of the Islamic State"])
def test_whom_a_group_is_tied_to_is_not_the_group_that_speaks(tie: str) -> None:
    made = record(
        f"Al-Shabaab fighters attacked a Somali army base near Jowhar on Monday. Al-Shabaab, {tie}, gave its version "
        "at night. The group said it had killed nine soldiers."
    )
    name = {a.id: a.name for a in made.actors}
    assert [name.get(c.claimant.actor or "") for c in made.claims if c.value] == ["Al-Shabaab"]


def test_one_of_the_injured_is_of_those_who_were_hurt() -> None:
    made = record(
        "Three soldiers fell and six were hurt when their patrol was shelled by PKK militants near Hakkari on Sunday. "
        "The injured were flown to a clinic, where two of them died."
    )
    assert [c.subject.side for c in made.claims if c.value and c.value.low == 2] == ["defender"]


def test_two_verbs_joined_by_or_share_their_object() -> None:
    assert losses("The rebels of the Front, 90 in number, gunned down or stabbed to death nine herders.") == [
        ("killed", 9)
    ]
    assert losses("Nine herders shot or wounded in the raid were flown out.") != []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Eight were reported dead at first; the figure later rose to 13.", [("killed", 8), ("killed", 13)]),
        ("The toll, given as eight at noon, now stands at 13.", [("killed", 8), ("killed", 13)]),
        ("The first count of eight dead was revised to 13.", [("killed", 8), ("killed", 13)]),
        ("Some clerks speak of eight dead, others of 13.", [("killed", 8), ("killed", 13)]),
    ],
)
def test_a_second_count_of_the_dead_stands_beside_the_first(
    told: str, expected: list[tuple[str, int]]
) -> None:
    assert losses(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Eight guards died; the price of bread rose to 13.",
        "Eight guards died, others of the escort fled.",
        "Eight guards died when the number of trucks rose to 13.",
    ],
)
def test_what_rises_beside_the_dead_is_no_toll(told: str) -> None:
    assert losses(told) == [("killed", 8)]
