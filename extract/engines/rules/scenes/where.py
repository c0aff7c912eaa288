"""Places of engagements: which of a sentence's places belong to what it tells."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.aside_places import at_home
from extract.engines.rules.places.brought_to import brought_to
from extract.engines.rules.places.buildings import attacked_houses
from extract.engines.rules.places.grain import by_bearing, grain_of, said_area
from extract.engines.rules.places.scene import stretch_of_road
from extract.engines.rules.places.unplaced import (
    behind_measure,
    beside_talks,
    errands,
    of_speakers,
    only_reckoned,
    plagued,
    told_after,
)
from extract.engines.rules.scenes.aside_days import answered, held_against
from extract.engines.rules.scenes.capitals import capital, seat_of, spoken_from
from extract.engines.rules.scenes.event_days import calm_before
from extract.engines.rules.scenes.happened_at import of_what_happened, only_seat
from extract.engines.rules.scenes.here import in_the_city, told_here, town_filed
from extract.engines.rules.scenes.those_there import of_those_there
from extract.engines.rules.scenes.unnamed import called_after, in_a_nation
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event


_START: Final = attrgetter("start")
_POST: Final = lazy(
    r", (?:the |a |an )?(?:[\w-]{2,20} ){0,4}(?:chief|head|commander|spokes\w{3,6}|director|officer|superintendent"
    r"|doctor|surgeon|inspector|mayor|administrator|prefect|councill?or|lawmaker|chairman|chairwoman|senator)\b[^,.;\n]{0,60}"
)
"""What the one who speaks is: a place in it is none of what happened."""


_RURAL: Final = lazy(r"(?:['’]s)? (?:(?:north|south|east|west)[a-z-]{0,12} )?(?:rural )?countryside\b")
"""What makes the land around of a town: "in Lomba countryside, … in the village of Oro"."""
_INFILTRATED: Final = lazy(r"\binfiltrat(?:e|ed|es|ing|ion) (from [^,.;]{3,40}? )(?=(?:to|towards?|into)\b)")
"""From where men were to come into a town: "tried to infiltrate from Lomba towards Oro"."""
_BEHIND_IT: Final = lazy(
    r"[-–](?:affiliated|aligned|allied|armed|backed|brokered|designed|endorsed|equipped|financed|funded|inspired|led|linked"
    r"|made|mandated|mediated|negotiated|origin|owned|sponsored|supplied|supported|trained|wide)\b"
)
"""What stands behind a country that only has a hand in something: "a US-brokered truce"."""


def frame_place(a: Analysis, s: Sentence, f: Frame) -> dict[str, Any] | None:
    """Returns the place of what a sentence tells, in record form; None: it names none."""
    from extract.engines.rules.places.places import resolve_place

    quiet = [*of_speakers(a.masked, s), *spoken_from(s)]
    for _, end in quiet[:4]:
        if (post := _POST.match(a.masked, end)) is not None:
            quiet.append((end, post.end()))
    if "infiltrat" in s.low and (led := _INFILTRATED.search(s.low)) is not None:
        quiet.append((s.start + led.start(1), s.start + led.end(1)))
    quiet += [*errands(s, a.triggers.events), behind_measure(s), told_after(s), held_against(s), answered(s)]
    if (aside := min(beside_talks(s, a.triggers.events), f.told if f.told >= s.start else s.end)) < s.end:
        quiet.append((aside, s.end))
    quiet += [span for _, end in quiet if (span := _found_by(a, s, end)) is not None]
    places = [m for m in s.mentions if m.kind == "place" and not any(x <= m.start < y for x, y in quiet)]
    places = [m for m in places if m.head != "country" or _BEHIND_IT.match(a.masked, m.end) is None]
    if places:
        if not (f.elsewhere or f.apart or f.earlier) and only_seat(a, s, places):
            return None
        places = of_what_happened(a, s, f, places)
    if "countryside" in s.low:
        rural = [m for m in places if _RURAL.match(a.masked, m.end) is not None]
        fine = [m for m in places if m not in rural and m.head in ("town", "site")]
        places = [m for m in places if m not in rural] if rural and fine else places
    if places and all(m.head in ("region", "district") for m in places):
        places = [m for m in places if _CAPITAL.match(a.masked, m.end) is None]
    places = [seat_of(a, m) for m in places] if "capital" in s.heads else places
    if len(places) > 1 and f.trigger >= 0 and (at := calm_before(a, s)):
        behind = [m for m in places if m.start > at]
        places = behind if any(m.head in ("town", "site") for m in behind) else places
    places = sorted([*places, *attacked_houses(a, s)], key=_START)
    if not places:
        again = capital(a, s, f) or _named_again(a, s, quiet) or _of_dateline(a, s)
        if again is not None:
            return again
        return called_after(a, s) or of_those_there(a, s, f) or in_a_nation(a, s)
    if _in_this_town(s) and all(m.head in ("country", "area") for m in places):
        # "Militias that roam rural Lombia dumped six bodies on the square of this village"
        chief = _of_dateline(a, s)
        if chief is not None:
            return chief
    if all(m.head == "country" for m in places):
        chief = capital(a, s, f) or (_of_dateline(a, s) if told_here(a, s) else None)
        chief = chief or in_a_nation(a, s)  # "a Lombian village raid near the border with Oria"
        if chief is not None:
            return chief
    focus = s.chunks[f.trigger].start if f.trigger >= 0 else None
    place = resolve_place(places, a.places, focus=focus)
    f.road = place is not None and not place["name"] and bool(stretch_of_road(places, a.text))
    f.apart = f.apart or (f.elsewhere and f.road)  # "another convoy, on the Lom-Oro road"
    if place is not None and place["name"]:
        if place["country"] is None and "capital" in s.heads and (chief := capital(a, s, f)) is not None:
            place["country"] = chief["country"]  # "in the Lomba quarter of the Malian capital"
        _village_of(a, s, place)
        if place["name"].lower().endswith(" capital") and place["country"] in a.lexicon.countries:
            place["name"] = a.lexicon.countries[place["country"]].capital or place["name"]
        best = next((m for m in places if m.text == place["name"]), None)
        if best is not None and (town := _town_of_both(a, best, places)) is not None:
            best, place["name"] = town, town.text
        if best is not None:
            f.grain, f.area, f.bearing = grain_of(a, best), said_area(a, best), by_bearing(a, best)
    return place


_CAPITAL: Final = lazy(r"(?:['’]s)? capital\b(?! (?:city )?(?:of )?[A-Z])")
"""What stands behind the area whose chief town is meant: "shelling of the Lomba province capital"."""


def _found_by(a: Analysis, s: Sentence, end: int) -> tuple[int, int] | None:
    """The stretch by which the town of him who speaks is found: "villagers of Lomba, 60 km west of Oro, said"."""
    away = _AWAY.match(a.masked, end, s.end)
    return away.span() if away is not None else None


_AWAY: Final = lazy(
    r",? (?:which (?:lies|is|stands) )?(?:(?:some|about|around|nearly|only|just) )?\d[\d.,]* ?"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?)\b[^,;.]{0,60}"
)


def _of_dateline(a: Analysis, s: Sentence) -> dict[str, Any] | None:
    """ "Gunmen walked into this village": the one from which the story was filed."""
    if not _in_this_town(s) and not told_here(a, s) and not in_the_city(a, s):
        return None
    filed = town_filed(a)
    unlisted = _FILED.match(a.text, 0, a.head) if filed is None else None
    if filed is None and unlisted is None:
        return None
    name = filed.text if filed is not None else unlisted[1] if unlisted is not None else None
    code = filed.country if filed is not None else None
    return {"name": name, "within": [], "country": code or a.index.context.land(s.start)}


_FILED: Final = lazy(r"\s{0,20}([A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20}){0,3}), (?:\d{1,2} )?[A-Z]")
"""A town that no list knows at the head of a dateline: "LOS ROBLES, Mexico (AP) -- "."""


def _in_this_town(s: Sentence) -> bool:
    """Whether a sentence points at the town from which it was filed: "in this farming village"."""
    return "this" in s.lows and _THIS_TOWN.search(s.low) is not None


_THIS_TOWN: Final = lazy(
    r"\b(?:in|into|on|of|through|at|outside|near|attacked|raided|stormed|entered) this (?:[\w-]+ ){0,3}?"
    r"(?:village|town|hamlet|city|settlement|community|port|capital)\b"
)


def _village_of(a: Analysis, s: Sentence, place: dict[str, Any]) -> None:
    """Puts a village into the town that the text says it is of: "the Lomba village of Oro"."""
    for inner in place["within"]:
        if _size(a, inner, place) >= _size(a, place["name"], place):
            continue  # "the Oro village of Lomba province"
        if _OF.fullmatch(_between(a.text[s.start : s.end], place["name"], inner)):
            rest = [x for x in place["within"] if x != inner]
            place["name"], place["within"] = inner, [place["name"], *rest]
            return


def _size(a: Analysis, name: str, place: dict[str, Any]) -> int:
    """How large a place of a name is as far as lists know, an area being larger than all towns."""
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    if " " in name and name.lower().split()[-1] in _AREA_NOUNS:
        return _VAST
    sites = [
        x
        for x in Gazetteer.load(tuple(a.lexicon.place_files)).find(name.lower())
        if x.country == place["country"]
    ]
    return max((_VAST if x.level == "region" else x.population for x in sites), default=0)


_VAST: Final = 10**9
_AREA_NOUNS: Final = frozenset(
    ("province", "region", "state", "district", "governorate", "department", "county", "area")
)


def _between(text: str, first: str, second: str) -> str:
    """What stands between two names in a text, the first with "the" before it; "" where they do not follow so: in "Oro
    village of Lomba" the first is the village.
    """
    begin = text.find(f"the {first}") + len("the ")
    end = text.find(second, begin + len(first)) if begin >= len("the ") else -1
    return text[begin + len(first) : end] if end > 0 else ""


_OF: Final = lazy(r" (?:[a-z]+ )?(?:village|town|hamlet|suburb|settlement) of ")


def _town_of_both(a: Analysis, site: Mention, places: list[Mention]) -> Mention | None:
    """The town of two sites, the first of which is called by it: "took Oro Airport and the palace in Oro"."""
    for m in places:
        between = a.masked[site.end : m.start] if site.end < m.start < site.end + 60 else ""
        if m.head == "town" and " and the " in between and site.text.startswith(f"{m.text} "):
            return m
    return None


def _named_again(a: Analysis, s: Sentence, quiet: list[tuple[int, int]]) -> dict[str, Any] | None:
    """A place known from elsewhere in the text by a longer name ("X district", here "X")."""
    from extract.engines.rules.places.places import resolve_place

    named = [m for m in s.mentions if m.kind == "place"] if a.long_names else []
    from_there = at_home(a.masked, named) | brought_to(s, named, a.triggers.events) if named else set()
    for name, m in a.long_names.items():
        at = a.text.find(name, s.start, s.end)
        if (
            at >= 0
            and not plagued(a.masked, at)
            and not a.text[at + len(name) : at + len(name) + 1].isalnum()
            and not any(x <= at < y for x, y in quiet)
            and not only_reckoned(a.masked, s, at)
            and not any(x.start <= at < x.end and x.kind != "place" for x in s.mentions)
            and not any(x.start <= at < x.end and x.start in from_there for x in s.mentions)
        ):
            place = resolve_place([m], a.places)
            if place is not None:
                return {"name": name, "within": [m.text, *place["within"]], "country": place["country"]}
    return None


_NO_PLACE: Final = listed("no_place")


def from_heading(a: Analysis, e: Event) -> None:
    """Names a digest's engagement, and its place, after the heading over its item ("X massacre", "Battle of X")."""
    seg = a.segments[e.segment]
    if seg.kind != "item" or not seg.path or e.focus != "main":
        return
    heading = seg.path[-1].strip(" :")
    match = _CALLED.match(heading) or _BATTLE_OF.match(heading)
    if match is None:
        return
    name = match.group("name").strip()
    words = (name, *name.split())
    if any(x.lower() in _NO_NAME or x.lower() in _NO_PLACE or x.lower() in a.lexicon_words for x in words):
        return
    if any(x.isupper() for x in words) and not heading.isupper():
        return  # "May TPLF attacks": whose they were, not where
    e.name = heading
    place = e.place or {"name": None, "within": [], "country": None}
    known = [place["name"] or "", *place["within"]]
    if place["name"] and e.grain < 2 and not _heads_first(a, e, name):
        return  # "Lomba church attack" over an item on another town: told by what it says itself
    if any(name.lower() in x.lower() or (x and x.lower() in name.lower()) for x in known):
        return
    within = [x for x in known if x]
    e.place = {"name": name, "within": within, "country": place["country"]}


