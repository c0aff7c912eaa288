"""Places that open a sentence and run on into those who act there: "In Lorwa gunmen raided a farm"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.words import AREAS
from extract.text.patterns import lazy

_AT: Final = frozenset(("in", "near", "at", "around", "outside", "inside"))
_BEARINGS: Final = frozenset(
    (
        "nearby",
        "neighbouring",
        "neighboring",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "remote",
    )
)
_PAST: Final = wordset(
    "shot fought blew threw took hit burnt slew stole broke held beat set laid cut hurt overran"
)
"""Past forms without "-ed" of what fighters do."""
_OPENS: Final = lazy(
    r"(?:\A|[\n.!?”\"]\s{0,2})"
    r"(?:(?:Also|Meanwhile|Elsewhere|Earlier|Later|Separately|And|But|On \w+day|On the same day)"
    r",? )?$"
)


def behind_place(scan: Scan, i: int, k: int) -> bool:
    """Whether the words before the noun at k name a place with which a sentence opens, and no group: "In Lorwa gunmen
    raided a farm", "in the northern province of Lorwa rebels killed two".
    """
    if i < 1 or (scan.caps[i - 1] != LOWER and scan.words[i - 1] not in _AT):
        return False
    if i > 1 and scan.words[i - 1] == "of" and scan.words[i - 2] in AREAS and scan.caps[i - 2] == LOWER:
        return True
    at = i - 1
    while at and scan.caps[at] == LOWER and (scan.words[at] in _BEARINGS or scan.words[at] == "the"):
        at -= 1
    acts = scan.words[k + 1] if k + 1 < len(scan.words) and scan.gap(k) == " " else ""
    if scan.words[at] not in _AT or not (acts.endswith("ed") or acts in _PAST):
        return False
    return (
        scan.initial(at)
        or _OPENS.search(scan.text, max(0, scan.starts[at] - 40), scan.starts[at]) is not None
    )
