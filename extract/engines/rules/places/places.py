"""Decides where an engagement happened, from the places named in its sentence and around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from extract.engines.rules.places.aside_places import away_from, far_off, gone
from extract.engines.rules.places.context import SHOT_FROM, CountryContext
from extract.engines.rules.places.name_lists import lies_with
from extract.engines.rules.places.scene import (
    HAMLET,
    IN_AREA,
    beside_its_town,
    deed_place,
    hamlet_and_town,
    in_quarter,
    named_after_city,
    of_hamlet,
    on_their_way,
    opens,
    part_of_the_city,
    quarter_of_city,
    stretch_of_road,
)
from extract.engines.rules.vocabulary.finding import Mention, plain
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.engines.rules.vocabulary.words import alternation
from extract.text.patterns import lazy

_RANK: Final = {"site": 0, "town": 1, "district": 2, "region": 3, "area": 4, "country": 5}
_TIER: Final = {"site": 0, "town": 0, "district": 1, "region": 2, "area": 3, "country": 4}
_INSIDE: Final = lazy(
    r"^(?: (?:city|town|village|district|area|sector|region|province|state|camp|quarter|neighbou?rhood|suburb))?,? ?"
    rf"(?:which (?:is|lies) |located |situated |an? (?:[\w-]+ ){{0,3}}(?:{alternation('told_to_lie_in')}) |lying "
    r"|the (?:[\w-]+ )?(?:capital|seat) )?"
    r"(?:\([^)]{0,30}\) )?,? ?(?:(?:all|both|each) )?"
    r"(?:(?:in|of|on|inside|within|outside|near) (?:the |its )?(?:[\w'’-]+ ){0,3}?(?:(?:city|town|"
    r"village|district|area|region|province|"
    r"state|department|municipality|commune|canton|parish|territory|sector|jurisdiction|county|cercle|prefecture|"
    r"outskirts|suburbs|countryside|neighbou?rhood|governorate) of (?:the )?)?"
    r"(?:(?!neighb|nearby|adjac)[a-z][a-z-]{3,18} )?)?"
    r"(?:(?:barangay|brgy|bgy|bgry|barrio|corregimiento|vereda|purok)\.? )?$"
)
_LISTED: Final = lazy(r"^,? ?(?:and|or|to|with|,|;|/)?,? ?(?:the )?$")
_ASIDE: Final = lazy(
    r"(?:\bborder(?:s|ed|ing)?(?: (?:area|region|town))?(?: (?:with|of|between))?|\bneighbou?ring|"
    r"\bbacked by|\bwith|\bagainst|\ballies? of|\bled by|"
    r"\bfrom|\bto|\bfor|\bnear|\bby|\band)(?: the)? $"
)


@dataclass(slots=True)
class PlaceContext:
    """What a document says of its places: `within` maps the key of a place to the areas it is said to lie in."""

    text: str
    countries: CountryContext
    within: dict[str, list[Mention]] = field(default_factory=dict)
    _away: dict[int, int] = field(default_factory=dict)

    def away(self, m: Mention) -> int:
        """1 where only a distance, an origin or an office has to do with a place, else 0; asked for again and again."""
        known = self._away.get(m.start)
        if known is None:
            known = self._away[m.start] = away_from(self.text, m)
        return known


def place_context(
    text: str, mentions: Sequence[Mention], lexicon: Lexicon, countries: CountryContext
) -> PlaceContext:
    """Collects the statements of containment in a document: "X, in the Y region", "X district of Y"."""
    context = PlaceContext(text, countries)
    places = [m for m in mentions if m.kind == "place"]
    town: Mention | None = None
    for k, small in enumerate(places):
        if town is not None and town.key != small.key and part_of_the_city(text, small):
            context.within.setdefault(small.key, []).append(town)
            continue
        town = small if small.head == "town" else town
        if k + 1 < len(places) and quarter_of_city(text, small, places[k + 1], lexicon):
            city = replace(small, text=_OF_TOWN.sub("", small.text), head="town")
            context.within.setdefault(places[k + 1].key, []).append(city)
            continue
        _collect(context, small, places[k + 1 : k + 6])
    for key, areas in lies_with(text, places, context.within).items():
        if not context.within.get(key):
            context.within[key] = areas
    return context


def _collect(context: PlaceContext, small: Mention, others: list[Mention]) -> None:
    """Adds the areas that the text says a place lies in, each in the next: "X, Y district, in Z province"."""
    text, chain, end = context.text, small, small.end
    for large in others:
        if chain is small and _quarter(text, small, large):
            context.within.setdefault(small.key, []).append(large)
            break
        if chain is not small and _OWNS.fullmatch(text, end, large.start) and large.head == "district":
            # "near X in Kasai's Lomba district": X lies in the district, too.
            context.within[small.key].append(large)
            break
        if (
            chain is small
            and _OWNS.fullmatch(text, end, large.start)
            and "country" not in (small.head, large.head)
        ):
            # "Kasai's Lomba district": the second lies in the first.
            if all(m.key != small.key for m in context.within.setdefault(large.key, [])):
                context.within[large.key].append(small)
            break
        if (
            large.start - end > 60
            or (
                chain is small
                and text.startswith(", ", end)
                and _FAR.search(text, max(0, end - 90), small.start)
            )
            or _RANK[large.head] < _RANK[chain.head]
            or not _inside(text, chain, end, large)
        ):
            break
        end = large.end
        if large.head == "country":
            continue
        areas = context.within.setdefault(small.key, [])
        if large.key != small.key and all(a.key != large.key for a in areas):
            areas.append(large)
        chain = large


_OWNS: Final = lazy(
    r"['’]s (?:(?:mainly|mostly|predominantly|largely|heavily|majority|densely|once) )?"
    r"(?:(?:(?:north|south|east|west)[\w-]*|[a-z]+ern|[\w’'-]+-(?:held|controlled|dominated|majority|inhabited|populated"
    rf"|run|ruled|besieged)|{alternation('of_quarters')}) ){{0,3}}",
    re.I,
)
"""What stands between a town and a quarter of it: "Lomba's southern Oro district"."""
_FAR: Final = lazy(r"\b(?:km|kms|kilomet(?:er|re)s?|miles?)\b[^.;]{0,30}\b(?:of|from) \Z")


def _quarter(text: str, small: Mention, large: Mention) -> bool:
    """Says whether a district is one of a town: "the Hanano district of Aleppo"."""
    if small.head != "district" or large.head != "town" or large.start - small.end > 40:
        return False
    return bool(_QUARTER.match(text, small.end, large.start))


_QUARTER: Final = lazy(
    r",? (?:of|in|on)(?: the)?(?: (?:[\w-]+ ){0,2}(?:part|outskirts|suburbs|city|town|side|edge|centre|center|heart"
    r"|(?:north|south|east|west)[\w-]*) of(?: the)?)?"
    r"(?: (?:(?:north|south|east|west)[\w-]{0,12}|central|inner|downtown)|(?: [A-Z]\w+)? capital(?: city)?,?)? (?!\w)"
)


def _inside(text: str, small: Mention, end: int, large: Mention) -> bool:
    """Says whether the words from offset `end` to a place say that the place before lies in it."""
    between = text[end : large.start].lower()
    if between[:2] in ("'s", "’s"):
        between = between[2:]
    if small.country and large.country and small.country != large.country:
        return False
    listed = _LISTED.match(between) and _RANK[small.head] >= 1 and large.head in ("town", "site")
    if listed and not (between == ", " and hamlet_and_town(text, small, large)):
        return False
    if between.strip() in ("and", "or", "to", "with", "") or _BY_ROAD.search(between):
        return False
    return bool(_INSIDE.match(between))


_BY_ROAD: Final = lazy(r"\b(?:road|highway|route|railway|motorway|track) \w*(?:ing|to|from|between)\b")
"""What leads past a place: "at Lomba, on the road linking Oro to Dewa"."""


def resolve_place(
    mentions: Sequence[Mention], context: PlaceContext, *, focus: int | None = None
) -> dict[str, Any] | None:
    """Gives the place in record form from the place mentions of a sentence, nearest to offset `focus` where given.

    The finest place wins over areas; names that only tell a distance, an origin or an office ("350 km from Lima") come
    last. None where nothing is said; `name` is None where only an area or a country is known.
    """
    text = context.text
    places = [m for m in mentions if m.kind == "place"]
    if not places:
        code = context.countries.land(focus) if focus is not None else None
        return {"name": None, "within": [], "country": code} if code else None
    fine = [m for m in places if m.head != "country" and not gone(text, m)]
    if fine and all(context.away(m) and far_off(text, m) for m in fine):
        fine = []
    if fine and all(m.head in ("region", "area") for m in fine):
        fine = [*on_their_way(text, places, fine), *fine]
    if len(fine) > 1:
        fine = [m for m in fine if not _POLICED.search(text, max(0, m.start - 40), m.start)] or fine
    stretch = stretch_of_road(fine, text) or stretch_of_road([m for m in places if m.head != "country"], text)
    ends = {m.key for m in stretch}
    around = [m for m in fine if m not in stretch and m.key in ends]  # "between X and Y (X, Mopti)"
    fine = [m for m in fine if m.key not in ends and not (stretch and _NAMES_ROAD.match(text, m.end))]
    if not fine or all(m.head == "area" for m in fine):
        return _coarse(fine, places, context, focus)
    if stretch and all(m.head in ("region", "district", "area") or opens(text, m) for m in fine):
        return _unnamed(around + fine, stretch, context)
    best = fine[0]
    if len(fine) > 1:
        home = context.countries.land(best.start)
        best = min(
            fine, key=lambda m: (context.away(m), _abroad(m, home), _TIER[m.head], _distance(text, m, focus))
        )
    best = next(
        (m for m in fine if best.head != "town" and m.head == "town" and _lies_in(context, m, best)), best
    )
    here = [m for m in fine if not context.away(m)]
    around_it = {x.key for x in context.within.get(here[0].key, ())} if here else set()
    told = deed_place(text, [m for m in here if m.key not in around_it])
    best = told[0] if told is not None else best
    best = next((m for m in fine if m.head == "site" and _holds(context, m, best)), best)
    if best.head == "town" and HAMLET.match(best.text) is None:
        best = next((m for m in here if m.head == "town" and of_hamlet(text, m)), best)
    owner, best = best, next((m for m in fine if _owned(context, m, best)), best)
    owned = owner.country if best is not owner and owner.head == "region" else None
    best = next((m for m in fine if m.head == "site" and beside_its_town(text, best, m)), best)
    quarter = _inner(context, fine, best)
    scene = told[1] if told is not None else None
    urban = quarter.head == "district" and (
        (quarter is not best and not _comma_between(text, quarter, best))
        or (scene is not None and scene.head == "town")
    )
    best = next((m for m in fine if m.head == "site" and in_quarter(text, m, quarter)), quarter)
    urban = urban and best is quarter
    areas = [m for m in _areas(best, fine, context) if m.head != "site" or best.head == "site"]
    if scene is not None and scene.key not in {best.key, *(x.key for x in areas)}:
        areas = sorted([scene, *areas], key=lambda m: _RANK[m.head])
    code = owned or best.country or _stated(best, areas, places, text) or context.countries.land(best.start)
    urban = urban or (best.head in ("district", "region", "area") and part_of_the_city(text, best))
    name = _OF_TOWN.sub("", plain(best.text)) if urban else plain(best.text)
    return {"name": name, "within": [plain(a.text) for a in areas], "country": code}


_POLICED: Final = lazy(r"\b(?:limits|jurisdiction|purview|ambit|remit) of (?:the )?\Z")
"""What stands before the police station in whose area something happened."""
_NAMES_ROAD: Final = lazy(r" (?:road|highway|route)\b")
"""What stands behind a town after which a road is called: "between Lomba and Oro on the Dewa road"."""
_OF_TOWN: Final = lazy(
    r" (?:district|area|quarter|neighbou?rhood|suburb|borough|ward|sector|municipality|region|section)$", re.I
)


def _inner(context: PlaceContext, fine: list[Mention], town: Mention) -> Mention:
    """Prefers a quarter or district that the text puts into the town: "La Granja District, in Santiago"."""
    inside = [
        m
        for m in fine
        if m.head == "district" and m.end < town.start and town.head == "town" and not context.away(m)
    ]
    if town.head == "town":
        # "Kurar Mota village in Bungudu": the smaller of two that the text puts one into the other.
        near = [m for m in fine if m.head == "town" and m.end < town.start <= m.end + 40]
        inside += [m for m in near if not context.away(m)]
        inside += [m for m in fine if named_after_city(context.text, town, m)]
        inside += [
            m
            for m in fine
            if m.start > town.end and not context.away(m) and part_of_the_city(context.text, m)
        ]  # "killed in Oro when shells hit the Lomba neighbourhood of the city"
    for m in inside:
        if m.head == "district" and _comma_between(context.text, m, town):
            return m  # "in Oro district, Lomba": the town's name is that of the province
    return next((m for m in inside if any(a.key == town.key for a in context.within.get(m.key, ()))), town)


def _comma_between(text: str, inner: Mention, outer: Mention) -> bool:
    return text[inner.end : outer.start] == ", "


def _lies_in(context: PlaceContext, town: Mention, area: Mention) -> bool:
    """Says whether an area is only named around a town: "the mayor of X, Cesar Department, was kidnapped"."""
    between = IN_AREA.fullmatch(context.text, town.end, area.start)
    return between is not None and any(x.key == area.key for x in context.within.get(town.key, ()))


def _holds(context: PlaceContext, site: Mention, town: Mention) -> bool:
    """Says whether the document puts a site into a town: "the Byblos Hotel in Sévaré"."""
    return town.head == "town" and any(a.key == town.key for a in context.within.get(site.key, ()))


def _owned(context: PlaceContext, m: Mention, best: Mention) -> bool:
    """Says whether "X's M" puts one area into the one chosen, of the same rank, or a district into a town's land."""
    same = m.head == best.head or (best.head in ("town", "region") and m.head == "district")
    same = same or (m.head == "town" and best.text.endswith((" valley", " Valley")))
    return same and _OWNS.fullmatch(context.text, best.end, m.start) is not None


