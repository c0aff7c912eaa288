"""Who rules a land or a town and speaks without a name: "the governor of X", "the state's governor", "the prefect".

He is whom the text names for that office; where it names nobody, the office is an official body of its own. He for
whom another one speaks ("President X's spokesman Y") says nothing himself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.of_bands import band_of
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.voices.attribution import Voice

_RULING: Final = listed("ruling_offices")
_NOT_NOW: Final = frozenset(("former", "ex", "late", "deputy", "vice", "assistant", "one"))
_ARTICLE: Final = lazy(r"(?:[Tt]he|[Ii]ts|[Hh]is) ")
_NEXT: Final = lazy(r"[.!?][\"”’']{0,2}\s|\n")
_NEAR: Final = 60
"""Characters beside a name within which its office stands."""


def office_alone(a: Analysis, voice: Voice, named_for: Mapping[str, Sequence[Mention]]) -> str | None:
    """The actor of an office that speaks: who is named for it, its band, or the office itself; None for other voices.

    `named_for`: an office to the persons beside whose name it stands.
    """
    start, end = voice.own
    words = a.masked[start:end].lower().replace("-", " ").split()
    if (band := band_of(a, voice)) is not None:
        return band
    if voice.head not in _RULING or words[0] in ("a", "an") or not _NOT_NOW.isdisjoint(words):
        return None
    named = {m.key: m for m in named_for.get(voice.head, ())}
    if named:
        return a.index.of(next(iter(named.values()))) if len(named) == 1 else None
    article = _ARTICLE.match(a.text, start, end)
    at = article.end() if article is not None else start
    text = a.text[at:end].strip(" ,")
    from extract.engines.rules.mentions.mentions import Mention

    key, country = f"gov:the {voice.head}", a.index.context.at(start)
    mention = Mention(at, at + len(text), text, "force", "government", country, key, text, text)
    a.index.put(key, "government", country, mention)
    actor = a.index.of(mention)
    if actor is not None:
        a.types[actor] = "government"
    return actor


def by_office(a: Analysis, persons: list[Mention]) -> dict[str, list[Mention]]:
    """The persons of a text by the ruling offices that stand beside their names."""
    found: dict[str, list[Mention]] = {}
    for m in persons:
        for head in _RULING.intersection(_beside(a, m)):
            found.setdefault(head, []).append(m)
    return found


def _beside(a: Analysis, m: Mention) -> list[str]:
    """The words around the name of a person, none of the next sentence: there another one may be told to speak."""
    before, behind = a.masked[max(0, m.start - _NEAR) : m.start], a.masked[m.end : m.end + _NEAR]
    around = before.rpartition("\n")[2] + " " + _NEXT.split(behind, 1)[0]
    return [x.strip(".,;:()'’\"") for x in around.lower().split()]


_OF_HIS: Final = lazy(r"['’]s? (?:(?:[a-z][\w-]*|[A-Z][\w.-]*),? ){1,6}$")
"""Behind him for whom another one speaks: "President X's | press secretary, | Y"."""


def speaking_himself(persons: list[Mention], text: str) -> Mention | None:
    """Who speaks of the persons whom a voice names: the first, and not he whose spokesman the next one is."""
    for a, b in pairwise(persons):
        if b.start - a.end > _OFFICE or _OF_HIS.match(text[a.end : b.start]) is None:
            return a
    return persons[-1] if persons else None


_OFFICE: Final = 80
"""Characters that an office takes between two names at most."""
