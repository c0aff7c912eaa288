"""What of a text is prose: masking of the rest, sections, and infobox fields.

Nothing here changes a text's length: masked characters become spaces, so that offsets stay those of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from extract.text.patterns import lazy

SectionKind = Literal["body", "infobox", "table", "references", "related"]

_REFERENCES: Final = lazy(
    r"(?:notes and )?(?:references|notes|footnotes|citations|bibliography|external links|further reading|see also|"
    r"sources|works cited|literature)",
    re.I,
)
_RELATED: Final = lazy(
    r"related(?: research)?(?: articles?| stories| posts?| news| pages?| topics?| content)?|read (?:more|next)|"
    r"more (?:news|stories|from .{1,40})|you may also like|recommended|most read",
    re.I,
)
_HEADING: Final = lazy(
    r"={1,6}[ \t]*(?P<wiki>[^=\n]{1,120}?)[ \t]*={1,6}|#{1,6}[ \t]+(?P<md>[^\n]{1,120})|\*\*(?P<bold>[^*\n]{1,80})\*\*"
)
_TABLE: Final = lazy(r"[^\n|]{0,400}\|[^\n|]{0,400}\|")
_NAVIGATION: Final = lazy(
    r"(?:back to top(?: button)?|last updated(?:\b.{0,60})?|contents|table of contents|jump to(?: navigation| search)?|"
    r"share(?: this| on)?(?:\b.{0,60})?|tweet|print|email|comments?|leave a (?:comment|reply)|advertisement|"
    r"subscribe(?:\b.{0,80})?|sign up(?:\b.{0,80})?|click here\b.{0,120}|follow us\b.{0,80}|skip to (?:main )?content|"
    r"(?:file )?(?:photo|image|picture|credit|caption)s?(?: by| credit| courtesy)?: ?.{0,200}|getty images.{0,80}|"
    r"all rights reserved.{0,120}|(?:copyright|©).{0,160}|cookie.{0,120}|menu|search|home|login|log in|"
    r"from wikipedia,? the free encyclopedia|this page was last edited\b.{0,120}|coordinates: .{0,80})[.:]?",
    re.I,
)
_INLINE: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "[",
        lazy(
            r"\[ ?(?:\d{1,3}|[a-z]|(?:note|nb|n) \d{1,3}|citation needed|edit|clarification needed|when\?|who\?) ?\]"
            r"|\[\[(?:File|Image):[^\]\n]{0,400}\]\]"
        ),
    ),
    ("http", lazy(r"https?://[^\s<>\"]{1,2000}")),
    ("www.", lazy(r"www\.[^\s<>\"]{1,2000}")),
    ("<", lazy(r"<!--[^>]{0,400}-->|</?[a-zA-Z][^<>\n]{0,300}>|<!\[CDATA\[")),
    ("![", lazy(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)")),
    ("Flag of ", lazy(r"Flag of [^\n.]{1,60}\.svg")),
    (".", lazy(r"\.(?:svg|jpe?g|png|gif|webp)\b")),
    ("appeared first on", lazy(r"\bThe post [^\n]{1,300}? appeared first on [^\n]{1,100}")),
    ("]]>", lazy(r"\]\]>")),
    ("&", lazy(r"&(?:nbsp|amp|quot|lt|gt|#\d{1,5});")),
    ("Get short URL", lazy(r"\bGet short URL\b")),
)
"""What is no prose within a line, each with a plain string without which it cannot be there."""

_NOT_SPACE: Final = lazy(r"[^\s]")


@dataclass(slots=True, unsafe_hash=True)
class Section:
    """A stretch of a text under one heading (or before the first), half-open; `title` is null before the first."""

    start: int
    end: int
    title: str | None
    kind: SectionKind


@dataclass(slots=True, unsafe_hash=True)
class Field:
    """A labelled cell of an infobox.

    `label` is canonical ("casualties", "combatants", "date", …) or, unknown, the text's own in lower case with
    underscores. `column` counts from 1 for the sides, and is 0 where a value belongs to no side.
    """

    label: str
    value_start: int
    value_end: int
    column: int


def mask(text: str) -> str:
    """Blanks what is not prose with spaces; the result has the same length and the same line breaks."""
    return _mask_small(text) if len(text) < 100_000 else _mask(text)


def _mask(text: str) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in _blanks(text):
        if end <= at:
            continue
        start = max(start, at)
        pieces.append(text[at:start])
        pieces.append(_NOT_SPACE.sub(" ", text[start:end]))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


_mask_small = lru_cache(maxsize=4)(_mask)


def _blanks(text: str) -> list[tuple[int, int]]:
    found = [
        (_name_start(text, m) if text[m.start()] == "." else m.start(), m.end())
        for needle, pattern in _INLINE
        if needle in text
        for m in pattern.finditer(text)
    ]
    for section in sections(text):
        if section.kind == "references":
            found.append((section.start, section.end))
    for start, end in _line_spans(text):
        if (end - start <= 220 and _NAVIGATION.fullmatch(text, start, end)) or (
            not any(c.isalnum() for c in text[start : min(end, start + 200)]) and end - start > 2
        ):
            found.append((start, end))
    return sorted(found)


def _name_start(text: str, ending: re.Match[str]) -> int:
    """Gives where the file name begins whose ending was found ("map_of-dorf.png")."""
    start = ending.start()
    floor = max(0, start - 80)
    while start > floor and not text[start - 1].isspace():
        start -= 1
    return start


def _line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yields each line that is not blank, trimmed."""
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = at + line.find(body[0])
            yield start, start + len(body)
        at += len(line)


