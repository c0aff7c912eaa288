"""How finely a place tells where something happened, and places that are none of what happened."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention


def in_dateline(a: Analysis, m: Mention) -> bool:
    """Whether a place stands in a dateline within the text ("NAIROBI, Kenya (AP) — …" over its second paragraph)."""
    k = bisect_right(a.datelines, (m.start, len(a.text))) - 1
    return k >= 0 and m.start < a.datelines[k][1]


def grain_of(a: Analysis, m: Mention) -> int:
    """How finely a place is told: 0 a town or site, 1 near one, 2 a district, 3 a region or an area, -1 part of a
    village.
    """
    if m.text.lower().startswith("sitio ") or _HAMLET.search(a.masked, max(0, m.start - 16), m.start):
        return -1
    return _level(a, m) or int(_outer(a, m))


def _level(a: Analysis, m: Mention) -> int:
    """How coarse a place is; a bare name of both a region and a town in it is no more than close to the town."""
    grain = _GRAIN.get(m.head, 0)
    if grain < 2 or said_area(a, m) or not _named_as_town(a, m):
        return grain
    return 1


def said_area(a: Analysis, m: Mention) -> bool:
    """Whether a name that a town has, too, is said to be that of an area: "the province of X"."""
    return (
        m.head in ("region", "district")
        and _SAID_AREA.search(a.masked, max(0, m.start - 24), m.start) is not None
    )


def _named_as_town(a: Analysis, m: Mention) -> bool:
    """Whether an area is named by a bare name that a town has, too."""
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    if m.key != _JOINTS.sub(" ", m.text.lower()):
        return False
    sites = Gazetteer.load(tuple(a.lexicon.place_files)).find(m.key)
    return any(x.level in ("town", "capital") and x.country == m.country for x in sites)


def _outer(a: Analysis, m: Mention) -> bool:
    """Whether something happened only near a place ("outside X", "20 km from X")."""
    begin = max(0, m.start - 70)
    low = a.masked[begin : m.start].lower()
    return _OUTER.may_stand(low) and _OUTER.pattern.search(a.masked, begin, m.start) is not None


def by_bearing(a: Analysis, m: Mention) -> bool:
    """Whether something happened only in a direction from a city: "in a village 40 km north of X", or in a settlement
    without a name near a town: "overran a village near X".
    """
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    if _NAMELESS.search(a.masked, max(0, m.start - 90), m.start) is not None:
        return True
    if _BEARING.search(a.masked, max(0, m.start - 24), m.start) is None:
        return False
    sites = Gazetteer.load(tuple(a.lexicon.place_files)).find(m.key)
    return any(x.level == "capital" or x.population > _CITY for x in sites if x.country == m.country)


_CITY: Final = 150_000
"""Inhabitants of a city after which a text calls what lies far outside it."""


def encloses(new: dict[str, Any] | None, old: dict[str, Any] | None) -> bool:
    """Whether a place is the area that the one told before lies in: "Sukma" after "Kistaram in Sukma district"."""
    name = ((new or {}).get("name") or "").lower()
    return bool(name) and any(x.lower().startswith(name) for x in (old or {}).get("within", ()))


def put_inside(new: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """Puts a place that is told nearer into the one told before."""
    known = [new["name"], *new["within"]]
    return {
        **new,
        "within": [*new["within"], *(x for x in (old["name"], *old["within"]) if x and x not in known)],
    }


def finer_place(old: dict[str, Any], new: dict[str, Any] | None) -> dict[str, Any]:
    """Gives the finer of two places of one engagement."""
    if new is None or not new.get("name"):
        return old
    if (
        old.get("name")
        and old["name"].lower().startswith(new["name"].lower() + " ")
        and old["country"] == new["country"]
    ):
        if old["name"].lower().split()[-1] in _SITES:
            inner = [x for x in (new["name"], *new.get("within", ())) if x not in old["within"]]
            return {**old, "within": [*old["within"], *inner]}
        return {
            "name": new["name"],
            "within": [old["name"], *(x for x in old["within"] if x != new["name"])],
            "country": new["country"],
        }
    if not old.get("name"):
        return new
    if any(_same_area(x, old["name"]) for x in new.get("within", ())):
        return {**new, "within": [*new["within"], *(x for x in old["within"] if x not in new["within"])]}
    if old["name"] == new["name"] and len(new.get("within", ())) > len(old.get("within", ())):
        return new
    return old


def _same_area(area: str, name: str) -> bool:
    """Whether an area is the one of a bare name: "Oro district" and "Oro"."""
    return area == name or (area.startswith(f"{name} ") and area[len(name) + 1 :].lower() in _AREAS)


_SITES: Final = frozenset(
    ("airport", "airfield", "airbase", "university", "hospital", "market", "mosque", "church", "cathedral", "prison",
     "refinery", "hotel", "station", "barracks", "bridge", "dam", "stadium", "school", "palace", "embassy",
     "headquarters", "college", "temple", "shrine", "monastery", "jail")
)  # fmt: skip
"""What in a town has its name and is no other word for it: "Oro airport"."""
_AREAS: Final = frozenset(
    ("district", "province", "region", "state", "governorate", "county", "area", "department", "township")
)
_SAID_AREA: Final = lazy(
    r"\b(?:province|region|state|district|governorate|department|oblast|county|prefecture|division) of(?: the)? $",
    re.I,
)
"""What says that a name is that of an area and not of the town in it."""
_HAMLET: Final = lazy(
    r"\b(?:barangay|brgy\.?|bgr?y\.?|sitio|purok|vereda|corregimiento|caserio|hacienda|finca) $", re.I
)
_JOINTS: Final = lazy(r"[\s'’‘-]+")
_GRAIN: Final = {"district": 2, "region": 3, "area": 3}
_OUTER: Final = signed(
    "near|outside|outskirts|border|close to|far from|vicinity|countryside|north|south|east|west|km|kilomet|mile|met",
    r"\b(?:near|outside|outskirts of|borders? of|close to|far from|vicinity of|countryside of"
    r"|(?:north|south|east|west)\w{0,4} of|"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s)\b[^.;]{0,40}? (?:of|from))"
    r"(?: the| \w+ of| \w+ \w+ of| the [\w-]+ [\w-]+ of)? ?$",
    re.I,
)


_BEARING: Final = lazy(
    r"\b(?:north|south|east|west)\w{0,4} of(?: the (?:capital|city|town)(?:,| of))? ?$", re.I
)
_NAMELESS: Final = lazy(
    r"\b(?:an?|one|another|two|three|four|several) (?:[\w-]+ ){0,2}(?:villages?|towns?|hamlets?|settlements?"
    r"|communit(?:y|ies)|camps?|localit(?:y|ies)|farms?|outposts?|bases?|barracks|garrison|post|checkpoint) "
    r"(?:(?:located|situated|lying) )?(?:near|outside|close to|not far from|on the (?:outskirts|edge) of|just \w+ of)"
    r"(?: the)?(?: (?:\w+ )?(?:capital|city|town)(?: city)?(?:,| of)?)? \Z",
    re.I,
)


def people_of(a: Analysis, s: Sentence) -> set[int]:
    """Where the places begin that only say whose people were hurt elsewhere: "rangers of the X Park", "men of Y"."""
    many = [m.end for m in s.mentions if m.kind == "generic" and m.text.endswith(("s", "men"))]
    people = [end for end in many if a.masked.startswith(" of ", end)]
    return {end + (8 if a.masked.startswith("the ", end + 4) else 4) for end in people}
