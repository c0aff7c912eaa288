"""Tells what a sentence counts over many attacks from what it counts once: "rebels who have killed hundreds of people",
and "last year, rebels killed nine men in Lomba".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_MANY: Final = listed("deeds_in_plural")
_SPAN: Final = ("last year", "this year", "last month", "this month")
_FEW: Final = 100
"""Fewer dead than this many one attack may well have that is told in passing."""
_LINKS: Final = ("who", "which", "that")
_HAVE: Final = ("have", "'ve")


def once(s: Sentence, figures: list[Any], span: str) -> bool:
    """Whether a sentence counts a few dead or hurt in one town in a year or month, and speaks of no attacks in the
    plural: "Last year, rebels killed nine men in Lomba".

    `span`: the words that made it look like a sum of many attacks.
    """
    if not span.endswith(_SPAN) or "so far" in span or not figures or not s.lows.isdisjoint(_MANY):
        return False
    if f" {span}, when " in s.low:
        return True  # "The same post was attacked last year, when three guards were killed"
    if any((x.low or x.high or 0) >= _FEW for x in figures) or " has " in s.low or " have " in s.low:
        return False
    towns = {m.text for m in s.mentions if m.kind == "place" and m.head in ("town", "site")}
    return len(towns) == 1


def by_habit(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` tells what a party or a row of attacks has done over time: "a wave of bombings that have
    killed hundreds", "rebels who have killed dozens of villagers". A day or a town makes it news.
    """
    c = chunks[v]
    if by_a_row(chunks, v) or to_the_last(chunks, v) or yearly(chunks, v) or of_area(chunks, v):
        return True
    if c.aux[:1] not in (("have",), ("'ve",), ("has",)) or c.voice == "passive":
        return False
    clause = chunks[
        v + 1 : next((k for k in range(v + 1, len(chunks)) if chunks[k].kind == "VG"), len(chunks))
    ]
    if any(x.kind == "D" or any(m.kind == "place" and m.head == "town" for m in x.mentions) for x in clause):
        return False
    if v < 2 or chunks[v - 1].kind != "R" or chunks[v - 1].head not in _LINKS:
        return False
    aside = v > 2 and chunks[v - 2].head == ","  # "car bombings, which have killed nine in recent weeks"
    doer = chunks[v - 3 if aside else v - 2]
    armed = any(m.kind in ("generic", "force") for m in doer.mentions)
    if armed and any(chunks[k].head in _MANY and not chunks[k].det for k in c.object):
        return True
    if doer.kind != "NG" or doer.figure is not None:
        return False
    if doer.head in _MANY:
        return not doer.det
    if c.head in ("killed", "claimed", "cost") and any(x.head in _RECENT for x in clause):
        return True  # "mines, which have killed nine in recent weeks"
    return armed and any(_great(chunks[k]) for k in c.object)


