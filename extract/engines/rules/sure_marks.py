"""Finds the gaps of a stripped text whose mark is sure: behind datelines and numbers of lists, between places."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.lexicon import wordset
from extract.engines.rules.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.gazetteer import Gazetteer
    from extract.engines.rules.scan import Scan

_AGENCY: Final = wordset(
    "afp ap efe upi reuters reuter tass dpa ansa xinhua itim notimex prensa latina acan kyodo pti irna sana inter "
    "press radio television tv network domestic service cadena canal noticias agency news clandestine voz voice "
    "broadcast correspondent special in spanish english french arabic portuguese russian to from gmt telephone "
    "live recorded video text report reports excerpt excerpts unattributed communique"
)
"""Words between the day of a dateline and the story."""
_TEXT: Final = wordset("text report reports excerpt excerpts")
_LOCATIVE: Final = wordset("in at near of from around outside to towards inside on between")
_DIRECTIONS: Final = wordset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern"
)
_FAR: Final = 18
_SPEAKER: Final = wordset("FORCE CIV RANK NAME KNOWN MEDIA NN NNS DEM COUNTRY PLACE of NUMW DIG")
_SPEAKERS: Final = wordset("FORCE CIV NNS RANK MEDIA")
_DESCRIBING: Final = wordset("FORCE DEM PLACE")
_NAMED: Final = wordset("NAME KNOWN")
_NOUNS: Final = wordset(
    "NN NNS NAME KNOWN COUNTRY PLACE CIV PERP FORCE RANK DIG DAY TIME EVENT YEAR MONTH them"
)
_TELLERS: Final = listed("speaking")
_TELLING: Final = wordset(
    "killing wounding injuring leaving destroying damaging causing including adding martyring maiming"
)
_AMONG: Final = wordset(
    "among some most many all both one two three four five six seven eight nine ten several half"
)
_OF_THEM: Final = (["of", "them"], ["of", "whom"], ["among", "them"], ["among", "whom"])
_ENDS: Final = frozenset("\n.!?")
_ARTICLES: Final = wordset("the a an another")


def sure(scan: Scan, kinds: list[str], gazetteer: Gazetteer) -> dict[int, str]:
    """Gives for words (by their number) the mark that stands before them; "" for none."""
    found = _numbered(scan)
    found.update(_places(scan, kinds, gazetteer))
    found.update(_telling(scan, kinds))
    found.update(_trailing(scan, kinds))
    found.update(_dateline(scan, kinds))
    return found


def _numbered(scan: Scan) -> dict[int, str]:
    """Marks the numbers of a list, which lead its lines and count up."""
    leads: list[tuple[int, int]] = []
    for i, word in enumerate(scan.words[:-1]):
        opens = i == 0 or "\n" in scan.text[scan.ends[i - 1] : scan.starts[i]]
        if opens and word.isdigit() and len(word) < 3:
            leads.append((i, int(word)))
    found: dict[int, str] = {}
    for (i, value), (k, following) in pairwise(leads):
        if following == value + 1:
            found[i + 1] = found[k + 1] = "."
    return found


def _trailing(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks who says it where a line ends with that: "… WOUNDING SIX OTHERS | RESIDENTS SAID"."""
    found: dict[int, str] = {}
    for i, kind in enumerate(kinds):
        if kind != "SAY" or not _ends_line(scan, kinds, i + 1):
            continue
        k = i - 1
        while k > 0 and i - k < 7 and kinds[k] in _SPEAKER:
            k -= 1
        if kinds[k] in _ARTICLES and k > 1:
            found[k] = ","
        elif kinds[i - 1] in _NAMED and (title := _title(kinds, i)) and title > max(k, 1):
            found[title] = ","
        elif tellers := _tellers(scan, max(k, 1), i):
            found[tellers] = ","
        elif (
            kinds[i - 1] in _SPEAKERS
            and i > 2
            and "\n" not in scan.text[scan.ends[i - 2] : scan.starts[i - 1]]
        ):
            found[i - 1 if kinds[i - 2] not in _DESCRIBING else i - 2] = ","
    return found