def sections(text: str) -> list[Section]:
    """Cuts a text into sections at its headings, tables and infobox; together they cover it, in order."""
    return list(_sections_small(text) if len(text) < 100_000 else _sections(text))


def _sections(text: str) -> tuple[Section, ...]:
    marks: list[tuple[int, str | None, SectionKind]] = [(0, None, "body")]
    lines = list(_line_spans(text))
    box = _box_spans(text, lines)
    for number, (start, _) in enumerate(lines):
        here = marks[-1]
        if number in box:
            kind: SectionKind = box[number]
            if here[2] != kind:
                marks.append((start, here[1] if kind == "table" else None, kind))
            continue
        heading = _heading(text, lines, number)
        if heading is not None:
            marks.append((start, heading, _kind_of(heading)))
        elif here[2] in ("infobox", "table"):
            marks.append((start, None, "body"))
    spans = zip(marks, [*(m[0] for m in marks[1:]), len(text)], strict=True)
    return tuple(Section(m[0], end, m[1], m[2]) for m, end in spans if end > m[0])


_sections_small = lru_cache(maxsize=4)(_sections)


def _kind_of(heading: str) -> SectionKind:
    title = heading.strip(" :.")
    if _REFERENCES.fullmatch(title):
        return "references"
    return "related" if _RELATED.fullmatch(title) else "body"


def _heading(text: str, lines: list[tuple[int, int]], number: int) -> str | None:
    """Gives the words of a heading line, or None where the line is none."""
    start, end = lines[number]
    if end - start > 130:
        return None
    marked = _HEADING.fullmatch(text, start, end)
    if marked:
        return marked["wiki"] or marked["md"] or marked["bold"]
    line = text[start:end]
    if end - start > 90 or line[-1] in ".,;!?…|" or not line[0].isupper() or "|" in line:
        return None
    if _kind_of(line) != "body":
        return line.rstrip(":")
    # A short line alone between blank lines, with prose after it.
    alone = _blank_before(text, start) and _blank_after(text, end)
    follows = number + 1 < len(lines) and lines[number + 1][1] - lines[number + 1][0] > 90
    return line if alone and follows and end - start <= 60 and number > 0 else None


def _blank_before(text: str, at: int) -> bool:
    newline = text.rfind("\n", 0, at)
    return newline < 0 or text[text.rfind("\n", 0, newline) + 1 : newline].strip() == ""


def _blank_after(text: str, at: int) -> bool:
    newline = text.find("\n", at)
    if newline < 0:
        return True
    after = text.find("\n", newline + 1)
    return text[newline + 1 : after if after >= 0 else len(text)].strip() == ""


# --- Infobox and tables -------------------------------------------------------------------------------------------

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
_VERSUS: Final = frozenset({"vs", "vs.", "v", "v.", "versus", "against"})
"""Lines that stand alone between the sides of a box."""
_SIDED: Final = frozenset({"combatants", "commanders", "strength", "casualties", "units"})
_ITEM: Final = lazy(r"(?:[-*•][ \t]+)?([A-Za-z][A-Za-z .\-]{1,40}?)[ _]?(\d)?[ \t]*:[ \t]*")
_GLUED: Final = lazy(
    r"(Date|Location|Place|Result|Target|Status|Deaths|Injured|Perpetrators?|Weapons?|Attack type|Victims?|Time|Motive|"
    r"Part of|Strength|Casualties|Participants|Outcome)(?=[ \t]*\S)[ \t:]*"
)
_MAX_BOX: Final = 120
"""Lines from the top within which an infobox is looked for."""


def _canonical(label: str) -> str | None:
    return _LABELS.get(label.strip(" :").lower())


