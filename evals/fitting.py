"""Fits the weights by which the rule engine settles what no single rule does, on labelled articles.

    python -m evals.fitting TABLE FILE_OR_FOLDER... -o TABLE.tsv [--split dev]

TABLE is one of those in TABLES. The engine reads each text without the table that is fitted; what it shows of its
choices is labelled by how its record pairs with the gold one (codebook, section 5), and a logistic regression with a
quadratic penalty gives each cue its weight. Choices about actors or engagements that the gold record does not have say
nothing and are left out. Nobody fits on test splits.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from extract.engines.rules import RulesEngine
from extract.engines.rules.restoration.fitting import Case, regression
from extract.engines.rules.vocabulary.weights import Watch, watching
from extract.errors import ExtractError, OutputError, because
from extract.pipeline import finish
from extract.records import FIGURELESS, Claim, ClaimKind, EngagementType, Record

from .gold import load
from .keys import key
from .matching import Alignment, ClaimJudge, align, assign, bounds, overlap

Labelled = dict[str, list[Case]]
"""Cases by the name that their weights have in a table."""


@dataclass(frozen=True)
class Read:
    """A labelled article as the engine read it."""

    gold: Record
    found: Record
    watch: Watch
    paired: Alignment

    def gold_actor(self, actor: str) -> str | None:
        """Gives the gold actor that an actor of the engine is, whether or not it came into the record."""
        kept = self.watch.actors.get(actor)
        if kept is not None:
            return self.paired.actors.get(kept)
        names = {key(x) for x in self.watch.names.get(actor, ())}
        taken = set(self.paired.actors.values())
        alike = [
            a.id
            for a in self.gold.actors
            if a.id not in taken and names & {key(a.name), *map(key, a.mentions)}
        ]
        return alike[0] if len(alike) == 1 else None

    def shown(self, table: str) -> Iterator[tuple[Any, list[str]]]:
        """Yields what the engine would have asked a table: what each choice was of, and its cues."""
        for file, where, cues in self.watch.seen:
            if file == f"{table}.tsv":
                yield where, cues

    def gold_engagement(self, order: int) -> tuple[str, bool] | None:
        """Gives the gold engagement that an event became, and whether its sides are the other way round."""
        ids = self.watch.engagements.get(order)
        pair = self.paired.engagements.get(ids[0]) if ids else None
        return None if pair is None or pair[1].similarity <= 0 else (pair[0], pair[1].swapped)


def sides(read: Read) -> Labelled:
    """Cases of actors that no rule put on a side: whether each was an attacker, whether a defender."""
    out: Labelled = {"attacker": [], "defender": []}
    golds = {e.id: e for e in read.gold.engagements}
    for (order, told), cues in read.shown("sides"):
        pair, actor = read.gold_engagement(order), read.gold_actor(told)
        if pair is None or actor is None:
            continue
        e = golds[pair[0]]
        both = (e.defenders, e.attackers) if pair[1] else (e.attackers, e.defenders)
        out["attacker"].append((cues, actor in both[0]))
        out["defender"].append((cues, actor in both[1]))
    return out


def figures(read: Read) -> Labelled:
    """Cases of figures in no claim: which kind of gold claim without a pair each belongs to."""
    out: Labelled = {kind: [] for kind in FIGURED}
    left = [c for c in read.gold.claims if c.value is not None and c.id not in _told(read)]
    text = read.gold.document.text.lower()
    for (_, start, end, low, high), cues in read.shown("figures"):
        meant = next((c for c in left if _stands_in(c, text, start, end) and bounds(c) == (low, high)), None)
        if meant is not None:
            left.remove(meant)
        for kind, cases in out.items():
            cases.append((cues, meant is not None and meant.kind == kind))
    return out


def kinds(read: Read) -> Labelled:
    """Cases of engagements: of which type each is."""
    out: Labelled = {kind: [] for kind in get_args(EngagementType)}
    golds = {e.id: e.type for e in read.gold.engagements}
    for order, cues in read.shown("kinds"):
        pair = read.gold_engagement(order)
        if pair is not None:
            for kind, cases in out.items():
                cases.append((cues, golds[pair[0]] == kind))
    return out


FIGURED: Final = tuple(sorted(set(get_args(ClaimKind)) - FIGURELESS))
_BESIDE: Final = 25
"""Characters around a noun within which the words of its figure stand."""


def _stands_in(claim: Claim, text: str, start: int, end: int) -> bool:
    """Whether a stretch is of the evidence of a claim, and the words of its figure stand there."""
    words = claim.value.text.lower() if claim.value is not None and claim.value.text else ""
    beside = words in text[max(0, start - _BESIDE) : end + _BESIDE]
    return beside and any(e.start < end and start < e.end for e in claim.evidence)


def _told(read: Read) -> set[str]:
    """Ids of the gold claims that the record has in kind, figure and place, of whomever and whatever it says them."""
    judge = ClaimJudge(read.gold, read.found, read.paired.actors, read.paired.engagements)

    def worth(g: Claim, p: Claim) -> float:
        shared = overlap(g.evidence, p.evidence)
        if g.kind != p.kind or not judge.same_value(g, p) or not (shared or judge.core(g, p)):
            return 0.0
        return 1 + 3 * shared + judge.same_engagement(g, p) + judge.same_subject(g, p) + 9 * judge.core(g, p)

    return {g.id for g, _ in assign(read.gold.claims, read.found.claims, worth)}


@dataclass(frozen=True)
class Table:
    """How a table is fitted: its cases, the penalty on its weights, and the least weight that is kept."""

    cases: Callable[[Read], Labelled]
    penalty: float
    least: int = 1


TABLES: Final = {
    "sides": Table(sides, 15.0),
    "figures": Table(figures, 4.0, 2),
    "kinds": Table(kinds, 4.0, 2),
}


def fit(table: str, golds: Iterable[Record]) -> str:
    """Gives the lines of a table of weights; raises MissingExtra without scipy."""
    how, engine = TABLES[table], RulesEngine()
    cases: Labelled = {}
    for gold in golds:
        with watching(f"{table}.tsv") as watch:
            found = finish(gold.document, engine.extract(gold.document))
        for name, more in how.cases(Read(gold, found, watch, align(gold, found))).items():
            cases.setdefault(name, []).extend(more)
    lines = ["# name\tcue\tweight in tenths of a logit"]
    for name, known in sorted(cases.items()):
        weights = regression(known, how.penalty, how.least)
        lines += [f"{name}\t{cue}\t{weight}" for cue, weight in sorted(weights.items())]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits the table that the command line names, and writes it."""
    parser = ArgumentParser(
        "python -m evals.fitting", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("table", choices=sorted(TABLES))
    parser.add_argument("gold", nargs="+", type=Path, metavar="FILE_OR_FOLDER", help="labelled articles")
    parser.add_argument("--split", choices=("dev",), help="only this part of gold that has parts")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where the weights are written")
    options = parser.parse_args(arguments)
    golds = [r for path in options.gold for r in load(path, split=options.split).records]
    made = fit(options.table, golds)
    try:
        options.output.write_text(made, encoding="utf-8")
    except OSError as e:
        raise OutputError(f"{options.output} cannot be written: {because(e)}.") from e


if __name__ == "__main__":
    try:
        main()
    except ExtractError as error:
        sys.exit(f"Error: {error}")
