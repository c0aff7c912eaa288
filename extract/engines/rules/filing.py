"""The country in which a report was filed, by the town that its dateline begins with."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.gazetteer import Gazetteer
from extract.engines.rules.scan import Scan
from extract.engines.rules.segments import behind_dateline

_CITY: Final = 100_000
"""People that a town has from whose name alone its country is told."""
_WORDS: Final = 4
"""Words that the name of a town has at most."""


_FILED: Final = 4.0
"""What the town of a dateline counts for its country."""


def count_filed(scan: Scan, votes: dict[str, float]) -> None:
    """Counts the country in which a report was filed among those that its text speaks of."""
    if (land := filed_in(scan)) is not None:
        votes[land] = votes.get(land, 0.0) + _FILED


def filed_in(scan: Scan) -> str | None:
    """Gives the country of the capital or city that a dateline begins with; None: there is none."""
    head = behind_dateline(scan.text)
    count = sum(1 for start in scan.starts[: _WORDS + 1] if start < head)
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files)) if count else None
    for k in range(min(count, _WORDS), 0, -1):
        site = gazetteer.best(" ".join(scan.words[:k]), scan.votes) if gazetteer is not None else None
        if site is not None and (site.level == "capital" or site.population > _CITY):
            return site.country
    return None
