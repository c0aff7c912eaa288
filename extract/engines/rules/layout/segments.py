"""Cuts a document into the stretches that are read on their own: items of a digest, blurbs, the body
behind its dateline.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from extract.engines.rules.layout.crossheads import stories
from extract.engines.rules.layout.notes import behind_day_and_town, day_alone, day_led, heads, spots
from extract.engines.rules.layout.other_news import other_news
from extract.engines.rules.layout.paragraphs import goes_on
from extract.engines.rules.layout.releases import behind_release_line, release_lines
from extract.text import sentences
from extract.text.dates import DISPATCH
from extract.text.forms import Form
from extract.text.letters import letters_of, told_again
from extract.text.number_words import SMALL
from extract.text.patterns import lazy

_BULLET: Final = lazy(r"^([ \t]{0,24}\*{0,3})(?:[-*•–]|\d{1,2}[.)]|#\d{1,3}[:.)]?)[ \t]+(?=\S)", re.M)
_SOURCE: Final = lazy(r"\(([^()\n]{2,60})\)\s*(?:\([^()\n]{2,60}\)\s*){0,4}$")
_DATELINE: Final = lazy(
    r"(?!(?i:on (?:\w{3,6}day|[a-z]{3,9} \d)|in (?:early |late |mid-)?[a-z]{3,9} \d{4}|at (?:least|about|around))\b)"
    r"(?:\[[^\]\n]{1,40}\] ?){0,3}(?:[A-Z][\w'’.-]{1,20}[ ,/]{0,2}){1,6}(?:[\d(][^\n\[]{0,60}?)?(?:--"
    r"|—|–| - |[:;] )[ ]?(?:\[[^\]\n]{1,80}\][ ]?){0,4}"
    r"|[A-Z(][^\n\[]{4,100}?\b\d{1,2} [A-Z][a-z]{2,8}\.? (?:19)?\d\d(?: ?\([^)\n]{1,60}\))? ?--[ ]?"
    r"(?:\[[^\]\n]{1,80}\][ ]?){0,4}"
    r"|(?:[A-Z][\w'’.-]{1,20}[ ,/]{0,2}){1,6}(?:\d{1,2}[ ,]{1,2}(?:[A-Z][a-z]{2,8}[ ,.]{0,2})?(?:\d{4} )?)?"
    r"\([A-Z][\w/ .,-]{1,30}\)[ ]?(?:(?:--|—|–|_)[ ]|(?:-|[:;])?[ ](?=[A-Z]))"
)


_PASSED_ON: Final = lazy(r" {0,90}" + DISPATCH + r"[ ]?(?:\[[^\]\n]{1,80}\][ ]?){0,4}")
"""The dateline of a dispatch behind that of who passed it on: "Oro LNA … -- [Text] Lomba, 11 Aug (LNA) -- "."""
_CITY: Final = lazy(r"[A-Z][A-Z'’-]{2,}(?: [A-Z'’-]{2,}){0,2}(?:,| \(| [-–—]|:)")


@dataclass(slots=True)
class Segment:
    """A stretch read on its own; `kind`: body, item, blurb, infobox, table. `path`: the headings over it."""

    index: int
    start: int
    end: int
    kind: str
    path: tuple[str, ...] = ()
    relay: str | None = None
    line: str = ""
    """The line over it and the items beside it ("In other raids on Friday:")."""
    topic: str = ""
    """The line without a bullet over it and the other items of its kind ("Disasters and accidents:")."""


def cut(
    title: str, text: str, masked: str, sections: list[Any], records: tuple[Form, ...] = ()
) -> tuple[list[Segment], bool]:
    """Cuts a document into segments; the flag says that it is a digest."""
    headed = (
        any(x.label == "told" and x.start == records[0].start for x in records[0].cells) if records else False
    )
    items_ = [] if headed else _digest_items(title, masked, sections)
    if items_:
        return items_, True
    items_ = _records(masked, records) or _notes(masked, sections) or _others(masked) or _stories(masked)
    if items_:
        return items_, False
    out: list[Segment] = []
    for section in sections or []:
        if section.kind == "references":
            continue
        if section.kind == "related":
            for start, end in _blurbs(masked, section.start, section.end):
                out.append(Segment(len(out), start, end, "blurb", (section.title or "",)))
        else:
            out.append(Segment(len(out), section.start, section.end, section.kind, (section.title or "",)))
    if not out:
        out.append(Segment(0, 0, len(text), "body"))
    return out, False


def _others(masked: str) -> list[Segment]:
    """The body of a release, and the items behind "In other developments:"."""
    line, parts = other_news(masked)
    body = [Segment(0, *parts[0], "body")] if parts else []
    return body + [Segment(n, start, end, "item", line=line) for n, (start, end) in enumerate(parts[1:], 1)]


def _stories(masked: str) -> list[Segment]:
    """The first story of a paper, and those behind it, each with its crosshead as what stands over it."""
    told = stories(masked)
    body = [Segment(0, 0, told[0][0], "body")] if told else []
    return body + [
        Segment(n, start, end, "item", (masked[at:start].strip(),))
        for n, (at, start, end) in enumerate(told, 1)
    ]


def _records(masked: str, records: tuple[Form, ...]) -> list[Segment]:
    """The records of a list told in labelled fields as items; what stands around them stays body."""
    out: list[Segment] = []
    at = 0
    for form in records:
        over = masked[at : form.start].strip()
        if over and not (len(over) < _HEADLINE and "\n" not in over and over[-1] not in ".!?"):
            out.append(Segment(len(out), at, form.start, "body"))
        out.append(Segment(len(out), form.start, form.end, "item"))
        at = form.end
    if out and masked[at:].strip():
        out.append(Segment(len(out), at, len(masked), "body"))
    return out


_HEADLINE: Final = 120
"""More characters than a headline over a record has, which the record tells again."""


def _digest_items(title: str, masked: str, sections: list[Any]) -> list[Segment]:
    bullets = list(_BULLET.finditer(masked))
    boxes = [(s.start, s.end) for s in sections or [] if s.kind not in ("body",)]
    bullets = [b for b in bullets if not any(s <= b.start() < e for s, e in boxes)]
    lines = [(len(b.group(1)), b.end(), sentences.line_end(masked, b.end())) for b in bullets]
    covered = sum(end - start for _, start, end in lines)
    if covered < 0.55 * len(masked.strip()):
        lines = _cited(title, masked) if not boxes else []
    if not lines or (bullets and _starred(masked, len(bullets))):
        return []
    out: list[Segment] = []
    headings: list[tuple[int, str]] = []
    flat = len({indent for indent, _, _ in lines}) == 1
    fresh = False
    topic, day, last = "", "", 0
    for k, (indent, start, end) in enumerate(lines):
        words = masked[start:end].strip()
        over = masked[last:start].rpartition("\n")[0].rstrip().rpartition("\n")[2]
        day = next((x.strip() for x in (words, over) if day_alone(x)), day)
        if between := masked[last:start].strip(_MARKS):
            topic = between.rpartition("\n")[2].strip(_MARKS)
            topic = topic if _is_heading(topic, may=True) else ""
        last = end
        if _is_heading(words, flat or (k + 1 < len(lines) and lines[k + 1][0] > indent)):
            if flat:
                headings = [*headings, (indent, words)] if fresh else [(indent, words)]
            else:
                headings = [(i, h) for i, h in headings if i < indent] + [(indent, words)]
            fresh = True
            continue
        fresh = False
        path = tuple(h for i, h in headings if flat or i < indent)
        match = _SOURCE.search(words)
        relay = match.group(1).split(" via ")[0].split(" in ")[0].strip() if match else None
        out.append(Segment(len(out), start, end, "item", path, relay, day, topic))
    return out


def without_marks(masked: str) -> str:
    """Blanks the marks before the paragraphs of a story that goes on from each to the next, and is no list."""
    marks = list(_BULLET.finditer(masked))
    lines = [(m.end(), sentences.line_end(masked, m.end())) for m in marks]
    whole = len(marks) > 1 and sum(end - start for start, end in lines) >= 0.55 * len(masked.strip())
    if not whole or not goes_on([masked[start:end] for start, end in lines]):
        return masked
    chars = list(masked)
    for m in marks:
        chars[m.start() : m.end()] = " " * (m.end() - m.start())
    return "".join(chars)


def _starred(masked: str, bullets: int) -> bool:
    """Whether only some of the notes are starred: "* denotes a new item"."""
    found = heads(masked)
    return len(found) >= bullets and any(masked[start] not in "*-•–" for start, _, _ in found)


def _blurbs(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list, or the paragraphs, between two offsets."""
    marks = [m.end() for m in _BULLET.finditer(masked, start, end)]
    if len(marks) > 1:
        return [(at, min(sentences.line_end(masked, at), end)) for at in marks]
    return [(start + x, start + y) for x, y in sentences.paragraphs(masked[start:end])]


