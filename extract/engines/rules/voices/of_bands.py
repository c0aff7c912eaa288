"""Bands that a text has no name for and whose men speak: "a rebel spokesman", where it tells of "rebels"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.voices.voices import Voice

_BANDS: Final = {
    "rebel": ("rebels", "rebel", "insurgents", "guerrillas"),
    "militia": ("militiamen", "militia", "militias"),
    "militiaman": ("militiamen",),
    "insurgent": ("insurgents", "rebels"),
    "guerrilla": ("guerrillas", "guerrilla", "rebels"),
    "militant": ("militants",),
    "separatist": ("separatists",),
}
"""What stands before who speaks, and the nouns by which the text may tell of his band, the likeliest first."""


def band_of(a: Analysis, voice: Voice) -> str | None:
    """The band for which "a rebel spokesman" speaks: those whom the text calls by the noun; None: nobody or several."""
    words = voice.text.lower().split()
    if voice.head not in words:
        return None
    at = words.index(voice.head)
    for noun in _BANDS.get(words[at - 1], ()) if at else ():
        told = {
            x
            for m in a.mentions
            if m.kind in ("generic", "force") and m.text.lower() == noun
            if (x := a.index.of(m)) is not None and a.types.get(x) in OUTLAWS
        }
        if told:
            return told.pop() if len(told) == 1 else None
    return None
