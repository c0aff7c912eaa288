"""Where and when a known attack was, told by a sentence that tells of no deed of its own: "The convoy was hit near
Lomba", "It happened late on Sunday", "The post lies in Oro", "The scene was Dewa", "It was in Tiri that they died".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.engagements.bearings import came_about
from extract.engines.rules.engagements.resuming import came_to
from extract.engines.rules.grammar.deed_names import ANY_ATTACK
from extract.engines.rules.grammar.referring import known_count
from extract.engines.rules.places.grain import grain_of
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.event_days import event_dates
from extract.engines.rules.scenes.events import Event, gap, one_land
from extract.engines.rules.scenes.where import frame_place
from extract.engines.rules.vocabulary.words import alternation, listed, phrases
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_BEHIND: Final = 5
"""Sentences behind the last of an engagement in which its place or its day may still be told."""
_NEAR: Final = 2
"""The same where nothing but "it" says what is meant."""
_CAST: Final = listed("cast") | listed("doers_again")
_BEFALLEN: Final = listed("befallen")
_SITES: Final = phrases("sites_struck")
_VAGUE: Final = listed("vague_things")
_POINTED: Final = frozenset(
    ("the", "this", "that", "these", "those", "their", "his", "her", "its", "both", "all")
)
_PEOPLE: Final = frozenset(("they", "he", "she", "it", "both", "all"))
_HARMED: Final = frozenset(
    (
        "attack",
        "kill",
        "wound",
        "ambush",
        "storm",
        "bomb",
        "shell",
        "airstrike",
        "abduct",
        "destroy",
        "seize",
        "capture",
    )
)
"""Classes of the verbs by which somebody says what befell those and that of which he has told."""


def told_later(a: Analysis, s: Sentence, e: Event) -> Frame | None:
    """A frame with the place or the day of an engagement that a sentence without a deed of its own tells; None: it
    tells neither of it.
    """
    return came_to(a, s, e) or came_about(a, s, e) or _whereabouts(a, s, e)


def _whereabouts(a: Analysis, s: Sentence, e: Event) -> Frame | None:
    """A frame with the place or the day that an engagement lacks, told of what is known: "the convoy", "it"."""
    if e.segment != s.segment:
        return None
    behind = s.index - e.frames[-1].sentence.index
    placeless = not (e.place or {}).get("name") or e.grain > 1
    dayless = e.when is None or e.when.precision != "day"
    if not 0 < behind <= _BEHIND or not ((placeless and s.mentions) or (dayless and s.dates)):
        return None
    told = _told(a, s, e, near=behind <= _NEAR)
    if told is None:
        return None
    begin, end, happened = told
    f = Frame(s, definite=True)
    if placeless:
        f.place = _place(a, s, f, begin, end, nowhere=not (e.place or {}).get("name"))
        if f.place is not None and not one_land(e, f):
            f.place = None
    if dayless and happened and any(begin <= d.start - s.start < end for d in s.dates):
        days = [x for x in event_dates(a, s) if e.when is None or gap(x, e.when) == 0]
        f.when = days[0] if days else None
    return f if f.place is not None or f.when is not None else None


def _told(a: Analysis, s: Sentence, e: Event, *, near: bool) -> tuple[int, int, bool] | None:
    """Where in a sentence (lower case) place and day of an engagement stand, and whether it says that it happened then
    and not only what lies there; None: it tells nothing of it.
    """
    low = s.low
    if (m := _CLEFT.match(low)) is not None:
        goes_on = _OF_THEM.match(low, m.end()) is not None and _of_deed(a, s, s.start + m.end())
        return (m.start("at"), m.end("at") + 1, True) if goes_on else None
    if (m := _HAPPENED.match(low)) is not None:
        if _known_deed(a, m["noun"], near=near):
            return m.end(), _clause(low, m.end()), True
        return None
    if (m := _STANDS.match(low)) is not None:
        known = m["noun"] in _SITES and m["noun"] in e.frames[0].sentence.heads
        return (m.end(), _clause(low, m.end()), False) if known else None
    if (m := _SCENE.match(low)) is not None:
        return m.end(), _clause(low, m.end()), False
    if near and (m := _IS_WHERE.match(low)) is not None:
        return 0, m.end(), False
    at = _befell(s, e, near=near)
    return (at, _clause(low, at), True) if at >= 0 else None


def _of_deed(a: Analysis, s: Sentence, at: int) -> bool:
    """Whether a sentence tells behind `at` what was done: "… that the convoy was hit", "… that it all happened"."""
    if _OCCURRED.search(s.low, at - s.start) is not None:
        return True
    behind = [(k, c) for k, c in enumerate(s.chunks) if c.start >= at]
    return any(
        (c.kind == "VG" and (c.cls in _HARMED or c.cls == "die" or _set_upon(s.chunks, k)))
        or (c.kind == "NG" and c.head in a.triggers.events)
        for k, c in behind
    )


def _known_deed(a: Analysis, noun: str | None, *, near: bool) -> bool:
    """Whether a noun means what was told of: the attack, by any name; None: "it", which means what was told last."""
    if noun is None:
        return near
    return noun in a.triggers.events or noun in ANY_ATTACK or noun in _BEFALLEN or noun in _EVENTS


_EVENTS: Final = listed("what_was_told")


def _befell(s: Sentence, e: Event, *, near: bool) -> int:
    """Where it ends that a sentence says what befell those and that of which an engagement told; -1: it does not."""
    v = next(iter(s.verbs), -1)
    if v < 0:
        return -1
    c, first = s.chunks[v], next((k for k, x in enumerate(s.chunks[:v]) if x.kind == "NG"), -1)
    if (
        first < 0
        or c.neg
        or not c.subject
        or c.subject[0] != first
        or not _known(s.chunks[first], e, near=near)
    ):
        return -1
    harmed = c.voice == "passive" and c.aux and (c.cls in _HARMED or _set_upon(s.chunks, v))
    under = (
        c.verb is not None
        and c.verb.lemma == "come"
        and [x.head for x in s.chunks[v + 1 : v + 2]] == ["under"]
    )
    return c.end - s.start if harmed or under else -1


def befell_those(s: Sentence, e: Event, f: Frame) -> bool:
    """Whether a sentence says in which town of the district those were hit whom an engagement told of just before."""
    finer = f.place is not None and bool(f.place["name"]) and f.grain < e.grain
    plain = finer and f.when is None and not (f.elsewhere or f.earlier or f.attackers)
    return plain and s.index - e.frames[-1].sentence.index <= _NEAR and _befell(s, e, near=True) >= 0


def _set_upon(chunks: list[Chunk], v: int) -> bool:
    return chunks[v].head == "set" and [x.head for x in chunks[v + 1 : v + 2]] in (["upon"], ["on"])


def _known(c: Chunk, e: Event, *, near: bool) -> bool:
    """Whether a noun group means somebody or something of which an engagement told: "the convoy", "the six", "they"."""
    if c.pron:
        return near and c.head in _PEOPLE
    if known_count(c):
        counts = [x.value.low for g in e.frames[-_BEHIND:] for x in g.losses if x.people]
        return near and (c.figure.low in counts if c.figure is not None else bool(counts))
    if c.det not in _POINTED:
        return False
    if c.head in _CAST or c.head in _BEFALLEN:
        return True
    return c.head in e.things and c.head not in _VAGUE


def _clause(low: str, at: int) -> int:
    """Where the clause ends in which a place or a day behind `at` is that of what is told."""
    end = _ENDS.search(low, at)
    return end.start() if end is not None else len(low)


def _place(
    a: Analysis, s: Sentence, f: Frame, begin: int, end: int, *, nowhere: bool
) -> dict[str, Any] | None:
    """The place that a sentence names within a stretch of it, if it is no coarser than a district; a province where
    `nowhere` else was told.
    """
    place = frame_place(a, s, f)
    if place is None or not place["name"] or (f.grain > 2 and not nowhere):
        return None
    at = a.masked.find(place["name"], s.start + begin, s.start + end)
    inside = at >= 0 and not _FROM.search(a.masked, s.start + begin, at)
    if inside:
        first = next((m for m in s.mentions if m.kind == "place" and m.start >= s.start + begin), None)
        f.grain = grain_of(a, first) if first is not None and first.text == place["name"] else f.grain
    return place if inside else None


_OCCURRED: Final = lazy(
    r"\b(?:happened|occurred|took place|unfolded|perished|fell|set (?:up)?on"
    r"|(?:were|was) (?:caught|stopped|halted|trapped|surprised|cornered|taken)|met (?:his|her|its|their))\b"
)
_FROM: Final = lazy(r"\b(?:from|(?<!close )to|towards?|into|between)(?: the)? (?:[\w’'-]+ ){0,3}\Z")
"""What stands before a place from which or to which somebody went."""
_ENDS: Final = lazy(
    r"[;:—]|\b(?:when|as|while|after|before|because|where|who|which|whose|said|says|told|by)\b|, (?:and|but)\b"
)
_SKIPPED: Final = r"(?:(?:reportedly|apparently|also|then|first|allegedly|itself|had|has|have|all) ){0,3}"
_AT: Final = (
    r"(?:in|at|near|on|outside|inside|around|close to|not far from|along|by|off|late|early|shortly|just)"
)
_HAPPENED: Final = lazy(
    r"\W{0,3}(?:but |and |all )?(?:it|this|that|(?:the|this|that|these) (?:[\w’-]+ ){0,3}?(?P<noun>[\w-]+))"
    rf" {_SKIPPED}(?:{alternation('happened')})\b"
)
_CLEFT: Final = lazy(
    rf"\W{{0,3}}(?:and |but )?it was (?:also |only |there, )?(?P<at>{_AT} [^.;]{{3,70}}?),? that (?={_SKIPPED}[a-z0-9])"
)
_OF_THEM: Final = lazy(
    r"(?:the|they|he|she|it|his|her|their|its|this|these|those)\b|[^.;]{3,70} (?:him|them|her|it)\b"
)
"""How it goes on about those and that of which a text has told."""
_STANDS: Final = lazy(
    r"\W{0,3}(?:the|this|that|its|their) (?:[\w’'-]+ ){0,3}?(?P<noun>[\w-]+)"
    r"(?: (?:is|was|lies|lay|stands|stood|sits|sat)(?: (?:located|situated|sited|found))?"
    r"(?= (?:in|at|near|on|close|outside|just|some|about|around|\d))"
    r"|, (?:which|that) (?:is|was|lies|lay|stands|stood|sits)(?: (?:located|situated))?"
    r"|,? (?:located|situated|sited|lying|standing))\b"
)
_SCENE: Final = lazy(
    r"\W{0,3}(?:the )?(?:scene|place|site|spot|location|setting)(?: of (?:the |this |that )?[\w-]+(?: [\w-]+)?)? "
    r"(?:was|is|were)\b"
)
_IS_WHERE: Final = lazy(
    r"\W{0,3}[^,;.]{3,60}(?:, [^,;.]{3,60},)? (?:is|was) (?:the place )?where (?:it|this|they|he|she|the [\w-]+)\b"
)
