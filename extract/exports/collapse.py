"""Many claims about the dead of one engagement -> one number for ACLED, and low, best and high for UCDP.

The way of a number:

1. Claims that another claim updates are left out, and so are denials, doubts and figures of anything but deaths.
2. Within one claimant's word, figures for the same victims are one figure: the largest, the others being parts of it,
   unless the sentence adds them up ("eleven soldiers and one lieutenant"). A total swallows its parts.
3. Between claimants, the policy chooses for each group of victims, and the groups are added up: what the army says of
   its own dead and what the rebels say of theirs are different people.
4. `low` and `high` are the lowest and the highest that anyone says, whatever the policy chose.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extract.exports import victims
from extract.exports.figures import Estimate, deaths
from extract.exports.policies import Option, Policy, policy_of
from extract.exports.victims import GROUPS, Groups
from extract.ledger.kinds import names_a_kind
from extract.records import Claim, Engagement, Record

NARRATOR: Final = "the document"
UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Toll:
    """The dead of one engagement, as one number and as a range.

    `fatalities` is ACLED's integer. `low` ≤ `best` ≤ `high` are UCDP's, and `groups` splits `best` over "attackers",
    "defenders", "civilians", "others" and "unknown". `known` is false where nothing is said about deaths (all 0).
    `reason` says in one line how the number came about; `chosen` are the ids of the claims behind it.
    """

    fatalities: int
    low: int
    best: int
    high: int
    groups: dict[str, int]
    known: bool
    disputed: bool
    reason: str
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Choice:
    """What stands for one set of victims after the policy has chosen."""

    point: int
    low: int
    best: int
    high: int
    groups: dict[str, int]
    reasons: tuple[str, ...]
    chosen: tuple[str, ...]
    disputed: bool


def toll(record: Record, engagement: Engagement, policy: str = "conservative") -> Toll:
    """Collapses the claims of deaths of an engagement; raises ConfigError for an unknown policy."""
    choose = policy_of(policy)
    accounts = _accounts(record, engagement)
    if not accounts:
        return Toll(0, 0, 0, 0, {}, False, False, "no figure of deaths", ())
    family = _laminar({victims_ for account in accounts.values() for victims_ in account})
    top = [s for s in family if not any(s < other for other in family)]
    parts = [_settle(s, family, accounts, choose) for s in top]
    whole = _sum(parts)
    return Toll(
        fatalities=whole.point,
        low=min(whole.low, whole.best),
        best=whole.best,
        high=max(whole.high, whole.best),
        groups=whole.groups,
        known=True,
        disputed=whole.disputed or bool(_contested(record, engagement)),
        reason=f"{policy}: " + "; ".join(whole.reasons),
        chosen=whole.chosen,
    )


def live_claims(record: Record, engagement: Engagement) -> list[Claim]:
    """Gives the claims of an engagement that no other claim updates."""
    old = {c.supersedes for c in record.claims if c.supersedes}
    return [c for c in record.claims if c.engagement == engagement.id and c.id not in old]


def claimant_name(record: Record, claim: Claim) -> str:
    """Gives whose word a claim is, as its record names it; the narrator is "the document"."""
    who = claim.claimant
    if who.actor is not None:
        return next(a.name for a in record.actors if a.id == who.actor)
    return who.text or NARRATOR


def _contested(record: Record, engagement: Engagement) -> list[Claim]:
    kinds = ("killed", "killed_or_wounded")
    return [
        c
        for c in live_claims(record, engagement)
        if c.kind in kinds and c.value is not None and c.stance in ("denies", "doubts")
    ]


# ---- step 2: one claimant's word --------------------------------------------------------------------------------

_Account = dict[Groups, Option]


def _accounts(record: Record, engagement: Engagement) -> dict[str, _Account]:
    """Gives each claimant's figures, one for each set of victims that it speaks of."""
    counted: dict[str, list[tuple[Claim, Estimate]]] = {}
    for claim in live_claims(record, engagement):
        estimate = deaths(claim)
        if estimate is not None:
            counted.setdefault(_key(claim), []).append((claim, estimate))
    covers = _covers(record, engagement, [pair for said in counted.values() for pair in said])
    order = {c.id: i for i, c in enumerate(record.claims)}
    return {key: _account(record, engagement, said, covers, order) for key, said in counted.items()}


def _covers(record: Record, engagement: Engagement, said: list[tuple[Claim, Estimate]]) -> dict[str, Groups]:
    covers = {c.id: victims.groups(record, engagement, c) for c, _ in said}
    # "26 people" may hold dead of neither side, but only where somebody speaks of such dead.
    if not any(covers[c.id] == {victims.OTHERS} and e.best for c, e in said):
        covers = {k: v - {victims.OTHERS} if len(v) > 1 else v for k, v in covers.items()}
    return covers


def _key(claim: Claim) -> str:
    who = claim.claimant
    if who.actor is not None:
        return f"actor {who.actor}"
    return f"text {' '.join(who.text.casefold().split())}" if who.text else NARRATOR


