"""A job in a process of its own, slow enough to be killed: slow_job.py OUT COUNT CALLS [--ordered]."""

import sys
import time
from pathlib import Path

from extract.engines.scripted import ScriptedEngine
from extract.jobs.job import Job
from extract.pipeline import Failure, Pipeline
from extract.records import Document
from extract.settings import Settings
from tests import makers


def main() -> None:
    out, count, calls = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    log = calls.open("a", encoding="utf-8", buffering=1)

    def answer(document: Document) -> dict[str, object]:
        log.write(document.id + "\n")
        time.sleep(0.002)
        return dict(makers.parts())

    pipeline = Pipeline(ScriptedEngine(answer))
    job = Job(pipeline, Settings(), out, ordered="--ordered" in sys.argv)
    unread: list[Failure] = []
    documents = (makers.document(id=f"d{n:04}") for n in range(count))
    print("begun", flush=True)
    job.run(documents, lambda result: None, unread)
    print("torn" if job.report.torn else "whole", job.report.adopted, job.report.resumed, flush=True)


if __name__ == "__main__":
    main()
