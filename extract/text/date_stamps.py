"""The day on which a page was put out, by the line that says so above its story: "Posted on April 5, 2018 by admin"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.text.date_resolve import make_date
from extract.text.date_scan import scan
from extract.text.patterns import lazy

_TOP: Final = 700
"""Characters within which such a line stands."""
_LINES: Final = 9
_LONGEST: Final = 130
_PUT_OUT: Final = lazy(r"\b(?:published|posted|created|first published|issued|filed)\b", re.I)
_CHANGED: Final = lazy(r"\b(?:updated|modified|last (?:update|edited|changed))\b", re.I)
_CLOCK: Final = lazy(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?![\d.,]*\s?(?:km|per cent|percent|%))|\b\d{1,2} ?[ap]\.?m\b", re.I
)
_TITLED: Final = lazy(r"\W{0,4}(?:incident |event )?(?:date|when|time)\b", re.I)
_TELLING: Final = lazy(
    r"\b(?:was|were|had|has|have|said|says|killed|wounded|died|attacked|after|when)\b", re.I
)


def stamped(text: str) -> dt.date | None:
    """Returns the day that the stamp of a page gives, with its year; None where no line above the story is one.

    Of several days in one line that of publication counts, then the first.
    """
    for line in text[:_TOP].split("\n")[:_LINES]:
        line = line.strip()
        if not 8 <= len(line) <= _LONGEST or not any(map(str.isdigit, line)) or _TITLED.match(line):
            continue
        days = [x for x in scan(line) if x.sort == "day" and x.year is not None and x.until is None]
        if not days or (line[-1] in ".!?" and _TELLING.search(line)):
            continue
        put_out = _PUT_OUT.search(line)
        rest = "".join(
            line[a:b]
            for a, b in zip([0, *(x.end for x in days)], [*(x.start for x in days), None], strict=True)
        )
        if (
            put_out is None
            and not _CHANGED.search(line)
            and (not _CLOCK.search(rest) or _TELLING.search(rest))
        ):
            continue
        behind = [x for x in days if put_out is not None and x.start >= put_out.end()]
        first = (behind or days)[0]
        return make_date(first.year, first.month, first.day)
    return None
