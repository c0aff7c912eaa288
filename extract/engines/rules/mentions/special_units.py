"""Finds bodies of a state by the shape of their names: "the Special Antiterrorist Unit", "the 9th Strike Wing", "the
Lomban Third Army", "2nd Battalion, 9th Infantry Regiment".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from extract.engines.rules.vocabulary.finding import Finding, Mention
from extract.engines.rules.vocabulary.scan import LOWER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_ANY: Final = listed("unit_kinds") | listed("unit_regular") | listed("special_kinds")
_HEADS: Final[dict[str, frozenset[str]]] = {
    "unit": _ANY,
    "units": _ANY,
    "squad": _ANY,
    "team": listed("kinds_of_teams"),
    "group": listed("kinds_of_groups"),
    "wing": listed("kinds_of_wings"),
    "force": frozenset(("task",)),
    "army": frozenset(),
    "marines": frozenset(),
}
"""Nouns of such bodies, with the words of which one stands right before them."""
_ALL: Final = frozenset[str]().union(*_HEADS.values()) | listed("unit_ordinals")
_MOST: Final = 6
_ORDINAL: Final = lazy(r"\d{1,3}(?:st|nd|rd|th|d)")
_ORDINALS: Final = listed("unit_ordinals")
_NUMBERED: Final = ("army", "wing", "marines")
"""Nouns before which a number is enough: "the 4th Army"."""


def find_special_units(finding: Finding) -> None:
    """Adds the bodies of a state that no list knows, and makes one of a battalion and the regiment it belongs to."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for k in scan.where(_HEADS.keys()):
        if scan.caps[k] == LOWER or finding.taken[k]:
            continue
        if (known := _known(finding, k)) is not None:
            _numbered(finding, known)
            continue
        i = k
        while i > 0 and k - i < _MOST and scan.near(i) and not finding.taken[i - 1] and _of_name(scan, i - 1):
            i -= 1
        while i < k and scan.initial(i) and scan.words[i] in scan.common and scan.words[i] not in _ALL:
            i += 1
        if _is_body(scan, i, k):
            _emit(finding, i, _end(finding, k + 1))
    _join_parts(finding)


def _of_name(scan: Scan, k: int) -> bool:
    """Whether word k may be one of the name of a body: a capital or a number, and no rank, office or paper."""
    word, tag = scan.words[k], scan.cover[k]
    if scan.caps[k] == LOWER:
        return _ORDINAL.fullmatch(word) is not None
    plain = tag is None or not tag.word.classes.keys() & {"rank", "office", "civ", "stop", "media"}
    return word in _ALL or plain


def _is_body(scan: Scan, i: int, head: int) -> bool:
    """Whether words [i, head] are shaped like the name of a body: "9th Strike Wing", "Air Task Force"."""
    noun = scan.words[head]
    if i == head:
        return False
    before = scan.words[head - 1]
    if noun in _NUMBERED and (_ORDINAL.fullmatch(before) or before in _ORDINALS):
        return scan.words[head + 1 : head + 2] != ["corps"]
    if before not in _HEADS[noun]:
        return False
    return head - i > 1 or (noun == "force" and _end_of_name(scan, head + 1) > head + 1)


def _known(finding: Finding, k: int) -> Tag | None:
    """The phrase by which a list knows the body whose noun stands at word k."""
    scan = finding.scan
    tag = scan.cover[k]
    known = tag is not None and tag.end - tag.at > 1 and scan.actor(tag, finding.votes) is not None
    return tag if known else None


def _numbered(finding: Finding, tag: Tag) -> None:
    """Adds one of the numbered bodies that a list knows by what they are: "the 9th Mountain Rescue Unit"."""
    i = tag.at - 1
    if i >= 0 and finding.scan.near(tag.at) and _ORDINAL.fullmatch(finding.scan.words[i]):
        _emit(finding, i, tag.end)


def _end(finding: Finding, j: int) -> int:
    """Where the name of a body ends: with its number or the word it is called by, "Landing Team 4", "Task Force X"."""
    scan = finding.scan
    if j < len(scan.words) and scan.near(j) and scan.words[j].isdigit() and len(scan.words[j]) < _LONG:
        return j + 1
    return _end_of_name(scan, j) if scan.words[j - 1] == "force" else j


_LONG: Final = 4


def _end_of_name(scan: Scan, j: int) -> int:
    if j >= len(scan.words) or scan.gap(j - 1) != " " or scan.caps[j] == LOWER:
        return j
    tag = scan.cover[j]
    return j if tag is not None and tag.word.classes else j + 1


def _emit(finding: Finding, i: int, j: int) -> None:
    scan = finding.scan
    tag = scan.cover[i]
    code = scan.is_demonym(tag) if tag is not None and tag.at == i else ""
    votes = finding.votes
    home = code or (max(votes, key=lambda c: votes[c]) if votes else None)
    finding.add(i, j, "force", "state_forces", home, "unit:" + " ".join(scan.words[i:j]))


_PARTS: Final = ("battalion", "company", "squadron", "troop", "battery")
_WHOLES: Final = ("regiment", "brigade", "marines", "infantry", "artillery", "cavalry", "division")


def _join_parts(finding: Finding) -> None:
    """Makes one name of a part and the body it is of, as armies write it: "2nd Battalion, 9th Infantry Regiment"."""
    text = finding.scan.text
    units = sorted((m for m in finding.found if m.key.startswith("unit:")), key=lambda m: m.start)
    for part, whole in pairwise(units):
        if text[part.end : whole.start] != ", " or not _whole_behind(part, whole, text):
            continue
        name = text[part.start : whole.end]
        joined = replace(
            part, end=whole.end, text=name, name=name, head=name, key=f"{part.key}, {whole.key[5:]}"
        )
        finding.found[:] = [joined if m is part else m for m in finding.found if m is not whole]


def _whole_behind(part: Mention, whole: Mention, text: str) -> bool:
    """Whether a numbered part stands before a numbered body, and no row of bodies goes on behind them."""
    return (
        part.text.lower().endswith(_PARTS)
        and whole.text.lower().endswith(_WHOLES)
        and not text.startswith((", and", " and the"), whole.end)
        and part.type == whole.type
    )
