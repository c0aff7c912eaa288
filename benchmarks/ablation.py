"""How much each group of rules brings: the rules' scores without it, on gold.

    python -m benchmarks.ablation [GOLD ...]      # the shipped gold's dev part, or folders of labelled records

A group of claim rules is left out by dropping its claims; attribution by making every claim the narrator's;
merging, place and date by blanking them; infobox tables by not reading them. What falls is what the group brings.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from evals import gold as golds
from evals.metrics import Count
from evals.scoring import score
from extract import pipeline
from extract.engines.rules import RulesEngine
from extract.engines.rules.boxes import infobox
from extract.records import Record

Parts = dict[str, list[dict[str, Any]]]
Change = Callable[[Parts, dict[str, str]], None]

FIGURES = ("actors", "engagements_main", "claims", "claims_full", "killed")


def _without(pattern: str) -> Change:
    wanted = re.compile(pattern)

    def change(parts: Parts, rules: dict[str, str]) -> None:
        gone = {c["id"] for c in parts["claims"] if wanted.search(rules.get(c["id"], ""))}
        parts["claims"] = [c for c in parts["claims"] if c["id"] not in gone]
        for c in parts["claims"]:
            if c.get("supersedes") in gone:
                c["supersedes"] = None

    return change


def _narrator(parts: Parts, _: dict[str, str]) -> None:
    for c in parts["claims"]:
        c["claimant"] = {"actor": None, "text": None}


def _asserted(parts: Parts, _: dict[str, str]) -> None:
    for c in parts["claims"]:
        c["stance"] = "asserts"


def _no_field(name: str) -> Change:
    def change(parts: Parts, _: dict[str, str]) -> None:
        for e in parts["engagements"]:
            e[name] = None

    return change


def _no_sides(parts: Parts, _: dict[str, str]) -> None:
    for e in parts["engagements"]:
        e["attackers"], e["defenders"] = [], []
    for c in parts["claims"]:
        c["subject"] = {**c["subject"], "side": None}


CHANGES: dict[str, Change] = {
    "active verbs": _without(r"^(?:doubts-|confirms-|denies-)?\w+-active$"),
    "passives": _without(r"-passive$"),
    "participles": _without(r"-ing$"),
    "nouns (deaths, bodies, casualties)": _without(r"^noun-|^toll$|^loss-of$|^numbered$|toll"),
    "set phrases": _without(r"^phrase-|^idiom-|^deed-|^claimed-lives$|^lost$|^took$|^mass$"),
    "parts of totals": _without(r"^part$|^among$"),
    "strength": _without(r"^strength$"),
    "who did it": _without(r"said-attack|blamed|claimed-responsibility|attack-by"),
    "who holds it": _without(r"^(?:denies-|confirms-)?control$"),
    "attribution": _narrator,
    "stance": _asserted,
    "dates": _no_field("date"),
    "places": _no_field("place"),
    "sides": _no_sides,
}


@contextmanager
def _no_infobox() -> Iterator[None]:
    kept = infobox.read
    infobox.read = lambda a: None
    try:
        yield
    finally:
        infobox.read = kept


def _score(records: list[Record], change: Change | None) -> dict[str, float | None]:
    engine = RulesEngine()
    totals: dict[str, Count] = {}
    for gold in records:
        draft, reasons = engine.explain(gold.document)
        parts: Parts = {
            "actors": [dict(a) for a in draft.actors],
            "engagements": [dict(e) for e in draft.engagements],
            "claims": [dict(c) for c in draft.claims],
        }
        if change is not None:
            change(parts, {r.item: r.rule for r in reasons})
        made = pipeline.finish(gold.document, type(draft)(draft.provenance, *map(tuple, parts.values())))
        for name, count in score(made, gold).counts.items():
            totals[name] = totals.get(name, Count()) + count
    return {name: totals[name].f1 for name in totals}


def main() -> None:
    """Prints the table."""
    paths = [Path(p) for p in sys.argv[1:]]
    sets = [golds.load(p) for p in paths] or [golds.load(golds.shipped(), split="dev")]
    records = [r for s in sets for r in s.records]
    whole = _score(records, None)
    names = [n for n in FIGURES if n in whole]
    print(f"{len(records)} documents; F1, and what it loses without a group of rules\n")
    print(f"{'':36}" + "".join(f"{n:>18}" for n in names))
    print(f"{'all rules':36}" + "".join(f"{whole[n] or 0:18.3f}" for n in names))
    rows = {name: _score(records, change) for name, change in CHANGES.items()}
    with _no_infobox():
        rows["infobox tables"] = _score(records, None)
    for name, figures in rows.items():
        cells = "".join(f"{(figures[n] or 0) - (whole[n] or 0):+18.3f}" for n in names)
        print(f"{'without ' + name:36}{cells}")


if __name__ == "__main__":
    main()
