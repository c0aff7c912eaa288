"""Second names that a text gives a party itself: "X, known by its Lombian acronym Y", "X (also called the Y)"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.scan import LOWER
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Finding, Mention

_KNOWN: Final = frozenset(("known", "called"))
_AS: Final = lazy(
    r"(?:,? |,? \((?:[A-Z][\w-]{1,9}, )?)(?:(?:or |who are |which is )?(?:also|better|commonly|locally|popularly"
    r"|formerly|previously|otherwise|collectively) )?(?:known|called)(?: (?:locally|collectively|widely|simply))?"
    r"(?: (?:as|by|under))?(?: (?:its|their|the) (?:[\w-]+ ){0,2}(?:acronym|initials|name|abbreviation|nickname)"
    r"(?: of)?,?)?"
    r" (?:the )?[\"“]?(?=[A-Z])"
)
_PARTIES: Final = ("armed_group", "militia", "state_forces", "international", "unidentified")
_WORDS: Final = 4
"""Words that a second name may have."""


def find_also_called(finding: Finding) -> None:
    """Gives the second name of a party to that party, there and wherever it stands again."""
    _find_mission(finding)
    _spelt_out(finding)
    if not finding.scan.where(_KNOWN):
        return
    for m in list(finding.found):
        if m.kind not in ("force", "generic") or m.type not in _PARTIES:
            continue
        match = _AS.match(finding.scan.text, m.end, m.end + 90)
        if match is not None:
            _join(finding, m, match.end())


def _spelt_out(finding: Finding) -> None:
    """Gives the letters of a party to the name by which they are spelt out: "the XFL — the Front of X — said", "XFL, or
    Front of X,", "XFL (Front of X)".
    """
    scan = finding.scan
    forces = {m.start: m for m in finding.found if m.kind == "force" and m.type in _PARTIES}
    for m in list(forces.values()):
        if not (m.text.isupper() and m.text.isalpha() and 2 < len(m.text) < 8):
            continue
        gap = _SPELT.match(scan.text, m.end, m.end + 12)
        whole = forces.get(gap.end()) if gap is not None else None
        if gap is None or whole is None or whole.key == m.key or len(whole.text.split()) < 3:
            continue
        if not scan.text[whole.end : whole.end + 4].lstrip(" ").startswith(_CLOSED[gap[1]]):
            continue
        for k, x in enumerate(finding.found):
            if x.key == whole.key:
                finding.found[k] = replace(x, type=m.type, country=m.country, key=m.key, name=m.name)


_SPELT: Final = lazy(r"( — | – | -- |, or | \()(?:the )?")
_CLOSED: Final = {" — ": "—", " – ": "–", " -- ": "--", ", or ": ",", " (": ")"}


def _find_mission(finding: Finding) -> None:
    """Gives "the Mission", with a capital, to the one mission that a text names in full."""
    scan = finding.scan
    bare = [
        i
        for i in scan.where(_MISSION)
        if i and scan.words[i - 1] == "the" and scan.caps[i] != LOWER and _alone(finding, i)
    ]
    if not bare or scan.mode != "mixed":
        return
    named = {
        m.key: m
        for m in finding.found
        if m.type == "international" and " mission" in m.text.lower() and m.kind == "force"
    }
    if len(named) == 1:
        one = next(iter(named.values()))
        for i in bare:
            finding.add(i, i + 1, "force", "international", None, one.key, name=one.name, head=one.head)


def _alone(finding: Finding, i: int) -> bool:
    """Whether no name goes on behind a word: "the Mission said", not "the Mission in Lomba", "the Mission Hospital"."""
    scan = finding.scan
    follows = scan.near(i + 1) and (
        scan.caps[i + 1] != LOWER or scan.words[i + 1] in ("of", "in", "to", "for")
    )
    return finding.free(i, i + 1) and not follows


_MISSION: Final = frozenset(("mission",))


def _freed(finding: Finding, i: int, j: int) -> bool:
    """Whether words are free once parts of them are no longer held for a person: "Lo Ka Tir", where "Ka" is a title."""
    if finding.free(i, j):
        return True
    start, end = finding.scan.starts[i], finding.scan.ends[j - 1]
    over = [x for x in finding.found if x.start < end and x.end > start]
    if any(x.kind not in ("person", "office") or x.start < start or x.end > end for x in over):
        return False
    finding.found[:] = [x for x in finding.found if x not in over]
    finding.taken[i:j] = [False] * (j - i)
    return True


def _join(finding: Finding, m: Mention, start: int) -> None:
    """Joins the name that begins at `start` with the party of a mention, under the key of the one with a name."""
    scan = finding.scan
    i = bisect_left(scan.starts, start)
    j = i
    while j < len(scan.words) and j - i < _WORDS and scan.caps[j] != LOWER and (j == i or scan.near(j)):
        j += 1
    behind = scan.text[scan.ends[j - 1] : scan.ends[j - 1] + 2].lstrip('"”') if j > i else ""
    known = next(
        (x for x in finding.found if x.kind == "force" and m.end < x.start <= scan.starts[i] < x.end), None
    )
    closes = behind.startswith((",", ")", ".", ";"))
    if m.kind == "generic" or m.text.islower():
        if not closes and (known is None or m.kind == "generic"):
            return
        if known is not None and known.type in ("armed_group", "militia"):
            # "hill rebels, known as Xs"
            finding.found[finding.found.index(m)] = replace(
                m, kind="force", type=known.type, key=known.key, name=known.name
            )
        return
    if not closes:
        return
    if known is not None:
        for k, x in enumerate(finding.found):
            if x.key == known.key:
                finding.found[k] = replace(x, type=m.type, country=m.country, key=m.key, name=m.name)
        return
    words = scan.words[i:j]
    for k in scan.where({words[0]}):
        again = scan.words[k : k + len(words)] == words and scan.caps[k] != LOWER
        if again and _freed(finding, k, k + len(words)):
            finding.add(k, k + len(words), "force", m.type, m.country, m.key, name=m.name)
