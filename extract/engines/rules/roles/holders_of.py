"""Who holds a place by the word before "-held": "the X-held town", "a rebel-controlled village"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.grammar.chunks import Chunk

_WIDE: Final = frozenset(("area", "areas", "territory", "territories", "region", "regions", "part", "parts"))
"""What is held by many, and struck nowhere in particular."""
_KEPT: Final = ("-held", "-controlled", "-occupied")


def holder_before(a: Analysis, c: Chunk) -> str | None:
    """The army of a land, the party, or the fighters that the text calls by that noun; None: nobody is named so."""
    word = next((x for x in c.words if x.endswith(_KEPT)), "")
    if not word:
        return None
    name = word.rpartition("-")[0]
    code = a.demonyms.get(name)
    if code is not None:
        return a.army(code, c.start)
    if c.head in _WIDE:
        return None
    here = (m for m in a.mentions if c.start <= m.start < c.end and a.masked[m.end : m.end + 1] == "-")
    known = next((x for m in here if m.kind == "force" and (x := a.index.of(m)) is not None), None)
    if known is not None:
        return known
    called = (m for m in a.mentions if m.kind == "generic" and m.type in OUTLAWS)
    return next(
        (x for m in called if m.head.lower().startswith(name) and (x := a.index.of(m)) is not None), None
    )
