"""The names of leaders whom a report first tells of without one: "Troops killed a rebel commander. … Zalmo, the
commander, ran a cell", "The leader, identified as Zalmo".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import alternation, listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.voices.speakers import Claim

_MEN: Final = listed("hunted_men")
_ROLE: Final = alternation("hunted_men")
_REACH: Final = 5
"""Sentences over which the name is given."""
_ONE: Final = ("killed", "wounded", "captured")
_A: Final = lazy(r"(?:an?|one) ")
_BEHIND: Final = lazy(
    r", (?:who (?:was|is) )?(?:the|an?) (?:(?!and\b|who\b)[\w’'-]+ ){0,5}?"
    rf"(?:{_ROLE})\b|,? (?:was|is|had|has|also|oversaw|led|directed|planned|coordinated|commanded|operated)\b"
)
_AHEAD: Final = lazy(
    rf"\b[Tt]he (?:[\w’'-]+ ){{0,4}}?(?:{_ROLE}|man|individual)"
    r"(?:,| was| has been) (?:later )?(?:identified|named|known)(?: as)? (?:[A-Z][a-z]+\.? )?$"
)
_OPENS: Final = lazy(r"\W*(?:[A-Z][a-z]+\.? ){0,2}")
"""What may stand before a name with which a sentence opens: its titles."""


def name_leaders(a: Analysis, claims: list[Claim]) -> list[Claim]:
    """Gives claims on "a rebel commander" the name that the text has for him later; returns them without what only says
    the same of him again.
    """
    nameless = [c for c in claims if _nameless(a, c)]
    if len({c.event.order for c in nameless}) != len(nameless):
        return claims
    gone: list[Claim] = []
    for c in nameless:
        who = _named(a, c)
        if who is None or any(
            x.subject == who and x.kind == c.kind and x.position < c.position for x in claims
        ):
            continue
        c.subject = who
        gone += [
            x
            for x in claims
            if x is not c
            and x.event is c.event
            and x.kind == c.kind
            and x.subject == who
            and x.claimant == c.claimant
            and x.stance == c.stance
            and x.position > c.position
        ]
    return [c for c in claims if not any(x is c for x in gone)] if gone else claims


def _nameless(a: Analysis, c: Claim) -> bool:
    text = (c.subject_text or "").lower()
    one = c.value is not None and (c.value.low, c.value.high) == (1, 1)
    group = a.types.get(c.subject or "") in ("armed_group", "militia", "unidentified")
    return c.kind in _ONE and one and group and text.rpartition(" ")[2] in _MEN and _A.match(text) is not None


def _named(a: Analysis, c: Claim) -> str | None:
    """Whom a sentence behind a claim names as its leader."""
    first = next((s for s in a.sentences if s.start <= c.evidence[0][0] < s.end), None)
    if first is None:
        return None
    for s in a.sentences[first.index : first.index + _REACH]:
        if s.segment != first.segment:
            return None
        for m in s.mentions:
            if m.kind != "person" or (m.start < c.evidence[0][1] - 1 and s is first):
                continue
            told = _AHEAD.search(a.text, s.start, m.start) is not None
            opens = s is not first and _OPENS.fullmatch(a.text, s.start, m.start) is not None
            if told or (opens and _BEHIND.match(a.text, m.end) is not None):
                return a.index.of(m)
    return None


def lord_of(a: Analysis, c: Chunk) -> str | None:
    """The person whose men a noun group is of: "one of Zalmo's bodyguards"."""
    m = next((m for m in c.mentions if m.kind == "person"), None)
    owns = m is not None and m.end < c.end and a.text.startswith(("’s ", "'s "), m.end)
    return a.index.of(m) if owns and m is not None else None
