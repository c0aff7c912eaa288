"""Sentences and verbs that only tell whose word something is, or what he does: "The source was X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import alternation, listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_TOLD: Final = listed("told_before")
_SOURCES: Final = frozenset(("source", "sources"))
_THIS: Final = frozenset(("this", "that", "these", "such"))
_GIVING: Final = frozenset(
    (
        "give",
        "supply",
        "supplied",
        "provide",
        "furnish",
        "furnished",
        "release",
        "offer",
        "offered",
        "issue",
        "publish",
    )
)
_ONLY: Final = lazy(
    r"(?:th(?:e|is|at|ese|ose)|such|so) (?:(?:is|was|are|were) )?(?:[\w'’-]{1,20} ){0,3}(?:sources?|accounts?|versions?"
    r"|information|reports?|news|figures?|tolls?|tally|details|numbers?)\b"
    r"|[^.;]{0,60}(?:\b(?:was|were|is|are) the sources?\b|\battribut\w+ (?:this|that|these|the \w+) to\b"
    r"|(?:\w+ing|\bby) [^.;]{0,40} as (?:its|their|the) sources?\b)"
)


def may_be_sourced(low: str) -> bool:
    """Whether a sentence (lower case) may be such a one, and is read for it though it tells of nothing else."""
    return (len(low) < _SHORT and _ONLY.match(low.lstrip('"“ ')) is not None) or bool(_FALSE.search(low))


_FALSE: Final = lazy(rf"\b(?:{alternation('called_false')}|not true)\b")
"""What one calls another one's word who rejects it: his sentence is read, though it tells of nothing else."""
_SHORT: Final = 200
"""More characters than such a sentence has."""


def sourced(chunks: list[Chunk]) -> tuple[int, int]:
    """Who told what the sentence before this one says, and the outlet that carried it; -1 for each that is not told."""
    verbs = [k for k, c in enumerate(chunks) if c.kind == "VG"]
    v = next((k for k in verbs if chunks[k].subject or chunks[k].voice == "active"), -1)
    verb = chunks[v].verb if v > 0 else None
    if verb is None or chunks[v].neg:
        return -1, -1
    lemma, first = verb.lemma, chunks[0]
    if any(c.figure is not None for c in chunks[:v]):
        return -1, -1
    told = first.head in _TOLD and (first.det in _THIS or first.det == "the") and not first.mentions
    if lemma == "be" and chunks[v].voice == "active":
        return _is_source(chunks, v), -1
    if told and lemma == "come" and v + 2 < len(chunks) and chunks[v + 1].head == "from":
        return v + 2 if chunks[v + 2].kind == "NG" else -1, -1
    if told and lemma in _GIVING and chunks[v].voice == "passive" and chunks[v].agent and chunks[v].aux:
        return chunks[v].agent[0], -1
    return _carried(chunks, v, lemma)


def _is_source(chunks: list[Chunk], v: int) -> int:
    """ "The source was X", "X was the source of this", "That is the police account", "Such was X's version"."""
    first, k = chunks[0], v + 1
    behind = chunks[k] if k < len(chunks) and chunks[k].kind == "NG" else None
    if behind is None:
        return -1
    if first.head in _SOURCES and first.det in ("the", "its", "their") and v == _of_this(chunks, 0):
        return k
    if behind.head in _SOURCES and behind.det == "the" and v == 1:
        end = _of_this(chunks, k)
        return 0 if end > k + 1 or (end < len(chunks) and chunks[end].head == ".") else -1
    this = first.head in _THIS and (first.kind == "R" or len(first.words) == 1)
    if not this or v != 1 or behind.head not in _TOLD:
        return -1
    of = k + 2 < len(chunks) and chunks[k + 1].head == "of" and chunks[k + 2].kind == "NG"
    return k + 2 if of else k if behind.mentions and behind.mentions[0].end < behind.end else -1


def _of_this(chunks: list[Chunk], k: int) -> int:
    """The chunk behind the noun group at `k` and "of that report", "for this"."""
    of = k + 2 < len(chunks) and chunks[k + 1].head in ("of", "for") and chunks[k + 2].kind == "NG"
    of = of and (chunks[k + 2].det in _THIS or chunks[k + 2].head in _TOLD | _THIS)
    return k + 3 if of else k + 1


def _carried(chunks: list[Chunk], v: int, lemma: str) -> tuple[int, int]:
    """ "AFP attributed this to the police", "AFP sent this, giving the mayor as its source"."""
    outlet = chunks[v].subject[0] if chunks[v].subject else -1
    this = chunks[chunks[v].object[0]] if chunks[v].object else None
    if outlet != 0 or this is None or not any(m.kind == "media" for m in chunks[0].mentions):
        return -1, -1
    if this.words not in (["this"], ["that"], ["these"]) and (
        this.head not in _TOLD or this.det not in (*_THIS, "the")
    ):
        return -1, -1
    if lemma in ("attribute", "ascribe", "credit"):
        to = next((k for k in range(v + 1, len(chunks) - 1) if chunks[k].head == "to"), -1)
        return (to + 1, 0) if to > 0 and chunks[to + 1].kind == "NG" else (-1, -1)
    as_source = next((k for k in range(v + 2, len(chunks)) if chunks[k].head in _SOURCES), -1)
    named = as_source > v + 3 and chunks[as_source - 1].head == "as" and chunks[as_source - 2].kind == "NG"
    return (as_source - 2, 0) if named else (-1, -1)


def announces_losses(chunks: list[Chunk]) -> bool:
    """Whether a sentence opens on who made known the losses told before it: "The deaths were announced by X"."""
    if len(chunks) < 4 or chunks[0].head not in _LOST or chunks[0].det not in (*_THIS, "the"):
        return False
    verb = chunks[1]
    told = verb.cls == "say" and verb.voice == "passive" and verb.aux and verb.agent and not verb.neg
    return bool(told) and not any(c.figure is not None for c in chunks[: verb.agent[0] + 1])


_LOST: Final = frozenset(("losses", "casualties", "deaths", "toll", "tolls", "figures", "figure", "numbers"))


def goes_on(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` only tells that somebody speaks on: "…, the statement went on", "he went on that"."""
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    if c.aux or c.agent or not c.subject or lemma not in ("go", "continue") or c.voice == "inf":
        return False
    k = v + 1 + (lemma == "go")
    if lemma == "go" and not (k <= len(chunks) and chunks[k - 1].head == "on"):
        return False
    behind = chunks[k] if k < len(chunks) else None
    if behind is not None and behind.head in ("that", ":"):
        return True
    first = c.subject[0]
    closed = first > 1 and chunks[first - 1].head == ","
    return closed and (behind is None or (behind.kind == "X" and behind.head in (".", ",", ";")))


def watches(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb of speech only tells what a body does: "an organisation documenting the war said"."""
    watching = chunks[v].voice == "ing" and chunks[v].head in _WATCHING
    return watching and v > 0 and chunks[v - 1].kind == "NG" and chunks[v + 1 : v + 2] != []


_WATCHING: Final = frozenset(("monitoring", "documenting", "recording", "counting"))
