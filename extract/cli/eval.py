"""extract eval: an engine against hand-labelled documents; reports, comparison, gate."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from extract.cli._harness import harness
from extract.cli._options import engine_options, load_settings

PATH = click.Path(path_type=Path)
BASELINE = "baseline.json"

_GOLD = click.option(
    "--gold",
    "golds",
    multiple=True,
    type=PATH,
    help="File or folder of labelled records; the shipped gold without it.",
)
_TEXTS = click.option("--texts", type=PATH, help="Where the texts are that labels name by digest only.")
_BASELINE = click.option(
    "--baseline", "path", type=PATH, help="Baseline file; that of the shipped gold without it."
)


@click.group(name="eval", invoke_without_command=True)
@_GOLD
@_TEXTS
@click.option(
    "--split", type=click.Choice(["dev", "test"]), help="One part of the gold; nobody tunes on test."
)
@click.option("--predictions", type=PATH, help="Score the records of this file; no engine is run.")
@click.option("-o", "--output", type=PATH, help="Folder for run.json, report.html, report.md and junit.xml.")
@click.option("--json", "json_path", type=PATH, help="Write the whole run as JSON.")
@click.option("--html", "html_path", type=PATH, help="Write the page with errors beside the texts.")
@click.option("--markdown", "markdown_path", type=PATH, help="Write the report as Markdown.")
@click.option("--junit", "junit_path", type=PATH, help="Write the documents as JUnit XML.")
@click.option("--errors", is_flag=True, help="List each document's errors with their words.")
@click.option(
    "--kind", default="", help="With --errors: only kinds with this in their name, such as claim_value."
)
@click.option("--only", default="", help="Only documents with this in their id.")
@click.option("--seed", type=int, help="Seed of the intervals.")
@click.option("--resamples", type=click.IntRange(min=1), help="Resamples of the intervals.")
@engine_options
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> int | None:
    """Score an engine against hand-labelled documents.

    Prints a table; exit code 1 where a document could not be done. Engines: auto, rules, llm, and the baselines empty
    and first-number. The Markdown report is also appended to $GITHUB_STEP_SUMMARY where that is set.
    """
    if ctx.invoked_subcommand is not None:
        return None
    return _evaluate(**options)


def _evaluate(
    *,
    output: Path | None,
    json_path: Path | None,
    html_path: Path | None,
    markdown_path: Path | None,
    junit_path: Path | None,
    errors: bool,
    kind: str,
    **options: Any,
) -> int:
    text, markdown = harness("report.text"), harness("report.markdown")
    run, golds = _run(**options)
    records = {r.document.id: r for g in golds for r in g.records}
    if errors:
        _list_errors(run, records, kind, everything=options["split"] == "test")
    click.echo(text.run_report(run), nl=False)
    files = {
        "run.json": json_path,
        "report.html": html_path,
        "report.md": markdown_path,
        "junit.xml": junit_path,
    }
    for name, path in files.items():
        for target in (path, output / name if output else None):
            if target is not None:
                _write(target, name, run, records)
    markdown.to_summary(markdown.run_report(run))
    return 1 if run.failed else 0


def _list_errors(run: Any, records: dict[str, Any], kind: str, *, everything: bool) -> None:
    """Prints errors; those of the shipped test documents only where that split is asked for by name."""
    text, hidden = harness("report.text"), 0
    for row in run.documents:
        if row.gold.startswith("shipped") and row.split == "test" and not everything:
            hidden += 1
            continue
        click.echo("\n".join(text.mistakes(row, records[row.id].document.text, kind)))
    if hidden:
        click.echo(
            f"{hidden} test documents are not listed, since nobody tunes on test (--split test lists them)"
        )
    click.echo()


def _write(path: Path, form: str, run: Any, records: dict[str, Any]) -> None:
    from extract.errors import OutputError

    if form == "run.json":
        harness("runs").dump(run, path)
        return
    makers: dict[str, Callable[[], str]] = {
        "report.html": lambda: harness("report.html").page(run, records),
        "report.md": lambda: harness("report.markdown").run_report(run),
        "junit.xml": lambda: harness("report.junit").run_report(run),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(makers[form](), encoding="utf-8")
    except OSError as e:
        raise OutputError(f"{path}: cannot be written ({e.strerror}).") from None


def _run(
    *,
    golds: tuple[Path, ...] = (),
    texts: Path | None = None,
    split: str | None = None,
    predictions: Path | None = None,
    only: str = "",
    seed: int | None = None,
    resamples: int | None = None,
    engine: str = "auto",
    with_baselines: bool = True,
    **options: Any,
) -> tuple[Any, list[Any]]:
    """Loads the gold, runs the engine (or reads its records) and scores: gives the run and the gold sets."""
    gold_module, engines, runs = harness("gold"), harness("engines"), harness("runs")
    paths = golds or (gold_module.shipped(),)
    sets = [gold_module.load(p, split=split, texts=texts, only=only) for p in paths]
    beside = engines.beside(sets) if with_baselines else {}
    kwargs = {k: v for k, v in (("seed", seed), ("resamples", resamples)) if v is not None}
    if predictions is not None:
        cases = engines.score_file(sets, predictions)
        stated: dict[str, Any] = {"predictions": predictions.name}
    else:
        # A stand-in's work is not the engine's: unless asked for, a document that fails is missed.
        options["fallback"] = options.get("fallback") or "fail"
        settings = load_settings(**options)
        cases = engines.score_engine(sets, engine, settings, _progress(sum(len(s.records) for s in sets)))
        stated = engines.stated(engine, settings)
    return runs.build(cases, sets, settings=stated, baselines=beside, **kwargs), sets


def _progress(total: int) -> Callable[[int], None] | None:
    if not sys.stderr.isatty():
        return None
    from tqdm import tqdm

    bar = tqdm(total=total, unit="doc", delay=0.5, leave=False)

    def show(done: int) -> None:
        bar.update(done - bar.n)
        if done == total:
            bar.close()

    return show


@command.command()
@click.argument("before", type=PATH, metavar="A.json")
@click.argument("after", type=PATH, metavar="B.json")
def compare(before: Path, after: Path) -> int:
    """Compare two runs over the same gold: what moved from A to B, and whether it may be chance."""
    runs = harness("runs")
    result = harness("compare").compare(runs.load(before), runs.load(after))
    click.echo(harness("report.text").comparison_report(result), nl=False)
    return 0


@command.command()
@_BASELINE
@_GOLD
@_TEXTS
@click.option("--engine", "engine", help="Only the entries of this engine.")
@click.option("--run", "run_path", type=PATH, help="Hold this run against the baseline; no engine is run.")
@click.option("--markdown", "markdown_path", type=PATH, help="Write the verdict as Markdown.")
@click.option("--junit", "junit_path", type=PATH, help="Write the verdict as JUnit XML.")
def gate(
    path: Path | None,
    golds: tuple[Path, ...],
    texts: Path | None,
    engine: str | None,
    run_path: Path | None,
    markdown_path: Path | None,
    junit_path: Path | None,
) -> int:
    """Exit 1, with the reasons, where a figure falls below the baseline by more than is let pass."""
    module, text, markdown = harness("gate"), harness("report.text"), harness("report.markdown")
    baseline = module.load(_baseline_path(path))
    verdicts = []
    for entry, run in _entries(baseline, golds, texts, engine, run_path):
        verdicts.append(module.judge(run, entry))
        click.echo(text.verdict_report(verdicts[-1]))
    report = markdown.verdict_report(verdicts)
    for target, content in ((markdown_path, report), (junit_path, None)):
        if target is not None:
            made = content if content is not None else harness("report.junit").verdict_report(verdicts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(made, encoding="utf-8")
    markdown.to_summary(report)
    return 0 if all(v.passed for v in verdicts) else 1


def _baseline_path(path: Path | None) -> Path:
    return path or harness("gold").shipped().parent / BASELINE


def _entries(
    baseline: Any, golds: tuple[Path, ...], texts: Path | None, engine: str | None, run_path: Path | None
) -> list[tuple[Any, Any]]:
    """Pairs the entries that are asked for with a fresh run (or the run given) of each."""
    from extract.errors import ConfigError

    module = harness("gold")
    if run_path is not None:
        run = harness("runs").load(run_path)
        entry = baseline.find(engine or str(run.engine.get("engine")), run.gold[0].name)
        if entry is None:
            raise ConfigError(f"{run_path}: the baseline has no entry for this engine and gold.")
        return [(entry, run)]
    result = []
    for path in golds or (module.shipped(),):
        name = module.set_name(path)
        wanted = [e for e in baseline.entries if e.gold == name and engine in (None, e.engine)]
        if not wanted:
            raise ConfigError(f"the baseline has no entry for {engine or 'any engine'} on the gold '{name}'.")
        for entry in wanted:
            run, _ = _replayed(golds=(path,), texts=texts, engine=entry.engine, **entry.options)
            result.append((entry, run))
    return result


def _replayed(**options: Any) -> tuple[Any, list[Any]]:
    """Runs as the baseline says; offline, from what came with the project alone, and not from this machine's cache."""
    from tempfile import TemporaryDirectory

    if not options.get("offline"):
        return _run(with_baselines=False, **options)
    with TemporaryDirectory() as empty:
        return _run(with_baselines=False, cache_dir=Path(empty), **options)


