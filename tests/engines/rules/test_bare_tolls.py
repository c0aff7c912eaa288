"""Promises about whose the dead are that a text only counts: bare tolls, "five of them", "the enemy"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record

_RAID = (
    "Ansaru fighters raided the market town of Dembo on Friday and shot six traders. Colonel Ado Bala said that "
    "two soldiers and nine attackers also died. "
)


def dead(text: str, low: int) -> list[tuple[str | None, str | None]]:
    """Gives the subject's name and side of all claims that count so many dead."""
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (name.get(c.subject.actor or ""), c.subject.side)
        for c in found.claims
        if c.kind == "killed" and c.value is not None and c.value.low == low
    ]


@pytest.mark.parametrize(
    "told",
    [
        "A town councillor spoke of a toll of 31 dead.",
        "The hospital counted 31 dead.",
        "Doctors at the clinic gave a far higher count of 31 dead.",
        "A vigilante leader said 31 had been killed.",
    ],
)
def test_a_toll_that_another_voice_counts_anew_is_not_that_of_the_attackers_counted_last(told: str) -> None:
    ((_, side),) = dead(_RAID + told, 31)
    assert side == "defender"


def test_a_toll_goes_on_with_the_only_ones_counted() -> None:
    text = (
        "Ansaru fighters raided an army post at Dembo on Friday. The army said nine attackers were killed. "
        "Later it said 14 had been killed."
    )
    assert [side for _, side in dead(text, 14)] == ["attacker"]


def test_a_figure_told_before_counts_the_same_dead_where_it_is_rejected() -> None:
    text = (
        "Ansaru fighters raided an army post at Dembo on Friday and killed four soldiers. The army said it killed "
        "65 of the attackers. A spokesman of the group rejected the figure of 65 dead."
    )
    assert {side for _, side in dead(text, 65)} == {"attacker"}


def test_whoever_puts_a_toll_at_a_figure_does_not_count_those_against_him() -> None:
    text = (
        "Ansaru fighters raided the town of Dembo on Friday, killing two policemen. The police command of the "
        "state put the death toll at 17."
    )
    assert [side for _, side in dead(text, 17)] == ["defender"]


@pytest.mark.parametrize(
    ("told", "whose"),
    [
        ('said its jets had hit a "training ground of foreign mercenaries" and killed 55 of them', "merc"),
        ("said the guerrillas still held the post, but denied that 55 of them had died", "guerrillas"),
    ],
)
def test_of_them_means_the_fighters_named_last_before_it(told: str, whose: str) -> None:
    text = (
        f"A missile struck the town of Ostrava on Friday, killing three people. The defence ministry {told}."
    )
    ((name, _),) = dead(text, 55)
    assert whose in (name or "")


def test_the_enemy_of_a_rebel_radio_is_the_battalion_that_was_attacked() -> None:
    text = (
        "(Clandestine) Radio Farabundo Marti, 6 Jun 86 -- [Text] Our forces ambushed a truck of the Belloso "
        "Battalion near Tejutla on 4 June. The enemy had nine dead. Our forces suffered no casualties."
    )
    assert [name for name, _ in dead(text, 9)] == ["Belloso Battalion"]


def test_a_time_of_the_morning_parts_no_attacker_from_the_attack() -> None:
    text = (
        "Members of the National Peasant Front, FNC, early this morning attacked the police station in Tarma. "
        "The minister said that seven extremists were killed."
    )
    assert camps(text)[0] == ["National Peasant Front"]


@pytest.mark.parametrize("backed", ["backed by coalition jets", "supported by local militias"])
def test_those_who_stand_behind_a_force_do_not_hide_it(backed: str) -> None:
    text = f"Libyan troops loyal to General Salem Trabelsi and {backed} retook the town of Zelten on Friday."
    assert "Libyan army" in camps(text)[0]


