"""Places that a noun of place shows, before their name or behind it: "the village of Lomba", "Oro province"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.places.place_runs import joined_name, noun_of, one_of_many, run
from extract.engines.rules.places.place_words import at_water, city_by_name, named_again
from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.gazetteer import Gazetteer, Site
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed

_STRIPPED: Final = listed("place_stripped")
_SEVERAL: Final = wordset(
    "districts provinces regions counties municipalities governorates townships departments territories"
)
"""Nouns behind the last of several names, of which none has it in it: "Oro and Lom districts"."""
_LEARNED: Final = wordset("academy college faculty institute school university hospital")
"""Houses that are called after what is taught or done there."""
_WATER: Final = listed("waters")
_SEAS: Final = listed("seas")
_ADJECTIVES: Final = ("ous", "al", "ern", "ish", "ese")
_WATERS: Final = wordset("gulf bay strait straits sea")
"""Nouns before "of" that keep it: "the Gulf of Oro"."""
_BY_CUE: Final = frozenset(
    {"village", "hamlet", "town", "city", "locality", "settlement", "neighborhood", "neighbourhood"}
)
STREETS: Final = wordset("road street avenue boulevard")
_AROUND: Final = wordset("area areas outskirts countryside")
"""Nouns of what lies around a place: "area of X" says that it was there."""
_LIMITS: Final = wordset("area limits jurisdiction")
_GROUND: Final = listed("named_ground")
"""Nouns of ground that has the name of a town elsewhere by chance."""
_HEIGHTS: Final = wordset("mountains hills islands valley forest desert plateau pass")
"""Nouns of ground too wide to be that of a village."""
_CHIEF: Final = wordset("main largest biggest principal second chief")
"""Before the noun of a town that an area has."""


def _land(finding: Finding, site: Site) -> str | None:
    """Gives the country of a place that a cue shows; None where a small one lies in none that the text speaks of."""
    votes = finding.votes
    near = not votes or votes.get(site.country, 0.0) > 0 or site.population > 500_000
    return site.country if near or site.level in ("capital", "region") else None


_CALLED_AFTER: Final = wordset("port cathedral basilica palace")
"""Nouns with a capital before "of" that the whole name keeps: "Port of Oro", "the Palace of Justice"."""


def level_of(site: Site) -> str:
    """Gives how wide a place of the gazetteer is; a capital is a town."""
    return "town" if site.level == "capital" else site.level


def cued(finding: Finding, cue: Tag, gazetteer: Gazetteer) -> int:
    """After "village": the name in "village of X"."""
    scan = finding.scan
    i = cue.end
    if (done := in_marks(finding, cue)) or i >= len(scan.words):
        return done
    if scan.words[i - 1] in _WATERS and scan.caps[i - 1] != LOWER and scan.words[i : i + 1] == ["of"]:
        return at_water(finding, cue.at, run(finding, i + 1)) if scan.named(i + 1) else 0
    whole = scan.words[i] == "of" and scan.words[cue.at] in _CALLED_AFTER and cue.end == cue.at + 1
    whole = whole and scan.caps[cue.at] != LOWER and scan.mode == "mixed"
    if whole and i + 1 < len(scan.words) and scan.named(i + 1) and not scan.initial(cue.at):
        end = run(finding, i + 1)
        if scan.words[cue.at] != "port" and scan.words[end : end + 1] == ["of"] and scan.named(end + 1):
            end = run(finding, end + 1)  # "the Cathedral of Our Lady of the Vow"
        town = gazetteer.best(" ".join(scan.words[i + 1 : end]), finding.votes)
        land = _land(finding, town) if town is not None else None
        return finding.add(cue.at, end, "place", None, land, " ".join(scan.words[cue.at : end]), head="site")
    if (
        scan.words[cue.end - 1] in _WATER
        or i + 1 >= len(scan.words)
        or not (scan.words[i] == "of" or _called(scan, cue))
        or finding.taken[i + 1]
    ):
        return 0
    i += 2 if scan.words[i + 1] == "the" and i + 2 < len(scan.words) else 1
    if not scan.named(i) and scan.words[i] not in ("al", "el"):
        return 0
    end = min(run(finding, i), i + (5 if scan.mode == "mixed" else 4))
    tag = scan.tag_at.get(i)
    if tag and (tag.word.country or tag.word.demonym or "stop" in tag.word.classes):
        return 0
    if tag and tag.word.actors and (tag.end >= end or scan.mode != "mixed"):
        return 0
    if tag and "place" in tag.word.classes and tag.end >= end and scan.words[end : end + 1] == ["of"]:
        return 0  # "a chapel of the Church of the Holy Vow"
    end = joined_name(scan, gazetteer, i, end)
    base, noun = noun_of(scan, i, end)
    site = None
    for j in range(base, i, -1):
        site = gazetteer.best(" ".join(scan.words[i:j]), finding.votes)
        if site is not None:
            if scan.mode != "mixed":
                base, noun = j, None
            break
    if site is None and scan.mode != "mixed":
        base = min(base, i + 1)
    learned = scan.words[cue.end - 1] in _LEARNED and scan.caps[cue.at] != LOWER
    if learned and site is None and is_known(scan.words[i], common_words(scan.lexicon)):
        return 0  # "the College of Agriculture"
    level = cue.word.classes["place"]
    kind = "town" if scan.words[cue.end - 1] in _BY_CUE or level == "point" else level
    if scan.words[cue.at - 1 : cue.at] != [] and scan.words[cue.at - 1] in _CHIEF and site is None:
        kind = "region"  # "the largest city of Lombia" is another one, which lies there
    large = scan.words[cue.end - 1] in _WHOLE and site is not None  # "the island of Mindanao"
    if scan.words[cue.end - 1] in _AROUND or large:
        kind = level_of(site) if site is not None else "town"
    if site is not None and j < base:
        site = None
    return with_noun(finding, i, base, noun, kind, _land(finding, site) if site else None)


_WHOLE: Final = frozenset(("capital", "island", "islands", "isle", "archipelago"))
"""Nouns that say nothing of how large an area is that a list knows."""


def in_marks(finding: Finding, cue: Tag) -> int:
    """Adds a name that stands in quotation marks: "the community of 'Juan Mata'"."""
    scan, at = finding.scan, cue.end
    level = "town" if scan.words[at - 1] in _BY_CUE or cue.word.classes.get("place") == "point" else ""
    level = level or ("town" if scan.words[at - 1] == "community" else "")
    if level and at + 1 < len(scan.words) and scan.words[at] == "of" and scan.gap(at)[-1:] in _MARKS:
        end = at + 1
        while end < min(len(scan.words), at + _LONG) and _MARKS.isdisjoint(scan.gap(end)):
            end += 1
        if end < len(scan.words) and not _MARKS.isdisjoint(scan.gap(end)):
            return finding.add(
                at + 1, end + 1, "place", None, None, " ".join(scan.words[at + 1 : end + 1]), head=level
            )
    return 0


def find_marked(finding: Finding) -> None:
    """Adds names in quotation marks before the noun of a place: "the 'Corral de las Flores' refugee camp"."""
    scan = finding.scan
    for cue in scan.tags:
        if cue.word.classes.get("place") != "point" or cue.at < 2 or scan.gap(cue.at - 1)[:1] not in _MARKS:
            continue
        first = cue.at - 1
        while first > max(0, cue.at - _LONG) and _MARKS.isdisjoint(scan.gap(first - 1)):
            first -= 1
        words = scan.words[first : cue.at]
        spanish = len(words) > 1 and not _SPANISH.isdisjoint(words)
        if spanish and first and scan.gap(first - 1)[-1:] in _MARKS:
            finding.add(first, cue.at, "place", None, None, " ".join(words), head="town")


_MARKS: Final = frozenset('"“”')
_LONG: Final = 7
"""Words that a name in quotation marks has fewer than."""
_SPANISH: Final = wordset("de del la las los el san santa santo")


def _called(scan: Scan, cue: Tag) -> bool:
    """Says whether a village is given its name: "a village called X", "a town named X"."""
    return scan.words[cue.end] in ("called", "named") and scan.words[cue.end - 1] in _BY_CUE


def with_noun(finding: Finding, i: int, j: int, noun: Tag | None, level: str, country: str | None) -> int:
    """Takes the noun after a name into it where it is part of the name: "Mopti region", "Kabul airport"."""
    scan = finding.scan
    if noun is not None and noun.at == j:
        last = scan.words[noun.end - 1]
        half = i > 0 and scan.gap(i - 1) in ("-", "–") and scan.caps[i - 1] != LOWER  # "the Lom-Oro Road"
        if last in _SEVERAL and country is None and scan.words[j - 1].endswith(_ADJECTIVES):
            return 0  # "Autonomous Municipalities"
        if last in _SEVERAL:
            kind = noun.word.classes["place"]
            return finding.add(i, j, "place", None, country, " ".join(scan.words[i:j]), head=kind)
        if j == i + 1 and scan.words[i] in _SEAS and scan.caps[noun.at] == LOWER:
            return 0  # "the historic Adriatic port"
        bare = scan.slice(i, j).lower().removeprefix("al-").removeprefix("el-")
        if last in STREETS and scan.caps[noun.at] != LOWER and "-" not in bare and not half:
            return finding.add(i, noun.end, "place", None, country, " ".join(scan.words[i:j]), head="site")
        known = city_by_name(finding, i, noun.end) if last in _HEIGHTS else None
        if known is not None:
            country = known.country  # "the Oro Mountains" lie elsewhere than the village of Oro
        elif last in _GROUND and country is not None and not finding.votes.get(country, 0.0) > 0:
            country = None  # "Lomba hill" is not the town of that name in another land
        if last in _WATER:
            return at_water(finding, i, noun.end)
        if last == "city" and (city := city_by_name(finding, i, noun.end)) is not None:
            land = city.country or country
            return finding.add(i, noun.end, "place", None, land, " ".join(scan.words[i:j]), head=level)
        whole = noun.end - noun.at > 2  # "Kaura Local Government Area"
        level = "district" if whole else level
        if ((whole and scan.caps[noun.at] != LOWER) or last not in _STRIPPED) and not (
            one_of_many(scan, i) and scan.caps[noun.at] == LOWER
        ):
            kind = noun.word.classes["place"]
            head = {"point": "site"}.get(kind, kind)
            if last == "state" and scan.caps[noun.at] == LOWER:
                head = "region"
            elif last == "station" and scan.near(noun.end) and scan.words[noun.end] in _LIMITS:
                head = "district"  # "under the Lomba police station limits" is the area of the police there
            if done := finding.add(i, noun.end, "place", None, country, " ".join(scan.words[i:j]), head=head):
                return done
        if last in _BY_CUE:
            level = "town"
    if level == "region" and named_again(scan, i, j):
        level = "town"
    return finding.add(i, j, "place", None, country, " ".join(scan.words[i:j]), head=level)
