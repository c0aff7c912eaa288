"""Tells deeds of two parties on two lots of victims, with no word of where the second was: "gunmen killed seven clerks,
as troops shot dead nine people at a checkpoint".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence

_LINKS: Final = ("as", "while")
_HARM: Final = ("kill", "wound")


def by_others(a: Analysis, s: Sentence, i: int, k: int) -> bool:
    """Whether others than those who killed before the chunk at `k` killed others behind it, and neither the other."""
    if s.chunks[k].head not in _LINKS:
        return False
    first, second = _deed(a, s, i, k), _deed(a, s, k, len(s.chunks))
    if first is None or second is None:
        return False
    return first[0].isdisjoint(second[0] | second[1]) and second[0].isdisjoint(first[1])


def _deed(a: Analysis, s: Sentence, i: int, k: int) -> tuple[set[str], set[str]] | None:
    """Who killed or hurt, and whom, by the first verb from `i` to `k` that counts them; None: nobody is named."""
    for v in s.verbs:
        c = s.chunks[v]
        if not i <= v < k or c.voice != "active" or c.cls not in _HARM or c.neg or not c.subject:
            continue
        if not any(x.people and x.verb == v and x.value.low for x in s.losses):
            continue
        doers = _named(a, s, c.subject)
        return (doers, _named(a, s, c.object)) if doers else None
    return None


def _named(a: Analysis, s: Sentence, group: list[int]) -> set[str]:
    """The parties that noun groups name; a common noun of civilians stands for those of its own words."""
    found: set[str] = set()
    for i in group:
        for m in s.chunks[i].mentions:
            if m.kind in ("force", "generic") and (actor := a.index.of(m)) is not None:
                found.add(m.head.lower() if m.type == "civilians" else actor)
    return found
