"""Who "an official" of a lead is: the person whom the next sentences name as their source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.voices.attribution import Voice
    from extract.engines.rules.voices.speakers import Speakers

_UNNAMED: Final = lazy(
    r"an? (?:[\w’'-]{2,20} ){0,4}"
    r"(?:official|officer|spokes(?:man|woman|person)|commander|chief|governor|administrator)",
)
_LEAD: Final = 2
"""Sentences of a lead."""
_BEHIND: Final = 3
"""Sentences behind it within which the source is named."""


def name_lead_voice(speakers: Speakers) -> None:
    """Gives what one unnamed official of a lead says to the person who speaks first behind it.

    "Six died, a police official said. Major X, the station head, said six died": one man says it, and says it twice.
    The words of the lead stay.
    """
    a = speakers.a
    for s in a.sentences[:_LEAD]:
        voices = {v.own: v for x in s.scopes for v in x.voices if s.start <= v.own[0] < s.end}
        if len(voices) != 1:
            if voices:
                return
            continue
        lead = next(iter(voices.values()))
        words = lead.text.strip(" ,")
        if _UNNAMED.fullmatch(words) is None or speakers.claimant(lead)[0] is not None:
            return
        person = _next(speakers, s.index)
        for c in speakers.claims if person is not None else ():
            if c.claimant is None and c.claimant_text == words and s.start <= c.position < s.end:
                c.claimant = person
        return


def _next(speakers: Speakers, lead: int) -> str | None:
    """The person who speaks first behind a sentence, and for no group of outlaws; None: somebody else speaks there."""
    a = speakers.a
    for s in a.sentences[lead + 1 : lead + 1 + _BEHIND]:
        voices: list[Voice] = [v for x in s.scopes for v in x.voices if s.start <= v.own[0] < s.end]
        if not voices:
            continue
        who, _ = speakers.claimant(min(voices, key=lambda v: v.own))
        if who is None or a.types.get(who) != "person":
            return None
        bodies = [a.types.get(x) for x in a.kin.get(who, ())]
        outlaw = any(x in OUTLAWS for x in (*bodies, *(m.type for v in voices for m in v.mentions)))
        return None if outlaw else who
    return None
