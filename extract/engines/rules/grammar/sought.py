"""Tells those whom an operation was only after from those whom it hit: "killed two rebels in an operation targeting a
militia leader".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_MISSIONS: Final = wordset(
    "operation operations mission missions raid search sweep patrol effort clearance clearances interdiction"
)
_HOLDING: Final = frozenset(("arrest", "detain", "apprehend"))
_AIMING: Final = frozenset(("target", "seek", "hunt", "pursue"))


def only_sought(s: Sentence, v: int) -> bool:
    """Whether the participle at `v` says whom an operation was after, in a sentence that counts others it hit
    or tells whom it caught."""
    c = s.chunks[v]
    if c.voice != "ing" or c.aux or c.verb is None or c.verb.lemma not in _AIMING:
        return False
    hurt = [x for x in s.losses if x.people and x.value.low != 0]
    held = any(x.verb is not None and x.verb.lemma in _HOLDING for x in s.chunks[:v])
    if not (hurt or held) or any(x.noun in c.object or s.chunks[x.noun].start > c.start for x in hurt):
        return False
    for k in range(v - 1, -1, -1):
        before = s.chunks[k]
        if before.head in _MISSIONS:
            return True
        if before.kind == "VG":
            return False
    return False
