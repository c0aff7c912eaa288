"""Gives people the count that is told behind them: "rebels, some 60 in number,", "rebels coming in their hundreds"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

BANDS: Final = listed("armed_bands")
_ALL: Final = frozenset(("number", "all", "total", "strength"))
_LOTS: Final = frozenset(("dead", "fallen", "killed", "slain", "missing", "captured", *listed("the_hurt")))
_MASS: Final = frozenset(("in", "by"))
_COMING: Final = frozenset(("come", "arrive", "number", "total"))
_TOLD: Final = frozenset(("number", "total", "estimate", "put", "reckon"))


def numbered(chunks: list[Chunk]) -> list[Chunk]:
    """Gives the chunks of a sentence with such counts, between commas or right behind, on their nouns."""
    k = 0
    while k + 2 < len(chunks):
        who = chunks[k]
        k += 1
        if who.head == "number" and _counted_lot(chunks, k - 1):
            continue
        if _bare(who) and chunks[k].kind == "NG" and chunks[k].head == "others":
            chunks[k].figure, chunks[k].start = who.figure, who.start  # "“several” others"
            del chunks[k - 1]
            continue
        if who.kind != "NG" or who.figure is not None or who.pron or not who.mentions:
            continue
        if not any(m.kind in ("generic", "force") for m in who.mentions):
            continue
        if k > 2 and chunks[k - 2].head == "of" and chunks[k - 3].head in _ALL:
            continue  # "the number of assailants estimated at 20"
        behind = k
        if chunks[k].head == "of" and chunks[k + 1].kind == "NG" and chunks[k + 1].figure is None:
            behind = k + 2  # "the rebels of the X, some 60 in number,"
        if behind >= len(chunks):
            break
        aside = chunks[behind].head == ","
        at, end = _count(chunks, behind + aside, who.head)
        if at < 0 or (aside and end < len(chunks) and chunks[end].head not in (",", ".", ";")):
            continue
        who.figure = chunks[at].figure
        del chunks[behind : end + (aside and end < len(chunks) and chunks[end].head == ",")]
    return chunks


def _counted_lot(chunks: list[Chunk], i: int) -> bool:
    """Parts "the wounded number" before a bare count: it is a verb there ("the wounded number nine")."""
    who, count = chunks[i], chunks[i + 1]
    if len(who.words) < 2 or who.words[-2] not in _LOTS or not _bare(count) or who.kind != "NG":
        return False
    verb = Chunk("VG", who.end - len("number"), who.end, "number")
    verb.act(Verb("number", "other", frozenset(("base",))))
    verb.voice = "active"
    who.end = verb.start - 1
    who.words = who.words[:-1]
    who.head = who.words[-1]
    chunks.insert(i + 1, verb)
    return True


def _count(chunks: list[Chunk], i: int, head: str) -> tuple[int, int]:
    """Where a count of those before stands, and where what tells it ends; (-1, i): nowhere."""
    heads = [c.head for c in chunks[i : i + 4]]
    if not heads:
        return -1, i
    first = chunks[i]
    strong = first.kind == "NG" and first.figure is not None and first.head == "strong"
    if strong and head in BANDS:
        return i, i + 1  # "a force 60 strong", "the squad, 60 men strong,"
    if not (head.endswith(("s", "men", "people")) or head in BANDS):
        return -1, i
    if _bare(first):
        if heads[1:3] == ["of", "them"]:
            return i, i + 3  # "about 60 of them"
        if heads[1:2] == ["in"] and heads[2:3] and heads[2] in _ALL:
            return i, i + 3  # "60 in all"
    if heads[:3] == ["to", "number", "of"] and len(heads) == 4 and _bare(chunks[i + 3]):
        return i + 3, i + 4  # "to the number of 60"
    verb = first.verb if first.kind == "VG" and not first.aux and not first.neg else None
    if verb is not None and first.voice == "ing" and verb.lemma in _COMING:
        i += 1  # "coming in their hundreds"
        if verb.lemma in _TOLD and head in BANDS and i < len(chunks) and _bare(chunks[i]):
            return i, i + 1  # "a band numbering 60"
    elif verb is not None and verb.lemma in _TOLD and heads[1:2] == ["at"] and i + 2 < len(chunks):
        return (i + 2, i + 3) if _bare(chunks[i + 2]) else (-1, i)  # "estimated at 60"
    if i + 1 < len(chunks) and chunks[i].head in _MASS and _bare(chunks[i + 1]):
        many = chunks[i + 1]
        vague = many.figure is not None and many.figure.approximate
        if many.det in ("their", "the") or (chunks[i].head == "by" and vague):
            return i + 1, i + 2
    return -1, i


def _bare(c: Chunk) -> bool:
    """Whether a noun group is a count and nothing else."""
    figure = c.figure
    return (
        c.kind == "NG"
        and figure is not None
        and bool(figure.low)
        and not c.mentions
        and not c.pron
        and len(c.words) < 2
    )


COUNTING: Final = (
    _ALL | _MASS | {"them", "strong", "numbering", "totalling", "totaling", "estimated", "others", "number"}
)
"""Words without which no such count stands in a sentence."""