def _box_spans(text: str, lines: list[tuple[int, int]]) -> dict[int, SectionKind]:
    """Gives the numbers of the lines that are infobox or table."""
    found: dict[int, SectionKind] = {}
    for number, (start, end) in enumerate(lines):
        if text.startswith("|", start) or _TABLE.match(text, start, end):
            found[number] = "table"
    top = lines[:_MAX_BOX]
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


def _is_prose(text: str, line: tuple[int, int]) -> bool:
    start, end = line
    words = text.count(" ", start, end) + 1
    return words > 9 and (":" not in text[start:end] or _ITEM.match(text, start, end) is None)


def _box_label(text: str, start: int, end: int) -> str | None:
    """Gives the canonical label that a line is, or begins with, or None."""
    if end - start > 300:
        return None
    whole = _canonical(text[start:end])
    if whole is not None:
        return whole
    item = _ITEM.match(text, start, end) if ":" in text[start:end] else None
    if item:
        return _canonical(item[1])
    glued = _glued(text, start, end)
    return _canonical(glued[1]) if glued else None


def _glued(text: str, start: int, end: int) -> re.Match[str] | None:
    """Reads a label with its value right behind it ("DateMarch 17", "Part of the war"); prose goes on in lower case."""
    match = _GLUED.match(text, start, end)
    if match is None or match.end() >= end:
        return None
    return match if match[1] == "Part of" or not text[match.end()].islower() else None


def infobox(text: str) -> list[Field]:
    """Reads the labelled cells of an infobox: list form, pipe table, or the run-together form of a page's text.

    Values are spans of the text, trimmed; a cell with several lines gives a field for each line. Empty where the text
    has no infobox.
    """
    text = mask(text)
    lines = list(_line_spans(text))
    box = _box_spans(text, lines)
    numbers = sorted(n for n in box if n < _MAX_BOX)
    fields: list[Field] = []
    label: str | None = None
    column = 1
    seen: set[str] = set()
    for number in numbers:
        start, end = lines[number]
        if box[number] == "table":
            label = _table_row(text, start, end, label, fields)
            continue
        labelled = _labelled(text, start, end)
        if labelled is not None:
            label, value, side = labelled
            column, seen = (side or 1), set()
            if label in _SIDED and "|" in text[value:end] and not side:
                _table_row(text, value, end, label, fields)
            elif value < end:
                fields.append(Field(label, value, end, side or 0))
            continue
        if "|" in text[start:end]:
            label = _table_row(text, start, end, label, fields)
            continue
        if label is None:
            continue
        last = text[start:end].rsplit(None, 1)[-1].lower()
        if label in _SIDED and last in _VERSUS and end - start < 8:
            column, seen = column + 1, set()
            continue
        if label in _SIDED and _side_changes(text, start, label, last, seen):
            column, seen = column + 1, set()
        seen.add(last)
        fields.append(Field(label, start, end, column if label in _SIDED else 0))
    return fields


def _side_changes(text: str, start: int, label: str, last: str, seen: set[str]) -> bool:
    """Says whether the next side's cell begins: after a blank line, or where a kind of loss comes again."""
    if not seen:
        return False
    if label == "casualties":
        return last in seen
    return _blank_before(text, start)


def _labelled(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Reads "Label: value", "- Label2: value", "LabelValue" or a label alone: (label, value's start, side or 0)."""
    whole = _canonical(text[start:end])
    if whole is not None:
        return whole, end, 0
    item = _ITEM.match(text, start, end)
    if item:
        label = _canonical(item[1]) or item[1].strip().lower().replace(" ", "_")
        return label, item.end(), int(item[2] or 0)
    glued = _glued(text, start, end)
    if glued:
        return _canonical(glued[1]) or glued[1].lower(), glued.end(), 0
    return None


def _table_row(text: str, start: int, end: int, label: str | None, fields: list[Field]) -> str | None:
    """Reads one row of a pipe table; gives the label under which the next row stands."""
    cells: list[tuple[int, int]] = []
    at = start
    for piece in text[start:end].split("|"):
        body = piece.strip()
        if body and any(c.isalnum() for c in body):
            low = at + piece.find(body)
            cells.append((low, low + len(body)))
        at += len(piece) + 1
    if not cells:
        return label
    first = _canonical(text[cells[0][0] : cells[0][1]])
    if first is not None:
        # A label alone on its row ("Belligerents |") stands over the rows that follow.
        for column, (low, high) in enumerate(cells[1:], 1):
            fields.append(Field(first, low, high, column if first in _SIDED else 0))
        return first
    if label is None:
        return None
    for column, (low, high) in enumerate(cells, 1):
        fields.append(Field(label, low, high, column if label in _SIDED else 0))
    return label
