"""Who won a fight: "it ended in a Lorwan victory", "the battle was a defeat for the rebels", "the army won"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import ARMED, GROUPS
from extract.engines.rules.vocabulary.demonyms import demonyms_of
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_NAME: Final = r"[A-Z][\w'’-]{1,20}(?: (?!Empire\b)[A-Z][\w'’-]{1,20}){0,3}"
_KIND: Final = (
    r"(?:(?:an?|the|another|this|its|complete|total|clear|crushing|decisive|major|important|first|final|great|tactical"
    r"|strategic|pyrrhic|Pyrrhic|narrow|costly|resounding|significant|overwhelming|limited|successful|humiliating|heavy"
    r"|stunning|rare|convincing|disastrous|but|and|hard-fought|partial),? ){0,5}"
)
_CAME: Final = (
    r"\b(?:(?:result|end|conclud|culminat|finish)(?:s|ed|ing) (?:in|with|as)|(?:was|is|were|proved|became)(?: to be)?"
    r"|proving to be|brought|[Rr]esult:)"
)
_SIDE: Final = (
    rf"(?:the )?(?P<of>{_NAME}|rebels?|insurgents?|government|army|militants|guerrillas|attackers|defenders|royalists"
    r"|loyalists|republicans|separatists|besiegers)"
)
_OWN: Final = lazy(
    rf"{_CAME} {_KIND}(?P<who>{_NAME}|rebel|government|insurgent|guerrilla|royalist|loyalist|republican|separatist)"
    r"(?: (?:army|forces?|troops))? (?P<what>victory|triumph|success|win|defeat|rout)\b"
)
_FOR: Final = lazy(
    rf"{_CAME} {_KIND}(?P<what>victory|triumph|success|win|defeat|rout) (?:for|of|by) {_SIDE}\b"
)
_WON: Final = lazy(
    rf"(?:\A|[,;] (?:and )?|\b(?:but|and|when|as) )(?:the |The )?(?P<who>{_NAME}|rebels|insurgents|army|government)"
    r"(?: (?:army|forces?|troops|side))? (?P<what>(?:had |have )?(?:won|(?:were|was|emerged|proved|came out) (?:\w+ )?"
    r"victorious|carried the day|prevailed|won the (?:battle|day|field)))\b"
)
_LOST: Final = ("defeat", "rout")
_BEHIND: Final = 5
"""Sentences behind those of a fight in which its end may be told."""
_OF_IT: Final = lazy(
    r"(?:It|This|The (?:[\w-]+ ){0,3}(?:battle|siege|fight(?:ing)?|engagement|attack|assault|raid|campaign|skirmish"
    r"|clash|offensive|action|operation|outcome|result)|[A-Z][\w’'-]+(?: [\w’'-]+)? victory|Result)\b"
)


def from_victories(a: Analysis, events: list[Event], sides: dict[int, Sides]) -> None:
    """Gives engagements without an outcome the one that is told in the words of victory and defeat."""
    if "ictor" not in a.masked and "defeat" not in a.masked and not any(x in a.masked for x in _WORDS):
        return
    for s in a.sentences:
        match = _OWN.search(a.text, s.start, s.end) or _FOR.search(a.text, s.start, s.end)
        told = match is not None and _OF_IT.match(a.text, s.start, s.end) is not None
        if match is None and (match := _WON.search(a.text, s.start, s.end)) is not None:
            told = True
        if match is None or (event := _event_of(events, s, told=told)) is None or event.outcome is not None:
            continue
        who = match.groupdict().get("who") or match.groupdict().get("of") or ""
        here = sides.get(event.order)
        if here is None or (side := _side(a, who, here)) is None:
            continue
        lost = match["what"] in _LOST
        event.outcome = {"attackers": "defenders", "defenders": "attackers"}[side] if lost else side


_WORDS: Final = ("triumph", " won", " success", "prevailed", "carried the day", "rout")


def _event_of(events: list[Event], s: Sentence, *, told: bool) -> Event | None:
    """The engagement of whose end a sentence tells: that which it tells of itself, or, if `told` so, the one before."""
    here = [e for e in events if any(f.sentence is s for f in e.frames)]
    if here:
        return here[0] if len(here) == 1 else None
    if not told:
        return None
    before = [
        (f.sentence.index, e)
        for e in events
        for f in e.frames
        if 0 < s.index - f.sentence.index <= _BEHIND and f.sentence.segment == s.segment
    ]
    return max(before, key=lambda x: x[0])[1] if before else None


def _side(a: Analysis, who: str, sides: Sides) -> str | None:
    """Which side of an engagement a word names; None: neither, or both."""
    low = who.lower()
    fits = [
        name
        for name, actors in (("attackers", sides.attackers), ("defenders", sides.defenders))
        if low == name or any(_is(a, low, x) for x in actors)
    ]
    if not fits and low in ("allied", "allies", "entente") and sides.attackers and sides.defenders:
        fits = [
            other
            for actors, other in ((sides.attackers, "defenders"), (sides.defenders, "attackers"))
            if all(a.index.country_of(x) in _CENTRAL for x in actors)
        ]
    return fits[0] if len(fits) == 1 else None


_CENTRAL: Final = frozenset(("DE", "AT", "TR", "BG", "HU", "JP", "IT"))
"""Lands whose foes in the World Wars are called the Allies."""
_KINDS: Final = {
    **dict.fromkeys(
        ("rebel", "insurgent", "guerrilla", "separatist", "militant", "royalist", "republican"), GROUPS
    ),
    **dict.fromkeys(("government", "army", "loyalist"), ("state_forces",)),
}


def _is(a: Analysis, low: str, actor: str) -> bool:
    """Whether a word names an actor: as its nation, as a word of its names, or as what kind of party it is."""
    if a.types.get(actor) not in ARMED:
        return False
    code = demonyms_of(a.lexicon).get(low) or demonyms_of(a.lexicon).get(low.removesuffix("s"))
    if code is not None:
        return a.index.country_of(actor) == code
    kinds = _KINDS.get(low.removesuffix("s"))
    if kinds is not None and a.types.get(actor) in kinds:
        return True
    return any(low.removesuffix("s") in x for x in _names(a, actor))


def _names(a: Analysis, actor: str) -> Iterable[str]:
    return (m.text.lower() for m in a.mentions if a.index.of(m) == actor)
