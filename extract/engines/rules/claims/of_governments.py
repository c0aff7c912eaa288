"""Gives to its army what a government is told to have lost: "the Lomban government lost 12 men", "the ministry put its
losses at nine dead". A government speaks and an army fights (codebook, section 2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.voices.speakers import Claim, Sides

_HURT: Final = ("killed", "wounded", "missing", "captured", "killed_or_wounded")
_LOST: Final = listed("men_of_armies") | listed("lost_by_governments")
"""Nouns of those whom a government loses by fighting, of losses, and of the government itself."""


def to_armies(a: Analysis, claims: list[Claim], sides: dict[int, Sides]) -> None:
    """Puts the army of its country in the place of a government whose losses in a fight are told."""
    for c in claims:
        whose = c.subject
        if c.kind not in _HURT or whose is None or not a.index.governs(whose):
            continue
        if c.value is None or not c.value.low:
            continue  # "no losses": nobody is known to have fought
        words = (c.subject_text or "").lower().split()
        if words and words[-1] not in _LOST:
            continue  # "two government officials"
        country = a.index.country_of(whose) or a.index.context.main
        army = a.army(country, c.evidence[0][0]) if country else None
        if army is None:
            continue
        c.subject = army
        s = sides[c.event.order]
        for side in (s.attackers, s.defenders):
            if whose in side:
                side[:] = list(dict.fromkeys(army if x == whose else x for x in side))
