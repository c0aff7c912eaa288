"""Gives a quotation the comma back behind which its speaker is told: "nine men died" | Board head Ana Ruz said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.tellers import PERSONS
from extract.engines.rules.vocabulary.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

CLOSED: Final = frozenset(('" ', "” "))
"""What stands between the last word of a quotation without a mark and the word behind it."""
_NAMING: Final = wordset(
    "NN NNS NAME KNOWN MEDIA RANK FORCE DEM COUNTRY NUMW PERP the a an another one his its their he she it they of for "
    "in al"
)
_SHORTEST: Final = 4
"""So many words at least has a quotation that says something."""
_FAR: Final = 9


def quoted_before(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Gives for words (by their number) the comma before them."""
    found: dict[int, str] = {}
    opened = 0
    for i in range(1, len(kinds)):
        gap = scan.gap(i - 1)
        if gap in CLOSED and i - opened >= _SHORTEST and _speaks(scan, kinds, i):
            found[i] = ","
        if '"' in gap or "“" in gap or "”" in gap or "\n" in gap:
            opened = i
    return found


def _speaks(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether words that name somebody stand from word i up to a verb of saying."""
    for k in range(i, min(len(kinds), i + _FAR)):
        if k > i and scan.gap(k - 1) not in (" ", "-", "'", "’"):
            return False
        if kinds[k] == "SAY" and k > i:
            return True
        if kinds[k] not in _NAMING and scan.words[k] not in _NAMING and scan.words[k] not in PERSONS:
            return False
    return False
