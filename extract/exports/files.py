"""Records -> files in the forms that people in this field use; any number of records, held one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

from extract.errors import ConfigError
from extract.exports import acled, acled_codes, checks, tables, ucdp
from extract.exports.delimited import CsvTable
from extract.exports.geojson import Features
from extract.exports.merge import merged
from extract.exports.parquet import ParquetTable
from extract.exports.places import table_paths, whole_files
from extract.exports.policies import policy_of
from extract.exports.sqlite import Database
from extract.records import Engagement, Record

Form = Literal["csv", "parquet", "geojson", "acled", "ucdp", "sqlite"]
Inter = Literal["text", "num"]

FORMS: Final = ("csv", "parquet", "geojson", "acled", "ucdp", "sqlite")
FOCUS: Final = {"acled": "main", "ucdp": "main"}
"""Background engagements are told again elsewhere: the two data sets leave them out unless asked."""


_EVENT_FORMS: Final = ("acled", "ucdp", "geojson")


@dataclass(slots=True)
class Written:
    """What an export wrote: rows by table, the files, what was left out and why, and the faults that checks found."""

    paths: tuple[Path, ...] = ()
    rows: dict[str, int] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Options:
    """How an export is made; `focus` None is the form's own habit."""

    policy: str = "conservative"
    raw_csv: bool = False
    inter: Inter = "text"
    focus: Literal["main", "all"] | None = None
    published_only: bool = False


def write(
    records: Iterable[Record],
    path: str | Path,
    to: str,
    *,
    policy: str = "conservative",
    raw_csv: bool = False,
    inter: str = "text",
    focus: str | None = None,
    published_only: bool = False,
    merge: bool = False,
) -> Written:
    """Writes records as one of `FORMS`, whole or not at all.

    csv and parquet are three files, of actors, engagements and claims: in the folder `path`, or, where it ends in .csv
    or .parquet, beside each other as out.claims.csv. The others are one file. `policy` is how claims of deaths become
    one number (`policies.POLICIES`); `raw_csv` leaves texts that spreadsheets run as formulas as they are; `inter`
    ("text" or "num") is the form of ACLED's interaction codes; `focus` "main" leaves out background engagements, "all"
    keeps them; `merge` makes one event of what several documents tell of it (for acled, ucdp and geojson; holds all
    records in memory); `published_only` leaves out the toolkit's own columns behind ACLED's 31 and UCDP's 49.

    Raises ConfigError for a wrong option, MissingExtra for Parquet without pyarrow, OutputError for a place that
    cannot be written.
    """
    options = _options(policy, raw_csv, inter, focus or FOCUS.get(to, "all"), published_only)
    if to not in _WRITERS:
        raise ConfigError(f"form '{to}' is unknown; choose from {', '.join(FORMS)}.")
    if merge and to not in _EVENT_FORMS:
        raise ConfigError(
            f"merge is for {', '.join(_EVENT_FORMS)}; the tables of {to} keep each document's own."
        )
    return _WRITERS[to](merged(records) if merge else records, Path(path), options)


def _options(policy: str, raw_csv: bool, inter: str, focus: str, published_only: bool) -> Options:
    policy_of(policy)
    if inter not in ("text", "num"):
        raise ConfigError(f"inter is '{inter}' and may be text or num.")
    if focus not in ("main", "all"):
        raise ConfigError(f"focus is '{focus}' and may be main or all.")
    return Options(
        policy,
        raw_csv,
        "num" if inter == "num" else "text",
        "main" if focus == "main" else "all",
        published_only,
    )


def _chosen(record: Record, options: Options) -> list[Engagement]:
    return [e for e in record.engagements if options.focus == "all" or e.focus == "main"]


def _tables(records: Iterable[Record], path: Path, options: Options, suffix: str) -> Written:
    paths = table_paths(path, suffix)
    with (
        whole_files(*paths.values()) as temporary,
        _open_tables(temporary, tuple(paths), options, suffix) as files,
    ):
        for record in records:
            kept = {e.id for e in _chosen(record, options)}
            for row in tables.actor_rows(record):
                files["actors"].add(row)
            for row in tables.engagement_rows(record):
                if row["engagement_id"] in kept:
                    files["engagements"].add(row)
            for row in tables.claim_rows(record):
                if row["engagement_id"] in kept:
                    files["claims"].add(row)
    return Written(tuple(paths.values()), {name: f.rows for name, f in files.items()})


