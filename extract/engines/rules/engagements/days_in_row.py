"""What is told of the days before by a text that says how long an attack has gone on: "for the third day"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event


def day_of_row(f: Frame, pool: list[Event]) -> Event | None:
    """The engagement that is said to go on for some days, where a sentence tells of one of these and of no other place:
    "Lomba was shelled for a second day on Monday. Two men died on Sunday". Its day stays that of the news.
    """
    if f.when is None or (f.place or {}).get("name") or f.elsewhere or not f.losses:
        return None
    for e in pool:
        if e.focus != "main" or e.when is None or e.when.precision != "day":
            continue
        before = (e.when.end - f.when.start).days
        told = next((x for g in e.frames if (x := _ROW.search(g.sentence.low))), None) if before > 0 else None
        if told is not None and before < _ORDINALS.index(told[1]) + 2:
            f.when = None
            return e
    return None


_ORDINALS: Final = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ROW: Final = lazy(
    r"\bfor (?:an?|the) (second|third|fourth|fifth|sixth|seventh|eighth) (?:straight |consecutive |successive "
    r"|running )?day\b"
)
