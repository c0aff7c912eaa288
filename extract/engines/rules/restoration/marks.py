"""Puts stops and commas back into a text that was stripped of them, so that its clauses are read one by one.

A sum of weights decides for each gap between two words: of the classes of the words around it, of whether a subject
with a finite verb follows, and of how much of a clause lies behind it. The weights were counted over English news
(`data/marks.tsv`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.sure_marks import opens_anew, sure
from extract.engines.rules.restoration.tellers import DIRECTIONS
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import DATA, wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, Scan
from extract.engines.rules.vocabulary.word_classes import classes
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_FILE: Final = DATA / "marks.tsv"
_STOP: Final = lazy(r"[.!?;](?=\s|[\"”’')]|$)|(?<=[a-z]{3})\.(?=[A-Z][a-z])")
_COMMA: Final = lazy(r"(?<!\d),(?=\s)")
_WORDS_PER_STOP: Final = 70
_WORDS_PER_COMMA: Final = 120
_LEAST: Final = 18
_LEAST_WITH_STOPS: Final = 40
"""Words that a text needs before the want of commas says anything: a note of two sentences may do without."""
FINITE: Final = wordset("SAY VED VPAST AUX was were is are has have had")
"""Classes of words with which a clause has its verb."""
_OPENS_ANOTHER: Final = wordset("which who that where when VING because after before while but")
_NOUNS: Final = wordset(
    "NN NNS NAME KNOWN COUNTRY PLACE CIV PERP FORCE MEDIA RANK DIG YEAR MONTH DAY TIME EVENT DEM NUMW LY ADV "
    "earlier later"
)
_ACTING: Final = wordset("VED VPAST VB VING")
_PASSIVE: Final = wordset("was were is are been being be AUX")
_DETERMINING: Final = wordset(
    "the a an his her its their our this these those both two one some another other all DET"
)
_PARTICLES: Final = wordset("up down out off away back")
_NAMES: Final = wordset("NAME KNOWN COUNTRY DEM MEDIA MONTH DAY")
_COMMA_FROM: Final = 0
_STOP_FROM: Final = 8
_STOP_OVER_COMMA: Final = 4
"""How much more than for no mark at all, and than for a comma, must speak for one, in tenths of a logit."""
_SHORTEST_LINE: Final = 6
_LONGEST_HEADING: Final = 14
"""Words up to which a line, or the first line of a text, is taken for a heading and no sentence."""

Weights = dict[str, tuple[int, int]]


def lost(text: str) -> bool:
    """Says whether a text has lost its stops and commas: hardly any in lines that are longer than headings."""
    words = text.count(" ") + text.count("\n") + 1
    if words < _LEAST or (text.count(". ") + text.count(".\n")) * _WORDS_PER_STOP >= words:
        return False
    if sum(1 for _ in _STOP.finditer(text)) * _WORDS_PER_STOP >= words:
        return False
    if max(line.count(" ") for line in text.split("\n")) < _LEAST:
        return False
    return few_commas(text, words)


def few_commas(text: str, words: int) -> bool:
    return sum(1 for _ in _COMMA.finditer(text)) * _WORDS_PER_COMMA < words


def commas_lost(text: str) -> bool:
    """Says whether a text has lost its commas alone: hardly any between its stops."""
    words = text.count(" ") + text.count("\n") + 1
    return words >= _LEAST_WITH_STOPS and few_commas(text, words)


def remarked(
    text: str, lexicon: Lexicon, *, cased: bool, weights: Weights | None = None
) -> tuple[str, list[int]]:
    """Gives a text in the case of print its stops and commas back, by the shipped weights where no others are given.

    The list has for each character of the new text, and for its end, where it stands in the old one.
    """
    scan = Scan(text, lexicon)
    kinds = classes(scan, lexicon)
    if weights is None:
        weights = shipped("cased" if cased else "uncased")
    wraps = _wraps(text)
    made = Made(text)
    certain = sure(scan, kinds, Gazetteer.load(tuple(lexicon.place_files)))
    since = finite = commas = 0
    headed = False
    for i in range(1, len(kinds)):
        since, finite = since + 1, finite + (kinds[i - 1] in FINITE)
        gap = text[scan.ends[i - 1] : scan.starts[i]]
        if not gap.isspace():
            if "\n" in gap:
                since = finite = 0
            continue
        if "\n" in gap and gap.find("\n") + scan.ends[i - 1] not in wraps:
            # A first line with few words is a heading.
            mark = "." if since > (_SHORTEST_LINE if headed else _LONGEST_HEADING) else "\n"
            headed = True
        elif i in certain:
            mark = certain[i]
        elif cased and opens_anew(scan, kinds, i, finite):
            mark = "."
        else:
            mark = _mark(weights, cues(kinds, i, since, finite, scan if cased else None))
            if mark == "." and not finite and scan.words[i - since] in _FRONTING:
                mark = ""  # "On the night of 5 May | armed men …": nothing has been told yet
            if mark == "." and cased and scan.caps[i] == LOWER and scan.words[i][0].isalpha():
                mark = ""  # "it appeared | no guards were hurt": a sentence begins with a capital
            if mark == "," and cased and since > _HEADED and _begins(scan, kinds, i):
                mark = "."  # "officials said | The six-hour raid"
            if mark == "," and (_object_follows(kinds, i) or scan.words[i] in _PARTICLES):
                mark = ""
            if mark == "," and cased and _inside_name(scan, i):
                mark = ""
            if mark == "," and not commas and scan.words[i] in _WAS and kinds[i - 1] in _NAMES:
                mark = ""  # "Ana Ruiz and Eva Paz were killed": no comma opened an aside
        if not mark and "  " in gap and "\n" not in gap:
            mark = _of_wide_gap(scan, i, cased=cased)
        commas += mark == ","
        if mark in (".", "\n") or mark.endswith("--"):
            since = finite = commas = 0
        if mark not in ("", "\n"):
            made.put(mark, scan.ends[i - 1], scan.starts[i])
    return made.done()


def _inside_name(scan: Scan, i: int) -> bool:
    """Whether the word before word i and this are one name: "of Black | September", "of western | Lorwa"."""
    if scan.caps[i] != CAPITAL:
        return False
    tag = scan.cover[i]
    return (tag is not None and tag is scan.cover[i - 1]) or scan.words[i - 1] in DIRECTIONS


_WAS: Final = frozenset(("was", "were"))


def _of_wide_gap(scan: Scan, i: int, *, cased: bool) -> str:
    """The mark that a gap of two blanks lost: the dash of a dateline, a stop before a common word with a capital, or
    a comma.
    """
    end = scan.ends[i - 1]
    line = scan.text[scan.text.rfind("\n", 0, end) + 1 : end]
    if len(line) < _DATELINE and line.isupper():
        return " --"
    opens = cased and scan.caps[i] == CAPITAL and scan.words[i] in scan.common
    return "." if opens else ","


_DATELINE: Final = 40
"""Characters that a town in capitals before a dash has at most."""
_FRONTING: Final = frozenset(("on", "in", "at", "near", "during", "after", "around", "early", "late"))
"""Words that open a phrase of time or place, and no sentence without a verb."""


class Made:
    """A text that grows by marks, and where each of its characters stands in the old one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out: list[str] = []
        self._index: list[int] = []
        self._at = 0

    def put(self, mark: str, end: int, following: int) -> None:
        """Puts a mark behind the word that ends at `end`; after a stop or a dash the next word gets a capital."""
        self._take(end)
        self._out.append(mark)
        self._index.extend([end] * len(mark))
        if mark[-1] in ".-" and self._text[following].islower():
            self._take(following)
            first = self._text[following].upper()
            if len(first) == 1:
                self._out.append(first)
                self._index.append(following)
                self._at = following + 1

    def done(self) -> tuple[str, list[int]]:
        self._take(len(self._text))
        self._index.append(len(self._text))
        return "".join(self._out), self._index

    def _take(self, end: int) -> None:
        self._out.append(self._text[self._at : end])
        self._index.extend(range(self._at, end))
        self._at = end


