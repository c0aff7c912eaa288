"""Text of articles made harmless to look at: no control characters, no reordering, no links but web links.

An article is written by anybody. It must not be able to steer a terminal, to reorder the words around it, or to offer
a link that runs something.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

BIDI = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates: they make words appear in another order than they stand in."""

_STEERING = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{BIDI}]")
_HIDDEN = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{BIDI}]")
_SHOWN = "\N{REPLACEMENT CHARACTER}"


def without_controls(text: str, instead: str = "") -> str:
    """Takes control characters (but tab and line feed) and reordering marks out of a text, for terminals."""
    return _STEERING.sub(instead, text)


def visible(text: str) -> str:
    """Gives a text of the same length in which control characters and reordering marks show, as U+FFFD."""
    return _HIDDEN.sub(_SHOWN, text)


def one_line(text: str) -> str:
    """Gives a text without controls in one line, runs of white space as one space."""
    return " ".join(visible(text.replace("\n", " ").replace("\t", " ")).split())


def web_link(url: str | None) -> str | None:
    """Gives an address back if it is plain http or https with a host; None for anything else."""
    if url is None or _HIDDEN.search(url) or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.netloc else None