def _heads_first(a: Analysis, e: Event, name: str) -> bool:
    """Whether a heading names a small place, and stands right over the item of an engagement."""
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    before = a.segments[e.segment - 1].path if e.segment else ()
    told = "".join(name.lower().split()) in "".join((e.place or {}).get("name", "").lower().split())
    known = Gazetteer.load(tuple(a.lexicon.place_files)).find(name.lower())
    large = any(x.level != "town" or x.population > _LARGE for x in known)
    return before != a.segments[e.segment].path and not told and not large


_LARGE: Final = 100_000
"""More inhabitants than a place has that only a heading names."""


_CALLED: Final = lazy(
    r"(?:(?:19|20)\d\d )?(?P<name>[A-Z][\w'’-]{2,30}(?: [A-Z][\w'’-]{2,30}){0,3}(?: (?:shrine"
    r"|airport|prison|hotel|market|church|mosque|school|camp))?) "
    r"(?:massacres?|attacks?|bombings?|shootings?|stabbings?|raids?|ambush|airstrikes?|offensive"
    r"|clashes|crisis|kidnappings?|killings?|siege|explosions?)$"
)
_BATTLE_OF: Final = lazy(
    r"(?:(?:First|Second|Third) )?(?:Battle|Siege|Raid|Attack|Assault|Bombing|Fall|Capture) (?:of"
    r"|on) (?P<name>[A-Z][\w' ’-]{2,40})$"
)
_NO_NAME: Final = listed("no_name")


