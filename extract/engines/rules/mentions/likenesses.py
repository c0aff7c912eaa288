"""Words that look like those of another party: planes called fighters, administrations called by a president."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed


def aircraft(scan: Scan, tag: Tag) -> bool:
    """Says whether "fighters" or "bombers" are planes: "a pair of Sukhoi 30MK fighters", "B-52 bombers"."""
    if scan.words[tag.at] not in _FLOWN:
        return False
    if scan.near(tag.end) and scan.words[tag.end] in _PLANES:
        return True  # "a fighter aircraft", "two fighter planes"
    if not scan.near(tag.at):
        return False
    return of_planes(scan, tag.at)


def nobody(scan: Scan, tag: Tag) -> bool:
    """Says whether a word for forces names none: planes, or the way of an attack ("an infantry assault")."""
    on_foot = tag.end - tag.at == 1 and scan.words[tag.at] == "infantry" and scan.near(tag.end)
    bare = not tag.at or not scan.near(tag.at) or scan.caps[tag.at - 1] == LOWER
    return aircraft(scan, tag) or (on_foot and bare and scan.words[tag.end] in _ON_FOOT)


_ON_FOOT: Final = frozenset(
    ("assault", "assaults", "attack", "attacks", "charge", "charges", "push", "advance")
)


def of_planes(scan: Scan, at: int) -> bool:
    """Says whether the word before word `at` tells of planes: "Tu-22M3 bombers", "Mirage fighters", "heavy bombers"."""
    before = scan.words[at - 1]
    model = before[:1].isdigit() and (before[-1:].isalpha() or scan.gap(at - 2) == "-")
    return model or before in scan.lexicon.lists["plane"] or before in KINDS_OF_PLANES


KINDS_OF_PLANES: Final = listed("kinds_of_planes")
_FLOWN: Final = frozenset(("fighters", "fighter", "bombers", "bomber"))
_PLANES: Final = frozenset(
    ("aircraft", "plane", "planes", "jet", "jets", "bomber", "bombers", "squadron", "pilot", "pilots")
)


def model_letters(scan: Scan, k: int) -> bool:
    """Says whether word k is the letters of a make of planes or guns: "an Air Force B-52 bomber"."""
    follows = k + 1 < len(scan.words) and scan.gap(k) == "-" and scan.words[k + 1][0].isdigit()
    return follows and len(scan.words[k]) <= _MODEL


_MODEL: Final = 2
"""Letters of a make at most."""


def of_president(finding: Finding, tag: Tag) -> bool:
    """Adds "the Carter administration" as the government it is; says whether somebody's name stands before."""
    scan, i = finding.scan, tag.at - 1
    if scan.mode != "mixed" or i < 1 or not scan.near(tag.at) or scan.caps[i] == LOWER or scan.initial(i):
        return False
    if country := scan.lexicon.lists["leader"].get(scan.words[i]):
        finding.add(i, tag.end, "force", "government", country, f"gov:{country}")
    elif scan.cover[i] is None and scan.words[i] not in scan.common and finding.free(i, tag.end):
        key = f"gov:{scan.words[i]} administration"  # who rules is told by his name, or the land by its own
        finding.add(i, tag.end, "force", "government", None, key)
    return scan.cover[i] is None


def of_civic_body(scan: Scan, k: int) -> bool:
    """Says whether word k stands for a body without arms before it: "the Committee for Displaced Lorwans (CDL)"."""
    if not k or not scan.gap(k - 1).endswith(("(", "[")) or not scan.gap(k).startswith((")", "]")):
        return False
    i = k
    while i and k - i < _OF_BODY and (i == k or scan.near(i)):
        if scan.caps[i - 1] == LOWER and scan.words[i - 1] not in _WITHIN:
            break
        i -= 1
    words = frozenset(scan.words[i:k])
    return not words.isdisjoint(_BODIES) and words.isdisjoint(_ARMED_BODIES)


_OF_BODY: Final = 10
"""Words of the name of a body at most."""
_WITHIN: Final = frozenset(("of", "the", "for", "and", "in", "on"))
_BODIES: Final = listed("union_heads") | listed("body_nouns") | listed("civic_heads")
_ARMED_BODIES: Final = listed("group_strong_words") - frozenset(
    ("democratic", "national", "people", "peoples", "popular")
)


def behind_kind(scan: Scan, tag: Tag) -> int:
    """Where the name of a group begins, past a word for its kind: "the communist Army of X" is the Army of X."""
    kind = scan.mode == "mixed" and tag.end - tag.at > 2 and scan.words[tag.at] in _OF_GROUPS
    return tag.at + int(kind and scan.caps[tag.at] == LOWER and scan.caps[tag.at + 1] != LOWER)