def _cited(title: str, masked: str) -> list[tuple[int, int, int]]:
    """The lines of a list without bullets whose items end in their sources ("… (Reuters) (BBC)"), or under a title
    that says what it is.
    """
    lines = [(start, end) for start, end in sentences.lines(masked) if end - start > 2]
    told = [masked[start:end] for start, end in lines if end - start >= _ITEM]
    if _DIGEST_TITLE.search(title):
        return [(0, start, end) for start, end in lines]
    cited = [x for x in told if x[-1] == ")" and (m := _SOURCE.search(x)) and m.group(1)[0].isupper()]
    if len(cited) < 2 or 2 * len(cited) < len(told):
        return []
    return [(0, start, end) for start, end in lines]


_MARKS: Final = " \t\r\n-*•–:#0123456789.)"
_DIGEST_TITLE: Final = lazy(r"\bcurrent events\b|\bin the news\b|\bnews (?:in brief|digest|summary)\b", re.I)
_ITEM: Final = 60
"""Fewer characters than a line has that tells something."""


def _notes(masked: str, sections: list[Any]) -> list[Segment]:
    """Cuts a list of notes without bullets into items; what stands before the first note stays body."""
    if any(s.kind in ("infobox", "related") for s in sections or []):
        return []
    if sum(s.end - s.start for s in sections or [] if s.kind == "table") > 0.35 * len(masked):
        return []
    found = heads(masked)
    if not found:
        return []
    out = [Segment(0, 0, found[0][0], "body")] if masked[: found[0][0]].strip() else []
    for start, end, lead in found:
        out.append(Segment(len(out), start, end, "item", (masked[start:lead].strip(" #*•:-–—|\n\t"),)))
    return out


