"""The codebook in pydantic: what a document holds, whoever found it.

A hand label, a model's answer and the rules' answer have this one form, so that any can be scored against any other.
All models are frozen and refuse unknown fields. Offsets are Unicode code points into `Document.text`, half-open
`[start, end)`. Every optional field says what its `None` means.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

ActorType = Literal[
    "state_forces",
    "government",
    "armed_group",
    "militia",
    "private_military",
    "international",
    "civilians",
    "person",
    "media",
    "unidentified",
]
EngagementType = Literal[
    "suicide_bombing",
    "air_strike",
    "shelling",
    "bombing",
    "abduction",
    "attack_on_civilians",
    "ambush",
    "assault",
    "battle",
]
ClaimKind = Literal[
    "killed",
    "wounded",
    "missing",
    "killed_or_wounded",
    "captured",
    "materiel_destroyed",
    "materiel_captured",
    "strength",
    "responsibility",
    "control",
]
Relation = Literal["part_of", "allied_with", "affiliated_with", "leads", "speaks_for"]
Focus = Literal["main", "background"]
Precision = Literal["day", "week", "month", "year"]
Side = Literal["attacker", "defender"]
Outcome = Literal["attackers", "defenders", "contested"]
Stance = Literal["asserts", "confirms", "denies", "doubts"]

Text = Annotated[str, StringConstraints(min_length=1)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]

FIGURELESS: frozenset[str] = frozenset({"responsibility", "control"})
"""Kinds of claim that carry no figure."""


class Part(BaseModel):
    """What all parts of a record share: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings")


class Document(Part):
    """One article, statement or page, as it was read."""

    id: Text
    title: str | None = Field(default=None, description="The headline; null: the document has none.")
    url: str | None = Field(default=None, description="Where it was published; null: unknown.")
    source: str | None = Field(
        default=None, description="The outlet or body that published it; null: unknown."
    )
    published: dt.date | None = Field(
        default=None, description="Day of publication; null: nothing states it."
    )
    meta: dict[str, Any] = Field(default_factory=dict, description="Free: where it was found, its licence.")
    text: str = Field(description="The text, verbatim; all offsets point into it.")


class Evidence(Part):
    """A verbatim quote and where it stands in the document's text."""

    quote: Text
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]

    @model_validator(mode="after")
    def _as_long_as_its_quote(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(
                f"evidence [{self.start}, {self.end}) is not as long as its quote ({len(self.quote)})"
            )
        return self


class Affiliation(Part):
    """A stated relation of an actor to another actor of the record."""

    relation: Relation
    target: Text = Field(description="Id of the other actor.")


class Actor(Part):
    """Somebody who acts, suffers or speaks in the document: a body, a group or a person, by name or description."""

    id: Text
    name: Text = Field(description="The fullest name that the document gives, without article.")
    type: ActorType
    mentions: tuple[Text, ...] = Field(default=(), description="The distinct surface forms in the text.")
    country: Country | None = Field(
        default=None,
        description="ISO 3166-1 alpha-2 of state forces and governments; null: any other actor, or unknown.",
    )
    affiliations: tuple[Affiliation, ...] = ()
    core: bool = Field(description="Fills a role in an engagement, or is claimant or subject of a claim.")


class When(Part):
    """The day or span of days on which an engagement happened."""

    start: dt.date
    end: dt.date
    precision: Precision

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"date ends ({self.end}) before it starts ({self.start})")
        return self


class Place(Part):
    """Where an engagement happened, as the document names it."""

    name: str | None = Field(
        default=None, description="Most specific named place; null: only an area or country is known."
    )
    within: tuple[Text, ...] = Field(
        default=(), description="Enclosing areas named in the text, smallest first, no country."
    )
    country: Country | None = Field(default=None, description="ISO 3166-1 alpha-2; null: unknown.")


class Engagement(Part):
    """One violent encounter with a place or a date of its own."""

    id: Text
    name: str | None = Field(default=None, description="A name that the document gives it; null: none.")
    type: EngagementType
    focus: Focus
    date: When | None = Field(default=None, description="When it happened; null: cannot be resolved.")
    place: Place | None = Field(default=None, description="Where it happened; null: nothing is said.")
    attackers: tuple[Text, ...] = Field(
        default=(), description="Ids of those who started it; empty: no one named or described."
    )
    defenders: tuple[Text, ...] = Field(default=(), description="Ids of their targets, civilians included.")
    initiator_known: bool = Field(
        description="False: nobody is said to have started it; sides in order of mention."
    )
    outcome: Outcome | None = Field(default=None, description="Who prevailed; null: not said.")
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]


class Claimant(Part):
    """Whose word a claim is; both null: the document's own."""

    actor: str | None = Field(
        default=None, description="Id of the actor; null: the narrator, or a source that is no actor."
    )
    text: str | None = Field(default=None, description="As the document words it; null: the narrator.")


class Subject(Part):
    """Who was killed or captured, lost the materiel, took part, did it, or holds it."""

    actor: str | None = Field(
        default=None, description="Id of the actor; null: joint, or not an actor of the record."
    )
    side: Side | None = Field(
        default=None, description="Its side in the engagement; null: neither, or unknown."
    )
    text: str | None = Field(default=None, description="As the document words it; null: not stated.")


