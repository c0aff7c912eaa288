"""Figures: counts of people and things, with their hedges, as bounds.

The bounds follow the codebook's table of values: "at least seven" is 7 and no upper bound, "over 20" is 21 and none,
"about 30" is 30 to 30 and approximate, "dozens" is 24 and none and approximate. Numbers that count nothing (dates,
years, ages, distances, money, shares, ordinals, designators, footnote marks) are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from extract.text.date_scan import spans
from extract.text.date_words import ALL_MONTHS
from extract.text.designations import COUNTED
from extract.text.number_bounds import after, compound, hedged, range_from
from extract.text.number_context import hedge_before, is_year, labels, measures
from extract.text.number_special import SPECIAL, heap, read_special, rejects_word
from extract.text.number_words import STARTERS, VAGUE, Core, read_cardinal, read_digits, read_vague
from extract.text.patterns import lazy
from extract.text.remembering import remembered
from extract.text.tidying import unadorned
from extract.text.tokens import Tokens, tokenise, words

Kind = Literal["count", "vague", "zero", "uncounted"]


@dataclass(slots=True, unsafe_hash=True)
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
    return list(_remembered(text))


def restated(text: str, figures: list[Figure]) -> list[Figure]:
    """Gives the figures of a text with the digits in brackets that only say them again: "two (2)"."""
    out: list[Figure] = []
    for figure in figures:
        digits = _RESTATED.match(text, figure.end) if text.startswith((" (", "("), figure.end) else None
        if digits is not None and figure.kind == "count" and int(digits[1].replace(",", "")) == figure.low:
            end = digits.end()
            out.append(replace(figure, end=end, text=text[figure.start : end]))
        elif not (out and _repeats(text, out[-1], figure)):
            out.append(figure)
    return out


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
    plain = unadorned(text)
    if plain is None:
        return tuple(_scan(tokenise(text)))
    bare, index = plain
    return tuple(_back(figure, text, index) for figure in _scan(tokenise(bare)))


def _back(figure: Figure, text: str, index: Sequence[int]) -> Figure:
    """Puts a figure that was read without stars and wide gaps where the text has it."""
    start, end = index[figure.start], index[figure.end - 1] + 1
    core_start, core_end = index[figure.core_start], index[figure.core_end - 1] + 1
    return replace(
        figure, start=start, end=end, text=text[start:end], core_start=core_start, core_end=core_end
    )


_remembered = remembered(_find)


def _scan(tokens: Tokens, *, alone: bool = False) -> list[Figure]:
    text = tokens.text
    taken = [] if alone else spans(text)
    found: list[Figure] = []
    done, floor, day = 0, 0, 0
    for at in tokens.where(STARTERS, figures=True):
        if at < done:
            continue
        while day < len(taken) and taken[day][1] <= tokens.starts[at]:
            day += 1
        if day < len(taken) and taken[day][0] <= tokens.starts[at]:
            continue
        core = _core(tokens, at, alone=alone)
        if core is None:
            continue
        figure, done = _figure(tokens, core, floor, alone=alone)
        if figure is None or figure.start < floor:
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
        spaced = read_digits(tokens, at, space_groups=True) if _grouped(tokens, at) else None
        if spaced is not None and spaced.end > core.end and (alone or tokens.word(spaced.last) in COUNTED):
            core = spaced
        if core.decimal and not alone and tokens.word(core.last) not in COUNTED:
            return None
        return core
    if word in SPECIAL:
        return read_special(tokens, at, alone=alone)
    core = read_cardinal(tokens, at) or read_vague(tokens, at)
    if core is None and word in ("a", "an"):
        return heap(tokens, at)
    if core is None or rejects_word(tokens, core):
        return None
    return core


def _grouped(tokens: Tokens, at: int) -> bool:
    """Says whether digits follow digits after a space ("12 500")."""
    return at + 1 < len(tokens.lows) and tokens.gaps[at] == " " and "0" <= tokens.lows[at + 1][0] <= "9"


def _figure(tokens: Tokens, core: Core, floor: int, *, alone: bool) -> tuple[Figure | None, int]:
    """Builds the figure around its core words; gives it (or None) and the token where the search goes on."""
    text = tokens.text
    if core.kind in ("zero", "uncounted"):
        return _plain(text, core, core.start, core.end), core.last
    if not alone and _is_label(tokens, core):
        return None, core.last
    ranged = range_from(tokens, core) if core.kind == "count" else None
    whole = ranged or core
    if not alone and (
        measures(tokens, whole.last, whole.end) or (ranged is None and _runs_on(text, core.end))
    ):
        return None, whole.last
    start, low, high, approximate, hedge = whole.start, whole.low, whole.high, whole.approximate, ""
    if ranged is None or ranged.start == core.start:
        start, low, high, approximate, hedge = hedged(tokens, whole, floor)
    if not alone and _age(tokens, start):
        return None, whole.last
    end, last = whole.end, whole.last
    upper = compound(tokens, whole, low) if hedge in ("ge", "gt") else None
    if upper is not None:
        end, last, high = upper
    elif not hedge or (hedge == "ap" and text[end : end + 1] == "+"):
        end, low, high, approximate = after(tokens, whole, low, high, approximate)
        while last < len(tokens) and tokens.starts[last] < end:
            last += 1
    elif hedge in ("ge", "gt") and text[end : end + 2] == "+ ":
        end += 1  # "at least 43+ people"
    kind: Kind = "vague" if core.kind == "vague" else "zero" if high == 0 and low == 0 else "count"
    return Figure(start, end, text[start:end], low, high, approximate, whole.start, whole.end, kind), last


def _runs_on(text: str, end: int) -> bool:
    """Says whether another number hangs on by a hyphen ("555-1234", "3-1"): no count."""
    return text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isdigit()


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
        return len(word) > 2 or not _padded(tokens, core) or labels(tokens, core.first, core.start, core.end)
    if core.end - core.start == 4 and core.last == core.first + 1 and core.low is not None:
        hedged = hedge_before(tokens, core.first)
        following = tokens.word(core.last)
        if is_year(tokens, core.first, core.low) and (hedged is None or hedged[0] == "ap" or following == ""):
            return True
    return labels(tokens, core.first, core.start, core.end)


def _padded(tokens: Tokens, core: Core) -> bool:
    """Says whether a number with a leading zero counts things: "08 people", "02 AK-47 rifles"; not "05 June"."""
    following = tokens.word(core.last)
    if following in COUNTED:
        return True
    if not following.isalpha() or not tokens.spaced(core.last - 1) or following in _NO_COUNTED:
        return False
    model = tokens.text[tokens.starts[core.last]].isupper()
    return (len(following) > 1 if model else len(following) > 2) and tokens.word(
        core.first - 1
    ) not in ALL_MONTHS


_NO_COUNTED: Final = frozenset(ALL_MONTHS) | words(
    "and or of on in at by to for from near with the was were is are has had have hrs hours hour local gmt utc est am "
    "pm after before during until since when where which who that this its his her their km kms metres meters between"
)
"""What follows a number with a zero before it that is a day, an hour or a name: "at 05 hours", "Sector 07 near"."""


def _age(tokens: Tokens, start: int) -> bool:
    """Says whether a hedged number is an age: "aged under 10", "between the ages of"."""
    before = tokens.word(bisect_left(tokens.starts, start) - 1)
    if before == "of":
        before = tokens.word(bisect_left(tokens.starts, start) - 2)
    return before in _AGES


_RESTATED: Final = lazy(r" ?\(([0-9][0-9,]{0,8})\)")
_AGES: Final = ("aged", "age", "ages")


def _repeats(text: str, before: Figure, figure: Figure) -> bool:
    """Says whether a figure only says the last one again: "twelve (12)", or "others" after "three"."""
    between = text[before.end : figure.start]
    if between in (" (", "(") and text[figure.end : figure.end + 1] == ")":
        return before.low == figure.low
    return between in (" ", " of ") and figure.text.lower() in VAGUE and figure.kind == "vague"
