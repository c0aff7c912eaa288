"""Finds the speakers that a text without commas runs into what they say: "wounding 20 witnesses said"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

_SPEAKING: Final = listed("speaking")
_COUNTED: Final = frozenset(
    ("others", "people", "persons", "civilians", "soldiers", "policemen", "villagers")
)
_HURT: Final = ("kill", "wound")


def split_speakers(chunks: list[Chunk]) -> list[Chunk]:
    """Cuts a counted noun group in two where its noun speaks: "wounding 20" and "witnesses said".

    Returns the same list where nothing is cut.
    """
    at = [i for i, c in enumerate(chunks[:-1]) if i and c.figure is not None and _run_on(chunks, i)]
    if not at:
        return chunks
    out: list[Chunk] = []
    for i, c in enumerate(chunks):
        if i in at and c.figure is not None:
            count, rest = c.twin(), c.twin()
            counted = c.words[:1] if len(c.words) > 1 else []
            count.end = c.figure.end + sum(1 + len(word) for word in counted)
            count.head = counted[0] if counted else c.figure.text.lower()
            count.words, count.mentions = counted, [m for m in c.mentions if m.end <= count.end]
            rest.start, rest.det, rest.figure = count.end + 1, "", None
            rest.words = c.words[len(counted) :]
            rest.mentions = [m for m in c.mentions if m.start > count.end]
            out += (count, rest)
        else:
            out.append(c)
    return out


def _run_on(chunks: list[Chunk], i: int) -> bool:
    c, verb, say = chunks[i], chunks[i - 1], chunks[i + 1]
    return (
        c.kind == "NG"
        and c.figure is not None
        and (c.words[0] in _SPEAKING if len(c.words) == 1 else _counted_and_office(c))
        and verb.kind == "VG"
        and verb.cls in _HURT
        and verb.voice != "passive"
        and _says(say)
    )


def _counted_and_office(c: Chunk) -> bool:
    """Whether an office and a name stand behind a counted noun: "three others deputy governor so and so"."""
    return (
        bool(c.words) and c.words[0] in _COUNTED and any(m.kind in ("office", "person") for m in c.mentions)
    )


def _says(c: Chunk) -> bool:
    return c.kind == "VG" and c.cls == "say" and c.voice in ("active", "bare") and not c.aux


def speaker_follows(chunks: list[Chunk], v: int) -> bool:
    """Whether what follows a verb group is who says it: "left eight people injured a source at X said"."""
    if chunks[v].cls not in _HURT or chunks[v].voice not in ("active", "bare") or chunks[v].aux or not v:
        return False
    before = chunks[v - 1]
    if before.kind != "NG" or before.figure is None:
        return False
    k = v + 1
    if k >= len(chunks) or chunks[k].kind != "NG" or chunks[k].figure is not None:
        return False
    k += 1
    while k + 1 < len(chunks) and (
        chunks[k].kind == "NG" or (chunks[k].kind == "P" and chunks[k + 1].kind == "NG")
    ):
        k += 1
    return k < len(chunks) and _says(chunks[k])
