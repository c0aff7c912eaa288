"""Finds where commas stood by what follows: shares of a toll, what a place or a speaker is, whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.tellers import PERSONS, STOPS, begins, in_name, speaker_from
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

_NUMBERS: Final = wordset("NUMW DIG two")
_COUNTS: Final = wordset(
    "two three four five six seven eight nine ten several some most many all both half one"
)
_NOUNS: Final = wordset("NN NNS NAME KNOWN COUNTRY PLACE CIV PERP FORCE RANK DEM")
_INSIDE: Final = wordset(
    "NN NNS NAME KNOWN COUNTRY PLACE CIV PERP FORCE RANK DEM NUMW DIG EVENT VN LY ADV and a an the of from at least "
    "one two more another other all or"
)
_WAS: Final = wordset("was were has have had AUX")
_DIED: Final = wordset("died perished fell")
_SHARES: Final = wordset("mostly mainly including")
_OF_THEM: Final = (("of", "them"), ("of", "whom"))
_AMONG_THEM: Final = (("among", "them"), ("among", "whom"))
_SAID: Final = wordset("said says told added stated")
_SITES: Final = wordset(
    "town village city suburb district neighborhood neighbourhood hamlet stronghold province area"
)
_PAPERS: Final = listed("bears_words")
_ARTICLES: Final = wordset("a an the")
_OPENERS: Final = wordset("meanwhile also elsewhere and but separately")
_IN: Final = wordset("in near at around outside")
_OF_PLACES: Final = wordset(
    "province countryside city town governorate district region area of in and northern southern"
)
_WITHIN: Final = wordset("in of and")
_BEFORE_NAMES: Final = wordset(
    "the of in town city village province countryside northern southern eastern western central northeastern "
    "northwestern southeastern southwestern rural nearby"
)
_FINITE: Final = wordset("VED VPAST AUX was were has have had SAY")
_CLOSING: Final = wordset("VED VN NN NNS NAME DAY YEAR PLACE CIV PERP FORCE")
_COUNTED: Final = wordset("NN NNS CIV PERP FORCE RANK")
_BREAKS: Final = wordset("that which who whom where when while if because as but and")
_OBJECTS: Final = wordset("a an the NUMW DIG two DET its his their at on more FORCE CIV PERP")
_TIMES: Final = frozenset(("DAY", "YEAR", "EVENT", "TIME"))
_AGO: Final = frozenset(("before", "earlier", "ago", "later"))
_HEADS: Final = _NOUNS | {"EVENT", "VN", "MEDIA"}
_NAMED: Final = frozenset(("NAME", "KNOWN", "PLACE", "COUNTRY"))
_CONCEDING: Final = wordset("although though while because whereas")
_FAR: Final = 12


def parted(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Gives for words (by their number) the comma before them."""
    found: dict[int, str] = {}
    first = 0
    for i in range(1, len(kinds)):
        if begins(scan, i):
            first = i
            _opening(scan, kinds, i, found)
            continue
        word = scan.words[i]
        if word.isdigit() and _aged(scan, kinds, i, first):
            found[i] = found[i + 1] = ","
        if word in _CONCEDING and (scan.caps[i] != LOWER or word.endswith("though")):
            _conceded(scan, kinds, i, found)
        if word in ("which", "who") and 0 < i - first < _FAR and kinds[i - 1] in _HEADS:
            _relative(scan, kinds, i, found)
        if kinds[i] in _NUMBERS and scan.words[i - 2 : i] == ["a", "further"]:
            found[i] = ""
        if i - first > 1 and _whole_before(scan, kinds, i) and _opens_share(scan, kinds, i):
            _share(scan, kinds, i, found)
        elif word in _SAID and kinds[i - 1] != "that":
            _said_by(scan, kinds, i, found)
        elif (word in _THEIRS and kinds[i - 1] in ("CIV", "NN") and _of_family(scan, i)) or (
            kinds[i] in _NUMBERS and _listed(scan, kinds, i, first)
        ):
            found[i] = ","
        elif word in ("a", "an") and kinds[i - 1] in ("NAME", "KNOWN") and scan.words[i + 1 : i + 2]:
            noun = scan.words[i + 1] if scan.words[i + 1] in _SITES else "".join(scan.words[i + 2 : i + 3])
            if noun in _SITES and scan.caps[i - 1] != LOWER:
                found[i] = ","
    if kinds:
        _opening(scan, kinds, 0, found)
    return found


