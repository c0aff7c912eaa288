"""The quarter of a city that a report names behind its lead: "A blast in Lomba killed six. The bomb went off in the Oro
neighbourhood".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.brought_to import brought_to
from extract.engines.rules.places.scene import PARTS_OF_TOWNS, part_of_the_city
from extract.engines.rules.scenes.events import ONE_BLOW
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event

_NOUNS: Final = r"(?:neighbou?rhood|quarter|suburb|district|area|sector|borough|ward|slum)"
_BEHIND: Final = lazy(
    rf"(?: (?:residential|market|shopping|industrial|commercial|central|popular|crowded))? {_NOUNS}\b"
)
"""What stands behind the name of a quarter."""
_OWN: Final = lazy(rf" (?:{_NOUNS}|region)\Z", re.I)
"""The same as a part of the name that was read."""
_HIT: Final = lazy(
    r"\b(?:in|inside|at|on|onto|near|outside|into|hit|struck|targeted|rocked|shook|pounded|bombed|shelled|of)"
    r"(?: the| [\w’'-]+['’]s)?(?: [a-z-]+){0,2} \Z",
    re.I,
)
"""What stands before the place of a blow."""
_BLOW: Final = lazy(
    r"\b(?:the|this|that|these|those|\w{6,9}day['’]s|two|three|both) (?:[\w-]+ ){0,2}?"
    r"(?:bomb|missile|rocket|shell|round|mortar|explosion|blast|attack|strike|airstrike|raid|bombing|bombardment|device"
    r"|assault|ambush|shooting|incident|vehicle|car|projectile|warplane|helicopter|jet|drone|attacker|bomber|gunman)s?\b"
)
"""What is told of as known, or as what the lead told of."""
_AGAIN: Final = lazy(
    r"\A\W{0,3}(?:meanwhile|elsewhere|separately|earlier|later|in (?:a )?(?:separate|another|other))\b"
    r"|\b(?:also|another|other|further|second|separate|previous|previously|last (?:week|month|year)"
    r"|a day (?:earlier|before)|areas|neighbou?rhoods|districts|suburbs|quarters)\b"
)
"""What tells of other blows, or of blows in several places."""
_SPEAKERS: Final = lazy(
    r"\b(?:residents?|natives?|citizens?|inhabitants?|villagers?|elders?|born|living|lived|lives|witness(?:es)?"
    r"|activists?|told \w+|spoke|speaking|reporters?|correspondent|hospital|taken|treated"
    r"|rushed|police|chief|mayor|official|source|sources|office|headquarters|court|held|controlled|divided)"
    r"\b[^,.;]{0,40}\Z"
)
"""What stands before places that have to do with who spoke, or where people were brought."""
_IN_AREA: Final = lazy(r"\bthe (?:town|village|city) in (?:the )?\Z")
"""What stands before the area in which the town lies: "the strikes on the town in Lomba district"."""
_SOON: Final = 4


def name_quarters(a: Analysis, events: list[Event], of: dict[int, Event]) -> None:
    """Gives what the lead told to have happened in a town the quarter of it that the next sentences name."""
    for e in events:
        town = _town(a, e)
        if town is None:
            continue
        first = e.frames[0].sentence
        for s in a.sentences[first.index : first.index + _SOON]:
            if of.get(s.index, e) is not e or s.segment != first.segment:
                break
            told = s is not first and not ONE_BLOW.match(s.low) and not _of_some(e, s)
            quarter = _quarter(a, e, s, town) if told else None
            if quarter is not None:
                e.place = quarter
                break


def _of_some(e: Event, s: Sentence) -> bool:
    """Whether a sentence only counts some of the dead of a lead: "Nine of the 16 died in the Oro neighbourhood"."""
    dead = [x.value.low or 0 for x in s.losses if x.kind == "killed"]
    told = [x.value.low or 0 for x in e.frames[0].losses if x.kind == "killed"]
    return 0 < sum(dead) < max(told, default=0) and not _BLOW.search(s.low)


def _town(a: Analysis, e: Event) -> Mention | None:
    """The town that a lead told of, where it told no quarter of it nor any other place."""
    name = (e.place or {}).get("name")
    if e.focus != "main" or not name or e.grain > 1 or e.spots:
        return None
    told = [
        m
        for m in e.frames[0].sentence.mentions
        if m.kind == "place" and m.head in ("town", "site", "district")
    ]
    if len({m.key for m in told}) != 1 or told[0].text != name or told[0].head != "town":
        return None
    return told[0]


def _quarter(a: Analysis, e: Event, s: Sentence, town: Mention) -> dict[str, Any] | None:
    if _AGAIN.search(s.low) or not (_BLOW.search(s.low) or any(f.sentence is s for f in e.frames)):
        return None
    places = [m for m in s.mentions if m.kind == "place" and m.key != town.key and m.head != "country"]
    gone = brought_to(s, places, a.triggers.events)
    for m in places:
        if m.start in gone:
            continue
        own = _OWN.search(m.text)
        before = a.masked[max(s.start, m.start - 60) : m.start]
        half = m.text.lower().partition(" ")[::2] in [(x, town.text.lower()) for x in PARTS_OF_TOWNS]
        if (
            not (half or own or _BEHIND.match(a.masked, m.end))
            or not _HIT.search(before)
            or _IN_AREA.search(before)
            or _SPEAKERS.search(before.lower())
        ):
            continue
        if m.text.lower().endswith(" region") and not part_of_the_city(a.masked, m):
            continue
        name = m.text[: own.start()] if own else m.text
        within = [e.place["name"], *(x for x in e.place["within"] if x != name)]
        return {"name": name, "within": within, "country": e.place["country"]}
    return None
