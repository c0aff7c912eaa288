"""Figures: counts of people and things, with their hedges, as bounds.

The bounds follow the codebook's table of values: "at least seven" is 7 and no upper bound, "over 20" is 21 and none,
"about 30" is 30 to 30 and approximate, "dozens" is 24 and none and approximate. Numbers that count nothing (dates,
years, ages, distances, money, shares, ordinals, designators, footnote marks) are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from extract.text import dates
from extract.text.number_context import (
    COMPOUND,
    COUNTED,
    RIGHT,
    RISEN,
    hedge_before,
    is_year,
    labels,
    measures,
    neutral_before,
)
from extract.text.number_special import SPECIAL, heap, read_special, rejects_word
from extract.text.number_words import STARTERS, VAGUE, Core, read_cardinal, read_digits, read_vague
from extract.text.tokens import Tokens, tokenise

Kind = Literal["count", "vague", "zero", "uncounted"]

_SIGNS: Final = {
    "~": "ap",
    "≈": "ap",
    "∼": "ap",
    "˜": "ap",
    ">": "gt",
    "<": "lt",
    "≥": "ge",
    "≤": "le",
    "±": "ap",
}
_RANGE: Final = re.compile(
    r"[-–‑—]|[ \u00a0][–-][ \u00a0]|\s{1,3}(?:to|or|and)\s{1,3}(?:as (?:many|high) as\s{1,3})?", re.I
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated figure and where it stands.

    `start, end, text` take in the hedge ("at least seven"); `core_start, core_end` only the figure words ("seven").
    `low`, `high`: bounds, null where none is stated. `kind`: a count, a vague word ("several"), zero ("no", "none"),
    or things that are not counted ("a cache", both bounds null).
    """

    start: int
    end: int
    text: str
    low: int | None
    high: int | None
    approximate: bool
    core_start: int
    core_end: int
    kind: Kind = "count"

    @property
    def vague(self) -> bool:
        """True where the words name no number: vague words, zero, and things that are not counted."""
        return self.kind != "count"

    @property
    def core(self) -> str:
        """The figure words without their hedge."""
        return self.text[self.core_start - self.start : self.core_end - self.start]


def find(text: str) -> list[Figure]:
    """Finds the figures of a text: in order, not overlapping, hedges included."""
    return list(_find_small(text) if len(text) < 100_000 else _find(text))


def parse(expression: str) -> Figure | None:
    """Reads one figure that stands alone ("at least seven", "~100", "a"); None where the words are none.

    Words around the figure are refused, except quotation marks, and except for a singular ("a", "another") alone.
    """
    stripped = expression.strip(" \t\n\"'“”‘’.,;:()")
    if not stripped:
        return None
    at = expression.find(stripped)
    single = stripped.lower()
    if single in ("a", "an", "another", "one more", "a single", "a third", "a second", "a further"):
        return Figure(at, at + len(stripped), stripped, 1, 1, False, at, at + len(stripped))
    tokens = tokenise(stripped)
    figures = _scan(tokens, alone=True)
    if len(figures) != 1:
        return None
    figure = figures[0]
    left, right = stripped[: figure.start], stripped[figure.end :]
    if left.strip(" \"'“”‘’").lower() not in (
        "",
        "a total of",
        "the",
        "only",
        "just",
        "another",
        "a",
    ) or right.strip(" \"'“”‘’").lower() not in ("", "of", "more", "others", "other"):
        return None
    return replace(
        figure,
        start=figure.start + at,
        end=figure.end + at,
        core_start=figure.core_start + at,
        core_end=figure.core_end + at,
    )


def _find(text: str) -> tuple[Figure, ...]:
    return tuple(_scan(tokenise(text)))


_find_small = lru_cache(maxsize=4)(_find)


def _scan(tokens: Tokens, *, alone: bool = False) -> list[Figure]:
    text, lows = tokens.text, tokens.lows
    taken = [] if alone else dates.spans(text)
    found: list[Figure] = []
    done, floor, day = 0, 0, 0
    for at, low in enumerate(lows):
        if at < done or not (low in STARTERS or "0" <= low[0] <= "9"):
            continue
        while day < len(taken) and taken[day][1] <= tokens.starts[at]:
            day += 1
        if day < len(taken) and taken[day][0] <= tokens.starts[at]:
            continue
        core = _core(tokens, at, alone=alone)
        if core is None:
            continue
        figure, done = _figure(tokens, core, floor, alone=alone)
        if figure is None:
            continue
        if found and _repeats(text, found[-1], figure):
            continue
        found.append(figure)
        floor = figure.end
    return found


