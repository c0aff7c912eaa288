"""What needs no understanding: the scores that an engine has to beat."""

from __future__ import annotations

import re
from typing import Any

from extract.__about__ import VERSION
from extract.engines.base import Draft
from extract.records import Document, Provenance

_NUMBER = re.compile(
    r"\b(?:\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)\b",
    re.IGNORECASE,
)
_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {word: number for number, word in enumerate(_SMALL, 2)}
_PLACE = re.compile(r"\bin ([A-Z][\w'’-]+)")
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")


class EmptyEngine:
    """Finds nothing in any document."""

    name = "empty"
    version = "1"

    def extract(self, document: Document) -> Draft:
        """Drafts an empty record."""
        return Draft(provenance=_provenance(self))


class FirstNumberEngine:
    """Takes the first number of a text for its death toll, the first "in X" for its place, its date for the day.

    Its actors are the words in capitals. One engagement and one claim a document, none where there is no number.
    """

    name = "first-number"
    version = "1"

    def extract(self, document: Document) -> Draft:
        """Drafts one engagement with one count of killed."""
        text = document.text
        number = _NUMBER.search(text)
        if number is None:
            return Draft(provenance=_provenance(self))
        start = max((m.end() for m in _SENTENCE_END.finditer(text, 0, number.start())), default=0)
        stop = _SENTENCE_END.search(text, number.end())
        end = stop.end() if stop else len(text)
        quote = text[start:end].strip()
        evidence = [
            {"quote": quote, "start": text.index(quote, start), "end": text.index(quote, start) + len(quote)}
        ]
        place = _PLACE.search(text)
        day = document.published
        engagement = {
            "id": "e1",
            "type": "attack_on_civilians",
            "focus": "main",
            "date": None if day is None else {"start": day, "end": day, "precision": "day"},
            "place": None if place is None else {"name": place[1]},
            "initiator_known": True,
            "evidence": evidence,
        }
        return Draft(
            provenance=_provenance(self),
            actors=tuple(_actors(text)),
            engagements=(engagement,),
            claims=(_claim(number[0], evidence),),
        )


def _claim(words: str, evidence: list[dict[str, Any]]) -> dict[str, Any]:
    digits = words.replace(",", "")
    low = int(digits) if digits.isdigit() else _WORDS.get(words.lower(), 24)
    vague = words.lower() == "dozens"
    return {
        "id": "c1",
        "engagement": "e1",
        "claimant": {},
        "kind": "killed",
        "subject": {"side": "defender"},
        "value": {"low": low, "high": None if vague else low, "approximate": vague, "text": words},
        "evidence": evidence,
    }


def _actors(text: str) -> list[dict[str, Any]]:
    names = list(dict.fromkeys(_ACRONYM.findall(text)))
    return [
        {"id": f"a{n}", "name": name, "type": "armed_group", "mentions": [name], "core": True}
        for n, name in enumerate(names, 1)
    ]


def _provenance(engine: EmptyEngine | FirstNumberEngine) -> Provenance:
    return Provenance.model_validate(
        {"engine": engine.name, "engine_version": engine.version, "toolkit_version": VERSION}
    )
