"""Titles before names, and given names that are everyday words, in a text whose case tells no names."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed

_TITLES: Final = listed("before_full_names") | listed("names_titles") | wordset("pfc pvt spc supt insp sub")
_GIVEN: Final = wordset("mark frank grace mary bill jack peter job dean gene ray nick faith")
_ABBREVIATING: Final = frozenset((" ", ". ", "-"))


def titles(scan: Scan, named: list[bool]) -> list[int]:
    """The titles that stand before a name, one behind the other: "BRIG. GEN. KARIM LODU", "MAYOR LODU"."""
    found: list[int] = []
    for i in scan.where(_TITLES):
        k = i + 1
        while k < len(scan.words) and scan.words[k] in _TITLES and scan.gap(k - 1) in _ABBREVIATING:
            k += 1
        if k < len(scan.words) and named[k] and scan.gap(k - 1) in (" ", ". ") and _nobody_else(scan, k):
            found.append(i)
    return found


def given_names(scan: Scan, named: list[bool]) -> list[int]:
    """Given names that are words as well, before a surname that is none: "SHOT MARK LODU, 14"."""
    words = scan.words
    return [
        i
        for i in scan.where(_GIVEN)
        if i + 1 < len(words)
        and named[i + 1]
        and scan.gap(i) == " "
        and words[i - 1 : i] not in (["to"], ["will"])
        and _nobody_else(scan, i + 1)
    ]


def _nobody_else(scan: Scan, k: int) -> bool:
    """Whether word k may be a person's name, being none of a country, an army or an outlet."""
    tag = scan.cover[k]
    return tag is None or not (tag.word.actors or tag.word.country or tag.word.demonym)
