"""Scores an engine or a file of predictions from a checkout: python -m evals --engine rules --gold PATH."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from extract.door import build_pipeline
from extract.records import Record
from extract.settings import Settings

from . import gold as golds
from .harness import Prediction, predictions_from
from .metrics import COUNTED, JUDGED, DocumentScore, Scores
from .scoring import score, total


def main() -> None:
    """Prints a line a document, with --errors its errors, and the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--engine", default="rules")
    parser.add_argument("--gold", type=Path, action="append")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--only", default="", help="part of a document id")
    parser.add_argument("--kind", default="", help="part of a kind of error")
    parser.add_argument("--split", choices=golds.SPLITS)
    a = parser.parse_args()
    paths = a.gold or [golds.shipped()]
    records = [r for p in paths for r in golds.load(p, split=a.split, checked=False).records]
    records = [r for r in records if a.only in r.document.id]
    if a.predictions:
        found = predictions_from(a.predictions)
    else:
        pipeline = build_pipeline(a.engine, Settings.load())
        found = {}
        for r in records:
            made = pipeline.process(r.document)
            done = isinstance(made, Record)
            found[r.document.id] = Prediction(made if done else None, None if done else made.reason)
    scores = []
    for r in records:
        got = found.get(r.document.id, Prediction(None, "no prediction"))
        scores.append(score(got.record, r, failed=got.failed))
        show(scores[-1], r, a.errors, a.kind)
    table(total(scores))
    print("errors:", dict(sum((s.errors() for s in scores), Counter()).most_common()))
    print(f"{len(scores)} documents, {sum(bool(s.failed) for s in scores)} failed")


def show(s: DocumentScore, gold: Record, errors: bool, kind: str) -> None:
    """Prints one document's figures, and its errors with their quotes."""
    names = ("actors", "engagements", "claims", "claims_full", "killed")
    print(f"{s.id:34}", *(f"{n} {number(s.value(n))} " for n in names), s.failed or "")
    for m in s.mistakes if errors else ():
        if kind in m.kind:
            print(f"   {m.kind:20} {m.id:4} {m.what}")
            if m.wanted is not None:
                print(f"        wanted {m.wanted} | given {m.given}")
            if not m.kind.startswith(("actor", "slot")):
                for start, end in m.spans:
                    print(f"        “{gold.document.text[start:end]}”")


def table(t: Scores) -> None:
    """Prints all measures."""
    print(f"\n{'measure':26} {'P':>5} {'R':>5} {'F1':>5}   found/gold right/predicted")
    for name, title in COUNTED.items():
        c = t.counts[name]
        parts = f"{c.found:g}/{c.gold:g} {c.right:g}/{c.predicted:g}"
        print(f"{title:26} {number(c.precision)} {number(c.recall)} {number(c.f1)}   {parts}")
    for name, title in JUDGED.items():
        if name in t.accuracies:
            print(f"{title:40} {number(t.accuracies[name].value)} of {t.accuracies[name].of}")


def number(value: float | None) -> str:
    """Shows a score with three digits."""
    return "    -" if value is None else f"{value:5.3f}"


if __name__ == "__main__":
    main()
