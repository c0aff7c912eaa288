"""Towns, quarters and men that bear the name of a group: "Lashkar Gah", "the Amal neighbourhood"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.scan import LOWER
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Finding
    from extract.engines.rules.vocabulary.scan import Scan, Tag


def quarter_of_name(finding: Finding, tag: Tag) -> bool:
    """Adds the quarter of a town, the village or the road that bears the name of a group: "the Amal neighbourhood",
    "the village of Lomba", "Oro – Lomba road"; says whether it is one.
    """
    scan, k = finding.scan, tag.end
    if scan.mode != "mixed" or scan.caps[tag.at] == LOWER or tag.end - tag.at > 2:
        return False
    village = tag.at > 1 and scan.words[tag.at - 1] == "of" and scan.words[tag.at - 2] in _VILLAGES
    if not village and not (scan.near(k) and (scan.words[k] in _QUARTERS or _of_that_name(scan, tag))):
        return False
    if scan.words[k] == "district" and (scan.near(k + 1) and scan.words[k + 1] in _OF_DISTRICTS):
        return False  # "the Taliban district chief"
    name = " ".join(scan.words[tag.at : tag.end])
    return bool(finding.add(tag.at, tag.end, "place", None, None, name, head="town"))


def _of_that_name(scan: Scan, tag: Tag) -> bool:
    """Whether a village or a road bears a name without article: no "Taliban village", "the Taliban town of Oro"."""
    if scan.words[tag.end] in _ROADS:
        return tag.at > 0 and scan.gap(tag.at - 1).strip() in ("-", "–", "—", "--", "/")
    held = scan.near(tag.end + 1) and scan.words[tag.end + 1] in ("of", "near", "in")
    return scan.words[tag.end] in _VILLAGES and not held and scan.words[tag.at - 1] in _LOCATING


_VILLAGES: Final = frozenset(("village", "town", "hamlet", "township", "locality"))
_ROADS: Final = frozenset(("road", "highway", "axis", "route"))
_LOCATING: Final = frozenset(("in", "at", "near", "to", "towards", "around", "attacked", "raided", "shelled"))
PARTS_OF_TOWNS: Final = frozenset(
    (
        "outside",
        "suburb",
        "suburbs",
        "outskirts",
        "neighborhood",
        "neighbourhood",
        "quarter",
        "hamlet",
        "vicinity",
    )
)
"""What of a place, before its name: "in the suburb of X Y, a spokesman said"."""
BANDS: Final = ("armed_group", "militia")
_QUARTERS: Final = frozenset(
    ("quarter", "neighborhood", "neighbourhood", "suburb", "street", "roundabout", "district")
)
_OF_DISTRICTS: Final = frozenset(
    ("governor", "chief", "commander", "leader", "official", "head", "emir", "shadow")
)


def town_of_name(finding: Finding, at: int) -> bool:
    """Adds the town whose name a word for a group begins: "Lashkar Gah"; says whether it is one."""
    scan = finding.scan
    if not scan.near(at + 1) or not scan.named(at) or not scan.named(at + 1):
        return False
    name = " ".join(scan.words[at : at + 2])
    site = Gazetteer.load(tuple(scan.lexicon.place_files)).best(name, finding.votes)
    return site is not None and bool(finding.add(at, at + 2, "place", None, site.country, name, head="town"))


_RANKS: Final = listed("before_full_names") | {
    "leader",
    "emir",
    "amir",
    "militant",
    "cleric",
    "financier",
    "operative",
}


def man_of_rank(finding: Finding, tag: Tag) -> bool:
    """Adds the man whose name a group bears, with his rank before it: "senior commander Abu Lomba"."""
    scan = finding.scan
    if scan.words[tag.at] != "abu" or tag.end - tag.at != 2 or not scan.near(tag.at):
        return False
    key = "person:" + " ".join(scan.words[tag.at : tag.end])
    ranked = tag.at > 0 and scan.words[tag.at - 1] in _RANKS
    return ranked and bool(finding.add(tag.at, tag.end, "person", "person", None, key))


def ends_town(scan: Scan, k: int) -> bool:
    """Says whether a surname told before ends the name of a known town: "Jaime Paz" and "La Paz"."""
    if k < 1 or not scan.near(k) or scan.words[k - 1] not in _OPENING_TOWNS:
        return False
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files))
    return bool(gazetteer.find(f"{scan.words[k - 1]} {scan.words[k]}"))


_OPENING_TOWNS: Final = listed("opening_towns")
