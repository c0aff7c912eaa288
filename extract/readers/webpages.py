"""An article's HTML page: the text by trafilatura, title, address, outlet and date from the page's own metadata."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from extract.errors import InputError, MissingExtra
from extract.readers.draft import Draft
from extract.readers.markup import clean_url, is_hidden
from extract.readers.published import as_day

PROSE = 50
"""Characters that the longest line of an article has at least; below it a page has only menus."""
DENSE_PROSE = 15
"""The same for scripts that write a word in a character or two (Chinese, Japanese, Korean)."""

_DATE_KEYS = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
)
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def declared_encoding(raw: bytes) -> str | None:
    """Names the encoding that the page itself declares in its first 4 KB, if Python knows it."""
    found = _DECLARED.search(raw[:4096])
    if not found:
        return None
    try:
        "".encode(found[1].decode("ascii"))
    except LookupError:
        return None
    return found[1].decode("ascii").lower()


def read_page(html: str, *, where: str, name: str | None) -> Draft:
    """Makes a draft of a page; raises InputError without an article, MissingExtra without trafilatura."""
    text = _article(html, where)
    if not text or not _is_prose(text):
        raise InputError(f"{where}: no article found in this page.", where=where)
    facts = _Facts()
    facts.feed(html)
    facts.close()
    day = facts.day()
    site = facts.site()
    return Draft(
        text=text,
        where=where,
        name=name,
        title=_without_site(facts.title(), site),
        url=clean_url(facts.url()),
        source=site,
        published=day,
        published_from="metadata" if day else None,
    )


def _article(html: str, where: str) -> str | None:
    try:
        import lxml.html  # type: ignore[import-untyped]
        import trafilatura
        from lxml.etree import LxmlError  # type: ignore[import-untyped]
    except ImportError:
        raise MissingExtra(f"reading the HTML page {where}", "html") from None
    try:
        tree = lxml.html.document_fromstring(
            html.encode("utf-8", errors="replace"), parser=lxml.html.HTMLParser(encoding="utf-8")
        )
    except (LxmlError, ValueError, AssertionError):
        raise InputError(f"{where}: cannot be parsed as HTML.", where=where) from None
    for element in list(tree.iter()):
        # What a reader of the page cannot see is not part of the article.
        if (
            isinstance(element.tag, str)
            and element.getparent() is not None
            and is_hidden(dict(element.attrib))
        ):
            element.drop_tree()
    text = trafilatura.extract(tree, include_comments=False, include_tables=True, with_metadata=False)
    return None if text is None else _paragraphs(str(text))


def _paragraphs(text: str) -> str:
    """Puts a blank line between paragraphs; lists and tables stay together."""
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    out: list[str] = []
    for previous, line in zip(["", *lines], lines, strict=False):
        together = all(x.lstrip().startswith(("- ", "|")) for x in (previous, line))
        out.append(("" if not previous else "\n" if together else "\n\n") + line)
    return "".join(out)


def _is_prose(text: str) -> bool:
    longest = max((line for line in text.splitlines() if not line.startswith("|")), key=len, default="")
    return len(longest) >= PROSE or len(_DENSE.findall(longest)) >= DENSE_PROSE


def _without_site(title: str | None, site: str | None) -> str | None:
    if title and site:
        return re.sub(rf"\s+[-–—|·:]\s+{re.escape(site)}\s*\Z", "", title) or None
    return title


class _Facts(HTMLParser):
    """Collects what a page says about itself: meta tags, JSON-LD, links, the first time element, h1 and title."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._meta: dict[str, str] = {}
        self._linked: dict[str, Any] = {}
        self._canonical: str | None = None
        self._time: str | None = None
        self._words: dict[str, list[str]] = {}
        self._inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {k: v or "" for k, v in attrs}
        if tag == "meta":
            key = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if given.get("content", "").strip():
                self._meta.setdefault(key.lower(), given["content"].strip())
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self._canonical = self._canonical or given.get("href")
        elif tag == "time" and given.get("datetime"):
            self._time = self._time or given["datetime"]
        elif tag in ("title", "h1") and tag not in self._words:
            self._inside = tag
            self._words[tag] = []
        elif tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._inside = "ld"
            self._words["ld"] = []

    def handle_endtag(self, tag: str) -> None:
        if self._inside == "ld" and tag == "script":
            self._learn("".join(self._words.pop("ld")))
        if tag in ("title", "h1", "script"):
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._words[self._inside].append(data)

    def _learn(self, script: str) -> None:
        try:
            found = json.loads(script)
        except (ValueError, RecursionError):
            return
        for thing in _things(found):
            if "datePublished" in thing or "headline" in thing:
                for key, value in thing.items():
                    self._linked.setdefault(key, value)

    def title(self) -> str | None:
        """The headline, most carefully kept place first."""
        headline = self._linked.get("headline")
        candidates = [
            self._meta.get("og:title"),
            headline if isinstance(headline, str) else None,
            " ".join("".join(self._words.get("h1", ())).split()),
            " ".join("".join(self._words.get("title", ())).split()),
        ]
        return next((c.strip() for c in candidates if c and c.strip()), None)

    def url(self) -> str | None:
        """The page's own address, if it is a whole one."""
        linked = self._linked.get("url")
        candidates = [self._canonical, self._meta.get("og:url"), linked if isinstance(linked, str) else None]
        return next((c for c in candidates if c and c.startswith(("http://", "https://"))), None)

    def site(self) -> str | None:
        """The outlet's name."""
        publisher = self._linked.get("publisher")
        named = publisher.get("name") if isinstance(publisher, dict) else publisher
        return self._meta.get("og:site_name") or (named if isinstance(named, str) and named.strip() else None)

    def day(self) -> dt.date | None:
        """The day of publication that the page's metadata states."""
        stated = [self._meta.get(key) for key in _DATE_KEYS]
        for value in (stated[0], self._linked.get("datePublished"), *stated[1:], self._time):
            day = as_day(value)
            if day is not None:
                return day
        return None


def _things(found: Any) -> Iterator[dict[str, Any]]:
    """Yields the objects of a JSON-LD script: a list, a graph, or one."""
    for thing in found if isinstance(found, list) else [found]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            if isinstance(graph, list):
                yield from (t for t in graph if isinstance(t, dict))
