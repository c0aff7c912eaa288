"""Parties called by a plural that is an everyday word: "fought between the Reds and the Whites", and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.scan import CAPITAL
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Finding

_CAMPS: Final = lazy(
    r"\b(?i:fought|fighting|battles?|war|clash(?:es|ed)?|hostilities|gunfights?|shoot-?outs?|skirmish(?:es|ed)?)\b"
    r"[^.;\n]{0,120}?\bbetween (?:members of )?the ([A-Z][a-z]{2,14}s)(?: gang)? and (?:members of )?"
    r"the ([A-Z][a-z]{2,14}s)\b"
)
_NO_CAMP: Final = listed("party_never") | listed("faiths") | listed("peoples")


def find_two_camps(finding: Finding) -> None:
    """Adds the parties that are told to fight each other by two plurals in capitals that no list has."""
    scan = finding.scan
    if scan.mode != "mixed" or "between " not in scan.text:
        return
    for match in _CAMPS.finditer(scan.text):
        both = [x.lower() for x in match.groups()]
        if any(x in _NO_CAMP for x in both):
            continue
        for word in both:
            for i in scan.where(frozenset((word,))):
                tag = scan.cover[i]
                known = tag is not None and (tag.word.actors or tag.word.country or tag.word.demonym)
                if not finding.taken[i] and scan.caps[i] == CAPITAL and not known:
                    finding.add(i, i + 1, "force", "armed_group", None, f"group:{word}", name=word.title())
