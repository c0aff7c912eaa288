"""Where a story begins that a page has run together with its title, its outlet, its day and its city.

A page whose lines are lost reads "Title AFP Thursday 9 Jul 2015 DAMASCUS At least …": the day is that of the page and
the city that of its writer, and neither says when or where anything happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.letters import letters_of, told_again
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_TOP: Final = 420
"""Characters within which a story begins."""
_LEAST: Final = 12
"""Letters that a title needs to be known again."""
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DAY_OF_YEAR: Final = (
    rf"(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|\d{4}[-./]\d{1,2}[-./]\d{1,2})(?!\w)"
)
_DATE: Final = lazy(_DAY_OF_YEAR)
_CLOCK: Final = lazy(
    r"(?:at )?(?:\d{1,2}[:.]\d{2}(?::\d{2})?|\d{3,4})(?: ?[AaPp]\.?[Mm]\.?)?(?= (?:[A-Z(|\"]|\d{1,2}[ .][A-Z\d])|[)|])"
    r"|(?:GMT|UTC|BST|EDT|EST|EET|AST|CET|MSK)\b(?:[+-]?\d{1,2})?|[AaPp]\.?[Mm]\.?(?= )"
)
_CHROME: Final = lazy(
    r"\(?(?:(?:First |Last )?(?:[Cc]reated|[Pp]ublish(?:ed)?|[Uu]pdated?|[Pp]osted|[Mm]odified|[Ee]dited|[Ii]ssued)"
    r"(?: (?:on|at|time|date|by))?|Get short URL(?:\s{1,3}\d{1,6})?|(?:and|with) [Aa]gencies|Agencies"
    r"|News Desk|(?:[A-Z]\w{1,15} ){0,2}Staff(?: [Ww]riters?)?(?= [A-Z\d])|Print|Email|Share|Tweet|Provinces|Breaking"
    r"|Exclusive)(?![\w-])(?! (?:of|by|to)\b)"
)
_BYLINE: Final = lazy(
    rf"By (?:the |our )?(?:newsroom|correspondent|staff|editor|reporter)s?(?: on(?= {_DAY_OF_YEAR}))?"
    r"|By [A-Z][\w'’-]{1,20} [A-Z][\w'’-]{1,20}(?: (?:and|in) [A-Z][\w'’-]{1,20}){0,2}"
)
_PICTURE: Final = lazy(
    r"(?:FILE PHOTO:? ?|File photo:? ?)?(?:© ?[^\n]{0,80}?/ ?(?:Reuters|REUTERS|AFP|AP|EPA|Sputnik|TASS|Xinhua"
    r"|RIA Novosti)|REUTERS ?/ ?[A-Z][\w'’-]{1,20} [A-Z][\w'’-]{1,20}|(?:AP|AFP) P(?:HOTO|hoto)"
    r"(?: ?/? ?[A-Z][\w'’-]{1,20}){2})"
    r"(?= [A-Z\d])"
)
_CAPITALS: Final = lazy(r"[A-Z][A-Z'’-]{3,20}(?:[ /][A-Z'’-]{2,20}){0,2}(?=[, ]{1,2}(?:[A-Z][a-z]|A |\d))")
"""A city that no list knows, in capitals before a story."""
_AGENCY: Final = lazy(r"\([A-Z][\w /.-]{1,30}\)")
_OUTLET: Final = lazy(
    rf"(?!(?:On|In|Since|By|Until|From|To|The|At|Late|Early)\b)[A-Z][\w.&'’-]{{1,20}}"
    rf"(?: (?!(?:on|in|since|of|by|until|from|to|the)\b)[A-Za-z][\w.&'’-]{{1,20}}){{0,3}}"
    rf"(?= {_DAY_OF_YEAR})"
)
"""Words before the day of a page: its outlet, its section."""
_WITH: Final = lazy(r" (?:and|with|via) (?:[Aa]gencies|wires|[A-Z]\w{1,15})(?= [A-Z\d])")
_BEFORE_OPENING: Final = lazy(
    r"[A-Z][a-z'’-]{2,20}(?: [A-Z][a-z'’-]{2,20})?(?= (?:At least|More than|Nearly|About|Dozens|Scores|Hundreds|Several"
    r"|A|An|The|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Some) [a-z\d])"
)
"""A city that no list knows, before the first words of a story: "Oro Nine fighters …"."""
_SENTENCE: Final = lazy(r" (?:[A-Z][a-z]+|A|\d[\d,]*) [a-z]")
"""How a story goes on behind its city: "Nine fighters", "A shell"."""
_BETWEEN: Final = " \t\n,|/–—-:;.)"
_TELLING: Final = lazy(r"[\"“‘']?[A-Z\d]")


def set_apart(title: str, masked: str, lexicon: Lexicon) -> tuple[str, int]:
    """Blanks what stands between a title and its story in one line with them; gives where the story begins, too.

    The result is as long as the text; a text that has no such top is given back as it is, with 0.
    """
    at = len(masked) - len(masked.lstrip())
    wanted = letters_of(title)
    line = masked.find("\n", at)
    stop = min(len(masked), at + _TOP if line < 0 else line)
    led = _DATE.match(masked, at) or _CHROME.match(masked, at)
    if led is None and not _title_ends(wanted, masked, at, stop):
        return masked, 0
    from extract.engines.rules.mentions.mentions import find_mentions

    starts = {m.start: m for m in find_mentions(masked[:stop], lexicon) if m.kind in _KINDS}
    begin, head = _story(wanted, masked, stop, starts)
    if head <= begin:
        return masked, head
    return masked[:begin] + "\n\n"[: head - begin] + " " * (head - begin - 2) + masked[head:], head


_KINDS: Final = ("media", "place", "force")


def _story(wanted: str, masked: str, stop: int, starts: dict[int, Mention]) -> tuple[int, int]:
    """Where the title ends, and where the story begins behind what stands after it; 0, 0: no top is there."""
    at = len(masked) - len(masked.lstrip())
    begin = at
    titled = stamped = chrome = False
    best = 0
    while at < stop:
        if not titled and (end := _title_ends(wanted, masked, at, stop)):
            titled, begin = True, end + (masked[end : end + 1] in ".!?")
            at = _on(masked, end, stop)
        elif end := _furniture(masked, at, starts, closed=stamped or titled, stamped=stamped):
            chrome = chrome or _CHROME.match(masked, at) is not None
            stamped, at = True, _on(masked, end, stop)
        else:
            break
        if stamped and _TELLING.match(masked, at):
            best = at
    return (begin, best) if best < stop and (titled or chrome) else (0, 0)


def _on(masked: str, end: int, stop: int) -> int:
    stop = min(stop, len(masked))  # a text may end with its city
    while end < stop and masked[end] in _BETWEEN:
        end += 1
    return end


def _title_ends(wanted: str, masked: str, at: int, stop: int) -> int:
    """Where the title ends that is told again at `at`, letter for letter; 0: another text stands there."""
    if len(wanted) < _LEAST:
        return 0
    end = told_again(wanted, masked, at, stop)
    return end if end == stop or not masked[end].isalnum() else 0


def _furniture(masked: str, at: int, starts: dict[int, Mention], *, closed: bool, stamped: bool) -> int:
    """Where a piece ends that tells nothing: a day, a clock, an outlet, a city before its agency; 0: none is there."""
    for pattern in (_DATE, _CHROME, _BYLINE, _PICTURE):
        if (found := pattern.match(masked, at)) is not None:
            return found.end()
    if closed:
        for pattern in (_CLOCK, _AGENCY, _OUTLET):
            if (found := pattern.match(masked, at)) is not None:
                return found.end()
    m = starts.get(at)
    if m is None or m.kind == "place":
        found = _CAPITALS.match(masked, at) if closed else None
        if found is not None:
            land = starts.get(_on(masked, found.end(), found.end() + 2))
            return land.end if land is not None and land.head == "country" else found.end()
    if stamped and (found := _BEFORE_OPENING.match(masked, at)) is not None:
        return found.end()
    if m is None or m.kind == "force":
        return 0
    if m.kind == "media":
        end = _WITH.match(masked, m.end)
        last = m.end if end is None else end.end()
        return last if _goes_on_in_capitals(masked, last) else 0
    return _city(masked, m, starts, stamped=stamped)


def _city(masked: str, m: Mention, starts: dict[int, Mention], *, stamped: bool) -> int:
    """Where a city ends that the story is written in: in capitals, or before an agency or a day."""
    end = m.end
    land = starts.get(_on(masked, end, end + 2))
    if land is not None and land.kind == "place" and land.head == "country":
        end = land.end
    agency = _AGENCY.match(masked, _on_blank(masked, end))
    if agency is not None:
        return agency.end()
    if m.text.isupper() and len(m.text) > 3 and _goes_on_in_capitals(masked, end):
        return end
    following = starts.get(_on(masked, end, end + 3))
    if following is not None and following.kind == "media" and _goes_on_in_capitals(masked, following.end):
        return following.end
    if m.head == "town" and stamped and _SENTENCE.match(masked, end):
        return end
    return end if _DATE.match(masked, _on(masked, end, end + 3)) else 0


def _on_blank(masked: str, end: int) -> int:
    return end + (masked[end : end + 1] == " ")


def _goes_on_in_capitals(masked: str, end: int) -> bool:
    """Says whether a new sentence or another name follows, and no verb: "AFP At least", not "AFP reported"."""
    return _TELLING.match(masked, _on(masked, end, end + 4)) is not None
