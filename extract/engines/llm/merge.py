"""The answers to the parts of a long article -> one answer: what rests on the same words is one thing."""

from __future__ import annotations

from collections.abc import Iterable

from extract import prompting
from extract.engines.llm.spans import Spans
from extract.text import folding


def merged(answers: list[prompting.Answer], text: str) -> prompting.Answer:
    """Makes one answer of those to the parts of `text`.

    Actors are one if they share a name; engagements, if their evidence overlaps in the text or type, date, place and
    attackers agree; claims, if kind, claimant, subject, bounds and stance agree and their evidence overlaps.
    """
    if len(answers) == 1:
        return answers[0]
    spans = Spans(text)
    whole = _Whole()
    for number, answer in enumerate(answers, 1):
        whole.add(_renamed(answer, number), spans)
    return prompting.Answer(
        actors=whole.actors,
        engagements=[e for e, _ in whole.engagements],
        claims=[c for c, _ in whole.claims],
    )


def _renamed(answer: prompting.Answer, number: int) -> prompting.Answer:
    """Makes ids unique over the parts: a1 of part 2 is p2a1."""

    def new(ref: str) -> str:
        return f"p{number}{ref}"

    actors = [
        a.model_copy(
            update={
                "id": new(a.id),
                "affiliations": [x.model_copy(update={"target": new(x.target)}) for x in a.affiliations],
            }
        )
        for a in answer.actors
    ]
    engagements = [
        e.model_copy(
            update={
                "id": new(e.id),
                "attackers": [new(x) for x in e.attackers],
                "defenders": [new(x) for x in e.defenders],
            }
        )
        for e in answer.engagements
    ]
    claims = [
        c.model_copy(
            update={
                "id": new(c.id),
                "engagement": new(c.engagement),
                "claimant_actor": c.claimant_actor and new(c.claimant_actor),
                "subject_actor": c.subject_actor and new(c.subject_actor),
                "supersedes": c.supersedes and new(c.supersedes),
            }
        )
        for c in answer.claims
    ]
    return prompting.Answer(actors=actors, engagements=engagements, claims=claims)


Places = list[tuple[int, int]]


class _Whole:
    """What has been merged so far."""

    def __init__(self) -> None:
        self.actors: list[prompting.WireActor] = []
        self.engagements: list[tuple[prompting.WireEngagement, Places]] = []
        self.claims: list[tuple[prompting.WireClaim, Places]] = []

    def add(self, answer: prompting.Answer, spans: Spans) -> None:
        known = {a.id: self._actor(a) for a in answer.actors}
        self.actors = [_relinked(a, known) for a in self.actors]
        for e in answer.engagements:
            sides = {
                "attackers": list(dict.fromkeys(known.get(x, x) for x in e.attackers)),
                "defenders": list(dict.fromkeys(known.get(x, x) for x in e.defenders)),
            }
            known[e.id] = self._engagement(e.model_copy(update=sides), _places(e.quotes, spans))
        for c in answer.claims:
            links = {
                "engagement": known.get(c.engagement, c.engagement),
                "claimant_actor": known.get(c.claimant_actor or "", c.claimant_actor),
                "subject_actor": known.get(c.subject_actor or "", c.subject_actor),
                "supersedes": known.get(c.supersedes or "", c.supersedes),
            }
            known[c.id] = self._claim(c.model_copy(update=links), _places(c.quotes, spans))

    def _actor(self, new: prompting.WireActor) -> str:
        names = _names(new)
        for at, old in enumerate(self.actors):
            if names & _names(old) and (old.type == new.type or old.name == new.name):
                mentions = list(dict.fromkeys((*old.mentions, *new.mentions)))
                links = [*old.affiliations, *(x for x in new.affiliations if x not in old.affiliations)]
                self.actors[at] = old.model_copy(update={"mentions": mentions, "affiliations": links})
                return old.id
        self.actors.append(new)
        return new.id

    def _engagement(self, new: prompting.WireEngagement, places: Places) -> str:
        for old, there in self.engagements:
            same_words = _overlap(places, there) and old.type == new.type
            same_event = (
                old.date is not None
                and (old.type, old.date, set(old.attackers)) == (new.type, new.date, set(new.attackers))
                and _place_key(old) == _place_key(new) != ""
            )
            if (same_words and _place_key(old) == _place_key(new)) or same_event:
                return old.id
        self.engagements.append((new, places))
        return new.id

    def _claim(self, new: prompting.WireClaim, places: Places) -> str:
        for old, there in self.claims:
            if _said(old) == _said(new) and _overlap(places, there):
                return old.id
        self.claims.append((new, places))
        return new.id


def _relinked(actor: prompting.WireActor, known: dict[str, str]) -> prompting.WireActor:
    links = [x.model_copy(update={"target": known.get(x.target, x.target)}) for x in actor.affiliations]
    kept = [x for n, x in enumerate(links) if x.target != actor.id and x not in links[:n]]
    return actor.model_copy(update={"affiliations": kept})


def _names(actor: prompting.WireActor) -> set[str]:
    return {folding.name_key(n) for n in (actor.name, *actor.mentions)} - {""}


def _place_key(e: prompting.WireEngagement) -> str:
    return folding.name_key(e.place.name) if e.place is not None and e.place.name else ""


def _said(c: prompting.WireClaim) -> tuple[object, ...]:
    claimant = c.claimant_actor or folding.name_key(c.claimant_text or "")
    return (
        c.engagement,
        c.kind,
        claimant,
        c.subject_actor,
        c.low,
        c.high,
        c.stance,
        folding.name_key(c.item or ""),
    )


def _places(quotes: Iterable[str], spans: Spans) -> Places:
    return [place for quote in quotes for place in spans.every(quote)]


def _overlap(some: Places, others: Places) -> bool:
    return any(a < d and c < b for a, b in some for c, d in others)
