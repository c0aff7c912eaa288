"""Joins and parts noun groups after the cut: "Farmers' Army (FA) rebels" is one, "a statement ISIL" are two."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from extract.engines.rules.grammar.adjectives import (
    KEPT,
    MOVING,
    NAMED,
    SUMS,
    dead_ones,
    gravely_hurt,
    kept_by,
    named_so,
    of_money,
    of_the_hurt,
    of_those_moving,
)
from extract.engines.rules.grammar.ages import without_ages
from extract.engines.rules.grammar.blaming import BLAMED, blaming, without_not
from extract.engines.rules.grammar.bracketed import over_brackets
from extract.engines.rules.grammar.coupled import COUPLED, coupled, wells
from extract.engines.rules.grammar.held_to_be import TOLD, held_to_be
from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.grammar.numbered import COUNTING, numbered
from extract.engines.rules.grammar.owning import OWNING, owning
from extract.engines.rules.grammar.parting_groups import parted
from extract.engines.rules.grammar.shares import SHARES, of_places
from extract.engines.rules.grammar.suspecting import CLAIMS, POINTING, SUSPECTING, suspecting
from extract.engines.rules.grammar.there_was import there_was
from extract.engines.rules.grammar.unit_numbers import UNITS, unit_numbers
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed


def regrouped(chunks: list[Chunk]) -> list[Chunk]:
    """Gives the chunks of a sentence with such noun groups put right."""
    chunks = _among_first(_labels(chunks))
    heads = {c.head for c in chunks}  # few sentences have what these look for
    if "/" in heads:
        chunks = _slashed(chunks)
    if not heads.isdisjoint(TOLD):
        chunks = held_to_be(chunks)
    if any(not _HIDDEN.isdisjoint(c.words or (c.head,)) for c in chunks):
        chunks = suspecting(chunks)
        heads = {c.head for c in chunks}
    held = not heads.isdisjoint(_HELD)
    if held:
        chunks = _suspected(chunks)
    if held or not heads.isdisjoint(_RANKED):
        chunks = _ordinals(chunks)
    if "there" in heads:
        chunks = there_was(chunks)
    _without_both(chunks)
    chunks = _with_article(chunks)
    if not heads.isdisjoint(_HOW):
        _without_how(chunks)
    if not heads.isdisjoint(_OFFICES):
        chunks = _one_office(chunks)
    if "known" in heads:
        chunks = _known_as(chunks)
    if not heads.isdisjoint(_BEHIND):
        chunks = _behind(chunks)
    if not heads.isdisjoint(SUMS):
        chunks = of_money(chunks)
    if "," in heads and any(len(x) < 3 and x.isdigit() for x in heads):
        chunks = without_ages(chunks)
    if not UNITS.isdisjoint([x for c in chunks for x in c.words]) and any(x.isdigit() for x in heads):
        chunks = unit_numbers(chunks)
    if "well" in heads or "addition" in heads:
        chunks = wells(_as_well_as(chunks))
    if not heads.isdisjoint(COUPLED):
        chunks = coupled(chunks)
    if "-" in heads:
        chunks = _hyphened(chunks)
    if "attack" in heads:
        chunks = _attack_craft(chunks)
    if not heads.isdisjoint(SHARES):
        chunks = of_places(chunks)
    if not heads.isdisjoint(COUNTING):
        chunks = numbered(chunks)
    chunks = parted(chunks, heads)
    if "dead" in heads or "slain" in heads:
        chunks = dead_ones(chunks)
    if "not" in heads:
        chunks = without_not(chunks)
    if not heads.isdisjoint(KEPT):
        chunks = kept_by(chunks)
    if not heads.isdisjoint(NAMED):
        named_so(chunks)
    gravely_hurt(chunks, heads)
    chunks = of_the_hurt(chunks, heads)
    if not heads.isdisjoint(MOVING):
        of_those_moving(chunks)
    if not heads.isdisjoint(BLAMED):
        chunks = blaming(chunks)
    if not heads.isdisjoint(_ITSELF):
        chunks = _without_itself(chunks)
    if not heads.isdisjoint(OWNING):
        chunks = owning(chunks)
    return over_brackets(chunks) if "(" in heads else chunks


_ITSELF: Final = frozenset(("itself", "himself", "herself", "themselves"))


def _without_itself(chunks: list[Chunk]) -> list[Chunk]:
    """Leaves out the stress on who acts or suffers: "the army itself lost six men", "Ruiz himself was abducted"."""
    return [
        c
        for k, c in enumerate(chunks)
        if not (
            c.head in _ITSELF
            and 0 < k < len(chunks) - 1
            and chunks[k - 1].kind == "NG"
            and chunks[k + 1].kind == "VG"
            and (chunks[k + 1].voice in ("active", "bare") or bool(chunks[k + 1].aux))
        )
    ]


def _with_article(chunks: list[Chunk]) -> list[Chunk]:
    """Leaves out "the" before "same evening": it names nobody who acts in "troops sent there the same evening". In "the
    4 May raid", "a May 4 raid" it belongs to the raid, but not in "the next morning gunmen raided".
    """
    out: list[Chunk] = []
    for k, c in enumerate(chunks):
        behind = chunks[k + 1] if k + 1 < len(chunks) else None
        if c.kind == "D" and out and out[-1].words in _ARTICLES and not out[-1].mentions:
            own = c.head.split(" ")[0] in _NEXT and out[-1].words == ["the"]
            if behind is not None and behind.kind == "NG" and not behind.det and not own:
                behind.det = out.pop().words[0]
            elif out[-1].words == ["the"]:
                out.pop()
        out.append(c)
    return out


_NEXT: Final = frozenset(("next", "following", "same", "previous", "preceding"))
_ARTICLES: Final = (["the"], ["a"], ["an"])


def _without_both(chunks: list[Chunk]) -> None:
    """Takes "both" from the first of two: "both the driver and a nurse", "both a guard and his wife". Where no second
    one follows, "both the gunmen" are two, and it is the article that goes.
    """
    for k, c in enumerate(chunks):
        if c.kind == "NG" and c.det == "both" and len(c.words) > 2 and c.words[1] in _ONE:
            joined = any(x.head == "and" for x in chunks[k + 1 : k + 4])
            if c.words[1] in _SINGLE or joined or not c.head.endswith(("s", "men", "women", "children")):
                c.words, c.det, c.start = c.words[1:], c.words[1], c.start + len("both ")
            else:
                c.words, c.det = ["both", *c.words[2:]], f"both {c.words[1]}"


_SINGLE: Final = ("a", "an")
_ONE: Final = frozenset(("the", "a", "an", "his", "her", "its", "their"))
_COUNTED_IN: Final = frozenset(("included", "counted", "numbered", "listed"))


def _among_first(chunks: list[Chunk]) -> list[Chunk]:
    """Makes "among" of "Included in" and "Counted among" where a sentence begins so: "Included in the dead were …"."""
    first = chunks[0] if len(chunks) > 4 else None
    if first is None or first.kind != "VG" or first.head not in _COUNTED_IN or first.aux:
        return chunks
    if chunks[1].head not in ("in", "among", "amongst") or chunks[3].head not in ("were", "was", "are", "is"):
        return chunks
    chunks[1].head, chunks[1].start = "among", first.start
    return chunks[1:]


_DEEDS: Final = frozenset(
    ("strikes", "attacks", "raids", "strike", "attack", "raid", "assault", "ambush", "clashes")
)
_RANKED: Final = frozenset(
    ("first", "second", "third", "latest", "last", "deadliest", "worst", "biggest", "heaviest")
)


def _ordinals(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "in the first" and "strikes", which looks like a verb there."""
    k = 1
    while k + 1 < len(chunks):
        prep, c, deed = chunks[k - 1 : k + 2]
        ranked = c.kind == "NG" and c.head in _RANKED and c.det in ("the", "a") and not c.mentions
        if ranked and prep.kind == "P" and deed.kind == "VG" and not deed.aux and deed.head in _DEEDS:
            c.end, c.head = deed.end, deed.head
            c.words.append(deed.head)
            del chunks[k + 1]
        k += 1
    return chunks


