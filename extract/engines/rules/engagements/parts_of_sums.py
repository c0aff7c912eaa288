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


def count_off(events: list[Event], f: Frame, current: Event | None) -> None:
    """Marks what is told of one of the attacks of a lead; `current`: the engagement told last.

    The first goes on with a lead that counted nobody, for nothing else would hold its dead: "Two buses were attacked
    near Lomba. In the first attack, six died"; those behind it were in the same town and by the same men unless they
    name others.
    """
    if not events:
        return
    if current is not None and not f.earlier and f.when is None and _ONE_OF_THEM.search(f.sentence.low):
        if _struck_together(current, f):
            f.apart = f.elsewhere = False
            f.definite = True
            return
        _done_by_them(current, f)
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


def _struck_together(e: Event, f: Frame) -> bool:
    """Whether blows of which a sentence tells one were struck together on one town: "Jets raided Lomba four times. In
    one of the raids, six died".
    """
    if not e.frames or (
        (e.summing or e.frames[-1].aggregate) and not any(x in e.cues for x in _FROM_AFAR[:4])
    ):
        return False
    town = e.grain < 2 and bool((e.place or {}).get("name")) and e.frames[0].strong
    return town and (_unplaced(f) or f.grain > 1)


def _done_by_them(e: Event, f: Frame) -> None:
    """Gives one of several blows, in a town of its own, those who struck all of them, and how it was done."""
    if f.attackers or not e.frames:
        return
    f.attackers = {x: w for x, w in e.frames[-1].attackers.items() if x not in f.victims}
    for cue in (x for x in _FROM_AFAR if x in e.cues):
        f.cue(cue)


_FROM_AFAR: Final = ("air_strike", "airstrike", "shelling", "shell", "bombing", "suicide_bombing")
_ONE_OF_THEM: Final = lazy(
    r"\b(?:in|during|by|from) one of (?:the|these|those|its|their) (?:[\w-]+ ){0,2}"
    r"(?:strikes|airstrikes|raids|attacks|bombings|bombardments|blasts|explosions|shells|bombs|missiles|rockets)\b"
    r"|\A\W{0,3}one of (?:the|these|those|its|their) (?:[\w-]+ ){0,2}"
    r"(?:strikes|airstrikes|raids|bombs|shells|missiles|rockets|blasts|explosions)\b"
)
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
