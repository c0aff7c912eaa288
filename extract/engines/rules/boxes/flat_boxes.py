"""Parts the columns of a box whose table was flattened: one line holds the end of one side's cell and the start of
the other's ("Chad Libya", "unknown 1,225 killed").
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.text.boxes import canonical
from extract.text.patterns import lazy
from extract.text.prose import Field

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis

_COUNT: Final = r"[~≈<>]?\d[\d,.]*(?:[–-]\d[\d,.]*)?[~+]?"
_NOTHING: Final = lazy(
    r"(?:unknown|none|unclear|no casualties|no losses|light|heavy|minimal|minor|nil)(?: \([^()\n]{1,30}\))?"
    rf"(?: ?\[[\w ]{{1,12}}\]){{0,3}}[ \t]{{1,4}}(?=(?:{_COUNT}|unknown|none|at least|about|over|up to|some|dozens"
    r"|hundreds|several)\b)",
    re.I,
)
_UNITS: Final = {
    "casualties": lazy(
        rf"(?:at least |over |about |up to )?{_COUNT}([^,;()\n\d]{{0,40}}?\b(?:killed|slain|dead|deaths|wounded|injured"
        r"|hurt|captured|missing|casualties|destroyed|damaged|lost)\b)(?: ?\[[\w ]{1,12}\]){0,3}",
        re.I,
    ),
    "strength": lazy(
        rf"(?:at least |over |about |up to )?{_COUNT}((?: [a-z-]+){{1,3}}?)(?: ?\[[\w ]{{1,12}}\]){{0,3}}"
        rf"(?=[,;(\n]|$| {_COUNT})",
        re.I | re.M,
    ),
}
"""What a side has or lost, with its count; the same things again are those of the other side."""
_TOLD: Final = lazy(r"\(([a-z][^()\n]{3,30})\)", re.I)
_BLANK: Final = lazy(r"(?:[ \t]|\[[\w ]{1,12}\]){1,30}")


_SIDES_LABEL: Final = lazy(r"^[ \t]{0,3}(?:Belligerents|Combatants)[ \t]{0,3}\n", re.M | re.I)
_FLAG: Final = lazy(r"\bFlag of [^\n|.]{2,60}\.(?:svg|png|jpg|gif)")
_NEAR: Final = 8
"""Lines behind the label in which the sides are named."""


def sides_apart(masked: str, lands: frozenset[str]) -> str:
    """Parts a country from the party behind it where a flattened box names both on one line: a tab stands for the gap,
    and blanks for the names of their flags.
    """
    label = _SIDES_LABEL.search(masked)
    if label is None:
        return masked
    at = label.end()
    for line in masked[at:].split("\n")[:_NEAR]:
        if canonical(line) is not None or "|" in line:
            break
        clean = _FLAG.sub(lambda m: " " * len(m[0]), line) if "Flag of" in line else line
        words = clean.split()
        for n in (3, 2, 1):
            name = " ".join(words[:n])
            if len(words) > n and name.lower() in lands and words[n][:1].isupper():
                end = clean.index(words[n], clean.index(words[n - 1]) + len(words[n - 1]))
                clean = clean[: end - 1] + "\t" + clean[end:]
                break
        masked = masked[:at] + clean + masked[at + len(line) :]
        at += len(line) + 1
    return masked


def apart(a: Analysis, fields: list[Field]) -> list[Field]:
    """Gives the fields of a box with the columns that a flattened table lost; as they are where it has columns."""
    sides = [f for f in fields if f.label == "combatants"]
    if not sides or any(f.column > 1 for f in sides):
        return fields
    if _listed(a.text, sides):
        return _by_commas(a.text, fields)
    parted = [(k, at) for k, f in enumerate(sides) if (at := _parties(a, f))]
    if len(parted) != 1:
        return fields
    out = [f for f in fields if f.label not in ("combatants", "casualties", "strength", "commanders")]
    out += _cut(sides, *parted[0])
    for label in ("casualties", "strength"):
        cells = [f for f in fields if f.label == label]
        out += _parted(a.text, cells) or _retold(a.text, cells) or cells
    return sorted(out, key=lambda f: f.value_start)


_COLUMNS: Final = ("combatants", "casualties", "strength", "commanders")
_GOES_ON: Final = lazy(r",[ \t]*(?:\[[\w ]{1,12}\][ \t]*){0,3}$")


def _groups(text: str, cells: list[Field]) -> list[list[Field]]:
    """The lines of a label, those together that a comma at their end goes on with."""
    out: list[list[Field]] = []
    on = False
    for f in cells:
        if on:
            out[-1].append(f)
        else:
            out.append([f])
        on = _GOES_ON.search(text[f.value_start : f.value_end]) is not None
    return out


def _listed(text: str, sides: list[Field]) -> bool:
    """Whether the parties stand on lines of their own, and a comma says which of them fought on one side."""
    return len(sides) > 2 and len(_groups(text, sides)) == 2


def _by_commas(text: str, fields: list[Field]) -> list[Field]:
    """The fields with each label's lines in two columns, where commas make two of them."""
    out = [f for f in fields if f.label not in _COLUMNS]
    for label in _COLUMNS:
        cells = [f for f in fields if f.label == label]
        groups = _groups(text, cells)
        if len(groups) != 2:
            out += cells
            continue
        out += [
            Field(label, f.value_start, f.value_end, n) for n, group in enumerate(groups, 1) for f in group
        ]
    return sorted(out, key=lambda f: f.value_start)


