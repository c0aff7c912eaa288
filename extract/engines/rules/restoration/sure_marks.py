"""Finds the gaps of a stripped text whose mark is sure: behind datelines and numbers of lists, between places."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration import series
from extract.engines.rules.restoration.apposed import apposed
from extract.engines.rules.restoration.dated_heads import dated_heads
from extract.engines.rules.restoration.linking_turns import linking_turns
from extract.engines.rules.restoration.lost_commas import parted
from extract.engines.rules.restoration.quoted_before import quoted_before
from extract.engines.rules.restoration.tellers import DIRECTIONS, trailing
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, UPPER
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer
    from extract.engines.rules.vocabulary.scan import Scan

_AGENCY: Final = listed("agency_lines")
"""Words between the day of a dateline and the story."""
_TEXT: Final = wordset("text report reports excerpt excerpts")
_LOCATIVE: Final = wordset("in at near of from around outside to towards inside on between")
_FAR: Final = 18
_NOUNS: Final = wordset(
    "NN NNS NAME KNOWN COUNTRY PLACE CIV PERP FORCE RANK DIG DAY TIME EVENT YEAR MONTH them"
)
_TELLING: Final = wordset(
    "killing wounding injuring leaving destroying damaging causing including adding martyring maiming"
)
_VERBAL: Final = wordset("VED VPAST VN AUX was were has have had SAY")
_COUNTS: Final = wordset("NUMW DIG")
_DOERS: Final = wordset("PERP FORCE CIV NNS NN NUMW DIG DEM")
_MEN: Final = frozenset(("PERP", "FORCE", "CIV"))
_DESCRIBING: Final = frozenset(
    ("armed", "hooded", "masked", "suspected", "alleged", "unidentified", "uniformed")
)
"""Words that look like a verb's past form and describe those named behind them."""
_ENDS: Final = frozenset("\n.!?")
_AMONG: Final = wordset(
    "among some most many all both one two three four five six seven eight nine ten several half"
)
_OF_THEM: Final = (["of", "them"], ["of", "whom"], ["among", "them"], ["among", "whom"])


def sure(scan: Scan, kinds: list[str], gazetteer: Gazetteer) -> dict[int, str]:
    """Gives for words (by their number) the mark that stands before them; "" for none."""
    found = _numbered(scan, kinds)
    found.update(
        (i, "") for i in range(1, len(kinds)) if kinds[i] in _MEN and scan.words[i - 1] in _DESCRIBING
    )
    found.update(_places(scan, kinds, gazetteer))
    found.update(in_village(scan, kinds))
    found.update(_telling(scan, kinds))
    found.update(series.parted(scan, kinds))
    found.update(parted(scan, kinds))
    found.update(_fronted(scan, kinds))
    found.update(trailing(scan, kinds))
    found.update(apposed(scan, kinds))
    found.update(quoted_before(scan, kinds))
    found.update(_dates(scan, kinds))
    found.update(_behind_clause(scan, kinds))
    found.update(linking_turns(scan, kinds, gazetteer))
    found.update(_bare_dateline(scan, kinds, gazetteer))
    found.update(_dashed(scan, kinds))
    found.update(_dateline(scan, kinds))
    found.update(dated_heads(scan, kinds))
    return found


def around_areas(scan: Scan, kinds: list[str], gazetteer: Gazetteer) -> dict[int, str]:
    """Gives the marks between a place and its area, around the year of a day, and of a dateline."""
    return _places(scan, kinds, gazetteer) | _dates(scan, kinds) | dated_heads(scan, kinds)


