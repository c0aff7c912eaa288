"""What the objects of verbs tell of an attack: people who are seized, a town that is raided, what is thrown."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.crafts import (
    BROUGHT_DOWN,
    MUNITIONS,
    TRADING,
    of_travellers,
    told_munitions,
)
from extract.engines.rules.roles.event_clashes import EventClashes
from extract.engines.rules.roles.event_takes import unarmed
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.measured import weighed
from extract.engines.rules.roles.sabotage import WORKS
from extract.engines.rules.roles.surely_struck import MAY_BE, was_done
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, STATE, UNARMED
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import in_concert

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Mention

_MUNITION: Final = frozenset(("missile", "rocket", "drone", "uav", "projectile"))
_SHOT_OFF: Final = frozenset(("launch", "fire", "shoot"))
_THEM: Final = ("them", "these", "those", "which")
_SENT: Final = _SHOT_OFF | {"send", "fly", "direct", "unleash", "release"}


_SHARES: Final = frozenset(
    ("most", "some", "all", "many", "several", "part", "number", "majority", "half", "none")
)


class EventObjects(EventClashes):
    """Looks at whom and what the verb of a sentence strikes."""

    def helped(self, f: Frame, v: int, c: Chunk) -> None:
        """ "The army retook the town with the support of X": the X stand on the army's side, wherever that is said."""
        chunks = f.sentence.chunks
        joint = 0
        for k in range(v + 1, min(v + 12, len(chunks))):
            if chunks[k].kind in ("VG", "R") or chunks[k].head in (";", ":"):
                break
            joint = in_concert(chunks, k)
            if joint:
                break
        doers = {x for i in c.doers for x in self.named(f.sentence, i)}
        helpers = self.named(f.sentence, joint) if joint else []
        mine, other = (f.attackers, f.defenders) if doers & f.attackers.keys() else (f.defenders, f.attackers)
        for x in helpers if doers & mine.keys() else ():
            other.pop(x, None)
            if x not in doers:
                mine[x] = max(mine.get(x, 0.0), 1.5)

    @staticmethod
    def thrown(chunks: list[Chunk], c: Chunk) -> list[Chunk]:
        """What is thrown."""
        return [chunks[weighed(chunks, i)] for i in c.patients]

    def downed(self, f: Frame, c: Chunk) -> bool:
        """Whether what was shot at a place was brought down: whose it is attacked, who did so attacked nobody."""
        chunks = f.sentence.chunks
        for i in c.patients[:1]:  # "two tanks and nine drones" were destroyed in a fight
            some = chunks[i].figure is not None or chunks[i].head in _SHARES
            of = some and i + 2 < len(chunks) and chunks[i + 1].head == "of"
            k = i + 2 if of else i  # "11 of 16 drones", "most of the missiles"
            bare = some and not chunks[i].words and (not of or chunks[k].head in _THEM)
            if bare and c.verb is not None and c.verb.lemma in BROUGHT_DOWN:
                told = told_munitions(chunks, i)  # "of the 36 missiles fired at the town, 31 were shot down"
                k = told if told >= 0 else k
            if chunks[k].head in MUNITIONS or (chunks[k].head in _MUNITION and _shot_off(chunks, k)):
                self.add(f, f.attackers, [k], 1.5)
                self._kept_off(f, c, k)
                return True
        return False

    @staticmethod
    def kept_off(chunks: list[Chunk], c: Chunk) -> bool:
        """Whether those who did something had shot down what was shot at them."""
        for x in chunks:
            if (
                x.kind == "VG"
                and x.verb is not None
                and x.verb.lemma in BROUGHT_DOWN
                and x.voice != "passive"
            ):
                hit = [chunks[i] for i in x.object]
                return any(h.head in MUNITIONS for h in hit) and not set(x.subject).isdisjoint(c.subject)
        return False

    def brought_down(self, f: Frame, v: int, c: Chunk) -> None:
        """ "A helicopter was shot down near Lomba", "the navy sank two boats": an attack on whose they are."""
        chunks, t = f.sentence.chunks, self.a.triggers
        if c.verb is None or c.verb.lemma not in BROUGHT_DOWN or c.neg or not MAY_BE.isdisjoint(c.aux):
            return
        if c.voice == "passive":
            told = was_done(c)
        else:
            told = any(self._armed(f, i) or chunks[i].head in t.means for i in c.subject)
        craft = [i for i in c.patients if chunks[i].head in t.things]
        if not told or not craft:
            return
        f.event = f.strong = True
        f.point(v)
        served = any(chunks[i].head in WORKS for i in craft)  # "downed a power tower"
        f.cue("thing" if served or any(of_travellers(chunks[i]) for i in craft) else "downed")

    def hijacked(self, f: Frame, c: Chunk) -> bool:
        """ "Pirates hijacked a freighter", "a tanker was seized by the X": those on board are taken along."""
        chunks = f.sentence.chunks
        lemma = c.verb.lemma if c.verb is not None else ""
        taken = [chunks[i] for i in c.patients]
        if not any(x.head in _MANNED for x in taken) or not MAY_BE.isdisjoint(c.aux):
            return False
        if lemma == "hijack":
            return c.voice != "passive" or bool(c.agent) or was_done(c)
        kinds = {self.a.types.get(x) for i in c.doers for x in self.named(f.sentence, i)}
        lands = any(m.kind == "place" and m.head == "country" for i in c.doers for m in chunks[i].mentions)
        if lands or not kinds.isdisjoint(STATE):  # a boat with drugs is seized by law
            laden = any(x.head in TRADING for x in taken)
            return laden and lemma in _TAKING and _BY_LAW.isdisjoint(f.sentence.lows)
        afloat = any(x.head in _MANNED - _ROUTED for x in taken)
        return afloat and lemma in _TAKING and not kinds.isdisjoint(OUTLAWS)

    def rocked(self, f: Frame, v: int, c: Chunk) -> None:
        """ "The town was rocked by an explosion": there it went off."""
        chunks = f.sentence.chunks
        if not was_done(c):
            return
        by = [*c.agent, *self.phrase(chunks, v, ("by", "with"))]
        if any(self.event_of(chunks[i]) is not None and chunks[i].det != "the" for i in by):
            f.event = f.strong = True
            f.point(v)
            self.target(f, c.subject, 1.5)

    def survived(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The mayor survived an assassination attempt", "escaped unhurt from a gun attack": he was attacked."""
        chunks = f.sentence.chunks
        if c.voice != "active" or c.neg or not c.subject or not MAY_BE.isdisjoint(c.aux):
            return False
        if c.verb is not None and c.verb.lemma == "escape" and _UNHURT.isdisjoint(f.sentence.lows):
            return False  # "gunmen who had escaped an offensive"
        ahead = range(v + 1, min(v + 7, len(chunks)))
        stop = (i for i in ahead if chunks[i].kind in ("VG", "R") and chunks[i].head not in _UNHURT)
        end = next(stop, len(chunks))
        for i in ahead:
            attempt = chunks[i].head in _ATTEMPTS and not _ON_LIVES.isdisjoint(chunks[i].words)
            if (
                i < end
                and chunks[i].det in ("a", "an", "another")
                and (attempt or self.event_of(chunks[i]) is not None)
            ):
                f.event = f.strong = True
                f.point(v)
                f.cue("attack")
                self.target(f, c.subject, 2.0)
                return True
        return False

    def _kept_off(self, f: Frame, c: Chunk, k: int) -> None:
        """ "Its air force shot down two drones launched by the X": an attack by air on those who did so."""
        chunks = f.sentence.chunks
        if c.neg or c.voice == "inf":
            return
        self._shot_from(f, k)
        self._shot_by(f, k)
        kind = self.a.triggers.means.get(chunks[k].head)
        if kind and not f.cues.get(kind):
            f.cue(kind)
        if f.attackers or (c.verb is not None and c.verb.lemma in BROUGHT_DOWN):
            f.event = f.strong = True
        if not (f.defenders or f.victims):
            self.add(f, f.defenders, c.doers, 0.5)

    def _shot_by(self, f: Frame, k: int) -> None:
        """ "12 of the drones launched by the X", "the missiles that X had fired", "drones flown by X": the X attack."""
        chunks = f.sentence.chunks
        for v in range(k + 1, min(k + 6, len(chunks))):
            c = chunks[v]
            if c.kind == "X" and c.head != ",":
                return
            if c.kind != "VG" or c.verb is None:
                continue
            if c.verb.lemma in _SENT and c.agent:
                self.add(f, f.attackers, c.agent, 2.0)
            elif (
                c.verb.lemma in _SENT and k < min(c.subject, default=0) and chunks[k + 1].kind in ("R", "NG")
            ):
                self.add(f, f.attackers, c.subject, 2.0)
            return

    def _shot_from(self, f: Frame, k: int) -> None:
        """ "Missiles launched from X": by the forces of this land, where the text tells of attacks of theirs, too."""
        chunks = f.sentence.chunks
        shot = next((x for x in range(k + 1, min(k + 5, len(chunks) - 2)) if chunks[x].kind == "VG"), -1)
        if (
            shot < 0
            or chunks[shot].agent
            or not _shot_off(chunks, shot - 1)
            or chunks[shot + 1].head != "from"
        ):
            return
        land = next((m.key[8:] for m in chunks[shot + 2].mentions if m.key.startswith("country:")), "")
        if land and any(m.key == f"army:{land}" for m in self.a.mentions):
            army = self.a.army(land, chunks[shot].start)
            if army is not None:
                f.attackers[army] = f.attackers.get(army, 0.0) + 1.5

    def fired_from(self, f: Frame, v: int, c: Chunk) -> None:
        """ "Shells fired from X positions", "rockets launched from X-controlled areas": by those who are there."""
        chunks = f.sentence.chunks
        if (
            c.voice != "passive"
            or c.agent
            or c.verb is None
            or c.verb.lemma not in _SHOT_OFF
            or v + 2 >= len(chunks)
        ):
            return
        site = chunks[v + 2]
        if chunks[v + 1].head != "from" or site.kind != "NG" or f.attackers:
            return
        known = self.a.mentions
        for m in known[bisect_left(known, site.start, key=_start) :]:
            if m.start >= site.end:
                return
            if m.kind not in ("force", "generic") or m.end >= site.end:
                continue
            actor = self.a.index.of(m)
            land = self.a.countries.get(actor or "") or self.a.index.context.at(m.start)
            if land and m.type == "government":
                actor = self.a.army(land, m.start)
            if actor is not None and self.a.types.get(actor) not in UNARMED:
                f.attackers[actor] = f.attackers.get(actor, 0.0) + 1.5

    def seizes_people(self, f: Frame, c: Chunk) -> bool:
        """ "Armed men seized five truck drivers": civilians who are taken are no booty."""
        taken = c.patients
        if not taken:
            return False
        first = f.sentence.chunks[taken[0]]
        # "seized Governor X in his office", "seized five drivers"
        return any(m.kind == "person" for m in first.mentions) or unarmed(first)

    def made_off_with(self, f: Frame, c: Chunk) -> bool:
        """ "They had been captured by soldiers", of peasants told before: it is civilians who were taken off."""
        chunks = f.sentence.chunks
        at = f.sentence.index
        before = self.a.sentences[at - 1].mentions if at else []
        for i in c.subject:
            crowd = before if chunks[i].head == "they" else chunks[i].mentions
            parties = [m for m in crowd if m.kind in ("generic", "force")]
            if not parties or any(m.type != "civilians" for m in parties):
                return False  # nor of a town that "fell into the hands of rebels"
        return bool(c.subject)


_UNHURT: Final = frozenset(
    ("unhurt", "unharmed", "unscathed", "uninjured", "injury", "injuries", "alive", "narrowly")
)
_ATTEMPTS: Final = frozenset(("attempt", "bid", "plot"))
_ON_LIVES: Final = frozenset(("assassination", "murder", "killing", "kidnapping", "assassinate", "bomb"))
_TAKING: Final = frozenset(("seize", "capture", "commandeer"))
_ROUTED: Final = wordset("boat boats bus buses coach coaches flight flights minibus minibuses train trains")
_MANNED: Final = TRADING | listed("passenger_aircraft") | _ROUTED
_BY_LAW: Final = wordset(
    "cocaine drugs narcotics heroin hashish marijuana contraband smuggled smuggling poaching illegally fishing"
)


def _start(m: Mention) -> int:
    return m.start


def _shot_off(chunks: list[Chunk], k: int) -> bool:
    """Whether what stands at `k` was shot at somebody: "a drone launched by the X", "a missile", which is never not."""
    if chunks[k].head in ("missile", "rocket"):
        return True
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    fired = after is not None and after.verb is not None and after.verb.lemma in _SHOT_OFF
    return fired and after is not None and after.voice == "passive" and not after.aux
