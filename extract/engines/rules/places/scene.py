"""Which of several places of a sentence is that of the deed: not the scene that opens it, nor where the guns stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.text.patterns import lazy

_OPENED: Final = lazy(
    r"(?:\A|[\n.!?”\"] {0,2}|[-*•–] )(?:(?:meanwhile|elsewhere|separately|also|and|later|earlier|while)\b,? )?"
    r"in (?:the )?(?:neighbou?ring |nearby |adjacent |adjoining )?"
    r"(?:(?:city|town|province|district|state|region|area|countryside) of )?\Z",
    re.I,
)
_COMMA: Final = lazy(r"(?: [a-z]\w{3,12})?,[ \t]")
_HEADS: Final = lazy(r"[ \t]{0,2}(?::|--|—|–|-)[ \t]")
_LINE: Final = lazy(r"(?:\A|\n)[ \t#*•>-]{0,4}\Z")
_CUE: Final = lazy(
    r"\b(?:in|at|near|on|inside|outside|around|towards?|against|into|of|targeted|shelled|struck|hit|attacked|entered|"
    r"stormed|bombed|raided)(?: the)?(?: [\w-]+){0,2} \Z",
    re.I,
)
_STRUCK: Final = lazy(
    r"\b(?:fell|falling|landed|landing|rained|crashed|slammed|smashed|dropped)(?: down)? (?:on|in|into|at|near|over)"
    r"(?: the| a)?(?: [\w-]+){0,2}(?: of)? \Z"
    r"|\b(?:shell|bomb|bombard|pound|raid|storm|overran|recaptur|retook|retak|captur|seiz|liberat)(?:ed|ing|s|es|e)?"
    r"(?: again)?(?: (?:the|a))?(?: (?!in\b|at\b|near\b|from\b|on\b|of\b)[\w-]+){0,2}"
    r"(?: (?:village|town|city|district|area|suburb|neighbou?rhood|quarter|outskirts|countryside|camp|hill) of)?"
    r"(?: the)? \Z",
    re.I,
)
_POSTED: Final = lazy(
    r"\b(?:stationed|positioned|based|deployed|entrenched|headquartered|coming|fired|launched) "
    r"(?:in|on|at|from|near|around)(?: the)?(?: [\w-]+){0,2} \Z",
    re.I,
)
"""What tells where those stood who struck."""
_RECKONED: Final = lazy(
    r"\b(?:north|south|east|west)[a-z-]{0,9} of (?:the (?:capital|city|town)(?: of)? )?\Z", re.I
)
"""What stands before a town by which another one is found: "in Lomba, east of Oro, …"."""
_AND_PART: Final = lazy(r",? (?:and |& )(?:the |al-)?")
IN_AREA: Final = lazy(
    r",? ?(?:\(|(?:in )?(?:the )?(?:(?:far )?(?:north|south|east|west|central|coast)[a-z-]{0,9} "
    r"|[a-z]{3,12}-[a-z]{3,12} |remote |rural |mountainous |restive |neighbou?ring |violent |jungle |highland )?"
    r"(?:(?:department|province|state|region) of )?)"
)
"""What stands between a town and the area it lies in: ", in southern ", ", in the department of "."""
_ATOP: Final = ("town", "district", "site")


def deed_place(text: str, fine: Sequence[Mention]) -> tuple[Mention, Mention | None] | None:
    """Gives the place of the deed among `fine` and the scene around it; None where nothing tells them apart.

    "In Lima, two towers were blown up in Chosica": Chosica, in Lima. "Guns in Hatla shelled Husayn": Husayn.
    """
    scene = next((m for m in fine[:2] if opens(text, m)), None)
    if scene is not None and scene.head in _ATOP:
        for k, m in enumerate(fine):
            inner = m.head in ("town", "site") or (m.head == "district" and scene.head == "town")
            abroad = m.country and scene.country and m.country != scene.country
            if (
                m.start > scene.end
                and inner
                and m.key != scene.key
                and not abroad
                and _CUE.search(text, max(0, m.start - 40), m.start)
                and not _POSTED.search(text, max(0, m.start - 50), m.start)
                and not _RECKONED.search(text, max(0, m.start - 24), m.start)
            ):
                following = fine[k + 1] if k + 1 < len(fine) else None
                if following is not None and _AND_PART.fullmatch(text, m.end, following.start):
                    return scene, None  # "In Lomba, shells hit Oro and Dewa": all over the town
                return m, scene
    if len(fine) > 1:
        for m in fine:
            if m.head in _ATOP and m is not fine[0] and _STRUCK.search(text, max(0, m.start - 60), m.start):
                return m, None
    return None


def opens(text: str, m: Mention) -> bool:
    """Says whether a place opens its sentence as the scene of what follows: "In Homs, …", "RAMADI - …"."""
    start = max(0, m.start - 40)
    if _LINE.search(text, start, m.start):
        return bool(_HEADS.match(text, m.end))
    return bool(_COMMA.match(text, m.end) and _OPENED.search(text, start, m.start))


_QUARTER_OF: Final = lazy(
    r" (?:[a-z-]{3,20} )?(?:district|neighbou?rhood|quarter|suburb|area|section)s? of (?:the )?", re.I
)
_CITY: Final = 200_000
_THE: Final = lazy(r"\bthe (?:[\w-]{2,20} ){0,3}\Z", re.I)
"""What stands before a city of which a quarter is named behind it: "in the western Lomba suburb of Oro"."""


def named_after_city(text: str, city: Mention, part: Mention) -> bool:
    """Says whether a place stands behind its town and the noun of its quarter: "the Lomba suburb of Oro"."""
    return part.start > city.end and _QUARTER_OF.fullmatch(text, city.end, part.start) is not None


def quarter_of_city(text: str, city: Mention, part: Mention, lexicon: Lexicon) -> bool:
    """Says whether a city stands before its quarter: "the Bristol district of Lomba"."""
    end = part.start
    named = _QUARTER_OF.fullmatch(text, city.end, end) or (
        city.head == "district" and text[city.end : end].strip() in ("of", "of the") and " " in city.text
    )
    if (
        not named
        or "country" in (city.head, part.head)
        or _THE.search(text, max(0, city.start - 40), city.start) is None
    ):
        return False
    gazetteer = Gazetteer.load(tuple(lexicon.place_files))
    big, small = (max((x.population for x in gazetteer.find(m.key)), default=0) for m in (city, part))
    return big > _CITY and big > 2 * small


_BESIDE_IT: Final = lazy(
    r"(?:, [A-Z][\w'’-]{1,20})?,? (?:near|at|outside|inside|in front of|close to)(?: the)?(?: [a-z-]{1,16})? "
)


def beside_its_town(text: str, town: Mention, site: Mention) -> bool:
    """Says whether a site of a town stands right behind it: "in Lomba, near the central Oro square"."""
    if town.head != "town":
        return False
    if site.end < town.start:  # "the Lomba air base in Lomba"
        return _IN_IT.fullmatch(text, site.end, town.start) is not None
    return _BESIDE_IT.fullmatch(text, town.end, site.start) is not None


_IN_IT: Final = lazy(
    r"(?:, | (?:(?:on|at|along|beside|inside) (?:[a-z-]{1,16} ){1,3})?(?:in|near|outside) (?:the (?:city|town) of )?"
    r"|, (?:the|an?|one of the) (?:[\w-]{1,20} ){1,6}(?:in|near|outside) )"
)


def in_quarter(text: str, site: Mention, quarter: Mention) -> bool:
    """Says whether a site stands right before the part of a town that it lies in: "X church in the Oro district"."""
    return quarter.head == "district" and text[site.end : quarter.start] in (" in the ", " in ")


_OF_THE_CITY: Final = lazy(
    r"(?: (?:district|neighbou?rhood|quarter|suburb|area|section|sector|part))?"
    r"(?: (?:of|in) (?:the )?(?:[\w'’-]{1,20} ){1,3}(?:district|neighbou?rhood|quarter|suburb))?"
    r",? (?:of|in) (?:the|that) (?:[\w-]{1,20} ){0,2}?"
    r"(?:city|town|capital|metropolis)\b(?! of\b)"
)
_THE_CITY: Final = lazy(
    r"\b(?:the|that) (?:\w{1,12} )?(?:city|town|capital)['’]s (?:[\w-]{1,20} ){0,2}\Z", re.I
)


PARTS_OF_TOWNS: Final = (
    "old", "new", "east", "west", "north", "south", "eastern", "western", "northern", "southern", "central",
    "upper", "lower",
)  # fmt: skip
"""What stands before the name of a town in that of a part of it: "Old Lomba"."""


def part_of_the_city(text: str, part: Mention) -> bool:
    """Says whether a place is told to be a part of the town named before: "the Lomba district of the city"."""
    if part.head not in ("town", "district", "site", "region", "area"):
        return False
    if _OF_THE_CITY.match(text, part.end):
        return True
    return bool(_THE_CITY.search(text, max(0, part.start - 50), part.start))


_EN_ROUTE: Final = lazy(
    r"\b(?:en route|on (?:its|their|the) way|heading|travell?ing|driving) (?:to|for|towards?)"
    r"(?: the)?(?: (?:town|village|city) of)? \Z",
    re.I,
)


def on_their_way(text: str, places: Sequence[Mention], areas: Sequence[Mention]) -> list[Mention]:
    """Gives the town that those attacked were on their way to, where else only its area is told."""
    return [
        m
        for m in places
        if m.head == "town"
        and any(text[m.end : x.start] in (" in ", ", ", " in the ") for x in areas)
        and _EN_ROUTE.search(text, max(0, m.start - 60), m.start)
    ][:1]


_ROAD: Final = lazy(
    r"\b(?:road|highway|route|travel(?:l)?ing|traveling|convoy|way|heading|moving|drove|driving|patrol|"
    r"vehicles?|bus|buses|minibus(?:es)?|coach|trucks?|lorr(?:y|ies)|tankers?|taxis?|cars?|vans?|pickups?|ambulances?|jeeps?"
    r"|motorcycles?|boats?|ferry|column|journey|trip|en route|going|travell?ers|passengers|motorists|train|carrying"
    r"|transporting|sailing)\b"
)
_BETWEEN: Final = lazy(
    r"\b(?:between|link(?:ing|s|ed)|connect(?:ing|s|ed)|join(?:ing|s))(?: the)?"
    r"(?: (?:villages|towns|localities|settlements|hamlets|cities) of"
    r"|(?: [a-z-]+){0,2} (?:city|town|village|port|capital)(?: of|,)?)? $"
)
_AXIS: Final = lazy(r" (?:axis|road|highway|route|stretch|corridor|motorway)s?\b", re.I)
_FROM: Final = lazy(
    r"\bfrom (?:(?:the|an?|its|their|his|her|nearby|neighbou?ring) (?:[a-z-]{3,16} ){0,4}?(?:(?:in|at|of|near) )?)?\Z"
)
_TO: Final = lazy(
    r"(?:to|towards?|for)(?: (?:the|an?|its|their|his|her|nearby|neighbou?ring|a nearby)(?: [a-z-]{3,16}){0,4}?"
    r"(?: (?:in|at|of|near)|,)?)?(?: (?:north|south|east|west)\w*)?"
)
_AND: Final = lazy(
    r"(?:, (?:the|an?)(?: [a-z-]+){1,4})?,? ?(?:and|with|to)"
    r"(?: (?:the|its)(?: [a-z-]+){0,2} (?:city|town|village|port|capital|municipality)(?: of|,)?)?"
)
"""What stands between the two ends of a road, over what the first is: ", the provincial capital, to the port of"."""


def _two_towns(a: Mention, b: Mention, before: str) -> bool:
    """Whether the bare name of an area beside that of a town is that of its own town; nobody fights between the two."""
    heads = {a.head, b.head}
    bare = (
        " " not in a.text and " " not in b.text and heads < {"town", "region", "district"} and "town" in heads
    )
    return bare and _FOUGHT.search(before) is None


_FOUGHT: Final = lazy(r"\b(?:wars?|fight\w*|fought|clash\w*|battles?|border|feuds?|conflicts?) between\b")


def stretch_of_road(fine: list[Mention], text: str) -> list[Mention]:
    """Finds the two ends of a stretch of road ("from X to Y", "the road between X and Y"): neither is the place."""
    half = [m for m in fine if text[m.start - 1 : m.start] in ("-", "–") and _AXIS.match(text, m.end)]
    if half:
        return half  # "the Dewa-Kurmi highway", where but one of the two is known
    for a, b in pairwise(fine):
        between = text[a.end : b.start].strip().lower()
        before = text[max(0, a.start - 110) : a.start].lower()
        if between in ("-", "–", "—", "to") and _AXIS.match(text, b.end):
            return [a, b]
        if _FROM.search(before) and _TO.fullmatch(between) and _ROAD.search(before):
            return [a, b]
        if (
            _BETWEEN.search(before) is not None
            and _AND.fullmatch(between) is not None
            and (_ROAD.search(before) or a.head == b.head == "town" or _two_towns(a, b, before))
        ):
            return [a, b]
    return []


def hamlet_and_town(text: str, small: Mention, large: Mention) -> bool:
    """Says whether a hamlet and the town it is of stand side by side: "Barangay Lomba, Oro town, Dewa"."""
    if HAMLET.match(small.text) or HAMLET.search(text, max(0, small.start - 14), small.start):
        return True
    return text.startswith((" town,", " municipality,", " city,"), large.end)


def of_hamlet(text: str, m: Mention) -> bool:
    """Says whether a place is a part of a town by the word before its name: "in Sitio Lomba", "in Barangay Oro"."""
    before = HAMLET.match(m.text) or HAMLET.search(text, max(0, m.start - 14), m.start)
    return before is not None and before[0].strip().lower() != "barrio"  # "in barrio Lomba neighborhood"


HAMLET: Final = lazy(
    r"\b(?:barangay|brgy\.?|bgr?y\.?|sitio|purok|vereda|caser[ií]o|barrio|cant[oó]n|corregimiento|aldea)(?: |\Z)",
    re.I,
)