def _tellers(scan: Scan, least: int, i: int) -> int:
    """Gives where those begin who tell it in word i: "… WOUNDED 20 | WITNESSES AND MEDICS SAID"; 0: none."""
    first = next((k for k in range(least + 1, i) if scan.words[k] in _TELLERS), 0)
    if scan.words[least] == "and" and scan.words[least - 1] in _TELLERS and least > 2:
        first = least - 1
    return first


def _title(kinds: list[str], i: int) -> int:
    """Gives where the rank before a name that ends before word i begins: "… | MAYOR LUZ MOSQUERA SAID"; 0: none."""
    k = i - 1
    while k > 0 and kinds[k] in _NAMED:
        k -= 1
    if kinds[k] != "RANK":
        return 0
    while k > 1 and kinds[k - 1] in ("RANK", "FORCE", "DEM"):
        k -= 1
    return k


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
        if word in _TELLING or whole[-2:] in _OF_THEM:
            found[i] = ","
    return found


def _ends_line(scan: Scan, kinds: list[str], i: int) -> bool:
    """Says whether a line, a sentence or the text ends before word i, but for the day it was said on."""
    while i < len(kinds) and kinds[i] in ("DAY", "TIME", "on") and _ENDS.isdisjoint(scan.gap(i - 1)):
        i += 1
    return i >= len(kinds) or not _ENDS.isdisjoint(scan.gap(i - 1))


def _places(scan: Scan, kinds: list[str], gazetteer: Gazetteer) -> dict[int, str]:
    """Marks where a place ends and the area begins that it lies in: "IN SORIMBE | NORTHERN MALI"."""
    found: dict[int, str] = {}
    for i in range(2, len(kinds)):
        if kinds[i - 1] != "NAME" or not _after_locative(scan, kinds, i):
            continue
        follows = kinds[i + 1] if i + 1 < len(kinds) else ""
        if kinds[i] == "COUNTRY" or (scan.words[i] in _DIRECTIONS and follows in ("COUNTRY", "NAME")):
            found[i] = ","
        elif kinds[i] == "NAME" and follows == "PLACE":
            pair = f"{scan.words[i - 1]} {scan.words[i]}"
            if gazetteer.find(scan.words[i]) and not gazetteer.find(pair):
                found[i] = ","
        elif kinds[i] == "NAME" and follows != "NAME" and _in_area(scan, kinds, i, gazetteer):
            found[i] = ","
    return found


def _in_area(scan: Scan, kinds: list[str], i: int, gazetteer: Gazetteer) -> bool:
    """Says whether word i is the region that the town before it lies in: "IN SAN EVELIO | CAUCA"."""
    k = i - 1
    while k > 0 and kinds[k - 1] == "NAME":
        k -= 1
    if any(not scan.gap(x).isspace() for x in range(k, i)) or scan.words[i - 1] in _DIRECTIONS:
        return False
    regions = [x for x in gazetteer.find(scan.words[i]) if x.level in ("region", "district")]
    return bool(regions) and not any(gazetteer.find(" ".join(scan.words[x : i + 1])) for x in range(k, i))


def _after_locative(scan: Scan, kinds: list[str], i: int) -> bool:
    """Says whether the name that ends before word i follows a word such as "in"."""
    k = i - 1
    while k > 0 and i - k < 4 and kinds[k] == "NAME":
        k -= 1
    return scan.words[k] in _LOCATIVE


def _dateline(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks a dateline: "LIMA 15 JUN 87 EFE TEXT" has a comma behind the place, and a dash before the story."""
    limit = min(len(kinds), _FAR)
    month = next((i for i in range(1, limit) if kinds[i] == "MONTH"), 0)
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
