"""Stretches of a text that are read as one: mentions, dates, figures; and the names that stand for others."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.actors.backed import LINKING
from extract.engines.rules.vocabulary.words import AREAS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.actors.actors import ActorIndex
    from extract.engines.rules.mentions.mentions import Mention

_LINKED: Final = lazy(
    r"[-–](?:linked|affiliated|aligned|backed|allied|led|dominated|inspired|held|controlled"
    r"|occupied|run|trained|supported|based|made|built|manufactured|supplied|style|donated|designed|flagged|funded"
    r"|provided|registered|born)\b"
    r"| (?:linked|affiliated|aligned|allied|backed)(?! (?:by|the|a|an|with|to|and|its|their)\b)(?= \w)",
    re.I,
)


def mention_span(text: str, m: Mention) -> Span:
    """A mention as one item; with "-linked" and the like behind it only a word that says what another group is."""
    linked = _LINKED.match(text, m.end) if text[m.end + 1 : m.end + 3].lower() in LINKING else None
    if linked is not None:
        return m.start, linked.end(), "w", m
    dotted = text.startswith(". ", m.end) and text[m.end - 2 : m.end - 1] == "." and m.end - m.start > 2
    dotted = dotted and text[m.end + 2 : m.end + 3].islower()
    return m.start, m.end + dotted, "men", m  # "U.S." with its last stop


def bare(mentions: list[Mention], index: ActorIndex) -> frozenset[str]:
    """Gives the actors whom a text calls by common nouns alone."""
    named = {
        index.of(m)
        for m in mentions
        if m.kind in ("force", "person", "media") or (m.country and m.text[:1].isupper())
    }
    return frozenset(
        x for m in mentions if m.kind == "generic" and (x := index.of(m)) is not None and x not in named
    )


def long_names(mentions: list[Mention]) -> dict[str, Mention]:
    """Gives names of places with the word that closes them left off: "Kano" for "Kano State"."""
    out: dict[str, Mention] = {}
    for m in mentions:
        head, _, last = m.text.rpartition(" ")
        if m.kind != "place" or (last == "City" and m.head == "town"):
            continue  # "Guatemala" is not "Guatemala City"
        if len(head) > 4 and last.lower() in AREAS and head[0].isupper():
            out.setdefault(head, m)
        if len(out) >= 24:
            break
    return out


Span = tuple[int, int, str, Any]
_BOUNDS: Final = itemgetter(0, 1)


def apart(*lists: list[Span]) -> list[Span]:
    """Merges lists of spans; where two overlap, the one of the earlier list stays."""
    out: list[Span] = []
    for spans in lists:
        if not out:
            out = sorted(spans, key=_BOUNDS)
            continue
        merged: list[Span] = []
        k = 0
        for span in spans:
            while k < len(out) and out[k][1] <= span[0]:
                merged.append(out[k])
                k += 1
            if k == len(out) or out[k][0] >= span[1]:
                merged.append(span)
        merged.extend(out[k:])
        out = sorted(merged, key=_BOUNDS)
    return out
