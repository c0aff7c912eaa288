"""Arms in the plural that are no deeds by the word before them: "guided bombs", "82mm mortars", "small arms"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.words import listed

_KINDS_OF_BOMB: Final = listed("bomb_kinds")
_KINDS: Final = {
    "bombs": _KINDS_OF_BOMB,
    "arms": frozenset(("small", "light", "heavy", "side", "automatic", "fire")),
}
_SHOT: Final = frozenset(("mortars", "rockets", "shells", "guns", "bombs"))
_SHOOTING: Final = frozenset(
    (
        "fired",
        "fires",
        "fire",
        "firing",
        "launched",
        "launching",
        "lobbed",
        "lobbing",
        "hurled",
        "used",
        "using",
    )
)
_MEASURES: Final = ("mm", "millimeter", "millimetre", "pound", "caliber", "calibre")


def arms_named(low: str, before: str) -> bool:
    """Whether a word that may be a verb names arms behind the word before it."""
    if before in _KINDS.get(low, ()):
        return True
    return low in _SHOT and (before in _SHOOTING or before.endswith(_MEASURES))
