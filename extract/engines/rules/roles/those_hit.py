"""Whom "they" or "the four" means in a sentence on what befell them: those hit in the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.referring import known_count
from extract.engines.rules.roles.nation_forces import NationForces

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_HARMED: Final = frozenset(("kill", "wound", "abduct", "attack", "ambush", "storm"))
_BEFALLEN: Final = frozenset(("kill", "wound", "attack", "ambush", "storm", "shell", "bomb", "abduct"))
_AFTERWARDS: Final = frozenset(
    ("later", "then", "subsequently", "eventually", "finally", "afterwards", "also")
)

_MEANWHILE: Final = frozenset(("when", "while", "as"))


class ThoseHit(NationForces):
    """Tells those hit from those who hit them: "Rebels shot dead three policemen. They were ambushed near X"."""

    def last_hit(self, s: Sentence, c: Chunk) -> list[str]:
        """The one party hit in the sentence before, for whom a sentence opens on and tells what was done to; or those
        hit right before in the same one.
        """
        if (own := self.hit_when(s, c)) is not None:
            return own
        if not s.index or (told := self.a.sentences[s.index - 1]).segment != s.segment:
            return []
        i = s.chunks.index(c)
        if any(m.kind in ("force", "generic", "person") and m.start < c.start for m in s.mentions):
            return []
        verb = next((x for x in s.chunks[i + 1 :] if x.kind == "VG"), None)
        if verb is None or verb.cls not in _BEFALLEN or verb.voice != "passive" or verb.subject != [i]:
            return []
        hitting = [x for x in told.chunks if x.kind == "VG" and x.cls in _HARMED and not x.neg and x.patients]
        doers = {x for v in hitting for k in v.doers for x in self._of_group(told, k)}
        if verb.agent and doers.isdisjoint(x for k in verb.agent for x in self._of_group(s, k)):
            return []  # "Gunmen killed two guards. They were shot by soldiers"
        if not verb.agent and not _AFTERWARDS.isdisjoint(s.lows):
            return []  # "… They were later shot dead"
        groups = [(v, k) for v in hitting for k in v.patients]
        if known_count(c) and c.figure is not None:
            groups = [(v, k) for v, k in groups if _alike(told.chunks[k], c)]
        found = {x for _, k in groups for x in self._of_group(told, k)} - doers
        return list(found) if len(found) == 1 and bool(doers) else []

    def hit_when(self, s: Sentence, c: Chunk) -> list[str] | None:
        """Those of whom a clause says what befell them and the next what they did: "Police said two boys were killed
        when they touched a shell"; None: no such clauses.
        """
        i = s.chunks.index(c)
        if i < 2 or s.chunks[i - 1].head not in _MEANWHILE or (c.pron and i + 1 == len(s.chunks)):
            return None
        v = next((k for k in range(i - 2, -1, -1) if s.chunks[k].kind in ("VG", "C", "R", "X")), -1)
        verb = s.chunks[v]
        if v < 0 or verb.kind != "VG" or verb.agent or len(verb.subject) != 1 or verb.neg:
            return None
        harmed = verb.cls == "die" or (verb.cls in ("kill", "wound") and verb.voice == "passive")
        hit = s.chunks[verb.subject[0]]
        one = c.head in ("he", "she")
        if not harmed or hit.pron or not hit.mentions or one != _single(hit):
            return None
        return self._of_group(s, verb.subject[0]) or None

    def _of_group(self, s: Sentence, k: int) -> list[str]:
        """The parties that the noun group at `k` names, and that behind "of": "five fighters of the X"."""
        groups = [s.chunks[k]]
        if k + 2 < len(s.chunks) and s.chunks[k + 1].head == "of":
            groups.append(s.chunks[k + 2])
        told = [m for x in groups for m in x.mentions if m.kind in ("force", "generic")]
        return [x for m in told if (x := self.a.index.of(m)) is not None][-1:]


def _single(c: Chunk) -> bool:
    """Whether a noun group is of one: "a boy", "one farmer"."""
    return c.det in ("a", "an") or (c.figure is not None and c.figure.low == c.figure.high == 1)


def _alike(told: Chunk, c: Chunk) -> bool:
    """Whether as many were told of as are meant."""
    return (
        told.figure is not None
        and c.figure is not None
        and (told.figure.low, told.figure.high) == (c.figure.low, c.figure.high)
    )