def _wraps(text: str) -> set[int]:
    """Gives the line breaks that only wrap a paragraph at a width."""
    found: set[int] = set()
    at = 0
    for paragraph in text.split("\n\n"):
        lines = paragraph.split("\n")
        width = max(map(len, lines))
        dated = 3 * sum(_DATED.match(line) is not None for line in lines) >= 2 * len(lines)
        if not dated and len(lines) > 2 and 40 <= width <= 100 and min(map(len, lines[:-1])) > 0.7 * width:
            end = at
            for line in lines[:-1]:
                end += len(line)
                found.add(end)
                end += 1
        at += len(paragraph) + 2
    return found


_DATED: Final = lazy(
    r"\s{0,3}(?:[a-z]{3,9} \d{1,2},? (?:19|20)\d\d|\d{1,2} [a-z]{3,9} (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\b",
    re.I,
)
"""How the lines of a list begin of which each has its day."""


def _mark(weights: Weights, speaking: list[str]) -> str:
    comma = stop = 0
    for cue in speaking:
        found = weights.get(cue)
        if found is not None:
            comma += found[0]
            stop += found[1]
    if stop > comma + _STOP_OVER_COMMA and stop > _STOP_FROM:
        return "."
    return "," if max(stop, comma) > _COMMA_FROM else ""


