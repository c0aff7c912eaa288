"""Finds the notes of a text that is a list without bullets: paragraphs that begin with a date or with a place.

Incident notes ("On 4 April 2016, …", "05/12/2014: …"), bulletins by place ("Bakhmut: 2 dead …", "# Inkhil : …") and
updates by province ("Khost province: …") tell each paragraph on its own, without the marks that a list would have.
"""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.layout.head_forms import BARE_DAY, FULL_DAY, MONTH, SPOT, SPOTS
from extract.engines.rules.layout.section_heads import section_heads
from extract.engines.rules.vocabulary.lexicon import capital_of
from extract.engines.rules.vocabulary.words import listed
from extract.text import sentences
from extract.text.date_words import SHORT_WEEKDAYS, WEEKDAYS
from extract.text.letterheads import places_over_items
from extract.text.patterns import lazy
from extract.text.remembering import remembered

_FULL_MONTH: Final = rf"{MONTH},? (?:19[5-9]\d|20[0-4]\d)[ \t]{{0,2}}(?:[:|–—]|-(?=[ \t]))"
"""What opens the entry of a timeline that knows no day: "June 2003: …"."""
_DAY_LEAD: Final = lazy(
    r"[ \t#>*•]{0,6}(?:(?:Event )?[Dd]ate:[ \t]{1,3})?(?:(?:Late |Early )?[Oo]n )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
    rf"(?:{FULL_DAY}[ \t]{{0,3}}(?:[,.:;|–—-]|(?=[A-Za-z(]))|{BARE_DAY}[ \t]{{0,3}}(?:[:|–—]|- |--)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}[ \t]{{0,3}}(?:\n|(?=[A-Z][a-z]))"
    rf"|{BARE_DAY},? at (?:about |around |approximately )?\d{{1,2}}[:.]?\d{{2}} ?(?:hrs?|hours|[ap]\.?m\.?)\b"
    rf"|{_FULL_MONTH})"
)
_DAY_LINE: Final = lazy(
    r"[ \t#>*•]{0,6}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
    rf"{FULL_DAY}[ \t]{{0,3}}\n(?=[ \t]{{0,4}}\S)"
)
"""A line with nothing but its day over what happened on it; at the top of a report it may be that of the report."""
_NAME: Final = (
    r"[A-Z][\w'’-]{2,24}(?: (?:[A-Z][\w'’-]{1,24}|al|el|de|city|town|village|district|province|region|community"
    r"|governorate|state|county|township|area|oblast|front|direction|axis|sector)){0,3}"
)
_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}-{MONTH}-\d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})"
)
_NUMBERED: Final = (
    r"(?:(?:Incident|Event|Attack|Report|Case|Entry|No\.?|Nr\.?) ?)?(?:#|[A-Z]{1,5}[- ]?|[A-Z][a-z]{1,3})?"
    r"\d{1,4}(?:[-/]\d{2,4})?[:.)]?[ \t]{1,3}(?:[–-][ \t])?"
)
"""The number of an incident in a log: "Incident 12: ", "014-19 "."""
_OPEN: Final = r"^[ \t]{0,4}(?:[-*•#>–][ \t]{0,3})?"
_DAY: Final = rf"[\[(]?{_DATE}[\])]?"
_JOINT: Final = r"[ \t]{0,2}(?:[,.:;|/–—-][ \t]{0,3}|[ \t]{1,2})"
_END: Final = r"[ \t]{0,2}(?:[:.|/–—-]{1,2}[ \t\n]|\n)"
_WHEN: Final = r"(?:[Ii]ncident )?(?:[Dd]ate|[Ww]hen)[ \t]?:[ \t]{0,3}"
_WHERE: Final = r"(?:[Ll]ocation|[Pp]lace|[Ss]ite|[Ww]here)[ \t]?:[ \t]{0,3}"
_SPOT_LEAD: Final = lazy(
    rf"{_OPEN}(?:{_WHEN}{_DAY}[.,;|]?[ \t\n]{{1,3}}{_WHERE}(?P<field>{SPOTS}){_END}"
    rf"|{_WHERE}(?P<place>{SPOTS})[.,;|]?[ \t\n]{{1,3}}{_WHEN}{_DAY}{_END}"
    rf"|(?:{_NUMBERED})?(?:On )?{_DAY}{_JOINT}"
    rf"(?:(?:in |at )?(?P<then>{SPOTS})(?:{_END}|- )|\((?P<held>{SPOTS})\)[:.,–—-]?[ \t\n])"
    rf"|(?P<now>{SPOTS})[ \t]{{0,2}}\({_DATE}\)[ \t]{{0,2}}[:.,–—-]"
    rf"|(?:Incident (?:at|in) |In |At )?(?P<bare>{SPOTS}){_JOINT}{_DAY}(?:{_END}|(?<=[)\]])[ \t])"
    rf"|(?<![^\n]\n){_DAY}[ \t]{{0,3}}\n[ \t]{{0,4}}(?P<under>{SPOTS})[ \t]{{0,3}}\n(?=[ \t]{{0,4}}\S)"
    rf"|(?<![^\n]\n)(?P<over>{SPOTS})[ \t]{{0,3}}\n[ \t]{{0,4}}{_DAY}[ \t]{{0,3}}\n(?=[ \t]{{0,4}}\S))",
    re.M,
)
"""A line that begins with day and place: "2021-04-09. Obeid, Kordofan. …", "Obeid (9 April 2021): …", the one over the
other, or both behind labels.
"""
_LOOSE_LEAD: Final = lazy(
    r"^[ \t]{0,4}(?:[-*•–][ \t]{0,3})?(?:"
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{BARE_DAY}[ \t]{{0,2}}[,:;|–—-]{{1,2}}[ \t]{{1,3}}"
    rf"(?:(?:[Ss]till )?(?:[Ii]n|[Aa]t|[Nn]ear) )?(?P<dated>{SPOTS}(?: \({SPOTS}\))?)"
    rf"|(?P<listed>{SPOT}(?:, {SPOTS}| \({SPOTS}\))))(?:[.:]|[ \t][–—-])[ \t]{{1,2}}(?=[A-Z\d“\"])",
    re.M,
)
"""A line of a list that begins with a place, and in front of it its day without a year, or behind it its area: "April 9
- Lomba, Oro. Troops …", "- Lomba (Oro): Gunmen …".
"""
_HEAD_LEAD: Final = lazy(
    rf"[ \t#>*•]{{0,6}}(?:In (?:the )?|NEAR )?(?P<head>{_NAME})[ \t]{{0,2}}(?::{{1,2}}|—|–| -)[ \t]"
)
_HEAD_MARKS: Final = (":", "—", "–", " -")
_HEAD_LINE: Final = lazy(rf"[ \t#>]{{0,6}}(?P<head>{_NAME})[ \t]{{0,3}}\n(?=[ \t]{{0,4}}\S)")
_NO_HEAD: Final = listed("no_head")
_SECTIONS: Final = listed("sections")
_DIGIT: Final = lazy(r"\d")
"""Without one there is no date, and the long patterns need not be made."""
_DAY_WITHIN: Final = 90
"""Characters from its beginning within which a lead with a day has a digit."""
_NOTE: Final = 1_500
"""More characters than a single note has."""
_SHORT: Final = 700
"""More characters than a note of one paragraph has."""


