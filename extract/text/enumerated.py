"""Lists of things under a line that says what became of them, read as one sentence.

The patrol reported seizing:
- six rifles
- a mortar
"""

from __future__ import annotations

from typing import Final

from extract.text.patterns import lazy

_ITEM: Final = lazy(
    r"[ \t]{0,8}(?:[-*•–]|\d{1,2}[.)])[ \t]{1,4}([^\n]{3,70}?)[;,.]?[ \t]{0,4}(?:\n\s{0,4}|\Z)"
)
_OPENED: Final = lazy(
    r"(\b(?:seiz|captur|recover|confiscat|destroy|damag|loot|impound|f[io]und|discover)[a-z]{0,4}\b"
    r"[^.!?\n]{0,60}:)[ \t]{0,4}\n\s{0,4}"
)
_FINITE: Final = lazy(r"\b(?:was|were|has|have|had|killed|wounded|said)\b")


def joined(masked: str) -> str:
    """Puts commas for the bullets of things listed under "seized:", "recovered the following:"; of the same length.

    Only short items without a verb are joined; anything else stays a list of sentences of its own.
    """
    if ":" not in masked or "\n" not in masked:
        return masked
    parts, at = [], 0
    for opened in _OPENED.finditer(masked):
        end, marks = opened.end(), []
        while (item := _ITEM.match(masked, end)) is not None and _FINITE.search(item[1]) is None:
            marks.append(item)
            end = item.end()
        if opened.start() < at or len(marks) < 2:
            continue
        for k, item in enumerate(marks):
            gap = item.start(1) - (marks[k - 1].end(1) if k else opened.end(1))
            parts += [masked[at : opened.end(1)] if not k else "", ("," if k else "").ljust(gap), item[1]]
        at = marks[-1].end(1)
    return "".join([*parts, masked[at:]])
