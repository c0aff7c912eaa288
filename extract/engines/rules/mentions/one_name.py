"""Finds leaders and their men who have a single name: "the Lomba Front leader, Zalmo, was killed", "Zalmo, the leader
of the cell, …".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.engines.rules.mentions.persons import Surnames
    from extract.engines.rules.vocabulary.finding import Finding
    from extract.engines.rules.vocabulary.scan import Scan

_MEN: Final = listed("hunted_men")
_NAME: Final = r"(?P<name>[A-Z][a-z]{2,}(?:[-’'][A-Za-z][a-z]+)?)"
_BEHIND: Final = lazy(
    rf"(?:,|,? (?:named|called|known as|identified as))? {_NAME}"
    r"(?=,|\.(?:\s|$)| (?:was|who|during|along|also|yesterday|overnight|last)\b)"
)
_AHEAD: Final = lazy(
    rf"(?:^|[.!?\n] ?|[a-z)] ){_NAME}(?:, (?:who (?:was|is) )?(?:the|an?) | (?:was|is) (?:also )?(?:the|an?) )"
    r"(?:(?!(?:who|but|and|was|were|said|in|on)\b)[\w’'-]+ ){0,5}$"
)
_FAR: Final = 90
"""More characters than lie between the name and what its bearer is."""
_DOING: Final = frozenset(
    ("was", "is", "had", "has", "also", "oversaw", "led", "directed", "planned", "coordinated", "commanded", "served",
     "operated", "who")
)  # fmt: skip


def find_one_names(
    finding: Finding, surnames: Surnames, add: Callable[[Finding, int, int, Surnames], None]
) -> None:
    """Adds the men of one name who stand beside what they are."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for k in scan.where(_MEN):
        match = _BEHIND.match(scan.text, scan.ends[k])
        opens = match is None
        if opens:
            start = scan.starts[k]
            match = _AHEAD.search(scan.text[max(0, start - _FAR) : start])
        if match is None:
            continue
        at = match.start("name") + (max(0, scan.starts[k] - _FAR) if opens else 0)
        i = bisect_left(scan.starts, at)
        j = bisect_left(scan.starts, at + len(match["name"]))
        named = i < len(scan.words) and scan.starts[i] == at and _free(finding, i, j)
        aside = not opens and scan.gap(i - 1) == ", " and scan.gap(j - 1) == ", "
        if named and (aside or not _town(scan, i, j) or _acts(scan, i, j)):
            add(finding, i, j, surnames)


def _free(finding: Finding, i: int, j: int) -> bool:
    scan = finding.scan
    if not finding.free(i, j) or any(scan.cover[k] is not None for k in range(i, j)):
        return False
    # Words before or behind it in capitals make a longer name, of which others know.
    ahead = i and scan.gap(i - 1) == " " and scan.caps[i - 1] == CAPITAL
    return scan.caps[i] == CAPITAL and not ahead and not _common(scan, i, j)


def _common(scan: Scan, i: int, j: int) -> bool:
    word = scan.words[i]
    return j == i + 1 and (word in scan.common or any(scan.caps[k] == LOWER for k in scan.where({word})))


def _town(scan: Scan, i: int, j: int) -> bool:
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    return bool(Gazetteer.load(tuple(scan.lexicon.place_files)).find(" ".join(scan.words[i:j])))


def _acts(scan: Scan, i: int, j: int) -> bool:
    """Whether the text says elsewhere what the one of that name is or does."""
    again = (k for k in scan.where({scan.words[i]}) if k >= j and k + 1 < len(scan.words))
    return any(scan.words[k + 1] in _DOING for k in again)
