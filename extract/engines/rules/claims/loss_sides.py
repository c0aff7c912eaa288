"""On which side of an engagement those stand who bear a loss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.bearing_words import died_of_wounds
from extract.engines.rules.claims.losers import Losers
from extract.engines.rules.claims.siding import ATTACKERS
from extract.engines.rules.losses.losses import Loss
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_ANYONE: Final = frozenset(("people", "persons", "others", "dead"))
_ENEMYS: Final = lazy(r"(?:the )?enem(?:y|ies)\b")
_SOON: Final = 3
"""Sentences within which those who were hurt died of it."""
_BROUGHT: Final = frozenset(
    ("take", "rush", "airlift", "fly", "evacuate", "carry", "bring", "admit", "transport", "medevac")
)


@dataclass(slots=True)
class LossSides(Losers):
    """Puts the losses of an engagement on its sides."""

    def side(self, event: Event, actor: str | None, text: str | None, loss: Loss) -> str | None:
        sides = self.sides[event.order]
        if self._of_either(sides, actor, text):
            return None
        if actor in sides.attackers or (
            actor is None and loss.rule.startswith("suspect") and not self._by_state(event)
        ):
            return "attacker"
        if actor in sides.defenders:
            return "defender"
        if text and ATTACKERS.search(text.lower()):
            return "attacker"
        if actor is not None and self.a.types.get(actor) == "civilians":
            return "defender" if sides.known else None
        if actor is not None and self.a.types.get(actor) == "person" and len(self.whole) == 1:
            # "Two of the rebels, a leader known as X among them, died": one of theirs.
            if self.whole[0] in sides.attackers:
                return "attacker"
            if self.whole[0] in sides.defenders:
                return "defender"
        if actor is not None:
            kin = self._kin(actor) | self._forces_of(actor, sides)
            if kin & set(sides.attackers):
                return "attacker"
            if kin & set(sides.defenders):
                return "defender"
            civil = not sides.defenders or any(self.a.types.get(x) == "civilians" for x in sides.defenders)
            return "defender" if sides.known and civil and (not sides.defenders or not kin) else None
        if actor is None and text and _ENEMYS.match(text.lower()) and (facing := self._facing(event)):
            return facing
        if actor is None and not sides.attackers and self._fired_off(event, loss):
            return "attacker"
        begun = [x in sides.attackers for x in self.together]
        if any(begun) and (all(begun) or any(x in sides.defenders for x in self.together)):
            return "attacker" if all(begun) else None
        return "defender"

    def died_of_it(self, event: Event, s: Sentence, i: int, loss: Loss) -> list[str]:
        """Of whom those are who died of their wounds: "Three guards were hurt by rebels. One of them died later", "the
        guards were flown to X, where two of them died".
        """
        if loss.verb < 0 or not died_of_wounds(s, s.chunks[loss.verb]):
            return []
        for v in (s.chunks[k] for k in s.verbs if k < i):
            if v.voice == "passive" and v.verb is not None and v.verb.lemma in _BROUGHT and v.subject:
                return self._takers(event, s, v.subject[0])
        index, who, many = self.hurt.get(event.order, (-_SOON, "", 0))
        return [who] if s.index - index < _SOON and (loss.value.low or 0) <= many else []

    def _fired_off(self, event: Event, loss: Loss) -> bool:
        """Whether missiles or drones are lost that nobody is told to have fired."""
        told = next((f.sentence for f in event.frames if any(x is loss for x in f.sentence.losses)), None)
        return told is not None and self.of_munitions(told, loss)

    def _of_either(self, sides: Sides, actor: str | None, text: str | None) -> bool:
        """Whether people died in a fight of a crowd with forces, and nobody says whose they were: "police clashed with
        protesters, leaving three people dead".
        """
        if (
            sides.known
            or not (sides.attackers and sides.defenders)
            or self.a.types.get(actor or "") != "civilians"
        ):
            return False
        return text is None or text.lower().split()[-1] in _ANYONE

    def _facing(self, event: Event) -> str | None:
        """The side of the enemy where only the forces that he faced are named: the one that nobody is on."""
        sides = self.sides[event.order]
        if bool(sides.attackers) == bool(sides.defenders):
            return None
        named = [x for x in (*sides.attackers, *sides.defenders) if self.a.types.get(x) != "civilians"]
        return None if not named else "defender" if sides.attackers else "attacker"

    def _by_state(self, event: Event) -> bool:
        """Whether forces of a state attacked."""
        return any(self.a.types.get(x) == "state_forces" for x in self.sides[event.order].attackers)
