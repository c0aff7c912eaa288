"""Names of weekdays: "early on Tuesday", "Thursday, January 23", "last Friday", "Monday night"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.text import date_words as w
from extract.text.date_calendar import digits, left_of, month
from extract.text.date_raw import Raw
from extract.text.tokens import Tokens, words


def weekday(tokens: Tokens, at: int, low: str, floor: int) -> list[Raw]:
    """Reads the day that the name at token `at` names, with the date right after it; empty where it is no day."""
    text, start, end = tokens.text, tokens.starts[at], tokens.ends[at]
    short = low in w.SHORT_WEEKDAYS
    day = w.WEEKDAYS.get(low, w.SHORT_WEEKDAYS.get(low, w.PLURAL_WEEKDAYS.get(low, 0)))
    if short and not _short_weekday(tokens, at):
        return []
    if low in w.PLURAL_WEEKDAYS and (
        tokens.word(at - 1) in ("on", "most", "all") or tokens.word(at + 1) in ("and",)
    ):
        return []
    if tokens.word(at - 1) in w.FEASTS or _is_paper(tokens, at):
        return []
    if not short and _is_surname(tokens, at):
        return []
    start, mod, _first = left_of(tokens, at, floor)
    part = w.PART_OF_DAY.match(text, end)
    if part:
        end = part.end()
        if "overnight" in part.group().lower():
            mod = "overnight"
    raw = Raw(start, end, "weekday", weekday=day, mod=mod)
    joint = w.AFTER_WEEKDAY.match(text, tokens.ends[at])
    if joint is None:
        return [raw]
    following = at + 1
    while following < len(tokens) and tokens.starts[following] < joint.end():
        following += 1
    if following >= len(tokens) or tokens.starts[following] != joint.end():
        return [raw]
    return _weekday_and_date(tokens, raw, following)


def _is_paper(tokens: Tokens, at: int) -> bool:
    """Says whether a weekday's name is part of a newspaper's or a treaty's ("The Sunday Times")."""
    if tokens.word(at + 1) not in w.PAPERS or not tokens.spaced(at):
        return False
    return tokens.text[tokens.starts[at + 1]].isupper() and not tokens.text[tokens.starts[at] + 1].isupper()


def _weekday_and_date(tokens: Tokens, raw: Raw, at: int) -> list[Raw]:
    """Joins "Thursday" to the "January 23" or "9 Jul 2015" right after it."""
    low = tokens.lows[at]
    later: list[Raw] = []
    if low in w.ALL_MONTHS:
        later = month(tokens, at, low, raw.end)
    elif "0" <= low[0] <= "9":
        later = digits(tokens, at, low)
    if not later and tokens.gap(at - 1) == " " and (bare := w.BARE_DAY.match(tokens.text, tokens.starts[at])):
        later = [Raw(bare.start(), bare.end(), "nth", day=int(bare["day"]))]
    if not later or later[0].day is None or later[0].sort not in ("day", "nth") or later[0].until is not None:
        return [raw]
    first = replace(later[0], start=raw.start, weekday=raw.weekday, end=max(raw.end, later[0].end))
    return [first, *later[1:]]


def _short_weekday(tokens: Tokens, at: int) -> bool:
    """Says whether "Sat", "Sun", "Wed" is a day's name here: a capital, and a date next to it, or "on" before it."""
    if not tokens.text[tokens.starts[at]].isupper():
        return False
    before = tokens.word(at - 1)
    if (
        before in ("on", "last")
        and tokens.spaced(at - 1)
        and (before == "on" or tokens.lows[at] not in ("sun", "sat"))
    ):
        behind = tokens.text[tokens.ends[at] : tokens.ends[at] + 2]
        if behind[:1] in ("", ".", ",", ";") or (behind[:1] == " " and not behind[1:].isupper()):
            return True
    if at + 1 >= len(tokens):
        return False
    gap, following = tokens.gap(at), tokens.lows[at + 1]
    return gap in (", ", " ", ". ", "., ") and (
        following in w.ALL_MONTHS
        or (following[0].isdigit() and len(following) <= 4 and tokens.word(at + 2) in w.ALL_MONTHS)
    )


_OPEN: Final = words("on last this since by until from early late of and to a the in for")


def _is_surname(tokens: Tokens, at: int) -> bool:
    """Says whether a weekday's name stands between two capitalised words, as in a person's name."""
    text = tokens.text
    if not (tokens.spaced(at - 1) and tokens.spaced(at)) or at == 0 or at + 1 >= len(tokens):
        return False
    before, here, after = (text[tokens.starts[k] : tokens.ends[k]] for k in (at - 1, at, at + 1))
    if (
        here.isupper()
        or not (before[0].isupper() and after[0].isupper())
        or before.isupper()
        or after.isupper()
    ):
        return False
    return before.lower() not in _OPEN and after.lower() not in w.ALL_MONTHS
