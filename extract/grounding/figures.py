"""Whether the figure of a claim can be read in its quotes, by the number grammar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from extract.grounding.quotes import locate
from extract.records import Value
from extract.text import numbers
from extract.text.numbers import Figure
from extract.text.tokens import words

_SINGULAR: Final = words(
    "a an one another the his her its their our my this that himself herself itself third second single"
)


_GROUPS: Final = {"both": 2, "couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}


def figure_in_quote(value: Mapping[str, Any] | Value, quote: str) -> bool:
    """Says whether the bounds of a value can be read in a quote.

    One person or thing is 1 to 1 with no words, with an article, or with the words that name it ("his wife"). Things
    that are not counted have no bounds and only need their words to be there.
    """
    low, high, text = _parts(value)
    if text is not None and not _holds(quote, text):
        return False
    if low is None and high is None:
        return True
    if (low, high) == (1, 1) and (text is None or _one(text)):
        return True
    if text is not None and low == high == _GROUPS.get(text.lower().rsplit(" ", 1)[-1]):
        return True
    return any(figure.low == low and figure.high == high for figure in _figures(quote, text))


def _parts(value: Mapping[str, Any] | Value) -> tuple[Any, Any, str | None]:
    if isinstance(value, Value):
        return value.low, value.high, value.text
    text = value.get("text")
    return value.get("low"), value.get("high"), text if isinstance(text, str) else None


def _holds(quote: str, text: str) -> bool:
    place = locate(quote, text)
    return place is not None and place.status == "exact"


def _one(text: str) -> bool:
    """Says whether words name a single person or thing and hold no other number."""
    figures = numbers.find(text)
    if any((figure.low, figure.high) != (1, 1) for figure in figures):
        return False
    low = text.lower().split()
    if not low or low[0] in _SINGULAR or figures or low[0] in ("‘a", "“a"):
        return bool(low)
    # A bare noun: a name or a singular; a plural counts more than one.
    last = low[-1].strip("”’\"'.,")
    return not (last.endswith("s") and not last.endswith(("ss", "us", "is"))) or text[0].isupper()


def _figures(quote: str, text: str | None) -> list[Figure]:
    """Gives the figures of a quote that the words of a value touch, and the value's words read alone."""
    found = numbers.find(quote)
    if text is None:
        return found
    touched: list[Figure] = []
    at = quote.find(text)
    while at >= 0 and len(touched) < 16:
        touched += [f for f in found if f.start < at + len(text) and at < f.end]
        at = quote.find(text, at + 1)
    if text.lower() == "as many" and (at := quote.find(text)) >= 0:
        # "killing six, two of them guards, and injuring as many": a figure before, again.
        return [f for f in found if f.end <= at]
    # Words that the grammar passes over where they stand ("Strength: 2000" looks like a year) are read alone.
    alone = None if touched else numbers.parse(text)
    return touched if alone is None else [alone]


def mend_value(value: Mapping[str, Any], quotes: Sequence[str]) -> tuple[dict[str, Any] | None, str]:
    """Makes a value hold in one of its quotes: (the value or None, what was changed or is wrong; empty if nothing).

    Its words are put as the quote has them; bounds that misread the words are read again by the number grammar, if
    they at least have the number right. A number that no quote has is never made up.
    """
    fixed = dict(value)
    said: list[str] = []
    text = fixed.get("text") if isinstance(fixed.get("text"), str) else None
    text = text.strip() if text else None
    for bound in ("low", "high"):
        if isinstance(fixed.get(bound), float) and fixed[bound].is_integer():
            fixed[bound] = int(fixed[bound])
    low, high = fixed.get("low"), fixed.get("high")
    if not all(bound is None or (isinstance(bound, int) and bound >= 0) for bound in (low, high)):
        return None, "its bounds are no whole numbers."
    fixed.setdefault("approximate", False)
    if text is not None:
        text = _verbatim(text, quotes, said)
    if text is None and (low, high) != (1, 1):
        text = _words_for(low, high, quotes)
        if text is None:
            return None, f"the figure {_shown(value)} is in none of its quotes."
        if value.get("text") != text:
            said.append(f"its figure's words are '{text}'")
    if text is None and value.get("text") is not None:
        said.append(f"the words '{value['text']}' are in none of its quotes")
    fixed["text"] = text
    for quote in quotes:
        if (text is None or text in quote) and figure_in_quote(fixed, quote):
            return fixed, _sentence(said)
    return _read_again(fixed, text, quotes, said, value)


def _read_again(
    fixed: dict[str, Any], text: str | None, quotes: Sequence[str], said: list[str], value: Mapping[str, Any]
) -> tuple[dict[str, Any] | None, str]:
    """Takes the bounds that the words mean, where the given ones have their number but not the table's bounds."""
    given = {bound for bound in (fixed.get("low"), fixed.get("high")) if bound is not None}
    for quote in quotes:
        for figure in _figures(quote, text) if text is not None and text in quote else ():
            core = numbers.parse(figure.core)
            number = {core.low, core.high} if core is not None else {figure.low, figure.high}
            if given & {*number, figure.low, figure.high}:
                said.append(f"'{text}' means {figure.low} to {figure.high}")
                fixed.update(low=figure.low, high=figure.high, approximate=figure.approximate)
                return fixed, _sentence(said)
    return None, f"the figure {_shown(value)} cannot be read in its quotes."


def _verbatim(text: str, quotes: Sequence[str], said: list[str]) -> str | None:
    for quote in quotes:
        if _holds(quote, text):
            return text
    for quote in quotes:
        place = locate(quote, text)
        if place is not None and place.status == "folded":
            shown = quote[place.start : place.end]
            said.append(f"its figure's words are '{shown}'")
            return shown
    return None


def _words_for(low: Any, high: Any, quotes: Sequence[str]) -> str | None:
    """Gives the words of the one figure of the quotes that has these bounds."""
    if low is None and high is None:
        return next((f.text for quote in quotes for f in numbers.find(quote) if f.kind == "uncounted"), None)
    return next(
        (f.text for quote in quotes for f in numbers.find(quote) if (f.low, f.high) == (low, high)), None
    )


def _shown(value: Mapping[str, Any]) -> str:
    text = value.get("text")
    return f"'{text}'" if text else f"{value.get('low')} to {value.get('high')}"


def _sentence(said: Sequence[str]) -> str:
    return "; ".join(said) + "." if said else ""
