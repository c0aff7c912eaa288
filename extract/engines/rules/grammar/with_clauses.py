"""Whom a clause behind "with" tells of where more stands between than one noun: "with five guards and two cooks
receiving injuries", "with eight of its members being killed".
"""

from __future__ import annotations

from extract.engines.rules.grammar.items import Chunk


def in_with_clauses(chunks: list[Chunk]) -> None:
    """Gives the participles of such clauses all those counted behind "with" as their subject."""
    for i, c in enumerate(chunks):
        if c.kind != "P" or c.head != "with" or i + 4 >= len(chunks) or chunks[i + 1].figure is None:
            continue
        first, link, last, verb = chunks[i + 1 : i + 5]
        if first.kind != "NG" or last.kind != "NG" or verb.kind != "VG" or verb.subject != [i + 3]:
            continue
        if verb.voice != "ing" and verb.aux[:1] != ("being",):
            continue
        if link.head == "and" and link.kind == "C" and first.words and last.figure is not None:
            verb.subject = [i + 1, i + 3]
        elif (
            link.head == "of"
            and last.figure is None
            and last.det in ("its", "their", "his", "her", "our", "the")
        ):
            verb.subject = [i + 1]
