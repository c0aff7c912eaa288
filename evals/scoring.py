"""The measure: one predicted record against one gold record, by the codebook's section 5."""

from __future__ import annotations

from collections import Counter

from extract.records import Claim, Record

from .keys import key
from .matching import Alignment, ClaimJudge, align
from .metrics import CASUALTIES, Accuracy, ClaimState, Count, DocumentScore, Scores, total
from .mistakes import mistakes
from .muc import ceaf_rme, views
from .slots import slot_credits

__all__ = ["DocumentScore", "Scores", "score", "total"]

DROPPED_QUOTE = "ungrounded_quote"
"""Code of a notice that a quote had to be left out of a record because its text does not hold it."""


def score(pred: Record | None, gold: Record, *, failed: str | None = None) -> DocumentScore:
    """Scores a prediction; None (with the reason in `failed`) is a document that was not done: all of gold is missed.

    Raises MissingExtra where scipy is not installed.
    """
    if pred is None:
        pred = Record(document=gold.document, provenance=None)
        failed = failed or "no prediction"
    alignment = align(gold, pred)
    found = {p: pair for p, pair in alignment.engagements.items() if pair[1].found}
    return DocumentScore(
        counts=_counts(pred, gold, alignment),
        accuracies=_accuracies(pred, gold, alignment),
        kinds=_kinds(pred, gold, alignment),
        views=views(gold, pred, alignment.actors, found),
        id=gold.document.id,
        mistakes=mistakes(gold, pred, alignment),
        failed=failed,
        claims=_claim_states(gold, alignment),
        engagements={e.id: e.id in {g for g, _ in found.values()} for e in gold.engagements},
    )


def _claim_states(gold: Record, alignment: Alignment) -> dict[str, ClaimState]:
    matched: dict[str, bool] = dict(alignment.claims.values())
    return {
        c.id: "missed" if c.id not in matched else "full" if matched[c.id] else "core" for c in gold.claims
    }


def _counts(pred: Record, gold: Record, alignment: Alignment) -> dict[str, Count]:
    counts = {"actors": _actor_count(pred, gold, alignment)}
    found = alignment.found()
    counts["engagements"] = Count.of(len(found), len(gold.engagements), len(pred.engagements))
    main = {e.id for e in gold.engagements if e.focus == "main"}
    told = {e.id for e in pred.engagements if e.focus == "main"}
    counts["engagements_main"] = Count(
        len(main & set(found.values())), len(main), len(told & set(found)), len(told)
    )
    groups = {"claims": None, "casualties": CASUALTIES, "killed": frozenset({"killed"})}
    for name, kinds in groups.items():
        counts[name], counts[f"{name}_full"] = _claim_counts(pred, gold, alignment, kinds)
    counts["figures"] = _figure_count(pred, gold)
    counts["ceaf_rme"] = ceaf_rme(gold, pred)
    return counts


def _actor_count(pred: Record, gold: Record, alignment: Alignment) -> Count:
    """Recall is asked over core gold actors only; a prediction is right if it pairs with any."""
    core = {a.id for a in gold.actors if a.core}
    found = core & set(alignment.actors.values())
    return Count(len(found), len(core), len(alignment.actors), len(pred.actors))


def _claim_counts(
    pred: Record, gold: Record, alignment: Alignment, kinds: frozenset[str] | None
) -> tuple[Count, Count]:
    wanted = {c.id for c in gold.claims if kinds is None or c.kind in kinds}
    given = sum(1 for c in pred.claims if kinds is None or c.kind in kinds)
    matches = [full for g, full in alignment.claims.values() if g in wanted]
    return Count.of(len(matches), len(wanted), given), Count.of(sum(matches), len(wanted), given)


def _figure_count(pred: Record, gold: Record) -> Count:
    """Figures of the whole document, wherever their engagement: kind and bounds, as often as they are claimed."""
    ours, theirs = Counter(_figures(gold.claims)), Counter(_figures(pred.claims))
    return Count.of((ours & theirs).total(), ours.total(), theirs.total())


def _figures(claims: tuple[Claim, ...]) -> list[tuple[str, int | None, int | None]]:
    return [(c.kind, c.value.low, c.value.high) for c in claims if c.value is not None]


