"""Where a subject stands before what comes between commas or dashes and the verb: "the mayor, a doctor, was killed"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_groups import group_left, over_age, person, person_before
from extract.engines.rules.grammar.link_lists import MARKS, over_list
from extract.engines.rules.grammar.makes_up import makes_up
from extract.engines.rules.grammar.open_places import over_open_places
from extract.engines.rules.grammar.speech import before_speaker
from extract.engines.rules.vocabulary.words import listed

_AREAS: Final = frozenset(
    (
        "districts",
        "settlements",
        "villages",
        "towns",
        "cities",
        "communities",
        "regions",
        "provinces",
        "areas",
    )
)
_DASHES: Final = frozenset("-–—")
_AGES: Final = (["aged"], ["age"])
_SOME: Final = frozenset(("some", "many", "most", "several", "all", "both", "each", "others"))
"""What stands for a part of those before a comma: "rebels, some wearing uniforms, raided"."""


def _over_count(chunks: list[Chunk], j: int) -> int:
    """Before an aside on what a count has in it, which the comma at `j` closes: "Nine guards, a figure that includes
    two cooks, fell"; -1: no such aside.
    """
    for k in range(j - 2, max(1, j - _ASIDE), -1):
        if chunks[k].head in _FIGURES and chunks[k].det == "a" and chunks[k - 1].head == ",":
            told = chunks[k + 1].head in ("that", "which") or chunks[k + 1].voice == "ing"
            return k - 2 if k > 1 and told and chunks[k - 2].figure is not None else -1
        if chunks[k].kind == "X":
            break
    return -1


_FIGURES: Final = frozenset(("figure", "number", "total", "count", "toll", "tally"))
_ASIDE: Final = 12


_OF_SEVERAL: Final = (("were",), ("are",), ("have",))


def _one_more_word_for_them(chunks: list[Chunk], j: int) -> bool:
    """Whether an apposition to several that no comma closes stands at `j`: "Four men of X, a militia were hurt"."""
    c = chunks[j]
    one = c.kind == "NG" and c.det in ("a", "an") and c.head in _BANDS
    return one and chunks[j - 1].head == "," and chunks[j - 2].kind == "NG"


_BANDS: Final = frozenset(
    ("militia", "group", "organisation", "organization", "faction", "party", "outfit", "army", "band")
)


def before_apposition(chunks: list[Chunk], v: int) -> int:
    """Where to look for a subject: before an apposition that a comma closes right in front of the verb."""
    j = v - 1
    while j > 1 and chunks[j].kind in ("A", "D"):
        j -= 1
    if j > 2 and chunks[v].aux[:1] in _OF_SEVERAL and _one_more_word_for_them(chunks, j):
        return j - 2
    if j < 2 or chunks[j].kind != "X" or chunks[j].head not in MARKS:
        return over_open_places(chunks, v - 1)
    if (told := _before_dashes(chunks, j)) >= 0:
        return told
    if chunks[j].head == "," and (told := _over_one_of(chunks, j)) >= 0:
        return told
    if chunks[j].head == "," and (armed := _over_arms(chunks, j)) >= 0:
        return armed
    said = j > 3 and chunks[j].head == "," and chunks[v].cls != "say"
    if said and (told := before_speaker(chunks, j)) >= 0:
        return told
    if j > 4 and (whole := over_list(chunks, j)) >= 0:
        return whole
    if j > 5 and (office := _over_however(chunks, j)) >= 0:
        return office
    if (counted := _over_count(chunks, j)) >= 0:
        return counted
    if chunks[j].head == "," and (one := _over_areas(chunks, j)) >= 0:
        return one
    if chunks[j].head == "," and (one := _over_all_he_is(chunks, j)) >= 0:
        return one
    if j > 4 and chunks[j - 3].head == "whom" and chunks[j - 2].head == "," and chunks[j - 5].kind == "NG":
        return j - 5  # "one of whom, Juan Mata, died"
    if j > 4 and chunks[j - 1].head in ("them", "those") and chunks[j - 2].head in ("among", "amongst"):
        # "scores of people, women and monks among them, were killed"
        k = j - 3
        while k > max(0, j - 9) and chunks[k].head != chunks[j].head:
            k -= 1
        return k - 1 if k > 0 and chunks[k].head == chunks[j].head and chunks[k - 1].kind == "NG" else j
    if chunks[j].head == "," and (clause := _inserted_clause(chunks, j)) >= 0:
        whose = chunks[clause + 2] if chunks[clause + 2].kind == "R" else chunks[clause + 3]
        told = chunks.index(whose) + 1
        # "The attack, which the army laid to the X, killed nine": what others are said to have done with it.
        if chunks[v].aux or (
            whose.kind == "R" and chunks[told].kind == "NG" and chunks[told + 1].kind == "VG"
        ):
            return clause
    square = any(c.head == "[" for c in chunks[max(0, j - 11) : j])
    last = max(0, j - 11 - 3 * square)
    says, named = chunks[v].cls == "say", any(x.kind == "NG" and person(x) for x in chunks[last : j - 4])
    for k in range(j - 1, last, -1):
        c = chunks[k]
        if c.paren and not chunks[j].paren and (square or (_initials(chunks, k) and (says or named))):
            continue  # "a member of the X [XF], was killed"
        if c.kind == "R" or (c.kind == "X" and c.head != chunks[j].head):
            return j
        if (
            c.kind == "VG"
            and chunks[k - 1].head in ("them", "whom")
            and not c.aux
            and chunks[k - 2].head == "of"
        ):
            continue  # "most of them displaced women"
        if c.kind == "VG" and c.aux and chunks[k - 1].head == "who":
            return _named_with_role(chunks, k - 1)
        done = c.voice == "ing" and c.aux[:1] == ("having",)  # "X, having led the patrol, fell"
        if c.kind == "VG" and (
            (c.aux and not done) or c.voice not in ("ing", "passive", "bare") or not _described(chunks, k)
        ):
            return j
        if c.kind == "C" and not (_aside(chunks, k) or _two_places(chunks, k)):
            return j
        if c.kind == "X":
            if k > 2 and chunks[k + 1].voice == "ing" and (whom := person_before(chunks, k)) >= 0:
                return whom
            k = over_age(chunks, k - 1)
            return k if chunks[k].kind == "NG" else j
    return j


def _over_arms(chunks: list[Chunk], j: int) -> int:
    """The party before an aside on what it comes with, which the comma at `j` closes: "Troops, with 10 tanks and 30
    trucks, attacked", "Rebels, on foot and on horses, attacked"; -1: no such aside.
    """
    for k in range(j - 2, max(0, j - _ASIDE), -1):
        c = chunks[k]
        if c.kind in ("NG", "C", "A") or (c.kind == "P" and chunks[k - 1].head != ","):
            continue
        if c.kind == "P":
            led, party = c.head in _COMING_WITH, chunks[k - 2] if k > 1 else c
            fights = party.kind == "NG" and any(m.kind in ("force", "generic") for m in party.mentions)
            alone = k == 2 or chunks[k - 3].kind not in ("P", "VG")
            return k - 2 if led and fights and alone else -1
        if c.kind != "X" or c.head != ",":
            return -1
    return -1


_COMING_WITH: Final = frozenset(("with", "on", "aboard", "in", "armed", "using", "riding"))


def _over_areas(chunks: list[Chunk], j: int) -> int:
    """The person before what he is and the areas of its town: "X, the mayor of Lomba, Oro, in the south, was shot";
    -1: no such person.
    """
    k = j - 1
    while k > 0 and (chunks[k].kind == "P" or chunks[k].head == "," or _lies(chunks[k])):
        k -= 1
    if k < 2 or k > j - 4 or chunks[k].kind != "NG" or chunks[k].pron or chunks[k - 1].head != ",":
        return -1
    if all(c.head != "," for c in chunks[k + 1 : j]):
        return -1
    one = over_age(chunks, k - 2)
    return one if chunks[one].kind == "NG" and person(chunks[one]) else -1


def _over_all_he_is(chunks: list[Chunk], j: int) -> int:
    """The person before all that he is, which the comma at `j` closes: "X, a leader of the Y (Z) and head of the W, was
    shot", "X, the son of General Y, chief of the Z, was shot"; -1: no such person.
    """
    k = j - 1
    while k > 0 and j - k < _AT_LENGTH:
        c, before = chunks[k], chunks[k - 1]
        if c.kind == "C" and (c.head != "and" or before.head == "," or not _is_one(chunks[k + 1])):
            return -1
        if c.head == "," and not c.paren:
            if not _is_one(chunks[k + 1]):
                return -1
            one = over_age(chunks, k - 1)
            if chunks[one].kind == "NG" and person(chunks[one]) and (not one or chunks[one - 1].kind != "P"):
                return one
        elif c.kind not in ("NG", "P", "C") and not c.paren and c.head not in _BRACKETS:
            return -1
        k -= 1
    return -1


def _is_one(c: Chunk) -> bool:
    """Whether a noun group only says what somebody is: "chief", "the son"; neither a name nor somebody of his."""
    if c.kind != "NG" or c.pron or c.figure is not None or c.det in _OTHERS or person(c):
        return False
    return any(m.kind in ("office", "rank", "generic") for m in c.mentions) or c.head in _OFFICES


_AT_LENGTH: Final = 20
_BRACKETS: Final = frozenset("()[]")
_OTHERS: Final = frozenset(("his", "her", "their", "its", "another", "these", "those", "some"))


def _lies(c: Chunk) -> bool:
    """Whether a noun group is a place, or a side of one."""
    return c.kind == "NG" and (any(m.kind == "place" for m in c.mentions) or c.head in _QUARTERS)


_QUARTERS: Final = frozenset(
    ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
)


def _named_with_role(chunks: list[Chunk], who: int) -> int:
    """The person named before what he is and a clause on him ("X, a member of a union who fled, was killed"), else
    where that clause begins.
    """
    k = who - 1
    while k > 1 and chunks[k].kind in ("NG", "P"):
        k -= 1
    role = chunks[k + 1]
    if chunks[k].head != "," or role.kind != "NG" or role.det not in ("a", "an", "the"):
        return who
    one = over_age(chunks, k - 1)
    return one if chunks[one].kind == "NG" and person(chunks[one]) else who


def _initials(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` is part of initials in brackets, which only shorten the name of a body before them."""
    first = next((x for x in range(k, max(0, k - 3), -1) if chunks[x].head == "("), -1)
    if first < 0 or first + 2 >= len(chunks) or chunks[first + 2].head != ")":
        return False
    inside, name = chunks[first + 1], chunks[first - 1]
    if len(inside.mentions) == 1 and inside.mentions[0].kind == "force":
        return inside.mentions[0].text.isupper()
    short = len(inside.words) < 2 and len(inside.head) < _LETTERS and inside.figure is None
    return short and any(m.kind == "force" and m.end == name.end for m in name.mentions)


