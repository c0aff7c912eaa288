"""Finds what posts put around and between the words of their news: senders, handles, tags, numbers, pictures.

"RT @ConflictWatch: 🔴 #BREAKING Rebels seized #OroTown 1/4 via @AFP" tells what "Rebels seized Oro Town" does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy
from extract.text.tokens import words

_NEWS: Final = r"(?=[\"“‘'(\[#@A-Z\d])"
"""How the news itself begins."""
_LINKS: Final = r"(?:[ \t]+(?:https?://|pic\.twitter\.com/|t\.co/)\S{1,300}){0,4}[ \t]*$"

_PICTURE: Final = "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u203c\u2049\u231a-\u23ff"
_JOINS: Final = "\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f"
_PICTURES: Final = lazy(
    rf"(?:[0-9#*]\ufe0f?\u20e3|[\u2190-\u25ff]\ufe0f|[{_PICTURE}])[{_PICTURE}{_JOINS}]*"
    rf"(?:[ \t]{{1,2}}[{_PICTURE}][{_PICTURE}{_JOINS}]*){{0,20}}[ \t]*|[{_JOINS}]+"
)
_PICTURED: Final = lazy(f"[{_PICTURE}{_JOINS}]")
_BULLET: Final = lazy(r"(?![\u26a1\u26aa\u26ab\u26d4\u2705\u274c\u2753-\u2757])[\u2600-\u27bf][ \t]")
"""A sign of print that sets the items of a list apart."""
_FLAG: Final = lazy("[\U0001f1e6-\U0001f1ff]")
_CRIED: Final = lazy(
    r"[^\w\n]*(?:breaking(?: news)?|just in|developing|urgent|flash|alert|exclusive|update|latest|thread)[^\w\n]*\Z",
    2,
)
_PARTED: Final = lazy(r"[ \t]*[|:–—-](?=[ \t\w])[ \t]*")
_ENDS_OPEN: Final = lazy(
    r"(?:[^\s]{1,40}[ \t]+){3}[^\n]*(?<![ \t](?:of|in|on|at|by|to|or|as|an))(?<![ \t](?:the|and|for))"
    r"(?<=[a-z\d)%])[ \t]*\Z"
)
_OPENS: Final = lazy(r"[\"“]?(?:[A-Z][a-z]*|\d[\d,]*) [a-z]")


_LINK: Final = lazy(
    r"[(\[]?(?<![\w./@\[(])(?:https?://|www\.[\w.-]{3,60}/|(?:pic\.twitter\.com|t\.co|t\.me|bit\.ly|ow\.ly|goo\.gl|youtu\.be|dlvr\.it)/)"
    r"[^\s<>\"“”()\[\]]{2,600}(?<![.,;:!?])[)\]]?[ \t]*",
    re.I,
)


def pictures(text: str) -> Iterator[Edit]:
    """Yields pictographs, flags and links; the stop that one between two sentences stands for takes its place."""
    if not text.isascii() and _PICTURED.search(text) is not None:
        yield from _taken_out(text, _PICTURES)
    if "://" in text or "www." in text or ".c" in text or ".ly/" in text:
        yield from _taken_out(text, _LINK)


_BACK: Final = 160


def _taken_out(text: str, pattern: re.Pattern[str]) -> Iterator[Edit]:
    for found in pattern.finditer(text):
        start, end = found.span()
        # A look at the last words is enough, and no longer for many pictographs in one line.
        line = max(text.rfind("\n", max(0, start - _BACK), start) + 1, start - _BACK, 0)
        before = text[line:start]
        if not before.strip() and _BULLET.match(text, start) is not None:
            continue
        if not before.strip() or _CRIED.match(before) is not None:
            behind = _PARTED.match(text, end)
            yield start, end if behind is None else behind.end(), ": " if before.strip() else ""
        elif found[0][0] in _JOINS or text[end : end + 1] in ("", "\n"):
            yield start, end, ""
        elif _OPENS.match(text, end) and not _FLAG.match(found[0]) and _ENDS_OPEN.match(text, line, start):
            yield start - (before[-1] == " "), end, ". "
        else:
            yield start, end, "" if before[-1] in " \t" else " " if found[0][-1] in " \t" else ""


_PASSED_ON: Final = lazy(
    r"^[ \t]{0,4}(?:(?:(?:RT|MT|QT)\b ?:? ?@\w{1,30} ?:?|[\"“]@\w{1,30}:)[ \t]*){1,4}(?:[-–—|] )?"
    r"|^[^\n.]{1,40} (?:retweeted|reposted)(?: \w{2,20})?\n(?:@\w{1,30}[^\n]{0,40}\n)?"
    r"|^Replying to @\w{1,30}(?:,? (?:and )?@\w{1,30}){0,9}\n|^\[?Forwarded (?:message )?[Ff]rom:? [^\n]{1,60}\n"
    r"|\A[^\n@.:]{1,50}(?:\n| \(?)@\w{1,30}\)?"
    r"(?: ?[·•|-] ?(?:\d{1,2} ?(?:h|hrs?|m|min|d)|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\.?)?\n",
    re.M,
)
_ADDRESSED: Final = lazy(rf"\s{{0,9}}\.?(?:@\w{{1,30}}[ ,:]{{1,3}}){{1,20}}{_NEWS}(?![@#])")
_SENT_BY: Final = lazy(
    r"[ \t]+(?:[-–—|/] ?)?\(?(?i:via|h/t|ht|cc|hat ?tip|source|credit|photo|pic|video)(?: to| by)?:? ?"
    rf"(?:@\w{{1,30}}[ ,&+/]{{0,3}}(?:and (?=@))?){{1,9}}\)?{_LINKS}",
    re.M,
)


def passed_on(text: str) -> Iterator[Edit]:
    """Yields who passed a post on, whom it answers, and from whom it came."""
    if not any(mark in text for mark in ("@", "weeted", "posted", "orwarded")):
        return
    for found in _PASSED_ON.finditer(text):
        yield found.start(), found.end(), ""
        end = len(text.rstrip())
        if found[0].lstrip()[0] in '"“' and text[end - 1] in '"”' and found.start() < _TOP:
            yield end - 1, end, ""
    addressed = _ADDRESSED.match(text)
    if addressed is not None:
        yield addressed.start(), addressed.end(), ""
    for found in _SENT_BY.finditer(text):
        yield found.start(), found.end(), ""


_TOP: Final = 9
"""A quoted post begins within so many characters."""

_BRACKETED: Final = r"(?:\(\d{1,2}/(?:\d{1,2}|[nNxX])?\)|\[\d{1,2}/(?:\d{1,2}|[nNxX])?\])"
_IN_BRACKETS: Final = lazy(
    rf"^[ \t]{{0,4}}{_BRACKETED}[:.]?[ \t]+(?:{_NEWS}|(?=[*•-] ))|[ \t]+{_BRACKETED}{_LINKS}", re.M
)
_BEFORE: Final = lazy(
    rf"^[ \t]{{0,4}}(\d{{1,2}})/(\d{{1,2}}|[nNxX]|)[:.)]?[ \t]+(?:{_NEWS}|(?=[*•-] ))", re.M
)
_BEHIND: Final = lazy(rf"(?<=[^\s\d])[ \t]+(\d{{1,2}})/(\d{{1,2}}|[nNxX]|){_LINKS}", re.M)
_UNITS: Final = lazy(
    r"(?:\w+ )?(?:Marines?|Infantry|Cavalry|Armou?red|Artillery|Gurkhas?|Battalion|Brigade|Regiment|Rangers?)\b"
)
_CRIES: Final = lazy(
    r"^[ \t]{0,4}(?:(?:mini|short|long) ?)?thread[ \t]*[:|–—-]{1,2}[ \t]*(?=\S)", re.I | re.M
)


def numbered(text: str) -> Iterator[Edit]:
    """Yields the number of a post among those of its thread, and the word that says that more follow."""
    if "hread" in text or "HREAD" in text:
        for found in _CRIES.finditer(text):
            yield found.start(), found.end(), ""
    if "/" not in text:
        return
    for found in _IN_BRACKETS.finditer(text):
        yield found.start(), found.end(), ""
    of: str | None = None
    for found in _BEFORE.finditer(text):
        # A unit has two numbers as well ("2/5 Marines"), and so has a day: a thread counts from its first line on.
        first = found.start() == 0
        if (first or found[2] == of) and _among(found[1], found[2]) and not _UNITS.match(text, found.end()):
            of = found[2]
            yield found.start(), found.end(), ""
    behind = [m for m in _BEHIND.finditer(text) if _among(m[1], m[2])]
    for found in behind:
        closed = text[found.start() - 1] in _STOPS
        last = (
            found[2].isdigit() and found.end() >= len(text.rstrip()) and _SMALL.search(text, 0, found.start())
        )
        if closed or last or sum(m[2] == found[2] != "" for m in behind) > 1:
            yield found.start(), found.end(), ""


_STOPS: Final = '.!?"”…)'
_SMALL: Final = lazy(r"(?<![ \t](?:the|and|for))(?<=[a-z]{3})\Z")


def _among(part: str, whole: str) -> bool:
    return not whole.isdigit() or 0 < int(part) <= int(whole)


_TAGS_BEHIND: Final = lazy(rf"(?<=[.!?\"”…)])(?:[ \t]+[#@]\w{{2,60}},?){{1,20}}{_LINKS}", re.M)
_TAGS_ALONE: Final = lazy(r"^(?:[ \t]*#\w{2,60},?){1,20}[ \t]*$", re.M)
_TAGS_BEFORE: Final = lazy(r"\s{0,9}((?:#\w{2,60}[ ,]{1,2}){1,9})(?=[\"“(A-Z\d])")
_TAG: Final = lazy(r"(?<![\w&/#@])(?:#(?=[A-Za-z]\w)|@(?=[A-Z]\w))(\w{2,60})")
_HUMP: Final = lazy(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})|_(?=\w)")
_ARTICLES: Final = words("al as ash an ar az at ad")
_CRIERS: Final = words(
    "breaking breakingnews news urgent alert update justin flash developing exclusive newsalert"
)


_COMMON: Final = words(
    "killed wounded injured dead died attack attacked attacks ambush ambushed clash clashes clashed airstrike "
    "airstrikes strike strikes shelling shelled bombing bombed bomb blast explosion fighting raid raided soldiers "
    "soldier troops militants militant insurgents insurgent rebels rebel terrorists terrorist gunmen fighters "
    "bandits civilians policemen people women children villagers hostages captured seized kidnapped abducted "
    "drone drones rockets casualties"
)
"""Words of news that posts tag and begin with a capital within a sentence."""
_GOES_ON: Final = lazy(
    r"(?:[a-z\d,;][\"”’)]?|\b[A-Z][a-z]{1,20}(?:ian|ese|ish|ani|ali|raqi|aeli|eni|ch|an|ed)) \Z"
)
"""A sentence that goes on: behind a small letter, a figure, or the word for the people of a country."""


def tagged(text: str) -> Iterator[Edit]:
    """Yields the signs of tags and handles, parts the words of a tag, and drops tags that stand behind the news."""
    if "#" not in text and "@" not in text:
        return
    for pattern in (_TAGS_ALONE, _TAGS_BEHIND):
        for found in pattern.finditer(text):
            yield found.start(), found.end(), ""
    leading = _TAGS_BEFORE.match(text)
    at = 0
    while leading is not None and (tag := _TAG.match(text, leading.start(1) + at)) is not None:
        if tag[1].lower() not in _CRIERS:
            break
        at = tag.end() - leading.start(1) + 1
    if leading is not None and at:
        yield 0, leading.start(1) + at, ""
    for found in _TAG.finditer(text):
        low = text[found.start(1)].lower()
        yield found.start(), found.start(1), ""
        if found[1].lower() in _COMMON and _GOES_ON.search(text, max(0, found.start() - 24), found.start()):
            yield found.start(1), found.start(1) + 1, low
        else:
            yield from _humps(text, found.start(1), found.end())


def _humps(text: str, start: int, end: int) -> Iterator[Edit]:
    """Parts the words of a tag: "OroTown", "Oro_Town"; an article of Arabic keeps its hyphen."""
    word = start
    for hump in _HUMP.finditer(text, start, end):
        low = text[word : hump.start()].lower()
        if low in ("mc", "mac"):
            continue
        article = low in _ARTICLES and word == start
        yield hump.start(), hump.end(), "-" if article else " "
        word = hump.end()


POSTED: Final = (pictures, passed_on, numbered, tagged)
"""What a post adds to its news, last addition first."""
