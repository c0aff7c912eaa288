"""Zeros that are told of those who were spared: "no reports of injuries to villagers", "the raid did not harm any
villagers", "neither villagers nor troops were hurt", "no army or police casualties".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.losses.none_lost import HARM, add_none, loss_of

_HEARD: Final = frozenset(("report", "reports", "evidence", "indication", "indications", "sign", "signs"))
_NOT_YET: Final = frozenset(
    ("immediate", "independent", "confirmed", "official", "early", "clear", "further")
)
"""Words before "reports" that leave open whether there is anything to report."""
_TO: Final = frozenset(("to", "among", "amongst", "on", "by"))
_JOINED: Final = frozenset(("or", "nor", "and"))
_KINDS: Final = {"kill": "killed", "wound": "wounded"}


def spared(reader: Counted, chunks: list[Chunk], verbs: list[int], found: list[Loss]) -> None:
    """Adds the zeros of one sentence."""
    for k, c in enumerate(chunks[:-2]):
        if c.kind != "NG":
            continue
        if c.figure is not None and c.figure.low == 0:
            if c.head in _HEARD:
                _unheard(reader, chunks, k, found)
            elif chunks[k + 1].head in _JOINED and not loss_of(c.head):
                _of_two(reader, chunks, k, found)
            elif c.head in HARM:
                _nor_lost(reader, chunks, k, found)
        elif c.words[:1] == ["neither"] and chunks[k + 1].head == "nor" and reader.people(c):
            _neither(reader, chunks, k, found)
    for v in verbs:
        c = chunks[v]
        if c.neg and c.cls in _KINDS and c.voice == "active":
            for k in c.object[:1]:
                noun = chunks[k]
                if noun.words[:1] == ["any"] and reader.people(noun):
                    add_none(reader, "spared", chunks, k, (v, k), _befell(c), [], found)


def _befell(verb: Chunk) -> str:
    """What a verb says befell nobody: "harm" is both."""
    lemma = verb.verb.lemma if verb.verb is not None else ""
    return "killed_or_wounded" if lemma == "harm" else _KINDS[verb.cls]


def _unheard(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "No reports of casualties among the crew", "no reports of any villagers being hurt"."""
    if chunks[k + 1].head not in ("of", "that") or not _NOT_YET.isdisjoint(chunks[k].words):
        return
    at = k + 2
    if chunks[at].head in HARM and at + 2 < len(chunks) and chunks[at + 1].head in _JOINED:
        at += 2  # "no reports of damage or casualties"
    noun = chunks[at]
    behind = chunks[at + 1] if at + 1 < len(chunks) else noun
    if noun.kind == "NG" and (kind := loss_of(noun.head)):
        other = loss_of(chunks[at + 2].head) if behind.head in _JOINED and at + 2 < len(chunks) else ""
        kind = "killed_or_wounded" if other and other != kind else kind
        to = behind.head in _TO and at + 2 < len(chunks) and reader.people(chunks[at + 2])
        add_none(reader, "spared", chunks, at, (k, at), kind, [at + 2] if to else [], found)
    elif noun.kind == "NG" and reader.people(noun) and behind.kind == "VG" and behind.cls in _KINDS:
        add_none(reader, "spared", chunks, at, (k, at + 1), _befell(behind), [], found)


def _of_two(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "No army or police casualties": of both."""
    kind = loss_of(chunks[k + 2].head)
    if kind and len(chunks[k + 2].words) > 1 and reader.people(chunks[k]):
        add_none(reader, "spared", chunks, k + 2, (k, k + 2), kind, [k, k + 2], found)


def _nor_lost(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "No damage to property or civilian casualties"."""
    to = k + 4 < len(chunks) and chunks[k + 1].head == "to" and chunks[k + 3].head in _JOINED
    if to and (kind := loss_of(chunks[k + 4].head)):
        add_none(reader, "spared", chunks, k + 4, (k, k + 4), kind, [], found)


def _neither(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "Neither villagers nor troops were hurt"."""
    verb = chunks[k + 3] if k + 3 < len(chunks) else chunks[k]
    if verb.kind == "VG" and verb.voice == "passive" and verb.cls in _KINDS and reader.people(chunks[k + 2]):
        add_none(reader, "spared", chunks, k, (k, k + 3), _befell(verb), [k, k + 2], found)
