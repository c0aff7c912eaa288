"""Says how far the mention of a known party goes: "Abu Sayyaf militants", "UN military observers"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.entries import Known
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.scan import CAPITAL, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed

_EXTENDING: Final = listed("of_parties")
_SENT: Final = (["military"], ["police"], ["ceasefire"])
_OBSERVING: Final = (["observers"], ["observer"], ["monitors"], ["advisers"], ["advisors"])


def bare_end(scan: Scan, tag: Tag, actor: Known) -> int:
    """Gives where the bare name ends in a phrase such as "Abu Sayyaf militants"."""
    end = bare = tag.end
    while end - 1 > tag.at and scan.words[end - 1] in _EXTENDING:
        end -= 1
        shorter = scan.lexicon.names.get(tuple(scan.words[tag.at : end]))
        if shorter is not None and any(a.key == actor.key for a, _, _ in shorter.actors):
            bare = end
    return bare


def with_men(finding: Finding, end: int) -> int:
    """Takes the nouns of fighters after a name into the mention: "Taliban fighters"."""
    scan = finding.scan
    at = end
    named = (
        end < len(scan.words)
        and scan.mode == "mixed"
        and scan.gap(end - 1) == "-"
        and scan.caps[end] == CAPITAL
    )
    if named and not finding.taken[end] and scan.cover[end] is None:
        end = at = end + 1  # the branch of a place or a leader: "Farmers' Army-Lomba"
    if scan.words[at : at + 1] in _SENT and scan.words[at + 1 : at + 2] in _OBSERVING and scan.near(at + 1):
        return at + 2  # "UN military observers"
    while at < len(scan.words) and at < end + 2 and not finding.taken[at] and scan.gap(at - 1) == " ":
        if scan.words[at] not in _EXTENDING or (scan.mode == "mixed" and scan.caps[at] == UPPER):
            break
        at += 1
    return at
