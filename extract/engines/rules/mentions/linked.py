"""Fighters called after those to whom they are linked, or what they bear: "al-Qaeda-linked militants"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.scan import Tag


def linked_to(finding: Finding, i: int) -> int | None:
    """Finds the first word of "al-Qaeda-linked" before word i; None: it is not there."""
    scan = finding.scan
    if i < 2 or scan.words[i - 1] not in ("linked", "affiliated", "aligned", "inspired", "allied", "backed"):
        return None
    cover = scan.cover[i - 2]
    if (
        cover is None
        or cover.end != i - 1
        or not (cover.word.actors or cover.word.country or cover.word.demonym)
    ):
        return None
    return cover.at


def linked_forces(finding: Finding, tag: Tag) -> bool:
    """Makes "al-Qaeda-linked forces" and "Ruritania-backed forces" fighters of their own, and no army."""
    scan = finding.scan
    if scan.words[tag.end - 1] not in ("forces", "force", "troops", "units"):
        return False
    first = linked_to(finding, tag.at)
    over = scan.cover[first] if first is not None else None
    if first is None or over is None:
        return False
    of_land = scan.words[tag.at - 1] in ("backed", "allied", "aligned") and bool(
        over.word.demonym or over.word.country
    )
    if not of_land and not any(known.type in _BANDS for known, _, _ in over.word.actors):
        return False
    # The name of the band may be a mention already; the rest is called after it all the same.
    begin = first if finding.free(first, tag.end) else tag.at
    name = scan.slice(first, tag.end)
    key = "perp:" + " ".join(scan.words[first : tag.end])
    finding.add(begin, tag.end, "generic", "militia" if of_land else "armed_group", None, key, name=name)
    return True


def armed_people(finding: Finding, tag: Tag) -> bool:
    """Makes "people armed with sticks" those who attack or fight, of whom nothing else is known."""
    scan = finding.scan
    if scan.words[tag.end : tag.end + 2] != ["armed", "with"] or scan.words[tag.at] not in _WHOEVER:
        return False
    finding.add(tag.at, tag.end, "generic", "unidentified", None, "perp:armed people")
    return True


_WHOEVER: Final = ("people", "persons", "individuals", "youths", "men")
_BANDS: Final = ("armed_group", "militia")
