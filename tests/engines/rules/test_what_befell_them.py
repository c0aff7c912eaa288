"""Those whom something befalls are its dead, and kill nobody by it: "a truck hit a mine, killing two"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_CLAIMED = " The Baloch Liberation Army claimed responsibility."


def _losses(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    """Gives (kind, low, subject, side) of all that were hurt or killed."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (c.kind, c.value.low, name.get(c.subject.actor or ""), c.subject.side)
        for c in made.claims
        if c.value is not None and c.kind in ("killed", "wounded")
    ]


def _attackers(text: str) -> list[str]:
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [name[x] for e in made.engagements for x in e.attackers]


@pytest.mark.parametrize(
    "told",
    [
        "A lorry of the Frontier Corps struck a landmine near Quetta on Saturday, killing three and wounding nine.",
        "A Frontier Corps convoy drove over a roadside bomb near Quetta on Saturday, killing three and injuring nine.",
        "The blast, when a Frontier Corps truck hit a mine near Quetta on Saturday, killed three and wounded nine.",
        "A Frontier Corps jeep triggered a mine near Quetta on Saturday, killing three and hurting nine.",
        "A Frontier Corps convoy was ambushed near Quetta on Saturday, killing three and wounding nine.",
        "The Frontier Corps came under fire near Quetta on Saturday, leaving three dead and nine wounded.",
        "A Frontier Corps patrol walked into an ambush near Quetta on Saturday, killing three and wounding nine.",
        "A Frontier Corps patrol was caught in an ambush near Quetta on Saturday, killing three and wounding nine.",
        "A Frontier Corps post was attacked near Quetta on Saturday, killing three and wounding nine.",
        "A bomb blew up beneath a Frontier Corps lorry near Quetta on Saturday, killing three and wounding nine.",
        "An explosion tore through a Frontier Corps bus near Quetta on Saturday, killing three and wounding nine.",
        "A bomb went off next to a Frontier Corps van near Quetta on Saturday, killing three and wounding nine.",
        "A bomb went off as a Frontier Corps van drove by near Quetta on Saturday, killing three and wounding nine.",
    ],
)
def test_those_whom_it_befell_are_the_dead_and_not_the_killers(told: str) -> None:
    text = told + _CLAIMED
    own = "Frontier Corps"
    assert sorted(_losses(text)) == [("killed", 3, own, "defender"), ("wounded", 9, own, "defender")]
    assert _attackers(text) == ["Baloch Liberation Army"]


def test_whoever_fights_back_kills_those_who_attacked_him() -> None:
    text = (
        "Rebels attacked a Frontier Corps post near Quetta on Saturday. "
        "The Frontier Corps was shot at and returned fire, killing two."
    )
    assert ("killed", 2, "Rebels", "attacker") in _losses(text)


def test_engineers_who_set_off_a_mine_hurt_others() -> None:
    text = "Army engineers detonated a mine near Quetta on Saturday, wounding two children."
    assert [(kind, low) for kind, low, _, _ in _losses(text)] == [("wounded", 2)]
    assert "children" in str(_losses(text)[0][2])


def test_forces_that_hit_a_camp_are_the_ones_who_killed() -> None:
    text = "Soldiers hit a rebel camp near Quetta on Saturday, killing three and wounding six."
    assert all(side == "defender" and "rebel" in str(who) for _, _, who, side in _losses(text))


def _subjects(text: str) -> list[tuple[int | None, str | None]]:
    """Gives (low, subject) of all who were killed."""
    return [(low, who) for kind, low, who, _ in _losses(text) if kind == "killed"]


def test_who_killed_is_told_by_it_where_it_stands_for_an_army() -> None:
    text = "The army said it killed nine in a clash with Boko Haram near Baga on Saturday."
    assert _subjects(text) == [(9, "Boko Haram")]


def test_it_is_the_bomb_of_which_police_say_that_it_killed() -> None:
    text = "A bomb went off in a market in Baga on Saturday. Police said it killed nine people."
    assert _attackers(text) == []
    assert [low for low, _ in _subjects(text)] == [9]


def test_what_went_off_as_police_passed_is_no_disguise() -> None:
    text = "A mine went off as a police van drove by in Quetta on Saturday, killing two." + _CLAIMED
    assert [who for _, who in _subjects(text)] == ["police"]


def test_suspects_of_a_group_are_its_men() -> None:
    made = record(
        "Police arrested six Boko Haram suspects near Baga on Saturday after a shoot-out in which a guard died."
    )
    name = {a.id: a.name for a in made.actors}
    assert [name.get(c.subject.actor or "") for c in made.claims if c.kind == "captured"] == ["Boko Haram"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Three airmen and six soldiers died in a raid near Vavuniya on Saturday.",
            [(3, "Sri Lankan air force"), (6, "Sri Lankan army")],
        ),
        (
            "Six National Guard soldiers died in a raid near Chalatenango on Saturday.",
            [(6, "Salvadoran national guard")],
        ),
        (
            "Five men of the Frontier Corps and three soldiers died in a raid near Quetta on Saturday.",
            [(5, "Frontier Corps"), (3, "Pakistani army")],
        ),
        (
            "A Philippine soldier from the 61st Infantry Battalion died in a raid near Jolo on Saturday.",
            [(1, "61st Infantry Battalion")],
        ),
    ],
)
def test_the_words_for_the_dead_say_of_which_force_they_were(text: str, told: list[tuple[int, str]]) -> None:
    assert _subjects(text) == told
