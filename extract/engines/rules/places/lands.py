"""The countries of places: what the words beside a name say of them, and where small places of a name cannot lie."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extract.engines.rules.vocabulary.at_war import struck_from
from extract.engines.rules.vocabulary.finding import Finding, Mention
from extract.engines.rules.vocabulary.gazetteer import Gazetteer, Site, area_name
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_SMALL: Final = 100_000
"""Inhabitants below which nobody speaks of a place without saying in which country it lies."""
_CITY: Final = 400_000
"""Inhabitants below which a place is not meant where all others of a text lie in another country."""
_GREATER: Final = 20
"""How many times larger a city is that is meant wherever a text's other places lie."""
_BESIDE: Final = (", ", " in ", " (", " of ")
_QUARTER: Final = lazy(
    r" (?:neighbou?rhood|quarter|district|suburb|sector)(?: of|,| in)(?: the (?:city|town) of)? "
    r"|,? (?:in )?(?:the )?(?:(?:(?:north|south)-?(?:east|west)?|east|west)ern|downtown|central)"
    r"(?: (?:part|side|sector|outskirts) of)? "
    r"|,? in the (?:(?:north|south)-?(?:east|west)?|east|west|cent(?:er|re)) (?:part )?of "
)
"""What stands between a part of a town and that town."""


def settle_lands(finding: Finding, gazetteer: Gazetteer) -> None:
    """Sets the countries that a text states for its places ("Palma, Mozambique"; "the Saudi town of X"), and takes
    that of a lone small place away in a text about other countries.
    """
    scan, found = finding.scan, finding.found
    found[:] = [m for m in found if m.kind != "place" or not scan.text.startswith("-based", m.end)]
    at = [k for k, m in enumerate(found) if m.kind == "place"]
    at.sort(key=lambda k: found[k].start)
    kin: dict[str, set[str]] = defaultdict(set)
    for k in at:
        if found[k].country:
            kin[found[k].country or ""].add(found[k].key)
    main = max(kin, key=lambda c: (len(kin[c]), finding.votes.get(c, 0.0), c)) if kin else ""
    main = main if len(kin.get(main, ())) > 1 else ""
    areas = {found[k].country for k in at if _is_area(found[k])}
    stated: dict[int, str] = {}
    after: Mention | None = None
    last = -1
    """The number of `after` among those found."""
    for k in reversed(at):
        m = found[k]
        if m.head == "country":
            after = m
            continue
        code = _before(scan, m) or _behind(scan, m, after, stated) or _by_noun(finding, gazetteer, m)
        if code:
            stated[m.start] = code
        elif m.country is None and m.head in ("region", "district"):
            code = _of_area(finding, gazetteer, m, after)
        elif m.head == "district" and _called_after_town_abroad(finding, gazetteer, m):
            code = None
        elif m.head == "region" and (only := _only_there(gazetteer, m)):
            code = only
        elif (town := _town_of(scan, gazetteer, m, after)) is not None:
            code = town
        elif m.country and m.country != main and _stray(finding, gazetteer, m, kin, main, areas):
            code = main if any(s.country == main for s in gazetteer.find(m.key)) else None
        else:
            code = m.country
        if m.start not in stated and (shared := _shared(scan, gazetteer, m, after)):
            stated[m.start] = code = shared
        elif after is not None and (area := _area_there(scan, gazetteer, m, code, after)) is not None:
            found[last] = area
            stated[area.start] = code or ""
        if after is not None and code and after.start not in stated and _listed_down(scan, m, after):
            found[last] = replace(after, country=code)
            stated[after.start] = code
        if code != m.country:
            found[k] = replace(m, country=code)
        after, last = found[k], k
    _share_out(found, at, stated)
    _parts_of_towns(scan, found, at)


def _parts_of_towns(scan: Scan, found: list[Mention], at: list[int]) -> None:
    """Gives a part of a town the country of the town before it: "the Lomba neighbourhood of Bel Air"."""
    for j, k in pairwise(at):
        town, part = found[j], found[k]
        abroad = town.head in ("town", "district") and town.country not in (None, part.country)
        if abroad and _PART_OF.fullmatch(scan.text, town.end, part.start) is not None:
            found[k] = replace(part, country=town.country)


_PART_OF: Final = lazy(r" (?:[a-z-]{3,20} )?(?:neighbou?rhood|quarter|suburb|section)s? of (?:the )?")


