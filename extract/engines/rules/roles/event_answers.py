"""Roles where those who are killed had attacked: "shot dead a man who tried to stab them", "40 counterattacking X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.who_began import HE, HOSTILE, began, fired_back, first_struck
from extract.engines.rules.roles.event_losers import EventLosers
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, REGULAR

_SHOOTING: Final = frozenset(("shoot", "open fire", "fire"))
_WITHIN: Final = ("in", "during", "of", "to", "amid", "after")
_ANSWERING: Final = frozenset(("retaliatory", "return"))


class EventAnswers(EventLosers):
    """Reads who killed those that had attacked."""

    def struck_down(self, f: Frame, c: Chunk) -> bool:
        """ "Police shot dead a man who attacked them": he began it; False: nobody killed is said to have attacked."""
        if c.cls != "kill" and not (c.verb is not None and c.verb.lemma in _SHOOTING):
            return False
        chunks = f.sentence.chunks
        hit, killers = (c.subject, c.agent) if c.voice == "passive" else (c.object, c.subject)
        if c.voice == "passive" and _in_the_end(chunks, hit):
            return True
        if self._killed_in_answer(f, c, hit):
            return True
        first = first_struck(chunks, chunks.index(c), hit)
        if first >= 0 and chunks[first].cls == "kill" and not self._forces(f, killers):
            first = -1  # "was lynched by a mob after he killed a girl": two deeds
        deeds = [began(chunks, i) if first < 0 else first for i in hit]
        if hit and c.cls == "kill" and self._in_answer(f, chunks.index(c), hit):
            f.event = f.strong = True
            f.cue("kill")
            f.cues["answer"] = 1.0
            for i in hit:
                head = chunks[i].head_mention
                if head is not None and head.type == "civilians" and chunks[i].head in ("man", "men"):
                    self.a.as_perpetrators(head)
            self.add(f, f.attackers, hit, 0.8)
            self.add(f, f.defenders, killers, 1.5)
            return True
        if not deeds or min(deeds) < 0:
            return False
        f.event = f.strong = True
        f.trigger = chunks.index(c) if f.trigger < 0 else f.trigger
        f.cue("kill")
        for i in hit:
            head = chunks[i].head_mention
            if head is not None and head.type == "civilians":
                self.a.as_perpetrators(head)
        self.add(f, f.attackers, hit, 3.0)
        others = self._others(f, deeds[0])
        if not any(self.named(f.sentence, i) for i in others):
            self.add(f, f.defenders, killers, 0.5 if others else 2.0)
        return True

    def _forces(self, f: Frame, killers: list[int]) -> bool:
        """Whether forces of a state are among those at some noun groups."""
        return any(self.a.types.get(x) in REGULAR for i in killers for x in self.named(f.sentence, i))

    def _killed_in_answer(self, f: Frame, c: Chunk, hit: list[int]) -> bool:
        """ "Ten rebels were killed when soldiers responded to an attack": the rebels had begun it."""
        chunks = f.sentence.chunks
        v = chunks.index(c)
        if c.voice != "passive" or c.agent or c.cls != "kill":
            return False
        outlaws = [x for i in hit for x in self.named(f.sentence, i) if self.a.types.get(x) in OUTLAWS]
        k = next((k for k in range(v + 1, min(v + 7, len(chunks))) if chunks[k].kind == "VG"), -1)
        if not outlaws or k < 0 or not fired_back(chunks, k) or not chunks[k].subject:
            return False
        f.event = f.strong = True
        f.point(v)
        f.cue("kill")
        f.cues["answer"] = 1.0
        self.add(f, f.attackers, hit, 3.0)
        self.add(f, f.defenders, chunks[k].subject, 2.0)
        return True

    def _in_answer(self, f: Frame, v: int, hit: list[int]) -> bool:
        """ "Killed six rebels in retaliatory fire": who did so had been shot at."""
        chunks = f.sentence.chunks
        if any(fired_back(chunks, k) for k in range(max(0, v - 6), v)):
            return True
        if "after" in f.sentence.lows and chunks[v].voice != "passive" and _once_attacked(chunks, hit[-1]):
            return True
        if "retaliatory" not in f.sentence.lows and "return" not in f.sentence.lows:
            return False
        near = chunks[v + 1 : v + 14]
        fire = any(c.head in ("fire", "firing") and not _ANSWERING.isdisjoint(c.words) for c in near)
        return fire and not any(
            self.a.types.get(x) == "civilians" for i in hit for x in self.named(f.sentence, i)
        )

    def gerund(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Hurt in firing from soldiers", "killed in shelling by rebels": those behind it attacked."""
        chunks = f.sentence.chunks
        inside = v and chunks[v - 1].kind == "P" and chunks[v - 1].head in _WITHIN
        if c.voice != "ing" or c.object or c.cls not in ("attack", "shell", "bomb") or not inside:
            return False
        doers = self.phrase(chunks, v, ("by", "from"))
        if not any(self.named(f.sentence, i) for i in doers):
            return False
        f.event = f.strong = True
        f.point(v)
        f.cue(c.cls)
        self.add(f, f.attackers, doers, 3.0)
        return True

    def _others(self, f: Frame, v: int) -> list[int]:
        """Those whom the killed are said to have attacked, where it is not who killed them."""
        chunks = f.sentence.chunks
        aimed = chunks[v].object or self.phrase(chunks, v, ("on", "at", "upon"))
        return [i for i in aimed if not chunks[i].pron and chunks[i].det not in ("its", "their", "his")]


def _once_attacked(chunks: list[Chunk], i: int) -> bool:
    """Whether those who killed had been attacked first: "killed four rebels after being ambushed"."""
    if i + 2 >= len(chunks) or chunks[i + 1].head not in ("after", "when") or chunks[i + 2].kind != "VG":
        return False
    c = chunks[i + 2]
    if c.aux[:1] == ("being",) and c.voice == "passive":
        return c.cls in HOSTILE or (c.verb is not None and c.verb.lemma in _SHOT_AT)
    under = [x.head for x in chunks[i + 3 : i + 7]]
    return c.head in _GETTING and under[:1] == ["under"] and not _UNDER.isdisjoint(under)


def _in_the_end(chunks: list[Chunk], hit: list[int]) -> bool:
    """Whether a clause only tells how it ended for who had acted: "fired on the crowd before he was shot dead"."""
    first = hit[0] if len(hit) == 1 else 0
    return first > 1 and chunks[first].head in HE and chunks[first - 1].head in ("before", "until", "till")


_SHOT_AT: Final = frozenset(("fire", "engage", "target", "hit", "shoot"))
_GETTING: Final = frozenset(("coming", "came", "getting"))
_UNDER: Final = frozenset(("fire", "attack"))
