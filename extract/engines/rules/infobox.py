"""Reads infoboxes and belligerent tables of encyclopaedia pages into the page's main engagement and its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.claims import Claim, Sides
    from extract.engines.rules.engagements import Event


def read(a: Analysis) -> list[Any]:
    return []


def join(a: Analysis, events: list[Event], box: list[Any]) -> list[Event]:
    return events


def claims(a: Analysis, events: list[Event], box: list[Any], found: list[Claim], sides: dict[int, Sides]) -> list[Claim]:
    return found