_OF_GROUPS: Final = frozenset(
    ("communist", "maoist", "marxist", "islamist", "leftist", "separatist", "rebel")
)


def in_land(finding: Finding, j: int) -> int:
    """Where a name ends that tells its land before its letters in brackets: "X in the Lorwan Valley (XLV)"."""
    scan = finding.scan
    end = j + 2
    if scan.words[j:end] != ["in", "the"] or not scan.near(j):
        return j
    while end < len(scan.words) and end - j < 2 + _OF_LAND and scan.caps[end] != LOWER and scan.near(end):
        end += 1
    letters = end < len(scan.words) and scan.gap(end - 1) == " (" and scan.caps[end] == UPPER
    return end if letters and end > j + 2 and finding.free(j, end) else j


_OF_LAND: Final = 4
"""Words of the land in a name at most."""


def of_a_person(scan: Scan, k: int, i: int, j: int) -> bool:
    """Says whether words [i, j) name the person who is one of a group at word k: "a member of a militia, Ana Ruiz,"."""
    if not 1 < j - i < 4 or scan.text[scan.ends[k] : scan.starts[i]] != ", " or not _persons_name(scan, i, j):
        return False
    of = next((n for n in range(k - 1, max(0, k - 8), -1) if scan.words[n] in _OF), 0)
    return of > 0 and scan.words[of - 1] in _ROLES and scan.words[of + 1] in ("a", "an", "the", "another")


def _persons_name(scan: Scan, i: int, j: int) -> bool:
    """Whether words [i, j) are names one behind the other, none of them a common word or the article of a group."""
    plain = all(scan.caps[n] != LOWER and scan.words[n] not in scan.common for n in range(i, j))
    closed = scan.text[scan.ends[j - 1] : scan.ends[j - 1] + 1] == ","
    return (
        plain
        and closed
        and scan.words[i] not in ("al", "the")
        and all(scan.gap(n) == " " for n in range(i, j - 1))
    )


_OF: Final = frozenset(("of", "for", "in", "from", "with"))
_ROLES: Final = listed("roles_of_persons")


def house_called(scan: Scan, tag: Tag) -> bool:
    """Whether what is an outlet's name elsewhere is that of a house: "the Al-Hayat hotel"."""
    return scan.mode == "mixed" and scan.near(tag.end) and scan.words[tag.end] in _SITES


_SITES: Final = listed("sites_in_town") - {"club", "gate", "park", "palace"}


def make_of_arms(scan: Scan, tag: Tag) -> bool:
    """Says whether the letters of a group are those of a make of guns: "three FAL rifles", "an FN machine gun"."""
    if tag.end - tag.at > 1 or scan.words[tag.at] not in _MAKES:
        return False
    behind = scan.words[tag.end : tag.end + 2] if scan.near(tag.end) else []
    return not _GUNS.isdisjoint(behind[:1]) or behind in _GUNS_OF_TWO


_MAKES: Final = frozenset(("fal", "fn", "mag", "fap"))
_GUNS: Final = frozenset(
    ("rifle", "rifles", "machinegun", "machineguns", "carbine", "carbines", "pistol", "pistols")
)
_GUNS_OF_TWO: Final = (
    ["assault", "rifle"],
    ["assault", "rifles"],
    ["automatic", "rifle"],
    ["automatic", "rifles"],
    ["machine", "gun"],
    ["machine", "guns"],
)


def not_itself(scan: Scan, tag: Tag) -> bool:
    """Whether the name of a party names none there: a make of arms, or only what the one behind it is."""
    return make_of_arms(scan, tag) or _only_kind(scan, tag)


def _only_kind(scan: Scan, tag: Tag) -> bool:
    """Whether words say what a group named right behind them is: "the paramilitary group X"."""
    if "paramilitary" not in scan.words[tag.at : tag.end]:
        return False
    end = tag.end
    if scan.words[end - 1] == "paramilitary" and scan.words[end : end + 1] and scan.words[end] in _KINDS:
        end += 1
    if scan.words[end - 1] not in _KINDS or not scan.near(end):
        return False
    behind = scan.cover[end]
    return (scan.mode == "mixed" and scan.caps[end] != LOWER) or (
        behind is not None and bool(behind.word.actors)
    )


_KINDS: Final = frozenset(
    ("group", "organization", "organisation", "gang", "band", "squad", "commando", "movement")
)
