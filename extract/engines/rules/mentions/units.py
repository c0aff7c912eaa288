"""Finds military units by number or as regiments: "62nd Battalion", "LIB 504", "the Lomba Fusiliers"."""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import listed
from extract.text.number_words import SMALL
from extract.text.patterns import lazy

_HEADS: Final = listed("unit_heads")
_REBEL_HEADS: Final = frozenset({"front", "column"})
"""Numbered heads that are units of guerrillas."""
_KINDS: Final = listed("unit_kinds")
_SHORT: Final = frozenset({"lib", "ib", "lid", "moc", "bgf"})
"""Acronyms of battalions and divisions that go with a number."""
_ZONES: Final = frozenset(("zone", "zones", "region", "regions"))
_OF_FORCES: Final = frozenset(("military", "naval"))
"""Before a zone that is the command of the troops in it: "the 20th Military Zone"."""
_ARMS: Final = frozenset(("assault", "combat", "light", "field", "air", "support"))
_NUMBER: Final = lazy(r"\d{1,4}(?:st|nd|rd|th|d)?$")
_ORDINALS: Final = listed("unit_ordinals")
_TENS: Final = wordset("twenty thirty forty fifty sixty seventy eighty ninety")
_TO_NUMBER: Final = lazy(r" (?:\([A-Z]{1,5}\) ?)?(?:[Nn][Oo]\.? ?|#)?$")
_OF_GROUP: Final = lazy(r"(?: of|,)(?: the)? $", re.I)


def find_units(finding: Finding) -> None:
    """Adds the numbered units of a text; those of an armed group that the words beside them name are its own."""
    scan = finding.scan
    for k in scan.where(_HEADS | _SHORT | _ZONES):
        if finding.taken[k] or (scan.words[k] in _ZONES and scan.words[k - 1] not in _OF_FORCES):
            continue
        before, after = _numbered_before(finding, k), None
        if before is None or scan.words[before[0]].isdigit():
            after = _numbered_after(finding, k) if scan.words[k] not in _ZONES else None
        span = after or before  # "80 Light Infantry Division 11 soldiers": the first counts men
        if span is not None:
            _emit(finding, *span, k)
    _find_glued(finding)
    for k in scan.where(_REGIMENTS) if scan.mode == "mixed" else ():
        if not finding.taken[k] and scan.caps[k] != LOWER and (i := _regiment(finding, k)) < k:
            _emit(finding, i, k + 1, k)
    _in_short(finding)


def _in_short(finding: Finding) -> None:
    """Makes one unit of what a text calls "the 4th Infantry Brigade" and then "the 4th Brigade"."""
    keys = {m.key: tuple(m.key[5:].split()) for m in finding.found if m.key.startswith("unit:")}
    for m in finding.found if len(keys) > 1 else ():
        short = keys.get(m.key, ())
        if len(short) == _TWO and short[0][:1].isdigit():
            full = [k for k, x in keys.items() if len(x) > _TWO and (x[0], x[-1]) == short]
            m.key = full[0] if len(full) == 1 else m.key


_TWO: Final = 2


_REGIMENTS: Final = listed("regiments")
_GUARDS: Final = listed("regiments_of_guards")
"""Words before "Guards" in the name of a regiment."""
_TITLED: Final = frozenset(("the", "a", "an"))


def _regiment(finding: Finding, head: int) -> int:
    """Where the name of a regiment begins, with what its men are called at its end: "the King's Own Borderers"."""
    scan = finding.scan
    if scan.words[head] == "guards" and scan.words[head - 1] not in _GUARDS:
        return head
    i = head
    while i > 0 and head - i < 6 and not finding.taken[i - 1]:
        own = scan.words[i] == "s" and scan.gap(i - 1) in ("'", "’")  # "the King's Own …"
        if scan.words[i - 1] in _TITLED or not (own or scan.near(i)):
            break
        if scan.caps[i - 1] == LOWER and scan.words[i - 1] != "s":
            break
        i -= 1
    known = scan.cover[head]
    if known is not None and known.word.actors:
        return head  # a force that a list has, and no regiment: "Border Rifles"
    while i < head and (scan.words[i] in SMALL or (scan.initial(i) and scan.words[i] in scan.common)):
        i += 1  # "Three Lomba Rifles soldiers"
    return i


def _numbered_before(finding: Finding, head: int) -> tuple[int, int] | None:
    """ "62nd Battalion", "120 Task Force Battalion", "3rd Light Infantry Brigade"."""
    scan = finding.scan
    i = head
    if scan.words[head] == "rifles" and (
        (scan.mode == "mixed" and scan.caps[head] == LOWER) or (head and scan.words[head - 1] in _ARMS)
    ):
        return None  # "14 assault rifles" are no regiment
    while i > 0 and head - i < 5 and scan.near(i) and not finding.taken[i - 1]:
        word = scan.words[i - 1]
        ordinal = word in _ORDINALS and (scan.mode != "mixed" or scan.caps[i - 1] != LOWER)
        if _NUMBER.match(word) or ordinal:
            if word.isdigit() and i == head and scan.caps[head] == LOWER:
                return None
            if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
                return None
            tens = ordinal and i > 1 and scan.words[i - 2] in _TENS and scan.gap(i - 2) == "-"
            return i - 1 - tens, head + 1  # "the Twenty-First Brigade"
        if word not in _KINDS:
            return None
        i -= 1
    return None