def _is_heading(words: str, may: bool) -> bool:
    if may and day_led(words, 0) and len(words.partition(":")[2].split()) > _CITED_DAY:
        return False  # "May 2: Two teachers killed in Bama"
    return (may and len(words.split()) <= 14 and not words.endswith((".", ")", '"', "”"))) or words.endswith(
        ":"
    )


_CITED_DAY: Final = 3
"""More words than a heading has behind its day."""


def behind_dateline(text: str) -> int:
    """Where the story begins: behind "CITY, 12 Jun 89 (AFP) -- [Text]", "KABUL (Reuters) - " and the
    like; 0: no dateline.
    """
    begin = len(text) - len(text.lstrip())
    if stamped := behind_day_and_town(text, begin):
        return stamped
    if day_led(text, begin):
        return 0  # "September 4: Two men …"
    if any(start <= begin < end for start, _, _, end in spots(text[:200])):
        return 0
    counts = text[begin : begin + 12].split(" ", 1)[0].lower() in SMALL
    match = _DATELINE.match(text, begin)
    if match is not None and not counts:  # not "Two Multi-National Division – North soldiers …"
        again = _PASSED_ON.match(text, match.end())
        return again.end() if again is not None else match.end()
    for start, end in islice(sentences.lines(text[:700]), 5):
        words = text[start : start + 90]
        match = _DATELINE.match(text, start) if _CITY.match(words) else None
        if match is not None and match.end() < end:
            return match.end()
        if end - start > 120 or text[end - 1] in '.!?”"':
            break
    return 0


def passed_on_at(text: str) -> int:
    """Where the dateline of a dispatch begins that somebody passed on under a dateline of his own; 0: nobody did."""
    begin = len(text) - len(text.lstrip())
    first = _DATELINE.match(text, begin)
    again = _PASSED_ON.match(text, first.end()) if first is not None else None
    return first.end() if first is not None and again is not None else 0


