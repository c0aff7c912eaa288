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


def only_shot(text: str, claims: list[Claim]) -> None:
    """Counts those who "were shot" as killed or wounded where the text goes on to say how many of them died and how
    many did not: "Three guards were shot. One of them was killed and two wounded".
    """
    for c in list(claims):
        if c.kind != "killed" or c.value is None or (c.value.low or 0) < 2 or not _shot(text, c):
            continue
        if any(x.kind == "killed" and x.event is c.event and _of_them(text, x, c) for x in claims):
            claims.remove(c)  # "Two guards were shot. One of them died": the other one lived
            continue
        after = [x for x in claims if x.event is c.event and x.position > c.position and x.value is not None]
        died = next((x for x in after if x.kind == "killed" and x.value and x.value.low), None)
        hurt = next((x for x in after if x.kind == "wounded" and x.value and x.value.low), None)
        if died is None or hurt is None or died.value is None or hurt.value is None:
            continue
        if (died.value.low or 0) + (hurt.value.low or 0) == c.value.low:
            c.kind = "killed_or_wounded"


def _of_them(text: str, part: Claim, whole: Claim) -> bool:
    """Whether a claim right behind another one counts fewer, of those that the other one counts."""
    start, end = part.evidence[0]
    fewer = (
        part.value is not None and whole.value is not None and (part.value.low or 0) < (whole.value.low or 0)
    )
    near = 0 < start - whole.evidence[0][1] < _RIGHT_BEHIND
    words = text[start:end].lower()
    return fewer and near and (" of them" in words or words.startswith(("one dies", "one died", "only one")))


_RIGHT_BEHIND: Final = 120
"""Characters between two sentences of which the second one goes on with the first."""


def _shot(text: str, c: Claim) -> bool:
    """Whether a claim only says of those it counts that they were shot."""
    start, end = c.evidence[0]
    return text[start:end].rstrip(" .,").endswith((" were shot", " shot"))