@contextmanager
def _open_tables(
    paths: Sequence[Path], names: Sequence[str], options: Options, suffix: str
) -> Iterator[dict[str, CsvTable | ParquetTable]]:
    files: dict[str, CsvTable | ParquetTable] = {}
    try:
        for name, path in zip(names, paths, strict=True):
            columns = tables.COLUMNS[name]
            if suffix == ".csv":
                files[name] = CsvTable(path, columns, raw=options.raw_csv)
            else:
                files[name] = ParquetTable(path, columns)
        yield files
    finally:
        for file in files.values():
            file.close()


def _csv(records: Iterable[Record], path: Path, options: Options) -> Written:
    return _tables(records, path, options, ".csv")


def _parquet(records: Iterable[Record], path: Path, options: Options) -> Written:
    return _tables(records, path, options, ".parquet")


def _geojson(records: Iterable[Record], path: Path, options: Options) -> Written:
    written = Written((path,))
    with whole_files(path) as (temporary,):
        features = Features(temporary, policy=options.policy)
        try:
            for record in records:
                for engagement in _chosen(record, options):
                    features.add(record, engagement)
        finally:
            features.close()
    written.rows["engagements"] = features.rows
    return written


def _sqlite(records: Iterable[Record], path: Path, options: Options) -> Written:
    with whole_files(path) as (temporary,):
        database = Database(temporary, policy=options.policy)
        try:
            for record in records:
                database.add(record, [e.id for e in _chosen(record, options)])
        except BaseException:
            database.close(keep=False)
            raise
        database.close()
    return Written((path,), database.rows)


def _acled(records: Iterable[Record], path: Path, options: Options) -> Written:
    def rows(record: Record, engagement: Engagement) -> list[acled.Row]:
        return acled.rows(record, engagement, policy=options.policy, inter=options.inter)

    why = "its date is not known, or only the year"
    return _events(records, path, options, (acled_codes.COLUMNS, acled_codes.EXTRA), rows, why)


def _ucdp(records: Iterable[Record], path: Path, options: Options) -> Written:
    def rows(record: Record, engagement: Engagement) -> list[ucdp.Row]:
        return ucdp.rows(record, engagement, policy=options.policy)

    why = "no death in any estimate, or no date"
    return _events(records, path, options, (ucdp.COLUMNS, ucdp.EXTRA), rows, why)


def _events(
    records: Iterable[Record],
    path: Path,
    options: Options,
    columns: tuple[Sequence[str], Sequence[str]],
    rows: Callable[[Record, Engagement], list[dict[str, Any]]],
    why: str,
) -> Written:
    published, extra = columns
    written = Written((path,))
    form = "acled" if published is acled_codes.COLUMNS else "ucdp"
    with whole_files(path) as (temporary,):
        names = published if options.published_only else (*published, *extra)
        table = CsvTable(temporary, names, raw=options.raw_csv)
        try:
            for record in records:
                for engagement in _chosen(record, options):
                    made = rows(record, engagement)
                    if not made:
                        written.left_out.append(f"{record.document.id}, {engagement.id}: {why}.")
                    written.faults += _faults(form, record, engagement, made, options)
                    for row in made:
                        table.add(row)
        finally:
            table.close()
    written.rows["events"] = table.rows
    return written


def _faults(
    form: str, record: Record, engagement: Engagement, made: list[dict[str, Any]], options: Options
) -> list[str]:
    name = f"{record.document.id}, {engagement.id}"
    found = [f"{name}, {fault}" for fault in checks.rows(made, form)]
    if form == "acled":
        found += checks.acled_engagement(record, engagement, made, options.policy)
    return found


_WRITERS: Final[dict[str, Callable[[Iterable[Record], Path, Options], Written]]] = {
    "csv": _csv,
    "parquet": _parquet,
    "geojson": _geojson,
    "acled": _acled,
    "ucdp": _ucdp,
    "sqlite": _sqlite,
}
