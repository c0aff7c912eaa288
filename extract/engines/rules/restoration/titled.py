"""Titles before names, and given names that are everyday words, in a text whose case tells no names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.triggers import load
from extract.engines.rules.vocabulary.words import listed

_TITLES: Final = listed("before_full_names") | listed("names_titles") | wordset("pfc pvt spc supt insp sub")
_GIVEN: Final = wordset("mark frank grace mary bill jack peter job dean gene ray nick faith")
_RANKS: Final = wordset(
    "adm brig capt captain cmdr col colonel cpl corporal dr gen lieut lieutenant lt maj mr mrs ms pfc pvt rev sgt"
)
"""Titles that a name follows wherever they are no word of their own."""
_NEGATED: Final = wordset(
    "aren can couldn didn doesn don hadn hasn haven isn mustn needn shouldn wasn weren won wouldn"
)
"""Words before the "t" of a "not" that is said in short."""
_ABBREVIATING: Final = frozenset((" ", ". ", "-"))


def titles(scan: Scan, named: list[bool]) -> list[int]:
    """The titles that stand before a name, one behind the other: "BRIG. GEN. KARIM LODU", "MAYOR LODU"."""
    found: list[int] = []
    for i in scan.where(_TITLES):
        k = i + 1
        while k < len(scan.words) and scan.words[k] in _TITLES and scan.gap(k - 1) in _ABBREVIATING:
            k += 1
        while k + 1 < len(scan.words) and len(scan.words[k]) == 1 and scan.gap(k - 1) in (" ", ". "):
            k += 1  # "SGT. S. LODU"
        if k < len(scan.words) and named[k] and scan.gap(k - 1) in (" ", ". ") and _nobody_else(scan, k):
            found.append(i)
    return found


def given_names(scan: Scan, named: list[bool]) -> list[int]:
    """Given names that are words as well, before a surname that is none: "SHOT MARK LODU, 14", "COL. INNOCENT LODU"."""
    words = scan.words
    behind_rank = [
        i
        for i in scan.where(_RANKS, figures=False)
        if i + 2 < len(words)
        and named[i + 2]
        and not named[i + 1]
        and scan.gap(i) in (" ", ". ")
        and scan.gap(i + 1) in (" ", "-")
        and _may_be_given(scan, i + 1)
        and _nobody_else(scan, i + 2)
    ]
    return [i + 1 for i in behind_rank] + [
        i
        for i in scan.where(_GIVEN)
        if i + 1 < len(words)
        and named[i + 1]
        and scan.gap(i) == " "
        and words[i - 1 : i] not in (["to"], ["will"])
        and _nobody_else(scan, i + 1)
    ]


def _may_be_given(scan: Scan, i: int) -> bool:
    """Whether word i, which a list has, may be a name behind a rank: no title, no verb, no little word."""
    word = scan.words[i]
    little = (
        word in w.PREP or word in w.CONJ or word in w.AUX or word in w.REL or word in w.DET or word in w.ADV
    )
    verb = load().verbs.get(word)
    return len(word) > 2 and not little and verb is None and scan.cover[i] is None and word not in _TITLES


def lost_apostrophe(scan: Scan, i: int, known: Callable[[str], bool]) -> bool:
    """Whether the letter that is word i stood behind an apostrophe, where all marks are lost: "THE CITY S MAYOR",
    "THEY DIDN T"; behind a title, or behind a name with one and before another, it is an initial: "SGT S LODU".
    """
    if not i or scan.gap(i - 1) != " " or scan.gap(i) != " ":
        return False
    words = scan.words
    if words[i] == "t":
        return words[i - 1] in _NEGATED
    if words[i] != "s" or len(words[i - 1]) < 2 or not words[i - 1].isalpha() or words[i - 1] in _TITLES:
        return False
    return i < 2 or words[i - 2] not in _TITLES or known(words[i + 1])


def _nobody_else(scan: Scan, k: int) -> bool:
    """Whether word k may be a person's name, being none of a country, an army or an outlet."""
    tag = scan.cover[k]
    return tag is None or not (tag.word.actors or tag.word.country or tag.word.demonym)
