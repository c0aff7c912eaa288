"""Whom "the enemy" means, and whose "our forces" are: communiqués and posts of one side name neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.words import alternation
from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.context import CountryContext
    from extract.engines.rules.finding import Mention

_ENEMY: Final = ("enemy", "enemies", "occupiers", "invaders", "aggressors")
_REBEL_VOICE: Final = signed(
    "puppet |dictatorship|fascist |enemy |tyranny| of the regime|revolution or death|war communique|our guerrilla"
    "|our combatants|our muj|our people's army|our revolutionary",
    r"\b(?:puppet (?:army|troops|forces|regime)|(?:the )?(?:dictatorship|fascist|enemy) (?:army|soldiers|troops|forces)"
    r"|(?:soldiers|troops|army|forces) of the (?:dictatorship|tyranny|regime)|revolution or death|war communique"
    r"|our (?:guerrillas?|guerrilla units|combatants|mujahideen|mujahedin|people's army|revolutionary \w+))\b",
    re.I,
)
_REBEL_RADIO: Final = lazy(
    r"\bclandestine\)? (?:radio|station|broadcast)|\bclandestine\b.{0,40}\bradio\b"
    rf"|\bradio (?:{alternation('rebel_radios')})\b|\bvoice of the (?:resistance|rebellion)\b",
    re.I,
)
_HEAD: Final = 200
"""Characters at the head of a text within which the station stands that it is from."""
_OUR: Final = "our "
_OURS: Final = lazy(r"\bour (?:people['’]s |popular |revolutionary |glorious |heroic |own )?\Z", re.I)
_RABBLE: Final = ("perp:insurgents", "perp:jihadists")


def rebel_voice(text: str) -> bool:
    """Says whether those who fight the army of a country speak: by their words, or over a station of theirs."""
    low = text.lower()
    return (_OUR in low and rebel_radio(text)) or _REBEL_VOICE.within(low)


def rebel_radio(text: str) -> bool:
    """Says whether a text was heard from a station of those who fight the army of a country."""
    return _REBEL_RADIO.search(text, 0, _HEAD) is not None


class Foes:
    """Tells the two sides of a text that speaks for one of them."""

    def __init__(self, text: str, mentions: list[Mention], context: CountryContext) -> None:
        self.text = text
        self.context = context
        self.rebel = rebel_voice(text)
        """Whether those who fight the army of the country speak."""
        self.groups: dict[str, Mention] = {}
        self.armies: dict[str, Mention] = {}
        self.rabble: tuple[str, str, None] | None = None
        """Those whom a force of several nations calls the enemy: insurgents of no name."""
        allied = any(m.type == "international" and m.kind == "force" for m in mentions)
        for m in mentions:
            if allied and self.rabble is None and m.key in _RABBLE:
                self.rabble = (m.key if context.itemized else "perp:", "unidentified", None)
            if m.kind != "force":
                continue
            if m.type in ("armed_group", "militia"):
                self.groups.setdefault(m.key, m)
            elif m.type == "state_forces" and m.country:
                self.armies.setdefault(m.country, m)

    def party(self, m: Mention) -> tuple[str, str, str | None] | None:
        """Gives key, type and country of the party that "the enemy" or "our forces" means; None for other words."""
        if m.head.lower().startswith(_ENEMY):
            return self._enemy(m)
        if self.rebel and m.key == "army:" and _OURS.search(self.text, max(0, m.start - 24), m.start):
            return self._group() or ("perp:rebels", "armed_group", None)
        return None

    def _group(self) -> tuple[str, str, str | None] | None:
        """The one group that a text names."""
        if len(self.groups) != 1:
            return None
        (group,) = self.groups.values()
        return group.key, group.type or "armed_group", None

    def _enemy(self, m: Mention) -> tuple[str, str, str | None] | None:
        home = self.context.at(m.start)
        if self.rebel:
            return (f"army:{home}", "state_forces", home) if home else None
        if self.rabble is not None and not self.groups:
            return self.rabble
        foreign = [code for code in self.armies if code != home]
        if len(foreign) == 1:
            return f"army:{foreign[0]}", "state_forces", foreign[0]
        return self._group() if not foreign else None
