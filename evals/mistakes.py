"""Says in words what a predicted record got wrong, each error with the spans that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.records import Actor, Claim, Claimant, Engagement, Evidence, Record, Value, When

from .matching import Alignment, ClaimJudge, assign, overlap
from .metrics import Mistake
from .slots import slot_credits

NEAR_FROM = 3.0
"""Least nearness (of 6) from which a missed and an invented claim are told as one wrong claim."""


def mistakes(gold: Record, predicted: Record, alignment: Alignment) -> tuple[Mistake, ...]:
    """Lists all errors of a prediction: actors, then engagements, then claims, each in gold's order."""
    lists = (_actors, _engagements, _claims)
    return tuple(m for part in lists for m in part(gold, predicted, alignment))


def _actors(gold: Record, predicted: Record, alignment: Alignment) -> Iterator[Mistake]:
    back = {g: p for p, g in alignment.actors.items()}
    given = {a.id: a for a in predicted.actors}
    for a in gold.actors:
        if a.id in back:
            other = given[back[a.id]]
            if other.type != a.type:
                yield Mistake("actor_type", a.id, a.name, _mentions(gold, a), a.type, other.type)
        elif a.core:
            yield Mistake(
                "actor_missed", a.id, f"{a.name} ({a.type}; {', '.join(a.mentions)})", _mentions(gold, a)
            )
    for a in predicted.actors:
        if a.id not in alignment.actors:
            yield Mistake(
                "actor_invented", a.id, f"{a.name} ({a.type}; {', '.join(a.mentions)})", _mentions(gold, a)
            )


def _mentions(record: Record, actor: Actor) -> tuple[tuple[int, int], ...]:
    spans = []
    for form in (actor.name, *actor.mentions):
        start = record.document.text.find(form)
        if start >= 0:
            spans.append((start, start + len(form)))
    return tuple(spans[:1])


def _engagements(gold: Record, predicted: Record, alignment: Alignment) -> Iterator[Mistake]:
    found = alignment.found()
    back = {g: p for p, g in found.items()}
    given = {e.id: e for e in predicted.engagements}
    ours, theirs = Names(gold), Names(predicted)
    for e in gold.engagements:
        if e.id not in back:
            yield Mistake("engagement_missed", e.id, ours.engagement(e), _spans(e.evidence))
            continue
        other = given[back[e.id]]
        credits = slot_credits(e, other, alignment.engagements[other.id][1], alignment.actors)
        for slot, credit in credits.items():
            if credit < 1:
                wanted, said = ours.slot(e, slot), theirs.slot(other, slot)
                yield Mistake(f"slot_{slot}", e.id, ours.engagement(e), _spans(e.evidence), wanted, said)
    for e in predicted.engagements:
        if e.id not in found:
            yield Mistake("engagement_invented", e.id, theirs.engagement(e), _spans(e.evidence))


def _claims(gold: Record, predicted: Record, alignment: Alignment) -> Iterator[Mistake]:
    judge = ClaimJudge(gold, predicted, alignment.actors, alignment.engagements)
    ours, theirs = Names(gold), Names(predicted)
    back = {g: p for p, (g, _) in alignment.claims.items()}
    given = {c.id: c for c in predicted.claims}
    left = [c for c in gold.claims if c.id not in back]
    spare = [c for c in predicted.claims if c.id not in alignment.claims]
    near = {g.id: p for g, p in assign(left, spare, lambda g, p: _nearness(judge, g, p))}
    for c in gold.claims:
        if c.id in back:
            yield from _not_full(judge, ours, theirs, c, given[back[c.id]])
        elif c.id in near:
            yield from _not_core(judge, ours, theirs, c, near[c.id])
        else:
            yield Mistake("claim_missed", c.id, ours.claim(c), _spans(c.evidence))
    told = {p.id for p in near.values()}
    for c in spare:
        if c.id not in told:
            yield Mistake("claim_invented", c.id, theirs.claim(c), _spans(c.evidence))


def _nearness(judge: ClaimJudge, g: Claim, p: Claim) -> float:
    score = (
        2 * overlap(g.evidence, p.evidence)
        + judge.same_value(g, p) * (g.value is not None)
        + (g.kind == p.kind)
        + judge.same_engagement(g, p)
        + judge.same_subject(g, p)
    )
    return score if score >= NEAR_FROM else 0.0


