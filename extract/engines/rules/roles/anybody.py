"""Whether an attack struck whoever was there: its dead are armed men and others alike, and no target is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import STATE
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_FOUGHT: Final = ("battle", "clash", "unknown_starter", "convoy", "ambush", "moving", "take")
_POSTS: Final = listed("posts_and_patrols")
_OWN: Final = ("his", "her", "their", "its")


def struck_anybody(a: Analysis, e: Event) -> bool:
    """Whether the dead of a sentence are civilians beside armed men: "a bomb killed two soldiers and a boy"."""
    if any(e.cues.get(x) for x in _FOUGHT) or any(a.types.get(x) in STATE for x in e.attackers):
        return False
    if not _POSTS.isdisjoint(e.things):
        return False
    return any(_alike(a, f) for f in e.frames)


def _alike(a: Analysis, f: Frame) -> bool:
    civilian = armed = False
    for loss in f.losses:
        noun = (
            f.sentence.chunks[loss.noun] if loss.noun >= 0 and loss.people and loss.value.low != 0 else None
        )
        head = noun.head_mention if noun is not None else None
        if noun is None or head is None or noun.det in _OWN:
            continue
        civilian = civilian or (head.type == "civilians" and loss.kind == "killed")
        armed = armed or head.type in STATE
    return civilian and armed


def persons(a: Analysis, e: Event) -> list[str]:
    """Civilians, where all those told dead, hurt or taken are persons of no body."""
    if not e.cues.get("person") or e.cues.get("battle") or e.cues.get("clash"):
        return []
    at = next(f.sentence.start for f in e.frames if f.cues.get("person"))
    civilians = a.civilians(at)
    return [civilians] if civilians is not None else []
