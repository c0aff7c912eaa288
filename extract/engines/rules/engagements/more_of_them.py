"""More dead in the next town: "Jets killed nine people in Lomba. Five more were killed in Oro": by the same jets."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import overlap
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event

_MORE: Final = lazy(
    r"\b(?:another|a further|an additional|[\w-]+ more|[\w-]+ (?:others|other [a-z]+|further|additional))\b"
    r"|\b(?:the|a) (?:death )?toll in\b|\b(?:highest|heaviest|worst|biggest) (?:death )?(?:toll|losses) (?:was|were)\b"
)
"""What counts on where others were counted before."""
_OTHER: Final = lazy(
    r"\b(?:separate|separately|unrelated|different|meanwhile|elsewhere|clash(?:es|ed)?|earlier|previous|last (?:week"
    r"|month|year)|another (?:attack|incident|ambush|raid|operation|clash|bombing|explosion|blast))\b"
)
"""What tells of another attack, and not of more of one."""
_DEADLY: Final = frozenset(("loss", "kill", "wound", "murdered", "other", "civilian_site"))
"""Cues that say no more than that people were hurt."""
_REMOTE: Final = ("air_strike", "airstrike", "shelling", "shell", "bombing", "bomb")
_NEAR: Final = 2


def go_on_elsewhere(a: Analysis, events: list[Event]) -> None:
    """Gives those who died in the next town the doers and the means of the attack that was told right before."""
    for before, e in pairwise(events):
        if not _goes_on(a, before, e):
            continue
        means = {x for x in _REMOTE if e.cues.get(x)}
        theirs = {x: before.cues[x] for x in _REMOTE if before.cues.get(x)}
        if means and not means <= theirs.keys():
            continue
        e.attackers.update(before.attackers)
        if before.cues.get("battle"):
            e.cues["battle"] = before.cues["battle"]
        if not means:
            e.cues.update(theirs)


def _goes_on(a: Analysis, before: Event, e: Event) -> bool:
    """Whether an engagement is told by a count that goes on with that of the one before, at another place."""
    if e.attackers or not e.frames or e.segment != before.segment or not (e.place or {}).get("name"):
        return False
    s, last = e.frames[0].sentence, before.frames[-1].sentence
    if len(e.frames) > 1 or not 0 <= s.index - last.index <= _NEAR or e.outcome:
        return False
    if before.cues.get("battle") and not any(x.known for x in e.frames[0].losses):
        return False
    if e.when is not None and before.when is not None and not overlap(e.when, before.when):
        return False
    told = {x for x, weight in e.cues.items() if weight and x not in (*_REMOTE, "position")}
    if not told <= _DEADLY or not any(x.people for x in e.frames[0].losses):
        return False
    counted = _MORE.search(s.low) is not None or (s.low.startswith("and ") and s.index == last.index + 1)
    if not counted or _OTHER.search(s.low):
        return False
    hurt = e.victims.keys() | e.defenders.keys()
    same = hurt & (before.victims.keys() | before.defenders.keys())
    return bool(same) or all(a.types.get(x) == "civilians" for x in hurt)
