"""Finds what a name at the head of a sentence is said to be, in a text that lost its commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.tellers import PERSONS, STOPS, in_name
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

_NAMED: Final = wordset("NAME KNOWN")
_FINITE: Final = wordset("SAY VED VPAST VB AUX VN was were is are has have had")
_PREPOSITIONS: Final = wordset("PREP in on at of to by with for from near against into over under between")
_RELATIVE: Final = wordset("that which who whom where when while if because as but")
_SAYING: Final = wordset("SAY")
_TIMES: Final = wordset("day week month year few couple series number total")
_JOINTS: Final = wordset("al el ul bin ibn abu abd der de van")
_ARTICLES: Final = wordset("a an the another")
_FAR: Final = 14


def apposed(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks what stands between a name at the head of a sentence and its verb: "SANA | A STATE AGENCY | SAID"."""
    found: dict[int, str] = {}
    for i in range(len(kinds)):
        if i and STOPS.isdisjoint(scan.gap(i - 1)):
            continue
        end = _name_ends(scan, kinds, i)
        if not end or scan.caps[end] != LOWER:
            continue
        if not (scan.words[end] in _ARTICLES or scan.words[end] in PERSONS or kinds[end] == "RANK"):
            continue
        if end + 1 < len(kinds) and scan.words[end + 1] in _TIMES:
            continue
        person = end - i > 1 and all(kinds[k] == "NAME" or in_name(scan, kinds, k) for k in range(i, end))
        verb = _verb_behind(scan, kinds, end, person=person)
        if verb and (person or not _titled(scan, kinds, end, verb)):
            found[end] = found[verb] = ","
    return found


def _titled(scan: Scan, kinds: list[str], end: int, verb: int) -> bool:
    """Whether a body's name is followed by an office and who holds it, if he is named: "NGF head Rami Odeh | said"."""
    if kinds[end] != "RANK" and scan.words[end] not in PERSONS:
        return False
    told = verb - (kinds[verb - 1] in ("ADV", "LY") or scan.words[verb - 1] in ("also", "later"))
    return all(kinds[k] in ("RANK", "NAME") or in_name(scan, kinds, k) for k in range(end + 1, told))


def _name_ends(scan: Scan, kinds: list[str], i: int) -> int:
    """Gives the word behind a name that a sentence begins with; 0: it begins with none."""
    k = i + (i < len(kinds) and scan.words[i] == "the")
    start = k
    while k < len(kinds) - 1 and kinds[k] == "RANK":
        k += 1
    named = k
    while k < len(kinds) - 1:
        tag = scan.tag_at.get(k)
        if tag is not None and tag.word.actors:
            k = named = tag.end
        elif kinds[k] in _NAMED or in_name(scan, kinds, k):
            k += 1
            if k - start > 1 and scan.words[k - 1] not in _JOINTS:
                named = k
        else:
            break
        if not STOPS.isdisjoint(scan.gap(k - 1)):
            return 0
    return named if named > start and named < len(kinds) - 2 and named - start < 8 else 0


def _verb_behind(scan: Scan, kinds: list[str], end: int, *, person: bool) -> int:
    """Gives the verb of saying behind what a name is said to be, or what was done to a person; 0: another clause
    begins first.
    """
    for k in range(end + 1, min(len(kinds), end + _FAR)):
        if not STOPS.isdisjoint(scan.gap(k - 1)) or kinds[k] in _RELATIVE:
            return 0
        if (
            kinds[k] in _SAYING
            or scan.words[k] == "says"
            or (person and kinds[k] in ("was", "were", "has", "had"))
        ):
            return k if k > end + 1 else 0
        following = kinds[k + 1] if k + 1 < len(kinds) else ""
        reduced = kinds[k] == "VED" and (following in _PREPOSITIONS or following == "as")
        joined = scan.gap(k - 1) == "-" or scan.gap(k) == "-"
        if kinds[k] in _FINITE and kinds[k] != "VN" and not reduced and not joined:
            return 0
    return 0
