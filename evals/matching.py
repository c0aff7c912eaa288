"""Pairs the parts of a predicted record with those of a gold record, one to one and as well as possible.

Codebook section 5: actors by name, then engagements by the similarity of their slots, then claims inside them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extract.errors import MissingExtra
from extract.records import Claim, Claimant, Evidence, Record

from .keys import actor_keys, content_words
from .slots import Fit, fit, seen_side

LINKS = frozenset({"speaks_for", "leads", "part_of"})
"""Relations by which the word of one actor is the word of another."""

G = TypeVar("G")
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which predicted part goes with which gold part; keys are predicted ids, values begin with the gold id."""

    actors: Mapping[str, str]
    engagements: Mapping[str, tuple[str, Fit]]
    claims: Mapping[str, tuple[str, bool]]
    """Core matches: the gold claim's id, and whether the match is full."""

    def found(self) -> dict[str, str]:
        """Gives the engagements that count as found, predicted id to gold id."""
        return {p: g for p, (g, how) in self.engagements.items() if how.found}


def assign(gold: Sequence[G], predicted: Sequence[P], worth: Callable[[G, P], float]) -> list[tuple[G, P]]:
    """Pairs two lists one to one so that the summed worth is highest; pairs that are worth nothing are left out.

    Raises MissingExtra where scipy is not installed.
    """
    if not gold or not predicted:
        return []
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        raise MissingExtra("scoring", "eval") from None
    matrix = [[worth(g, p) for p in predicted] for g in gold]
    rows, columns = linear_sum_assignment(matrix, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(gold[i], predicted[j]) for i, j in pairs if matrix[i][j] > 0]


def align(gold: Record, predicted: Record) -> Alignment:
    """Pairs the actors, then the engagements, then the claims of two records of one document."""
    actors = pair_actors(gold, predicted)
    engagements = pair_engagements(gold, predicted, actors)
    return Alignment(actors, engagements, pair_claims(gold, predicted, actors, engagements))


def pair_actors(gold: Record, predicted: Record) -> dict[str, str]:
    """Maps predicted to gold actors that share a folded name or mention: most pairs, then most core ones.

    Among equals the pairs with more shared names win, so that the choice does not hang on the order of a list.
    """
    keys = {id(a): actor_keys(a) for a in (*gold.actors, *predicted.actors)}
    base = 10.0 * (len(gold.actors) + 1)

    def worth(i: int, j: int) -> float:
        shared = len(keys[id(gold.actors[i])] & keys[id(predicted.actors[j])])
        return base * base + base * gold.actors[i].core + min(shared, 9) if shared else 0.0

    pairs = assign(range(len(gold.actors)), range(len(predicted.actors)), worth)
    return {predicted.actors[j].id: gold.actors[i].id for i, j in pairs}


def pair_engagements(
    gold: Record, predicted: Record, actors: Mapping[str, str]
) -> dict[str, tuple[str, Fit]]:
    """Maps predicted to gold engagements so that the summed similarity is highest, found or not.

    Among equals the pairing with more found engagements wins.
    """
    fits = {(g.id, p.id): fit(g, p, actors) for g in gold.engagements for p in predicted.engagements}

    def worth(g: str, p: str) -> float:
        how = fits[g, p]
        return how.similarity + 1e-6 * how.found

    pairs = assign([e.id for e in gold.engagements], [e.id for e in predicted.engagements], worth)
    return {p: (g, fits[g, p]) for g, p in pairs}