@command.command("update-baseline")
@_BASELINE
@_GOLD
@_TEXTS
@engine_options
def update_baseline(
    path: Path | None, golds: tuple[Path, ...], texts: Path | None, engine: str, **options: Any
) -> int:
    """State the present figures of an engine as the new baseline, and say what they were."""
    module, gold_module, text = harness("gate"), harness("gold"), harness("report.text")
    target = _baseline_path(path)
    baseline = module.load(target) if target.is_file() else module.Baseline()
    engine = harness("engines").resolved(engine, load_settings(**dict(options)))
    kept = {k: options[k] for k in ("model", "base_url", "offline", "fallback") if options.get(k)}
    for gold_path in golds or (gold_module.shipped(),):
        run, _ = _replayed(golds=(gold_path,), texts=texts, engine=engine, **dict(options))
        if run.failed:
            click.echo("\n".join(text.notes(run)), err=True)
        old = baseline.find(engine, run.gold[0].name)
        new = module.entry_of(run, engine, kept, old)
        baseline = module.with_entry(baseline, new)
        for name, stated in new.figures.items():
            before = f"{old.figures[name].value:.4f}" if old and name in old.figures else "-"
            click.echo(f"{new.name}: {module.title(name)} {before} -> {stated.value:.4f}")
    module.dump(baseline, target)
    click.echo(f"-> {target}")
    return 0


