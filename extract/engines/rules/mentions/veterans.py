"""Finds those who were soldiers once and are of no army now: "former soldiers", "some 40 rearmed ex-servicemen"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER

_ONCE: Final = wordset("former ex retired demobilised demobilized")
_MEN: Final = wordset("soldiers servicemen paratroopers guardsmen policemen commandos troops")
_MAN: Final = wordset("soldier serviceman paratrooper guardsman policeman commando")
_OFFICER: Final = wordset(
    "officer colonel brigadier captain lieutenant sergeant corporal constable inspector"
)
_NOUNS: Final = _MEN | _MAN | _OFFICER
_MOST: Final = 4
"""Words from "former" to the noun at most: "former Ruritanian army soldiers"."""


def find_veterans(finding: Finding) -> None:
    """Adds bands of former soldiers, who bear arms for nobody, and the one former soldier, who is a civilian."""
    scan = finding.scan
    for k in scan.where(_ONCE):
        end = k + 1
        while end < min(len(scan.words), k + _MOST) and scan.near(end) and scan.words[end] not in _NOUNS:
            end += 1
        if end >= min(len(scan.words), k + _MOST) or scan.words[end] not in _NOUNS or not scan.near(end):
            continue
        named = scan.near(end + 1) and scan.caps[end + 1] != LOWER and scan.mode == "mixed"
        if named or not finding.free(k, end + 1):
            continue  # "former Captain X Y": he is a person
        if scan.words[end] in _MEN:
            finding.add(k, end + 1, "generic", "armed_group", None, "perp:former soldiers")
        else:
            finding.add(k, end + 1, "generic", "civilians", None, "civ")
