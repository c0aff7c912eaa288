"""Headlines that stand in the text itself: over the story, where no title is given or the title says the same."""

from __future__ import annotations

from itertools import islice
from typing import Final

from extract.text.date_scan import spans
from extract.text.dates import dateline
from extract.text.furniture import is_furniture
from extract.text.letters import letters_of, told_again
from extract.text.patterns import lazy
from extract.text.sentences import lines

_FEWEST, _LONGEST = 4, 140
"""A headline has so many words at least, and so many characters at most."""
_NEAR: Final = 5
"""Among so many lines the story begins: by-lines and datelines may stand between."""
_MANY: Final = 40
_PROSE: Final = 70
_LONG: Final = 150
"""So long is a line of prose that ends in a stop; and one that has lost its stop."""
_OTHERS: Final = 1
"""More lines than these without a stop make a list, or stories with a headline each."""
_STOPS: Final = ".!?,;:-–—|=\"”'’)]"
_NO_HEADLINE: Final = lazy(
    r"[^\w\"“‘'$£€]|\d{1,3}[.)]\s|(?i:by|from|date) |[^|\t]*(?:\||\t|--| {3}|\d{4} GMT)"
)
"""How a line begins, or what stands in it, that is a mark, a by-line, a label or a dateline."""
_KICKER: Final = lazy(
    r"\s{0,9}#?(?i:breaking(?: news)?|just in|developing|urgent|flash|alert|exclusive|update(?:d| ?\d{1,2})?|latest)"
    r" ?(?::|[-–—|]) ?(?=[\w\"“(])"
    r"|\s{0,9}(?:Source|Author|Publisher|Section|Category)s?: [^\n]{1,60}\n\s{0,9}(?![A-Z][\w /]{1,24}:\s)"
)
"""What cries out a piece of news before it tells it, or labels the page; labels one after another are a record."""


def headline(title: str | None, text: str) -> tuple[str, int]:
    """Gives the headline over a story and where the story begins; 0: the text begins with the story itself."""
    kicker = _KICKER.match(text)
    if kicker is not None:
        told, story = headline(title, text[kicker.end() :])
        return told, kicker.end() + story
    first, *rest = [*islice(lines(text), _NEAR), (0, 0), (0, 0)][:_NEAR]
    words = text[slice(*first)]
    if title:
        end = _said_again(title, text, first)
        return (title, end) if end else ("", 0)
    if not _titles(words) or is_furniture(text, *first) or spans(words):
        return "", 0  # a line with a day or a year stands over what it dates
    line = dateline(text)
    if line is not None and line[1] < first[1]:
        return "", 0
    story = next((stop for start, stop in rest if _prose(text[start:stop], words)), 0)
    behind = text[story:]
    others = sum(_titles(behind[start:stop]) for start, stop in islice(lines(behind), _MANY))
    return (words, rest[0][0]) if story and others <= _OTHERS else ("", 0)


def _prose(line: str, words: str) -> bool:
    return len(line) >= (_PROSE if line[-1:] in (".", "!", "?", '"', "”") else max(_LONG, 2 * len(words)))


def _said_again(title: str, text: str, first: tuple[int, int]) -> int:
    """Where the story begins behind its title, said again on a line of its own or before a stop; 0: it is not."""
    wanted = letters_of(title)
    at = told_again(wanted, text, *first)
    if not wanted or not at:
        return 0
    behind = text[at : first[1]].strip()
    begin = first[1] if not behind.strip(".!?\"”'’)") else _BEHIND.match(text, at, first[1])
    if begin is None:
        return 0
    begin = begin if isinstance(begin, int) else begin.end()
    start, stop = next(lines(text[begin:]), (0, 0))
    return begin + start if stop - start >= _PROSE else 0


_BEHIND: Final = lazy(r"[.!?:][\"”]?\s+(?=[A-Z“\"])|\s+[-–—|]+\s+(?=[A-Z“\"])")


def _titles(words: str) -> bool:
    """Whether a line may be a headline: some words, no stop behind them."""
    if not (words and len(words) <= _LONGEST and words[-1] not in _STOPS) or len(words.split()) < _FEWEST:
        return False
    return _NO_HEADLINE.match(words) is None
