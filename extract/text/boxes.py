"""Where the infobox and the tables of a page stand among its lines, and what the labels of a box mean."""

from __future__ import annotations

import re
from typing import Final, Literal

from extract.text.patterns import lazy
from extract.text.tokens import words

BoxKind = Literal["infobox", "table"]

_TABLE: Final = lazy(r"[^\n|]{0,400}\|[^\n|]{0,400}\|")
_LABELS: Final = {
    "conflict": "conflict", "part of": "part_of", "partof": "part_of", "date": "date", "place": "place",
    "location": "place", "result": "result", "outcome": "result", "belligerents": "combatants",
    "combatant": "combatants", "combatants": "combatants", "commanders and leaders": "commanders",
    "commander": "commanders", "commanders": "commanders", "strength": "strength", "casualties": "casualties",
    "casualties and losses": "casualties", "losses": "casualties", "units involved": "units", "units": "units",
    "territorial changes": "territory", "territory": "territory", "status": "status", "target": "target",
    "targets": "target", "attack type": "attack_type", "type": "attack_type", "weapons": "weapons",
    "weapon": "weapons", "deaths": "deaths", "fatalities": "deaths", "killed": "deaths", "injured": "injured",
    "non-fatal injuries": "injured", "injuries": "injured", "victims": "victims", "victim": "victims",
    "perpetrator": "perpetrators", "perpetrators": "perpetrators", "assailants": "perpetrators",
    "no. of participants": "participants", "participants": "participants", "time": "time", "motive": "motive",
    "missing": "missing", "captured": "captured", "defenders": "defenders", "defender": "defenders",
}  # fmt: skip
VERSUS: Final = frozenset({"vs", "vs.", "v", "v.", "versus", "against"})
"""Lines that stand alone between the sides of a box."""
SIDED: Final = frozenset({"combatants", "commanders", "strength", "casualties", "units"})
ITEM: Final = lazy(r"(?:[-*•][ \t]+)?([A-Za-z][A-Za-z .\-]{1,40}?)[ _]?(\d)?[ \t]*[:=|][ \t]*")
_GLUED: Final = lazy(
    r"(Date|Location|Place|Result|Target|Status|Deaths|Injured|Perpetrators?|Weapons?|Attack type|Victims?|Time|Motive|"
    r"Part of|Strength|Casualties|Participants|Outcome)(?=[ \t]*\S)[ \t:|]*"
)
_GLUES: Final = words(
    "Date Loca Plac Resu Targ Stat Deat Inju Perp Weap Atta Vict Time Moti Part Stre Casu Outc"
)
MAX_BOX: Final = 120
"""Lines from the top within which an infobox is looked for."""


def canonical(label: str) -> str | None:
    """Gives the canonical name of a label, None where it is none."""
    return _LABELS.get(label.strip(" :").lower())


def box_spans(text: str, lines: list[tuple[int, int]]) -> dict[int, BoxKind]:
    """Gives the numbers of the lines that are infobox or table."""
    found: dict[int, BoxKind] = {}
    for number, (start, end) in enumerate(lines) if "|" in text else ():
        if text.startswith("|", start) or (
            _TABLE.match(text, start, end) and not _told_in_cells(text, lines, number)
        ):
            found[number] = "table"
        elif number - 1 in found and start < end and text.startswith("|", _next(lines, number)):
            found[number] = "table"  # the first cell of a row that goes on behind it
        elif number - 1 in found and text[end - 1] == "|":
            found[number] = "table"  # a row whose next cell begins on a line of its own
    top = lines[:MAX_BOX]
    known = [n for n, (start, end) in enumerate(top) if n not in found and _box_label(text, start, end)]
    known = _first_run(text, lines, known)
    if len(known) >= 3:
        last = known[-1]
        # The last label's values follow it, up to the first line of prose.
        while last + 1 < len(lines) and not _is_prose(text, lines[last + 1]) and last - known[-1] < 14:
            last += 1
        first = known[0]
        if first > 0 and text[lines[first - 1][0] : lines[first - 1][1]].lower().startswith("infobox"):
            first -= 1
        found.update({n: "infobox" for n in range(first, last + 1) if n not in found})
    return found


def _next(lines: list[tuple[int, int]], number: int) -> int:
    """Where the line behind a line begins; where the last one ends."""
    return lines[number + 1][0] if number + 1 < len(lines) else lines[number][1]


def _told_in_cells(text: str, lines: list[tuple[int, int]], number: int) -> bool:
    """Says whether bars only part what a line tells ("BREAKING | Lomba | Gunmen …"): no other row stands beside it."""
    start, end = lines[number]
    if not any(cell.count(" ") >= _TELLING for cell in text[start:end].split("|")):
        return False
    beside = (lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines))
    return text[end - 1] != "|" and not any("|" in text[first:last] for first, last in beside)


_TELLING: Final = 7
"""Blanks between the words of a cell that tells something."""


def _first_run(text: str, lines: list[tuple[int, int]], known: list[int]) -> list[int]:
    """Gives the labelled lines before any prose comes between: one far below is no part of the box."""
    run: list[int] = []
    for number in known:
        if run and any(_is_prose(text, lines[n]) for n in range(run[-1] + 1, number)):
            if len(run) >= 3:
                break
            run = []
        run.append(number)
    return run


_COUNTING: Final = (
    "~",
    "Approx",
    "c. ",
    "At least",
    "About",
    "Over ",
    "Up to",
    "More than",
    "Some ",
    "Several ",
)


def _is_prose(text: str, line: tuple[int, int]) -> bool:
    start, end = line
    words = text.count(" ", start, end) + 1
    counts = text[start].isdigit() or text.startswith(_COUNTING, start)
    return (
        words > 9
        and not (
            counts and text[end - 1] not in ".!?"
        )  # "41 riflemen + 7 drivers and mechanics of the column"
        and "|" not in text[start:end]
        and (
            ":" not in text[start:end]
            or ITEM.match(text, start, end) is None
            or _noted(text, start, end, words)
        )
    )


def _noted(text: str, start: int, end: int, words: int) -> bool:
    """Says whether a label that boxes do not have leads sentences: "Notes: Rebels raided the town. …"."""
    item = ITEM.match(text, start, end)
    return words > 15 and item is not None and canonical(item[1]) is None and ". " in text[item.end() : end]


def _box_label(text: str, start: int, end: int) -> str | None:
    """Gives the canonical label that a line is, or begins with, or None."""
    if end - start > 300:
        return None
    whole = canonical(text[start:end]) if end - start < 80 else None
    if whole is not None:
        return whole
    marked = any(x in text[start:end] for x in ":=|")
    item = ITEM.match(text, start, end) if marked else None
    if item:
        return canonical(item[1])
    run_in = glued(text, start, end)
    return canonical(run_in[1]) if run_in else None


def glued(text: str, start: int, end: int) -> re.Match[str] | None:
    """Reads a label with its value right behind it ("DateMarch 17", "Part of the war"); prose goes on in lower case."""
    match = _GLUED.match(text, start, end) if text[start : start + 4] in _GLUES else None
    if match is None or match.end() >= end:
        return None
    return match if match[1] == "Part of" or not text[match.end()].islower() else None
