"""What speaks for or against the end of a sentence between two words of a text that lost its stops.

The words around a gap and their classes, what has been told since the last end (how it opened, its verbs, its length),
and what is told behind the gap: a subject with a verb of its own, a new voice, or only the rest of a phrase.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.mark_weights import about
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER
from extract.text.date_words import MONTHS

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

FINITE: Final = wordset("SAY VED VPAST AUX was were is are has have had")
"""Classes of words with which a clause has its verb."""
_NAMES: Final = wordset("NAME KNOWN COUNTRY PLACE")
_CLOSED: Final = wordset(
    "SAY VED VPAST VN VING VB LY ADV NNS NN NUMW RANK CIV FORCE PERP EVENT PLACE TIME AUX LINK"
)
"""Classes of words that are themselves a cue where they are written small, or open the text."""
_SUBORDINATING: Final = wordset(
    "which who that where when while after before as if because since although though whose"
)
_AHEAD: Final = 12
_PARTING: Final = frozenset(",;:–—")
_GOES_ON: Final = _PARTING | {"-"}


def may_end(gap: str) -> bool:
    """Whether what stands between two words leaves room for an end: a blank, and no mark that goes on."""
    return any(map(str.isspace, gap)) and _GOES_ON.isdisjoint(gap)


def in_figure(scan: Scan, i: int) -> bool:
    """Whether word i goes on with a figure or an hour: "5 | A.M.", "3 | MILLION", "2 | 500 MEN" with no comma."""
    before, word = scan.words[i - 1], scan.words[i]
    if not before[-1].isdigit():
        return False
    if word in _SCALES or (word in ("a", "p") and scan.words[i + 1 : i + 2] == ["m"]):
        return True
    dated = i > 1 and scan.words[i - 2] in MONTHS
    return before.isdigit() and len(before) < 4 and len(word) == 3 and word.isdigit() and not dated


_SCALES: Final = frozenset(("am", "pm", "hundred", "thousand", "million", "dozen"))


def goes_on(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether word i goes on with a name, or with a phrase whose last word so far ends none: "told | The Star"."""
    tag = scan.cover[i]
    last, kind = scan.words[i - 1], kinds[i - 1]
    return last in _UNFINISHED or kind in _UNFINISHED or (tag is not None and tag is scan.cover[i - 1])


_UNFINISHED: Final = wordset(
    "the a an of in on at to by with for from near against between into over under during and or but as than that "
    "which who whom whose where when while if his her its their our this these some all both no not also about "
    "was were is are has have had be been being according told alias various PREP CONJ AUX DET DEM RANK VING VB"
)
"""Words and classes of words that end no sentence."""


