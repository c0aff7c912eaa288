"""A job: a collection of any size to an output file, which survives being stopped at any point.

While it runs there stand beside OUT.jsonl: OUT.jsonl.partial (the records so far) and OUT.jsonl.journal. When it is
finished there stand OUT.jsonl, OUT.manifest.json and, where documents failed, OUT.failed.jsonl.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path

from pydantic import ValidationError

from extract.__about__ import VERSION
from extract.errors import OutputError
from extract.jobs import report as reports
from extract.jobs import runner, sink
from extract.jobs.journal import Entry, Journal, config_key, content_key, whole_lines
from extract.jobs.report import Report
from extract.pipeline import Failure, Pipeline
from extract.records import Document, Record
from extract.settings import Settings

# Settings that change how a run goes, but not what a record says.
_TRANSPORT = {
    "api_key",
    "base_url",
    "timeout",
    "deadline",
    "retries",
    "concurrency",
    "workers",
    "cache",
    "cache_dir",
}
_TRANSPORT |= {"max_cost", "max_tokens", "max_bytes", "prices"}


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of a job, by the name of its output."""

    output: Path

    @property
    def partial(self) -> Path:
        """Records so far."""
        return self._beside(".partial", whole=True)

    @property
    def journal(self) -> Path:
        """What is done, while the job is not finished."""
        return self._beside(".journal", whole=True)

    @property
    def failed(self) -> Path:
        """Failed documents, ready to be run again."""
        return self._beside(".failed.jsonl")

    @property
    def manifest(self) -> Path:
        """Versions, hashes, settings and counts."""
        return self._beside(".manifest.json")

    def _beside(self, suffix: str, *, whole: bool = False) -> Path:
        name = self.output.name if whole else self.output.name.removesuffix(".jsonl")
        return self.output.with_name(name + suffix)


