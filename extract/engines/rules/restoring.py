"""Reads a text that lost its case or its marks as it would stand in print, and gives what was found in its own words.

What is restored has the same length, so that every offset holds in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extract.engines.rules.letter_case import one_case, recased
from extract.records import Document

if TYPE_CHECKING:
    from extract.engines.rules.lexicon import Lexicon


def restored(document: Document, lexicon: Lexicon) -> Document | None:
    """Gives the document with the case of print; None where it has it already."""
    text, title = document.text, document.title
    if one_case(text):
        text = recased(text, lexicon)
        if title and (title.isupper() or title.islower()):
            title = recased(title, lexicon)
    return None if text == document.text else document.model_copy(update={"text": text, "title": title})


class Verbatim:
    """Turns what was read in a restored text back into the words of the document."""

    def __init__(self, document: Document, plain: Document) -> None:
        self._pairs = [(plain.text, document.text), (plain.title or "", document.title or "")]
        self._seen: dict[str, str] = {}

    def words(self, text: str) -> str:
        """Gives words of the restored text as the document has them; others stay."""
        found = self._seen.get(text)
        if found is None:
            found = text
            for plain, own in self._pairs:
                at = plain.find(text) if text else -1
                if at >= 0:
                    found = own[at : at + len(text)]
                    break
            self._seen[text] = found
        return found

    def item(self, item: Any, key: str = "") -> Any:
        """Gives an item of a draft with the document's own words."""
        if isinstance(item, dict):
            if item.keys() >= {"quote", "start", "end"}:
                return {**item, "quote": self._pairs[0][1][item["start"] : item["end"]]}
            return {k: self.item(v, k) for k, v in item.items()}
        if isinstance(item, list | tuple):
            return [self.item(x, key) for x in item]
        return self.words(item) if isinstance(item, str) and key in _TEXTS else item


_TEXTS = frozenset(("name", "mentions", "text", "relayed_by", "item", "within"))