class Value(Part):
    """The bounds of a stated figure."""

    low: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="Lower bound; null: none stated."
    )
    high: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="Upper bound; null: none stated."
    )
    approximate: bool = Field(description="True: about, some, dozens, several.")
    text: Text | None = Field(
        description="The figure in the document's words; null: no number word (one person, uncounted things)."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.text is None and (self.low, self.high) not in ((None, None), (1, 1)):
            raise ValueError(f"bounds {self.low} to {self.high} have no words that carry them")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(
                f"value '{self.text}' has its upper bound {self.high} under its lower bound {self.low}"
            )
        return self


class Claim(Part):
    """What one claimant says about one engagement in one respect."""

    id: Text
    engagement: Text = Field(description="Id of the engagement.")
    claimant: Claimant
    relayed_by: str | None = Field(default=None, description="The medium that carried it; null: none named.")
    kind: ClaimKind
    subject: Subject
    value: Value | None = Field(
        default=None, description="The figure; null: responsibility and control have none."
    )
    item: str | None = Field(default=None, description="What things were counted; null: people.")
    stance: Stance = "asserts"
    provisional: bool = False
    made_on: dt.date | None = Field(
        default=None, description="The day it was said; null: not stated or not resolvable."
    )
    supersedes: str | None = Field(default=None, description="Id of the claim that it updates; null: none.")
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _figure_by_kind(self) -> Self:
        if (self.kind in FIGURELESS) != (self.value is None):
            wants = "no value" if self.kind in FIGURELESS else "a value"
            raise ValueError(f"claim '{self.id}' of kind {self.kind} takes {wants}")
        figure = None if self.value is None else self.value.text
        if figure is not None and not any(figure in e.quote for e in self.evidence):
            raise ValueError(f"claim '{self.id}': its figure '{figure}' is in none of its quotes")
        return self


class Notice(Part):
    """One thing about a record that its reader should know."""

    code: Text = Field(description="Short and stable: ungrounded_quote, language, folded_quote, truncated, …")
    message: Text
    where: str | None = Field(default=None, description="The item or words meant; null: the whole document.")


class Usage(Part):
    """What the answers behind a record took, over all attempts."""

    requests: int = 0
    cached: int = Field(default=0, description="How many of the requests the response cache answered.")
    prompt_tokens: int | None = Field(default=None, description="Null: the server did not say.")
    completion_tokens: int | None = Field(default=None, description="Null: the server did not say.")
    cost: float | None = Field(
        default=None, description="US dollars by the price table; null: price unknown."
    )


class Provenance(Part):
    """Who made a record, with what, and what went wrong on the way."""

    engine: Text
    engine_version: Text
    toolkit_version: Text
    rules_hash: str | None = Field(
        default=None, description="Digest of rules and lexicons; null: no rules took part."
    )
    model: str | None = Field(default=None, description="Null: no model took part.")
    prompt: str | None = Field(default=None, description="Name and version of the prompt; null: none.")
    prompt_hash: str | None = Field(default=None, description="Null: no prompt.")
    mode: str | None = Field(
        default=None, description="How the answer's form was asked of the server; null: no model."
    )
    fallback: str | None = Field(
        default=None, description="Why this engine stood in for another; null: it did not."
    )
    usage: Usage | None = Field(default=None, description="Null: no model was asked.")
    warnings: tuple[Notice, ...] = ()


class Record(Part):
    """All that one engine, or one annotator, found in one document."""

    document: Document
    actors: tuple[Actor, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    claims: tuple[Claim, ...] = ()
    provenance: Provenance | None = Field(default=None, description="Null: labelled by hand.")

    # Records stand on a low floor and cannot import a view: the door hangs one in here.
    html_view: ClassVar[Callable[[Record], str] | None] = None

    def _repr_html_(self) -> str | None:
        """Shows the record in a notebook; None, for the plain form, until the door (`extract.run`) is loaded."""
        view = type(self).html_view
        return None if view is None else view(self)

    def quotes(self) -> Iterator[tuple[str, Evidence]]:
        """Yields (id of engagement or claim, evidence), engagements first, in the record's order."""
        for engagement in self.engagements:
            yield from ((engagement.id, evidence) for evidence in engagement.evidence)
        for claim in self.claims:
            yield from ((claim.id, evidence) for evidence in claim.evidence)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        faults = [*_duplicate_ids(self), *_dangling(self), *_misplaced(self)]
        if faults:
            raise ValueError("; ".join(faults[:5]))
        return self


def _duplicate_ids(record: Record) -> Iterator[str]:
    for name in ("actors", "engagements", "claims"):
        seen: set[str] = set()
        for item in getattr(record, name):
            if item.id in seen:
                yield f"two {name} have the id '{item.id}'"
            seen.add(item.id)


def _dangling(record: Record) -> Iterator[str]:
    actors = {a.id for a in record.actors}
    engagements = {e.id for e in record.engagements}
    claims = {c.id for c in record.claims}
    for actor in record.actors:
        for link in actor.affiliations:
            if link.target not in actors:
                yield f"actor '{actor.id}' is tied to '{link.target}', which is no actor of the record"
    for e in record.engagements:
        for ref in (*e.attackers, *e.defenders):
            if ref not in actors:
                yield f"engagement '{e.id}' has '{ref}' on a side, which is no actor of the record"
    for c in record.claims:
        if c.engagement not in engagements:
            yield f"claim '{c.id}' is about '{c.engagement}', which is no engagement of the record"
        for who in (c.claimant.actor, c.subject.actor):
            if who is not None and who not in actors:
                yield f"claim '{c.id}' names '{who}', which is no actor of the record"
        if c.supersedes is not None and (c.supersedes not in claims or c.supersedes == c.id):
            yield f"claim '{c.id}' supersedes '{c.supersedes}', which is no other claim of the record"


def _misplaced(record: Record) -> Iterator[str]:
    text = record.document.text
    for owner, evidence in record.quotes():
        if text[evidence.start : evidence.end] != evidence.quote:
            yield f"the evidence of '{owner}' is not at [{evidence.start}, {evidence.end}) of the text"
