"""Attackers who are only called so are no second party beside the one that attacked: "Gunmen …; the attackers fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis

_ATTACKERS: Final = frozenset(
    ("attackers", "assailants", "attacker", "assailant", "perpetrators", "perpetrator")
)
_FOES: Final = frozenset(
    (
        "subversive",
        "subversives",
        "terrorist",
        "terrorists",
        "insurgent",
        "insurgents",
        "extremist",
        "extremists",
    )
)
"""What a state calls them: less than another name, more than "the attackers"."""

_RAIDING: Final = ("unidentified", "armed_group", "militia")


def one_name(a: Analysis, attackers: list[str]) -> list[str]:
    """The attackers without those who are only called so, where one other party attacked: "the attackers"."""
    if len(attackers) != 2:
        return attackers
    unknown = [x for x in attackers if a.types[x] == "unidentified"]
    names = {x["id"]: x["name"].lower() for x in a.index.items()} if unknown else {}
    for only_so in (_ATTACKERS, _FOES):
        others = [x for x in attackers if names.get(x) not in only_so]
        if len(others) == 1 and a.types[others[0]] in _RAIDING:
            return others
    return attackers
