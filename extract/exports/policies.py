"""Ways to choose one figure where several claimants name different ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from extract.errors import ConfigError
from extract.exports.figures import Estimate
from extract.exports.victims import ATTACKERS, DEFENDERS, Groups


@dataclass(frozen=True, slots=True)
class Option:
    """One claimant's figure for one group of victims, with what a policy may want to know about it.

    `side` is the claimant's own group in the fight (None: neither), `disputed` says that another denied or doubted it,
    `partial` that it counts only some kind of the victims (children, officers); `order` is the place of its last claim
    in the record.
    """

    claimant: str
    estimate: Estimate
    side: str | None = None
    disputed: bool = False
    partial: bool = False
    order: int = 0
    made_on: str = ""
    names: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


Policy = Callable[[Sequence[Option], Groups], Option]


def _size(option: Option) -> tuple[int, int, int]:
    e = option.estimate
    return (e.point, e.best, option.order)


def _lowest(options: Sequence[Option], _: Groups) -> Option:
    return min(options, key=_size)


def _highest(options: Sequence[Option], _: Groups) -> Option:
    return max(options, key=lambda o: (o.estimate.point, o.estimate.best, -o.order))


def _median(options: Sequence[Option], _: Groups) -> Option:
    return sorted(options, key=_size)[(len(options) - 1) // 2]


def _latest(options: Sequence[Option], _: Groups) -> Option:
    return max(options, key=lambda o: (o.made_on, o.order))


def _undisputed(options: Sequence[Option], victims: Groups) -> Option:
    return _lowest([o for o in options if not o.disputed] or options, victims)


def _own_losses(options: Sequence[Option], victims: Groups) -> Option:
    return _lowest([o for o in options if o.side in victims] or options, victims)


def _independent(options: Sequence[Option], victims: Groups) -> Option:
    return _lowest([o for o in options if o.side not in (ATTACKERS, DEFENDERS)] or options, victims)


POLICIES: Final[dict[str, tuple[str, Policy]]] = {
    "conservative": ("the lowest figure, as ACLED does", _lowest),
    "max": ("the highest figure", _highest),
    "median": ("the middle figure, the lower of two", _median),
    "latest": ("the figure that was given last", _latest),
    "undisputed": ("the lowest figure that nobody denies or doubts", _undisputed),
    "own-losses": ("a side's word on its own dead, else the lowest", _own_losses),
    "independent": ("the lowest figure of those who are not a side of the fight", _independent),
}
"""Name -> (what it chooses, how). A further one, "claimant:NAME", prefers whoever has NAME in its name."""


def policy_of(name: str) -> Policy:
    """Gives the policy of a name; raises ConfigError for an unknown one."""
    kind, colon, wanted = name.partition(":")
    if kind == "claimant" and colon and wanted.strip():
        return _preferring(wanted.strip())
    if name not in POLICIES:
        raise ConfigError(f"policy '{name}' is unknown; choose from {', '.join(POLICIES)} or claimant:NAME.")
    return POLICIES[name][1]


def _preferring(wanted: str) -> Policy:
    key = wanted.casefold()

    def choose(options: Sequence[Option], victims: Groups) -> Option:
        liked = [o for o in options if any(key in n.casefold() for n in (o.claimant, *o.names))]
        return _lowest(liked or options, victims)

    return choose