def opens_behind_name(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether a common word that ends no name has a capital behind one: "near El Fasher | Residents fled"."""
    if (
        kinds[i] not in _PLAIN
        or kinds[i - 1] not in _BEFORE_PLAIN
        or i + 1 >= len(kinds)
        or scan.caps[i] == LOWER
    ):
        return False
    return scan.words[i] in scan.common and scan.caps[i + 1] == LOWER and kinds[i + 1] not in _INTO_NAMES


_PLAIN: Final = wordset("CIV PERP NNS NUMW LINK LY TIME")
_BEFORE_PLAIN: Final = wordset("NAME KNOWN DEM COUNTRY")
_INTO_NAMES: Final = wordset("of for and al el")


class StopCues:
    """The words of a text with what a gap between two of them shows of an end there."""

    __slots__ = ("_cased", "_commas", "_kinds", "_pairs", "_scan", "_small", "_told")

    def __init__(self, scan: Scan, kinds: list[str], *, cased: bool) -> None:
        self._scan, self._kinds, self._cased = scan, kinds, cased
        self._told = [0]
        for kind in kinds:
            self._told.append(self._told[-1] + (kind in FINITE))
        small = [case == LOWER for case in scan.caps]
        self._small = {word for word, low in zip(scan.words, small, strict=True) if low}
        self._pairs = Counter(
            (scan.words[k], scan.words[k + 1])
            for k in range(len(kinds) - 1)
            if not (small[k] or small[k + 1])
        )
        gaps = [not _PARTING.isdisjoint(scan.gap(i)) for i in range(len(kinds) - 1)]
        self._commas = gaps if sum(gaps) * 60 > len(kinds) else None

    @property
    def commas_kept(self) -> bool:
        """Whether the text lost its stops alone."""
        return self._commas is not None

    def told(self, first: int, i: int) -> int:
        """Gives how many verbs of clauses stand in words [first, i)."""
        return self._told[i] - self._told[first]

    def cues(self, i: int, first: int) -> list[str]:
        """Names what speaks for or against an end before word i, where word `first` began the sentence."""
        kinds = self._kinds
        n = len(kinds)
        a1, b0 = kinds[i - 1], kinds[i]
        b1 = kinds[i + 1] if i + 1 < n else "$"
        told = min(self.told(first, i), 3)
        size = _size(i - first)
        verb, near = self._verb_ahead(i)
        wa, wb = self._word(i - 1), self._word(i)
        wb1 = self._word(i + 1) if i + 1 < n else "$"
        wa2 = self._word(i - 2) if i - 2 >= first else "^"
        opener = self._word(first)
        sub = self._open_clause(first, i)
        state = f"{told}{sub}"
        found = [
            *about(kinds, i, first, n),
            f"T={state}",
            f"L={size}{told}",
            f"L={size}{state}V{verb}",
            f"T={state} {b0}",
            f"T={state} {a1}",
            f"T={state} {a1} {b0}",
            f"V={verb}{near}",
            f"V={verb}{told}",
            f"V={verb}{state}{near}",
            f"V={verb} {b0}",
            f"V={verb} {a1}",
            f"V={verb}{told} {a1} {b0}",
            f"V={verb}{told} {b0} {b1}",
            f"V={verb}{told} {wb}",
            f"wA={wa}",
            f"wB={wb}",
            f"wA={wa} {b0}",
            f"wB={wb} {a1}",
            f"wBB={wb} {wb1}",
            f"wAB={wa} {wb}",
            f"wAA={wa2} {wa}",
            f"wB={wb} {told}{size}",
            f"O={opener} {told} {b0}",
            f"O={opener} {told}{verb}",
        ]
        tag = self._scan.cover[i]
        if tag is not None and tag is self._scan.cover[i - 1]:
            found.append("one")
        if self._cased:
            found += self._capitals(i, first, (a1, b0, b1), verb, told)
        if self._commas is not None:
            found += self._kept(i, first, told, verb)
        return found

    def _word(self, i: int) -> str:
        kind, word = self._kinds[i], self._scan.words[i]
        if kind == word:
            return word
        small = self._scan.caps[i] == LOWER or word in self._scan.common
        return word if kind in _CLOSED and small else kind

    def _verb_ahead(self, i: int) -> tuple[str, str]:
        """Gives how far off the verb is whose subject may begin at word i, and what verb it is."""
        kinds = self._kinds
        for k in range(i, min(len(kinds), i + _AHEAD)):
            kind = kinds[k]
            if kind in FINITE and not (
                k == i and kind == "VED" and k + 1 < len(kinds) and kinds[k + 1] in _NAMES
            ):
                far = k - i
                return (
                    "0" if far == 0 else "1" if far == 1 else "3" if far < 4 else "6" if far < 7 else "9"
                ), kind
            if k > i and kind in _SUBORDINATING:
                return "r", kind
        return "n", ""

    def _open_clause(self, first: int, i: int) -> str:
        """Whether a clause that was opened by "which" or "after" still waits for its verb."""
        kinds = self._kinds
        for k in range(i - 1, max(first - 1, i - 12), -1):
            if kinds[k] in FINITE:
                return "v"
            if kinds[k] in _SUBORDINATING:
                return "s"
        return "-"

    def _capitals(self, i: int, first: int, around: tuple[str, str, str], verb: str, told: int) -> list[str]:
        scan = self._scan
        a1, b0, b1 = around
        a, b = scan.caps[i - 1], scan.caps[i]
        after = scan.caps[i + 1] if i + 1 < len(scan.caps) else LOWER
        common = "c" if b == CAPITAL and (scan.words[i] in scan.common or b0 not in _NAMES) else "-"
        case = f"{a}{b}{common}"
        own = "f" if i - 1 == first else "-"
        word = scan.words[i]
        seen = ("s" if word in self._small else "-") if b else "l"
        pair = "p" if self._pairs[scan.words[i - 1], word] > 1 else "-"
        known = word if common == "c" else b0
        return [
            f"S={seen}{pair}",
            f"S={seen}{case}{after}",
            f"S={seen}{pair}{case}{after}V{verb}",
            f"S={seen}{case} {a1}",
            f"S={seen}{case} {a1} {b0}",
            f"wC={case}{after} {known}",
            f"wC={case} {known}",
            f"wC={case} {known} {a1}",
            f"wC={case} {known} V{verb}",
            f"C={case}",
            f"C={case}{after}",
            f"C={case} {a1}",
            f"C={case} {b0}",
            f"C={case} {a1} {b0}",
            f"C={case}{after} {b0} {b1}",
            f"C={case}{after} {a1} {b0}",
            f"C={case}{own}V{verb}{told}",
            f"C={case}{after}V{verb}{told}",
            f"C={case}{after} {self._word(i)}",
            f"C={case} {self._word(i - 1)}",
            f"C={case} {a1}V{verb}{told}",
        ]

    def _kept(self, i: int, first: int, told: int, verb: str) -> list[str]:
        """What the commas say that a text kept: how far off the last and the next one are."""
        marks = self._commas or []
        back = next((k for k in range(1, 9) if i - k > first and marks[i - k - 1]), 0)
        ahead = next((k for k in range(1, 9) if i + k <= len(marks) and marks[i + k - 1]), 0)
        word = self._word(i)
        return [
            "K",
            f"K={back}",
            f"Kn={ahead}",
            f"K={back}{told}{verb}",
            f"Kn={ahead}{told}{verb}",
            f"Kn={ahead} {self._kinds[i]}",
            f"K={min(back, 3)}{min(ahead, 3)} {word}",
            f"KB={word}",
            f"KA={self._word(i - 1)}",
        ]


_SIZES: Final = (4, 6, 9, 15, 23, 31, 43)


def _size(n: int) -> str:
    return str(n) if n < _SIZES[0] else f"s{sum(n >= x for x in _SIZES)}"
