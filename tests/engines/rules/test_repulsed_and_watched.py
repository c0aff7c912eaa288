"""Whom those kill who repulse an attack, and monitors of one camp that are not that camp."""

from __future__ import annotations

import pytest

from .reading import record, said


@pytest.mark.parametrize(
    "told",
    [
        "The rebels said they repulsed an attack by government troops at Gao, Mali, killing 13.",
        "Militiamen repelled an army attack on Gao, Mali, killing 13.",
        "Villagers repelled a raid by bandits on Gao, Mali, killing 13.",
    ],
)
def test_those_who_repulse_an_attack_kill_attackers(told: str) -> None:
    made = record(told)
    dead = next(c for c in made.claims if c.kind == "killed")
    assert dead.subject.side == "attacker"
    assert dead.subject.actor in made.engagements[0].attackers


def test_a_monitor_of_the_opposition_is_not_the_opposition() -> None:
    told = "A Syrian opposition monitor said 18 pro-government fighters were killed in Deir ez-Zor."
    assert [who for _, _, who in said(told)] == ["A Syrian opposition monitor"]
    assert [c.claimant.actor for c in record(told).claims] == [None]
