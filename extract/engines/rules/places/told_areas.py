"""Names that no list knows of areas, capitals and lines of advance: "in Lomba, Oro.", "in the capital, Oro", "in West
Oro", "in the Oro direction".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.engines.rules.places.place_words import DIRECTIONS, LOCATIVE, all_common
from extract.engines.rules.vocabulary.finding import Finding, Mention
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS

_WIDER: Final = {"site": "town", "town": "district", "district": "region", "region": "region"}
"""How large an area is that stands behind a smaller place."""
_LED: Final = LOCATIVE | wordset("of from on to")
_WITHIN: Final = LOCATIVE | wordset("of across throughout over from")
_TIMES: Final = frozenset(WEEKDAYS) | wordset(
    "on overnight early late yesterday today last this during when where which at around after before shortly since "
    "when while"
)
_SOMEBODY: Final = wordset("a an the who whose our his her its their whom said says told aged also and")
_PEOPLE: Final = ("men", "ists", "ites", "ians", "ish", "ese")
_LONGEST: Final = 3
"""Words of the longest name that is taken for an area by its comma alone."""
_LINES: Final = wordset("direction directions axis axes")
"""Nouns of where armies advance, behind the town after which they are called."""
_OF_LINES: Final = LOCATIVE | wordset("on from of")


def area_behind(finding: Finding, i: int, end: int) -> str:
    """How large the area is that words [i, end) name behind a place that lies in it, "in Lomba, Oro on Monday",
    "near Lomba (Oro)"; "" where they name none.
    """
    scan, last = finding.scan, _place_before(finding, i)
    if last is None or last.head not in _WIDER or not _may_be_area(scan, i, end):
        return ""
    gap, after = scan.text[last.end : scan.starts[i]], scan.gap(end - 1)
    if gap == " (" or _in_bracket(finding, last):
        filed = not last.start or scan.text[last.start - 1] == "\n"  # "LOMBA (Oro) --": an agency
        return _WIDER[last.head] if after[:1] in (")", ",") and not filed else ""
    if gap != ", " or after[:2] == ".," or not _led(finding, last):
        return ""
    following = scan.words[end] if end < len(scan.words) else ""
    if after[:1] in (".", ":", ";", "\0", "\n"):
        return _WIDER[last.head]
    if after == " ":
        return _WIDER[last.head] if following in _TIMES else ""
    man = following in _SOMEBODY or (following.isdigit() and scan.gap(end)[:1] == ",")
    return _WIDER[last.head] if after == ", " and not man and (end - i == 1 or not _opens(scan, last)) else ""


def _place_before(finding: Finding, i: int) -> Mention | None:
    """The place that stands right before word i, past a comma or a bracket."""
    last = finding.found[-1] if finding.found and i else None
    if last is None or last.kind != "place" or last.end != finding.scan.ends[i - 1]:
        return None
    return last


def _may_be_area(scan: Scan, i: int, end: int) -> bool:
    """Whether words [i, end) may name an area: capitals, and no word of another kind among them."""
    if end - i > _LONGEST or scan.possessive(end) or scan.words[end - 1].endswith(_PEOPLE):
        return False
    if any(scan.words[k] in ALL_MONTHS or scan.words[k] in WEEKDAYS for k in range(i, end)):
        return False
    plain = all(scan.cover[k] is None and scan.words[k] not in scan.common for k in range(i, end))
    return plain and scan.caps[i] == CAPITAL and not all_common(scan, i, end)


def _in_bracket(finding: Finding, last: Mention) -> bool:
    """Whether a bracket opened right before a place, behind another one: "Lomba (Oro, Dewa)"."""
    before = next((m for m in reversed(finding.found[:-1][-3:]) if m.kind == "place"), None)
    return before is not None and finding.scan.text[before.end : last.start] == " ("


def _led(finding: Finding, last: Mention) -> bool:
    """Whether it is said that something was at a place, or in one before it that lies there: "in Lomba, Oro, Dewa"."""
    text, found = finding.scan.text, [m for m in finding.found[-4:] if m.kind == "place"]
    first = last
    for m in reversed(found[:-1]):
        if text[m.end : first.start] != ", ":
            break
        first = m
    before = text[max(0, first.start - 24) : first.start].lower().split()
    if before[-1:] == ["the"] or (before and before[-1] in _CUES):
        before = before[:-1]
    return bool(before) and before[-1] in _LED


_CUES: Final = listed("place_prefixes") | DIRECTIONS


def _opens(scan: Scan, last: Mention) -> bool:
    """Whether a place opens its sentence with the word before it: "In Lomba, Ann Orr, who …"."""
    before = scan.text[max(0, last.start - 8) : last.start].split()
    return bool(before) and before[-1][:1].isupper()


def in_named_part(finding: Finding, i: int, end: int, name: int) -> bool:
    """Whether words [i, end) name an area by a direction with a capital and a name, from word `name` on, that no list
    knows: "in West Lomba", "the capital of North Oro".
    """
    scan = finding.scan
    plain = all(scan.cover[k] is None and scan.words[k] not in scan.common for k in range(name, end))
    if not plain or end - name > 2 or scan.possessive(end) or scan.words[end - 1].endswith(_PEOPLE):
        return False
    if i and scan.near(i) and scan.words[i - 1] in _WITHIN:
        return scan.caps[i - 1] == LOWER or scan.initial(i - 1)
    last = _place_before(finding, i)
    return last is not None and last.head in _WIDER and scan.text[last.end : scan.starts[i]] in (", ", " (")


def is_capital(scan: Scan, i: int, end: int) -> bool:
    """Whether a name stands behind the word that says what it is: "in the capital, Lomba, on Monday"."""
    if not i or scan.words[i - 1] != "capital" or scan.caps[i] == UPPER or not _may_be_area(scan, i, end):
        return False
    if scan.caps[i - 1] != LOWER:
        return False
    if scan.gap(i - 1) != ", ":
        return scan.gap(i - 1) == " "
    following = scan.words[end] if end < len(scan.words) else ""
    closed = scan.gap(end - 1)[:1] in (",", ".", ";", ")", "\0", "\n") and following not in _SOMEBODY
    return closed or (scan.gap(end - 1) == " " and following in _TIMES)


def is_another(scan: Scan, i: int, end: int) -> bool:
    """Whether a name stands behind the noun of another place of its kind: "In another province, Lomba, a mine …"."""
    if i < 2 or scan.gap(i - 1) != ", " or scan.words[i - 1] not in _KINDS or not _may_be_area(scan, i, end):
        return False
    before = scan.words[max(0, i - 5) : i - 1]
    return not _OTHER.isdisjoint(before) and not LOCATIVE.isdisjoint(before) and scan.gap(end - 1)[:1] == ","


_KINDS: Final = wordset("province region district department county state town village city suburb")
_OTHER: Final = frozenset(("another", "neighboring", "neighbouring", "nearby"))


def on_line(scan: Scan, i: int, end: int) -> bool:
    """Whether a line of advance is called after a name: "in the Lomba direction", "on the Oro axis"."""
    if scan.words[end : end + 1] == [] or scan.words[end] not in _LINES or scan.caps[end] != LOWER:
        return False
    k = i - 1 - (scan.words[i - 1 : i] == ["the"])
    led = k >= 0 and scan.words[k] in _OF_LINES and scan.near(i) and scan.near(k + 1)
    return led and scan.near(end) and _may_be_area(scan, i, end)


def is_state(finding: Finding, i: int, noun: Tag) -> bool:
    """Whether "State" behind a name is an area, and not a state as a power: "in Lomba State", "Oro, Dewa state"."""
    scan = finding.scan
    if scan.words[noun.end - 1] != "state" or not _may_be_area(scan, i, noun.at):
        return False
    if i and scan.near(i) and scan.words[i - 1] in _WITHIN:
        return scan.caps[i - 1] == LOWER or scan.initial(i - 1)
    last = _place_before(finding, i)
    return last is not None and scan.text[last.end : scan.starts[i]] in (", ", " (")


def bare_regions(finding: Finding) -> None:
    """Makes regions of bare names that no list has and that the text elsewhere calls so: "in Lomba", "Lomba region"."""
    found, text = finding.found, finding.scan.text
    named = [m for m in found if m.kind == "place" and m.country is None]
    called = {m.key for m in named if m.head == "region" and len(m.text) > len(m.key)}
    if not called:
        return
    towns = {m.key for m in named if text[max(0, m.start - 12) : m.start].endswith(_TOWN_OF)}
    for k, m in enumerate(found):
        if m.kind == "place" and m.head == "town" and m.country is None and m.key in called - towns:
            found[k] = replace(m, head="region")


_TOWN_OF: Final = ("town of ", "city of ", "village of ", "capital ", "capital, ", "capital of ")


def of_quarters(scan: Scan, i: int, end: int) -> bool:
    """Whether words [i, end) name a quarter or a village by the noun behind them or behind a list that they are of: "on
    al-Lomba residential neighbourhood", "targeted al-Lomba and al-Oro districts", "Lomba, Oro and Dewa villages".
    """
    if scan.mode != "mixed" or not _unknown(scan, i, end):
        return False
    arabic = scan.words[i] in _ARTICLES
    at, listed_too = end, False
    for _ in range(_ROW):
        if at >= len(scan.words):
            return False
        gap = scan.gap(at - 1)
        if gap == " " and scan.words[at] != "and":
            break
        if gap not in (", ", " "):
            return False
        at += scan.words[at] == "and"
        if at >= len(scan.words) or not (scan.named(at) or scan.words[at] in _ARTICLES):
            return False
        listed_too = True
        at += 1
        while (
            at < len(scan.words)
            and (scan.named(at) or scan.gap(at - 1) == "-")
            and scan.gap(at - 1) in (" ", "-")
        ):
            at += 1
    at += at < len(scan.words) and scan.words[at] in _SORTS
    if at >= len(scan.words) or scan.caps[at] != LOWER or scan.gap(at - 1) != " ":
        return False
    kind = scan.words[at]
    if listed_too:
        return kind in _QUARTERS_TOLD or (arabic and kind == "areas")
    sorted_out = scan.words[at - 1] in _SORTS
    return (sorted_out or arabic) and kind in _QUARTER_TOLD


def _unknown(scan: Scan, i: int, end: int) -> bool:
    """Whether words [i, end) are in no list and no common words, but for an article: "al-Lomba"."""
    first = i + (scan.words[i] in _ARTICLES)
    plain = all(scan.cover[k] is None and scan.words[k] not in scan.common for k in range(first, end))
    return first < end and plain and scan.caps[first] == CAPITAL and not all_common(scan, i, end)


_ROW: Final = 6
"""Names that such a list has at most."""
_ARTICLES: Final = frozenset(("al", "el", "as", "an", "ash", "ad", "ar", "at", "az"))
_SORTS: Final = frozenset(
    (
        "residential",
        "industrial",
        "shopping",
        "commercial",
        "suburban",
        "agricultural",
        "populated",
        "populous",
    )
)
_QUARTER_TOLD: Final = frozenset(
    ("neighborhood", "neighbourhood", "district", "quarter", "suburb", "area", "village", "town", "locality")
)
_QUARTERS_TOLD: Final = frozenset(
    ("neighborhoods", "neighbourhoods", "districts", "quarters", "suburbs", "villages", "towns", "localities")
)
