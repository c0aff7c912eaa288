"""Sentences that tell nothing by themselves: the title again, headings, lines under pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.text.hints import hinted
from extract.text.letters import letters_of
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.records import When

_CAPTION: Final = hinted(
    "photo|image|picture|illustration|credit|©",
    r"\W{0,3}(?:(?:AP|AFP|Reuters|EPA|File|Getty|Handout|Courtesy|Stock)[ /-](?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?)\b"
    r"|(?:Photo|Image|Picture|Illustration|Credit)s?(?: by)?:|©)",
)
"""What a line under a picture begins with."""


def is_heading(a: Analysis, s: Sentence, kind: str, *, punctuated: bool) -> bool:
    """Whether a sentence is the title again, a caption, or a short line of its own without a full stop in a
    punctuated text.
    """
    text = a.masked
    words = text[s.start : s.end]
    if s.hints & _CAPTION.bit and _CAPTION.pattern.match(words):
        return True
    below = a.segments[s.segment + 1 : s.segment + 2]
    if below and below[0].kind == "item" and below[0].path[-1:] == (words.strip(),):
        return True  # the crosshead of the next story
    title = a.document.title if len(a.sentences) > 1 else None
    if (
        title
        and s.index < 3
        and len(words) < len(title) + 14
        and letters_of(words).endswith(letters_of(title))
        and not (title.rstrip().endswith(".") and words.rstrip().endswith("."))
    ):
        return True  # a title that is a sentence is the news itself, where a page has it again
    if kind == "item":  # what stands over the first item tells of none, unless it is a sentence
        return words[-1] not in '.!?”"' and (s.start < a.segments[s.segment].start or _under_day(a, s))
    if len(a.sentences) < 4:
        return False
    if len(words) > 110 or words[-1] in '.!?”"):' or not punctuated:
        return False
    line_end = text.find("\n", s.end)
    line_end = line_end if line_end >= 0 else len(text)
    marked = text[text.rfind("\n", 0, s.start) + 1 : s.start].strip()
    alone = not marked.strip("#=") or marked == "**"
    return alone and not text[s.end : line_end].strip(" \t#=*") and len(words.split()) <= 13


def _under_day(a: Analysis, s: Sentence) -> bool:
    """Whether a line is the title of a note, right under the line with its day and over its account."""
    over = a.masked[a.segments[s.segment].start : s.start]
    lines = over.strip().splitlines()
    account = a.masked.startswith("\n", s.end) and bool(a.masked[s.end : s.end + 2].strip())
    marked = over.rsplit("\n", 1)[-1].strip() or not a.masked[s.start].isalnum()  # "♦ 8-10 total killed"
    short = s.end - s.start < _TITLE_OF_NOTE and not marked and over.endswith("\n")
    return (
        short
        and account
        and len(lines) == 1
        and len(lines[0]) < _DAY_LINE
        and any(map(str.isdigit, lines[0]))
    )


_TITLE_OF_NOTE: Final = 80
_DAY_LINE: Final = 40
"""More characters than a line with nothing but a day has."""
_BESIDE: Final = frozenset(
    ("aftermath", "background", "prelude", "reactions", "reaction", "legacy", "consequences", "responses", "response",
     "international reactions", "impact", "trial", "trials")
)  # fmt: skip


def beside(a: Analysis, s: Sentence) -> bool:
    """Whether a heading stands over what led to an event or came of it, and not over the event itself."""
    return a.masked[s.start : s.end].strip(" #=*:").lower() in _BESIDE


_OVER_DEED: Final = frozenset(
    ("attack", "ambush", "assault", "battle", "bombing", "bombings", "clash", "event", "events", "fighting", "incident",
     "killings", "massacre", "raid", "shooting", "siege", "strike", "strikes", "explosion", "shelling", "the day")
)  # fmt: skip


def over_deed(a: Analysis, s: Sentence) -> bool:
    """Whether a heading stands over what a page is about, behind what led to it: "Attack", "The battle"."""
    return a.masked[s.start : s.end].strip(" #=*:").lower().removeprefix("the ") in _OVER_DEED


def behind_bare_dateline(masked: str, mentions: Sequence[Mention]) -> int:
    """Where a story begins behind a city in capitals without a dash ("KABUL A bomber …", "LOM/ORO, Mali Rebels …");
    0: none stands there.
    """
    end = len(masked) - len(masked.lstrip())
    for k, m in enumerate(mentions[:3]):
        if m.kind != "place" or masked[end : m.start] not in (("",) if k == 0 else ("/", ", ", "/ ")):
            break
        if not (m.text.isupper() or (k and m.head == "country")) or m.head not in ("town", "country"):
            break
        end = m.end
    first = mentions[0].text if mentions else ""
    led = end > 0 and first.isupper() and len(first) > 2
    opens = _BEGINS.match(masked, end) if led and mentions[0].head == "town" else None
    return opens.start(1) if opens is not None else 0


_BEGINS: Final = lazy(
    r"(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2})?"
    r"(?: \(?(?:Reuters|AFP|AP|UPI|EFE|IPS|IRIN|Xinhua|DPA|TASS|SANA|ANSA)\)?)?"
    r" {1,3}((?:[A-Z][a-z]{1,20}|A|\d{1,3}) [\w(])"
)


def place_line(a: Analysis, s: Sentence) -> bool:
    """Whether a place stands over what follows: alone on a line, or before a colon ("Kunar Province: three …"), a
    country within a line, too.
    """
    if not s.mentions or s.mentions[0].kind != "place":
        return False
    if s.start and a.masked[s.start - 1] != "\n":
        return _land_label(a, s)
    m = s.mentions[0]
    if m.start - s.start > 4 or a.masked[s.start : m.start].strip(" -*•"):
        return False
    behind = a.masked[m.end : m.end + 3].lstrip(" ")
    return behind.startswith(":") or (s.end <= m.end + 2 and behind[:1] in ("\n", ""))


def _land_label(a: Analysis, s: Sentence) -> bool:
    """Whether a sentence within a line opens on a country and a colon ("Two men died in Lomba. Mali: Rebels …")."""
    m = s.mentions[0]
    return m.start == s.start and m.head == "country" and a.masked.startswith(": ", m.end)


def date_line(a: Analysis, s: Sentence) -> When | None:
    """The day that is all a line says ("28 February"), or that heads a list: that of what follows it."""
    if s.dates and a.segments[s.segment].kind == "item" and (month := _month_over(a, s)) is not None:
        return month
    listed = a.text[s.end - 1] == ":" and not s.losses  # "In operations yesterday:"
    most = _LIST_HEAD if listed and not s.verbs else _DAY_ALONE
    if not s.dates or s.end - s.start > most or (s.start and a.masked[s.start - 1] != "\n"):
        return None
    first, last = s.dates[0], s.dates[-1]
    bare = (a.text[s.start : first.start] + a.text[last.end : s.end]).strip(" .:=#*_")
    if (bare and not listed) or first.when is None or first.when.precision != "day" or len(s.dates) > 1:
        return None
    hours = listed and "hours" in first.text  # "In other operations in the past 24 hours:"
    if (
        (a.published in (first.when.start, first.when.end) and not (hours or _of_many(a, s)))
        or (not s.index and not _again(a) and a.text[s.end : s.end + 1] != " ")
        or (s.start > 1 and a.text[s.start - 2].isalnum())
    ):
        return None  # the day of the document itself
    when: When = first.when
    return when


_DAY_ALONE: Final = 40
_LIST_HEAD: Final = 110
"""More characters than a line has that is a day, or that brings in a list with its day."""
_YEAR_LED: Final = lazy(
    r"^[ \t*•-]{0,4}(?:19[5-9]\d|20[0-4]\d)[ \t]{0,2}(?::|–|—| - )[ \t]{0,2}(?=[A-Z\d“\"'])", re.M
)


def led_by_years(text: str) -> bool:
    """Whether lines of a text begin with their years, as chronicles do: "1974: …"."""
    return len(_YEAR_LED.findall(text)) > 1


def year_line(a: Analysis, s: Sentence) -> When | None:
    """The year that begins the line of a sentence, and is that of what the line tells."""
    at = a.masked.rfind("\n", 0, s.start + 1) + 1
    if not s.dates or s.dates[0].start - at > 6 or _YEAR_LED.match(a.masked, at) is None:
        return None
    year: When | None = s.dates[0].when
    return year


def _month_over(a: Analysis, s: Sentence) -> When | None:
    """The month that ends the heading over an item: "CENTRAL MARKET, JUNE 2003"."""
    first = (
        s.start == a.segments[s.segment].start or a.masked[a.segments[s.segment].start : s.start].isspace()
    )
    if not first or len(s.dates) != 1 or a.masked[s.end : s.end + 1] not in ("\n", ""):
        return None
    when: When | None = s.dates[0].when
    ends = not a.masked[s.dates[0].end : s.end].strip(" )")
    return (
        when if ends and when is not None and when.precision == "month" and s.end - s.start < _HEAD else None
    )


_HEAD: Final = 80
"""More characters than a heading has."""


def _of_many(a: Analysis, s: Sentence) -> bool:
    """Whether a day that opens a text is but the first of those under which it tells, and not its own."""
    if s.index:  # nor is it the day of the document where such days stand over other parts of it
        before = a.sentences[max(0, s.index - _FAR) : s.index]
        return any(_alone(a, x) for x in before)
    return a.document.published is None and _again(a)


def _alone(a: Analysis, s: Sentence) -> bool:
    """Whether a sentence is a line with a day and nothing else."""
    one = len(s.dates) == 1 and s.end - s.start == s.dates[0].end - s.dates[0].start
    return one and s.start > 0 and a.masked[s.start - 1] == "\n"


def _again(a: Analysis) -> bool:
    """Whether days stand alone on further lines, so that the first heads a part of the text as they do."""
    for s in a.sentences[1:_FAR]:
        if len(s.dates) == 1 and s.end - s.start == s.dates[0].end - s.dates[0].start:
            return a.masked[s.start - 1] == "\n"
    return False


_FAR: Final = 40
"""Sentences behind the first among which another such line is looked for."""
