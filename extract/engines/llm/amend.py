"""An answer and what the model then changed in it -> the amended answer."""

from __future__ import annotations

from typing import TypeVar

from extract import prompting

T = TypeVar("T", prompting.WireActor, prompting.WireEngagement, prompting.WireClaim)


def amended(answer: prompting.Answer, change: prompting.Amendment) -> prompting.Answer:
    """Puts changed items in the place of those with their id, appends new ones, takes out what was withdrawn.

    Claims and roles that point to something withdrawn go with it, or lose the reference.
    """
    gone = {reason.id for reason in change.withdrawn}
    actors = _merged(answer.actors, change.actors, gone)
    engagements = _merged(answer.engagements, change.engagements, gone)
    claims = _merged(answer.claims, change.claims, gone)
    kept = prompting.Answer(actors=actors, engagements=engagements, claims=claims)
    return without(kept, gone)


def without(answer: prompting.Answer, gone: set[str]) -> prompting.Answer:
    """Leaves out the items with these ids, and every reference to them."""
    if not gone:
        return answer
    actors = [
        a.model_copy(update={"affiliations": [x for x in a.affiliations if x.target not in gone]})
        for a in answer.actors
        if a.id not in gone
    ]
    engagements = [
        e.model_copy(
            update={
                "attackers": [x for x in e.attackers if x not in gone],
                "defenders": [x for x in e.defenders if x not in gone],
            }
        )
        for e in answer.engagements
        if e.id not in gone
    ]
    claims = [_unlinked(c, gone) for c in answer.claims if c.id not in gone and c.engagement not in gone]
    return prompting.Answer(actors=actors, engagements=engagements, claims=claims)


def _merged(items: list[T], changes: list[T], gone: set[str]) -> list[T]:
    by_id = {item.id: item for item in items}
    for change in changes:
        if change.id not in gone:
            by_id[change.id] = change
    return list(by_id.values())


def _unlinked(claim: prompting.WireClaim, gone: set[str]) -> prompting.WireClaim:
    names = ("claimant_actor", "subject_actor", "supersedes")
    lost = {name: None for name in names if getattr(claim, name) in gone}
    return claim.model_copy(update=lost) if lost else claim
