"""Puts commas back into a text that lost them and kept its stops.

What is sure by a rule stands first; at every other gap a sum of weights speaks for a comma or against it, of what
`comma_cues` names there. The weights were counted over English news (`data/commas.tsv`).
"""

from __future__ import annotations

from math import exp, log1p
from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.comma_cues import Sentences
from extract.engines.rules.restoration.quoted_before import CLOSED
from extract.engines.rules.restoration.sure_marks import around_areas, sure
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.weights import Weights, shipped
from extract.engines.rules.vocabulary.word_classes import classes

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

Way = tuple[float, tuple[int, ...]]
"""How likely a way to set the commas of a sentence is, and the words before which they stand."""

_FILE: Final = "commas.tsv"
_BLANK: Final = frozenset((" ", ") ", *CLOSED))
_KEPT: Final = 4
"""How many ways to set the commas of a sentence are followed at a time."""
_STEEP: Final = 30.0


def with_commas(
    text: str, lexicon: Lexicon, *, cased: bool, weights: Weights | None = None
) -> tuple[str, list[int]]:
    """Gives a text in the case of print its commas back, by the shipped weights where no others are given.

    The list has for each character of the new text, and for its end, where it stands in the old one.
    """
    scan = Scan(text, lexicon)
    kinds = classes(scan, lexicon)
    gazetteer = Gazetteer.load(tuple(lexicon.place_files))
    if weights is None:
        weights = shipped(_FILE, "cased" if cased else "uncased")
    certain = sure(scan, kinds, gazetteer)
    sentences = Sentences(scan, kinds, gazetteer, cased=cased)
    marks: dict[int, str] = {}
    for first, last in sentences.spans():
        marks.update(_marks(sentences, weights, certain, first, last))
    return _marked(scan, marks)


def with_areas(text: str, lexicon: Lexicon) -> tuple[str, list[int]]:
    """Gives a short text, which may do without most commas, those between its places and around its years."""
    scan = Scan(text, lexicon)
    kinds = classes(scan, lexicon)
    found = around_areas(scan, kinds, Gazetteer.load(tuple(lexicon.place_files)))
    return _marked(scan, {i: mark for i, mark in found.items() if mark and scan.gap(i - 1) in _BLANK})


def _marked(scan: Scan, marks: dict[int, str]) -> tuple[str, list[int]]:
    """Puts marks before words; the list has for each character of the new text where it stands in the old one."""
    text = scan.text
    out: list[str] = []
    index: list[int] = []
    at = 0
    for i, mark in sorted(marks.items()):
        end = scan.ends[i - 1] + scan.gap(i - 1).startswith((")", '"', "”"))
        out += (text[at:end], mark)
        index.extend(range(at, end))
        index.extend([end] * len(mark))
        at = end
    out.append(text[at:])
    index.extend(range(at, len(text) + 1))
    return "".join(out), index


def _marks(
    sentences: Sentences, weights: Weights, certain: dict[int, str], first: int, last: int
) -> dict[int, str]:
    """Gives for words of the sentence [first, last) the mark before them: of the ways to set its commas the likeliest,
    so that the comma that opens an aside and the one that closes it speak for each other.
    """
    ways: dict[int, Way] = {first: (0.0, ())}
    marks: dict[int, str] = {}
    for i in range(first + 1, last):
        gap = sentences.gap(i)
        mark = certain.get(i) if gap in _BLANK else "," * ("," in gap)
        if mark:
            if gap in _BLANK:
                marks[i] = mark
            score, path = max(ways.values())
            ways = {i: (score, (*path, i))}
        elif mark is None and not sentences.closed(i):
            ways = _further(sentences, weights, ways, i)
    return {i: "," for i in max(ways.values())[1] if sentences.gap(i) == " "} | marks


def _further(sentences: Sentences, weights: Weights, ways: dict[int, Way], i: int) -> dict[int, Way]:
    """Gives the ways that go on at word i, by the word behind their last comma."""
    following: dict[int, Way] = {}
    opened: Way | None = None
    for comma, (score, path) in ways.items():
        tenths = 0
        for cue in sentences.cues(i, comma):
            tenths += weights.get(cue, 0)
        logit = tenths / 10
        without = score - log1p(exp(min(logit, _STEEP)))
        following[comma] = (without, path)
        if sentences.may(i, path) and (opened is None or without + logit > opened[0]):
            opened = (without + logit, (*path, i))
    if opened is not None:
        following[i] = opened
    if len(following) <= _KEPT:
        return following
    return dict(sorted(following.items(), key=lambda way: -way[1][0])[:_KEPT])