def _not_core(judge: ClaimJudge, ours: Names, theirs: Names, g: Claim, p: Claim) -> Iterator[Mistake]:
    checks = (
        ("kind", g.kind == p.kind, g.kind, p.kind),
        ("value", judge.same_value(g, p), figure(g.value), figure(p.value)),
        ("subject", judge.same_subject(g, p), ours.subject(g), theirs.subject(p)),
        ("engagement", judge.same_engagement(g, p), g.engagement, p.engagement),
    )
    for name, right, wanted, said in checks:
        if not right:
            yield Mistake(f"claim_{name}", g.id, ours.claim(g), _spans(g.evidence), wanted, said)


def _not_full(judge: ClaimJudge, ours: Names, theirs: Names, g: Claim, p: Claim) -> Iterator[Mistake]:
    if not judge.same_claimant(g, p):
        wanted, said = ours.voice(g.claimant), theirs.voice(p.claimant)
        yield Mistake("claim_claimant", g.id, ours.claim(g), _spans(g.evidence), wanted, said)
    if g.stance != p.stance:
        yield Mistake("claim_stance", g.id, ours.claim(g), _spans(g.evidence), g.stance, p.stance)


def _spans(evidence: Sequence[Evidence]) -> tuple[tuple[int, int], ...]:
    return tuple((e.start, e.end) for e in evidence)


def figure(value: Value | None) -> str:
    """Shows a figure's bounds and words: '26', '7 or more', 'up to 50', '30 (about 30)'."""
    if value is None:
        return "no figure"
    low, high = value.low, value.high
    if low is None and high is None:
        shown = "uncounted"
    elif high is None:
        shown = f"{low} or more"
    elif low is None:
        shown = f"up to {high}"
    else:
        shown = str(low) if low == high else f"{low} to {high}"
    return shown if value.text in (None, shown) else f"{shown} ('{value.text}')"


@dataclass(frozen=True)
class Names:
    """Shows the parts of one record in words, ids replaced by names."""

    record: Record

    def actor(self, ref: str | None) -> str:
        """Gives an actor's name; '-' where there is none."""
        return next((a.name for a in self.record.actors if a.id == ref), "-")

    def actors(self, refs: Sequence[str]) -> str:
        """Gives a side in words."""
        return ", ".join(map(self.actor, refs)) or "nobody"

    def engagement(self, e: Engagement) -> str:
        """Gives an engagement in one line."""
        sides = f"{self.actors(e.attackers)} on {self.actors(e.defenders)}"
        return f"{e.focus} {e.type}, {self.slot(e, 'place')}, {self.slot(e, 'date')}: {sides}"

    def slot(self, e: Engagement, slot: str) -> str:
        """Gives one slot of an engagement in words."""
        match slot:
            case "date":
                return when(e.date)
            case "place":
                return "no place" if e.place is None else (e.place.name or f"unnamed in {e.place.country}")
            case "country":
                return "none" if e.place is None or e.place.country is None else e.place.country
            case "attackers":
                return self.actors(e.attackers)
            case "defenders":
                return self.actors(e.defenders)
            case "initiator":
                return "known" if e.initiator_known else "not known"
            case _:
                return str(getattr(e, slot))

    def subject(self, c: Claim) -> str:
        """Gives a claim's subject in words."""
        who = self.actor(c.subject.actor) if c.subject.actor else (c.subject.text or "nobody named")
        return f"{who} ({c.subject.side or 'no side'})"

    def voice(self, claimant: Claimant) -> str:
        """Gives a claimant in words."""
        return self.actor(claimant.actor) if claimant.actor else (claimant.text or "narrator")

    def claim(self, c: Claim) -> str:
        """Gives a claim in one line."""
        value = "" if c.value is None else f" {figure(c.value)}"
        item = f" {c.item}" if c.item else ""
        return f"{c.kind}{value}{item}: {self.subject(c)}, says {self.voice(c.claimant)} [{c.stance}, {c.engagement}]"


def when(date: When | None) -> str:
    """Shows a date: '2019-03-17', '2022-03-01 to 2022-03-31 (month)'."""
    if date is None:
        return "no date"
    span = str(date.start) if date.start == date.end else f"{date.start} to {date.end}"
    return span if date.precision == "day" else f"{span} ({date.precision})"
