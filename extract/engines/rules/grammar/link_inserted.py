"""Whom a verb is told of, where a phrase between commas stands between them."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk


def behind_inserted(chunks: list[Chunk], v: int) -> int:
    """Where the object stands behind a phrase between commas: "killed, in front of his house, a judge"; 0: nowhere."""
    c, n = chunks[v], len(chunks)
    if v + 4 >= n or chunks[v + 1].head != "," or chunks[v + 2].kind != "P" or c.cls not in _DONE_TO:
        return 0
    k = v + 3
    while k < min(n, v + 9) and chunks[k].kind in ("NG", "P", "D", "A"):
        k += 1
    if k + 1 >= n or chunks[k].head != "," or chunks[k + 1].kind != "NG":
        return 0
    whom, after = chunks[k + 1], chunks[k + 2 : k + 3]
    new = whom.det in ("a", "an") or whom.figure is not None or any(m.kind == "person" for m in whom.mentions)
    told = [x.kind for x in after] in (["VG"], ["NG"])  # "killed, in Oro, a witness said"
    told = told or (
        not whom.words and [x.head for x in after] == ["of"]
    )  # "killed, in Oro, two of them women"
    return k + 1 if new and not told and not any(x.cls == "say" for x in chunks[k + 2 : k + 7]) else 0


_DONE_TO: Final = frozenset(
    ("kill", "wound", "abduct", "attack", "ambush", "capture", "destroy", "storm", "bomb")
)


def begun_anew(chunks: list[Chunk], v: int) -> int:
    """Who acts in a clause that "and" begins, where his name or what he is stands between commas behind him: "four
    suffered burns, and the pilot, Captain X, died"; -1: nobody.
    """
    if v < _SHORTEST or chunks[v - 1].head != ",":
        return -1
    k = v - 2
    while k > max(1, v - _ASIDE) and chunks[k].kind in ("NG", "P", "D"):
        k -= 1
    if chunks[k].head != "," or k == v - 2 or {m.kind for m in chunks[k + 1].mentions} == {"place"}:
        return -1  # "and the X Front in Lomba, Oro, left nine dead"
    k -= 1
    while k > 2 and chunks[k].kind == "NG" and chunks[k - 1].kind == "P":
        k -= 2  # "the head of the guard, X,"
    one = chunks[k].kind == "NG" and chunks[k].det and chunks[k].figure is None and not chunks[k].pron
    if not one or k < 3 or chunks[k - 1].head not in ("and", "while", "but") or chunks[k - 2].head != ",":
        return -1
    before = next((c for c in reversed(chunks[: k - 2]) if c.kind in ("VG", "R")), None)
    told = before is not None and before.kind == "VG" and bool(before.subject) and before.cls != "say"
    return k if told else -1


def over_body(chunks: list[Chunk], v: int) -> list[int]:
    """Whom the verb at `v` befell, where an aside on a body stands before it: "A deputy of the Oro Union, the coalition
    that was founded in 1985, was murdered"; none where it is no such aside.
    """
    own = chunks[v].subject
    j = own[0] if len(own) == 1 else 0
    if j < 4 or chunks[v].cls not in _DONE_TO or chunks[v].voice != "passive" or chunks[v - 1].head != ",":
        return []
    named = (
        j - 5 if j > 6 and chunks[j - 2].head in (")", "]") else j - 2
    )  # "the Oro Union (OU), the coalition"
    if chunks[j].head not in _BODIES or chunks[j - 1].head != "," or chunks[named - 1].head != "of":
        return []
    k = named - 2
    while k > 1 and chunks[k].kind == "NG" and chunks[k - 1].head == "of":
        k -= 2
    who = chunks[k].head_mention
    told = who is not None and who.kind in ("generic", "office", "person")
    return [k] if chunks[k].kind == "NG" and told and not chunks[k].pron else []


_BODIES: Final = frozenset(
    ("coalition", "party", "organization", "organisation", "union", "federation", "movement", "association", "group",
     "company", "firm", "newspaper", "daily", "alliance", "front", "confederation", "committee", "body", "league",
     "bloc", "agency", "institution", "cooperative")
)  # fmt: skip


def opens_clause(chunks: list[Chunk], m: int) -> bool:
    """Whether the noun group at `m`, behind an "and", is no object of the verb before but has its own, behind a phrase
    between commas: "killed a judge, and his driver, a former guard, was wounded".
    """
    if chunks[m - 1].head != "and" or m + 3 >= len(chunks) or chunks[m + 1].head != ",":
        return False
    for k in range(m + 2, min(m + _ASIDE, len(chunks) - 1)):
        if chunks[k].head == ",":
            verb = chunks[k + 1]
            return k > m + 2 and verb.kind == "VG" and (bool(verb.aux) or verb.cls == "die")
        if chunks[k].kind not in ("NG", "P", "D"):
            return False
    return False


_SHORTEST: Final = 7
_ASIDE: Final = 7
"""Chunks that such a phrase has at most."""


def told_of_last(chunks: list[Chunk], v: int) -> bool:
    """Whether a participle tells of those counted right before it: "found five bodies and nine other people hurt"."""
    chunk, told = chunks[v], chunks[v - 1] if v > 1 else chunks[v]
    bare = chunk.voice == "passive" and not chunk.aux and chunk.cls in _HARMING
    counted = told.kind == "NG" and told.figure is not None and bool(told.words)
    return (
        bare
        and counted
        and chunks[v - 2].head == "and"
        and bool(chunk.subject)
        and v - 1 not in chunk.subject
    )


_HARMING: Final = frozenset(("kill", "wound", "abduct", "capture"))
