"""One document's conversation: the answer, its check against the article, second turns; long articles in parts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from pydantic import BaseModel

from extract import prompting
from extract.engines.llm import amend, audit, check, merge
from extract.engines.llm.faults import TooLong
from extract.engines.llm.job import Job
from extract.engines.llm.spans import Spans
from extract.errors import CacheMiss, EngineError
from extract.prompting.parts import halves
from extract.prompting.prompt import compact, fill
from extract.records import Document
from extract.settings import Settings

T = TypeVar("T", bound=BaseModel)

DEEPEST = 3
"""Times that a part which proves too long is cut again."""


class Asker(Protocol):
    """Puts messages to the model and gives a valid reply."""

    def __call__(
        self, messages: list[prompting.Message], wire: type[T], job: Job, step: str, /
    ) -> Awaitable[T]: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents with one prompt. `schema` is the answer's model where the rules have to carry its schema."""

    prompt: prompting.Prompt
    settings: Settings
    ask: Asker
    remember: Callable[[tuple[str, ...], str, Job, str], None]
    schema: type[BaseModel] | None

    async def read(self, document: Document, job: Job) -> prompting.Answer:
        """Gives the model's answer for a document, checked, amended, and merged from its parts."""
        if not document.text.strip():
            return prompting.Answer(actors=[], engagements=[], claims=[])  # nothing could be quoted from it
        pieces = prompting.parts(document, self.settings.context_tokens)
        answers: list[prompting.Answer] = []
        for number, piece in enumerate(pieces, 1):
            part = (number, len(pieces)) if len(pieces) > 1 else None
            answers += await self._piece(piece, part, document, job, depth=0)
        answer = merge.merged(answers, document.text)
        return self._without_leaks(document, answer, job)

    async def _piece(
        self, piece: Document, part: tuple[int, int] | None, whole: Document, job: Job, depth: int
    ) -> list[prompting.Answer]:
        """Reads one part; one that is too long for the server is cut in two."""
        try:
            return [await self._conversation(piece, part, whole, job)]
        except TooLong as e:
            smaller = halves(piece) if depth < DEEPEST else [piece]
            if len(smaller) < 2:
                raise EngineError(str(e), outcome=e.outcome) from None
            answers: list[prompting.Answer] = []
            for number, half in enumerate(smaller, 1):
                answers += await self._piece(half, (number, len(smaller)), whole, job, depth + 1)
            self.remember(e.keys, e.outcome, job, "read")
            job.note("split", f"The article was read in parts: {e}")
            return answers

    async def _conversation(
        self, piece: Document, part: tuple[int, int] | None, whole: Document, job: Job
    ) -> prompting.Answer:
        messages = self.prompt.messages(piece, part=part, schema=self.schema)
        answer = await self.ask(messages, prompting.Answer, job, "read")
        spans = Spans(whole.text)
        figures = audit.open_figures(answer, Spans(piece.text)) if self.settings.audit else []
        for _ in range(max(self.settings.attempts - 1, 1 if figures else 0)):
            faults = check.faults_of(whole, answer, self.prompt.leaks, spans)
            if not faults and not figures:
                break
            question = self._second_turn(faults, figures)
            step = "audit" if figures and not faults else "amend"
            try:
                change = await self.ask([*messages, *_turn(answer, question)], prompting.Amendment, job, step)
            except CacheMiss as e:
                job.note("second_turn_missing", f"The check of the answer was never recorded (key {e.key}).")
                break
            except EngineError as e:
                job.note("second_turn_failed", f"The answer could not be checked: {e}")
                break
            if figures:
                self._book_audit(figures, change, job)
            answer = amend.amended(answer, change)
            figures = []
            job.reasks += 1
        return answer

    def _second_turn(self, faults: list[str], figures: list[audit.Open]) -> str:
        texts = self.prompt.texts
        told = []
        if faults:
            told.append(fill(texts["faults"], {"faults": "\n".join(f"- {f}" for f in faults)}))
        if figures:
            told.append(fill(texts["figures"], {"figures": audit.listed(figures)}))
        question = "\n\n".join(t.strip() for t in told)
        if self.schema is not None:
            import json

            wanted = json.dumps(prompting.strict_schema(prompting.Amendment), ensure_ascii=False)
            question += "\n\n" + fill(texts["schema"], {"schema": wanted}).strip()
        return question

    def _book_audit(self, figures: list[audit.Open], change: prompting.Amendment, job: Job) -> None:
        """Says in the record what came of each figure: a claim, a reason, or nothing."""
        reasons = {r.id.strip(): r.reason for r in change.explained}
        claimed = " ".join(q for c in change.claims for q in c.quotes)
        for number, figure in enumerate(figures, 1):
            reason = reasons.get(f"f{number}")
            if reason is not None:
                job.note("figure_explained", f"No claim by the model's word: {reason}", where=figure.text)
            elif figure.text not in claimed:
                job.note("figure_open", "A figure that no claim accounts for.", where=figure.text)

    def _without_leaks(self, document: Document, answer: prompting.Answer, job: Job) -> prompting.Answer:
        """Takes out what was copied from the worked examples, and says so."""
        gone: set[str] = set()
        for where, name in check.leaked_names(document, answer, self.prompt.leaks):
            gone.add(where)
            job.note("example_leak", "Copied from a worked example of the prompt, and taken out.", where=name)
        return amend.without(answer, gone)


def _turn(answer: prompting.Answer, question: str) -> list[prompting.Message]:
    return [{"role": "assistant", "content": compact(answer)}, {"role": "user", "content": question}]
