"""Checks hand labels, gives their quotes offsets, and says each fault with its place.

A label may be written without offsets: each quote is then looked for in the text. What the record models refuse is an
error; what the codebook advises against is a warning.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from extract.records import FIGURELESS, Actor, Claim, Record

from ..keys import key


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a label; `where` is its place in the JSON, such as claims.3.evidence.0."""

    level: Literal["error", "warning"]
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.level}: {self.where}: {self.message}"


@dataclass(frozen=True)
class Checked:
    """What a check gave: the record (None where an error stands against it) and all faults in order."""

    record: Record | None
    faults: tuple[Fault, ...]

    @property
    def errors(self) -> list[Fault]:
        """The faults that keep a label from being used."""
        return [f for f in self.faults if f.level == "error"]


def check(data: Any) -> Checked:
    """Checks one parsed label; never raises for what is in it."""
    if not isinstance(data, dict) or not isinstance(data.get("document"), dict):
        return Checked(None, (Fault("error", "document", "the label is no object with a 'document'"),))
    text = data["document"].get("text")
    if not isinstance(text, str):
        return Checked(None, (Fault("error", "document.text", "no text to look for quotes in"),))
    located, faults = locate(data, text)
    try:
        record = Record.model_validate(located)
    except ValidationError as e:
        faults += _further(faults, _model_faults(e, located))
        return Checked(None, tuple(faults))
    faults += list(_advice(record))
    return Checked(None if any(f.level == "error" for f in faults) else record, tuple(faults))


def locate(data: dict[str, Any], text: str) -> tuple[dict[str, Any], list[Fault]]:
    """Gives each quote its offsets, in a copy of the label; a quote that has right ones keeps them.

    A quote that stands in the text more than once and has no offsets is an error, since only the coder knows which.
    """
    made = copy.deepcopy(data)
    faults: list[Fault] = []
    for name in ("engagements", "claims"):
        for i, item in enumerate(_dicts(made.get(name))):
            for j, evidence in enumerate(_dicts(item.get("evidence"))):
                fault = _place(evidence, text)
                if fault:
                    level, message = fault
                    faults.append(Fault(level, f"{name}.{i}.evidence.{j}", f"{_id(item)}: {message}"))
    return made, faults


def _place(evidence: dict[str, Any], text: str) -> tuple[Literal["error", "warning"], str] | None:
    quote, start, end = evidence.get("quote"), evidence.get("start"), evidence.get("end")
    if not isinstance(quote, str) or not quote:
        return "error", "the evidence has no quote"
    if isinstance(start, int) and isinstance(end, int) and text[start:end] == quote:
        return None
    places = _all(text, quote)
    if not places:
        return "error", f"the quote '{_short(quote)}' is not in the text{_closest(text, quote)}"
    if len(places) > 1 and not isinstance(start, int):
        shown = ", ".join(map(str, places[:5]))
        return (
            "error",
            f"the quote '{_short(quote)}' is in the text {len(places)} times (at {shown}): give its start",
        )
    # A start that is a little off, as after an edit of the text, means the nearest place.
    best = places[0] if not isinstance(start, int) else min(places, key=lambda p: abs(p - start))
    moved = isinstance(start, int)
    evidence["start"], evidence["end"] = best, best + len(quote)
    return ("warning", f"the quote '{_short(quote)}' is at {best} and not at {start}") if moved else None


def _all(text: str, quote: str) -> list[int]:
    places, at = [], text.find(quote)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _closest(text: str, quote: str) -> str:
    """Says how far a quote agrees with the text, which mostly shows the slip."""
    at = length = 0
    low, high = 0, len(quote)
    while low < high:
        middle = (low + high + 1) // 2
        found = text.find(quote[:middle])
        low, high = (middle, high) if found >= 0 else (low, middle - 1)
        at, length = (found, middle) if found >= 0 else (at, length)
    if length < 8:
        return ""
    here = text[at + length : at + length + 12]
    return (
        f"; it agrees up to '…{_short(quote[max(0, length - 12) : length])}', where the text goes on '{here}'"
    )