_LETTERS: Final = 7
"""Fewer letters than this shorten a name."""


def _members(chunks: list[Chunk], first: int, v: int) -> list[int]:
    """Those who make up the joint force that acts before the verb at `v`, the first of them at `first`."""
    j = v - 1
    while j > first and (chunks[j].paren or chunks[j].kind != "NG"):
        j -= 1
    group, _ = group_left(chunks, j)
    return group if group[0] == first else []


def named_before(chunks: list[Chunk], group: list[int], v: int) -> list[int]:
    """Whose office a noun group tells that no comma closes: "Juan Mata, commandant of 9 Brigade was killed"; those who
    make up the joint force that it tells of.
    """
    k = group[0] if len(group) == 1 else 0
    if len(group) == 1 and makes_up(chunks, k + 2):
        return _members(chunks, k + 2, v) or group
    if k < 2 or chunks[k].det or chunks[k].figure is not None or chunks[k - 1].head != ",":
        return group
    m = chunks[k - 2].head_mention
    of = k + 1 < len(chunks) and chunks[k + 1].head in ("of", "with", "in", "at")
    office = chunks[k].head in _OFFICES and all(x.kind == "office" for x in chunks[k].mentions)
    return [k - 2] if m is not None and m.kind == "person" and of and office else group


_OFFICES: Final = listed("roles_of_persons")


