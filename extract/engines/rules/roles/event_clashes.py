"""Roles from verbs of fighting: "X clashed with Y", "battles pitted X against Y", "both sides exchanged fire"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from extract.engines.rules.grammar.chunks import Chunk, and_group
from extract.engines.rules.grammar.habits import of_a_kind, of_the_war
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
_LEAD: Final = 2
"""Sentences of a text in which the news may well be told in the present."""


def _mutual(c: Chunk) -> bool:
    """Whether a noun group says that what was done was done by each to the other: "each other's positions"."""
    words = (c.det, *c.words)
    return any(pair in (("each", "other"), ("one", "another")) for pair in pairwise(words))


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

    def _may_fight(self, f: Frame, i: int) -> bool:
        """Whether a noun group is a party, or a country that may stand for its forces."""
        head = f.sentence.chunks[i].head_mention
        return bool(self.named(f.sentence, i)) or (head is not None and head.head == "country")

    @staticmethod
    def _fought_there(f: Frame, v: int) -> bool:
        """Whether countries that clash do so in arms: people were lost, or it was at a place and over no question."""
        behind = f.sentence.chunks[v + 1 : v + 4]
        if f.sentence.losses or any(x.head in ("over", "at") for x in behind):
            return bool(f.sentence.losses)
        return any(m.kind == "place" and m.head != "country" for x in behind for m in x.mentions)

    def _two_camps(self, f: Frame, v: int, c: Chunk) -> list[int]:
        """Those who fight each other where grammar takes but one for who does so: "Rebels, soldiers trade fire",
        "members of the X and the Y clashed", "residents of TOWN and herders fought"; else the subject as it is.
        """
        chunks = f.sentence.chunks
        if len(c.subject) != 1 or v < 3:
            return c.subject
        i = c.subject[0]
        bare = (
            i == 2
            and chunks[1].head == ","
            and chunks[0].kind == "NG"
            and not (chunks[0].det or chunks[i].det)
        )
        if bare and self.named(f.sentence, 0):
            return [0, i]
        last = v - 1
        if chunks[last].kind != "NG" or chunks[last - 1].head != "and" or last - 1 <= i + 1:
            return c.subject
        if any(x.kind in ("VG", "R") for x in chunks[i:v]) or not self.named(f.sentence, last):
            return c.subject
        of = i + 2 if chunks[i + 1].head == "of" else i
        if of + 2 == last and not any(m.kind == "place" for m in chunks[of].mentions):
            both = self.named(f.sentence, of) and set(self.named(f.sentence, of)) != set(
                self.named(f.sentence, last)
            )
            return [of, last] if both else c.subject
        return [i, last] if self._may_fight(f, i) else c.subject

    def _each_other(self, f: Frame, camps: list[int]) -> None:
        """Marks a fight of the first of some parties with the others."""
        f.event = f.strong = f.unknown_starter = True
        f.cue("clash")
        self.add(f, f.attackers, camps[:1], 1.0)
        self.add(f, f.defenders, camps[1:], 1.0, land=True)

    def one_another(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The army and the militia shelled each other", "fired at one another", "attacked each other's posts"."""
        chunks = f.sentence.chunks
        near = chunks[v + 1 : v + 4]
        if c.neg or c.voice == "passive" or not any(x.kind == "NG" and _mutual(x) for x in near):
            return False
        camps = [i for i in self._two_camps(f, v, c) if self._may_fight(f, i)]
        if len(camps) > 1:
            self._each_other(f, camps)
        return len(camps) > 1

    def took_up(self, f: Frame, c: Chunk) -> bool:
        """ "Lombia and the X resumed hostilities": they fight each other."""
        if c.neg or c.voice == "passive" or not any(f.sentence.chunks[i].head in _FIGHTS for i in c.object):
            return False
        camps = [i for i in c.subject if self._may_fight(f, i)]
        if len(camps) > 1:
            self._each_other(f, camps)
        return len(camps) > 1

    def _fought_between(self, f: Frame, v: int, c: Chunk) -> None:
        """ "The battle was fought by X (and Y) against Z": who fought whom, countries included."""
        chunks = f.sentence.chunks
        ahead = range(c.agent[-1] + 1, min(c.agent[-1] + 9, len(chunks) - 1)) if c.agent else ()
        foes = [k + 1 for k in ahead if chunks[k].head in ("against", "with") and chunks[k + 1].kind == "NG"]
        if not foes or any(chunks[k].kind == "VG" for k in range(v + 1, foes[0])):
            return
        camps = [x for i in c.agent for x in and_group(chunks, i)]
        if len(camps) == 1 and camps[0] + 2 < len(chunks) and chunks[camps[0] + 1].head == "of":
            camps = and_group(chunks, camps[0] + 2)  # "by the armies of X and Y against Z"
        f.event = f.strong = True
        f.cue("clash")
        self.add(f, f.attackers, camps, 1.5, land=True)
        self.add(f, f.defenders, and_group(chunks, foes[0]), 1.5, land=True)

    def resisted(self, f: Frame, c: Chunk) -> bool:
        """ "The gunmen met resistance from vigilantes": those who met it had attacked."""
        chunks = f.sentence.chunks
        offered = next((i for i in c.object if chunks[i].head == "resistance"), -1)
        came = {self.a.types.get(x) for i in c.subject for x in self.named(f.sentence, i)}
        if (
            offered < 0
            or c.voice != "active"
            or came.isdisjoint((*FIGHTING, "unidentified", "international"))
        ):
            return False
        f.event = f.strong = True
        f.point(chunks.index(c))
        f.cue("clash")
        self.add(f, f.attackers, c.subject, 1.5)
        self.add(f, f.defenders, self.phrase(chunks, offered, ("from", "by", "of")), 1.5)
        return True

    def clash(self, f: Frame, v: int, c: Chunk) -> None:
        """Reads a verb of fighting: the two sides stand in order of mention."""
        chunks = f.sentence.chunks
        if of_a_kind(chunks, v) or (f.sentence.index >= _LEAD and of_the_war(f.sentence, v)):
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
            self._fought_between(f, v, c)
            return  # "a battle fought between …": the noun tells the sides
        if c.verb is not None and c.verb.lemma in _TRADING and not self._shots(chunks, c):
            return  # "exchanged prisoners with the rebels"
        others = c.object or self.phrase(chunks, v, ("with", "against"))
        held = v + 1 < len(chunks) and chunks[v + 1].voice == "inf" and chunks[v + 1].cls in _HOLDING
        if held and not others:
            others = self.phrase(
                chunks, v + 1, ("with", "against")
            )  # "battled to hold the road against the army"
        if others and chunks[others[0] - 2].head == "," and chunks[others[0] - 1].head == "with":
            others = []  # "clashed in Lomba, with nine gunmen killed"
        traded = c.verb is not None and c.verb.lemma in _TRADING and bool(c.object)
        traded = traded or (c.voice == "active" and self._fought_there(f, v))
        subject = _with_first(chunks, c.subject)
        foes = any(self.named(f.sentence, i) for i in others)
        if subject == c.subject and not foes:
            subject = self._two_camps(f, v, c)
        if (
            not foes
            and (traded or subject != c.subject)
            and (camps := [i for i in subject if self._may_fight(f, i)])[1:]
        ):
            self._each_other(f, camps)  # "Ruritania and Lombia exchange fire"
            return
        first = [x for i in c.subject for x in self.named(f.sentence, i)]
        second = [x for i in others for x in self.named(f.sentence, i)]
        if c.voice == "inf" and not f.sentence.losses and not self._goes_on(chunks, v):
            return  # "needs more helicopters to fight the rebels"
        if self._who_they_are(f, v, c) or self._in_their_war(f, v, c):
            return
        alone = [] if first and second else [self.a.types.get(x) for x in (*first, *second)]
        two = len([i for i in c.subject if self.named(f.sentence, i)]) > 1
        if alone and not two and all(x == "civilians" for x in alone):
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


def _with_first(chunks: list[Chunk], subject: list[int]) -> list[int]:
    """The two who do something behind "as", which takes the first of them: "shot as police and rebels clash"."""
    k = min(subject, default=0)
    two = k > 2 and chunks[k - 1].head == "and" and chunks[k - 2].kind == "NG" and chunks[k - 3].head in _AS
    return [k - 2, *subject] if two else subject


_HOLDING: Final = frozenset(("other", "take", "seize", "capture", "repel"))
_AS: Final = frozenset(("as", "after", "before", "since", "until"))
_WAGING: Final = frozenset(("fighting", "battling", "combating", "combatting", "opposing"))
_FIGHTS: Final = frozenset(("hostilities", "fighting", "combat", "warfare"))