def _coarse(
    fine: list[Mention], places: list[Mention], context: PlaceContext, focus: int | None
) -> dict[str, Any] | None:
    """Gives a place without a name: an area such as "northern Mali", or a country alone."""
    if fine:
        best = min(fine, key=lambda m: _distance(context.text, m, focus))
        return {
            "name": None,
            "within": [plain(best.text)],
            "country": best.country or context.countries.land(best.start),
        }
    named = [m for m in places if m.head == "country"]
    named = [m for m in named if not SHOT_FROM.search(context.text, max(0, m.start - 70), m.start)]
    inside = [m for m in named if not _ASIDE.search(context.text[max(0, m.start - 40) : m.start].lower())]
    here = [
        m
        for m in inside
        if re.search(
            r"\b(?:in|across|inside|throughout|within)(?: the)? $",
            context.text[max(0, m.start - 12) : m.start].lower(),
        )
    ]
    chosen = here or inside
    if chosen:
        return {"name": None, "within": [], "country": chosen[0].country}
    code = context.countries.land(places[0].start)
    return {"name": None, "within": [], "country": code} if code else None


def _unnamed(areas: list[Mention], stretch: list[Mention], context: PlaceContext) -> dict[str, Any]:
    """Gives a stretch of road by the areas that it is told to lie in: it has no name."""
    inside = sorted((m for m in areas if not context.away(m)), key=lambda m: _RANK[m.head])
    code = next((m.country for m in (*inside, *stretch) if m.country), None)
    within = list(dict.fromkeys(plain(m.text) for m in inside))
    return {"name": None, "within": within, "country": code or context.countries.land(stretch[0].start)}