def _core(tokens: Tokens, at: int, *, alone: bool) -> Core | None:
    word = tokens.lows[at]
    if "0" <= word[0] <= "9":
        core = read_digits(tokens, at)
        if core is None:
            return None
        spaced = read_digits(tokens, at, space_groups=True)
        if spaced is not None and spaced.end > core.end and (alone or tokens.word(spaced.last) in COUNTED):
            core = spaced
        if core.decimal and not alone and tokens.word(core.last) not in COUNTED:
            return None
        return core
    if word in SPECIAL:
        return read_special(tokens, at)
    core = read_cardinal(tokens, at) or read_vague(tokens, at)
    if core is None and word in ("a", "an"):
        return heap(tokens, at)
    if core is None or (not alone and rejects_word(tokens, core)):
        return None
    return core


def _figure(tokens: Tokens, core: Core, floor: int, *, alone: bool) -> tuple[Figure | None, int]:
    """Builds the figure around its core words; gives it (or None) and the token where the search goes on."""
    text = tokens.text
    if core.kind in ("zero", "uncounted"):
        return _plain(text, core, core.start, core.end), core.last
    if not alone and _is_label(tokens, core):
        return None, core.last
    ranged = _range(tokens, core, alone=alone) if core.kind == "count" else None
    whole = ranged or core
    if (
        ranged is None
        and not alone
        and text[core.end : core.end + 1] in ("-", "–")
        and text[core.end + 1 : core.end + 2].isdigit()
    ):
        return None, core.last
    if not alone and measures(tokens, whole.last, whole.end):
        return None, whole.last
    start, low, high, approximate, hedge = whole.start, whole.low, whole.high, whole.approximate, ""
    if ranged is None or ranged.start == core.start:
        start, low, high, approximate, hedge = _hedged(tokens, whole, floor)
        if (
            not alone
            and tokens.word(_first_at(tokens, start) - 1) in ("aged", "age", "ages", "of")
            and _age(tokens, start)
        ):
            return None, whole.last
    end, last = whole.end, whole.last
    if hedge in ("ge", "gt"):
        compound = _compound(tokens, whole, low)
        if compound is not None:
            end, last, high = compound
            return Figure(start, end, text[start:end], low, high, approximate, whole.start, whole.end), last
    if not hedge:
        end, low, high, approximate = _after(text, whole, low, high, approximate)
        while last < len(tokens) and tokens.starts[last] < end:
            last += 1
    kind: Kind = "vague" if core.kind == "vague" else "zero" if high == 0 and low == 0 else "count"
    return Figure(start, end, text[start:end], low, high, approximate, whole.start, whole.end, kind), last


def _plain(text: str, core: Core, start: int, end: int) -> Figure:
    kind: Kind = "zero" if core.kind == "zero" else "uncounted"
    return Figure(
        start, end, text[start:end], core.low, core.high, core.approximate, core.start, core.end, kind
    )


def _is_label(tokens: Tokens, core: Core) -> bool:
    word = tokens.lows[core.first]
    if not "0" <= word[0] <= "9":
        return False
    if len(word) > 1 and word[0] == "0":
        return True
    if core.end - core.start == 4 and core.last == core.first + 1 and core.low is not None:
        hedged = hedge_before(tokens, core.first)
        following = tokens.word(core.last)
        if is_year(tokens, core.first, core.low) and (hedged is None or hedged[0] == "ap" or following == ""):
            return True
    return labels(tokens, core.first, core.start, core.end)


def _first_at(tokens: Tokens, start: int) -> int:
    from bisect import bisect_left

    return bisect_left(tokens.starts, start)


def _age(tokens: Tokens, start: int) -> bool:
    at = _first_at(tokens, start) - 1
    return tokens.word(at) in ("aged", "age", "ages") or tokens.word(at - 1) in ("age", "ages")


def _hedged(tokens: Tokens, core: Core, floor: int) -> tuple[int, int | None, int | None, bool, str]:
    """Applies the hedge before a core: (start, low, high, approximate, kind of hedge)."""
    text = tokens.text
    start, low, high, approximate = core.start, core.low, core.high, core.approximate
    sign = text[start - 1 : start]
    if sign in _SIGNS and sign and start - 1 >= floor and text[start - 2 : start] not in ("->", "=>"):
        low, high, approximate = _bounds(_SIGNS[sign], low, high, approximate)
        return start - 1, low, high, approximate, _SIGNS[sign]
    first, kinds = core.first, ""
    for _ in range(2):
        near = hedge_before(tokens, first)
        if near is None:
            back = neutral_before(tokens, first)
            near = hedge_before(tokens, back) if back < first and not kinds else None
        if near is None or tokens.starts[near[1]] < floor:
            break
        kind, begin = near
        if kinds and kind == kinds:
            break
        low, high, approximate = _bounds(kind, low, high, approximate)
        first, start = begin, tokens.starts[begin]
        kinds = kind if kind != "ap" or not kinds else kinds
        if kind != "ap":
            break
    return start, low, high, approximate, kinds


def _bounds(
    hedge: str, low: int | None, high: int | None, approximate: bool
) -> tuple[int | None, int | None, bool]:
    """Moves bounds by a hedge, by the codebook's table."""
    if hedge == "ap":
        return low, high, True
    if hedge == "ge":
        return low, None, approximate
    if hedge == "gt":
        # "More than 20" starts at 21; "more than several hundred" stays as vague as it was.
        return (low if low is None or high is None else low + 1), None, approximate
    top = high if high is not None else low
    if hedge == "lt":
        return None, (None if top is None else max(top - 1, 0)), approximate
    return None, top, approximate


