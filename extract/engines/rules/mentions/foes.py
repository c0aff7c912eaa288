"""Whom "the enemy" means, and whose "our forces" are: communiqués and posts of one side name neither."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.at_war import foes_of
from extract.engines.rules.vocabulary.words import alternation
from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.places.context import CountryContext
    from extract.engines.rules.vocabulary.finding import Mention

_ENEMY: Final = ("enemy", "enemies", "occupiers", "invaders", "aggressors")
_COMERS: Final = ("occupiers", "invaders")
"""Those who came into the land in which they fight, whoever calls them so."""
_REBEL_VOICE: Final = signed(
    "puppet |dictatorship|fascist |enemy |tyranny| of the regime|revolution or death|war communique|our guerrilla"
    "|our combatants|our muj|our people's army|our revolutionary",
    r"\b(?:puppet (?:army|troops|forces|regime)|(?:the )?(?:dictatorship|fascist|enemy) (?:army|soldiers|troops|forces)"
    r"|(?:soldiers|troops|army|forces) of the (?:dictatorship|tyranny|regime)|revolution or death|war communique"
    r"|our (?:guerrillas?|guerrilla units|combatants|mujahideen|mujahedin|people's army|revolutionary \w+))\b",
    re.I,
)
_JUNTAS: Final = lazy(r"\bjunta(?:['’]?s)? (?:soldiers|troops|forces|columns?|army)\b")
"""What nobody calls his own army."""
_REBEL_RADIO: Final = lazy(
    r"\bclandestine\)? (?:radio|station|broadcast|voice of)|\bclandestine\b.{0,40}\bradio\b"
    rf"|\bradio (?:{alternation('rebel_radios')})\b|\bvoice of the (?:resistance|rebellion)\b",
    re.I,
)
_HEAD: Final = 200
"""Characters at the head of a text within which the station stands that it is from."""
_DONE_TO: Final = lazy(
    r"\b(?:on|upon|against|from|to|hit|struck|attacked|repell?ed|killed|pushed) (?:the )?\Z", re.I
)
"""Before "the enemy", to whom somebody does something."""
_OWN_DEED: Final = lazy(
    r" (?:ha(?:ve|s|d) )?(?:also )?(?:repell?ed|repulsed|foiled|thwarted|inflicted|eliminated|neutrali[sz]ed|liberated"
    r"|improved|destroyed|defeated)\b",
    re.I,
)
"""What armies are told to do by those who speak for them."""
_STOP: Final = lazy(r"[.!?…]['\"”’]?\s")
_OUR: Final = "our "
_WE: Final = lazy(r"\b(?:we|our|the enemy)\b")
_OURS: Final = lazy(r"\bour (?:people['’]s |popular |revolutionary |glorious |heroic |own )?\Z", re.I)
_RABBLE: Final = ("perp:insurgents", "perp:jihadists")


@lru_cache(maxsize=2)  # asked for each of many losses of one text
def rebel_voice(text: str) -> bool:
    """Says whether those who fight the army of a country speak: by their words, or over a station of theirs."""
    low = text.lower()
    ours = _OUR in low and _JUNTAS.search(low) is not None
    return ours or (rebel_radio(text) and _WE.search(low) is not None) or _REBEL_VOICE.within(low)


def rebel_radio(text: str) -> bool:
    """Says whether a text was heard from a station of those who fight the army of a country."""
    return _REBEL_RADIO.search(text, 0, _HEAD) is not None


def _commands(m: Mention) -> bool:
    """Whether a mention is of those who speak for an army: its ministry or its staff."""
    return m.key.startswith("ministry:defence:") or m.text.lower().endswith(("general staff", "high command"))


def _ground(mentions: list[Mention], lands: set[str]) -> str | None:
    """The country at war in which most places of a text lie, where the text speaks of a foe of it."""
    told = Counter(m.country for m in mentions if m.kind == "place" and m.head != "country" and m.country)
    code = max(told, key=lambda x: (told[x], x)) if told else None
    return code if code is not None and foes_of(code) & lands else None


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
        self.staffs = [(m.start, m.country) for m in mentions if m.kind == "force" and _commands(m)]
        self.bare_staffs = [m.start for m in mentions if m.kind == "generic" and _commands(m)]
        """Where a staff speaks whose country is not told beside it."""
        """The ministries of defence and general staffs of countries, and where the text names them."""
        self.forces = sorted((m.start, m.country) for m in mentions if m.kind == "force" and m.country)
        self.ends = [(m.end, m.country) for m in mentions if m.kind == "force" and m.country]
        self.lands = {m.country for m in mentions if m.country} | context.total.keys()
        """Countries that the text speaks of."""
        self.rebels = any(m.key == "perp:rebels" for m in mentions)
        self.ground = _ground(mentions, self.lands)
        """The country at war in which the places lie that a text names; None: none of a war of two states."""
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
        if not (self.rebel or self.ground) or m.key != "army:":
            return None
        if _OURS.search(self.text, max(0, m.start - 24), m.start) is None:
            return None
        if self.rebel:
            return self._group() or ("perp:rebels", "armed_group", None)
        if self.groups or self.rebels:
            return None
        staffs = [code for _, code in self.staffs if code]
        ours = staffs[0] if staffs else self.ground
        return f"army:{ours}", "state_forces", ours

    def _at_war(self, home: str | None, m: Mention) -> str | None:
        """The country whose army is the foe in a war of two states: of the one whose ministry speaks, or which does
        something to "the enemy" in its sentence, or the home one.
        """
        if self.groups or self.rebels:
            return None
        home = speaking = self.ground or home
        if self.ground and m.head.lower().startswith(_COMERS):
            foes = foes_of(self.ground) & self.lands
            return next(iter(foes)) if len(foes) == 1 else None
        if len(self.armies) == 1 and self._own_deeds(only := next(iter(self.armies)), m.start):
            speaking = only
        k = bisect_left(self.forces, (m.start, ""))
        if k and _DONE_TO.search(self.text, max(0, m.start - 24), m.start):
            begin, country = self.forces[k - 1]
            speaking = country if _STOP.search(self.text, begin, m.start) is None else home
        end = _STOP.search(self.text, m.end)
        until = end.start() if end is not None else len(self.text)
        spoke = [(start, code) for start, code in self.staffs if code and start < until]
        if spoke and not any(spoke[-1][0] < start < until for start in self.bare_staffs):
            speaking = spoke[-1][1]
        foes = foes_of(speaking) & self.lands
        return next(iter(foes)) if len(foes) == 1 else None

    def _own_deeds(self, country: str, until: int) -> bool:
        """Whether a text tells the deeds of one army as its own side's: "Ruritanian forces repelled two attacks"."""
        ends = (end for end, code in self.ends if code == country and end < until)
        return any(_OWN_DEED.match(self.text, end) for end in ends)

    def _group(self) -> tuple[str, str, str | None] | None:
        """The one group that a text names."""
        groups = list(self.groups.values())
        if self.rebel:
            groups = [m for m in groups if m.type == "armed_group"]  # no civil defense, whom rebels fight
        if len(groups) != 1:
            return None
        (group,) = groups
        return group.key, group.type or "armed_group", None

    def _enemy(self, m: Mention) -> tuple[str, str, str | None] | None:
        home = self.context.at(m.start)
        if (named := self.context.adjective(m.text)) is not None:
            return f"army:{named}", "state_forces", named  # "the Ruritanian enemy"
        if self.rebel:
            return (f"army:{home}", "state_forces", home) if home else None
        if self.rabble is not None and not self.groups:
            return self.rabble
        if (foe := self._at_war(home, m)) is not None:
            return f"army:{foe}", "state_forces", foe
        foreign = [code for code in self.armies if code != home]
        if len(foreign) == 1:
            return f"army:{foreign[0]}", "state_forces", foreign[0]
        return self._group() if not foreign else None
