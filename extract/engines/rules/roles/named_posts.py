"""Posts of forces with a name of their own: "the Lomba police station", "the Lomba army base"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.grammar.chunks import Chunk

_POSTS: Final = wordset(
    "base camp post outpost station substation barracks garrison headquarters checkpoint detachment"
)
_ARMY: Final = wordset("army military")


def site_of_forces(a: Analysis, c: Chunk) -> str | None:
    """Gives whose post a noun group is that is the name of a place: the police or the army of the land it lies in."""
    m = c.head_mention
    if m is None or m.kind != "place" or c.head not in _POSTS or any(x.kind != "place" for x in c.mentions):
        return None
    code = m.country or a.index.context.at(c.start)
    if code is None or len(c.words) < 2:
        return None
    others = (x for x, kind in a.types.items() if kind == "state_forces" and a.index.country_of(x) == code)
    if any(others) and not a.index.named(f"{'army' if c.words[-2] in _ARMY else 'police'}:{code}"):
        return None  # the text calls them by another name: "the Lomba police station … a Carabinero"
    if c.words[-2] in _ARMY:
        return a.army(code, c.start)
    return a.police(code, c.start) if c.words[-2] == "police" else None