@command.command("readme-table")
@_BASELINE
@click.option("--readme", type=PATH, default=Path("README.md"), show_default=True)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where the table is not current.")
def readme_table(path: Path | None, readme: Path, check: bool) -> int:
    """Write the results table of the README from the baseline, between its markers."""
    from extract.errors import InputError, because

    markdown = harness("report.markdown")
    baseline = harness("gate").load(_baseline_path(path))
    try:
        text = readme.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as e:
        raise InputError(f"{readme}: cannot be read ({because(e)}).", where=str(readme)) from None
    wanted = markdown.put_between_markers(text, markdown.readme_table(baseline.entries), str(readme))
    if check:
        if wanted != text:
            click.echo(
                f"{readme}: the results table is not current; run `extract eval readme-table`.", err=True
            )
        return int(wanted != text)
    if wanted != text:
        readme.write_text(wanted, encoding="utf-8")
    click.echo(f"{readme}: {'written' if wanted != text else 'is current'}")
    return 0


@command.command()
@click.argument("folder", type=PATH, required=False)
def manifest(folder: Path | None) -> int:
    """Write the manifest of digests of a gold folder, after checking each of its records."""
    module = harness("gold")
    click.echo(f"-> {module.write_manifest(folder or module.shipped())}")
    return 0


@command.command()
@click.argument("run_path", type=PATH, metavar="RUN.json")
@_GOLD
@_TEXTS
@click.option("--html", "html_path", type=PATH, help="Write the page with errors beside the texts.")
@click.option("--markdown", "markdown_path", type=PATH, help="Write the report as Markdown.")
@click.option("--junit", "junit_path", type=PATH, help="Write the documents as JUnit XML.")
def report(
    run_path: Path,
    golds: tuple[Path, ...],
    texts: Path | None,
    html_path: Path | None,
    markdown_path: Path | None,
    junit_path: Path | None,
) -> int:
    """Make reports of an earlier run again; prints it, too."""
    module = harness("gold")
    run = harness("runs").load(run_path)
    sets = [module.load(p, texts=texts) for p in golds or (module.shipped(),)]
    records = {r.document.id: r for g in sets for r in g.records}
    harness("engines").same_gold(run, records)
    for form, path in (("report.html", html_path), ("report.md", markdown_path), ("junit.xml", junit_path)):
        if path is not None:
            _write(path, form, run, records)
    click.echo(harness("report.text").run_report(run), nl=False)
    return 0