def fill_country(a: Analysis, e: Event) -> None:
    """Sets the country of an event's place from what its text speaks of."""
    if e.place is not None and e.place.get("country"):
        return
    code = a.index.context.land(e.frames[0].sentence.start) if e.frames else None
    if code is not None:
        e.place = {**(e.place or {"name": None, "within": []}), "country": code}


def _opposite(mine: set[str], theirs: set[str]) -> bool:
    """Whether two areas are other parts of one land: "eastern Afghanistan" and "southern Afghanistan"."""
    return any(
        x.partition(" ")[2] == y.partition(" ")[2] != "" and {x.split()[0], y.split()[0]} <= _PARTS
        for x in mine
        for y in theirs
    )


_PARTS: Final = listed("directions")


def same_place(a: dict[str, Any] | None, b: dict[str, Any] | None) -> int:
    """Compares two places: 0 cannot be told, 1 the same or one inside the other, 2 different."""
    if not a or not b:
        return 0
    if a.get("country") and b.get("country") and a["country"] != b["country"]:
        return 2
    return _same_place(
        a.get("name") or "", tuple(a.get("within", ())), a.get("country") or "",
        b.get("name") or "", tuple(b.get("within", ())), b.get("country") or "",
    )  # fmt: skip


_LANDFORMS: Final = listed("place_landforms")
"""First words that a text may leave out of the name of a place when it names it again."""