def _numbered_after(finding: Finding, head: int) -> tuple[int, int] | None:
    """ "Battalion 18", "Infantry Battalion (IB) 74", "LIB 504", "MILITARY DETACHMENT NO 4"."""
    scan = finding.scan
    if scan.mode == "mixed" and scan.caps[head] == LOWER:
        return None
    for j in range(head + 1, min(head + 4, len(scan.words))):
        if finding.taken[j]:
            return None
        if not scan.words[j].isdigit():
            continue
        between = scan.text[scan.ends[head] : scan.starts[j]]
        if len(scan.words[j]) > (4 if "o" in between.lower() else 3) or not _TO_NUMBER.match(between):
            return None
        i = head
        while i > 0 and scan.near(i) and not finding.taken[i - 1] and scan.words[i - 1] in _KINDS:
            if scan.mode == "mixed" and scan.caps[i - 1] == LOWER:
                break
            i -= 1
        return i, j + 1 + _second_number(scan, j)
    return None


def _second_number(scan: Scan, j: int) -> bool:
    """Whether the number of a unit at word j has a second one: "Battalion 4-12", no "Battalions 4-6"."""
    if scan.gap(j) not in ("-", "–") or j + 1 >= len(scan.words) or not scan.words[j + 1].isdigit():
        return False
    return len(scan.words[j + 1]) < 4 and not scan.words[j - 1].endswith("s")


def _emit(finding: Finding, i: int, j: int, head: int) -> None:
    scan = finding.scan
    group = _group_beside(finding, i, j)
    noun = scan.words[head]
    if group is None and noun in _REBEL_HEADS:
        return
    key = "unit:" + " ".join(_spelt(w) for k, w in enumerate(scan.words[i:j]) if not k or w != "army")
    if i and scan.words[i - 1] == "no" and scan.gap(i - 1) in (". ", " ", ".") and not finding.taken[i - 1]:
        i -= 1  # "No. 97 Infantry Battalion"
    if group is not None:
        finding.add(i, j, "force", group, None, key)
        return
    country = max(finding.votes, key=lambda c: finding.votes[c]) if finding.votes else None
    finding.add(i, j, "force", "state_forces", country, key)


def _spelt(word: str) -> str:
    """A word of a unit's name as the key has it, "62nd IB" being the "62 Infantry Battalion"."""
    return _LONG.get(word, word[:-2] if word[:1].isdigit() and word[-2:] in _ENDINGS else word)


_ENDINGS: Final = ("st", "nd", "rd", "th")
_LONG: Final = {
    "ib": "infantry battalion",
    "lib": "light infantry battalion",
    "lid": "light infantry division",
}


def _find_glued(finding: Finding) -> None:
    """Adds units whose number and letters are one word, as papers of one land have them: "the 62IB", "8ID"."""
    scan = finding.scan
    if scan.mode != "mixed" or not (_GLUING in finding.votes or scan.where(_TOLD_THERE)):
        return
    for k in scan.where(frozenset(), figures=True):
        found = _GLUED.fullmatch(scan.words[k])
        if found is not None and scan.caps[k] == UPPER and not finding.taken[k]:
            key = f"unit:{found[1]} {_GLUED_TO[found[2]]}"
            finding.add(k, k + 1, "force", "state_forces", _GLUING, key)


_GLUING: Final = next(iter(listed("glued_units_land"))).upper()
"""The land whose papers write so."""
_TOLD_THERE: Final = listed("glued_units_signs")
"""Words of which one stands in a text with such units."""
_GLUED_TO: Final = {"ib": "infantry battalion", "id": "infantry division"}
_GLUED: Final = lazy(r"(\d{1,3})(ib|id)")


def _group_beside(finding: Finding, i: int, j: int) -> str | None:
    """The type of the armed group whose unit it is ("4th Front of the X", "X soldiers from Battalion 18")."""
    scan = finding.scan
    spots = [
        k for k in (i - 1, i - 2, i - 3) if k >= 0 and "." not in scan.text[scan.ends[k] : scan.starts[i]]
    ]
    for k in (
        *spots[:1],
        *(k for k in spots[1:] if scan.words[i - 1] in ("s", "from", "of", "soldiers", "fighters")),
    ):
        kind = _armed(finding, k)
        if kind:
            return kind
    if kind := _begun_by_group(finding, i) or _of_local_group(finding, j):
        return kind
    for k in range(j, min(j + 3, len(scan.words))):
        if scan.cover[k] is not None and _OF_GROUP.match(scan.text[scan.ends[j - 1] : scan.starts[k]]):
            return _armed(finding, k)
    return None


def _begun_by_group(finding: Finding, i: int) -> str | None:
    """The group whose name begins the words before a unit: "the X South Front-Platoon 3"."""
    scan = finding.scan
    k = i
    while k > 0 and i - k < 5 and scan.gap(k - 1) in (" ", "-") and scan.caps[k - 1] != LOWER:
        k -= 1
        if kind := _armed(finding, k) if scan.cover[k] is not None else None:
            return kind if scan.gap(i - 1) == "-" else None
    return None


def _of_local_group(finding: Finding, j: int) -> str | None:
    """The group of a place behind a unit: "Battalions 5 and 6 of the Lorwa District X"."""
    scan = finding.scan
    k = (
        j + 2
        if scan.words[j : j + 1] == ["and"] and scan.words[j + 1 : j + 2] and scan.words[j + 1].isdigit()
        else j
    )
    if scan.words[k : k + 1] != ["of"]:
        return None
    k += 1 + (scan.words[k + 1 : k + 2] == ["the"])
    for n in range(k, min(k + 5, len(scan.words))):
        if scan.caps[n] == LOWER or (n > k and scan.gap(n - 1) != " "):
            return None
        if kind := _armed(finding, n):
            return kind
    return None


def _armed(finding: Finding, k: int) -> str | None:
    tag = finding.scan.cover[k]
    actor = finding.scan.actor(tag, finding.votes) if tag is not None and tag.word.actors else None
    return actor.type if actor is not None and actor.type in ("armed_group", "militia") else None
