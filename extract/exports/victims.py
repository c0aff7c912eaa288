"""Whose dead a claim counts: the groups of an engagement's victims, and which figures are parts of which."""

from __future__ import annotations

import re
from typing import Final

from extract.records import Actor, Claim, Engagement, Evidence, Record

Groups = frozenset[str]

ATTACKERS: Final = "attackers"
DEFENDERS: Final = "defenders"
CIVILIANS: Final = "civilians"
OTHERS: Final = "others"
GROUPS: Final = (ATTACKERS, DEFENDERS, CIVILIANS, OTHERS)
"""The armed of either side, civilians of any side, and the armed of neither side."""

_CIVIL_TYPES: Final = frozenset({"civilians", "media"})
_CIVIL_WORDS: Final = re.compile(
    r"\b(civilians?|villagers?|residents?|farmers?|worshippers?|children|child|wom[ae]n|girls?|boys?|bystanders?|"
    r"passers-?by|passengers?|students?|pupils?|teachers?|famil(?:y|ies)|traders?|shoppers?|journalists?|miners?|"
    r"herders?|fishermen|refugees|pilgrims|workers?|patients?|locals|non-?combatants?|peasants?|driver)\b",
    re.IGNORECASE,
)
_ARMED_WORDS: Final = re.compile(
    r"\b(soldiers?|troops?|fighters?|militants?|rebels?|insurgents?|terrorists?|gunmen|guerrillas?|police\w*|officers?|"
    r"gendarmes?|guards?|peacekeepers?|servicem[ae]n|service members?|personnel|commanders?|jihadists?|men|combatants|"
    r"militiam[ae]n|bandits?|mercenar(?:y|ies)|attackers?|assailants?|bombers?|rangers?|marines?|pilots?)\b",
    re.IGNORECASE,
)
_PEOPLE_WORDS: Final = re.compile(
    r"\b(people|persons?|bodies|dead|deaths?|victims?|fatalit(?:y|ies)|killed|corpses|lives)\b", re.IGNORECASE
)
_PART_WORDS: Final = re.compile(
    r"\b(includ(?:ing|es|ed)|among|of them|of whom|of which|of the (?:dead|victims))\b", re.I
)
_AND: Final = re.compile(r"(?:,|\band\b|\bas well as\b|\balong with\b|\bplus\b|\btogether with\b)", re.I)


def groups(record: Record, engagement: Engagement, claim: Claim) -> Groups:
    """Gives the groups of victims that a claim of deaths speaks of."""
    actors = {a.id: a for a in record.actors}
    subject = claim.subject
    text = subject.text or ""
    if subject.actor is not None:
        own = _actor_group(actors[subject.actor], subject.side, engagement, actors)
        everybody = own == CIVILIANS and _everybody(text)
        return frozenset({own, OTHERS} if everybody else {own})
    civil, armed = bool(_CIVIL_WORDS.search(text)), bool(_ARMED_WORDS.search(text))
    if subject.side is None:
        if civil != armed:
            return frozenset({CIVILIANS} if civil else {ATTACKERS, DEFENDERS, OTHERS})
        return frozenset(GROUPS)
    side = ATTACKERS if subject.side == "attacker" else DEFENDERS
    if civil != armed:
        return frozenset({CIVILIANS if civil else side})
    present = side_groups(engagement, subject.side, actors)
    if civil and armed:
        return present | {side, CIVILIANS}
    return (present or frozenset({side})) | (frozenset({OTHERS}) if _everybody(text) else frozenset())


def side_groups(engagement: Engagement, side: str, actors: dict[str, Actor]) -> Groups:
    """Gives the groups that the actors of one side make up; empty where no actor is known."""
    name = ATTACKERS if side == "attacker" else DEFENDERS
    ids = engagement.attackers if side == "attacker" else engagement.defenders
    return frozenset(CIVILIANS if actors[i].type in _CIVIL_TYPES else name for i in ids)


def _everybody(text: str) -> bool:
    return bool(_PEOPLE_WORDS.search(text)) or not text


def _actor_group(actor: Actor, side: str | None, engagement: Engagement, actors: dict[str, Actor]) -> str:
    if actor.type in _CIVIL_TYPES:
        return CIVILIANS
    found = _side(actor, side, engagement, actors)
    if found is None:
        return CIVILIANS if actor.type in ("person", "government") else OTHERS
    if actor.type == "person" and side_groups(engagement, found, actors) == {CIVILIANS}:
        return CIVILIANS
    return ATTACKERS if found == "attacker" else DEFENDERS


def _side(actor: Actor, side: str | None, engagement: Engagement, actors: dict[str, Actor]) -> str | None:
    if side is not None:
        return side
    # A unit or a member that is on no list itself stands with the body it belongs to.
    seen, todo = {actor.id}, [actor.id]
    while todo:
        one = todo.pop()
        if one in engagement.attackers:
            return "attacker"
        if one in engagement.defenders:
            return "defender"
        ties = [x for x in actors[one].affiliations if x.relation in ("part_of", "leads", "allied_with")]
        todo += [x.target for x in ties if x.target not in seen]
        seen |= set(todo)
    return None


def relation(first: Claim, second: Claim) -> str | None:
    """Says how two figures of one claimant stand in one sentence: "part" ("including"), "and", None: cannot be told."""
    shared = _shared_quote(first, second)
    if shared is None:
        return None
    spots = sorted(filter(None, (_spot(shared.quote, c) for c in (first, second))))
    if len(spots) < 2 or spots[0][1] > spots[1][0]:
        return None
    between = shared.quote[spots[0][1] : spots[1][0]]
    after = shared.quote[spots[1][1] : spots[1][1] + 20]
    if _PART_WORDS.search(between) or re.match(
        r"\s+(of|among) (them|whom|which|the)\b", after, re.IGNORECASE
    ):
        return "part"
    if len(between) <= 60 and _AND.search(between) and not re.search(r"[.;:!?]\s", between):
        return "and"
    return None


def _shared_quote(first: Claim, second: Claim) -> Evidence | None:
    for one in first.evidence:
        for other in second.evidence:
            if one.start < other.end and other.start < one.end:
                return max(one, other, key=lambda e: len(e.quote))
    return None


def _spot(quote: str, claim: Claim) -> tuple[int, int] | None:
    words = (claim.value.text if claim.value else None) or claim.subject.text
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", quote) if words else None
    return found.span() if found else None