def _bare(name: str) -> str:
    """A name without the noun that says what kind of place it is ("Kulgam district"), and without hyphens."""
    low = name.lower().replace("-", " ").replace("’", "'")
    return _KIND.sub("", low) or low


def _town_of_area(low: str, name: str, around: set[str], within: tuple[str, ...]) -> bool:
    """Whether a name stands without its noun where another place only lies in the district called so."""
    return low in around and low == name.lower() and all(x.lower() != low for x in within)


_KIND: Final = lazy(
    r" (?:districts?|county|townships?|local government(?: areas?)?|lgas?|areas?|municipality|city|town|village|tehsil"
    r"|subdistrict|woreda|payam|kebele)$"
)


def _one_letter_off(a: str, b: str) -> bool:
    """Whether two long names differ by one letter that is left out or put in: "Galkacyo" and "Galkayo"."""
    short, long_ = sorted((a, b), key=len)
    if (
        len(short) < _LONG
        or len(long_) - len(short) != 1
        or not long_.isalpha()
        or long_.endswith(short[-1] + "s")
    ):
        return False
    k = next((k for k, (x, y) in enumerate(zip(short, long_, strict=False)) if x != y), len(short))
    return short[k:] == long_[k + 1 :]


_LONG: Final = 6
"""Letters from which a name is hardly another one's with one letter more."""


@lru_cache(maxsize=4096)
def _same_place(
    name: str, within: tuple[str, ...], country: str, name2: str, within2: tuple[str, ...], country2: str
) -> int:
    # Remembered: each frame of a long text is held against the places of dozens of events.
    if country and country2 and country != country2:
        return 2
    mine, theirs = {_bare(x) for x in within}, {_bare(x) for x in within2}
    if not name or not name2:
        if mine & theirs:
            return 1
        return 2 if _opposite(mine, theirs) else 0
    low, low2 = _bare(name), _bare(name2)
    if low != low2 and (
        _town_of_area(low2, name2, mine, within) or _town_of_area(low, name, theirs, within2)
    ):
        return 0  # "Lomba" and "Oro, Lomba district": the town or all of the district
    if _one_letter_off(low, low2):
        return 1
    mine.add(low)
    theirs.add(low2)
    short, long_ = sorted((low, low2), key=len)
    if low in theirs or low2 in mine or long_.startswith(short + " "):
        return 1
    return 1 if long_.endswith(" " + short) and long_.split()[0] in _LANDFORMS else 2
