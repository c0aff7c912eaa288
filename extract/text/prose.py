"""What of a text is prose: masking of the rest, sections, and infobox fields.

Nothing here changes a text's length: masked characters become spaces, so that offsets stay those of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from extract.text.boxes import ITEM, MAX_BOX, SIDED, VERSUS, box_spans, canonical, glued
from extract.text.furniture import is_furniture
from extract.text.patterns import lazy
from extract.text.remembering import remembered

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
_TRANSCRIPT: Final = lazy(
    r"\[ ?(?:begin |end )?(?:text|(?:video |live |telephone )?(?:report|recording|interview)s?|reporter|announcer"
    r"|correspondent|newscaster|moderator|excerpts?|editorial|commentary|communique|dispatch|article|statement"
    r"|live|video|(?:few |several )?words? indistinct|passage (?:omitted|indistinct)|applause|from the \"|sic"
    r"|(?:sentence|word|name|figure)s? (?:as )?(?:heard|indistinct|printed)|continued?"
    r"|as (?:heard|published|received|printed|broadcast)|unidentified (?:reporter|speaker|correspondent))\b"
    r"[^\[\]\n]{0,90}\]",
    re.I,
)
"""What a monitor of broadcasts puts between what was heard: "[Reporter]", "[Words indistinct]"."""
_INLINE: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "[",
        lazy(
            r"\[ ?(?:\d{1,3}|[a-z]|(?:note|nb|n) \d{1,3}|citation needed|edit|clarification needed|when\?|who\?) ?\]"
            r"|\[\[(?:File|Image):[^\]\n]{0,400}\]\]"
        ),
    ),
    ("](http", lazy(r"\[(?=[^\[\]\n]{1,300}\]\(https?://)")),
    ("](http", lazy(r"\]\(https?://[^\s()<>\"]{1,1000}(?:\([^\s()<>\"]{0,200}\)[^\s()<>\"]{0,200})?\)")),
    ("http", lazy(r"https?://[^\s<>\"]{1,2000}(?<![.,;:!?)\]])")),
    ("www.", lazy(r"www\.[^\s<>\"]{1,2000}(?<![.,;:!?)\]])")),
    ("<", lazy(r"<!--[^>]{0,400}-->|</?[a-zA-Z][^<>\n]{0,300}>|<!\[CDATA\[")),
    ("![", lazy(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)")),
    ("File:", lazy(r"File:[^\n|]{1,80}?\.(?:svg|png|jpe?g|gif)\b", re.I)),
    ("Flag of ", lazy(r"Flag of [^\n.]{1,60}\.svg")),
    ("[", _TRANSCRIPT),
    ("GMT", lazy(r"\bin [A-Z][a-z]{3,12}(?= (?:to [^\n\d]{3,40} )?\d{4} GMT\b)", re.I)),
    ("hoto", lazy(r"[(\[](?:[^()\[\]\n]{0,40}\b)?[Pp]hoto(?:s|graph)?\b[^()\[\]\n]{0,80}[)\]]")),
    (".", lazy(r"\.(?:svg|jpe?g|png|gif|webp)\b")),
    (
        " .",
        lazy(r" \.(?:22|25|30|303|308|315|32|338|357|38|380|40|44|45|50)\b(?=[ -][a-z])"),
    ),  # "one .303 rifle"
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
    """Blanks what is not prose with spaces; the result has the same length, and line feeds where lines end."""
    return _masked(text)


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
    masked = "".join(pieces)
    # Few texts have such characters, and to translate one that is not ASCII takes a look-up for each letter.
    return masked.translate(_BREAKS) if any(map(masked.__contains__, _BROKEN)) else masked


_BREAKS: Final = {0x2028: "\n", 0x2029: "\n", 0x85: "\n"}
"""Characters that end lines as a line feed does."""
_BROKEN: Final = tuple(map(chr, _BREAKS))


_masked = remembered(_mask)


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
        if is_furniture(text, start, end) or (
            end - start > 2
            and not text[start].isalnum()
            and not any(map(str.isalnum, text[start : min(end, start + 200)]))
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
    return list(_cut_up(text))


def _sections(text: str) -> tuple[Section, ...]:
    marks: list[tuple[int, str | None, SectionKind]] = [(0, None, "body")]
    lines = list(_line_spans(text))
    box = box_spans(text, lines)
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


_cut_up = remembered(_sections)


def _kind_of(heading: str) -> SectionKind:
    title = heading.strip(" :.")
    if _REFERENCES.fullmatch(title):
        return "references"
    return "related" if _RELATED.fullmatch(title) else "body"


def _heading(text: str, lines: list[tuple[int, int]], number: int) -> str | None:
    """Gives the words of a heading line, or None where the line is none."""
    start, end = lines[number]
    if end - start > 130 or (is_furniture(text, start, end) and _kind_of(text[start:end]) == "body"):
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


def infobox(text: str) -> list[Field]:
    """Reads the labelled cells of an infobox: list form, pipe table, or the run-together form of a page's text.

    Values are spans of the text, trimmed; a cell with several lines gives a field for each line. Empty where the text
    has no infobox.
    """
    text = mask(text)
    lines = list(_line_spans(text))
    box = box_spans(text, lines)
    numbers = sorted(n for n in box if n < MAX_BOX)
    fields: list[Field] = []
    label: str | None = None
    column = 1
    seen: set[str] = set()
    filled = 0
    for number in numbers:
        start, end = lines[number]
        if box[number] == "table":
            before = len(fields)
            label = _table_row(text, start, end, label, fields, filled)
            filled = len(fields) - before if text[start:end].count("|") <= 1 == len(fields) - before else 0
            continue
        labelled = _labelled(text, start, end)
        if labelled is not None:
            label, value, side = labelled
            column, seen = (side or 1), set()
            if label in SIDED and "|" in text[value:end] and not side:
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
        if label in SIDED and last in VERSUS and end - start < 8:
            column, seen = column + 1, set()
            continue
        if label in SIDED and _side_changes(text, start, label, last, seen):
            column, seen = column + 1, set()
        seen.add(last)
        fields.append(Field(label, start, end, column if label in SIDED else 0))
    return _sides_apart(text, fields)


_BETWEEN_SIDES: Final = ("\t", " – ", " — ", " vs. ", " vs ", " v. ", " versus ", ";")


def _sides_apart(text: str, fields: list[Field]) -> list[Field]:
    """Cuts cells that hold both sides ("Chad – ISWAP") where the belligerents stand in one cell."""
    sides = [f for f in fields if f.label == "combatants"]
    if any(f.column > 1 for f in sides or fields):
        return fields
    told = sides or [f for f in fields if f.label in ("strength", "casualties")]
    cells = [text[f.value_start : f.value_end] for f in told]
    marks = (*_BETWEEN_SIDES, " / ") if sides else _BETWEEN_SIDES  # "9 killed / 20 wounded" parts no sides
    mark = next((x for x in marks if any(cell.count(x) == 1 for cell in cells)), None)
    if mark is None:
        return fields
    out: list[Field] = []
    for f in fields:
        first, found, _ = text[f.value_start : f.value_end].partition(mark)
        if f.label not in SIDED or not found:
            out.append(f)
            continue
        middle = f.value_start + len(first)
        out.append(Field(f.label, f.value_start, f.value_start + len(first.rstrip()), 1))
        out.append(Field(f.label, middle + len(mark), f.value_end, 2))
    return out


def _side_changes(text: str, start: int, label: str, last: str, seen: set[str]) -> bool:
    """Says whether the next side's cell begins: after a blank line, or where a kind of loss comes again."""
    if not seen:
        return False
    if label == "casualties":
        return last in seen
    return _blank_before(text, start)


