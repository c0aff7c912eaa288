"""Cardinal numbers in words and digits: the core of a figure, without hedges or context."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from extract.text.patterns import lazy
from extract.text.tokens import Tokens, words

UNITS: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS: Final = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES: Final = {"thousand": 1_000, "million": 1_000_000, "mln": 1_000_000, "billion": 1_000_000_000}
SMALL: Final = {**UNITS, **TEENS, **TENS}
PLURALS: Final = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000,
}  # fmt: skip
GROUPS: Final = {"dozen": 12, "hundred": 100, **SCALES}
"""Words that a count or a vague word may stand before ("two dozen", "several hundred")."""

VAGUE: Final = {
    "several": 3, "some": 1, "many": 1, "numerous": 1, "countless": 1, "multiple": 3, "others": 1, "handful": 3,
    "umpteen": 1,
}  # fmt: skip
"""Vague words and the least that they mean, by the codebook's table."""

STARTERS: Final = frozenset(
    {*SMALL, *PLURALS, *GROUPS, *VAGUE, "a", "an", "half", "couple", "few", "no", "none", "not", "without"}
) | words(
    "nobody nil neither any anyone anybody number numbers losses casualties toll lots plenty quantities cache caches"
)

_DIGITS: Final = lazy(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3}(?![0-9])"
    r"|[1-9][0-9]{0,2}(?:[\u00a0\u2009\u202f'’][0-9]{3}){1,3}(?![0-9])"
    r"|[0-9]{1,3},[0-9]{1,2}(?=[ -](?:million|billion)\b)"
    r"|[0-9]{1,9}(?:\.[0-9]{1,3})?(?![0-9])"
)
_SPACED: Final = lazy(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,3}(?![0-9])")
_NOT_DIGIT: Final = lazy(r"[^0-9]")
_MAX: Final = 10**12


@dataclass(slots=True, unsafe_hash=True)
class Core:
    """The figure words alone: token span `[first, last)`, offsets, bounds and how the words are meant."""

    first: int
    last: int
    start: int
    end: int
    low: int | None
    high: int | None
    approximate: bool = False
    kind: str = "count"
    decimal: bool = False


def joined(tokens: Tokens, before: int) -> bool:
    """Says whether a number may go on from token `before` to the next: a space or a hyphen between them."""
    if before + 1 >= len(tokens):
        return False
    return tokens.spaced(before) or tokens.gap(before) in ("-", "‑", "–", "- ")


def read_digits(tokens: Tokens, at: int, *, space_groups: bool = False) -> Core | None:
    """Reads a number in digits at token `at`, with the separators and the scale word that belong to it."""
    text, start = tokens.text, tokens.starts[at]
    match = (_SPACED.match(text, start) if space_groups else None) or _DIGITS.match(text, start)
    if match is None:
        return None
    shown, end = match.group(), match.end()
    if "," in shown and len(shown) - shown.rfind(",") < 4:
        # "2,5 million", as it is written on the continent.
        shown = shown.replace(",", ".")
    last = at + 1
    while last < len(tokens) and tokens.starts[last] < end:
        last += 1
    scale, end, last = _scale(tokens, last, end, short=len(shown) <= 5)
    grouped = "." in shown and scale == 1 and _thousands_by_point(shown)
    value = _value(shown, scale, grouped=grouped)
    if value is None or value > _MAX:
        return None
    half = _and_a_half(tokens, last)
    if half is not None and scale == 1 and value < 1000:
        return _halved(tokens, Core(at, last, start, end, value, value), half)
    dozen = "dozen" in tokens.lows[last - 1]
    return Core(at, last, start, end, value, value, approximate=dozen, decimal=grouped)


