"""Whether a noun group is the name of a town, of a district or of a province alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention


def is_place(c: Chunk) -> bool:
    return is_town(c) or is_district(c) or is_province(c)


def is_town(c: Chunk) -> bool:
    places = [m for m in c.mentions if m.kind == "place"]
    return c.kind == "NG" and len(places) == len(c.mentions) == 1 and not is_area(places[0])


def is_district(c: Chunk) -> bool:
    places = [m for m in c.mentions if m.kind == "place"]
    return c.kind == "NG" and len(places) == len(c.mentions) == 1 and places[0].head == "district"


def is_province(c: Chunk) -> bool:
    places = [m for m in c.mentions if m.kind == "place"]
    return c.kind == "NG" and len(places) == len(c.mentions) == 1 and places[0].head == "region"


def is_area(m: Mention) -> bool:
    return m.kind == "place" and m.head in ("country", "region", "district", "area")
