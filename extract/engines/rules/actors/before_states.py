"""Lands that were no states yet when a text was written: the troops in them were those of the state that ruled there,
and what is their army today were rebels against it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.at_war import STATES_SINCE
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import phrases

if TYPE_CHECKING:
    import datetime as dt

    from extract.engines.rules.mentions.mentions import Mention

_ALSO: Final = phrases("armies_once_rebels")
"""Other names of those rebels, which as names of parties or of nobody known stand for them then."""


def ruled_then(mentions: list[Mention], published: dt.date | None) -> dict[str, str]:
    """Gives the lands of a text that were no states when it was written, with the state that each belonged to.

    A text without a day that names the rebels, and never the land as one, is of that time.
    """
    spoken = {m.country for m in mentions if m.country}
    out: dict[str, str] = {}
    for code, (parent, since) in STATES_SINCE.items():
        if code not in spoken:
            continue
        rebels = any(m.kind == "force" and m.key == f"army:{code}" for m in mentions)
        named = any(m.kind == "place" and m.head == "country" and m.country == code for m in mentions)
        if published < since if published is not None else rebels and not named:
            out[code] = parent
    return out


def as_then(mentions: list[Mention], ruled: dict[str, str]) -> list[Mention]:
    """Makes rebels of the armies of lands that were ruled by another one, and places of that one of the towns in them
    where the text knows no such land.
    """
    named = {m.country for m in mentions if m.kind == "place" and m.head == "country"}
    name = next(
        (m.name for m in mentions if m.kind == "force" and m.key in {f"army:{x}" for x in ruled}), None
    )
    key = f"known:{simplify(name)}" if name is not None else ""
    out: list[Mention] = []
    for m in mentions:
        if name is not None and _theirs(m, ruled):
            out.append(replace(m, type="armed_group", country=None, key=key, name=name))
        elif m.kind == "place" and m.country in ruled and m.country not in named:
            out.append(replace(m, country=ruled[m.country]))
        else:
            out.append(m)
    return out


def _theirs(m: Mention, ruled: dict[str, str]) -> bool:
    """Whether a mention is of such an army."""
    if m.kind != "force":
        return False
    return m.key.removeprefix("army:") in ruled or simplify(m.head or m.text) in _ALSO
