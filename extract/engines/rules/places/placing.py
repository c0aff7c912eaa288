"""Finds places: names of the gazetteer, names after cues ("the village of X"), areas ("northern Mali"), countries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from extract.engines.rules.places.lands import settle_lands
from extract.engines.rules.places.name_lists import level_in_list
from extract.engines.rules.places.place_leads import leading
from extract.engines.rules.places.place_nouns import STREETS, cued, find_marked, in_marks, level_of, with_noun
from extract.engines.rules.places.place_runs import SAINTLY, joined_name, no_place, noun_of, one_of_many, run
from extract.engines.rules.places.place_words import (
    DIRECTIONS,
    LOCATIVE,
    OPENING,
    PARTICLES,
    all_common,
    at_water,
    called_after_land,
    follows,
    follows_the,
    goes_on,
    heads_line,
    inside_name,
    makes_place,
    may_end,
    of_company,
    of_undertaking,
    on_street,
    opened,
    opens_known,
    owned,
)
from extract.engines.rules.places.told_areas import (
    area_behind,
    bare_regions,
    in_named_part,
    is_another,
    is_capital,
    is_state,
    of_quarters,
    on_line,
)
from extract.engines.rules.places.unlisted import TAKEN, again, apposed, before_its_area, shown, site_first
from extract.engines.rules.vocabulary.at_war import STATES_SINCE, fights_in
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.gazetteer import Gazetteer, Site
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import AREAS, AUX, CONJ, PREP, listed, phrases
from extract.text.date_words import SHORT_WEEKDAYS

_STARTERS: Final = DIRECTIONS | {"al", "el"}
_LOOSE: Final = LOCATIVE | wordset("from to into of on through via and across throughout within over")
_TOLLS: Final = wordset("casualties casualty losses deaths fatalities dead wounded")
_PREFIXED: Final = listed("place_prefixes")
_KEPT: Final = wordset("sitio barriada ciudadela colonia lotificacion reparto residencial urbanizacion")
"""Prefixes that are part of the name: "Colonia Lomba"."""
_SHORTENED: Final = wordset("mt st ft sta sto")
_HINTED: Final = 0.01  # the vote for a country that only a war with another one makes likely
_NUMBERED: Final = frozenset(("zone", "sector", "ward", "district", "kilometer", "kilometre"))
_MADE_THERE: Final = wordset("built made supplied donated designed funded equipped manufactured style")
"""Participles that tie a thing to the land it is from."""
_BEGINNING: Final = _STARTERS | _PREFIXED | _NUMBERED


def find_places(finding: Finding) -> None:
    """Adds places and countries to the mentions, each country spoken of making places in it likelier."""
    scan = finding.scan
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files))
    for land in [x for x, vote in finding.votes.items() if vote > 0]:
        for foe in fights_in(land):
            if finding.votes.get(foe, 0.0) <= 0:
                finding.votes[foe] = _HINTED  # its army may fight there
    for land, (whole, _) in STATES_SINCE.items():
        if finding.votes.get(whole, 0.0) > 0 >= finding.votes.get(land, 0.0):
            finding.votes[land] = _HINTED  # "rebels in southern Sudan took Wau"
    mixed = scan.mode == "mixed"
    caps, cover = scan.caps, scan.cover
    find_marked(finding)
    if mixed:
        leading(finding, gazetteer)
    may: Iterable[int] = range(len(scan.words))
    if mixed:
        named = [k for k, (cap, tag) in enumerate(zip(caps, cover, strict=True)) if cap or tag is not None]
        may = sorted({*named, *scan.where(_BEGINNING)})
    done = 0
    for i in may:
        if i >= done and not finding.taken[i] and not _is_day(scan, i):
            done = max(i + 1, _place(finding, i, gazetteer))
    if mixed:
        again(finding)
        bare_regions(finding)
    settle_lands(finding, gazetteer)


def _is_day(scan: Scan, i: int) -> bool:
    """Whether word i is a day and no place: "on Mon.", not "on Mon State"."""
    day = i > 0 and scan.words[i] in SHORT_WEEKDAYS and scan.words[i - 1] == "on"
    return day and not (scan.near(i + 1) and scan.named(i + 1))


def _abbreviates(scan: Scan, i: int) -> bool:
    """Whether word i is no town but letters for a thing: "another IBO", "(IBOs)", "the FDL" in a text of both cases."""
    if scan.mode != "mixed" or scan.caps[i] != UPPER or len(scan.words[i]) > 5 or not i:
        return False
    bracketed = scan.text[scan.starts[i] - 1 : scan.starts[i]] == "(" and scan.text.startswith(
        ")", scan.ends[i]
    )
    return scan.near(i) and (scan.words[i - 1] in _COUNTING or bracketed)


_WHOLE: Final = 6  # letters from which a prefix with a stop behind it is no short form, but ends a sentence
_COUNTING: Final = frozenset(("an", "a", "another", "the", "this", "that", "each", "every"))
"""Words before letters that stand for a common noun."""


def _place(finding: Finding, i: int, gazetteer: Gazetteer) -> int:
    scan = finding.scan
    tag = scan.tag_at.get(i)
    word = scan.words[i]
    short = i + 1 < len(scan.words) and scan.gap(i) == ". " and len(word) < _WHOLE
    behind = short and scan.caps[i + 1] != LOWER  # "Brgy. Can-ilay"
    behind = behind or (scan.gap(i) == " " and scan.named(i + 1))
    if word in _PREFIXED and behind and finding.free(i, i + 2):
        return _prefixed(finding, i + 1, i if word in _KEPT else i + 1)
    numbered = word in _NUMBERED and i + 1 < len(scan.words) and scan.words[i + 1].isdigit()
    if numbered and scan.gap(i) == " " and finding.free(i, i + 2) and scan.words[i - 1] in LOCATIVE:
        return finding.add(i, i + 2, "place", None, None, f"{word} {scan.words[i + 1]}", head="district")
    if (
        tag
        and "place" in tag.word.classes
        and (scan.caps[i] == LOWER or scan.words[tag.end : tag.end + 1] == ["of"])
    ):
        done = cued(finding, tag, gazetteer)
        if done or scan.caps[i] == LOWER:
            return done
    if word == "community" and tag is not None and (done := in_marks(finding, tag)):
        return done  # "the community of 'Juan Mata'" is no people
    if finding.free(i, i + 2) and called_after_land(scan, i):
        name = f"{word} {scan.words[i + 1]}"
        site = gazetteer.best(name, finding.votes)
        land = site.country if site and (word != "lake" or finding.votes.get(site.country)) else None
        return finding.add(i, i + 2, "place", None, land, name, head="town")
    if tag and (code := scan.is_country(tag)) and not goes_on(scan, tag):
        if tag.word.demonym and scan.near(tag.end) and scan.words[tag.end] in _TOLLS:
            return 0  # "no U.S. casualties" are no place
        if scan.gap(tag.end - 1) in ("-", ".-") and scan.words[tag.end] in _MADE_THERE:
            return 0  # "its U.S.-built school"
        return finding.add(i, tag.end, "place", None, code, f"country:{code}", head="country")
    if " ".join(scan.words[i : i + 2]) in _SEAS and scan.words[i - 1 : i] == ["the"] and scan.named(i):
        return at_water(finding, i, i + 2)
    if word in DIRECTIONS:
        done = _directed(finding, i, gazetteer)
        if done or scan.caps[i] == LOWER:
            return done
    if word in _SHORTENED and scan.gap(i) == ". " and scan.named(i + 1) and finding.free(i, i + 2):
        end = run(finding, i if word in SAINTLY else i + 1)
        level = "town" if word in ("sta", "sto") else "site"
        return finding.add(i, end, "place", None, None, " ".join(scan.words[i:end]), head=level)
    if site_first(scan, i) and finding.free(i, i + 2):
        end = max(run(finding, i), i + 1 + scan.words[i + 1].isdigit())
        return finding.add(i, end, "place", None, None, " ".join(scan.words[i:end]), head="site")
    if not _starts_name(scan, i) or inside_name(scan, i) or of_undertaking(scan, i) or _abbreviates(scan, i):
        return 0
    if (end := of_company(scan, i)) > i:
        return end
    return opened(finding, i, _name(finding, i, gazetteer))


def _prefixed(finding: Finding, i: int, start: int) -> int:
    """Adds the name behind "barangay", "vereda" and the like; `start`: where the place begins, with "Sitio" in it."""
    scan, end = finding.scan, run(finding, i)
    end = next((k for k in range(i + 1, end) if scan.words[k] in _PREFIXED), end)
    if end - i > 1 and scan.near(end) and scan.words[end : end + 1] in (["town"], ["municipality"]):
        end -= 1  # "Barangay Lomba Oro town", where the comma was lost
    if end - i > 1 and "," not in scan.text and scan.mode == "mixed":
        known = end - i == 2 and not Gazetteer.load(tuple(scan.lexicon.place_files)).find(scan.words[i + 1])
        end = end if known else i + 1  # "Barangay Lomba Oro Dewa", in a text that lost its commas
    if scan.mode != "mixed":
        end = min(end, i + 2)
    return finding.add(start, end, "place", None, None, " ".join(finding.scan.words[i:end]), head="town")


_SEAS: Final = phrases("seas_of_two_words")
_ON_THEM: Final = (["port"], ["city"], ["town"], ["resort"], ["coast"], ["island"], ["shore"])


def _starts_name(scan: Scan, i: int) -> bool:
    if not scan.named(i) and not (
        scan.words[i] in ("al", "el") and i + 1 < len(scan.words) and scan.named(i + 1)
    ):
        return False
    if " ".join(scan.words[i : i + 2]) in _SEAS and scan.words[i + 2 : i + 3] in _ON_THEM:
        return False  # "in the Dead Sea port" names no port
    tag = scan.cover[i]
    of_people = scan.words[i] in _PEOPLES and scan.near(i + 1) and scan.caps[i + 1] == LOWER
    if of_people and scan.mode == "mixed" and scan.words[i + 1] not in (AREAS | PREP | CONJ | AUX):
        return False  # "a patrol of Lombian security"
    if tag is None:
        return True
    word = tag.word
    if scan.mode == "mixed":
        return (word.classes.keys() == {"stop"} and opens_known(scan, i)) or (
            tag.at == i
            and not (word.classes.keys() & {"stop", "rank", "force", "gov", "mod"})
            and not word.demonym
        )
    return tag.at == i and bool(not word.classes and not word.actors and not word.demonym)


def _directed(finding: Finding, i: int, gazetteer: Gazetteer) -> int:
    """Adds "northern Mali", "East Mosul", "central Mopti region"."""
    scan = finding.scan
    j = i + 1
    if j < len(scan.words) and scan.words[j] in DIRECTIONS:
        j += 1
    if j >= len(scan.words) or scan.gap(j - 1) not in (" ", "-") or finding.taken[j]:
        return 0
    tag = scan.tag_at.get(j)
    if tag and (code := scan.is_country(tag)) and finding.free(i, tag.end):
        key = " ".join(scan.words[i : tag.end])
        called = scan.words[tag.end : tag.end + 1] == ["province"]
        titled = scan.caps[i] != LOWER and not scan.initial(i) and scan.mode == "mixed"
        own = gazetteer.best(key, finding.votes) if called or titled else None
        if own is not None and own.level == "region" and own.country != code:
            return finding.add(i, tag.end + called, "place", None, own.country, key, head="region")
        return finding.add(i, tag.end, "place", None, code, key, head="area")
    if scan.mode != "mixed" or scan.caps[i] == LOWER or scan.caps[j] == LOWER:
        return 0
    end = run(finding, j)
    whole = _site(finding, gazetteer, i, end)
    if whole is not None and finding.free(i, end):  # "Lower Juba" is a name
        base, noun = noun_of(scan, i, end)
        return with_noun(finding, i, base, noun, level_of(whole), whole.country)
    site = _site(finding, gazetteer, j, end)
    base, noun = noun_of(scan, j, end)
    if site is None and noun is not None and noun.word.classes["place"] in ("district", "region"):
        return with_noun(finding, i, base, noun, "district", None)  # "East Lomba zone"
    if site is None:
        if not in_named_part(finding, i, end, j):
            return 0
        return finding.add(i, end, "place", None, None, " ".join(scan.words[i:end]), head="region")
    level = "region" if site.level == "region" else "district"
    return finding.add(i, end, "place", None, site.country, " ".join(scan.words[i:end]), head=level)


_HELD_BY: Final = wordset(
    "stronghold strongholds fighters forces troops men supporters followers militia militiamen"
)
"""What is somebody's, and shows that the name before it is no place."""


