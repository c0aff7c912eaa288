"""Which words of a text of one case begin a sentence: not behind an abbreviation, nor after words that are quoted."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.restoration.initialled import opens_bracket
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.text import sentences
from extract.text.patterns import lazy

_CLOSED: Final = lazy(r"[])]?[,.!?…'’]{0,4}[\"”](?:[\s,;]|$)")
"""Behind a word, the end of what is quoted."""
_WITHIN: Final = lazy(r" [\"“‘]{1,2}")
"""A quotation that begins within a phrase: in print its first word has no capital."""
_SAYS: Final = wordset(
    "said says told added reported asked replied wrote stated announced declared explained warned insisted"
)
_MEASURES: Final = wordset("km kms mi nm kg lb lbs ft sq")
_LABEL: Final = 4
"""Words that a label before a colon has, at most."""
_HEAD: Final = 8
"""Words that a dateline has, at most."""
_DASHES: Final = frozenset(("—", "–", "--", "-", "_"))


def unwrapped(text: str) -> str:
    """The text with a blank for each line break within a sentence ("IN THE LATE | HOURS OF MAY 3")."""
    if "\n" not in text.strip():
        return text
    out: list[str] = []
    at = 0
    for start, end in sentences.split(text):
        out += (text[at:start], text[start:end].replace("\n", " "))
        at = end
    return "".join((*out, text[at:]))


class Openings:
    """Tells which words begin a sentence; `calendar`: short names of days and months, which a stop may follow."""

    def __init__(self, scan: Scan, calendar: frozenset[str]) -> None:
        self.scan = scan
        self.calendar = calendar - {"may", "march"}

    def at(self, i: int, case: list[int]) -> bool:
        """Says whether word i begins a sentence; `case`: what the words before it have."""
        scan = self.scan
        if not i:
            return True
        gap = scan.gaps[i - 1]
        if gap == "] ":
            return opens_bracket(scan.text, scan.ends[i - 1])  # "[Report] two men were shot"
        if gap.strip(" )]") in _DASHES:
            return gap[-1] == " " and self._behind_dateline(i, case)
        if not scan.initial(i) or self._quoted(i, gap):
            return False
        if gap == "; " or (gap == ": " and not (self._labelled(i) or self._behind_dateline(i, case))):
            return False
        last = scan.words[i - 1]
        short = len(last) == 1 or last in self.calendar or last in _MEASURES
        return not (short and gap in (". ", "., "))

    def _quoted(self, i: int, gap: str) -> bool:
        """Whether word i stands behind a quotation that its sentence goes on with, or begins one within a phrase."""
        if '"' not in gap and "”" not in gap and "“" not in gap:
            return False
        if "\n" in gap:
            return False
        if _WITHIN.fullmatch(gap) is not None:
            return True  # the "liberated zone"
        if _CLOSED.match(gap) is None:
            return False
        mark = gap.lstrip("'’)]")[:1]
        if mark not in ".!?…":
            return True  # "we held out," the major said
        return mark in "!?" and not _SAYS.isdisjoint(self.scan.words[i : i + 4])

    def _labelled(self, i: int) -> bool:
        """Whether a label stands before the colon behind which word i stands: "KILLED: TWO MEN"."""
        k = i - 1
        while k >= 0 and i - k <= _LABEL + 1:
            if not k or (self.scan.initial(k) and "," not in self.scan.gaps[k - 1]):
                return i - k <= _LABEL
            k -= 1
        return False

    def _behind_dateline(self, i: int, case: list[int]) -> bool:
        """Whether names, days and brackets alone stand before word i in its line: "BEIRUT, JUNE 3 (AP) -- TWO MEN"."""
        scan = self.scan
        k = i - 1
        while k >= 0 and i - k <= _HEAD:
            if not (case[k] or scan.words[k][0].isdigit()):
                return False
            if not k or "\n" in scan.gaps[k - 1]:
                return scan.words[k][0].isalpha()
            k -= 1
        return False
