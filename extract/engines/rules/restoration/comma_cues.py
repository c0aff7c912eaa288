"""What speaks for or against a comma between two words of a sentence whose stops are there.

The words around a gap and their classes, what has been told of the sentence before it and what is told behind it: how
it opened, where its verbs are, and whether it ends with whose word it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.mark_weights import about
from extract.engines.rules.restoration.unparted import unparted
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.engines.rules.vocabulary.gazetteer import Gazetteer
    from extract.engines.rules.vocabulary.scan import Scan

FINITE: Final = wordset("SAY VED VPAST AUX was were is are has have had")
_NAMES: Final = wordset("NAME KNOWN COUNTRY PLACE")
_SHORT: Final = wordset(
    "gen col lt mr mrs dr maj capt gov sgt brig no jan feb aug sept oct nov dec st rep sen cpl ft mt"
)
"""Words whose stop ends no sentence, as a single letter's does not."""
_ENDS: Final = frozenset(".:;!?\n")
_OF_NAMES: Final = wordset("de del la al bin ibn abu der van of")
_PRONOUNS: Final = wordset("he she it they we i who which that this there")
_VERBS: Final = wordset("VPAST AUX was were is are has have had")
_SUBJECTS: Final = wordset("NN NNS NAME KNOWN COUNTRY PLACE CIV PERP FORCE MEDIA RANK DIG NUMW EVENT DEM")
_ACTING: Final = wordset("VED VPAST VB")
_PASSIVE: Final = wordset("was were is are been being be AUX")
_SPEAKING: Final = wordset("RANK NAME KNOWN FORCE CIV MEDIA DEM NN NNS a an the")
_OBJECTS: Final = wordset("the a an NUMW DIG NN NNS CIV FORCE PERP his their")
_FRONTING: Final = wordset(
    "in on at near after before during PREP TIME LINK LY DAY according since early late earlier later meanwhile "
    "elsewhere separately also however"
)
_BEFORE_PLACES: Final = wordset("NAME KNOWN COUNTRY PLACE DIG DAY YEAR MONTH")
_LISTED: Final = wordset("NN NNS CIV PERP FORCE RANK PLACE NAME")
_COUNTS: Final = wordset("NUMW DIG two one a an")
_OPENS_ANOTHER: Final = wordset("which who that where when VING")
_RANKS: Final = wordset(
    "adm brig capt cmdr col cpl dr gen insp lieut lt maj mr mrs ms pfc pvt rev sgt spc supt"
)
"""Titles in short, which nobody has without a name."""
_FAR: Final = 12
_SIZES: Final = ((6, "5"), (9, "8"), (15, "14"), (23, "22"))
_CLOSED: Final = wordset(
    "SAY VED VPAST VN VING VB LY ADV NNS NN NUMW RANK CIV FORCE PERP EVENT PLACE TIME AUX LINK"
)
"""Classes of words that are themselves a cue where they are written small."""


