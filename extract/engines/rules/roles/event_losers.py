"""Roles where ground is lost: "the town fell to X", "X gave up the town", "X withdrew after clashes with Y"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.gapped import taken_from
from extract.engines.rules.roles.event_takes import GOING_OFF, EventTakes, unarmed
from extract.engines.rules.roles.event_untold import HYPOTHETICAL
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.held_places import bastion_of, can_be_held
from extract.engines.rules.vocabulary.actor_types import ARMED, OUTLAWS

GIVING_UP: Final = frozenset(
    ("lose", "abandon", "cede", "surrender", "relinquish", "give", "yield", "evacuate", "concede")
)
LEAVING: Final = frozenset(("withdraw", "retreat", "pull", "flee", "fall", "escape"))
FORCING: Final = frozenset(("force", "compel", "oblige", "put", "send"))
COMING: Final = frozenset(("enter", "move", "march", "roll"))
_LOST: Final = frozenset(("lose", "give", "abandon", "surrender"))
_OFF: Final = frozenset(("out", "back", "from", "away", "off"))
_MUTUAL: Final = ("battle",)


class EventLosers(EventTakes):
    """Reads the verbs that tell of a place lost or left into the frame of a sentence."""

    def fell(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "the town of X fell to the rebels": who took it attacked it."""
        chunks, t = f.sentence.chunks, self.a.triggers
        takers = [i for i in self.phrase(chunks, v, ("to",)) if self.named(f.sentence, i)]
        takers = takers or self._in_whose_hands(f, v)
        if takers and any(unarmed(chunks[i]) for i in c.subject):
            self.carried_off(f, v, takers, c.subject)
            return True
        sited = any(
            chunks[i].head in t.positions or any(m.kind == "place" for m in chunks[i].mentions)
            for k in c.subject
            for i in (k, k + 2)
            if i < v and (i == k or chunks[k + 1].head == "of")
        )
        if not takers or not sited or any(x in HYPOTHETICAL for x in c.aux):
            return False
        f.event = f.strong = f.position = True
        f.cue("take")
        f.outcome = f.outcome or "attackers"
        self.add(f, f.attackers, takers, 2.0)
        whose = [k for i in c.subject for k in bastion_of(chunks, i)]
        mine = {x for i in takers for x in self.named(f.sentence, i)}
        self.add(f, f.defenders, whose or self.gone(f, v, mine), 2.0)
        self.of_post(f, c.subject)
        return True

    def _in_whose_hands(self, f: Frame, v: int) -> list[int]:
        """ "Fell into the hands of rebels", "into rebel hands": these."""
        chunks = f.sentence.chunks
        hands = [i for i in self.phrase(chunks, v, ("into",)) if chunks[i].head in ("hands", "captivity")]
        of = [k for i in hands for k in self.phrase(chunks, i, ("of",))]
        return [i for i in of or hands if self.named(f.sentence, i)]

    def lost_to(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Rebels lost control of X to the army", "the town was abandoned to the X", "gave up the base after a fight":
        who took it attacked it.
        """
        chunks, t = f.sentence.chunks, self.a.triggers
        lemma = c.verb.lemma if c.verb is not None else ""
        up = lemma == "give" and v + 2 < len(chunks) and chunks[v + 1].head == "up"
        if c.neg or (lemma == "give" and not up) or any(x in HYPOTHETICAL for x in c.aux):
            return False
        held = [
            i
            for i in ([v + 2] if up else c.patients)
            if chunks[i].head == "control"
            or chunks[i].head in t.positions
            or any(m.kind == "place" and m.head in ("town", "site", "district") for m in chunks[i].mentions)
            or (lemma in _LOST and can_be_held(t, chunks, i, c))
        ]
        losers = [] if c.voice == "passive" else c.subject
        if not held:
            return False
        takers = [i for i in self.phrase(chunks, v, ("to",)) if self.named(f.sentence, i)]
        left = next((k for k in range(held[-1], len(chunks)) if chunks[k].head == "leaving"), -1)
        if not takers and left > 0:
            takers = [i for i in self.phrase(chunks, left, ("to",)) if self.named(f.sentence, i)]
        fought = [] if takers else self._fight(f, v)
        if not takers and not (fought and up and any(self._armed(f, i) for i in losers)):
            return False
        return self._taken(f, v, takers, losers)

    def robbed(self, f: Frame, v: int, c: Chunk) -> None:
        """ "In clashes troops seized from the rebels six rifles": they fought each other."""
        if c.neg or c.voice not in ("active", "ing") or not any(x.verb == v for x in f.sentence.losses):
            return
        k = taken_from(f.sentence.chunks, v)
        if k and any(self._armed(f, i) for i in c.subject):
            self.add(f, f.attackers, c.subject, 0.8)
            self.add(f, f.defenders, [k], 0.8)

    def _taken(self, f: Frame, v: int, takers: list[int], losers: list[int]) -> bool:
        """Reads a place that the verb at `v` tells to have come from some to others; always true."""
        f.event = f.strong = f.position = True
        f.point(v)
        f.cue("take")
        f.outcome = f.outcome or "attackers"
        self.add(f, f.attackers, takers, 2.0)
        self.add(f, f.defenders, losers, 2.0)
        return True

    def _fight(self, f: Frame, v: int) -> list[int]:
        """The nouns of fights and attacks behind a verb: "after three days of fighting"."""
        chunks = f.sentence.chunks
        return [k for k in range(v + 1, len(chunks)) if self.event_of(chunks[k]) is not None]

    def left_after(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "X withdrew from TOWN after clashes with Y", "… after Y attacked it": X fought there, or was attacked."""
        chunks = f.sentence.chunks
        lemma = c.verb.lemma if c.verb is not None else ""
        behind = chunks[v + 1].head if v + 1 < len(chunks) else ""
        if c.neg or c.voice == "inf" or (lemma in ("pull", "fall") and behind not in _OFF):
            return False
        who = [
            i for i in c.subject if any(self.a.types.get(x) in _BEARING for x in self.named(f.sentence, i))
        ]
        mine = {x for i in who for x in self.named(f.sentence, i)}
        if not who:
            return False
        for k in range(v + 1, len(chunks)):
            x = chunks[k]
            if x.kind == "R" or (x.kind == "X" and x.head != ","):
                return False
            if (kind := self.event_of(x)) is not None:
                foes = self.phrase(chunks, k, ("with", "against"))
                others = {y for i in foes for y in self.named(f.sentence, i)}
                both = kind in _MUTUAL and (not foes or bool(others - mine))
                if both and chunks[k + 1 : k + 2] and chunks[k + 1].head != "between":
                    if foes:
                        f.event = f.strong = f.unknown_starter = True
                        f.cue("clash")
                    self.add(f, f.attackers, who, 1.0)
                    self.add(f, f.defenders, foes, 1.0)
                elif kind not in _MUTUAL and not foes:
                    self.add(f, f.defenders, who, 1.0)
                return False
            if x.kind == "VG" and x.cls in _STRIKES:
                doers = {y for i in x.doers for y in self.named(f.sentence, i)}
                if doers and not doers & mine and not x.object:
                    self.add(f, f.defenders, who, 1.0)
                elif doers and not doers & mine and not any(self._armed(f, i) for i in x.object):
                    self.add(f, f.defenders, who, 2.0)
                return False
        return False

    def driven_by_attack(self, f: Frame, c: Chunk) -> bool:
        """ "A counterattack pushed the rebels back": they were attacked, and lost."""
        chunks = f.sentence.chunks
        if c.voice != "active" or c.neg:
            return False
        foes = [i for i in c.object if self.event_of(chunks[i]) is None and self.named(f.sentence, i)]
        if not foes or not any(self.event_of(chunks[i]) is not None for i in c.subject):
            return False
        f.event = f.strong = True
        f.cue("attack")
        f.outcome = f.outcome or "attackers"
        self.add(f, f.defenders, foes, 3.0)
        for i in c.subject:
            self.of_land(f, chunks[i], None, sure=True)
        return True

    def bids_of_land(self, f: Frame, c: Chunk) -> None:
        """ "Thwarted Russian attempts to break through": by the forces of that land."""
        chunks = f.sentence.chunks
        for i in c.patients:
            if chunks[i].head in _BIDS and f.outcome == "defenders":
                self.of_land(f, chunks[i], chunks[i], sure=True)

    def forced(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "X forced Y to withdraw from TOWN", "sent troops fleeing from TOWN": X took it."""
        chunks = f.sentence.chunks
        go = next((k for k in range(v + 1, min(v + 4, len(chunks))) if chunks[k].kind == "VG"), -1)
        inner = chunks[go].verb if go > 0 else None
        if c.neg or inner is None or any(x in HYPOTHETICAL for x in c.aux):
            return False
        if inner.lemma not in (*GOING_OFF, "leave") or (c.voice == "inf" and not f.attackers):
            return False
        foes = [i for i in c.patients if self._armed(f, i)]
        if not foes:
            return False
        doers = c.doers or (self.phrase(chunks, go, ("by",)) if c.voice == "passive" else [])
        doers = [i for i in doers if self.named(f.sentence, i)]
        ground = [*self.phrase(chunks, go, ("from", "of")), *chunks[go].object]
        sited = any(can_be_held(self.a.triggers, chunks, i, c) for i in ground)
        if sited and doers and c.voice != "inf":
            return self._taken(f, v, doers, foes)
        mine = {x for i in doers for x in self.named(f.sentence, i)}
        if f.attackers and (not mine or mine & f.attackers.keys()):
            self.add(f, f.defenders, foes, 2.0)  # "attacked the post, forcing police to flee"
        return False

    def came_into(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "X entered TOWN after Y had withdrawn", "moved into TOWN after a week of fighting": X took it."""
        chunks = f.sentence.chunks
        lemma = c.verb.lemma if c.verb is not None else ""
        into = lemma == "enter" or (v + 1 < len(chunks) and chunks[v + 1].head == "into")
        if c.neg or not into or c.voice not in ("active", "passive") or (c.aux and c.aux[0] in HYPOTHETICAL):
            return False
        ground = c.object if lemma == "enter" else [v + 2]
        towns = [
            i
            for i in ground
            if i < len(chunks)
            and any(
                m.kind == "place" and m.head in ("town", "site")
                for x in chunks[i : i + 3]
                for m in x.mentions
            )
        ]
        who = [
            i for i in c.subject if any(self.a.types.get(x) in _BEARING for x in self.named(f.sentence, i))
        ]
        mine = {x for i in who for x in self.named(f.sentence, i)}
        foes = self.gone(f, v, mine) if who and towns else []
        if not foes:
            return False
        return self._taken(f, v, who, foes)


_BIDS: Final = frozenset(
    ("attempt", "attempts", "bid", "bids", "effort", "efforts", "try", "tries", "push", "thrust")
)
_BEARING: Final = (*ARMED, *OUTLAWS)
_STRIKES: Final = frozenset(("attack", "storm", "ambush", "airstrike", "shell", "launch"))
