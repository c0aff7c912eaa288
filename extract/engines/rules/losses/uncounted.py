"""Noun groups that stand where those hurt are counted and count nobody: ages, what a place is, another shell."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss

_AGED: Final = frozenset(("aged", "ages"))
_OLDEST: Final = 110
_MEASURES: Final = frozenset(
    ("km", "kilometers", "kilometres", "miles", "metres", "meters", "north", "south", "east", "west")
)


def uncounted(chunks: list[Chunk], loss: Loss) -> bool:
    """Whether what a loss was read from counts nobody who was hurt."""
    if not loss.people and _only_what_it_is(chunks, loss.noun):
        return True
    if (loss.value.text or "").lower().startswith("how many"):
        return True  # "it is not known how many casualties they had"
    if loss.kind == "missing" and any(c.head == "alive" or "alive" in c.words for c in chunks):
        return True  # "who was thought to be missing turned up alive"
    if loss.rule == "lost" and _over_years(chunks, loss.noun):
        return True
    if not loss.people or loss.noun < 1:
        return False
    c = chunks[loss.noun]
    if c.kind != "NG":
        return False
    behind = 0 <= loss.verb < loss.noun and chunks[loss.verb].voice != "passive"
    if behind and _what_a_place_is(chunks, loss.noun):
        return True
    return _age(chunks, loss.noun) or _another_thing(chunks, loss.noun) or _only_says_more(chunks, loss.noun)


def _over_years(chunks: list[Chunk], i: int) -> bool:
    """Whether those lost fell over months or years: "the union, which has lost more than 1,000 members in 4 years"."""
    behind = chunks[i + 1 : i + 3]
    return (
        len(behind) > 1
        and behind[0].head in ("in", "over", "during", "within")
        and behind[1].kind in ("NG", "D")
        and not _YEARS.isdisjoint((behind[1].head, *behind[1].head.split(" "), *behind[1].words))
    )


_YEARS: Final = frozenset(("years", "months", "decades", "year", "decade"))


def _only_what_it_is(chunks: list[Chunk], i: int) -> bool:
    """Whether a thing between commas only says what the one before it is: "The station, a two-story building, was
    flattened".
    """
    if i < _FIRST or i + 2 >= len(chunks) or chunks[i].det not in ("a", "an") or chunks[i].figure is not None:
        return False
    one = chunks[i - 2]
    apart = chunks[i - 1].head == "," and chunks[i + 1].head == "," and chunks[i + 2].kind == "VG"
    return (
        apart and one.kind == "NG" and one.det == "the" and one.figure is None and not one.head.endswith("s")
    )


_VAGUE: Final = frozenset(("some", "several", "many", "a few", "most"))


def _only_says_more(chunks: list[Chunk], i: int) -> bool:
    """Whether "some" behind a comma only says more of those counted before it: "72 men and boys, some as young as
    nine", "30 others, several of them barefoot".
    """
    c = chunks[i]
    if c.words or c.figure is None or c.figure.text.lower() not in _VAGUE or i < _FIRST:
        return False
    k = i + 1
    if k + 1 < len(chunks) and chunks[k].head == "of" and chunks[k + 1].head in ("them", "whom"):
        k += 2
        if k < len(chunks) and chunks[k].kind != "NG":
            return False  # "some of them children"
        return k < len(chunks) and not chunks[k].head.endswith(("s", "men", "women", "children"))
    return chunks[i - 1].head == "," and k < len(chunks) and chunks[k].kind == "P" and chunks[k].head != "of"


_FIRST: Final = 2


def _age(chunks: list[Chunk], i: int) -> bool:
    """Whether a bare number is one of several ages: "three women, aged 51, 18 and 69, were taken to hospital"."""
    c = chunks[i]
    if c.words or c.figure is None or c.figure.low != c.figure.high or (c.figure.low or 0) > _OLDEST:
        return False
    if i > 1 and chunks[i - 1].head == "," and _somebody(chunks[i - 2]):
        return True  # "The dead were X Y, 45, and his wife, 40"
    k = i - 1
    while k > 0 and (chunks[k].head in (",", "and") or _bare(chunks[k])):
        k -= 1
    return k >= 0 and k < i - 1 and chunks[k].kind == "NG" and not _AGED.isdisjoint(chunks[k].words)


def _somebody(c: Chunk) -> bool:
    """Whether a noun group is a person by name, or one of his family."""
    kin = c.det in ("his", "her") and not c.head.endswith("s")
    return c.kind == "NG" and c.figure is None and (kin or any(m.kind == "person" for m in c.mentions))


def _bare(c: Chunk) -> bool:
    return c.kind == "NG" and (
        not c.words if c.figure is not None else len(c.words) == 1 and c.head.isdigit()
    )


def _what_a_place_is(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun behind the name of a place only says what that is: "at the outpost of Lomba, a hamlet south of
    Oro".
    """
    c = chunks[i]
    if i < 2 or c.det not in ("a", "an") or c.figure is not None or c.mentions or chunks[i - 1].head != ",":
        return False
    before = chunks[i - 2].head_mention
    if before is None or before.kind != "place" or chunks[i - 2].kind != "NG" or i + 1 >= len(chunks):
        return False
    return not _MEASURES.isdisjoint((*c.words, *chunks[i + 1].words))


def _another_thing(chunks: list[Chunk], i: int) -> bool:
    """Whether "another" is another shell or bomb, told of behind "which": "killing two, and another, which fell short,
    hurt nobody".
    """
    if chunks[i].words[-1:] != ["another"] or i + 2 >= len(chunks):
        return False
    return chunks[i + 1].head == "," and chunks[i + 2].kind == "R" and chunks[i + 2].head == "which"
