"""What befell people, told by where they were left: whose fate is unknown, who fell into whose hands, who fell."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.chunks import Chunk
from extract.engines.rules.lexicon import wordset
from extract.engines.rules.loss_values import Counted, Loss
from extract.engines.rules.words import listed

_FATE: Final = frozenset(("fate", "whereabouts"))
_UNKNOWN: Final = wordset("unknown unclear uncertain mystery")
_ACCOUNTED: Final = frozenset(("accounted", "unaccounted"))
_LIMBS: Final = wordset("leg legs arm arms eye eyes hand hands foot feet finger fingers limb limbs sight")
_CARE: Final = wordset("hospital hospitals clinic icu infirmary")
_HANDS: Final = frozenset(("hands", "captivity"))
_STOPS: Final = frozenset((",", ".", ";", "and", "while", "but", "when", "as", "–", "-", ")", "dead"))
_INJURIES: Final = wordset("injuries wounds burns injury wound")
_GETTING_AWAY: Final = wordset("escape escaped survive survived")
_TREATED: Final = wordset("receive received undergo get")
_TREATMENT: Final = wordset("treatment care aid")
_ABBREVIATED: Final = {"kia": "killed", "wia": "wounded", "mia": "missing"}


def plights(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Adds the people of one sentence whose lot is told by a phrase that no verb of loss is in."""
    for i, c in enumerate(chunks):
        if c.kind == "VG" and c.verb is not None:
            if c.head in _ACCOUNTED and (c.neg or c.head != "accounted"):
                if i + 1 < len(chunks) and chunks[i + 1].head == "for":
                    _people(reader, chunks, i, "missing", "unaccounted-for", found)
            elif not c.neg:
                _verb(reader, chunks, i, found)
        elif c.kind == "NG":
            if c.head in _FATE:
                _fate(reader, chunks, i, found)
            elif c.head in _ABBREVIATED and c.figure is not None:
                reader.add(chunks, i, -1, _ABBREVIATED[c.head], "abbreviated", found)


def _verb(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    ahead = [x.head for x in chunks[v + 1 : v + 4]]
    if lemma == "fall" and c.voice != "passive" and not c.object:
        if ahead[:1] == ["into"] and not _HANDS.isdisjoint(ahead):
            _people(reader, chunks, v, "captured", "fell-into-hands", found)
        elif not ahead or ahead[0] in _STOPS or chunks[v + 1].kind == "D":
            _people(reader, chunks, v, "killed", "fell", found)
    elif lemma in _GETTING_AWAY and ahead[:1] == ["with"] and not _INJURIES.isdisjoint(ahead):
        for k in c.subject:
            if reader.people(chunks[k]):
                reader.add(chunks, k, v, "wounded", "escaped-with-wounds", found)
    elif lemma == "lose" and any(chunks[k].head in _LIMBS for k in c.object):
        for k in c.subject:
            if reader.people(chunks[k]):
                reader.add(chunks, k, v, "wounded", "lost-a-limb", found)
    elif lemma in ("be", "remain", "lie") and ahead[:1] == ["in"] and not _CARE.isdisjoint(ahead[1:2]):
        _people(reader, chunks, v, "wounded", "in-hospital", found)
    elif lemma == "take" and c.voice == "passive" and c.agent:
        _people(reader, chunks, v, "captured", "taken-by", found)
    elif lemma in _TREATED and any(chunks[k].head in _TREATMENT for k in c.object):
        _people(reader, chunks, v, "wounded", "received-treatment", found)


def _people(reader: Counted, chunks: list[Chunk], v: int, kind: str, rule: str, found: list[Loss]) -> None:
    """Adds the counted people who are the subject of a verb."""
    for k in chunks[v].subject:
        noun = reader.counted(chunks, k)
        if noun.figure is None or noun.figure.low == 0 or reader.thing(noun) or not reader.people(noun):
            continue
        if kind == "killed" and not (noun.mentions or noun.head in _FALLING):
            continue
        if not any(x.noun == k and x.kind == kind for x in found):
            reader.add(chunks, k, v, kind, rule, found)


_FALLING: Final = listed("fighters") | listed("comrades") | listed("ranks_lost")


def _fate(reader: Counted, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
    """ "the whereabouts of eight soldiers are unknown"."""
    if i + 3 >= len(chunks) or chunks[i + 1].head != "of":
        return
    who = reader.counted(chunks, i + 2)
    after = chunks[i + 3 : i + 9]
    if who.figure is not None and any(x.head in _UNKNOWN or "unknown" in x.words for x in after):
        reader.add(chunks, i + 2, -1, "missing", "fate-unknown", found)