def _before_dashes(chunks: list[Chunk], j: int) -> int:
    """The noun before an aside between dashes that ends at `j`: "Four men -- drivers by trade -- were killed"; -1."""
    if chunks[j].head not in _DASHES:
        return -1
    while j > 1 and chunks[j - 1].head in _DASHES:
        j -= 1
    for k in range(j - 1, max(0, j - 15), -1):
        c = chunks[k]
        if c.kind == "X" and c.head in _DASHES:
            first = chunks[k + 1]
            while k > 1 and chunks[k - 1].head in _DASHES:
                k -= 1
            if _tells_what(first) and chunks[k - 1].kind == "NG" and chunks[k - 1].figure is None:
                return k - 1  # "The rebels – a mix of deserters and villagers – attacked"
            m = k - 1
            while m > 1 and chunks[m].figure is None and chunks[m].kind == "NG" and chunks[m - 1].kind == "P":
                m -= 2  # "Three districts in the region – A, B and C – were shelled"
            if m < k - 1 and chunks[m].head not in _AREAS:
                m = k - 1
            return m if chunks[m].kind == "NG" and chunks[m].figure is not None else -1
        if c.kind == "X" and c.head not in (",", "(", ")"):
            return -1
    return -1


def _over_one_of(chunks: list[Chunk], j: int) -> int:
    """Before an aside with "one of", which the comma at `j` closes: "The X, one of several militias fighting the army,
    attacked"; -1: no such aside.
    """
    k = next((k for k in range(j - 1, max(0, j - _ASIDE), -1) if chunks[k].kind == "X"), -1)
    if k < 1 or chunks[k].head != "," or chunks[k - 1].kind != "NG" or chunks[k + 2].head != "of":
        return -1
    return k - 1 if _tells_what(chunks[k + 1]) and not chunks[k + 1].det else -1


