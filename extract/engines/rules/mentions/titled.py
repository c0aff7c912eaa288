"""Finds those whom a title tells: persons behind a rank or office, "General Ana Ruiz", offices that go unnamed, "an
army spokesman", and the commanders in a box.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions.person_names import name_end
from extract.engines.rules.mentions.persons import WHERE, Surnames, add_person
from extract.engines.rules.places.place_words import DIRECTIONS
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.gazetteer import Site

_SHORTENED: Final = frozenset(("col", "lt", "maj", "capt", "sgt", "brig", "cpl", "cmdr", "insp", "supt"))
"""Ranks that are short forms, which keep their stop in a text that lost its capitals."""
_RANKS_OF_SEVERAL: Final = listed("ranks_of_several")
_SETTLED: Final = frozenset(["village", "locality", "town", "hamlet", "neighborhood", "neighbourhood"])
_COMMANDER_LINE: Final = lazy(
    r"^[ \t]*(?:[-*|•][ \t]*)?(?:commanders?(?: and leaders?)?|leaders?)\d?[ \t]*[:|][ \t]*(.+)$", re.I | re.M
)
_WITHIN: Final = listed("names_titles")
_PARTIES: Final = listed("party_nouns")
"""Titles that stand within names, too."""
_FATE: Final = lazy(r"(?:\s{0,9}\(?(?:KIA|POW|WIA|DOW|MIA)\)?|\s{0,9}†){1,9}$")


def find_titled(finding: Finding) -> Surnames:
    """Adds persons named after a rank or office, and those of a box's lines of commanders."""
    surnames: Surnames = {}
    scan = finding.scan
    for tag in scan.tags:
        classes = tag.word.classes
        if not ("rank" in classes or "office" in classes) or not finding.free(tag.at, tag.end):
            continue
        if scan.words[tag.end - 1] in _RANKS_OF_SEVERAL:
            continue
        short = scan.words[tag.end - 1] in _SHORTENED
        if scan.gap(tag.end - 1).startswith(".") and scan.caps[tag.end - 1] == LOWER and not short:
            continue  # "killed a constable. In Barda …": only a short form has its stop
        start = _past_letters(scan, tag.end)
        if start > tag.end and (end := name_end(finding, start)) > start + 1:
            add_person(finding, start, end, surnames)
            continue
        end = name_end(finding, tag.end)
        noun = scan.tag_at.get(end)
        level = noun.word.classes.get("place", "") if noun and end > tag.end and scan.near(end) else ""
        settled = noun is not None and scan.words[noun.at] in _SETTLED
        listed_town = settled and scan.gap(tag.at - 1) == ", " and scan.caps[tag.at - 1] != LOWER
        where = listed_town or scan.words[tag.at - 1] in _BEFORE_AREA  # "Brgy. San Jose, Gen. Orro town"
        area = (level in ("district", "region") or settled) and where
        if settled and area and scan.caps[tag.at] != LOWER:
            finding.add(tag.at, end, "place", None, None, " ".join(scan.words[tag.at : end]), head="town")
        elif noun and level and (scan.caps[end] != LOWER or (area and scan.caps[tag.at] != LOWER)):
            level = level if area else "site"  # "in Sheikh Ali district", "the General Roca Hospital"
            finding.add(tag.at, noun.end, "place", None, None, " ".join(scan.words[tag.at : end]), head=level)
        elif end > tag.end and _titled_town(scan, tag, end):
            key = " ".join(scan.words[tag.at : end])
            finding.add(_with_article(scan, tag.at), end, "place", None, _land(scan, key), key, head="town")
        elif end > tag.end:
            add_person(finding, _behind_post(finding, tag, end) or _first_name(finding, tag), end, surnames)
    _named_together(finding, surnames)
    for match in (
        _COMMANDER_LINE.finditer(scan.text) if "ommander" in scan.text or "COMMANDER" in scan.text else ()
    ):
        _commanders(finding, match.start(1), match.end(1), surnames)
    return surnames