def _labelled(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Reads "Label: value", "- Label2: value", "LabelValue" or a label alone: (label, value's start, side or 0)."""
    whole = canonical(text[start:end])
    if whole is not None:
        return whole, end, 0
    item = ITEM.match(text, start, end)
    if item and (canonical(item[1]) is not None or "|" not in item[0]):
        label = canonical(item[1]) or item[1].strip().lower().replace(" ", "_")
        return label, item.end(), int(item[2] or 0)
    run_in = glued(text, start, end)
    if run_in:
        return canonical(run_in[1]) or run_in[1].lower(), run_in.end(), 0
    return None


def _table_row(
    text: str, start: int, end: int, label: str | None, fields: list[Field], filled: int = 0
) -> str | None:
    """Reads one row of a pipe table; gives the label under which the next row stands.

    `filled` cells of the row stood on the line before, where its next cell begins with a line break.
    """
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
    if len(cells) == 1 and (item := ITEM.match(text, *cells[0])) is not None and "=" in item[0]:
        # "| casualties1 = 9 killed", as the page's source has it.
        named = canonical(item[1]) or item[1].strip().lower().replace(" ", "_")
        if item.end() < cells[0][1]:
            fields.append(Field(named, item.end(), cells[0][1], int(item[2] or 0)))
        return named
    first = canonical(text[cells[0][0] : cells[0][1]])
    if first is not None:
        # A label alone on its row ("Belligerents |") stands over the rows that follow.
        for column, (low, high) in enumerate(cells[1:], 1):
            fields.append(Field(first, low, high, column if first in SIDED else 0))
        return first
    if label is None:
        return None
    for column, (low, high) in enumerate(cells, 1 + filled):
        fields.append(Field(label, low, high, column if label in SIDED else 0))
    return label
