"""What is measured by another noun: the dynamite of "five sticks of dynamite"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk


def weighed(chunks: list[Chunk], i: int) -> int:
    """What is measured at `i`: the dynamite of "five sticks of dynamite"; `i` where nothing is."""
    measured = chunks[i].head in _MEASURES and i + 2 < len(chunks) and chunks[i + 1].head == "of"
    return i + 2 if measured and chunks[i + 2].kind == "NG" else i


_MEASURES: Final = frozenset(
    ("sticks", "stick", "pounds", "kilos", "kilograms", "kg", "blocks", "block", "ounces", "pieces", "lbs", "charges",
     "charge", "cartridges", "bars", "rolls", "bundles", "pound", "kilo", "units")
)  # fmt: skip