_DAYS: Final = frozenset((*WEEKDAYS, *SHORT_WEEKDAYS))


def spots(masked: str) -> list[tuple[int, int, int, int]]:
    """Returns (start, start of the places, their end, end of the lead) of each line led by a day and places."""
    return list(_led(masked))


def _spots(masked: str) -> tuple[tuple[int, int, int, int], ...]:
    found, bare, filed = [], [], False
    for m in _SPOT_LEAD.finditer(masked) if _DIGIT.search(masked) else ():
        group = m.lastgroup or "then"
        told = m.group(group)
        alone = group in ("under", "over", "bare") or m.group(0).endswith("\n")
        if told.split(",")[0].lower() in _DAYS:
            continue  # "Monday 19 June 1972": a day, and no town
        if behind_day_and_town(masked, m.start()):
            continue  # a dateline: "2 May 2014, Bor - Rebels …, officials said on Sunday"
        if _DIGIT.search(told) or not _names(told) or (_titles(told) if alone else _is_dateline(m, group)):
            continue
        found.append((m.start(), m.start(group), m.end(group), m.end()))
        if group == "bare":
            bare.append(told)
            filed = filed or _is_of_release(m, told) or _is_dateline(m, group)
    if bare and not (len(set(bare)) > 1 or (_is_note(masked) and not filed)):
        return ()  # the dateline of a report: "Srinagar, 3 May 2021: …"
    found = found or _loose(masked) or section_heads(masked)
    return tuple(found or ((start, start, end, lead) for start, end, lead in places_over_items(masked)))


