"""Finds the records of a text that is told in labelled fields: tables with a row of labels, and notes that each
begin anew with "Date: … Location: …".

A single box at the head of a page is no such list; `boxes.py` and `prose.py` read it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from extract.text.headed_forms import headed
from extract.text.patterns import lazy
from extract.text.remembering import remembered

_LABELS: Final = {
    "date": "date", "event date": "date", "date of incident": "date", "incident date": "date", "when": "date",
    "date of occurrence": "date", "date of attack": "date", "date of event": "date",
    "day": "date", "dates": "date",
    "location": "place", "place": "place", "where": "place", "site": "place", "city": "place", "town": "place",
    "village": "place", "locality": "place",
    "province": "within", "state": "within", "governorate": "within", "district": "within", "region": "within",
    "department": "within", "admin1": "within", "admin2": "within", "country": "within",
    "type": "type", "event type": "type", "sub-event type": "type", "attack type": "type", "incident type": "type",
    "type of attack": "type", "type of incident": "type", "event": "type", "incident": "type",
    "actor1": "attacker", "actor 1": "attacker", "perpetrator": "attacker", "perpetrators": "attacker",
    "attacker": "attacker", "attackers": "attacker", "suspected perpetrator": "attacker", "assailants": "attacker",
    "perpetrator group name": "attacker", "responsible": "attacker", "claimed by": "attacker",
    "actor2": "defender", "actor 2": "defender", "target": "defender", "targets": "defender",
    "fatalities": "killed", "deaths": "killed", "dead": "killed", "killed": "killed", "death toll": "killed",
    "injured": "wounded", "wounded": "wounded", "injuries": "wounded", "hurt": "wounded",
    "missing": "missing", "abducted": "captured", "kidnapped": "captured",
    "notes": "told", "note": "told", "details": "told", "summary": "told", "description": "told",
    "circumstances": "told", "incident summary": "told", "remarks": "told", "narrative": "told", "what": "told",
    "source": "source", "sources": "source",
}  # fmt: skip
"""What a label means; "told" is prose."""
COUNTS: Final = frozenset(("killed", "wounded", "missing", "captured"))
_SURE: Final = frozenset(("date", "place"))
_FIELD: Final = lazy(
    r"(?:(?<=^)|(?<=[.;|\n] )|(?<=[.;|\n]))[ \t*]{0,4}([A-Za-z][A-Za-z0-9 -]{2,24}):[ \t*]{0,3}(?=\S)", re.M
)
_COUNT: Final = lazy(r"(?<=[.;] )(?:Fatalities|Deaths|Injured|Wounded) (?=\d)")
_RUN_ON: Final = lazy(
    r"(?<=[^\s.;|:,] )(Location|Place|Country|Province|District|City|Event|Event Type|Type|Target|Perpetrators?"
    r"|Fatalities|Deaths|Dead|Killed|Injured|Injuries|Wounded|Missing|Abducted|Kidnapped|Sources?|Details|Summary"
    r"|Description)(?:/[A-Z][a-z]{3,12})?:[ \t]{1,3}(?=\S)"
)
"""A label right behind the value of another one: "Fatalities: 8 Injuries/Displaced: 7"."""
_ROW: Final = lazy(r"^(?=[^\n|]{0,300}\|[^\n|]{0,900}\|)[^\n]{1,6000}$", re.M)
_SINGLE: Final = 3_000
"""More characters than a single note has."""
_RULE: Final = lazy(r"[\s|:+=-]{1,400}$")


class Cell(NamedTuple):
    """What stands under, or behind, a label; offsets of its text without the white space around it."""

    label: str
    start: int
    end: int


class Form(NamedTuple):
    """One record; `start` and `end` cover all its cells, labels included."""

    start: int
    end: int
    cells: tuple[Cell, ...]


def forms(text: str) -> tuple[Form, ...]:
    """Returns the records of a text, in order; empty where it is no list of records."""
    return _read(text)


def _forms(text: str) -> tuple[Form, ...]:
    return tuple(_rows(text) or _under_heads(text) or _notes(text)) if "|" in text or ":" in text else ()


def _under_heads(text: str) -> list[Form]:
    """The incidents told in labelled points under a heading with a name and days, which is part of the record."""
    labels = {
        **_LABELS,
        "casualties": "told",
        "death toll": "told",
        "victims": "",
        "killed": "told",
        "deaths": "told",
    }
    found = []
    for points in headed(text, labels):
        cells = sorted((Cell(*x) for x in points if x[0]), key=lambda x: (x.start, -x.end))
        found.append(Form(cells[0].start, max(end for _, _, end in points), tuple(cells)))
    return found


_read = remembered(_forms)


def _rows(text: str) -> list[Form]:
    """The rows under a row of labels that tell of a date or place, and of losses or of what happened."""
    found: list[Form] = []
    labels: list[str | None] = []
    for m in _ROW.finditer(text) if "|" in text else ():
        if _RULE.match(text, m.start(), m.end()):
            continue
        cells = _cells(text, m.start(), m.end())
        named = [_LABELS.get(text[start:end].strip(" *:").lower()) for start, end in cells]
        if sum(x is not None for x in named) >= 3 and not _SURE.isdisjoint(named):
            labels = named if {"told", *COUNTS}.intersection(named) else []
        elif labels and len(cells) >= len(labels) - 1:
            full = [
                Cell(label, start, end)
                for label, (start, end) in zip(labels, cells, strict=False)
                if label is not None and end > start
            ]
            if full:
                found.append(Form(m.start(), m.end(), tuple(full)))
    return found


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a row; bars at its ends frame it and cut nothing off."""
    out = []
    line = text[start:end]
    at = start + len(line) - len(line.lstrip(" \t|"))
    last = start + len(line.rstrip(" \t|")) if line.rstrip()[-1:] == "|" else end
    while at <= last:
        bar = text.find("|", at, last)
        bar = bar if bar >= 0 else last
        cell = text[at:bar]
        left = at + len(cell) - len(cell.lstrip())
        out.append((left, max(left, at + len(cell.rstrip()))))
        at = bar + 1
    return out


