"""Of whom another source's count of the dead is: of those whom the count nearest to it names.

"Rebels killed 47 villagers … two soldiers died on the road … the mission counted 52 dead": 52 is another count of the
villagers, and none of the soldiers who were spoken of last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.claims.claims import Claim, Sides

_UNSAID: Final = frozenset(
    ("dead", "bodies", "toll", "deaths", "victims", "names", "skeletons", "fatalities", "killed", "corpses")
)
_NEAR: Final = 2.0
"""So many times as many are no other count of the same dead."""


def settle_rivals(claims: list[Claim], sides: dict[int, Sides]) -> None:
    """Gives counts of the dead that name nobody the subject of the count before them that is nearest to theirs."""
    told: dict[int, list[Claim]] = {}
    for c in claims:
        if c.kind != "killed" or c.value is None or c.stance != "asserts":
            continue
        low = c.value.low or c.value.high or 0
        before = told.setdefault(c.event.order, [])
        camps = sides[c.event.order]
        party = c.claimant in (*camps.attackers, *camps.defenders)  # which counts its own or its foes
        if low > 1 and _unsaid(c) and c.claimant_text is not None and not party:
            rivals = [
                (max(low, n) / min(low, n), k, x)
                for k, x in enumerate(before)
                if (n := _count(x)) > 1 and (c.side is None or x.side == c.side)
            ]
            if len({x.subject for _, _, x in rivals}) > 1:
                ratio, _, nearest = min(rivals, key=lambda x: (x[0], -x[1]))
                if ratio <= _NEAR:
                    c.subject, c.side = nearest.subject, nearest.side
        elif not _unsaid(c) and c.subject is not None:
            before.append(c)


def _count(c: Claim) -> int:
    return (c.value.low or c.value.high or 0) if c.value is not None else 0


def _unsaid(c: Claim) -> bool:
    return not c.subject_text or c.subject_text.split()[-1].lower() in _UNSAID
