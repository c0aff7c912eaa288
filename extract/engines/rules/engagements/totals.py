"""Leaves out tolls that add up several engagements: by the codebook's section 3 a joint toll is no claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.spread import struck_each, told_apart

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Claim

_MOST: Final = 5
"""More engagements than these are not added up."""


def without_joint_totals(events: list[Event], claims: list[Claim]) -> list[Claim]:
    """Drops a number of killed that sums up the tolls of all main engagements, each with a toll of its own."""
    main = [e.order for e in events if e.focus == "main"]
    if not 2 <= len(main) <= _MOST:
        return claims
    killed = [c for c in claims if c.kind == "killed" and c.stance == "asserts" and _low(c) > 1]
    first = min((c.position for c in killed), default=0)
    out = [
        c
        for c in killed
        if c.event.order in main and c.position < first + _LEAD and _low(c) in _sums(main, killed, c)
    ]
    return [c for c in claims if not any(c is x for x in out)] if out else claims


def without_shared_tolls(events: list[Event], claims: list[Claim]) -> list[Claim]:
    """Drops the toll of attacks on two towns that one sentence tells of as separate ones: it is of neither."""
    out: list[Claim] = []
    for e in events:
        for s in (f.sentence for f in e.frames if e.spots and _of_each(e, f.sentence)):
            out += [
                c
                for c in claims
                if c.event is e
                and c.value is not None
                and c.kind in _PEOPLE
                and s.start <= c.position < s.end
            ]
    return [c for c in claims if not any(c is x for x in out)] if out else claims


def _of_each(e: Event, s: Sentence) -> bool:
    """Whether a sentence tells of attacks in several towns, and not only in passing."""
    return told_apart(s) or (e.focus == "main" and bool(struck_each(s)))


_PEOPLE: Final = ("killed", "wounded", "killed_or_wounded", "missing")
_LEAD: Final = 60
"""Characters behind the first figure within which a toll is that of a lead."""


def _low(c: Claim) -> int:
    return c.value.low or 0 if c.value is not None else 0


def _sums(main: list[int], killed: list[Claim], total: Claim) -> set[int]:
    """What one toll of each main engagement, the total itself apart, adds up to; empty: one has none."""
    sums = {0}
    for order in main:
        own = [
            c
            for c in killed
            if c.event.order == order and c is not total and c.position > total.position and _alike(c, total)
        ]
        least = sorted({_low(c) for c in own if c.side == total.side or None in (c.side, total.side)})[:4]
        if not least:
            return set()
        sums = {x + y for x in sums for y in least}
    return sums


def _alike(c: Claim, total: Claim) -> bool:
    """Whether a toll may be a part of a total: 17 civilians are no sum of 15 civilians and two soldiers."""
    words = (total.subject_text or "people").rpartition(" ")[2].lower()
    return words in _ANYBODY or None in (c.subject, total.subject) or c.subject == total.subject


_ANYBODY: Final = frozenset(("people", "persons", "dead", "lives", "victims", "bodies", "others"))