def _named_together(finding: Finding, surnames: Surnames) -> None:
    """Adds two persons named behind what both are: "Sergeants Ann Orr and Jo Lim", "two clerks, A B and C D"."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for tag in scan.tags:
        i = tag.end
        several = scan.words[i - 1].endswith(("s", "men", "women"))
        if (
            not several
            or tag.word.classes.keys().isdisjoint(_OF_PEOPLE)
            or scan.gap(i - 1) not in (" ", ", ")
        ):
            continue
        first = name_end(finding, i) if i < len(scan.words) and scan.caps[i] == CAPITAL else i
        if first < i + 2 or scan.words[first : first + 1] != ["and"] or scan.gap(first - 1) != " ":
            continue
        second = name_end(finding, first + 1)
        apposed = scan.gap(i - 1) == ", "
        closed = second >= len(scan.words) or scan.gap(second - 1)[:1] in ",.;:("
        if second >= first + 3 and scan.caps[first + 1] == CAPITAL and (closed or not apposed):
            add_person(finding, i, first, surnames)
            add_person(finding, first + 1, second, surnames)


_OF_PEOPLE: Final = frozenset(("rank", "office", "civ", "force"))


def _with_article(scan: Scan, i: int) -> int:
    """Where a name begins whose first word has an Arabic article: "al-Sheikh Orro"."""
    joined = i > 0 and scan.words[i - 1] in _ARTICLES and scan.gap(i - 1) == "-"
    return i - 1 if joined else i


_ARTICLES: Final = frozenset(("al", "el", "ash", "as", "esh", "ush"))


def _titled_town(scan: Scan, tag: Tag, end: int) -> bool:
    """Says whether a title opens the name of a town: "the town of General Roca", "in President Roca, Oro province"."""
    i = _with_article(scan, tag.at)
    if scan.mode != "mixed" or not i or scan.caps[tag.at] == LOWER or scan.initial(i) or scan.possessive(end):
        return False
    if scan.words[i - 1] == "of" and scan.words[i - 2] in _TOWNS and scan.near(i):
        return True
    if scan.near(i) and _there(scan, tag, end):
        return True
    chained = scan.gap(end - 1) == ", " and scan.named(end) and not scan.possessive(end + 1)
    if scan.words[i - 1] == "in" and scan.gap(end - 1) == ", " and scan.words[end : end + 1] == ["a"]:
        return not _SETTLED.isdisjoint(scan.words[end + 1 : end + 4])  # "in General Lomba, a farming town"
    if scan.words[i - 1] == "in" and scan.gap(end - 1) == ", " and scan.words[end : end + 1] == ["where"]:
        return True  # "an attack in General Lomba, where some 50 men overran …"
    if scan.words[i - 1] != "in" or not scan.near(i) or not chained:
        return False
    noun = next((k for k in range(end + 1, min(end + 4, len(scan.words))) if scan.gap(k - 1) != " "), end + 3)
    return any(scan.words[k] in _AREAS for k in range(end, min(noun, len(scan.words))))


def _there(scan: Scan, tag: Tag, end: int) -> bool:
    """Whether something happened in or near what a title opens, where nobody can be: "in Sheikh Orro on Monday", "south
    of Imam Orro"; of a general or president only a town with that name.
    """
    i = _with_article(scan, tag.at)
    before, earlier = scan.words[i - 1], scan.words[i - 2] if i > 1 and scan.near(i - 1) else ""
    if earlier in _TRUSTING or end - tag.end > 2:
        return False
    around = before in _AROUND or (before == "of" and earlier in DIRECTIONS)
    around = around or (before == "at" and (i < tag.at or earlier in _POSTS))
    if around and scan.words[tag.end - 1] in _NAMING:
        return True
    struck = before == "on" and earlier in _STRUCK_ON
    taken = before in _TAKEN and scan.caps[i - 1] == LOWER
    if not (around or struck or taken):
        return False
    return bool(_towns_called(scan, " ".join(scan.words[i:end])))


_POSTS: Final = listed("posts_and_patrols")
_TAKEN: Final = frozenset(
    ("shelled", "bombed", "seized", "stormed", "entered", "recaptured", "bombarded", "besieged")
)
"""What is done to towns and hardly to a man."""


def _towns_called(scan: Scan, key: str) -> tuple[Site, ...]:
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    return Gazetteer.load(tuple(scan.lexicon.place_files)).find(key)


def _land(scan: Scan, key: str) -> str | None:
    """The land of the one town of a name."""
    lands = {x.country for x in _towns_called(scan, key)}
    return lands.pop() if len(lands) == 1 else None


_AROUND: Final = frozenset(("in", "near", "around", "outside", "inside"))
_TRUSTING: Final = frozenset(
    ("confidence", "faith", "trust", "belief", "believe", "believes", "believed", "interest", "hope", "hopes")
)
_STRUCK_ON: Final = frozenset(
    (
        "attack",
        "attacks",
        "raid",
        "raids",
        "strike",
        "strikes",
        "fell",
        "rained",
        "landed",
        "assault",
        "shelling",
    )
)
_NAMING: Final = frozenset(
    ("sheikh", "shaykh", "sheik", "imam", "haji", "hajji", "mullah", "sultan", "malik")
)
"""Titles after whose bearers towns and quarters are called in whole lands."""
_BEFORE_AREA: Final = WHERE | {
    "the",
    "on",
    "of",
    "hit",
    "struck",
    "bombed",
    "shelled",
    "attacked",
    "raided",
    "stormed",
}
_TOWNS: Final = _SETTLED | {"municipality", "city", "municipalities", "district", "barangay", "port"}
_AREAS: Final = frozenset(("province", "department", "state", "district", "municipality", "county", "region"))


def _behind_post(finding: Finding, tag: Tag, end: int) -> int:
    """Where the name begins behind an office and the town where it is held: "DPO Lomba Karim Khan"; 0: no such."""
    scan = finding.scan
    if scan.words[tag.end - 1] not in _POSTED or end - tag.end < 3 or scan.mode != "mixed":
        return 0
    return tag.end + 1 if _towns_called(scan, scan.words[tag.end]) else 0


def _past_letters(scan: Scan, k: int) -> int:
    """Where a name may begin behind the letters of an office in brackets: "Superintendent of Police (SP), X Y"."""
    letters = k + 1 < len(scan.words) and scan.caps[k] == UPPER and scan.mode == "mixed"
    bracketed = letters and scan.gap(k - 1) in (" (", ", (", "(") and scan.gap(k) in (") ", "), ")
    return k + 1 if bracketed and scan.caps[k + 1] != LOWER else k


_POSTED: Final = listed("posted_in_towns")


def _first_name(finding: Finding, tag: Tag) -> int:
    """Where the name begins that a title is followed by, or stands within: "Mohamud Haji Karim"."""
    scan, k = finding.scan, tag.at - 1
    within = scan.mode == "mixed" and tag.end - tag.at == 1 and scan.words[tag.at] in _WITHIN and k >= 0
    if not within or not scan.near(tag.at) or scan.caps[k] != CAPITAL or scan.caps[tag.at] != CAPITAL:
        return tag.end
    before = scan.cover[k]
    if before is not None and not {"rank", "office"}.isdisjoint(before.word.classes):
        return tag.at  # "Governor Sultan Karim": a second title is a name
    if scan.cover[k] is not None or scan.words[k] in scan.common or finding.taken[k] or scan.possessive(k):
        return tag.end
    return k


_INSIDE_NAMES: Final = frozenset(
    ("al", "au", "aux", "de", "del", "des", "di", "du", "el", "en", "l", "la", "le", "les", "sur", "ul")
)
"""Words that hyphens join within the names of towns."""


def find_offices(finding: Finding) -> None:
    """Adds unnamed offices ("an army spokesman"); an office of a body right before it has the body's key."""
    scan = finding.scan
    owners = {m.end: m.key for m in finding.found if m.kind in ("force", "generic") and m.type != "civilians"}
    for tag in scan.tags:
        # "Port-au-Prince" is no prince's.
        named = tag.at > 0 and scan.gap(tag.at - 1) == "-" and scan.words[tag.at - 1] in _INSIDE_NAMES
        if "office" not in tag.word.classes or named or not finding.free(tag.at, tag.end):
            continue
        before = scan.ends[tag.at - 1] if tag.at and scan.near(tag.at) else -1
        if tag.at and scan.possessive(tag.at - 1):
            before = scan.ends[tag.at - 2]
        at = tag.at
        if at and scan.words[at] in _PARTIES and LOWER not in scan.caps[at - 1 : at + 1] and scan.near(at):
            at += 1  # "Liberal Party leader" is the leader of one with a name
        finding.add(at, tag.end, "office", None, None, owners.get(before, ""))


def _commanders(finding: Finding, start: int, end: int, surnames: Surnames) -> None:
    """Adds the names in a box's line of commanders, without the marks of their fate."""
    scan = finding.scan
    for match in re.finditer(r"[^,;|]+", scan.text[start:end]):
        left, right = start + match.start(), start + match.end()
        i, j = bisect_left(scan.starts, left), bisect_left(scan.starts, right)
        j = min(j, i + 7)
        while j > i and scan.text[scan.starts[j - 1] : scan.ends[j - 1]] in (
            "KIA",
            "POW",
            "WIA",
            "DOW",
            "MIA",
        ):
            j -= 1
        if j - i < 2 or scan.caps[i] == LOWER or (scan.cover[i] and scan.cover[i].word.actors):  # type: ignore[union-attr]
            continue
        glued = _FATE.search(scan.slice(i, j))
        add_person(finding, i, j, surnames, len(glued.group()) if glued else 0)