def _account(
    record: Record,
    engagement: Engagement,
    said: list[tuple[Claim, Estimate]],
    covers: dict[str, Groups],
    order: dict[str, int],
) -> _Account:
    for whole, size in said:
        for part, less in said:
            apart = not covers[whole.id] & covers[part.id]
            if apart and size.best >= less.best and _inside(whole, size, part, less, said, covers):
                covers[whole.id] |= covers[part.id]
    by_cover: dict[Groups, list[tuple[Claim, Estimate]]] = {}
    for claim, estimate in said:
        by_cover.setdefault(covers[claim.id], []).append((claim, estimate))
    contested = _contested(record, engagement)
    return {cover: _option(record, engagement, group, order, contested) for cover, group in by_cover.items()}


def _inside(
    whole: Claim,
    size: Estimate,
    part: Claim,
    less: Estimate,
    said: list[tuple[Claim, Estimate]],
    covers: dict[str, Groups],
) -> bool:
    """Says whether a figure for other victims is a part of a figure: by the sentence, or because the parts add up."""
    if victims.relation(whole, part) == "part":
        return True
    rest = size.best - less.best
    return less.best > 0 and any(
        c is not whole and covers[c.id] == covers[whole.id] and e.best == rest > 0 for c, e in said
    )


def _option(
    record: Record,
    engagement: Engagement,
    group: list[tuple[Claim, Estimate]],
    order: dict[str, int],
    contested: list[Claim],
) -> Option:
    claims = [c for c, _ in group]
    estimate = _united(group)
    stated = {(c.value.low, c.value.high) for c in claims if c.value}
    against = [c for c in contested if c.value and (c.value.low, c.value.high) in stated]
    dates = [c.made_on.isoformat() for c in claims if c.made_on]
    who = claims[0].claimant.actor
    names = [a.name for a in record.actors if a.id == who]
    names += [m for a in record.actors if a.id == who for m in a.mentions]
    return Option(
        claimant=claimant_name(record, claims[0]),
        estimate=estimate,
        side=_claimant_side(record, engagement, who),
        disputed=any(_key(c) != _key(claims[0]) for c in against),
        partial=estimate.best > 0 and all(names_a_kind(c) for c in claims),
        order=max(order[c.id] for c in claims),
        made_on=max(dates, default=""),
        names=(*names, *(c.claimant.text for c in claims if c.claimant.text)),
        claims=tuple(c.id for c in claims),
    )


def _united(group: list[tuple[Claim, Estimate]]) -> Estimate:
    """Makes one figure of one claimant's figures for the same victims."""
    heap: list[tuple[list[Claim], Estimate]] = []
    for claim, estimate in group:
        for i, (claims, so_far) in enumerate(heap):
            if any(_same_figure(c, claim) is False and victims.relation(c, claim) == "and" for c in claims):
                heap[i] = ([*claims, claim], so_far.plus(estimate))
                break
        else:
            heap.append(([claim], estimate))
    first, *others = (estimate for _, estimate in heap)
    for other in others:
        first = first.most(other)
    return first


def _same_figure(first: Claim, second: Claim) -> bool:
    """Says whether two claims count the same words, which are then no two figures to add."""
    return first.value == second.value and first.subject.text == second.subject.text


def _claimant_side(record: Record, engagement: Engagement, actor: str | None) -> str | None:
    """Gives the armed side that a claimant is of or speaks for."""
    ties = {
        a.id: [x.target for x in a.affiliations if x.relation != "affiliated_with"] for a in record.actors
    }
    countries = {a.id: a.country for a in record.actors}
    seen: set[str] = set()
    todo = [actor] if actor else []
    while todo:
        one = todo.pop()
        for name, ids in (
            (victims.ATTACKERS, engagement.attackers),
            (victims.DEFENDERS, engagement.defenders),
        ):
            if one in ids:
                return name
            # A government's word on its army is that side's word.
            if countries.get(one) and any(countries.get(i) == countries[one] for i in ids):
                return name
        seen.add(one)
        todo += [t for t in ties[one] if t not in seen]
    return None


# ---- step 3: between claimants ------------------------------------------------------------------------------------


def _laminar(sets: set[Groups]) -> list[Groups]:
    """Gives the sets so that any two are nested or apart, smallest first; what overlaps is widened to its union."""
    family = set(sets)
    while True:
        crossing = next(
            ((a, b) for a in _ordered(family) for b in _ordered(family) if a & b and not (a <= b or b <= a)),
            None,
        )
        if crossing is None:
            return _ordered(family)
        wider = crossing[0] | crossing[1]
        family = (family - {max(crossing, key=_rank)}) | {wider}


def _ordered(family: Iterable[Groups]) -> list[Groups]:
    return sorted(family, key=_rank)


def _rank(victims_: Groups) -> tuple[int, list[int]]:
    return (len(victims_), sorted(GROUPS.index(g) for g in victims_))


