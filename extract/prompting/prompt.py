"""A prompt: a folder of texts with a version, loaded, checked, hashed and filled.

Filling is one pass over our own template; the article is data and is never looked at for placeholders. The order of
the messages is: the rules, each worked example as a question and its answer, the article.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from extract import resources
from extract.errors import ConfigError
from extract.prompting.schema import strict_schema
from extract.prompting.wire import Amendment, Answer, Probe, WireClaim, WireEngagement, faults
from extract.records import Document

Message = dict[str, Any]
"""One chat message as it goes over the wire: role and content, and tool calls where there are any."""

FILES = ("system", "user", "examples", "faults", "figures", "part", "schema", "probe")
_SLOT = re.compile(r"\{([a-z]+)\}")
_VERSION = re.compile(r"v(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: an invented article and the right answer to it."""

    document: Document
    answer: Answer
    note: str


@dataclass(frozen=True)
class Prompt:
    """One version of a prompt: its texts, its worked examples and what is hashed of them."""

    name: str
    version: str
    texts: Mapping[str, str]
    examples: tuple[Example, ...]

    @property
    def label(self) -> str:
        """Name and version, as a record's provenance gives them."""
        return f"{self.name}/{self.version}"

    @cached_property
    def hash(self) -> str:
        """Sixteen hex digits over every text and the schemas derived for this prompt."""
        schemas = [strict_schema(m) for m in (Answer, Amendment, Probe)]
        whole = json.dumps([sorted(self.texts.items()), schemas], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @cached_property
    def leaks(self) -> frozenset[str]:
        """Names that only the worked examples know: found in an answer but not in its article, they were copied."""
        return frozenset(_names(self.examples))

    @cached_property
    def _opening(self) -> tuple[Message, ...]:
        turns: list[Message] = []
        for example in self.examples:
            turns.append({"role": "user", "content": self.question(example.document)})
            turns.append({"role": "assistant", "content": compact(example.answer)})
        return tuple(turns)

    def messages(
        self,
        document: Document,
        *,
        part: tuple[int, int] | None = None,
        schema: type[BaseModel] | None = None,
    ) -> list[Message]:
        """Gives the messages that ask for `document`; `part` is (number, count) of a long article's part.

        `schema` is put into the rules in words, for servers that cannot enforce one.
        """
        rules = self.texts["system"]
        if schema is not None:
            wanted = json.dumps(strict_schema(schema), ensure_ascii=False)
            rules = f"{rules}\n{fill(self.texts['schema'], {'schema': wanted})}"
        question = {"role": "user", "content": self.question(document, part=part)}
        return [{"role": "system", "content": rules}, *self._opening, question]

    def question(self, document: Document, *, part: tuple[int, int] | None = None) -> str:
        """Fills the template for one article (or part of one)."""
        note = ""
        if part is not None:
            note = "\n" + fill(self.texts["part"], {"number": str(part[0]), "count": str(part[1])}).strip()
        return fill(
            self.texts["user"],
            {
                "title": document.title or "(none)",
                "source": document.source or "(unknown)",
                "published": document.published.isoformat() if document.published else "unknown",
                "calendar": calendar(document.published),
                "part": note,
                "mark": _mark(document.text),
                "text": document.text,
            },
        )

    def probe(self, schema: type[BaseModel] | None = None) -> list[Message]:
        """Gives the messages of the question that finds out what a server can do."""
        text = self.texts["probe"]
        if schema is not None:
            text += "\n" + fill(
                self.texts["schema"], {"schema": json.dumps(strict_schema(schema), ensure_ascii=False)}
            )
        return [{"role": "user", "content": text}]


def fill(template: str, values: Mapping[str, str]) -> str:
    """Puts values into the `{slots}` of a template in one pass, so that braces in a value stay what they are."""
    return _SLOT.sub(lambda m: values.get(m.group(1), m.group(0)), template)


def compact(answer: BaseModel) -> str:
    """Writes an answer as the model should: JSON in one line, every field present."""
    return answer.model_dump_json()


def calendar(published: dt.date | None) -> str:
    """The week up to the day of publication, so that weekday names need no arithmetic."""
    if published is None:
        return "Calendar: unknown; a dateline in the text serves as the day of publication.\n"
    days = [published - dt.timedelta(days=n) for n in range(6, -1, -1)]
    return (
        "Calendar: "
        + ", ".join(f"{_WEEKDAYS[d.weekday()]} {d.isoformat()}" for d in days)
        + " (publication).\n"
    )


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _mark(text: str) -> str:
    """A word that ends the article for sure: the text cannot hold the digest of itself by accident."""
    return "ARTICLE-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def versions(name: str, folder: Path | None = None) -> list[str]:
    """Lists the versions of a prompt, oldest first."""
    home = (folder or resources.bundled("prompts")) / name
    found = [p.name for p in home.iterdir() if p.is_dir() and _VERSION.match(p.name)] if home.is_dir() else []
    return sorted(found, key=lambda v: int(v[1:]))


def load(wanted: str = "engagements", folder: Path | None = None) -> Prompt:
    """Loads a prompt by name (its newest version) or name/version, and checks its worked examples.

    Raises ConfigError where it is missing, or an example's quote, figure or id does not hold.
    """
    return _load(wanted, folder or resources.bundled("prompts"))


@lru_cache(maxsize=16)
def _load(wanted: str, folder: Path) -> Prompt:
    name, _, version = wanted.partition("/")
    known = versions(name, folder)
    if not known:
        raise ConfigError(f"there is no prompt '{name}' in {folder}.")
    version = version or known[-1]
    if version not in known:
        raise ConfigError(f"the prompt '{name}' has no version '{version}'; it has {', '.join(known)}.")
    home = folder / name / version
    texts = _texts(home)
    return Prompt(name, version, texts, tuple(_examples(texts["examples"], home)))


def _texts(home: Path) -> dict[str, str]:
    try:
        names = tomllib.loads((home / "meta.toml").read_text(encoding="utf-8"))["files"]
        return {key: (home / names[key]).read_text(encoding="utf-8") for key in FILES}
    except (OSError, KeyError, tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise ConfigError(f"the prompt in {home} cannot be read ({e}).") from None


def _examples(text: str, home: Path) -> Iterator[Example]:
    try:
        rows = json.loads(text)
        for number, row in enumerate(rows, 1):
            document = Document(id=f"example-{number}", **row["document"])
            yield _checked(Example(document, Answer.model_validate(row["answer"]), row["note"]), home)
    except (json.JSONDecodeError, KeyError, TypeError, ValidationError) as e:
        raise ConfigError(f"the worked examples in {home} are not well formed ({e}).") from None


def _checked(example: Example, home: Path) -> Example:
    """An example that breaks the rules would teach a model to break them."""
    text, answer = example.document.text, example.answer
    wrong = [f"{where}: {fault}" for where, fault in faults(answer)]
    items: list[WireEngagement | WireClaim] = [*answer.engagements, *answer.claims]
    for item in items:
        wrong += [f"{item.id}: not in the text: {q!r}" for q in item.quotes if q not in text]
    for actor in answer.actors:
        wrong += [f"{actor.id}: not in the text: {m!r}" for m in actor.mentions if m not in text]
    if wrong:
        raise ConfigError(f"worked example {example.document.id} in {home} does not hold: {wrong[0]}.")
    return example


def _names(examples: tuple[Example, ...]) -> Iterator[str]:
    for example in examples:
        for actor in example.answer.actors:
            yield from (n for n in (actor.name, *actor.mentions) if _is_name(n))
        for engagement in example.answer.engagements:
            yield from filter(None, [engagement.name])
            if engagement.place is not None:
                yield from filter(_is_name, (engagement.place.name or "", *engagement.place.within))


_COMMON = frozenset({"UN observers", "Bandits", "Strength1"})


def _is_name(words: str) -> bool:
    """Invented names are capitalised; common nouns of an example ("farmers") may stand in any article's answer."""
    return words not in _COMMON and any(w[:1].isupper() for w in words.split())
