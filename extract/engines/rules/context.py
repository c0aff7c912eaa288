"""Tells which country a stretch of a text speaks of: from the places, forces and groups named around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from extract.engines.rules.lexicon import Lexicon
from extract.engines.rules.finding import Mention

_WEIGHT = {"force": 3.0, "generic": 2.0, "place": 2.0}


class CountryContext:
    """Votes for countries in a document, by paragraph and as a whole."""

    def __init__(self, text: str, mentions: list[Mention], lexicon: Lexicon, title: str = "") -> None:
        self._breaks = [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]
        self._local: dict[int, list[tuple[int, str, float]]] = defaultdict(list)
        self.total: dict[str, float] = defaultdict(float)
        for m in mentions:
            code, weight = _country_of(m, lexicon)
            if code:
                self._local[self._line(m.start)].append((m.start, code, weight))
                self.total[code] += weight
        for tag_code, weight in _title_votes(title, lexicon).items():
            self.total[tag_code] += 1.5 * weight

    def _line(self, offset: int) -> int:
        return bisect_right(self._breaks, offset) - 1

    @property
    def main(self) -> str | None:
        """The country most spoken of; None: none at all."""
        return max(self.total, key=lambda c: self.total[c]) if self.total else None

    def at(self, offset: int) -> str | None:
        """Gives the country meant at an offset: the one of its paragraph, nearer and stronger words first."""
        here = self._local.get(self._line(offset))
        if here:
            score: dict[str, float] = defaultdict(float)
            for start, code, weight in here:
                distance = abs(start - offset)
                score[code] += weight * (1.0 + 2.0 / (1.0 + distance / 80.0)) + 0.02 * self.total[code]
            return max(score, key=lambda c: score[c])
        return self.main


def _country_of(m: Mention, lexicon: Lexicon) -> tuple[str, float]:
    if m.country:
        return m.country, _WEIGHT.get(m.kind, 1.0)
    if m.kind == "force":
        known = lexicon.known.get(m.key)
        if known and known.country and known.type != "media":
            return known.country, 1.0
    return "", 0.0


def _title_votes(title: str, lexicon: Lexicon) -> dict[str, float]:
    from extract.engines.rules.scan import Scan

    return Scan(title, lexicon).votes if title else {}