def _name(finding: Finding, i: int, gazetteer: Gazetteer) -> int:
    """Adds the place that starts at word i, if the gazetteer, a noun after it or a cue before it shows one."""
    scan = finding.scan
    end = joined_name(scan, gazetteer, i, run(finding, i))
    if no_place(scan, i, end):
        return 0
    base, noun = noun_of(scan, i, end)
    if scan.words[end - 1] == "city" and end - i > 1 and _site(finding, gazetteer, i, end):
        base, noun = end, None  # "Benin City" is a name, "Baqubah City" is none
    for j in range(base, i, -1):
        linking = scan.words[j - 1] in PARTICLES and not scan.named(j - 1)  # "Lomba del Sur" ends on a name
        if (linking and j - 1 > i) or (j < base and not may_end(scan, j)):
            continue
        if j == i + 1 < end and scan.words[i] in OPENING:
            continue
        if j < base and scan.words[j] in _ARTICLES and scan.gap(j) == "-" and not scan.possessive(j):
            continue  # "Kafr al-Lomba" is not Kafr
        site = _site(finding, gazetteer, i, j)
        if site is not None:
            if j == base:
                site = _as_region(finding, gazetteer, i, base, noun, site)
                return with_noun(finding, i, base, noun, level_of(site), site.country)
            key = " ".join(scan.words[i:j])
            return finding.add(i, j, "place", None, site.country, key, head=level_of(site))
    tag = scan.tag_at.get(i)
    if (
        tag
        and (tag.word.classes or tag.word.actors)
        and tag.end >= base
        and not _named_house(scan, tag, noun)
    ):
        return 0
    if noun is not None and noun.at == base and scan.caps[noun.at] == LOWER and _of_people(scan, i, base):
        return 0
    j, last = before_its_area(finding, i, end, gazetteer) if scan.mode == "mixed" else (0, 0)
    if j:
        finding.add(i, j, "place", None, None, " ".join(scan.words[i:j]), head="town")
        base, noun = noun_of(scan, j, last) if j < last else (j, None)
        if noun is not None and noun.end <= last:
            return with_noun(finding, j, base, noun, "region", None)
        return (_name(finding, j, gazetteer) if j < last else 0) or j
    if noun is not None and is_state(finding, i, noun):
        return with_noun(finding, i, base, noun, "region", None)
    if noun is not None and _shown_by(finding, i, base, noun):
        return with_noun(finding, i, base, noun, "town", None)
    if scan.possessive(end) and end + 1 < len(scan.words) and scan.words[end + 1] in _HELD_BY:
        return 0  # "around Aidid's stronghold": one of a man
    if end == i + 1 and scan.words[i] in _ARTICLES and scan.gap(i) == "-":
        return 0  # "near al-Lorwa Mosque"
    level = _unlisted(finding, i, end, noun, gazetteer)
    return finding.add(i, end, "place", None, None, " ".join(scan.words[i:end]), head=level) if level else 0


