"""Names of places that no list knows: what stands around them shows that they are places."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.places.place_words import (
    DIRECTIONS,
    LOCATIVE,
    OPENING,
    follows,
    heads_event,
    heads_line,
    in_area,
    is_nearby,
    names_spot,
    only_letters,
    pair_in_area,
)
from extract.engines.rules.places.struck_places import aimed_at_man, is_struck, then_harmed
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS

_FROM, _IN, _DOWN = frozenset({"from"}), frozenset({"in"}), frozenset({"down"})
_TO, _OFF = frozenset({"to"}), frozenset({"off"})
"""Before a place that was burned, "set fire to X", and one on a coast: "destroyed a boat off X"."""
TAKEN: Final = listed("place_taken")
"""Verbs with a place as object."""
_STRUCK: Final = wordset(
    "attacked hit struck targeted entered captured seized bombed reached left rocked attack burned burnt attacks hits "
    "strikes targets enter enters capture captures seize seizes bombs reaches rocks burns"
)
"""Verbs with a place as object, where "in" and another place follow, or the time."""
_TIMES: Final = frozenset(WEEKDAYS) | wordset(
    "on overnight early late yesterday today at before after around shortly again"
)
_GOING_ON: Final = wordset(
    "killing wounding injuring leaving capturing burning seizing looting abducting destroying taking"
)
_HIT: Final = wordset("hit struck targeted attacked hammered pummeled pummelled")
_AIMED: Final = wordset("on at into onto upon hitting striking")
_ARMS: Final = listed("shot_at_places")
_SHOT: Final = _ARMS | {"fire"}
_RAIDS: Final = wordset("raid raids strikes airstrikes sorties bombardment shelling")
_ABDUCTED: Final = wordset(
    "abducted kidnapped seized snatched abducting kidnapping ousted dislodged expelled drove driven flushed driving"
)
_PREDICATES: Final = wordset(
    "and with killed left wounded injured destroyed damaged claiming causing resulting according near outside early "
    "late after as but said while whereas"
)
_STOPS: Final = frozenset(".;!?\n")
_BETWEEN: Final = wordset("between linking connecting")
_ONWARDS: Final = _TIMES | wordset(
    "in during where which by when since killing leaving wounding injuring villages towns districts areas cities"
)
"""What may follow the last of several places, and no predicate of its own."""
_OF_PLACE: Final = listed("of_place")
"""Nouns with "of" and a place behind them ("the villagers of X", "the jungles of X")."""
_BEFORE_AREA: Final = (
    LOCATIVE | _STRUCK | TAKEN | wordset("of from on across throughout through within over off")
)
_PASSED: Final = listed("passing_through")
_AREA_GAPS: Final = (", ", " (")
_DIRECTIONS: Final = [[x] for x in listed("directions")]


def shown(finding: Finding, i: int, end: int, noun: Tag | None, gazetteer: Gazetteer) -> bool:
    """Says whether the words around a name at words [i, end) show that it is a place."""
    scan = finding.scan
    if scan.mode != "mixed":
        return before_area(finding, i, end, gazetteer)
    if only_letters(scan, i, end):
        return False
    held = scan.gap(end - 1) == "-" and scan.caps[end : end + 1] == [LOWER]
    done_by = follows(scan, i, _IN) and end < len(scan.words) and scan.words[end] in _DEEDS and scan.near(end)
    deed = scan.words[end - 1] in _DEEDS
    if (
        held
        or done_by
        or aimed_at_man(scan, i, end)
        or (deed and (end == i + 1 or not _STOPS.intersection(scan.gap(end - 1)[:1])))
    ):
        return False  # "in Serb-held parts", "in Serb shelling", "Two Soldiers Killed in Ambush", "in Oroan Ambush"
    return (
        follows(scan, i, LOCATIVE)
        or is_nearby(scan, i, end)
        or _in_a_part(scan, i, end)
        or follows(scan, i, _OFF)
        or follows(scan, i, TAKEN)
        or (scan.words[i - 1 : i] == ["through"] and i > 1 and scan.words[i - 2] in _PASSED)
        or (follows(scan, i, _TO) and scan.words[i - 2 : i - 1] == ["fire"])
        or (follows(scan, i, _DOWN) and scan.words[i - 2] in ("burned", "burnt", "burning"))
        or apposed(scan, end)
        or heads_event(scan, i, end)
        or (follows(scan, i, _FROM) and scan.gap(end - 1) == " " and scan.words[end] == "in")
        or heads_line(scan, i, end)
        or (noun is not None and i > 1 and in_area(scan, i - 1, noun))
        or _struck(scan, i, end)
        or _where(scan, i, end)
        or _shelled(scan, i, end)
        or is_struck(scan, i, end)
        or _taken_from(scan, i, end)
        or _second(finding, i, end)
        or _in_list(finding, i, end)
        or _of(scan, i)
        or _after_kind(scan, i)
        or names_spot(scan, i)
        or _part_of_known(finding, i)
        or before_area(finding, i, end, gazetteer)
        or pair_in_area(finding, i, end)
    )


def _in_a_part(scan: Scan, i: int, end: int) -> bool:
    """Says whether a name stands behind a direction, and before the area it lies in: "in north-eastern X in Y"."""
    k = i
    while k > 1 and scan.words[k - 1] in DIRECTIONS and (scan.near(k) or scan.gap(k - 1) == "-"):
        k -= 1
    return (
        0 < k < i
        and follows(scan, k, LOCATIVE)
        and scan.words[end : end + 1] == ["in"]
        and scan.near(end)
        and scan.named(end + 1)
    )


def _after_kind(scan: Scan, i: int) -> bool:
    """Says whether the noun of a settlement stands right before a name: "in the village Al Khadira"."""
    if i < 3 or scan.words[i - 1] not in _KINDS or scan.words[i - 2] != "the" or not scan.near(i):
        return False
    return scan.caps[i - 1] == LOWER and scan.words[i - 3] in LOCATIVE


def apposed(scan: Scan, end: int) -> bool:
    """Says whether what follows a name calls it a place: "X, a fishing village on the coast"."""
    if scan.gap(end - 1) != ", " or scan.words[end : end + 1] not in (["a"], ["an"], ["the"]):
        return False
    for k in range(end + 1, min(end + 5, len(scan.words))):
        if not scan.near(k):
            return False
        if scan.words[k] in _SETTLED and (scan.caps[k] == LOWER or scan.mode != "mixed"):
            return True
    return False


_SETTLED: Final = wordset("village hamlet town suburb settlement locality neighborhood neighbourhood")
_KINDS: Final = _SETTLED | {"town", "city", "settlement", "area", "district"}
_DEEDS: Final = listed("place_deeds")


def _struck(scan: Scan, i: int, end: int) -> bool:
    """Says whether a name is what was attacked: "attacked X in Kalinga", "entered X on Monday"."""
    if not follows(scan, i, _STRUCK):
        return False
    doing = scan.gap(end - 1) in (", ", " ") and end < len(scan.words) and scan.words[end] in _GOING_ON
    if (doing or scan.gap(end - 1)[:1] in (".", ";", "\0")) and not scan.words[i - 1].endswith("ing"):
        plain = scan.caps[i] != UPPER and not scan.words[end - 1].endswith(("s", "i", "men"))
        return plain and scan.cover[i] is None  # "Rebels attacked X."
    if end >= len(scan.words) or not scan.near(end):
        return end < len(scan.words) and scan.gap(end - 1) == ", " and then_harmed(scan, i, end)
    if scan.words[end] == "in":
        return scan.named(end + 1) or scan.words[end + 1 : end + 2] == ["the"]
    return scan.words[end] in _TIMES or then_harmed(scan, i, end)


def _where(scan: Scan, i: int, end: int) -> bool:
    """Says whether what happened there follows a name that a verb brings in: "attacked X, where nine died"."""
    told = scan.gap(end - 1) == ", " and scan.words[end : end + 1] == ["where"] and scan.caps[end] == LOWER
    return told and i > 0 and scan.near(i) and scan.caps[i - 1] == LOWER and scan.cover[i] is None


def _shelled(scan: Scan, i: int, end: int) -> bool:
    """Says whether a name is where shells or bombs fell: "fired rockets at X", "raids on Monday on X"."""
    if i < 2 or scan.cover[i] is not None or scan.words[i] in ALL_MONTHS or not scan.near(i):
        return False
    before = scan.words[i - 1]
    if before in _HIT:
        armed = scan.words[end : end + 1] == ["with"] and _ARMS.intersection(scan.words[end + 1 : end + 6])
        return bool(armed) or (_behind(scan, i, _SHOT) and _ends_there(scan, end))
    return before in _AIMED and _behind(scan, i, _ARMS | _RAIDS) and _ends_there(scan, end)


def _behind(scan: Scan, i: int, wanted: frozenset[str]) -> bool:
    """Says whether one of some words stands shortly before word i in its sentence."""
    for k in range(i - 2, max(-1, i - 11), -1):
        if _STOPS.intersection(scan.gap(k)):
            return False
        if scan.words[k] in wanted and (scan.caps[k] == LOWER or scan.initial(k)):
            return True
    return False


def _ends_there(scan: Scan, end: int) -> bool:
    """Says whether a name is not only whose the target is ("rockets at Oro's convoy", "on Oro positions")."""
    if end >= len(scan.words) or scan.gap(end - 1) != " ":
        return not scan.possessive(end)
    return scan.words[end] in _ONWARDS or scan.words[end] in _PREDICATES


def _taken_from(scan: Scan, i: int, end: int) -> bool:
    """Says whether a name is where people were taken or driven from: "abducted six drivers from X on Monday"."""
    if scan.words[i - 1 : i] != ["from"] or scan.cover[i] is not None or not scan.near(i):
        return False
    return _behind(scan, i, _ABDUCTED) and _ends_there(scan, end)


def _second(finding: Finding, i: int, end: int) -> bool:
    """Says whether a name is the second of two places: "between X and Y", "in X and Y on Monday"."""
    scan, last = finding.scan, finding.found[-1] if finding.found else None
    if last is None or i < 3 or last.kind != "place" or last.head == "country" or scan.cover[i] is not None:
        return False
    if scan.text[last.end : scan.starts[i]] != " and ":
        return False
    before = scan.text[max(0, last.start - 14) : last.start].split()
    if before and before[-1] in _BETWEEN:
        return True
    led = bool(before) and before[-1] in _BEFORE_AREA
    gap = scan.gap(end - 1)
    return led and (gap[:1] in (".", ";", ")") or (end < len(scan.words) and scan.words[end] in _ONWARDS))


def _in_list(finding: Finding, i: int, end: int) -> bool:
    """Says whether a name goes on with a list of towns: "in X, Y and Z.", where the one before it is a town."""
    scan, last = finding.scan, finding.found[-1] if finding.found else None
    if last is None or i < 3 or last.kind != "place" or last.head != "town" or scan.cover[i] is not None:
        return False
    links = 1 if scan.text[last.end : scan.starts[i]] in (" and ", ", and ") else 0
    if not links and scan.text[last.end : scan.starts[i]] != ", ":
        return False
    first = last
    for m in reversed(finding.found[:-1][-_LONGEST:]):
        if m.kind != "place" or m.head != "town" or scan.text[m.end : first.start] != ", ":
            break
        first = m
    before = scan.text[max(0, first.start - 14) : first.start].split()
    if (first is last and links) or not before or before[-1] not in _BEFORE_AREA:
        return False  # "in X and Y" is told by what follows; "In X, Ann Lee and Bo Orr" names no towns
    while not links and end < len(scan.words):
        links = int(scan.words[end] == "and" and scan.gap(end - 1) in (" ", ", "))
        end += links
        if not (links or scan.gap(end - 1) == ", ") or not (end < len(scan.words) and scan.named(end)):
            return False
        while end < len(scan.words) and scan.named(end) and (scan.gap(end) in (" ", "-")):
            end += 1
        end += end < len(scan.words) and scan.named(end)
    closed = end >= len(scan.words) or scan.gap(end - 1)[:1] in (".", ";", ")")
    return closed or scan.words[end] in _ONWARDS


_LONGEST: Final = 6
"""More towns before a name than a list of them has."""


def _of(scan: Scan, i: int) -> bool:
    """Says whether a name stands behind "the villagers of" and the like."""
    if i < 2 or not scan.near(i) or not scan.near(i - 1):
        return False
    lower = scan.caps[i - 2] == LOWER or scan.initial(i - 2)
    return scan.words[i - 1] == "of" and scan.words[i - 2] in _OF_PLACE and lower


def _part_of_known(finding: Finding, i: int) -> bool:
    """Says whether a name stands behind a city and the noun of its quarter: "the Bristol district of X"."""
    scan, last = finding.scan, finding.found[-1] if finding.found else None
    if i < 3 or last is None or last.kind != "place" or scan.words[i - 1] != "of" or not scan.near(i):
        return False
    noun = scan.cover[i - 2]
    quarter = scan.words[i - 2] in _QUARTERS and noun is not None
    return quarter and last.end in (scan.ends[i - 2], scan.ends[i - 3]) and scan.near(i - 1)


_QUARTERS: Final = frozenset(("district", "neighborhood", "neighbourhood", "quarter", "suburb"))


def _behind_way(scan: Scan, i: int) -> bool:
    """Says whether a road, bridge or farm stands before a name and a comma: "on the coast highway, X, Oro province"."""
    return i > 1 and scan.gap(i - 1) == ", " and scan.words[i - 1] in _WAYS and scan.caps[i - 1] == LOWER


_WAYS: Final = listed("ways_and_farms")


def before_area(finding: Finding, i: int, end: int, gazetteer: Gazetteer) -> bool:
    """Says whether a region, district or country that the text speaks of stands behind a name: "of X, Kalinga"."""
    scan = finding.scan
    told = follows(scan, i, _BEFORE_AREA) or _behind_way(scan, i)
    if scan.gap(end - 1) not in _AREA_GAPS or end >= len(scan.words) or not told:
        return False
    if scan.words[end] == "in" and scan.gap(end - 1) == ", " and scan.near(end + 1):
        end += 1  # "on Lomba, in Oro province,"
        end += scan.words[end : end + 1] == ["the"]
        end += scan.words[end : end + 1] in _DIRECTIONS
    tag = scan.tag_at.get(end)
    if tag and scan.is_country(tag):
        return not scan.possessive(tag.end)
    for j in range(min(end + 3, len(scan.words)), end, -1):
        if not scan.named(end) or not scan.joined(end, j):
            continue
        key = " ".join(scan.words[end:j])
        site = gazetteer.best(key, finding.votes)
        noun = scan.cover[j] if j < len(scan.words) and scan.near(j) else None
        called = noun is not None and noun.word.classes.get("place") in ("region", "district")
        if called and site is None:
            return not scan.near(j + 1) or scan.words[j + 1] in _ONWARDS
        if site is not None and (site.level in ("region", "district") or called):
            return finding.votes.get(site.country, 0.0) > 0 or not finding.votes
    return False


def again(finding: Finding) -> None:
    """Adds names of places that only a cue showed to be one ("at Lomba village") wherever else they stand."""
    scan = finding.scan
    known = {
        tuple(m.key.split()): m
        for m in finding.found
        if m.kind == "place" and m.head in ("town", "district") and m.text[:1].isupper() and len(m.key) > 3
    }
    if not known:
        return
    firsts = {words[0]: words for words in sorted(known, key=len)}
    for i in scan.where(frozenset(firsts)):
        words = firsts[scan.words[i]]
        j = i + len(words)
        if scan.caps[i] == LOWER or tuple(scan.words[i:j]) != words or scan.cover[i] is not None:
            continue
        before = i and scan.gap(i - 1) == " " and scan.caps[i - 1] != LOWER and not scan.initial(i - 1)
        after = j < len(scan.words) and scan.gap(j - 1) in (" ", "-") and scan.caps[j] != LOWER
        if before or after or not scan.joined(i, j):
            continue
        m = known[words]
        finding.add(i, j, "place", None, m.country, m.key, head=m.head)


_SITES: Final = listed("place_sites")
_OF_SITES: Final = (
    ("forward", "operating", "base"),
    ("combat", "outpost"),
    ("patrol", "base"),
    ("joint", "base"),
)


def before_its_area(finding: Finding, i: int, end: int, gazetteer: Gazetteer) -> tuple[int, int]:
    """Gives where a town ends that its area follows bare ("in Palmar Tolima"), and where that ends; zeros: none."""
    scan = finding.scan
    if end - i < 2 or not follows(scan, i, _BEFORE_AREA):
        return 0, 0
    country = scan.cover[end - 1]
    last = country.at if country is not None and scan.is_country(country) and country.at > i else end
    noun = scan.cover[last - 1]
    area = noun.at if noun is not None and noun.word.classes.get("place") in ("region", "district") else last
    if last < end and area == last and i < last and not any(scan.cover[k] for k in range(i, last)):
        return last, last  # "in Lomba Mali"
    behind = scan.tag_at.get(end) if last == end and scan.gap(end - 1) == " " else None
    called = behind is not None and behind.word.classes.get("place") in ("region", "district")
    bare = called and scan.words[i] not in OPENING | DIRECTIONS and "," not in scan.text
    for j in range(i + 1, area):
        lands = {
            x.country
            for x in gazetteer.find(" ".join(scan.words[j:area]))
            if (x.level in ("region", "district") or bare)
            and (finding.votes.get(x.country, 0.0) > 0 or not finding.votes)
        }
        if lands and bare:
            return j, last  # "in Lomba Oro district", in a text that lost its commas
        towns = {x.country for x in gazetteer.find(" ".join(scan.words[i:j]))}
        if (lands and area < last) or lands & towns:
            return j, last
        if area < last and any(finding.votes.get(land, 0.0) > 0 for land in towns):
            return j, last
    return 0, 0


def site_first(scan: Scan, i: int) -> bool:
    """Says whether a site that stands before its name begins at word i: "Camp Lomba", "Hill 402", "Cerro Las Pavas"."""
    if scan.mode == "lower" or scan.caps[i] == LOWER or scan.initial(i):
        return False
    if scan.mode != "mixed" and not (i and scan.words[i - 1] in LOCATIVE):
        return False
    j = i + 1
    if scan.words[i] not in _SITES:
        noun = next((x for x in _OF_SITES if tuple(scan.words[i : i + len(x)]) == x), None)
        if noun is None:
            return False
        j = i + len(noun)
    if j >= len(scan.words) or scan.gap(j - 1) != " " or not scan.joined(i, j):
        return False
    following, tag = scan.words[j], scan.cover[j]
    if following.isdigit():
        return len(following) < 5
    if scan.caps[j] == LOWER or following in WEEKDAYS or following in scan.common:
        return False
    return tag is None or not (tag.word.actors or tag.word.classes)
