"""Objects and agents of a verb group, coordinated ones together, over the chunks of one sentence."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_inserted import behind_inserted, opens_clause
from extract.engines.rules.grammar.link_lists import (
    bare_count,
    counts_lost,
    named_apposition,
    names_go_on,
    names_speaker,
    office_apposition,
    once_each,
    over_aside,
    over_business,
    past_day,
    said_of_one,
)
from extract.engines.rules.grammar.names_given import over_name
from extract.engines.rules.grammar.next_clauses import opens_with_another
from extract.engines.rules.grammar.paired_titles import untitled
from extract.engines.rules.grammar.qualifying import qualified
from extract.engines.rules.grammar.what_they_are import over_part_of_them, over_what_they_are
from extract.engines.rules.vocabulary.words import listed

_SIDES: Final = listed("roadsides")
"""What something stands, or is done, by."""
_CALLED: Final = frozenset(("identified", "named", "known", "nicknamed", "called"))
_RANKS: Final = listed("ranks_lost")
_KIN: Final = listed("kin")
_STRIKING: Final = frozenset(("attack", "storm", "ambush", "bomb", "shell", "abduct", "take"))
_SHIFTING: Final = _STRIKING | {"kill", "wound", "destroy", "seize", "capture", "repel", "launch"}
_DOING: Final = ("conducted", "confronted")
_WITH: Final = frozenset(
    ("with", "by", "before", "at", "on", "after", "near", "in", "outside", "around", "during", "for", "than")
)
_TELLING: Final = listed("told_witnesses")
_TOLD: Final = frozenset(("said", "told", "says"))
_WHAT_IT_WAS: Final = ("assertion", "charge", "figure", "number", "toll", "version", "act", "move")
_SUMMED: Final = listed("sayings") | set(_WHAT_IT_WAS)
"""Nouns that take up what was said or done before."""
CLAUSE_END: Final = frozenset(";:.?!")
_JOINING: Final = frozenset(("as", "after", "before", "because", "while", "until"))
"""Words that open a clause with a subject of its own where a noun group and a verb follow."""


def objects(chunks: list[Chunk], v: int) -> list[int]:
    """Returns the indices of the noun groups that are objects of the verb group at `v`, coordinated ones together."""
    j, n = v + 1, len(chunks)
    while j < n and (chunks[j].kind in ("A", "D") or (chunks[j].kind == "X" and chunks[j].head == ":")):
        j += 1
    if j + 2 < n and chunks[j].kind == "P" and (chunks[v].cls in _SHIFTING or chunks[v].head in _DOING):
        j = _shifted(chunks, j, counted=chunks[v].cls not in _STRIKING)
    j = behind_inserted(chunks, v) or past_day(chunks, v, j)
    found: list[int] = []
    while j < n and chunks[j].kind == "NG":
        if found and _opens_clause(chunks, j):
            break
        found.append(j)
        k = next_member(chunks, j + 1)
        if j + 2 < n and k in (j + 2, n) and _age_of(chunks, j, j + 2):
            k = next_member(chunks, j + 3)  # "shot dead X Y, 34, and two others"
        if (
            k == j + 2
            and k < n
            and chunks[k - 1].head == ","
            and any(m.kind == "person" for m in chunks[j].mentions)
            and chunks[k].det in ("a", "an")
        ):
            k = _beside_titled(chunks, k)
        j = k
    return once_each(chunks, untitled(chunks, found))


def _beside_titled(chunks: list[Chunk], m: int) -> int:
    """Who stands behind a person and what he is, at `m`: "took X, a student leader, and Y, a teacher"; else the end."""
    k, n = m + 1, len(chunks)
    while k + 1 < n and chunks[k].kind == "P" and chunks[k + 1].kind == "NG":
        k += 2
    if not any(x.kind in ("generic", "office") for x in chunks[m].mentions) or k + 2 >= n:
        return n
    if chunks[k].head != "," or chunks[k + 1].head != "and" or chunks[k + 2].kind != "NG":
        return n
    named = any(x.kind == "person" for x in chunks[k + 2].mentions)
    return k + 2 if named or _counted(chunks[k + 2]) else n


def _age_of(chunks: list[Chunk], j: int, k: int) -> bool:
    """Whether the bare number at `k`, behind a comma, is the age of the person named at `j`."""
    named = chunks[k - 1].head == "," and any(m.kind == "person" for m in chunks[j].mentions)
    closed = k + 1 >= len(chunks) or chunks[k + 1].head in (",", ".", ";")
    number = bare_count(chunks[k]) or (chunks[k].head.isdigit() and len(chunks[k].words) < 2)
    return named and closed and chunks[k].kind == "NG" and number


def _shifted(chunks: list[Chunk], j: int, *, counted: bool) -> int:
    """Where the object stands behind a phrase with what or when it was done: "attacked with grenades the post"; else
    the phrase at `j`. `counted`: only one with a figure or an article behind "on Friday" or "with rockets".
    """
    k, n = j, len(chunks)
    while (
        k + 1 < n and chunks[k].kind == "P" and chunks[k].head in _WITH and chunks[k + 1].kind in ("NG", "D")
    ):
        k += 2
        while k < n and chunks[k].kind in ("D", "A"):
            k += 1
        while k + 1 < n and chunks[k].head == "and" and chunks[k + 1].kind == "NG" and not chunks[k + 1].det:
            k += 2
    behind = k > j and k < n and chunks[k].kind == "NG"
    behind = behind and (
        chunks[k].det in ("the", "a", "an", "two", "this") or (counted and chunks[k].figure is not None)
    )
    if counted and behind and (k > j + 2 or chunks[j].head not in ("on", "with")):
        behind = False
    return (
        k if behind and not _opens_clause(chunks, k) and not (k + 1 < n and chunks[k + 1].kind == "VG") else j
    )


def _opens_clause(chunks: list[Chunk], j: int) -> bool:
    """Whether the noun group at `j` is the subject of a verb of its own and not one more object."""
    k, n = j + 1, len(chunks)
    if k < n and chunks[k].kind == "R" and chunks[k].head == "who" and chunks[j].figure is None:
        told = next((c for c in chunks[k + 2 : k + 10] if c.kind == "VG" and c.cls == "say"), None)
        if told is not None and told.head in _TOLD:
            return True  # "captured five, an official who asked not to be named said"
    if k + 2 < n and chunks[k].head == "of" and chunks[k + 1].head == "whom":
        # "wounded six guards, one of whom, Juan Mata, died later"
        verb = next((c for c in chunks[k + 2 : k + 6] if c.kind == "VG"), None)
        return verb is not None and verb.cls in ("die", "kill", "wound", "abduct", "capture")
    if k + 2 < n and chunks[k].head == "and" and chunks[k + 1].kind == "NG" and chunks[k + 2].cls == "say":
        return True  # "wounding ten, a witness and a nurse said"
    if opens_with_another(chunks, j) or opens_clause(chunks, j):
        return True
    while k < n and chunks[k].kind in ("A", "D"):
        k += 1
    if chunks[j - 1].head == "and" and over_aside(chunks, k):
        return True  # "took the mill, and 40 people, among them six boys, died"
    if k + 1 < n and chunks[k].head == "," and (chunks[k + 1].head == "speaking" or names_speaker(chunks, k)):
        return True  # "seized 40 rifles, an official, speaking by telephone, said"
    if k < n and chunks[k].kind == "VG":
        if not chunks[k].aux and (chunks[k].head in _CALLED or qualified(chunks, j, k)):
            return False  # "and an official identified as X", "and four policemen sent to the scene"
        if k + 1 < n and chunks[k + 1].kind == "R" and chunks[k + 1].head == "that":
            return True  # "wrecked a mill, and most residents guessed that …"
        return chunks[k].voice in ("active", "passive", "bare") and (k == j + 1 or chunks[k].voice != "bare")
    if k + 1 < n and chunks[k].kind == "P" and chunks[k + 1].kind == "NG":
        m = k if chunks[k].head in _JOINING else k + 2
        while (
            m + 1 < n
            and chunks[m].kind == "P"
            and chunks[m + 1].kind == "NG"
            and chunks[m].head not in _JOINING
        ):
            m += 2
        # "injuring 11 people, a source at the hospital said"; not "… and his guard as they were leaving"
        if m >= n or chunks[m].kind != "VG":
            return False
        if chunks[m].aux or chunks[m].cls == "say" or counts_lost(chunks, m):
            return True  # "killed nine people and another in Lomba killed six"
        if chunks[m].cls == "wound" and chunks[m].voice in ("passive", "bare") and chunks[k].head == "of":
            return chunks[j].figure is not None  # "left nine dead and dozens of people injured"
        # "stopped a bus and two of the men opened fire"
        return bool(bare_count(chunks[j])) and chunks[k].head == "of" and chunks[m].voice == "active"
    return False


def next_member(chunks: list[Chunk], j: int) -> int:
    """Returns the index of the next coordinated noun group after `j`, over phrases with a
    preposition; len(chunks) if none.
    """
    n = len(chunks)
    hops = 0
    k = j
    while k < n and hops < 4:
        c = chunks[k]
        if _along_with(chunks, k):
            return k + 2 if _counted(chunks[k + 2]) else n
        if c.paren or c.kind in ("A", "D") or (c.head == "," and _along_with(chunks, k + 1)):
            k += 1
        elif c.kind == "VG" and (named := over_name(chunks, k)):
            k = named
        elif k == j and (busy := over_business(chunks, k)):
            k = busy
            hops += 1
        elif c.kind == "P" and k + 1 < n and chunks[k + 1].kind == "NG" and c.head not in ("including", "by"):
            k += 2
            hops += 1
        elif (c.kind == "C" and c.head in ("and", "or", "&", "plus")) or (c.kind == "P" and c.head == "plus"):
            if k + 1 < n and chunks[k + 1].kind == "NG" and (hops == 0 or _counted(chunks[k + 1])):
                return k + 1
            return n
        elif c.kind == "X" and c.head == "," and not c.closes:
            m = k + 1
            if m < n and chunks[m].kind == "C" and chunks[m].head in ("and", "or"):
                m += 1
            if m == k + 1 and (part := over_part_of_them(chunks, m) or over_what_they_are(chunks, m)):
                k = part
                continue
            if m == k + 1 and m < n and chunks[m].head in _SUMMED and chunks[m].figure is None:
                return n  # "killed nine guards, a claim the army denied"
            if m == k + 1 and m < n and chunks[m].head in _PLACES and _behind_place(chunks, k):
                return n  # "killed nine guards in Lomba, a hamlet on the border"
            if m == k + 1 and said_of_one(chunks, m):
                k = m + 1  # "the mayor, Juan Mota, a veteran of the war, and two guards"
                continue
            if (
                m < n
                and chunks[m].kind == "NG"
                and (_counted(chunks[m]) or _one_of_list(chunks, m) or names_go_on(chunks, m))
            ):
                return m
            if m == k + 1 and (closed := _over_parts(chunks, m)):
                k = closed
                continue
            if m == k + 1 and named_apposition(chunks, m):
                k = m + 1
                continue
            if m == k + 1 and (closed := office_apposition(chunks, m)):
                k = closed
                continue
            return n
        else:
            return n
    return n


def _behind_place(chunks: list[Chunk], comma: int) -> bool:
    """Whether a comma stands behind where something happened: "in Lomba,", "near the village of Oro,"."""
    place = chunks[comma - 1]
    return comma > 1 and place.kind == "NG" and chunks[comma - 2].kind == "P" and place.figure is None


_PLACES: Final = listed("told_of_places")


def _over_parts(chunks: list[Chunk], m: int) -> int:
    """Where parts end that a comma closes: "33 villagers, including 12 boys, in X and seven in Y"; 0: none, or the
    sentence ends with them.
    """
    if m >= len(chunks) or chunks[m].head not in ("including", "among"):
        return 0
    for k in range(m + 1, min(m + 8, len(chunks) - 1)):
        c = chunks[k]
        if c.kind == "X":
            behind = chunks[k + 1]
            return (
                k + 1 if c.head == "," and behind.kind == "P" and behind.head in ("in", "at", "near") else 0
            )
        if c.kind not in ("NG", "C", "P"):
            return 0
    return 0


def _along_with(chunks: list[Chunk], k: int) -> bool:
    """Whether "along with" and a noun stand at `k`: one more of what is counted."""
    return (
        k + 2 < len(chunks)
        and chunks[k].head in ("along", "together")
        and chunks[k + 1].head == "with"
        and chunks[k + 2].kind == "NG"
    )


def _one_of_list(chunks: list[Chunk], m: int) -> bool:
    """Whether one person stands in a list that goes on: "executed the mayor, the judge and three peasants"."""
    c, first = chunks[m], chunks[m - 2]
    if c.det != "the" or c.head.endswith("s") or not (_counted(first) or first.det == "the"):
        return False
    if not (c.head in _RANKS or any(x.kind in ("generic", "office") for x in c.mentions)):
        return False
    k = m + 1
    while k + 1 < len(chunks) and chunks[k].head == "of" and chunks[k + 1].kind == "NG":
        k += 2  # "the justice of the peace"
    k += k < len(chunks) and chunks[k].head == ","
    ahead = chunks[k : k + 3]
    if len(ahead) < 2 or ahead[0].head != "and" or ahead[1].kind != "NG":
        return False
    return _counted(ahead[1]) and not (len(ahead) > 2 and ahead[2].kind == "VG")


def _counted(c: Chunk) -> bool:
    theirs = c.det == "their" and c.head in _KIN
    return theirs or c.figure is not None or c.det in ("a", "an", "another", "his", "her")


def _what_they_call(chunks: list[Chunk], j: int) -> list[int]:
    """Whom somebody calls those who did it: "were killed by what police said were rebels"."""
    v = next((k for k in range(j + 1, min(j + 4, len(chunks))) if chunks[k].kind == "VG"), len(chunks))
    return next(([k] for k in range(v + 1, min(v + 4, len(chunks))) if chunks[k].kind == "NG"), [])


def agents(chunks: list[Chunk], v: int) -> list[int]:
    """Returns the noun groups of the by-phrase of the passive verb group at `v`."""
    j, n = v + 1, len(chunks)
    while j < n and j < v + _BY_PHRASE:
        c = chunks[j]
        if c.kind == "P" and c.head == "by" and j + 1 < n and chunks[j + 1].kind == "NG":
            if chunks[j + 1].head in _SIDES:
                j += 2  # "was planted by the roadside by members of the X"
                continue
            if v and chunks[v - 1].cls == "say" and chunks[j + 1].head in _TELLING:
                return []  # "were declared dead by officials"
            if chunks[j + 1].words[:1] == ["what"]:
                return _what_they_call(chunks, j + 1)
            found = [j + 1]
            k = j + 2
            while (
                k + 1 < n
                and (chunks[k].kind == "C" and chunks[k].head in ("and", "or"))
                and chunks[k + 1].kind == "NG"
            ):
                if _opens_clause(chunks, k + 1):
                    break
                found.append(k + 1)
                k += 2
            return found
        if c.kind in ("VG", "R") or (c.kind == "X" and c.head in CLAUSE_END) or c.head == "according":
            return []
        if c.kind == "C" and not (j + 1 < n and chunks[j + 1].kind in ("NG", "P")):
            return []
        j += 1
    return []


_BY_PHRASE: Final = 22
"""Chunks behind a passive within which "by" brings in who did it: day, town, district and department stand between."""


def shared_object(chunks: list[Chunk], v: int) -> list[int]:
    """The object of the verb that "and" or "or" joins to the one at `v`: "ambushed and (then) killed five cooks"."""
    if v + 3 >= len(chunks) or chunks[v + 1].kind != "C" or chunks[v + 1].head not in ("and", "or"):
        return []
    k = v + 2
    while k + 1 < len(chunks) and chunks[k].kind == "A":
        k += 1
    other, before = chunks[k], chunks[max(0, v - 1)]
    counted = (
        before.figure is not None and before.figure.start < before.end
    )  # not "the rebels, 90 in number,"
    if other.kind != "VG" or other.aux or other.voice != chunks[v].voice or not v or counted:
        return []
    found = objects(chunks, k)
    after = chunks[found[-1] + 1] if found and found[-1] + 1 < len(chunks) else None
    return [] if after is not None and after.kind == "VG" and after.cls == "say" else found


def later_object(chunks: list[Chunk], v: int) -> list[int]:
    """The people behind day and place: "killed on Saturday in Cali a judge and two guards"; empty: none, or only a
    participle ("two men killed on Saturday").
    """
    if chunks[v].cls not in ("kill", "wound", "abduct") or not v or chunks[v - 1].kind != "NG":
        return []
    j, n = v + 1, len(chunks)
    while j < n and j < v + 8:
        c = chunks[j]
        after = chunks[j + 1] if j + 1 < n else None
        if c.kind in ("D", "A"):
            j += 1
        elif (
            c.kind == "P"
            and after is not None
            and (after.kind == "D" or (after.kind == "NG" and _only_place(after)))
        ):
            j += 2
        elif c.kind == "P" and after is not None and after.mentions and after.mentions[0].kind == "place":
            j += 1  # "IN CALI JUDGE ANA RUIZ"
            break
        else:
            break
    if j == v + 1 or j >= n or chunks[j].kind != "NG" or chunks[j].pron or _opens_clause(chunks, j):
        return []
    one = chunks[j].head_mention
    person = one is not None and one.kind == "person"
    told = _counted(chunks[j]) or (chunks[j].det == "the" and one is not None and one.type == "civilians")
    if not (person or (told and one is not None and one.kind in ("generic", "office", "force"))):
        return []
    return objects(chunks, j - 1)


def _only_place(c: Chunk) -> bool:
    """Whether a noun group tells of no party: "in Cali", "in the hills"."""
    return c.figure is None and all(x.kind == "place" for x in c.mentions)


def inverted(chunks: list[Chunk], v: int) -> list[int]:
    """Those who stand behind the verb: "Also killed was a driver", "Found at the site were two rifles"."""
    for k in range(v + 1, min(v + 9, len(chunks))):
        c = chunks[k]
        if c.kind == "VG":
            be = c.head in ("was", "were", "is", "are") and c.cls == "other" and not c.neg
            return objects(chunks, k) if be else []
        if c.kind not in ("P", "NG", "A", "D") or (c.kind == "NG" and chunks[k - 1].kind != "P"):
            return []
    return []