def _share_out(found: list[Mention], at: list[int], stated: dict[int, str]) -> None:
    """Gives a place the country that the text states for it elsewhere: "Palma, Mozambique … fled Palma"."""
    told: dict[str, set[str]] = defaultdict(set)
    for k in at:
        if found[k].start in stated:
            told[found[k].key].add(stated[found[k].start])
    for k in at:
        lands = told.get(found[k].key, ())
        if len(lands) == 1 and found[k].start not in stated and found[k].head != "country":
            found[k] = replace(found[k], country=next(iter(lands)))


def _of_area(finding: Finding, gazetteer: Gazetteer, m: Mention, after: Mention | None) -> str | None:
    """Gives the country of a region or a district where only one has an area of that name; none for a district that is
    called after a small town of a country of which the text does not speak.
    """
    scan, votes = finding.scan, finding.votes
    sites = gazetteer.find(area_name(m.key))  # a district is mostly called after its town
    lands = {
        s.country
        for s in sites
        if s.level == "region"
        or (m.head == "district" and (s.population >= _SMALL or not _far_off(scan, s.country, votes)))
    }
    if after is not None and after.country and scan.text[m.end : after.start] in _BESIDE:
        lands &= {after.country}
    return lands.pop() if len(lands) == 1 else None


def _called_after_town_abroad(finding: Finding, gazetteer: Gazetteer, m: Mention) -> bool:
    """Whether a district only has the name of a town in a country of which a text on another one does not speak: "the
    Madina district" of a Somali town.
    """
    votes = finding.votes
    if not m.country or not m.text.endswith(" district") or not votes or votes.get(m.country, 0.0) > 0:
        return False
    own = [s for s in gazetteer.find(area_name(m.key)) if s.country == m.country]
    return bool(own) and all(s.level in ("town", "capital") for s in own)


def _far_off(scan: Scan, code: str, votes: dict[str, float]) -> bool:
    """Whether a country lies in another part of the world than those of which a text speaks."""
    regions = {scan.lexicon.countries[c].region for c in votes if c in scan.lexicon.countries}
    return (
        bool(regions)
        and code in scan.lexicon.countries
        and scan.lexicon.countries[code].region not in regions
    )


def _only_there(gazetteer: Gazetteer, m: Mention) -> str | None:
    """Gives the one country that has an area of the name of a region, where that of the region has none."""
    if m.text.rpartition(" ")[2].lower() not in _AREAS:
        return None
    lands = {s.country for s in gazetteer.find(area_name(m.key)) if s.level == "region"}
    return next(iter(lands)) if len(lands) == 1 and m.country not in lands else None


def _town_of(scan: Scan, gazetteer: Gazetteer, m: Mention, after: Mention | None) -> str | None:
    """Gives the country of the town that a place is a part of: "the Hanano neighbourhood of Aleppo"."""
    if after is None or after.head == "country" or not after.country or after.start - m.end > 50:
        return None
    large, small = (max((x.population for x in gazetteer.find(x.key)), default=0) for x in (m, after))
    if large > _CITY and large > 2 * small:
        return None  # "the Port-au-Prince neighbourhood of Bel Air"
    if after.head in ("town", "district") and _QUARTER.fullmatch(scan.text, m.end, after.start):
        return after.country
    return after.country if _IN_AREA.fullmatch(scan.text, m.end, after.start) else None


_IN_AREA: Final = lazy(
    r"(?: village| hamlet| town)?,? in the (?:[\w-]{1,16} )?(?:municipality|district|department|province|region|state"
    r"|county|commune|territory|canton) of(?: the)? "
)
"""What stands between a place and the area that it lies in."""


def _shared(scan: Scan, gazetteer: Gazetteer, m: Mention, after: Mention | None) -> str | None:
    """Gives the country of the area behind a place where a place of that name lies, too: "El Paraiso, Chalatenango"."""
    if after is None or after.head == "country" or after.country in (None, m.country):
        return None
    if after.head in ("region", "district") and _village_there(scan, m, after):
        lands = {s.country for s in _sites(gazetteer, after) if s.level in ("region", "district")}
        if lands <= {after.country}:
            return after.country
    if _CHAINED.fullmatch(scan.text, m.end, after.start) is None:
        return None
    if _bracketed(scan, m, after):
        return after.country
    areas = {s.country for s in _sites(gazetteer, after) if s.level == "region"}
    lands = {s.country for s in gazetteer.find(m.key)} & areas
    # "Lomba, Oro Province" is said to lie there, even where no list has it, unless it is a list: "Lomba, Oro and …"
    said = after.text.rpartition(" ")[2].lower() in _AREAS and not lands
    said = said and not scan.text.startswith((" and ", ", and "), after.end)
    return after.country if after.country in (areas if said else lands) else None


