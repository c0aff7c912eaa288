"""Measures of the literature beside ours: MUC's four views of template slots, and CEAF-RME with φ3.

MUC (Chinchor 1992): the same slot fills, with unpaired templates counted in neither, one or both denominators.
CEAF-RME (Chen et al. 2023): templates aligned one to one; φ3 of two entities is the number of shared mentions.
Ours differ from published programs in this: templates are aligned by the codebook, mentions are folded strings,
the roles are attackers, defenders, place and type, and dates are left out of CEAF (they have no mentions).
"""

from __future__ import annotations

from collections.abc import Mapping

from extract.records import Engagement, Record

from .keys import actor_keys, key
from .matching import assign
from .metrics import Count
from .slots import Fit, date_credit, place_credit

Entity = frozenset[str]
Template = dict[str, list[Entity]]


def views(
    gold: Record, predicted: Record, actors: Mapping[str, str], pairs: Mapping[str, tuple[str, Fit]]
) -> dict[str, Count]:
    """Counts slot fills under MUC's views; `pairs` are found engagements only, predicted id to gold id and fit."""
    golds = {e.id: e for e in gold.engagements}
    preds = {e.id: e for e in predicted.engagements}
    matched = Count()
    for p, (g, how) in pairs.items():
        matched = matched + _shared_fills(golds[g], preds[p], how, actors)
    taken = {g for g, _ in pairs.values()}
    missing = Count(gold=sum(_fills(e) for e in gold.engagements if e.id not in taken))
    spurious = Count(predicted=sum(_fills(e) for e in predicted.engagements if e.id not in pairs))
    return {
        "all": matched + missing + spurious,
        "matched": matched,
        "missing": matched + missing,
        "spurious": matched + spurious,
    }


def _fills(e: Engagement) -> int:
    return 1 + (e.date is not None) + (e.place is not None) + len(set(e.attackers)) + len(set(e.defenders))


def _shared_fills(gold: Engagement, predicted: Engagement, how: Fit, actors: Mapping[str, str]) -> Count:
    sides = [(gold.attackers, predicted.attackers), (gold.defenders, predicted.defenders)]
    if how.swapped:
        sides = [(gold.attackers, predicted.defenders), (gold.defenders, predicted.attackers)]
    right = float(gold.type == predicted.type)
    if gold.date is not None and predicted.date is not None:
        right += _half_steps(date_credit(gold.date, predicted.date))
    if gold.place is not None and predicted.place is not None:
        right += place_credit(gold.place, predicted.place)
    right += sum(len({actors.get(p) for p in set(theirs)} & set(ours)) for ours, theirs in sides)
    return Count.of(right, _fills(gold), _fills(predicted))


def _half_steps(credit: float) -> float:
    """MUC knows correct, partial (half) and incorrect."""
    return 1.0 if credit == 1.0 else 0.5 if credit > 0 else 0.0


def ceaf_rme(gold: Record, predicted: Record) -> Count:
    """Counts CEAF-RME with φ3: summed mention overlap under the best alignment of templates and of their entities."""
    ours, theirs = _templates(gold), _templates(predicted)
    pairs = assign(ours, theirs, _template_overlap)
    shared = sum(_template_overlap(g, p) for g, p in pairs)
    return Count.of(shared, sum(map(_weight, ours)), sum(map(_weight, theirs)))


def _templates(record: Record) -> list[Template]:
    names = {a.id: actor_keys(a) for a in record.actors}
    result: list[Template] = []
    for e in record.engagements:
        place = key(e.place.name) if e.place is not None and e.place.name is not None else ""
        result.append(
            {
                "type": [frozenset({e.type})],
                "place": [frozenset({place})] if place else [],
                "attackers": [names[a] for a in e.attackers],
                "defenders": [names[a] for a in e.defenders],
            }
        )
    return result


def _weight(template: Template) -> int:
    return sum(len(entity) for entities in template.values() for entity in entities)


def _template_overlap(gold: Template, predicted: Template) -> float:
    return sum(
        len(g & p)
        for role in gold
        for g, p in assign(gold[role], predicted[role], lambda a, b: float(len(a & b)))
    )