def _tells_what(c: Chunk) -> bool:
    """Whether a noun group that opens an aside tells what those before it are: "one of several militias", "a mix"."""
    one = c.head == "one" or (c.figure is not None and c.figure.low == c.figure.high == 1)
    return c.kind == "NG" and (c.det in ("a", "an") or (one and not c.words[1:]))


def _two_places(chunks: list[Chunk], k: int) -> bool:
    """Whether a conjunction only joins two places: "the X, a militia of Lomba and Oro, attacked"."""
    return all(
        c.kind == "NG" and any(m.kind == "place" for m in c.mentions) for c in (chunks[k - 1], chunks[k + 1])
    )


def _over_however(chunks: list[Chunk], j: int) -> int:
    """The office of one named before an adverb between commas: "the spokesman of X, Ali Omar, however, said"."""
    if chunks[j - 1].kind != "A" or chunks[j].head != "," or chunks[j - 2].head != ",":
        return -1
    if not person(chunks[j - 3]) or chunks[j - 4].head != ",":
        return -1
    k = j - 5
    while k > 1 and chunks[k].kind == "NG" and chunks[k - 1].kind == "P":
        k -= 2
    return j - 5 if any(m.kind == "office" for m in chunks[k].mentions) else -1


def _inserted_clause(chunks: list[Chunk], comma: int) -> int:
    """What stands before "…, in which six people died," up to the comma at `comma`; -1: no such clause."""
    for k in range(comma - 1, max(1, comma - 12), -1):
        if chunks[k].head == ",":
            return -1
        if chunks[k].kind == "R" and chunks[k].head in ("which", "whose", "where"):
            first = k - 1 - (chunks[k - 1].kind == "P")
            return first - 1 if first > 0 and chunks[first].head == "," else -1
    return -1


def before_whose(chunks: list[Chunk], v: int) -> int:
    """The noun before ", whose house burned," that a comma closes right in front of the verb; -1: none."""
    if v < 4 or chunks[v - 1].head != ",":
        return -1
    for k in range(v - 2, max(1, v - 13), -1):
        c = chunks[k]
        if c.kind == "X":
            return -1
        if c.kind == "R" and c.head in ("whose", "whom"):
            while k > 1 and chunks[k].head != "," and chunks[k].kind != "X":
                k -= 1
            return k - 1 if chunks[k].head == "," and chunks[k - 1].kind == "NG" else -1
    return -1


def _described(chunks: list[Chunk], k: int) -> bool:
    """Whether the participle at `k` belongs to an apposition: ", a relief group working in the hills,", ", riding
    in two cars,".
    """
    if chunks[k].voice == "ing" and k > 1 and chunks[k - 1].head == "," and chunks[k - 2].kind == "NG":
        return True
    while k > 0 and chunks[k - 1].kind in ("NG", "P", "A"):
        k -= 1
    c = chunks[k]
    some = c.kind == "NG" and (c.head in _SOME or (c.figure is not None and not c.words))
    return k > 1 and chunks[k - 1].head == "," and c.kind == "NG" and (c.det in ("a", "an", "the") or some)


def _aside(chunks: list[Chunk], at: int) -> bool:
    """Whether what leads to `at` since the comma is an aside: "most of them women and children"."""
    k = at - 1
    while k > 0 and (chunks[k].kind in ("NG", "P", "A") or chunks[k].paren or chunks[k].head in "()"):
        k -= 1
    first = chunks[k + 1]
    if chunks[k].head == "," and k > 0 and first.det in ("a", "an", "the") and at + 1 < len(chunks):
        one = chunks[over_age(chunks, k - 1)]
        named, second = one.head_mention if one.kind == "NG" else None, chunks[at + 1]
        if named is not None and named.kind == "person" and first.figure is None:
            # "X, a member of the council and leader of the union, was killed"
            return second.kind == "NG" and not second.det and second.figure is None
    if chunks[k].head == "," and first.kind == "NG" and first.words[:1] in _AGES:
        return True  # "X, aged 29 and born in Y, was killed"
    return chunks[k].head == "," and (
        first.head in ("including", "mostly", "mainly", "most", "all", "among") or first.words[:1] == ["most"]
    )