def _subject_first(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets no comma between those with whom a sentence begins and their verb: "At least 45 people have been killed"."""
    k = i + (scan.words[i] in _ARTICLES)
    while k < len(kinds) - 1 and k - i < _FAR and scan.gap(k) in (" ", "-") and _of_subject(scan, kinds, k):
        k += 1
    bare = k - 1 > i and kinds[k - 1] in _HEADS and kinds[k] in ("was", "were", "has", "have", "had", "SAY")
    if bare and STOPS.isdisjoint(scan.gap(k - 1)):
        first = i + 1 + scan.words[i].isdigit()  # a number may be that of an item of a list
        found.update((n, "") for n in range(first, k + 1) if n not in found)


def _of_subject(scan: Scan, kinds: list[str], k: int) -> bool:
    """Whether word k may stand among those with whom a sentence begins, before their verb."""
    tag = scan.cover[k]
    named = tag is not None and bool(tag.word.actors)
    return named or kinds[k] in _NOUNS | _NUMBERS or scan.words[k] in _BEFORE_SUBJECTS


_BEFORE_SUBJECTS: Final = wordset("at least more than over some about so called")


def _aged(scan: Scan, kinds: list[str], i: int, first: int) -> bool:
    """Whether word i is the age of the person named before it: "Ana Ruz | 34 | was shot"."""
    if len(scan.words[i]) > 2 or scan.gap(i - 1) != " " or scan.gap(i) != " " or i + 1 >= len(kinds):
        return False
    k = i
    while k > first and kinds[k - 1] in ("NAME", "KNOWN") and scan.caps[k - 1] != LOWER and i - k < 4:
        k -= 1
    titled = k > first and kinds[k - 1] == "RANK"
    if i - k < 2 - titled or (k > first and scan.words[k - 1] in _LOCATIVE):
        return False
    return kinds[i + 1] in _OF_PERSONS or scan.words[i + 1] in _OF_PERSONS


_LOCATIVE: Final = wordset(
    "in near at around outside of from to on between towards inside through across and"
)
_OF_PERSONS: Final = wordset("was is has had SAY VED VPAST died a an the of from who whose and")
"""What goes on behind the age of one person, and behind no count of many."""


def _of_family(scan: Scan, i: int) -> bool:
    """Whether somebody's kin go on a list behind him: "a farmer | his wife and their son", "| her three children"."""
    k = i + 1 + (scan.words[i + 1 : i + 2] != [] and scan.words[i + 1] in _COUNTS)
    one = not _ARTICLES.isdisjoint(scan.words[max(0, i - 4) : i - 1])
    return one and not _KIN.isdisjoint(scan.words[k : k + 1])


_THEIRS: Final = wordset("his her their")
_KIN: Final = wordset(
    "wife husband son sons daughter daughters mother father brother brothers sister sisters child children baby kids "
    "parents grandson granddaughter grandchildren grandmother grandfather nephew niece"
)


def _opening(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets the comma behind what a sentence opens with: whose word it is, or where it was."""
    if scan.words[i] in _OPENERS and i + 1 < len(kinds):
        i += 1
    _subject_first(scan, kinds, i, found)
    if scan.words[i] == "according":
        _according(scan, kinds, i, found)
    elif scan.words[i] in _CONCEDING:
        _conceded(scan, kinds, i, found)
    elif scan.words[i] in _WHEN and _timed(scan, kinds, i, found):
        return
    elif scan.words[i] in _IN:
        _led(scan, kinds, i, found)
        if scan.words[i + 1 : i + 3] == ["addition", "to"]:
            _stated(scan, kinds, i, found)  # "In addition to the six guards | officials said …"
        if not _PAPERS.isdisjoint(scan.words[i + 1 : i + 4]):
            _stated(scan, kinds, i, found)


def _timed(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> bool:
    """Sets a comma behind the time that a sentence opens with: "On the night of 4 May | armed men burned it"."""
    k, dated = i + 1, False
    while k < len(kinds) and k - i < _FAR and (kinds[k] in _DATES or scan.words[k] in _OF_TIMES):
        if scan.gap(k - 1) not in (" ", "-"):
            return False
        dated = dated or kinds[k] in ("DAY", "MONTH", "YEAR") or scan.words[k] in _HOURS
        k += 1
    if not dated or k >= len(kinds) or scan.gap(k - 1) != " " or scan.words[k - 1] in _OF_TIMES:
        return False
    counted = scan.words[k - 1].isdigit() and kinds[k] in _COUNTED  # "On Monday 12 men"
    subject = scan.words[k] in _ARTICLES or kinds[k] in _ACTING or scan.words[k : k + 2] == ["at", "least"]
    if subject and not counted and _verb_within(scan, kinds, k + 1):
        found[k] = ","
    return k in found


_WHEN: Final = frozenset(("on", "in", "at", "during", "late", "early"))
_DATES: Final = frozenset(("DAY", "MONTH", "YEAR", "DIG", "TIME"))
_OF_TIMES: Final = wordset("the of on a m p in same following next evening")
_HOURS: Final = wordset("night morning evening afternoon dawn midnight noon")
_ACTING: Final = wordset("PERP FORCE CIV KNOWN DEM COUNTRY NUMW VN VED NNS")


def _stated(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets the comma behind what somebody says it in: "In a statement carried by Radio X | the army said"."""
    for k in range(i + 3, min(len(kinds), i + 2 * _FAR)):
        if scan.gap(k - 1) not in (" ", "-", "'", "’"):
            return
        if kinds[k] == "SAY":
            found.update((at, ",") for at in speaker_from(scan, kinds, k, i) if at > i + 2)
            return


def _led(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets a comma behind a place at the head of a sentence: "In the province of Oro | the army …"."""
    k = i + 1
    named = False
    while k < len(kinds) and k - i < _FAR:
        if scan.gap(k - 1) not in (" ", "-"):
            return
        name = kinds[k] in ("NAME", "KNOWN", "COUNTRY") and scan.caps[k] != LOWER
        within = scan.words[k] == "the" and scan.words[k - 1] in _WITHIN  # "In Oro in the province of …"
        if named and not name and kinds[k] != "PLACE" and scan.words[k] not in _OF_PLACES and not within:
            break
        if not (name or kinds[k] in ("PLACE", "NN", "DEM") or scan.words[k] in _BEFORE_NAMES):
            return
        named = named or name
        k += 1
    subject = k < len(kinds) and (
        scan.words[k] in _ARTICLES
        or kinds[k] in ("NUMW", "DIG", "PERP", "FORCE", "CIV")
        or scan.words[k : k + 2] in (["at", "least"], ["more", "than"])
    )
    if named and subject and _verb_within(scan, kinds, k + 1):
        found[k] = ","


def _verb_within(scan: Scan, kinds: list[str], k: int) -> bool:
    """Whether a finite verb follows in the same sentence before a clause of its own begins."""
    for n in range(k, min(len(kinds), k + _FAR)):
        if not STOPS.isdisjoint(scan.gap(n - 1)):
            return False
        if kinds[n] in _FINITE:
            return True
    return False


def _relative(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets commas around what is told of the subject of a sentence: "The force | which holds it | killed nine"."""
    told = 0
    for k in range(i + 1, min(len(kinds) - 1, i + 2 * _FAR)):
        if not STOPS.isdisjoint(scan.gap(k - 1)) or scan.words[k] in _BREAKS or scan.gap(k - 1) != " ":
            return
        finite = kinds[k] in _FINITE or scan.words[k] == "says"
        if not told:
            told = k if kinds[k] not in ("LY", "ADV") else 0
        elif finite and k > told + 1 and (kinds[k - 1] in _NOUNS | _TIMES or scan.words[k - 1] in _AGO):
            if (
                kinds[k] in _WAS
                or kinds[k] == "SAY"
                or scan.words[k] == "says"
                or kinds[k + 1] in _OBJECTS | _NAMED
            ):
                found[i] = found[k] = ","
            return
        elif finite and k > told + 1:
            return


def _whole_before(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether those of whom word i may tell a share are counted before it: "20 people", "a further nine", "20 were
    killed".
    """
    if kinds[i - 1] in _NOUNS:
        return True
    if kinds[i - 1] in _NUMBERS and scan.words[i] == "among":
        return True
    passive = kinds[i - 2] in _WAS or kinds[i - 2] == "been" or scan.words[i - 1] in _DIED
    return passive and (kinds[i - 1] in ("VED", "VN") or scan.words[i - 1] in _DIED)


def _opens_share(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether word i begins what is told of some of those before it: "20 people | six of them children"."""
    pair = tuple(scan.words[i + 1 : i + 3])
    if pair in _OF_THEM:
        return kinds[i] in _NUMBERS or scan.words[i] in _COUNTS
    return tuple(scan.words[i : i + 2]) in _AMONG_THEM or scan.words[i] in _SHARES


def _conceded(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets the comma behind a clause that opens a sentence, before those who act in the next one: "Although nobody
    claimed the raid | police blamed the X".
    """
    told = 0
    for k in range(i + 2, min(len(kinds) - 2, i + 2 * _FAR)):
        if not STOPS.isdisjoint(scan.gap(k - 1)) or scan.gap(k - 1) != " " or scan.words[k] in _BREAKS:
            return
        acts = kinds[k] in ("FORCE", "CIV", "PERP") and kinds[k + 1] in ("SAY", "VED", "VPAST")
        closed = kinds[k - 1] in _CLOSING or kinds[k - 1] == "EVENT"
        if told and k > told + 1 and acts and closed and kinds[k + 2] in _OBJECTS | {"KNOWN", "NAME"}:
            found[k] = ","
            return
        told = told or (k if kinds[k] in _FINITE else 0)


def _share(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets commas around a share where the verb of the whole follows it: "… | six of them children | were killed"."""
    start = i + (1 if scan.words[i] in _SHARES else 2 if scan.words[i] == "among" else 3)
    k = start
    while k < len(kinds) and k - start < _FAR and STOPS.isdisjoint(scan.gap(k - 1)):
        ends = kinds[k] in _WAS or scan.words[k] in _DIED
        if ends and k > start:
            if start < k - 1 and (scan.words[start] in _ARTICLES or kinds[start] in _NUMBERS):
                found[start] = ""  # "one of them an officer", "among them two nurses"
            found[i] = ","
            more = next((n for n in range(k - 1, start, -1) if scan.words[n] == "and"), 0)
            found[more if more and kinds[more + 1] in _NUMBERS else k] = ","
            return
        if kinds[k] not in _INSIDE and scan.words[k] not in _INSIDE:
            break
        k += 1
    if k > start and kinds[i - 1] not in _NOUNS and scan.words[i] != "among":
        found[i] = ","  # "20 people were killed | six of them children"
    for n in range(start + 1, min(k, len(kinds)) - 1):
        if scan.words[n] in ("and", "or") and kinds[n - 1] in _COUNTED and kinds[n + 1] in _COUNTED:
            found[n] = ""


def _said_by(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets a comma between a name behind "said" and what it is: "said Ana Ruz | a doctor"."""
    k = i + 1
    while k < len(kinds) and kinds[k] == "RANK" and scan.gap(k - 1) == " ":
        k += 1
    titled = k > i + 1
    while k < len(kinds) and scan.gap(k - 1) in (" ", "-"):
        if kinds[k] not in ("NAME", "KNOWN") and not in_name(scan, kinds, k):
            break
        k += 1
    if k - i < 3 or k >= len(kinds) or scan.gap(k - 1) != " ":
        return
    office = scan.words[k] in PERSONS or (titled and not PERSONS.isdisjoint(scan.words[k + 1 : k + 2]))
    if scan.words[k] in _ARTICLES or (office and scan.caps[k] == LOWER):
        found[k] = ","
        if '"' not in scan.gap(i - 1) and kinds[i - 1] in _CLOSING:
            found[i] = ","


def _listed(scan: Scan, kinds: list[str], i: int, first: int) -> bool:
    """Whether a count goes on a list of counts: "five fighters | two medics and a child"."""
    if kinds[i - 1] not in _COUNTED or scan.gap(i - 1) != " " or scan.caps[i - 1] != LOWER:
        return False
    counted = any(kinds[k] in _NUMBERS for k in range(max(first, i - 4), i - 1))
    if scan.words[i + 1 : i + 2] and scan.words[i + 1] in _SPANS:
        return False
    if not counted and not _one_hurt(scan, kinds, i, first):
        return False
    for k in range(i + 1, min(i + 5, len(kinds) - 1)):
        if scan.words[k] == "and":
            return kinds[k + 1] in _NUMBERS or scan.words[k + 1] in _ARTICLES
        if kinds[k] not in _COUNTED and kinds[k] not in ("DEM", "KNOWN"):
            return False
    return False


def _one_hurt(scan: Scan, kinds: list[str], i: int, first: int) -> bool:
    """Whether one man stands before a count, with the verb that says what was done to him: "killed the mayor | two
    teachers and three boys".
    """
    for k in range(i - 2, max(first, i - 5), -1):
        if scan.words[k] in _ARTICLES:
            return k > first and (kinds[k - 1] in _DONE_TO or scan.words[k - 1] == "dead")
        if kinds[k] not in _COUNTED and kinds[k] not in ("DEM", "PLACE"):
            return False
    return False


_DONE_TO: Final = wordset("VED VPAST VING VB VN")
_SPANS: Final = wordset(
    "day days week weeks month months year years hour hours minute minutes kilometers kilometres km miles times"
)


def _according(scan: Scan, kinds: list[str], i: int, found: dict[int, str]) -> None:
    """Sets a comma behind those on whose word something is told: "According to the Board | 14 people …"."""
    if scan.words[i + 1 : i + 2] != ["to"]:
        return
    k = i + 2 + (scan.words[i + 2 : i + 3] in (["the"], ["a"], ["an"]))
    start = k
    while k < len(kinds) and k - start < _FAR and (kinds[k] in _NOUNS - {"CIV"} or kinds[k] == "MEDIA"):
        if scan.gap(k) != " " and scan.gap(k) != "-":
            return
        k += 1
    told = k > start and k < len(kinds) and (kinds[k] in _NUMBERS or scan.words[k] in _ARTICLES)
    if told or (k > start and scan.words[k : k + 2] == ["at", "least"]):
        found[k] = ","