def _notes(text: str) -> list[Form]:
    """The notes that begin with the same label again and again; a single one has to be nothing else."""
    if not _may_begin(text):
        return []
    marks = _marks(text)
    known = [x for x in marks if x[2]]
    if len(known) < 4 or known[0][2] not in _SURE:
        return []
    begins = [at for at, _, label in known if label == known[0][2]]
    before = text[: begins[0]].strip()
    told = "told" in (x[2] for x in known) or _on_one_line(text, known)
    if len(begins) < 2 and (len(text) > _SINGLE or len(before) > _HEADLINE or not told):
        return []
    if len(begins) < 2 and 3 * (len(marks) - len(known)) > len(known):
        return []
    if before.count("\n") > 8 or any("\n" not in text[max(0, at - 3) : at] for at in begins[1:]):
        return []
    found = []
    k = 0
    for start, end in zip(begins, [*begins[1:], len(text)], strict=True):
        first = bisect_left(marks, (start,), k)
        k = bisect_left(marks, (end,), first)
        mine = marks[first:k]
        stops = [*(x[0] for x in mine[1:]), end]
        cells = []
        for (_, at, label), stop in zip(mine, stops, strict=True):
            line = text.find("\n", at, stop) if label not in ("told", "") else -1
            right = at + len(text[at : line if line > 0 else stop].rstrip(" .;|\n\t*"))
            if label and right > at:
                cells.append(Cell(label, at, right))
        if not any(x.label == "told" for x in cells):
            if (prose := _behind(text, mine, end)) is None:
                return []
            cells.append(prose)
        found.append(Form(start, start + len(text[start:end].rstrip()), tuple(cells)))
    return found


_HEADLINE: Final = 90
"""More characters than stand over a single note."""


def _on_one_line(text: str, marks: list[tuple[int, int, str]]) -> bool:
    """Whether all the fields of a record stand on one line: "Date: 3 May 2019 Location: Lomba Fatalities: 8"."""
    return len(marks) > _FEWEST and "\n" not in text[marks[0][0] : marks[-1][1]]


_FEWEST: Final = 2


