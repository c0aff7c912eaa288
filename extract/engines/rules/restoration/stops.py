"""Puts stops back into a text that lost them, whether it kept its commas or not, and short names into brackets.

What is sure by a rule stands first; at every other gap a sum of weights speaks for the end of a sentence or against it,
of what `stop_cues` names there. The weights were counted over English news (`data/stops.tsv`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.abbreviated import abbreviated
from extract.engines.rules.restoration.remaking import Remade, wraps
from extract.engines.rules.restoration.stop_cues import (
    StopCues,
    goes_on,
    in_figure,
    may_end,
    opens_behind_name,
)
from extract.engines.rules.restoration.sure_marks import opens_anew, sure
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, Scan
from extract.engines.rules.vocabulary.weights import Weights, shipped
from extract.engines.rules.vocabulary.word_classes import classes

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon


_FILE: Final = "stops.tsv"
_SHORTEST_LINE: Final = 6
_LONGEST_HEADING: Final = 14
"""Words up to which a line, or the first line of a text, is taken for a heading and no sentence."""
_OVER_COMMA: Final = 25
"""How much must speak for an end where a rule is sure of a comma, in tenths of a logit."""
_DATELINE: Final = 40
"""Characters that a town in capitals before a dash has at most."""
_FRONTING: Final = frozenset(("on", "in", "at", "near", "during", "after", "around", "early", "late"))
"""Words that open a phrase of time or place, and no sentence without a verb."""


def with_stops(
    text: str, lexicon: Lexicon, *, cased: bool, weights: Weights | None = None
) -> tuple[str, list[int]]:
    """Gives a text in the case of print its stops back, by the shipped weights where no others are given.

    The list has for each character of the new text, and for its end, where it stands in the old one.
    """
    scan = Scan(text, lexicon)
    if weights is None:
        weights = shipped(_FILE, "cased" if cased else "uncased")
    gaps = _Gaps(scan, lexicon, weights, cased=cased)
    wrapped = wraps(text)
    made = Remade(text)
    short = set() if "(" in text else abbreviated(scan)
    first = 0
    headed = False
    for i in range(1, len(scan.words)):
        end = scan.ends[i - 1]
        gap = text[end : scan.starts[i]]
        if i in short:
            made.put("(", scan.starts[i], scan.starts[i])
            made.put(")", scan.ends[i], scan.ends[i])
            continue
        mark = ""
        if "\n" in gap and gap.find("\n") + end not in wrapped:
            # A first line with few words is a heading.
            if gap.isspace() and i - first > (_SHORTEST_LINE if headed else _LONGEST_HEADING):
                mark = "."
            headed, first = True, i
        elif not gap.isspace() and gaps.closes(i):
            mark = ")"  # "AP - Two men": the dash is there
        elif may_end(gap) and not in_figure(scan, i):
            mark = gaps.mark(i, first)
        if mark == " (":
            made.put("(", scan.starts[i], scan.starts[i])
        elif mark:
            made.put(mark, end + gap.startswith(")"), scan.starts[i])
        if mark.endswith((".", "--")):
            first = i
    return made.done()


class _Gaps:
    """The gaps between the words of a text without stops."""

    def __init__(self, scan: Scan, lexicon: Lexicon, weights: Weights, *, cased: bool) -> None:
        self._scan, self._cased, self._weights = scan, cased, weights
        self._kinds = classes(scan, lexicon)
        self._cues = StopCues(scan, self._kinds, cased=cased)
        self._certain = sure(scan, self._kinds, Gazetteer.load(tuple(lexicon.place_files)))

    def mark(self, i: int, first: int) -> str:
        """Gives the mark before word i, where word `first` began the sentence; commas are no matter of this one."""
        scan = self._scan
        if self._certain.get(i, ",") != ",":
            return self._certain[i]
        told = self._cues.told(first, i)
        kinds, kept = self._kinds, self._cased and self._cues.commas_kept
        if kinds[i - 1] == "SAY" and i - 1 > first and kinds[i] in ("RANK", "NAME") and self._inverted(i - 1):
            return ""
        if self._cased and opens_anew(scan, kinds, i, told):
            return "."
        if kept and told and opens_behind_name(scan, kinds, i):
            return "."
        if self._cased and scan.caps[i] == LOWER and scan.words[i][0].isalpha():
            ends = False  # "it appeared | no guards were hurt": a sentence begins with a capital
        elif kept and goes_on(scan, kinds, i):
            ends = False
        elif not told and scan.words[first] in _FRONTING:
            ends = False  # "On the night of 5 May | armed men …": nothing has been told yet
        else:
            weights = self._weights
            needed = _OVER_COMMA if i in self._certain else 0
            ends = sum(weights.get(cue, 0) for cue in self._cues.cues(i, first)) > needed
        if ends:
            return "."
        return self._of_wide_gap(i) if scan.gap(i - 1) == "  " and i not in self._certain else ""

    def _inverted(self, i: int) -> bool:
        """Whether a comma stands before a verb of saying, so that those follow who say it: "…, said | Mayor Sarr"."""
        return "," in self._scan.gap(i - 1) or self._certain.get(i) == ","

    def closes(self, i: int) -> bool:
        """Whether the agency of a dateline ends before word i."""
        return self._certain.get(i) == ") --"

    def _of_wide_gap(self, i: int) -> str:
        """The mark that a gap of two blanks lost: the dash of a dateline, a stop before a common word with a capital,
        or a comma.
        """
        scan = self._scan
        end = scan.ends[i - 1]
        line = scan.text[scan.text.rfind("\n", 0, end) + 1 : end]
        if len(line) < _DATELINE and line.isupper():
            return " --"
        opens = self._cased and scan.caps[i] == CAPITAL and scan.words[i] in scan.common
        return "." if opens else ","
