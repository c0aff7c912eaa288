"""The vocabulary of dates and the patterns that are tried where one of its words stands."""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy
from extract.text.tokens import words

MONTHS: Final[dict[str, int]] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
SHORT_MONTHS: Final[dict[str, int]] = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
ALL_MONTHS: Final[dict[str, int]] = {**MONTHS, **SHORT_MONTHS}
NAMES_TOO: Final = words("march april may june august jan mar dec")
"""Months that are also verbs or names of people; they need a sign that a date is meant."""

WEEKDAYS: Final[dict[str, int]] = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
SHORT_WEEKDAYS: Final[dict[str, int]] = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
PLURAL_WEEKDAYS: Final[dict[str, int]] = {name + "s": number for name, number in WEEKDAYS.items()}

PAPERS: Final = words(
    "times telegraph mail express mirror herald tribune post observer star sun world independent people school mass "
    "service agreement accord"
)
"""Words after a weekday's name that make it a newspaper or a treaty ("The Sunday Times")."""
FEASTS: Final = words("bloody black fat super cyber ruby")
"""Words before a weekday's name that make it the name of an event long past, or no day at all."""

BEFORE_MONTH: Final = words(
    "in since of last this next early late mid by until till during from between to through before after end around "
    "and or every each past previous beginning start middle"
)
MODALS: Final = words(
    "have be not also still never well yet only soon become lead take need seem the his her their its he she it they"
)
"""Words after "may" that make it the verb."""

_MONTH: Final = (
    r"(?P<month>(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![^\W\d_])"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![^\W\d_])\.?)"
)
_ORDINAL: Final = r"(?:st|nd|rd|th)?(?![\w%])"
# A year of earlier centuries could be a time of day or a count: what follows it shows that it is none.
_YEAR: Final = (
    r"(?P<year>(?:19|20)\d\d|1[0-8]\d\d(?=\s{0,2}[,.;:)\]–—]|'s |’s |\s{0,3}\Z|\s{1,3}(?:in|at|near|on|was|were|is|"
    r"and|when|after|as|by|the|that|which|who|while|during|outside|around|between|against|to|for|of|with|from|but|"
    r"until|under|over|it)\b(?!\s\d{4}\b)|\s{1,3}(?-i:(?!GMT|UTC|EST)[A-Z])))(?![\d])"
)
# The second day of "11 and 12" must not be a count: what follows it shows that a date was meant.
_DATE_GOES_ON: Final = (
    r"(?=,?\s{1,3}(?:1\d|20)\d\d(?!\d)|\s{0,2}[,.;:)\]–—]|\s{0,3}\Z|\s{1,3}(?:in|at|near|when|after|as|by|the|a|an|that|"
    r"which|on|while|during|outside|around|between|against|to)\b)"
)
_SECOND: Final = (
    r"(?P<joint>\s?[-–—/]\s?|\s{1,3}(?:and|to|or|&|through|until|till)\s{1,3})(?P<day2>[0-3]?\d)" + _ORDINAL
)

MONTH_DAY: Final = lazy(
    _MONTH
    + r"[ ,]{0,2}\s{0,3}(?:the\s{1,3})?(?P<day>[0-3]?\d)(?!,\d{3})(?!:\d)"
    + _ORDINAL
    + r"(?:"
    + _SECOND
    + _DATE_GOES_ON
    + r")?(?:,?\s{1,3}"
    + _YEAR
    + r")?",
    re.I,
)
MONTH_YEAR: Final = lazy(
    _MONTH + r",?\s{1,3}(?:of\s{1,3})?(?:" + _YEAR + r"|'?(?P<short>[4-9]\d)(?![\d:]))", re.I
)
DAY_MONTH: Final = lazy(
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\w%])(?:"
    + _SECOND
    + r")?(?:\s{1,3}(?:of\s{1,3})?|-|/)"
    + _MONTH
    + r"(?:(?:,?\s{1,3}|-|/)(?:"
    + _YEAR
    + r"|'?(?P<short>\d\d)(?:(?<=-\d\d)(?!\d)|(?![\d:,%]|\.\d))))?",
    re.I,
)
ISO: Final = lazy(r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)(?!\d)")
NUMERIC: Final = lazy(r"(?P<a>[0-3]?\d)(?P<sep>[-/.])(?P<b>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)?\d\d)(?![\d])")
ORDINAL_DAY: Final = lazy(
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)"
    r"(?=\s{0,2}[,.;:)\]]|\s{0,3}\Z|\s{1,3}(?:when|in|at|near|after|as|by|and|to|that|which|while|during|against)\b)",
    re.I,
)
BARE_DAY: Final = lazy(
    r"(?P<day>[0-3]?\d)(?=\s{0,2}[,.;:)\]]|\s{0,3}\Z|\s{1,3}(?:when|in|near|after|as|by|and|that|which|while|during)\b)"
)
"""The day of the month in digits alone, right behind the name of a weekday: "on Tuesday 14, in"."""
PART_OF_DAY: Final = lazy(
    r"(?:'s|’s)?\s{1,3}(?:early\s{1,3}|late\s{1,3}|mid-?)?(?:morning|afternoon|evening|night|noon|overnight|midnight|midday)\b",
    re.I,
)
AFTER_WEEKDAY: Final = lazy(
    r"(?:'s|’s)?(?:,?\s{1,3}(?:morning|afternoon|evening|night))?(?:\s{0,2}\(|,\s{0,3}|\s{1,3})(?:the\s{1,3}|on\s{1,3})?",
    re.I,
)
"""What may stand between a weekday's name and the month-day that it belongs to."""

HOURS: Final = frozenset({"hour", "hours", "hrs"})
PERIODS: Final[dict[str, str]] = {
    "day": "day", "days": "day", "night": "day", "nights": "day", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year", "hour": "hour", "hours": "hour", "hrs": "hour",
    "fortnight": "fortnight", "minutes": "hour", "weekend": "weekend", "weekends": "weekend",
}  # fmt: skip
PARTS: Final = words("morning afternoon evening night noon midday dawn")
PARTS_OF_DAY: Final = PARTS | words("hours dawn midnight day eve")
"""Words with "of" and a day behind them."""
TRIGGERS: Final = (
    frozenset(ALL_MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(SHORT_WEEKDAYS)
    | frozenset(PLURAL_WEEKDAYS)
    | words("eve yesterday today tonight tomorrow overnight ago weekend")
    | words(
        "this last past previous preceding next following same that day week night earlier later before after back"
    )
)