def _loose(masked: str) -> list[tuple[int, int, int, int]]:
    """The lines of a list of which most begin with places, behind a day without a year or before their area."""
    found = []
    for m in _LOOSE_LEAD.finditer(masked) if masked.count("\n") > 1 else ():
        group = m.lastgroup or "dated"
        told = m.group(group)
        if _DIGIT.search(told) or not _names(told) or _titles(told) or told.split(",")[0].lower() in _DAYS:
            continue
        if group == "dated" and told.isupper() and not masked.isupper() and m.group(0).rstrip()[-1] in "-–—":
            continue  # the dateline of a story: "3 May, LOMBA - …"
        found.append((m.start(), m.start(group), m.end(group), m.end()))
    lines = (
        [1 for start, end in sentences.lines(masked) if end - start > _LINE_OF_NOTE] if len(found) > 1 else []
    )
    return found if len(found) > 1 and len(lines) < 3 * len(found) else []


def _is_note(masked: str) -> bool:
    """Whether a text is one paragraph as short as a note."""
    return len(masked) < _SHORT and "\n\n" not in masked.strip()


_led = remembered(_spots)


def _is_dateline(m: re.Match[str], group: str) -> bool:
    """Whether a lead is that of a report and not of a note: "OBEID, Sudan (April 9, 2021) -- "."""
    ends = m.group(0).rstrip()[-1] in "-–—" or (group == "held" and m.string[m.end() : m.end() + 1] in "-–—")
    town = m.group(group).split(",")[0].strip()
    shown = town.isupper() and not m.string.isupper()
    return ends and (shown or (group == "bare" and capital_of(town) is not None))


def _is_of_release(m: re.Match[str], told: str) -> bool:
    """Whether a line is the dateline of a release, which has its day in brackets: "OBEID, Sudan (April 9, 2021)"."""
    return m.group(0).rstrip().endswith(")") and told.split(",")[0].isupper() and not m.string.isupper()


def _titles(head: str) -> bool:
    """Whether a line is a title and no place: "Five Soldiers Killed in Raid"."""
    words = head.replace(",", " ").lower().split()
    return len(words) > _WORDS or not _NO_SPOT.isdisjoint(words)


_WORDS: Final = 6
"""More words than a line of places has."""
_NO_SPOT: Final = listed("no_spot")


def heads(masked: str) -> list[tuple[int, int, int]]:
    """Returns (start, end, end of the lead) of each note, sorted; empty where the text is no list of notes.

    A paragraph without a lead belongs to the note before it. A text is a list from two leads on, if they stand over at
    least half of the paragraphs from the first of them; lines led by day and place are notes, even a single short one.
    """
    return list(_headed(masked))


def _heads(masked: str) -> tuple[tuple[int, int, int], ...]:
    led = spots(masked)
    over = [x[0] for x in places_over_items(masked)[:1]]
    alone = bool(led) and (not masked[: led[0][0]].strip() or [led[0][0]] == over)
    if len(led) > 1 or (alone and len(masked) < _NOTE):
        ends = [*(x[0] for x in led[1:]), len(masked)]
        return tuple((x[0], end, x[3]) for x, end in zip(led, ends, strict=True))
    if run := _run_together(masked) or _coded_lines(masked) or _under_months(masked):
        return run
    paragraphs = sentences.paragraphs(masked)
    paragraphs = _long_lines(masked) if len(paragraphs) == 1 else paragraphs
    found: list[tuple[int, int, int]] = []
    first = -1
    for k, (start, end) in enumerate(paragraphs):
        lead = _lead(masked, start, end)
        if lead:
            first = k if first < 0 else first
            found.append((start, end, lead))
        elif found:
            found[-1] = (found[-1][0], end, found[-1][2])
    if len(found) < 2 or first > 3 or 2 * len(found) < len(paragraphs) - first:
        return _day_lines(masked)
    return tuple(found)


