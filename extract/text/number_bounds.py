"""Bounds: what hedges before and after a number make of it, and ranges of two numbers."""

from __future__ import annotations

import re
from typing import Final

from extract.text.designations import COUNTED
from extract.text.number_context import (
    BEHIND_NOUN,
    COMPOUND,
    RIGHT,
    RISEN,
    hedge_before,
    measures,
    neutral_before,
)
from extract.text.number_words import Core, read_cardinal, read_digits
from extract.text.patterns import lazy
from extract.text.tokens import Tokens

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
_RANGE: Final = lazy(
    r"[-–‑—]|[ \u00a0][–-][ \u00a0]|\s{1,3}(?:to|or|and)\s{1,3}(?:as (?:many|high) as\s{1,3})?", re.I
)


def hedged(tokens: Tokens, core: Core, floor: int) -> tuple[int, int | None, int | None, bool, str]:
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
        if (kinds and kind == kinds) or (kind == "le" and _climbed(tokens, begin)):
            break
        low, high, approximate = _bounds(kind, low, high, approximate)
        first, start = begin, tokens.starts[begin]
        kinds = kind if kind != "ap" or not kinds else kinds
        if kind != "ap":
            break
    return start, low, high, approximate, kinds


def _climbed(tokens: Tokens, begin: int) -> bool:
    """Whether "up to" only says how far something rose: "the toll climbed up to 17"."""
    return tokens.lows[begin : begin + 2] == ["up", "to"] and bool(
        RISEN.intersection(tokens.lows[begin - 1 : begin])
    )


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


def after(
    tokens: Tokens, core: Core, low: int | None, high: int | None, approximate: bool
) -> tuple[int, int | None, int | None, bool]:
    """Applies the hedge after a core ("or more", "+", "or so"): (end, low, high, approximate)."""
    match = None if _plain_behind(tokens, core, _BEHIND) else RIGHT.match(tokens.text, core.end)
    if (
        match is None
        and low is not None
        and high == low
        and " at least" in tokens.text[core.end : core.end + 42]
    ):
        high = None if BEHIND_NOUN.match(tokens.text, core.end) else high
    if match is None:
        return core.end, low, high, approximate
    name = match.lastgroup
    if name in ("plus", "plus2", "more", "least"):
        return match.end(), low, None, approximate
    if name in ("less", "most"):
        return match.end(), None, high, approximate
    return match.end(), low, high, True


_BEHIND: Final = frozenset(("odd", "plus", "or", "at"))
_BETWEEN: Final = frozenset(("to", "or", "and"))


def _plain_behind(tokens: Tokens, core: Core, telling: frozenset[str]) -> bool:
    """Says whether behind a number a space follows and then a word that is none of the telling ones."""
    last = core.last
    return (
        last < len(tokens.lows)
        and tokens.lows[last] not in telling
        and tokens.gaps[last - 1] == " "
        and tokens.text[core.end] == " "
    )


def range_from(tokens: Tokens, core: Core) -> Core | None:
    """Reads "89-98", "between 40 and 85", "from 10 to 12", "two or three" on from its first number."""
    if _plain_behind(tokens, core, _BETWEEN):
        return None
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
    if not low < high or not _is_range(tokens, core, word, before, (low, high), second):
        return None
    start = core.start
    first = core.first
    if opened:
        first -= 1
        start = tokens.starts[first]
    return Core(
        first, second.last, start, second.end, low, high, approximate=core.approximate or second.approximate
    )


def _scaled(tokens: Tokens, core: Core, second: Core) -> tuple[int, int]:
    """Gives both ends of a range; in "2-3 million" and "two to three dozen" the scale is both numbers', as in
    "2-3,000".
    """
    low, high = core.low or 0, second.low or 0
    scale = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}.get(
        tokens.lows[second.last - 1], 1
    )
    if scale > 1 and second.last - second.first > 1 and low < scale and low * scale < high:
        low *= scale
    shown = tokens.text[core.end : second.end]
    if shown[:1] in ("-", "–") and shown.endswith(",000") and low * 1000 < high:
        low *= 1000  # "2-3,000 men"
    return low, high


_CLAUSE: Final = 18
"""Words within which stands what rose: "raised the toll of Friday's bombing of the market in X from nine to 14"."""
_PHONES: Final = ("call", "tel", "phone", "telephone", "fax", "contact", "hotline")


def _is_range(
    tokens: Tokens, core: Core, word: str, before: str, ends: tuple[int, int], second: Core
) -> bool:
    """Says whether two joined numbers are the ends of one figure, by what joins them and stands around them."""
    text = tokens.text
    low, high = ends
    if word == "and":
        return before == "between"
    if word == "to":
        if before == "from":
            near = tokens.lows[max(0, core.first - _CLAUSE) : core.first - 1]
            if (stop := max((k for k, x in enumerate(near) if x in (".", ";")), default=-1)) >= 0:
                near = near[stop + 1 :]
            return not RISEN.intersection(near)
        if before == "of" and tokens.word(second.last) not in COUNTED:
            return False  # "lives of 22 to 27 rebels", not "a vote of 5 to 9"
        return before != "by" and high <= max(low, 1) * 100
    if word == "or":
        return high <= low * 4 + 1 and (text[second.end : second.end + 1] != "-")
    following = text[second.end : second.end + 2]
    if (following[:1] in "-–/:" and following[1:].isdigit()) or before in _PHONES:
        return False
    return high <= max(low, 1) * 20


def compound(tokens: Tokens, core: Core, low: int | None) -> tuple[int, int, int] | None:
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