class Sentences:
    """The sentences of a text by the number of their words, and what is told in each before and behind a word."""

    __slots__ = ("_finite", "_first", "_last", "_places", "_say", "_scan", "cased", "gazetteer", "kinds")

    def __init__(self, scan: Scan, kinds: list[str], gazetteer: Gazetteer, *, cased: bool) -> None:
        self._scan, self.kinds, self.gazetteer, self.cased = scan, kinds, gazetteer, cased
        n = len(kinds)
        self._first, self._last, self._say = [0] * n, [n] * n, [-1] * n
        self._finite = [0] * (n + 1)
        self._places: dict[str, bool] = {}
        first = 0
        for i in range(n):
            if i and self.ends(i):
                first = i
            self._first[i] = first
            self._finite[i + 1] = self._finite[i] + (kinds[i] in FINITE)
        last, say = n, -1
        for i in range(n - 1, -1, -1):
            if kinds[i] == "SAY" and say < 0:
                say = i
            self._last[i], self._say[i] = last, say
            if i and self._first[i] == i:
                last, say = i, -1

    def ends(self, i: int) -> bool:
        """Whether a sentence, or what a colon ends, is over before word i."""
        gap = self._scan.gap(i - 1)
        if gap == " " or _ENDS.isdisjoint(gap):
            return False
        word = self._scan.words[i - 1]
        return not (gap == ". " and (len(word) == 1 or word in _SHORT))

    def opens(self, i: int) -> bool:
        """Whether word i is the first of its sentence."""
        return self._first[i] == i

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yields where each sentence begins and ends."""
        i = 0
        while i < len(self.kinds):
            yield i, self._last[i]
            i = self._last[i]

    def gap(self, i: int) -> str:
        """What stands before word i."""
        return self._scan.gap(i - 1)

    def closed(self, i: int) -> bool:
        """Whether no comma can part word i from the one before it: they are one name, or a verb and its object."""
        scan, kinds = self._scan, self.kinds
        if scan.words[i] in _OF_NAMES and kinds[i - 1] in _NAMES:
            return True
        tag = scan.cover[i]
        if tag is not None and tag is scan.cover[i - 1]:
            return True
        active = kinds[i - 1] in _ACTING or scan.words[i - 1] == "hit"
        if active and kinds[i] in _OBJECTS and (i < 2 or kinds[i - 2] not in _PASSIVE):
            return True
        if scan.words[i - 1] in _RANKS and scan.caps[i] != LOWER and kinds[i] != "COUNTRY":
            return True  # "said Capt | Ana Paz"
        if not self.cased and scan.caps[i] != LOWER and kinds[i - 1] in _NAMES and self._one_name(i):
            return True
        if scan.words[i - 1] in _PRONOUNS and kinds[i] in FINITE:
            return True
        return unparted(scan, kinds, i, self._first[i])

    def _one_name(self, i: int) -> bool:
        """Whether a name goes on at word i where all letters were capitals: behind an initial, or at a word that only a
        name gives its capital: "Ana P | Paz", "the Lodu | Growers Union".
        """
        scan = self._scan
        if len(scan.words[i - 1]) == 1 and scan.words[i - 1].isalpha():
            return i > 1 and scan.caps[i - 2] != LOWER
        return scan.words[i] in scan.common and self.kinds[i] in ("NN", "NNS", "CIV")

    def may(self, i: int, commas: tuple[int, ...]) -> bool:
        """Whether a comma may stand before word i: where none of those before `commas` opened an aside, no subject is
        parted from its verb.
        """
        kinds, first = self.kinds, self._first[i]
        comma = commas[-1] if commas else first
        if kinds[i] == "SAY" and ("VN" in kinds[first:comma] or self._finite[comma] > self._finite[first]):
            # "four men were killed, Mayor Ana Ruiz | said"
            return any(kinds[k] not in _SPEAKING and self._scan.cover[k] is None for k in range(comma, i))
        acts = kinds[i] == "VED" and kinds[i + 1 : i + 2] != [] and kinds[i + 1] in _OBJECTS
        subject = kinds[i - 1] in _SUBJECTS or (kinds[i - 1] == "VN" and kinds[i] in _PASSIVE)
        if not subject or not (kinds[i] in _VERBS or acts):
            return True
        if acts and self._finite[i] > self._finite[first]:
            return True  # "killed nine | wounded two and fled"
        return len(commas) > (kinds[first] in _FRONTING)  # "In Oro, two bombs | were thrown"

    def cues(self, i: int, comma: int) -> list[str]:
        """Names what speaks for or against a comma before word i; `comma` is the word behind the last one."""
        first, last = self._first[i], self._last[i]
        told = min(self._finite[i] - self._finite[first], 2)
        verb = self._verb_ahead(i, last)
        last_kind, kind = self.kinds[i - 1], self.kinds[i]
        found = self._window(i, first, last)
        found += self._so_far(i, max(comma, first), told, verb)
        found += self._speaker(i, last, told)
        if kind in _NAMES and last_kind in _BEFORE_PLACES:
            found += self._place(i, first)
        if last_kind in _LISTED and kind not in FINITE:
            found += self._series(i, first, last)
        if self.cased:
            found += self._capitals(i, verb, told)
        return found

    def _window(self, i: int, first: int, last: int) -> list[str]:
        """The words about the gap."""
        a1, b0 = self.kinds[i - 1], self.kinds[i]
        before, word = self._word(i - 1), self._word(i)
        return [
            *about(self.kinds, i, first, last),
            f"wA={before}",
            f"wB={word}",
            f"wA={before} {b0}",
            f"wB={word} {a1}",
            f"wBB={word} {self._word(i + 1) if i + 1 < last else '$'}",
            f"wAB={before} {word}",
        ]

    def _so_far(self, i: int, comma: int, told: int, verb: str) -> list[str]:
        """What of the sentence has been told before the gap, how it opened, and what is to come."""
        first, last = self._first[i], self._last[i]
        a1, b0, opener = self.kinds[i - 1], self.kinds[i], self.kinds[first]
        own = min(self._finite[i] - self._finite[comma], 2)
        state = f"{told}{min(self._finite[last] - self._finite[i], 2)}"
        since, asides = _size(i - comma), "c" if comma > first else "-"
        word = self._word(first)
        found = [
            f"T={state}",
            f"T={state} {b0}",
            f"T={state} {a1}",
            f"T={state} {a1} {b0}",
            f"wB={self._word(i)} T={state}",
            f"D={asides}{since}{own}",
            f"D={asides}{since} {b0}",
            f"D={asides}{own} {b0}",
            f"D={asides}{own} {a1} {b0}",
            f"E={_size(last - i)} {b0}",
            f"V={verb}{told}{asides}",
            f"V={verb}{told} {b0}",
            f"V={verb} {b0} {self.kinds[i + 1] if i + 1 < last else '$'}",
        ]
        if own == told:
            found += [
                f"O={opener} {told}{b0}",
                f"O={word} {told}{since}",
                f"O={opener} {told} {a1} {b0}",
                f"O={word} {told} {b0} {verb}",
            ]
        return found

    def _word(self, i: int) -> str:
        word = self._scan.words[i]
        kind = self.kinds[i]
        if kind == word:
            return word
        small = self._scan.caps[i] == LOWER if self.cased else kind not in _NAMES
        return word if kind in _CLOSED and (small or i == self._first[i]) else kind

    def _verb_ahead(self, i: int, last: int) -> str:
        for k in range(i, min(last, i + 10)):
            if self.kinds[k] in FINITE:
                return "0" if k == i else "1" if k == i + 1 else "3" if k < i + 4 else "5"
            if self.kinds[k] in _OPENS_ANOTHER:
                return "r" if k > i else "-"
        return "n"

    def _speaker(self, i: int, last: int, told: int) -> list[str]:
        """Whether the sentence goes on with whose word it is, and how far off that verb is."""
        a1, b0 = self.kinds[i - 1], self.kinds[i]
        say = self._say[i]
        if say < i or not told:
            return []
        behind = self._finite[last] - self._finite[say + 1]
        tail = "e" if last - say < 3 else "l" if not behind else "m"
        far = say - i
        if far > _FAR:
            return []
        return [
            f"S={tail}{_size(far)}",
            f"S={tail}{_size(far)} {b0}",
            f"S={tail} {a1} {b0}",
            f"S={tail}{far < 4} {self._word(i)}",
            f"S={tail}{_size(far)} {a1} {b0}",
            f"S={tail} {self._word(i - 1)}",
        ]

    def _place(self, i: int, first: int) -> list[str]:
        """Whether two names that meet are two places, the second one of a kind that the first may lie in."""
        scan = self._scan
        tag = scan.cover[i]
        if tag is not None and tag is scan.cover[i - 1]:
            return ["G=one"]
        k = i - 1
        lowest = max(first, i - _FAR)
        while k > lowest and self.kinds[k - 1] in _NAMES and scan.gap(k - 1) in (" ", "-"):
            k -= 1
        end = i + 1
        limit = min(len(self.kinds), i + 3)
        while end < limit and self.kinds[end] == "NAME" and scan.gap(end - 1) in (" ", "-"):
            end += 1
        before = self._known(" ".join(scan.words[k:i]))
        after = self._known(scan.words[i]) or self._known(" ".join(scan.words[i:end]))
        whole = self._known(" ".join(scan.words[k : i + 1])) or self._known(
            " ".join(scan.words[i - 1 : i + 1])
        )
        pair = f"{before:d}{after:d}{whole:d}"
        left = self.kinds[k - 1] if k > first else "^"
        return [
            f"G={pair}",
            f"G={pair} {left}",
            f"G={pair} {self.kinds[end] if end < len(self.kinds) else '$'}",
        ]

    def _known(self, name: str) -> bool:
        found = self._places.get(name)
        if found is None:
            found = self._places[name] = bool(self.gazetteer.find(name))
        return found

    def _series(self, i: int, first: int, last: int) -> list[str]:
        """Whether nouns of a kind go on behind word i up to an "and", as in a list."""
        kinds = self.kinds
        for k in range(i, min(last - 1, i + 6)):
            if kinds[k] in ("and", "or"):
                head = "-" if _COUNTS.isdisjoint(kinds[max(first, i - 4) : i]) else "c"
                before, kind, after = kinds[i - 1], kinds[i], kinds[k + 1]
                return [
                    f"L={k - i}{head}",
                    f"L={k - i} {before} {kind} {after}",
                    f"L={head} {kind} {after}",
                    f"L={before} {kinds[k - 1]} {after}",
                ]
            if kinds[k] in FINITE:
                break
        return ["L=n"]

    def _capitals(self, i: int, verb: str, told: int) -> list[str]:
        scan = self._scan
        a1, b0 = self.kinds[i - 1], self.kinds[i]
        a, b = scan.caps[i - 1], scan.caps[i]
        after = scan.caps[i + 1] if i + 1 < len(scan.caps) else LOWER
        case = f"{min(a, 2)}{min(b, 2)}"
        return [
            f"C={case}",
            f"C={case} {a1}",
            f"C={case} {b0}",
            f"C={case}{min(after, 2)}",
            f"C={case} {a1} {b0}",
            f"C={case}V{verb}{told}",
        ]


def _size(n: int) -> str:
    return str(n) if n < 4 else next((name for limit, name in _SIZES if n < limit), "x")
