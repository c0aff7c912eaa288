"""Titles that are labels and no headlines, as notes of a list have: "Lomba, Oro Province", "Lomba market attack"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention

_NAME: Final = r"[A-Z][\w'’.-]{1,24}(?: (?:of|de|del|la|el|al|[A-Z][\w'’.-]{0,24})){0,3}"
_PLACES: Final = lazy(rf"({_NAME})((?:, {_NAME}){{1,3}})\.?")
_WORDS: Final = lazy(r"[\w'’&-]+(?: [\w'’&-]+){1,7}")
_NOTE: Final = 700
"""More characters than a note of one incident has."""


def places_of_label(a: Analysis) -> list[str]:
    """The names of a title that is nothing but a place and what lies around it, the smallest first; else none."""
    title = (a.document.title or "").strip()
    names = _PLACES.fullmatch(title) if len(a.text) < _NOTE else None
    if names is None:
        return []
    around = names[2].strip(", .").split(", ")
    known = {m.text for m in _mentions(a, title) if m.kind == "place"}
    return [names[1], *around] if around[-1] in known and _no_party(a, names[1]) else []


def _no_party(a: Analysis, name: str) -> bool:
    return all(m.kind == "place" for m in _mentions(a, name))


def labels_note(a: Analysis) -> bool:
    """Whether a title only labels a short note: places, or what it was, without a verb ("Lomba bus ambush")."""
    title = (a.document.title or "").strip()
    if len(a.text) > _NOTE or "\n\n" in a.text.strip():
        return False
    if places_of_label(a):
        return True
    words = title.lower().split()
    named = _WORDS.fullmatch(title) is not None and title[0].isupper() and words[-1] in a.triggers.events
    return named and not any(_tells(a, x) for x in words[:-1])


def _tells(a: Analysis, word: str) -> bool:
    """Whether a word makes a title a headline: "Six dead in ambush", "Army says …"."""
    verb = a.triggers.verbs.get(word)
    return word in _LITTLE or word.isdigit() or (verb is not None and verb.cls != "other")


_LITTLE: Final = frozenset(
    ("in", "on", "at", "after", "as", "by", "near", "over", "for", "from", "dead", "to")
)


def _mentions(a: Analysis, text: str) -> list[Mention]:
    from extract.engines.rules.mentions.mentions import find_mentions

    return find_mentions(text, a.lexicon)
