"""The attacks that a lead sums up, where the text counts them off: "In the first attack, six farmers were killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import Event
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame

_NEAR: Final = 2
_DEEDS: Final = "(?:attack|assault|incident|raid|ambush|strike|bombing|shooting|clash|case|blast|explosion)"
_FIRST: Final = lazy(
    rf"\W{{0,3}}(?:and )?in (?:one|the (?:first|former|one|worst|(?:dead|blood)liest))(?: (?:such )?{_DEEDS}\b|, )"
)
_SECOND: Final = lazy(
    r"\W{0,3}(?:and )?(?:(?:in |during )?the (?:second|third|fourth|other|latter)|another"
    r"|(?:in|during) the (?:first|former) (?:attack|assault|incident|raid|ambush|strike|bombing|shooting|clash|case))\b"
)


def count_off(events: list[Event], f: Frame) -> None:
    """Marks what is told of one of the attacks of a lead.

    The first goes on with a lead that counted nobody, for nothing else would hold its dead: "Two buses were attacked
    near Lomba. In the first attack, six died"; those behind it were in the same town and by the same men unless they
    name others.
    """
    if not events:
        return
    lead = events[0]
    if _first(events, f):
        f.apart = f.elsewhere = False
        f.definite = True
    elif _SECOND.match(f.sentence.low) is not None:
        counted = bool(lead.frames) and _FIRST.match(lead.frames[-1].sentence.low) is not None
        f.apart = f.apart or lead.summing or (counted and len(events) == 1)
        if f.apart and _unplaced(f) and len(events) == 1 and f.sentence.low.startswith(_IN_IT, _word(f)):
            f.place, f.grain = lead.place, lead.grain
            if not f.attackers and not f.defenders:
                f.attackers = dict(lead.frames[0].attackers)  # whoever raided both raided this one


_IN_IT: Final = ("in the second", "in the other")


def _word(f: Frame) -> int:
    """Where the first word of a sentence stands."""
    return next((k for k, c in enumerate(f.sentence.low) if c.isalpha()), 0)


def _unplaced(f: Frame) -> bool:
    return not (f.place or {}).get("name")


def _first(events: list[Event], f: Frame) -> bool:
    lead = events[0]
    if len(events) > 1 or not _unplaced(f) or f.when is not None or f.earlier or not lead.frames:
        return False
    if not (lead.place or {}).get("name") or f.sentence.index - lead.frames[-1].sentence.index > _NEAR:
        return False
    if any(x.people and x.value.low for g in lead.frames for x in g.losses):
        return False
    return any(x.people and x.value.low for x in f.losses) and _FIRST.match(f.sentence.low) is not None


def of_operations(lead: Event) -> bool:
    """Says whether a lead sums up what operations all over a land came to: "in separate operations in southern X"."""
    return _OPERATIONS.search(lead.frames[0].sentence.low) is not None


_OPERATIONS: Final = lazy(
    r"\b(?:during|in) (?:several |multiple |numerous )?(?:separate|different|various) (?:[\w-]+ ){0,4}operations"
    r" (?:in|across|throughout) (?:(?:the )?(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|central)\b|the country)"
)
