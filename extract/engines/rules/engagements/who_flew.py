"""Who flew strikes that a release tells of one by one, and says only behind them: "To conduct these strikes, Lombia
employed bombers. Oria also took part in these strikes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.finding import Mention
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

_TOLD: Final = lazy(
    r"\b(?:to (?:conduct|carry out) (?:these|the) (?:air ?)?strikes, "
    r"|(?=[^.;]{2,160} (?:participated|took part|joined) in (?:these|the) (?:air ?)?strikes))"
)
_DOING: Final = lazy(
    r" (?:(?:fighter |attack )?(?:aircraft|jets|planes|warplanes) )?(?:also |each |both )?"
    r"(?:employed|used|deployed|flew|sent|participated|took part|joined)\b"
)
_FLYING: Final = ("air_strike", "airstrike")
_LAST: Final = 4
"""Sentences without a strike over which such words may follow on the strikes."""


def name_flyers(a: Analysis, events: list[Event]) -> None:
    """Gives strikes told before, of nobody, those who are said behind them to have flown them."""
    begun, last = 0, -1
    for s in a.sentences:
        if last >= 0 and s.index - last > _LAST:
            begun = s.index
        who = _flyers(a, s)
        if not who:
            continue
        for e in events:
            struck = e.frames and begun <= e.frames[0].sentence.index < s.index
            if struck and (not e.attackers or last >= 0) and any(e.cues.get(x) for x in _FLYING):
                e.attackers.update(dict.fromkeys(who, 2.0))
                e.focus = "main"  # each item of such a release is what it is about
        last = s.index


def _flyers(a: Analysis, s: Sentence) -> list[str]:
    match = _TOLD.search(s.low) if "strikes" in s.low else None
    verb = _DOING.search(s.low, match.end()) if match is not None else None
    if match is None or verb is None:
        return []
    start, end = s.start + match.end(), s.start + verb.start()
    out = []
    for m in s.mentions:
        if not start <= m.start <= end or m.end > s.start + verb.end():
            continue
        if m.kind == "place" and m.head == "country" and m.country:
            key = f"army:{m.country}"
            force = Mention(m.start, m.end, m.text, "generic", "state_forces", m.country, key, m.text, "army")
            a.index.put(key, "state_forces", m.country, force)
            actor = a.index.of(force)
            if actor is not None:
                a.types[actor] = "state_forces"
        else:
            actor = a.index.of(m) if m.type in ("state_forces", "international") else None
        if actor is not None and actor not in out:
            out.append(actor)
    return out
