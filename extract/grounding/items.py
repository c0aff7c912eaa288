"""The items of a draft, made to hold in the text of their document; what cannot hold is left out, with a notice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from extract.grounding.figures import mend_value
from extract.grounding.quotes import at_edges, locate
from extract.records import FIGURELESS, Actor, Claim, Document, Engagement, Evidence, Notice

_M = TypeVar("_M", Actor, Engagement, Claim)


@dataclass(frozen=True, slots=True)
class Grounded:
    """What is left of a draft: items that a record of the document accepts, and notices about the rest."""

    actors: tuple[Actor, ...]
    engagements: tuple[Engagement, ...]
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]


def ground(
    document: Document, actors: Iterable[Any], engagements: Iterable[Any], claims: Iterable[Any]
) -> Grounded:
    """Grounds the items of a draft in the text of their document.

    Items are mappings in record form; their evidence may lack offsets or be bare strings. An item without a quote in
    the text, or with a figure that none of its quotes carries, is left out; claims of an engagement that is left out
    go with it; references to an actor that is left out become null, the words that named it stay.
    """
    work = _Work(document)
    kept_actors = work.actors(_mappings(actors))
    kept_engagements = work.engagements(_mappings(engagements))
    kept_claims = work.claims(_mappings(claims))
    return Grounded(kept_actors, kept_engagements, kept_claims, tuple(work.notices))


def _mappings(items: Iterable[Any]) -> list[dict[str, Any]]:
    """Takes items as plain dictionaries; models of the records are taken apart, anything else is no item."""
    plain: list[dict[str, Any]] = []
    for item in items:
        if isinstance(item, BaseModel):
            plain.append(item.model_dump())
        elif isinstance(item, Mapping):
            plain.append(dict(item))
    return plain


class _Work:
    """One document's grounding: what was kept so far, and what was said about the rest."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.notices: list[Notice] = []
        self.names: dict[str, str] = {}
        self.kept: set[str] = set()
        self.places: dict[str, list[int]] = {}

    def say(self, code: str, message: str, where: str | None = None) -> None:
        self.notices.append(Notice(code=code, message=message, where=where))

    # --- Actors -----------------------------------------------------------------------------------------------------

    def actors(self, items: Sequence[dict[str, Any]]) -> tuple[Actor, ...]:
        for item in items:
            if isinstance(item.get("id"), str) and isinstance(item.get("name"), str):
                self.names.setdefault(item["id"], item["name"])
        found: dict[str, Actor] = {}
        for item in items:
            item.setdefault("core", True)
            actor = self.validated(Actor, item)
            if actor is None:
                continue
            if actor.id in found:
                self.say("duplicate_id", f"a second actor with the id '{actor.id}' was left out.", actor.name)
                continue
            found[actor.id] = self.with_mentions(actor)
        self.kept = set(found)
        return tuple(self.with_ties(actor) for actor in found.values())

    def with_mentions(self, actor: Actor) -> Actor:
        mentions: list[str] = []
        for mention in actor.mentions:
            shown: str | None = mention
            if mention not in self.text and mention not in (self.document.title or ""):
                place = locate(self.text, mention)
                shown = self.text[place.start : place.end] if place else None
            if shown is None:
                self.say("ungrounded_mention", f"the mention '{mention}' is not in the text.", actor.id)
            elif shown not in mentions:
                mentions.append(shown)
        changed = tuple(mentions)
        return actor if changed == actor.mentions else actor.model_copy(update={"mentions": changed})

    def with_ties(self, actor: Actor) -> Actor:
        ties = tuple(a for a in actor.affiliations if a.target in self.kept and a.target != actor.id)
        return actor if ties == actor.affiliations else actor.model_copy(update={"affiliations": ties})

    # --- Engagements ------------------------------------------------------------------------------------------------

    def engagements(self, items: Sequence[dict[str, Any]]) -> tuple[Engagement, ...]:
        found: dict[str, Engagement] = {}
        for item in items:
            name = _name(item)
            item["evidence"] = self.evidence(item.get("evidence"), name, ())
            if not item["evidence"]:
                why = "none of its quotes is in the text"
                self.say("ungrounded_quote", f"engagement '{name}' was left out: {why}.", name)
                continue
            for side in ("attackers", "defenders"):
                item[side] = self.side(item.get(side), name)
            engagement = self.validated(Engagement, item)
            if engagement is None:
                continue
            if engagement.id in found:
                self.say("duplicate_id", f"a second engagement with the id '{name}' was left out.", name)
                continue
            found[engagement.id] = engagement
            self.places[engagement.id] = [e.start for e in engagement.evidence]
        return tuple(found.values())

    def side(self, refs: Any, name: str) -> list[str]:
        """Keeps the references to actors that are there, each once."""
        kept: list[str] = []
        for ref in refs if isinstance(refs, list | tuple) else ():
            known = isinstance(ref, str) and ref in self.kept
            if known and ref not in kept:
                kept.append(ref)
            elif not known:
                self.say(
                    "dangling_reference",
                    f"engagement '{name}' had '{ref}' on a side, which is no actor.",
                    name,
                )
        return kept

    # --- Claims -----------------------------------------------------------------------------------------------------

    def claims(self, items: Sequence[dict[str, Any]]) -> tuple[Claim, ...]:
        found: dict[str, Claim] = {}
        for item in items:
            claim = self.claim(item)
            if claim is None:
                continue
            if claim.id in found:
                self.say("duplicate_id", f"a second claim with the id '{claim.id}' was left out.", claim.id)
                continue
            found[claim.id] = claim
        return tuple(self.superseding(claim, found) for claim in found.values())

    def superseding(self, claim: Claim, found: Mapping[str, Claim]) -> Claim:
        if claim.supersedes is None or (claim.supersedes in found and claim.supersedes != claim.id):
            return claim
        self.say(
            "dangling_reference",
            f"claim '{claim.id}' superseded a claim that is not in the record.",
            claim.id,
        )
        return claim.model_copy(update={"supersedes": None})

    def claim(self, item: dict[str, Any]) -> Claim | None:
        name, about = _name(item), item.get("engagement")
        if not isinstance(about, str) or about not in self.places:
            self.say(
                "dangling_reference",
                f"claim '{name}' was left out: its engagement is not in the record.",
                name,
            )
            return None
        item["evidence"] = self.evidence(item.get("evidence"), name, self.places[about])
        if not item["evidence"]:
            self.say(
                "ungrounded_quote", f"claim '{name}' was left out: none of its quotes is in the text.", name
            )
            return None
        if not self.persons(item, name) or not self.figure(item, name):
            return None
        return self.validated(Claim, item)

    def persons(self, item: dict[str, Any], name: str) -> bool:
        """Sets references to actors that are gone to null, keeping (or making up from the actor's name) their words."""
        for role in ("claimant", "subject"):
            who = item.get(role)
            if isinstance(who, BaseModel):
                who = who.model_dump()
            if not isinstance(who, Mapping):
                continue
            ref = who.get("actor")
            if ref is None or (isinstance(ref, str) and ref in self.kept):
                item[role] = dict(who)
                continue
            words = who.get("text") or (self.names.get(ref) if isinstance(ref, str) else None)
            self.say(
                "dangling_reference", f"claim '{name}' named '{ref}' as {role}, which is no actor.", name
            )
            if words is None and role == "claimant":
                # Without its words it would pass for the narrator's own.
                self.say("invalid_item", f"claim '{name}' was left out: nothing says whose word it is.", name)
                return False
            item[role] = {**who, "actor": None, "text": words}
        return True

    def figure(self, item: dict[str, Any], name: str) -> bool:
        """Makes the value of a claim hold in its quotes; False where it does not."""
        if isinstance(item.get("kind"), str) and item["kind"] in FIGURELESS:
            if item.get("value") is not None:
                item["value"] = None
                self.say("dropped_field", f"claim '{name}' of kind {item['kind']} takes no value.", name)
            return True
        value = item.get("value")
        value = value.model_dump() if isinstance(value, BaseModel) else value
        if not isinstance(value, Mapping):
            self.say("invalid_item", f"claim '{name}' was left out: it has no figure.", name)
            return False
        quotes = [e["quote"] for e in item["evidence"]]
        mended, why = mend_value(value, quotes)
        if mended is None:
            self.say("figure_not_in_quote", f"claim '{name}' was left out: {why}", name)
            return False
        if why:
            self.say("adjusted_value", f"claim '{name}': {why}", name)
        item["value"] = mended
        return True

    # --- Common -----------------------------------------------------------------------------------------------------

    def evidence(self, given: Any, name: str, near: Sequence[int]) -> list[dict[str, Any]]:
        """Puts quotes at their offsets; those that are not in the text are left out, with a notice for each."""
        if isinstance(given, str | Mapping | BaseModel):
            given = [given]
        if not isinstance(given, list | tuple):
            return []
        placed: list[dict[str, Any] | None] = [None] * len(given)
        waiting: list[tuple[int, str, int | None]] = []
        for number, piece in enumerate(given):
            piece = piece.model_dump() if isinstance(piece, Evidence) else piece
            quote = (
                piece
                if isinstance(piece, str)
                else piece.get("quote")
                if isinstance(piece, Mapping)
                else None
            )
            if not isinstance(quote, str) or not quote.strip():
                continue
            start = piece.get("start") if isinstance(piece, Mapping) else None
            start = start if isinstance(start, int) and start >= 0 else None
            if (
                start is not None
                and piece.get("end") == start + len(quote)
                and self.text.startswith(quote, start)
            ):
                placed[number] = {"quote": quote, "start": start, "end": start + len(quote)}
            elif start is None and (only := self.only(quote)) is not None:
                placed[number] = {"quote": quote, "start": only, "end": only + len(quote)}
            else:
                waiting.append((number, quote, start))
        for number, quote, start in waiting:
            siblings = [p["start"] for p in placed if p is not None] or list(near)
            placed[number] = self.search(quote, [start] if start is not None else siblings, name)
        unique: dict[tuple[int, int], dict[str, Any]] = {}
        for p in placed:
            if p is not None:
                unique.setdefault((p["start"], p["end"]), p)
        return list(unique.values())

    def only(self, quote: str) -> int | None:
        """Gives where a quote stands that the text has once, at the edges of words."""
        at = self.text.find(quote)
        if at < 0 or self.text.find(quote, at + 1) >= 0:
            return None
        return at if at_edges(self.text, at, at + len(quote)) == 2 else None

    def search(self, quote: str, near: Sequence[int], name: str) -> dict[str, Any] | None:
        place = locate(self.text, quote, near)
        if place is None:
            self.say("ungrounded_quote", f"a quote of '{name}' is not in the text: “{_short(quote)}”.", name)
            return None
        shown = self.text[place.start : place.end]
        if place.status == "folded":
            self.say(
                "folded_quote", f"a quote of '{name}' differs from the text in typography or case.", name
            )
        elif place.status == "approximate":
            how = f"differs from the text in wording: “{_short(quote)}”"
            self.say("approximate_quote", f"a quote of '{name}' {how}.", name)
        return {"quote": shown, "start": place.start, "end": place.end}

    def validated(self, model: type[_M], item: dict[str, Any]) -> _M | None:
        """Validates an item; fields at fault that may be null are dropped, an item that still fails is left out."""
        name, kind = _name(item), model.__name__.lower()
        for _ in range(3):
            try:
                return model.model_validate(item)
            except ValidationError as error:
                faults = error.errors(include_url=False, include_input=False, include_context=False)
                fields = {str(fault["loc"][0]) for fault in faults if fault["loc"]}
                spare = {
                    f
                    for f in fields
                    if f not in model.model_fields or not model.model_fields[f].is_required()
                }
                if not spare or spare != fields or not spare.intersection(item):
                    self.say("invalid_item", f"{kind} '{name}' was left out: {_why(faults)}.", name)
                    return None
                self.say("dropped_field", f"{kind} '{name}' lost {_listed(spare)}: {_why(faults)}.", name)
                item = {key: value for key, value in item.items() if key not in spare}
        return None


def _name(item: Mapping[str, Any]) -> str:
    return str(item.get("id") or "?")[:80]


def _short(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= 80 else flat[:77] + "…"


def _listed(fields: Iterable[str]) -> str:
    return ", ".join(f"'{field}'" for field in sorted(fields))


def _why(faults: Sequence[Any]) -> str:
    """Puts what pydantic found in one line: the first fault, and where it is."""
    first = faults[0]
    where = ".".join(str(part) for part in first["loc"])
    message = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
    return f"{where}: {message}" if where else message
