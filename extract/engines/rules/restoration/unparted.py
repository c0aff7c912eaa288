"""Tells of words that no comma parts in English print, whatever else speaks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.tellers import PERSONS
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

_ARTICLES: Final = wordset("the a an")
_LEADING: Final = wordset("in of at from by with into onto against under towards")
_NAMED: Final = wordset("NAME KNOWN COUNTRY MEDIA")
_MEN: Final = wordset("PERP FORCE")
_SORTS: Final = wordset("extremist jihadist islamist terrorist militant rebel radical hardline insurgent")
_OPENING: Final = wordset("that since after because when while until before as although though whether if")
_FINITE: Final = wordset("SAY VED VPAST AUX was were is are has have had")
_OF_SUBJECTS: Final = wordset(
    "NN NNS NAME KNOWN COUNTRY PLACE CIV PERP FORCE MEDIA RANK DIG NUMW EVENT DEM VN two s"
)
_BESIDE_VERBS: Final = wordset("ADV LY also")
_BY: Final = wordset("by in on at from near as with to")
_SUBJECT: Final = 7
"""So many words at most has a subject whose verb is looked for."""
_TELLERS: Final = listed("tellers")
_ALL_CAPITALS: Final = frozenset(("us", "uk", "un", "eu"))


def unparted(scan: Scan, kinds: list[str], i: int, first: int) -> bool:
    """Whether word i and the one before it, of a sentence that begins at word `first`, go together."""
    return (
        _within_group(scan, kinds, i, first)
        or _titled(scan, kinds, i)
        or _acting_in_clause(scan, kinds, i, first)
        or _behind_quotation(scan, kinds, i)
    )


def _within_group(scan: Scan, kinds: list[str], i: int, first: int) -> bool:
    """Whether both words are of one noun group, or of a preposition and its noun."""
    before, word = scan.words[i - 1], scan.words[i]
    if before in _LEADING and word in _ARTICLES:
        return scan.caps[i - 1] == LOWER  # "in | the province"
    if i - 1 == first and kinds[i - 1] == "COUNTRY" and kinds[i] in _MEN:
        return True  # "Lorwa | insurgents killed nine"
    tied = i > 1 and scan.gap(i - 2) == "-"
    if tied and scan.words[i - 2] == "pro":
        return True  # "Pro-Lorwa | rebel groups"
    if tied and scan.caps[i - 1] == LOWER and word in _TELLERS:
        return True  # "well-informed | sources"
    named = scan.caps[i] != LOWER and kinds[i] in _NAMED
    if before == "based" and named:
        return True  # "the Oro based | Human Rights Monitor"
    described = before in _SORTS or (before == "official" and kinds[i] == "MEDIA")
    return (
        described
        and named
        and i - 2 >= first
        and (scan.words[i - 2] in _ARTICLES or scan.words[i - 2] == "s")
    )


def _titled(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether an office stands at the gap, between its body and who has it: "Board | director | Ana Ruz"."""
    word = scan.words[i]
    if scan.words[i - 1] in _ALL_CAPITALS and scan.caps[i - 1] != LOWER and kinds[i] == "RANK":
        return True  # "the US | Secretary of State"
    holder = i + 1 < len(kinds) and scan.caps[i + 1] != LOWER and kinds[i + 1] in ("NAME", "KNOWN")
    body = scan.caps[i - 1] != LOWER and kinds[i - 1] in ("MEDIA", "KNOWN")
    if body and scan.caps[i] == LOWER and word in PERSONS:
        verb = i + 2 < len(kinds) and (kinds[i + 1] == "SAY" or kinds[i + 2] == "SAY")
        return holder or verb
    office = scan.caps[i - 1] == LOWER and scan.words[i - 1] in PERSONS and i > 1
    held = scan.caps[i] != LOWER and kinds[i] == "NAME"
    of_body = scan.gap(i - 2) == " " and scan.caps[i - 2] != LOWER and scan.words[i - 2] not in _ARTICLES
    return office and held and of_body


def _acting_in_clause(scan: Scan, kinds: list[str], i: int, first: int) -> bool:
    """Whether a verb stands at word i whose bare subject opens a clause: "that the X | have", "since it | came"."""
    k = i + (kinds[i] in _BESIDE_VERBS)
    if k >= len(kinds) or kinds[k] not in _FINITE:
        return False
    if kinds[k] == "VED" and scan.words[k + 1 : k + 2] and scan.words[k + 1] in _BY and k == i:
        return False  # "that a bus | hit by a shell"
    at = i - 1
    while at > first and i - at <= _SUBJECT and scan.gap(at - 1) in (" ", "-", "'", "’", ' "', " “"):
        if scan.words[at] in _ARTICLES:
            at -= 1
            break
        if kinds[at] not in _OF_SUBJECTS:
            break
        at -= 1
    return at < i - 1 and scan.words[at] in _OPENING


def _behind_quotation(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether the verb stands at word i of those who alone stand behind a quotation: "…" SANA | quoted a man."""
    if kinds[i] != "SAY":
        return False
    k = i - 1
    while k and i - k <= _SUBJECT and scan.gap(k - 1) in (" ", "-"):
        if kinds[k] not in ("MEDIA", "NAME", "KNOWN", "RANK") and scan.words[k] not in PERSONS:
            return False
        k -= 1
    return k > 0 and '"' in scan.gap(k - 1)
