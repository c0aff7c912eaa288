"""What a model is asked to answer: the codebook's record without offsets, flat enough to be written in one go.

Quotes come first in an item, so that a model that writes from left to right has found the words before it names a
figure. The models refuse nothing that can be put right later; what does not hold together is said by `faults`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from extract.records import (
    FIGURELESS,
    ActorType,
    ClaimKind,
    EngagementType,
    Focus,
    Outcome,
    Precision,
    Relation,
    Side,
    Stance,
)


class Wire(BaseModel):
    """What all parts of an answer share."""

    model_config = ConfigDict(extra="ignore")


class WireAffiliation(Wire):
    """A stated relation to another actor."""

    relation: Relation
    target: str = Field(description="Id of the other actor.")


class WireActor(Wire):
    """One actor."""

    id: str = Field(description="a1, a2, …")
    name: str = Field(description="Fullest form in the article, without article or bracketed acronym.")
    type: ActorType
    mentions: list[str] = Field(description="Surface forms, copied from the text.")
    country: str | None = Field(
        None, description="ISO 3166-1 alpha-2 of state forces and governments, else null."
    )
    affiliations: list[WireAffiliation] = Field(default_factory=list)


class WireWhen(Wire):
    """Day or span of days of an engagement."""

    start: dt.date
    end: dt.date
    precision: Precision


class WirePlace(Wire):
    """Where an engagement happened."""

    name: str | None = Field(None, description="Most specific named place.")
    within: list[str] = Field(
        default_factory=list, description="Enclosing named areas, smallest first, no country."
    )
    country: str | None = Field(None, description="ISO 3166-1 alpha-2.")


class WireEngagement(Wire):
    """One violent encounter."""

    id: str = Field(description="e1, e2, …")
    quotes: list[str] = Field(description="Verbatim sentence that best shows it.")
    name: str | None = None
    type: EngagementType
    focus: Focus
    date: WireWhen | None = None
    place: WirePlace | None = None
    attackers: list[str] = Field(description="Ids of actors.")
    defenders: list[str] = Field(description="Ids of actors.")
    initiator_known: bool
    outcome: Outcome | None = None


class WireClaim(Wire):
    """What one claimant says about one engagement in one respect."""

    id: str = Field(description="c1, c2, …")
    engagement: str = Field(description="Id of the engagement.")
    quotes: list[str] = Field(description="Verbatim shortest clause with figure and subject.")
    claimant_actor: str | None = Field(
        None, description="Id of the actor whose word it is; null: narrator, or no actor."
    )
    claimant_text: str | None = Field(None, description="The source in the article's words; null: narrator.")
    relayed_by: str | None = Field(None, description="Medium that carried it.")
    kind: ClaimKind
    subject_actor: str | None = Field(None, description="Id of the actor; null: joint or none.")
    subject_side: Side | None = None
    subject_text: str | None = Field(None, description="In the article's words, without the figure.")
    figure: str | None = Field(None, description="The figure's words, copied from the quote.")
    low: int | None = None
    high: int | None = None
    approximate: bool = False
    item: str | None = Field(None, description="What things were counted; null: people.")
    stance: Stance = "asserts"
    provisional: bool = False
    made_on: dt.date | None = None
    supersedes: str | None = Field(None, description="Id of the earlier claim that it updates.")


class Answer(Wire):
    """Actors, engagements and claims of one article."""

    actors: list[WireActor]
    engagements: list[WireEngagement]
    claims: list[WireClaim]


class Reason(Wire):
    """An item taken back, or a figure explained, and why."""

    id: str = Field(description="Id of the item, or number of the figure.")
    reason: str


class Amendment(Wire):
    """What changes in an answer after it was checked against the article."""

    actors: list[WireActor]
    engagements: list[WireEngagement]
    claims: list[WireClaim]
    withdrawn: list[Reason]
    explained: list[Reason]


class Probe(Wire):
    """The answer to a question whose answer is known."""

    count: int
    guild: str


def faults(answer: Answer) -> Iterator[tuple[str, str]]:
    """Yields (id, what is wrong) for items that do not hang together, apart from their quotes."""
    actors = {a.id for a in answer.actors}
    engagements = {e.id for e in answer.engagements}
    claims = {c.id: c for c in answer.claims}
    for name in ("actors", "engagements", "claims"):
        seen: set[str] = set()
        for item in getattr(answer, name):
            if item.id in seen:
                yield item.id, f"two of the {name} have the id {item.id}"
            seen.add(item.id)
    for e in answer.engagements:
        sides = (*e.attackers, *e.defenders)
        yield from ((e.id, f"{ref} is no actor of the answer") for ref in sides if ref not in actors)
        if e.date is not None and e.date.end < e.date.start:
            yield e.id, "its date ends before it starts"
        if not any(q.strip() for q in e.quotes):
            yield e.id, "it has no quote"
    for c in answer.claims:
        if c.engagement not in engagements:
            yield c.id, f"{c.engagement} is no engagement of the answer"
        for ref in (c.claimant_actor, c.subject_actor):
            if ref is not None and ref not in actors:
                yield c.id, f"{ref} is no actor of the answer"
        if c.supersedes is not None and (c.supersedes not in claims or c.supersedes == c.id):
            yield c.id, f"{c.supersedes} is no other claim of the answer"
        yield from ((c.id, fault) for fault in _figure_faults(c))


def _figure_faults(c: WireClaim) -> Iterator[str]:
    if not any(q.strip() for q in c.quotes):
        yield "it has no quote"
    bounds = (c.low, c.high)
    if c.kind in FIGURELESS:
        if c.figure is not None or bounds != (None, None):
            yield f"a claim of kind {c.kind} has no figure: figure, low and high are null"
        return
    if c.figure is None and bounds not in ((1, 1), (None, None)):
        yield "its bounds have no figure: give the figure's words"
    if c.figure is None and bounds == (None, None):
        yield f"a claim of kind {c.kind} needs a figure; if the article gives none, withdraw it"
    if any(n is not None and n < 0 for n in bounds):
        yield "a bound is negative"
    if c.low is not None and c.high is not None and c.high < c.low:
        yield "its high is under its low"
    if c.figure is not None and c.figure.strip() and not any(c.figure in q for q in c.quotes):
        yield f'its figure "{c.figure}" is in none of its quotes'
