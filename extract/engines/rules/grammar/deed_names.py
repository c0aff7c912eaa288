"""How a deed is named: after its day ("Saturday's attack", "the Jan. 27 bombing"), or as one of many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Container

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk


ANY_ATTACK: Final = frozenset(
    ("attack", "attacks", "incident", "incidents", "violence", "operation", "operations")
)
"""What any attack is called."""
_TIMES: Final = ("during", "amid", "amidst", "despite", "following", "before", "after")


def of_deed_named(chunks: list[Chunk], k: int) -> bool:
    """Whether a day is part of the name of a deed: "the Jan. 27 bombing", "a Dec. 5 assault"."""
    if not 0 < k < len(chunks) - 1 or chunks[k].kind != "D" or chunks[k + 1].kind != "NG":
        return False
    before, deed = chunks[k - 1], chunks[k + 1]
    if deed.det in ("the", "a", "an") and deed.words[:1] != [deed.det]:
        return True  # its article stood before the day
    return before.words in (["the"], ["a"], ["an"]) or before.det in ("this", "that")


def of_a_day(chunks: list[Chunk], i: int) -> bool:
    """Whether an event is known by its day: "Saturday's attack", "the Jan. 27 bombing"."""
    if i > 1 and of_deed_named(chunks, i - 1):
        return chunks[i - 2].words == ["the"] or chunks[i].det == "the"
    return i > 1 and chunks[i - 1].head in ("'s", "’s") and chunks[i - 2].kind == "D"


def in_named_fight(chunks: list[Chunk], k: int) -> bool:
    """Whether a day names the fight in which those were lost of whom something calm is told before: "were handed over
    on Monday after being captured in Saturday's fighting".
    """
    if not 0 < k < len(chunks) - 2 or chunks[k].kind != "D" or chunks[k - 1].head not in _WITHIN:
        return False
    if not of_a_day(chunks, k + 2) or chunks[k + 2].head not in _FIGHTS:
        return False
    first = next((c for c in chunks[:k] if c.kind == "VG"), None)
    return first is not None and first.cls == "other" and not first.neg


_WITHIN: Final = ("in", "during", "from", "amid")
_FIGHTS: Final = (
    listed("deeds_in_plural")
    | listed("fight_nouns")
    | {"attack", "raid", "ambush", "assault", "offensive", "bombing"}
)


_OPERATION: Final = lazy(r"\bOperation(?: [A-Z][a-z’'-]{2,15}){1,3}\b(?! [A-Z])")


def named_operations(text: str) -> list[tuple[int, int, str, None]]:
    """Gives the names of operations, each to be read as one word: "Operation Spring Rain" tells of no raining."""
    return (
        [(m.start(), m.end(), "w", None) for m in _OPERATION.finditer(text)] if "Operation " in text else []
    )


_POINTED: Final = lazy(
    r"\b(?:(?:site|scene|spot|location|place|area) of|same (?:[\w-]+ ){1,3}as|(?:similar|identical|close|next) to"
    r"|(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?) (?:[\w-]+ ){0,2}(?:from|of)|(?:unlike|like|than|as)"
    r"|(?<!toll )(?<!tolls )(?<!deaths )(?<!dead )(?<!count )(?<!casualties )(?<!injuries )(?<!wounded )"
    r"(?<!victims )from)"
    r" (?:the |that of )?\Z",
    re.I,
)


def only_measures(text: str, s: Sentence, start: int, end: int) -> bool:
    """Whether the day between two offsets is that of an attack which only says where or how another one was: "a mile
    from the scene of Friday's blast", "in the same area as Monday's attack".
    """
    if len(s.dates) < 2 or not text.startswith(("'s", "’s"), end):
        return False
    return _POINTED.search(text, max(s.start, start - 60), start) is not None


def of_new_bomb(chunks: list[Chunk], i: int) -> bool:
    """Whether a blast is named by a bomb that the text brings in: "the explosion of a car bomb", "of two mines"."""
    if chunks[i].head not in _BLASTS or i + 2 >= len(chunks) or chunks[i + 1].head != "of":
        return False
    bomb = chunks[i + 2]
    return bomb.kind == "NG" and (bomb.det in ("a", "an", "another") or bomb.figure is not None)


_BLASTS: Final = frozenset(("explosion", "explosions", "detonation", "blast", "blasts", "bursting"))


def one_of_best(chunks: list[Chunk], i: int) -> bool:
    """Whether an attack is only ranked among others: "one of the country's deadliest attacks"."""
    return (
        i > 1 and chunks[i - 1].head == "of" and chunks[i - 2].head == "one" and chunks[i].head.endswith("s")
    )


def ranked_anew(chunks: list[Chunk], i: int) -> bool:
    """Whether an attack is only ranked, of one told here first: "in what monitors call the worst massacre so far"."""
    if i == 0 or BEST.isdisjoint([w.partition("-")[0] for w in chunks[i].words]):  # "its worst-ever raid"
        return False
    before = chunks[i - 1]
    return not (before.kind == "VG" and before.verb is not None and before.verb.lemma == "be")


def ranked_of_old(s: Sentence, i: int) -> bool:
    """Whether a sentence opens on the worst of all attacks, of another time: "The deadliest attack on the army to date
    killed 71 soldiers in December 2019".
    """
    if i > 1 or BEST.isdisjoint(s.chunks[i].words):
        return False
    return any(d.when is not None and d.when.precision in ("month", "year") for d in s.dates)


BEST: Final = frozenset(
    ("deadliest", "worst", "bloodiest", "heaviest", "biggest", "largest", "fiercest", "gravest")
)


def in_a_time(chunks: list[Chunk], k: int) -> bool:
    """Whether the noun at `k` belongs to the time of a deed: "it took place in weeks of unrest"."""
    while k > 2 and chunks[k].kind == "NG" and chunks[k - 1].head == "of" and chunks[k - 2].kind == "NG":
        k -= 2
    return k > 0 and chunks[k].kind == "NG" and chunks[k - 1].head in _TIMES


def _reported_there(chunks: list[Chunk], i: int) -> bool:
    """Whether bare attacks are what is reported from a place: "residents reported raids in X", "raids are reported in
    X", "there were raids on X".
    """
    if i < 2 and not any(c.kind == "VG" for c in chunks):  # "Heavy clashes in X since yesterday."
        closed = (
            len(chunks) > 3 and chunks[-1].head == "." and (chunks[-2].kind == "D" or is_place(chunks[-2]))
        )
        return closed and _placed(chunks[i + 1 : i + 5])
    at, verb = i + 1, chunks[i - 1] if i else None
    if i + 1 < len(chunks) and chunks[i + 1].cls == "say" and chunks[i + 1].voice == "passive":
        at, verb = i + 2, chunks[i + 1]
    elif i > 1 and verb is not None and verb.kind == "VG" and chunks[i - 2].head == "there":
        verb = (
            verb if verb.verb is not None and verb.verb.lemma == "be" and _BEEN.issuperset(verb.aux) else None
        )
    elif verb is None or verb.cls != "say":
        return False
    if verb is None or verb.kind != "VG" or verb.neg or _none(chunks[i]):
        return False
    return _placed(chunks[at : at + 4])


def _none(c: Chunk) -> bool:
    """Whether a noun group says that there was nothing of the kind: "no fighting"."""
    return c.det == "no" or c.words[:1] == ["no"] or (c.figure is not None and c.figure.high == 0)


_BEEN: Final = frozenset(("was", "were", "is", "are", "been", "has", "have", "had"))


def _placed(behind: list[Chunk]) -> bool:
    """Whether a preposition and a place open what stands behind an event."""
    placed = any(m.kind == "place" and m.head != "country" for c in behind for m in c.mentions)
    return bool(behind) and behind[0].head in ("in", "on", "at", "near", "around", "across") and placed


def breaks_out(chunks: list[Chunk], i: int, *, told: bool) -> bool:
    """Whether bare fights are said to go on in a town: "battles rage in X"; `told`: a verb says what they did."""
    v = next((k for k in range(i + 1, min(i + 9, len(chunks))) if chunks[k].kind == "VG"), i)
    verb = chunks[v].verb if i in chunks[v].subject else None  # "gunfights between A and B erupt in X"
    if not told or verb is None or verb.lemma not in _BREAKING_OUT:
        return _reported_there(chunks, i)
    between = any(c.head == "between" for c in chunks[v + 1 : v + 3])
    ahead = chunks[v + 1 : v + (9 if between else 5)]
    return any(m.kind == "place" and m.head != "country" for c in ahead for m in c.mentions)


_BREAKING_OUT: Final = listed("breaking_out")


def is_place(c: Chunk) -> bool:
    """Whether a noun group is a place."""
    mention = c.head_mention
    return mention is not None and mention.kind == "place"


def struck_by(events: Container[str], chunks: list[Chunk], i: int) -> int:
    """Whom a blow that was launched fell on: "strikes twice against fifteen troops"; -1: nobody is told."""
    k = i + 1
    while k < len(chunks) and chunks[k].kind in ("A", "D"):
        k += 1
    on = k + 1 < len(chunks) and chunks[k].head in ("on", "against", "upon", "at")
    return k + 1 if on and chunks[i].head in events and chunks[k + 1].kind == "NG" else -1
