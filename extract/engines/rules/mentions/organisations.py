"""Civil bodies told by a name: "the Norte company", "Union Savings Bank", "the daily El Norte", "the Liberty Party".

An attack on their premises, vehicles or people is one on them (codebook, section 2: organisations of civilians).
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import listed

_NOUNS: Final = listed("body_nouns")
_NAMES: Final = listed("body_names")
_OPENERS: Final = listed("body_openers")
_PARTIES: Final = listed("party_nouns")
_BANKS: Final = frozenset(("bank",))
_PAPERS: Final = wordset("newspaper daily weekly newsmagazine")
_LINKS: Final = wordset("of de del la las los y for")
_ARTICLES: Final = wordset("el la los las le the")
_PEOPLE: Final = frozenset(("civ", "office", "rank", "force", "perp"))
_PREMISES: Final = listed("body_premises")
_PERSONS: Final = listed("body_people")
_OF: Final = frozenset(("of", "from", "for", "with", "in", "at"))
_LEADERS: Final = listed("party_people")
_SPANISH: Final = listed("body_adjectives")
_CREEDS: Final = wordset("social christian democratic liberal popular national radical united new people's")
_SUFFERED: Final = wordset("were was have had")
_MANY: Final = 4
"""Words that a name has before its noun, at most."""


def find_organisations(finding: Finding) -> None:
    """Adds companies, banks, newspapers and parties by their names; what is taken already stays as it is."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for i in scan.where(_OPENERS):
        if scan.caps[i] != LOWER and (end := _forward(scan, i + 1, of=True)) > i + 1:
            _add(finding, i, end, scan.words[i:end])
            finding.taken[i:end] = [True] * (
                end - i
            )  # "a guard at the Banco Mata" is at no town called Banco
    for i in scan.where(_BANKS):
        town = scan.words[i + 1 : i + 2] == ["of"] and scan.near(i + 2)
        if scan.caps[i] != LOWER and town and scan.caps[i + 2] != LOWER:
            _add(finding, i, i + 3, scan.words[i : i + 3])  # "the Bank of Lomba"
            finding.taken[i : i + 3] = [True] * 3
    for i in scan.where(_NAMES | _PARTIES):
        start = _backward(finding, i) if scan.caps[i] != LOWER else i
        party = scan.words[i] in _PARTIES
        if start < i and (not party or _has_premises(scan, start, i + 1) or _has_leader(scan, start, i + 1)):
            end = i + 1
            if (
                party
                and scan.words[end : end + 1] == ["of"]
                and (land := scan.tag_at.get(end + 1)) is not None
            ):
                end = land.end if scan.is_country(land) else end  # "the Unity Party of Lomba"
            _add(finding, start, end, scan.words[start:end])
    for i in scan.where(_NOUNS):
        if scan.caps[i] != LOWER:
            continue
        start, end = _backward(finding, i), _forward(scan, i + 1, article=scan.words[i] in _PAPERS)
        if start < i:
            _add(finding, start, i + 1, scan.words[start:i])
        elif end > i + 1:
            _add(finding, i + 1, end, scan.words[i + 1 : end])


_ARMS: Final = listed("arms_made")


def in_name(scan: Scan, k: int) -> bool:
    """Whether the capitals that go on at word k end in the noun of a party: "the Workers Party"."""
    for j in range(k, min(k + 3, len(scan.words))):
        if not scan.near(j) or scan.caps[j] == LOWER or scan.words[j] in _PARTIES:
            return scan.near(j) and scan.caps[j] != LOWER
    return False


def _add(finding: Finding, start: int, end: int, name: list[str]) -> None:
    """Adds a body, the letters it is also called by, and where it is told again by its name alone."""
    scan = finding.scan
    if not _ARMS.isdisjoint(name):
        return  # "a VBIED factory"
    type_ = "civilians" if _PARTIES.isdisjoint(name) else "government"
    led = type_ == "government" and _has_leader(scan, start, end)
    if (_of_people(scan, start) and not led) or _SHORES.issuperset(name[-2:]):
        return
    key = f"body:{' '.join(name)}"
    if not finding.add(start, end, "force", type_, None, key):
        return
    for k in scan.spots.at.get(name[0], ()) if name[0] not in scan.common else ():
        last = k + len(name)
        if k > start and scan.caps[k] != LOWER and scan.words[k:last] == name and not _of_people(scan, k):
            finding.add(k, last, "force", type_, None, key)
    # "the Workers Federation (Fenatra)": a text in capitals may have lost those of the letters.
    inside = end < len(scan.words) and scan.gap(end - 1) == " (" and scan.gap(end)[:1] == ")"
    short = end < len(scan.words) and (scan.caps[end] == UPPER or (inside and scan.caps[end] != LOWER))
    letters = scan.words[end] if short else ""
    if len(letters) > 2 and scan.gap(end - 1) in (", ", " (", ' "'):
        for k in scan.spots.at.get(letters, ()):
            if scan.caps[k] in (UPPER, scan.caps[end]) and not _of_people(scan, k):
                finding.add(k, k + 1, "force", type_, None, key)


_SHORES: Final = frozenset(("west", "east", "north", "south", "left", "right", "bank"))
"""Words of lands along a river, which are no houses of money: "the Left Bank"."""