_HIDDEN: Final = SUSPECTING | POINTING | CLAIMS
_HELD: Final = frozenset(("suspected", "believed", "thought", "alleged"))


def _shorten(c: Chunk) -> None:
    """Takes the last word off a noun group of several; the one before it becomes its head."""
    c.end -= len(c.head) + 1
    del c.words[-1]
    c.head = c.words[-1]


def _suspected(chunks: list[Chunk]) -> list[Chunk]:
    """Takes the participle off "a mine suspected of …", "a bomb believed to …"; a verb in "police suspected that"."""
    for k in range(len(chunks) - 2, -1, -1):
        c = chunks[k]
        who = c.kind == "NG" and c.head == "suspected" and len(c.words) > 1 and chunks[k + 1].kind == "R"
        if who and chunks[k + 1].head == "that":
            chunks.insert(k + 1, Chunk("VG", c.end - len(c.head), c.end, c.head))
            _shorten(c)
    for c, after in pairwise(chunks):
        held = c.kind == "NG" and c.head in _HELD and len(c.words) > 1 and not c.mentions
        if held and (after.head == "of" or (after.kind == "VG" and after.voice == "inf")):
            _shorten(c)
    return chunks


_HOW: Final = frozenset(
    ("badly", "critically", "dangerously", "fatally", "gravely", "lightly", "mildly", "mortally", "seriously",
     "severely", "slightly")
)  # fmt: skip
"""How somebody was hurt."""