def _village_there(scan: Scan, m: Mention, after: Mention) -> bool:
    """Whether a place is called a village or town of the area behind it: "Lomba village in nearby Oro State"."""
    if m.head != "town" or scan.text.startswith((" and ", ", and "), after.end):
        return False
    gap = scan.text[m.end : after.start]
    called = _VILLAGE.match(gap)
    if called is None and _VILLAGE_OF.search(scan.text, max(0, m.start - 16), m.start) is None:
        return False
    return _IN_NEXT.fullmatch(gap, called.end() if called is not None else 0) is not None


_VILLAGES: Final = r"(?:village|hamlet|town|community|settlement|municipality|commune)"
_VILLAGE: Final = lazy(rf" {_VILLAGES}\b")
_VILLAGE_OF: Final = lazy(rf"\b{_VILLAGES} of \Z")
_IN_NEXT: Final = lazy(
    r"(?:,|,? in) (?:the )?(?:(?:neighbou?ring|nearby|adjacent|adjoining|restive|remote|volatile) )?"
    r"(?:(?:far )?(?:north|south|east|west|cent(?:re|er|ral))[a-z-]{0,9} (?:(?:part )?of )?(?:the )?)?"
)


def _sites(gazetteer: Gazetteer, area: Mention) -> tuple[Site, ...]:
    """The places that an area may be: by its whole name where one has it, "Left Bank", else without "province"."""
    return gazetteer.find(area.key) or gazetteer.find(area_name(area.key))


def _bracketed(scan: Scan, m: Mention, after: Mention) -> bool:
    """Whether a bracket says in which areas a place lies, "Lomba (Oro territory, Dewa)", or the first of them."""
    behind = scan.text.find(")", after.end, after.end + 60)
    rest = scan.text[after.end : behind]
    if behind < 0 or not all(w[:1].isupper() or w in _SMALL_WORDS for w in rest.replace(",", " ").split()):
        return False
    gap = scan.text[m.end : after.start]
    return gap == " (" or (gap == ", " and m.country is None and scan.text.startswith("(", m.start - 1))


_SMALL_WORDS: Final = listed("area_nouns") | {"territory", "locality", "of"}
"""What may stand in small letters among the names of areas."""


def _listed_down(scan: Scan, m: Mention, after: Mention) -> bool:
    """Whether a place stands behind the province that it lies in: "in Lomba province, Oro district, …"."""
    if m.head != "region" or m.text.rpartition(" ")[2].lower() not in _AREAS or after.head == "country":
        return False
    if scan.text[m.end : after.start] != ", " or scan.text[max(0, m.start - 3) : m.start].lower() != "in ":
        return False
    return not scan.text.startswith((" and ", ", and "), after.end)


def _area_there(
    scan: Scan, gazetteer: Gazetteer, m: Mention, code: str | None, after: Mention
) -> Mention | None:
    """Gives the area behind a place as the one in its country: in "Lomba, Oro" no larger Oro of another land."""
    if not code or after.head == "country" or after.country in (None, code) or m.head == "region":
        return None
    if _CHAINED.fullmatch(scan.text, m.end, after.start) is None:
        return None
    areas = [s for s in _sites(gazetteer, after) if s.level in ("region", "district")]
    here = next((s for s in areas if s.country == code), None)
    return replace(after, country=code, head=here.level) if here is not None else None


_CHAINED: Final = lazy(
    r"(?: \(|,? in (?:the )?|, (?:the )?)"
    r"(?:(?:far )?(?:north|south|east|west|cent(?:re|er|ral))[a-z]{0,7} (?:(?:part )?of )?(?:the )?)?"
)
"""What stands between a place and its area: ", ", ", in the south of "."""
_AREAS: Final = frozenset(
    ("department", "province", "state", "governorate", "oblast", "county", "prefecture", "region")
)


