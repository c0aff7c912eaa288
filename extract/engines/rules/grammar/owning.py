"""Reads turns by which one owns to a deed or lays it to another as the verbs that they stand for.

"Claimed to have done it", "owned the attack", "declared itself the author" and "called it revenge" claim it; "laid it
to X" and "saw X behind the raid" attribute it; "each accused the other" is "blamed each other".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.blaming import DEEDS
from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

_FORMS: Final = frozenset(("base", "past", "part"))
_BLAME: Final = Verb("blame", "blame", _FORMS)
_ATTRIBUTE: Final = Verb("attribute", "blame", _FORMS)
_CLAIM: Final = Verb("claim", "say", _FORMS)
_GROUPS: Final = ("armed_group", "militia", "unidentified")
_DONE: Final = listed("having_done")
_SELF: Final = frozenset(("itself", "themselves", "himself", "herself"))
_AUTHORS: Final = listed("authors_in_general")
_REVENGE: Final = listed("answers_by_deed")
_MESSAGES: Final = listed("messages_left")
_CREDIT: Final = frozenset(("responsibility", "credit"))
_TAKING: Final = frozenset(("taking", "claiming", "accepting", "assuming", "admitting", "avowing"))
_OWNED: Final = frozenset(("owned", "owns"))
_CALLED: Final = frozenset(("called", "calls", "termed", "described"))
_SAID: Final = frozenset(("claimed", "claims", "claim", "claiming"))
_PRONOUNS: Final = frozenset(("it", "this", "them", "these", "so"))
_LAID: Final = frozenset(("laid", "lays", "lay", "put", "puts", "chalked", "set", "ascribed", "ascribes"))
_SEEN: Final = frozenset(("saw", "see", "sees", "seen", "suspected", "suspects"))
_HELD: Final = frozenset(
    ("held", "hold", "holds", "holding", "considered", "considers", "believed", "believes")
)
_EACH: Final = frozenset(("each", "both"))
_CHARGED: Final = frozenset(("accused", "accuse", "blamed", "blame"))
_TRADED: Final = frozenset(("traded", "trade", "exchanged", "exchange", "swapped", "swap", "hurled"))
_CHARGES: Final = frozenset(("accusations", "blame", "recriminations"))
OWNING: Final = (
    _OWNED | _CALLED | _SAID | _LAID | _SEEN | _HELD | _TAKING | _TRADED | _SELF | _CHARGED | {"another"}
)
"""A sentence with none of these heads has none of these turns."""


def owning(chunks: list[Chunk]) -> list[Chunk]:
    """Gives such turns the verb that they stand for."""
    _each_other(chunks)
    v = 0
    while v + 1 < len(chunks):
        c = chunks[v]
        if c.kind == "VG" and not c.neg and not _own(chunks, v) and not _laid(chunks, v):
            _seen_behind(chunks, v)
            _held_to_be(chunks, v)
        v += 1
    return chunks


def _own(chunks: list[Chunk], v: int) -> bool:
    """Makes "claimed responsibility" of the verb at `v` and what follows it, where that is what it says."""
    c, noun = chunks[v], chunks[v + 1]
    if c.head in _SAID and (last := _to_have_done(chunks, v + 1)):
        _responsible(chunks, v, last)
    elif (
        c.head in _OWNED
        and _of_group(chunks, v)
        and noun.head in DEEDS
        and noun.det in ("the", "this", "that")
    ):
        c.act(_CLAIM)
        _active(c)
    elif (
        noun.head in _SELF and v + 2 < len(chunks) and chunks[v + 2].head in _AUTHORS and c.voice != "passive"
    ):
        last = v + 2
        if v + 4 < len(chunks) and chunks[v + 3].head == "of" and chunks[v + 4].kind == "NG":
            last = v + 4
        _responsible(chunks, v, last)
    elif c.head in _CALLED and (last := _revenge(chunks, v)) and _of_group(chunks, v):
        c.act(_CLAIM)
        _active(c)
        if chunks[v + 2].head != "as":
            chunks.insert(last, Chunk("P", chunks[last].start, chunks[last].start, "as"))
    elif (
        noun.head in _MESSAGES
        and v + 3 < len(chunks)
        and chunks[v + 2].head in _TAKING
        and _of_group(chunks, v)
    ):
        if chunks[v + 3].head not in _CREDIT:
            return False
        _responsible(chunks, v, v + 3)  # "left leaflets taking responsibility"
    else:
        return False
    return True


def _to_have_done(chunks: list[Chunk], k: int) -> int:
    """Where "to have done it", "to be behind it", "to be the author of the raid" ends that begins at `k`; 0: no such
    words.
    """
    if k + 1 >= len(chunks) or chunks[k].kind != "VG" or chunks[k].voice != "inf" or chunks[k].neg:
        return 0
    c, behind = chunks[k], chunks[k + 1]
    if c.head in _DONE and "have" in c.aux:
        return k + 1 if behind.head in _PRONOUNS or behind.head in DEEDS else 0
    if c.head not in ("be", "been"):
        return 0
    if behind.head in _AUTHORS:
        return k + 1
    at = k + 2
    return at if behind.head == "behind" and at < len(chunks) and _the_deed(chunks[at]) else 0


def _the_deed(c: Chunk) -> bool:
    return c.kind == "NG" and not c.mentions and (c.head in _PRONOUNS or c.head in DEEDS)


def _revenge(chunks: list[Chunk], v: int) -> int:
    """Where "called it revenge", "described the attack as retaliation" ends; 0: nothing of the sort is said."""
    k = v + 1
    if k + 1 >= len(chunks) or not _the_deed(chunks[k]):
        return 0
    k += 1 + (chunks[k + 1].head == "as")
    return k if k < len(chunks) and chunks[k].kind == "NG" and chunks[k].head in _REVENGE else 0


def _responsible(chunks: list[Chunk], v: int, last: int) -> None:
    """Puts "claimed responsibility" in the place of the chunks from `v` to `last`."""
    c, noun = chunks[v], Chunk("NG", chunks[v + 1].start, chunks[last].end, "responsibility")
    noun.words = ["responsibility"]
    c.act(_CLAIM)
    _active(c)
    chunks[v + 1 : last + 1] = [noun]


def _of_group(chunks: list[Chunk], v: int) -> bool:
    """Whether a group, or one who speaks for it, stands before the verb at `v`."""
    for k in range(v - 1, max(-1, v - 8), -1):
        c = chunks[k]
        if any(m.kind == "force" and m.type in _GROUPS for m in c.mentions):
            return True
        if c.kind not in ("NG", "P", "X", "A") or c.head in (";", ".", ":"):
            return False
    return False


def _active(c: Chunk) -> None:
    c.voice = "active" if c.voice in ("bare", "passive") else c.voice


def _laid(chunks: list[Chunk], v: int) -> bool:
    """Makes "attributed it to X" of "laid it to X", "put the raid down to X"."""
    c, noun = chunks[v], chunks[v + 1]
    if c.head not in _LAID or c.voice == "inf" or not _the_deed(noun) or (c.aux and c.voice == "passive"):
        return False
    to = v + 2
    if to + 1 < len(chunks) and chunks[to].head in ("down", "up"):
        to += 1
    if to + 1 >= len(chunks) or chunks[to].head != "to" or not _party(chunks[to + 1]):
        return False
    c.act(_ATTRIBUTE)
    _active(c)
    del chunks[v + 2 : to]
    return True


def _seen_behind(chunks: list[Chunk], v: int) -> None:
    """Makes "attributed the raid to X" of "saw X behind the raid"."""
    c = chunks[v]
    if c.head not in _SEEN or c.voice == "inf" or v + 3 >= len(chunks) or (c.aux and c.voice == "passive"):
        return
    party, behind, deed = chunks[v + 1 : v + 4]
    if not _party(party) or behind.head != "behind" or not (_the_deed(deed) or deed.kind == "D"):
        return
    c.act(_ATTRIBUTE)
    _active(c)
    behind.head = "to"
    chunks[v + 1], chunks[v + 3] = deed, party


def _held_to_be(chunks: list[Chunk], v: int) -> None:
    """Makes "held X responsible" of "held X to be the killer"."""
    c = chunks[v]
    if c.head not in _HELD or v + 3 >= len(chunks) or not _party(chunks[v + 1]):
        return
    be, noun = chunks[v + 2], chunks[v + 3]
    if be.kind != "VG" or be.head != "be" or be.voice != "inf" or be.neg or noun.head not in _AUTHORS:
        return
    c.act(Verb("hold", "other", _FORMS))
    _active(c)
    noun.head, noun.words, noun.mentions = "responsible", ["responsible"], []
    del chunks[v + 2]


def _party(c: Chunk) -> bool:
    """Whether a noun group names or describes those who can have done it."""
    return c.kind == "NG" and any(
        m.kind == "force" or (m.kind == "generic" and m.type in (*_GROUPS, "state_forces"))
        for m in c.mentions
    )


def _each_other(chunks: list[Chunk]) -> None:
    """Makes "blamed each other" of "each accused the other", "accused one another", "traded accusations"."""
    for k in range(len(chunks) - 2, -1, -1):
        c, behind = chunks[k], chunks[k + 1]
        third = chunks[k + 2] if k + 2 < len(chunks) else None
        if c.words == ["one"] and behind.words == ["another"]:
            c.words, c.head, c.figure, c.end = ["each", "other"], "other", None, behind.end
            del chunks[k + 1]
        elif (
            c.kind == "NG"
            and c.words[:1]
            and c.words[0] in _EACH
            and c.head in _CHARGED
            and len(c.words) == 2
        ):
            if behind.words in (["the", "other"], ["the", "others"], ["each", "other"]):
                _blamed(c, behind)
        elif (
            c.words in (["each"], ["both"])
            and behind.kind == "VG"
            and behind.head in _CHARGED
            and third is not None
        ):
            if third.words in (["the", "other"], ["the", "others"], ["each", "other"]):
                _blamed(behind, third)
                del chunks[k]
        elif c.kind == "VG" and c.head in _TRADED and behind.head in _CHARGES and not c.neg:
            _blamed(c, behind)


def _blamed(verb: Chunk, other: Chunk) -> None:
    """Gives a verb group and what follows it the meaning of "blamed each other"."""
    verb.kind, verb.words, verb.mentions, verb.det = "VG", [], [], ""
    verb.act(_BLAME)
    verb.head, verb.voice = "blamed", "active"
    other.words, other.head, other.figure, other.mentions = ["each", "other"], "other", None, []
