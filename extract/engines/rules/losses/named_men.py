"""Men who are told of by what they are and by a name that no list knows: "policeman Juan Mata was killed"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk

_ONE_MAN: Final = (
    "man", "woman", "officer", "soldier", "constable", "guard", "inspector", "militant", "fighter", "rebel",
)  # fmt: skip


def man_by_name(noun: Chunk, text: str) -> bool:
    """Whether a noun of one man stands before a name that nobody else has: "policeman Juan Mata", "his son Juan"."""
    his = noun.det in ("his", "her")
    first = noun.mentions[0] if noun.mentions and (his or not noun.det) else None
    start = noun.start + len(noun.det) + his
    if first is None or first.kind != "generic" or first.start != start or first.end + 1 >= noun.end:
        return False
    word = first.text.lower().rpartition(" ")[2]
    one = not word.endswith("s") if his else word.endswith(_ONE_MAN)
    return one and text[first.end + 1].isupper() and text[first.end] == " "
