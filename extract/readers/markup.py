"""HTML fragments of feed items as plain text with paragraphs, and the cleaning of addresses."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit, urlunsplit

from extract.text.patterns import lazy

_BLOCKS = """
    address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
    main nav ol p pre section table td th tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
SKIPPED = frozenset(["head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template"])
_VOID = """area base br col embed hr img input link meta source track wbr"""
VOID = frozenset(_VOID.split())
_TRACKING = lazy(r"^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$", re.IGNORECASE)
_LOOKS_MARKED_UP = lazy(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_APPEARED = lazy(
    r"^The post (?P<title>\S[^\n]{0,500}?) appeared first on (?P<source>\S[^\n]{0,200}?)\.?\s*\Z",
    re.MULTILINE,
)


def to_text(fragment: str) -> str:
    """Reduces an HTML fragment to its visible text, one blank line between paragraphs; plain text is left alone."""
    if not _LOOKS_MARKED_UP.search(fragment):
        return fragment.strip()
    parser = _Visible()
    parser.feed(fragment)
    parser.close()
    return parser.text()


def clean_url(url: str | None) -> str | None:
    """Strips an address of its tracking parameters (utm_source and the like); None for none."""
    if url is None or not url.strip():
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    kept = [p for p in parts.query.split("&") if p and not _TRACKING.match(p.split("=", 1)[0])]
    return urlunsplit(parts._replace(query="&".join(kept)))


def without_appeared(text: str) -> tuple[str, str | None]:
    """Cuts the closing line "The post … appeared first on …." that WordPress adds; gives (text, name of the site)."""
    found = _APPEARED.search(text.rstrip())
    return (text, None) if found is None else (text[: found.start()].rstrip(), found["source"])


class _Visible(HTMLParser):
    """Collects text; blocks become paragraphs, list items get a dash, scripts and hidden parts are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self._break("\n\n" if tag == "hr" else "\n" if tag == "br" else "")
            return
        if self._hidden or tag in SKIPPED or is_hidden(dict(attrs)):
            self._hidden.append(tag)
            return
        if tag in BLOCKS:
            self._break("\n\n")
        elif tag == "li":
            self._break("\n- ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        elif not self._hidden and tag in BLOCKS:
            self._break("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._parts.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _break(self, mark: str) -> None:
        if not self._hidden:
            self._parts.append(mark)

    def text(self) -> str:
        joined = re.sub(r" ?(\n+) ?", r"\1", re.sub(r" {2,}", " ", "".join(self._parts)))
        return re.sub(r"\n{3,}", "\n\n", re.sub(r"\n \n", "\n\n", joined)).strip()


def is_hidden(attrs: dict[str, str | None]) -> bool:
    """Tells whether an element with these attributes is kept from the reader's eyes."""
    style = re.sub(r"\s", "", attrs.get("style") or "").lower()
    return (
        "hidden" in attrs
        or attrs.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )
