"""Finds persons by the surname that opens a later sentence: "attacked X Loma in Bor. Loma, a trader, was hurt"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions import person_signs
from extract.engines.rules.mentions.person_names import PARTICLES, bound, in_name, name_end
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER
from extract.engines.rules.vocabulary.words import alternation
from extract.text.patterns import lazy

_AFTER_NAME: Final = frozenset(
    ("was", "had", "died", "survived", "escaped", "a", "an", "the", "who", "succumbed")
)
_TOLD: Final = lazy(
    rf", (?:the|an?|who) [^.;]{{2,120}}, (?:was|had been) (?:later |also |then )?(?:{alternation('done_to_one')}"
    rf"|unharmed|unhurt|uninjured|released|freed)\b"
)
"""What is told of one man behind his surname, with what he is put in: "Loma, the head of a union, was injured"."""


def told_later(finding: Finding) -> list[tuple[int, int]]:
    """Gives the names of two words and more whose last word opens a later sentence that says what befell the man."""
    scan = finding.scan
    found = []
    for k in scan.where(_AFTER_NAME):
        at = k - 1
        if at < 1 or scan.caps[at] != CAPITAL or not _opens(finding, at) or name_end(finding, at) != k:
            continue
        rest = scan.text[scan.ends[at] : scan.ends[at] + 170]
        if not (person_signs.BEFELL.match(rest) or person_signs.ROLE_AFTER.match(rest) or _TOLD.match(rest)):
            continue
        word = scan.words[at]
        first = next((p for p in scan.spots.at.get(word, ()) if p < at), -1)
        if first > 0 and (i := _begins(finding, first)) < first:
            found.append((i, first + 1))
    return found


def _opens(finding: Finding, at: int) -> bool:
    """Whether a sentence opens on word `at`, or on the particle before it ("Al-Loma")."""
    scan = finding.scan
    return scan.initial(at) or (at > 0 and scan.words[at - 1] in PARTICLES and scan.initial(at - 1))


def _begins(finding: Finding, p: int) -> int:
    """Where the name begins that ends on word `p`; `p`: it is one word, or the place of something."""
    scan = finding.scan
    i = p
    while i > 0 and p - i < _LONGEST and not finding.taken[i - 1] and bound(scan, i - 1):
        if not in_name(scan, i - 1, False) and scan.words[i - 1] not in PARTICLES:
            break
        i -= 1
    while i < p and (scan.caps[i] == LOWER or not scan.named(i)):
        i += 1
    before = scan.words[i - 1] if i and scan.near(i) else ""
    whole = name_end(finding, i) == p + 1
    return i if whole and before not in _OF_PLACE and not finding.taken[p] else p


_LONGEST: Final = 5
_OF_PLACE: Final = frozenset(("in", "near", "at", "from", "the", "to"))
