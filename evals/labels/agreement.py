"""How far two annotators agree: the same scorer, one against the other, and Cohen's kappa for what is a choice.

F1 of claims and engagements is the same whichever of the two is taken for gold; that of actors is not quite, since
recall is over core actors only, and is given both ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.errors import InputError
from extract.records import Record

from ..gold import GoldSet
from ..matching import align
from ..metrics import DocumentScore, Scores, total
from ..scoring import score
from ..stats import Interval, intervals

NONE = "(none)"


@dataclass(frozen=True, slots=True)
class Kappa:
    """Cohen's kappa over pairs of choices: agreement beyond what the two habits would give by chance.

    `value` is None where it is not defined: no pair, or both chose one and the same category throughout.
    """

    value: float | None
    agreed: int
    pairs: int


@dataclass(frozen=True)
class Agreement:
    """What two annotators of the same documents agree on."""

    documents: int
    scores: Scores
    reversed_actors: float | None
    intervals: Mapping[str, Interval]
    kappas: Mapping[str, Kappa]
    same_number: Mapping[str, int]
    """In how many documents both found as many engagements, and as many claims."""
    by_document: Sequence[DocumentScore]
    only_one: Sequence[str]
    """Documents that one of the two did not label."""


def agree(a: GoldSet, b: GoldSet) -> Agreement:
    """Compares two annotators' labels, A taken for gold.

    Raises InputError where no document is labelled by both, or the two labelled different texts.
    """
    first, second = ({r.document.id: r for r in s.records} for s in (a, b))
    shared = sorted(first.keys() & second.keys())
    if not shared:
        raise InputError(f"no document is labelled in both {a.name} and {b.name}.", where=b.name)
    for i in shared:
        if first[i].document.text != second[i].document.text:
            raise InputError(f"'{i}': the two annotators labelled different texts.", where=i)
    pairs = [(first[i], second[i]) for i in shared]
    scores = [score(y, x) for x, y in pairs]
    back = total(score(x, y) for x, y in pairs)
    choices: dict[str, list[tuple[str, str]]] = {}
    for x, y in pairs:
        for name, one, other in _choices(x, y):
            choices.setdefault(name, []).append((one, other))
    return Agreement(
        documents=len(shared),
        scores=total(scores),
        reversed_actors=back.value("actors"),
        intervals=intervals(scores),
        kappas={name: kappa(pairs) for name, pairs in sorted(choices.items())},
        same_number={
            name: sum(len(getattr(x, name)) == len(getattr(y, name)) for x, y in pairs)
            for name in ("engagements", "claims")
        },
        by_document=scores,
        only_one=sorted(first.keys() ^ second.keys()),
    )


def _choices(x: Record, y: Record) -> Iterator[tuple[str, str, str]]:
    """Yields (name, choice of A, choice of B) for each choice about things that both found."""
    aligned = align(x, y)
    ours, theirs = ({a.id: a for a in r.actors} for r in (x, y))
    for q, p in aligned.actors.items():
        yield "actor type", ours[p].type, theirs[q].type
    fights, others = ({e.id: e for e in r.engagements} for r in (x, y))
    for q, (p, how) in aligned.engagements.items():
        if how.found:
            for name in ("type", "focus", "outcome"):
                one, other = getattr(fights[p], name), getattr(others[q], name)
                yield f"engagement {name}", one or NONE, other or NONE
    said, told = ({c.id: c for c in r.claims} for r in (x, y))
    for q, (p, _) in aligned.claims.items():
        yield "claim stance", said[p].stance, told[q].stance


def kappa(pairs: Sequence[tuple[str, str]]) -> Kappa:
    """Computes Cohen's kappa (1960) of two annotators' choices."""
    n = len(pairs)
    agreed = sum(a == b for a, b in pairs)
    if not n:
        return Kappa(None, 0, 0)
    one, other = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    # In whole numbers, so that a chance agreement of exactly 1 is seen as such.
    chance = sum(one[c] * other[c] for c in one)
    if chance == n * n:
        return Kappa(None, agreed, n)
    return Kappa((agreed * n - chance) / (n * n - chance), agreed, n)
