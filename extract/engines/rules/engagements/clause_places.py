"""The places that the clauses of one sentence name, and whether they are others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.talks import spoken_at
from extract.engines.rules.scenes.where import same_place
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence


def other_places(mine: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> bool:
    return all(same_place(x, y) == 2 for x in mine for y in theirs)


TOWNS: Final = ("town", "site")


def places_in(
    a: Analysis, s: Sentence, start: int, end: int, heads: tuple[str, ...] = ()
) -> list[dict[str, Any]]:
    """The places named between two offsets, each by itself; countries are none, nor places that forces are of.

    `heads`: the kinds that are asked for; empty: all.
    """
    from extract.engines.rules.places.places import resolve_place

    quiet = [(v.start, v.end) for scope in s.scopes for v in scope.voices]
    quiet += [
        (c.start, c.mentions[-1].start)
        for c in s.chunks
        if len(c.mentions) > 1
        and c.mentions[-1].kind == "generic"  # "three Gomala policemen were killed"
        and c.head not in _SETTLED  # "four died in Lomba community"
    ]
    found = [
        resolve_place([m], a.places)
        for m in s.mentions
        if m.kind == "place"
        and (m.head in heads if heads else m.head != "country")
        and start <= m.start < end
        and not any(x <= m.start < y for x, y in quiet)
        and not _FROM.search(a.masked, max(start, m.start - 30), m.start)
        and not _IN_OFFICE.search(a.masked, max(start, m.start - 50), m.start)
        and not spoken_at(a.masked, m.start)
    ]
    return [x for x in found if x is not None and x["name"]]


_SETTLED: Final = frozenset(("community", "communities"))
_FROM: Final = lazy(r"(?<!km)(?<!metres)(?<!meters)(?<!miles)(?<!away) from (?:the )?(?:[a-z]+ of )?\Z")
"""Before where somebody came, and no deed was done; what lies "six miles from Lomba" is at Lomba."""
_IN_OFFICE: Final = lazy(
    r"(?i)\b(?:governor|mayor|chief|head|commissioner|commander|commandant|superintendent|prosecutor|bishop|administrator"
    r"|prefect|director|chairman|judge|magistrate|emir|sheriff|councill?or|lawmaker|senator|secretary) of(?: the)?"
    r"(?: (?:north|south|east|west|central)\w{0,4})?(?: (?:city|town|district|province) of)? \Z"
)
"""Before the place that an officer has charge of: "the governor of Lomba was killed"."""
