"""Several days of one sentence: two attacks, a fight that went on from one day to another, or one that still does."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from extract.records import When
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis

_DAY: Final = dt.timedelta(days=1)
_UNTIL: Final = lazy(
    r"(?:\b(?:last|continu|went on|gone on|go(?:es|ing) on|rag|drag|stretch|spill|carr)\w*[^.;\n]{0,40}"
    r"\b(?:until|till|to|through|into)"
    r"|\b(?:not|n[’']t|only) (?:come to an )?(?:end|stop|finish|cease|abate|subside|di|quiet|let|over|break)\w*"
    r"(?: (?:down|up|off|out))?(?: \w+)? (?:until|till|before|on|in))"
    r"(?: the)?(?: (?:early|late|small|following|next))?(?: (?:hours|morning|afternoon|evening|night|dawn) of)? $",
    re.I,
)
_WEEK: Final = 7


def joined_days(a: Analysis, live: list[Any], first: Any) -> list[When]:
    """Gives the days from the first date of a sentence on: further ones behind "and", and a span of days in a row."""
    out: list[When] = [first.when]
    k = live.index(first)
    while k + 1 < len(live):
        here, after = live[k], live[k + 1]
        if after.when is None or not out[-1].precision == after.when.precision == "day":
            break
        if a.masked[here.end : after.start].strip(" ,") == "and":
            last, then = out[-1], after.when
            if here.kind == after.kind == "weekday" and then.start < last.start:
                last = When(start=last.start - _WEEK * _DAY, end=last.end - _WEEK * _DAY, precision="day")
                out[-1] = last
            if then.start == last.end + _DAY:
                out[-1] = When(start=last.start, end=then.end, precision="day")
            else:
                out.append(then)
        elif after.when.end > out[-1].end and _UNTIL.search(a.masked, here.end, after.start):
            out[-1] = When(start=out[-1].start, end=after.when.end, precision="day")
        else:
            break
        k += 1
    return out


def still_on(a: Analysis, live: list[Any]) -> list[When]:
    """Gives the days of what has gone on since a day of the week before the text came out ("since Tuesday")."""
    day, since = a.published, live[0] if len(live) == 1 else None
    if day is None or since is None or since.when is None or since.when.precision != "day":
        return []
    if since.kind not in ("weekday", "relative") or not 0 < (day - since.when.start).days < _WEEK:
        return []
    if not a.masked[max(0, since.start - 12) : since.start].lower().rstrip().endswith("since"):
        return []
    return [When(start=since.when.start, end=day, precision="day")]
