"""Places that stand with a day at the head of a note, whether a list knows them or not."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from extract.engines.rules.layout.notes import spots
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.gazetteer import Gazetteer

_JOINING: Final = (" ", "-", "'", "’", "/", " '", " ’", " ‘")
"""What stands between the words of one name."""


def leading(finding: Finding, gazetteer: Gazetteer) -> None:
    """Adds the places at the heads of the notes of a text."""
    scan = finding.scan
    for _, start, end, _ in spots(scan.text):
        i, last = bisect_left(scan.starts, start), bisect_left(scan.starts, end)
        names: list[tuple[int, int]] = []
        while i < last:
            j = i + 1
            while j < last and scan.gap(j - 1) in _JOINING:
                j += 1
            names.append((i, j))
            i = j
        land = None
        for k, (i, j) in reversed([*enumerate(names)]):
            tag = scan.tag_at.get(i)
            if tag and (scan.is_country(tag) or tag.word.actors):
                land = land or scan.is_country(tag) or None
                continue
            site = gazetteer.best(" ".join(scan.words[i:j]), finding.votes)
            noun = scan.tag_at.get(j - 1) if j - i > 1 else None
            level = noun.word.classes.get("place", "") if noun else ""
            if level not in ("district", "region"):
                level = _around(gazetteer, " ".join(scan.words[i:j])) if k else "town"
            if site is not None and land is None and (not finding.votes or site.country in finding.votes):
                land = site.country
            finding.add(i, j, "place", None, land, " ".join(scan.words[i:j]), head=level)


def _around(gazetteer: Gazetteer, key: str) -> str:
    """How large an area is that stands behind the place at the head of a note."""
    levels = {x.level for x in gazetteer.find(key)}
    return "region" if "region" in levels else "town" if levels & {"town", "capital"} else "district"
