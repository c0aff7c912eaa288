"""Whose loss it is where it is both sides' ("heavy losses on both sides"), or that of one force beside another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Claim

_CAMPS: Final = hinted(
    "both sides|both parties|each side|either side|both camps",
    r"\b(?:both (?:sides|parties|camps)|(?:each|either) side)\b(?! of\b)",
)
_ANYBODY: Final = frozenset(("people", "persons", "dead", "fatalities", "victims"))
_FIGHTS: Final = listed("fight_nouns")
_APART: Final = ("gendarmerie:", "navy:", "prison:", "border:")
_REACH: Final = 40
"""Characters behind a loss in which its sides are looked for."""


def of_which_sides(s: Sentence, loss: Loss) -> Literal["", "both", "each"]:
    """Says whether a loss is that of both sides together, of each of the sides, or of neither (empty)."""
    if not s.hints & _CAMPS.bit:
        return ""
    own = s.chunks[loss.noun].head_mention if loss.whole >= 0 else None
    if own is not None and own.kind in ("force", "generic"):
        return ""  # "nine hurt on both sides, among them six rebels"
    start, end = loss.start - s.start, loss.end - s.start
    for m in _CAMPS.pattern.finditer(s.low):
        between = s.low[end : m.start()] if m.start() >= end else ""
        if m.start() > end + _REACH or m.end() < start - _REACH // 4:
            continue
        if any(x in between for x in ",;:") or any(x.isdigit() for x in between):
            continue
        nobody = loss.value.high == 0  # "no casualties on either side": one claim
        return "both" if nobody or m.group().startswith("both") else "each"
    return ""


def parts_of(s: Sentence, loss: Loss) -> list[Loss]:
    """Gives the parts that a sentence names of a plain toll: "12 people, the bomber among them, were killed"."""
    if not loss.people or loss.whole >= 0 or loss.owner or loss.also:
        return []
    counted = s.chunks[loss.noun]
    plain = counted.head in _ANYBODY or (counted.figure is not None and not counted.words)
    return [x for x in s.losses if x.whole == loss.noun and x is not loss] if plain else []


def in_a_fight(s: Sentence, loss: Loss) -> bool:
    """Whether a sentence counts people of no party who fell where others fought: "40 people died in a battle"."""
    counted = s.chunks[loss.noun]
    if (
        counted.head not in ("people", "persons")
        or len(counted.mentions) > 1
        or loss.verb < 0
        or loss.whole >= 0
    ):
        return False
    verb, behind = s.chunks[loss.verb], s.chunks[loss.verb + 1 : loss.verb + 5]
    if any(s.chunks[i].head in _FIGHTS for i in (verb.agent if verb.voice == "passive" else verb.subject)):
        return True  # "clashes between A and B killed dozens of people"
    return any(
        a.head in ("in", "during", "after", "since") and b.head in _FIGHTS for a, b in pairwise(behind)
    )


def again_of_both(claims: list[Claim], event: Event, counted: Chunk, loss: Loss) -> bool:
    """Whether people are counted who are as little told apart as those before them: "Nine people died in the battle …
    Five people were wounded".
    """
    if counted.head not in _ANYONE or len(counted.mentions) > 1 or loss.whole >= 0 or loss.owner:
        return False
    told = next((c for c in reversed(claims[-_LAST:]) if c.event is event and c.kind in _HURT), None)
    return told is not None and told.joint and told.subject is None and told.side is None


_ANYONE: Final = frozenset(("people", "persons", "others"))
_HURT: Final = ("killed", "wounded", "killed_or_wounded", "captured")
_LAST: Final = 12
"""How many claims back the toll before is looked for."""


def counted_before(s: Sentence, loss: Loss) -> list[Loss]:
    """Gives those whom one verb counts together before "others": "two guards and five rebels died, nine others …"."""
    if not (loss.people and loss.inherit) or loss.whole >= 0 or loss.owner:
        return []
    before = [x for x in s.losses if x.people and x.whole < 0 and x.noun < loss.noun and x.rule != "besides"]
    before = [x for x in before if s.chunks[x.noun].head not in ("himself", "herself", "themselves")]
    same = [x for x in before if x.verb == before[-1].verb and x.kind == before[-1].kind]
    apart = len(same) > 1 and same[-1].verb >= 0 and before[-1].verb != loss.verb
    return same if apart else []


def of_own_force(s: Sentence, noun: int, key: str) -> bool:
    """Says whether people are never the army's: gendarmes killed at its post, policemen counted beside soldiers."""
    return key.startswith(_APART) or (
        key.startswith("police:")
        and any(
            x.noun != noun and (m := s.chunks[x.noun].head_mention) is not None and m.key.startswith("army:")
            for x in s.losses
        )
    )
