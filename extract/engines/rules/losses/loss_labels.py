"""Losses told in a line that a label begins: "Own losses: 2 KIA, 6 WIA", "Enemy: 14 bodies counted"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.voices.speakers import Sides

_OURS: Final = listed("own_labels")
_THEIRS: Final = listed("enemy_labels")
_SIDES: Final = frozenset(("losses", "casualties", "side", "forces", "troops", "loss", "killed", "dead"))
_STATE: Final = ("state_forces", "international")
_LONGEST: Final = 28


def by_label(a: Analysis, s: Sentence, sides: Sides) -> list[str]:
    """Gives the side that the label of a line means, as those of its parties that stand for all of it.

    "Own" are the forces of the state, who write such lines; "enemy" is who stands against them.
    """
    colon = s.low.find(":", 0, _LONGEST)
    words = s.low[: max(colon, 0)].strip(" -*•–").split()
    if not words or len(words) > 2 or not all(w in _SIDES for w in words[1:]):
        return []
    ours, theirs = words[0] in _OURS, words[0] in _THEIRS
    if not (ours or theirs):
        return []
    camps = (list(sides.attackers), list(sides.defenders))
    state = [any(a.types.get(x) in _STATE for x in camp) for camp in camps]
    if state[0] == state[1]:
        return []
    side = camps[state.index(ours)]
    return [x for x in side if not a.kin.get(x, set()) & set(side)] or side