def _has_premises(scan: Scan, start: int, end: int) -> bool:
    """Whether a text speaks of a party's house or vehicle: "the office of the X Party", "X Party headquarters"."""
    if not _PREMISES.isdisjoint(scan.words[end : end + 2]):
        return True
    k = start - 2 if scan.words[start - 1 : start] == ["the"] else start - 1
    return k > 0 and scan.words[k] in _OF and scan.words[k - 1] in _PREMISES


def _has_leader(scan: Scan, start: int, end: int) -> bool:
    """Whether a named politician of a party is told of, whom an attack on it may be meant for: "X Party candidate Juan
    Mata", "Juan Mata, a leader of the X Party".
    """
    words = scan.words
    k = end + (end < len(words) and scan.gap(end - 1) == " (" and scan.gap(end)[:1] == ")")
    role = next((x for x in range(k, min(k + 3, len(words) - 1)) if words[x] in _LEADERS), -1)
    if role >= 0 and all(scan.gap(x)[-1:] == " " and scan.gap(x)[:1] in " )" for x in range(k - 1, role + 1)):
        person = role + 1 + (words[role] == "secretary" and words[role + 1] == "general")
        if person < len(words) and scan.caps[person] != LOWER and words[person] not in scan.common:
            return True
    if k > end and scan.gap(k - 1) not in (") ", "), "):
        return False
    return _led_before(scan, start, end, k)


def _led_before(scan: Scan, start: int, end: int, behind: int) -> bool:
    """Whether who is of a party stands before its name: "Juan Mata, a leader of the X", "a leader of the X, Juan Mata",
    "two members of the X".
    """
    words = scan.words
    k = start - 1
    while k > max(0, start - 4) and words[k] not in _OF:
        k -= 1
    if k < 2 or words[k] != "of":
        return False
    at = k - 1 - (words[k - 2 : k] == ["secretary", "general"])
    if words[at] not in _LEADERS:
        many = words[at].endswith("s") and words[at].removesuffix("s") in _LEADERS
        return (
            many and behind < len(words) and words[behind] in _SUFFERED
        )  # "two leaders of the X were killed"
    if scan.gap(behind - 1)[-2:] == ", " and behind + 1 < len(words) and scan.caps[behind] != LOWER:
        return words[behind] not in scan.common  # "a leader of the X, Juan Mata,"
    first = at
    while first > max(0, at - 4) and scan.gap(first - 1) == " ":
        first -= 1
    aged = (
        scan.words[first - 1].isdigit() and scan.gap(first - 2)[:1] == ","
    )  # "Juan Mata, 45, a leader of the X"
    return scan.gap(first - 1)[:1] == "," and (aged or scan.caps[first - 1] != LOWER)


def _of_people(scan: Scan, start: int) -> bool:
    """Whether a name only says whose people somebody is ("two engineers of the Norte company"): they are meant."""
    k = start - 1
    while k > max(0, start - 5) and scan.near(k + 1) and scan.words[k] not in _OF:
        k -= 1  # over "the French oil company"
    if k < 1 or scan.words[k] not in _OF or not scan.near(k):
        return False
    if scan.words[k - 2 : k] == ["in", "front"]:
        return False  # "in front of the X Company"
    tag = scan.cover[k - 1]
    people = tag is not None and not _PEOPLE.isdisjoint(tag.word.classes)
    return people or scan.words[k - 1].removesuffix("s") in _PERSONS


def _backward(finding: Finding, i: int) -> int:
    """Where the words of a name begin that go before word i; i where there are none."""
    scan = finding.scan
    k = i
    while k and i - k < _MANY and scan.near(k) and not finding.taken[k - 1]:
        of = scan.cover[k - 1]
        land = of is not None and k == i and bool(of.word.country or of.word.demonym)
        named = scan.caps[k - 1] != LOWER and scan.words[k - 1] not in ("the", "a", "an") and not land
        linked = k < i and scan.words[k - 1] in _LINKS and k > 1 and scan.caps[k - 2] != LOWER
        # What a text in capitals was leaves the first of them small: "the social Democratic Party".
        linked = linked or (k < i and scan.words[i] in _PARTIES and scan.words[k - 1] in _CREEDS)
        if not (named or linked):
            break
        k -= 1
    while k < i and scan.words[i] in _PARTIES and scan.words[k] in _STANDING:
        k += 1  # "the leftist Unity Party"
    return k


_STANDING: Final = wordset(
    "leftist rightist left-wing right-wing ruling opposition main pro-government centrist center-left center-right "
    "minority majority governing far-left far-right ultraright ultrarightist ultraleftist"
)
"""Where a party stands, before its name."""


def _forward(scan: Scan, i: int, *, article: bool = False, of: bool = False) -> int:
    """Where the words of a name end that begin at word i; i where there are none. `of`: it may begin with "de la"."""
    k = i
    while k < len(scan.words) and k - i < _MANY and scan.near(k):
        named = scan.caps[k] != LOWER and (k > i or article or scan.words[k] not in _ARTICLES)
        named = named or (
            of and scan.words[k] in _SPANISH
        )  # what a text in capitals was makes these common words
        linked = scan.words[k] in _LINKS and k + 1 < len(scan.words) and scan.caps[k + 1] != LOWER
        linked = linked or (of and scan.words[k : k + 2] == ["de", "la"])
        if not (named or (linked and (k > i or article or of))):
            break
        k += 1
    while k > i and scan.caps[k - 1] == LOWER and not (of and scan.words[k - 1] in _SPANISH):
        k -= 1
    return k