def _parties(a: Analysis, f: Field) -> int:
    """Where the second side begins on a line that names one behind the other with nothing between; 0: nowhere."""
    tab = a.masked.find("\t", f.value_start, f.value_end)
    if tab > f.value_start and a.text[tab] == " ":
        return tab + 1
    found = [m for m in a.mentions if f.value_start <= m.start < f.value_end and _party(m)]
    gaps = [
        y.start for x, y in pairwise(found) if _BLANK.fullmatch(a.text, x.end, y.start) and y.start > x.end
    ]
    return gaps[0] if len(gaps) == 1 else 0


def _party(m: object) -> bool:
    kind, head = getattr(m, "kind", ""), getattr(m, "head", "")
    return kind in ("force", "generic") or (kind == "place" and head == "country")


def _parted(text: str, cells: list[Field]) -> list[Field]:
    """The cells of one label in columns: parted where nothing is told of one side, or a loss comes again."""
    seen: set[str] = set()
    for k, f in enumerate(cells):
        if (nothing := _NOTHING.match(text, f.value_start, f.value_end)) is not None:
            return _cut(cells, k, nothing.end())
        last = f.value_start
        for unit in _UNITS[f.label].finditer(text, f.value_start, f.value_end):
            beside = last == unit.start() or _BLANK.fullmatch(text, last, unit.start()) is not None
            what = unit[1].lower().strip()
            if what in seen:
                return _cut(cells, k, unit.start()) if beside else []
            seen.add(what)
            last = unit.end()
    return []


def _cut(cells: list[Field], k: int, at: int) -> list[Field]:
    """The cells in two columns, of which the second begins in the cell `k` at an offset."""
    f = cells[k]
    out = [Field(x.label, x.value_start, x.value_end, 1) for x in cells[:k]]
    if at > f.value_start:
        out.append(Field(f.label, f.value_start, at, 1))
    out.append(Field(f.label, at, f.value_end, 2))
    return out + [Field(x.label, x.value_start, x.value_end, 2) for x in cells[k + 1 :]]


def _retold(text: str, cells: list[Field]) -> list[Field]:
    """The cells in columns where what they are of comes again: "400 (first battle)", "3,000 (first battle)"."""
    seen: set[str] = set()
    out: list[Field] = []
    column = 1
    for f in cells:
        of = _TOLD.search(text, f.value_start, f.value_end)
        if of is not None and of[1].lower() in seen:
            column, seen = column + 1, set()
        if of is not None:
            seen.add(of[1].lower())
        out.append(Field(f.label, f.value_start, f.value_end, column))
    return out if column == 2 else []
