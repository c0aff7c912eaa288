"""The country in which a report was filed, by its dateline, or of which it speaks, by the places that it names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import Final

from extract.engines.rules.layout.segments import behind_dateline, passed_on_at
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.scan import Scan

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
    head, written = behind_dateline(scan.text), passed_on_at(scan.text)
    first = bisect_left(scan.starts, written) if written else 0
    count = sum(1 for start in scan.starts[first : first + _WORDS + 1] if start < head)
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files)) if count else None
    for k in range(min(count, _WORDS), 0, -1):
        named = " ".join(scan.words[first : first + k])
        site = gazetteer.best(named, scan.votes) if gazetteer is not None else None
        if site is not None and (site.level == "capital" or site.population > _CITY):
            return site.country
    return None


_LOOKED_AT: Final = 300
"""Words of a text that are looked up as places where only these can tell the country."""
_LEAST: Final = 5
"""Letters of a name that is looked up."""
_TELLING: Final = 2
"""Times from which on places of one country, and of no other, tell that a text speaks of it."""
_MOST: Final = 0.6
_NOTE: Final = 130
"""More words than a note of one incident has."""


def count_lands(scan: Scan, votes: dict[str, float]) -> None:
    """Counts the country in which places lie where it alone can tell what an acronym stands for."""
    open_ = (
        t
        for t in scan.tags
        if t.word.actors
        and scan.actor(t, votes) is None
        and any(scan.case_fits(case, t.word, t.at) for _, case, _ in t.word.actors)
    )
    if next(open_, None) is None:
        return
    named: dict[str, int] = defaultdict(int)
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files))
    for i, word in enumerate(scan.words[:_LOOKED_AT]):
        if scan.named(i) and scan.cover[i] is None:
            two = scan.near(i + 1) and scan.named(i + 1) and scan.cover[i + 1] is None
            sites = gazetteer.find(f"{word} {scan.words[i + 1]}") if two else []  # "Port Lomba"
            lands = {site.country for site in sites or (gazetteer.find(word) if len(word) >= _LEAST else ())}
            if len(lands) == 1:
                named[lands.pop()] += 1
    land = max(named, key=lambda c: (named[c], c), default="")
    alone = len(named) == 1 and len(scan.words) <= _NOTE  # a note that names one town
    if land and (alone or named[land] >= max(_TELLING, _MOST * sum(named.values()))):
        votes[land] = votes.get(land, 0.0) + 1.0
