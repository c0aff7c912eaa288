"""Reports as Markdown, for the summary of a CI run and for the README."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from extract.errors import InputError, OutputError

from ..gate import Entry, Stated, Verdict
from ..metrics import COUNTED
from ..runs import Run
from ._numbers import between, plural, share
from .text import cost, headline, notes

BEGIN = "<!-- eval:begin -->"
END = "<!-- eval:end -->"
SUMMARY = "GITHUB_STEP_SUMMARY"

_README = ("actors", "engagements", "claims", "claims_full", "killed", "killed_full")


def escaped(text: str) -> str:
    """Makes text safe inside a Markdown table."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Gives a Markdown table; all columns but the first are set to the right."""
    rule = ["---", *["--:"] * (len(head) - 1)]
    return ["| " + " | ".join(row) + " |" for row in (head, rule, *rows)]


def run_report(run: Run) -> str:
    """Gives the report of a run: notes, scores, baselines, documents, errors by kind."""
    lines = ["## Evaluation", "", escaped(headline(run)), ""]
    lines += [f"- {escaped(note)}" for note in notes(run)] + [""]
    rows = []
    for name, title in COUNTED.items():
        c = run.overall.scores.counts[name]
        beside = [share(b.scores.value(name)) for b in run.baselines.values()]
        figures = (
            share(c.precision),
            share(c.recall),
            f"**{share(c.f1)}**",
            between(run.overall.intervals.get(name)),
        )
        rows.append((title, *figures, *beside))
    lines += table(("", "P", "R", "F1", "95 % interval", *run.baselines), rows)
    lines += ["", "<details><summary>Documents</summary>", ""]
    names = ("actors", "engagements", "claims", "claims_full")
    lines += table(
        ("document", *(COUNTED[n].lower() for n in names), "errors"),
        [
            (escaped(d.id), *(share(d.score.value(n)) for n in names), str(len(d.mistakes)))
            for d in run.documents
        ],
    )
    lines += ["", "</details>", ""]
    counted = sorted(run.errors.items(), key=lambda pair: (-pair[1], pair[0]))
    if counted:
        lines += ["Errors: " + ", ".join(f"{n} {kind}" for kind, n in counted), ""]
    lines.append(escaped(cost(run)))
    return "\n".join(lines) + "\n"


def verdict_report(verdicts: Sequence[Verdict]) -> str:
    """Gives the verdicts of a gate with the reasons."""
    passed = all(v.passed for v in verdicts)
    lines = [f"## Evaluation gate: {'passed' if passed else 'failed'}", ""]
    for v in verdicts:
        rows = [
            (
                c.title,
                share(c.stated, 3),
                share(c.tolerance, 3),
                share(c.measured, 3),
                "ok" if c.passed else "**fell**",
            )
            for c in v.checks
        ]
        lines += [*table((escaped(v.name), "stated", "let pass", "measured", ""), rows), ""]
        lines += [f"- {escaped(reason)}" for reason in v.reasons]
        if v.lost and not v.passed:
            lines += ["", f"{plural(len(v.lost), 'claim')} lost:", ""]
            lines += [f"- {escaped(line)}" for line in v.lost[:40]]
        lines.append("")
    return "\n".join(lines)


def to_summary(text: str) -> Path | None:
    """Appends a report to the file that GitHub Actions names for it; gives its path, None where there is none."""
    name = os.environ.get(SUMMARY)
    if not name:
        return None
    path = Path(name)
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text + "\n")
    except OSError as e:
        raise OutputError(f"{path}: the summary cannot be written ({e.strerror}).") from None
    return path


def readme_table(entries: Sequence[Entry]) -> str:
    """Gives the results table of the README: F1 with its interval, a row for each entry of the baseline."""
    rows = []
    for e in entries:
        cells = [_with_interval(e.figures.get(measure)) for measure in _README]
        rows.append((escaped(e.engine), escaped(e.gold), str(e.documents), *cells))
    return "\n".join(table(("engine", "gold", "documents", *(COUNTED[m] for m in _README)), rows))


def _with_interval(stated: Stated | None) -> str:
    if stated is None:
        return share(None)
    span = stated.interval
    return share(stated.value) + (f" ({span.low:.2f} to {span.high:.2f})" if span else "")


def put_between_markers(text: str, table_text: str, where: str) -> str:
    """Replaces what stands between the markers of a README; raises InputError where it has none."""
    begin, end = text.find(BEGIN), text.find(END)
    if begin < 0 or end < begin:
        raise InputError(f"{where}: has no '{BEGIN}' followed by '{END}'.", where=where)
    return text[: begin + len(BEGIN)] + "\n" + table_text + "\n" + text[end:]
