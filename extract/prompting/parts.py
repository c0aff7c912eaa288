"""A long article -> overlapping parts, each with the opening repeated."""

from __future__ import annotations

from extract.prompting.tokens import estimate
from extract.records import Document

OPENING = 1200
"""Characters of the opening (dateline and lede) that each later part repeats, cut at a paragraph."""

_TAIL = 8
"""Characters of a piece too long to be repeated that the next part begins with all the same."""


def parts(document: Document, limit: int) -> list[Document]:
    """Cuts the text into parts of at most `limit` tokens (estimated), or gives the document itself if it fits.

    Parts are cut between paragraphs, else between lines, else between words; each later part starts with the article's
    opening and the last paragraph of the part before it. Headline and date stay those of the document. All text is in
    some part.
    """
    if estimate(document.text) <= limit:
        return [document]
    pieces = _pieces(document.text, max(limit // 2, 1))
    opening = _opening(pieces, limit)
    chunks: list[str] = []
    current: list[str] = []
    used = 0
    for piece in pieces:
        size = estimate(piece)
        if current and used + size > limit:
            chunks.append("".join(current))
            last = _last(current)
            # A piece too long to be repeated gives its end: what stands over the cut is whole in some part.
            current = [opening, "\n", last if estimate(last) * 4 <= limit else last[-_TAIL:]]
            used = sum(map(estimate, current))
        current.append(piece)
        used += size
    chunks.append("".join(current))
    return [document.model_copy(update={"text": chunk}) for chunk in chunks]


def _last(pieces: list[str]) -> str:
    """The last piece with words, and the blank ones behind it: a blank line alone says nothing of what came before."""
    last = ""
    for piece in reversed(pieces):
        last = piece + last
        if last.strip():
            break
    return last


def halves(document: Document) -> list[Document]:
    """Cuts a document that proved too long for a server into two overlapping parts (or one, if it cannot be cut)."""
    size = estimate(document.text)
    return parts(document, max(size * 3 // 5, 40)) if size > 80 else [document]


def _opening(pieces: list[str], limit: int) -> str:
    """The first paragraphs, at most OPENING characters and a fifth of a part."""
    room = min(OPENING, limit * 4 // 5)
    kept = ""
    for piece in pieces:
        if kept and len(kept) + len(piece) > room:
            break
        kept += piece
        if len(kept) >= room:
            break
    return kept[:room]


def _pieces(text: str, limit: int) -> list[str]:
    """Cuts into paragraphs with the blank line that ends them; what is still too long is cut finer."""
    result: list[str] = []
    for paragraph in _split_after(text, "\n\n"):
        if estimate(paragraph) <= limit:
            result.append(paragraph)
            continue
        for line in _split_after(paragraph, "\n"):
            result.extend(_cut(line, limit))
    return result


def _split_after(text: str, separator: str) -> list[str]:
    found = text.split(separator)
    return [p + separator for p in found[:-1]] + ([found[-1]] if found[-1] else [])


def _cut(line: str, limit: int) -> list[str]:
    """Cuts a line at sentence ends or spaces so that no piece is over `limit` tokens."""
    result = []
    while estimate(line) > limit:
        room = max(limit, 1)  # characters: never more than `limit` tokens, whatever the script
        room = min(len(line) - 1, room * 4 if line[: room * 4].isascii() else room)
        at = max(line.rfind(". ", 0, room) + 2, 0)
        if at < room // 2:
            at = line.rfind(" ", 0, room) + 1
        at = at if at > 0 else max(room, 1)
        result.append(line[:at])
        line = line[at:]
    if line:
        result.append(line)
    return result