@pytest.mark.parametrize(
    ("text", "low", "whose"),
    [
        (
            "Islamic State fighters overran a village near Manbar on Monday. The Free Rojava Front said it had fought "
            "Islamic State for hours and that 33 terrorists were killed.",
            33,
            "Islamic State",
        ),
        (
            "The Shining Column attacked a bridge in Tarma on Monday. In another report, the command says that troops "
            "killed 33 terrorists in the hills.",
            33,
            "Shining Column",
        ),
        (
            "At least 33 members of the Moro Front and two soldiers died in fighting in Lanao.",
            33,
            "Moro Front",
        ),
        (
            "A bomber struck the market of Erga on Monday, killing 40 people, 33 of them policemen.",
            33,
            "police",
        ),
    ],
)
def test_those_counted_are_of_the_party_that_the_words_around_mean(text: str, low: int, whose: str) -> None:
    ((name, _),) = dead(text, low)
    assert whose in (name or "")


def test_militants_told_of_before_a_group_is_named_keep_an_entry_of_their_own() -> None:
    text = (
        "Three militants stormed a college in Quetta on Monday and killed 20 students. Islamic State praised the "
        "raid. Troops had fought Islamic State and YPG in the area. Three militants were killed."
    )
    assert "militants" in {a.name for a in record(text).actors}


@pytest.mark.usefixtures("by_rules_alone")
def test_dead_of_both_sides_counted_together_are_on_neither() -> None:
    text = (
        "Fighting broke out between the army and the Lom Front in Dembo on Monday. Nine civilians were killed, with "
        "several soldiers and rebels of the Lom Front also being killed."
    )
    found = record(text)
    together = [c for c in found.claims if c.value is not None and c.value.low == 3 and c.kind == "killed"]
    assert [c.subject.side for c in together if c.subject.actor is None] == [None] * len(together)


def test_a_toll_corrected_in_one_breath_is_of_the_same_dead_with_its_parts() -> None:
    text = (
        "Troops fought Naxalites near Karkeli on Saturday. Early accounts had 13 Naxalites killed, though the figure "
        "was later brought down to 12, five women among them."
    )
    ((first, _),) = dead(text, 13)
    assert first is not None
    assert [name for name, _ in dead(text, 12) + dead(text, 5)] == [first, first]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "The army killed 30 fighters near Tarma on Monday, among them Omar Latif, a commander of the group.",
            [("killed", 1), ("killed", 30)],
        ),
        (
            "The raid on Tarma killed six people on Monday, including Omar Latif, a nurse and a cook.",
            [("killed", 1), ("killed", 1), ("killed", 1), ("killed", 6)],
        ),
        (
            "Four constables were killed in Tarma on Monday, one of them a captain, and seven were wounded.",
            [("killed", 1), ("killed", 4), ("wounded", 7)],
        ),
        (
            "A shell fell on Tarma on Monday, injuring 13 shoppers, a source at the town hall said.",
            [("wounded", 13)],
        ),
    ],
)
def test_roles_parts_and_speakers_are_no_further_dead_or_hurt(
    text: str, counted: list[tuple[str, int | None]]
) -> None:
    found = record(text).claims
    assert sorted((c.kind, c.value.low) for c in found if c.value is not None) == counted


def test_a_toll_of_two_attacks_together_is_no_claim() -> None:
    text = (
        "Gunmen stormed a post at Tarma on Monday and killed two guards. On Tuesday others shelled a market in Oroya, "
        "killing three traders. The prefect wrote that the two attacks had cost 52 lives."
    )
    assert not dead(text, 52)


def test_terrorists_beside_one_jihadist_group_that_is_called_a_group_are_its_own() -> None:
    text = (
        "The Democratic Front took two villages from Islamic State on Monday. The jihadist group had held them since "
        "2014, and Islamic State fired rockets. The Turkish military said 14 militants were killed in clashes that day."
    )
    assert [name for name, _ in dead(text, 14)] == ["Islamic State"]


@pytest.mark.parametrize(
    ("told", "whose"),
    [
        ("The spokesman of the Lom Front, Ali Omar, however, said his group lost 37 men.", "Lom Front"),
        ("The army retook the post on Friday at a cost of 37 dead, the ministry said.", "army"),
    ],
)
def test_who_lost_men_is_told_by_who_speaks_and_who_paid(told: str, whose: str) -> None:
    text = f"Fighters of the Lom Front stormed a post of the Malian army at Dembo on Thursday. {told}"
    assert [whose in (name or "") for name, _ in dead(text, 37)] == [True]