_ARTICLES: Final = frozenset(("al", "el", "as", "an", "ash", "ad", "ul"))


def _unlisted(finding: Finding, i: int, end: int, noun: Tag | None, gazetteer: Gazetteer) -> str:
    """How large a place words [i, end) name by what stands around them, where no list has it; "": they name none."""
    scan = finding.scan
    if scan.mode == "mixed" and (level := level_in_list(scan, i, end)):
        return level
    if shown(finding, i, end, noun, gazetteer) or is_capital(scan, i, end):
        return "town"
    if on_line(scan, i, end) or is_another(scan, i, end) or of_quarters(scan, i, end):
        return "town"
    return area_behind(finding, i, end)


def _shown_by(finding: Finding, i: int, base: int, noun: Tag) -> bool:
    """Says whether the noun behind words [i, base) makes a place of a name that no list knows: "Lomba village"."""
    scan = finding.scan
    made = makes_place(scan, noun) and not all_common(scan, i, base) and not one_of_many(scan, i)
    if (made and scan.words[i] not in _FAITHS) or owned(finding, i):
        return True
    return scan.mode == "mixed" and scan.words[noun.at] in STREETS and on_street(scan, i)


def _as_region(
    finding: Finding, gazetteer: Gazetteer, i: int, base: int, noun: Tag | None, site: Site
) -> Site:
    """Gives the region that the noun behind a name means, where the likelier place of that name is another land's town:
    "Lomba region".
    """
    if noun is None or noun.word.classes.get("place") != "region" or site.level != "town":
        return site
    regions = [s for s in gazetteer.find(" ".join(finding.scan.words[i:base])) if s.level == "region"]
    if not regions or any(s.country == site.country for s in regions):
        return site
    return max(regions, key=lambda s: (finding.votes.get(s.country, 0.0), s.country))


