"""Where those live who tell of a deed that no other place is named for: "residents of Lomba said", or are
said to speak: "police in Lomba said gunmen attacked a bus there".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame

_THERE: Final = signed(
    "residents|inhabitants|villagers|townspeople|townsfolk|neighbors|neighbours|peasants|farmers|report",
    r"\b(?:(?:residents|inhabitants|villagers|townspeople|townsfolk|neighbou?rs|peasants|farmers) (?:of|in|from)"
    r"|reports? (?:received )?from)(?: the)?(?: (?:town|village|city|hamlet|municipality|district|area) of)? \Z",
)
_LOCATIVE: Final = lazy(
    r"\bthere\b(?! (?:was|were|is|are|has|had|have|will|would|could|can|may|might|seem\w*|appear\w*)\b)"
)
"""What points to the place of him who speaks: "police in Lomba said gunmen attacked a bus there"."""
_COUNTED: Final = frozenset(("kill", "loss", "other", "murdered"))
"""The cues of a sentence that counts and tells nothing else: "there" is where it was told before that they died."""
_LOOK: Final = 60


def of_those_there(a: Analysis, s: Sentence, f: Frame) -> dict[str, Any] | None:
    """The place from which those tell who live there or report from there; None: they name none, or go on with what was
    told before.
    """
    from extract.engines.rules.places.places import resolve_place

    if (f.definite and not s.dates) or not s.scopes:
        return None
    if not f.cues.keys() <= _COUNTED and (there := _LOCATIVE.search(s.low)) is not None:
        towns = [m for x in s.scopes for v in x.voices for m in v.mentions if m.kind == "place"]
        towns = [m for m in towns if m.head not in ("country", "area") and m.start < s.start + there.start()]
        if towns:
            return resolve_place(towns[:1], a.places, focus=None)
    for m in s.mentions:
        if m.kind != "place" or m.head in ("country", "area"):
            continue
        if _THERE.within(a.masked[max(s.start, m.start - _LOOK) : m.start].lower()):
            return resolve_place([m], a.places, focus=None)
    return None
