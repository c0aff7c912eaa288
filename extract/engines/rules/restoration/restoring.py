"""Reads a text that lost its case or its marks as in print, and gives what was found in the text's own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.restoration.commas import with_areas, with_commas
from extract.engines.rules.restoration.letter_case import one_case, recased
from extract.engines.rules.restoration.lost_owners import owners
from extract.engines.rules.restoration.marks import areas_run_on, commas_lost, lost, remarked, stops_lost
from extract.engines.rules.restoration.page_heads import page_head
from extract.engines.rules.restoration.run_together import parted
from extract.engines.rules.restoration.short_names import in_brackets
from extract.engines.rules.restoration.stops import with_stops
from extract.records import Document
from extract.text.page_lines import foot
from extract.text.patterns import lazy
from extract.text.tidying import tidy, titled

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_WORDS: Final = frozenset(("name", "mentions", "text", "relayed_by", "item", "within"))
"""The keys of a record under which words of the text stand."""
_NAMES: Final = frozenset(("name", "within"))
"""Those that name: a name broken over two lines is the same name, while words and mentions stay as they stand."""
_FOREIGN: Final = lazy(r"[^\w\s'’‘.,()/&\"“”-]|&\w{1,8};|[ÃÂ]\W|[ﬀ-ﬄ]|=[0-9A-F]{2}|(?<=\w)_(?=\w)")
"""What the words of a name may hold in the markup of a page, the escapes of a dump or the signs of a post."""
_THIN: Final = " .,:;-"
"""Marks that stand for nothing the text has in their place: commas and stops put back."""
_NESTED: Final = (dict, list, tuple)


@dataclass(slots=True)
class Restored:
    """A document as in print; `index` has for each offset of its text the one in the document as it is."""

    document: Document
    own: Document
    index: Sequence[int]
    _seen: dict[str, str] = field(default_factory=dict)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Gives a stretch of the restored text as offsets of the document's own."""
        if end <= start:
            return self.index[start], self.index[start]
        last, sign = self.index[end - 1], self.document.text[end - 1]
        stop = last + 1
        if self.index[end] > stop and self.own.text[last].lower() != sign.lower() and sign not in _THIN:
            stop = self.index[end]  # the sign stands for several: a reference, an escape
        return self.index[start], stop

    def words(self, text: str) -> str:
        """Gives words of the restored text as the document has them; others stay."""
        found = self._seen.get(text)
        if found is None:
            found = self._seen[text] = self._words(text)
        return found

    def item(self, item: Any, key: str = "") -> Any:
        """Gives an item of a draft with the document's own words and offsets."""
        if isinstance(item, str):
            words = self.words(item) if key in _WORDS else item
            if key not in _NAMES:
                return words
            run = " " not in words and words != item and _closed(words) == _closed(item)
            return item if run or _FOREIGN.search(words) else " ".join(words.split())
        if isinstance(item, dict):
            if "quote" in item and "start" in item and "end" in item:
                start, end = self.span(item["start"], item["end"])
                return {"quote": self.own.text[start:end], "start": start, "end": end}
            # Most values are plain, and stay what they are.
            made = {
                k: self.item(v, k) if k in _WORDS or isinstance(v, _NESTED) else v for k, v in item.items()
            }
            if isinstance(item.get("value"), dict) and item.get("evidence"):
                made["value"]["text"] = self._counted(item)
            return made
        if isinstance(item, list | tuple):
            return [self.item(x, key) for x in item]
        return item

    def _counted(self, claim: dict[str, Any]) -> str | None:
        """The words of a claim's figure where its quote has them: elsewhere a line may not break within them."""
        text = claim["value"].get("text")
        for quote in claim["evidence"] if text else ():
            at = self.document.text.find(text, quote["start"], quote["end"])
            if at >= 0:
                start, end = self.span(at, at + len(text))
                return self.own.text[start:end]
        return self.words(text) if text else text

    def _words(self, text: str) -> str:
        at = self.document.text.find(text) if text else -1
        if at >= 0:
            start, end = self.span(at, at + len(text))
            return self.own.text[start:end]
        title, own = self.document.title or "", self.own.title or ""
        at = title.find(text) if text and len(title) == len(own) else -1
        return own[at : at + len(text)] if at >= 0 else text


def _closed(name: str) -> str:
    """A name without what parts its words, which a tag of a post leaves out."""
    return name.replace(" ", "").replace("-", "").replace("_", "")


def restored(document: Document, lexicon: Lexicon) -> Restored | None:
    """Gives the document in the lines, the case and with the marks of print; None where it is so already."""
    text, own = document.text, document
    title = titled(document.title) if document.title else document.title
    renamed = title != document.title
    tidied = tidy(text)
    index: Sequence[int] = range(len(text) + 1)
    if tidied is not None:
        text, index = tidied
    head = page_head(title, text, document.published)
    story = head.story
    if story:
        own = document.model_copy(update={"title": head.title or None})
        title, text, index = own.title, text[story:], index[story:]
    end = foot(text)
    cut = end < len(text)
    if cut:
        text, index = text[:end], index[: end + 1]
    marks = lost(text)
    stops = not marks and stops_lost(text)
    commas = not (marks or stops) and commas_lost(text)
    short = not (marks or stops or commas) and areas_run_on(text)
    case = one_case(text)
    short = short and (bool(case) or with_areas(text, lexicon)[0] != text)
    named = in_brackets(text, case, lexicon)
    if not (
        case or marks or stops or commas or short or tidied or story or cut or renamed or named is not text
    ):
        return None
    text = named
    if case:
        text = recased(text, lexicon)
        if title and (title.isupper() or title.islower()):
            title = recased(title, lexicon)
    owned = owners(text, lexicon) if commas and not case else None
    if owned is not None:
        text, again = owned
        index = [index[i] for i in again]
    if marks or stops or commas:
        back = remarked if marks else with_stops if stops else with_commas
        text, found = back(text, lexicon, cased=not case)
        index = [index[i] for i in found]
    if short:
        text, found = with_areas(text, lexicon)
        index = [index[i] for i in found]
    if marks and (whole := parted(text, lexicon)) is not None:
        # Behind the marks, which were learned from words that had run together.
        text, again = whole
        index = [index[i] for i in again]
    first = _FIRST.match(text) if marks and head.run_in and not title else None
    if first is not None and _TOLD.isdisjoint(first[1].lower().split()):
        title, text, index = first[1], text[first.end() :], index[first.end() :]
        own = document.model_copy(update={"title": title})
    update = {"text": text, "title": title, "published": _put_out(document.published, head.day)}
    return Restored(document.model_copy(update=update), own, index)


_FIRST: Final = lazy(r"(?!(?:In|On|At|From|Near) )([^.!?\n]{20,140})[.!?] (?=[A-Z])")
"""The headline that stands behind the stamp of a page without a mark, once its end is found."""
_TOLD: Final = frozenset(
    ("a", "an", "the", "was", "were", "had", "been", "said", "he", "she", "they", "it", "who")
)
"""Words that headlines go without."""


def _put_out(published: dt.date | None, stamped: dt.date | None) -> dt.date | None:
    """The day on which a text was written: that of its stamp, where what gathered it knows none, or a later one."""
    if stamped is None or published is None:
        return published or stamped
    return min(stamped, published)
