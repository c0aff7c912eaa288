"""Papers, stations and agencies as targets: "the offices of the X news agency", "seized a radio station"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis

_HOUSES: Final = listed("premises") | listed("outlet_houses") | {"room", "station", "stations"}
_ON_AIR: Final = frozenset(("radio", "television", "tv", "broadcasting"))
_PAPERS: Final = frozenset(("newspaper", "magazine", "daily", "weekly", "agency", *_ON_AIR))
_SEIZING: Final = frozenset(("seize", "occupy", "take", "take over", "capture"))
_ARMED: Final = frozenset(("armed", "hooded", "masked"))


def outlet_struck(a: Analysis, chunks: list[Chunk], i: int) -> str | None:
    """The outlet whose house stands at `i`: "the X radio station", "the newsroom of the X", "Radio X"."""
    of = _house_of(chunks, i)
    c = chunks[i + 2] if of else chunks[i]
    if not (of or c.head in _HOUSES or c.words[:1] == ["radio"]):
        return None
    named = (m for m in c.mentions if m.kind == "media")
    return next((x for m in named if (x := a.index.of(m)) is not None), None)


def house_seized(a: Analysis, chunks: list[Chunk], v: int, c: Chunk) -> list[int]:
    """What armed men took where no arms are: "ELN members seized a radio station", "took over the newsroom of X"."""
    if c.verb is None or c.verb.lemma not in _SEIZING or c.neg or c.voice in ("inf", "ing"):
        return []
    taken = c.patients
    if not taken and v + 2 < len(chunks) and chunks[v + 1].head == "over":
        taken = [v + 2]
    houses = [i for i in taken if _papers(chunks, i) or outlet_struck(a, chunks, i)]
    by = [chunks[i] for i in c.doers]
    by += [chunks[i + 2] for i in c.doers if i + 2 < len(chunks) and chunks[i + 1].head == "of"]
    armed = any(m.type in OUTLAWS for x in by for m in x.mentions)
    return houses if armed or any(not _ARMED.isdisjoint(x.words) for x in by) else []


def _house_of(chunks: list[Chunk], i: int) -> bool:
    """Whether rooms stand at `i` whose "of" tells whose they are."""
    return i + 2 < len(chunks) and chunks[i + 1].head == "of" and chunks[i].head in _HOUSES


def _papers(chunks: list[Chunk], i: int) -> bool:
    """Whether a paper or a station stands at `i`, or the rooms of one: "the offices of the newspaper X"."""
    c = chunks[i + 2] if _house_of(chunks, i) else chunks[i]
    if c is not chunks[i]:
        return not _PAPERS.isdisjoint(c.words)
    return c.head in listed("outlet_houses") or (c.head in _HOUSES and not _ON_AIR.isdisjoint(c.words))
