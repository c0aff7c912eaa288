"""Names of persons: where one ends, and which words may be of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import APOSTROPHES, CAPITAL, LOWER, SHORT_NAMES, UPPER

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Finding
    from extract.engines.rules.vocabulary.scan import Scan

PARTICLES: Final = wordset(
    "al el ag ould ben bin ibn de la del van von abu da dos di du der ul ur e y bint as ad"
)

GAPS: Final = frozenset({" ", "-", "'", "’", "\u00a0", "\n", "ʼ"})

_SHORTENED: Final = frozenset(("ll", "re", "ve"))
"""What an apostrophe leaves of a verb: "they'll"."""


def name_end(finding: Finding, i: int) -> int:
    """Gives the end of the name that starts at word i, i itself where there is none."""
    scan = finding.scan
    if i >= len(scan.words):
        return i
    if scan.gap(i - 1) not in (" ", ". ", ".", "\u00a0", ' "', " “", "\n", ", ", ") ", "), ", ": "):
        return i
    if scan.gap(i - 1)[0] == ")" and (scan.caps[i - 1] != UPPER or not scan.gap(i - 2).endswith("(")):
        return i  # only the letters of a title stand in brackets between it and a name
    limit = i + (6 if scan.mode == "mixed" else 3)
    comma = scan.gap(i - 1).endswith(", ")
    j = end = i
    while j < len(scan.words) and j < limit and not finding.taken[j]:
        if in_name(scan, j, j == i):
            end = j + 1
        elif j == i or scan.words[j] not in PARTICLES or scan.caps[j] != LOWER:
            break
        if not bound(scan, j):
            break
        j += 1
    return i if comma and end - i < 2 else end


def bound(scan: Scan, j: int) -> bool:
    """Says whether word j and the next one may be of one name: "J. Silva" and "J.R. Silva", too."""
    gap = scan.gap(j)
    shortened = scan.ends[j] - scan.starts[j] == 1 or scan.words[j] in SHORT_NAMES
    return gap in GAPS or (gap in (". ", ".") and shortened and scan.caps[j] != LOWER)


def in_name(scan: Scan, j: int, first: bool) -> bool:
    if scan.caps[j] == LOWER and not first and _written_on(scan, j):
        return True
    if not scan.named(j) and not (scan.mode == "mixed" and scan.caps[j] != LOWER):
        return scan.mode != "mixed" and scan.words[j] in PARTICLES and not first
    if scan.possessive(j) or not scan.words[j][0].isalpha():
        return False
    tag = scan.cover[j]
    if tag is None:
        return True
    word = tag.word
    if first and word.quiet:
        return (
            j + 1 < len(scan.words)
            and scan.near(j + 1)
            and scan.caps[j + 1] == CAPITAL
            and scan.cover[j + 1] is None
        )
    if not first and scan.words[j] == "jan" and _no_month(scan, j):
        return True
    if word.country and not first and _amid(scan, j):
        return True
    if (
        word.demonym
        and not first
        and scan.words[j - 1] in ("al", "el", "ad", "as")
        and scan.gap(j - 1) == "-"
    ):
        return True  # "Abu Talha al-Lombi": from where he is
    if word.country or word.demonym or word.actors:
        return False
    return not (word.classes.keys() & {"stop", "force", "gov", "rank", "place", "media"}) and not (
        first and word.classes
    )


def _no_month(scan: Scan, j: int) -> bool:
    """Says whether the word at j is the last name of many Afghans and no month: "Akbar Jan", not "Jan 5", "Jan."."""
    figure = j + 1 < len(scan.words) and scan.near(j + 1) and scan.words[j + 1][0].isdigit()
    before = scan.caps[j - 1] == CAPITAL and scan.cover[j - 1] is None and scan.words[j - 1][0].isalpha()
    return scan.mode == "mixed" and before and not figure and not scan.gap(j).startswith(". ")


def _amid(scan: Scan, j: int) -> bool:
    """Says whether the land at word j is a surname amid others: "Lombia" in "Julio Lombia Paz"."""
    tag = scan.cover[j]
    single = tag is not None and tag.end == tag.at + 1 and scan.mode == "mixed"
    if not single or scan.gap(j - 1) != " " or scan.gap(j) != " " or j + 1 >= len(scan.words):
        return False
    around = (scan.caps[j - 1] == scan.caps[j + 1] == CAPITAL) and scan.cover[j + 1] is None
    return around and scan.cover[j - 1] is None and scan.named(j - 1)


def _written_on(scan: Scan, j: int) -> bool:
    """Says whether word j goes on with a name behind an apostrophe: "adi" of "Sa'adi"."""
    return (
        scan.gap(j - 1) in APOSTROPHES
        and scan.caps[j - 1] == CAPITAL
        and len(scan.words[j]) > 1
        and scan.words[j] not in _SHORTENED
    )


def key_of_mr(finding: Finding, i: int, j: int, known: tuple[str, frozenset[str]] | None) -> str:
    """Gives the key of the surname that the text has behind "Mr" only, or of two surnames that it has alone, where the
    name of words [i, j) ends so: "Ann Orr, the mayor, … Mrs Orr said". `known`: whose its last word is; "": no such.
    """
    scan = finding.scan
    if known is not None and _both_surnames(scan, i, j, known):
        return known[0]
    if known is None or j - i < 2 or known[1] != {scan.words[j - 1]}:
        return ""
    for m in finding.found:
        if m.key == known[0]:
            k = bisect_left(scan.starts, m.start)
            if k < j or scan.words[k - 1] not in _COURTESY:
                return ""
    return known[0]


def _both_surnames(scan: Scan, i: int, j: int, known: tuple[str, frozenset[str]]) -> bool:
    """Whether first names stand before two surnames that nobody with a first name has yet: "Mota Rey was shot … Juan
    Mota Rey".
    """
    told = known[0].partition(":")[2].split(" ")
    k = j - len(told)
    return len(told) == _TWO and k > i and scan.words[k:j] == told and known[1] == frozenset(told)


_TWO: Final = 2
_COURTESY: Final = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "alhaji", "mallam", "malam", "señor", "monsieur")
)
