"""Finds units of armed groups by name: "the Juan Perla mobile column of the X", "the X's Juan Perla urban front"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.scan import EVERYDAY, LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import DET, PREP, listed
from extract.text.patterns import lazy

_HEADS: Final = listed("group_unit_heads")
_KINDS: Final = listed("group_unit_kinds")
"""Words between the name of a unit and its noun: "mobile", "urban"."""
_REBELLING: Final = frozenset(("liberation", "revolutionary", "resistance"))
_SMALL: Final = DET | PREP
_OF: Final = lazy(r"(?: of| from|,)(?: the)? \Z")
_ORDINAL: Final = lazy(r"\d{1,3}(?:st|nd|rd|th|d)?")
_LONGEST: Final = 4
"""Words that the name of a unit may have."""


def find_group_units(finding: Finding) -> None:
    """Adds the units with a name whose group stands right beside them."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    _find_branches(finding)
    for k in scan.where(_HEADS):
        i = head = _behind_name(scan, k)
        while i > 0 and head - i < _LONGEST and scan.near(i) and _part(finding, i - 1):
            i -= 1
        while i < head and scan.initial(i) and (scan.words[i] in scan.common or scan.words[i] in _SMALL):
            i += 1  # "A column of X vehicles"
        if i < head and finding.free(i, k + 1) and _of_group(finding, i, k):
            finding.add(i, k + 1, "force", "armed_group", None, "unit:" + " ".join(scan.words[i : k + 1]))


def _find_branches(finding: Finding) -> None:
    """Adds what a group calls itself in one land: "the Lorwa Province of the X", "the Lomba branch of the X"; without a
    capital it is the group.
    """
    scan = finding.scan
    for k in scan.where(_BRANCHES):
        i = k
        while i > 0 and k - i < _LONGEST and scan.near(i) and _named_area(scan, i - 1):
            i -= 1
        at = next((n for n in range(k + 1, min(k + 4, len(scan.words))) if _armed(finding, n)), 0)
        # "In Lorwa province, X fighters": a comma parts a place from those who came there.
        if i == k or not at or scan.text[scan.ends[k] : scan.starts[at]] not in _OF_IT:
            continue
        tag = scan.cover[at]
        actor = scan.actor(tag, finding.votes) if tag is not None and tag.word.actors else None
        if tag is None or actor is None or tag.at != at or not finding.free(i, tag.end):
            continue
        if scan.caps[k] == LOWER:
            finding.add(i, tag.end, "force", actor.type, actor.country, actor.key, name=actor.name)
        else:
            key = "branch:" + " ".join(scan.words[i : tag.end])
            finding.add(i, tag.end, "force", actor.type, actor.country, key)


_OF_IT: Final = (" of ", " of the ")
_BRANCHES: Final = frozenset(("province", "chapter", "branch", "wilayat", "wilayah", "affiliate"))


def _named_area(scan: Scan, k: int) -> bool:
    """Whether word k names an area, or is the second part of such a name: "Aden-Abyan"."""
    tag = scan.cover[k]
    plain = tag is None or not (tag.word.actors or tag.word.demonym or tag.word.classes.keys() - {"place"})
    return scan.caps[k] != LOWER and scan.words[k].isalpha() and plain


def _behind_name(scan: Scan, k: int) -> int:
    """Where the words end that name the unit whose noun stands at k."""
    while k > 0 and scan.near(k) and scan.words[k - 1] in _KINDS:
        k -= 1
    return k


def _part(finding: Finding, k: int) -> bool:
    """Whether word k may be one of the name of a unit."""
    scan = finding.scan
    tag = scan.cover[k]
    plain = tag is None or not (tag.word.actors or tag.word.country or tag.word.demonym)
    numbered = _ORDINAL.fullmatch(scan.words[k]) is not None  # "the X's 36th Front"
    word = scan.caps[k] != LOWER and scan.words[k].isalpha()
    return (word or numbered) and not finding.taken[k] and plain


def _of_group(finding: Finding, i: int, k: int) -> bool:
    """Whether an armed group owns the unit at words [i, k]: "of the X" behind it, "the X's" or "X's" before it."""
    scan = finding.scan
    for at in range(k + 1, min(k + 4, len(scan.words))):
        if _armed(finding, at):
            return _OF.match(scan.text[scan.ends[k] : scan.starts[at]]) is not None
    at = i - 1 - (i > 1 and scan.words[i - 1] == "s")
    return at >= 0 and _armed(finding, at) and scan.text[scan.ends[at] : scan.starts[i]] in _OWNED


_OWNED: Final = (" ", "'s ", "’s ", "' ", "’ ")


def _armed(finding: Finding, k: int) -> bool:
    """Whether word k names a group: one that is known, or letters that no list has."""
    scan = finding.scan
    tag = scan.cover[k]
    if (
        scan.caps[k] != LOWER
        and scan.words[k] in EVERYDAY
        and not _REBELLING.isdisjoint(scan.words[k : k + 6])
    ):
        return True  # "the mobile column of the Resistance Army of Lombia"
    if tag is None:
        letters = scan.caps[k] == UPPER and scan.words[k].isalpha() and 2 < len(scan.words[k]) < 7
        return letters and not finding.taken[k] and scan.words[k] not in scan.common
    actor = scan.actor(tag, finding.votes) if tag.word.actors else None
    return actor is not None and actor.type in ("armed_group", "militia")


def of_land(scan: Scan, i: int) -> bool:
    """Whether the division whose name begins at word i is one of a land and of no army: "in" or "in the" stands before
    it, or before the town that it follows, "in Lomba, Oro Division"; or one of a company.
    """
    if _of_company(scan, i) or _of_station(scan, i):
        return True
    k = i - 1 if i and scan.words[i - 1] != "the" else i - 2
    if k > 0 and scan.gap(k) == ", " and scan.caps[k] != LOWER:
        k -= 1 + (scan.near(k) and scan.caps[k - 1] != LOWER)
        return k >= 0 and scan.words[k] in ("in", "at", "near") and scan.near(k + 1)
    return k >= 0 and scan.words[k] == "in" and scan.near(k + 1)


def _of_station(scan: Scan, i: int) -> bool:
    """Whether the division whose name begins at word i is that of a police station: "the C-Division police station"."""
    k = next((n for n in range(i, min(i + 4, len(scan.words))) if scan.words[n] == "division"), -1)
    behind = scan.words[k + 1 : k + 5] if k >= 0 else []
    return any(behind[n : n + 2] == ["police", "station"] for n in (0, 1, 2))


_COMPANIES: Final = listed("body_names")


def _of_company(scan: Scan, i: int) -> bool:
    """Whether the division whose name begins at word i is a part of a company: "Motors Division of X Corporation"."""
    k = next((n for n in range(i, min(i + 6, len(scan.words))) if scan.words[n] == "division"), -1)
    if k < 0 or scan.words[k + 1 : k + 2] != ["of"]:
        return False
    for n in range(k + 2, min(k + 7, len(scan.words))):
        if scan.caps[n] == LOWER or not scan.near(n):
            return False
        if scan.words[n] in _COMPANIES:
            return True
    return False