def _accuracies(pred: Record, gold: Record, alignment: Alignment) -> dict[str, Accuracy]:
    types = [{a.id: a.type for a in r.actors} for r in (gold, pred)]
    result = {"actor_type": Accuracy.mean(types[0][g] == types[1][p] for p, g in alignment.actors.items())}
    result |= _slot_accuracies(pred, gold, alignment)
    result |= _claim_accuracies(pred, gold, alignment)
    dropped = _dropped_quotes(pred)
    text = gold.document.text
    quotes = [float(text[e.start : e.end] == e.quote) for _, e in pred.quotes()]
    result["quotes"] = Accuracy.mean([*quotes, *[0.0] * dropped])
    result["figures_in_quotes"] = Accuracy.mean(
        float(any(c.value.text in e.quote for e in c.evidence))
        for c in pred.claims
        if c.value is not None and c.value.text is not None
    )
    return result


def _dropped_quotes(pred: Record) -> int:
    """How many quotes had to be left out; that an item went with its last quote is a notice, but no further quote."""
    notices = pred.provenance.warnings if pred.provenance else ()
    return sum(n.code == DROPPED_QUOTE and "left out" not in n.message for n in notices)


def _slot_accuracies(pred: Record, gold: Record, alignment: Alignment) -> dict[str, Accuracy]:
    golds, preds = {e.id: e for e in gold.engagements}, {e.id: e for e in pred.engagements}
    result: dict[str, Accuracy] = {}
    for p, (g, how) in alignment.engagements.items():
        if how.found:
            for slot, credit in slot_credits(golds[g], preds[p], how, alignment.actors).items():
                name = f"slot_{slot}"
                result[name] = result.get(name, Accuracy()) + Accuracy(credit, 1)
    return result


def _claim_accuracies(pred: Record, gold: Record, alignment: Alignment) -> dict[str, Accuracy]:
    """What else is right about claims that match in core."""
    judge = ClaimJudge(gold, pred, alignment.actors, alignment.engagements)
    golds, preds = {c.id: c for c in gold.claims}, {c.id: c for c in pred.claims}
    pairs = [(golds[g], preds[p]) for p, (g, _) in alignment.claims.items()]
    return {
        "claimant": Accuracy.mean(judge.same_claimant(g, p) for g, p in pairs),
        "stance": Accuracy.mean(g.stance == p.stance for g, p in pairs),
        "approximate": Accuracy.mean(
            g.value.approximate == p.value.approximate
            for g, p in pairs
            if g.value is not None and p.value is not None
        ),
        "relayed_by": Accuracy.mean(_folded(g.relayed_by) == _folded(p.relayed_by) for g, p in pairs),
        "made_on": Accuracy.mean(g.made_on == p.made_on for g, p in pairs),
    }


def _folded(name: str | None) -> str | None:
    return None if name is None else key(name)


def _kinds(pred: Record, gold: Record, alignment: Alignment) -> dict[str, Count]:
    """Counts by kind of claim and type of engagement and actor, each side by its own kinds."""
    matched = set(alignment.claims)
    golds = {g for g, _ in alignment.claims.values()}
    found = alignment.found()
    result: Counter[tuple[str, str]] = Counter()
    for c in gold.claims:
        result[f"claim:{c.kind}", "gold"] += 1
        result[f"claim:{c.kind}", "found"] += c.id in golds
    for c in pred.claims:
        result[f"claim:{c.kind}", "predicted"] += 1
        result[f"claim:{c.kind}", "right"] += c.id in matched
    for e in gold.engagements:
        result[f"engagement:{e.type}", "gold"] += 1
        result[f"engagement:{e.type}", "found"] += e.id in found.values()
    for e in pred.engagements:
        result[f"engagement:{e.type}", "predicted"] += 1
        result[f"engagement:{e.type}", "right"] += e.id in found
    for a in gold.actors:
        result[f"actor:{a.type}", "gold"] += a.core
        result[f"actor:{a.type}", "found"] += a.core and a.id in alignment.actors.values()
    for a in pred.actors:
        result[f"actor:{a.type}", "predicted"] += 1
        result[f"actor:{a.type}", "right"] += a.id in alignment.actors
    names = sorted({name for name, _ in result})
    fields = ("found", "gold", "right", "predicted")
    return {name: Count(*(result[name, f] for f in fields)) for name in names}
