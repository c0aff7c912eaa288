"""Reads figures behind a label, as incident notes and fact sheets give them: "Fatalities: 3", "Best: 4 High: 7"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.links import LOSSY
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.vocabulary.words import listed

_KINDS: Final = {
    **dict.fromkeys(listed("label_killed"), "killed"),
    **dict.fromkeys(listed("label_wounded"), "wounded"),
    **dict.fromkeys(listed("label_captured"), "captured"),
    **dict.fromkeys(("missing", "mia"), "missing"),
    "casualties": "killed_or_wounded",
}
_BESIDE: Final = listed("label_words")
_DASHES: Final = frozenset("-–—=")
_MARKED: Final = _DASHES | {":", "coded"}
"""Without one of these only a bare figure may have a label."""
_RANGE: Final = frozenset(("high", "low"))
_CODED: Final = frozenset(("fatalities", "deaths"))
_ALL: Final = frozenset(("all", "total", "overall"))
_LABEL: Final = 6
"""Chunks that a label may have."""


def labelled(reader: Counted, chunks: list[Chunk], heads: frozenset[str], found: list[Loss]) -> None:
    """Adds to the losses of one sentence those behind labels; a label decides what other rules took the figure for."""
    if heads.isdisjoint(_MARKED) and not [c for c in chunks if c.figure is not None and not c.words]:
        return
    for i, c in enumerate(chunks):
        if c.kind == "X" and (c.head == ":" or c.head in _DASHES) and 0 < i < len(chunks) - 1:
            kind, owner, rule = _label(chunks, i)
            if kind:
                _figures(reader, chunks, i + 1, (kind, owner, rule), found)
        elif i and c.figure is not None and not c.words and (rule := _bare_label(chunks, i)):
            _figures(reader, chunks, i, ("killed", -1, rule), found)
        elif c.head == "coded" and _coded(chunks, i):
            _figures(reader, chunks, i + 2, ("killed", -1, "label-total"), found)


def label_start(chunks: list[Chunk], noun: int) -> int:
    """The first chunk of the label before the figure at `noun`; the figure's own where a list goes on."""
    mark = noun - 1
    return _first(chunks, mark) if mark > 0 and chunks[mark].head not in (",", "and") else noun


def _first(chunks: list[Chunk], i: int) -> int:
    first = i
    while (
        first
        and i - first < _LABEL
        and (
            chunks[first - 1].kind in ("NG", "VG", "P", "A")
            or chunks[first - 1].head == "/"
            or (chunks[first - 1].head == "," and chunks[i - 1].head in _ALL)
        )
    ):
        first -= 1
    return first


def _bare_label(chunks: list[Chunk], i: int) -> str:
    """The rule where a coder's label without a mark stands before a figure: "Fatalities 0.", "best 11"; or ""."""
    after = chunks[i + 1].head if i + 1 < len(chunks) else "."
    before = chunks[i - 1]
    if after not in (".", ";", ",", "/", ")", "-", "–"):
        return ""
    if before.head in _CODED and before.words == [before.head] and not before.det:
        return "label" if i == 1 or chunks[i - 2].kind == "X" else ""
    if before.words == ["best"] and any(x.head in _RANGE for x in chunks):
        return "label-total"
    best = i > 1 and before.head == "estimate" and chunks[i - 2].words == ["best"]
    return "label-total" if best or before.words == ["best", "estimate"] else ""


def _coded(chunks: list[Chunk], i: int) -> bool:
    """Whether a note says with how many dead it counts: "fatalities unknown and coded as 3"."""
    if i + 2 >= len(chunks) or chunks[i + 1].head not in ("as", "at", "to"):
        return False
    return any(_KINDS.get(w) == "killed" for c in chunks[:i] for w in (c.head, *c.words))


_NONE: Final = ("", -1, "")


def _label(chunks: list[Chunk], i: int) -> tuple[str, int, str]:
    """What the words before a mark say was counted, the noun group of those who were (-1: none is named), the rule."""
    kind, owner, words = "", -1, []
    for k in range(_first(chunks, i), i):
        c = chunks[k]
        if c.figure is not None or (c.kind == "VG" and c.aux):
            return _NONE
        if c.head == ",":
            continue  # "Dead, in all: 6"
        told = [c.head] if c.kind != "NG" else c.words or [c.head]
        words += told
        kinds = [_KINDS[w] for w in told if w in _KINDS]
        kind = kinds[0] if kinds else kind
        rest = [w for w in told if w not in _KINDS and w not in _BESIDE]
        if rest and not c.mentions:
            return _NONE
        if any(m.kind in ("force", "generic") for m in c.mentions) and not (rest == [] and kinds):
            owner = k
    if chunks[i].head in _DASHES:
        return (kind, -1, "label") if len(words) == 1 else _NONE
    if "best" in words and not kind and i + 2 < len(chunks):
        ahead = {w for c in chunks[i + 1 : i + 5] for w in (c.head, *c.words)}
        kind = "killed" if words[-1] == "estimate" or ahead & _RANGE else ""
    return kind, owner, "label-total" if owner < 0 and {"best", "total"} & set(words) else "label"


def _figures(
    reader: Counted, chunks: list[Chunk], k: int, label: tuple[str, int, str], found: list[Loss]
) -> None:
    """Adds the figure at `k`, and those that go on a list of people behind it ("Dead: 4 soldiers, 2 civilians")."""
    kind, owner, rule = label
    while k < len(chunks):
        c = chunks[k]
        told = k + 1 < len(chunks) and chunks[k + 1].kind == "VG" and chunks[k + 1].cls in (*LOSSY, "die")
        people = reader.people(c) or _RANGE.issuperset(c.words) or not c.words
        if c.kind != "NG" or c.figure is None or told or not people:
            return
        start = c.figure.start
        same = [x for x in found if x.value.start == start]
        if not any(x.kind == kind for x in same):
            found[:] = [x for x in found if x not in same]
            reader.add(chunks, k, -1, kind, rule, found, owner=[owner] if owner >= 0 else [])
        if not c.words or k + 2 >= len(chunks) or chunks[k + 1].head not in (",", "and"):
            return
        k += 2
