"""Whether a noun group left of a verb is its subject, or part of a phrase: "the mayor of X and two guards died"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_clauses import named_list, next_clause, whole_of, wholes
from extract.engines.rules.grammar.link_groups import (
    absolute,
    before_places,
    group_left,
    one_more,
    over_age,
    unknown_verb,
)
from extract.engines.rules.grammar.link_speakers import behind_parts, speakers_of
from extract.engines.rules.grammar.sourced import watches
from extract.engines.rules.vocabulary.words import listed

NAMING: Final = frozenset(
    ("identified", "named", "known", "called", "dubbed", "nicknamed", "accused", "suspected")
)
"""Participles that tell who somebody is: "gunmen killed a man identified as X"."""
_DISGUISED: Final = listed("disguised")
_PLACED: Final = frozenset(
    ("brought", "sent", "deployed", "used", "employed", "hired", "recruited", "posted", "serving", "working")
)
"""Verbs before "as" that tell what somebody was: "two men who were sent as porters were slain"."""
_VOICED: Final = frozenset(("speaking", "chanting", "shouting", "singing"))
"""What tells how those sounded who act: "gunmen speaking a foreign language attacked"."""
_UNTIL: Final = frozenset(("until", "till"))
_INSIDE: Final = frozenset(("in", "inside", "at", "near", "on", "aboard", "with"))
_HE: Final = frozenset(("he", "she", "they"))
_NOBODY: Final = frozenset(("nobody", "none"))
_TO_PEOPLE: Final = frozenset(("kill", "wound", "abduct"))
_DOING: Final = ("active", "inf", "ing")


def candidate(chunks: list[Chunk], j: int, v: int) -> tuple[list[int] | None, int]:
    """Judges the noun group at `j` as a subject: (group, -) if it is, (None, where to go on) if it is not."""
    if chunks[j].head in _NOBODY and j == v - 1 and j and chunks[j - 1].kind == "C":
        return [j], j - 1  # "the pilot made a landing and nobody was hurt"
    if j > 1:
        j = over_age(chunks, j)
    if j > 3 and _elsewhere(chunks, j):
        return [j - 4, j], j - 4
    if (on := _past_bystander(chunks, j, v)) < j:
        return None, on
    if j > 3 and chunks[j - 1].head == "and" and (named := named_list(chunks, j)):
        return named, j
    group, k = group_left(chunks, whole_of(chunks, j), named=chunks[v].cls != "say")
    if chunks[v].cls == "say" and (at := behind_parts(chunks, group, k)) > 0:
        return group[at:], group[at] - 1
    group, k = wholes(chunks, group, k)
    if chunks[v].cls == "say" and len(group) > 1:
        group, k = speakers_of(chunks, group, k)
    if k >= 0 and chunks[k].kind == "A":
        k -= 2 if chunks[k].head == "'s" else 1  # "those hurt in Friday's raid have died"
    if k < 0:
        return group, k
    left = chunks[k]
    if left.kind == "P":
        return _behind_preposition(chunks, group, k, j, v)
    if left.kind == "VG":
        if left.cls != "say" and left.voice in _DOING:
            for at in range(1, len(group)):
                if _opens_anew(chunks, group[at], v):
                    return group[at:], group[at] - 1  # "took the mill, and 22 rebels were killed"
        return _behind_verb(chunks, group, k, j, v)
    return group, k


def _opens_anew(chunks: list[Chunk], j: int, v: int) -> bool:
    """Whether a comma and "and" bring in those counted at `j`, to whom something was done at `v`."""
    marks = j > 2 and chunks[j - 1].head == "and" and chunks[j - 2].head == ","
    befell = chunks[v].cls == "die" or (chunks[v].voice == "passive" and bool(chunks[v].aux))
    return marks and chunks[j].figure is not None and befell


def _past_bystander(chunks: list[Chunk], j: int, v: int) -> int:
    """Where to go on past a noun at `j` that nothing of the verb is told of; `j` itself for any other."""
    mention = chunks[j].head_mention
    if unknown_verb(chunks, j) and any(c.head == "," for c in chunks[j + 1 : v]):
        return before_places(chunks, j - 2)
    if (
        chunks[v].voice == "passive"
        and chunks[v].cls in _TO_PEOPLE
        and mention is not None
        and mention.kind == "place"
        and chunks[j].det not in _HIS
    ):
        return j - 1  # "the mayor of X, Y department, was murdered"
    return j - 2 if _land_behind(chunks, j) else j


def _behind_preposition(
    chunks: list[Chunk], group: list[int], k: int, j: int, v: int
) -> tuple[list[int] | None, int]:
    """Judges a group behind the preposition at `k`, which may open a clause of its own: "as troops raided the camp"."""
    left = chunks[k]
    if left.head == "with" and k and chunks[k - 1].kind in ("X", "C", "NG") and absolute(chunks, j):
        return group, k
    if k > 1 and left.head in ("by", "with") and chunks[k - 1].head in BACKED and not chunks[k - 1].aux:
        return None, k - 1  # "90 troops backed by 10 tanks and two helicopters attacked"
    if k > 2 and chunks[k - 1].head in ("and", "or") and chunks[k - 2].kind == "P":
        left, k = chunks[k - 2], k - 2  # "ten men in or near the inn were hurt"
    looks = k > 0 and (chunks[k - 1].voice == "ing" or chunks[k - 1].head in _DISGUISED)
    if looks and left.head == "as":
        return None, k - 1  # "gunmen dressed as soldiers and police attacked"
    known = k > 0 and chunks[k - 1].head in NAMING  # "a commander known as X said"
    known = known or (k > 0 and chunks[k - 1].head in _PLACED)
    opens = left.head in _UNTIL or (left.head == "as" and not looks and not known)
    counted = chunks[j].figure is not None or chunks[j].head in _HE
    opens = opens or (left.head == "before" and (counted or _told_before(chunks, k)))
    if opens and _clause(chunks, j, v):
        return group, k  # "as troops raided the camp", "until all five raiders had been shot dead"
    return _of_phrase(chunks, group, k, j, v)


def _told_before(chunks: list[Chunk], k: int) -> bool:
    """Whether a verb with a doer of its own stands before `k`, so that "before the guard was shot" is told of another;
    the noun in "who stood before the court killed three" has no verb.
    """
    for v in range(k - 1, -1, -1):
        c = chunks[v]
        if c.kind == "R":
            return False
        if c.kind == "VG" and c.voice in ("active", "passive") and (c.aux or c.voice == "active"):
            return not any(x.kind == "R" for x in chunks[max(0, v - 2) : v]) and not reduced(chunks, v)
    return False


def _behind_verb(
    chunks: list[Chunk], group: list[int], k: int, j: int, v: int
) -> tuple[list[int] | None, int]:
    """Judges a group behind the verb at `k`, which may be that of a clause on whom the verb at `v` tells of as well."""
    left = chunks[k]
    relative = k > 0 and chunks[k - 1].kind == "R"
    comma = relative and any(c.head == "," for c in chunks[j + 1 : v])
    if comma and left.voice == "passive" and left.aux:
        return None, k - 2  # "A notary, who was struck twice in the street, died"
    aside = left.cls == "say" and relative and (comma or chunks[j].head in ("name", "names"))
    if left.cls == "say" and watches(chunks, k):
        return None, k - 1  # "a body monitoring the war said"
    aside = aside or (left.head in _VOICED and left.voice == "ing")
    aside = aside or (relative and left.verb is not None and left.verb.lemma in _OF_THINGS)
    if (left.cls == "say" and not aside) or left.voice == "passive":
        return group, k
    if relative:
        return None, k - 2
    if left.subject and any(c.kind in ("X", "C") and not c.paren for c in chunks[j + 1 : v]):
        return list(left.subject), k
    if len(group) > 1 and not relative and _hit_before(chunks, k, group, v):
        return [j], k  # "Rebels stormed a post and two guards were killed"
    if reduced(chunks, k):
        if left.voice == "ing" and _both_counted(chunks, k - 1, group):
            return [k - 1, *group[1:]], k - 2
        return None, k - 1
    return group, k


_OF_THINGS: Final = frozenset(
    ("raise", "give", "put", "pledge", "issue", "post", "list", "carry", "monitor", "count")
)
"""Verbs of saying that say no clause behind a noun: "an insurgent who raised a weapon was shot"."""


def _hit_before(chunks: list[Chunk], k: int, group: list[int], v: int) -> bool:
    """Whether the first of a group is what the finite verb at `k` was done to, and the verb at `v` tells of others."""
    left = chunks[k]
    if left.voice not in ("active", "inf") or not left.subject or chunks[v].cls not in _TO_PEOPLE:
        return False
    one = len(group) == 2 and chunks[group[0]].figure is None and chunks[group[1]].figure is not None
    return one and chunks[v].voice == "passive" and bool(chunks[v].aux)


def _land_behind(chunks: list[Chunk], j: int) -> bool:
    """Whether the noun at `j` is the land of a town, between commas: "a raid in Lomba, Lorwa, on May 2 that killed"."""
    if j < 3 or chunks[j - 1].head != "," or chunks[j + 1].head != "," or chunks[j - 3].kind != "P":
        return False
    return all(
        (m := chunks[k].head_mention) is not None and m.kind == "place" and not chunks[k].det
        for k in (j - 2, j)
    )


def _both_counted(chunks: list[Chunk], first: int, group: list[int]) -> bool:
    """Whether those before a phrase and those behind "and" are counted alike: "two men guarding the mill and six rebels
    were killed", "four people in a house and two rebels".
    """
    counted = len(group) > 1 and all(chunks[i].figure is not None for i in group[1:])
    told = counted and chunks[group[0]].figure is None and first >= 0
    return told and chunks[first].kind == "NG" and chunks[first].figure is not None


def _elsewhere(chunks: list[Chunk], j: int) -> bool:
    """Whether the bare count at `j` goes on with those elsewhere: "nine guards at the gate and six in the yard"."""
    first, place = chunks[j - 4], chunks[j - 2]
    bare = chunks[j].figure is not None and not chunks[j].words and chunks[j - 1].head == "and"
    placed = (
        chunks[j - 3].kind == "P"
        and chunks[j - 3].head in _PLACING
        and place.kind == "NG"
        and place.figure is None
    )
    behind = j + 1 < len(chunks) and chunks[j + 1].kind == "P" and chunks[j + 1].head in _PLACING
    return (
        bare and placed and behind and first.kind == "NG" and first.figure is not None and bool(first.words)
    )


_PLACING: Final = frozenset(("in", "at", "near", "on", "outside", "from", "inside"))


def _of_phrase(chunks: list[Chunk], group: list[int], k: int, j: int, v: int) -> tuple[list[int] | None, int]:
    """Judges a noun group behind the preposition at `k`: the subject is the noun before that, or none there."""
    left = chunks[k]
    if len(group) > 1 and next_clause(chunks, group, k):
        return [j], k
    if left.head == "of" and k > 1 and chunks[k - 2].kind == "VG" and chunks[k - 2].subject:
        verb, apart = chunks[k - 2], any(c.kind in ("X", "C") and not c.paren for c in chunks[j + 1 : v])
        if (
            apart
            and verb.cls != "say"
            and verb.voice == "active"
            and not (k > 2 and chunks[k - 3].kind == "R")
        ):
            return list(verb.subject), k  # "killed dozens of guards, wounded two and fled"
    if left.head in _INSIDE and _both_counted(chunks, k - 1, group):
        return [k - 1, *group[1:]], k - 2
    if len(group) > 1 and one_more(chunks[j]):
        return [j], k  # "nine died in a lorry, and a tenth was wounded"
    if len(group) > 1 and (chunks[j].figure is not None or (chunks[j].det in _HIS and left.head != "in")):
        # "The mayor of X and two of his guards were killed", "A priest from X and two nuns": the mayor, too.
        holder = chunks[k - 1] if k and left.head in ("of", "from") else None
        mention = holder.head_mention if holder is not None else None
        single = mention is not None and mention.kind in ("generic", "office", "person")
        single = single or (holder is not None and holder.det in ("a", "an") and holder.head in _RANKS)
        return ([k - 1, j] if single and holder is not None else [j]), k
    if left.head in ("of", "from") and k and len(group) > 1 and chunks[k - 1].figure is not None:
        # "Two members of the council and a driver died": the driver is no part of the phrase with "of".
        return [k - 1, *(x for x in group[1:] if chunks[x].det in ("a", "an"))], k
    if k and _one_and_another(chunks, group, k - 1, v):
        return [k - 1, *group[1:]], k
    if (
        left.head == "of"
        and k
        and chunks[k - 1].kind == "NG"
        and chunks[k - 1].figure is not None
        and not chunks[k - 1].words[1:]
        and not _in_aid(chunks, k - 1)
    ):
        if k > 2 and chunks[k - 2].head in _ABOARD and chunks[k - 3].kind == "NG" and not chunks[j].mentions:
            return None, k - 2  # "gunmen on dozens of motorbikes raided it"
        wider = candidate(chunks, k - 1, v)[0] if chunks[k - 2].kind == "C" else None
        return wider or [k - 1], k
    return None, k - 1


def _one_and_another(chunks: list[Chunk], group: list[int], first: int, v: int) -> bool:
    """Whether one person of a body or town at `first` and another one fared alike: "a captain in the army and a clerk
    of the court were killed".
    """
    befell = chunks[v].cls == "die" or (chunks[v].voice == "passive" and chunks[v].cls in _TO_PEOPLE)
    if not befell or len(group) < 2 or chunks[first + 1].head not in ("of", "in", "from", "with"):
        return False
    single = [chunks[i].kind == "NG" and chunks[i].det in ("a", "an") for i in (first, *group[1:])]
    return all(single) and all(chunks[i].figure is None and not chunks[i].pron for i in (first, *group[1:]))


def _in_aid(chunks: list[Chunk], i: int) -> bool:
    """Whether those at `i` only stand behind a party: "raiders backed by a dozen men of the X attacked"."""
    return i > 2 and chunks[i - 1].head == "by" and chunks[i - 2].kind == "VG" and reduced(chunks, i - 2)


BACKED: Final = frozenset(
    (
        "backed",
        "supported",
        "aided",
        "assisted",
        "accompanied",
        "reinforced",
        "armed",
        "equipped",
        "escorted",
        "led",
    )
)
_ABOARD: Final = frozenset(("on", "in", "aboard", "inside"))
_RANKS: Final = listed("ranks_lost")
_HIS: Final = ("his", "her")
_OF_WHOM: Final = frozenset(("of", "for", "from"))


def _clause(chunks: list[Chunk], j: int, v: int) -> bool:
    """Whether the noun group at `j` and the finite verb at `v` make a clause with nothing but adverbs between, or an
    aside that commas close: "as five guards, among them a captain, were killed".
    """
    if chunks[v].voice not in ("active", "passive", "bare"):
        return False
    between = [c for c in chunks[j + 1 : v] if c.kind != "A"]
    closed = len(between) > 2 and between[0].head == between[-1].head == ","
    phrases = [c.kind for c in between] in (
        ["P", "NG"],
        ["P", "NG"] * 2,
    )  # "as the mayor of Lomba told reporters"
    return not between or closed or (phrases and between[0].head in _OF_WHOM)


def reduced(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb group is a participle after its noun ("an attack blamed on jihadists", "men
    riding motorbikes").
    """
    c = chunks[v]
    return (not c.aux and c.voice in ("passive", "ing", "bare", "inf")) or (
        v > 0 and chunks[v - 1].kind == "R"
    )


def then_finite(chunks: list[Chunk], v: int) -> bool:
    """Whether a finite verb right behind a past form makes it tell of its noun: "the clerks attacked belong to X"."""
    then = chunks[v + 1] if v + 1 < len(chunks) else None
    if then is None or then.kind != "VG" or then.voice not in ("active", "passive") or then.cls == "say":
        return False
    finite = then.voice == "active" or bool(then.aux)
    alone = v < 2 or chunks[v - 2].kind not in ("NG", "R")  # "the town rebels attacked lies in the hills"
    return finite and alone and v > 0 and chunks[v - 1].kind == "NG"


def hit_with_it(chunks: list[Chunk], v: int) -> bool:
    """Whether those behind "with" are who the verb tells of: "raided Lomba, with nine people having been killed"."""
    beside = v > 2 and chunks[v - 1].kind == "NG" and chunks[v - 2].head == "with"
    return beside and chunks[v].aux[:1] in (("having",), ("being",))
