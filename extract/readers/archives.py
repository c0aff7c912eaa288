"""Exports of press archives: one text that holds many articles one after another, each with its head and its foot.

LexisNexis numbers them ("3 of 40 DOCUMENTS"), Nexis Uni closes each ("End of Document"), Factiva gives each a number of
its own at its end ("Document LBA0000020040704e0740001m"), ProQuest rules a line between them and names every field.
What stands over and under a story without a name is told from it in the same way for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from extract.errors import InputError
from extract.readers.draft import Draft, Findings
from extract.readers.plain import read_text
from extract.readers.published import as_day
from extract.text.page_lines import foot, over_story
from extract.text.patterns import lazy

_BLANK = r"[ \t\r]{0,200}"
_OPENS: Final = lazy(rf"^{_BLANK}\d{{1,5}} of [\d,]{{1,6}} DOCUMENTS?{_BLANK}$", re.MULTILINE)
_CLOSES: Final = lazy(
    rf"^{_BLANK}(?:End of Document|Document [A-Z]{{2,12}}[A-Z\d]{{0,4}}\d{{6,12}}[a-z\d]{{4,20}}){_BLANK}$",
    re.MULTILINE,
)
_RULED: Final = lazy(rf"^{_BLANK}_{{40,200}}{_BLANK}$", re.MULTILINE)
_FULL_TEXT: Final = lazy(r"^Full text:[ \t\r]{0,40}\n?", re.MULTILINE)
_FIELD: Final = lazy(
    r"^(?P<name>Title|Publication title|Publication date):[ \t]{0,40}(?P<value>.{0,1000})", re.MULTILINE
)
_BELOW: Final = lazy(
    r"^(?:Title|Subject|Location|Publication title|Copyright|Credit|Illustration): ", re.MULTILINE
)
"""Fields of ProQuest below the full text, which itself has no end that is marked."""


def is_archive(text: str) -> bool:
    """Tells whether a text is the export of an archive, with one article or many."""
    return any(x.search(text) for x in (_OPENS, _CLOSES)) or _is_proquest(text)


def read_archive(text: str, *, where: str, name: str | None) -> Findings:
    """Yields one draft for each article, its text without head and foot; an article without a story is a fault."""
    number, fielded = 0, _is_proquest(text)
    for start, end in _parts(text):
        if any(map(str.isalpha, text[start:end])):
            number += 1
            yield _article(text, start, end, f"{where}: article {number}", name, fielded=fielded)


def _is_proquest(text: str) -> bool:
    return _RULED.search(text) is not None and "ProQuest document" in text


def _parts(text: str) -> Iterator[tuple[int, int]]:
    opens = [m.start() for m in _OPENS.finditer(text)]
    if opens:
        cuts = opens if not any(map(str.isalpha, text[: opens[0]])) else [0, *opens]
        yield from zip(cuts, [*cuts[1:], len(text)], strict=True)
        return
    ruled = _CLOSES.search(text) is None
    at = 0
    for mark in (_RULED if ruled else _CLOSES).finditer(text):
        # Between the lines of ProQuest also stands what the export says of itself, which is no article.
        if not ruled or "ProQuest document" in text[at : mark.start()]:
            yield at, mark.start() if ruled else mark.end()
        at = mark.end()
    if not ruled or "ProQuest document" in text[at:]:
        yield at, len(text)


def _article(
    text: str, start: int, end: int, where: str, name: str | None, *, fielded: bool
) -> Draft | InputError:
    part = text[start:end].replace("\r\n", " \n")  # as many characters as before, so that offsets stay
    if fielded:
        facts = {m["name"]: m["value"].strip() for m in _FIELD.finditer(part)}
        title, outlet = facts.get("Title", ""), facts.get("Publication title")
        day = as_day(facts.get("Publication date"))
        full = _FULL_TEXT.search(part)
        below = _BELOW.search(part, full.end()) if full else None
        first, last = (full.end() if full else 0), (below.start() if below else len(part) if full else 0)
    else:
        over = over_story(None, part)
        if over is None:
            draft = read_text(text[start:end].strip(), where=where, name=name)
            lead = len(part) - len(part.lstrip())
            return replace(draft, meta={**draft.meta, "offset": start + lead})
        title, outlet, day = over.title, over.outlet, over.day
        first, last = over.end, max(over.end, foot(part))
    story = part[first:last]
    if not story.strip():
        return InputError(f"{where}: the article '{title}' has no story below its head.", where=where)
    first += len(story) - len(story.lstrip())
    return Draft(
        text=text[start + first : start + last].rstrip(),
        where=where,
        name=name,
        title=title or None,
        source=outlet,
        published=day,
        published_from="head" if day else None,
        meta={"offset": start + first},
    )
