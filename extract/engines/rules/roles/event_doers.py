"""Roles from sentences that say who those were who struck, or who beat them off: "The killers were rebels"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk, and_group
from extract.engines.rules.roles.event_fire import EventFire
from extract.engines.rules.roles.frames import Frame, scope_at
from extract.engines.rules.roles.sabotage import public_works
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, STATE
from extract.engines.rules.vocabulary.words import listed

_DOERS: Final = listed("who_did_it")
"""Nouns of those who did it, of whom a text may say who they were."""
_DEEDS: Final = frozenset(("deed", "deeds", "act", "crime", "killing", "killings"))
_OWN: Final = ("state_forces", "international", "militia")


_IT: Final = ("it", "this", "that")
_WORK: Final = frozenset(("work", "handiwork", "doing", "deed"))


_BLOWN_BY: Final = frozenset(
    ("dynamite", "explosives", "explosive", "grenade", "grenades", "tnt", "gelignite")
)


class EventDoers(EventFire):
    """Reads who the doers of a deed are said to be, and whose defence a source tells of."""

    def told_doers(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The killers were gunmen on motorcycles", "the perpetrators being rebels", "Behind the deed were rebels"."""
        chunks = f.sentence.chunks
        if c.neg or v + 1 >= len(chunks) or chunks[v + 1].kind != "NG":
            return False
        who = c.subject or (chunks[v - 1].subject if v and chunks[v - 1].kind == "VG" else [])
        told = [chunks[i] for i in who]
        known = len(told) == 1 and told[0].head in _DOERS and told[0].det in ("the", "their", "those", "his")
        if not known and not (v > 1 and chunks[v - 2].head == "behind" and self._deed(chunks[v - 1])):
            return False
        group = [i for i in and_group(chunks, v + 1) if chunks[i].head not in _DOERS]
        kinds = {self.a.types.get(x) for i in group for x in self.named(f.sentence, i)}
        if not kinds & {*FIGHTING, *STATE}:
            return False
        f.event = True
        f.definite = f.definite or not f.sentence.losses
        self.add(f, f.attackers, group, 2.5)
        return True

    def blew_apart(self, f: Frame, v: int, c: Chunk) -> None:
        """ "Dynamite destroyed the office of the X", "a mast was wrecked by explosives": a bombing of it."""
        chunks = f.sentence.chunks
        by = [chunks[i] for i in c.doers]
        if (
            c.neg
            or c.voice not in ("active", "passive")
            or not any(self.is_bomb(x) or x.head in _BLOWN_BY for x in by if not x.mentions)
        ):
            return
        f.event = f.strong = True
        f.point(v)
        f.cue("bombing")
        self.target(f, c.patients, 1.0)

    def sabotaged(self, f: Frame, v: int, c: Chunk) -> None:
        """ "Rebels destroyed telephone offices": outlaws who wreck what serves everybody attack it, counted or not."""
        struck = public_works(f.sentence.chunks, c)
        types = {self.a.types.get(x) for i in c.doers for x in self.named(f.sentence, i)}
        if struck and types and types <= {*OUTLAWS}:
            f.event = f.strong = True
            f.point(v)
            f.cue("thing")
            self.add(f, f.attackers, c.doers, 2.0)

    def did_it(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The police said the X did it", "they said it was the work of the X": the X attacked, as somebody says."""
        chunks = f.sentence.chunks
        if c.neg or not c.object or scope_at(f.sentence, c.start) is None:
            return False
        what = c.object[0]
        if c.verb is not None and c.verb.lemma == "do" and c.voice == "active":
            by = c.subject if chunks[what].head in _IT else []
        elif chunks[what].head in _WORK and [x.head for x in chunks[what + 1 : what + 2]] == ["of"]:
            told = [chunks[i].head for i in c.subject]
            by = [what + 2] if told and told[0] in _IT and what + 2 < len(chunks) else []
        else:
            return False
        named = [x for i in by for x in self.named(f.sentence, i)]
        if not named or not any(self.a.types.get(x) in (*FIGHTING, *STATE) for x in named):
            return False
        f.event = f.definite = True
        before = set(f.attackers)
        self.add(f, f.attackers, by, 2.5)
        f.blamed |= f.attackers.keys() - before
        return True

    def _deed(self, c: Chunk) -> bool:
        """Whether a noun group is of a deed told before: "the attack", "the killings"."""
        return (
            c.kind == "NG"
            and c.det in ("the", "this", "these")
            and (c.head in _DEEDS or self.event_of(c) is not None)
        )

    def beaten_off_by_speakers(self, f: Frame, c: Chunk) -> None:
        """ "An attack was beaten back, the army said": by the army, where nobody else is told to have done it."""
        scope = scope_at(f.sentence, c.start)
        if scope is None:
            return
        for m in (m for x in scope.voices for m in x.mentions):
            actor = self.a.index.of(m) if m.kind in ("force", "generic") else None
            if actor is None:
                continue
            land = self.a.countries.get(actor)
            if land is not None and not any(x.key == f"army:{land}" for x in self.a.mentions):
                continue
            body = self.a.army(land, m.start) if land is not None else actor
            if body is not None and self.a.types.get(body) in _OWN and body not in f.attackers:
                f.defenders[body] = f.defenders.get(body, 0) + 0.3
                if body not in f.sides:
                    f.sides.append(body)
                return
