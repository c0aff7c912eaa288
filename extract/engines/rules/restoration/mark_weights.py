"""The cues about a gap between two words that tables of weights for lost commas and for lost stops have alike."""

from __future__ import annotations


def about(kinds: list[str], i: int, first: int, last: int) -> list[str]:
    """Names the classes of the words about the gap before word i, in a sentence or text of words [first, last)."""
    a1, b0 = kinds[i - 1], kinds[i]
    a2 = kinds[i - 2] if i - 2 >= first else "^"
    a3 = kinds[i - 3] if i - 3 >= first else "^"
    b1 = kinds[i + 1] if i + 1 < last else "$"
    b2 = kinds[i + 2] if i + 2 < last else "$"
    return [
        "b",
        f"A1={a1}",
        f"B0={b0}",
        f"A2={a2}",
        f"B1={b1}",
        f"AB={a1} {b0}",
        f"AA={a2} {a1}",
        f"BB={b0} {b1}",
        f"AAB={a2} {a1} {b0}",
        f"ABB={a1} {b0} {b1}",
        f"AABB={a2} {a1} {b0} {b1}",
        f"BBB={b0} {b1} {b2}",
        f"AAA={a3} {a2} {a1}",
    ]