def _by_noun(finding: Finding, gazetteer: Gazetteer, m: Mention) -> str | None:
    """Gives the country of a region by what it is called, where several have one of its name: "Plateau State"."""
    last = m.text.rpartition(" ")[2].lower()
    if m.head not in ("region", "district") or last not in _CALLED or m.country in _CALLED[last]:
        return None
    if finding.votes.get(m.country or "", 0.0) > 0:
        return None
    if len(_CALLED[last]) == 1:
        return next(iter(_CALLED[last]))
    sites = gazetteer.find(m.key)
    lands = {s.country for s in sites if s.level == "region"} & _CALLED[last]
    lands = lands or {s.country for s in sites if s.level == "district"} & _CALLED[last]
    return lands.pop() if len(lands) == 1 else None


_CALLED: Final = {
    noun: frozenset(code.upper() for code in listed(f"{noun}_lands"))
    for noun in (
        *(
            "state",
            "oblast",
            "county",
            "governorate",
            "department",
            "payam",
            "woreda",
            "kebele",
            "lga",
            "upazila",
        ),
        *("upazilla", "tehsil", "cercle", "wilaya", "raion", "barangay"),
    )
}


def _behind(scan: Scan, m: Mention, after: Mention | None, stated: dict[int, str]) -> str | None:
    """Gives the country that stands behind a place, or behind the area that does: "Palma, Cabo Delgado, Mozambique"."""
    gap = "" if after is None else scan.text[m.end : after.start].removesuffix("the ")
    if after is None or gap not in _BESIDE:
        return None
    if after.head == "area":
        return after.country  # "in the Lomba Valley in eastern Oria"
    if after.head != "country":
        return stated.get(after.start)
    if gap == " of " or _listed(scan, after):
        return None
    return after.country


def _listed(scan: Scan, country: Mention) -> bool:
    """Says whether a country is one of several in a row or the owner of what follows: "Lom, Mali and Niger"."""
    k = bisect_left(scan.starts, country.end)
    if k >= len(scan.words):
        return False
    if scan.possessive(k):
        return True
    k += scan.words[k] == "and"
    tag = scan.tag_at.get(k)
    return tag is not None and bool(scan.is_country(tag)) and scan.starts[k] - country.end < 7


def _before(scan: Scan, m: Mention) -> str | None:
    """Gives the country of "the Saudi town of X"."""
    k = bisect_left(scan.starts, m.start)
    if k < 3 or scan.words[k - 1] != "of" or not scan.near(k):
        return None
    noun = scan.cover[k - 2]
    if noun is None or "place" not in noun.word.classes or noun.at < 1:
        return None
    tag = scan.cover[noun.at - 1]
    if tag is None or not tag.word.demonym or not scan.near(noun.at):
        return None
    return scan.is_demonym(tag) or None


def _is_area(m: Mention) -> bool:
    """Whether a place is one that its own noun calls a state, a province and the like: "Lomba State"."""
    return m.head == "region" and m.text.rpartition(" ")[2].lower() in _AREAS


def _stray(
    finding: Finding,
    gazetteer: Gazetteer,
    m: Mention,
    kin: dict[str, set[str]],
    main: str,
    areas: set[str | None],
) -> bool:
    """Says whether a place would be all that a text about other countries has of its country: a small one, one that is
    only also called so, or one of a name that the country of the other places has, too. `areas`: the countries of the
    states and provinces that the text names.
    """
    votes, code = finding.votes, m.country or ""
    if votes.get(code, 0.0) > 0 or kin[code] - {m.key}:
        return False
    if votes and code in struck_from(max(votes, key=lambda x: (votes[x], x))):
        return False  # "Turkish jets bombed Lomba", which lies in Iraq
    sites = gazetteer.find(m.key)
    own = [s for s in sites if s.country == code]
    there = max((s.population for s in sites if s.country == main), default=-1)
    if main and len(kin[main]) > 1 and there >= 0:
        # A great city is not meant for the hamlet that bears its name where the others of a text lie.
        return not max((s.population for s in own if s.called(m.key)), default=0) > max(
            _CITY, _GREATER * there
        )
    if len(kin[main]) > 2 and all(s.population < _CITY for s in own):
        return True
    abroad = bool(votes) or bool(areas - {code, None})
    return abroad and all(
        (s.population < _SMALL or not s.called(m.key)) and s.level in ("town", "district") for s in own
    )
