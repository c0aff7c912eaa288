"""Roles where those who are killed had attacked: "shot dead a man who tried to stab them", "40 counterattacking X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_losers import EventLosers
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed

_HOSTILE: Final = frozenset(("attack", "storm", "ambush", "bomb", "shell", "kill", "wound", "abduct"))
_TRYING: Final = frozenset(("try", "attempt", "seek"))
_RUSHING: Final = listed("rushing_in")
_COMING: Final = frozenset(
    ("attacking", "counterattacking", "counter-attacking", "assaulting", "invading", "charging")
)
_SHOOTING_BACK: Final = frozenset(("shoot", "fire", "open fire", "fight"))
_SHOOTING: Final = frozenset(("shoot", "open fire", "fire"))
_WITHIN: Final = ("in", "during", "of", "to", "amid", "after")
_ANSWERING: Final = frozenset(("retaliatory", "return"))
_AT: Final = ("on", "at", "upon")
_LONG_AGO: Final = ("last", "ago", "earlier", "previous", "19", "20")


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
        deeds = [began(chunks, i) for i in hit]
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
        return c.cls in _HOSTILE or (c.verb is not None and c.verb.lemma in _SHOT_AT)
    under = [x.head for x in chunks[i + 3 : i + 7]]
    return c.head in _GETTING and under[:1] == ["under"] and not _UNDER.isdisjoint(under)


def _in_the_end(chunks: list[Chunk], hit: list[int]) -> bool:
    """Whether a clause only tells how it ended for who had acted: "fired on the crowd before he was shot dead"."""
    first = hit[0] if len(hit) == 1 else 0
    return first > 1 and chunks[first].head in _HE and chunks[first - 1].head in ("before", "until", "till")


_HE: Final = frozenset(("he", "she", "they"))
_SHOT_AT: Final = frozenset(("fire", "engage", "target", "hit", "shoot"))
_GETTING: Final = frozenset(("coming", "came", "getting"))
_UNDER: Final = frozenset(("fire", "attack"))


_RAIDS: Final = frozenset(("attack", "raid", "ambush", "assault", "fire", "gunfire"))


def fired_back(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody shot back by the verb group at `v`: "the patrol returned fire", "fired back"."""
    c = chunks[v]
    if c.kind != "VG" or c.verb is None or c.neg:
        return False
    if c.head in ("responded", "responding", "reacted") and [x.head for x in chunks[v + 1 : v + 2]] == ["to"]:
        return any(x.head in _RAIDS for x in chunks[v + 2 : v + 3])  # "died as troops responded to an attack"
    if c.voice == "passive":
        return False
    if c.verb.lemma in _SHOOTING_BACK:
        return v + 1 < len(chunks) and chunks[v + 1].head == "back"
    return c.verb.lemma == "return" and any(chunks[i].head == "fire" for i in c.object)


def began(chunks: list[Chunk], i: int) -> int:
    """Where it says that those at `i` attacked: their verb, or they themselves ("attacking rebels"); -1: nowhere."""
    if not _COMING.isdisjoint(chunks[i].words):
        return i
    r = i + 1 < len(chunks) and chunks[i + 1].kind == "R" and chunks[i + 1].head in ("who", "that")
    v = i + 1 + r
    while v < len(chunks) and chunks[v].kind == "A":
        v += 1
    if v >= len(chunks) or not _strikes(chunks, v) or not (r or chunks[v].voice == "ing"):
        return -1
    if _long_ago(chunks, v):
        return -1
    return v + 1 if v + 1 < len(chunks) and chunks[v + 1].voice == "inf" else v


def _strikes(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb group at `v` tells of an attack, or of one that was tried."""
    c = chunks[v]
    if c.kind != "VG" or c.neg or c.verb is None or (c.voice == "passive" and c.verb.lemma not in _TRYING):
        return False
    if c.verb.lemma not in _TRYING:
        after = chunks[v + 1].head if v + 1 < len(chunks) else ""
        return c.cls in _HOSTILE and (bool(c.object) or c.verb.lemma == "attack" or after in _AT)
    tried = chunks[v + 1] if v + 1 < len(chunks) else None
    if tried is None or tried.verb is None or tried.voice != "inf":
        return False
    return tried.cls in _HOSTILE or tried.verb.lemma in _RUSHING


def _long_ago(chunks: list[Chunk], v: int) -> bool:
    """Whether a date of their own puts what they did before: "a man who had bombed a hotel last year"."""
    for c in chunks[v : v + 10]:
        if c.kind == "D" and any(x in c.head for x in _LONG_AGO):
            return True
        if c.kind in ("X", "C"):
            break
    return False


def told_of_before(chunks: list[Chunk], v: int) -> bool:
    """Whether a relative clause tells what its people had done in a time of its own: "…, who took it last year"."""
    r = v - 1
    while r > 0 and chunks[r].kind == "A":
        r -= 1
    if r < 1 or chunks[r].kind != "R" or not _long_ago(chunks, v):
        return False
    return any(c.kind == "VG" and c.cls in (*_HOSTILE, "take", "seize", "capture") for c in chunks[:r])