def _after(
    text: str, core: Core, low: int | None, high: int | None, approximate: bool
) -> tuple[int, int | None, int | None, bool]:
    """Applies the hedge after a core ("or more", "+", "or so"): (end, low, high, approximate)."""
    match = RIGHT.match(text, core.end)
    if match is None:
        return core.end, low, high, approximate
    name = match.lastgroup
    if name in ("plus", "plus2", "more", "least"):
        return match.end(), low, None, approximate
    if name in ("less", "most"):
        return match.end(), None, high, approximate
    return match.end(), low, high, True


def _range(tokens: Tokens, core: Core, *, alone: bool) -> Core | None:
    """Reads "89-98", "between 40 and 85", "from 10 to 12", "two or three" on from its first number."""
    text = tokens.text
    joint = _RANGE.match(text, core.end)
    if joint is None or core.low is None or core.last >= len(tokens):
        return None
    at = core.last
    while at < len(tokens) and tokens.starts[at] < joint.end():
        at += 1
    if at >= len(tokens) or tokens.starts[at] != joint.end():
        return None
    shown = tokens.lows[at]
    second = read_digits(tokens, at) if "0" <= shown[0] <= "9" else None
    if second is None and not "0" <= shown[0] <= "9":
        second = read_cardinal(tokens, at)
    if second is None or second.low is None:
        return None
    low, high = _scaled(tokens, core, second)
    word = joint.group().split()[0].lower() if joint.group().strip() else ""
    before = tokens.word(core.first - 1)
    opened = before in ("between", "from") and tokens.spaced(core.first - 1)
    if not low < high or not _is_range(tokens, core, word, before, high, second):
        return None
    start = core.start
    first = core.first
    if opened and not (alone and before == "from"):
        first -= 1
        start = tokens.starts[first]
    return Core(
        first, second.last, start, second.end, low, high, approximate=core.approximate or second.approximate
    )


def _scaled(tokens: Tokens, core: Core, second: Core) -> tuple[int, int]:
    """Gives both ends of a range; in "2-3 million" and "two to three dozen" the scale is both numbers'."""
    low, high = core.low or 0, second.low or 0
    scale = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}.get(
        tokens.lows[second.last - 1], 1
    )
    if scale > 1 and second.last - second.first > 1 and low < scale and low * scale < high:
        low *= scale
    return low, high


def _is_range(tokens: Tokens, core: Core, word: str, before: str, high: int, second: Core) -> bool:
    text = tokens.text
    if word == "and":
        return before == "between"
    low = core.low or 0
    if word == "to":
        if before == "from":
            near = tokens.lows[max(0, core.first - 7) : core.first - 1]
            return not RISEN.intersection(near)
        return before not in ("of", "by") and high <= max(low, 1) * 100
    if word == "or":
        return high <= low * 4 + 1 and (text[second.end : second.end + 1] != "-")
    following = text[second.end : second.end + 2]
    if following[:1] in "-–/:" and following[1:].isdigit():
        return False
    if core.end - core.start == 4 and 1900 <= low <= 2099 and text[core.start : core.end].isdigit():
        return False
    return high <= max(low, 1) * 20


def _compound(tokens: Tokens, core: Core, low: int | None) -> tuple[int, int, int] | None:
    """Reads "and possibly as many as 15" after a hedged number: (end, token after, upper bound)."""
    text = tokens.text
    joint = COMPOUND.match(text, core.end)
    if joint is None or low is None or not joint.group().strip(" ,"):
        return None
    at = core.last
    while at < len(tokens) and tokens.starts[at] < joint.end():
        at += 1
    if at >= len(tokens) or tokens.starts[at] != joint.end():
        return None
    words = joint.group().lower().split()
    if words in (["and"], ["but"], ["or"], [","]) or (words == [","] and not joint.lastgroup):
        return None
    shown = tokens.lows[at]
    second = read_digits(tokens, at) if "0" <= shown[0] <= "9" else read_cardinal(tokens, at)
    if second is None or second.low is None or second.low <= low or measures(tokens, second.last, second.end):
        return None
    if tokens.word(second.last) in (
        "others",
        "other",
        "were",
        "was",
        "more",
        "wounded",
        "injured",
        "hurt",
        "missing",
    ):
        return None
    return second.end, second.last, second.low - (joint.lastgroup == "lt")


def _repeats(text: str, before: Figure, figure: Figure) -> bool:
    """Says whether a figure only says the last one again: "twelve (12)", or "others" after "three"."""
    between = text[before.end : figure.start]
    if between in (" (", "(") and text[figure.end : figure.end + 1] == ")":
        return before.high == figure.high
    return between == " " and figure.text.lower() in VAGUE and figure.kind == "vague"