def day_alone(line: str) -> bool:
    """Whether a day is all that a line says: "Monday 12 March", "5 March 2018:"."""
    return len(line) < _DAY_OVER and _DAY_ALONE.fullmatch(line) is not None


_DAY_OVER: Final = 48
"""More characters than a line with a day alone has."""
_DAY_ALONE: Final = lazy(
    rf"[\s#=*•–-]{{0,6}}(?:on )?(?:[a-z]{{3,9}}[.,]{{0,2}} )?(?:{FULL_DAY}|{BARE_DAY})[\s:.=*#–-]{{0,6}}",
    re.I,
)


def _day_lines(masked: str) -> tuple[tuple[int, int, int], ...]:
    """The notes of a list that tells each on a line of its own, with its full day first."""
    lines = [*sentences.lines(masked)] if _DIGIT.search(masked) else []
    leads = [(start, m.end()) for start, end in lines if (m := _DAY_AND_STORY.match(masked, start, end))]
    if len(leads) < _LISTED or 3 * len(leads) < 2 * len(lines):
        return ()
    ends = [*(start for start, _ in leads[1:]), len(masked)]
    return tuple((start, end, lead) for (start, lead), end in zip(leads, ends, strict=True))


_LISTED: Final = 3
"""Lines with a day from which on a text is a list of them."""
_DAY_AND_STORY: Final = lazy(
    rf"[#>*• \t]{{0,6}}(?:On )?(?:{FULL_DAY}[ \t]{{0,3}}[,.:;|–—-]{{0,2}}|{_FULL_MONTH})[ \t]{{1,3}}(?=\S)"
)


def _long_lines(masked: str) -> list[tuple[int, int]]:
    """The two or three lines of a text, if each is long and ends as a sentence does; all, if each begins with a day."""
    lines = [*sentences.lines(masked)]
    if all(day_led(masked, start) for start, _ in lines):
        return lines
    return lines if all(y - x > _LINE_OF_NOTE and masked[y - 1] in ".!?”" for x, y in lines) else []


_LINE_OF_NOTE: Final = 90

_headed = remembered(_heads)


def behind_day_and_town(masked: str, start: int) -> int:
    """Where a story begins behind a dateline that has its day first: "May 2, 2014 (BOR) – ", and "2 May, Bor - " over
    a story that has a day of its own ("yesterday", "on Friday"); 0: there is none.
    """
    dated = _DIGIT.search(masked, start, start + _DAY_WITHIN) is not None
    match = _DAY_AND_TOWN.match(masked, start) if dated else None
    if match is not None or not dated:
        return match.end() if match is not None else 0
    match = _DAY_FIRST.match(masked, start)
    if match is None or _OWN_DAY.search(masked, match.end(), match.end() + _FIRST_WORDS) is None:
        return 0  # the note of what happened on that day
    return match.end() if len(_DAY_FIRST.findall(masked)) == 1 else 0


