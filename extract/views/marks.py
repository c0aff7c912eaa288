"""Where a record's items stand in its text: one flat row of segments that no two of which overlap.

Evidence of several claims overlaps, and names stand inside evidence. Cut at every boundary, the text becomes a row of
segments, each knowing all that it is part of; every view that marks text draws them in order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.records import Claim, Evidence, Record


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch `[start, end)` of the text, in code points, and what it is part of; ids in the record's order."""

    start: int
    end: int
    actor: str | None = None
    figures: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    engagements: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Says whether nothing of the record stands here."""
        return not (self.actor or self.figures or self.claims or self.engagements)


def segments(record: Record) -> list[Segment]:
    """Cuts the whole text of a record into segments, in order and without gaps."""
    opens: dict[int, list[tuple[str, str]]] = defaultdict(list)
    closes: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for start, end, role, owner in _spans(record):
        opens[start].append((role, owner))
        closes[end].append((role, owner))
    length = len(record.document.text)
    cuts = sorted({0, length, *opens, *closes})
    under_way: dict[tuple[str, str], int] = {}
    result = []
    for start, end in pairwise(cuts):
        for item in closes[start]:
            under_way[item] -= 1
            if not under_way[item]:
                del under_way[item]
        for item in opens[start]:
            under_way[item] = under_way.get(item, 0) + 1
        result.append(_segment(start, end, under_way))
    return result


def _segment(start: int, end: int, under_way: dict[tuple[str, str], int]) -> Segment:
    found: dict[str, list[str]] = {"actor": [], "figure": [], "claim": [], "engagement": []}
    for role, owner in under_way:
        found[role].append(owner)
    return Segment(
        start,
        end,
        found["actor"][0] if found["actor"] else None,
        tuple(found["figure"]),
        tuple(found["claim"]),
        tuple(found["engagement"]),
    )


def _spans(record: Record) -> Iterator[tuple[int, int, str, str]]:
    for engagement in record.engagements:
        for e in engagement.evidence:
            yield e.start, e.end, "engagement", engagement.id
    for claim in record.claims:
        for e in claim.evidence:
            yield e.start, e.end, "claim", claim.id
            figure = figure_span(claim, e)
            if figure:
                yield *figure, "figure", claim.id
    for start, end, actor in mentions(record):
        yield start, end, "actor", actor


def figure_span(claim: Claim, evidence: Evidence) -> tuple[int, int] | None:
    """Finds a claim's figure in one of its quotes: its span in the document's text, or None where it is not there."""
    words = claim.value.text if claim.value else None
    if not words:
        return None
    # "7" must not be found in "17"; a figure glued to a letter ("7k") is still better than none.
    whole = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", evidence.quote)
    at = whole.start() if whole else evidence.quote.find(words)
    return (evidence.start + at, evidence.start + at + len(words)) if at >= 0 else None


def mentions(record: Record) -> Iterator[tuple[int, int, str]]:
    """Yields (start, end, actor id) of every mention in the text, in order; of nested names the longest."""
    owner: dict[str, str] = {}
    for actor in record.actors:
        for mention in actor.mentions:
            owner.setdefault(mention, actor.id)
    if not owner:
        return
    longest_first = sorted(owner, key=lambda m: (-len(m), m))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(m) for m in longest_first)})(?!\w)")
    for hit in pattern.finditer(record.document.text):
        yield hit.start(), hit.end(), owner[hit.group()]