def _behind(text: str, marks: list[tuple[int, int, str]], end: int) -> Cell | None:
    """The account under a line of fields, without the headline of the next record; None where there is none."""
    if not _on_one_line(text, marks):
        return None
    start = text.find("\n", marks[-1][1], end)
    if start < 0:
        return None
    account = text[start:end].rstrip()
    lines = account.rsplit("\n\n", 1)
    if end < len(text) and len(lines) > 1 and lines[1][-1:] not in '.!?”"' and "\n" not in lines[1]:
        account = lines[0].rstrip()
    left = start + len(account) - len(account.lstrip())
    return Cell("told", left, start + len(account)) if account.strip() else None


def _may_begin(text: str) -> bool:
    """Says whether a date or a place is told behind a label: without one the long pattern need not be tried."""
    at = text.find(":")
    while at >= 0:
        if text[max(0, at - _WIDEST) : at].rstrip().lower().endswith(_BEGINNING):
            return True
        at = text.find(":", at + 1)
    return False


_WIDEST: Final = 32
"""More characters than a label has."""
_BEGINNING: Final = tuple(sorted({x.split()[-1] for x, meaning in _LABELS.items() if meaning in _SURE}))
"""Last words of the labels with which a note begins."""


def _marks(text: str) -> list[tuple[int, int, str]]:
    """(start, end, meaning) of the labels; "" for unknown ones that begin a line."""
    found = []
    for m in _FIELD.finditer(text):
        label = _LABELS.get(m[1].strip().lower(), "")
        if label or text[max(0, m.start(1) - 1) : m.start(1)] in ("", "\n"):
            found.append((m.start(1), m.end(), label))
    found += [(m.start(), m.end(), _LABELS[m[0].strip().lower()]) for m in _COUNT.finditer(text)]
    known = {x[0] for x in found}
    run_on = [m for m in _RUN_ON.finditer(text) if m.start() not in known] if found else []
    found += [(m.start(), m.end(), _LABELS[m[1].lower()]) for m in run_on]
    found.sort()
    if not found or any(x[2] == "told" for x in found):
        return found
    ends = [*(x[0] for x in found[1:]), len(text)]
    return [
        (start, at, "told" if label == "type" and _is_story(text[at:end]) else label)
        for (start, at, label), end in zip(found, ends, strict=True)
    ]


def _is_story(value: str) -> bool:
    """Whether what stands behind "Event:" tells what happened, and is no mere kind of event ("Armed attack")."""
    return len(value.split()) > _KIND


_KIND: Final = 8
"""More words than the kind of an event has."""


def without_labels(text: str, records: tuple[Form, ...]) -> str:
    """Blanks the labels of records with spaces, rows of labels included; the result is as long as the text."""
    if not records:
        return text
    keep = [True] * len(text)
    for m in _ROW.finditer(text) if "|" in text else ():
        cells = [_LABELS.get(text[x:y].strip(" *:").lower()) for x, y in _cells(text, m.start(), m.end())]
        if sum(x is not None for x in cells) >= 3 and m.start() < records[-1].start:
            keep[m.start() : m.end()] = [False] * (m.end() - m.start())
    for form in records:
        at = form.start
        for cell in (*form.cells, Cell("", form.end, form.end)):
            keep[at : cell.start] = [False] * max(0, cell.start - at)
            at = max(at, cell.end)
    blank = [c if kept or c in "\n.|" else " " for c, kept in zip(text, keep, strict=True)]
    return "".join(blank)


def at_cells(text: str, records: tuple[Form, ...], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cuts spans of a text where a cell of its records begins or ends, the white space and bars there left out."""
    borders = sorted({x for form in records for c in form.cells for x in (c.start, c.end)})
    if not borders:
        return spans
    out: list[tuple[int, int]] = []
    k = 0
    for start, end in spans:
        while k < len(borders) and borders[k] <= start:
            k += 1
        while k < len(borders) and borders[k] < end:
            out.append((start, borders[k]))
            start, k = borders[k], k + 1
        out.append((start, end))
    trimmed = []
    for start, end in out:
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip(" \t\n|"))
        right = start + len(piece.rstrip(" \t\n|"))
        if right > left and any(map(str.isalnum, text[left:right])):
            trimmed.append((left, right))
    return trimmed