_DAY_AND_TOWN: Final = lazy(rf"{FULL_DAY} \([A-Z][A-Z'’ -]{{2,30}}\) ?(?:--|[–—-]) ")
_TOWN: Final = (
    r"[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20}){0,2}(?:, [A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20})?)?"
)
_DAY_FIRST: Final = lazy(
    r"^[ \t]{0,4}(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day),? )?"
    rf"(?i:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})(?:,? (?:19|20)\d\d)?,? (?:{_TOWN}|\({_TOWN}\))"
    r" ?(?:\([A-Z][\w /.-]{1,30}\) ?)?(?:--|[–—]| -|:) ?(?=\S)",
    re.M,
)
"""A day, a town and a mark at the beginning of a line: "2 May, Bor - ", "2 MAY 1989, BOR (LNA) -- "."""
_OWN_DAY: Final = lazy(
    r"\b(?:yesterday|today|tonight|overnight|(?:last|this) (?:night|evening|morning|afternoon|week|weekend)"
    r"|earlier this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
_FIRST_WORDS: Final = 300
"""Characters of a story in which it tells its day."""


def _run_together(masked: str) -> tuple[tuple[int, int, int], ...]:
    """The notes of a chronicle that puts many days into one paragraph: "… a truce. Oct. 5: Police reported …"."""
    leads = [m.span() for m in _RUN_ON.finditer(masked)] if masked.count(": ") > 1 else []
    opened = len(leads) == _RUN - 1 and not masked[: leads[0][0]].strip()
    if len(leads) < _RUN and not opened:
        return ()
    ends = [*(start for start, _ in leads[1:]), len(masked)]
    return tuple((start, end, lead) for (start, lead), end in zip(leads, ends, strict=True))


def _coded_lines(masked: str) -> tuple[tuple[int, int, int], ...]:
    """The notes of a log whose lines begin with a number and a day: "014-19 03.05.2019: …", "Incident 7: 3 May …"."""
    leads = [m.span() for m in _CODED.finditer(masked)] if _DIGIT.search(masked) else []
    if len(leads) < _LOGGED or masked.count("\n", 0, leads[0][0]) > _OVER_LOG:
        return ()
    ends = [*(start for start, _ in leads[1:]), len(masked)]
    return tuple((start, end, lead) for (start, lead), end in zip(leads, ends, strict=True))


def _under_months(masked: str) -> tuple[tuple[int, int, int], ...]:
    """The notes of a page that puts what and when over each paragraph: "CENTRAL MARKET, JUNE 2003"."""
    leads = [m.span() for m in _MONTH_HEAD.finditer(masked)] if _DIGIT.search(masked) else []
    if len(leads) < _LOGGED or masked.count("\n", 0, leads[0][0]) > _OVER_LOG:
        return ()
    ends = [*(start for start, _ in leads[1:]), len(masked)]
    return tuple((start, end, lead) for (start, lead), end in zip(leads, ends, strict=True))


_MONTH_HEAD: Final = lazy(
    rf"^[ \t#*•]{{0,4}}[A-Z][\w'’-]*(?: [\w'’-]+){{0,6}}(?:,| [–—-]|:)? \(?(?:{MONTH}|{MONTH.upper()}),? "
    r"(?:19[5-9]\d|20[0-4]\d)\)?[ \t]{0,3}\n(?=\s{0,3}[A-Z“\"])",
    re.M,
)
_LOGGED: Final = 2
_OVER_LOG: Final = 6
"""Lines that may stand over a log: its title, what its columns are."""
_CODED: Final = lazy(
    rf"(?:^[ \t#*•]{{0,4}}|(?<=[.:] )){_NUMBERED}(?:On )?{FULL_DAY}(?:[,.:;|]|[ \t]|$)", re.M
)
_RUN: Final = 3
"""Days before a colon that make a chronicle of a paragraph; one that begins with a day needs one less."""
_RUN_ON: Final = lazy(
    rf"(?:(?<=[.!?”\"')] )|(?<= (?:19|20)\d\d )|^)(?:{FULL_DAY}|{BARE_DAY}): (?=[A-Z“\"‘\d])", re.M
)


def day_led(masked: str, start: int) -> bool:
    """Says whether a note begins with its day at an offset."""
    return (
        _DIGIT.search(masked, start, start + _DAY_WITHIN) is not None
        and _DAY_LEAD.match(masked, start) is not None
    )


def _lead(masked: str, start: int, end: int) -> int:
    """Gives where the lead of a paragraph ends, 0 where it has none; a short line may stand over the one with it."""
    dated = _DIGIT.search(masked, start, min(end, start + _DAY_WITHIN)) is not None
    match = _DAY_LEAD.match(masked, start, end) if dated else None
    match = match or (_DAY_LINE.match(masked, start, end) if dated else None)
    if match is not None:
        return match.end()
    title = _HEAD_LINE.match(masked, start, end) if masked.find("\n", start, end) > 0 else None
    marked = any(map(masked[start:end].__contains__, _HEAD_MARKS))
    for at in (start, title.end() if title else start):
        match = _HEAD_LEAD.match(masked, at, end) if marked else None
        if match is not None and _names(match.group("head")):
            return match.end()
    return title.end() if title and _names(title.group("head")) else 0


def _names(head: str) -> bool:
    words = head.lower().split()
    if _SECTIONS.issuperset(words):
        return False  # "Later attacks", over a part of an article
    return not (words[0] in _NO_HEAD or words[-1] in _NO_HEAD)
