"""A fake engine for tests and trials: it says what it was told to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from extract import __about__
from extract.engines.base import Draft
from extract.errors import EngineError
from extract.records import Document, Provenance

Output = Mapping[str, Any] | Exception
Script = Iterable[Output] | Callable[[Document], Output]


class ScriptedEngine:
    """Gives the outputs of a list one after another, or those of a function of the document.

    An output is a mapping with any of `actors`, `engagements`, `claims` in record form (quotes may lack offsets),
    or an exception, which is raised. A list that is used up raises EngineError with outcome "empty_answer".
    """

    name = "scripted"
    version = "1"

    def __init__(self, script: Script) -> None:
        self._function: Callable[[Document], Output] | None = script if callable(script) else None
        self._outputs: Iterator[Output] = iter(()) if callable(script) else iter(script)

    def extract(self, document: Document) -> Draft:
        """Gives the next output as a draft."""
        output = self._function(document) if self._function else next(self._outputs, None)
        if output is None:
            raise EngineError("the script has no further output.", outcome="empty_answer")
        if isinstance(output, Exception):
            raise output
        provenance = Provenance(
            engine=self.name, engine_version=self.version, toolkit_version=__about__.VERSION
        )
        parts = {key: tuple(output.get(key, ())) for key in ("actors", "engagements", "claims")}
        return Draft(provenance=provenance, **parts)