@dataclass(slots=True)
class Job:
    """One run over a collection into one output; `stop()` ends it after what is under way."""

    pipeline: Pipeline
    settings: Settings
    output: Path
    ordered: bool = False
    report: Report = field(default_factory=Report)
    _stopping: bool = False
    _waiting: bool = False
    _seqs: dict[str, int] = field(default_factory=dict)

    @property
    def paths(self) -> Paths:
        """The files of this job."""
        return Paths(self.output)

    @property
    def config(self) -> str:
        """Hash of all that changes what a record says."""
        engine = self.pipeline.engine
        return config_key(
            {
                "engine": [engine.name, getattr(engine, "fingerprint", engine.version)],
                "policy": self.pipeline.policy,
                "settings": self.settings.model_dump(mode="json", exclude=_TRANSPORT),
                "toolkit": VERSION,
            }
        )

    @property
    def interrupted(self) -> bool:
        """Says whether an earlier run of this output was stopped before its end."""
        return self.paths.journal.exists()

    def stop(self) -> None:
        """Takes no further document; those under way are finished."""
        self._stopping = True

    def discard(self) -> None:
        """Forgets an interrupted run of this output."""
        for path in (self.paths.partial, self.paths.journal):
            for suffix in ("", "-wal", "-shm"):
                Path(f"{path}{suffix}").unlink(missing_ok=True)

    def run(
        self, documents: Iterable[Document], seen: Callable[[Record | Failure], None], unread: list[Failure]
    ) -> bool:
        """Runs all documents that are not done yet; `seen` is told of each result.

        `unread` is filled by the reader with inputs that gave no document. Gives True when the job is finished, False
        when it was stopped or documents wait for a later run. Raises OutputError where the output cannot be written.
        """
        if self.output.is_dir():
            raise OutputError(f"{self.output}: is a folder; name a file to write to.")
        journal = Journal(self.paths.journal, self.config)
        try:
            with self._open_partial() as out:
                self._mend(journal, out)
                self._results(documents, journal, out, seen, unread)
                journal.flush(out.tell())
            self.report.finish()
            if self._stopping or self._waiting:
                return False
            self._finish(journal, unread)
        except OSError as e:
            raise OutputError(f"{self.output}: cannot be written ({e.strerror or e}).") from None
        finally:
            journal.close()
        journal.close(remove=True)
        return True

    def _open_partial(self) -> FileIO:
        self.paths.partial.touch()
        # Unbuffered: a finished record must be with the system, not with us, when we are killed.
        return self.paths.partial.open("r+b", buffering=0)

    def _mend(self, journal: Journal, out: FileIO) -> None:
        """Adopts whole records that the journal does not know yet, and cuts a torn one off."""
        reach = journal.reach
        for at, text in whole_lines(self.paths.partial, reach):
            try:
                record = Record.model_validate_json(text)
            except ValidationError:
                break
            self._note_record(journal, record, at, len(text), seq=-1)
            self.report.adopted += 1
            reach = at + len(text)
        self.report.torn = out.seek(0, 2) > reach
        out.truncate(reach)
        out.seek(reach)
        journal.flush(reach)

    def _note_record(self, journal: Journal, record: Record, at: int, length: int, seq: int) -> None:
        journal.note(Entry(content_key(record.document), seq, "done", at, length))

    def _results(
        self,
        documents: Iterable[Document],
        journal: Journal,
        out: FileIO,
        seen: Callable[[Record | Failure], None],
        unread: list[Failure],
    ) -> None:
        todo = self._todo(documents, journal)
        for result in runner.run(todo, self.pipeline, workers=self.settings.workers):
            self._tell(unread, seen)
            self._keep(result, journal, out)
            self.report.add(result)
            seen(result)
            if journal.due:
                journal.flush(out.tell())
        self._tell(unread, seen)

    def _tell(self, unread: list[Failure], seen: Callable[[Record | Failure], None]) -> None:
        # Kept in the list, which is the account of what was not read; told once.
        for failure in unread[self.report.failures["input"] :]:
            self.report.add(failure)
            seen(failure)

    def _todo(self, documents: Iterable[Document], journal: Journal) -> Iterator[Document]:
        for seq, document in enumerate(documents):
            if self._stopping:
                return
            key = content_key(document)
            if journal.done(key):
                self.report.resumed += 1
                if self.ordered:
                    journal.place(key, seq)
                continue
            self._seqs[key] = seq
            yield document

    def _keep(self, result: Record | Failure, journal: Journal, out: FileIO) -> None:
        document = result.document
        assert document is not None
        key = content_key(document)
        seq = self._seqs.pop(key, -1)
        if isinstance(result, Failure):
            if result.status == "waiting":
                self._waiting = True
                return
            raw = document.model_dump_json()
            journal.note(
                Entry(key, seq, result.status, outcome=result.outcome, reason=result.reason, document=raw)
            )
            return
        at = out.tell()
        length = _write_all(out, (sink.line(result) + "\n").encode("utf-8"))
        journal.note(Entry(key, seq, "done", at, length))

    def _finish(self, journal: Journal, unread: list[Failure]) -> None:
        if self.ordered:
            self._sort(journal)
        self.paths.partial.replace(self.output)
        write_failed(self.paths.failed, journal.failures(), unread)
        text = json.dumps(
            reports.manifest(self.report, self.settings, self.config, self.output, self.pipeline.engine),
            indent=1,
        )
        with sink.whole_file(self.paths.manifest) as out:
            out.write(text + "\n")

    def _sort(self, journal: Journal) -> None:
        positions = list(journal.positions())
        if positions == sorted(positions):
            return
        with self.paths.partial.open("rb") as source, sink.whole_file(self.paths.partial) as out:
            for start, length in positions:
                source.seek(start)
                out.write(source.read(length).decode("utf-8"))


def _write_all(out: FileIO, data: bytes) -> int:
    left = memoryview(data)
    while left:
        left = left[out.write(left) :]
    return len(data)


def write_failed(path: Path, entries: Iterable[Entry], unread: Iterable[Failure]) -> None:
    """Writes failed documents with outcome and reason, one a line; removes the file where there are none."""
    rows = [
        {"outcome": e.outcome, "reason": e.reason, "document": json.loads(e.document or "null")}
        for e in entries
    ]
    rows += [{"outcome": f.outcome, "reason": f.reason, "where": f.where, "document": None} for f in unread]
    if not rows:
        path.unlink(missing_ok=True)
        return
    with sink.whole_file(path) as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