def of_area(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb only tells what an area is known for: "in Lomba, an area regularly targeted by the X", "a region
    where farmers are often killed by the Y".
    """
    c = chunks[v]
    if c.voice != "passive" or c.aux[:1] not in _KNOWN_FOR:
        return False
    k = v - 1
    while k > 1 and chunks[k].kind in ("A", "NG") and chunks[k].head not in _AREAS:
        k -= 1
    if not c.aux:
        often = chunks[v - 1].head in _OFTEN or _for_years(chunks, v)
        if often and v > 3 and chunks[v - 2].head == "," and chunks[v - 1].kind == "A":
            # "in Lomba, regularly targeted by the X"
            dated = any(x.kind == "D" for x in chunks[v + 1 : v + 5])
            return not dated and any(m.kind == "place" for m in chunks[v - 3].mentions)
        return often and chunks[k].head in _AREAS and k > 1 and chunks[k - 1].head == ","
    return k > 2 and chunks[k].head in _WHERE and chunks[k - 1].head in _AREAS and chunks[k - 2].kind in "XP"


def _for_years(chunks: list[Chunk], v: int) -> bool:
    return v + 2 < len(chunks) and chunks[v + 1].head == "for" and chunks[v + 2].head in _LONG


_KNOWN_FOR: Final = ((), ("is",), ("are",), ("been",))
_WHERE: Final = frozenset(("where", "which", "that"))
_LONG: Final = frozenset(("years", "months", "decades", "weeks", "long"))
_AREAS: Final = frozenset(
    ("area", "areas", "region", "zone", "province", "part", "district", "town", "village", "state", "city", "territory",
     "locality", "department", "county", "corner", "road", "highway", "stretch", "border")
)  # fmt: skip
_OFTEN: Final = frozenset(
    ("regularly", "often", "frequently", "repeatedly", "routinely", "long", "constantly", "increasingly", "sometimes",
     "occasionally", "periodically", "persistently", "heavily")
)  # fmt: skip


def to_the_last(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb tells of an end that is only vowed: "until the last rebel is killed"."""
    first = min(chunks[v].subject, default=v) if chunks[v].voice == "passive" else v
    last = first < v and "last" in chunks[first].words[:2] and chunks[first].figure is None
    return last and first > 0 and chunks[first - 1].head in ("until", "till")


def many_times(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb tells what was done again and again, on no day: "his convoy has been attacked three times"."""
    if chunks[v].aux[:1] not in _HAS or all(c.head != "times" for c in chunks[v + 1 : v + 4]):
        return False
    return all(c.kind != "D" for c in chunks)


def yearly(chunks: list[Chunk], v: int) -> bool:
    """Whether a count is of every week or year: "mines still kill some 90 people a year"."""
    if v + 2 < len(chunks) and chunks[v + 1].head == "or" and chunks[v + 2].kind == "VG":
        v += 2  # "kill or maim"
    for k in chunks[v].patients:
        after = chunks[k + 1] if k + 1 < len(chunks) and k > v else None
        then = chunks[k + 2].head if k + 2 < len(chunks) else ""
        if after is not None and after.words[-2:] in _EACH_TIME and then not in _SINCE:
            return True
    return False


_SINCE: Final = frozenset(("after", "before", "ago", "later", "earlier", "since"))
"""What goes on behind "a week" that is no rate: "killed 40 people a week after the truce"."""
_EACH_TIME: Final = [
    [each, time] for each in ("every", "each", "a") for time in ("day", "week", "month", "year")
]


def by_a_row(chunks: list[Chunk], v: int) -> bool:
    """Whether a row of attacks is told to have cost lives, on no day: "a string of bombings … has killed dozens"."""
    c = chunks[v]
    if v > 3 and c.aux[:1] in _HAS and chunks[v - 1].kind == "R" and chunks[v - 3].head == "of":
        # "the latest dead in a spate of murders that has cost 60 lives"
        return chunks[v - 4].head in ROWS and any(chunks[k].figure is not None for k in c.object)
    if c.aux[:1] not in _HAS or c.voice == "passive" or not c.subject or c.subject[0] + 2 >= v:
        return False
    of = c.subject[0] + 1
    row = chunks[c.subject[0]].head in ROWS and chunks[of].head == "of" and chunks[of + 1].head in _MANY
    return row and any(_great(chunks[k]) for k in c.object) and not any(x.kind == "D" for x in chunks)


_HAS: Final = (("has",), ("have",), ("'ve",), ("had",))
ROWS: Final = frozenset(("series", "string", "wave", "spate", "rash", "campaign", "slew", "succession"))


def had_done(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` tells what those whom another verb strikes had done before: "soldiers killed three rebels
    who had kidnapped a farmer".
    """
    c = chunks[v]
    if (
        c.aux[:1] != ("had",)
        or v < 3
        or chunks[v - 1].kind != "R"
        or chunks[v - 1].head not in ("who", "that")
    ):
        return False
    struck = next((x for x in reversed(chunks[: v - 1]) if x.kind == "VG"), None)
    return (
        struck is not None and struck.cls in _STRIKING and v - 2 in struck.patients and c.voice != "passive"
    )


_STRIKING: Final = frozenset(("kill", "wound", "capture", "attack"))


def blamed_for(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun counts all that a party is blamed for, told of it aside: "the X, blamed for 800 deaths, said"."""
    if i < 3 or chunks[i - 1].head not in ("for", "of") or chunks[i].figure is None:
        return False
    verb, mark = chunks[i - 2], chunks[i - 3]
    return verb.cls == "blame" and verb.voice == "passive" and not verb.aux and mark.head == ","


def of_war(chunks: list[Chunk]) -> tuple[int, int]:
    """The chunks that count the dead of somebody's war, told aside: "rebels, whose war has cost 900 lives,"."""
    k = next((k for k, c in enumerate(chunks) if c.head == "whose"), len(chunks))
    if k + 2 >= len(chunks) or chunks[k + 1].head not in _WARS:
        return 0, 0
    verb = next((c for c in chunks[k + 2 : k + 5] if c.kind == "VG"), None)
    if verb is None or verb.aux[:1] not in (("has",), ("have",)):
        return 0, 0
    return k, next((m for m in range(k + 2, len(chunks)) if chunks[m].head == ","), len(chunks))


_WARS: Final = listed("war_nouns")
_RECENT: Final = frozenset(("months", "weeks", "years", "decades"))


def _great(c: Chunk) -> bool:
    """Whether a noun group counts dozens or hundreds, or vaguely many."""
    figure = c.figure
    if figure is None:
        return False
    return (figure.low or figure.high or 0) >= _FEW or (figure.approximate and figure.high is None)
