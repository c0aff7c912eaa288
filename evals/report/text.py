"""Reports as plain text, for a terminal or a log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..compare import Comparison
from ..gate import Verdict
from ..labels.agreement import Agreement
from ..metrics import COUNTED, JUDGED, Mistake
from ..runs import Row, Run, Scored
from ._numbers import between, plural, share, signed

_VIEW_TITLES = {
    "all": "MUC slots, all templates",
    "matched": "MUC slots, matched only",
    "missing": "MUC slots, matched and missing",
    "spurious": "MUC slots, matched and spurious",
}


def table(rows: Sequence[Sequence[str]], numbers: int) -> list[str]:
    """Lays out rows in columns; the last `numbers` columns are set to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    left = len(widths) - numbers
    lines = []
    for row in rows:
        cells = [
            c.ljust(w) if i < left else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines


def run_report(run: Run) -> str:
    """Gives the whole report: what was run, the table, the baselines, the errors by kind, what it took."""
    blocks = [
        [headline(run)],
        notes(run),
        scores(run.overall),
        _judged(run.overall),
        _kinds(run.overall),
        _baselines(run),
        _documents(run),
        _errors(run.errors),
        [cost(run)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def headline(run: Run) -> str:
    """Says in one line what was scored on what."""
    engine = run.engine.get("engine") or "predictions"
    model = f" ({run.engine['model']}, prompt {run.engine.get('prompt')})" if run.engine.get("model") else ""
    gold = ", ".join(f"{g.name} ({plural(g.documents, 'document')}, {g.digest[:12]})" for g in run.gold)
    return f"{engine}{model} on {gold}; measure {run.measure}"


def notes(run: Run) -> list[str]:
    """Says what a reader must know before the figures: failed documents and stand-ins."""
    reasons: dict[str, list[str]] = {}
    for d in run.failed:
        reasons.setdefault(str(d.failed), []).append(d.id)
    lines = [_unpredicted(ids, reason) for reason, ids in reasons.items()]
    stood_in = [d for d in run.documents if d.fallback]
    if stood_in:
        lines.append(
            f"another engine stood in for {plural(len(stood_in), 'document')}: {stood_in[0].fallback}"
        )
    return lines


def _unpredicted(ids: Sequence[str], reason: str) -> str:
    which = ids[0] if len(ids) == 1 else f"{len(ids)} documents (first {ids[0]})"
    return f"no prediction, all of the gold is missed: {which}: {reason}"


def scores(scored: Scored) -> list[str]:
    """Gives the table of measures with precision, recall, F1, its interval and the counts."""
    rows = [("", "P", "R", "F1", "95 % interval", "found", "gold", "right", "given")]
    for name, title in COUNTED.items():
        c = scored.scores.counts[name]
        counts = (f"{c.found:g}", f"{c.gold:g}", f"{c.right:g}", f"{c.predicted:g}")
        rows.append(
            (
                title,
                share(c.precision),
                share(c.recall),
                share(c.f1),
                between(scored.intervals.get(name)),
                *counts,
            )
        )
    for name, title in _VIEW_TITLES.items():
        c = scored.scores.views[name]
        counts = (f"{c.found:g}", f"{c.gold:g}", f"{c.right:g}", f"{c.predicted:g}")
        rows.append((title, share(c.precision), share(c.recall), share(c.f1), "", *counts))
    return table(rows, 8)


def _judged(scored: Scored) -> list[str]:
    rows = [("", "mean", "95 % interval", "cases")]
    for name, title in JUDGED.items():
        accuracy = scored.scores.accuracies.get(name)
        if accuracy is not None and accuracy.of:
            rows.append((title, share(accuracy.value), between(scored.intervals.get(name)), str(accuracy.of)))
    return table(rows, 3)


def _kinds(scored: Scored) -> list[str]:
    rows = [("by kind", "P", "R", "F1", "found", "gold", "right", "given")]
    for name, c in sorted(scored.scores.kinds.items()):
        counts = (f"{c.found:g}", f"{c.gold:g}", f"{c.right:g}", f"{c.predicted:g}")
        rows.append((name.replace(":", " "), share(c.precision), share(c.recall), share(c.f1), *counts))
    return table(rows, 7) if len(rows) > 1 else []


def _baselines(run: Run) -> list[str]:
    if not run.baselines:
        return []
    names = ("actors", "engagements", "claims", "claims_full", "killed", "figures")
    rows = [("beside it, F1", *(COUNTED[n].lower() for n in names))]
    everyone = {str(run.engine.get("engine") or "this run"): run.overall, **run.baselines}
    rows += [(who, *(share(s.scores.value(n)) for n in names)) for who, s in everyone.items()]
    return table(rows, len(names))


def _documents(run: Run) -> list[str]:
    names = ("actors", "engagements", "claims", "claims_full", "killed", "figures")
    rows = [("document, F1", *(COUNTED[n].lower() for n in names), "errors")]
    for d in run.documents:
        s = d.score
        rows.append((d.id, *(share(s.value(n)) for n in names), str(len(d.mistakes))))
    return table(rows, len(names) + 1)


def _errors(errors: Mapping[str, int]) -> list[str]:
    ordered = sorted(errors.items(), key=lambda pair: (-pair[1], pair[0]))
    return ["errors: " + ", ".join(f"{n} {kind}" for kind, n in ordered)] if ordered else ["no errors"]


def cost(run: Run) -> str:
    """Says what the run took: time, requests, tokens, money."""
    u = run.usage
    parts = []
    if u["seconds_a_document"] is not None:
        parts.append(f"{1000 * u['seconds_a_document']:,.1f} ms a document (median)")
    if u["requests"]:
        parts.append(f"{u['requests']:,.0f} requests, {u['cached'] or 0:,.0f} from the cache")
    if u["prompt_tokens"] is not None and u["completion_tokens"] is not None:
        parts.append(f"{u['prompt_tokens']:,.0f} + {u['completion_tokens']:,.0f} tokens")
    if u["cost"] is not None:
        parts.append(f"US$ {u['cost']:.4f}")
    failed = plural(len(run.failed), "document") + " failed" if run.failed else "no document failed"
    return "; ".join([f"{plural(len(run.documents), 'document')}, {failed}", *parts])


def mistakes(row: Row, text: str, kind: str = "") -> list[str]:
    """Lists a document's errors with the words that show them; `kind` is a part of the kinds wanted."""
    lines = [f"{row.id}: {plural(len(row.mistakes), 'error')}"]
    for m in row.mistakes:
        if kind in m.kind:
            lines += _mistake(m, text)
    return lines


def _mistake(m: Mistake, text: str) -> Iterable[str]:
    yield f"   {m.kind:20} {m.id:4} {m.what}"
    if m.wanted is not None:
        yield f"        wanted: {m.wanted}   given: {m.given}"
    if not m.kind.startswith(("actor", "slot")):
        for start, end in m.spans:
            yield f"        “{' '.join(text[start:end].split())}”"


def comparison_report(c: Comparison) -> str:
    """Gives a comparison: every measure with its difference, the documents that moved, claims won and lost."""
    titles = {**COUNTED, **JUDGED}
    rows = [("", "before", "after", "difference", "95 % interval", "p")]
    for name, d in c.deltas.items():
        if d.before is None and d.after is None:
            continue
        p = share(d.p, 3) if d.difference else ""
        rows.append(
            (
                titles[name],
                share(d.before, 3),
                share(d.after, 3),
                signed(d.difference),
                between(d.interval),
                p,
            )
        )
    lines = [f"{plural(c.documents, 'document')}, paired", *table(rows, 5), ""]
    lines.append(f"{plural(len(c.moved), 'document')} moved")
    for m in c.moved:
        lines.append(
            f"   {m.id}: " + ", ".join(f"{n} {share(x)} to {share(y)}" for n, (x, y) in m.measures.items())
        )
    for heading, moves in (("claims won", c.won), ("claims lost", c.lost)):
        lines.append(f"{len(moves)} {heading}")
        lines += [f"   {m.document} {m.claim} ({m.before} to {m.after}): {m.words}" for m in moves]
    for heading, pairs in (("new wrong claims", c.invented), ("wrong claims gone", c.withdrawn)):
        lines.append(f"{len(pairs)} {heading}")
        lines += [f"   {document}: {words}" for document, words in pairs]
    return "\n".join(lines) + "\n"


def verdict_report(v: Verdict) -> str:
    """Gives a verdict: each gated figure, then pass or the reasons."""
    rows = [(v.name, "stated", "let pass", "measured", "")]
    rows += [
        (
            c.title,
            share(c.stated, 3),
            share(c.tolerance, 3),
            share(c.measured, 3),
            "ok" if c.passed else "FELL",
        )
        for c in v.checks
    ]
    lines = table(rows, 4)
    if v.passed:
        lines.append("passed" + (": " + v.gain if v.gain else ""))
    else:
        lines += ["FAILED", *v.reasons]
        if v.lost:
            lines += [f"{plural(len(v.lost), 'claim')} lost:", *(f"   {line}" for line in v.lost)]
    return "\n".join(lines) + "\n"


def agreement_report(a: Agreement, first: str, second: str) -> str:
    """Gives the agreement of two annotators."""
    rows = [(f"{first} and {second}", "F1", "95 % interval", "agreed", "of A", "of B")]
    for name, title in COUNTED.items():
        c = a.scores.counts[name]
        counts = (f"{c.found:g}", f"{c.gold:g}", f"{c.predicted:g}")
        rows.append((title, share(c.f1), between(a.intervals.get(name)), *counts))
    lines = [plural(a.documents, "document"), *table(rows, 5)]
    lines.append(f"Actors the other way round: {share(a.reversed_actors)}")
    chosen = [("Cohen's kappa", "kappa", "same", "pairs")]
    chosen += [(name, share(k.value), str(k.agreed), str(k.pairs)) for name, k in a.kappas.items()]
    lines += ["", *table(chosen, 3), ""]
    for name, number in a.same_number.items():
        lines.append(f"as many {name} in {number} of {plural(a.documents, 'document')}")
    if a.only_one:
        lines.append(f"labelled by one only, and left out: {', '.join(a.only_one)}")
    return "\n".join(lines) + "\n"
