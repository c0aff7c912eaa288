"""The report of a run as one self-contained HTML page: no request leaves it, and nothing in a text can run in it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from extract.records import Record

from ..metrics import COUNTED, JUDGED, Count, Mistake
from ..runs import Row, Run
from ._numbers import DASH, between, share
from .text import cost, headline, notes

_HERE = Path(__file__).resolve().parent
_SUMMARY = ("actors", "engagements", "claims", "claims_full", "killed")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `css` None: unmarked, else its class; `errors` are the places of its errors in the list."""

    text: str
    css: str | None = None
    errors: str = ""


def page(run: Run, golds: Mapping[str, Record]) -> str:
    """Builds the page of a run; `golds` has the labelled records (for their texts) by document id."""
    from jinja2 import Environment, FileSystemLoader
    from markupsafe import Markup

    environment = Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True)
    style, script = ((_HERE / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    errors = sorted(run.errors.items(), key=lambda pair: (-pair[1], pair[0]))
    return environment.get_template("page.html.jinja").render(
        run=run,
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
        headline=headline(run),
        cost=cost(run),
        notes=notes(run),
        bars=[_bar(run, name, title) for name, title in COUNTED.items()],
        tables=[_scores(run), _judged(run), _kinds(run), _sources(run)],
        kinds=errors,
        error_count=sum(n for _, n in errors),
        documents=[_document(d, golds[d.id]) for d in run.documents],
    )


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _percent(value: float | None) -> float | None:
    return None if value is None else round(100 * value, 2)


def _bar(run: Run, name: str, title: str) -> dict[str, Any]:
    value, interval = run.overall.scores.value(name), run.overall.intervals.get(name)
    beside = [(who, b.scores.value(name)) for who, b in run.baselines.items()]
    return {
        "title": title,
        "x": _percent(value),
        "low": _percent(interval.low) if interval else None,
        "high": _percent(interval.high) if interval else None,
        "figure": share(value),
        "between": between(interval),
        "beside": [{"name": n, "x": _percent(v), "figure": share(v)} for n, v in beside if v is not None],
    }


def _counts(title: str, count: Count) -> tuple[str, ...]:
    numbers = (count.found, count.gold, count.right, count.predicted)
    return (title, share(count.precision), share(count.recall), share(count.f1), *(f"{n:g}" for n in numbers))


_HEAD = ("", "P", "R", "F1", "found", "gold", "right", "given")


def _scores(run: Run) -> dict[str, Any]:
    s = run.overall.scores
    rows = [_counts(title, s.counts[name]) for name, title in COUNTED.items()]
    rows += [_counts(f"MUC slots, {name}", count) for name, count in s.views.items()]
    return {"title": "Precision and recall", "head": _HEAD, "rows": rows}


def _judged(run: Run) -> dict[str, Any]:
    rows = []
    for name, title in JUDGED.items():
        accuracy = run.overall.scores.accuracies.get(name)
        if accuracy is not None and accuracy.of:
            rows.append(
                (title, share(accuracy.value), between(run.overall.intervals.get(name)), str(accuracy.of))
            )
    head = ("over pairs and quotes", "mean", "95 % interval", "cases")
    return {"title": "What is right about what was found", "head": head, "rows": rows}


def _kinds(run: Run) -> dict[str, Any]:
    rows = [
        _counts(name.replace(":", ": "), count) for name, count in sorted(run.overall.scores.kinds.items())
    ]
    return {"title": "By kind", "head": _HEAD, "rows": rows}


def _sources(run: Run) -> dict[str, Any]:
    rows = []
    for name, scored in run.sources.items():
        cells = [
            f"{share(scored.scores.value(m))} ({between(scored.intervals.get(m))})"
            for m in ("claims", "engagements")
        ]
        rows.append((name, str(scored.documents), *cells, share(scored.scores.value("actors"))))
    head = ("", "documents", "claims, core F1", "engagements F1", "actors F1")
    return {"title": "By source", "head": head, "rows": rows}


def _document(row: Row, gold: Record) -> dict[str, Any]:
    s = row.score
    about = (
        gold.document.source,
        gold.document.published,
        f"{row.characters:,} characters",
        row.split,
        row.gold,
    )
    return {
        "id": row.id,
        "anchor": "d-" + hashlib.sha256(row.id.encode()).hexdigest()[:12],
        "figures": ", ".join(f"{COUNTED[n].lower()} {share(s.value(n))}" for n in _SUMMARY),
        "title": gold.document.title or DASH,
        "about": ", ".join(str(part) for part in about if part),
        "failed": row.failed,
        "errors": [{**_plain(m), "css": family(m.kind)} for m in row.mistakes],
        "pieces": pieces(gold, row),
    }


def _plain(m: Mistake) -> dict[str, Any]:
    return {"kind": m.kind, "id": m.id, "what": m.what, "wanted": m.wanted, "given": m.given}


def family(kind: str) -> str:
    """Gives the family of an error kind: missed, invented or wrong."""
    return kind.rsplit("_", 1)[1] if kind.endswith(("_missed", "_invented")) else "wrong"


def pieces(gold: Record, row: Row) -> list[Piece]:
    """Cuts a text where evidence begins or ends, and says of each piece which errors (or right claims) it carries."""
    text = gold.document.text
    spans = [(a, b, n) for n, m in enumerate(row.mistakes) for a, b in m.spans if 0 <= a < b <= len(text)]
    right = [(e.start, e.end) for c in gold.claims if row.claims.get(c.id) == "full" for e in c.evidence]
    cuts = sorted({0, len(text), *_ends(spans), *_ends(right)})
    result = []
    for a, b in pairwise(cuts):
        errors = sorted({n for start, end, n in spans if start <= a and b <= end})
        if errors:
            families = {family(row.mistakes[n].kind) for n in errors}
            css = next(f for f in ("missed", "invented", "wrong") if f in families)
            result.append(Piece(text[a:b], css, " ".join(map(str, errors))))
        else:
            covered = any(start <= a and b <= end for start, end in right)
            result.append(Piece(text[a:b], "right" if covered else None))
    return result


def _ends(spans: Iterable[Sequence[int]]) -> set[int]:
    return {point for span in spans for point in span[:2]}
