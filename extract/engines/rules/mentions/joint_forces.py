"""Finds forces made up of two nations' men: "a combined Malian and coalition security force" is one force, which the
text then calls "the security force", "the assault force" or "the force".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Tag

_PREFIXES: Final = wordset("combined joint partnered mixed")
_PARTNERS: Final = wordset("coalition international isaf nato allied foreign")
_KINDS: Final = wordset("security military assault special operations partner combined joint")
_CALLED: Final = ("security", "combined", "joint", "assault", "partnered")
"""Words that "force" has before it where the force told of before is meant."""
_FORCES: Final = ("force", "forces")
_PARTIES: Final = wordset("patrol patrols team teams element elements convoy")
"""Words for a part of a force that goes out, which may stand behind the force or, where it is joint, in its place:
"a joint Malian and UN patrol" is one, "a Malian and UN patrol" may be of two forces.
"""
_MEANT: Final = ("patrol", "team")
"""Further words with "the" for the joint force that was told of."""
_SHARED: Final = ("national", "security", "army", "defence", "defense", "special")
"""Words of the first name whose noun stands behind the second one ("Afghan National Security and ISAF forces")."""
_KEY: Final = "joint:forces"
_LONGEST: Final = 10
"""More words than lie between the first nation and the noun."""


def find_joint(finding: Finding) -> None:
    """Makes one mention of each force of two nations, and of the words that mean it again."""
    scan = finding.scan
    spans = [
        (i, end)
        for tag in scan.tags
        if tag.word.demonym and (end := _end(finding, tag) or _led(finding, tag))
        for i in (_start(finding, tag.at),)
    ]
    spans = spans or _nameless(finding)
    if not spans:
        return
    spans += [
        (tag.at, end) for tag in scan.tags if tag.word.demonym and (end := _led(finding, tag, alone=True))
    ]
    for i, j in spans:
        _take(finding, i, j)
    for noun in (*_FORCES, *_MEANT):
        for i in scan.spots.at.get(noun, ()):
            _again(finding, i)


def _nameless(finding: Finding) -> list[tuple[int, int]]:
    """The first "joint security force" or "combined patrol" of a release that tells of no nation's part in it."""
    scan = finding.scan
    mission = any(m.kind == "force" and m.type == "international" for m in finding.found)
    for i in scan.where(_PREFIXES):
        end = _noun(finding, i + 1, i) if scan.near(i + 1) else 0
        if end < i + 2 or _named(finding, i, end):
            continue
        if mission and end > i + 2 and scan.words[end - 1] in _FORCES:
            return [(i, end)]
        one = i > 0 and scan.words[i - 1] in _ONE and scan.words[i] in _OF_SEVERAL
        if one and scan.words[end - 1] in _OF_ONE and scan.words[end : end + 1] not in (["of"], ["from"]):
            return [(i, end)]
    return []


_ONE: Final = ("a", "the", "another")
_OF_SEVERAL: Final = ("combined", "partnered")
_OF_ONE: Final = ("force", "patrol", "team")


def _again(finding: Finding, i: int) -> None:
    """Takes the noun at a word for the joint force where it means that again ("the combined security force")."""
    scan = finding.scan
    start = i - 1 if i and scan.near(i) and scan.words[i - 1] in _CALLED else i
    if start and scan.near(start) and scan.words[start - 1] in _CALLED:
        start -= 1  # "combined security force"
    the = start > 0 and scan.near(start) and scan.words[start - 1] == "the"
    again = (start < i or (the and scan.words[i] in ("force", *_MEANT))) and scan.words[
        i + 1 : i + 2
    ] not in (
        ["of"],
        ["for"],
    )
    if again and not _named(finding, start, i + 1):
        _take(finding, start, i + 1)


def _end(finding: Finding, tag: Tag) -> int:
    """Where a force of two nations ends whose first nation a demonym names; 0: it names none."""
    scan, k = finding.scan, tag.end
    total = len(scan.words)
    led = k < total and scan.gap(k - 1) == "-" and scan.words[k] == "led"
    k += led
    while k < total and scan.near(k) and scan.words[k] in _SHARED:
        k += 1
    if k + 1 >= total or not (scan.words[k] == "and" or scan.gap(k - 1) in ("-", "–")):
        return 0
    k += scan.words[k] == "and"
    partner = scan.tag_at.get(k)
    if partner is not None and _is_partner(finding, partner):
        k = partner.end
    elif scan.words[k] in _PARTNERS:
        k += 1
    else:
        return 0
    return _noun(finding, k, tag.at)


def _led(finding: Finding, tag: Tag, *, alone: bool = False) -> int:
    """Where a force ends that one nation leads and others belong to ("an Afghan-led combined security force"); `alone`:
    the text tells of a joint force, which "an Afghan-led security force" is, too.
    """
    scan, k = finding.scan, tag.end
    if scan.gap(k - 1) != "-" or scan.words[k : k + 1] != ["led"]:
        return 0
    end = _noun(finding, k + 1, tag.at)
    mixed = not _PREFIXES.isdisjoint(scan.words[k + 1 : end])
    return end if mixed or alone else 0


def _noun(finding: Finding, k: int, at: int) -> int:
    """Where the noun of a joint force ends that may stand from word `k` on; 0: there is none."""
    scan, total = finding.scan, len(finding.scan.words)
    while k < total and k - at < _LONGEST and scan.near(k) and scan.words[k] in _KINDS:
        k += 1
    k += k < total and scan.words[k] in _FORCES and scan.near(k)
    joint = _start(finding, at) < at or not _PREFIXES.isdisjoint(scan.words[at:k])
    k += joint and k < total and scan.words[k] in _PARTIES and scan.near(k)
    return k if scan.words[k - 1] in _FORCES or scan.words[k - 1] in _PARTIES else 0


def _is_partner(finding: Finding, tag: Tag) -> bool:
    """Whether a phrase names troops of several nations: "coalition security force", "NATO"."""
    return any(word in _PARTNERS for word in finding.scan.words[tag.at : tag.end][:1]) or any(
        known.type == "international" for known, _, _ in tag.word.actors
    )


def _start(finding: Finding, at: int) -> int:
    scan = finding.scan
    return at - 1 if at and scan.near(at) and scan.words[at - 1] in _PREFIXES else at


def _named(finding: Finding, i: int, j: int) -> bool:
    """Whether words belong to the name of another force ("the Afghan security force")."""
    start, end = finding.scan.starts[i], finding.scan.ends[j - 1]
    return any(
        m.start < end and m.end > start and not (m.kind == "generic" and m.start >= start)
        for m in finding.found
    )


def _take(finding: Finding, i: int, j: int) -> None:
    """Puts one mention in place of those among words [i, j)."""
    scan = finding.scan
    start, end = scan.starts[i], scan.ends[j - 1]
    finding.found[:] = [m for m in finding.found if m.end <= start or m.start >= end]
    finding.taken[i:j] = [False] * (j - i)
    finding.add(i, j, "force", "international", None, _KEY)
    last = finding.found[-1]
    finding.found[-1] = replace(last, head=last.text)
