"""The capital of the land that a text tells of, where a sentence has no other name for it: "in the capital"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.scenes.acting_capitals import governments
from extract.engines.rules.scenes.here import town_filed
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import simplify, wordset
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.vocabulary.finding import Mention


def capital(a: Analysis, s: Sentence, f: Frame) -> dict[str, Any] | None:
    """ "the Afghan capital" by its name, "in the capital" by that of the land the text tells of."""
    if "capital" not in s.heads:
        return None
    for k, c in enumerate(s.chunks):
        if c.kind == "NG" and c.words in _CAPITALS and _in_it(s, k) and not _of_weeks(a, f):
            code = a.index.context.at(c.start)
            bare = k + 1 == len(s.chunks) or s.chunks[k + 1].head not in ("of", "'s")
            if bare and (name := _chief_town(a, code)):
                opens = _IN_CAPITAL.match(a.masked, s.start, c.end + 2)
                if opens or any(m.kind == "place" and m.key == simplify(name) for m in a.mentions):
                    return {"name": name, "within": [], "country": code}
        if c.kind == "NG" and c.head == "capital" and _SECOND.isdisjoint(c.words):
            for word in c.words[:-1]:
                code = a.demonyms.get(word.removesuffix("'s").removesuffix("’s"))
                if name := _chief_town(a, code):
                    return {"name": name, "within": [], "country": code}
        filed = _filed_there(a, s, k) if c.kind == "NG" and c.head == "capital" else None
        if filed is not None:
            return {"name": filed.text, "within": [], "country": filed.country}
    return None


def seat_of(a: Analysis, m: Mention) -> Mention:
    """The town that "the capital of" a region stands for, where the text names one that lies there: "in the capital of
    Oro" filed from Lomba; else what was given.
    """
    if (
        m.head not in ("region", "district")
        or _SEAT_OF.search(a.masked, max(0, m.start - 24), m.start) is None
    ):
        return m
    best: tuple[int, Mention] | None = None
    places = Gazetteer.load(tuple(a.lexicon.place_files))
    for t in a.mentions:
        if t.kind != "place" or t.head not in ("town", "site") or t.key == m.key:
            continue
        here = (
            x for x in places.find(t.key) if simplify(x.admin1) == m.key and m.country in (None, x.country)
        )
        size = max((x.population for x in here), default=0)
        if size > _SEATS and (best is None or size > best[0]):
            best = size, t
    if best is None:
        return m
    town = best[1]
    return replace(m, text=town.text, key=town.key, name=town.name, head="town")


_SEAT_OF: Final = lazy(r"\bcapital (?:city )?of (?:the )?(?:[a-z]+ern )?\Z", re.I)
_SEATS: Final = 20_000
"""People that such a town has more than."""


def spoken_from(s: Sentence) -> list[tuple[int, int]]:
    """Where somebody says what was done elsewhere: "reported today in Lomba that", or as a sentence opens: "In the
    capital, Lomba, officials acknowledged an attack on Oro".
    """
    if (told := _before_that(s) or _from_afar(s)) is not None:
        return [told]
    if acting := governments(s):
        return acting
    if "capital" not in s.heads or not s.scopes or (seat := _SEAT.match(s.low)) is None:
        return []
    voice = min(v.start for x in s.scopes for v in x.voices)
    if any(c.kind == "VG" for c in s.chunks if c.start < voice):
        return []
    behind = s.start + seat.end()
    named = {m.key for m in s.mentions if m.kind == "place" and m.start < voice}
    towns = [
        m for m in s.mentions if m.kind == "place" and m.head != "country" and m.start > max(voice, behind)
    ]
    return [(s.start, voice)] if any(m.key not in named for m in towns) else []


def _from_afar(s: Sentence) -> tuple[int, int] | None:
    """Where those are who condemn what was done in another town, or who speak in another land: "In Lomba, the envoy
    denounced the massacre of six men in Oro", "The embassy in Lomba condemned"; None: nobody does.
    """
    v = next((k for k in s.verbs if s.chunks[k].voice not in ("ing", "inf")), -1)
    if v < 1 or s.chunks[v].voice == "passive" or not s.chunks[v].subject:
        return None
    verb = s.chunks[v]
    towns = [m for m in s.mentions if m.kind == "place" and m.head != "country"]
    before, behind = ([m for m in towns if (m.start < verb.start) == first] for first in (True, False))
    if not before or not behind:
        return None
    # A form on -ed that no list has is its own lemma.
    words = {verb.head, verb.head.removesuffix("d"), verb.head.removesuffix("ed")}
    words |= {verb.verb.lemma} if verb.verb is not None else set()
    if not _AGAINST.isdisjoint(words):
        return s.start, verb.start
    lands = {m.country for m in before}, {m.country for m in behind}
    abroad = None not in lands[0] | lands[1] and lands[0].isdisjoint(lands[1])
    first = s.chunks[0].kind == "P" and s.chunks[2].head == ","
    return (s.start, s.chunks[2].start) if verb.cls == "say" and abroad and first else None


_AGAINST: Final = listed("blaming_verbs") | listed("mourning_verbs")


def _before_that(s: Sentence) -> tuple[int, int] | None:
    """What stands between a verb of saying and its "that", if it only tells when, where and to whom; None: no such."""
    chunks = s.chunks
    for v in s.verbs:
        if chunks[v].cls != "say":
            continue
        t = next((k for k in range(v + 1, len(chunks)) if not _tells_where(chunks[k])), -1)
        if t > v + 2 and chunks[t].head == "that" and t + 1 < len(chunks) and chunks[t + 1].kind != "VG":
            return chunks[v].end, chunks[t].start
    return None


def _tells_where(c: Chunk) -> bool:
    """Whether a chunk is part of when, where and to whom somebody said something."""
    if c.kind == "NG":
        return c.head in _HEARING or any(m.kind == "place" for m in c.mentions)
    return c.kind in ("D", "A") or (c.kind == "P" and c.head in _SAID_AT) or c.head == ","


_HEARING: Final = listed("audiences")
_SAID_AT: Final = frozenset(("in", "from", "at", "to", "on", "during"))
_SEAT: Final = lazy(
    r"\W{0,3}(?:(?:and|but|meanwhile),? )?in the (?:[\w-]{3,20} )?capital(?: of|,)? ",
)


def _filed_there(a: Analysis, s: Sentence, k: int) -> Mention | None:
    """The town of the dateline, where a text speaks of the capital of a people that no list of countries has: "GROZNY —
    A shell fell in the Chechen capital"; None: the capital may be another town.
    """
    c = s.chunks[k]
    if not _SECOND.isdisjoint(c.words):
        filed = town_filed(a) if not _OF_TRADE.isdisjoint(c.words) and _in_it(s, k) else None
        return filed if filed is not None and a.demonyms.get(c.words[0].removesuffix("'s")) else None
    people = a.text[c.start : c.end].removeprefix("the ").split(" ")[0]
    of_people = len(c.words) > 1 and people[:1].isupper() and people.endswith(_OF_PEOPLES) and _in_it(s, k)
    filed = town_filed(a)
    if not of_people or filed is None:
        return None
    chief = any(x.capital and simplify(x.capital) == filed.key for x in a.lexicon.countries.values())
    return None if chief else filed


_SECOND: Final = wordset(
    "financial commercial business economic industrial trading cultural religious spiritual historic historical "
    "former old ancient provincial regional state district county departmental summer winter second"
)
"""What a capital may be that is not the chief town of a land: "Lomba's provincial capital"."""
_OF_TRADE: Final = wordset("financial commercial business economic")
"""What the one of a land may be that a text is filed from: "Lomba's commercial capital"."""
_OF_PEOPLES: Final = ("en", "an", "sh", "ese", "i", "ar", "az")
"""Endings of adjectives of peoples."""


def _chief_town(a: Analysis, code: str | None) -> str:
    """The capital of a land, "" where the list of countries does not know it: places lie on islands that are none."""
    land = a.lexicon.countries.get(code or "")
    return land.capital or "" if land is not None else ""


_CAPITALS: Final = (["the", "capital"], ["this", "capital"], ["the", "capital", "city"])


def _of_weeks(a: Analysis, f: Frame) -> bool:
    """Whether a sentence tells of more than a day: what was done in a whole month was as good as anywhere, but for one
    deed of that month: "In March, a bomb in the capital killed nine".
    """
    if f.when is None or f.when.precision == "day":
        return False
    return not any(c.det in ("a", "an") and c.head in a.triggers.events for c in f.sentence.chunks)


def _in_it(s: Sentence, k: int) -> bool:
    """Whether "in the capital" at chunk `k` tells where something was done, and not where it was said or went on."""
    before = s.chunks[k - 2] if k > 1 else None
    return k > 0 and s.chunks[k - 1].head == "in" and (before is None or before.cls != "say")


_IN_CAPITAL: Final = lazy(r"\W{0,3}(?:(?:and|also|meanwhile|elsewhere),? )?in the capital[, ]", re.I)
