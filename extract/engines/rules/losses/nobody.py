"""Zeros that no "no" gives: "nor was anyone hurt", "without killing anybody", "neither deaths nor injuries", "did
not suffer a single loss".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.losses.none_lost import HARM, add_none, loss_of

_ANYONE: Final = frozenset(("anyone", "anybody"))
_DENYING: Final = frozenset(("without", "nor", "not", "never"))
_OPEN: Final = frozenset(("whether", "if", "knows", "unknown", "unclear", "clear", "unless", "before", "who"))
"""Words before a verb that leave open whether it befell anyone."""
_NEITHER: Final = frozenset(("neither", "nor"))
_BEARING: Final = frozenset(("suffer", "sustain", "incur", "take", "report", "record", "have"))
_SIGNS: Final = _ANYONE | _NEITHER | HARM | {"nobody", "single", "soul", "casualty", "loss", "fatality", "/"}
_REACH: Final = 5


def nobody(
    reader: Counted, chunks: list[Chunk], verbs: list[int], heads: frozenset[str], found: list[Loss]
) -> None:
    """Adds the zeros of one sentence."""
    if heads.isdisjoint(_SIGNS):
        return
    for v in verbs:
        c = chunks[v]
        if c.cls in ("kill", "wound"):
            _befell_nobody(reader, chunks, v, found)
            if c.neg and v + 2 < len(chunks) and chunks[v + 1].head == "nor" and c.cls == "kill":
                add_none(
                    reader,
                    "nobody",
                    chunks,
                    v,
                    (v, v + 2),
                    "killed_or_wounded",
                    list(c.subject) if "had" in c.aux else [],
                    found,
                )
        elif c.neg and c.verb is not None and c.verb.lemma in _BEARING:
            for k in c.object:
                if (
                    chunks[k].det == "a"
                    and chunks[k].words[1:2] == ["single"]
                    and (kind := loss_of(chunks[k].head))
                ):
                    add_none(reader, "nobody", chunks, k, (v, k), kind, list(c.subject), found)
    for k, c in enumerate(chunks[:-2]):
        if (
            c.kind == "NG"
            and c.words[:1] == ["neither"]
            and chunks[k + 1].head == "nor"
            and (kind := loss_of(c.head))
        ):
            other = loss_of(chunks[k + 2].head)
            kind = "killed_or_wounded" if other and other != kind else kind
            add_none(reader, "nobody", chunks, k, (k, k + 2 if other else k), kind, [], found)

        elif c.figure is not None and c.figure.low == 0 and (first := loss_of(c.head)):
            m = k + 4 if [x.head for x in chunks[k + 1 : k + 4]] == ["and", "/", "or"] else 0
            if 0 < m < len(chunks) and (kind := loss_of(chunks[m].head)) not in ("", first):
                add_none(reader, "nobody", chunks, m, (m, m), kind, [], found)  # "No deaths and/or injuries"

        elif c.head in HARM and c.figure is not None and c.figure.low == 0:
            _nor_harm(reader, chunks, k, found)


def _nor_harm(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "No damage or casualties were reported", "caused no material damage or loss of life"."""
    if chunks[k + 1].head not in ("or", "and", "nor"):
        return
    life = [x.head for x in chunks[k + 2 : k + 5]] in (["loss", "of", "life"], ["loss", "of", "lives"])
    if kind := "killed" if life else loss_of(chunks[k + 2].head):
        add_none(reader, "nobody", chunks, k + 2, (k, k + 4 if life else k + 2), kind, [], found)


def _befell_nobody(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Nor was anyone hurt", "without hurting anybody", "not a soul was killed"."""
    c = chunks[v]
    who = v - 1 if c.voice == "passive" else v + 1
    if not 0 <= who < len(chunks) or chunks[who].kind != "NG":
        return
    noun = chunks[who]
    bare = noun.words[:1] == ["nobody"] and noun.figure is None and c.voice != "passive" and not c.neg
    soul = noun.words == ["a", "soul"]
    if not (bare or soul or noun.head in _ANYONE):
        return
    first = min(v, who)
    near = [k for k in range(max(0, first - _REACH), first) if not chunks[k].paren]
    for k in near:
        if (chunks[k].kind == "X" and chunks[k].head in (",", ";", ":", ".")) or chunks[k].kind == "R":
            near = [x for x in near if x > k]
    if any(chunks[k].head in _OPEN for k in near):
        return
    deny = next((k for k in near if chunks[k].head in _DENYING), v if c.neg else who if bare else -1)
    if deny < 0:
        return
    kind = "killed" if c.cls == "kill" else "wounded"
    if c.verb is not None and c.verb.lemma == "harm":
        kind = "killed_or_wounded"
    other = chunks[v + 2] if v + 2 < len(chunks) and chunks[v + 1].head in ("or", "nor") else c
    if other.kind == "VG" and {c.cls, other.cls} == {"kill", "wound"}:
        kind = "killed_or_wounded"
    found[:] = [x for x in found if x.noun != who]
    add_none(reader, "nobody", chunks, who, (min(deny, who), max(v, who)), kind, [], found)