def _scale(tokens: Tokens, last: int, end: int, *, short: bool) -> tuple[int, int, int]:
    """Reads the scale behind digits ("million", "hundred thousand", "k"): (factor, end, token after)."""
    text = tokens.text
    if text[end : end + 1] in ("k", "K") and short and not text[end + 1 : end + 2].isalnum():
        return 1000, end + 1, last
    if tokens.word(last) not in GROUPS or not joined(tokens, last - 1) or end > tokens.starts[last]:
        return 1, end, last
    scale, end, last = GROUPS[tokens.lows[last]], tokens.ends[last], last + 1
    if tokens.word(last) in SCALES and tokens.spaced(last - 1):
        return scale * SCALES[tokens.lows[last]], tokens.ends[last], last + 1
    return scale, end, last


def _value(shown: str, scale: int, *, grouped: bool) -> int | None:
    """Gives the number that digits and scale make; None for a fraction, which counts nothing."""
    if "." not in shown or grouped:
        return int(_NOT_DIGIT.sub("", shown)) * scale
    whole, _, part = shown.partition(".")
    value, rest = divmod(int(whole + part) * scale, 10 ** len(part))
    return None if rest or scale == 1 else value


def _and_a_half(tokens: Tokens, at: int) -> int | None:
    """Gives the scale of "and a half million" at token `at`, or None."""
    if (
        tokens.word(at) != "and"
        or tokens.lows[at : at + 3] != ["and", "a", "half"]
        or not tokens.spaced(at + 2)
    ):
        return None
    return SCALES.get(tokens.word(at + 3))


def _halved(tokens: Tokens, core: Core, scale: int) -> Core:
    value, last = (core.low or 0) * scale + scale // 2, core.last + 4
    return replace(core, last=last, end=tokens.ends[last - 1], low=value, high=value)


def _thousands_by_point(shown: str) -> bool:
    whole, _, part = shown.partition(".")
    return len(part) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"


def read_cardinal(tokens: Tokens, at: int) -> Core | None:
    """Reads a cardinal in words at token `at`: "twenty-seven", "a hundred and six", "half a dozen", "three million".

    None where no number begins there; "a" alone is none.
    """
    first, lows = at, tokens.lows
    word = lows[at]
    if word == "half":
        return _half(tokens, at)
    if word in ("a", "an"):
        following = tokens.word(at + 1)
        if following not in GROUPS or not tokens.spaced(at):
            return None
        core = _sum(tokens, at + 1, opened=True)
    elif word in SMALL or word in ("hundred", "thousand", "dozen", "million"):
        core = _sum(tokens, at, opened=word not in SMALL)
    else:
        return None
    if core is None:
        return None
    value, last, dozen = core
    read = Core(first, last, tokens.starts[first], tokens.ends[last - 1], value, value, approximate=dozen)
    half = _and_a_half(tokens, last)
    return read if half is None or value >= 1000 else _halved(tokens, read, half)


def _half(tokens: Tokens, at: int) -> Core | None:
    if tokens.word(at + 1) in ("a", "an") and tokens.word(at + 2) in GROUPS and tokens.spaced(at):
        if not tokens.spaced(at + 1):
            return None
        value = GROUPS[tokens.lows[at + 2]] // 2
        return Core(at, at + 3, tokens.starts[at], tokens.ends[at + 2], value, value, approximate=True)
    if tokens.word(at + 1) in ("dozen", "million") and joined(tokens, at):
        value = GROUPS[tokens.lows[at + 1]] // 2
        return Core(at, at + 2, tokens.starts[at], tokens.ends[at + 1], value, value, approximate=True)
    return None


def _sum(tokens: Tokens, at: int, *, opened: bool) -> tuple[int, int, bool] | None:
    """Adds number words up from token `at`: (value, token after the last, whether in dozens).

    `part` is the group under the next scale word; `room` is what may still be added to it.
    """
    lows = tokens.lows
    total, part, room, ceiling = 0, 1 if opened else 0, 0 if opened else 100, _MAX
    i, last, fresh = at, at, not opened
    while i < len(lows):
        if i > at and not joined(tokens, i - 1):
            break
        word = lows[i]
        if word in SMALL and (fresh or SMALL[word] < room) and (fresh or SMALL[word] > 0):
            value = SMALL[word]
            part += value
            room = 10 if value in TENS.values() and value >= 20 else 0
            fresh = False
        elif word == "hundred" and 0 < part < 100 and not fresh:
            part, room = part * 100, 100
        elif word == "dozen" and 0 < part < 100 and not fresh:
            return total + part * 12, i + 1, True
        elif word in SCALES and 0 < part < 1000 and SCALES[word] < ceiling and not fresh:
            ceiling = SCALES[word]
            total, part, room = total + part * ceiling, 0, 1000
        elif word == "and" and i == last and room >= 100 and i > at and _continues(tokens, i, room):
            i += 1
            continue
        else:
            break
        i += 1
        last = i
    return (total + part, last, False) if last > at else None