def _numbered(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks the numbers of a list, which lead its lines and count up."""
    leads: list[tuple[int, int]] = []
    for i, word in enumerate(scan.words[:-1]):
        opens = i == 0 or "\n" in scan.text[scan.ends[i - 1] : scan.starts[i]]
        if opens and word.isdigit() and len(word) < 3 and kinds[i + 1] != "MONTH":
            leads.append((i, int(word)))
    found: dict[int, str] = {}
    for (i, value), (k, following) in pairwise(leads):
        if following == value + 1:
            found[i + 1] = found[k + 1] = "."
    return found


def _telling(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks what is told behind a noun of how it ended or who was among them: "… | KILLING TWO", "… | INCLUDING"."""
    found: dict[int, str] = {}
    for i in range(2, len(kinds)):
        word = scan.words[i]
        if word not in _TELLING and word not in _AMONG:
            continue
        if kinds[i - 1] not in _NOUNS:
            continue
        following = scan.words[i + 1 : i + 3]
        whole = [word, *following[: 2 if word != "among" else 1]]
        shared = whole[-2:] in _OF_THEM and (word == "among" or whole[-2] == "of")
        if word in _TELLING or shared:
            found[i] = ","
    return found


def _behind_clause(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks those who act behind a clause at the head of a sentence: "As troops crossed the river | rebels shot"."""
    found: dict[int, str] = {}
    i = 0
    while i < len(kinds):
        opens = scan.words[i] in _CLAUSES and (i == 0 or not _ENDS.isdisjoint(scan.gap(i - 1)))
        at = _acting(scan, kinds, i) if opens else 0
        if at:
            found[at] = ","
        i = max(at, i + 1)
    return found


def _acting(scan: Scan, kinds: list[str], first: int) -> int:
    """Gives where those begin who act behind the clause that opens at a word; 0 where a mark or nobody does."""
    told = False
    for i in range(first + 1, min(first + _FAR, len(kinds) - 1)):
        if scan.gap(i - 1) not in (" ", "-"):
            return 0
        if kinds[i] in _MEN and kinds[i + 1] in ("VED", "VPAST") and told and scan.gap(i) == " ":
            at = i
            while kinds[at - 1] in _OF_MEN or scan.words[at - 1] in _DESCRIBING:
                at -= 1
            return at if kinds[at - 1] in _CLOSING and scan.words[at - 1] not in _DESCRIBING else 0
        told = told or (kinds[i] in _VERBAL and scan.words[i] not in _DESCRIBING)
    return 0


_CLAUSES: Final = wordset("as when after while although once before")
_OF_MEN: Final = wordset("DEM NUMW DIG two one")
_CLOSING: Final = wordset("NN NNS NAME PLACE KNOWN COUNTRY DAY TIME VED VN")
"""What a clause may end with in front of those who act behind it."""


def _dates(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks the year of a day and those who are counted behind it: "June 3 | 2014", "On 3 June 2014 | 2 men died"."""
    found: dict[int, str] = {}
    for i in range(2, len(kinds)):
        if not scan.words[i].isdigit() or not scan.gap(i - 1).isspace():
            continue
        if kinds[i] == "YEAR" and scan.words[i - 1].isdigit() and kinds[i - 2] == "MONTH":
            found[i] = ","
        elif kinds[i] == "DIG" and kinds[i - 1] == "YEAR" and kinds[i - 2] in ("MONTH", "DIG"):
            found[i] = ","
            found[i + 1] = ""
    return found


def _fronted(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks where a place at the head of a clause ends and those begin who act there: "IN ORO | GUNMEN SHOT"."""
    found: dict[int, str] = {}
    told = False
    for i in range(len(kinds) - 3):
        if i and (not _ENDS.isdisjoint(scan.gap(i - 1)) or scan.words[i] in ("and", "while", "meanwhile")):
            told = False
        told = told or kinds[i] in _VERBAL
        if told or scan.words[i] not in ("in", "at", "near"):
            continue
        k = i + 1
        while k < len(kinds) and kinds[k] in ("NAME", "KNOWN") and scan.gap(k - 1) in (" ", "-"):
            k += 1
        first, end = k, k
        while end < len(kinds) and end - first < 4 and kinds[end] in _DOERS and scan.caps[end] == LOWER:
            end += 1
        acts = end < len(kinds) and kinds[end] in _VERBAL and scan.gap(end - 1) == " "
        named = first > i + 1 and end > first and kinds[first] not in _COUNTS
        if acts and named and {"PERP", "FORCE", "CIV"} & {*kinds[first:end]}:
            found[first] = ","
    return found


def _places(scan: Scan, kinds: list[str], gazetteer: Gazetteer) -> dict[int, str]:
    """Marks where a place ends and the area begins that it lies in: "IN SORIMBE | NORTHERN MALI"."""
    found: dict[int, str] = {}
    for i in range(2, len(kinds)):
        area = kinds[i - 1] == "PLACE" or scan.words[i - 1] == "state"
        if kinds[i] == "COUNTRY" and kinds[i - 2] == "NAME" and area:
            if scan.caps[i - 1] == CAPITAL and _after_locative(scan, kinds, i - 1):
                found[i] = ","  # "in Oro, Kaduna State | Nigeria"
            continue
        if kinds[i - 1] != "NAME" or scan.words[i - 1] in _LEADING or not _after_locative(scan, kinds, i):
            continue
        follows = kinds[i + 1] if i + 1 < len(kinds) else ""
        if kinds[i] == "COUNTRY" or (scan.words[i] in DIRECTIONS and follows in ("COUNTRY", "NAME")):
            found[i] = ","
        elif (
            scan.words[i] in DIRECTIONS and follows == "PLACE" and scan.caps[i] == scan.caps[i + 1] == CAPITAL
        ):
            found[i] = ","  # "in Oro | Southwest Region"
        elif _region_of_two(scan, i, gazetteer):
            found[i] = ","
        elif kinds[i] == "NAME" and follows == "PLACE":
            pair = f"{scan.words[i - 1]} {scan.words[i]}"
            if gazetteer.find(scan.words[i]) and not gazetteer.find(pair):
                found[i] = ","
        elif kinds[i] == "NAME" and follows != "NAME" and _in_area(scan, kinds, i, gazetteer):
            found[i] = ","
    return found


_LEADING: Final = wordset("al el la las los san santa santo sao al- de del der nova nuevo nueva villa port")
"""Words with which a name begins."""


def _region_of_two(scan: Scan, i: int, gazetteer: Gazetteer) -> bool:
    """Says whether a region of two words begins at word i: "in Oro | Highland Papua"."""
    if i + 1 >= len(scan.words) or LOWER in (scan.caps[i], scan.caps[i + 1]) or scan.gap(i) != " ":
        return False
    before = f"{scan.words[i - 1]} {scan.words[i]}"
    regions = (x for x in gazetteer.find(f"{scan.words[i]} {scan.words[i + 1]}") if x.level == "region")
    return scan.gap(i - 1) == " " and any(regions) and not gazetteer.find(before)


def _in_area(scan: Scan, kinds: list[str], i: int, gazetteer: Gazetteer) -> bool:
    """Says whether word i is the region that the town before it lies in: "IN SAN EVELIO | CAUCA"."""
    k = i - 1
    while k > 0 and kinds[k - 1] == "NAME":
        k -= 1
    if any(not scan.gap(x).isspace() for x in range(k, i)) or scan.words[i - 1] in DIRECTIONS:
        return False
    regions = [x for x in gazetteer.find(scan.words[i]) if x.level in ("region", "district")]
    return bool(regions) and not any(gazetteer.find(" ".join(scan.words[x : i + 1])) for x in range(k, i))


def _after_locative(scan: Scan, kinds: list[str], i: int) -> bool:
    """Says whether the name that ends before word i follows a word such as "in"."""
    k = i - 1
    while k > 0 and i - k < 4 and kinds[k] == "NAME":
        k -= 1
    return scan.words[k] in _LOCATIVE


def _bare_dateline(scan: Scan, kinds: list[str], gazetteer: Gazetteer) -> dict[int, str]:
    """Marks a dateline of a town in capitals and its country: "OCOTAL Lorwa Hundreds of rebels …" has a dash before the
    story, and "OCOTAL Lorwa AP - Hundreds …" its agency in brackets.
    """
    city = 0
    while city < min(4, len(kinds)) and scan.caps[city] == UPPER and kinds[city] in ("NAME", "PLACE"):
        city += 1
    land = city
    while land < min(city + 2, len(kinds)) and kinds[land] == "COUNTRY":
        land += 1
    agency = land
    while agency < min(land + 2, len(kinds)) and kinds[agency] == "MEDIA" and scan.caps[agency] != LOWER:
        agency += 1
    if not city or agency + 2 >= len(kinds) or scan.caps[agency] in (LOWER, UPPER):
        return {}
    if any(not scan.gap(k).isspace() for k in range(agency - (agency > land))) or (
        land == city and not gazetteer.find(" ".join(scan.words[:city]))
    ):
        return {}
    story = {land: " (", agency: ") --"} if agency > land else {land: " --"}
    return story | ({city: ","} if land > city else {})


def _dashed(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks the head of a dateline that kept its dash: "VILLA ORO Lorwa AP - Rebels", "Oro 2 Mar DPA -- The army"."""
    for i in range(2, min(len(kinds), _HEAD)):
        gap = scan.gap(i - 1)
        if "\n" in scan.gap(i - 2):
            return {}
        if gap.strip(" )") not in _DASHES or not gap.startswith((" ", ")")):
            continue
        if kinds[i - 1] != "MEDIA" or scan.caps[i - 1] != UPPER:
            return {}
        if any(
            not (scan.caps[k] or scan.words[k].isdigit() or scan.words[k] in _LITTLE) for k in range(i - 1)
        ):
            return {}
        land = next((k for k in range(1, i - 1) if scan.caps[k] == CAPITAL != scan.caps[k - 1]), 0)
        parted = {land: ","} if land and scan.caps[land - 1] == UPPER and kinds[land] != "MONTH" else {}
        return parted | {i - 1: " (", i: ") --"}
    return {}


_HEAD: Final = 10
"""Words that the head of a dateline has, with its dash behind them."""
_DASHES: Final = frozenset(("-", "--", "_", "–", "—"))
_LITTLE: Final = wordset("of al el la de del")


def _american(scan: Scan, kinds: list[str], month: int) -> dict[int, str]:
    """Marks a dateline that has its month first: "MANILA MARCH 5 1990 AP TROOPS …"."""
    at = month + 2
    year = at < len(kinds) and scan.words[at].isdigit() and len(scan.words[at]) == 4
    first = at = at + year
    while at < min(len(kinds), month + _FAR) and (scan.words[at] in _AGENCY or kinds[at] == "MEDIA"):
        at += 1
    names = all(k in ("NAME", "COUNTRY", "PLACE", "KNOWN") for k in kinds[:month])
    if at == first or at >= len(kinds) or not names or kinds[first] != "MEDIA":
        return {}
    found = {month: ",", month + 1: ""} | dict.fromkeys(range(first + 1, at), "")
    return found | ({month + 2: ","} if year else {}) | {first: " (", at: ") --"}


def _dateline(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks a dateline: "LIMA 15 JUN 87 EFE TEXT" has a comma behind the place, and a dash before the story."""
    limit = min(len(kinds), _FAR)
    month = next((i for i in range(1, limit) if kinds[i] == "MONTH"), 0)
    leads = month > 0 and not scan.words[month - 1].isdigit()
    if leads and month + 1 < limit and scan.words[month + 1].isdigit() and len(scan.words[month + 1]) < 3:
        return _american(scan, kinds, month)
    if not month or not all(
        k in ("NAME", "COUNTRY", "PLACE", "MEDIA", "KNOWN", "DIG") for k in kinds[: month - 1]
    ):
        return {}
    day = month - 1
    if not scan.words[day].isdigit() or not 0 < day < 6 or any(w.isdigit() for w in scan.words[:day]):
        return {}
    at = month + 1
    if at < limit and scan.words[at].isdigit() and len(scan.words[at]) in (2, 4):
        at += 1
    else:
        return {}
    first = at
    while at < min(len(kinds), month + _FAR) and (
        scan.words[at] in _AGENCY or scan.words[at].isdigit() or kinds[at] == "MEDIA"
    ):
        at += 1
        if scan.words[at - 1] in _TEXT:
            break
    if at >= len(kinds):
        return {}
    found = {day: ","} | dict.fromkeys(range(day + 1, at), "")
    if scan.words[at - 1].isdigit() or kinds[at - 1] == "MONTH":
        return found | {at: " --"}
    # "(EFE TEXT) --": the agency in brackets, as datelines have it.
    return found | {first: " (", at: ") --"}


_OPENING: Final = wordset(
    "about after before between in on at a an he she they it according during meanwhile later earlier another no some "
    "two three four five six seven eight nine ten both one several"
)
"""Words that stand with a capital only where a sentence begins."""
_DATED: Final = 5
"""Words before which a day at the head of a note ends."""


def opens_anew(scan: Scan, kinds: list[str], i: int, finite: int) -> bool:
    """Whether the capital of a little word in a text that kept its case shows a new sentence: "… the Task Force | About
    two hours later", "15 June 1999 | Between Oro and Lomba".
    """
    if scan.caps[i] != CAPITAL or i + 1 >= len(kinds):
        return False
    before, after = scan.caps[i - 1], scan.caps[i + 1]
    number = scan.words[i - 1].isdigit()
    if scan.words[i] not in _OPENING and not (scan.words[i] == "the" and (before == LOWER or number)):
        return False
    if after not in (LOWER, "") and not scan.words[i + 1].isdigit() and before != LOWER and not number:
        return False
    if number and i < _DATED and len(scan.words[i - 1]) == len("2000"):
        return True
    return finite > 0 and kinds[i - 1] not in ("COUNTRY", "RANK") and scan.words[i - 1] not in _JOINING


_JOINING: Final = wordset(
    "and or of the in on at to for with from by al el told informed newspaper daily quoting"
)
"""Words that a capital goes on with: "of | An Najaf", "told | The Star"."""


def in_village(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks where one part of an address ends before the next: "Sitio Lomba | Barangay Oro | Tiri"."""
    found: dict[int, str] = {}
    for i in range(1, len(kinds) - 1):
        if scan.words[i] not in _PARTS or scan.caps[i] == LOWER:
            continue
        found[i + 1] = ""
        name = scan.caps[i - 1] != LOWER or (i > 1 and scan.gap(i - 2) == "-")
        if name and scan.words[i - 1] not in _PARTS and scan.words[i] != "radio":
            found[i] = ","
    return found


_PARTS: Final = wordset("sitio barangay brgy bgy purok radio")
