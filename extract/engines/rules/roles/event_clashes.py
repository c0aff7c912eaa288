"""Roles from verbs of fighting: "X clashed with Y", "battles pitted X against Y", "both sides exchanged fire"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk, and_group
from extract.engines.rules.grammar.habits import of_a_kind
from extract.engines.rules.roles.event_answers import EventAnswers
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, STATE
from extract.engines.rules.vocabulary.words import listed

_BARE_TROOPS: Final = frozenset(("patrol", "patrols", "unit", "units", "convoy", "column"))
_CAMPS: Final = frozenset(("sides", "armies", "parties", "camps", "forces"))
_SHOTS: Final = frozenset(
    (
        "fire",
        "gunfire",
        "shots",
        "shot",
        "fires",
        "gunshots",
        "shells",
        "salvoes",
        "salvos",
        "blows",
        "volleys",
    )
)
_TRADING: Final = frozenset(("exchange", "trade"))
_FIRED_OFF: Final = listed("fired_off")
_BOTH: Final = frozenset(("both", "the"))
_MEETING: Final = frozenset(("into", "against", "across", "upon"))
_LASTING: Final = ("continue", "begin", "start", "resume", "go on", "keep")
_BEING: Final = listed("being")


class EventClashes(EventAnswers):
    """Reads the verbs of a fight between two sides into the frame of a sentence."""

    @staticmethod
    def _goes_on(chunks: list[Chunk], v: int) -> bool:
        """Whether an infinitive hangs on a verb of going on: "continued to fight"."""
        verb = chunks[v - 1].verb if v else None
        return verb is not None and verb.lemma in _LASTING

    @staticmethod
    def _who_they_are(f: Frame, v: int, c: Chunk) -> bool:
        """Whether a participle only says who somebody is: "the town is headquarters for troops fighting the rebels"."""
        s = f.sentence
        if c.voice != "ing" or not v or s.chunks[v - 1].kind != "NG" or s.losses or s.dates:
            return False
        others = [x for k, x in enumerate(s.chunks) if x.kind == "VG" and k != v and x.verb is not None]
        return bool(others) and all(x.verb is not None and {x.verb.lemma, x.head} & _BEING for x in others)

    def _in_their_war(self, f: Frame, v: int, c: Chunk) -> bool:
        """Whether a participle only says whom those fight in their war who struck: "air raids by the coalition battling
        the X killed nine people".
        """
        s = f.sentence
        chunks = s.chunks
        if c.voice != "ing" or v < 2 or chunks[v - 1].kind != "NG" or c.head not in _WAGING:
            return False
        strikers = chunks[v - 2].head in ("by", "of") or any(
            v - 1 in chunks[k].subject for k in s.verbs if k > v
        )
        if not strikers:
            return False
        if any(x.kind == "NG" and self.event_of(x) == "air_strike" for x in chunks):
            return True
        hurt = [self.a.types.get(who) for x in s.losses if x.people for who in self.named(s, x.noun)]
        return bool(hurt) and all(x == "civilians" for x in hurt)

    def _struck(self, f: Frame, v: int, party: set[str]) -> bool:
        """Whether those who fight with nobody named are hit by others: "police fought near X, where rebels shot 22"."""
        for k in f.sentence.verbs:
            c = f.sentence.chunks[k]
            if k == v or c.cls not in ("kill", "wound", "attack", "ambush", "storm") or not c.doers:
                continue
            hit = {x for i in c.patients for x in self.named(f.sentence, i)}
            doers = {x for i in c.doers for x in self.named(f.sentence, i)}
            if doers and not doers & party and hit & party:
                return True
        return False

    def met(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The patrol ran into guerrillas", "came up against the X": both bear arms, and nobody began."""
        chunks = f.sentence.chunks
        up = v + 1 < len(chunks) and chunks[v + 1].head in ("up", "face")
        on = next((k for k in range(v + 1, min(v + 4, len(chunks) - 1)) if chunks[k].head in _MEETING), -1)
        if (
            on < 0
            or c.neg
            or c.voice == "passive"
            or (c.verb is not None and c.verb.lemma == "come" and not up)
        ):
            return False
        kinds = [
            {self.a.types.get(x) for i in group for x in self.named(f.sentence, i)}
            & {*FIGHTING, "international"}
            for group in (c.subject, [on + 1])
        ]
        if not all(kinds) or chunks[on + 1].kind != "NG" or self.event_of(chunks[on + 1]) is not None:
            return False
        f.event = f.strong = f.unknown_starter = True
        f.cue("clash")
        self.add(f, f.attackers, c.subject, 1.0)
        self.add(f, f.defenders, [on + 1], 1.0)
        return True

    def _shots(self, chunks: list[Chunk], c: Chunk) -> bool:
        """Whether what is exchanged is fire: "traded fire", "exchanged mortar rounds"; True where nothing is named."""
        means = self.a.triggers.means
        return not c.object or any(
            not _FIRED_OFF.isdisjoint(chunks[i].words)
            or chunks[i].head in _SHOTS
            or chunks[i].head in means
            or self.event_of(chunks[i]) is not None
            for i in c.object
        )

    def _across(self, first: list[str]) -> list[str]:
        """Those of one noun group who fight its first: "members of the X and army troops clashed"."""
        kinds = [self.a.types.get(x) for x in first]
        if len(set(kinds)) < 2 or kinds[0] not in (*OUTLAWS, *STATE):
            return []
        foes = STATE if kinds[0] in OUTLAWS else OUTLAWS
        return [x for x, kind in zip(first, kinds, strict=True) if kind in foes]

    def clash(self, f: Frame, v: int, c: Chunk) -> None:
        """Reads a verb of fighting: the two sides stand in order of mention."""
        chunks = f.sentence.chunks
        if of_a_kind(chunks, v):
            return
        against = self.phrase(chunks, v, ("against",)) if c.verb is not None and c.verb.lemma == "pit" else []
        if against:
            f.event = f.strong = f.unknown_starter = True  # "battles pitted rebels against the army"
            f.cue("clash")
            self.add(f, f.attackers, c.object, 1.5)
            self.add(f, f.defenders, and_group(chunks, against[0]), 1.5)
            return
        if c.voice == "passive" and c.subject and chunks[c.subject[0]].head in _SHOTS:
            camps = and_group(chunks, k[0]) if (k := self.phrase(chunks, v, ("between",))) else []
            if len(camps) > 1 or not f.event:  # "gunfire was exchanged between troops and rebels"
                f.event = f.strong = f.unknown_starter = True
                f.cue("clash")
                self.add(f, f.attackers, camps[:1], 1.5)
                self.add(f, f.defenders, camps[1:], 1.5)
            return
        if any(self.event_of(chunks[i]) is not None for i in c.subject):
            return  # "a battle fought between …": the noun tells the sides
        if c.verb is not None and c.verb.lemma in _TRADING and not self._shots(chunks, c):
            return  # "exchanged prisoners with the rebels"
        others = c.object or self.phrase(chunks, v, ("with", "against"))
        first = [x for i in c.subject for x in self.named(f.sentence, i)]
        second = [x for i in others for x in self.named(f.sentence, i)]
        if c.voice == "inf" and not f.sentence.losses and not self._goes_on(chunks, v):
            return  # "needs more helicopters to fight the rebels"
        if self._who_they_are(f, v, c) or self._in_their_war(f, v, c):
            return
        alone = [] if first and second else [self.a.types.get(x) for x in (*first, *second)]
        if alone and all(x == "civilians" for x in alone):
            return  # "miners clashed with management"
        met = c.verb is not None and c.verb.lemma == "encounter"
        both = any(chunks[i].head in _CAMPS and chunks[i].det in _BOTH for i in c.subject)
        if not (first and second) if met else not (first or second or both):
            return
        f.event = f.strong = True
        f.unknown_starter = True
        f.cue("clash")
        camps = [i for i in c.subject if self.named(f.sentence, i)]
        if not second and len(camps) > 1:
            self.add(f, f.attackers, camps[:1], 1.0)  # "rebels and the army exchanged fire"
            self.add(f, f.defenders, camps[1:], 1.0)
            return
        if not second and (across := self._across(first)):
            for side, group in ((f.attackers, [x for x in first if x not in across]), (f.defenders, across)):
                for x in group:
                    side[x] = side.get(x, 0.0) + 1.0
                    f.sides.append(x)
            return
        if not second and self._struck(f, v, set(first)):
            self.add(f, f.defenders, c.subject, 1.0)
            return
        self.add(f, f.attackers, c.subject, 1.0)
        self.add(f, f.defenders, others, 1.0)
        if not first and any(chunks[i].head in _BARE_TROOPS and not chunks[i].mentions for i in c.subject):
            self.own_troops(f, chunks[c.subject[0]])


_WAGING: Final = frozenset(("fighting", "battling", "combating", "combatting", "opposing"))
