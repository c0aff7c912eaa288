"""Names that bands make of ordinary words: "Red Falcons", "Tiger Guard", "the Sons of the Valley"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.common_words import is_known
from extract.engines.rules.vocabulary.scan import APOSTROPHES, CAPITAL, LOWER
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Finding
    from extract.engines.rules.vocabulary.scan import Scan

_LITTLE: Final = w.DET | w.PREP | w.CONJ | w.REL | w.PRON | w.AUX | w.NEG | w.ADV | {*ALL_MONTHS, *WEEKDAYS}
_CLASSES: Final = frozenset(("civ", "ext", "place", "perp", "force"))
"""Classes of words that such names have beside plain ones: "Men", "River", "Guard"."""
_NO_HEADS: Final = listed("no_group_heads")
_EMBLEMS: Final = listed("emblems")
_OF: Final = (["of", "the"], ["of"], ["for", "the"], ["for"])
_SITES: Final = frozenset(("base", "camp", "cape", "fort", "hotel", "lake", "mount", "port"))
"""With what names of places begin."""
_LONGEST: Final = 4


def end_of(finding: Finding, k: int, common: frozenset[str]) -> int:
    """Where the name of ordinary words ends that begins at word k; 0 where none does."""
    scan = finding.scan
    if (
        scan.words[k] in _SITES
        or not _part(finding, k)
        or (k and scan.gap(k - 1) == " " and scan.caps[k - 1] != LOWER)
    ):
        return 0
    if scan.initial(k) and is_known(scan.words[k], common) and scan.words[k] not in _EMBLEMS:
        return 0  # "Six Lomba activists": any word has a capital there
    head = j = _run(finding, k)
    many = scan.words[j - 1].endswith(("s", "men"))
    if many and not scan.initial(k) and j - k < 3:
        while (at := _linked(finding, j)) and j - k < 2 * _LONGEST:
            j = _run(finding, at)  # "the Sons of the Valley"
    if _linked(finding, j):
        return 0
    if j - k < 2 or (j < len(scan.words) and scan.gap(j - 1) in (" ", "-") and scan.caps[j] != LOWER):
        return 0  # a headline, or a longer name
    own = j + scan.possessive(j)
    if own < len(scan.words) and scan.gap(j - 1)[:1] in APOSTROPHES and scan.caps[own] != LOWER:
        return 0  # "the Lomba Workers' Party"
    known = [is_known(scan.words[n], common) for n in range(k, j)]
    tag = scan.cover[head - 1]
    spot = tag is not None and "place" in tag.word.classes
    told = any(known) and not spot and scan.words[head - 1] not in _NO_HEADS
    return j if told else 0


def _linked(finding: Finding, j: int) -> int:
    """The word at which a name goes on behind "of the" at word j; 0 where it does not."""
    scan = finding.scan
    for link in _OF:
        at = j + len(link)
        if scan.words[j:at] == link and scan.near(j) and at < len(scan.words) and _part(finding, at):
            return at
    return 0


def _run(finding: Finding, k: int) -> int:
    """Where the words with capitals end that begin at word k."""
    scan = finding.scan
    j = k + 1
    while j < len(scan.words) and j - k < _LONGEST and scan.gap(j - 1) == " " and _part(finding, j):
        j += 1
    return j


def _part(finding: Finding, k: int) -> bool:
    """Whether word k may be one of such a name."""
    scan: Scan = finding.scan
    word, tag = scan.words[k], scan.cover[k]
    if finding.taken[k] or scan.caps[k] != CAPITAL or not word.isalpha() or len(word) < 3 or word in _LITTLE:
        return False
    if tag is None or tag.word.quiet:
        return True
    single = tag.end - tag.at == 1 and not (tag.word.actors or tag.word.country or tag.word.demonym)
    return single and tag.word.classes.keys() <= _CLASSES
