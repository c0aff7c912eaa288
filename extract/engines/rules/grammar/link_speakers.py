"""Those of a group left of a verb of saying who speak, without what was counted or listed before them."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk


def speakers_of(chunks: list[Chunk], group: list[int], k: int) -> tuple[list[int], int]:
    """Leaves what was counted out of those who speak ("… wounding 20, witnesses and medics said")."""
    while len(group) > 1 and _land_of_town(chunks, group):
        group, k = group[1:], group[0] + 1
    last = group[-1]
    if (
        len(group) == 2
        and chunks[last - 1].head == "and"
        and _only_says_whose(chunks[group[0]], chunks[last])
    ):
        return group[1:], k  # "Afghan and coalition officials said"
    if len(group) == 2 and last > 1 and chunks[last - 1].head == "and" and chunks[last - 2].head == ",":
        return group[1:], last - 1  # "spoke of ten dead, and the union said"
    for at in range(len(group) - 1, 0, -1):
        if chunks[group[at - 1]].figure is not None and chunks[group[at] - 1].head == ",":
            return group[at:], group[at] - 1
    held = k > 0 and (chunks[k].kind == "VG" or (chunks[k].kind == "P" and chunks[k].head != "as"))
    if held and chunks[group[0] + 1].head == "," and chunks[last + 1].kind == "VG":
        return group[1:], group[0] + 1  # "killed six and seized weapons, witnesses and medics said"
    return group, k


def _land_of_town(chunks: list[Chunk], group: list[int]) -> bool:
    """Whether the first of a group is where a town before it lies: "in Lomba, Lorwa, officials and residents said"."""
    first = group[0]
    if first < 2 or chunks[first - 1].head != "," or chunks[first + 1].head != "," or chunks[first].det:
        return False
    named = [chunks[k].head_mention for k in (first - 2, first, group[1])]
    return [m is not None and m.kind == "place" for m in named] == [True, True, False]


_WHOSE: Final = frozenset(
    ("official", "independent", "military", "medical", "local", "western", "foreign", "diplomatic", "federal",
    "provincial", "civil")
)  # fmt: skip
_OF_MANY: Final = frozenset(
    ("officials", "sources", "reports", "commanders", "officers", "authorities", "media")
)


def _only_says_whose(c: Chunk, last: Chunk) -> bool:
    """Whether a word before "and" only says whose those behind it are: "Afghan and coalition officials"."""
    if len(c.words) != 1 or c.det or c.figure is not None or last.head not in _OF_MANY or len(last.words) < 2:
        return False
    nation = c.head.endswith(("an", "ese", "ish", "qi", "ni", "li", "ch"))
    nation = nation and all(m.kind in ("force", "generic", "place") for m in c.mentions)
    return nation or c.head in _WHOSE


def behind_parts(chunks: list[Chunk], group: list[int], k: int) -> int:
    """Where in a group those begin who speak, behind the parts of a toll: "including two boys, the army and X said"."""
    if k < 0 or chunks[k].head != "including":
        return 0
    return next((at for at in range(len(group) - 1, 0, -1) if chunks[group[at] - 1].head == ","), 0)


def says_on(chunks: list[Chunk], v: int) -> list[int]:
    """Who says one thing more behind a comma: "The army admitted the loss of six men, said nine were hurt and …"."""
    c = chunks[v]
    if (
        c.cls != "say"
        or c.voice not in ("active", "bare")
        or c.aux
        or v < _FIRST
        or chunks[v - 1].head != ","
    ):
        return []
    for k in range(v - 2, -1, -1):
        one = chunks[k]
        if one.kind == "VG":
            own = one.cls == "say" and one.voice == "active" and k and chunks[k - 1].kind != "R"
            return list(one.subject) if own else []
        if one.kind == "R" or one.head in (",", ";", ":", "."):
            return []
    return []


_FIRST: Final = 4
"""Chunks before a verb of saying that has another one of the same speaker before it."""
