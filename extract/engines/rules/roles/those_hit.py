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


class ThoseHit(NationForces):
    """Tells those hit from those who hit them: "Rebels shot dead three policemen. They were ambushed near X"."""

    def last_hit(self, s: Sentence, c: Chunk) -> list[str]:
        """The one party hit in the sentence before, for whom a sentence opens on and tells what was done to."""
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

    def _of_group(self, s: Sentence, k: int) -> list[str]:
        """The parties that the noun group at `k` names, and that behind "of": "five fighters of the X"."""
        groups = [s.chunks[k]]
        if k + 2 < len(s.chunks) and s.chunks[k + 1].head == "of":
            groups.append(s.chunks[k + 2])
        told = [m for x in groups for m in x.mentions if m.kind in ("force", "generic")]
        return [x for m in told if (x := self.a.index.of(m)) is not None][-1:]


def _alike(told: Chunk, c: Chunk) -> bool:
    """Whether as many were told of as are meant."""
    return (
        told.figure is not None
        and c.figure is not None
        and (told.figure.low, told.figure.high) == (c.figure.low, c.figure.high)
    )
