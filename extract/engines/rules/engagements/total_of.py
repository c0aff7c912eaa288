"""Totals in the middle of a report whose parts are told right behind them.

"Six soldiers died in rebel attacks on Friday, an official said. Two were killed when a convoy was hit near Lomba,
another two in a gunfight in Oro": the total is of no engagement, its day and its attackers are those of all the parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_LEAST: Final = 3
"""Fewer dead than these are not told part by part."""


class TotalOf:
    """The total told last, while the text tells its parts."""

    def __init__(self) -> None:
        self._told: Frame | None = None
        self.part: Frame | None = None
        """The frame that was lent to last."""

    def opens(self, a: Analysis, f: Frame, events: list[Event]) -> bool:
        """Whether a sentence behind the lead adds up what the next one begins to tell part by part."""
        s = f.sentence
        people = [x for x in f.losses if x.people and (x.value.low or 0) >= _LEAST]
        if not events or not people or (f.place or {}).get("name") or f.definite or f.cast:
            return False
        if _IN_ATTACKS.search(s.low) is None or s.index + 1 >= len(a.sentences):
            return False
        after = a.sentences[s.index + 1]
        part = next((x for x in after.losses if x.people and x.value.low), None)
        if after.block != s.block or part is None or not after.low.startswith(_BEGINNING):
            return False
        if (part.value.low or 0) >= (people[0].value.low or 0):
            return False
        self._told = f
        return True

    def lend(self, f: Frame, s: Sentence) -> None:
        """Gives a part that is told in a place of its own the day and the attackers of the total."""
        total = self._told
        if total is None or total.sentence is s:
            return
        if total.sentence.block != s.block:
            self._told = None
            return
        if not (f.place or {}).get("name") or f.definite or not (f.losses or f.trigger >= 0):
            return
        f.apart, self.part = True, f
        f.when = f.when or total.when
        if not f.attackers:
            f.attackers.update({x: w for x, w in total.attackers.items() if x not in f.victims})


_IN_ATTACKS: Final = lazy(
    r"\bin (?:[\w-]+ ){0,3}(?:attacks|clashes|raids|incidents|ambushes|bombings|shootings|explosions|blasts|strikes"
    r"|violence|fighting)\b"
)
_BEGINNING: Final = (
    "one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "at least ", "in ",
    "near ", "a ", "an ",
)  # fmt: skip
"""How a sentence begins that tells one part: "Two died when …", "In Lomba, …"."""