def _without_how(chunks: list[Chunk]) -> None:
    """Takes the adverb off a count: "including three critically", "and another seriously injured" count men."""
    for c in chunks:
        if c.kind != "NG" or c.head not in _HOW or c.mentions or (c.figure and c.figure.approximate):
            continue  # "some seriously" counts nobody anew
        if len(c.words) > 1:
            _shorten(c)
        elif c.figure is not None and c.words:
            c.end -= len(c.head) + 1
            c.words, c.head = [], c.figure.text.lower()


_BEHIND: Final = dict.fromkeys(listed("compass"), "of") | {
    x: preposition for preposition in ("of", "to", "at", "with") for x in listed(f"behind_{preposition}")
}
"""Words that stand behind a noun and tell more of it, by the prepositions that go on: "a village north of X"."""


def _behind(chunks: list[Chunk]) -> list[Chunk]:
    """Takes such a word off the noun before it, which is the head: "a village | of X", "men | to the president"."""
    for c, after in pairwise(chunks):
        if c.kind != "NG" or len(c.words) < 2 or after.kind != "P" or after.head != _BEHIND.get(c.head):
            continue
        if c.words[-2] in w.LENGTHS or (c.mentions and c.mentions[-1].end >= c.end):
            continue
        _shorten(c)
    return chunks


