"""Where words stand in an article: exactly, else with typographic differences folded."""

from __future__ import annotations

from extract.text import folding


class Spans:
    """Finds quotes in one text; the text is folded once, when first needed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: folding.Folded | None = None

    def __contains__(self, quote: object) -> bool:
        """Says whether a quote stands in the text, typographic differences aside."""
        if not isinstance(quote, str) or not quote.strip():
            return False
        return quote in self.text or _fold(quote).strip() in self.folded.text

    @property
    def folded(self) -> folding.Folded:
        """The folded text with its map back."""
        if self._folded is None:
            self._folded = folding.fold(self.text)
        return self._folded

    def every(self, quote: str) -> list[tuple[int, int]]:
        """Gives each place of a quote as (start, end) in the text, in order; none where it is not in it."""
        exact = list(_places(self.text, quote))
        if exact:
            return exact
        return [self.folded.original(s, e) for s, e in _places(self.folded.text, _fold(quote).strip())]

    def within(self, words: str, start: int, end: int) -> list[tuple[int, int]]:
        """Gives each place of `words` inside [start, end) of the text."""
        part = self.text[start:end]
        exact = [(start + s, start + e) for s, e in _places(part, words)]
        if exact:
            return exact
        folded = folding.fold(part)
        found = [folded.original(s, e) for s, e in _places(folded.text, _fold(words).strip())]
        return [(start + s, start + e) for s, e in found]


def _fold(words: str) -> str:
    return folding.fold(words).text


def _places(text: str, words: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + len(words))
    return found