def _abroad(m: Mention, home: str | None) -> bool:
    """Says whether a place lies in another country than the one that the text is about there."""
    return bool(home and m.country and m.country != home)


def _distance(text: str, m: Mention, focus: int | None) -> tuple[int, int]:
    """Ranks how close a place stands to the focus; one with "in", "at" or "near" before it counts as closer."""
    before = text[max(0, m.start - 24) : m.start].lower()
    cue = 0 if _CUE.search(before) else 1
    if focus is None:
        return cue, m.start
    return cue, abs(m.start - focus)


_CUE: Final = lazy(
    r"\b(?:in|at|near|around|outside|on|of|off|over|inside|into)(?: the)?(?: [\w-]+){0,2} $"
    r"|\b(?:attack|invad|raid|storm|shell|bomb|captur|seiz|occupi|recaptur|enter)ed(?: the)? $"
)


def _stated(best: Mention, areas: list[Mention], places: list[Mention], text: str) -> str | None:
    """Gives the country of an enclosing area, or the one named right after the place."""
    for a in reversed(areas):  # the widest first: fewer lands share the name of a state than that of a town
        if a.country and not _SHARED.match(a.key):
            return a.country
    for m in places:
        if (
            m.head == "country"
            and 0 <= m.start - best.end < 60
            and not _ASIDE.search(text[max(0, m.start - 40) : m.start].lower())
        ):
            return m.country
    return None


_SHARED: Final = lazy(
    r"(?:lake|gulf|sea|strait|sahel|sahara|liptako)\b|.*\b(?:sea|desert|basin|river|border)$"
)
"""Waters and wastes that several countries share."""


def _areas(best: Mention, places: list[Mention], context: PlaceContext) -> list[Mention]:
    """Gives the enclosing areas that the document names for a place, smallest first."""
    found: dict[str, Mention] = {}
    todo = [best]
    while todo:
        for area in context.within.get(todo.pop().key, ()):
            if area.key not in found and area.key != best.key:
                found[area.key] = area
                todo.append(area)
    for m in places:
        if (
            m.key in found
            or m.key == best.key
            or _RANK[m.head] <= max(_RANK[best.head], 1)
            or context.away(m)
        ):
            continue
        if not (m.country and best.country and m.country != best.country):
            found[m.key] = m
    return sorted(found.values(), key=lambda m: _RANK[m.head])
