"""Charges at large, as speeches and comments make them: "they have murdered judges and bombed newspapers", "planes
bomb our villages". They name no place, no day and nobody in particular, and so tell of no engagement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.loss_values import Loss
    from extract.engines.rules.vocabulary.triggers import Triggers

_VIOLENT: Final = frozenset(
    ("attack", "storm", "ambush", "bomb", "shell", "airstrike", "abduct", "kill", "wound", "destroy")
)
_HAS: Final = ("has", "have", "'ve")
_OWN: Final = frozenset(("", "our", "their", "its", "all", "many"))
_THERE: Final = lazy(
    r"\b(?:(?:in|on|at|near) (?:the|this|that|its) (?:area|town|city|village|region|province|capital|camp"
    r"|district|base|border|country['’]s \w+)|there)\b"
)
"""What points to a place that was told before."""
_EVERYBODY: Final = listed("crowd_nouns") | frozenset(
    (
        "people",
        "peoples",
        "property",
        "population",
        "youth",
        "men",
        "women",
        "children",
        "economy",
        "innocents",
    )
)
_MANY: Final = 12
"""From which on a count is one of those that only say how many there were: "dozens of judges"."""
_CHARGING: Final = frozenset(("of", "for", "by"))
_KINDS: Final = frozenset(
    ("kidnapping", "murder", "assassination", "torture", "bombing", "killing", "execution", "abduction", "sabotage",
     "massacre", "extortion", "rape", "disappearance")
)  # fmt: skip


_DOCUMENTING: Final = frozenset(
    ("document", "documented", "documents", "verified", "perpetrated", "committed")
)


def charged_at_large(s: Sentence, triggers: Triggers) -> bool:
    """Whether all violence of a sentence is told of many, of no place and of no day."""
    if any(m.kind == "place" and m.head != "country" for m in s.mentions):
        return False
    if any(d.when is not None for d in s.dates) or any(_single(s, x) for x in s.losses):
        return False
    verbs = [v for v in s.verbs if s.chunks[v].cls in _VIOLENT and not s.chunks[v].neg]
    if verbs:
        wide = 2 if len(verbs) > 1 else int(_wide(s.chunks, verbs[0]))
        if not all(_at_large(s, v, triggers, wide) for v in verbs):
            return False
        return not _one_deed(s, triggers) and _THERE.search(s.low) is None
    if not s.heads.isdisjoint(_DOCUMENTING):
        return (
            False  # "has documented executions, looting and rape by the X": what it found is told behind it
        )
    deeds = [i for i, c in enumerate(s.chunks) if c.kind == "NG" and c.head in triggers.events]
    return len(deeds) > 1 and not s.losses and all(_kind_of_deed(s.chunks, i) for i in deeds)


def _single(s: Sentence, x: Loss) -> bool:
    """Whether a loss counts some in particular; who is named in one list with many is one of these."""
    low = x.value.low
    if low is None or (low >= _MANY and x.value.approximate):
        return False
    named = any(m.kind == "person" for m in s.chunks[x.noun].mentions) and x.value.start < 0
    return not (named and any((y.value.low or 0) >= _MANY and y.value.approximate for y in s.losses))


def _one_deed(s: Sentence, triggers: Triggers) -> bool:
    """Whether a noun of the sentence tells of one deed: "the attack", "an ambush"."""
    return any(
        c.kind == "NG" and c.head in triggers.events and not c.head.endswith("s") and c.det for c in s.chunks
    )


def _wide(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` tells of several lots of people, or of dozens."""
    struck = chunks[v].subject if chunks[v].voice == "passive" else chunks[v].object
    return len(struck) > 1 or any(chunks[k].figure is not None for k in struck)


def _at_large(s: Sentence, v: int, triggers: Triggers, wide: int) -> bool:
    """Whether the verb at `v` tells what is done or has been done, to nobody in particular. `wide`: 2 where a sentence
    tells of more than one deed, 1 where of several lots of people; in the present, as headlines have it, none but the
    first are at large.
    """
    chunks = s.chunks
    c = chunks[_with_tense(chunks, v)]
    struck = chunks[v].subject if chunks[v].voice == "passive" else chunks[v].object
    present = wide > 1 and _present(c)
    if not struck and present:
        return True  # "its soldiers rape and kill"
    perfect = c.aux[:1] != () and c.aux[0] in _HAS and (wide > 0 or (c.voice == "active" and s.index > 0))
    charged = wide > 0 and v > 0 and chunks[v].voice == "ing" and chunks[v - 1].head in _CHARGING
    if not (present or perfect or charged) or not struck:
        return False
    if any(chunks[k].head in triggers.means for k in struck):
        return False  # "have fired rockets at the city"
    return all(_many(chunks[k], present=present) for k in struck if not _in_row(chunks, k, struck))


def _present(c: Chunk) -> bool:
    """Whether a verb group stands in the simple present: "bomb", "attacks", "are bombed"."""
    if c.verb is None:
        return False
    if c.voice == "passive":
        return c.aux in (("is",), ("are",))
    return c.voice == "active" and not c.aux and "past" not in c.verb.forms and "part" not in c.verb.forms


def _with_tense(chunks: list[Chunk], v: int) -> int:
    """The verb that has the tense for the one at `v` in a row of clauses: "have murdered our priests, robbed banks and
    burned schools".
    """
    k = v
    while k > 0 and not chunks[k].aux and chunks[k].voice in ("active", "bare", "passive"):
        if _present(chunks[k]):
            break
        j = k - 1
        while j > 0 and (
            chunks[j].kind in ("NG", "A") or chunks[j].head in (",", "and", "or", "of", "in", "on")
        ):
            j -= 1
        if chunks[j].kind != "VG" or (chunks[k].subject and chunks[k].subject != chunks[j].subject):
            break
        k = j
    return k


def _many(c: Chunk, *, present: bool) -> bool:
    """Whether a noun group is of many who are not counted: "judges", "our churches", "thousands of peasants"."""
    if c.figure is not None:
        return not present and c.figure.approximate and (c.figure.low or 0) >= _MANY
    if any(m.kind in ("person", "place") for m in c.mentions):
        return False
    several = c.head.endswith(("s", "men", "people", "children")) and not c.head.endswith("ss")
    several = several or c.head in _EVERYBODY
    return several and (c.det in _OWN or (present and c.det == "the"))


def _in_row(chunks: list[Chunk], k: int, struck: list[int]) -> bool:
    """Whether a person is named in one list with many: "Juan Mata, dozens of judges and hundreds of policemen"."""
    named = any(m.kind == "person" for m in chunks[k].mentions)
    return named and any(chunks[i].figure is not None for i in struck if i != k)


def _kind_of_deed(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun names a kind of deed: "murders of mayors", "the bombing of pipelines"."""
    c = chunks[i]
    if c.figure is not None or c.mentions:
        return False
    of = i + 2 < len(chunks) and chunks[i + 1].head in ("of", "on", "against") and chunks[i + 2].kind == "NG"
    if of and not _many(chunks[i + 2], present=True):
        return False
    if c.head.endswith("s"):
        return c.det in _OWN or (of and c.det == "the")
    return c.head in _KINDS and (not c.det or (of and c.det == "the"))
