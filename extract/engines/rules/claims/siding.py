"""Which party of an engagement is meant by who speaks of it: his own, the one across from him, the one of a make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.actors.standing import country_mention
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.items import word_at
from extract.engines.rules.mentions.foes import rebel_voice
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.lexicon import tokens_of
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.answers import Answers
from extract.engines.rules.voices.attribution import Voice
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_REBEL: Final = listed("rebel_adjectives")
_MEANT: Final = ("unidentified", "armed_group", "militia", "private_military", "state_forces", "civilians")
"""Whom "four of them" may mean."""
ATTACKERS: Final = lazy(r"\b(?:(?:attack|raid|bomb|aggress)[eo]rs?|assailants?|perpetrators?|h\w+self)\b")
_COMPANY: Final = ("force", "civilians")
_STATE: Final = frozenset(("army", "government", "military", "troop", "soldier", "regime"))


_OF_REBELS: Final = listed("doubled_makes")
"""What tells of a speaker that he is of those who fight a state."""


@dataclass(slots=True)
class Siding(Answers):
    """Tells the parties of the engagements of one document apart by who speaks."""

    def _armed(self, actors: list[str]) -> bool:
        """Whether there is one party and it fights: its women and youths are its own, too."""
        return len(actors) == 1 and self.a.types.get(actors[0]) not in ("civilians", "person", "media", None)

    def _two_armed(self, event: Event, counted: str | None) -> bool:
        """Whether those who fight are armed on both sides, and no civilians but those counted stand there."""
        sides = self.sides[event.order]
        camps = [[x for x in side if x != counted] for side in (sides.attackers, sides.defenders)]
        return all(side and all(self._armed([x]) for x in side) for side in camps)

    def _opposed(self, event: Event, s: Sentence, position: int) -> str | None:
        """The one party on the other side than the voice over a position; None: no voice, or it is on no side."""
        scope = scope_at(s, position)
        if scope is None:
            return None
        sides = self.sides[event.order]
        mine = self._camp(event, scope.voices[0])
        if mine.isdisjoint({*sides.attackers, *sides.defenders}):
            # "the guerrillas said nine of the enemy died"
            mine = {x for x in self.own_party(event, s, position) if self._armed([x])}
        if mine & set(sides.attackers):
            tops = self._tops(sides.defenders)
            return tops[0] if len(tops) == 1 else None
        if mine & set(sides.defenders):
            return sides.attackers[0] if len(sides.attackers) == 1 else None
        return None

    def _outlaws(self, event: Event, s: Sentence, position: int) -> str | None:
        """The one party that bears arms, no army, where a state's body on neither side speaks of its enemy."""
        scope = scope_at(s, position)
        voice = self.claimant(scope.voices[0])[0] if scope is not None else None
        if self.a.types.get(voice or "") not in ("government", "state_forces"):
            return None
        sides = self.sides[event.order]
        armed = [x for x in self._tops([*sides.attackers, *sides.defenders]) if self._armed([x])]
        return armed[0] if len(armed) == 1 and self.a.types.get(armed[0]) in OUTLAWS else None

    def _tops(self, side: list[str]) -> list[str]:
        """A side without the units whose parent is on it, too."""
        here = frozenset(side)
        return [x for x in side if x != self.a.stand_in and here.isdisjoint(self._kin(x))]

    def own_party(self, event: Event, s: Sentence, position: int) -> list[str]:
        """The one party of an engagement that the voice over a position is of: whose "comrades" have fallen."""
        scope = scope_at(s, position)
        if scope is None:
            return []
        voice = scope.voices[0]
        mine = self._camp(event, voice)
        mine |= {x for m in voice.mentions if m.kind == "generic" and (x := self.a.index.of(m)) is not None}
        sides = self.sides[event.order]
        tops = self._tops([*sides.attackers, *sides.defenders])
        if found := [x for x in tops if x in mine][:1]:
            return found
        if _OF_REBELS.isdisjoint(voice.text.lower().split()):
            return []
        theirs = [x for x in tops if self.a.types.get(x) in OUTLAWS]  # "a rebel spokesman"
        kind = "militia" if "militia" in voice.text.lower() else "armed_group"
        alike = [x for x in theirs if self.a.types.get(x) == kind]
        theirs = alike if len(alike) == 1 else theirs  # and no militia that fights them
        return theirs if len(theirs) == 1 else []

    def _army_of(self, event: Event, voice: Voice, position: int) -> list[str]:
        """The army of the state whose government speaks, where it fights or no one is told to have been attacked:
        "Lombia said five of its troops were killed".
        """
        speaker = self.claimant(voice)[0]
        if speaker is None or self.a.types.get(speaker) != "government":
            return []
        lands = (m.country for m in voice.mentions if m.country is not None)
        country = self.a.countries.get(speaker) or self.a.index.country_of(speaker) or next(lands, None)
        if country is None:
            return []
        sides = self.sides[event.order]
        fighting = [
            x
            for x in self._tops([*sides.attackers, *sides.defenders])
            if self.a.types.get(x) == "state_forces"
        ]
        mine = [x for x in fighting if self.a.index.country_of(x) == country]
        if mine or fighting:
            return mine[:1]
        army = self.a.army(country, position)
        return [army] if army is not None else []

    def _of_nation(self, c: Chunk) -> list[str]:
        """The forces of the country that stands before a toll: "U.S. casualties", "Ethiopian losses"."""
        country = next((m for m in c.mentions if m.kind == "place" and m.head == "country"), None)
        if country is not None:
            forces = self.a.forces(country)
            return [forces] if forces is not None else []
        if c.mentions:
            return []
        for n in (2, 1):  # "South Lombian losses", "Lombian losses"
            word = " ".join(c.words[-1 - n : -1])
            known = self.a.lexicon.names.get(tokens_of(word)) if len(c.words) > n else None
            code = known.demonym if known is not None and known.demonym else None
            start = word_at(self.a.masked, c, word) if code is not None else -1
            if code is None or start < 0 or self.a.text[start].islower():
                continue
            forces = self.a.forces(country_mention(self.a.masked, start, start + len(word), code))
            return [forces] if forces is not None else []
        return []

    def _of_land(self, event: Event, c: Chunk) -> str | None:
        """The forces on a side whose country stands before things: "31 Ethiopian tanks"."""
        codes = {code for w in c.words[:-1] if (code := self.a.demonyms.get(w)) is not None}
        sides = self.sides[event.order]
        here = [
            x
            for x in (*sides.attackers, *sides.defenders)
            if self.a.types.get(x) == "state_forces" and self.a.index.country_of(x) in codes
        ]
        return here[0] if len(here) == 1 else None

    def _of_make(self, event: Event, c: Chunk) -> list[str]:
        """The one party of the make that stands before a toll: "guerrilla losses", "government casualties"."""
        rebel = not _REBEL.isdisjoint(c.words)
        if rebel == (not _STATE.isdisjoint(c.words)):
            return []
        sides = self.sides[event.order]
        regular = ("state_forces", "international", "government")
        present = [x for x in (*sides.attackers, *sides.defenders) if self._armed([x])]
        found = [x for x in self._tops(present) if (self.a.types.get(x) in regular) != rebel]
        return found if len(found) == 1 and len(present) > 1 else []

    def _camp(self, event: Event, voice: Voice) -> set[str]:
        """The actors that a voice speaks for: itself, its bodies, its units, the army of its government."""
        speaker = self.claimant(voice)[0]
        mine = {x for m in voice.mentions if m.kind == "force" and (x := self.a.index.of(m)) is not None}
        mine |= {speaker} | self._kin(speaker) if speaker is not None else set()
        sides = self.sides[event.order]
        present = (*sides.attackers, *sides.defenders)
        mine |= {x for x in present if self._kin(x) & mine}
        lands = {self.a.countries.get(x) for x in mine if self.a.types.get(x) == "government"}
        if lands:
            # Of two armies that fight each other only the one of its country.
            own = {x for x in present if self.a.types.get(x) == "state_forces"}
            mine |= {x for x in own if self.a.index.country_of(x) in lands or len(own) == 1}
        return mine

    def _kin(self, actor: str) -> set[str]:
        out: set[str] = set()
        return self.a.kin.get(actor, out)

    def _of_the_unit(self, event: Event, found: list[str]) -> list[str]:
        """ "The enemy had nine dead", "our comrades": of the one unit that fought, where rebels speak so of both."""
        kind = self.a.types.get(found[0])
        if kind not in ("state_forces", "armed_group"):
            return found
        sides = self.sides[event.order]
        side = next((x for x in (sides.attackers, sides.defenders) if found[0] in x), None)
        if side is None:
            like = [x for x in (*sides.attackers, *sides.defenders) if self.a.types.get(x) == kind]
            own = kind == "state_forces" and len(like) == 1 and found[0] in self._kin(like[0])
            own = (
                own and found[0] in self.a.bare
            )  # "seven members of the garrison" of the brigade that was attacked
            return like if own or (len(like) == 1 and rebel_voice(self.a.text)) else found
        if found[0] not in self.a.bare or kind != "state_forces":
            return found
        units = [x for x in side if found[0] in self._kin(x)]
        others = [x for x in side if x not in (*units, found[0]) and self.a.types.get(x) == kind]
        return units if len(units) == 1 and not others and rebel_voice(self.a.text) else found

    def _groups_before(
        self, mentions: list[Mention], at: int, spoken: list[tuple[int, int]], mine: set[str]
    ) -> Mention | None:
        """The last group named before a position that does not speak there and is none of `mine`."""
        for m in reversed(mentions):
            if m.start >= at or m.kind not in ("force", "generic") or (m.kind, m.type) == _COMPANY:
                continue
            actor = self.a.index.of(m)
            if actor is None or actor in mine or self.a.types.get(actor) not in _MEANT:
                continue
            if not any(begin <= m.start < end for begin, end in spoken):
                return m
        return None

    def _told(self, event: Event, m: Mention) -> list[str]:
        """The party of a mention; the one that attacked, where it says no more of them ("the assailants")."""
        doers = self.sides[event.order].attackers
        if m.kind == "generic" and len(doers) == 1 and ATTACKERS.search(m.text.lower()):
            return doers
        actor = self.a.index.of(m)
        return [actor] if actor is not None else []

    def _forces_of(self, actor: str, sides: Sides) -> set[str]:
        """The forces on the one side that has any, for a person named with a rank ("Corporal X was killed") or for
        others of their state ("a soldier fell with the policemen").
        """
        land = self.a.index.country_of(actor) if self.a.types.get(actor) == "state_forces" else None
        if land is None and (self.a.types.get(actor) != "person" or actor not in self.ranked()):
            return set()
        camps = [
            {x for x in side if self.a.types.get(x) == "state_forces"}
            for side in (sides.attackers, sides.defenders)
        ]
        if camps[0] and camps[1]:
            return set()
        return {x for x in camps[0] | camps[1] if land in (None, self.a.index.country_of(x))}
