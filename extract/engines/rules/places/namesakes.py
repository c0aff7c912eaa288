"""Towns and quarters that bear the name of a group: "Lashkar Gah", "the Amal neighbourhood"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.scan import LOWER

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Finding
    from extract.engines.rules.vocabulary.scan import Tag


def quarter_of_name(finding: Finding, tag: Tag) -> bool:
    """Adds the quarter of a town that bears the name of a group: "the Amal neighbourhood"; says whether it is one."""
    scan, k = finding.scan, tag.end
    if (
        not scan.near(k)
        or scan.mode != "mixed"
        or scan.caps[tag.at] == LOWER
        or scan.words[k] not in _QUARTERS
    ):
        return False
    if scan.words[k] == "district" and (scan.near(k + 1) and scan.words[k + 1] in _OF_DISTRICTS):
        return False  # "the Taliban district chief"
    name = " ".join(scan.words[tag.at : tag.end])
    return bool(finding.add(tag.at, tag.end, "place", None, None, name, head="town"))


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