def _continues(tokens: Tokens, at: int, room: int) -> bool:
    """Says whether "and" inside a number goes on to a smaller part of it ("two hundred and six")."""
    following = tokens.word(at + 1)
    return following in SMALL and 0 < SMALL[following] < room and tokens.spaced(at)


def read_vague(tokens: Tokens, at: int) -> Core | None:
    """Reads a vague expression at token `at`: "dozens", "several hundred", "a few", "scores", "tens of thousands"."""
    word, lows = tokens.lows[at], tokens.lows
    if word in PLURALS:
        return _plural(tokens, at, at)
    first = at
    if word == "a" and tokens.spaced(at) and tokens.word(at + 1) in ("few", "couple", "handful", "score"):
        at += 1
        word = lows[at]
    elif word in ("few", "couple", "handful"):
        return None
    if word == "couple":
        return _couple(tokens, first, at)
    if word == "score":
        # "A score of people", "a score more" are twenty; "a score" alone is rather a result or a wrong to be settled.
        if tokens.word(at + 1) not in ("of", "more", "others"):
            return None
        return Core(
            first, at + 1, tokens.starts[first], tokens.ends[at], 20, 20, approximate=True, kind="vague"
        )
    least = 3 if word == "few" else VAGUE.get(word)
    if least is None:
        return None
    last = at + 1
    if last < len(lows) and tokens.spaced(at):
        if lows[last] in PLURALS:
            return _plural(tokens, first, last)
        if lows[last] in GROUPS and word in ("several", "few", "some", "many"):
            # "Several dozen" is two dozen or more; "some hundred" reads as "about a hundred".
            core = _plural(tokens, first, last)
            if word == "some":
                return replace(
                    core, low=core.low and core.low // 2, high=core.low and core.low // 2, kind="count"
                )
            return core
    return Core(
        first, last, tokens.starts[first], tokens.ends[at], least, None, approximate=True, kind="vague"
    )


def _couple(tokens: Tokens, first: int, at: int) -> Core | None:
    last = at + 1
    if last < len(tokens) and tokens.spaced(at):
        if tokens.lows[last] in GROUPS:
            value = 2 * GROUPS[tokens.lows[last]]
            return Core(
                first, last + 1, tokens.starts[first], tokens.ends[last], value, value, approximate=True
            )
        if tokens.lows[last] == "of":
            return Core(
                first, at + 1, tokens.starts[first], tokens.ends[at], 2, 2, approximate=True, kind="vague"
            )
    return None


def _plural(tokens: Tokens, first: int, at: int) -> Core:
    """Reads "hundreds", "several dozen", "tens of thousands": twice the group or more, by the codebook's table."""
    lows = tokens.lows
    value = {**PLURALS, **GROUPS}[lows[at]]
    last = at + 1
    if (
        tokens.word(last) == "of"
        and tokens.word(last + 1) in PLURALS
        and tokens.spaced(at)
        and tokens.spaced(last)
    ):
        value *= PLURALS[lows[last + 1]]
        last += 2
    elif tokens.word(last) in SCALES and tokens.spaced(at) and lows[at] != tokens.word(last):
        value *= SCALES[lows[last]]
        last += 1
    return Core(
        first,
        last,
        tokens.starts[first],
        tokens.ends[last - 1],
        value * 2,
        None,
        approximate=True,
        kind="vague",
    )