_OPENERS: Final = wordset(
    "the a an he she it they we this these those there but however meanwhile according another some several many most "
    "after when while although though since during despite authorities officials witnesses residents police guerrillas "
    "rebels gunmen soldiers troops militants"
)
"""Words that no name begins with, so that a capital tells the beginning of a sentence."""
_INTO_NAMES: Final = wordset("of in at to by for from with and on the near said says told")
_HEADED: Final = 4


def _begins(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether a word with a capital that is none of a name begins a sentence."""
    if scan.caps[i] != CAPITAL or scan.words[i] not in _OPENERS or i + 1 >= len(kinds):
        return False
    small = scan.caps[i + 1] == LOWER or scan.words[i + 1][0].isdigit()
    return small or scan.words[i - 1] not in _INTO_NAMES


def _object_follows(kinds: list[str], i: int) -> bool:
    """Says whether word i begins the object of an active verb: no comma parts "killed" from "nine of them"."""
    active = kinds[i - 1] in _ACTING and (i < 2 or kinds[i - 2] not in _PASSIVE)
    return active and (kinds[i] in _NOUNS or kinds[i] in _DETERMINING)


def cues(kinds: list[str], i: int, since: int, finite: int, scan: Scan | None) -> list[str]:
    """Names all that speaks for or against a mark before word i."""
    before, after = (kinds[i - 2] if i > 1 else "^"), (kinds[i + 1] if i + 1 < len(kinds) else "^")
    last, first = kinds[i - 1], kinds[i]
    length = sum(since >= x for x in (4, 8, 14, 22, 32))
    told = f"F{min(finite, 2)}"
    verb = _verb_ahead(kinds, i)
    side = "N" if last in _NOUNS else "v" if last in FINITE or last[0] == "V" else "f"
    found = [
        "b",
        f"A1={last}",
        f"B0={first}",
        f"B1={after}",
        f"A2={before}",
        f"BB={first} {after}",
        f"AB={last} {first}",
        f"L{length}{told}",
        f"V{verb}{told}",
        f"V{verb}{side}{told}",
        f"V{verb} {first}",
        f"{told} {first}",
        f"{told}< {last}",
    ]
    if scan is not None:
        found += _cased(scan, i, first, last, (verb, told, side))
    return found


def _cased(scan: Scan, i: int, first: str, last: str, told: tuple[int, str, str]) -> list[str]:
    """Names what the capitals say: a common word with one begins a sentence."""
    case = "lo" if scan.caps[i] == LOWER else "cn" if first in _NAMES else "cc"
    near = [int(0 <= k < len(scan.caps) and scan.caps[k] >= CAPITAL) for k in (i - 1, i + 1)]
    verb, finite, side = told
    return [
        f"C={case}",
        f"C={case} {last}",
        f"C={case} {first}",
        f"C={case} {near[0]}{near[1]}",
        f"C={case}V{verb}",
        f"C={case}V{verb}{finite}",
        f"C={case}{side}{finite}",
    ]


def _verb_ahead(kinds: list[str], i: int) -> int:
    """Gives how far off the finite verb is whose subject may begin at word i; 0: none, -1: of another clause."""
    for k in range(i, min(len(kinds), i + 10)):
        if kinds[k] in FINITE and k > i:
            return 2 if k - i + 1 == 2 else 3 if k - i + 1 < 5 else 5
        if kinds[k] in _OPENS_ANOTHER:
            return -1
    return 0


def weights_of(table: str, name: str) -> Weights:
    """Reads the weights of a name, "cased" or "uncased", from the lines of a table such as `data/marks.tsv`."""
    found: Weights = {}
    for line in table.splitlines():
        if line.startswith(f"{name}\t"):
            _, cue, comma, stop = line.split("\t")
            found[cue] = (int(comma), int(stop))
    return found


@lru_cache(maxsize=2)
def shipped(name: str) -> Weights:
    return weights_of(_FILE.read_text(encoding="utf-8"), name)
