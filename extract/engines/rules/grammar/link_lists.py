"""Lists of people: some of those counted told between their count and the verb ("nine people - including a priest -
were killed"), and what one of them was doing told before the next."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk, past_brackets
from extract.engines.rules.vocabulary.words import listed

MARKS: Final = frozenset(",-–—")
"""What stands around an aside."""
_LEADING: Final = frozenset(("including", "among", "amongst"))
_BEFALLING: Final = frozenset(("kill", "die", "wound", "abduct", "capture", "vanish"))
_LONGEST: Final = 30
"""More chunks than such a list has."""


def anew(chunks: list[Chunk], group: list[int], p: int) -> bool:
    """Whether a list that has its "and" begins a clause behind the phrase that ends at `p`: "one was hit in the leg and
    six huts and a shop were burnt".
    """
    joined = len(group) > 1 and chunks[group[-1] - 1].head == "and"
    return joined and chunks[p - 1].kind == "P" and chunks[p].figure is None and chunks[p - 2].kind == "VG"


def whole_before(chunks: list[Chunk], k: int, j: int) -> int:
    """Those counted before a list that ends at `j` right before its verb, no comma behind it: "nine people, including
    a priest and two nuns were killed"; `k`: what stands before the members found. -1: there is no such list.
    """
    if k < 2 or j + 1 >= len(chunks) or chunks[j + 1].cls not in _BEFALLING:
        return -1
    first = k - 2 if k > 3 and chunks[k].head == "," else k
    return _whole_of_list(chunks, first) if chunks[first].head == "including" else -1


def in_headline(chunks: list[Chunk], group: list[int], k: int, j: int) -> tuple[list[int], int]:
    """The group that ends at `j` with those whom a headline joins to it by a comma: "Judge, two guards killed in X"."""
    verb = chunks[j + 1] if j + 1 < len(chunks) else chunks[j]
    befell = verb.kind == "VG" and verb.cls in _BEFALLING and not verb.aux and verb.voice != "ing"
    opens = k == 1 or (k > 1 and chunks[k - 2].head == ":")
    if len(group) > 1 or not (befell and opens) or chunks[k].head != ",":
        return group, k
    first, last = chunks[k - 1], chunks[j]
    bare = all(
        x.kind == "NG"
        and (x.figure is not None or not x.det)
        and (x.head_mention is not None or (x.figure is not None and x.words))
        and all(m.kind in ("generic", "office") for m in x.mentions)
        for x in (first, last)
    )
    return ([k - 1, j], k - 2) if bare else (group, k)


def _whole_of_list(chunks: list[Chunk], at: int) -> int:
    """The counted people before "including" or "among them" at `at`, a mark between them; -1: there are none."""
    if at < 2 or chunks[at - 1].kind != "X" or chunks[at - 1].head not in MARKS:
        return -1
    k = at - 2
    while k > 1 and chunks[k].kind == "NG" and chunks[k].figure is None and chunks[k - 1].head in _WHOSE:
        k -= 2  # "nine workers of a dam company in Lomba, among them a cook, …"
    whole = chunks[k]
    return k if whole.kind == "NG" and whole.figure is not None and whole.words else -1


_WHOSE: Final = frozenset(("of", "from", "at", "in", "with", "aboard", "on"))


def over_aside(chunks: list[Chunk], k: int) -> bool:
    """Whether a finite verb stands behind an aside between marks that begins at `k`: ", among them six boys, died"."""
    if k + 3 >= len(chunks) or chunks[k].head not in MARKS:
        return False
    counts = chunks[k + 1].head in _LEADING or (
        k + 3 < len(chunks) and chunks[k + 2].head == "of" and chunks[k + 3].head in ("them", "whom")
    )
    for m in range(k + 2, min(k + 12, len(chunks) - 1)) if counts else ():
        c = chunks[m]
        if c.head == chunks[k].head and c.kind == "X" and chunks[m + 1].kind == "VG":
            return chunks[m + 1].voice in ("active", "passive", "bare")
        if c.kind not in ("NG", "C", "P", "X", "A"):
            return False
    return False


def over_list(chunks: list[Chunk], j: int) -> int:
    """The counted people before a list of some of them that a mark at `j` closes: "nine people - including a priest,
    a nun and two boys - were killed"; -1: there is none.
    """
    for k in range(j - 1, max(1, j - _LONGEST), -1):
        c = chunks[k]
        if c.head in _LEADING:
            return _whole_of_list(chunks, k)
        if c.kind not in ("NG", "C", "A", "P") and not (c.kind == "X" and (c.head == "," or c.paren)):
            return -1
    return -1


def over_business(chunks: list[Chunk], k: int) -> int:
    """Where the words end, right behind somebody, of what he was doing or is: "a guard minding the gate and two
    cooks", "a man who was selling bread and two boys"; 0: none stand at `k`.
    """
    if k < 1 or chunks[k - 1].kind != "NG" or chunks[k - 1].pron or not chunks[k - 1].words:
        return 0
    who = chunks[k].kind == "R" and chunks[k].head == "who"
    v = k + 1 if who else k
    if v + 1 >= len(chunks) or chunks[v].kind != "VG" or chunks[v].cls != "other":
        return 0
    if chunks[v].voice != "ing" and not who:
        return 0
    return v + 2 if chunks[v + 1].kind == "NG" and not chunks[v + 1].pron else v + 1


def office_apposition(chunks: list[Chunk], m: int) -> int:
    """The comma behind the office of the person named before `m`: "X, minister of the interior, and"; 0: none."""
    if not (m < len(chunks) and chunks[m].kind == "NG" and chunks[m].figure is None and m > 1):
        return 0
    if not any(x.kind == "person" for x in chunks[m - 2].mentions):
        return 0
    if chunks[m].det not in ("", "the") or not any(
        x.kind in ("generic", "office") for x in chunks[m].mentions
    ):
        return 0
    k = m + 1
    while k + 1 < len(chunks) and chunks[k].kind == "P" and chunks[k + 1].kind == "NG":
        k = past_brackets(chunks, k + 2)  # "leader of the Oro Union (OU), and"
    if k + 1 >= len(chunks) or chunks[k].head != ",":
        return 0
    beside = chunks[k + 1].head == "and" or chunks[k + 1].det in ("his", "her")
    return k if not chunks[m].det or beside else 0


def said_of_one(chunks: list[Chunk], m: int) -> bool:
    """Whether the noun group at `m` tells who the one named or counted before the comma was: "Juan Mota, a veteran of
    the war, and two guards", "his driver, a father of three".
    """
    if m < 2 or m >= len(chunks) or chunks[m].kind != "NG" or chunks[m].det not in ("a", "an"):
        return False
    named = chunks[m - 2].kind == "NG" and any(x.kind == "person" for x in chunks[m - 2].mentions)
    behind = chunks[m + 1].head if m + 1 < len(chunks) else "."
    if behind == "of" and chunks[m].head in _TIES and not chunks[m - 2].head.endswith("s"):
        # "a nun, a member of the council and two guards"
        goes_on = m + 3 < len(chunks) and chunks[m + 3].head == "and"
        return named or chunks[m - 2].det in ("his", "her", "their") or not goes_on
    return named and behind != "and" and chunks[m].head_mention is None


_TIES: Final = listed("ties_of_one")


def names_go_on(chunks: list[Chunk], m: int) -> bool:
    """Whether the person at `m` is one of a row of names: "shot X Y, Z W and T U"."""
    if chunks[m - 1].head == "and" and any(x.kind == "person" for x in chunks[m].mentions):
        # "killed Juan Mota, leader of the Oro Union, and lawyer Ana Ruiz"
        return m + 1 >= len(chunks) or chunks[m + 1].kind not in ("VG", "R")
    k = m - 2
    while k < len(chunks) and chunks[k].kind == "NG" and any(x.kind == "person" for x in chunks[k].mentions):
        joined = k > m and (chunks[k - 1].head == "and" or k > m + 2)
        if joined:
            return k + 1 >= len(chunks) or chunks[k + 1].kind != "VG"
        k += 2
        if k < len(chunks) and chunks[k - 1].head == "," and chunks[k].head == "and":
            k += 1
        if k < len(chunks) and chunks[k - 1].head not in (",", "and"):
            return False
    return False


def named_apposition(chunks: list[Chunk], m: int) -> bool:
    """Whether the noun group at `m` is the name of the one before it, between commas: "an elder, Malik Noor, and", "the
    mayor of Lomba, Malik Noor, and".
    """
    if m + 1 >= len(chunks) or chunks[m].kind != "NG" or chunks[m + 1].head != ",":
        return False
    p = m - 2
    while p > 1 and chunks[p].kind == "NG" and not chunks[p].det and chunks[p - 1].head == "of":
        p -= 2
    named = any(x.kind == "person" for x in chunks[m].mentions)
    return named and p >= 0 and chunks[p].kind == "NG" and chunks[p].det != ""


def names_speaker(chunks: list[Chunk], k: int) -> bool:
    """Whether the name of who speaks stands behind the comma at `k`: "killing six, a clerk, Malik Noor, said"."""
    if k + 3 >= len(chunks) or chunks[k + 2].head != "," or chunks[k + 1].kind != "NG":
        return False
    named = any(x.kind == "person" for x in chunks[k + 1].mentions)
    return named and chunks[k + 3].kind == "VG" and chunks[k + 3].cls == "say"


def past_called(chunks: list[Chunk], p: int) -> int:
    """The one whom an aside names that ends at `p`: "a sergeant (Sgt), identified as Malik Noor, and"; else `p`."""
    named = (
        p > 3 and chunks[p - 1].head in ("as", "by") and any(x.kind == "person" for x in chunks[p].mentions)
    )
    if not named or chunks[p - 2].kind != "VG" or chunks[p - 2].head not in _CALLED:
        return p
    q = p - 3
    while q > 0 and (chunks[q].paren or chunks[q].head in (",", "(", ")") or chunks[q].kind == "X"):
        q -= 1
    while q > 1 and chunks[q - 1].head == "of" and not chunks[q].det:
        q -= 2
    return q if chunks[q].kind == "NG" else p


_CALLED: Final = frozenset(("identified", "named", "known"))


def once_each(chunks: list[Chunk], found: list[int]) -> list[int]:
    """Leaves out what only says who the one before it is, no "and" between them: "shot a shopkeeper, a man of 52"."""
    if len(found) != 2:
        return found
    first, second = chunks[found[0]], chunks[found[1]]
    beside = chunks[found[1] - 1].head == "," and found[1] - found[0] in (2, 4)
    one = first.head_mention is not None and not first.head.endswith("s")
    one = one and (first.figure is None or first.figure.low == first.figure.high == 1)
    restated = second.det in ("a", "an") and second.figure is None and not second.head.endswith("s")
    return found[:1] if beside and one and restated else found


def past_day(chunks: list[Chunk], v: int, j: int) -> int:
    """Where the one stands who was hurt on a day told before him: "shot dead on 3 May, Ana Ruiz"; else `j`."""
    if (
        j + 3 >= len(chunks)
        or chunks[j].head != "on"
        or chunks[j + 1].kind != "D"
        or chunks[v].cls not in _HURTING
    ):
        return j
    named = j + 2 + (chunks[j + 2].head == ",")
    return named if any(m.kind == "person" for m in chunks[named].mentions) else j


_HURTING: Final = frozenset(("kill", "wound", "abduct"))


def counts_lost(chunks: list[Chunk], v: int) -> bool:
    """Whether an active verb counts behind it those it killed, hurt or took."""
    c = chunks[v]
    counted = v + 1 < len(chunks) and chunks[v + 1].kind == "NG" and chunks[v + 1].figure is not None
    return counted and c.voice in ("active", "bare") and c.cls in _HARMING


_HARMING: Final = frozenset(("kill", "wound", "abduct", "capture"))


def bare_count(c: Chunk) -> bool:
    """Whether a noun group is a number in digits and nothing else."""
    return c.kind == "NG" and c.figure is not None and not c.words and not c.figure.text[:1].isalpha()


def told_beside(c: Chunk) -> bool:
    """Whether somebody is counted beside those of a party: "six of the X and a guard", "… and two guards"."""
    return c.figure is not None or (c.det in ("a", "an", "one") and c.head not in _BODIES)


def until_beside(chunks: list[Chunk], i: int, group: list[int]) -> int:
    """How many of a group behind "of" those at `i` are of: "a guard of the X and a clerk of the Y", "members of the X
    and three soldiers", "villagers of Lomba and X men".
    """
    one = chunks[i].det in ("a", "an")
    town = {m.kind for m in chunks[group[0]].mentions} == {"place"}
    apart = (town or told_beside(chunks[g]) or (one and chunks[g].det in ("a", "an")) for g in group)
    return next((k for k, told in enumerate(apart) if k and told), len(group))


_BODIES: Final = frozenset(
    ("group", "movement", "organization", "organisation", "faction", "militia", "force", "army", "police", "unit",
     "patrol", "brigade", "coalition", "alliance", "wing", "gang", "band", "column", "battalion", "regiment", "company",
     "squad", "party", "cell", "splinter", "offshoot", "branch")
)  # fmt: skip


def before_bracket(chunks: list[Chunk], p: int) -> int:
    """Those before the bracket of names that closes at `p`: "two men of the X Forces (XF, or Y) and a guard"."""
    for m in range(p - 1, max(0, p - _BRACKET), -1):
        if chunks[m].head == "(":
            # "the Army of Lomba (LA) (5th battalion) and the Oro Force"
            return before_bracket(chunks, m - 1) if m and chunks[m - 1].head == ")" else m - 1
        if chunks[m].kind not in ("NG", "C", "X", "A", "P") or chunks[m].figure is not None:
            break
    return p


_BRACKET: Final = 8
"""Chunks that such a bracket has at most."""


def hurt_by_another(chunks: list[Chunk], p: int, j: int) -> bool:
    """Whether the noun group at `p` is the object of a verb that counts those it killed, and what ends at `j` the
    subject of another such verb: "a bomb killed nine people and shells killed six".
    """
    v, n = j + 1, len(chunks)
    while v + 1 < n and chunks[v].kind == "P" and chunks[v + 1].kind == "NG":
        v += 2
    told = chunks[p - 1].kind == "VG" and counts_lost(chunks, p - 1) and chunks[p - 2].kind != "R"
    return told and v < n and chunks[v].kind == "VG" and counts_lost(chunks, v)
