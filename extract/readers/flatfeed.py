"""A WordPress feed whose tags were stripped off: one text in which addresses, dates and `]]>` still mark the items.

Taking the tags from such a feed leaves, for each item: title, address, date by RFC 822, permalink, summary, the line
"The post <title> appeared first on <site>.", `]]>`, the body, that line and `]]>` once more. Parts that held no tags of
their own (author, categories, a plain summary) are gone, since strippers take `<![CDATA[…>` for one tag; so the summary
may be missing, an address of comments may stand before the date, and one of the comments' feed with their number after
the body. The rules below ask for nothing else, and know no site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.errors import InputError
from extract.readers.draft import Draft, Findings
from extract.readers.published import as_day
from extract.text.patterns import lazy

MARK = "]]>"
_DAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}"
_URL = r"https?://\S{1,1000}"
_DATE = _DAY + r"\s+\d\d:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|[A-Z]{1,4})"
_ITEM = lazy(
    rf"(?P<url>{_URL})\s{{1,9}}(?:{_URL}\s{{1,9}})?(?P<date>{_DATE})\s{{1,9}}(?P<guid>{_URL}|\w{{2,20}}:\S{{1,1000}})(?=\s|$)"
)
_STAMP = lazy(rf"{_DATE}\s{{1,9}}(?:https?://|\w{{2,20}}:\S)")
"""What every item has, and hardly any other text: a date and then an address. Cheap to look for."""
_COMMENTS = lazy(r"\s{0,9}https?://\S{1,1000}/feed/?(?:\s{1,9}\d+)?(?=\s|$)")
_LINE = (
    r"^The post (?P<title>\S[^\n]{0,500}?) appeared first on (?P<source>\S[^\n]{0,200}?)\.?[ \t]*(?=\]\]>|$)"
)
_POST = lazy(_LINE, re.MULTILINE)
_END = lazy(rf"{_LINE}|\]\]>", re.MULTILINE)
"""What ends a part of an item, its summary or its body."""
_ADDRESS = lazy(r"https?://\S+\s+")
_PICTURE_SIZE = lazy(r"\A\d{1,4}\s+\d{1,4}\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Item:
    """Where one item stands: its title, then address and date, then `[start, end)` of what follows."""

    title: str
    url: str
    date: str
    start: int
    end: int


def is_flat_feed(text: str) -> bool:
    """Tells whether a text is a feed without its tags."""
    if MARK not in text and " appeared first on " not in text:
        return False
    return _STAMP.search(text) is not None and _ITEM.search(text) is not None


def read_flat_feed(text: str, *, where: str, name: str | None) -> Findings:
    """Yields one draft for each whole item; an item that the end of the input cuts off is a fault."""
    # Brings the parser of HTML along, and every text is looked at here.
    from extract.readers.markup import clean_url

    for number, item in enumerate(_items(text), start=1):
        if item.end == len(text) and _unclosed(text[item.start : item.end]):
            yield InputError(
                f"{where}: the feed breaks off in the middle of '{item.title}', after {number - 1} whole items.",
                where=where,
            )
            return
        start, end, source = _body(text, item.start, item.end)
        day = as_day(item.date)
        yield Draft(
            text=text[start:end],
            where=f"{where}: item {number}",
            name=name,
            title=item.title or None,
            url=clean_url(item.url),
            source=source,
            published=day,
            published_from="feed" if day else None,
            meta={"offset": start},
        )


def _items(text: str) -> Iterator[_Item]:
    heads = list(_ITEM.finditer(text))
    for i, head in enumerate(heads):
        floor = heads[i - 1].end() if i else 0
        limit = heads[i + 1].start() if i + 1 < len(heads) else len(text)
        following = text[head.end() : limit]
        begin = _title_start(text, floor, head.start(), following, first=i == 0)
        end = len(text)
        if i + 1 < len(heads):
            after = heads[i + 2].start() if i + 2 < len(heads) else len(text)
            end = _title_start(text, head.end(), limit, text[heads[i + 1].end() : after], first=False)
        yield _Item(" ".join(text[begin : head.start()].split()), head["url"], head["date"], head.end(), end)


def _title_start(text: str, floor: int, end: int, following: str, *, first: bool) -> int:
    """Finds where the title before `end` begins.

    The item's own "The post <title> …" line settles it where there is one; else the title begins behind the end
    of the item before, or, in the feed's head, behind the last address (and the size of the feed's picture).
    """
    before = text[floor:end]
    post = _POST.search(following)
    if post and before.rstrip().endswith(post["title"]):
        return floor + len(before.rstrip()) - len(post["title"])
    ends = [m.end() for m in _END.finditer(before)]
    if ends:
        start = ends[-1]
        comments = _COMMENTS.match(before, start)
        return floor + (comments.end() if comments else start)
    line = before.rstrip().rfind("\n") + 1
    if not first:
        return floor + line
    addresses = [m.end() for m in _ADDRESS.finditer(before)]
    start = max(addresses[-1] if addresses else 0, line)
    size = _PICTURE_SIZE.match(before[start:])
    return floor + start + (size.end() if size and len(addresses) > 1 else 0)


def _body(text: str, start: int, end: int) -> tuple[int, int, str | None]:
    """Gives [start, end) of the last part that has words, without its closing line, and the name of the site."""
    source: str | None = None
    best = (start, start)
    at = start
    ends = [(m.start(), m.end(), m["source"]) for m in _END.finditer(text, start, end)]
    for stop, beyond, named in [*ends, (end, end, None)]:
        part = text[at:stop]
        source = source or named
        if part.strip() and not _COMMENTS.fullmatch(part.rstrip()):
            best = (at + len(part) - len(part.lstrip()), at + len(part.rstrip()))
        at = beyond
    return *best, source


def _unclosed(chunk: str) -> bool:
    """Tells whether words follow the last end of a part: the part they belong to never ended."""
    ends = [m.end() for m in _END.finditer(chunk)]
    return bool(_COMMENTS.sub("", chunk[ends[-1] if ends else 0 :], count=1).strip())
