"""Deeds of an earlier time that a sentence names and hardly tells of, "The last such attack was in May", and sentences
that go on with what the one before them named: "On that occasion six guards were killed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import Event
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.roles.frames import Frame

_DEED: Final = (
    r"(?:attack|ambush|assault|raid|bombing|blast|explosion|shooting|killing|murder|assassination|kidnapping|abduction"
    r"|massacre|clash|incident|operation|action|strike|offensive|shelling)"
)
_FORMER: Final = lazy(
    r"\W{0,3}(?:the|an?|another|its|their) (?:[\w-]+ ){0,2}?"
    r"(?:last|previous|similar|earlier|first|latest|other|preceding|recent|comparable|such) (?:[\w-]+ ){0,2}?"
    rf"{_DEED}\b[^.;]{{0,60}}? (?:occurred|happened|came|took place|(?:was|had been) (?:(?:carried out|staged|made"
    r"|launched|committed|perpetrated|reported|recorded|registered) )?(?=on|in|at|last|earlier|two|three|four|a))"
)
"""How a sentence says when an attack like the one told was made before."""
_THAT_TIME: Final = lazy(
    rf"\W{{0,3}}(?:on|in|at|during) that (?:same )?(?:occasion|opportunity|time|date|instance|{_DEED}),? "
)


def recall(f: Frame, current: Event | None) -> bool:
    """Marks a sentence that only says when there was such an attack before as one of an earlier time."""
    told = current.when if current is not None else None
    if f.when is None or told is None or not f.when.end < told.start or any(x.value.low for x in f.losses):
        return False
    if _FORMER.match(f.sentence.low) is None:
        return False
    f.earlier = f.elsewhere = f.apart = True
    f.definite = f.refines = False
    return True


def gone_on_with(s: Sentence, before: Event | None, events: list[Event]) -> Event | None:
    """The earlier deed that the sentence before told of, where this one goes on with it: "On that occasion, …"."""
    if before is None or not events or before is events[0] or _THAT_TIME.match(s.low) is None:
        return None
    return before


def after_scene(f: Frame, s: Sentence, scene: Frame | None) -> None:
    """Gives a bare count the place and day of the sentence before it, which told of something new but too little:
    "The second took place at Lom, where a convoy was fired upon. Three soldiers died."
    """
    if scene is None or s.index != scene.sentence.index + 1 or s.block != scene.sentence.block:
        return
    that_time = scene.earlier and scene.when is not None and _THAT_TIME.match(s.low) is not None
    other = scene.apart or (scene.elsewhere and not scene.sentence.parted)
    if not (that_time or other or (scene.place and scene.place.get("name"))):
        return
    bare = f.place is None and f.when is None and not (f.definite or f.attackers)
    bare = bare and bool(f.victims or scene.attackers or scene.when or other)
    if that_time:
        f.earlier, f.elsewhere, f.apart, f.definite, f.that = True, True, True, False, False
    if (bare or that_time) and any(x.people and x.value.low for x in f.losses):
        f.place, f.when = f.place or scene.place, scene.when
        f.elsewhere = f.apart = f.apart or other
        f.grain, f.area = scene.grain, scene.area
        f.attackers = {**scene.attackers, **f.attackers}
        f.cues = {**scene.cues, **f.cues}
