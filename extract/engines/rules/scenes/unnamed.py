"""Where something happened that a sentence tells without the name of a listed place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.nations_places import land_of_site
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence

_NO_PLACE: Final = listed("no_place")


def called_after(a: Analysis, s: Sentence) -> dict[str, Any] | None:
    """The unknown place that an attack is called after ("the Mondoro attack")."""
    if a.triggers.events.keys().isdisjoint(s.heads):
        return None
    for c in s.chunks:
        if (
            c.kind == "NG"
            and len(c.words) in (2, 3)
            and not c.mentions
            and c.det == "the"
            and c.head in a.triggers.events
            and c.figure is None
        ):
            name = a.text[c.start + 4 : c.end - len(c.head)].strip()
            if (
                name[:1].isupper()
                and not name.isupper()
                and all(x[:1].isupper() for x in name.split())
                and name.lower() not in _NO_PLACE
            ):
                return {"name": name, "within": [], "country": a.index.context.land(s.start)}
    return None


def in_a_nation(a: Analysis, s: Sentence) -> dict[str, Any] | None:
    """The country of a place that only its kind tells: "in a Lombian village", "a Lombian market bombing"."""
    code = land_of_site(s.chunks, a.demonyms, a.triggers.events)
    return {"name": None, "within": [], "country": code} if code is not None else None
