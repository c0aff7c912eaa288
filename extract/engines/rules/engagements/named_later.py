"""The name of a village or town that a text first told of without one: "captured a village", and then "Residents of
the village of X said". It is that of the engagement in which the nameless one was hit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.grain import put_inside
from extract.engines.rules.places.places import resolve_place
from extract.engines.rules.scenes.events import Event
from extract.engines.rules.vocabulary.words import alternation, listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_SETTLED: Final = listed("settlement_nouns")
_RECENT: Final = 3
"""Engagements back whose village may get its name."""
_BEHIND: Final = 6
"""Sentences behind the first of an engagement within which the name is looked for."""
_REACH: Final = 48
_THE: Final = lazy(
    rf"\b[Tt]he (?:[a-z-]+ ){{0,2}}?(?P<noun>{alternation('settlement_nouns')})"
    r"(?: of|,|,? (?:called|named|known as))? [“\"]?$"
)

_OF_IT: Final = lazy(
    r"\b(?:(?:[Rr]esidents?|[Vv]illagers?|[Ff]armers?|[Ii]nhabitants?|[Ee]lders?|[Ll]ocals?) (?:of|from|in)"
    r"|(?:death )?toll (?:in|from|at)) $"
)
"""Who is at home there, or what is counted there: "a resident of X", "the toll in X"."""


def name_settlement(a: Analysis, s: Sentence, events: list[Event]) -> None:
    """Gives an engagement in "a village" the name that a sentence has for "the village of X"."""
    if not any(_in_a_village(e) for e in events[-_RECENT:]):
        return
    for m in s.mentions:
        if m.kind != "place" or m.head == "country":
            continue
        begin = max(s.start, m.start - _REACH)
        found = _THE.search(a.masked, begin, m.start)
        if found is None and _OF_IT.search(a.masked, begin, m.start) is None:
            continue
        nouns = _SETTLED if found is None else frozenset((found["noun"].lower(),))
        event = next((e for e in reversed(events[-_RECENT:]) if _tells_of(e, s, nouns)), None)
        if event is None or any((e.place or {}).get("name") == m.text for e in events):
            continue
        place = resolve_place([m], a.places)
        if place is not None and place["name"]:
            _put(event, place)


def _tells_of(e: Event, s: Sentence, nouns: frozenset[str]) -> bool:
    """Whether an engagement has no town yet and was told to be in "a village", and none that has a name."""
    if e.segment != s.segment or s.index - e.frames[0].sentence.index > _BEHIND:
        return False
    name = (e.place or {}).get("name") or ""
    coarse = not name or e.grain > 1 or e.bearing
    for f in e.frames:
        chunks = f.sentence.chunks
        for k, c in enumerate(chunks):
            plain = c.kind == "NG" and c.head in nouns and c.det in ("a", "an", "another", "one")
            if plain and not any(m.kind == "place" for m in c.mentions):
                return coarse or _around(chunks, k, name)
    return False


def _in_a_village(e: Event) -> bool:
    """Whether one of the nouns of an engagement is that of a village or town."""
    return not _SETTLED.isdisjoint(e.things)


def _around(chunks: list[Chunk], k: int, name: str) -> bool:
    """Whether a name is only that of where a nameless village lies: "a village in western Lorwa"."""
    if k + 2 >= len(chunks) or chunks[k + 1].head not in _IN:
        return False
    return any(m.kind == "place" and m.text == name for m in chunks[k + 2].mentions)


_IN: Final = frozenset(("in", "of", "near", "outside", "on", "inside", "within", "around"))


def _put(e: Event, place: dict[str, Any]) -> None:
    old = e.place
    one = old is None or None in (old.get("country"), place["country"]) or old["country"] == place["country"]
    if not one:
        return
    if old is not None:
        place = put_inside(place, old)
        place["country"] = place["country"] or old.get("country")
    e.place, e.grain, e.area, e.bearing = place, 0, False, False
