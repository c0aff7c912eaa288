"""Finds clans and peoples that bear arms against each other: "Hawadle clan militia", "Tiv and Jukun ethnic militias",
and the people before "and" whose noun stands behind the second: "Dinka and Nuer pastoralists".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.words import DET, PREP

_KINDS: Final = wordset("clan sub-clan subclan communal ethnic tribal sub-clans clans")
_BANDS: Final = wordset("militia militias militiamen militiaman tribesmen fighters warriors gunmen")
_FOLK: Final = wordset(
    "pastoralists herders herdsmen communities youths youth farmers nomads tribesmen clans tribes ethnic"
)
_SMALL: Final = DET | PREP


def find_clans(finding: Finding) -> None:
    """Adds the armed bands of clans and peoples, and the peoples coupled with others."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for k in scan.where(_KINDS):
        if k + 1 < len(scan.words) and scan.near(k + 1) and scan.words[k + 1] in _BANDS:
            _band(finding, k)
    for k in scan.where(_FOLK):
        if scan.caps[k] == LOWER:
            _coupled_folk(finding, k)


def _band(finding: Finding, k: int) -> None:
    """Adds the names before "clan militia" at `k`, one or two."""
    scan = finding.scan
    noun = k - 1 if k and scan.words[k - 1] == "sub" and scan.gap(k - 1) in "- " else k
    first = _name_before(scan, noun)
    if first == noun:
        return
    if first > 1 and scan.words[first - 1] == "and" and scan.near(first) and scan.near(first - 1):
        other = _name_before(scan, first - 1)
        if other < first - 1 and finding.free(other, first - 1):
            key = "group:" + " ".join(scan.words[other : first - 1])
            finding.add(other, first - 1, "force", "militia", None, key)
    if finding.free(first, k + 2):
        finding.add(first, k + 2, "force", "militia", None, "group:" + " ".join(scan.words[first:noun]))


def _name_before(scan: Scan, k: int) -> int:
    """Where the capitalised words begin that end before word `k`, at most two, each with those that hyphens join to
    it ("Orvan-Habar Lodu"); `k` where there are none.
    """
    i, count = k, 0
    while i > 0 and scan.near(i) and scan.caps[i - 1] != LOWER:
        word, joined = scan.words[i - 1], i < k and scan.gap(i - 1) == "-"
        count += not joined
        if count > _LONGEST or word in _SMALL or word in scan.common or not word.isalpha():
            break
        i -= 1
    return i


_LONGEST: Final = 2


def _coupled_folk(finding: Finding, k: int) -> None:
    """Adds two peoples that share a noun and fight each other: "Dinka and Nuer pastoralists clashed"."""
    scan = finding.scan
    i = _name_before(scan, k)
    if i == k or i < 2 or scan.words[i - 1] != "and" or not (scan.near(i) and scan.near(i - 1)):
        return
    first = _name_before(scan, i - 1)
    if first == i - 1 or not (finding.free(first, i - 1) and finding.free(i, k + 1)):
        return
    behind = scan.words[k + 1] if k + 1 < len(scan.words) else ""
    between = scan.words[max(0, first - _BEFORE) : first]
    if behind in _FOUGHT or (between[-1:] == ["between"] and not _FIGHTS.isdisjoint(between)):
        for x, y, end in ((first, i - 1, i - 1), (i, k, k + 1)):
            finding.add(x, end, "force", "militia", None, "group:" + " ".join(scan.words[x:y]))


_BEFORE: Final = 4
_FOUGHT: Final = frozenset(("clashed", "fought", "clash", "battled"))
_FIGHTS: Final = frozenset(
    ("clashes", "clash", "fighting", "fight", "violence", "battle", "battles", "fights")
)
