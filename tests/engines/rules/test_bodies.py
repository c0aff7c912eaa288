"""Which force of a state fell, struck back or took something: the police are not the army."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from extract.records import Record
from tests.engines.rules.reading import record

_FALLEN = "Four {} were killed on Friday near Kasindi. "


def _names(ids: Iterable[str | None], made: Record) -> list[str | None]:
    names = {a.id: a.name for a in made.actors}
    return [names.get(x or "") for x in ids]


def test_policemen_and_rangers_who_fell_are_not_soldiers_of_the_army_that_hunts_their_killers() -> None:
    for fallen, body in (("policemen", "Congolese police"), ("park rangers", "park rangers")):
        made = record(_FALLEN.format(fallen) + "The army said its troops had killed two of the attackers.")
        first, second = (c for c in made.claims if c.kind == "killed")
        assert _names([first.subject.actor], made) == [body]
        assert (second.subject.side, _names([second.subject.actor], made)) == ("attacker", ["attackers"])
        assert _names(made.engagements[0].defenders, made) == [body]


def test_an_army_that_opens_fire_on_policemen_is_the_attacker() -> None:
    made = record("Army troops attacked a police post near Kasindi on Friday and killed four policemen.")
    assert _names(made.engagements[0].attackers, made) == ["Congolese army"]


def test_the_attackers_are_the_one_group_blamed_for_it() -> None:
    told = "An official blamed the Raia Mutomboki militia. Troops chased the attackers and shot dead two of them."
    made = record(_FALLEN.format("policemen") + told)
    last = [c for c in made.claims if c.kind == "killed"][-1]
    assert (last.subject.side, _names([last.subject.actor], made)) == ("attacker", ["Raia Mutomboki"])


def test_arms_that_an_army_seizes_after_its_police_fell_were_the_attackers() -> None:
    told = "A militia known as Kata Katanga was blamed by a minister. The army said it had seized three carbines."
    made = record(_FALLEN.format("policemen") + told)
    arms = [c for c in made.claims if c.kind == "materiel_captured"]
    assert [c.subject.side for c in arms] == ["attacker"]


def test_who_kills_members_of_a_group_is_not_among_its_own_victims() -> None:
    told = (
        "An official blamed the Raia Mutomboki militia. "
        "The army said that its troops tracked the group and killed five of its members."
    )
    made = record(_FALLEN.format("policemen") + told)
    assert _names(made.engagements[0].defenders, made) == ["Congolese police"]


def test_whom_a_sentence_blames_is_not_whom_the_attack_was_on() -> None:
    made = record(
        "Officials blamed the Raia Mutomboki militia after an ambush on a police patrol near Kasindi on Friday."
    )
    assert _names([c.subject.actor for c in made.claims], made) == ["Raia Mutomboki"]


def test_an_army_that_kills_some_of_those_who_stormed_its_barracks_did_not_attack() -> None:
    made = record("Insurgents stormed a barracks in Kasindi on Friday. The army killed 40 of the attackers.")
    assert _names(made.engagements[0].attackers, made) == ["Insurgents"]
    made = record(
        "Insurgents storm a barracks in Kasindi. The army says it killed 40 of the attackers and lost six soldiers."
    )
    (fight,) = made.engagements
    assert (_names(fight.attackers, made), _names(fight.defenders, made)) == (
        ["Insurgents"],
        ["Congolese army"],
    )
    assert [c.subject.side for c in made.claims if c.kind == "killed"] == ["attacker", "defender"]


@pytest.mark.parametrize(
    "doers",
    [
        "Gunmen disguised as policemen",
        "Gunmen dressed as soldiers",
        "Gunmen posing as army officers",
        "Gunmen who were dressed like policemen",
        "Gunmen wearing Kenyan army uniforms",
    ],
)
def test_who_only_looks_like_a_force_is_not_it(doers: str) -> None:
    made = record(f"{doers} attacked a lorry near Garissa on Friday and shot dead three drivers.")
    assert _names(made.engagements[0].attackers, made) == ["Gunmen"]
    assert not [a for a in made.actors if a.type == "state_forces"]


def test_a_force_that_acts_as_something_stays_a_force() -> None:
    made = record("Kenyan soldiers serving as police killed three drivers near Garissa on Friday.")
    assert "Kenyan army" in {a.name for a in made.actors}
