"""Which of a sentence's places are where it happened, and not where it was said, whose office it was, who acted: in
"the governor of Lomba said in Oro that a mine blew up near Dewa", Dewa alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.places.aside_places import at_home, of_those_from
from extract.engines.rules.places.brought_to import brought_to
from extract.engines.rules.places.governing_towns import for_government
from extract.engines.rules.places.grain import in_dateline, people_of
from extract.engines.rules.places.scene import IN_AREA
from extract.engines.rules.places.unplaced import (
    of_meetings,
    on_a_visit,
    only_dark,
    only_of_part,
    only_reckoned,
    plagued,
)
from extract.engines.rules.scenes.lands_at_war import lands_that_fought
from extract.engines.rules.scenes.posted_at import of_those_who_fought, where_strikers_stood
from extract.engines.rules.vocabulary.lexicon import capital_of
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.roles.frames import Frame


_STATIONED: Final = lazy(
    r"\b(?:members?|soldiers?|troops|commanders?|officers?|personnel|fighters?|spokes\w{3,6}|chief|head|units?) "
    r"(?:of|from) (?:the )?(?:(?!(?:on|in|at|near|around|outside)\b)[\w.’'-]{1,20} ){0,2}\Z",
    re.I,
)
"""Whom a base or camp belongs to: those of it may be killed elsewhere."""
_HEADED: Final = lazy(
    r"\b(?:(?:vice[- ])?(?:rector|chancellor|president|principal|provost)|dean|(?:deputy |former |managing )?director"
    r"|headmaster|headmistress|administrator|manager|owner|professors?|lecturers?|graduates?|alumn\w{1,2}) "
    r"(?:of|at|from) (?:the )?(?:[\w.’'-]{1,20} ){0,2}\Z",
    re.I,
)
"""Whom a university or a hospital is led by or was the school of: he may be killed elsewhere."""
_BRANCHES: Final = ("levant", "the levant", "maghreb", "islamic maghreb", "khorasan", "greater sahara")
"""Lands that are part of the names of groups ("al-Qaeda in the Levant")."""
_CLOCK: Final = lazy(r" (?:standard |local )?time\b(?! (?:of|in|for|when)\b)", re.I)
"""What stands behind a place whose clock is meant: "4:15 a.m. (Lomba time)"."""
_HOUR_IN: Final = lazy(r"\(\d{1,2}(?:[:.]?\d\d)?(?: ?[ap]\.?m\.?)?(?: hours)? in \Z", re.I)
"""What stands before a place by whose clock an hour is told again: "at 9 pm (10:50 pm in Lomba)"."""
_ELSEWHERE: Final = lazy(r"\b[Ee]lsewhere in (?:the )?(?:\w+ of )?\Z")
"""What stands before the area in which another place, named behind it, lies."""
_PEOPLED: Final = ("community", "communities", "villagers", "residents", "townspeople", "inhabitants")
"""Nouns of people behind a place that are the place: "stormed Lomba community"."""
_AUDIENCES: Final = listed("audiences")
_TOWNS: Final = ("town", "city", "village", "district", "province", "commune")


def _of_speech(s: Sentence) -> list[Mention]:
    """Places where somebody spoke and not where it happened ("told a news conference in X", "told reporters in X")."""
    out: list[Mention] = []
    chunks = s.chunks
    for v in s.verbs:
        if chunks[v].cls != "say":
            continue
        at = [x.kind for x in chunks[v + 1 : v + 3]] == ["P", "NG"] and chunks[v + 1].head in ("in", "from")
        behind = chunks[v + 3 : v + 5]
        closes = all(x.kind == "D" or (x.kind == "X" and x.head in ".,;") for x in behind)
        if at and ((closes and v > 2) or any(x.head == "that" for x in behind[:1])):
            # "said in X that …", "…, the police reported in X today."
            out.extend(m for m in chunks[v + 2].mentions if m.kind == "place")
        if chunks[v].voice == "passive" and chunks[v].agent:
            # "were announced by the army (FAZ) in Lomba as …": where it was said
            k = next((k for k in range(chunks[v].agent[-1] + 1, len(chunks)) if not chunks[k].paren), 0)
            if k and chunks[k].head in ("in", "from") and k + 1 < len(chunks):
                out.extend(m for m in chunks[k + 1].mentions if m.kind == "place")
        heard = False
        for k in range(v + 1, min(v + 7, len(chunks))):
            if chunks[k].kind == "NG" and chunks[k].head in _AUDIENCES:
                heard = True
            elif heard and chunks[k].kind == "NG" and any(m.kind == "place" for m in chunks[k].mentions):
                out.extend(m for m in chunks[k].mentions if m.kind == "place")
                break
            elif chunks[k].kind not in ("P", "A", "D"):
                break
    return out


def _of_speaker_abroad(a: Analysis, s: Sentence, f: Frame) -> list[Mention]:
    """ "In Washington, a spokesman said …" in a story of another land, "In Lomba, the army confirmed the raid" where it
    was told before of another town: where they spoke.
    """
    if not s.low.startswith("in ") or not s.verbs or len(s.chunks) < 2:
        return []
    first = s.chunks[s.verbs[0]]
    spokes = any("spokes" in x for c in s.chunks[2 : s.verbs[0]] for x in c.words)
    if first.cls == "say" and f.definite and f.trigger > s.verbs[0] and s.index and _officials(s, s.verbs[0]):
        before = [m for m in a.mentions if m.kind == "place" and a.head <= m.start < s.start]
        opening = [m for m in s.chunks[1].mentions if m.kind == "place"]
        return [m for m in opening if before and all(x.key != m.key for x in before)]
    if first.cls == "say" and s.index and _from_capital(a, s):
        return [m for m in s.chunks[1].mentions if m.kind == "place"]
    if first.cls != "say" or not spokes:
        return []
    told = [m.country for m in a.mentions if m.kind == "place" and a.head <= m.start < s.start and m.country]
    land = max(told, key=told.count, default=None)
    places = [m for m in s.chunks[1].mentions if m.kind == "place"]
    return [m for m in places if land is not None and m.country not in (None, land)]


def _from_capital(a: Analysis, s: Sentence) -> bool:
    """Whether a sentence opens on a capital that the text has not named before, where one of the state speaks: "In
    Lomba on Monday, the defence minister put the dead at nine".
    """
    place = next((m for m in s.chunks[1].mentions if m.kind == "place"), None)
    if place is None or not capital_of(place.text) or not _officials(s, s.verbs[0]):
        return False
    before = [
        m for m in a.mentions if m.kind == "place" and a.head <= m.start < s.start and m.head != "country"
    ]
    return bool(before) and all(m.key != place.key for m in before)


def _officials(s: Sentence, v: int) -> bool:
    """Whether those who speak are of a state: "the army confirmed", "the interior minister said"."""
    said = [m for c in s.chunks[2:v] for m in c.mentions]
    return any(m.kind == "office" or m.type in ("state_forces", "government") for m in said)


def of_what_happened(a: Analysis, s: Sentence, f: Frame, places: list[Mention]) -> list[Mention]:
    """Drops the places of offices, speakers, names and clocks, and those where people are from if others stay."""
    titled = {
        id(m)
        for c in s.chunks
        if len(c.mentions) > 1 and c.head not in a.triggers.positions
        for k, m in enumerate(c.mentions)
        if any(x.kind != "place" and x.text.lower() not in _PEOPLED for x in c.mentions[k + 1 :])
    }
    if len(places) > 1 or (not s.lows.isdisjoint(_SPOKE) and _told_of_towns(a, s)):
        titled |= {id(m) for m in _of_office(s, speaking=len(places) < 2) if not _in_its_area(a, m, places)}
    if len(places) > 1:
        titled |= {id(m) for m in _of_one_struck(s, places)}
        titled |= {id(m) for m in places if _ELSEWHERE.search(a.masked, max(s.start, m.start - 30), m.start)}
        titled |= {id(m) for m in places if _FIRED.search(a.masked, max(s.start, m.start - 80), m.start)}
    stood = where_strikers_stood(a, s, places)
    stood |= brought_to(s, places, a.triggers.events)
    titled |= {id(m) for m in places if m.start in stood}
    titled |= {id(m) for m in places if _LAUNCHED.search(a.masked, max(s.start, m.start - 90), m.start)}
    titled |= {id(m) for m in of_those_who_fought(a, s, places)}
    titled |= {id(m) for m in (*_of_speech(s), *_of_speaker_abroad(a, s, f), *_acting(s), *_accused(s))}
    titled |= {id(m) for m in lands_that_fought(a, s)}
    homes = {
        m.end + 4
        for m in s.mentions
        if m.kind in ("force", "person") and not m.text.lower().endswith("garrison")
    }
    at_homes = {m.end for m in places if m.start in homes and a.masked[m.start - 4 : m.start] == " of "}
    for m in places:
        if m.end in at_homes or (m.start - 2 in at_homes and a.masked[m.start - 2 : m.start] == ", "):
            titled.add(id(m))  # "Ali Dar of Lomba, Oro, was killed"
            at_homes.add(m.end)
    titled |= {
        id(m) for m in places if m.text.lower() in _BRANCHES or only_reckoned(a.masked, s, m.start, f.trigger)
    }
    titled |= {id(m) for m in places if _CLOCK.match(a.masked, m.end) or only_dark(a.masked, s, m)}
    titled |= {id(m) for m in places if _HOUR_IN.search(a.masked, max(s.start, m.start - 20), m.start)}
    titled |= {id(m) for m in places if for_government(a, s, m) or plagued(a.masked, m.start)}
    titled |= {id(m) for m in places if _OTHERWISE.search(a.masked, max(s.start, m.start - 40), m.start)}
    met = of_meetings(s)
    titled |= {id(m) for m in places if any(x <= m.start < y for x, y in met) or on_a_visit(a.masked, m)}
    parts = only_of_part(s)
    titled |= {id(m) for m in places if m.start in parts}
    sites = [m for m in places if m.head == "site"]
    titled |= {id(m) for m in sites if _HEADED.search(a.masked, max(s.start, m.start - 70), m.start)}
    if len(places) > 1:
        titled |= {id(m) for m in sites if _STATIONED.search(a.masked, max(0, m.start - 70), m.start)}
    if len(places) > 1 and f.trigger >= 0 and (struck := _interrupted(a, s, f)):
        behind = [m for m in places if m.start > struck and m.head != "country"]
        titled |= {id(m) for m in places if m.start < struck} if behind else set()
    hailing = at_home(a.masked, places) | of_those_from(a.masked, s.mentions, places)
    places = [
        m
        for m in places
        if m.start >= a.head and id(m) not in titled and m.start not in hailing and not in_dateline(a, m)
    ]
    people = people_of(a, s) if places else ()
    nearer = [m for m in places if m.start not in people]
    return nearer if any(m.head in ("town", "site") for m in nearer) else places


_FIRED: Final = lazy(
    r"\b(?:fire|gunfire|shelling|shells|rockets?|missiles?) (?:on \w+ )?from (?:the )?"
    r"(?!(?:[a-z]+ ){0,3}(?:insurgents|militants|rebels|gunmen|fighters|terrorists|bandits|guerrillas|attackers"
    r"|assailants|men|individuals|suspects|hous|building|compound|home|rooftop|vehicle|car\b|truck|motorcycle))"
    r"(?:[A-Z]?[a-z]+ ){0,3}"
    r"(?:(?:of|in|near) )?(?:[A-Z][\w-]{2,20},? (?:and )?){0,2}\Z"
)
"""Before places where the guns stood: "came under fire from the villages of Lomba and"; who is shot at from a house is
there himself.
"""
_LAUNCHED: Final = lazy(
    r"\b(?:fir|launch)(?:ed|ing) (?:[\w-]+ ){0,4}(?:rockets?|missiles?|drones?|shells),? from (?:the )?"
    r"(?:[a-z]+ of )?\Z"
    r"|\b(?:fir|launch|shell|lobb)(?:ed|ing) [^.;]{0,60}?(?:artillery|mortars?|rounds|rockets?|missiles?|shells"
    r"|howitzers|guns|grenades|cannons?|tanks?|barrages?),? from (?:the |its |their |an? )?(?:[a-z-]+ ){0,3}"
    r"(?:in|at|near|on|around|of) (?:the )?(?:[a-z]+ of )?\Z"
    r"|\bbound for [A-Z][\w-]{2,20} from \Z|\bbound for \Z"
    r"|\b(?:arrived|(?:flown|brought|rushed|sent|called) in|dispatched|rushed|summoned) from (?:the )?(?:[a-z]+ of )?\Z"
)
"""Before places from which missiles or reinforcements came, and those between which a bus was on its way."""


def _interrupted(a: Analysis, s: Sentence, f: Frame) -> int:
    """Where "when" stands behind what those were doing whom a deed struck: "The bus was returning from Lomba when
    gunmen stopped it in Oro"; 0: it does not, or more than that is told before it.
    """
    chunks = s.chunks
    at = next((k for k in range(f.trigger - 1, 0, -1) if chunks[k].head == "when"), 0)
    doing = [c for c in chunks[:at] if c.kind == "VG"]
    if not doing or any(c.cls not in ("other", "be", "say", "") for c in doing):
        return 0
    told = any(c.kind == "NG" and c.head in a.triggers.events for c in chunks[:at])
    under_way = doing[-1].head.endswith("ing") or doing[-1].head in _ON_THE_WAY or "had" in doing[-1].aux
    return 0 if told or not under_way else chunks[at].start


_ON_THE_WAY: Final = frozenset(("was", "were", "left"))


def _acting(s: Sentence) -> list[Mention]:
    """Capitals that stand for their government: "Ankara shelled villages in Idlib"."""
    return [
        m
        for v in s.verbs
        if s.chunks[v].voice == "active" and s.chunks[v].cls in _DONE_BY_STATES
        for i in s.chunks[v].subject
        for m in s.chunks[i].mentions[-1:]
        if m.kind == "place" and s.chunks[i].words == [m.text.lower()] and capital_of(m.text)
    ]


def _accused(s: Sentence) -> list[Mention]:
    """Countries that are held to have done it: "Lombia was responsible", "for which Lombia was blamed"."""
    return [
        m
        for v in s.verbs
        if s.chunks[v].cls == "blame"
        or (s.chunks[v].head in _BEING and _BLAMED.match(s.low, s.chunks[v].end - s.start))
        for i in (
            s.chunks[v].subject
            if s.chunks[v].voice == "passive" or s.chunks[v].head in _BEING
            else s.chunks[v].object
        )
        for m in s.chunks[i].mentions[-1:]
        if m.kind == "place" and m.head == "country" and s.chunks[i].words == m.text.lower().split()
    ]


_BEING: Final = frozenset(("was", "were", "is", "be", "been"))
_BLAMED: Final = lazy(r" (?:\w+ly )?(?:responsible|behind|to blame|guilty|the culprit|involved)\b")
_DONE_BY_STATES: Final = frozenset(
    (
        "attack",
        "shell",
        "bomb",
        "airstrike",
        "storm",
        "launch",
        "kill",
        "wound",
        "destroy",
        "take",
        "capture",
        "repel",
    )
)


def _told_of_towns(a: Analysis, s: Sentence) -> bool:
    """Whether a text has named a town before a sentence."""
    return any(
        m.kind == "place" and m.head == "town" and a.head <= m.start < s.start for m in a.mentions[:30]
    )


_SPOKE: Final = frozenset(
    ("said", "told", "confirmed", "reported", "added", "stated", "announced", "related", "recalled", "recounted",
     "explained", "informed", "noted", "declared", "disclosed", "indicated", "specified")
)  # fmt: skip


def _of_office(s: Sentence, *, speaking: bool) -> list[Mention]:
    """Places that belong to an office and not to what happened ("the bishop of X", "the governor of X"); those of who
    is speaking alone, if asked for: a verb of saying follows them.
    """
    out: list[Mention] = []
    last = max((s.low.rfind(word) for word in _SPOKE), default=-1) + s.start if speaking else s.end
    for k in range(2, len(s.chunks)):
        c, office = s.chunks[k], s.chunks[k - 2]
        if c.start > last:
            break
        if c.head in _TOWNS and k + 2 < len(s.chunks) and s.chunks[k + 1].head == "of":
            c = s.chunks[k + 2]  # "the prefect of the port town of X"
        if (
            c.kind == "NG"
            and (s.chunks[k - 1].head == "of" or (s.chunks[k - 1].head in ("for", "in") and _chief(office)))
            and (
                any(m.kind == "office" for m in office.mentions) or _chief(office) or _of_police(s.chunks, k)
            )
        ):
            out.extend(m for m in c.mentions if m.kind == "place")
    return out


def _of_one_struck(s: Sentence, places: list[Mention]) -> list[Mention]:
    """Places where one led or served who was struck elsewhere: "X, a leader in Lomba, was killed near Oro"."""
    out: list[Mention] = []
    for k in range(2, len(s.chunks) - 2):
        c, man, after = s.chunks[k], s.chunks[k - 2], s.chunks[k + 1 + (s.chunks[k + 1].head == ",")]
        if s.chunks[k - 1].head not in ("in", "for") or after.voice != "passive" or not after.subject:
            continue
        led = any(m.kind == "office" for m in man.mentions) or man.head in _LEADING
        if led and any(m.start > after.end and m.head in ("town", "site") for m in places):
            out.extend(m for m in c.mentions if m.kind == "place")
    return out


_LEADING: Final = frozenset(
    ("leader", "commander", "chief", "emir", "governor", "head", "official", "figure")
)


def _chief(c: Chunk) -> bool:
    """Whether a noun is of one who commands the forces of a place: "the police chief of X", "chief of police for X"."""
    m = c.head_mention
    known = c.det not in ("a", "an")  # not "killed a police chief in Lomba"
    return known and m is not None and m.type == "state_forces" and m.kind == "generic" and c.head in _CHIEFS


def _of_police(chunks: list[Chunk], k: int) -> bool:
    """Whether the place at `k` is that of a head of police: "Superintendent of Police (SP) of X", "… of Police, X"."""
    k -= 2
    if k > 2 and chunks[k + 1].head == "of" and chunks[k].head == ")" and chunks[k - 2].head == "(":
        k -= 3
    chief = k > 1 and chunks[k].head == "police" and chunks[k - 1].head == "of"
    return chief and not _HEADS_OF_POLICE.isdisjoint(chunks[k - 2].words)


_HEADS_OF_POLICE: Final = frozenset(
    ("superintendent", "commissioner", "inspector", "director", "chief", "head")
)
_CHIEFS: Final = frozenset(("chief", "commander", "commandant", "head", "superintendent"))


def only_seat(a: Analysis, s: Sentence, places: list[Mention]) -> bool:
    """Whether a sentence names no place but the seat of one who was hit, and the text told before where that was:
    "X, the governor of Lomba, was killed in the attack".
    """
    seats = {m.start for m in _of_office(s, speaking=False)} if places else set()
    if not seats or places[0].start not in seats:
        return False
    for m, after in pairwise(places):
        if after.start not in seats and IN_AREA.fullmatch(a.masked, m.end, after.start) is None:
            return False
    segment = a.segments[s.segment]
    since = segment.start if segment.kind == "item" else a.head
    return any(
        m.kind == "place"
        and m.head not in ("country", "")
        and since <= m.start < s.start
        and not m.text[0].islower()
        for m in a.mentions
    )


def _in_its_area(a: Analysis, m: Mention, places: list[Mention]) -> bool:
    """Whether only the area of a place is named beside it: "the governor of X, Y province, was killed"."""
    areas = [x for x in places if x is not m]
    after = min((x.start for x in areas), default=0)
    told = all(x.head in ("region", "area", "country") for x in areas)
    return told and IN_AREA.fullmatch(a.masked, m.end, after) is not None


_OTHERWISE: Final = lazy(
    r"\b(?:also|formerly|previously|better|locally|once|otherwise|now) (?:known|called|named|referred to)"
    r"(?: locally| in \w{4,12})?(?: as)?(?: the)? [\"“‘']?\Z",
    re.I,
)
"""Before a further name of a place: "the city, also known as Lomba"."""
