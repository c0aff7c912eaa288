"""Changes made to a text for reading, with the way back to the offsets of the text as it is."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence

Edit = tuple[int, int, str]
"""Start and end of a stretch, and what stands in its place."""


def in_turn(
    text: str, finders: Iterable[Callable[[str], Iterable[Edit]]]
) -> tuple[str, Sequence[int]] | None:
    """Makes the edits that each finder sees in what those before it left; None where none of them sees any."""
    index: Sequence[int] | None = None
    for find in finders:
        edits = sorted(find(text), key=_start)
        if edits:
            text, found = edited(text, edits)
            index = found if index is None else array("l", [index[i] for i in found])
    return None if index is None else (text, index)


def _start(edit: Edit) -> int:
    return edit[0]


def edited(text: str, edits: list[Edit]) -> tuple[str, Sequence[int]]:
    """Gives a text with sorted edits made; the list has for each character, and the end, where it stood before."""
    out: list[str] = []
    index = array("l")  # a list of as many numbers takes nine times the room
    at = 0
    for start, end, new in edits:
        if start < at:
            continue
        out += (text[at:start], new)
        index.extend(range(at, start))
        last = max(start, end - 1)
        index.extend(min(start + k, last) for k in range(len(new) - 1))
        index.extend([last if len(new) > 1 else start] * bool(new))
        at = end
    out.append(text[at:])
    index.extend(range(at, len(text) + 1))
    return "".join(out), index