@dataclass(frozen=True)
class ClaimJudge:
    """Says whether a predicted claim is right against a gold one, given how actors and engagements are paired."""

    gold: Record
    predicted: Record
    actors: Mapping[str, str]
    engagements: Mapping[str, tuple[str, Fit]]

    def same_engagement(self, g: Claim, p: Claim) -> bool:
        """Whether the two are about one engagement, found by both."""
        pair = self.engagements.get(p.engagement)
        return pair is not None and pair[1].found and pair[0] == g.engagement

    def same_subject(self, g: Claim, p: Claim) -> bool:
        """Same paired actor; where one has no actor, the same side of the engagement."""
        if g.subject.actor is not None and p.subject.actor is not None:
            return self.actors.get(p.subject.actor) == g.subject.actor
        pair = self.engagements.get(p.engagement)
        return g.subject.side == seen_side(p.subject.side, pair is not None and pair[1].swapped)

    def same_value(self, g: Claim, p: Claim) -> bool:
        """Same bounds; whether the figure is approximate is not asked."""
        return bounds(g) == bounds(p)

    def core(self, g: Claim, p: Claim) -> bool:
        """Same engagement, kind, subject and bounds."""
        return (
            g.kind == p.kind
            and self.same_value(g, p)
            and self.same_engagement(g, p)
            and self.same_subject(g, p)
        )

    def same_claimant(self, g: Claim, p: Claim) -> bool:
        """Same paired actor or one that speaks for, leads or is part of the other; or both the narrator.

        Where one has no actor, their words must share a content word.
        """
        ours, theirs = g.claimant, p.claimant
        if narrator(ours) or narrator(theirs):
            return narrator(ours) and narrator(theirs)
        if ours.actor is not None and theirs.actor is not None:
            return self._one_voice(ours.actor, theirs.actor)
        return bool(self._words(self.gold, ours) & self._words(self.predicted, theirs))

    def full(self, g: Claim, p: Claim) -> bool:
        """A core match whose claimant is right and whose stance is equal."""
        return g.stance == p.stance and self.same_claimant(g, p) and self.core(g, p)

    def _one_voice(self, gold: str, predicted: str) -> bool:
        pair = self.actors.get(predicted)
        if pair is not None:
            return pair == gold or gold in _linked(self.gold, pair)
        # Gold does not know this actor, so only the prediction can say whom it speaks for.
        return any(self.actors.get(other) == gold for other in _linked(self.predicted, predicted))

    @staticmethod
    def _words(record: Record, claimant: Claimant) -> frozenset[str]:
        if claimant.text is not None:
            return content_words(claimant.text)
        return frozenset().union(*(content_words(a.name) for a in record.actors if a.id == claimant.actor))


def pair_claims(
    gold: Record, predicted: Record, actors: Mapping[str, str], engagements: Mapping[str, tuple[str, Fit]]
) -> dict[str, tuple[str, bool]]:
    """Maps predicted to gold claims that match in core: most core matches, then most full ones.

    Among equals the pairs whose evidence overlaps more win.
    """
    judge = ClaimJudge(gold, predicted, actors, engagements)
    base = min(len(gold.claims), len(predicted.claims)) + 1.0

    def worth(g: Claim, p: Claim) -> float:
        if not judge.core(g, p):
            return 0.0
        return base * base + base * judge.full(g, p) + overlap(g.evidence, p.evidence)

    pairs = assign(gold.claims, predicted.claims, worth)
    return {p.id: (g.id, judge.full(g, p)) for g, p in pairs}


def bounds(claim: Claim) -> tuple[int | None, int | None] | None:
    """Gives (low, high) of a claim's figure; None for kinds without one."""
    return None if claim.value is None else (claim.value.low, claim.value.high)


def narrator(claimant: Claimant) -> bool:
    """Whether it is the document itself that speaks."""
    return claimant.actor is None and claimant.text is None


def overlap(a: Sequence[Evidence], b: Sequence[Evidence]) -> float:
    """Share of the shorter evidence's characters that the other one covers too, 0 to 1."""
    left = {i for e in a for i in range(e.start, e.end)}
    right = {i for e in b for i in range(e.start, e.end)}
    return len(left & right) / max(1, min(len(left), len(right)))


def _linked(record: Record, actor: str) -> set[str]:
    """Ids of the actors with whom `actor` has one voice, by a link in either direction."""
    ties = [(a.id, link.target) for a in record.actors for link in a.affiliations if link.relation in LINKS]
    return {b for a, b in ties if a == actor} | {a for a, b in ties if b == actor}
