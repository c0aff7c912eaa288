"""The year that a record gives in a field of its own: "Year": "2022", Year: 2019."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from extract.records import When
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event

_FIELD: Final = lazy(
    r"(?:^|[\n{,;|])[ \t]{0,4}[\"']?(?:event[ _]?|incident[ _]?)?(?:year|date)[\"']?[ \t]?[:=|][ \t]?[\"']?"
    r"((?:19|20)\d\d)\b(?![-/.]\d)"
)


def of_year_field(a: Analysis, events: list[Event]) -> None:
    """Gives what a record tells without a day the year of its field, if it has but one."""
    if not events or all(e.when is not None for e in events):
        return
    years = {int(match[1]) for match in _FIELD.finditer(a.text.lower())}
    if len(years) != 1:
        return
    (year,) = years
    when = When(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), precision="year")
    for e in events:
        if e.when is None and e.focus == "main":
            e.when = when