def _of_people(scan: Scan, i: int, end: int) -> bool:
    """Says whether words [i, end) tell who lives there: "the mainly Kurdish region", "a Serb village"."""
    if i and scan.near(i) and scan.words[i - 1] in _MAINLY:
        return True
    return end == i + 1 and scan.mode == "mixed" and scan.words[i] in _PEOPLES


_MAINLY: Final = wordset("mainly mostly predominantly largely overwhelmingly majority ethnically")
_PEOPLES: Final = listed("peoples")
_FAITHS: Final = wordset(
    "adventist anglican baptist catholic evangelical lutheran methodist mormon orthodox pentecostal "
    "presbyterian protestant"
)
"""Whose church it is, which is no name of it: "the Mormon church in Lomba"."""


def _named_house(scan: Scan, tag: Tag, noun: Tag | None) -> bool:
    """Says whether a noun of place names a house: "the Oasis Hotel"."""
    if noun is None or tag.word.classes.keys() != {"place"} or scan.mode != "mixed" or scan.initial(tag.at):
        return False
    return (
        noun.at == tag.end
        and scan.caps[noun.at] != LOWER
        and scan.words[noun.at] in ("hotel", "mall", "market")
    )


def _site(finding: Finding, gazetteer: Gazetteer, i: int, j: int) -> Site | None:
    """Gives the gazetteer's place of words [i, j) if the text makes it likely."""
    scan, votes = finding.scan, finding.votes
    tag = scan.tag_at.get(i)
    if (
        tag
        and tag.end >= j
        and (
            tag.word.demonym
            or tag.word.classes.keys() & {"stop", "rank", "force", "gov", "office", "civ", "perp"}
        )
    ):
        return None
    site = gazetteer.best(" ".join(scan.words[i:j]), votes, small=apposed(scan, j))
    if site is None:
        return None
    home = votes.get(site.country, 0.0) > 0
    big = site.population > 100_000 or site.level in ("capital", "region")
    if scan.mode == "mixed":
        huge = site.population > 500_000 or site.level == "capital"
        part = i > 0 and scan.words[i - 1] in DIRECTIONS and scan.near(i)  # "shelled central Lomba"
        ok = home or huge or not votes or (big and (part or follows(scan, i, _LOOSE)))
        ok = ok or follows(scan, i, TAKEN) or heads_line(scan, i, j)
        ok = ok or (site.level == "region" and j - i > 1 and site.exact and follows_the(scan, i, _LOOSE))
        ok = ok or (0 < i < j - 1 and site.level == "region" and "," in scan.gap(i - 1))
    else:
        ok = (home and (big or j - i > 1 or follows(scan, i, _LOOSE))) or (big and follows(scan, i, LOCATIVE))
        ok = ok and not (j - i == 1 and len(scan.words[i]) < 4 and not follows(scan, i, LOCATIVE))
    return site if ok else None
