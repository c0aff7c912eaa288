"""Noun groups that belong together to the left of a verb: lists, ages and appositions between commas."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.counted_over import counted_over
from extract.engines.rules.grammar.holders import before_what_he_holds
from extract.engines.rules.grammar.link_lists import (
    anew,
    before_bracket,
    hurt_by_another,
    in_headline,
    past_called,
    whole_before,
)
from extract.engines.rules.grammar.link_objects import CLAUSE_END
from extract.engines.rules.grammar.makes_up import makes_up
from extract.engines.rules.grammar.names_given import whose_names
from extract.engines.rules.grammar.next_clauses import ends_clause
from extract.engines.rules.grammar.what_they_are import before_what_they_are, tells_office


def group_left(chunks: list[Chunk], j: int, *, named: bool = True) -> tuple[list[int], int]:
    """Returns the coordinated noun groups that end at `j` and the index before the first of them.

    `named`: a list of names may say who those counted before it are; it does not where a speaker is looked for.
    """
    group = [j]
    k = j - 1
    while k > 0:
        c = chunks[k]
        if (c.kind == "C" and c.head in ("and", "or", "&")) or (
            c.kind == "X" and c.head == "," and not c.closes
        ):
            p = _one_before(chunks, group, k, j)
            if p < 0:
                break
            if c.kind == "X" and (counted := _told_by_list(chunks, group, p, named=named)) >= 0:
                return [counted], counted - 1
            if (counted := whose_names(chunks, p)) >= 0:
                return [counted], counted - 1
            if c.kind == "X" and p > 0 and chunks[p - 1].kind == "P" and not makes_up(chunks, p):
                break
            if chunks[p].head == "death" and chunks[p - 1].head == "to":
                break
            if named and c.kind == "X" and _names_of(chunks, group, chunks[p]):
                return [p], p - 1
            if _clause_apart(chunks, group, p, k, j):
                break
            if chunks[p].kind == "NG" and (c.kind == "C" or len(group) > 1):
                if c.kind == "X" and group[0] == p + 2 and len(group) > 1 and _names(chunks, p):
                    group[0] = p  # "a constable, X Y, and a passer-by"
                else:
                    group.insert(0, p)
                k = p - 1
                continue
        break
    if len(group) > 1 and (counted := whole_before(chunks, k, j)) >= 0:
        return [counted], counted - 1
    return in_headline(chunks, group, k, j)


def _one_before(chunks: list[Chunk], group: list[int], k: int, j: int) -> int:
    """The noun group that the comma or "and" at `k` joins to a group, over ages, asides and names; -1 where the aside
    before it belongs to a clause of its own.
    """
    p = k - 1
    if p > 0 and chunks[p].kind == "X" and chunks[p].head == ",":
        p -= 1
    if chunks[p].head == ")" and (chunks[k].kind == "C" or len(group) > 1):
        p = before_bracket(chunks, p)
    if p > 1:
        p = over_age(chunks, past_called(chunks, p))
        if chunks[k].kind == "C" and p < k - 1:
            p = _over_aside(chunks, p)
            if p < 0:
                return -1
        titled = person_before(chunks, p + 1) if chunks[p + 1].head == "," else -1
        p = titled if titled >= 0 else p
    if (
        p > 1
        and chunks[p - 1].head in ("of", "from")
        and (chunks[p - 2].figure is not None or _part(chunks, p - 2))
        and (chunks[p].figure is None or not chunks[p - 2].words)
        and (chunks[j].figure is not None or (chunks[p].det in _OWN and chunks[p - 2].figure is not None))
    ):
        p -= 2  # "two guards of X and nine drivers", "a woman, three of her sons and an old man", "50 of the 53 rebels"
    told = p > 1 and chunks[k].kind == "C" and chunks[p].kind == "NG" and not chunks[p].pron
    if told and chunks[p].figure is None and chunks[j].figure is not None:
        counted = counted_over(chunks, p)
        p = counted if counted >= 0 else p
    return before_what_he_holds(chunks, p, chunks[group[0]])


_OWN: Final = ("his", "her", "their")


def _told_by_list(chunks: list[Chunk], group: list[int], p: int, *, named: bool) -> int:
    """Those counted before a list that names them or some of them and goes on at `p`; -1: no such list."""
    whole = p > 1 and chunks[p - 1].head in ("of", "from")
    if named and whole and _names_of(chunks, group, chunks[p - 2]):
        return p - 2  # "two constables of the district police, X and Y, were killed"
    if not named:
        return -1  # "killed nine guards, including two boys, officials said": those who speak
    # "nine guards, including a cook, a driver and two boys, were killed"
    return _counted_whole(chunks, p)


def _clause_apart(chunks: list[Chunk], group: list[int], p: int, k: int, j: int) -> bool:
    """Whether the noun group at `p` belongs to a clause before the one that the comma or "and" at `k` opens."""
    joined = chunks[k].kind == "C" and p > 1
    if joined and _some(chunks[group[0]]) and _where(chunks, p, group):
        return True  # "two were killed in X and a conscript was hurt in Y"
    if joined and p < k - 1 and _scene(chunks, p) and _acts(chunks, group[0], j):
        return True  # "a teacher was shot outside his house, and a mine hit a patrol"
    if joined and (hurt_by_another(chunks, p, j) or ends_clause(chunks, k, j)):
        return True
    # "three were killed, one of them a captain, and five were hurt"
    return p > 2 and chunks[p - 1].head in ("them", "whom") and chunks[p - 2].head == "of"


def _counted_whole(chunks: list[Chunk], p: int) -> int:
    """Those who are counted before a list of some of them that begins at `p`; -1: no such list."""
    if p < 2 or chunks[p - 1].head not in ("including", "incl", "incl."):
        return -1
    whole = p - 2 - (chunks[p - 2].head == ",")
    found = whole >= 0 and chunks[whole].kind == "NG" and chunks[whole].figure is not None
    return whole if found and chunks[whole].words else -1


def _part(chunks: list[Chunk], p: int) -> bool:
    """Whether the noun at `p` is the one of others who is told apart: "six guards including a cook from X"."""
    return p > 1 and chunks[p].det in ("a", "an") and chunks[p - 1].head in ("including", "incl", "incl.")


def _place(c: Chunk) -> bool:
    m = c.head_mention if c.kind == "NG" else None
    return m is not None and m.kind == "place"


def _some(c: Chunk) -> bool:
    """Whether a noun group is of somebody new: "a conscript", "two guards"; not "other towns"."""
    return not _place(c) and (c.figure is not None or c.det in ("a", "an"))


def _where(chunks: list[Chunk], p: int, group: list[int]) -> bool:
    """Whether the noun group at `p` tells where something was: "in X", "near X", or ends a clause before a list."""
    at = chunks[p - 1].kind == "P" and chunks[p - 1].head in ("in", "at", "near", "outside")
    return (at and _place(chunks[p])) or anew(chunks, group, p)


def _scene(chunks: list[Chunk], p: int) -> bool:
    """Whether the noun group at `p` stands behind a preposition of place: "outside his house", "on the road"."""
    return chunks[p - 1].kind == "P" and chunks[p - 1].head in _AT


_AT: Final = frozenset(
    ("in", "at", "near", "outside", "inside", "on", "into", "onto", "behind", "beside", "through")
)


def _acts(chunks: list[Chunk], first: int, j: int) -> bool:
    """Whether somebody or something new does what the verb right behind it tells: "a mine hit a patrol"."""
    alone = first == j and _some(chunks[j]) and j + 1 < len(chunks)
    return alone and chunks[j + 1].kind == "VG" and chunks[j + 1].voice in ("active", "bare")


def _names(chunks: list[Chunk], p: int) -> bool:
    """Whether the noun group behind the comma behind `p` is the name of the one at `p`, between commas."""
    one, name = chunks[p], chunks[p + 2]
    told = (
        one.det in ("a", "an", "the") and one.figure is None and bool(one.mentions) and one.head[-1:] != "s"
    )
    return told and not name.det and person(name) and chunks[p + 3].head == ","


def _over_aside(chunks: list[Chunk], p: int) -> int:
    """Those before an aside that ends at `p`: "42 soldiers, among them three officers, and 31 rebels"; -1 where the
    aside belongs to a clause of its own.
    """
    if (counted_so := before_what_they_are(chunks, p)) >= 0:
        return counted_so
    for m in range(p - 1, max(1, p - 9), -1):
        c = chunks[m]
        if c.head in ("among", "amongst", "including"):
            counted = chunks[m - 2] if m > 1 and chunks[m - 1].head == "," else None
            if counted is not None and counted.kind == "VG":
                return -1  # "six died, among them two guards, and 50 were hurt"
            if counted is None or counted.kind != "NG":
                return p
            shared = m > 3 and chunks[m - 3].kind == "C" and chunks[m - 4].kind == "NG"
            return m - 2 if counted.figure is not None or (shared and chunks[m - 4].figure) else p
        if c.kind not in ("NG", "P", "C", "A"):
            return p
    return p


def _names_of(chunks: list[Chunk], group: list[int], counted: Chunk) -> bool:
    """Whether a list gives the names of those counted before it: "two nurses, X, 32, and Y, 27, died"."""
    if counted.kind != "NG" or counted.figure is None or not counted.words:
        return False
    known = [any(m.kind == "person" for m in chunks[g].mentions) for g in group]
    if all(known):
        return all(chunks[g].figure is None for g in group)
    # Names that no list knows: as many as were counted.
    as_many = len(group) > 1 and counted.figure.low == counted.figure.high == len(group)
    return as_many and all(x or _bare_name(chunks[g]) for g, x in zip(group, known, strict=True))


def _bare_name(c: Chunk) -> bool:
    """Whether a noun group may be a name: two words or more, and neither article nor figure nor known noun."""
    return not (c.det or c.pron or c.mentions or c.figure is not None) and 1 < len(c.words) < 5


def before_places(chunks: list[Chunk], j: int) -> int:
    """Steps over where and when something happened, which did nothing itself: "an attack in X on Monday, which"."""
    while j > 0:
        c = chunks[j]
        mention = c.head_mention if c.kind == "NG" else None
        placed = mention is not None and mention.kind == "place"
        if not (
            placed
            or c.kind == "D"
            or (c.kind == "X" and c.head == ",")
            or (c.kind == "P" and c.head in ("in", "at", "near", "on"))
        ):
            break
        j -= 1
    return j


def points_at_it(chunks: list[Chunk], j: int, near: int, v: int) -> bool:
    """Whether "which" at `j`, or "that" right before its verb and behind "by a bomb", stands for the thing named just
    before it, and "who" for who speaks.
    """
    head = chunks[j].head
    if chunks[v].cls == "say" and head == "who":
        return True
    by = head == "that" and j == v - 1 and near > 0 and chunks[near - 1].head == "by"
    return not chunks[near].mentions and (head == "which" or by)


def person_before(chunks: list[Chunk], comma: int) -> int:
    """The named person who stands in front of a comma, over what tells who that is ("X, head of the union,"); -1."""
    k = comma - 1
    while k > 1 and chunks[k].kind == "NG" and comma - k < 9:
        mention = chunks[k].head_mention
        if mention is not None and mention.kind == "person":
            return k
        if chunks[k].figure is not None or chunks[k - 1].kind not in ("P", "X"):
            return -1
        if chunks[k].det in ("his", "her"):
            return -1  # "Judge X, her clerk, and two guards": somebody beside the judge
        if chunks[k - 1].kind == "X" or chunks[k - 2].head == ",":
            comma_at = k - 1 if chunks[k - 1].kind == "X" else k - 2
            at = over_age(chunks, comma_at - 1) if comma_at else -1  # "X, 45, mayor of Y,"
            named = chunks[at].head_mention if at >= 0 and chunks[at].kind == "NG" else None
            told = chunks[comma_at + 1].kind == "P" or tells_office(chunks[comma_at + 1])
            by_name = named is not None and named.kind == "person" and chunks[comma_at].head == ","
            return at if by_name and told else -1
        k -= 2
    return k if k >= 0 and chunks[k].kind == "NG" and person(chunks[k]) else -1


def person(c: Chunk) -> bool:
    mention = c.head_mention
    return mention is not None and mention.kind == "person"


def over_age(chunks: list[Chunk], p: int) -> int:
    """The one whose age stands at `p`, between commas or in brackets ("X, 34," or "X (34)"); `p` where none does."""
    c = chunks[p]
    if c.head in (")", "]"):
        for k in range(p - 2, max(0, p - 13), -1):
            if k and chunks[k].head in ("(", "[") and chunks[k + 1].kind == "NG":
                return k - 1
            if chunks[k].kind not in ("NG", "P") and chunks[k].head not in ("/", ",", ":", ";"):
                return p
    bare = (c.figure is not None and not c.words) or (len(c.words) == 1 and c.head.isdigit())
    bare = bare or (len(c.words) == 2 and c.words[0] in _AGED and c.head.isdigit())
    # "X, 45 was shot" lacks its second comma; a number that counts has its figure.
    open_ = c.figure is None and p + 1 < len(chunks) and chunks[p + 1].kind == "VG"
    ends = p + 1 >= len(chunks) or chunks[p + 1].kind in ("X", "C") or open_
    if p > 1 and c.kind == "NG" and bare and ends and chunks[p - 1].head == ",":
        one = chunks[p - 2]
        if one.kind == "NG" and one.figure is None and any(m.kind != "place" for m in one.mentions):
            return p - 2
    return p


_AGED: Final = frozenset(("aged", "age"))


def prior_verb(chunks: list[Chunk], j: int, cls: str = "") -> int:
    """The verb group before `j`; where a class is given, the last one of that class, else the last one."""
    any_verb = -1
    for k in range(j - 1, -1, -1):
        c = chunks[k]
        if c.kind == "VG":
            if not cls or (c.cls == cls and c.voice != "passive"):
                return k
            if cls == "say" and c.cls == "blame" and c.voice == "active":
                return k  # "X accused the army of shelling a town and said": X
            any_verb = k if any_verb < 0 else any_verb
        if c.kind == "X" and c.head in CLAUSE_END:
            break
    return any_verb


def shoots_back(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb is of who shoots back: "fired on a patrol, which returned fire, killing six"."""
    verb = chunks[v].verb
    if verb is None:
        return False
    after = chunks[v + 1].head if v + 1 < len(chunks) else ""
    return verb.lemma in ("respond", "retaliate") or after in ("fire", "gunfire", "back")


