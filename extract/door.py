"""The door: read documents, run an engine over them, hold the result."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from extract import readers
from extract.engines.base import AsyncEngine, Engine
from extract.errors import ConfigError, InputError
from extract.exports import tables
from extract.jobs import runner, sink
from extract.pipeline import Failure, Pipeline
from extract.records import Document, Record
from extract.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

    from extract.exports.files import Written

Source = Any
"""Text, a path, a glob, "-" (standard input), a Document, a data frame, or an iterable of any of these."""

Progress = bool | Callable[[int], None] | None

ENGINES = ("auto", "rules", "llm")


def read(source: Source, *, settings: Settings | None = None) -> list[Document]:
    """Reads all documents of a source.

    Raises InputError at the first input that cannot be read; `run` goes on instead and lists it as a failure.
    """
    return list(readers.read(source, settings=settings or Settings.load()))


def run(
    source: Source,
    *,
    engine: str | Engine = "auto",
    model: str | None = None,
    settings: Settings | None = None,
    progress: Progress = None,
) -> Run:
    """Extracts engagements, claims and actors from every document of a source.

    `engine` is "rules", "llm", "auto" (the model if one is configured, else rules), or an engine of your own, such as
    ScriptedEngine. `model` overrides the settings' model. `progress` True shows a bar, False none, None a bar on a
    terminal; a function is called with the number done so far. What cannot be read or done is in `.failures`.

    Raises ConfigError for wrong settings or lexicons; never raises for a single document.
    """
    chosen = settings or Settings.load()
    if model is not None:
        chosen = chosen.model_copy(update={"model": model})
    results = list(_shown(stream(source, engine=engine, settings=chosen), progress))
    return Run([r for r in results if isinstance(r, Record)], [r for r in results if isinstance(r, Failure)])


def stream(
    source: Source, *, engine: str | Engine = "auto", settings: Settings
) -> Iterator[Record | Failure]:
    """Yields results one by one in input order, holding none of them: for runs of any size."""
    unread: list[Failure] = []
    pipeline = build_pipeline(engine, settings)
    documents = documents_of(source, settings, unread)
    for result in runner.run(documents, pipeline, workers=settings.workers):
        yield from _drained(unread)
        yield result
    yield from _drained(unread)


def documents_of(source: Source, settings: Settings, unread: list[Failure]) -> Iterator[Document]:
    """Yields the documents of a source; what cannot be read is appended to `unread`, and the rest goes on."""

    def note(error: InputError) -> None:
        unread.append(
            Failure(where=error.where or "input", outcome="input", reason=str(error), status="unread")
        )

    return readers.read(source, settings=settings, on_error=note)


def _drained(unread: list[Failure]) -> Iterator[Failure]:
    while unread:
        yield unread.pop(0)


def build_pipeline(engine: str | Engine, settings: Settings) -> Pipeline:
    """Picks the engine and its stand-in; raises ConfigError for an unknown name or a wrong lexicon."""
    if not isinstance(engine, str):
        waits = isinstance(engine, AsyncEngine)
        return Pipeline(engine, _rules(settings) if waits else None, settings.fallback)
    if engine not in ENGINES:
        raise ConfigError(f"engine '{engine}' is unknown; choose from {', '.join(ENGINES)}.")
    # Offline, stored answers may be there although no model is configured.
    modelless = settings.model is None and settings.cache != "offline"
    if engine == "rules" or (engine == "auto" and modelless):
        return Pipeline(_rules(settings), None, settings.fallback)
    from extract.engines.llm import LLMEngine

    stand_in = _rules(settings) if settings.fallback == "rules" else None
    return Pipeline(LLMEngine(settings), stand_in, settings.fallback)


def _rules(settings: Settings) -> Engine:
    from extract.engines.rules import RulesEngine

    engine = RulesEngine(settings.lexicons)
    if settings.lexicons:
        # A wrong lexicon is a wrong set-up, and not a fault of each document.
        _ = engine.lexicon
    return engine


@dataclass(frozen=True, slots=True, repr=False)
class Run(Sequence[Record]):
    """The records of a run, in input order, and what failed."""

    records: Sequence[Record]
    failures: Sequence[Failure] = ()

    @classmethod
    def load(cls, path: str | Path) -> Run:
        """Reads the records of a JSON Lines file; raises InputError with file and line for a bad line."""
        return cls(list(sink.load(Path(path))))

    def save(self, path: str | Path) -> Path:
        """Writes the records as JSON Lines, whole or not at all; raises OutputError."""
        sink.write(self.records, Path(path))
        return Path(path)

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Gives pandas frames "actors", "engagements" and "claims"; raises MissingExtra without pandas."""
        return tables.frames(self.records)

    def to_csv(self, path: str | Path, **options: Any) -> Written:
        """Writes actors.csv, engagements.csv and claims.csv into a folder, or out.claims.csv … for out.csv.

        Texts that a spreadsheet would run as formulas get an apostrophe before them unless `raw_csv=True`. This and the
        other forms take the options of `extract export` and raise ConfigError, MissingExtra or OutputError.
        """
        return _export(self.records, path, "csv", options)

    def to_parquet(self, path: str | Path, **options: Any) -> Written:
        """Writes the three tables as Parquet, named as by `to_csv`; needs the extra "tables"."""
        return _export(self.records, path, "parquet", options)

    def to_geojson(self, path: str | Path, **options: Any) -> Written:
        """Writes one GeoJSON feature an engagement, with a point where the gazetteer knows the place."""
        return _export(self.records, path, "geojson", options)

    def to_sqlite(self, path: str | Path, **options: Any) -> Written:
        """Writes documents, actors, engagements and claims as a SQLite database."""
        return _export(self.records, path, "sqlite", options)

    def to_acled(self, path: str | Path, **options: Any) -> Written:
        """Writes a CSV file with ACLED's columns; `policy` chooses one number out of several claims."""
        return _export(self.records, path, "acled", options)

    def to_ucdp(self, path: str | Path, **options: Any) -> Written:
        """Writes a CSV file with UCDP GED's columns; `policy` chooses `best`, `low` and `high` keep the spread."""
        return _export(self.records, path, "ucdp", options)

    @property
    def actors(self) -> pd.DataFrame:
        """All actors as a pandas frame, one row each."""
        return self.to_frames()["actors"]

    @property
    def engagements(self) -> pd.DataFrame:
        """All engagements as a pandas frame, one row each."""
        return self.to_frames()["engagements"]

    @property
    def claims(self) -> pd.DataFrame:
        """All claims as a pandas frame, one row each."""
        return self.to_frames()["claims"]

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> Run: ...
    def __getitem__(self, index: int | slice) -> Record | Run:
        if isinstance(index, slice):
            return replace(self, records=self.records[index])
        return self.records[index]

    def __len__(self) -> int:
        return len(self.records)

    def to_page(self, path: str | Path, *, title: str = "Conflict news, read") -> Path:
        """Writes one self-contained page to look at the run in a browser, failures listed; raises OutputError."""
        from extract.views import page

        failures = ((f.where, f"{f.outcome}: {f.reason}") for f in self.failures)
        page.write(self.records, Path(path), title=title, failures=failures)
        return Path(path)

    def _repr_html_(self) -> str:
        """Shows the run in a notebook: its records folded up, each with marked text and table of claims."""
        from extract.views import notebook

        return notebook.run_html(self.records, self.failures, repr(self).strip("<>"))

    def __repr__(self) -> str:
        engines = Counter(r.provenance.engine if r.provenance else "hand" for r in self.records)
        parts = [
            _count(len(self.records), "record"),
            _count(sum(len(r.engagements) for r in self.records), "engagement"),
            _count(sum(len(r.claims) for r in self.records), "claim"),
            _count(sum(len(r.actors) for r in self.records), "actor"),
        ]
        made = ", ".join(f"{n} by {name}" for name, n in sorted(engines.items()))
        failed = f"; {_count(len(self.failures), 'failure')}" if self.failures else ""
        return f"<Run: {', '.join(parts)}{f' ({made})' if made else ''}{failed}>"


def _export(records: Iterable[Record], path: str | Path, to: str, options: dict[str, Any]) -> Written:
    # Loaded when it is used: the exporters bring databases and tables of countries along.
    from extract.exports import files

    return files.write(records, path, to, **options)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _shown(results: Iterable[Record | Failure], progress: Progress) -> Iterator[Record | Failure]:
    if callable(progress):
        for done, result in enumerate(results, 1):
            progress(done)
            yield result
        return
    if progress is None:
        progress = sys.stderr is not None and sys.stderr.isatty()
    if not progress:
        yield from results
        return
    from tqdm.auto import tqdm

    # A short run ends before a bar could tell anything: it appears after half a second.
    with contextlib.closing(tqdm(results, unit="doc", delay=0.5, leave=False)) as bar:
        yield from bar


def _record_html(record: Record) -> str:
    from extract.views import notebook

    return notebook.record_html(record)


Record.html_view = _record_html
