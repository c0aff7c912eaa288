"""Finds incidents told under a heading with a name and days, in a list of labelled points ("- **Location**: …")."""

from __future__ import annotations

from typing import Final

from extract.text.date_scan import scan
from extract.text.patterns import lazy

_HEAD: Final = lazy(
    r"[ \t]{0,4}(?:#{1,6}[ \t]+|={2,6}[ \t]*|\*\*)(?P<name>[^\n#=*|]{4,120}?)[ \t]{0,2}[#=*: \t]{0,8}"
)
_POINT: Final = lazy(
    r"[ \t]{0,8}(?:[-*•–][ \t]+)(?:\*\*)?(?P<label>[A-Z][A-Za-z /-]{2,24}?)(?:\*\*)?:(?:\*\*)?[ \t]{1,4}"
    r"(?P<value>[^\n]{1,600})"
)
_DEED: Final = (
    r"(?:massacres?|attacks?|bombings?|ambush|raid|killings?|shelling|(?:air ?|drone )?strikes?|siege|clash(?:es)?"
    r"|shootings?|abductions?|kidnappings?|assault|offensive|battle|incident|explosions?)"
)
_NAME: Final = r"[A-Z][\w'’-]{1,24}(?: [A-Z][\w'’-]{1,24}){0,3}"
_DEED_OF: Final = lazy(rf"(?:[Tt]he )?(?i:{_DEED}|fall|capture) (?i:of|at|in|on) (?P<place>{_NAME})")
_DEED_BEHIND: Final = lazy(rf"(?:[Tt]he )?(?:(?:19|20)\d\d )?(?P<place>{_NAME}?) (?i:{_DEED})\b")
"""A name with what happened there: "Siege of Lomba", "Lomba Massacre"."""
_DAYS: Final = ("day", "month")
_LEAST: Final = 2
"""Points with a known label that a list under a heading needs, to be that of an incident."""

Point = tuple[str, int, int]


def headed(text: str, labels: dict[str, str]) -> list[list[Point]]:
    """Gives for each such incident its points: (meaning, start, end), "" for what nothing is known of; the first ones
    are the name, the days and the place in its heading.
    """
    if not any(mark in text for mark in ("\n- ", "\n* ", "\n• ", "\n– ")):
        return []
    found: list[list[Point]] = []
    head: list[Point] = []
    points: list[Point] = []
    at = 0
    for line in [*text.split("\n"), "#"]:
        point = _POINT.fullmatch(line) if head else None
        if point is not None:
            start, end = at + point.start("value"), at + len(line.rstrip(" .*"))
            meaning = labels.get(point["label"].strip().lower(), "")
            known = any(x[0] == meaning for x in head) and meaning != "told"  # the heading has said it
            if end > start:
                points.append(("" if known else meaning, start, end))
        elif line.strip():
            if sum(bool(x[0]) for x in points) >= _LEAST:
                found.append([*head, *points])
            head, points = _named_day(line, at), []
        at += len(line) + 1
    return found


def _named_day(line: str, at: int) -> list[Point]:
    """The name of an incident and its days where a line is a heading with both; empty where it is none."""
    m = _HEAD.fullmatch(line) if line.lstrip()[:1] in ("#", "=", "*") else None
    if m is None:
        return []
    days = [d for d in scan(m["name"]) if d.sort in _DAYS]
    if len(days) != 1 or len(m["name"]) <= days[0].end - days[0].start + 3:
        return []
    start = at + m.start("name")
    place = _DEED_OF.match(m["name"]) or _DEED_BEHIND.match(m["name"])
    spot = [("place", start + place.start("place"), start + place.end("place"))] if place is not None else []
    when = ("date", start + days[0].start, start + days[0].end)
    return [when, ("told", start, start + len(m["name"])), *spot]