def _slashed(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "an ABC/XYZ road-mine", the last of two names for one body right behind the stroke."""
    k = 0
    while k + 2 < len(chunks):
        first, mark, last = chunks[k : k + 3]
        tight = mark.head == "/" and first.end == mark.start and mark.end == last.start
        one = first.det or (first.mentions and last.mentions)
        if tight and one and first.kind == last.kind == "NG" and len(last.words) > 1 and not last.det:
            first.end, first.head = last.end, last.head
            first.words.extend(last.words)
            kinds = {m.type for m in last.mentions} if first.det else ()
            first.mentions = [m for m in first.mentions if m.type not in kinds] + last.mentions
            del chunks[k + 1 : k + 3]
        k += 1
    return chunks


_OFFICES: Final = frozenset(
    ("department", "ministry", "directorate", "bureau", "institute", "secretariat", "committee", "commission")
)


def _one_office(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "the Army Information and Publicity Department", "the Trade and Labor Ministry"."""
    k = 0
    while k + 2 < len(chunks):
        first, mark, last = chunks[k : k + 3]
        k += 1
        joined = mark.kind == "C" and mark.head == "and" and first.kind == last.kind == "NG"
        if (
            not joined
            or first.det != "the"
            or last.det
            or last.head not in _OFFICES
            or last.head == first.head
        ):
            continue
        whole = first.figure is None and last.figure is None and not first.head.endswith("s")
        if whole and len(last.words) > 1 and first.head not in _OFFICES and not last.mentions:
            first.end, first.head = last.end, last.head
            first.words.extend(("and", *last.words))
            del chunks[k : k + 2]
    return chunks


def _labels(chunks: list[Chunk]) -> list[Chunk]:
    """Leaves out "reported" in the label "Civilians reported killed 14", which tells of no speaker."""
    label = len(chunks) > 3 and chunks[1].head == "reported"
    label = label and chunks[2].head in ("killed", "injured", "wounded")
    if label and chunks[3].figure is not None and not chunks[3].words and not chunks[1].aux:
        del chunks[1]
    return chunks


_CRAFT: Final = wordset("craft boat boats helicopter helicopters aircraft drone drones")


def _attack_craft(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "four LTTE attack craft" before a verb, in which "attack" looks like one."""
    k = 0
    while k + 3 < len(chunks):
        first, verb, last, then = chunks[k : k + 4]
        craft = verb.head == "attack" and verb.kind == "VG" and not verb.aux and last.words == [last.head]
        if (
            craft
            and first.kind == last.kind == "NG"
            and last.head in _CRAFT
            and then.kind == "VG"
            and then.aux
        ):
            first.end, first.head = last.end, last.head
            first.words.extend(("attack", last.head))
            del chunks[k + 1 : k + 3]
        k += 1
    return chunks


_LEANING: Final = frozenset(("pro", "anti", "non"))


def _hyphened(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "pro-Lomba fighters", which a place behind the hyphen cuts, or "the Lom-Oro road"."""
    k = 0
    while k + 2 < len(chunks):
        first, mark, last = chunks[k : k + 3]
        tight = mark.head == "-" and first.end == mark.start and mark.end == last.start
        both = tight and first.kind == last.kind == "NG"
        # "the political-military command"
        paired = both and not first.mentions and first.head.endswith(("al", "ic", "tico")) and not last.det
        if both and first.words and (paired or first.words[-1] in _LEANING):
            first.end, first.head = last.end, last.head
            first.words.extend(last.words)
            first.mentions.extend(m for m in last.mentions if m.kind != "place")
            del chunks[k + 1 : k + 3]
        elif both and first.figure is None and _by_place(last):
            first.end, first.head = last.end, last.head
            first.words = [*first.words, *last.words]
            first.mentions = [*first.mentions, *last.mentions]
            del chunks[k + 1 : k + 3]
        k += 1
    return chunks


def _by_place(c: Chunk) -> bool:
    """Whether a noun group begins with the name of a place and ends on what is called so."""
    begins = bool(c.mentions) and c.mentions[0].kind == "place" and c.mentions[0].start == c.start
    return begins and c.mentions[-1].end < c.end


def _known_as(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one preposition of "known as" behind what is called so, which is no clause: "at a place known as X"."""
    k = 0
    while k + 2 < len(chunks):
        verb = chunks[k + 1]
        called = verb.kind == "VG" and verb.head == "known" and not verb.aux and chunks[k + 2].head == "as"
        if called and chunks[k].kind == "NG" and not chunks[k].mentions and chunks[k].head not in _ONES:
            chunks[k + 1 : k + 3] = [Chunk("P", verb.start, chunks[k + 2].end, "of")]
        k += 1
    return chunks


def _as_well_as(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one conjunction of "as well as", and of "in addition to" before those who are counted, too."""
    heads, k = [c.head for c in chunks], 0
    while k + 2 < len(chunks):
        added = heads[k : k + 3] == ["in", "addition", "to"] and chunks[k + 3 : k + 4] != []
        if heads[k : k + 3] == ["as", "well", "as"] or (k and added and chunks[k + 3].figure is not None):
            chunks[k : k + 3] = [Chunk("C", chunks[k].start, chunks[k + 2].end, "and")]
            heads[k : k + 3] = ["and"]
        k += 1
    return chunks


_ONES: Final = listed("one_person") | listed("leading_offices") | listed("army_ranks")
"""Nouns of one man, of whom a name says who he is."""