def head_of(text: str, line: tuple[dt.date, int, int] | None) -> int:
    """Where the story begins: behind a dateline, one with a full date under lines of a title included."""
    head = behind_release_line(text) or behind_dateline(text)
    if head or line is None or line[1] > _TOP or heads(text):
        return head
    dash = _DASH.match(text, line[2])
    return dash.end() if dash is not None and text[: line[1]].rstrip(" ").endswith(",") else 0


_TOP: Final = 500
_DASH: Final = lazy(r" ?(?:[–—-]|--) ")


def later_datelines(text: str) -> tuple[tuple[int, int], ...]:
    """Where lines of a text begin with a dateline that names an agency ("NAIROBI, Kenya (AP) — ") or is a release's."""
    found = {m.start(): m.end() for m in (*_AGENCY_LINE.finditer(text), *_RUN_ON_LINE.finditer(text))}
    return tuple(sorted({**found, **dict(release_lines(text))}.items()))


_AGENCY_LINE: Final = lazy(
    r"^[ \t]{0,4}[A-Z][A-Z'’.-]{2,20}(?: [A-Z'’.-]{2,20}){0,3}"
    r"(?:, [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}){0,2}"
    r"(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7} \d{1,2})? ?(?:\([A-Z][\w /.-]{1,30}\))? ?"
    r"(?:—|–|--|-) ?(?=[\[A-Z“\"])",
    re.M,
)


_RUN_ON_LINE: Final = lazy(
    r"(?<=[a-z\d.!?\"”’)] )[A-Z][A-Z'’-]{2,20}(?: [A-Z][A-Z'’-]{2,20}){0,2}(?:,? [A-Z][a-z]{2,20})?"
    r"(?:,? (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7}(?: \d{1,2})?)?(?:,? \d{4})?,? "
    r"\([A-Z][\w /.-]{1,30}\) ?(?:—|–|--|-)? ?(?=[\[A-Z“\"])"
)
"""The same within a line: a town in capitals, an agency in brackets ("… on Friday. LOMBA, May 3 (Sputnik) The …")."""


def after_title(title: str, masked: str, digest: bool, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cuts the title off where a text without marks runs on from it ("Title AFP Thursday At least …")."""
    wanted = letters_of(title)
    if not spans or len(wanted) < 12 or digest:
        return spans
    at = told_again(wanted, masked, *spans[0])
    if not at or at >= spans[0][1] - 3 or not masked[at : at + 1].isspace():
        return spans
    rest = at + len(masked[at : spans[0][1]]) - len(masked[at : spans[0][1]].lstrip())
    return [(spans[0][0], at), (rest, spans[0][1]), *spans[1:]]


def resplit(masked: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cuts long stretches without any stop before capitalised little words, which begin sentences ("died The army")."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        stretch = masked[start:end]
        whole = stretch[-1:] in '.!?"”' and ", " in stretch
        if len(stretch) < 220 or whole or _STOP.search(stretch) or stretch.isupper():
            out.append((start, end))
            continue
        at = start
        for match in _BEGINS.finditer(masked, start + 1, end):
            if match.start() - at > 40:
                out.append((at, match.start()))
                at = match.end()
        out.append((at, end))
    return out


_LONGEST: Final = 4_000
"""More characters than any sentence has; some rules look over the whole of a sentence for each of its words."""


def bounded(masked: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cuts stretches longer than any sentence at white space, so that the work on a text grows as its length does."""
    if all(end - start <= _LONGEST for start, end in spans):
        return spans
    out: list[tuple[int, int]] = []
    for start, end in spans:
        while end - start > _LONGEST:
            at = masked.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            at = at if at > 0 else start + _LONGEST
            out.append((start, at))
            start = at
            while start < end and masked[start].isspace():
                start += 1
        if start < end:
            out.append((start, end))
    return out


_STOP: Final = lazy(r"[.;!?](?:\s|$)(?=.)")
_BEGINS: Final = lazy(
    r"(?<=[\w)]) (?=(?:The|A|An|In|On|At|He|She|It|They|We|But|However|Meanwhile|According|Another|After"
    r"|During|Since|There|This|That|Those|These|Earlier|Later|Some|Several|No"
    r"|Police|Residents|Witnesses|Officials) [a-z0-9])"
)
