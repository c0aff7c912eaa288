"""Reads times that count back from what a text is about: "Two weeks before the attack, …"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from extract.records import When
from extract.text.date_resolve import shifted
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event

_COUNTS: Final = {
    **dict.fromkeys(("a", "an", "the", "one"), 1),
    **{
        x: n
        for n, x in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)
    },
}
_PRECEDING: Final = hinted(
    "before |prior to ",
    r"\W{0,3}(?:and |but )?"
    r"(?:(?:just|only|barely|about|around|nearly|almost|roughly|some|a little|slightly|well) ){0,2}"
    r"(?P<less>(?:over|under|more than|less than) )?"
    r"(?:(?P<count>an?|the|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of|\d{1,2}) )?"
    r"(?P<unit>day|night|week|fortnight|month|year)s? (?:before|prior to) "
    r"(?:the|this|that|these|those|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s) (?:[\w-]+ ){0,2}?"
    r"(?:attacks?|assault|raid|ambush|bombings?|blasts?|explosions?|massacre|strikes?|airstrikes?|offensive"
    r"|battle|clash(?:es)?|(?:fire|gun)fight|skirmish(?:es)?|shootout|fighting|onslaught|incident|killings?|siege|shelling|shootings?|operation)\b",
)


def until(s: Sentence) -> int:
    """Returns where the phrase ends that opens a sentence on a time before the attack told of; 0: it opens on none."""
    if not s.hints & _PRECEDING.bit:
        return 0
    found = _PRECEDING.pattern.match(s.low)
    return s.start + found.end() if found else 0


def long_after(s: Sentence) -> bool:
    """Whether people were lost weeks or years after the attack told of: "was killed in a gunfight a month after it"."""
    if " after the " not in s.low or not any(x.people for x in s.losses):
        return False
    return _LONG_AFTER.search(s.low) is not None and _OF_WOUNDS.search(s.low) is None


_LONG_AFTER: Final = lazy(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) (?:weeks?|months?|years?)"
    r" after the (?:[\w-]+ ){0,2}"
    r"(?:attacks?|assault|raid|ambush|bombings?|blasts?|explosions?|massacre|siege|shootings?|killings?)\b"
)
_OF_WOUNDS: Final = lazy(r"\b(?:wounds|injuries|hospital|succumbed|anniversary)\b")
_AFTER: Final = lazy(
    r"(?:(?:just|only|barely|exactly|precisely|hardly|scarcely|less than|about|nearly|almost|around|some) )?"
    r"(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<unit>day|week)s?"
    r"|(?P<hours>24|48|72) hours) after "
)


def before_that(s: Sentence, when: When | None) -> When | None:
    """Counts back from the day of the clause before one that opens on "a day after"; None: it does not."""
    found = _AFTER.match(s.low) if when is not None and when.precision == "day" else None
    if found is None or when is None:
        return None
    word = found["count"] or str(int(found["hours"]) // 24)
    count = int(word) if word.isdecimal() else _COUNTS[word]
    back = shifted(when.start, -count * (7 if found["unit"] == "week" else 1))
    if back is None:
        return None
    if found["unit"] != "week":
        return When(start=back, end=back, precision="day")
    monday = shifted(back, -back.weekday())
    sunday = None if monday is None else shifted(monday, 6)
    return None if monday is None or sunday is None else When(start=monday, end=sunday, precision="week")


def hours_apart(s: Sentence, when: When | None) -> When | None:
    """The day of what was told before a sentence that opens on hours from it: "Hours earlier, …"; None: none does."""
    if when is None or when.precision != "day":
        return None
    return when if _HOURS.match(s.low) or _HOURS_ON.search(s.low) else None


_HOURS_ON: Final = lazy(
    r"\b(?:(?:hours?|minutes) (?:later|earlier|afterwards?)|(?:later|earlier) (?:that|the same) (?:day|night|evening"
    r"|morning|afternoon)|the same (?:day|night|evening|morning|afternoon))\b"
    r"|^\W{0,3}in the (?:morning|afternoon|evening)\b|^\W{0,3}that (?:evening|night|afternoon|morning)\b"
)
"""What a sentence says of its hour behind a deed told before: "They raided Oro some hours later"."""
_HOURS: Final = lazy(
    r"\W{0,3}(?:and |but )?(?:(?:just|only|barely|about|around|less|more|than|some|a|an|few|several|couple|of|many|half"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) ){0,4}"
    r"(?:(?:hours?|minutes|moments) (?:later|earlier|before|previously|after(?:wards?)?)"
    r"|(?:shortly|soon|immediately|right) (?:after(?:wards?)?|before(?:hand)?)"
    r"|(?:later|earlier) (?:in|on) the (?:same )?(?:day|night|evening|morning|afternoon))\b"
)


def day_before(s: Sentence, events: list[Event]) -> When | None:
    """Counts back from the day of the main engagement by the phrase that opens a sentence; None: it cannot."""
    found = _PRECEDING.pattern.match(s.low)
    main = next((e for e in events[:9] if e.focus == "main"), None)
    if found is None or main is None or main.when is None or main.when.precision != "day":
        return None
    word = found["count"] or ""
    count = int(word) if word.isdecimal() else _COUNTS.get(word, 0)
    day = main.when.start
    unit = found["unit"]
    if not count or found["less"] in ("under ", "less than "):
        return None
    if unit in ("day", "night"):
        back = shifted(day, -count)
        return None if back is None else When(start=back, end=back, precision="day")
    if unit in ("week", "fortnight"):
        back = shifted(day, -count * (14 if unit == "fortnight" else 7))
        monday = None if back is None else shifted(back, -back.weekday())
        sunday = None if monday is None else shifted(monday, 6)
        return None if monday is None or sunday is None else When(start=monday, end=sunday, precision="week")
    if unit == "year":
        year = day.year - count
        return When(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), precision="year")
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    end = shifted(dt.date(year + month // 11, (month + 1) % 12 + 1, 1), -1)
    return None if end is None else When(start=dt.date(year, month + 1, 1), end=end, precision="month")