def _settle(
    whole: Groups, family: Sequence[Groups], accounts: dict[str, _Account], choose: Policy
) -> _Choice:
    children = _children(whole, family)
    parts = [_settle(child, family, accounts, choose) for child in children]
    below = _sum(parts)
    options = [
        o for o in (_implied(whole, account, family) for account in accounts.values()) if o is not None
    ]
    firm = _firm(options)
    if not firm:
        return below
    picked = choose(firm, whole)
    best = picked.estimate.best
    groups = _split(whole, best, below)
    said = [*firm, *(o for o in options if o.estimate.ceiling and o not in firm)]
    numbers = {(o.estimate.point, o.estimate.high) for o in said if not o.partial} or {(0, 0)}
    return _Choice(
        point=picked.estimate.point,
        low=min(o.estimate.low for o in firm),
        best=best,
        high=max(below.high, *(o.estimate.high for o in said)),
        groups=groups,
        reasons=(_reason(whole, picked, firm), *(below.reasons if children else ())),
        chosen=(*picked.claims, *(c for c in below.chosen if c not in picked.claims)),
        disputed=below.disputed or len(numbers) > 1,
    )


def _firm(options: list[Option]) -> list[Option]:
    """Leaves out what does not compete with the rest.

    Bare upper bounds; a few named kinds of dead where others tell of more; "dozens" where another has a number that
    "dozens" allows.
    """
    firm = [o for o in options if not o.estimate.ceiling] or options
    most = max((o.estimate.point for o in firm if not o.partial), default=0)
    firm = [o for o in firm if not o.partial or o.estimate.point >= most] or firm
    exact = [o for o in firm if not o.estimate.vague]
    return [o for o in firm if not (o.estimate.vague and any(o.estimate.allows(e.estimate) for e in exact))]


def _children(whole: Groups, family: Sequence[Groups]) -> list[Groups]:
    inside = [s for s in family if s < whole]
    return [s for s in inside if not any(s < other for other in inside)]


def _implied(whole: Groups, account: _Account, family: Sequence[Groups]) -> Option | None:
    """Gives what one claimant says of a set of victims, outright or by the sum of its parts."""
    # What was widened to its union is said of that union.
    direct = [o for cover, o in account.items() if cover <= whole and _home(cover, family) == whole]
    below = [_implied(child, account, family) for child in _children(whole, family)]
    parts = [o for o in below if o is not None]
    total = _added(parts) if parts else None
    if direct:
        said = max(direct, key=lambda o: (not o.estimate.ceiling, o.estimate.best, o.order))
        if total is None:
            return said
        return replace(said, estimate=said.estimate.most(total.estimate))
    complete = len(parts) == len(below) and frozenset().union(*_children(whole, family)) == whole
    return total if complete else None


def _home(cover: Groups, family: Sequence[Groups]) -> Groups:
    return next(s for s in family if cover <= s)


def _added(options: Sequence[Option]) -> Option:
    estimate = options[0].estimate
    for o in options[1:]:
        estimate = estimate.plus(o.estimate)
    return replace(
        options[0],
        estimate=estimate,
        order=max(o.order for o in options),
        made_on=max(o.made_on for o in options),
        disputed=any(o.disputed for o in options),
        partial=all(o.partial for o in options),
        claims=tuple(c for o in options for c in o.claims),
    )


def _split(whole: Groups, best: int, below: _Choice) -> dict[str, int]:
    groups = dict(below.groups)
    rest = best - below.best
    if rest < 0:
        # The chosen figure is less than the parts that others name, and nobody splits it.
        return {next(iter(whole)) if len(whole) == 1 else UNKNOWN: best}
    if rest:
        unspoken = [g for g in GROUPS if g in whole and g not in groups]
        home = unspoken[0] if len(unspoken) == 1 else UNKNOWN
        groups[home] = groups.get(home, 0) + rest
    elif len(whole) == 1:
        groups.setdefault(next(iter(whole)), 0)
    return groups


def _sum(parts: Sequence[_Choice]) -> _Choice:
    groups: dict[str, int] = {}
    for part in parts:
        for name, number in part.groups.items():
            groups[name] = groups.get(name, 0) + number
    return _Choice(
        point=sum(p.point for p in parts),
        low=sum(p.low for p in parts),
        best=sum(p.best for p in parts),
        high=sum(p.high for p in parts),
        groups=groups,
        reasons=tuple(r for p in parts for r in p.reasons),
        chosen=tuple(c for p in parts for c in p.chosen),
        disputed=any(p.disputed for p in parts),
    )


def _reason(whole: Groups, picked: Option, options: Sequence[Option]) -> str:
    who = "all" if len(whole) == len(GROUPS) else "+".join(g for g in GROUPS if g in whole)
    number = picked.estimate.point
    if len(options) == 1:
        return f"{who} {number}, only by {picked.claimant}"
    others = ", ".join(f"{o.claimant} {o.estimate.point}" for o in options if o is not picked)
    return f"{who} {number} by {picked.claimant} (against {others})"