def absolute(chunks: list[Chunk], j: int) -> bool:
    """Whether the noun group at `j` has a participle of its own: "with five soldiers also being killed"."""
    k = j + 1
    while k < len(chunks) and chunks[k].kind == "A":
        k += 1
    return k < len(chunks) and chunks[k].kind == "VG" and chunks[k].aux[:1] == ("being",)


def armed(c: Chunk) -> bool:
    """Whether a noun group is a group that fights, and not what belongs to it."""
    m = c.head_mention
    return (
        m is not None
        and m.kind in ("force", "generic")
        and m.type in ("armed_group", "militia", "unidentified")
    )


def unknown_verb(chunks: list[Chunk], j: int) -> bool:
    """Whether what was taken for a noun is the verb of a clause with "which": "the group, which relies on …, said"."""
    c = chunks[j]
    if j < 2 or chunks[j - 1].kind != "R" or c.det or c.mentions or len(c.words) != 1:
        return False
    return (
        c.head.endswith(("s", "ed")) and chunks[j - 1].head in ("which", "who") and chunks[j - 2].head == ","
    )


def goes_on(chunks: list[Chunk], v: int) -> bool:
    """Whether a participle goes on with "had": "had killed 17 guards and taken nine prisoner"."""
    if v < 2 or v + 1 >= len(chunks) or chunks[v - 1].head != "and" or chunks[v + 1].kind != "NG":
        return False
    prior = prior_verb(chunks, v - 1)
    before = chunks[prior] if prior >= 0 else None
    return (
        before is not None and before.voice == "active" and before.aux[:1] in (("had",), ("has",), ("have",))
    )


def reported(chunks: list[Chunk], v: int, lossy: frozenset[str]) -> bool:
    """ "Three children reported killed as troops shell the town": nobody there reports."""
    verb, after = chunks[v].verb, chunks[v + 1] if v + 1 < len(chunks) else None
    if verb is None or verb.lemma != "report" or after is None or after.kind != "VG" or not v:
        return False
    hurt = chunks[v - 1].head_mention
    people = chunks[v - 1].figure is not None or (hurt is not None and hurt.type == "civilians")
    people = people or (after.head in ("dead", "missing") and hurt is not None and hurt.kind != "person")
    return people and after.cls in lossy and not after.aux


def one_of_row(c: Chunk) -> bool:
    """Whether a noun group only says which of many somebody was: "the third reporter (killed since May)"."""
    return c.det == "the" and c.figure is None and not _ROW.isdisjoint(c.words)


def one_more(c: Chunk) -> bool:
    """Whether a noun group counts one more of those told before: "a third", "a fourth man"."""
    words = c.words[c.words[:1] == ["a"] :]
    return c.det == "a" and c.figure is None and 0 < len(words) < 3 and words[0] in _ROW


_ROW: Final = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest")
)
