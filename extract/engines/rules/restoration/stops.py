"""Puts stops back into a text in the case of print that lost them and kept its commas.

A sentence begins with a capital: only before one may a stop stand, where more speaks for it than for none, by the
weights of `marks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.marks import FINITE, Made, Weights, cues, few_commas, shipped
from extract.engines.rules.restoration.sure_marks import opens_anew
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.word_classes import classes
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_STOP: Final = lazy(r"(?:(?<=[a-z]{3})|(?<=\)))[.!?](?=[\s\"“”’')\[A-Z]|$)")
"""A stop behind a word that is no rank or month cut short."""
_WORDS_PER_STOP: Final = 60
_LEAST: Final = 18
_FROM: Final = 10
"""How much more than for no mark must speak for a stop, in tenths of a logit."""
_SHORTEST: Final = 3
_ENDS: Final = frozenset("\n.!?")
_QUOTES: Final = frozenset('"“”')
_OPENING: Final = frozenset((' "', " “"))
_UNFINISHED: Final = wordset(
    "the a an of in on at to by with for from near against between into over under during and or but as than that "
    "which who whom whose where when while if his her its their our this these some all both no not also about "
    "was were is are has have had be been being according told alias various PREP CONJ AUX DET DEM RANK VING VB"
)
"""Words and classes of words that end no sentence."""
_PLAIN: Final = wordset("CIV PERP NNS NUMW LINK LY TIME")
_INTO_NAMES: Final = wordset("of for and al el")
_COUNTS: Final = wordset("NUMW DIG two one")
_NAMES: Final = wordset("NAME KNOWN DEM COUNTRY")


def stops_lost(text: str) -> bool:
    """Says whether a text has lost its stops alone: hardly any in lines that are longer than headings."""
    words = text.count(" ") + text.count("\n") + 1
    if words < _LEAST or text.count(".\n") * _WORDS_PER_STOP >= words:
        return False
    if sum(1 for _ in _STOP.finditer(text)) * _WORDS_PER_STOP >= words:
        return False
    return max(line.count(" ") for line in text.split("\n")) >= _LEAST and not few_commas(text, words)


def with_stops(text: str, lexicon: Lexicon) -> tuple[str, list[int]]:
    """Gives a text its stops back; the list has for each character of the new text, and for its end, where it stands
    in the old one.
    """
    scan = Scan(text, lexicon)
    kinds = classes(scan, lexicon)
    weights = shipped("cased")
    made = Made(text)
    since = finite = 0
    for i in range(1, len(kinds)):
        since, finite = since + 1, finite + (kinds[i - 1] in FINITE)
        gap = scan.gap(i - 1)
        if not _ENDS.isdisjoint(gap) and ("\n" in gap or scan.caps[i] != LOWER):
            since = finite = 0
        if since < _SHORTEST or not finite or scan.caps[i] == LOWER or not _may_end(scan, kinds, i):
            continue
        opens = gap in _OPENING and kinds[i - 1] != "SAY"  # "a guard said | "They came back""
        if opens or (gap == " " and _ends(scan, kinds, i, since, finite, weights)):
            made.put(".", scan.ends[i - 1], scan.starts[i])
            since = finite = 0
    return made.done()


def _may_end(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether a sentence may end before word i: no name or phrase goes on over it."""
    last = scan.words[i - 1]
    tag = scan.cover[i]
    return not (
        last in _UNFINISHED or kinds[i - 1] in _UNFINISHED or (tag is not None and tag is scan.cover[i - 1])
    )


def _anew_behind_name(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether a common word that ends no name has a capital behind one: "in El Fasher | Eyewitnesses told"."""
    if kinds[i] not in _PLAIN or kinds[i - 1] not in _NAMES or i + 1 >= len(kinds):
        return False
    return scan.words[i] in scan.common and scan.caps[i + 1] == LOWER and kinds[i + 1] not in _INTO_NAMES


def _ends(scan: Scan, kinds: list[str], i: int, since: int, finite: int, weights: Weights) -> bool:
    """Whether more speaks for a stop before word i than for none."""
    if opens_anew(scan, kinds, i, finite) or _anew_behind_name(scan, kinds, i):
        return True
    stop = 0
    for cue in cues(kinds, i, since, finite, scan):
        found = weights.get(cue)
        if found is not None:
            stop += found[1]
    return stop > _FROM