def _short(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= 60 else flat[:57] + "…"


def _dicts(items: Any) -> list[dict[str, Any]]:
    return [i for i in items if isinstance(i, dict)] if isinstance(items, list) else []


def _id(item: dict[str, Any]) -> str:
    return str(item.get("id", "(no id)"))


def _further(said: list[Fault], more: Iterable[Fault]) -> list[Fault]:
    """Leaves out what follows from a fault that is said: a quote without a place lacks its offsets, too."""
    places = [f.where for f in said]
    return [f for f in more if not any(f.where.startswith(p) or p.startswith(f"{f.where}.") for p in places)]


def _model_faults(error: ValidationError, data: dict[str, Any]) -> Iterator[Fault]:
    for e in error.errors():
        loc = [str(part) for part in e["loc"]]
        owner = ""
        if len(loc) > 1 and loc[1].isdigit():
            items = data.get(loc[0])
            if isinstance(items, list) and int(loc[1]) < len(items) and isinstance(items[int(loc[1])], dict):
                owner = f"{_id(items[int(loc[1])])}: "
        for part in e["msg"].removeprefix("Value error, ").split("; "):
            yield Fault("error", ".".join(loc) or "record", f"{owner}{part[:1].lower()}{part[1:]}")


def _advice(record: Record) -> Iterator[Fault]:
    """What the codebook asks and the models cannot: mentions that stand in the text, core actors, sides, figures."""
    used = _used(record)
    for i, actor in enumerate(record.actors):
        yield from _about_actor(record, i, actor, actor.id in used)
    text = record.document.text
    for i, e in enumerate(record.engagements):
        if (
            e.place is not None
            and e.place.name is not None
            and key(e.place.name) not in key(_all_words(record))
        ):
            yield Fault(
                "warning", f"engagements.{i}.place.name", f"{e.id}: '{e.place.name}' is not in the document"
            )
        if not e.initiator_known and not (e.attackers and e.defenders):
            yield Fault(
                "warning", f"engagements.{i}.initiator_known", f"{e.id}: clashes with only one side listed"
            )
    for i, c in enumerate(record.claims):
        yield from _about_claim(record, i, c)
    if text != text.strip("\ufeff"):
        yield Fault("warning", "document.text", "the text begins or ends with a byte order mark")


def _all_words(record: Record) -> str:
    return f"{record.document.title or ''} {record.document.text}"


def _used(record: Record) -> set[str]:
    sides = {a for e in record.engagements for a in (*e.attackers, *e.defenders)}
    return sides | {a for c in record.claims for a in (c.claimant.actor, c.subject.actor) if a is not None}


def _about_actor(record: Record, i: int, actor: Actor, used: bool) -> Iterator[Fault]:
    if actor.core != used:
        said = "fills a role and is not core" if used else "is core and fills no role"
        yield Fault("warning", f"actors.{i}.core", f"{actor.id}: '{actor.name}' {said}")
    words = _all_words(record)
    for j, mention in enumerate(actor.mentions):
        if mention not in words:
            yield Fault(
                "warning", f"actors.{i}.mentions.{j}", f"{actor.id}: '{mention}' is not in the document"
            )
    if len(set(actor.mentions)) < len(actor.mentions):
        yield Fault("warning", f"actors.{i}.mentions", f"{actor.id}: a mention is listed twice")
    if actor.country is not None and actor.type not in ("state_forces", "government"):
        yield Fault(
            "warning", f"actors.{i}.country", f"{actor.id}: only state forces and governments have a country"
        )
    for other in record.actors[:i]:
        if key(other.name) == key(actor.name):
            yield Fault("warning", f"actors.{i}.name", f"{actor.id}: has the same name as {other.id}")


def _about_claim(record: Record, i: int, c: Claim) -> Iterator[Fault]:
    engagement = next(e for e in record.engagements if e.id == c.engagement)
    sides = {"attacker": engagement.attackers, "defender": engagement.defenders}
    who, side = c.subject.actor, c.subject.side
    if who is not None and side is not None:
        other = "defender" if side == "attacker" else "attacker"
        if who in sides[other] and who not in sides[side]:
            yield Fault(
                "warning", f"claims.{i}.subject", f"{c.id}: '{who}' is {other} of {c.engagement}, not {side}"
            )
    if c.kind in FIGURELESS and c.claimant.actor is None and c.claimant.text is None:
        yield Fault("warning", f"claims.{i}.claimant", f"{c.id}: the narrator makes no claim of {c.kind}")
    if c.kind.startswith("materiel") and c.item is None:
        yield Fault("warning", f"claims.{i}.item", f"{c.id}: {c.kind} without what was counted")
    if c.claimant.actor is not None and c.claimant.text is None:
        yield Fault("warning", f"claims.{i}.claimant.text", f"{c.id}: the claimant has no words")
    if c.supersedes is not None:
        earlier = next(x for x in record.claims if x.id == c.supersedes)
        if earlier.kind != c.kind:
            yield Fault("warning", f"claims.{i}.supersedes", f"{c.id}: supersedes a claim of another kind")
