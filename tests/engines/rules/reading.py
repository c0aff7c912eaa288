"""Runs the rule engine over short texts and gives what it found in a form that tests can read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from extract.engines.base import Draft
from extract.engines.rules import RulesEngine
from extract.engines.rules.analysis import Analysis, analyse
from extract.engines.rules.restoration.restoring import restored
from extract.records import Document, Record

ENGINE = RulesEngine()


def draft(text: str, *, published: str | None = "2024-07-29", title: str | None = None) -> Draft:
    """Drafts a text as the engine does."""
    day = None if published is None else dt.date.fromisoformat(published)
    return ENGINE.extract(Document(id="t", title=title, url=None, source=None, published=day, text=text))


def record(text: str, *, published: str | None = "2024-07-29", title: str | None = None) -> Record:
    """Drafts a text and validates the draft as a record."""
    made = draft(text, published=published, title=title)
    day = None if published is None else dt.date.fromisoformat(published)
    document = Document(id="t", title=title, url=None, source=None, published=day, text=text)
    return Record.model_validate(
        {
            "document": document,
            "actors": made.actors,
            "engagements": made.engagements,
            "claims": made.claims,
            "provenance": made.provenance,
        }
    )


NEWS = (
    "Gunmen of the Sand Hills Front attacked an army post near Bankilare on Saturday, killing “at least four” soldiers "
    "and wounding seven, the governor’s office said.\n"
    "The Front’s fighters fled towards the border with three trucks after a two-hour battle – the third this month.\n"
    "A week earlier, a mine killed two soldiers near Ayorou, residents said."
)
"""A story with quotation marks, apostrophes, a dash and letters that print joins."""


def told(text: str) -> tuple[list[Any], list[Any], list[Any]]:
    """Gives what a text tells, without the words and the offsets that its layout changes."""
    found = record(text)
    return (
        [(x.type, x.place and x.place.name, x.focus, x.date) for x in found.engagements],
        [(x.kind, x.value and (x.value.low, x.value.high), x.subject.side) for x in found.claims],
        [(x.name, x.type) for x in found.actors],
    )


def plain(text: str) -> list[str]:
    """Gives the words of title and text as they are read, with the quotation marks of typewriters."""
    found = restored(Document(id="t", title=None, text=text), ENGINE.lexicon)
    whole = text if found is None else f"{found.document.title or ''} {found.document.text}"
    return whole.replace("“", '"').replace("”", '"').split()


def quoted_as_is(text: str) -> bool:
    """Whether a text gives quotes, and each stands at its offsets."""
    found = record(text)
    quotes = [e for x in (*found.claims, *found.engagements) for e in x.evidence]
    return bool(quotes) and all(e.quote == text[e.start : e.end] for e in quotes)


def analysis(text: str) -> Analysis:
    """Reads a text as the engine does before it looks for engagements."""
    return analyse(Document(id="t", title=None, text=text), ENGINE.lexicon)


def losses(text: str) -> list[tuple[str, int | None]]:
    """Gives (kind, low) of all losses in the order of the text, before any is a claim."""
    return [(x.kind, x.value.low) for s in analysis(text).sentences for x in s.losses]


def figures(text: str, **kwargs: Any) -> list[tuple[str, int | None, int | None]]:
    """Gives (kind, low, high) of all claims with a figure, sorted by kind and bounds."""
    found = [
        (c.kind, c.value.low, c.value.high) for c in record(text, **kwargs).claims if c.value is not None
    ]
    return sorted(found, key=str)


def sides(text: str, **kwargs: Any) -> list[tuple[list[str], list[str]]]:
    """Gives the names of attackers and defenders of each engagement."""
    found = record(text, **kwargs)
    name = {a.id: a.name.lower() for a in found.actors}
    return [([name[x] for x in e.attackers], [name[x] for x in e.defenders]) for e in found.engagements]


def camps(text: str, **kwargs: Any) -> tuple[list[str], list[str]]:
    """Gives attackers and defenders of the first engagement by their names as written."""
    made = record(text, **kwargs)
    name = {a.id: a.name for a in made.actors}
    e = made.engagements[0]
    return [name[x] for x in e.attackers], [name[x] for x in e.defenders]


def said(text: str, **kwargs: Any) -> list[tuple[str, int | None, str | None]]:
    """Gives (kind, low, claimant's words) of all claims with a figure."""
    return [
        (c.kind, c.value.low, c.claimant.text) for c in record(text, **kwargs).claims if c.value is not None
    ]


def tolls(text: str, **kwargs: Any) -> list[tuple[str, str | None, str | None, list[int | None]]]:
    """Gives type, town, day and the counts of killed of each engagement."""
    found = record(text, **kwargs)
    return [
        (
            e.type,
            e.place.name if e.place else None,
            e.date.start.isoformat() if e.date else None,
            [c.value.low for c in found.claims if c.engagement == e.id and c.kind == "killed" and c.value],
        )
        for e in found.engagements
    ]


def whose(text: str, kind: str = "killed") -> list[tuple[str | None, str | None, int | None]]:
    """Gives (actor lost, side, low) of the claims of one kind in the order of the record."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (names.get(c.subject.actor or ""), c.subject.side, c.value.low if c.value else None)
        for c in found.claims
        if c.kind == kind
    ]


def sides_of(found: Record) -> list[tuple[list[str], list[str]]]:
    """Gives the names of attackers and defenders of each engagement of a record, as written."""
    name = {a.id: a.name for a in found.actors}
    return [([name[x] for x in e.attackers], [name[x] for x in e.defenders]) for e in found.engagements]
