"""Roles from fire and from those who send it: "died under Y's bombs", "the target of X's fire", "went after X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_objects import EventObjects
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, STATE

GOING: Final = frozenset(("go", "move", "march", "advance", "act", "proceed", "send", "deploy"))
_FIRE: Final = frozenset(
    ("fire", "gunfire", "guns", "gun", "cannon", "artillery", "shots", "rounds", "volleys")
)
_BEING: Final = frozenset(("was", "were", "became", "been", "being", "is"))
_REGULAR: Final = (*STATE, "state_forces")


class EventFire(EventObjects):
    """Reads who sends fire at whom, and who moves against whom, into the frame of a sentence."""

    def _is_fire(self, c: Chunk) -> bool:
        """Whether a noun group is of fire or of what is fired."""
        return c.kind == "NG" and (c.head in _FIRE or c.head in self.a.triggers.means or self.is_bomb(c))

    def target_of(self, f: Frame, v: int) -> bool:
        """ "The mill was the target of a rocket from X": by those whose it was."""
        chunks = f.sentence.chunks
        k = next(
            (k for k in range(v + 1, min(v + 4, len(chunks) - 2)) if chunks[k].head in ("target", "targets")),
            -1,
        )
        if k < 0 or chunks[v].head not in _BEING or chunks[v].neg:
            return False
        of = next((j for j in range(k + 1, min(k + 5, len(chunks) - 1)) if chunks[j].head == "of"), -1)
        if of < 0 or any(x.kind == "VG" for x in chunks[k:of]) or not self._is_fire(chunks[of + 1]):
            return False
        f.event = f.strong = True
        f.point(v)
        f.cue("attack")
        self.target(f, chunks[v].subject, 2.0)
        self.add(f, f.attackers, self._senders(chunks, of + 1), 2.0)
        return True

    def _senders(self, chunks: list[Chunk], i: int) -> list[int]:
        """Those whose fire it is: "X bombs", "the bombs of X", "missiles from X drones"."""
        own = [i] if any(m.type in (*FIGHTING, "international") for m in chunks[i].mentions) else []
        return own or self.phrase(chunks, i, ("of", "from", "by"))

    def under_fire(self, f: Frame) -> None:
        """ "Five soldiers fell under X fire", "died under the bombs of Y jets": killed by those who fired."""
        chunks = f.sentence.chunks
        if f.attackers or not any(x.people and x.value.low for x in f.losses):
            return
        for k in range(len(chunks) - 1):
            if chunks[k].head != "under" or not self._is_fire(chunks[k + 1]):
                continue
            before = chunks[k - 1] if k else None
            if before is None or before.verb is None or before.verb.lemma not in ("come", "be"):
                self.add(f, f.attackers, self._senders(chunks, k + 1), 2.0)

    def returned_fire(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Two gunmen were killed when police returned their fire": who did so had been shot at."""
        chunks = f.sentence.chunks
        shots = any(chunks[i].head in ("fire", "gunfire", "shots") for i in c.object)
        first = min(c.subject, default=0)
        when = chunks[first - 1].head if first else ""
        if not shots or c.neg or c.voice in ("passive", "inf") or when not in ("when", "as", "after"):
            return False
        f.event = True
        f.point(v)
        f.cues["answer"] = 1.0
        f.cue("under")
        self.add(f, f.defenders, c.subject, 1.5)
        return True

    def at_a_cost(self, f: Frame) -> None:
        """ "Gunfire from X cost three policemen their lives": those who fired killed them."""
        for loss in f.losses:
            verb = f.sentence.chunks[loss.verb] if loss.verb >= 0 else None
            if verb is not None and loss.rule in ("cost-lives", "claimed-lives") and verb.voice != "passive":
                shot = [i for i in verb.subject if self._is_fire(f.sentence.chunks[i])]
                self.add(f, f.attackers, shot, 1.2)
            if verb is not None and loss.rule == "out-of-action":
                self.add(f, f.attackers, verb.agent if verb.voice == "passive" else verb.subject, 1.2)

    def went_against(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Six rebels died when the army moved against them", "went after the X": they set out to hit."""
        chunks = f.sentence.chunks
        if (
            c.neg
            or c.voice == "passive"
            or not any(x.people and x.kind == "killed" for x in f.sentence.losses)
        ):
            return False
        at = v + 1
        if c.object and c.verb is not None and c.verb.lemma in ("send", "deploy"):
            at = c.object[-1] + 1
        prep = chunks[at].head if at + 1 < len(chunks) else ""
        if prep != "against" and not (prep == "after" and c.verb is not None and c.verb.lemma == "go"):
            return False
        doing = {self.a.types.get(x) for i in c.subject for x in self.named(f.sentence, i)}
        after = chunks[at + 1]
        hit = {self.a.types.get(x) for x in self.named(f.sentence, at + 1)}
        if not doing & {*FIGHTING, *_REGULAR} or not (after.head in ("them", "him") or hit & {*OUTLAWS}):
            return False
        self.add(f, f.attackers, c.subject, 2.0)
        if not after.pron:
            self.target(f, [at + 1], 2.0)
        return True
