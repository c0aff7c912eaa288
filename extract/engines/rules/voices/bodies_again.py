"""Whom "the charity", "the agency" and "the organisation" mean that speak: the body of that kind that spoke before."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.roles.sides import FrameReader
    from extract.engines.rules.voices.voices import Voice

_BODIES: Final = listed("bodies_again")
_TYPES: Final = ("civilians", "international", "media", "government")
_BACK: Final = 6
"""Sentences back among which the body is looked for."""


def body_again(a: Analysis, starts: list[int], voice: Voice) -> str | None:
    """Gives the actor that a noun of a body with "the" means; None where none spoke before."""
    words = voice.text.lower().split()
    if not starts or words[:1] not in (["the"], ["this"]) or words[-1] not in _BODIES or len(words) > _LONG:
        return None
    if any(m.kind in ("force", "media", "office", "place") for m in voice.mentions):
        return None
    at = bisect_right(starts, voice.own[0]) - 1
    for s in reversed(a.sentences[max(0, at - _BACK) : at + 1]):
        for scope in reversed(s.scopes):
            for told in scope.voices:
                m = _named(told) if told is not voice and told.own[0] < voice.own[0] else None
                if m is not None and _may_be(m, words[-1]):
                    return a.index.of(m)
    return None


_LONG: Final = 4


def _named(voice: Voice) -> Mention | None:
    """The body of a voice that the text has by its name."""
    return next(
        (
            m
            for m in voice.mentions
            if m.kind in ("force", "media") and m.type in _TYPES and m.text[:1].isupper()
        ),
        None,
    )


def _may_be(m: Mention, noun: str) -> bool:
    """Whether a body may be called so: no charity is an outlet or a government."""
    if noun in ("charity", "ngo"):
        return m.type in ("civilians", "international")
    if noun in (
        "council",
        "committee",
        "commission",
        "board",
        "centre",
        "center",
        "institute",
        "network",
        "union",
    ):
        return noun in m.text.lower()
    return m.type != "government" or noun in m.text.lower()


def of_the_group(frames: FrameReader, voice: Voice) -> str | None:
    """The armed group of which "the group's spokesman", "the movement's military office" is: the one named last."""
    told = _OF_GROUP.match(voice.text.strip(" ,"))
    return frames.last_group(voice.own[0]) if told is not None else None


def civic_group(a: Analysis, monitors: list[str], voice: Voice) -> str | None:
    """Which body without arms "the Oro-based group", "the rights group" is: the one monitor, or the one named last."""
    words = voice.text.lower().split()
    if not words or words[-1] not in ("group", "organization", "organisation", "body"):
        return None
    if not any(x.endswith("-based") for x in words) and _CIVIC.isdisjoint(words):
        return None
    if len(monitors) == 1:
        return monitors[0]
    before = [
        m for m in a.mentions if m.end < voice.start and m.kind in ("force", "media") and m.type in _UNARMED
    ]
    return a.index.of(before[-1]) if before else None


_CIVIC: Final = frozenset(
    (
        "rights",
        "monitoring",
        "advocacy",
        "aid",
        "watchdog",
        "humanitarian",
        "campaign",
        "relief",
        "charity",
        "media-watch",
    )
)
_UNARMED: Final = ("media", "civilians", "international")


_OF_GROUP: Final = lazy(
    r"(?:the|this) (?:(?:armed|militant|rebel|terror\w*|jihadist|insurgent|extremist|islamist|guerrilla|separatist"
    r"|opposition) )?"
    r"(?:group|movement|organi[sz]ation|militia|faction|brigade|front|outfit|network)"
    r"['’]s (?:[\w-]{3,14} ){0,2}(?:spokes\w+|media|press|office|bureau|wing|command|leadership|council|committee"
    r"|branch|statement|leader|commander|radio|website|channel)\b",
    re.I,
)
