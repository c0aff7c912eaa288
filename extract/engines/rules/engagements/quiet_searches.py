"""Searches and arrests of which a release says that nobody fired in them: they were no attack on anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import REGULAR
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.engagements.engagements import Gatherer
    from extract.engines.rules.scenes.events import Event

_QUIET: Final = lazy(
    r"(?i)\bno shots? (?:(?:was|were|being|had been|have been) )?fired\b"
    r"|\b(?:did not|didn't|never) (?:fire|discharge) (?:their|its|a single|any) (?:weapons?|shots?|guns?)\b"
    r"|\bwithout (?:firing|a shot|having fired|discharging)\b"
)
_SEARCHED: Final = lazy(
    r"(?i)\b(?:search(?:ed|ing)?|detained|arrested|captured|apprehended|call-?out|loudspeaker|facilitator)\b"
)
_OTHERWISE: Final = ("take", "abduct", "abduction", "under", "answer", "storm", "demolish")


def drop_quiet(g: Gatherer) -> None:
    """Takes out the engagements of a release that says that nobody fired in the search that it tells of."""
    match = _QUIET.search(g.a.masked)
    if match is None or _SEARCHED.search(g.a.masked) is None:
        return
    quiet = [e for e in g.events if _unfought(g, e, match.start())]
    if quiet:
        g.events[:] = [e for e in g.events if e not in quiet]
        g.of = {k: e for k, e in g.of.items() if e not in quiet}


def _unfought(g: Gatherer, e: Event, at: int) -> bool:
    """Whether forces only searched and took men in an engagement of the stretch in which nobody fired."""
    segment = g.a.segments[e.segment]
    if not segment.start <= at < segment.end or e.focus != "main" or any(e.cues.get(x) for x in _OTHERWISE):
        return False
    hurt = any(x.people and x.value.high != 0 and x.kind != "captured" for f in e.frames for x in f.losses)
    return not hurt and not any(g.a.types.get(x) in REGULAR for x in e.defenders)
