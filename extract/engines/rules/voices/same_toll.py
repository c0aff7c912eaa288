"""Tolls that somebody gives who only says that they are another one's: "The police gave the same toll"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_SAME: Final = hinted(
    "same|identical|matching",
    r"\b(?:same|identical|matching) (?:(?:casualty|death|fatality|official|provisional|overall) )?"
    r"(?:(?P<one>figure|number|count|total|tally)|tolls?|figures|numbers|counts|casualties|losses)\b(?! of)",
)


def same_toll(text: str, s: Sentence) -> str:
    """Says of how much a sentence tells that it is as told before: "one" figure, or "all"; empty: of nothing."""
    if not s.hints & _SAME.bit or any(x.people for x in s.losses):
        return ""
    found = _SAME.pattern.search(text, s.start, s.end)
    return "" if found is None else "one" if found["one"] is not None else "all"
