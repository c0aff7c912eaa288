"""Names of units, bodies and sites whose words are everyday ones, in a text whose case tells no names."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed

_NUMBERED: Final = listed("unit_nouns") - frozenset(("squad", "unit", "column", "company"))
_FIGURED: Final = _NUMBERED - {"front"}
_SEVERAL: Final = frozenset(("battalions", "brigades", "divisions", "regiments"))
_KINDS: Final = listed("unit_kinds")
_ORDINALS: Final = listed("unit_ordinals")
_SITES: Final = wordset("college school road street camp market church university bridge hotel crossing")
_EMBLEMS: Final = listed("emblems")
_BANDS: Final = frozenset(
    ("army", "brigade", "brigades", "battalion", "column", "front", "force", "group", "squad")
)
_SMALL: Final = w.DET | w.PREP | w.CONJ | w.REL | w.PRON | w.AUX | w.NEG | w.ADV


_BODIES: Final = listed("body_names")
_GROUPED: Final = _BODIES | frozenset(
    (
        "front",
        "alliance",
        "movement",
        "union",
        "committee",
        "commission",
        "coalition",
        "organization",
        "party",
        "council",
    )
)
"""Nouns of bodies whose short name stands in brackets behind them: "THE DEMOCRATIC FRONT (FREDEMO)"."""
_LONGEST: Final = 6
"""Words that such a name has at most."""


def everyday_names(scan: Scan, named: list[bool]) -> list[int]:
    """The everyday words of a text in one case that are those of a name."""
    found = [*_unit_words(scan), *_emblem_words(scan), *_site_words(scan, named), *_body_words(scan, named)]
    return [*found, *_corps_words(scan), *_described_sites(scan, named), *_public_bodies(scan)]


def _corps_words(scan: Scan) -> list[int]:
    """The words of a unit that is called by its arm of service: "THE PARATROOPER BATTALION"."""
    words = scan.words
    found: list[int] = []
    for i in scan.where(_CORPS):
        k = i
        while k and words[k - 1] in _ARMS and scan.gap(k - 1) == " ":
            k -= 1
        if k < i and k and words[k - 1] in ("the", "s") and scan.gap(k - 1) == " ":
            found += range(k, i + 1)
    return found


def _described_sites(scan: Scan, named: list[bool]) -> list[int]:
    """The words that say of what kind a site with a name is, and its noun: "THE LOMBA INTERNATIONAL AIRPORT"."""
    words = scan.words
    found: list[int] = []
    for i in scan.where(_STATIONS):
        k = i
        while k and words[k - 1] in _OF_SITES and scan.gap(k - 1) == " ":
            k -= 1
        if k < i and k and named[k - 1] and scan.gap(k - 1) == " ":
            found += range(k, i + 1)
    return found


def _public_bodies(scan: Scan) -> list[int]:
    """The words of a public body that is called by what it is for: "THE REGIONAL DEVELOPMENT CORPORATION"."""
    words = scan.words
    found: list[int] = []
    for i in scan.where(_PUBLIC):
        k = i
        while k and i - k < _LONGEST and scan.gap(k - 1) == " " and _in_name(scan, k - 1):
            k -= 1
        if i - k > 1 and k and words[k - 1] == "the" and words[k] in _NATIONWIDE:
            found += range(k, i + 1)
    return found


_CORPS: Final = wordset("battalion brigade regiment detachment")
_ARMS: Final = listed("arms_of_service")
_STATIONS: Final = listed("described_sites")
_OF_SITES: Final = listed("kinds_of_sites")
_PUBLIC: Final = listed("public_bodies")
_NATIONWIDE: Final = listed("public_adjectives")


def _unit_words(scan: Scan) -> list[int]:
    """The words that a number makes a unit's name: "THE 6TH INFANTRY DIVISION", "152 BATTALION", "BATTALION NO. 2"."""
    words = scan.words
    found: list[int] = []
    for i in scan.where(_NUMBERED | _SEVERAL | {"detachment"}):
        k = i
        while k and words[k - 1] in _KINDS and scan.gap(k - 1) == " ":
            k -= 1
        if words[i] in _SEVERAL:
            after = words[i + 1 : i + 2]
            if k < i and after and after[0].isdigit() and scan.gap(i) == " ":
                found += range(k, i + 1)  # "LIGHT INFANTRY BATTALIONS 21 AND 22"
            continue
        no = (
            i + 2 < len(words)
            and words[i + 1] == "no"
            and scan.gap(i) == " "
            and scan.gap(i + 1) in (". ", " ")
        )
        if no and words[i + 2].isdigit():
            found += range(k, i + 2)
            continue
        before = words[k - 1] if k and scan.gap(k - 1) == " " else ""
        ordinal = before in _ORDINALS and k > 1 and words[k - 2] in ("the", "s")
        bare = before.isdigit() and len(before) < 4 and words[i] in _FIGURED
        if ordinal:
            found.append(k - 1)
        if ordinal or bare or (before[:1].isdigit() and before.endswith(("st", "nd", "rd", "th"))):
            found += range(k, i + 1)
    return found


def _emblem_words(scan: Scan) -> list[int]:
    """The words of a band that is called by an emblem: "THE WHITE EAGLE BRIGADE"."""
    words = scan.words
    found: list[int] = []
    for i in scan.where(_BANDS):
        k = i
        while k and words[k - 1] in _EMBLEMS and scan.gap(k - 1) == " ":
            k -= 1
        if i - k > 1:
            found += range(k, i + 1)
    return found


def _site_words(scan: Scan, named: list[bool]) -> list[int]:
    """The everyday word between the name of a site and its noun, and the noun: "AT LOMBA SHOP ROAD"."""
    words = scan.words
    found: list[int] = []
    for i in scan.where(_SITES):
        if i < 2 or not named[i - 2] or named[i - 1] or scan.gap(i - 1) != " " or scan.gap(i - 2) != " ":
            continue
        tag, before = scan.cover[i - 1], words[i - 1]
        plain = before in _SMALL or not before.isalpha() or (tag is not None and tag.word.classes)
        if not plain and before not in _SITES and not before.endswith("ed"):
            found += (i - 1, i)
    return found


def _body_words(scan: Scan, named: list[bool]) -> list[int]:
    """The words of a body's name that begins with a name, or whose short form stands behind it in brackets: "THE LOMBA
    TELEPHONE COMPANY", "THE NATIONAL WORKERS FEDERATION (FENATRA)".
    """
    words = scan.words
    found: list[int] = []
    for i in scan.where(_GROUPED):
        k = i
        while k and i - k < _LONGEST and scan.gap(k - 1) in (" ", "-") and _in_name(scan, k - 1):
            k -= 1
        short = words[i + 1] if i + 1 < len(words) and scan.gap(i).strip() in ("(", "[") else ""
        letters = len(short) > 2 and short.isalpha() and scan.gap(i + 1)[:1] in (")", "]")
        called = letters and short not in scan.common and k < i
        if called or (words[i] in _BODIES and i - k > 1 and named[k]):
            found += range(k, i + 1)
    return found


def _in_name(scan: Scan, k: int) -> bool:
    """Whether a word may stand within the name of a body: no little word and no form of a verb."""
    word = scan.words[k]
    return word.isalpha() and len(word) > 2 and word not in _SMALL and not word.endswith(("ed", "ing"))
