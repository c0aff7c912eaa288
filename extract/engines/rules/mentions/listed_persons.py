"""Names that stand in one list with a person's: "Ana Mata, Luis Oro and Juan Paz were shot"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from extract.engines.rules.mentions.person_names import PARTICLES, in_name, name_end
from extract.engines.rules.mentions.person_signs import AMONG_THEM, UNTIL_NAMES, closes
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER
from extract.text.patterns import lazy

_JOIN: Final = lazy(r"(?:, \(?\d{1,2}\)?| \(\d{1,2}\))?(?:,? and |[,;] )$")
"""What stands between two names of a list, with an age at most."""
_LAST: Final = lazy(r"(?:, \(?\d{1,2}\)?| \(\d{1,2}\))?,? and ")
_BETWEEN: Final = 14
"""Characters between two names of a list."""
_PLACING: Final = frozenset(
    ("in", "at", "near", "from", "of", "to", "between", "on", "around", "outside", "towards")
)


def fallen_named(finding: Finding, k: int) -> tuple[int, int]:
    """The words of the first name behind "killed" at word k and a colon: "were killed in Lomba: X Y, Z W and …"; or
    of that behind "among them" and "including": "killing nine, among them Abu X".
    """
    scan = finding.scan
    if scan.words[k] in OF_THEM:
        return _one_of_them(finding, k)
    told = UNTIL_NAMES.match(scan.text, scan.ends[k], scan.ends[k] + 80)
    i = bisect_left(scan.starts, told.end()) if told is not None else len(scan.words)
    if i + 1 >= len(scan.words) or scan.caps[i] != CAPITAL or scan.caps[i + 1] != CAPITAL:
        return 0, 0
    end = name_end(finding, i)
    return (i, end) if closes(scan.text, scan.ends[end - 1]) else (0, 0)


def _one_of_them(finding: Finding, k: int) -> tuple[int, int]:
    """The words of an Arabic name behind the word at k that tells one of those who were killed."""
    scan, end = finding.scan, name_end(finding, k + 1)
    told = end > k + 2 and scan.caps[k + 1] == CAPITAL and not PARTICLES.isdisjoint(scan.words[k + 1 : end])
    if not told or not closes(scan.text, scan.ends[end - 1]):
        return 0, 0
    at = scan.starts[k + 1]
    killed = AMONG_THEM.search(scan.text, max(0, at - 140), at) is not None
    return (k + 1, end) if killed else (0, 0)


OF_THEM: Final = frozenset(("them", "including", "was", "were"))
"""Words behind which one of those who were killed may be named."""


def find_listed(finding: Finding, add: Callable[[int, int], None], human: Callable[[int, int], bool]) -> None:
    """Adds the names of two words or more beside a person's in a list that "and" ends."""
    scan = finding.scan
    at = {start: k for k, start in enumerate(scan.starts)}
    for m in [m for m in finding.found if m.kind == "person"]:
        i = at.get(m.start)
        if i is None:
            continue
        j = i
        while j < len(scan.words) and scan.starts[j] < m.end:
            j += 1
        if j - i < 2:
            continue
        right = _behind(finding, j, human)
        if any(last for *_, last in right):
            for a, b, _ in right:
                add(a, b)
        if right or _LAST.match(scan.text, scan.ends[j - 1]) or _ends_list(scan.text, m.start):
            for a, b in _before(finding, i, human):
                add(a, b)


def _ends_list(text: str, start: int) -> bool:
    """Whether a name ends a list: "and Juan Paz"."""
    return text[max(0, start - 5) : start] == " and " or text[max(0, start - 2) : start] == ", "


def _behind(finding: Finding, j: int, human: Callable[[int, int], bool]) -> list[tuple[int, int, bool]]:
    """The names that go on a list behind word j, each with whether "and" stands before it."""
    scan = finding.scan
    out: list[tuple[int, int, bool]] = []
    while True:
        k = j
        while (
            k < len(scan.words) and scan.starts[k] - scan.ends[j - 1] <= _BETWEEN and scan.caps[k] != CAPITAL
        ):
            k += 1
        if k >= len(scan.words) or finding.taken[k] or scan.caps[k] != CAPITAL:
            return out
        between = scan.text[scan.ends[j - 1] : scan.starts[k]]
        if _JOIN.match(between) is None:
            return out
        end = _name_from(finding, k)
        if end < k + 2 or not closes(scan.text, scan.ends[end - 1]) or not human(k, end):
            return out
        out.append((k, end, " and " in between))
        j = end


def _name_from(finding: Finding, k: int) -> int:
    """Where the name at word k ends, whatever stands before it."""
    scan, end = finding.scan, k
    while end < len(scan.words) and end < k + 5 and not finding.taken[end]:
        if end > k and scan.gap(end - 1) not in (" ", "-", "’", "'", ". "):
            break
        if not in_name(scan, end, end == k) and scan.words[end] not in PARTICLES:
            break
        end += 1
    while end > k and scan.caps[end - 1] == LOWER:
        end -= 1
    return end


def _before(finding: Finding, i: int, human: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    """The names of a list before the one at word i."""
    scan = finding.scan
    out: list[tuple[int, int]] = []
    while i > 1:
        j = i
        while j > 0 and (scan.words[j - 1] == "and" or scan.words[j - 1].isdigit()):
            j -= 1
        between = scan.text[scan.ends[j - 1] : scan.starts[i]] if j else ""
        if not j or finding.taken[j - 1] or _JOIN.match(between) is None:
            return out
        a = j
        while (
            a > 0
            and j - a < 5
            and not finding.taken[a - 1]
            and (a == j or scan.gap(a - 1) in (" ", "-", "’"))
        ):
            if not in_name(scan, a - 1, False) and scan.words[a - 1] not in PARTICLES:
                break
            a -= 1
        while a < j and scan.caps[a] != CAPITAL:
            a += 1
        led = a > 0 and scan.near(a) and scan.gap(a - 1) == " "
        if j - a < 2 or not human(a, j) or (led and scan.words[a - 1] in _PLACING):
            return out
        out.append((a, j))
        i = a
    return out
