"""Plain text, Markdown and encyclopaedia pages as text: the text stays whole, the title is read off its top."""

from __future__ import annotations

import re
from typing import Final

from extract.readers.draft import Draft
from extract.readers.published import as_day
from extract.text.page_lines import over_story
from extract.text.patterns import lazy

TITLE_AT_MOST: Final = 160
"""Characters; longer first lines are paragraphs."""
ALIASES: Final[dict[str, frozenset[str]]] = {
    "id": frozenset({"id", "doc_id", "docid", "document_id", "uid", "guid"}),
    "title": frozenset({"title", "headline", "head", "subject"}),
    "url": frozenset({"url", "link", "permalink", "canonical", "canonical_url", "address", "uri"}),
    "source": frozenset(
        {"source", "publisher", "outlet", "site", "site_name", "sitename", "publication", "feed"}
    ),
    "published": frozenset(
        {"published", "date", "pubdate", "publish_date", "publication_date", "published_at", "publishedat"}
        | {"date_published", "datepublished", "published_date", "dateline_date"}
    ),
    "text": frozenset(
        {
            "text",
            "body",
            "content",
            "article",
            "full_text",
            "fulltext",
            "story",
            "article_content",
            "raw_text",
        }
    ),
}
"""Other names, folded, under which fields go in tables and front matter."""

_FRONT = lazy(
    r"\A(?P<fence>---|\+\+\+)[ \t]{0,40}\r?\n(?P<body>.*?)^(?P=fence)[ \t]{0,40}(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_PAIR = lazy(
    r"^(?P<key>[A-Za-z][\w -]{0,30}?)[ \t]{0,40}[:=][ \t]{0,40}(?P<value>.{0,1000}?)[ \t]{0,40}\r?$",
    re.MULTILINE,
)
_ATX = lazy(r"^#[ \t]+(?P<title>.{1,200}?)[ \t]{0,40}#*[ \t]{0,40}\r?$", re.MULTILINE)
_WIKI = lazy(r"\A=[ \t]{0,40}(?P<title>[^=\r\n]{1,200}?)[ \t]{0,40}=[ \t]{0,40}\r?$", re.MULTILINE)
_PIPED = lazy(
    r"\A\|?[ \t]{0,40}(?P<title>[^|\r\n]{1,200}?)[ \t]{0,40}\|[^\r\n]*\r?\n"
    r"[ \t]{0,40}\|?[ \t]{0,40}:?-{3,}:?[ \t]{0,40}\|"
)
_UNDERLINED = lazy(
    r"\A(?P<title>[^\r\n]{1,200}?)[ \t]{0,40}\r?\n(?:={3,}|-{3,})[ \t]{0,40}\r?$", re.MULTILINE
)
_FIRST_LINE = lazy(r"\A(?P<title>[^\r\n]{1,200}?)[ \t]{0,40}\r?\n(?P<rest>.*)", re.DOTALL)
_DATELINE_LIKE = lazy(r"(?:\([A-Z][\w .]*\)|\d{4}|\d{1,2})\)?\s*(?:--|[–—-])\s")


def key_of(name: str) -> str | None:
    """Names the field that goes under this column or key; None for any other."""
    folded = re.sub(r"[\s-]+", "_", name.strip().lower().removeprefix("\ufeff"))
    return next((field for field, names in ALIASES.items() if folded in names), None)


def read_text(text: str, *, where: str, name: str | None, markdown: bool = False) -> Draft:
    """Makes a draft of a text; front matter is taken off, all else stays in the text, the title too."""
    facts, body = _front_matter(text)
    lead = len(body) - len(body.lstrip())
    title = facts.get("title") or _title(body[lead:], markdown=markdown)
    published, said_in = as_day(facts.get("published")), "metadata"
    over = None if facts or markdown else over_story(None, body)
    if over is not None:
        title = over.title or title
        published, said_in = over.day, "head"
    return Draft(
        text=body,
        where=where,
        name=name,
        id=facts.get("id"),
        title=title,
        url=facts.get("url"),
        source=facts.get("source"),
        published=published,
        published_from=said_in if published else None,
        meta={"offset": len(text) - len(body)},
    )


def has_front_matter(text: str) -> bool:
    """Tells whether a text opens with a fenced block of keys that name fields."""
    found = _FRONT.match(text)
    return found is not None and any(key_of(pair["key"]) for pair in _PAIR.finditer(found["body"]))


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    if not has_front_matter(text):
        return {}, text
    found = _FRONT.match(text)
    assert found is not None
    facts: dict[str, str] = {}
    for pair in _PAIR.finditer(found["body"]):
        key, value = key_of(pair["key"]), _unquoted(pair["value"])
        if key and key != "text" and value and value.lower() not in ("null", "~"):
            facts.setdefault(key, value)
    return facts, text[found.end() :]


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def _title(text: str, *, markdown: bool) -> str | None:
    """Reads the title at the top: a heading, the first cell of a table, or a first line that stands alone."""
    for pattern in (_WIKI, _PIPED, _UNDERLINED):
        found = pattern.match(text)
        if found and len(found["title"]) <= TITLE_AT_MOST:
            return found["title"]
    atx = _ATX.search(text) if markdown else _ATX.match(text)
    return atx["title"] if atx else _lone_first_line(text)


def _lone_first_line(text: str) -> str | None:
    """A first line is a title if a blank line follows, or a far longer paragraph, and it is no sentence."""
    found = _FIRST_LINE.match(text)
    if not found or not found["rest"].strip():
        return None
    line, rest = found["title"], found["rest"]
    if len(line) > TITLE_AT_MOST or line[-1] in ".,;:" or line[:2] in ("- ", "* ", "> ") or line[0] in "|<[{":
        return None
    if _DATELINE_LIKE.search(line) or not any(c.isalpha() for c in line):
        return None
    second = rest.split("\n", 1)[0].strip()
    if not second or (
        len(line) <= 120 and len(second) >= max(120, 2 * len(line)) and not line.endswith(('"', "”"))
    ):
        return line
    return None
